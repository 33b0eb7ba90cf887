"""Lets an idle delivery sleep on where waking up could find nothing, so that quiet hours cost nothing.

The delivery looks at the ledger once a second. As long as nothing is written, nothing is in flight and no
row falls due, every look finds what the last one found: those looks are left out, and the next one comes at
the instant at which it would have come.
"""

import math
from collections.abc import Callable
from datetime import datetime
from heapq import heappop, heappush
from typing import Final

from jobs.flight.leaping import Bell
from jobs.ports import Clock

_HAIR: Final = 1e-6
"""Steps by which a float clock may seem to be early."""


def to_next(elapsed: float, step: float) -> float:
    """Return the seconds to the next whole number of steps after `elapsed`."""
    return (math.floor(elapsed / step + _HAIR) + 1) * step - elapsed


class Rest:
    """The clock of an idle delivery; satisfies `jobs.ports.Clock`. `busy`: something is under way outside."""

    def __init__(self, clock: Clock, busy: Callable[[], bool]) -> None:
        self._clock = clock
        self._busy = busy
        self._bell = Bell()
        self._stirred = True
        self._due: list[datetime] = []

    def now(self) -> datetime:
        """Return the present instant."""
        return self._clock.now()

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return self._clock.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let time pass: `seconds`, or as many times that as nothing can happen in."""
        if self._stirred or self._busy():
            self._stirred = False
            await self._clock.sleep(seconds)
            return
        start = self._clock.monotonic()
        await self._bell.wait(max(seconds, self._until_due()))
        await self._clock.sleep(to_next(self._clock.monotonic() - start, seconds))

    def stir(self, due_at: datetime | None = None) -> None:
        """Something was written, perhaps a row that falls due later."""
        self._stirred = True
        if due_at is not None and due_at > self._clock.now():
            heappush(self._due, due_at)
        self._bell.ring()

    def found(self, rows: int) -> None:
        """A look at the ledger found so many rows."""
        self._stirred |= rows > 0

    def _until_due(self) -> float:
        now = self._clock.now()
        while self._due and self._due[0] <= now:
            heappop(self._due)
        return (self._due[0] - now).total_seconds() if self._due else 86_400.0
