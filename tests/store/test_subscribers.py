"""Chats and their wishes are kept exactly, and moved or erased whole."""

import asyncio
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.errors import TryLater
from jobs.model import MOVED, ChatKind, History, QuietHours, Schedule, Slot, State, Subscriber
from store.schema import subscribers
from store.store import Store, open_store
from tests.store.samples import (
    EIGHT,
    HOUR,
    answered,
    begun,
    chat,
    due_keys,
    key,
    memory,
    outcome,
    owed,
    planned,
    poll,
    sent,
    slot,
    states,
    subscribed,
    vote,
)

FULL = Subscriber(
    chat_id=-1_002_345_678_901_234,
    kind=ChatKind.CHANNEL,
    schedule=Schedule(
        zone="America/Argentina/Buenos_Aires",
        times=(time(0, 0), time(8, 5), time(23, 59)),
        days=frozenset({0, 3, 6}),
        quiet=QuietHours(start=time(22, 30), end=time(6, 15)),
        paused_until=date(2026, 12, 31),
    ),
    topics=frozenset({"economy", "world-affairs"}),
    facts=5,
    quizzes=7,
    sensitive=False,
    language="hi",
    inactive_reason="blocked by the reader once",
    next=Slot(day=date(2026, 3, 1), wall=time(23, 59), at=datetime(2026, 3, 2, 2, 59, 0, 1, tzinfo=UTC)),
)


async def test_a_chat_that_never_subscribed_is_unknown(store: Store) -> None:
    assert await store.subscribers.get(1) is None


@pytest.mark.parametrize(
    "subscriber",
    [FULL, chat(1), chat(2, next=None, schedule=Schedule(zone="UTC", times=(), days=frozenset()))],
    ids=["everything set", "the plainest", "no times"],
)
async def test_every_wish_comes_back_as_it_was_saved(store: Store, subscriber: Subscriber) -> None:
    await store.subscribers.save(subscriber)

    assert await store.subscribers.get(subscriber.chat_id) == subscriber


async def test_saving_again_replaces_every_wish(store: Store) -> None:
    await store.subscribers.save(FULL)
    plain = replace(chat(1), chat_id=FULL.chat_id)

    await store.subscribers.save(plain)

    assert await store.subscribers.get(FULL.chat_id) == plain


async def test_an_instant_in_another_zone_comes_back_as_the_same_instant_in_utc(store: Store) -> None:
    at = EIGHT.astimezone(ZoneInfo("Asia/Kolkata"))
    await store.subscribers.save(chat(1, next=Slot(day=at.date(), wall=time(13, 30), at=at)))

    assert await store.subscribers.next_due() == EIGHT


async def test_all_are_saved_or_none(store: Store) -> None:
    with pytest.raises(Exception, match=r"parts"):
        await subscribed(store, chat(1), chat(2, facts=9, quizzes=9))

    assert await store.subscribers.get(1) is None


async def test_saving_nobody_is_no_work(store: Store) -> None:
    await store.subscribers.save_many([])

    assert await store.subscribers.get_many([]) == {}


async def test_many_chats_are_found_at_once_and_the_unknown_left_out(store: Store) -> None:
    await subscribed(store, chat(1), chat(2, active=False), chat(3))

    found = await store.subscribers.get_many([2, 3, 3, 4])

    assert found == {2: chat(2, active=False, next=None), 3: chat(3)}


async def test_everyone_is_streamed_by_chat_id_active_or_not(store: Store) -> None:
    everyone = [chat(number, active=number % 2 == 0, next=None) for number in range(-1_200, 1_200)]
    await subscribed(store, *reversed(everyone))

    assert [each async for each in store.subscribers.everyone()] == everyone


async def test_nobody_streams_as_nobody(store: Store) -> None:
    assert [each async for each in store.subscribers.everyone()] == []


async def test_the_next_due_instant_is_the_earliest_of_the_active_chats(store: Store) -> None:
    await subscribed(
        store,
        chat(1, next=slot(EIGHT + HOUR)),
        chat(2, next=slot(EIGHT - HOUR), active=False),
        chat(3, next=None),
        chat(4, next=slot(EIGHT + timedelta(microseconds=1))),
    )

    assert await store.subscribers.next_due() == EIGHT + timedelta(microseconds=1)


async def test_nothing_is_due_when_nobody_subscribed(store: Store) -> None:
    assert await store.subscribers.next_due() is None


async def test_a_deactivated_chat_keeps_its_wishes_and_the_reason_but_no_slot(store: Store) -> None:
    await subscribed(store, chat(1, topics=frozenset({"economy"})))

    await store.subscribers.deactivate(1, "blocked")

    kept = chat(1, topics=frozenset({"economy"}), active=False, inactive_reason="blocked", next=None)
    assert await store.subscribers.get(1) == kept


async def test_a_deactivated_chat_gets_nothing_that_was_planned(store: Store) -> None:
    await planned(store, chat(1, facts=3), chat(2))
    await begun(store, key(1, 1), key(1, 2))
    await store.ledger.settle([sent(key(1, 1)), outcome(key(1, 2), State.UNKNOWN)])

    await store.subscribers.deactivate(1, "blocked")

    assert await due_keys(store) == [key(2, 1), key(2, 2)]
    assert await states(store) == {State.SENT: 1, State.EXPIRED: 3, State.PLANNED: 2}


async def test_a_row_in_flight_when_its_chat_was_deactivated_still_gets_its_outcome(store: Store) -> None:
    await planned(store, chat(1, quizzes=0))
    await begun(store, key())
    await store.subscribers.deactivate(1, "blocked")

    await store.ledger.settle([outcome(key(), State.FAILED, reason="blocked")])

    assert await states(store) == {State.FAILED: 1}


async def test_deactivating_an_unknown_chat_changes_nothing(store: Store) -> None:
    await store.subscribers.deactivate(1, "blocked")

    assert await store.subscribers.get(1) is None


async def test_everything_of_a_migrated_chat_is_found_under_its_new_id(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))
    await store.ledger.settle([sent(key(1, 1))])
    run = await store.rounds.start(1, 5, ["q"], EIGHT)
    out = poll(chat_id=1, round_id=run.round_id)
    await answered(store, out, right=[5])

    await store.subscribers.migrate(1, -100)

    assert await store.subscribers.get(1) is None
    assert await store.subscribers.get(-100) == chat(-100, next=slot(EIGHT + timedelta(days=1)))
    assert await due_keys(store) == [key(-100, 2)]
    assert await store.polls.latest(-100) == replace(out, chat_id=-100)
    assert await store.rounds.current(-100) == replace(run, chat_id=-100)
    assert [each.poll.chat_id for each in await store.answers.of_learner(5)] == [-100]
    histories = await store.ledger.history([1, -100])
    assert histories[1] == History()
    assert len(histories[-100].told) == len(histories[-100].asked) == 1


async def test_a_chat_is_not_moved_away_from_under_a_call(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))

    with pytest.raises(TryLater):
        await store.subscribers.migrate(1, -100)
    await store.ledger.settle([sent(key(1, 1))])
    await store.subscribers.migrate(1, -100)

    assert await due_keys(store) == [key(-100, 2)]


async def test_a_part_in_flight_while_its_chat_is_moved_at_once_is_in_doubt(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))

    await store.subscribers.migrate(1, -100, at_once=True)
    await store.ledger.settle([sent(key(1, 1))])

    [first, *_] = await store.ledger.due(EIGHT, 10)
    assert (first.key, first.state, first.reason) == (key(-100, 1), State.UNKNOWN, MOVED)


async def test_a_call_that_begins_while_its_chat_is_moved_is_written_down(postgresql_url: str) -> None:
    """Only PostgreSQL lets another transaction in between the statements of a move."""
    store, other = open_store(postgresql_url), open_store(postgresql_url)
    await planned(store, chat(1))
    await subscribed(store, chat(-100))
    assert other.database is not None
    async with other.database.writing() as connection:
        await connection.execute(select(subscribers).where(subscribers.c.chat_id == 1).with_for_update())
        moving = asyncio.create_task(store.subscribers.migrate(1, -100))
        await done_or_waiting(moving, connection, 1)
        calling = asyncio.create_task(begun(store, key(1, 1)))
        await done_or_waiting(calling, connection, 2)
    await moving
    await store.ledger.settle([sent(won) for won in await calling])

    assert not {State.SENDING, State.UNKNOWN} & (await states(store)).keys()
    await store.close()
    await other.close()


async def done_or_waiting(task: asyncio.Task[Any], connection: AsyncConnection, waiting: int) -> None:
    """Let a task run until it is done, or so many wait for what others hold."""
    locks = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
    while not task.done() and (await connection.execute(locks)).scalar_one() < waiting:  # noqa: ASYNC110 (only the server knows)
        await asyncio.sleep(0)


async def test_migrating_again_changes_nothing(store: Store) -> None:
    await planned(store, chat(1))
    await store.subscribers.migrate(1, -100)
    before = await store.subscribers.get(-100)

    await store.subscribers.migrate(1, -100)

    assert await store.subscribers.get(-100) == before
    assert await due_keys(store) == [key(-100, 1), key(-100, 2)]


async def test_where_both_chats_have_a_row_the_one_of_the_new_chat_stays(store: Store) -> None:
    await subscribed(store, chat(1, facts=3), chat(-100, facts=2))
    await store.ledger.owe([owed(1, 1), owed(1, 2), owed(-100, 1, late=True)])

    await store.subscribers.migrate(1, -100)

    assert await store.subscribers.get(-100) == chat(-100, facts=2)
    assert await store.ledger.due(EIGHT, 10) == [owed(-100, 1, late=True), owed(-100, 2)]


async def test_of_two_open_rounds_the_one_of_the_new_chat_stays_open(store: Store) -> None:
    old = await store.rounds.start(1, 5, ["q"], EIGHT)
    new = await store.rounds.start(-100, 5, ["q"], EIGHT)

    await store.subscribers.migrate(1, -100)

    assert await store.rounds.current(-100) == new
    assert await store.rounds.get(old.round_id) == replace(old, chat_id=-100, open=False)


async def test_a_chat_that_migrates_to_itself_stays(store: Store) -> None:
    await subscribed(store, chat(1))

    await store.subscribers.migrate(1, 1)

    assert await store.subscribers.get(1) == chat(1)


async def test_a_forgotten_chat_leaves_nothing_behind(store: Store) -> None:
    await planned(store, chat(1), chat(2))
    run = await store.rounds.start(1, 5, ["q"], EIGHT)
    await answered(store, poll(chat_id=1, round_id=run.round_id), right=[5])

    await store.subscribers.forget(1)

    assert await store.subscribers.get(1) is None
    assert await due_keys(store) == [key(2, 1), key(2, 2)]
    assert await store.polls.find("p1") is None
    assert await store.rounds.get(run.round_id) is None
    assert await store.answers.of_learner(5) == []
    assert await store.ledger.history([1]) == {1: History()}


async def test_forgetting_a_learner_leaves_the_others(store: Store) -> None:
    await answered(store, poll(), right=[5], wrong=[6])
    await store.polls.hold(vote("p2", user_id=5))
    await store.polls.hold(vote("p2", user_id=6))
    await store.memories.put(memory())
    await store.memories.put(memory(user_id=6))
    own = await store.rounds.start(1, 5, ["q"], EIGHT)
    await store.polls.record(poll("p3", round_id=own.round_id))

    await store.memories.forget(5)

    assert await store.memories.of_learner(5) == []
    assert await store.answers.of_learner(5) == []
    assert await store.rounds.get(own.round_id) is None
    assert await store.polls.find("p3") == poll("p3")
    assert await store.polls.record(poll("p2")) == [vote("p2", user_id=6)]
    assert await store.memories.of_learner(6) == [memory(user_id=6)]
    assert len(await store.answers.of_learner(6)) == 1
