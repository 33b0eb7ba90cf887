"""A chat moves once the call to it is answered, or at last without waiting."""

import asyncio

from jobs.model import MOVED, State
from jobs.moving import PATIENCE_SECONDS, move
from store.store import Store, in_memory_store
from tests.fakes import FakeClock, settled
from tests.store.samples import EIGHT, begun, chat, due_keys, key, planned, sent


async def a_store_in_call() -> Store:
    store = in_memory_store()
    await planned(store, chat(1))
    await begun(store, key(1, 1))
    return store


async def test_a_chat_moves_as_soon_as_the_call_to_it_is_answered() -> None:
    store, clock = await a_store_in_call(), FakeClock()
    moving = asyncio.create_task(move(store.subscribers, 1, -100, clock))
    await settled()
    assert not moving.done()

    await store.ledger.settle([sent(key(1, 1))])
    await clock.advance(1)
    await moving

    assert await due_keys(store) == [key(-100, 2)]


async def test_a_call_that_is_never_answered_does_not_keep_its_chat_for_ever() -> None:
    store, clock = await a_store_in_call(), FakeClock()
    moving = asyncio.create_task(move(store.subscribers, 1, -100, clock))

    await clock.advance(PATIENCE_SECONDS + 1)
    await moving

    [first, *_] = await store.ledger.due(EIGHT, 10)
    assert (first.key, first.state, first.reason) == (key(-100, 1), State.UNKNOWN, MOVED)
