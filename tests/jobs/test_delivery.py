"""What the delivery promises: everything once, in order, and nothing lost when things go wrong."""

import asyncio
from datetime import timedelta

import pytest

from jobs.errors import (
    AskAgain,
    DropItem,
    JobsError,
    ReaderGone,
    ReaderMoved,
    StopEverything,
    TryLater,
)
from jobs.line import Post
from jobs.model import ChatKind, History, State, Vote
from jobs.operating import POSTING
from jobs.pacing import Lane
from tests.factories import a_chat, a_library, a_schedule, a_slot, utc
from tests.fakes import FakeClock
from tests.jobs.stage import Stage

FAILURES = [
    TryLater(0, reason="bad gateway"),
    TryLater(3, reason="flood"),
    AskAgain("timeout"),
    DropItem("bad"),
]


async def test_a_post_arrives_facts_first_and_then_the_quiz() -> None:
    stage = Stage()
    await stage.plan(a_chat(facts=2, quizzes=1))
    tally = await stage.deliver()
    assert (tally.sent, stage.got()) == (3, ["houses/f1/1", "houses/f2/1", stage.got()[2]])
    assert stage.got()[2].startswith("houses/f1/1#")


async def test_what_was_sent_is_not_sent_again() -> None:
    stage = Stage()
    await stage.plan(a_chat())
    await stage.deliver()
    assert (await stage.deliver()).sent == 0


async def test_a_quiz_is_kept_with_its_order_before_any_vote_on_it_is_judged() -> None:
    stage = Stage()
    await stage.plan(a_chat())
    await stage.deliver()
    poll = await stage.store.polls.latest(1)
    question = stage.messenger.sent[-1]
    assert poll is not None
    assert (poll.question, poll.order, poll.chat_id) == (question.what, question.order, 1)


async def test_a_vote_faster_than_the_record_is_counted() -> None:
    stage = Stage()
    votes = [Vote(poll_id="poll-2", user_id=1, places=(0,), at=stage.clock.now())]

    async def vote() -> None:
        if stage.messenger.tried[-1].is_question:
            await stage.rounds.voted(votes.pop())

    stage.messenger.before_answer = vote
    await stage.plan(a_chat())
    await stage.deliver()
    (memory,) = await stage.store.memories.of_learner(1)
    assert memory.right + memory.wrong == 1


async def test_chats_are_served_side_by_side_and_each_in_order() -> None:
    stage = Stage()
    most = now_inside = 0

    async def inside() -> None:
        nonlocal most, now_inside
        now_inside += 1
        most = max(most, now_inside)
        await stage.clock.sleep(0.5)
        now_inside -= 1

    stage.messenger.before_answer = inside
    await stage.plan(*(a_chat(chat, facts=2, quizzes=0) for chat in range(1, 31)))
    await stage.deliver(10)
    assert most == 30
    assert all(stage.got(chat) == ["houses/f1/1", "houses/f2/1"] for chat in range(1, 31))


async def test_no_more_chats_are_in_flight_than_allowed() -> None:
    stage = Stage()
    inside: list[int] = []

    async def call() -> None:
        inside.append(1)
        await stage.clock.sleep(1)
        inside.pop()

    stage.messenger.before_answer = call
    stage.delivery._in_flight = 5
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, 21)))
    running = asyncio.create_task(stage.delivery.run_once())
    await stage.clock.advance(0.5)
    assert len(inside) == 5
    await stage.clock.advance(60)
    assert (await running).sent == 20


async def test_a_row_is_marked_only_when_its_turn_has_come() -> None:
    stage = Stage(rate=1)
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, 11)))

    async def hang() -> None:
        await stage.clock.sleep(1000)

    stage.messenger.before_answer = hang
    running = asyncio.create_task(stage.delivery.run_once())
    await stage.clock.advance(3.5)
    assert await stage.states() == {State.SENDING: 4, State.PLANNED: 6}
    running.cancel()


async def test_a_late_post_says_so() -> None:
    stage = Stage(clock=FakeClock(utc("2026-03-02 12:00")))
    await stage.plan(a_chat(quizzes=0))
    await stage.deliver()
    assert [sent.late for sent in stage.messenger.sent] == [True]


async def test_a_chat_that_was_told_everything_gets_nothing_new() -> None:
    stage = Stage(libraries=[a_library(facts=1)])
    await stage.plan(a_chat(facts=2, quizzes=0))
    tally = await stage.deliver()
    assert (tally.sent, tally.expired) == (1, 1)


@pytest.mark.parametrize("error", FAILURES)
async def test_after_any_passing_trouble_every_part_arrives_or_is_accounted_for(error: JobsError) -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [error]
    await stage.plan(a_chat(facts=2, quizzes=1))
    for _ in range(5):
        await stage.deliver()
    expected = 2 if isinstance(error, DropItem) else 3
    assert (await stage.states()).get(State.SENT) == expected == len(stage.got())


async def test_a_part_that_has_to_wait_holds_back_those_after_it() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(30, reason="flood")]
    await stage.plan(a_chat(facts=2, quizzes=0))
    tally = await stage.deliver(10)
    assert (tally.postponed, stage.got()) == (1, [])
    await stage.clock.advance(30)
    await stage.deliver()
    assert stage.got() == ["houses/f1/1", "houses/f2/1"]


async def test_a_part_that_failed_does_not_hold_back_those_after_it() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [DropItem("can't parse entities")]
    await stage.plan(a_chat(facts=2, quizzes=0))
    tally = await stage.deliver()
    assert (tally.failed, tally.sent, stage.got()) == (1, 1, ["houses/f2/1"])


async def test_a_flood_wait_of_one_chat_does_not_stop_the_others() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(600, reason="flood")]
    await stage.plan(a_chat(1, quizzes=0), a_chat(2, quizzes=0))
    await stage.deliver()
    assert (stage.got(1), stage.got(2)) == ([], ["houses/f1/1"])


async def test_a_flood_wait_of_the_bot_stops_all_for_exactly_that_long() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(40, reason="flood", everywhere=True)]
    await stage.plan(a_chat(1, quizzes=0))
    await stage.deliver(1)
    await stage.plan(a_chat(2, quizzes=0))
    assert (await stage.deliver(38)).sent == 0
    await stage.clock.advance(1)
    assert (await stage.deliver()).sent == 2


async def test_a_wait_longer_than_the_post_is_useful_gives_it_up_and_says_why() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(43_000, reason="flood")]
    await stage.plan(a_chat(quizzes=0))
    assert (await stage.deliver()).expired == 1


async def test_a_call_without_an_answer_is_repeated_once_with_the_same_item() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [AskAgain("timeout")]
    stage.messenger.sends_although = (AskAgain,)
    await stage.plan(a_chat(quizzes=0))
    assert (await stage.deliver()).unknown == 1
    assert (await stage.deliver()).sent == 1
    assert stage.got() == ["houses/f1/1", "houses/f1/1"]


async def test_two_calls_without_an_answer_are_the_last() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [AskAgain("timeout"), AskAgain("timeout")]
    await stage.plan(a_chat(quizzes=0))
    for _ in range(4):
        await stage.deliver()
    assert (await stage.states(), len(stage.messenger.tried)) == ({State.FAILED: 1}, 2)


async def test_a_chat_that_blocked_the_bot_is_left_alone_with_the_reason() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [ReaderGone("bot was blocked by the user")]
    await stage.plan(a_chat(facts=3))
    await stage.deliver()
    chat = await stage.store.subscribers.get(1)
    assert chat is not None
    assert (chat.active, chat.inactive_reason) == (False, "bot was blocked by the user")
    assert len(stage.messenger.tried) == 1


async def test_a_group_that_moved_gets_its_post_under_its_new_id() -> None:
    stage = Stage()
    group = a_chat(-5, kind=ChatKind.GROUP, facts=2, quizzes=0)
    stage.messenger.trouble[-5] = [ReaderMoved(-1005)]
    await stage.plan(group)
    await stage.deliver()
    await stage.deliver()
    assert (stage.got(-5), stage.got(-1005)) == ([], ["houses/f1/1", "houses/f2/1"])


async def test_content_telegram_refuses_goes_to_nobody_and_editors_hear_of_it_once() -> None:
    stage = Stage()
    stage.messenger.trouble = {1: [DropItem("bad entity")]}
    await stage.plan(a_chat(1, quizzes=0))
    await stage.deliver()
    await stage.plan(a_chat(2, quizzes=0), a_chat(3, quizzes=0))
    await stage.deliver()
    assert stage.told_editors == ["houses/f1/1: bad entity"]
    assert (stage.got(2), stage.got(3)) == (["houses/f2/1"], ["houses/f2/1"])


async def test_refused_content_stays_refused_after_a_restart() -> None:
    stage = Stage()
    stage.messenger.trouble = {1: [DropItem("bad entity")]}
    await stage.plan(a_chat(1, quizzes=0))
    await stage.deliver()
    restarted = Stage(store=stage.store)
    await restarted.delivery.recover()
    await restarted.plan(a_chat(2, quizzes=0))
    await restarted.deliver()
    assert restarted.got(2) == ["houses/f2/1"]


async def test_a_revoked_token_stops_the_delivery_and_loses_nothing() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [StopEverything("the token was revoked")]
    await stage.plan(a_chat(1, quizzes=0))
    with pytest.raises(StopEverything):
        await stage.deliver()
    assert await stage.states() == {State.PLANNED: 1}


async def test_a_bug_in_one_message_leaves_the_others_alone() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [KeyError("bug"), KeyError("bug")]
    await stage.plan(a_chat(1, facts=2, quizzes=0), a_chat(2, quizzes=0))
    for _ in range(3):
        await stage.deliver()
    assert (stage.got(1), stage.got(2)) == (["houses/f2/1"], ["houses/f1/1"])
    assert await stage.states() == {State.FAILED: 1, State.SENT: 2}


async def test_a_post_that_came_too_late_is_not_sent() -> None:
    stage = Stage()
    await stage.plan(a_chat(quizzes=0))
    rows = await stage.store.ledger.due(stage.clock.now(), 10)
    stage.clock.pass_by(6 * 3600)
    state = await stage.posting.post(Post.of(rows, a_chat(), History()))
    assert (stage.got(), state) == ([], State.EXPIRED)


async def test_quiet_hours_that_overtake_a_post_put_it_off_until_they_end() -> None:
    stage = Stage(clock=FakeClock(utc("2026-03-02 21:59")))
    schedule = a_schedule("21:59", quiet="22:00-07:00")
    await stage.plan(a_chat(schedule=schedule, next=a_slot(utc("2026-03-02 21:59")), quizzes=0))
    stage.clock.pass_by(90)
    assert (await stage.deliver(0)).postponed == 1
    stage.clock.pass_by(9 * 3600)
    assert (await stage.deliver()).sent == 1


async def test_a_crash_leaves_only_the_calls_in_flight_in_doubt_and_they_are_repeated_once() -> None:
    stage = Stage()

    async def hang() -> None:
        if stage.messenger.tried[-1].chat_id == 2:
            await asyncio.Event().wait()

    stage.messenger.before_answer = hang
    await stage.plan(a_chat(1, quizzes=0), a_chat(2, facts=2, quizzes=0))
    running = asyncio.create_task(stage.delivery.run_once())
    await stage.clock.advance(5)
    assert await stage.states() == {State.SENT: 1, State.SENDING: 1, State.PLANNED: 1}
    restarted = Stage(store=stage.store, clock=stage.clock)
    assert await restarted.delivery.recover() == 1
    await restarted.deliver()
    assert restarted.got(2) == ["houses/f1/1", "houses/f2/1"]
    running.cancel()


async def test_the_loop_delivers_what_is_planned_while_it_runs() -> None:
    stage = Stage()
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(3)
    await stage.plan(a_chat(quizzes=0))
    await stage.clock.advance(0)
    assert stage.got() == ["houses/f1/1"]
    stage.delivery.stop()
    await loop


async def test_stopping_lets_calls_in_flight_finish_and_leaves_the_rest_planned() -> None:
    stage = Stage(rate=1)

    async def slowly() -> None:
        await stage.clock.sleep(2)

    stage.messenger.before_answer = slowly
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, 6)))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(1.5)
    stage.delivery.stop()
    await stage.clock.advance(5)
    assert loop.done()
    assert await stage.states() == {State.SENT: 2, State.PLANNED: 3}


async def test_stopping_in_the_middle_of_a_post_leaves_its_later_parts_planned() -> None:
    stage = Stage()
    stage.messenger.before_answer = lambda: stage.clock.sleep(2)
    await stage.plan(a_chat(facts=2, quizzes=0))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(1)
    stage.delivery.stop()
    await stage.clock.advance(10)
    assert loop.done()
    assert await stage.states() == {State.SENT: 1, State.PLANNED: 1}


async def test_the_loop_ends_only_after_its_last_look_at_the_database() -> None:
    stage = Stage()
    off_since, looking = stage.store.switches.off_since, set[object]()

    async def off_since_slowly(name: str) -> object:
        looking.add(look := object())
        await stage.clock.sleep(2)
        looking.remove(look)
        return await off_since(name)

    await stage.plan(a_chat(quizzes=0))
    stage.messenger.before_answer = lambda: stage.clock.sleep(3)
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(1)
    stage.store.switches.off_since = off_since_slowly  # type: ignore[method-assign, assignment]
    await stage.clock.advance(2.5)
    assert looking
    stage.delivery.stop()
    while not loop.done():
        await stage.clock.advance(0.1)
    assert not looking


async def test_cancelling_the_loop_still_writes_down_what_was_sent() -> None:
    stage = Stage()

    async def slowly() -> None:
        await stage.clock.sleep(2)

    stage.messenger.before_answer = slowly
    await stage.plan(a_chat(quizzes=0))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(1)
    loop.cancel()
    await stage.clock.advance(2)
    assert loop.cancelled()
    assert await stage.states() == {State.SENT: 1}


async def test_a_ledger_that_is_away_for_a_while_is_waited_for() -> None:
    stage = Stage()
    due, away = stage.store.ledger.due, [TryLater(5, reason="locked")]

    async def due_later(*args: object) -> object:
        if away:
            raise away.pop()
        return await due(*args)  # type: ignore[arg-type]

    stage.store.ledger.due = due_later  # type: ignore[method-assign, assignment]
    await stage.plan(a_chat(quizzes=0))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(4)
    assert stage.got() == []
    await stage.clock.advance(2)
    assert stage.got() == ["houses/f1/1"]
    stage.delivery.stop()
    await loop


async def test_a_bug_while_reading_the_ledger_does_not_end_the_loop() -> None:
    stage = Stage()
    due, bugs = stage.store.ledger.due, [KeyError("bug")]

    async def due_buggy(*args: object) -> object:
        if bugs:
            raise bugs.pop()
        return await due(*args)  # type: ignore[arg-type]

    stage.store.ledger.due = due_buggy  # type: ignore[method-assign, assignment]
    await stage.plan(a_chat(quizzes=0))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(11)
    assert stage.got() == ["houses/f1/1"]
    stage.delivery.stop()
    await loop


async def test_an_outcome_that_cannot_be_written_is_written_later_and_not_sent_twice() -> None:
    stage = Stage()
    settle, away = stage.store.ledger.settle, [TryLater(5, reason="locked"), TryLater(5, reason="locked")]

    async def settle_later(*args: object) -> None:
        if away:
            raise away.pop()
        await settle(*args)  # type: ignore[arg-type]

    stage.store.ledger.settle = settle_later  # type: ignore[method-assign, assignment]
    await stage.plan(a_chat(quizzes=0))
    await stage.deliver()
    assert (await stage.states(), stage.got()) == ({State.SENT: 1}, ["houses/f1/1"])


async def test_a_chat_with_two_slots_due_gets_them_one_after_the_other() -> None:
    stage = Stage()
    await stage.plan(a_chat(quizzes=0))
    stage.clock.pass_by(120)
    await stage.plan(a_chat(quizzes=0, next=a_slot(utc("2026-03-02 08:01"))))
    await stage.deliver()
    await stage.deliver()
    assert stage.got() == ["houses/f1/1", "houses/f2/1"]


async def test_a_chat_being_served_is_not_served_a_second_time_beside() -> None:
    stage = Stage()
    stage.messenger.before_answer = lambda: stage.clock.sleep(5)
    loop = asyncio.create_task(stage.delivery.run())
    await stage.plan(a_chat(quizzes=0))
    await stage.clock.advance(1)
    earlier = a_schedule("07:59")
    await stage.plan(a_chat(quizzes=0, schedule=earlier, next=a_slot(utc("2026-03-02 07:59"))))
    await stage.clock.advance(2)
    assert len(stage.messenger.tried) == 1
    await stage.clock.advance(10)
    assert stage.got() == ["houses/f1/1", "houses/f2/1"]
    stage.delivery.stop()
    await loop


async def test_a_chat_that_left_between_planning_and_sending_gets_nothing() -> None:
    stage = Stage()
    await stage.plan(a_chat(quizzes=0))
    await stage.subscriptions.unsubscribe(1)
    await stage.deliver()
    assert stage.got() == []


async def test_the_next_day_brings_the_next_fact() -> None:
    stage = Stage()
    await stage.plan(a_chat(quizzes=0))
    await stage.deliver()
    stage.clock.pass_by(timedelta(days=1).total_seconds())
    await stage.planner.tick(stage.clock.now())
    await stage.deliver()
    assert stage.got() == ["houses/f1/1", "houses/f2/1"]


async def test_a_chat_lives_on_for_months_after_it_was_told_everything() -> None:
    stage = Stage(libraries=[a_library(facts=12)])
    await stage.plan(a_chat())
    for _ in range(120):
        await stage.planner.tick(stage.clock.now())
        await stage.deliver(5)
        stage.clock.pass_by(86_400 - 5)
    asked = [(sent.what.split("/")[1], sent.at) for sent in stage.messenger.sent if sent.is_question]
    gaps = [
        later - at for n, (fact, at) in enumerate(asked) for other, later in asked[n + 1 :] if other == fact
    ]
    assert min(gaps) >= timedelta(days=14)
    assert asked[-1][1] > stage.clock.now() - timedelta(days=20)


async def test_the_parts_of_a_post_follow_each_other_after_a_second() -> None:
    stage = Stage()
    await stage.plan(a_chat(facts=1, quizzes=1))
    await stage.deliver()
    first, second = (sent.at for sent in stage.messenger.sent)
    assert (second - first).total_seconds() == pytest.approx(1, abs=0.01)


async def test_a_post_between_two_of_its_parts_takes_no_place_among_the_calls_in_flight() -> None:
    stage = Stage()
    stage.delivery._in_flight = 1
    await stage.plan(*(a_chat(chat, facts=2, quizzes=0) for chat in range(1, 21)))
    began = stage.clock.monotonic()
    await stage.deliver(3)
    assert all(len(stage.got(chat)) == 2 for chat in range(1, 21))
    assert max((sent.at - stage.messenger.sent[0].at).total_seconds() for sent in stage.messenger.sent) < 1.1
    assert stage.clock.monotonic() - began == 3


@pytest.mark.slow
async def test_three_parts_for_each_of_many_chats_arrive_within_seconds() -> None:
    stage = Stage()
    await stage.plan(*(a_chat(chat, facts=3, quizzes=0) for chat in range(1, 2501)))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(20)
    stage.delivery.stop()
    await loop
    assert await stage.states() == {State.SENT: 7500}


async def test_pausing_between_two_parts_leaves_the_second_planned_until_posting_goes_on() -> None:
    stage = Stage()
    await stage.plan(a_chat(facts=2, quizzes=0))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(0.5)
    await stage.store.switches.turn_off(POSTING, stage.clock.now())
    await stage.clock.advance(30)
    assert await stage.states() == {State.SENT: 1, State.PLANNED: 1}
    await stage.store.switches.turn_on(POSTING)
    await stage.clock.advance(5)
    assert await stage.states() == {State.SENT: 2}
    stage.delivery.stop()
    await loop


async def test_a_group_that_had_its_twenty_a_minute_lets_others_go_first() -> None:
    stage = Stage()
    stage.delivery._in_flight = 1
    for _ in range(20):
        await stage.gate.pass_through(-5, ChatKind.GROUP, Lane.REPLY, patience=0)
        stage.clock.pass_by(1)
    await stage.plan(a_chat(-5, kind=ChatKind.GROUP, quizzes=0), a_chat(9, quizzes=0))
    await stage.deliver(60)
    assert [sent.chat_id for sent in stage.messenger.sent] == [9, -5]


@pytest.mark.slow
async def test_a_broadcast_goes_on_without_a_rest_however_often_the_ledger_is_read() -> None:
    stage = Stage(rate=100_000)
    stage.messenger.before_answer = lambda: stage.clock.sleep(0.01 * (len(stage.messenger.tried) % 7 + 1))
    await stage.plan(*(a_chat(chat, quizzes=0) for chat in range(1, 5001)))
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(2.5)
    assert await stage.states() == {State.SENT: 5000}
    stage.delivery.stop()
    await loop
