"""A part whose answer never came is the one that is sent again, whatever happened in between."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from jobs.errors import AskAgain, TryLater
from jobs.model import Delivery, PartKey, Start, State
from store.in_memory.deliveries import InMemoryLedger
from store.in_memory.tables import Tables
from store.store import in_memory_store
from tests.factories import a_chat, a_schedule, a_slot, utc
from tests.fakes import FakeClock
from tests.jobs.stage import Stage

NO_ANSWER = AskAgain("timeout")


class SlowToAnswer(InMemoryLedger):
    """Reads at once and answers late; marks late and answers at once."""

    def __init__(self, tables: Tables, clock: FakeClock) -> None:
        super().__init__(tables)
        self._clock = clock

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        rows = await super().due(now, limit)
        await self._clock.sleep(3)
        return rows

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        await self._clock.sleep(1.5)
        return await super().begin(starts, sender=sender)


def tried(stage: Stage) -> list[str]:
    return [call.what for call in stage.messenger.tried]


async def delivered(stage: Stage, seconds: float = 60) -> dict[State, int]:
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(seconds)
    stage.delivery.stop()
    await stage.clock.advance(5)
    await loop
    return await stage.states()


async def test_a_row_read_before_a_call_of_which_nothing_is_known_is_not_sent_as_if_it_were_new() -> None:
    clock, store = FakeClock(), in_memory_store()
    assert isinstance(store.ledger, InMemoryLedger)
    stage = Stage(store=replace(store, ledger=SlowToAnswer(store.ledger._tables, clock)), clock=clock)
    stage.messenger.trouble[1] = [NO_ANSWER]
    await stage.plan(a_chat(quizzes=0))
    assert await delivered(stage) == {State.SENT: 1}
    assert tried(stage) == ["houses/f1/1", "houses/f1/1"]
    first, second = (call.at for call in stage.messenger.tried)
    assert second - first >= timedelta(seconds=5)


async def test_a_wait_that_overtakes_the_second_attempt_does_not_let_the_doubt_be_forgotten() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [NO_ANSWER]
    await stage.plan(a_chat(quizzes=0))
    await stage.deliver(2)
    stage.clock.pass_by(5)
    stage.gate.hold(1, 30)
    await stage.deliver(2)
    assert await stage.states() == {State.UNKNOWN: 1}
    stage.clock.pass_by(30)
    await stage.deliver(2)
    assert tried(stage) == ["houses/f1/1", "houses/f1/1"]


async def test_quiet_hours_that_overtake_the_second_attempt_do_not_either() -> None:
    stage = Stage(clock=FakeClock(utc("2026-03-02 21:59:57")))
    stage.messenger.trouble[1] = [NO_ANSWER]
    schedule = a_schedule("21:59", quiet="22:00-07:00")
    await stage.plan(a_chat(schedule=schedule, next=a_slot(utc("2026-03-02 21:59")), quizzes=0))
    await stage.deliver(2)
    stage.clock.pass_by(5)
    await stage.deliver(2)
    assert await stage.states() == {State.UNKNOWN: 1}
    stage.clock.pass_by(9 * 3600)
    await stage.deliver(2)
    assert tried(stage) == ["houses/f1/1", "houses/f1/1"]


async def test_a_second_attempt_that_was_put_off_is_still_the_last_one() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [NO_ANSWER, TryLater(20, reason="flood"), NO_ANSWER]
    await stage.plan(a_chat(quizzes=0))
    for _ in range(4):
        await stage.deliver(2)
        stage.clock.pass_by(25)
    assert tried(stage) == ["houses/f1/1"] * 3
    assert await stage.states() == {State.FAILED: 1}
