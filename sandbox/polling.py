"""getUpdates: waiting for updates, and only one who waits."""

import asyncio
from typing import Any

from sandbox.errors import Refusal, conflict
from sandbox.updates import Updates

BY_OTHER = "terminated by other getUpdates request; make sure that only one bot instance is running"
BY_WEBHOOK = "terminated by setWebhook request"


class Polling:
    """Long polling of one bot: a newer request ends an older one that still waits."""

    def __init__(self, updates: Updates) -> None:
        self._updates = updates
        self._turn = 0
        self._ended: Refusal | None = None
        self._closed = False

    async def get(self, offset: int, limit: int, timeout_seconds: float) -> list[dict[str, Any]]:
        """Confirm what is below `offset`, then the oldest updates, waiting for one if there is none.

        Raises the Conflict that `end` names when the wait is cut short.
        """
        self.end(BY_OTHER)
        turn = self._turn
        if offset:
            self._updates.confirm(offset)
        batch = self._updates.peek(limit)
        if batch or timeout_seconds <= 0:
            return batch
        try:
            async with asyncio.timeout(timeout_seconds):
                while not batch and not self._closed:
                    await self._updates.arrived.next()
                    self._check(turn)
                    batch = self._updates.peek(limit)
        except TimeoutError:
            return []
        return batch

    def _check(self, turn: int) -> None:
        if turn != self._turn and self._ended:
            raise self._ended

    def end(self, why: str) -> None:
        """Turn away whoever waits now."""
        self._turn += 1
        self._ended = conflict(why)
        self._updates.arrived.ring()

    def close(self) -> None:
        """Let whoever waits go with nothing; the server stops."""
        self._closed = True
        self._updates.arrived.ring()
