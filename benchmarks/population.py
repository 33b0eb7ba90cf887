"""Chats by the hundred thousand: a few are saved as always, the others copied from them by the database."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import insert, literal, select

from jobs.model import ChatKind, Schedule, Slot, Subscriber
from store.schema import subscribers
from store.store import Store

_FIRST = 1_000_000
"""Chat ids from here on, so that they have as many digits as real ones."""


async def settle(
    store: Store, chats: int, now: datetime, *, facts: int = 1, quizzes: int = 0, cohorts: int = 1
) -> None:
    """Subscribe so many private chats whose post is due at `now`.

    With several `cohorts` they are due at the same instant but differ in their second time, as people do.
    """
    due = now.replace(second=0, microsecond=0)
    firsts = [
        Subscriber(
            chat_id=_FIRST + number,
            kind=ChatKind.PRIVATE,
            schedule=schedule,
            facts=facts,
            quizzes=quizzes,
            next=Slot(day=due.date(), wall=due.time(), at=due),
        )
        for number, schedule in enumerate(_schedules(due.time(), cohorts))
    ]
    await store.subscribers.save_many(firsts)
    await _copy(store, len(firsts), chats)


def _schedules(wall: time, count: int) -> Sequence[Schedule]:
    alone = Schedule(zone="UTC", times=(wall,))
    seconds = (_later(wall, minutes) for minutes in range(60, 60 + count - 1))
    return [alone, *(replace(alone, times=tuple(sorted((wall, second)))) for second in seconds)]


def _later(wall: time, minutes: int) -> time:
    return (datetime.combine(datetime(2026, 1, 1, tzinfo=UTC), wall) + timedelta(minutes=minutes)).time()


async def _copy(store: Store, firsts: int, chats: int) -> None:
    """Copy the first chats in turn until there are enough; both databases understand the statement."""
    assert store.database is not None, "measured on a database"
    others = [column.name for column in subscribers.c if column.name != "chat_id"]
    numbers = select(literal(_FIRST + firsts).label("id")).cte("numbers", recursive=True)
    numbers = numbers.union_all(select(numbers.c.id + 1).where(numbers.c.id < _FIRST + chats - 1))
    copied = select(numbers.c.id, *(subscribers.c[name] for name in others)).join_from(
        numbers, subscribers, subscribers.c.chat_id == _FIRST + (numbers.c.id - _FIRST) % firsts
    )
    async with store.database.writing() as connection:
        await connection.execute(insert(subscribers).from_select(["chat_id", *others], copied))
