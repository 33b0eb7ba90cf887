"""A database is opened the way we rely on, and its writers queue."""

import asyncio
import sqlite3
from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import State
from store.engine import Database, open_database
from store.errors import DatabaseUnreachable, DatabaseUrlWrong
from store.schema import deliveries, refusals
from store.store import Store, open_store
from tests.store.samples import EIGHT, begun, chat, key, owed, poll, subscribed

SOMEONE_WAITS = """
    SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid)))
"""


async def until_someone_waits(connection: AsyncConnection) -> None:
    """Return once another connection waits for a lock of this one; fail after ten seconds."""
    async with asyncio.timeout(10):
        while not (await connection.exec_driver_sql(SOMEONE_WAITS)).scalar_one():
            continue


async def test_every_sqlite_connection_has_our_settings(sqlite_url: str) -> None:
    database = open_database(sqlite_url, busy_seconds=2.5)
    settings = {}
    async with database.reading(), database.reading() as second:
        for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout"):
            settings[name] = (await second.exec_driver_sql(f"PRAGMA {name}")).scalar_one()
    await database.close()

    assert settings == {"journal_mode": "wal", "synchronous": 1, "foreign_keys": 1, "busy_timeout": 2500}


async def test_the_folder_of_a_sqlite_file_is_made(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path}/a/b/briefcast.db")
    await store.migrate()
    await store.close()

    assert (tmp_path / "a" / "b" / "briefcast.db").is_file()


async def refuse_and_fail(database: Database) -> None:
    async with database.writing() as connection:
        await connection.execute(refusals.insert(), {"item": "sky/blue/1", "reason": "too long", "at": EIGHT})
        raise ZeroDivisionError


async def test_a_failed_transaction_leaves_nothing(database_store: Store) -> None:
    assert database_store.database is not None
    with pytest.raises(ZeroDivisionError):
        await refuse_and_fail(database_store.database)

    assert await database_store.refusals.every() == frozenset()


@pytest.mark.slow
async def test_many_writers_of_two_processes_all_get_their_turn(
    database_store: Store, database_url: str
) -> None:
    other = open_store(database_url)

    await asyncio.gather(
        *(store.subscribers.save(chat(n)) for n in range(40) for store in (database_store, other))
    )
    await other.close()

    assert [each.chat_id async for each in database_store.subscribers.everyone()] == list(range(40))


async def test_a_writer_holds_the_file_from_its_first_word(sqlite_url: str, tmp_path: Path) -> None:
    store = open_store(sqlite_url)
    elsewhere = sqlite3.connect(tmp_path / "briefcast.db", isolation_level=None, timeout=0)
    assert store.database is not None
    async with store.database.writing():
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            elsewhere.execute("DELETE FROM refusals")
    elsewhere.close()
    await store.close()


async def test_writers_of_one_process_take_turns_even_where_the_file_would_not_wait(sqlite_url: str) -> None:
    store = open_store(sqlite_url, busy_seconds=0)

    await asyncio.gather(*(store.subscribers.save(chat(n)) for n in range(20)))

    assert len(await store.subscribers.get_many(range(20))) == 20
    await store.close()


async def test_a_row_begun_by_another_sender_meanwhile_is_not_won(postgresql_url: str) -> None:
    store, other = open_store(postgresql_url), open_database(postgresql_url)
    await store.ledger.owe([owed()])
    async with other.writing() as connection:
        await connection.execute(deliveries.update().values(state=State.SENDING))
        waiting = asyncio.create_task(begun(store, key()))
        await until_someone_waits(connection)

    assert await waiting == frozenset()
    await store.close()
    await other.close()


async def test_a_writer_waits_for_another_process_instead_of_failing(sqlite_url: str, tmp_path: Path) -> None:
    store = open_store(sqlite_url)
    elsewhere = sqlite3.connect(tmp_path / "briefcast.db", isolation_level=None)
    elsewhere.execute("BEGIN IMMEDIATE")

    waiting = asyncio.create_task(store.subscribers.save(chat(1)))
    assert await store.subscribers.get(1) is None
    elsewhere.execute("COMMIT")
    await waiting

    assert await store.subscribers.get(1) == chat(1)
    elsewhere.close()
    await store.close()


async def test_of_two_processes_that_begin_the_same_rows_each_row_is_won_once(
    database_store: Store, database_url: str
) -> None:
    keys = [key(chat_id) for chat_id in range(200)]
    await database_store.ledger.owe([owed(each.chat_id) for each in keys])
    other = open_store(database_url)

    won = await asyncio.gather(begun(database_store, *keys), begun(other, *reversed(keys)))
    await other.close()

    assert won[0] | won[1] == set(keys)
    assert not won[0] & won[1]


async def test_a_lost_connection_is_replaced_without_anyone_noticing(postgresql_url: str) -> None:
    store, operator = open_store(postgresql_url), open_database(postgresql_url)
    await subscribed(store, chat(1))
    assert store.database is not None
    async with store.database.reading() as connection:
        backend = (await connection.exec_driver_sql("SELECT pg_backend_pid()")).scalar_one()
    async with operator.writing() as connection:
        await connection.exec_driver_sql(f"SELECT pg_terminate_backend({backend}, 5000)")

    assert await store.subscribers.get(1) == chat(1)
    await store.close()
    await operator.close()


async def test_an_instant_without_a_zone_is_refused(database_store: Store) -> None:
    with pytest.raises(Exception, match="has no zone"):
        await database_store.polls.record(poll(sent_at=datetime(2026, 3, 2)))  # noqa: DTZ001 (that is the point)


async def test_instants_sort_by_time_before_and_after_1970(database_store: Store) -> None:
    years = (2040, 1969, 1970, 2026)
    for year in years:
        await database_store.polls.record(poll(f"p{year}", sent_at=EIGHT.replace(year=year), chat_id=1))

    latest = await database_store.polls.latest(1)

    assert latest is not None
    assert latest.sent_at == EIGHT.replace(year=2040)


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("mysql://root:hunter2@host/db", "it begins with mysql://"),
        ("briefcast.db", "it cannot be read"),
        ("", "it cannot be read"),
        ("postgresql://user:hunter2@host:port/db", "it cannot be read"),
        ("sqlite://", "it names no file"),
        ("sqlite:///:memory:", "it names no file"),
        ("sqlite:///file:x.db?uri=true", "it names no file"),
        ("sqlite:///x.db?timeout=5", "a SQLite file takes no options (timeout)"),
        ("postgresql://user:hunter2@host", "it names no database"),
    ],
)
def test_a_wrong_url_is_refused_with_the_right_form_and_without_its_password(url: str, reason: str) -> None:
    with pytest.raises(DatabaseUrlWrong) as refused:
        open_store(url)

    said = str(refused.value)
    assert reason in said
    assert "expected sqlite:///path/to/file.db or postgresql://user@host/database" in said
    assert "hunter2" not in said


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_each_spelling_of_postgresql_uses_psycopg(scheme: str) -> None:
    database = open_database(f"{scheme}://me:hunter2@db.example:5433/briefcast")

    assert database.engine.url.drivername == "postgresql+psycopg"
    assert database.place == "the PostgreSQL database briefcast at db.example"


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(DatabaseUnreachable, match="its folder cannot be made"):
        open_store(f"sqlite:///{tmp_path}/file/briefcast.db")
