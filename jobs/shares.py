"""The bot's ceilings shared by several processes: each shows a sign of life and takes its part.

Telegram counts what all of them send together. A process may send only while its last sign of life is fresh,
and one that joins waits until every other has counted it, so that the parts never add up to more than the
whole, in no second in which one joins, leaves, dies or cannot reach the database.
"""

import logging
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from typing import Final

from jobs.limiter import REPLY_SHARE, Lane
from jobs.pacing import Gate
from jobs.ports import Clock, Senders

_LOG = logging.getLogger("briefcast.shares")
BEAT_SECONDS: Final = 1.0
"""How often a process shows a sign of life."""
FRESH_SECONDS: Final = 3.0
"""How long a sign of life allows to send."""
LEASE_SECONDS: Final = 5.0
"""How long a sign of life counts for others, and how long who joins waits.

Longer than `FRESH_SECONDS` by the second in which Telegram counts and one in which clocks may differ.
"""


def part_of(rate: float, lanes: Collection[Lane], alive: Mapping[Lane, int]) -> float:
    """Return one process's part of `rate` messages a second; 0 when it is less than one.

    Replies have their reserved share, and one a second for each process that replies up to half of all; posts
    have the rest. Smaller parts than one a second would meet in the same second.
    """
    replies = max(rate * REPLY_SHARE, min(alive[Lane.REPLY], rate / 2))
    whole = {Lane.REPLY: replies, Lane.POST: rate - replies}
    part = sum(whole[lane] / max(1, alive[lane]) for lane in lanes)
    return part if part >= min(1.0, rate) else 0.0


class Share:
    """Keeps one process's gate within its part; nothing goes before the first ticks."""

    def __init__(
        self, senders: Senders, gate: Gate, clock: Clock, sender: str, lanes: Collection[Lane], *, rate: float
    ) -> None:
        self._senders = senders
        self._gate = gate
        self._clock = clock
        self._sender = sender
        self._lanes = frozenset(lanes)
        self._rate = rate
        self._joined = 0.0
        self._last: float | None = None
        gate.set_rate(0.0)

    async def tick(self, now: datetime) -> None:
        """Show a sign of life and take the part that is ours from now on."""
        began = self._clock.monotonic()
        since = now - timedelta(seconds=LEASE_SECONDS)
        alive = await self._senders.beat(self._sender, self._lanes, now, since=since)
        done = self._clock.monotonic()
        if self._last is None or done - self._last > FRESH_SECONDS:
            self._joined = done  # The others may have counted without us.
        self._last = began
        if done < self._joined + LEASE_SECONDS:
            self._gate.set_rate(0.0)
            return
        part = part_of(self._rate, self._lanes, alive)
        if part == 0:
            _LOG.error(
                "%d processes are too many for %g messages a second: stop some",
                max(alive.values()),
                self._rate,
            )
        self._gate.set_rate(part, until=began + FRESH_SECONDS)
