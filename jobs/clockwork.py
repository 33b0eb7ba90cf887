"""Calls what has to happen again and again, at intervals. The only importer of APScheduler.

APScheduler only ticks here: it knows nothing of chats, slots or zones, and the time handed to a job is the
Clock's, so that a shifted clock shifts everything.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Final

from apscheduler.schedulers.asyncio import AsyncIOScheduler

from jobs.errors import JobsError
from jobs.ports import Clock

_LOG = logging.getLogger("briefcast.clockwork")
MISFIRE_GRACE_SECONDS: Final = 3600
"""A tick that comes late still counts (APScheduler's own default would drop it after one second)."""

Tick = Callable[[datetime], Awaitable[object]]
"""What is called, with the present instant."""


class Clockwork:
    """Runs ticks between `start` and `stop`, inside the running event loop."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticks: list[_Ticking] = []

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Call `tick(now)` when started and then every so many seconds, never twice at the same time.

        An exception is logged under `name` and the next call comes as usual.
        """
        ticking = _Ticking(name, tick, self._clock)
        self._ticks.append(ticking)
        self._scheduler.add_job(
            ticking.run,
            "interval",
            seconds=seconds,
            id=name,
            coalesce=True,
            max_instances=1,
            misfire_grace_time=MISFIRE_GRACE_SECONDS,
        )

    def start(self) -> None:
        """Begin: every tick once now, then at its interval."""
        for ticking in self._ticks:
            ticking.begin()
        self._scheduler.start()

    async def stop(self) -> None:
        """Tick no more; ticks under way are finished first."""
        if not self._scheduler.running:
            return
        self._scheduler.pause()
        for ticking in self._ticks:
            await ticking.finish()
        self._scheduler.shutdown(wait=False)


class _Ticking:
    """One tick and its guard: it survives what it raises, and a call during a call is left out."""

    def __init__(self, name: str, tick: Tick, clock: Clock) -> None:
        self._name = name
        self._tick = tick
        self._clock = clock
        self._under_way: asyncio.Task[None] | None = None

    def begin(self) -> None:
        if self._under_way is None or self._under_way.done():
            self._under_way = asyncio.create_task(self._guarded())

    async def run(self) -> None:
        self.begin()
        await self.finish()

    async def finish(self) -> None:
        if self._under_way is not None:
            await asyncio.wait([self._under_way])

    async def _guarded(self) -> None:
        try:
            await self._tick(self._clock.now())
        except JobsError as error:
            _LOG.warning("%s: %s", self._name, error)
        except Exception:  # noqa: BLE001 (a tick that fails must not be the last)
            _LOG.exception("%s met a bug", self._name)
