"""Quiz rounds in private: a question after each answer, a score at the end, nothing lost or counted twice."""

from datetime import UTC, datetime

import pytest

from sandbox.errors import NotPossible
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, quiz


async def test_a_round_asks_native_quizzes_one_after_another_and_ends_with_the_score(asha: Talk) -> None:
    assert "Your score: 2 of 3" in (await asha.plays("/quiz 3", right=2, of=3)).text


async def test_a_round_is_marked_as_the_chosen_exam_marks_it(asha: Talk) -> None:
    await asha.subscribes()
    assert "Exam: UPSC" in (await asha.says("/settings exam upsc")).text

    score = await asha.plays("/quiz 3", right=2, of=3)

    assert "UPSC marks: 3.33 of 6 (2 for a right answer, 0.67 off for a wrong one)." in score.text


async def test_each_question_tells_how_far_the_round_is(asha: Talk) -> None:
    await asha.plays("/quiz 3", right=3, of=3)
    assert [each.question[:5] for each in map(quiz, asha.polls)] == ["[1/3]", "[2/3]", "[3/3]"]


async def test_no_question_of_a_round_is_asked_twice(asha: Talk) -> None:
    assert "Your score: 10 of 10" in (await asha.plays("/quiz 10", right=10, of=10)).text
    assert len({each.question[6:] for each in map(quiz, asha.polls)}) == 10


async def test_every_question_has_one_right_option_and_an_explanation(asha: Talk) -> None:
    await asha.plays("/quiz 5", right=5, of=5)
    for poll in map(quiz, asha.polls):
        assert len(poll.correct) == 1
        assert poll.explanation
        assert not poll.is_anonymous


@pytest.mark.slow
async def test_the_right_option_is_not_always_in_the_same_place(asha: Talk) -> None:
    await asha.plays("/quiz 12", right=12, of=12)
    assert len({quiz(each).correct for each in asha.polls}) > 1


async def test_a_round_without_a_number_has_five_questions(asha: Talk) -> None:
    assert quiz(await asha.says("/quiz")).question.startswith("[1/5]")


@pytest.mark.parametrize("many", ["21", "500", "12345678901234567890"])
async def test_a_round_never_has_more_than_twenty_questions_and_says_so(asha: Talk, many: str) -> None:
    assert "here are 20" in (await asha.says(f"/quiz {many}")).text
    assert quiz(await asha.hears_poll()).question.startswith("[1/20]")


async def test_a_round_of_no_questions_is_refused_with_the_remedy(asha: Talk) -> None:
    assert "Write 1 to 20" in (await asha.says("/quiz 0")).text
    assert not asha.polls


async def test_a_round_on_a_topic_stays_with_it(asha: Talk) -> None:
    await asha.plays("/quiz 3 space", right=3, of=3)
    about = " ".join(f"{quiz(each).question} {quiz(each).explanation}" for each in asha.polls)
    assert about.count("Chandrayaan-3") >= 3


async def test_stop_ends_a_round_early_with_the_score_so_far(asha: Talk) -> None:
    asha.answers(await asha.says("/quiz 5"))
    second = await asha.hears_poll()
    await asha.presses("Stop", second)
    assert asha.last.text == "Stopped. 1 right of 1 answered."


async def test_the_buttons_of_a_question_go_once_it_is_answered(asha: Talk) -> None:
    first = await asha.says("/quiz 2")
    asha.answers(first)
    second = await asha.hears_poll()
    await asha.world.wait_for(lambda: not first.buttons)
    assert labels(second) == ["Stop"]
    asha.answers(second)
    await asha.world.wait_for(lambda: not second.buttons)


async def test_stop_closes_the_question_and_takes_its_buttons(asha: Talk) -> None:
    poll = await asha.says("/quiz 2")
    await asha.presses("Stop", poll)
    assert quiz(poll).is_closed
    assert not labels(poll)
    assert "No question was answered" in asha.last.text


async def test_a_stopped_round_stays_stopped(town: Stage, asha: Talk) -> None:
    poll = await asha.says("/quiz 5")
    data = poll.buttons[0][0].data
    assert data is not None
    await asha.presses("Stop", poll)
    town.forge_button(poll, data)
    toast = await asha.presses("Forged", poll)
    assert toast.text == "This round is over."


@pytest.mark.parametrize("forged", ["e:{}", "r:{}:0"])
async def test_a_forged_button_does_nothing_to_another_chats_round(
    town: Stage, asha: Talk, forged: str
) -> None:
    theirs = town.talk("Bela")
    poll = await theirs.says("/quiz 2")
    data = poll.buttons[0][0].data
    assert data is not None
    page = await asha.says("/privacy")
    town.forge_button(page, forged.format(data.partition(":")[2]))
    assert (await asha.presses("Forged", page)).text == "This round is over."
    assert theirs.of_bot == [poll]
    assert not quiz(poll).is_closed


async def test_a_new_round_replaces_the_one_under_way_and_says_so(asha: Talk) -> None:
    asha.answers(await asha.says("/quiz 3"))
    old = await asha.hears_poll()
    assert (await asha.says("/quiz 2")).text == "The round before ends here. 1 right of 1 answered."
    asha.answers(await asha.hears_poll())
    assert quiz(await asha.hears_poll()).question.startswith("[2/2]")
    await asha.asks_until("/stats", "2 of 2 answers right")
    assert quiz(old).is_closed
    assert len(asha.polls) == 4


async def test_a_round_that_nobody_touched_makes_room_without_a_word(asha: Talk) -> None:
    old = await asha.says("/quiz 3")
    new = await asha.says("/quiz 2")
    assert quiz(new).question.startswith("[1/2]")
    assert quiz(old).is_closed


async def test_another_round_is_of_the_same_length_and_topic(asha: Talk) -> None:
    await asha.plays("/quiz 2 space", right=2, of=2)
    await asha.presses("Another round")
    assert quiz(asha.last).question.startswith("[1/2]")
    assert "Chandrayaan" in quiz(asha.last).question + quiz(asha.last).explanation


async def test_right_and_wrong_answers_are_counted_once_in_the_stats(asha: Talk) -> None:
    await asha.plays("/quiz 4", right=3, of=4)
    assert "3 of 4 answers right (75 %)" in (await asha.says("/stats")).text


async def test_an_answer_is_final(asha: Talk) -> None:
    poll = await asha.says("/quiz 2")
    asha.answers(poll, right=False)
    with pytest.raises(NotPossible):
        asha.answers(poll)
    await asha.hears_poll()
    assert "0 of 1 answers right" in (await asha.says("/stats")).text


async def test_a_restart_in_the_middle_of_a_round_loses_nothing(stage: Stage) -> None:
    asha = stage.talk()
    asha.answers(await asha.says("/quiz 3"))
    second = await asha.hears_poll()
    await stage.restart_bot()
    asha.answers(second)
    asha.answers(await asha.hears_poll())
    assert "Your score: 3 of 3" in (await asha.hears()).text


async def test_an_answer_given_while_the_bot_was_down_moves_the_round_on(stage: Stage) -> None:
    asha = stage.talk()
    first = await asha.says("/quiz 2")
    await stage.stop_bot()
    asha.answers(first)
    await stage.start_bot()
    asha.answers(await asha.hears_poll(), right=False)
    assert "Your score: 1 of 2" in (await asha.hears()).text


@pytest.mark.slow
async def test_a_question_is_not_asked_again_soon_while_others_are_fresh(asha: Talk) -> None:
    await asha.plays("/quiz 10", right=0, of=10)
    await asha.plays("/quiz 10", right=10, of=10)
    questions = [quiz(each).question.partition("] ")[2] for each in asha.polls]
    assert len(set(questions)) == 20


async def test_review_offers_what_was_missed_when_it_is_due(stage: Stage) -> None:
    asha = stage.talk()
    await asha.plays("/quiz 3", right=1, of=3)
    assert "Nothing is due for revision now" in (await asha.says("/review")).text
    stage.clock.forward(days=1, minutes=1)
    page = await asha.says("/review")
    assert "3 facts are due" in page.text
    await asha.presses("Revise 3 now", page)
    assert quiz(await asha.hears_poll()).question.startswith("[1/3]")


@pytest.mark.slow
async def test_the_day_of_the_next_revision_is_told_in_the_chats_own_zone(stage: Stage) -> None:
    asha, paul = stage.talk("Asha"), stage.talk("Paul")
    await asha.subscribes("08:00 kolkata")
    await paul.subscribes("08:00 london")
    stage.clock.skip(datetime(2026, 3, 5, 20, tzinfo=UTC))
    await stage.plan()
    await stage.settled()
    for talk, day in ((asha, "7 March 2026"), (paul, "6 March 2026")):
        await talk.plays("/quiz 1", right=0, of=1)
        assert f"due on {day}" in (await talk.says("/review")).text
        assert f"due on {day}" in (await talk.says("/stats")).text


async def test_stats_of_a_newcomer_offer_a_first_quiz(asha: Talk) -> None:
    page = await asha.says("/stats")
    assert "not answered a quiz yet" in page.text
    await asha.presses("Start a quiz", page)
    assert asha.last.poll
    assert labels(asha.last) == ["Stop"]


async def test_a_round_is_ended_by_a_word_too(asha: Talk) -> None:
    await asha.says("/quiz 3")
    await asha.says("/quiz stop")
    assert "Stopped." in asha.last.text
    assert "No quiz round is under way" in (await asha.says("/quiz stop")).text
