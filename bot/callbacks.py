"""What a button carries: an action and a few short words, within Telegram's 64 bytes."""

from dataclasses import dataclass
from enum import StrEnum

from digests.limits import CALLBACK_DATA_BYTES

_BETWEEN = ":"


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


def press(action: Action, *words: object) -> Press:
    """Build a Press from anything with a short text form."""
    return Press(action, tuple(str(word) for word in words))


def decode(data: str) -> Press | None:
    """Read callback data; None when it is not ours (an older version's button, or forged)."""
    name, *words = data.split(_BETWEEN)
    try:
        return Press(Action(name), tuple(words))
    except ValueError:
        return None
