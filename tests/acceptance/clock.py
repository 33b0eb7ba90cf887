"""A clock for the bot and for Telegram that needs no waiting."""

import asyncio
import time
from datetime import UTC, datetime, timedelta

MORNING = datetime(2026, 3, 2, 4, 30, tzinfo=UTC)
"""A Monday, 10:00 in Kolkata."""
_PACE = 40
"""Seconds that pass for the bot in one of ours: pacing of one message a second costs a test 25 ms."""


class QuickClock:
    """The bot's clock: it starts at MORNING, runs forty times as fast, and can be moved on."""

    def __init__(self) -> None:
        self._began = time.perf_counter()
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""
        return MORNING + timedelta(seconds=self.monotonic()) + self._ahead

    def unhurried(self) -> float:
        """Return unix seconds that are moved on like `now` but pass as ours do: for what must not run out."""
        return (MORNING + self._ahead).timestamp() + time.perf_counter() - self._began

    def in_step(self) -> float:
        """Return `now` as unix seconds."""
        return self.now().timestamp()

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return (time.perf_counter() - self._began) * _PACE

    async def sleep(self, seconds: float) -> None:
        """Let time pass, quickly."""
        await asyncio.sleep(max(0.0, seconds) / _PACE)

    def skip(self, to: datetime) -> None:
        """Make `to` the present, if it lies ahead."""
        self._ahead += max(timedelta(), to - self.now())

    def forward(self, **span: float) -> None:
        """Move on by so many days, hours, minutes or seconds."""
        self.skip(self.now() + timedelta(**span))
