"""Chats of one schedule and slot move on together, and nobody who comes or goes meanwhile is passed over."""

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from alembic import command
from sqlalchemy import Connection, column, insert, table, text
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Cohort, State, Subscriber
from store.cohorts import schedule_columns, slot_columns
from store.columns import SLUGS, WALL, WALLS, Instant, Weekdays
from store.deliveries import SqlLedger
from store.engine import Database
from store.revisions import _config
from store.store import Store, open_store
from tests.store.samples import (
    DAILY,
    EIGHT,
    HOUR,
    MINUTE,
    chat,
    due_keys,
    key,
    plan,
    slot,
    states,
    subscribed,
)

TOMORROW = plan().next


class Interrupted:
    """A database in which something else happens right after the first transaction that writes."""

    def __init__(self, database: Database, work: Callable[[], Awaitable[object]]) -> None:
        self._database = database
        self._work: Callable[[], Awaitable[object]] | None = work

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        async with self._database.writing() as connection:
            yield connection
        work, self._work = self._work, None
        if work is not None:
            await work()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._database, name)


async def planned_while(store: Store, work: Callable[[], Awaitable[object]]) -> int:
    """Plan, and let the work be done between the first slice and the next."""
    assert store.database is not None
    interrupted: Any = Interrupted(store.database, work)
    return await SqlLedger(interrupted).plan(plan())


@pytest.fixture(autouse=True)
def _slices_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("store.owing.SLICE_CHATS", 2)


async def tens(store: Store) -> None:
    """Subscribe the chats 10, 20, 30 and 40, which are due at eight with one fact."""
    await subscribed(store, *(chat(number, quizzes=0) for number in (10, 20, 30, 40)))


async def cohorts(store: Store) -> int:
    assert store.database is not None
    async with store.database.reading() as connection:
        return int((await connection.execute(text("SELECT count(*) FROM cohorts"))).scalar_one())


async def test_a_chat_that_subscribes_while_its_cohort_is_planned_gets_its_post(
    database_store: Store,
) -> None:
    await tens(database_store)
    newcomer = chat(1, facts=2, quizzes=1)

    assert await planned_while(database_store, lambda: subscribed(database_store, newcomer)) == 7

    assert {key(1, 1), key(1, 2), key(1, 3)} < {*await due_keys(database_store)}
    moved = await database_store.subscribers.get_many([1, 10, 20, 30, 40])
    assert {each.next for each in moved.values()} == {TOMORROW}


async def test_a_chat_that_moves_while_its_cohort_is_planned_gets_its_post(database_store: Store) -> None:
    await tens(database_store)

    await planned_while(database_store, lambda: database_store.subscribers.migrate(40, 1))

    assert key(1, 1) in await due_keys(database_store)


async def test_a_chat_that_changes_its_times_while_its_cohort_is_planned_keeps_them(
    database_store: Store,
) -> None:
    await tens(database_store)
    later = chat(40, quizzes=0, next=slot(EIGHT + HOUR))

    await planned_while(database_store, lambda: subscribed(database_store, later))

    assert await database_store.subscribers.get(40) == later
    assert key(40, 1) not in await due_keys(database_store)


async def test_two_schedulers_that_plan_at_once_write_once(database_store: Store) -> None:
    await tens(database_store)

    await planned_while(database_store, lambda: database_store.ledger.plan(plan()))

    assert await states(database_store) == {State.PLANNED: 4}
    moved = await database_store.subscribers.get_many([10, 20, 30, 40])
    assert {each.next for each in moved.values()} == {TOMORROW}


async def test_cohorts_that_have_become_alike_are_planned_both(database_store: Store) -> None:
    early = Cohort(schedule=DAILY, slot=slot(EIGHT - HOUR))
    await subscribed(database_store, chat(1, next=early.slot), chat(2))
    await database_store.ledger.plan(plan(early, slot=None, next=slot()))

    [cohort] = await database_store.ledger.cohorts_due(EIGHT)
    await database_store.ledger.plan(plan(cohort))

    assert {each.chat_id for each in await due_keys(database_store)} == {1, 2}


async def test_chats_alike_share_a_cohort_and_an_empty_one_goes(database_store: Store) -> None:
    await subscribed(database_store, chat(1), chat(2))
    await subscribed(database_store, chat(3))
    assert await cohorts(database_store) == 1

    await subscribed(database_store, *(chat(number, next=slot(EIGHT + MINUTE)) for number in (1, 2, 3)))
    await database_store.ledger.expire(EIGHT)

    assert await cohorts(database_store) == 1
    assert await database_store.subscribers.next_due() == EIGHT + MINUTE


async def test_what_is_due_to_nobody_any_more_is_not_due(database_store: Store) -> None:
    await subscribed(database_store, chat(1))
    await database_store.subscribers.deactivate(1, "blocked")

    assert await database_store.ledger.cohorts_due(EIGHT) == []
    assert await database_store.subscribers.next_due() is None


OLD = table(
    "subscribers",
    *(column(name) for name in ("chat_id", "kind", "zone", "facts", "quizzes", "sensitive", "language")),
    *(column(name) for name in ("exam", "active", "inactive_reason", "paused_until", "next_day")),
    *(column(name, WALL) for name in ("quiet_start", "quiet_end", "next_wall")),
    column("times", WALLS),
    column("days", Weekdays()),
    column("topics", SLUGS),
    column("next_at", Instant()),
)
"""As it was before there were cohorts."""


def old_row(of: Subscriber) -> dict[str, Any]:
    own = (
        "chat_id",
        "kind",
        "facts",
        "quizzes",
        "sensitive",
        "language",
        "exam",
        "active",
        "inactive_reason",
        "topics",
    )
    return {
        **{name: getattr(of, name) for name in own},
        **schedule_columns(of.schedule),
        **slot_columns(of.next),
    }


def upgraded_to(connection: Connection, revision: str) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, revision)


async def test_subscribers_of_the_version_before_keep_their_wishes_and_their_slot(bare_url: str) -> None:
    store = open_store(bare_url)
    assert store.database is not None
    gone = chat(3, active=False, inactive_reason="blocked")
    async with store.database.writing() as connection:
        await connection.run_sync(upgraded_to, "0005")
        await connection.execute(insert(OLD), [old_row(each) for each in (chat(1), chat(2), gone)])

    await store.migrate()

    assert await store.subscribers.get(1) == chat(1)
    assert await store.subscribers.get(3) == chat(3, active=False, inactive_reason="blocked", next=None)
    assert await cohorts(store) == 2
    await store.ledger.plan(plan())
    assert {each.chat_id for each in await due_keys(store)} == {1, 2}
    await store.close()
