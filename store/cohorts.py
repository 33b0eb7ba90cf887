"""Cohorts: chats that share a schedule and the slot it is due at next. Both are written down once for all.

So a cohort of a million chats moves to its next slot by one row. Whoever joins is counted, so that a planner
that was at work meanwhile sees that its rows are not all.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Row,
    Select,
    and_,
    bindparam,
    delete,
    exists,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Cohort, QuietHours, Schedule, Slot
from store.schema import cohorts as table
from store.schema import subscribers

SHARED: Final = tuple(column for column in table.c if column.name not in ("id", "joined"))
"""What the chats of a cohort have in common."""


async def join(connection: AsyncConnection, schedule: Schedule, slot: Slot | None) -> int:
    """Return the id of a cohort of this schedule and slot, counted as joined; make one where there is none.

    Where a planner moves it on just now, another is made: the slot that was wanted is not lost.
    """
    same = (await connection.execute(select(func.min(table.c.id)).where(_is(schedule, slot)))).scalar_one()
    if same is not None:
        joining = update(table).where(table.c.id == same, _is(schedule, slot))
        if (await connection.execute(joining.values(joined=table.c.joined + 1))).rowcount:
            return int(same)
    made = insert(table).values(joined=0, **schedule_columns(schedule), **slot_columns(slot))
    return int((await connection.execute(made.returning(table.c.id))).scalar_one())


async def rejoin(connection: AsyncConnection, chat_id: int) -> None:
    """Count a chat again in its cohort: it is about to change its id."""
    own = select(subscribers.c.cohort_id).where(subscribers.c.chat_id == chat_id).scalar_subquery()
    await connection.execute(update(table).where(table.c.id == own).values(joined=table.c.joined + 1))


async def drop_empty(connection: AsyncConnection) -> None:
    """Erase the cohorts that every chat has left, unless somebody joins just now."""
    empty = select(table.c.id, table.c.joined).where(~_has_chats())
    for row in (await connection.execute(empty)).all():
        await connection.execute(delete(table).where(table.c.id == row.id, table.c.joined == row.joined))


def cohorts_due() -> Select[Any]:
    """Find the schedules and slots of chats due at `now`; inactive ones keep no slot."""
    return select(*SHARED).where(table.c.next_at <= bindparam("now"), _has_chats()).distinct()


def next_due() -> Select[Any]:
    """Find the earliest instant any chat is due."""
    return select(func.min(table.c.next_at)).where(_has_chats())


def same_cohorts(cohort: Cohort) -> Select[Any]:
    """Find the id and the count of every cohort of this schedule and slot: there may be two for a while."""
    return select(table.c.id, table.c.joined).where(_is(cohort.schedule, cohort.slot))


def cohort_of(row: Row[Any]) -> Cohort:
    """Read one row of `cohorts_due`."""
    slot = slot_of(row)
    assert slot is not None, "what is due has a slot"
    return Cohort(schedule=schedule_of(row), slot=slot)


def schedule_columns(schedule: Schedule) -> Mapping[str, Any]:
    """Return the schedule as column values."""
    quiet = schedule.quiet
    return {
        "zone": schedule.zone,
        "times": schedule.times,
        "days": schedule.days,
        "quiet_start": quiet.start if quiet else None,
        "quiet_end": quiet.end if quiet else None,
        "paused_until": schedule.paused_until,
    }


def slot_columns(slot: Slot | None) -> Mapping[str, Any]:
    """Return the slot as column values."""
    if slot is None:
        return {"next_at": None, "next_day": None, "next_wall": None}
    return {"next_at": slot.at, "next_day": slot.day, "next_wall": slot.wall}


def schedule_of(row: Row[Any]) -> Schedule:
    """Read the schedule out of a row that holds its columns."""
    return _schedule(row.zone, row.times, row.days, row.quiet_start, row.quiet_end, row.paused_until)


@lru_cache(maxsize=4_096)
def _schedule(
    zone: str,
    times: tuple[time, ...],
    days: frozenset[int],
    quiet_start: time | None,
    quiet_end: time | None,
    paused_until: date | None,
) -> Schedule:
    """Make each schedule once: very many chats share one."""
    quiet = None
    if quiet_start is not None and quiet_end is not None:
        quiet = QuietHours(start=quiet_start, end=quiet_end)
    return Schedule(zone=zone, times=times, days=days, quiet=quiet, paused_until=paused_until)


def slot_of(row: Row[Any]) -> Slot | None:
    """Read the next slot out of a row that holds its columns."""
    at: datetime | None = row.next_at
    return None if at is None else Slot(day=row.next_day, wall=row.next_wall, at=at)


def _is(schedule: Schedule, slot: Slot | None) -> ColumnElement[bool]:
    shared = {**slot_columns(slot), **schedule_columns(schedule)}
    return and_(*_equal(shared.items()))


def _equal(values: Iterable[tuple[str, Any]]) -> Iterable[ColumnElement[bool]]:
    return (table.c[name].is_(None) if value is None else table.c[name] == value for name, value in values)


def _has_chats() -> ColumnElement[bool]:
    return exists(select(subscribers.c.chat_id).where(subscribers.c.cohort_id == table.c.id))
