"""The statements that plan a whole cohort at once, however many chats it has."""

from collections.abc import Mapping
from typing import Any

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
    union_all,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Cohort, PartKind, Plan, Slot, State
from store.schema import IS_ACTIVE, MAX_PARTS, deliveries, subscribers
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


def cohorts_due(now: object) -> Select[Any]:
    """Count the active chats due at `now` by schedule and slot, earliest first."""
    return (
        select(*_SHARED, func.count().label("size"))
        .where(IS_ACTIVE, subscribers.c.next_at <= now)
        .group_by(*_SHARED)
        .order_by(*_SHARED)
    )


def cohort_of(row: Row[Any]) -> Cohort:
    """Read one row of `cohorts_due`."""
    slot = Slot(day=row.next_day, wall=row.next_wall, at=row.next_at)
    return Cohort(schedule=schedule_of(row), slot=slot, size=row.size)


def owe_cohort(plan: Plan, slot: Slot, connection: AsyncConnection) -> Insert:
    """Write each chat's parts, facts first; rows that exist stay as they are."""
    numbers = _numbers()
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
    parts = (
        select(
            chats.chat_id,
            numbers.c.part,
            kind,
            *(literal(value, deliveries.c[name].type) for name, value in constant.items()),
        )
        # An outer join only in name: it keeps SQLite from going through all chats once per number.
        .outerjoin_from(subscribers, numbers, numbers.c.part <= chats.facts + chats.quizzes)
        .where(_belongs_to(plan.cohort), chats.facts + chats.quizzes > 0)
    )
    statement = insert_into(deliveries, connection)
    return statement.from_select(["chat_id", "part", "kind", *constant], parts).on_conflict_do_nothing()


def move_on(plan: Plan) -> Update:
    """Give each chat of the cohort its next appointment."""
    return update(subscribers).where(_belongs_to(plan.cohort)).values(slot_columns(plan.next))


def _belongs_to(cohort: Cohort) -> ColumnElement[bool]:
    shared = {**slot_columns(cohort.slot), **schedule_columns(cohort.schedule)}
    return and_(
        IS_ACTIVE,
        *(
            subscribers.c[name].is_(None) if value is None else subscribers.c[name] == value
            for name, value in shared.items()
        ),
    )


def _numbers() -> Subquery:
    first, *others = (select(literal(part).label("part")) for part in range(1, MAX_PARTS + 1))
    return union_all(first, *others).subquery("numbers")
