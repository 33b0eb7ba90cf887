"""The loop over the ledger: takes what is due and lets `posting` send it, many chats at once.

Stopping, by `stop` or by cancelling `run`, lets the calls in flight finish and be written down; what still
waits stays planned.
"""

import asyncio
import logging
import math
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby
from typing import Final

from jobs import model
from jobs.brakes import LOOK_SECONDS
from jobs.errors import StopEverything, TryLater
from jobs.model import History, State, Subscriber
from jobs.operating import POSTING
from jobs.pacing import Gate
from jobs.ports import Clock
from jobs.posting import Outbox, Posting
from jobs.selection import Selections

_LOG = logging.getLogger("briefcast.delivery")
IN_FLIGHT: Final = 100
"""Chats served at once: with 40 ms to Telegram and back, 30 of them cap at 710 messages/s (measured)."""
BATCH_ROWS: Final = 1000
"""Rows asked of the ledger at once: enough for those in flight and those that follow."""
IDLE_SECONDS: Final = 1.0
"""How long the loop rests when nothing is due and nobody wakes it."""
_AFTER_BUG_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many rows came to which outcome. `postponed` will be tried again."""

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    expired: int = 0
    postponed: int = 0

    @classmethod
    def of(cls, outcomes: Counter[State]) -> "Tally":
        """Read counts by state."""
        return cls(
            sent=outcomes[State.SENT],
            failed=outcomes[State.FAILED],
            unknown=outcomes[State.UNKNOWN],
            expired=outcomes[State.EXPIRED],
            postponed=outcomes[State.PLANNED],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Post:
    rows: Sequence[model.Delivery]
    reader: Subscriber | None
    history: History


class Delivery:
    """Delivers; one per process. `tally` counts since the start."""

    def __init__(
        self,
        outbox: Outbox,
        posting: Posting,
        selections: Selections,
        gate: Gate,
        clock: Clock,
        *,
        in_flight: int = IN_FLIGHT,
    ) -> None:
        self._outbox = outbox
        self._posting = posting
        self._selections = selections
        self._gate = gate
        self._clock = clock
        self._slots = asyncio.Semaphore(in_flight)
        self._busy: dict[int, asyncio.Task[None]] = {}
        self._outcomes: Counter[State] = Counter()
        self._awake = asyncio.Event()
        self._stopping = False
        self._rest = 0.0
        self._next_look = -math.inf
        self._fatal: StopEverything | None = None

    @property
    def tally(self) -> Tally:
        """What was delivered since the start."""
        return Tally.of(self._outcomes)

    def wake(self) -> None:
        """Something may be due: look now."""
        self._awake.set()

    def stop(self) -> None:
        """End `run` once the calls in flight are written down."""
        self._stopping = True
        self._posting.stop()
        self.wake()

    async def learn_refusals(self) -> None:
        """Leave out what Telegram has refused to any process."""
        self._selections.refuse(await self._outbox.refusals.every())

    async def recover(self) -> int:
        """After a crash, before `run`: let the calls that were in flight be made again; return how many."""
        await self.learn_refusals()
        if self._outbox.sender is not None:
            # Others may be sending: what was ours is taken over once our name is not heard of any more.
            return 0
        doubtful = await self._outbox.ledger.recover()
        if doubtful:
            _LOG.warning("%d messages may have been sent before the crash: each is sent once more", doubtful)
        return doubtful

    async def run(self) -> None:
        """Deliver until stopped; raises StopEverything when an operator has to act."""
        try:
            while not self._stopping and self._fatal is None:
                self._awake.clear()
                if not await self._start_due():
                    await self._idle()
        finally:
            self.stop()
            await self._finish()
        if self._fatal is not None:
            raise self._fatal

    async def run_once(self) -> Tally:
        """Deliver what is due now and return what became of it; raises like `run`."""
        before = self._outcomes.copy()
        await self._start_due()
        await self._finish()
        if self._fatal is not None:
            raise self._fatal
        return Tally.of(self._outcomes - before)

    def serves(self, chat_id: int) -> bool:
        """Tell whether a post to the chat is under way."""
        return chat_id in self._busy

    async def deliver(self, rows: Sequence[model.Delivery]) -> None:
        """Deliver these rows, but not to chats being served now; return when that is done. Raises like `run`.

        Raises TryLater when the ledger cannot be read, and while posting pauses.
        """
        await self._look_at_switch()
        if self._posting.brakes.room == 0:
            raise TryLater(self._posting.brakes.wait, reason="posting pauses")
        started = await self._start(await self._posts_of(rows))
        if started:
            await asyncio.wait(started)
        if self._fatal is not None:
            raise self._fatal

    async def _start_due(self) -> int:
        """Start the posts that are due, as fast as there is room; return how many were started."""
        try:
            await self._look_at_switch()
            if self._gate.standstill() > 0 or self._posting.brakes.room == 0:
                return 0
            posts = await self._posts_due()
        except TryLater as error:
            self._take_rest(error.reason, error.seconds)
            return 0
        except StopEverything:
            raise
        except Exception:  # noqa: BLE001 (a loop that ended would be silence for everyone)
            _LOG.exception("what is due could not be read: a bug")
            self._take_rest("a bug", _AFTER_BUG_SECONDS)
            return 0
        return len(await self._start(posts))

    async def _start(self, posts: Sequence[_Post]) -> list[asyncio.Task[None]]:
        """Start posts as there is room, until stopped or paused; of one chat, only one at a time."""
        started: list[asyncio.Task[None]] = []
        for post in posts[: self._posting.brakes.room]:
            await self._slots.acquire()
            with suppress(TryLater):
                await self._look_at_switch()
            if self._stopping or self._fatal is not None or self._posting.brakes.room == 0:
                self._slots.release()
                break
            chat_id = post.rows[0].key.chat_id
            if chat_id in self._busy:
                self._slots.release()
                continue
            self._busy[chat_id] = asyncio.create_task(self._deliver(post))
            started.append(self._busy[chat_id])
        return started

    async def _look_at_switch(self) -> None:
        """Take in, about once a second, whether an operator has paused posting; raises TryLater."""
        switches, now = self._outbox.switches, self._clock.monotonic()
        if switches is None or now < self._next_look:
            return
        self._next_look = now + LOOK_SECONDS
        self._posting.brakes.obey(is_off=await switches.off_since(POSTING) is not None)

    async def _posts_due(self) -> list[_Post]:
        """Read what is due."""
        return await self._posts_of(await self._outbox.ledger.due(self._clock.now(), BATCH_ROWS))

    async def _posts_of(self, rows: Sequence[model.Delivery]) -> list[_Post]:
        """Read who the rows are for: one slot for each chat that is not being served."""
        slots: dict[int, Sequence[model.Delivery]] = {}
        for (chat_id, _), group in groupby(rows, key=lambda row: (row.key.chat_id, row.key.slot)):
            if chat_id not in self._busy:
                slots.setdefault(chat_id, list(group))
        readers = await self._outbox.subscribers.get_many(slots)
        histories = await self._outbox.ledger.history(slots)
        return [
            _Post(rows=rows, reader=readers.get(chat), history=histories.get(chat, History()))
            for chat, rows in slots.items()
        ]

    async def _deliver(self, post: _Post) -> None:
        try:
            await self._posting.post(post.rows, post.reader, post.history, self._outcomes)
        except TryLater as error:
            self._take_rest(error.reason, error.seconds)
        except StopEverything as error:
            self._fatal = error
            self.wake()
        except Exception as bug:  # noqa: BLE001 (one chat's trouble must not stop the others)
            _LOG.exception("a post met a bug")
            await self._posting.give_up(post.rows, bug)
        finally:
            del self._busy[post.rows[0].key.chat_id]
            self._slots.release()

    def _take_rest(self, reason: str, seconds: float) -> None:
        """The ledger cannot be read or written: do not ask again at once."""
        _LOG.warning("the delivery rests: %s", reason)
        self._rest = max(self._rest, seconds)

    async def _idle(self) -> None:
        """Rest until something may have changed."""
        seconds, self._rest = max(self._rest, IDLE_SECONDS), 0.0
        nap = asyncio.create_task(self._clock.sleep(seconds))
        alarm = asyncio.create_task(self._awake.wait())
        try:
            await asyncio.wait({nap, alarm}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            alarm.cancel()

    async def _finish(self) -> None:
        while self._busy:
            await asyncio.wait(set(self._busy.values()))
