"""Delivers batches of the ledger that a queue hands out: how one of several senders works.

A batch says only which rows to look at. What becomes of a row is decided by the ledger, row by row, so that a
batch that is handed out twice, or by mistake, does no harm.
"""

import asyncio
import logging
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from jobs.delivery import Delivery
from jobs.errors import StopEverything, TryLater
from jobs.model import Batch, State
from jobs.model import Delivery as Row
from jobs.pacing import Gate
from jobs.ports import BatchKeeper, BatchQueue, Clock, Ledger, Senders
from jobs.posting import Outbox

_LOG = logging.getLogger("briefcast.batches")
_SOON: Final = timedelta(seconds=1)
_IN_FLIGHT_PAUSE: Final = timedelta(seconds=5)
"""When to look again at a row that another sender has in flight."""
DEAD_SECONDS: Final = 15.0
"""A sender silent for so long is dead: longer than a call to Telegram may take."""
_FORGET_SECONDS: Final = 3600.0


class BatchDelivery:
    """Looks at batches with the machinery of `Delivery`, which it stops when it ends."""

    def __init__(
        self, queue: BatchQueue, delivery: Delivery, outbox: Outbox, gate: Gate, clock: Clock
    ) -> None:
        self._queue = queue
        self._delivery = delivery
        self._ledger = outbox.ledger
        self._sender = outbox.sender
        self._gate = gate
        self._clock = clock
        self._stopping = False
        self._fatal: StopEverything | None = None

    def stop(self) -> None:
        """End `run`, as cancelling it does, once the calls in flight are written down."""
        self._stopping = True
        self._delivery.stop()
        self._queue.stop()

    async def run(self) -> None:
        """Deliver until stopped; raises StopEverything when an operator has to act."""
        serving = asyncio.create_task(self._queue.serve(self.look))
        try:
            await asyncio.wait({serving})
        finally:
            self.stop()
            await serving
        if self._fatal is not None:
            raise self._fatal

    async def look(self, batch: Batch) -> datetime | None:
        """Send what is ready of the batch; return when to look again, None when all of it is settled."""
        now = self._clock.now()
        if self._is_stopping():
            return now
        standstill = self._gate.standstill()
        if standstill > 0:
            return now + timedelta(seconds=standstill)
        try:
            await self._delivery.deliver(await self._ledger.ready(batch, now))
            left = await self._ledger.unsettled(batch)
            await self._release(left)
        except TryLater as error:
            return self._clock.now() + max(_SOON, timedelta(seconds=error.seconds))
        except StopEverything as error:
            self._fatal = error
            self.stop()
            return self._clock.now()
        return self._clock.now() if self._is_stopping() and left else look_again(left, self._clock.now())

    async def _release(self, rows: Sequence[Row]) -> None:
        """Give back what we began without knowing, because the database was lost at that moment."""
        idle = [
            row.key
            for row in rows
            if row.state is State.SENDING and not self._delivery.serves(row.key.chat_id)
        ]
        if idle and self._sender is not None:
            await self._ledger.release(idle, sender=self._sender)

    def _is_stopping(self) -> bool:
        return self._stopping


def look_again(rows: Sequence[Row], now: datetime) -> datetime | None:
    """Return when these rows are worth another look: when one is due, or another's call must be over.

    A row past its end is left to the ledger's expiry.
    """
    times = [
        now + _IN_FLIGHT_PAUSE if row.state is State.SENDING else row.due_at
        for row in rows
        if row.state is State.SENDING or row.expires_at > now
    ]
    return max(min(times), now + _SOON) if times else None


class TakingOver:
    """Lets the rows and the batches of dead senders be sent by others; any number may run at once."""

    def __init__(
        self,
        ledger: Ledger,
        senders: Senders,
        keeper: BatchKeeper | None,
        *,
        dead_seconds: float = DEAD_SECONDS,
    ) -> None:
        self._ledger = ledger
        self._senders = senders
        self._keeper = keeper
        self._dead = timedelta(seconds=dead_seconds)

    async def tick(self, now: datetime) -> None:
        """Look once."""
        doubtful = await self._ledger.recover(alive_since=now - self._dead)
        if doubtful:
            _LOG.warning("a sender died: %d messages may have been sent, each is sent once more", doubtful)
        await self._senders.forget(now - timedelta(seconds=_FORGET_SECONDS))
        if self._keeper is None:
            return
        stalled = await self._keeper.requeue_stalled()
        if stalled:
            _LOG.warning("a sender died: %d batches are handed to others", stalled)
        forgotten = await self._keeper.queue_forgotten(now)
        if forgotten:
            _LOG.info("rows that were in no batch are queued", extra={"rows": forgotten})
