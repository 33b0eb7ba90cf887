"""The machine's clock: the only place that reads it."""

import asyncio
import time
from datetime import UTC, datetime, timedelta


class WallClock:
    """The machine's clock; `skip` moves it forward, which only the demo and the tests do."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""
        return datetime.now(UTC) + self._ahead

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(max(0.0, seconds))

    def skip(self, to: datetime) -> None:
        """Make `to` the present, if it lies ahead."""
        self._ahead += max(timedelta(), to - self.now())
