"""What an operator switched off stays off, for every process, until switched on; and what cancelling ends."""

from datetime import timedelta

from jobs.model import State
from store.store import Store
from tests.store.samples import (
    EIGHT,
    HOUR,
    MINUTE,
    begun,
    chat,
    due_keys,
    key,
    outcome,
    owed,
    planned,
    sent,
    states,
)


async def test_what_was_never_touched_is_on(store: Store) -> None:
    assert await store.switches.off_since("posting") is None


async def test_what_is_switched_off_says_since_when(store: Store) -> None:
    assert await store.switches.turn_off("posting", EIGHT)
    assert await store.switches.off_since("posting") == EIGHT
    assert await store.switches.off_since("another") is None


async def test_switching_off_twice_changes_nothing(store: Store) -> None:
    await store.switches.turn_off("posting", EIGHT)
    assert not await store.switches.turn_off("posting", EIGHT + HOUR)
    assert await store.switches.off_since("posting") == EIGHT


async def test_switching_on_is_told_apart_from_having_been_on(store: Store) -> None:
    await store.switches.turn_off("posting", EIGHT)
    assert [await store.switches.turn_on("posting") for _ in range(2)] == [True, False]
    assert await store.switches.off_since("posting") is None


async def test_cancelling_ends_all_that_waits_and_leaves_what_is_in_flight_or_settled(store: Store) -> None:
    await planned(store, *(chat(chat_id, quizzes=0) for chat_id in (1, 2, 3, 4)))
    await begun(store, key(1), key(2), key(3))
    await store.ledger.settle([sent(key(1)), outcome(key(2), State.UNKNOWN)])

    assert await store.ledger.cancel(EIGHT + MINUTE) == 2

    assert await states(store) == {State.SENT: 1, State.SENDING: 1, State.EXPIRED: 2}
    assert await due_keys(store, EIGHT + MINUTE) == []


async def test_a_row_put_off_for_later_is_cancelled_too(store: Store) -> None:
    await store.ledger.owe([owed(due_at=EIGHT + timedelta(minutes=30))])
    assert await store.ledger.cancel(EIGHT) == 1


async def test_what_is_planned_after_cancelling_is_sent(store: Store) -> None:
    await store.ledger.cancel(EIGHT)
    await store.ledger.owe([owed()])
    assert await due_keys(store) == [key()]
