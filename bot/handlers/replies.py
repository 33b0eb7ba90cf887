"""How handlers speak: calls that pass the one limiter in the replies' lane and outlast short trouble."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import TypeVar

from bot.errors import TopicGone
from bot.outgoing import Outgoing, Place
from bot.rendering.links import fitted
from bot.rendering.page import Page
from jobs.outlasting import outlast
from jobs.pacing import Gate, Lane
from jobs.ports import Clock

_T = TypeVar("_T")


class Replies:
    """Says, changes and hands over, again where that helps; raises only `jobs.errors`.

    `bot` tells the bot's own name once it is connected.
    """

    def __init__(self, outgoing: Outgoing, gate: Gate, clock: Clock, bot: Callable[[], str]) -> None:
        self._outgoing = outgoing
        self._gate = gate
        self._clock = clock
        self._bot = bot

    async def say(self, place: Place, page: Page) -> int:
        """Send a page; return its message id. The chat itself gets it where the topic is gone."""
        shown = fitted(page, place.kind, self._bot())
        there = place

        async def say() -> int:
            nonlocal there
            try:
                return await self._outgoing.say(there, shown)
            except TopicGone:
                there = replace(place, topic=None)
                raise

        return await self._persist(place, say)

    async def change(self, place: Place, message_id: int, page: Page) -> None:
        """Replace a message's page."""
        shown = fitted(page, place.kind, self._bot())
        await self._persist(place, lambda: self._outgoing.change(place, message_id, shown))

    async def strip(self, place: Place, message_id: int) -> None:
        """Take a message's buttons away."""
        await self._persist(place, lambda: self._outgoing.strip(place, message_id))

    async def close_poll(self, place: Place, message_id: int) -> None:
        """Stop a poll."""
        await self._persist(place, lambda: self._outgoing.close_poll(place, message_id))

    async def hand_over(self, place: Place, name: str, content: bytes, caption: str) -> None:
        """Send a file."""
        await self._persist(place, lambda: self._outgoing.hand_over(place, name, content, caption))

    async def toast(self, callback_id: str, text: str | None = None) -> None:
        """Answer a press; it is no message, so the limiter does not count it."""
        await self._outgoing.toast(callback_id, text)

    async def _persist(self, place: Place, call: Callable[[], Awaitable[_T]]) -> _T:
        """Try for as long as a person waits; a call whose answer never came is made once more."""

        async def leave() -> _T:
            async with self._gate.leaving(place.chat_id, Lane.REPLY):
                return await call()

        return await outlast(self._gate, self._clock, place.chat_id, place.kind, leave)
