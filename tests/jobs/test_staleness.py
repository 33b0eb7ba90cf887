"""A ledger that stalls makes no burst, and one that is always slow no slower pace."""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

import pytest

from jobs.model import PartKey, Start, State
from jobs.staleness import Staleness
from store.in_memory.deliveries import InMemoryLedger
from store.in_memory.tables import Tables
from store.store import in_memory_store
from tests.factories import a_chat
from tests.fakes import FakeClock
from tests.jobs.stage import Stage

RATE = 28.0
CHATS = 300


class Sluggish(InMemoryLedger):
    """Takes `seconds` for a mark, and once `stall` seconds."""

    def __init__(self, tables: Tables, clock: FakeClock) -> None:
        super().__init__(tables)
        self._clock = clock
        self.seconds = 0.0
        self.stall = 0.0
        self._marks = 0

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        self._marks += 1
        await self._clock.sleep(self.stall if self._marks == 10 else self.seconds)
        return await super().begin(starts, sender=sender)


def a_stage(*, seconds: float = 0.0, stall: float = 0.0) -> Stage:
    clock, store = FakeClock(), in_memory_store()
    assert isinstance(store.ledger, InMemoryLedger)
    ledger = Sluggish(store.ledger._tables, clock)
    ledger.seconds, ledger.stall = seconds, stall or seconds
    return Stage(store=replace(store, ledger=ledger), clock=clock, rate=RATE)


async def sent_at(stage: Stage, seconds: float) -> list[float]:
    """Deliver to many chats for so long; return when each call was made."""
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, CHATS + 1)))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(seconds)
    stage.delivery.stop()
    await stage.clock.advance(10)
    await loop
    first = stage.messenger.tried[0].at
    return [(sent.at - first).total_seconds() for sent in stage.messenger.tried]


def most_in_a_second(instants: list[float]) -> int:
    return max(sum(at <= other < at + 1 for other in instants) for at in instants)


@pytest.mark.parametrize("stall", [0.5, 4.0])
async def test_a_ledger_that_stalls_makes_no_burst_past_telegrams_ceiling(stall: float) -> None:
    instants = await sent_at(a_stage(stall=stall), 40)
    assert len(instants) == CHATS
    assert most_in_a_second(instants) <= 30


async def test_a_ledger_that_is_always_slow_costs_no_messages_once_that_is_usual() -> None:
    instants = await sent_at(a_stage(seconds=0.06), 30)
    assert len([at for at in instants if 5 <= at < 10]) >= 0.9 * 5 * RATE


async def test_a_row_that_waits_for_another_turn_when_the_bot_stops_is_planned_again() -> None:
    stage = a_stage(stall=4.0)
    instants = await sent_at(stage, 5)
    states = await stage.states()
    assert states == {State.SENT: len(instants), State.PLANNED: CHATS - len(instants)}


def test_what_is_usual_is_learnt_slowly() -> None:
    staleness = Staleness()
    assert all(staleness.is_stale(4.0) for _ in range(90))
    assert not staleness.is_stale(0.05)
