"""A batch of the ledger: the parts of one slot of some chats, what may be sent of them and what is left."""

from jobs.model import Batch, PartKind, State
from store.store import Store
from tests.store.samples import EIGHT, HOUR, MINUTE, begun, key, outcome, owed, sent, slot


def batch(*chats: int) -> Batch:
    return Batch(slot=slot().name, chats=chats)


async def test_what_is_ready_of_a_batch_comes_by_chat_and_part(store: Store) -> None:
    await store.ledger.owe([owed(3), owed(1, 2, kind=PartKind.QUIZ), owed(1), owed(-2)])

    rows = await store.ledger.ready(batch(3, 1, -2), EIGHT)

    assert [row.key for row in rows] == [key(-2), key(1), key(1, 2), key(3)]


async def test_a_batch_holds_nothing_of_other_chats_and_slots(store: Store) -> None:
    await store.ledger.owe([owed(1), owed(2), owed(1, key=key(1, name="another"))])

    rows = await store.ledger.ready(batch(1), EIGHT)

    assert [row.key for row in rows] == [key(1)]


async def test_only_rows_that_may_be_sent_now_are_ready(store: Store) -> None:
    await store.ledger.owe(
        [owed(1, due_at=EIGHT + MINUTE), owed(2, expires_at=EIGHT), owed(3), owed(4), owed(4, 2), owed(5)]
    )
    await begun(store, key(3), key(4))
    await store.ledger.settle([sent(key(3))])

    rows = await store.ledger.ready(batch(1, 2, 3, 4, 5), EIGHT)

    assert [row.key for row in rows] == [key(5)]


async def test_what_is_left_of_a_batch_is_in_flight_or_still_waits(store: Store) -> None:
    await store.ledger.owe([owed(chat_id, due_at=EIGHT + HOUR) for chat_id in range(1, 7)])
    await begun(store, key(1), key(2), key(3), key(4))
    await store.ledger.settle([sent(key(2)), outcome(key(3), State.UNKNOWN), outcome(key(4), State.FAILED)])

    rows = await store.ledger.unsettled(batch(*range(1, 6)))

    assert [(row.key, row.state) for row in rows] == [
        (key(1), State.SENDING),
        (key(3), State.UNKNOWN),
        (key(5), State.PLANNED),
    ]


async def test_an_empty_batch_holds_nothing(store: Store) -> None:
    await store.ledger.owe([owed(1)])

    assert await store.ledger.ready(batch(), EIGHT) == []
    assert await store.ledger.unsettled(batch()) == []
