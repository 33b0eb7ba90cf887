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

from jobs.errors import JobsError, StopEverything
from jobs.ports import Clock

_LOG = logging.getLogger("briefcast.clockwork")
MISFIRE_GRACE_SECONDS: Final = 3600
"""A tick that comes late still counts (APScheduler's own default would drop it after one second)."""

_LOOK_SECONDS: Final = 1.0
"""How often the machine's clock is looked at."""
_SET_BACK_SECONDS: Final = 1.0
"""A clock that shows less than it ought to by more than this was set back."""

Tick = Callable[[datetime], Awaitable[object]]
"""What is called, with the present instant."""


class Clockwork:
    """Runs ticks between `start` and `stop`, inside the running event loop."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        self._ticks: list[_Ticking] = []
        self._stop: Callable[[StopEverything], None] = lambda _: None
        self._looking: asyncio.Task[None] | None = None

    def on_stop(self, tell: Callable[[StopEverything], None]) -> None:
        """Call `tell` when a tick meets what only an operator can mend."""
        self._stop = tell

    def every(self, seconds: float, name: str, tick: Tick) -> None:
        """Call `tick(now)` when started and then every so many seconds, never twice at the same time.

        An exception is logged under `name` and the next call comes as usual.
        """
        ticking = _Ticking(name, seconds, tick, self._clock, self._meet)
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
        self._looking = asyncio.create_task(self._look_at_clock(self._ahead()))

    async def stop(self) -> None:
        """Tick no more; ticks under way are finished first."""
        if not self._scheduler.running:
            return
        if self._looking is not None:
            self._looking.cancel()
        self._scheduler.pause()
        for ticking in self._ticks:
            ticking.end()
        for ticking in self._ticks:
            await ticking.finish()
        self._scheduler.shutdown(wait=False)

    async def _look_at_clock(self, expected: float) -> None:
        """Begin the intervals anew when the machine's clock is set back.

        APScheduler waits for an instant: without this no tick would come until the clock shows it again.
        """
        while True:
            await self._clock.sleep(_LOOK_SECONDS)
            if self._ahead() < expected - _SET_BACK_SECONDS:
                _LOG.warning("the clock was set back by %.0f s: the ticks go on", expected - self._ahead())
                for ticking in self._ticks:
                    self._scheduler.reschedule_job(ticking.name, trigger="interval", seconds=ticking.seconds)
            expected = self._ahead()

    def _meet(self, error: StopEverything) -> None:
        self._stop(error)

    def _ahead(self) -> float:
        """Return by how much the instant is ahead of the seconds that never run back."""
        return self._clock.now().timestamp() - self._clock.monotonic()


class _Ticking:
    """One tick and its guard: it survives what it raises, and a call during a call is left out."""

    def __init__(
        self, name: str, seconds: float, tick: Tick, clock: Clock, stop: Callable[[StopEverything], None]
    ) -> None:
        self.name = name
        self.seconds = seconds
        self._tick = tick
        self._clock = clock
        self._stop = stop
        self._under_way: asyncio.Task[None] | None = None
        self._ended = False
        self._trouble: str | None = None

    def begin(self) -> None:
        free = self._under_way is None or self._under_way.done()
        if free and not self._ended:
            self._under_way = asyncio.create_task(self._guarded())

    def end(self) -> None:
        """Begin no more, not even what the scheduler has already called."""
        self._ended = True

    async def run(self) -> None:
        self.begin()
        await self.finish()

    async def finish(self) -> None:
        if self._under_way is not None:
            await asyncio.wait([self._under_way])

    async def _guarded(self) -> None:
        try:
            await self._tick(self._clock.now())
        except StopEverything as error:
            self._stop(error)
        except JobsError as error:
            self._meet(str(error))
        except Exception:  # noqa: BLE001 (a tick that fails must not be the last)
            _LOG.exception("%s met a bug", self.name)
        else:
            self._meet(None)

    def _meet(self, trouble: str | None) -> None:
        """Tell of a trouble when it begins, changes and ends: it may last for thousands of ticks."""
        if trouble is not None and trouble != self._trouble:
            _LOG.warning("%s waits: %s", self.name, trouble)
        elif trouble is None and self._trouble is not None:
            _LOG.info("%s goes on", self.name)
        self._trouble = trouble
