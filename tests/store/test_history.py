"""A chat's history holds all it may have had, so that nothing is told or asked twice."""

from datetime import timedelta

import pytest

from digests.model import ItemRef
from jobs.model import History, PartKind, State
from store.store import Store
from tests.store.samples import EIGHT, HOUR, MINUTE, begun, key, outcome, owed, poll, sent

BLUE = ItemRef(digest="sky", fact="blue", version=1)


async def test_a_chat_without_rows_has_an_empty_history(store: Store) -> None:
    assert await store.ledger.history([1, 2]) == {1: History(), 2: History()}


async def test_a_sent_fact_was_told_when_it_was_sent(store: Store) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key(), item=str(BLUE))
    await store.ledger.settle([sent(key(), at=EIGHT + MINUTE)])

    assert await store.ledger.history([1]) == {1: History(told={BLUE: EIGHT + MINUTE})}


async def test_a_fact_in_flight_counts_as_told_at_its_due_time(store: Store) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key(), item=str(BLUE))

    assert await store.ledger.history([1]) == {1: History(told={BLUE: EIGHT})}


async def test_a_fact_told_twice_counts_at_the_later_instant(store: Store) -> None:
    await store.ledger.owe([owed(part=1), owed(part=2)])
    await begun(store, key(part=1), key(part=2), item=str(BLUE))
    await store.ledger.settle([sent(key(part=1), at=EIGHT + HOUR), sent(key(part=2), at=EIGHT)])

    assert await store.ledger.history([1]) == {1: History(told={BLUE: EIGHT + HOUR})}


@pytest.mark.parametrize("state", [State.FAILED, State.EXPIRED, State.PLANNED])
async def test_a_fact_that_surely_never_arrived_was_not_told(store: Store, state: State) -> None:
    await store.ledger.owe([owed(item=str(BLUE))])
    await begun(store, key(), item=str(BLUE))
    await store.ledger.settle([outcome(key(), state)])

    assert await store.ledger.history([1]) == {1: History()}


async def test_a_fact_that_may_have_arrived_counts_as_told_even_after_it_expired(store: Store) -> None:
    await store.ledger.owe([owed(1), owed(2)])
    await begun(store, key(1), key(2), item=str(BLUE))
    await store.ledger.settle([outcome(key(1), State.UNKNOWN)])
    await store.ledger.recover()
    assert await store.ledger.expire(EIGHT + 2 * HOUR) == 2

    histories = await store.ledger.history([1, 2])

    assert histories == dict.fromkeys((1, 2), History(told={BLUE: EIGHT}))


async def test_a_fact_that_may_have_arrived_counts_as_told_even_when_its_resend_failed(store: Store) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key(), item=str(BLUE))
    await store.ledger.recover()
    await begun(store, key(), item=str(BLUE))
    await store.ledger.settle([outcome(key(), State.FAILED, reason="no answer twice")])

    assert await store.ledger.history([1]) == {1: History(told={BLUE: EIGHT})}


async def test_a_question_was_asked_by_a_poll_or_by_a_row_whichever_is_later(store: Store) -> None:
    await store.polls.record(poll("p1", question="sky/blue/1#colour", sent_at=EIGHT))
    await store.polls.record(poll("p2", question="sky/blue/1#colour", sent_at=EIGHT - HOUR))
    await store.polls.record(poll("p3", question="sky/blue/1#why", sent_at=EIGHT - HOUR))
    await store.ledger.owe([owed(kind=PartKind.QUIZ)])
    await begun(store, key(), item="sky/blue/1#why")

    history = (await store.ledger.history([1]))[1]

    assert history == History(asked={"sky/blue/1#colour": EIGHT, "sky/blue/1#why": EIGHT})


async def test_one_chats_history_is_not_anothers(store: Store) -> None:
    await store.ledger.owe([owed(1), owed(2)])
    await begun(store, key(1), item=str(BLUE))
    await store.polls.record(poll(chat_id=3))

    assert await store.ledger.history([2]) == {2: History()}


@pytest.mark.slow
async def test_more_chats_than_one_statement_takes_all_get_a_history(store: Store) -> None:
    await store.ledger.owe([owed(chat_id) for chat_id in range(2_100)])
    await begun(store, *(key(chat_id) for chat_id in range(2_100)), item=str(BLUE))
    await store.ledger.settle([sent(key(n), at=EIGHT + timedelta(seconds=n)) for n in range(2_100)])

    histories = await store.ledger.history(range(2_100))

    assert all(histories[n].told == {BLUE: EIGHT + timedelta(seconds=n)} for n in range(2_100))
