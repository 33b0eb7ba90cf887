"""A vote is counted once, however early or late it comes."""

import asyncio
from datetime import timedelta

import pytest

from store.store import Store
from tests.store.samples import EIGHT, HOUR, MINUTE, answer, answered, poll, vote


async def test_a_poll_comes_back_as_it_was_recorded(store: Store) -> None:
    run = await store.rounds.start(1, 5, ["q"], EIGHT)
    out = poll(chat_id=-1_002_345_678_901_234, correct=(0, 2), round_id=run.round_id)
    await store.polls.record(out)

    assert await store.polls.find("p1") == out


async def test_a_poll_that_is_not_ours_is_not_found(store: Store) -> None:
    assert await store.polls.find("p1") is None


async def test_recording_a_poll_again_leaves_the_first(store: Store) -> None:
    await store.polls.record(poll())

    await store.polls.record(poll(message_id=99))

    assert await store.polls.find("p1") == poll()


async def test_a_vote_on_a_kept_poll_is_not_held(store: Store) -> None:
    await store.polls.record(poll())

    assert await store.polls.hold(vote()) == poll()
    assert await store.polls.record(poll()) == []


async def test_votes_that_came_before_the_poll_are_given_out_once_oldest_first(store: Store) -> None:
    late = vote(user_id=6, places=(), at=EIGHT + MINUTE)
    assert await store.polls.hold(late) is None
    assert await store.polls.hold(vote()) is None
    assert await store.polls.hold(vote("p2")) is None

    assert await store.polls.record(poll()) == [vote(), late]
    assert await store.polls.record(poll()) == []


async def test_a_vote_delivered_twice_is_held_once(store: Store) -> None:
    await store.polls.hold(vote())
    await store.polls.hold(vote())

    assert await store.polls.record(poll()) == [vote()]


async def test_a_changed_vote_is_held_beside_the_first(store: Store) -> None:
    changed = vote(places=(2,), at=EIGHT + MINUTE)
    await store.polls.hold(changed)
    await store.polls.hold(vote())

    assert await store.polls.record(poll()) == [vote(), changed]


async def test_a_vote_and_its_poll_that_arrive_together_meet_exactly_once(database_store: Store) -> None:
    polls = database_store.polls
    for n in range(30):
        name = f"p{n}"
        drained, held = await asyncio.gather(polls.record(poll(name)), polls.hold(vote(name)))

        assert (list(drained), held) in [([vote(name)], None), ([], poll(name))]


async def test_an_answer_is_accepted_once_for_each_learner(store: Store) -> None:
    await store.polls.record(poll())

    assert await store.polls.accept(answer(poll(), 5, right=True))
    assert not await store.polls.accept(answer(poll(), 5, right=False))
    assert await store.polls.accept(answer(poll(), 6))
    assert [each.right for each in await store.answers.of_learner(5)] == [True]


async def test_of_answers_sent_at_once_one_is_accepted(database_store: Store) -> None:
    await database_store.polls.record(poll())

    accepted = await asyncio.gather(*(database_store.polls.accept(answer(poll())) for _ in range(5)))

    assert sorted(accepted) == [False] * 4 + [True]


async def test_an_answer_to_a_poll_erased_meanwhile_is_not_accepted(store: Store) -> None:
    assert not await store.polls.accept(answer(poll()))


@pytest.mark.parametrize("order", [("p1", "p2"), ("p2", "p1")])
async def test_the_latest_poll_of_a_chat_is_the_newest_one(store: Store, order: tuple[str, str]) -> None:
    newest = {"p1": poll("p1"), "p2": poll("p2", message_id=8)}
    for name in order:
        await store.polls.record(newest[name])
    await store.polls.record(poll("p3", sent_at=EIGHT - HOUR, message_id=9))
    await store.polls.record(poll("p4", sent_at=EIGHT + HOUR, chat_id=2))

    assert await store.polls.latest(1) == newest["p2"]


async def test_the_latest_poll_of_a_round_is_its_own(store: Store) -> None:
    run = await store.rounds.start(1, 5, ["q"], EIGHT)
    await store.polls.record(own := poll("p1", round_id=run.round_id))
    await store.polls.record(poll("p2", sent_at=EIGHT + HOUR))

    assert await store.polls.latest(1, run.round_id) == own
    assert await store.polls.latest(1, run.round_id + 1) is None


async def test_a_chat_without_polls_has_no_latest(store: Store) -> None:
    assert await store.polls.latest(1) is None


async def test_a_learners_answers_come_oldest_first_with_their_polls(store: Store) -> None:
    for n, name in enumerate(["p2", "p1", "p3"]):
        await store.polls.record(poll(name))
        await store.polls.accept(answer(poll(name), at=EIGHT - timedelta(hours=n), right=n == 1))
    await answered(store, poll("p4"), right=[6])

    assert await store.answers.of_learner(5) == [
        answer(poll("p3"), at=EIGHT - 2 * HOUR, right=False),
        answer(poll("p1"), at=EIGHT - HOUR, right=True),
        answer(poll("p2"), at=EIGHT, right=False),
    ]
