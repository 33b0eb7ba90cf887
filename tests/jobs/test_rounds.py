"""Rounds of questions: picked, asked one after another, judged, scored, and picked up after a restart."""

import asyncio
import random
from datetime import timedelta

import pytest

from digests.exams.presets import Exam
from jobs.endings import EarlyEndings
from jobs.errors import DropItem, NothingToAsk, ReaderGone, TryLater
from jobs.model import Answer, ChatKind, History, Memory, Subscriber, Vote
from jobs.picking import Past, pick
from jobs.rounds import Ending, Left
from jobs.selection import Selection, Taste
from tests.digests.exams.shelf import atlas
from tests.factories import a_chat, a_digest, a_fact, a_history, a_library, a_schedule
from tests.fakes import MONDAY_EIGHT
from tests.jobs.stage import Stage

ALICE = 1
READER = a_chat(ALICE)
GROUP = a_chat(-5, kind=ChatKind.GROUP)


async def begun(stage: Stage, reader: Subscriber = READER, count: int = 3) -> int:
    """Start a round and return its id."""
    return (await stage.quizzing.start(reader, ALICE, count)).round_id


async def scores(stage: Stage) -> list[tuple[int, int, int]]:
    """Spell the scores that were announced: (learner, right, answered)."""
    (finished,) = stage.finished
    return [(score.user_id, score.right, score.answered) for score in finished.scores]


async def test_a_round_starts_with_its_first_question() -> None:
    stage = Stage()
    round_id = await begun(stage)
    (sent,) = stage.messenger.sent
    assert (sent.round_id, sent.is_question) == (round_id, True)


async def test_in_private_each_answer_brings_the_next_question_until_the_score() -> None:
    stage = Stage()
    await begun(stage)
    for number, right in ((1, True), (2, False), (3, True)):
        await stage.vote(f"poll-{number}", ALICE, right=right)
        await stage.clock.advance(1)
    assert len(stage.got()) == 3
    assert await scores(stage) == [(ALICE, 2, 3)]


async def test_a_vote_is_judged_by_the_order_that_was_shown() -> None:
    stage = Stage()
    await begun(stage)
    poll = await stage.store.polls.find("poll-1")
    assert poll is not None
    shown = poll.order.index(0)
    answer = await stage.rounds.voted(Vote(poll_id="poll-1", user_id=ALICE, places=(shown,), at=MONDAY_EIGHT))
    assert answer is not None
    assert answer.right


async def test_a_second_vote_on_a_poll_does_not_count() -> None:
    stage = Stage()
    await begun(stage)
    await stage.vote("poll-1", ALICE)
    assert await stage.vote("poll-1", ALICE, right=False) is None
    assert len(stage.got()) == 2


async def test_a_retraction_does_not_count() -> None:
    stage = Stage()
    await begun(stage)
    assert await stage.rounds.voted(Vote(poll_id="poll-1", user_id=ALICE, places=(), at=MONDAY_EIGHT)) is None


async def test_a_vote_on_a_poll_not_ours_does_not_count() -> None:
    stage = Stage()
    assert (
        await stage.rounds.voted(Vote(poll_id="strange", user_id=ALICE, places=(0,), at=MONDAY_EIGHT)) is None
    )


async def test_a_late_vote_on_an_old_question_counts_without_moving_the_round() -> None:
    stage = Stage()
    await begun(stage, GROUP)
    await stage.rounds.next(1, 0)
    answer = await stage.vote("poll-1", 77)
    assert isinstance(answer, Answer)
    assert len(stage.got(-5)) == 2


async def test_a_late_vote_on_a_finished_round_counts_without_opening_it() -> None:
    stage = Stage()
    round_id = await begun(stage, count=1)
    await stage.rounds.stop(round_id)
    assert isinstance(await stage.vote("poll-1", ALICE), Answer)
    assert len(stage.finished) == 1


async def test_in_a_group_answers_do_not_move_the_round_on() -> None:
    stage = Stage()
    await begun(stage, GROUP)
    for user in (1, 2, 3):
        await stage.vote("poll-1", user)
    assert len(stage.got(-5)) == 1


async def test_a_group_gets_a_table_of_scores_best_first() -> None:
    stage = Stage()
    round_id = await begun(stage, GROUP, count=2)
    await stage.vote("poll-1", 11)
    await stage.vote("poll-1", 12, right=False)
    await stage.rounds.next(round_id, 0)
    await stage.vote("poll-2", 11)
    await stage.rounds.next(round_id, 1)
    assert await scores(stage) == [(11, 2, 2), (12, 0, 1)]


async def test_pressing_next_twice_moves_on_once() -> None:
    stage = Stage()
    round_id = await begun(stage, GROUP)
    pressed = [asyncio.create_task(stage.rounds.next(round_id, 0)) for _ in range(2)]
    await stage.clock.advance(5)
    assert sorted([task.result() for task in pressed]) == [False, True]
    assert len(stage.got(-5)) == 2


async def test_the_end_of_a_poll_moves_its_round_on_once() -> None:
    stage = Stage()
    round_id = await begun(stage, GROUP)
    await stage.rounds.closed("poll-1")
    await stage.rounds.closed("poll-1")
    assert not await stage.rounds.next(round_id, 0)
    assert len(stage.got(-5)) == 2


async def test_a_poll_that_ends_before_it_is_kept_moves_its_round_on_once_it_is() -> None:
    stage = Stage()
    await stage.rounds.closed("poll-1")
    await begun(stage, GROUP)
    await stage.rounds.closed("poll-1")
    assert len(stage.got(-5)) == 2


async def test_ends_of_polls_that_are_not_ours_do_not_pile_up() -> None:
    ended = EarlyEndings()
    for number in range(5_000):
        ended.note(f"poll-{number}")
    assert not ended.take("poll-0")
    assert ended.take("poll-4999")
    assert not ended.take("poll-4999")


async def test_stopping_a_round_tells_the_scores_once() -> None:
    stage = Stage()
    round_id = await begun(stage)
    assert [await stage.rounds.stop(round_id), await stage.rounds.stop(round_id)] == [True, False]
    assert await scores(stage) == []


async def test_a_new_round_ends_the_one_before_and_tells_its_scores() -> None:
    stage = Stage()
    first = await begun(stage)
    await stage.vote("poll-1", ALICE)
    await begun(stage)
    assert not await stage.rounds.next(first, 0)
    (finished,) = stage.finished
    assert (finished.running.round_id, finished.ending) == (first, Ending.REPLACED)
    assert await scores(stage) == [(ALICE, 1, 1)]


async def test_a_round_that_cannot_begin_leaves_the_one_under_way_alone() -> None:
    stage = Stage()
    round_id = await begun(stage)
    with pytest.raises(NothingToAsk):
        await stage.quizzing.start(READER, ALICE, 3, "space")
    running = await stage.rounds.under_way(ALICE)
    assert running is not None
    assert running.round_id == round_id
    assert stage.finished == []


async def test_a_round_forgotten_for_a_day_is_not_under_way() -> None:
    stage = Stage()
    await begun(stage)
    stage.clock.pass_by(timedelta(days=1, minutes=1).total_seconds())
    assert await stage.rounds.under_way(ALICE) is None


async def test_a_question_that_was_answered_is_tidied_once_the_next_is_out() -> None:
    stage = Stage()
    await begun(stage)
    await stage.vote("poll-1", ALICE)
    assert [(left.message_id, left.over) for left in stage.tidied] == [(1, False)]


async def test_the_question_at_which_a_round_is_stopped_takes_no_more_votes() -> None:
    stage = Stage()
    round_id = await begun(stage, GROUP)
    await stage.rounds.next(round_id, 0)
    await stage.rounds.stop(round_id)
    assert [(left.message_id, left.over) for left in stage.tidied] == [(2, True)]
    assert [finished.ending for finished in stage.finished] == [Ending.STOPPED]


async def test_a_question_asked_in_between_takes_nothing_from_a_round() -> None:
    stage = Stage()
    round_id = await begun(stage, GROUP)
    await stage.rounds.next(round_id, 0)
    await stage.quizzing.ask_about(GROUP, "houses", "f9")
    assert not await stage.rounds.next(round_id, 0)
    assert await stage.rounds.pick_up() == 0
    assert len(stage.got(-5)) == 3
    await stage.rounds.stop(round_id)
    assert [left.message_id for left in stage.tidied] == [2]


async def test_buttons_that_cannot_be_taken_away_keep_no_round_from_going_on() -> None:
    stage = Stage()

    async def fail(_left: Left) -> None:
        raise TryLater(9, reason="flood")

    stage.rounds.on_left(fail)
    await begun(stage, count=2)
    for number in (1, 2):
        await stage.vote(f"poll-{number}", ALICE)
        await stage.clock.advance(1)
    assert await scores(stage) == [(ALICE, 2, 2)]


async def test_a_round_on_a_topic_knows_it() -> None:
    stage = Stage()
    assert (await stage.quizzing.start(READER, ALICE, 2, "places")).topic == "places"
    assert (await stage.quizzing.start(READER, ALICE, 2)).topic is None


async def test_facts_age_by_the_chats_own_date() -> None:
    fact = a_fact(1, until=MONDAY_EIGHT.date())
    stage = Stage(libraries=[a_library(a_digest(facts=[fact]))])
    ahead = a_chat(ALICE, schedule=a_schedule(zone="Pacific/Kiritimati"))
    behind = a_chat(ALICE, schedule=a_schedule(zone="Pacific/Honolulu"))
    stage.clock.pass_by(timedelta(hours=3).total_seconds())
    with pytest.raises(NothingToAsk):
        await stage.quizzing.ask_about(ahead, "houses", "f1")
    with pytest.raises(NothingToAsk):
        await stage.quizzing.start(ahead, ALICE, 1)
    stage.clock.pass_by(timedelta(hours=18).total_seconds())
    await stage.store.subscribers.save(behind)
    await stage.quizzing.start(behind, ALICE, 1)
    assert len(stage.got()) == 1


@pytest.mark.parametrize(
    ("kind", "times", "remedy"),
    [
        (ChatKind.PRIVATE, ["08:00"], "send /settings sensitive on"),
        (ChatKind.GROUP, ["08:00"], "an administrator can send /settings sensitive on"),
        (ChatKind.GROUP, [], "an administrator can send /subscribe 08:00 and then /settings sensitive on"),
    ],
)
async def test_where_sensitive_questions_are_off_that_is_said(
    kind: ChatKind, times: list[str], remedy: str
) -> None:
    stage = Stage(libraries=[a_library(a_digest(sensitive=True))])
    schedule = a_schedule() if times else a_schedule(times=())
    reader = a_chat(ALICE, kind=kind, sensitive=False, schedule=schedule)
    for asking in (
        stage.quizzing.start(reader, ALICE, 3, "places"),
        stage.quizzing.ask_about(reader, "houses", "f1"),
    ):
        with pytest.raises(NothingToAsk, match=f"are off here: to switch them on, {remedy}$"):
            await asking


async def test_a_question_telegram_refuses_is_passed_over() -> None:
    stage = Stage()
    stage.messenger.trouble[ALICE] = [DropItem("bad entity")]
    await begun(stage, count=2)
    await stage.clock.advance(2)
    await stage.vote("poll-1", ALICE)
    assert (len(stage.got()), await scores(stage)) == (1, [(ALICE, 1, 1)])


async def test_a_short_flood_wait_delays_a_question_and_loses_nothing() -> None:
    stage = Stage()
    stage.messenger.trouble[ALICE] = [TryLater(5, reason="flood")]
    starting = asyncio.create_task(begun(stage))
    await stage.clock.advance(6)
    assert starting.done()
    assert len(stage.got()) == 1


async def test_a_long_flood_wait_is_told_to_the_person() -> None:
    stage = Stage()
    stage.messenger.trouble[ALICE] = [TryLater(500, reason="flood")]
    with pytest.raises(TryLater):
        await begun(stage)


async def test_a_round_goes_on_after_a_restart_between_two_questions() -> None:
    stage = Stage()
    await begun(stage)
    stage.messenger.trouble[ALICE] = [ReaderGone("the process dies here")]
    with pytest.raises(ReaderGone):
        await stage.vote("poll-1", ALICE)
    restarted = Stage(store=stage.store, clock=stage.clock)
    assert await restarted.rounds.pick_up() == 1
    assert len(restarted.got()) == 1


async def test_a_question_that_is_out_is_not_asked_again_after_a_restart() -> None:
    stage = Stage()
    await begun(stage)
    restarted = Stage(store=stage.store, clock=stage.clock)
    assert await restarted.rounds.pick_up() == 0
    assert restarted.got() == []


async def test_an_answer_taken_just_before_a_crash_moves_the_round_on_after_it() -> None:
    stage = Stage()
    await begun(stage)
    poll = await stage.store.polls.find("poll-1")
    assert poll is not None
    await stage.store.polls.accept(Answer(poll=poll, user_id=ALICE, right=True, at=MONDAY_EIGHT))
    restarted = Stage(store=stage.store, clock=stage.clock)
    assert await restarted.rounds.pick_up() == 1
    assert len(restarted.got()) == 1


async def test_a_round_left_open_for_days_is_not_picked_up() -> None:
    stage = Stage()
    round_id = await begun(stage)
    stage.clock.pass_by(timedelta(days=2).total_seconds())
    assert await stage.rounds.pick_up() == 0
    assert not await stage.rounds.next(round_id, 0)


async def test_one_round_that_cannot_go_on_does_not_keep_the_others() -> None:
    stage = Stage()
    for chat in (1, 2):
        await stage.store.rounds.start(chat, chat, ["houses/f1/1#k1"], MONDAY_EIGHT)
    stage.messenger.trouble[1] = [ReaderGone("blocked")]
    assert await stage.rounds.pick_up() == 1
    assert (stage.got(1), stage.got(2)) == ([], ["houses/f1/1#k1"])


async def test_pressing_next_asks_a_question_that_a_crash_kept_back() -> None:
    stage = Stage()
    await stage.store.rounds.start(-5, 1, ["houses/f1/1#k1", "houses/f2/1#k1"], MONDAY_EIGHT)
    await stage.store.rounds.advance(1, 0)
    assert await stage.rounds.next(1, 0)
    assert stage.got(-5) == ["houses/f2/1#k1"]


async def test_pressing_twice_asks_a_question_that_was_kept_back_once() -> None:
    stage = Stage()
    await stage.store.rounds.start(-5, 1, ["houses/f1/1#k1", "houses/f2/1#k1"], MONDAY_EIGHT)
    await stage.store.rounds.advance(1, 0)
    stage.messenger.before_answer = lambda: stage.clock.sleep(2)
    presses = [asyncio.create_task(stage.rounds.next(1, 0)) for _ in range(2)]
    await stage.clock.advance(5)
    assert sorted([press.result() for press in presses]) == [False, True]
    assert stage.got(-5) == ["houses/f2/1#k1"]


async def test_a_round_whose_questions_left_the_library_ends() -> None:
    stage = Stage()
    await stage.store.rounds.start(-5, 1, ["houses/f1/1#k1", "gone/f2/1#k1"], MONDAY_EIGHT)
    await stage.rounds.next(1, 0)
    assert [finished.running.round_id for finished in stage.finished] == [1]


async def test_an_answer_is_remembered_once_for_the_learner_and_fact() -> None:
    stage = Stage()
    await begun(stage, count=1)
    await stage.vote("poll-1", ALICE)
    await stage.vote("poll-1", ALICE)
    (memory,) = await stage.store.memories.of_learner(ALICE)
    assert (memory.right, memory.wrong, memory.box) == (1, 0, 1)


async def test_what_is_due_is_revised_longest_overdue_first() -> None:
    stage = Stage()
    for number, days in ((1, 2), (2, 9), (3, -1)):
        await stage.store.memories.put(a_memory(number, days))
    await stage.quizzing.revise(READER, ALICE)
    running = await stage.store.rounds.current(ALICE)
    assert running is not None
    assert [ref.split("/")[1] for ref in running.questions] == ["f2", "f1"]


async def test_when_nothing_is_due_that_is_said() -> None:
    stage = Stage()
    with pytest.raises(NothingToAsk, match="Nothing is due for revision now"):
        await stage.quizzing.revise(READER, ALICE)


async def test_a_question_can_be_asked_on_one_fact_outside_any_round() -> None:
    stage = Stage()
    poll = await stage.quizzing.ask_about(READER, "houses", "f2")
    assert (poll.round_id, stage.got()) == (None, [poll.question])
    assert poll.question.startswith("houses/f2/1#")


async def test_asking_on_a_fact_twice_uses_another_form_of_the_question() -> None:
    stage = Stage()
    first = await stage.quizzing.ask_about(READER, "houses", "f2")
    second = await stage.quizzing.ask_about(READER, "houses", "f2")
    assert first.question != second.question


@pytest.mark.parametrize(("digest", "fact"), [("houses", "f99"), ("gone", "f1"), ("houses", "silent")])
async def test_a_fact_without_a_question_is_said_to_have_none(digest: str, fact: str) -> None:
    silent = a_fact(1, id="silent", keys=())
    stage = Stage(libraries=[a_library(a_digest(facts=[a_fact(1), silent]))])
    with pytest.raises(NothingToAsk, match="There is no question on this fact"):
        await stage.quizzing.ask_about(READER, digest, fact)


async def test_a_topic_without_questions_is_said_to_have_none() -> None:
    stage = Stage()
    with pytest.raises(NothingToAsk, match="There is no question on space yet"):
        await stage.quizzing.start(READER, ALICE, 3, "space")


async def test_a_round_never_asks_more_than_twenty() -> None:
    stage = Stage(libraries=[a_library(facts=40)])
    running = await stage.quizzing.start(READER, ALICE, 500)
    assert len(running.questions) == 20


async def test_progress_is_told_from_the_answers() -> None:
    stage = Stage()
    await begun(stage, count=1)
    await stage.vote("poll-1", ALICE)
    found = await stage.quizzing.progress(ALICE)
    assert (found.answered, found.right, found.by_topic) == (1, 1, {"places": (1, 1)})


def a_memory(number: int, overdue_days: float) -> Memory:
    due = MONDAY_EIGHT - timedelta(days=overdue_days)
    return Memory(
        user_id=ALICE, digest="houses", fact=f"f{number}", right=1, wrong=0, box=1, due_on=due, last_at=due
    )


def picked(count: int, *memories: Memory, history: History | None = None, facts: int = 6) -> list[str]:
    """Pick from one digest and name the facts."""
    known = {(memory.digest, memory.fact): memory for memory in memories}
    past = Past(history=history or History(), known=known)
    selection = Selection(a_library(facts=facts), MONDAY_EIGHT.date())
    questions = pick(count, selection, Taste(), past, MONDAY_EIGHT, random.Random(3))
    return [question.item.fact for question in questions]


def test_a_round_picks_what_is_due_then_what_is_new_then_the_rest() -> None:
    memories = [a_memory(4, 1), a_memory(2, 5), a_memory(1, -3), a_memory(3, -9)]
    chosen = picked(6, *memories)
    assert (chosen[:2], set(chosen[2:4]), chosen[4:]) == (["f2", "f4"], {"f5", "f6"}, ["f1", "f3"])


def test_a_round_asks_each_fact_once() -> None:
    assert sorted(picked(20)) == ["f1", "f2", "f3", "f4", "f5", "f6"]


def test_a_round_leaves_out_what_the_chat_was_asked_lately_while_there_is_other() -> None:
    assert set(picked(3, history=a_history(asked=["1#k1", "2#b1", "3#k1"], days_ago=5))) == {"f4", "f5", "f6"}


def test_a_round_falls_back_on_what_rested_longest() -> None:
    older, newer = a_history(asked=["1#k1"], days_ago=9), a_history(asked=["2#k1"], days_ago=3)
    history = History(asked={**newer.asked, **older.asked})
    assert picked(2, history=history, facts=2) == ["f1", "f2"]


def test_a_round_asks_in_company_only_what_the_chat_was_told() -> None:
    selection = Selection(a_library(atlas()), MONDAY_EIGHT.date())
    told = dict.fromkeys(selection.facts(Taste()), MONDAY_EIGHT)

    def asked(history: History) -> set[bool]:
        past = Past(history=history, known={}, exam=Exam.UPSC)
        chosen = pick(4, selection, Taste(), past, MONDAY_EIGHT, random.Random(3))
        return {bool(question.rests_on) for question in chosen}

    assert asked(History()) == {False}
    assert asked(History(told=told)) == {True}
