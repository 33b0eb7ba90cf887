"""What docs/operating.md promises, at the level of the delivery: whatever happens, no row is lost."""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from digests.library import Library
from jobs.errors import JobsError, StopEverything, TryLater
from jobs.model import ChatKind, State, Vote
from store.store import Store, in_memory_store
from tests.factories import a_chat, a_digest, a_library, a_schedule
from tests.fakes import MONDAY_EIGHT
from tests.jobs.stage import Stage

CROWD = range(1, 11)
AWAY = TryLater(5, reason="the database cannot be reached", everywhere=True)
LOCKED = TryLater(1, reason="the database is locked", everywhere=True)
FULL = StopEverything("the disk is full: make room")
READ_ONLY = StopEverything("the database is read-only: give the right to write")
READING = frozenset({"due", "cohorts_due", "history", "get_many", "every", "counts", "next_due", "off_since"})
MINUTE = 60.0


class Database:
    """A store whose every call meets `trouble` while there is one; if it `can_read`, those that write.

    `only`: the calls that meet it, whatever else.
    """

    def __init__(self, *, can_read: bool = False, only: frozenset[str] = frozenset()) -> None:
        self.trouble: JobsError | None = None
        self._can_read = can_read
        self._only = only
        plain = in_memory_store()
        names = ("ledger", "subscribers", "polls", "memories", "refusals", "switches")
        ports: dict[str, Any] = {name: Port(getattr(plain, name), self) for name in names}
        self.store: Store = replace(plain, **ports)
        self.plain = plain

    def fails(self, call: str) -> bool:
        """Tell whether a call meets the trouble."""
        meets = call in self._only if self._only else not (self._can_read and call in READING)
        return self.trouble is not None and meets


class Port:
    """One port of it."""

    def __init__(self, real: object, database: Database) -> None:
        self._real = real
        self._database = database

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        async def call(*arguments: Any, **named: Any) -> Any:
            if self._database.trouble is not None and self._database.fails(name):
                raise self._database.trouble
            return await getattr(self._real, name)(*arguments, **named)

        return call


async def running(stage: Stage, seconds: float) -> None:
    """Plan and deliver for so many seconds, as a running bot does."""
    loop = asyncio.create_task(stage.delivery.run())
    for _ in range(int(seconds)):
        with suppress(TryLater):
            await stage.planner.tick(stage.clock.now())
        await stage.clock.advance(1)
    stage.delivery.stop()
    await stage.clock.advance(MINUTE)
    await loop


@pytest.mark.parametrize("trouble", [AWAY, LOCKED])
async def test_a_database_that_is_away_or_locked_for_a_minute_is_waited_for(trouble: TryLater) -> None:
    database = Database()
    stage = Stage(store=database.store)
    await stage.store.subscribers.save_many([a_chat(chat) for chat in CROWD])
    database.trouble = trouble
    back = asyncio.get_running_loop().create_task(_back_after(stage, database, MINUTE))
    await running(stage, 3 * MINUTE)
    await back
    assert await stage.states() == {State.SENT: 20}
    assert {chat: len(stage.got(chat)) for chat in CROWD} == dict.fromkeys(CROWD, 2)


async def test_a_database_that_goes_away_during_calls_learns_of_them_when_it_is_back() -> None:
    database = Database()
    stage = Stage(store=database.store)
    await stage.store.subscribers.save_many([a_chat(chat) for chat in CROWD])

    async def strike() -> None:
        if len(stage.messenger.tried) == 5:
            database.trouble = AWAY
        await asyncio.sleep(0)

    stage.messenger.before_answer = strike
    back = asyncio.create_task(_back_after(stage, database, MINUTE))
    await running(stage, 3 * MINUTE)
    await back
    assert await stage.states() == {State.SENT: 20}
    assert {chat: len(stage.got(chat)) for chat in CROWD} == dict.fromkeys(CROWD, 2)


async def _back_after(stage: Stage, database: Database, seconds: float) -> None:
    await stage.clock.sleep(seconds)
    database.trouble = None


@pytest.mark.parametrize("failing", ["find", "accept", "get", "put"])
async def test_a_vote_in_a_minute_without_the_database_counts_once_it_is_back(failing: str) -> None:
    database = Database(only=frozenset({failing}))
    stage = Stage(store=database.store)
    await stage.plan(a_chat(facts=1, quizzes=1))
    await stage.deliver()
    poll = await stage.store.polls.find("poll-2")
    assert poll is not None
    database.trouble = AWAY
    vote = Vote(poll_id=poll.poll_id, user_id=1, places=poll.correct, at=stage.clock.now())
    voting = asyncio.create_task(stage.rounds.voted(vote))
    await stage.clock.advance(MINUTE)
    assert not voting.done()
    database.trouble = None
    await stage.clock.advance(30)
    assert await voting is not None
    assert len(await database.plain.memories.of_learner(1)) == 1


async def test_a_vote_is_given_up_when_the_database_stays_away() -> None:
    database = Database()
    stage = Stage(store=database.store)
    database.trouble = AWAY
    vote = Vote(poll_id="poll-1", user_id=1, places=(1,), at=MONDAY_EIGHT)
    voting = asyncio.create_task(stage.rounds.voted(vote))
    await stage.clock.advance(5 * MINUTE)
    with pytest.raises(TryLater):
        await voting


async def test_a_poll_that_ends_in_a_minute_without_the_database_moves_its_round_on_once_it_is_back() -> None:
    database = Database(only=frozenset({"find"}))
    stage = Stage(store=database.store)
    await stage.quizzing.start(a_chat(-5, kind=ChatKind.GROUP), 1, 3)
    database.trouble = AWAY
    ending = asyncio.create_task(stage.rounds.closed("poll-1"))
    await stage.clock.advance(MINUTE)
    assert len(stage.got(-5)) == 1
    database.trouble = None
    await stage.clock.advance(30)
    await ending
    assert len(stage.got(-5)) == 2


@pytest.mark.parametrize("trouble", [FULL, READ_ONLY])
async def test_a_full_or_read_only_database_ends_the_delivery_and_the_next_start_sends_it_all(
    trouble: StopEverything,
) -> None:
    database = Database(can_read=True)
    stage = Stage(store=database.store)
    await stage.plan(*(a_chat(chat) for chat in CROWD))
    database.trouble = trouble
    with pytest.raises(StopEverything) as told:
        await stage.delivery.run()
    database.trouble = None
    assert told.value is trouble
    assert stage.messenger.tried == []
    again = Stage(store=database.store)
    await again.delivery.recover()
    await again.deliver()
    await again.deliver()
    assert await again.states() == {State.SENT: 20}


async def test_a_disk_that_fills_up_during_calls_leaves_only_those_in_doubt() -> None:
    database = Database(can_read=True)
    stage = Stage(store=database.store)
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in CROWD))

    async def strike() -> None:
        database.trouble = FULL

    stage.messenger.before_answer = strike
    with pytest.raises(StopEverything):
        await stage.delivery.run()
    in_flight = len(stage.messenger.sent)
    assert (await database.plain.ledger.counts())[State.SENDING] == in_flight
    database.trouble = None
    again = Stage(store=database.store)
    assert await again.delivery.recover() == in_flight
    await again.deliver()
    assert await again.states() == {State.SENT: len(CROWD)}
    assert len(again.messenger.sent) == len(CROWD)


async def later(stage: Stage, seconds: float) -> None:
    """Let time pass, look once at who is due and once at the ledger."""
    stage.clock.pass_by(seconds)
    await stage.planner.tick(stage.clock.now())
    await stage.deliver(0.5)


async def test_a_clock_set_back_an_hour_brings_no_post_twice_and_the_next_on_time() -> None:
    stage = Stage()
    schedule = a_schedule("08:00", "09:00")
    await stage.plan(a_chat(schedule=schedule, quizzes=0))
    await stage.deliver(0.5)
    stage.clock.set_back(3600)
    while stage.clock.now() < MONDAY_EIGHT + timedelta(hours=2):
        await later(stage, MINUTE - 0.5)
    assert [sent.at.strftime("%H:%M") for sent in stage.messenger.sent] == ["08:00", "09:00"]


async def test_a_digest_removed_while_its_rows_are_planned_is_replaced_by_another() -> None:
    houses, bridges = a_digest("houses"), a_digest("bridges")
    stage = Stage(libraries=[a_library(houses, bridges)])
    stage.messenger.trouble[1] = [TryLater(5, reason="flood control")]
    await stage.plan(a_chat(quizzes=0))
    await stage.deliver()
    first = stage.messenger.tried[0].what.split("/")[0]
    stage.libraries.append(a_library(bridges if first == "houses" else houses))
    await stage.deliver()
    assert [what.split("/")[0] for what in stage.got()] == [{"houses": "bridges", "bridges": "houses"}[first]]
    assert await stage.states() == {State.SENT: 1}


async def test_when_the_last_digest_is_removed_planned_rows_end_with_the_reason() -> None:
    stage = Stage()
    await stage.plan(a_chat())
    stage.libraries.append(Library([]))
    await stage.deliver()
    assert stage.messenger.tried == []
    assert await stage.states() == {State.EXPIRED: 2}


async def test_a_wait_of_43_000_seconds_is_kept_to_and_stops_nobody_else() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(43_000, reason="flood control")]
    schedule = a_schedule("08:00", "13:00", "20:30")
    await stage.plan(*(a_chat(chat, schedule=schedule, quizzes=0) for chat in (1, 2)))
    await stage.deliver(0.5)
    for hours in (5, 7.5):
        await later(stage, hours * 3600 - 0.5)
    called = [sent.at.strftime("%H:%M") for sent in stage.messenger.tried if sent.chat_id == 1]
    assert called == ["08:00", "20:30"]
    assert len(stage.got(2)) == 3
    assert await stage.states() == {State.SENT: 4, State.EXPIRED: 2}
