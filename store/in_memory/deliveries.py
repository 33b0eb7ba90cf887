"""The ledger in memory: what is owed to whom, and how far it got."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from jobs.model import (
    CANCELLED,
    CRASHED,
    CRASHES_OUTLIVED,
    Batch,
    Cohort,
    Delivery,
    History,
    PartKey,
    PartKind,
    Plan,
    Settlement,
    Slot,
    Start,
    State,
    Subscriber,
)
from store.in_memory.past import note_latest
from store.in_memory.rows import LedgerRow
from store.in_memory.tables import Tables
from store.readiness import UNFINISHED, holds_back, is_unsettled, may_be_sent, ready_parts

_GIVEN_UP = frozenset({State.FAILED, State.EXPIRED})


class InMemoryLedger:
    """Satisfies `jobs.ports.Ledger`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def cohorts_due(self, now: datetime) -> Sequence[Cohort]:
        """Return active chats due at `now`, grouped by schedule and slot."""
        due = self._tables.subscribers.due(now)
        cohorts = [Cohort(schedule=schedule, slot=slot) for schedule, slot, _ in due]
        return sorted(cohorts, key=lambda cohort: (cohort.slot.at, cohort.slot.name, repr(cohort.schedule)))

    async def plan(self, plan: Plan) -> int:
        """Write the cohort's rows and move its chats on."""
        written = 0
        for chat in self._tables.subscribers.sharing(plan.cohort.schedule, plan.cohort.slot):
            if plan.slot is not None:
                written += await self.owe(list(_parts(plan, plan.slot, chat)))
            self._tables.subscribers.put(replace(chat, next=plan.next))
        return written

    async def owe(self, rows: Sequence[Delivery]) -> int:
        """Write planned rows outside the timetable."""
        return sum(self._tables.add_part(LedgerRow(delivery=row)) for row in rows)

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Return rows to send, in order."""
        ready = [
            row.delivery for row in self._tables.unfinished.values() if self._is_ready(row.delivery, now)
        ]
        ready.sort(key=lambda row: (row.due_at, row.key.chat_id, row.key.slot, row.key.part))
        slots = dict.fromkeys((row.key.chat_id, row.key.slot) for row in ready[: max(limit, 0)])
        return [row for slot in slots for row in ready_parts(self._parts_of(*slot), now)]

    async def ready(self, batch: Batch, now: datetime) -> Sequence[Delivery]:
        """Return the batch's rows to send."""
        chats = (self._parts_of(chat_id, batch.slot) for chat_id in sorted(batch.chats))
        return [row for parts in chats for row in ready_parts(parts, now)]

    async def unsettled(self, batch: Batch) -> Sequence[Delivery]:
        """Return the batch's rows that are in flight or may still be sent."""
        chats = (self._parts_of(chat_id, batch.slot) for chat_id in sorted(batch.chats))
        return [row for parts in chats for row in parts if is_unsettled(row)]

    def _is_ready(self, row: Delivery, now: datetime) -> bool:
        if not may_be_sent(row, now):
            return False
        return row.key.part == 1 or not any(holds_back(part, now) for part in self._before(row.key))

    def _before(self, key: PartKey) -> Iterator[Delivery]:
        rows = self._tables.parts_of(key.chat_id, key.slot)
        return (rows[number].delivery for number in range(1, key.part) if number in rows)

    def _parts_of(self, chat_id: int, slot: str) -> Iterator[Delivery]:
        rows = self._tables.parts_of(chat_id, slot)
        return (rows[number].delivery for number in sorted(rows))

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        """Mark rows as *sending*; return the keys won."""
        won = set()
        for start in starts:
            row = self._tables.part(start.key)
            if row is not None and _is_as_read(row.delivery, start.attempts):
                found = row.delivery
                self._tables.change(
                    row,
                    state=State.SENDING,
                    item=start.item,
                    attempts=found.attempts + 1,
                    resent=found.resent or found.state is State.UNKNOWN,
                )
                row.sender = sender
                won.add(start.key)
        return frozenset(won)

    async def release(self, keys: Collection[PartKey], *, sender: str) -> int:
        """Turn rows that the sender began back into *planned*."""
        rows = [row for row in map(self._tables.part, keys) if row is not None and row.sender == sender]
        for row in rows:
            row.sender = None
            self._tables.change(row, state=State.PLANNED)
        return len(rows)

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        """Write outcomes; return the keys of the rows that took theirs."""
        taken: set[PartKey] = set()
        for settlement in settlements:
            row = self._tables.part(settlement.key)
            if row is not None and _is_wanted(settlement, row):
                self._settle(row, settlement)
                taken.add(settlement.key)
        return frozenset(taken)

    def _settle(self, row: LedgerRow, settlement: Settlement) -> None:
        row.settled_at = settlement.at
        row.sender = None
        row.doubted |= settlement.state is State.UNKNOWN
        known = row.delivery.message_id
        self._tables.change(
            row,
            state=settlement.state,
            reason=settlement.reason,
            message_id=known if settlement.message_id is None else settlement.message_id,
            due_at=settlement.due_at or row.delivery.due_at,
            resent=row.delivery.resent and settlement.state is not State.UNKNOWN,
        )

    async def recover(self, *, alive_since: datetime | None = None) -> int:
        """Turn every *sending* row into *unknown*, or those of dead senders."""
        alive = set() if alive_since is None else self._tables.senders_since(alive_since)
        lost = [row for row in self._tables.in_flight.values() if row.sender not in alive]
        for row in lost:
            row.doubted = True
            row.sender = None
            spent = row.delivery.resent and row.delivery.attempts >= CRASHES_OUTLIVED
            self._tables.change(row, state=State.UNKNOWN, reason=CRASHED, resent=spent)
        return len(lost)

    async def expire(self, now: datetime) -> int:
        """Turn planned and unknown rows past their end into *expired*."""
        over = [row for row in self._tables.unfinished.values() if row.delivery.expires_at <= now]
        for row in over:
            self._tables.change(row, state=State.EXPIRED)
        return len(over)

    async def cancel(self, now: datetime) -> int:
        """Turn every planned and unknown row into *expired*."""
        waiting = list(self._tables.unfinished.values())
        for row in waiting:
            row.settled_at = now
            self._tables.change(row, state=State.EXPIRED, reason=CANCELLED)
        return len(waiting)

    async def history(self, chat_ids: Collection[int]) -> Mapping[int, History]:
        """Return what each chat has had."""
        histories = {chat_id: self._tables.past.of(chat_id) for chat_id in chat_ids}
        for chat_id, history in histories.items():
            for poll in self._tables.polls_of.get(chat_id, {}).values():
                note_latest(history.asked, poll.question, poll.sent_at)
        return histories

    async def counts(self) -> Mapping[State, int]:
        """Return the number of rows in each state, zeros included."""
        return {**dict.fromkeys(State, 0), **Counter(row.delivery.state for row in self._rows())}

    def _rows(self) -> Iterator[LedgerRow]:
        for chat_id in self._tables.parts:
            yield from self._tables.rows_of(chat_id)


def _parts(plan: Plan, slot: Slot, chat: Subscriber) -> Iterator[Delivery]:
    for part in range(1, chat.facts + chat.quizzes + 1):
        yield Delivery(
            key=PartKey(chat_id=chat.chat_id, slot=slot.name, part=part),
            kind=PartKind.FACT if part <= chat.facts else PartKind.QUIZ,
            state=State.PLANNED,
            due_at=plan.due_at,
            expires_at=plan.expires_at,
            late=plan.late,
        )


def _is_as_read(row: Delivery, attempts: int) -> bool:
    """Tell whether a row may be called and still is what it was when it was read."""
    return row.state in UNFINISHED and row.attempts == attempts


def _is_wanted(settlement: Settlement, row: LedgerRow) -> bool:
    """Tell whether nobody else has marked a row since its outcome was found, and it may become that."""
    found, mark, as_read = row.delivery, settlement.mark, settlement.as_read
    borne = (found.state, found.attempts, row.sender)
    if mark is not None and borne != (State.SENDING, mark.attempts, mark.sender):
        return False
    if as_read is not None and not _is_as_read(found, as_read):
        return False
    return _may_become(settlement.state, found.state)


def _may_become(new: State, old: State) -> bool:
    """Tell whether an outcome is still wanted: what was given up can still turn out to have been sent."""
    return old is not State.SENT and (new is State.SENT or old not in _GIVEN_UP)
