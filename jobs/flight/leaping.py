"""Time that leaps: an event loop that never waits, because its clock jumps to the next timer.

Everything else about the loop is asyncio's own, so the code that runs on it is none the wiser.
"""

import asyncio
import selectors
from collections.abc import Coroutine, Mapping
from datetime import datetime, timedelta
from typing import Any, TypeVar

_T = TypeVar("_T")


class Standstill(RuntimeError):
    """Everything waits for something that cannot come: no timer is set and no task can go on."""


class LeapingClock:
    """Satisfies `jobs.ports.Clock` on a leaping loop. `monotonic` counts seconds since `start`."""

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._time = asyncio.get_running_loop().time

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""
        return self._start + timedelta(seconds=self._time())

    def monotonic(self) -> float:
        """Return the seconds since the start."""
        return self._time()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(max(0.0, seconds))


class Bell:
    """Waits until it is rung or until some time has passed."""

    def __init__(self) -> None:
        self._waiting: asyncio.Future[None] | None = None

    async def wait(self, seconds: float) -> None:
        """Return when rung, or after so many seconds; one waiter at a time."""
        loop = asyncio.get_running_loop()
        self._waiting = loop.create_future()
        timer = loop.call_later(seconds, self.ring)
        try:
            await self._waiting
        finally:
            timer.cancel()
            self._waiting = None

    def ring(self) -> None:
        """Wake who waits, if anyone does."""
        if self._waiting is not None and not self._waiting.done():
            self._waiting.set_result(None)


def run_leaping(main: Coroutine[Any, Any, _T]) -> _T:
    """Run to the end, at once; raises Standstill where the real loop would wait for ever."""
    with asyncio.Runner(loop_factory=_LeapingLoop) as runner:
        return runner.run(main)


class _Leaps(selectors.BaseSelector):
    """Watches no file; asked to wait, it lets so much time have passed."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:
        self._keys[fileobj] = selectors.SelectorKey(fileobj, int(fileobj), events, data)
        return self._keys[fileobj]

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:
        return self._keys.pop(fileobj)

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise Standstill("every task waits and no timer is set")
        self.seconds += max(0.0, timeout)
        return []

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._keys


class _LeapingLoop(asyncio.SelectorEventLoop):
    def __init__(self) -> None:
        self._leaps = _Leaps()
        super().__init__(self._leaps)

    def time(self) -> float:
        return self._leaps.seconds
