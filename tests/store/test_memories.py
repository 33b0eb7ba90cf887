"""What learners remember, what Telegram refused and who is alive are kept as they were told."""

from datetime import timedelta

from store.store import Store
from tests.store.samples import EIGHT, HOUR, MINUTE, memory


async def test_a_fact_never_answered_is_not_remembered(store: Store) -> None:
    assert await store.memories.get(5, "sky", "blue") is None


async def test_a_memory_comes_back_as_it_was_put(store: Store) -> None:
    put = memory(user_id=7_000_000_000, right=3, wrong=2, box=4, due_on=EIGHT + timedelta(microseconds=1))
    await store.memories.put(put)

    assert await store.memories.get(7_000_000_000, "sky", "blue") == put


async def test_putting_again_replaces_the_memory(store: Store) -> None:
    await store.memories.put(memory())
    better = memory(right=2, wrong=1, box=2, due_on=EIGHT + HOUR, last_at=EIGHT)

    await store.memories.put(better)

    assert await store.memories.of_learner(5) == [better]


async def test_due_memories_come_longest_overdue_first(store: Store) -> None:
    for put in (
        memory("now", due_on=EIGHT),
        memory("soon", due_on=EIGHT + MINUTE),
        memory("old", due_on=EIGHT - HOUR),
        memory("older", due_on=EIGHT - 2 * HOUR),
        memory("other", user_id=6, due_on=EIGHT - HOUR),
    ):
        await store.memories.put(put)

    assert [each.fact for each in await store.memories.due(5, EIGHT, 2)] == ["older", "old"]
    assert [each.fact for each in await store.memories.due(5, EIGHT, 9)] == ["older", "old", "now"]


async def test_a_learners_memories_come_by_digest_and_fact(store: Store) -> None:
    for put in (memory("b"), memory("a"), memory("c", digest="sea"), memory("d", user_id=6)):
        await store.memories.put(put)

    found = await store.memories.of_learner(5)

    assert [(each.digest, each.fact) for each in found] == [("sea", "c"), ("sky", "a"), ("sky", "b")]


async def test_a_refused_item_is_new_once(store: Store) -> None:
    assert await store.refusals.add("sky/blue/1", "message is too long", EIGHT)
    assert not await store.refusals.add("sky/blue/1", "another reason", EIGHT)
    assert await store.refusals.add("sky/blue/1#why", "option is empty", EIGHT)

    assert await store.refusals.every() == {"sky/blue/1", "sky/blue/1#why"}


async def test_nothing_is_refused_at_first(store: Store) -> None:
    assert await store.refusals.every() == frozenset()


async def test_the_last_heartbeat_of_each_name_is_known(store: Store) -> None:
    await store.heartbeats.beat("sender", EIGHT)
    await store.heartbeats.beat("sender", EIGHT + MINUTE)
    await store.heartbeats.beat("scheduler", EIGHT)

    assert await store.heartbeats.last("sender") == EIGHT + MINUTE
    assert await store.heartbeats.last("scheduler") == EIGHT
    assert await store.heartbeats.last("receiver") is None
