"""How handlers speak: calls that pass the one limiter in the replies' lane and outlast short trouble."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.outgoing import Outgoing, Place
from bot.rendering.links import fitted
from bot.rendering.page import Page
from jobs.errors import AskAgain, TryLater
from jobs.pacing import Gate, Lane
from jobs.ports import Clock

_T = TypeVar("_T")
_WORTH_WAITING_SECONDS = 20.0
"""A person still waits for an answer this long; beyond it the reply is given up and logged by the router."""
_PAUSE_SECONDS = 0.5
"""Before the second attempt where Telegram asked for no wait (an outage); doubled each time."""


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
        """Send a page; return its message id."""
        shown = fitted(page, place.kind, self._bot())
        return await self._persist(place, lambda: self._outgoing.say(place, shown))

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
        deadline, pause, in_doubt = self._clock.monotonic() + _WORTH_WAITING_SECONDS, _PAUSE_SECONDS, False
        while True:
            await self._gate.pass_through(place.chat_id, place.kind, Lane.REPLY)
            try:
                async with self._gate.leaving(place.chat_id, Lane.REPLY):
                    return await call()
            except AskAgain:
                if in_doubt:
                    raise
                in_doubt = True
            except TryLater as error:
                self._gate.heed(place.chat_id, error)
                wait, pause = max(error.seconds, pause), 2 * pause
                if self._clock.monotonic() + wait > deadline:
                    raise
                await self._clock.sleep(wait)
