"""What a person did, as plain values: handlers see these and never a Telegram update."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from re import ASCII
from re import compile as pattern

from bot.callbacks import Press
from bot.outgoing import Place
from jobs.model import ChatKind

_NUMBER = pattern(r"-?\d{1,18}", ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A command: where, by whom, and the words after it.

    `user_id` is None where the chat itself speaks: a channel, or an administrator posting as the group.
    """

    place: Place
    user_id: int | None
    words: str = ""

    @property
    def learner(self) -> int:
        """Whose progress this is: the person, or the chat where nobody in particular speaks."""
        return self.place.chat_id if self.user_id is None else self.user_id

    @property
    def private(self) -> bool:
        """True in a one-to-one chat."""
        return self.place.kind is ChatKind.PRIVATE


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button press under message `message_id`."""

    place: Place
    user_id: int
    message_id: int
    press: Press

    def word(self, at: int) -> str:
        """The button's word at a place; "" where an older button had fewer."""
        return self.press.words[at] if at < len(self.press.words) else ""

    def number(self, at: int) -> int | None:
        """The button's word at a place as a number; None where it is none, or more than a database keeps."""
        found = _NUMBER.fullmatch(self.word(at))
        return int(found[0]) if found else None

    def asked(self, words: str = "") -> Asked:
        """The same wish as if it had been typed."""
        return Asked(place=self.place, user_id=self.user_id, words=words)


OnCommand = Callable[[Asked], Awaitable[None]]
OnPress = Callable[[Pressed], Awaitable[str | None]]
"""A press handler may return a toast; None answers silently."""
