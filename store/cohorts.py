"""The statements that plan a whole cohort, however many chats it has: a slice of them at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Insert,
    Row,
    Select,
    Subquery,
    Update,
    and_,
    case,
    func,
    literal,
    select,
    true,
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Cohort, PartKind, Plan, Slot, State
from store.schema import IS_ACTIVE, deliveries, subscribers
from store.subscribers import schedule_columns, schedule_of, slot_columns
from store.upsert import insert_into

_SHARED = [
    subscribers.c[name]
    for name in (
        "next_at",
        "next_day",
        "next_wall",
        "zone",
        "times",
        "days",
        "quiet_start",
        "quiet_end",
        "paused_until",
    )
]


SLICE_CHATS: Final = 20_000
"""Chats planned in one transaction: a tenth of a second, for which other writers wait on SQLite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The chats with ids over `after` (None: from the first) up to `last`."""

    after: int | None
    last: int

    def holds(self) -> ColumnElement[bool]:
        """Return the condition of a chat in it."""
        return and_(_beyond(self.after), subscribers.c.chat_id <= self.last)


def cohorts_due(now: object) -> Select[Any]:
    """Find the schedules and slots that active chats due at `now` have.

    Neither counted nor sorted: for a million chats either takes SQLite a third of the time of planning them.
    """
    return select(*_SHARED).where(IS_ACTIVE, subscribers.c.next_at <= now).distinct()


def cohort_of(row: Row[Any]) -> Cohort:
    """Read one row of `cohorts_due`."""
    slot = Slot(day=row.next_day, wall=row.next_wall, at=row.next_at)
    return Cohort(schedule=schedule_of(row), slot=slot)


def most_parts(cohort: Cohort) -> Select[Any]:
    """Find the most parts that a post to a chat of the cohort has; None where it has no chats."""
    chats = subscribers.c
    return select(func.max(chats.facts + chats.quizzes)).where(_belongs_to(cohort))


def end_of_slice(cohort: Cohort, after: int | None) -> Select[Any]:
    """Find the last chat of the next slice; None behind the last slice.

    Chats of other cohorts due at the same instant count too: so the index answers alone.
    """
    chats = subscribers.c
    due_then = (IS_ACTIVE, chats.next_at == cohort.slot.at, _beyond(after))
    some = select(chats.chat_id).where(*due_then).order_by(chats.chat_id).limit(SLICE_CHATS).subquery("some")
    return select(func.max(some.c.chat_id))


def owe_slice(plan: Plan, slot: Slot, chosen: Slice, parts: int, connection: AsyncConnection) -> Insert:
    """Write each chat's parts, facts first; rows that exist stay as they are."""
    numbers = _numbers(parts)
    chats = subscribers.c
    kind = case((numbers.c.part <= chats.facts, PartKind.FACT.value), else_=PartKind.QUIZ.value)
    constant: Mapping[str, Any] = {
        "slot": slot.name,
        "state": State.PLANNED,
        "due_at": plan.due_at,
        "expires_at": plan.expires_at,
        "late": plan.late,
        "attempts": 0,
        "doubted": False,
        "resent": False,
    }
    rows = (
        select(
            chats.chat_id,
            numbers.c.part,
            kind,
            *(literal(value, deliveries.c[name].type) for name, value in constant.items()),
        )
        # An outer join only in name: it keeps SQLite from going through all chats once per number.
        .outerjoin_from(subscribers, numbers, numbers.c.part <= chats.facts + chats.quizzes)
        .where(_belongs_to(plan.cohort), chosen.holds(), chats.facts + chats.quizzes > 0)
    )
    statement = insert_into(deliveries, connection)
    return statement.from_select(["chat_id", "part", "kind", *constant], rows).on_conflict_do_nothing()


def move_on(plan: Plan, chosen: Slice) -> Update:
    """Give each chat of the slice its next appointment."""
    within = (_belongs_to(plan.cohort), chosen.holds())
    return update(subscribers).where(*within).values(slot_columns(plan.next))


def _beyond(after: int | None) -> ColumnElement[bool]:
    return true() if after is None else subscribers.c.chat_id > after


def _belongs_to(cohort: Cohort) -> ColumnElement[bool]:
    shared = {**slot_columns(cohort.slot), **schedule_columns(cohort.schedule)}
    return and_(
        IS_ACTIVE,
        *(
            subscribers.c[name].is_(None) if value is None else subscribers.c[name] == value
            for name, value in shared.items()
        ),
    )


def _numbers(parts: int) -> Subquery:
    first, *others = (select(literal(part).label("part")) for part in range(1, parts + 1))
    return union_all(first, *others).subquery("numbers")
