"""Where several processes send: who is alive, and that only the rows of a dead one are taken over."""

from datetime import timedelta

import pytest

from jobs.limiter import Lane
from jobs.model import State
from store.store import Store
from tests.store.samples import EIGHT, MINUTE, begun, due_keys, key, outcome, owed, sent, states

SECOND = timedelta(seconds=1)
BOTH = (Lane.REPLY, Lane.POST)


async def alive(store: Store, sender: str, *lanes: Lane, at: int = 0) -> dict[Lane, int]:
    now = EIGHT + at * SECOND
    return dict(await store.senders.beat(sender, lanes or (Lane.POST,), now, since=now - 5 * SECOND))


async def sending(store: Store, sender: str | None, chat_id: int) -> None:
    await store.ledger.owe([owed(chat_id)])
    assert await begun(store, key(chat_id), sender=sender)


async def test_a_sender_counts_itself(store: Store) -> None:
    assert await alive(store, "a") == {Lane.REPLY: 0, Lane.POST: 1}


async def test_senders_are_counted_by_what_they_send(store: Store) -> None:
    await alive(store, "a")
    await alive(store, "b", Lane.REPLY)

    assert await alive(store, "c", *BOTH) == {Lane.REPLY: 2, Lane.POST: 2}


async def test_a_sender_that_beats_again_counts_once(store: Store) -> None:
    await alive(store, "a", *BOTH)

    assert await alive(store, "a", *BOTH, at=1) == {Lane.REPLY: 1, Lane.POST: 1}


async def test_a_silent_sender_stops_counting_when_its_time_is_over(store: Store) -> None:
    await alive(store, "silent")

    assert (await alive(store, "a", at=4))[Lane.POST] == 2
    assert (await alive(store, "a", at=5))[Lane.POST] == 1


async def test_senders_of_old_are_forgotten(store: Store) -> None:
    await alive(store, "old")
    await alive(store, "new", at=60)

    await store.senders.forget(EIGHT + 30 * SECOND)

    now = EIGHT + 60 * SECOND
    assert (await store.senders.beat("new", [Lane.POST], now, since=EIGHT - MINUTE))[Lane.POST] == 1


async def test_only_the_rows_of_a_dead_sender_become_unknown(store: Store) -> None:
    await alive(store, "dead")
    await alive(store, "living", at=20)
    await sending(store, "dead", 1)
    await sending(store, "living", 2)

    assert await store.ledger.recover(alive_since=EIGHT + 10 * SECOND) == 1

    assert await states(store) == {State.UNKNOWN: 1, State.SENDING: 1}
    assert await due_keys(store) == [key(1)]


@pytest.mark.parametrize("sender", [None, "never heard of"])
async def test_rows_of_nobody_are_taken_over_too(store: Store, sender: str | None) -> None:
    await alive(store, "living")
    await sending(store, sender, 1)

    assert await store.ledger.recover(alive_since=EIGHT - SECOND) == 1


async def test_a_row_taken_over_belongs_to_who_began_it_last(store: Store) -> None:
    await sending(store, "dead", 1)
    await store.ledger.recover(alive_since=EIGHT)
    await alive(store, "living")
    await begun(store, key(1), sender="living")

    assert await store.ledger.recover(alive_since=EIGHT - SECOND) == 0


async def test_a_row_sent_again_later_no_longer_belongs_to_its_first_sender(store: Store) -> None:
    await alive(store, "living")
    await sending(store, "living", 1)
    await store.ledger.settle([outcome(key(1), State.PLANNED, due_at=EIGHT)])
    await begun(store, key(1))

    assert await store.ledger.recover(alive_since=EIGHT - SECOND) == 1


async def test_a_late_answer_to_a_sender_taken_for_dead_still_counts(store: Store) -> None:
    await sending(store, "slow", 1)
    await store.ledger.recover(alive_since=EIGHT)

    await store.ledger.settle([sent(key(1))])

    assert await states(store) == {State.SENT: 1}


async def test_without_leases_every_row_in_flight_is_taken_over(store: Store) -> None:
    await alive(store, "living")
    await sending(store, "living", 1)

    assert await store.ledger.recover() == 1


async def test_a_sender_gives_back_only_what_it_began_itself(store: Store) -> None:
    await sending(store, "a", 1)
    await sending(store, "b", 2)
    await sending(store, "a", 3)
    await store.ledger.settle([sent(key(3))])

    assert await store.ledger.release([key(1), key(2), key(3), key(4)], sender="a") == 1

    assert await states(store) == {State.PLANNED: 1, State.SENDING: 1, State.SENT: 1}
    assert await due_keys(store) == [key(1)]


async def test_nothing_to_give_back_is_no_work(store: Store) -> None:
    assert await store.ledger.release([], sender="a") == 0
