"""What runs beside the updates: ticks, and where this process sends, the loop that delivers."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from datetime import datetime
from typing import Protocol

from bot.handlers.editors import Editors
from bot.handlers.reading_room import ReadingRoom
from digests.library import Shelf
from jobs.clockwork import Clockwork
from jobs.errors import StopEverything

_LOG = logging.getLogger("briefcast.background")
HEARTBEAT = "tick"


class Delivering(Protocol):
    """A loop that sends until stopped."""

    async def run(self) -> None:
        """Deliver; raises StopEverything when an operator has to act."""

    def stop(self) -> None:
        """End `run` once what is in flight is written down."""


class Reloading:
    """Takes changed digest files into use; a broken change is told once and changes nothing."""

    def __init__(self, shelf: Shelf, room: ReadingRoom, editors: Editors) -> None:
        self._shelf = shelf
        self._room = room
        self._editors = editors

    async def tick(self, _now: datetime) -> None:
        """Look at the files, off the event loop."""
        refreshed = await asyncio.to_thread(self._shelf.refresh)
        if refreshed is None:
            return
        if refreshed.problems:
            for problem in refreshed.problems:
                _LOG.error("a changed digest is wrong, the old ones stay in use: %s", problem)
            await self._editors.broken(refreshed.problems)
            return
        await asyncio.to_thread(self._room.swap)
        _LOG.info("changed digests are in use", extra={"digests": len(self._shelf.library.digests)})


class Background:
    """Starts and stops it all; `failed` is set when an operator has to act."""

    def __init__(
        self,
        clockwork: Clockwork,
        first: Sequence[Callable[[], Awaitable[object]]] = (),
        delivery: Delivering | None = None,
    ) -> None:
        self.failed: asyncio.Future[StopEverything] = asyncio.get_running_loop().create_future()
        self._clockwork = clockwork
        clockwork.on_stop(self.fail)
        self._first = first
        self._delivery = delivery
        self._loop: asyncio.Task[None] | None = None

    async def start(self) -> None:
        """Pick up what a crash left, then deliver and tick."""
        for step in self._first:
            await step()
        if self._delivery is not None:
            self._loop = asyncio.create_task(self._deliver(self._delivery))
        self._clockwork.start()

    def fail(self, error: StopEverything) -> None:
        """Take in that an operator has to act; the first to say so is heard."""
        if not self.failed.done():
            self.failed.set_result(error)

    async def stop(self) -> None:
        """Tick no more, and let the calls in flight finish and be written down."""
        await self._clockwork.stop()
        if self._delivery is not None:
            self._delivery.stop()
        if self._loop is not None:
            with suppress(asyncio.CancelledError):
                await self._loop

    async def _deliver(self, delivery: Delivering) -> None:
        try:
            await delivery.run()
        except StopEverything as error:
            self.fail(error)
