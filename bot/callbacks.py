"""What a button carries: an action and a few short words, within Telegram's 64 bytes."""

from dataclasses import dataclass
from enum import StrEnum
from re import ASCII
from re import compile as pattern

from digests.limits import CALLBACK_DATA_BYTES, DEEP_LINK

_BETWEEN = ":"
_LINK = "go_"
"""What a deep link's payload starts with when it carries a press; no wishes do (`jobs.payloads`)."""
_BETWEEN_IN_LINK = "_"
_WORD = pattern(r"[A-Za-z0-9-]*", ASCII)


class Action(StrEnum):
    """What a press asks for; the value is what travels, so it is short and never reused."""

    EXPLAIN = "x"
    """digest, fact: explain the fact's term or show its source."""
    QUIZ_FACT = "q"
    """digest, fact: ask a question on it."""
    NEXT_FACT = "n"
    """digest, fact: show the one after it."""
    TERM = "t"
    """digest, index: explain the digest's term."""
    DIGEST = "d"
    """digest, page: show that page of the digest."""
    TOPIC = "p"
    """topic: the newest facts of it."""
    JOIN = "j"
    """pace, times, topic: a step of subscribing; what is chosen so far."""
    SETTING = "s"
    """chat id, what, value: change a setting, or show its choices when there is no value."""
    ROUND_NEXT = "r"
    """round id, position: go on to the next question."""
    ROUND_STOP = "e"
    """round id: end the round."""
    QUIZ = "z"
    """number, topic: start a round."""
    REVIEW = "v"
    """Start a round of what is due."""
    FORGET = "f"
    """"yes" or "no"."""
    OWN = "o"
    """"stats", "review" or "export": what the command of that name shows in private."""


@dataclass(frozen=True, slots=True)
class Press:
    """A button's message to us. Words hold no colon; "" stands for "not chosen"."""

    action: Action
    words: tuple[str, ...] = ()

    def encode(self) -> str:
        """Return the callback data; raise ValueError when it would not fit or not come back the same."""
        data = _BETWEEN.join((self.action.value, *self.words))
        if len(data.encode()) > CALLBACK_DATA_BYTES or any(_BETWEEN in word for word in self.words):
            raise ValueError(f"callback data of {self.action.name} does not fit 64 bytes or holds a colon")
        return data

    def payload(self) -> str | None:
        """Return the deep link's payload that stands for this press; None when a link cannot carry it."""
        payload = _LINK + _BETWEEN_IN_LINK.join((self.action.value, *self.words))
        carries = len(payload) <= DEEP_LINK and all(map(_WORD.fullmatch, self.words))
        return payload if carries else None


def press(action: Action, *words: object) -> Press:
    """Build a Press from anything with a short text form."""
    return Press(action, tuple(str(word) for word in words))


def decode(data: str) -> Press | None:
    """Read callback data; None when it is not ours (an older version's button, or forged)."""
    return _read(data.split(_BETWEEN))


def press_in(payload: str) -> Press | None:
    """Read the press a deep link carries; None when it carries something else."""
    return _read(payload.removeprefix(_LINK).split(_BETWEEN_IN_LINK)) if payload.startswith(_LINK) else None


def _read(parts: list[str]) -> Press | None:
    name, *words = parts
    try:
        return Press(Action(name), tuple(words))
    except ValueError:
        return None
