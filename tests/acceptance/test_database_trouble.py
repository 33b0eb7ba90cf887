"""When the database file is in trouble under a running bot: what people get, what the operator is told."""

import asyncio
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from pathlib import Path

import pytest
from sqlalchemy import Connection, event

from bot.errors import CannotServe
from jobs.model import State
from store.errors import DatabaseLocked
from store.store import open_store
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk

pytestmark = pytest.mark.slow
"""Every test waits for a database out of order."""


@pytest.fixture(autouse=True)
def _impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for a locked file for hundredths of a second, not for ten."""
    wiring = import_module("bot.wiring.serving")
    monkeypatch.setattr(wiring, "open_store", partial(open_store, busy_seconds=0.02))


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """Another program writes to the file and does not end."""
    elsewhere = sqlite3.connect(file, isolation_level=None)
    elsewhere.execute("BEGIN IMMEDIATE")
    try:
        yield
    finally:
        elsewhere.close()


def forbid_writing(connection: Connection) -> None:
    """Let a transaction find that the file may only be read."""
    connection.exec_driver_sql("PRAGMA query_only = 1")


async def readers(stage: Stage) -> list[Talk]:
    """People whose first post has come and whose next is due at the same time."""
    talks = [stage.talk(f"Reader {number}") for number in range(5)]
    for talk in talks:
        talk.writes("/subscribe 12:00")
    await stage.world.wait_for(lambda: all(talk.facts for talk in talks))
    await stage.settled()
    return talks


async def test_posts_wait_for_a_locked_file_and_come_once(stage: Stage) -> None:
    talks = await readers(stage)
    with locked(stage.database), pytest.raises(DatabaseLocked, match="is locked by another process"):
        await stage.skip_to_next_post()
    await stage.plan()
    await stage.settled()
    assert [len(talk.facts) for talk in talks] == [2] * len(talks)


async def test_a_file_locked_in_the_middle_of_a_broadcast_makes_nothing_come_twice(stage: Stage) -> None:
    talks = await readers(stage)
    stage.telegram.faults.add("slow_after", method="sendMessage", seconds=0.05)
    await stage.skip_to_next_post()
    await stage.world.wait_for(lambda: any(len(talk.facts) == 2 for talk in talks))
    with locked(stage.database):
        await stage.clock.sleep(20)
    counts = await stage.settled()
    assert [len(talk.facts) for talk in talks] == [2] * len(talks)
    assert counts.get(State.FAILED, 0) == 0


async def test_a_command_that_meets_a_locked_file_is_told_to_come_again(stage: Stage) -> None:
    (asha, *_) = await readers(stage)
    with locked(stage.database):
        assert "try again" in (await asha.says("/unsubscribe")).text.lower()
    assert "no more posts" in (await asha.says("/unsubscribe")).text.lower()


async def test_a_read_only_database_ends_the_run_with_the_remedy_and_the_next_catches_up(
    stage: Stage,
) -> None:
    talks = await readers(stage)
    event.listen(stage.engine.sync_engine, "begin", forbid_writing)
    stage.clock.forward(days=1)
    with pytest.raises(CannotServe, match="is read-only: give the account"):
        await asyncio.wait_for(stage.service.until(asyncio.Event()), 5)
    await stage.restart_bot()
    await stage.plan()
    await stage.settled()
    assert [len(talk.facts) for talk in talks] == [2] * len(talks)
