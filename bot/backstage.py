"""A running process that talks to nobody: a scheduler."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

from bot.background import Background
from bot.service import until_stopped

_LOG = logging.getLogger("briefcast.service")


class Backstage:
    """Up between `start` and `stop`."""

    def __init__(self, background: Background, close: Callable[[], Awaitable[None]]) -> None:
        self._background = background
        self._close = close

    async def start(self) -> None:
        """Begin."""
        await self._background.start()
        _LOG.info("scheduling")

    async def until(self, stop: asyncio.Event) -> None:
        """Run until the event is set; raises CannotServe when an operator has to act."""
        await until_stopped(stop, self._background)

    async def stop(self) -> None:
        """Finish the ticks under way and close."""
        await self._background.stop()
        await self._close()
