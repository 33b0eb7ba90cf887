"""What a process can tell about itself while it works: its memory, and how long its event loop was busy."""

import asyncio
import os
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

_BEAT_SECONDS = 0.002
_MEMORY_SECONDS = 0.1
_STATM = Path("/proc/self/statm")


@dataclass(slots=True)
class Readings:
    """`longest_block_ms`: the longest time in which the event loop served nobody.

    `rss_mib`: the memory in use, every 0.1 s; empty where there is no /proc.
    """

    longest_block_ms: float = 0.0
    rss_mib: list[float] = field(default_factory=list)


@asynccontextmanager
async def gauged() -> AsyncIterator[Readings]:
    """Take readings inside the block."""
    readings = Readings()
    taking = asyncio.create_task(_take(readings))
    try:
        yield readings
    finally:
        taking.cancel()
        with suppress(asyncio.CancelledError):
            await taking


async def _take(readings: Readings) -> None:
    weighed_at = 0.0
    while True:
        began = time.perf_counter()
        if began - weighed_at >= _MEMORY_SECONDS:
            _weigh(readings)
            weighed_at = began = time.perf_counter()
        await asyncio.sleep(_BEAT_SECONDS)
        late = time.perf_counter() - began - _BEAT_SECONDS
        readings.longest_block_ms = max(readings.longest_block_ms, late * 1000)


def _weigh(readings: Readings) -> None:
    if _STATM.exists():
        pages = int(_STATM.read_text().split()[1])
        readings.rss_mib.append(pages * os.sysconf("SC_PAGE_SIZE") / 2**20)
