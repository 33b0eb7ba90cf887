"""The processes that send, in memory: a contract kept for tests, as one process alone has one sender."""

from collections import Counter
from collections.abc import Collection, Mapping
from datetime import datetime

from jobs.limiter import Lane
from store.in_memory.tables import Tables


class InMemorySenders:
    """Satisfies `jobs.ports.Senders`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def beat(
        self, sender: str, lanes: Collection[Lane], at: datetime, *, since: datetime
    ) -> Mapping[Lane, int]:
        """Note that the sender lives; return how many use each lane."""
        for lane in lanes:
            self._tables.senders[sender, lane] = at
        alive = Counter(lane for (_, lane), seen in self._tables.senders.items() if seen > since)
        return {**dict.fromkeys(Lane, 0), **alive}

    async def forget(self, before: datetime) -> None:
        """Drop those not heard of since."""
        for key in [key for key, seen in self._tables.senders.items() if seen < before]:
            del self._tables.senders[key]
