"""The black box: what really went out, and every promise seen to break on the way."""

from array import array
from collections import Counter, deque
from dataclasses import dataclass, field, replace
from typing import Final

from jobs.flight.model import Letter, Span
from jobs.flight.promises import Breach, Breaches
from jobs.model import PartKey, Settlement, State

_HAIR: Final = 1e-6
"""Seconds by which two readings of a float clock may differ."""
_MINUTE_CEILING: Final = 20


@dataclass(slots=True)
class Recorder:
    """Written by everybody, read by the verdict."""

    rate: float
    breaches: Breaches = field(default_factory=Breaches)
    keys: list[PartKey] = field(default_factory=list)
    """Every message that reached a chat, in order, by its row; the place here is its message id less one."""
    sent_at: "array[float]" = field(default_factory=lambda: array("d"))
    """When it was sent."""
    late: bytearray = field(default_factory=bytearray)
    """Whether it was marked as late."""
    calls: int = 0
    answers: Counter[str] = field(default_factory=Counter)
    """Calls by how they ended."""
    unanswered: Counter[PartKey] = field(default_factory=Counter)
    """Calls without an answer, by row."""
    cut_off: Counter[PartKey] = field(default_factory=Counter)
    """Calls whose outcome was not written down when the program was killed, by row."""
    given_up: dict[PartKey, str] = field(default_factory=dict)
    """The reason of each row that failed or expired."""
    gone: dict[int, Span] = field(default_factory=dict)
    """When each chat that left was away, until the program knew that it was back."""
    chats_given_up: set[int] = field(default_factory=set)
    """Chats of which it is written down that they are posted to no more."""
    down: list[Span] = field(default_factory=list)
    """When the program was not running."""
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
            self.breach(Breach.RATE, letter, at)
        recent.append(at)
        if at - self._last.get(letter.chat_id, -60.0) < 1.0 - _HAIR:
            self.breach(Breach.CHAT_RATE, letter, at)
        self._last[letter.chat_id] = at
        if letter.crowded:
            self._call_of_a_minute(letter, at)
        if letter.key is None:
            self.breach(Breach.NO_ROW, letter, at)

    def reached(self, letter: Letter, at: float) -> int:
        """Keep a message that a chat got; return its id."""
        if letter.key is not None:
            self.keys.append(self.at_home(letter.key))
            self.sent_at.append(at)
            self.late.append(letter.late)
        return len(self.keys)

    def settled(self, settlement: Settlement) -> None:
        """Compare a row that is said to be sent with the message it names; keep why others are given up."""
        key = self.at_home(settlement.key)
        if settlement.state in {State.FAILED, State.EXPIRED}:
            self.given_up[key] = settlement.reason or "no reason"
        elif settlement.state is State.SENT:
            place = (settlement.message_id or 0) - 1
            if not 0 <= place < len(self.keys) or self.keys[place] != key:
                self.breaches.note(Breach.CLAIMED, named(key))

    def left(self, chat_id: int, at: float) -> None:
        """Keep that the program posts to a chat no more; wrong unless its people have left."""
        self.chats_given_up.add(chat_id)
        span = self.gone.get(chat_id)
        if span is None or not span.covers(at):
            self.breaches.note(Breach.WRONGLY_GONE, f"chat {chat_id}, {clock(at)}")

    def breach(self, breach: Breach, letter: Letter, at: float) -> None:
        """Keep a call that breaks a promise."""
        self.breaches.note(breach, f"chat {letter.chat_id}, {letter.item}, {clock(at)}")

    def at_home(self, key: PartKey) -> PartKey:
        """Name the row by the chat's first id."""
        first = self.home.get(key.chat_id)
        return key if first is None else replace(key, chat_id=first)

    def _call_of_a_minute(self, letter: Letter, at: float) -> None:
        minute = self._minute.setdefault(letter.chat_id, deque(maxlen=_MINUTE_CEILING))
        if len(minute) == _MINUTE_CEILING and at - minute[0] < 60 - _HAIR:
            self.breach(Breach.GROUP_RATE, letter, at)
        minute.append(at)


def named(key: PartKey) -> str:
    """Name a row for people."""
    return f"chat {key.chat_id}, {key.slot}, part {key.part}"


def clock(at: float) -> str:
    """Say when on the flight an instant is."""
    day, rest = divmod(at, 86_400)
    hour, rest = divmod(rest, 3600)
    minute, second = divmod(rest, 60)
    return f"day {day + 1:.0f} {hour:02.0f}:{minute:02.0f}:{second:06.3f} UTC"
