"""What runs beside the updates: planning and delivering, reloading digests, expiring, and a sign of life."""

import asyncio
import logging
from contextlib import suppress
from datetime import datetime

from bot.handlers.editors import Editors
from bot.handlers.reading_room import ReadingRoom
from digests.library import Shelf
from jobs.clockwork import Clockwork
from jobs.delivery import Delivery
from jobs.errors import StopEverything
from jobs.planning import Planner
from jobs.ports import Heartbeats, Ledger
from jobs.rounds import QuizRounds

_LOG = logging.getLogger("briefcast.background")
HEARTBEAT = "tick"
_PLAN_SECONDS = 1.0
_RELOAD_SECONDS = 5.0
_EXPIRE_SECONDS = 60.0
_BEAT_SECONDS = 20.0


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
        planner: Planner,
        delivery: Delivery,
        reloading: Reloading,
        rounds: QuizRounds,
        ledger: Ledger,
        heartbeats: Heartbeats,
    ) -> None:
        self.failed: asyncio.Future[StopEverything] = asyncio.get_running_loop().create_future()
        self._clockwork = clockwork
        self._delivery = delivery
        self._rounds = rounds
        self._loop: asyncio.Task[None] | None = None
        clockwork.every(_PLAN_SECONDS, "planning", planner.tick)
        clockwork.every(_RELOAD_SECONDS, "digests", reloading.tick)
        clockwork.every(_EXPIRE_SECONDS, "expiry", ledger.expire)
        clockwork.every(_BEAT_SECONDS, "heartbeat", lambda now: heartbeats.beat(HEARTBEAT, now))

    async def start(self) -> None:
        """Pick up what a crash left, then plan and deliver."""
        await self._delivery.recover()
        await self._rounds.pick_up()
        self._loop = asyncio.create_task(self._deliver())
        self._clockwork.start()

    async def stop(self) -> None:
        """Plan no more, and let the calls in flight finish and be written down."""
        await self._clockwork.stop()
        self._delivery.stop()
        if self._loop is not None:
            with suppress(asyncio.CancelledError):
                await self._loop

    async def _deliver(self) -> None:
        try:
            await self._delivery.run()
        except StopEverything as error:
            self.failed.set_result(error)
