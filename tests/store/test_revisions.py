"""A database is used only when its tables are those of the program, and the refusal says what to do."""

import asyncio

import pytest
from sqlalchemy import text

from jobs.errors import JobsError
from store.errors import DatabaseBehind, DatabaseNewer
from store.store import Store, in_memory_store, open_store
from tests.store.samples import chat, subscribed


async def stamped(store: Store, revision: str) -> None:
    assert store.database is not None
    async with store.database.writing() as connection:
        await connection.execute(text("UPDATE alembic_version SET version_num = :to"), {"to": revision})


async def test_an_empty_database_is_refused_until_it_is_migrated(bare_url: str) -> None:
    store = open_store(bare_url)

    with pytest.raises(DatabaseBehind, match="has no Briefcast tables: run `briefcast migrate`"):
        await store.require_current()
    await store.migrate()
    await store.require_current()
    await store.close()


async def test_migrating_again_keeps_every_row(database_store: Store) -> None:
    await subscribed(database_store, chat(1))

    await database_store.migrate()

    assert await database_store.subscribers.get(1) == chat(1)


async def test_processes_that_migrate_at_once_all_succeed(bare_url: str) -> None:
    stores = [open_store(bare_url) for _ in range(3)]

    async with asyncio.TaskGroup() as group:
        for store in stores:
            group.create_task(store.migrate())

    for store in stores:
        await store.require_current()
        await store.close()


async def test_a_database_of_a_newer_program_is_refused_with_the_remedy(bare_url: str) -> None:
    store = open_store(bare_url)
    await store.migrate()
    await stamped(store, "9999")
    expected = r"written by a newer Briefcast \(revision 9999\): upgrade the program or restore a backup"

    with pytest.raises(DatabaseNewer, match=expected):
        await store.require_current()
    with pytest.raises(DatabaseNewer, match=expected):
        await store.migrate()
    await store.close()


async def test_a_database_of_an_older_program_is_refused_until_it_is_migrated(bare_url: str) -> None:
    store = open_store(bare_url)
    await store.migrate()
    await stamped(store, "0001")

    with pytest.raises(
        DatabaseBehind, match=r"is at revision 0001, older than the program: run `briefcast migrate`"
    ):
        await store.require_current()
    await store.close()


async def test_a_call_on_a_database_without_tables_says_to_migrate(bare_url: str) -> None:
    store = open_store(bare_url)

    with pytest.raises(DatabaseBehind, match="run `briefcast migrate`"):
        await store.subscribers.get(1)
    await store.close()


async def test_a_store_in_memory_is_always_current() -> None:
    store = in_memory_store()

    await store.migrate()
    await store.require_current()
    await store.close()


@pytest.mark.parametrize(
    "error", [DatabaseBehind("the database x", "0000"), DatabaseNewer("the database x", "9")]
)
def test_a_revision_that_does_not_fit_is_an_error_a_port_may_raise(error: Exception) -> None:
    assert isinstance(error, JobsError)
