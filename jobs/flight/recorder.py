"""The black box: what really went out, and every promise seen to break on the way."""

from array import array
from collections import Counter, defaultdict, deque
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final

from jobs.flight.model import Letter
from jobs.model import PartKey

_EXAMPLES_KEPT: Final = 3
_HAIR: Final = 1e-6
"""Seconds by which two readings of a float clock may differ."""
_MINUTE_CEILING: Final = 20


class Breach(StrEnum):
    """Ways to break a promise that show while flying."""

    RATE = "more calls in a second than allowed"
    CHAT_RATE = "two calls to one chat within a second"
    GROUP_RATE = "more than 20 calls a minute to one group"
    FLOOD = "a call during a wait that Telegram had asked for"
    GONE = "a call to a chat known to be gone"
    NO_ROW = "a call for no row of the ledger"
    CLAIMED = "a row marked as sent that was not"
    WRONGLY_GONE = "a chat given up that had not left"
    BUG = "an internal error"


@dataclass(slots=True)
class Recorder:
    """Written by everybody, read by the verdict."""

    rate: float
    keys: list[PartKey] = field(default_factory=list)
    """Every message that reached a chat, in order, by its row; the place here is its message id less one."""
    sent_at: array[float] = field(default_factory=lambda: array("d"))
    """When it was sent."""
    late: bytearray = field(default_factory=bytearray)
    """Whether it was marked as late."""
    calls: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    """Calls by how they ended."""
    doubts: Counter[PartKey] = field(default_factory=Counter)
    """How often it could not be known whether a row was sent."""
    in_flight_at_crashes: int = 0
    breaches: Counter[Breach] = field(default_factory=Counter)
    examples: dict[Breach, list[str]] = field(default_factory=lambda: defaultdict(list))
    home: dict[int, int] = field(default_factory=dict)
    """The first id of each chat that moved."""
    _recent: deque[float] = field(default_factory=deque)
    _last: dict[int, float] = field(default_factory=dict)
    _minute: dict[int, deque[float]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._recent = deque(maxlen=max(1, int(self.rate)))

    def call(self, letter: Letter, at: float) -> None:
        """Count a call that Telegram sees, against the ceilings."""
        self.calls += 1
        recent = self._recent
        if len(recent) == recent.maxlen and at - recent[0] < max(1.0, 1 / self.rate) - _HAIR:
            self.breach(Breach.RATE, at, f"the call to chat {letter.chat_id}")
        recent.append(at)
        if at - self._last.get(letter.chat_id, -60.0) < 1.0 - _HAIR:
            self.breach(Breach.CHAT_RATE, at, f"chat {letter.chat_id}")
        self._last[letter.chat_id] = at
        if letter.crowded:
            self._call_of_a_minute(letter.chat_id, at)
        if letter.key is None:
            self.breach(Breach.NO_ROW, at, f"chat {letter.chat_id}, {letter.item}")

    def reached(self, letter: Letter, at: float) -> int:
        """Keep a message that a chat got; return its id."""
        if letter.key is not None:
            self.keys.append(self.at_home(letter.key))
            self.sent_at.append(at)
            self.late.append(letter.late)
        return len(self.keys)

    def doubt(self, key: PartKey | None) -> None:
        """Keep that a row's call may or may not have been carried out."""
        if key is not None:
            self.doubts[self.at_home(key)] += 1

    def breach(self, breach: Breach, at: float, what: str) -> None:
        """Keep a broken promise."""
        self.breaches[breach] += 1
        if len(self.examples[breach]) < _EXAMPLES_KEPT:
            self.examples[breach].append(f"{_clock(at)}: {what}")

    def at_home(self, key: PartKey) -> PartKey:
        """Name the row by the chat's first id."""
        first = self.home.get(key.chat_id)
        return key if first is None else replace(key, chat_id=first)

    def _call_of_a_minute(self, chat_id: int, at: float) -> None:
        minute = self._minute.setdefault(chat_id, deque(maxlen=_MINUTE_CEILING))
        if len(minute) == _MINUTE_CEILING and at - minute[0] < 60 - _HAIR:
            self.breach(Breach.GROUP_RATE, at, f"chat {chat_id}")
        minute.append(at)


def _clock(at: float) -> str:
    day, rest = divmod(at, 86_400)
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    return f"day {day + 1:.0f}, {hour:02.0f}:{minute:02.0f}:{second:06.3f} UTC"
