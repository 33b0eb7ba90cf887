"""A database that falls away while it commits: what it had written before counts, and nothing is lost."""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import replace

import pytest

from jobs.errors import TryLater
from jobs.line import Post
from jobs.model import History, PartKey, Settlement, Start, State
from store.in_memory.deliveries import InMemoryLedger
from store.in_memory.tables import Tables
from store.store import in_memory_store
from tests.factories import a_chat
from tests.jobs.stage import Stage

GONE = TryLater(5, reason="the database is gone", everywhere=True)


class FallingAway(InMemoryLedger):
    """Writes, and then loses the answer of so many calls."""

    def __init__(self, tables: Tables) -> None:
        super().__init__(tables)
        self.begins_lost = 0
        self.cannot_settle = False
        self.marked_by_another = False

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        if self.marked_by_another:
            await super().begin(starts, sender="another")
            raise GONE
        won = await super().begin(starts, sender=sender)
        if self.begins_lost:
            self.begins_lost -= 1
            raise GONE
        return won

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        taken = await super().settle(settlements)
        if self.cannot_settle:
            raise GONE
        return taken


def a_stage() -> tuple[Stage, FallingAway]:
    store = in_memory_store()
    assert isinstance(store.ledger, InMemoryLedger)
    ledger = FallingAway(store.ledger._tables)
    return Stage(store=replace(store, ledger=ledger)), ledger


async def delivered(stage: Stage, seconds: float = 120) -> dict[State, int]:
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(seconds)
    stage.delivery.stop()
    await stage.clock.advance(1)
    await loop
    return await stage.states()


async def test_a_row_begun_by_a_commit_whose_answer_was_lost_is_sent_once_the_database_is_back() -> None:
    stage, ledger = a_stage()
    ledger.begins_lost = 1
    await stage.plan(a_chat())
    assert await delivered(stage) == {State.SENT: 2}
    assert len(stage.got()) == 2


async def test_a_row_in_doubt_whose_second_begin_lost_its_answer_is_still_sent_once_more() -> None:
    stage, ledger = a_stage()
    await stage.plan(a_chat(quizzes=0))
    await ledger.begin(
        [
            Start(key=row.key, item="houses/f2/1", attempts=row.attempts)
            for row in await ledger.due(stage.clock.now(), 9)
        ]
    )
    await stage.delivery.recover()
    ledger.begins_lost = 1
    assert await delivered(stage) == {State.SENT: 1}
    assert stage.got() == ["houses/f2/1"]


async def test_a_row_that_another_sender_marked_while_the_answer_was_lost_stays_its() -> None:
    stage, ledger = a_stage()
    ledger.marked_by_another = True
    await stage.plan(a_chat(quizzes=0))
    assert await delivered(stage) == {State.SENDING: 1}
    assert stage.got() == []


async def test_a_part_that_another_sender_has_is_not_taken_for_expired() -> None:
    """Otherwise the next part would go out while this one is under way."""
    stage, ledger = a_stage()
    await stage.plan(a_chat())
    due = await ledger.due(stage.clock.now(), 9)
    start = Start(key=due[0].key, item="houses/f1/1", attempts=due[0].attempts)
    await ledger.begin([start], sender="another")
    post = Post.of(due, replace(a_chat(), active=False), History())
    assert await stage.delivery._posting.post(post) is None
    assert not post.rows


async def test_many_outcomes_that_wait_for_the_database_are_one_line_in_the_log(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    stage, ledger = a_stage()
    ledger.cannot_settle = True
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, 11)))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(4)
    ledger.cannot_settle = False
    await stage.clock.advance(4)
    loop.cancel()
    assert await stage.states() == {State.SENT: 10}
    assert [record.getMessage() for record in caplog.records] == ["a write waits: the database is gone"]
