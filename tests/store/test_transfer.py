"""Moving to another database: everything comes over, or nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jobs.model import PartKind, State
from store.errors import DatabaseBehind, DatabaseInUse, DatabaseNotEmpty, DatabaseUnreachable, TransferFailed
from store.schema import metadata
from store.store import Store, open_store
from store.transfer import transfer
from tests.store.samples import (
    EIGHT,
    answered,
    begun,
    chat,
    due_keys,
    key,
    memory,
    outcome,
    owed,
    poll,
    sent,
    states,
    subscribed,
    vote,
)
from tests.store.servers import schema_of_our_own


@pytest.fixture
def fresh_postgresql_url(postgres: str) -> Iterator[str]:
    with schema_of_our_own(postgres) as url:
        yield url


def silent(_table: str, _rows: int) -> None: ...


async def furnished(url: str) -> None:
    """Leave something in every table."""
    store = open_store(url)
    await subscribed(store, chat(1), chat(-7, topics=frozenset({"a", "b"}), active=False, next=None))
    await store.ledger.owe([owed(1), owed(1, 2, kind=PartKind.QUIZ), owed(2), owed(3)])
    await begun(store, key(1), key(2), key(3))
    await store.ledger.settle([sent(key(1)), outcome(key(2), State.UNKNOWN)])
    running = await store.rounds.start(1, 5, ["sky/blue/1#colour"], EIGHT)
    await answered(store, poll(round_id=running.round_id), right=[5], wrong=[6])
    await store.polls.hold(vote("early"))
    await store.memories.put(memory())
    await store.refusals.add("sky/high/1", "too long", EIGHT)
    await store.heartbeats.beat("tick", EIGHT)
    await store.close()


async def seen(store: Store) -> list[object]:
    return [
        [subscriber async for subscriber in store.subscribers.everyone()],
        await states(store),
        await store.ledger.history([1, 2, 3]),
        await due_keys(store),
        await store.polls.latest(1),
        await store.rounds.under_way(),
        await store.answers.of_learner(5),
        await store.memories.of_learner(5),
        await store.refusals.every(),
        await store.heartbeats.last("tick"),
        await store.polls.record(poll("early")),
    ]


@pytest.mark.slow
@pytest.mark.parametrize("direction", ["to postgresql", "to sqlite", "sqlite to sqlite"])
async def test_everything_comes_over(
    direction: str, sqlite_url: str, postgresql_url: str, fresh_postgresql_url: str, tmp_path: Path
) -> None:
    fresh_sqlite_url = f"sqlite:///{tmp_path}/new.db"
    source, target = {
        "to postgresql": (sqlite_url, fresh_postgresql_url),
        "to sqlite": (postgresql_url, fresh_sqlite_url),
        "sqlite to sqlite": (sqlite_url, fresh_sqlite_url),
    }[direction]
    await furnished(source)
    told: dict[str, int] = {}

    rows = await transfer(source, target, told.__setitem__)

    old, new = open_store(source), open_store(target)
    assert await seen(new) == await seen(old)
    assert told.keys() == metadata.tables.keys()
    assert rows == sum(told.values())
    assert (told["subscribers"], told["deliveries"], told["answers"]) == (2, 4, 2)
    await old.close()
    await new.close()


async def test_new_rows_are_numbered_after_those_that_came(
    sqlite_url: str, fresh_postgresql_url: str
) -> None:
    await furnished(sqlite_url)
    await transfer(sqlite_url, fresh_postgresql_url, silent)
    store = open_store(fresh_postgresql_url)

    running = await store.rounds.start(9, 9, ["sky/blue/1#colour"], EIGHT)

    assert running.round_id == 2
    await store.close()


@pytest.mark.slow
async def test_more_rows_than_are_read_at_once_come_over(sqlite_url: str, fresh_postgresql_url: str) -> None:
    store = open_store(sqlite_url)
    await store.ledger.owe([owed(n) for n in range(1, 5_002)])
    await store.close()

    assert await transfer(sqlite_url, fresh_postgresql_url, silent) == 5_001


async def test_a_target_that_holds_something_is_refused_and_stays_as_it_is(
    sqlite_url: str, postgresql_url: str
) -> None:
    await furnished(sqlite_url)
    store = open_store(postgresql_url)
    await subscribed(store, chat(99))

    with pytest.raises(DatabaseNotEmpty, match=r"is not empty \(there are cohorts\)"):
        await transfer(sqlite_url, postgresql_url, silent)

    assert [subscriber.chat_id async for subscriber in store.subscribers.everyone()] == [99]
    await store.close()


async def test_a_copy_that_fails_leaves_nothing(
    sqlite_url: str, fresh_postgresql_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    await furnished(sqlite_url)
    counted = iter(range(1000))

    async def one_more_each_time(*_: object) -> int:
        return next(counted)

    monkeypatch.setattr("store.transfer._count", one_more_each_time)

    with pytest.raises(TransferFailed, match="nothing was copied"):
        await transfer(sqlite_url, fresh_postgresql_url, silent)

    store = open_store(fresh_postgresql_url)
    assert [subscriber async for subscriber in store.subscribers.everyone()] == []
    await store.close()


async def test_a_source_that_is_not_there_is_refused_and_not_made(tmp_path: Path, sqlite_url: str) -> None:
    with pytest.raises(DatabaseUnreachable, match="there is no such file"):
        await transfer(f"sqlite:///{tmp_path}/missing.db", sqlite_url, silent)

    assert not (tmp_path / "missing.db").exists()


async def test_a_file_that_a_bot_is_running_on_is_not_copied(sqlite_url: str, tmp_path: Path) -> None:
    running = open_store(sqlite_url)
    running.claim()
    with pytest.raises(DatabaseInUse, match="stop that one first"):
        await transfer(sqlite_url, f"sqlite:///{tmp_path}/new.db", silent)
    assert not (tmp_path / "new.db").exists()
    await running.close()


async def test_a_source_without_tables_is_refused(bare_postgresql_url: str, tmp_path: Path) -> None:
    with pytest.raises(DatabaseBehind, match="briefcast migrate"):
        await transfer(bare_postgresql_url, f"sqlite:///{tmp_path}/new.db", silent)
