"""Several processes on one PostgreSQL: all is planned once, sent once, and taken over from whoever died."""

import asyncio
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import suppress
from typing import Any

import pytest
from sqlalchemy import text

from jobs.model import Batch, State
from store.errors import DatabaseUrlWrong
from store.queue.rows import BATCH_ROWS
from store.queue.tables import lay_out
from store.queue.worker import AT_ONCE
from store.store import Store, open_store
from tests.store.fleet import IN_FLIGHT, Scheduler, Sender, Telegram, subscribed_now, until
from tests.store.samples import EIGHT, HOUR, chat, owed, plan, planned, states, subscribed

CHATS = 600
MORE_THAN_ONE_HOLDS = (AT_ONCE + 1) * BATCH_ROWS
"""So many chats that one sender cannot take the batches of all of them."""
LAST_STEP_BUT_ONE = "03.04.00_01_pre_add_retry_failed_job_procedure"
OF_LAST_STEP = "procrastinate_trigger_status_events_update_v1"


@pytest.fixture
async def queued(postgresql_url: str) -> AsyncIterator[Store]:
    store = open_store(postgresql_url, queued=True)
    yield store
    await store.close()


async def jobs(store: Store) -> list[dict[str, Any]]:
    assert store.database is not None
    async with store.database.reading() as connection:
        found = await connection.execute(text("SELECT args FROM procrastinate_jobs ORDER BY id"))
        return [row.args for row in found]


async def test_planning_queues_what_it_wrote_in_batches(queued: Store) -> None:
    await subscribed(queued, *(chat(n, facts=2, quizzes=1) for n in range(1, 101)))

    assert await queued.ledger.plan(plan()) == 300

    batches = [batch["chats"] for batch in await jobs(queued)]
    assert [len(chats) for chats in batches] == [33, 33, 34]
    assert sorted(chat_id for chats in batches for chat_id in chats) == list(range(1, 101))


async def test_a_plan_that_fails_queues_nothing(queued: Store) -> None:
    await subscribed(queued, chat(1))
    broken = plan(next=None)
    assert queued.database is not None
    async with queued.database.writing() as connection:
        await connection.execute(
            text("ALTER TABLE cohorts ADD CONSTRAINT broken CHECK (next_at IS NOT NULL)")
        )

    with suppress(Exception):
        await queued.ledger.plan(broken)

    async with queued.database.writing() as connection:
        await connection.execute(text("ALTER TABLE cohorts DROP CONSTRAINT broken"))
    assert await jobs(queued) == []
    assert await states(queued) == {}


async def test_planning_again_queues_nothing(queued: Store) -> None:
    await planned(queued, chat(1))

    assert await queued.ledger.plan(plan()) == 0
    assert len(await jobs(queued)) == 1


async def test_a_welcome_is_queued_too(queued: Store) -> None:
    assert await queued.ledger.owe([owed(1), owed(1, 2)]) == 2

    assert [batch["chats"] for batch in await jobs(queued)] == [[1]]


async def test_a_large_plan_makes_batches_of_about_a_hundred(queued: Store) -> None:
    await planned(queued, *(chat(n, quizzes=0) for n in range(1, 1001)))

    sizes = [len(batch["chats"]) for batch in await jobs(queued)]
    assert sizes == [BATCH_ROWS] * 10


async def test_rows_in_no_batch_are_queued_when_nothing_else_waits(
    queued: Store, postgresql_url: str
) -> None:
    unqueued = open_store(postgresql_url)
    await unqueued.ledger.owe([owed(n) for n in range(1, 6)])
    await unqueued.close()
    assert queued.batches is not None

    assert await queued.batches.queue_forgotten(EIGHT) == 0
    assert await queued.batches.queue_forgotten(EIGHT + HOUR / 2) == 5
    assert await queued.batches.queue_forgotten(EIGHT + HOUR / 2) == 0


async def test_two_schedulers_plan_once(queued: Store, postgresql_url: str) -> None:
    await subscribed_now(queued, CHATS)
    schedulers = [Scheduler(postgresql_url) for _ in range(2)]

    await asyncio.gather(*(scheduler.tick() for scheduler in schedulers))

    assert await states(queued) == {State.PLANNED: CHATS}
    assert sum(len(batch["chats"]) for batch in await jobs(queued)) == CHATS
    for scheduler in schedulers:
        await scheduler.stop()


async def sent(store: Store, number: int) -> bool:
    return (await states(store)).get(State.SENT) == number


@pytest.mark.slow
async def test_two_senders_deliver_a_plan_exactly_once(queued: Store, postgresql_url: str) -> None:
    await subscribed_now(queued, MORE_THAN_ONE_HOLDS)
    telegram, scheduler = Telegram(senders=2), Scheduler(postgresql_url)
    senders = [Sender(postgresql_url, telegram, name) for name in ("one", "two")]

    await scheduler.tick()
    await until(60, lambda: sent(queued, MORE_THAN_ONE_HOLDS))

    for sender in senders:
        await sender.stop()
    await scheduler.stop()
    assert telegram.twice() == []
    assert len(telegram.got) == MORE_THAN_ONE_HOLDS
    assert min(telegram.by["one"], telegram.by["two"]) > 0
    assert await jobs(queued) == []


@pytest.mark.slow
async def test_a_stopped_sender_leaves_its_batches_to_others(queued: Store, postgresql_url: str) -> None:
    await subscribed_now(queued, CHATS)
    telegram, scheduler = Telegram(), Scheduler(postgresql_url)
    first = Sender(postgresql_url, telegram, "first")
    await scheduler.tick()
    await until(30, lambda: _some(telegram))

    await first.stop()
    second = Sender(postgresql_url, telegram, "second")
    await until(30, lambda: sent(queued, CHATS))

    assert telegram.twice() == []
    assert len(telegram.got) == CHATS
    await second.stop()
    await scheduler.stop()


@pytest.mark.slow
async def test_a_cancelled_sender_ends_and_leaves_nothing_in_flight(
    queued: Store, postgresql_url: str
) -> None:
    await subscribed_now(queued, CHATS)
    telegram, scheduler = Telegram(), Scheduler(postgresql_url)
    sender = Sender(postgresql_url, telegram, "cancelled")
    await scheduler.tick()
    await until(30, lambda: _some(telegram))

    sender.tasks[0].cancel()
    await asyncio.wait({sender.tasks[0]}, timeout=30)

    assert sender.tasks[0].cancelled()
    left = await states(queued)
    assert left.keys() == {State.SENT, State.PLANNED}
    assert left[State.SENT] == len(telegram.got)
    await sender.stop()
    await scheduler.stop()


@pytest.mark.slow
async def test_a_cancelled_queue_serves_no_more(queued: Store) -> None:
    async def nothing(_batch: Batch) -> None: ...

    assert queued.batches is not None
    serving = asyncio.create_task(queued.batches.serve(nothing))
    await until(30, lambda: _has_workers(queued))

    serving.cancel()
    await asyncio.wait({serving}, timeout=30)

    assert serving.cancelled()
    assert not await _has_workers(queued)


async def _has_workers(store: Store) -> bool:
    assert store.database is not None
    async with store.database.reading() as connection:
        found = await connection.execute(text("SELECT EXISTS (SELECT FROM procrastinate_workers)"))
        return bool(found.scalar_one())


async def _some(telegram: Telegram) -> bool:
    return len(telegram.got) > 50


async def killed_after(url: str, calls: int) -> tuple[list[int], int]:
    """Run a sender in a process of its own, kill it after so many calls; return who got a message."""
    child = await asyncio.create_subprocess_exec(
        sys.executable, "-c", ONE_SENDER, url, stdout=subprocess.PIPE
    )
    assert child.stdout is not None
    told = [int(await child.stdout.readline()) for _ in range(calls)]
    child.send_signal(signal.SIGKILL)
    told += [int(line) for line in (await child.stdout.read()).split()]
    return told, await child.wait()


ONE_SENDER = """
import asyncio, os, sys
from tests.store.fleet import Sender, Telegram

class Told(Telegram):
    def tell(self, chat_id, name):
        os.write(1, f"{chat_id}\\n".encode())

async def main(url):
    Sender(url, Told(), "killed")
    await asyncio.Event().wait()

asyncio.run(main(sys.argv[1]))
"""


@pytest.mark.slow
async def test_what_a_killed_sender_left_is_sent_once_by_another(queued: Store, postgresql_url: str) -> None:
    await subscribed_now(queued, CHATS)
    telegram, scheduler = Telegram(), Scheduler(postgresql_url)
    await scheduler.tick()

    told, exit_code = await killed_after(postgresql_url, 150)
    left_in_flight = (await states(queued))[State.SENDING]
    other = Sender(postgresql_url, telegram, "other")
    await until(60, lambda: _sent_all(queued, scheduler))

    assert exit_code == -signal.SIGKILL
    assert 0 < left_in_flight <= IN_FLIGHT
    assert set(told) | set(telegram.got) == set(range(1, CHATS + 1))
    assert telegram.twice() == []
    assert len(set(told) & set(telegram.got)) <= left_in_flight
    await other.stop()
    await scheduler.stop()


@pytest.mark.slow
async def test_senders_go_on_when_the_database_has_cut_them_off(queued: Store, postgresql_url: str) -> None:
    await subscribed_now(queued, CHATS)
    telegram, scheduler = Telegram(), Scheduler(postgresql_url, dead_seconds=60)
    await scheduler.tick()
    senders = [Sender(f"{postgresql_url}&application_name=cut", telegram, name) for name in ("one", "two")]
    await until(30, lambda: _some(telegram))

    assert queued.database is not None
    async with queued.database.writing() as connection:
        cut = text("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut'")
        assert len((await connection.execute(cut)).all()) > 2
    await until(60, lambda: _sent_all(queued, scheduler))

    assert telegram.twice() == []
    assert len(telegram.got) == CHATS
    for sender in senders:
        await sender.stop()
    await scheduler.stop()


async def _sent_all(store: Store, scheduler: Scheduler) -> bool:
    await scheduler.tick()
    return await sent(store, CHATS)


async def test_the_queue_is_laid_out_once(queued: Store) -> None:
    assert queued.database is not None

    await lay_out(queued.database)
    await lay_out(queued.database)

    await planned(queued, chat(1))
    assert len(await jobs(queued)) == 1


async def test_a_queue_of_an_older_procrastinate_is_brought_up_to_date(bare_postgresql_url: str) -> None:
    store = open_store(bare_postgresql_url)
    await store.migrate()
    assert store.database is not None
    async with store.database.writing() as connection:
        await connection.execute(text(f"DROP TRIGGER {OF_LAST_STEP} ON procrastinate_jobs"))
        await connection.execute(text(f"COMMENT ON TABLE procrastinate_jobs IS '{LAST_STEP_BUT_ONE}'"))

    await store.migrate()

    async with store.database.reading() as connection:
        found = await connection.execute(text("SELECT tgname FROM pg_trigger"))
        assert OF_LAST_STEP in found.scalars()
    await store.close()


def test_a_queue_on_sqlite_is_refused() -> None:
    with pytest.raises(DatabaseUrlWrong, match="need PostgreSQL"):
        open_store("sqlite:///own.db", queued=True)
