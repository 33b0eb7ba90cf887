"""The ledger in SQL: what is owed to whom, and how far it got."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import groupby
from typing import Any, TypeVar

from sqlalchemy import Insert, Row, Update, bindparam, func, select, update
from sqlalchemy.dialects import postgresql
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import (
    CANCELLED,
    CRASHED,
    CRASHES_OUTLIVED,
    Batch,
    Cohort,
    Delivery,
    History,
    PartKey,
    Plan,
    Settlement,
    Start,
    State,
)
from store import marks
from store.cohorts import cohort_of, cohorts_due, drop_empty, same_cohorts
from store.engine import Database
from store.fetching import rows_of
from store.histories import read_histories
from store.owing import Slice, end_of_slice, joined_now, most_parts, move_on, owe_slice
from store.queue.rows import write_and_queue
from store.readiness import is_unsettled, ready_parts
from store.schema import MAX_PARTS, in_flight, unfinished
from store.schema import deliveries as table
from store.senders import is_dead
from store.upsert import COUNTED, insert_into
from store.waiting import FIRST_TO_SEND, PARTS

_Key = TypeVar("_Key")

_COHORTS_DUE = cohorts_due()
"""Asked every second, and so put together once."""
_KEYS_AT_ONCE = 1_000
"""Keys asked for in one statement: two parameters each, well under SQLite's 32,766."""


class SqlLedger:
    """Satisfies `jobs.ports.Ledger`. `queued`: what is planned and owed is also queued for senders."""

    def __init__(self, database: Database, *, queued: bool = False) -> None:
        self._database = database
        self._queued = queued

    async def cohorts_due(self, now: datetime) -> Sequence[Cohort]:
        """Return active chats due at `now`, grouped by schedule and slot."""
        async with self._database.reading() as connection:
            found = await connection.execute(_COHORTS_DUE, {"now": now})
            cohorts = [cohort_of(row) for row in found]
        return sorted(cohorts, key=lambda cohort: (cohort.slot.at, cohort.slot.name, repr(cohort.schedule)))

    async def plan(self, plan: Plan) -> int:
        """Write the cohort's rows, a slice of its chats in each transaction, and move it on with the last."""
        async with self._database.reading() as connection:
            same = (await connection.execute(same_cohorts(plan.cohort))).all()
        return sum([await self._plan_cohort(plan, row.id, row.joined) for row in same])

    async def _plan_cohort(self, plan: Plan, cohort_id: int, joined: int) -> int:
        async with self._database.reading() as connection:
            parts = (await connection.execute(most_parts(cohort_id))).scalar_one() or 0
        written, after = 0, None
        while parts and (last := await self._end_of_slice(cohort_id, after)) is not None:
            async with self._database.writing() as connection:
                some = Slice(cohort_id=cohort_id, after=after, last=last)
                written += await self._owe_slice(plan, some, parts, connection)
            after = last
        async with self._database.writing() as connection:
            now = (await connection.execute(joined_now(plan, cohort_id))).scalar_one_or_none()
            if now is None:
                return written
            # Whoever joined while the slices before were written may belong to any of them.
            rest = Slice(cohort_id=cohort_id, after=after if now == joined else None)
            written += await self._owe_slice(plan, rest, parts if now == joined else MAX_PARTS, connection)
            await connection.execute(move_on(plan, cohort_id))
        return written

    async def _end_of_slice(self, cohort_id: int, after: int | None) -> int | None:
        async with self._database.reading() as connection:
            found = await connection.execute(end_of_slice(cohort_id, after))
            last: int | None = found.scalar_one_or_none()
        return last

    async def _owe_slice(self, plan: Plan, some: Slice, parts: int, connection: AsyncConnection) -> int:
        if plan.slot is None or not parts:
            return 0
        return await self._write(owe_slice(plan, plan.slot, some, parts, connection), connection)

    async def owe(self, rows: Sequence[Delivery]) -> int:
        """Write planned rows outside the timetable."""
        if not rows:
            return 0
        async with self._database.writing() as connection:
            statement = insert_into(table, connection).on_conflict_do_nothing()
            values = [_columns_of(row) for row in rows]
            if not self._queued:
                return (await connection.execute(statement, values, execution_options=COUNTED)).rowcount
            return sum([await self._write(statement.values(part), connection) for part in _in_groups(values)])

    async def _write(self, rows: Insert, connection: AsyncConnection) -> int:
        """Write rows, and queue them in the same transaction; return how many."""
        if self._queued and isinstance(rows, postgresql.Insert):
            return int((await connection.execute(write_and_queue(rows))).scalar_one())
        return (await connection.execute(rows, execution_options=COUNTED)).rowcount

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Return rows to send, in order."""
        async with self._database.reading() as connection:
            first = await rows_of(connection, FIRST_TO_SEND, now=now, limit=limit)
            slots: dict[tuple[int, str], list[Delivery]] = {(row.chat_id, row.slot): [] for row in first}
            for wanted in _in_groups(list(slots)):
                for row in await _parts_of(connection, wanted):
                    slots.get((row.chat_id, row.slot), []).append(delivery_of(row))
        return [row for parts in slots.values() for row in ready_parts(parts, now)]

    async def ready(self, batch: Batch, now: datetime) -> Sequence[Delivery]:
        """Return the batch's rows to send."""
        chats = groupby(await self._rows_of(batch), key=lambda row: row.key.chat_id)
        return [row for _, parts in chats for row in ready_parts(parts, now)]

    async def unsettled(self, batch: Batch) -> Sequence[Delivery]:
        """Return the batch's rows that are in flight or may still be sent."""
        return [row for row in await self._rows_of(batch) if is_unsettled(row)]

    async def _rows_of(self, batch: Batch) -> Sequence[Delivery]:
        async with self._database.reading() as connection:
            found = await _parts_of(connection, [(chat_id, batch.slot) for chat_id in batch.chats])
            return [delivery_of(row) for row in found]

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        """Mark rows as *sending*; return the keys won."""
        once_each = {start.key: start for start in starts}
        async with self._database.writing_once() as connection:
            return await marks.begin(connection, list(once_each.values()), sender)

    async def release(self, keys: Collection[PartKey], *, sender: str) -> int:
        """Turn rows that the sender began back into *planned*."""
        if not keys:
            return 0
        async with self._database.writing() as connection:
            rows = [{**_bound(key), "of_sender": sender} for key in sorted(keys)]
            done = await connection.execute(_RELEASE, rows)
        return done.rowcount

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        """Write outcomes in one transaction; return the keys of the rows that took theirs."""
        if not settlements:
            return frozenset()
        async with self._database.writing_once() as connection:
            return await marks.settle(connection, settlements)

    async def recover(self, *, alive_since: datetime | None = None) -> int:
        """Turn every *sending* row into *unknown*, or those of dead senders."""
        lost = [in_flight(table)] if alive_since is None else [in_flight(table), is_dead(table, alive_since)]
        return await self._update(update(table).where(*lost).values(_DOUBT))

    async def expire(self, now: datetime) -> int:
        """Turn planned and unknown rows past their end into *expired*; empty cohorts go, too."""
        over = (unfinished(table), table.c.expires_at <= now)
        async with self._database.writing() as connection:
            await drop_empty(connection)
        return await self._update(update(table).where(*over).values(state=State.EXPIRED))

    async def cancel(self, now: datetime) -> int:
        """Turn every planned and unknown row into *expired*."""
        over = {"state": State.EXPIRED, "reason": CANCELLED, "settled_at": now}
        return await self._update(update(table).where(unfinished(table)).values(over))

    async def history(self, chat_ids: Collection[int]) -> Mapping[int, History]:
        """Return what each chat has had."""
        async with self._database.reading() as connection:
            return await read_histories(connection, chat_ids)

    async def counts(self) -> Mapping[State, int]:
        """Return the number of rows in each state, zeros included."""
        async with self._database.reading() as connection:
            found = await connection.execute(
                select(table.c.state, func.count().label("parts")).group_by(table.c.state)
            )
            return {**dict.fromkeys(State, 0), **{row.state: row.parts for row in found}}

    async def _update(self, statement: Update) -> int:
        async with self._database.writing() as connection:
            return (await connection.execute(statement)).rowcount


async def _parts_of(connection: AsyncConnection, wanted: Sequence[tuple[int, str]]) -> Sequence[Row[Any]]:
    chats, slots = ({*names} for names in zip(*wanted, strict=True)) if wanted else ((), ())
    return await rows_of(connection, PARTS, chats=sorted(chats), slots=sorted(slots))


def delivery_of(row: Row[Any]) -> Delivery:
    """Read a whole row of the ledger."""
    return Delivery(
        key=_key_of(row),
        kind=row.kind,
        state=row.state,
        due_at=row.due_at,
        expires_at=row.expires_at,
        late=row.late,
        attempts=row.attempts,
        item=row.item,
        message_id=row.message_id,
        reason=row.reason,
        resent=row.resent,
    )


def _key_of(row: Row[Any]) -> PartKey:
    return PartKey(chat_id=row.chat_id, slot=row.slot, part=row.part)


def _columns_of(row: Delivery) -> dict[str, Any]:
    return {
        "chat_id": row.key.chat_id,
        "slot": row.key.slot,
        "part": row.key.part,
        "kind": row.kind,
        "state": row.state,
        "due_at": row.due_at,
        "expires_at": row.expires_at,
        "late": row.late,
        "attempts": row.attempts,
        "doubted": False,
        "resent": row.resent,
        "item": row.item,
    }


_THE_ROW = (
    table.c.chat_id == bindparam("of_chat"),
    table.c.slot == bindparam("of_slot"),
    table.c.part == bindparam("of_part"),
)

_RELEASE = (
    update(table)
    .where(*_THE_ROW, in_flight(table), table.c.sender == bindparam("of_sender"))
    .values(state=State.PLANNED, sender=None)
)

_DOUBT = {
    "state": State.UNKNOWN,
    "reason": CRASHED,
    "doubted": True,
    "resent": table.c.resent & (table.c.attempts >= CRASHES_OUTLIVED),
    "sender": None,
}


def _bound(key: PartKey) -> dict[str, Any]:
    return {"of_chat": key.chat_id, "of_slot": key.slot, "of_part": key.part}


def _in_groups(keys: Sequence[_Key]) -> Iterator[Sequence[_Key]]:
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        yield keys[start : start + _KEYS_AT_ONCE]
