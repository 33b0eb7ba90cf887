"""What a database refuses is said once, in our words, with the remedy and without secrets."""

import sqlite3
import threading
import traceback
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from jobs.errors import StopEverything, TryLater
from store.errors import (
    DatabaseBehind,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    StoreError,
)
from store.store import Store, open_store
from store.translation import translated
from tests.store.samples import chat


async def told(store: Store, statement: str) -> None:
    """Run a statement on the connection that the next call will use."""
    assert store.database is not None
    async with store.database.writing() as connection:
        await connection.exec_driver_sql(statement)


async def test_a_locked_file_says_who_holds_it_and_may_be_tried_again(
    sqlite_url: str, tmp_path: Path
) -> None:
    store = open_store(sqlite_url, busy_seconds=0.01)
    elsewhere = sqlite3.connect(tmp_path / "briefcast.db", isolation_level=None)
    elsewhere.execute("BEGIN IMMEDIATE")

    with pytest.raises(DatabaseLocked, match=r"briefcast\.db is locked by another process") as refused:
        await store.subscribers.save(chat(1))

    assert isinstance(refused.value, TryLater)
    assert refused.value.everywhere
    elsewhere.close()
    await store.subscribers.save(chat(1))
    await store.close()


async def test_a_full_disk_asks_for_room(sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    await told(store, "PRAGMA max_page_count = 1")

    with pytest.raises(DatabaseFull, match=r"is full: make room on its disk") as refused:
        await store.subscribers.save_many([chat(n) for n in range(5_000)])

    assert isinstance(refused.value, StopEverything)
    assert await store.subscribers.get(1) is None
    await store.close()


async def test_a_read_only_database_asks_for_the_right_to_write(database_url: str) -> None:
    store = open_store(database_url)
    sqlite = database_url.startswith("sqlite")
    await told(store, "PRAGMA query_only = 1" if sqlite else "SET default_transaction_read_only = on")

    with pytest.raises(DatabaseReadOnly, match="is read-only: give the account"):
        await store.subscribers.save(chat(1))
    await store.close()


async def test_a_file_that_is_no_database_is_called_damaged(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("Buy milk. " * 500)
    store = open_store(f"sqlite:///{tmp_path}/notes.db")

    with pytest.raises(DatabaseDamaged, match=r"notes\.db is damaged or not a database: restore a backup"):
        await store.migrate()
    await store.close()


async def test_a_file_that_cannot_be_opened_is_unreachable(tmp_path: Path) -> None:
    (tmp_path / "briefcast.db").mkdir()
    store = open_store(f"sqlite:///{tmp_path}/briefcast.db")

    threads = threading.active_count()

    with pytest.raises(DatabaseUnreachable, match="check the disk and the rights"):
        await store.require_current()
    await store.close()
    assert threading.active_count() <= threads


async def test_a_server_that_is_away_is_unreachable_and_the_password_stays_secret() -> None:
    store = open_store("postgresql://me:hunter2@127.0.0.1:1/briefcast?application_name=hunter2")

    with pytest.raises(
        DatabaseUnreachable, match=r"database briefcast at 127\.0\.0\.1 cannot be reached"
    ) as refused:
        await store.subscribers.get(1)

    assert isinstance(refused.value, TryLater)
    assert "hunter2" not in "".join(traceback.format_exception(refused.value))


async def test_a_database_the_server_does_not_have_is_unreachable(postgres: str) -> None:
    store = open_store(make_url(postgres).set(database="nowhere").render_as_string(hide_password=False))

    with pytest.raises(DatabaseUnreachable, match=r"nowhere at .* cannot be reached: check .* database name"):
        await store.subscribers.get(1)


async def test_no_value_of_a_row_is_in_an_error(database_store: Store) -> None:
    with pytest.raises(IntegrityError) as refused:
        await database_store.subscribers.save(chat(1, facts=99, inactive_reason="a private matter"))

    assert "a private matter" not in str(refused.value).split("DETAIL", maxsplit=1)[0]


@pytest.mark.parametrize(
    ("code", "ours"),
    [
        ("08006", DatabaseUnreachable),
        ("28P01", DatabaseUnreachable),
        ("3D000", DatabaseUnreachable),
        ("53300", DatabaseUnreachable),
        ("57P01", DatabaseUnreachable),
        ("53100", DatabaseFull),
        ("25006", DatabaseReadOnly),
        ("42501", DatabaseReadOnly),
        ("40001", DatabaseLocked),
        ("40P01", DatabaseLocked),
        ("55P03", DatabaseLocked),
        ("42P01", DatabaseBehind),
    ],
)
def test_each_state_of_postgresql_has_its_error(code: str, ours: type[StoreError]) -> None:
    theirs = psycopg.errors.lookup(code)("hunter2")

    with pytest.raises(ours, match="the database x") as refused, translated("the database x"):
        raise DBAPIError("SELECT 1", None, theirs)

    assert "hunter2" not in str(refused.value)
    assert isinstance(refused.value.__cause__, DBAPIError)


@pytest.mark.parametrize("bug", [psycopg.errors.lookup("42601")(), sqlite3.ProgrammingError(), ValueError()])
def test_a_bug_passes_through_unchanged(bug: Exception) -> None:
    wrapped = DBAPIError("SELECT 1", None, bug)

    with pytest.raises(DBAPIError) as raised, translated("the database x"):
        raise wrapped

    assert raised.value is wrapped


def test_a_pool_without_a_free_connection_may_be_tried_again() -> None:
    with pytest.raises(DatabaseUnreachable, match="all connections are in use"), translated("the database x"):
        raise PoolTimeout
