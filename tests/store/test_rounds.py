"""A round moves one question at a time, whoever pushes, and survives a restart."""

import asyncio
from dataclasses import replace

from jobs.model import Round, Score
from store.store import Store, open_store
from tests.store.samples import EIGHT, MINUTE, answered, poll

QUESTIONS = ("sky/blue/1#colour", "sky/blue/1#why, then?")


async def started(store: Store, chat_id: int = 1) -> Round:
    return await store.rounds.start(chat_id, 5, QUESTIONS, EIGHT)


async def test_a_round_starts_at_its_first_question(store: Store) -> None:
    run = await started(store)

    assert run == Round(
        round_id=run.round_id, chat_id=1, user_id=5, questions=QUESTIONS, position=0, started_at=EIGHT
    )
    assert await store.rounds.get(run.round_id) == await store.rounds.current(1) == run


async def test_a_round_keeps_the_topic_it_was_asked_for(store: Store) -> None:
    run = await store.rounds.start(1, 5, QUESTIONS, EIGHT, "space")

    moved = await store.rounds.advance(run.round_id, 0)
    assert moved is not None
    assert (run.topic, moved.topic) == ("space", "space")


async def test_a_round_that_never_was_is_not_found(store: Store) -> None:
    assert await store.rounds.get(77) is None
    assert await store.rounds.current(1) is None
    assert await store.rounds.advance(77, 0) is None
    assert not await store.rounds.close(77)


async def test_a_new_round_closes_the_one_before_it_in_the_same_chat(store: Store) -> None:
    first, elsewhere = await started(store), await started(store, chat_id=2)

    second = await started(store)

    assert await store.rounds.get(first.round_id) == replace(first, open=False)
    assert await store.rounds.current(1) == second
    assert await store.rounds.current(2) == elsewhere


async def test_rounds_started_at_once_leave_one_open(database_store: Store) -> None:
    runs = await asyncio.gather(*(started(database_store) for _ in range(6)))

    open_ones = [run.round_id for run in await database_store.rounds.under_way()]

    assert len({run.round_id for run in runs}) == 6
    assert len(open_ones) == 1


async def test_a_round_advances_and_closes_itself_after_the_last_question(store: Store) -> None:
    run = await started(store)

    assert await store.rounds.advance(run.round_id, 0) == replace(run, position=1)
    assert await store.rounds.advance(run.round_id, 1) == replace(run, position=2, open=False)
    assert await store.rounds.current(1) is None


async def test_a_round_advances_once_from_each_position(store: Store) -> None:
    run = await started(store)
    await store.rounds.advance(run.round_id, 0)

    assert await store.rounds.advance(run.round_id, 0) is None
    assert await store.rounds.get(run.round_id) == replace(run, position=1)


async def test_of_callers_that_advance_at_once_one_wins(database_store: Store) -> None:
    run = await started(database_store)

    moved = await asyncio.gather(*(database_store.rounds.advance(run.round_id, 0) for _ in range(6)))

    assert [each for each in moved if each] == [replace(run, position=1)]


async def test_of_two_processes_that_advance_at_once_one_wins(
    database_store: Store, database_url: str
) -> None:
    run = await started(database_store)
    other = open_store(database_url)

    moved = await asyncio.gather(*(each.rounds.advance(run.round_id, 0) for each in (database_store, other)))
    await other.close()

    assert [each for each in moved if each] == [replace(run, position=1)]


async def test_a_closed_round_stays_where_it_was(store: Store) -> None:
    run = await started(store)

    assert await store.rounds.close(run.round_id)
    assert not await store.rounds.close(run.round_id)
    assert await store.rounds.advance(run.round_id, 0) is None
    assert await store.rounds.get(run.round_id) == replace(run, open=False)


async def test_a_restart_finds_every_open_round_oldest_first(store: Store) -> None:
    later = await store.rounds.start(1, 5, QUESTIONS, EIGHT + MINUTE)
    earlier = await started(store, chat_id=2)
    await store.rounds.close((await started(store, chat_id=3)).round_id)

    assert await store.rounds.under_way() == [earlier, later]


async def test_a_round_is_as_it_was_after_a_restart(database_store: Store, database_url: str) -> None:
    run = await started(database_store)
    moved = await database_store.rounds.advance(run.round_id, 0)
    await database_store.close()

    reopened = open_store(database_url)
    found = await reopened.rounds.current(1)
    await reopened.close()

    assert found == moved


async def test_scores_come_best_first(store: Store) -> None:
    run = await started(store)
    await answered(store, poll("p1", round_id=run.round_id), right=[5, 6], wrong=[7, 8])
    await answered(store, poll("p2", round_id=run.round_id), right=[6, 7], wrong=[8])
    await answered(store, poll("p3"), right=[5, 7, 8])

    assert await store.rounds.scores(run.round_id) == [
        Score(user_id=6, right=2, answered=2),
        Score(user_id=5, right=1, answered=1),
        Score(user_id=7, right=1, answered=2),
        Score(user_id=8, right=0, answered=2),
    ]


async def test_a_round_nobody_answered_has_no_scores(store: Store) -> None:
    run = await started(store)

    assert await store.rounds.scores(run.round_id) == []
