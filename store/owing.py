"""The statements that write what a cohort's chats are owed, a slice of them at a time."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Insert,
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

from jobs.model import PartKind, Plan, Slot, State
from store.cohorts import slot_columns
from store.schema import cohorts, deliveries, subscribers
from store.upsert import insert_into

SLICE_CHATS: Final = 20_000
"""Chats planned in one transaction: a tenth of a second, for which other writers wait on SQLite."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slice:
    """The chats of a cohort with ids over `after` (None: from the first) up to `last` (None: to the end)."""

    cohort_id: int
    after: int | None = None
    last: int | None = None

    def holds(self) -> ColumnElement[bool]:
        """Return the condition of a chat in it."""
        chat_id = subscribers.c.chat_id
        after = true() if self.after is None else chat_id > self.after
        last = true() if self.last is None else chat_id <= self.last
        return and_(subscribers.c.cohort_id == self.cohort_id, after, last)


def most_parts(cohort_id: int) -> Select[Any]:
    """Find the most parts that a post to a chat of the cohort has; None where it has no chats."""
    chats = subscribers.c
    return select(func.max(chats.facts + chats.quizzes)).where(chats.cohort_id == cohort_id)


def end_of_slice(cohort_id: int, after: int | None) -> Select[Any]:
    """Find the last chat of the next slice, by the index alone; None at the end."""
    rest = Slice(cohort_id=cohort_id, after=after)
    chat_id = subscribers.c.chat_id
    some = select(chat_id).where(rest.holds()).order_by(chat_id).limit(SLICE_CHATS).subquery("some")
    return select(func.max(some.c.chat_id)).having(func.count() == SLICE_CHATS)


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
        .where(chosen.holds(), chats.facts + chats.quizzes > 0)
    )
    statement = insert_into(deliveries, connection)
    return statement.from_select(["chat_id", "part", "kind", *constant], rows).on_conflict_do_nothing()


def joined_now(plan: Plan, cohort_id: int) -> Select[Any]:
    """Find how often chats have joined the cohort, and let nobody join until the transaction ends.

    None when it has another slot by now: somebody else has planned it.
    """
    still_due = (cohorts.c.id == cohort_id, cohorts.c.next_at == plan.cohort.slot.at)
    return select(cohorts.c.joined).where(*still_due).with_for_update(key_share=True)


def move_on(plan: Plan, cohort_id: int) -> Update:
    """Give the cohort its next slot."""
    return update(cohorts).where(cohorts.c.id == cohort_id).values(slot_columns(plan.next))


def _numbers(parts: int) -> Subquery:
    first, *others = (select(literal(part).label("part")) for part in range(1, parts + 1))
    return union_all(first, *others).subquery("numbers")
