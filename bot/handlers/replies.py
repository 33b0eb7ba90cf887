"""How handlers speak: calls that pass the one limiter in the replies' lane and outlast a short flood wait."""

from collections.abc import Awaitable, Callable
from typing import TypeVar

from bot.outgoing import Outgoing, Place
from bot.rendering.page import Page
from jobs.errors import TryLater
from jobs.pacing import Gate, Lane
from jobs.ports import Clock

_T = TypeVar("_T")
_ATTEMPTS = 3
_WORTH_WAITING_SECONDS = 20.0
"""A person still waits for an answer this long; beyond it the reply is given up and logged by the router."""
_PAUSE_SECONDS = 0.5
"""Between attempts where Telegram asked for no wait (an outage)."""


class Replies:
    """Says, changes and hands over, each at most a few attempts; raises only `jobs.errors`."""

    def __init__(self, outgoing: Outgoing, gate: Gate, clock: Clock) -> None:
        self._outgoing = outgoing
        self._gate = gate
        self._clock = clock

    async def say(self, place: Place, page: Page) -> int:
        """Send a page; return its message id."""
        return await self._persist(place, lambda: self._outgoing.say(place, page))

    async def change(self, place: Place, message_id: int, page: Page) -> None:
        """Replace a message's page."""
        await self._persist(place, lambda: self._outgoing.change(place, message_id, page))

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
        for left in reversed(range(_ATTEMPTS)):
            await self._gate.pass_through(place.chat_id, place.kind, Lane.REPLY)
            try:
                return await call()
            except TryLater as error:
                self._gate.heed(place.chat_id, error)
                if not left or error.seconds > _WORTH_WAITING_SECONDS:
                    raise
                await self._clock.sleep(max(error.seconds, _PAUSE_SECONDS))
        raise AssertionError("the last attempt returns or raises")
