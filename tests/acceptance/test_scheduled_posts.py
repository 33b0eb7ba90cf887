"""Posts that come by themselves: in time, in order, once, and what is in them."""

from datetime import UTC, datetime, timedelta

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, quiz, texts

LATE = "This post is late"


async def posted(stage: Stage, talk: Talk) -> list[str]:
    """Skip to the next post and return what it said in this chat."""
    before = len(talk.of_bot)
    await stage.skip_to_next_post()
    await stage.settled()
    return texts(talk.of_bot[before:])


async def test_a_new_subscriber_gets_a_first_fact_and_a_quiz_at_once(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    assert len(asha.facts) == 1
    assert len(asha.polls) == 1
    assert asha.facts[0].id < asha.polls[0].id


@pytest.mark.slow
async def test_the_first_post_holds_what_the_chosen_pace_promises(stage: Stage) -> None:
    asha = stage.talk()
    await asha.says("/start")
    for tap in ("Exam near: 3 facts, 2 quizzes", "08:00", "All topics"):
        await asha.presses(tap)
    await asha.welcomed()
    assert [bool(each.poll) for each in asha.of_bot[1:]] == [False, False, False, True, True]


@pytest.mark.slow
async def test_a_post_brings_its_facts_and_then_its_quizzes(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await asha.says("/settings pace 3 2")
    before = len(asha.of_bot)
    await stage.skip_to_next_post()
    await stage.settled()
    assert [bool(each.poll) for each in asha.of_bot[before:]] == [False, False, False, True, True]


@pytest.mark.slow
async def test_a_post_comes_at_the_wall_time_of_each_chats_own_zone(stage: Stage) -> None:
    asha, paul = stage.talk("Asha"), stage.talk("Paul")
    await asha.subscribes("08:00 kolkata")
    await paul.subscribes("08:00 london")
    assert await stage.skip_to_next_post() == datetime(2026, 3, 2, 8, tzinfo=UTC)
    await stage.settled()
    assert (len(asha.facts), len(paul.facts)) == (1, 2)
    assert await stage.skip_to_next_post() == datetime(2026, 3, 3, 2, 30, tzinfo=UTC)
    await stage.settled()
    assert (len(asha.facts), len(paul.facts)) == (2, 2)


async def test_a_scheduled_fact_has_its_date_source_and_buttons(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await posted(stage, asha)
    assert "As of " in asha.facts[-1].text
    assert labels(asha.facts[-1])[0] == "Explain"
    assert labels(asha.facts[-1])[-1] == "Next"


@pytest.mark.slow
async def test_nothing_comes_twice_after_a_restart(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await posted(stage, asha)
    before = texts(asha.of_bot)
    await stage.restart_bot()
    await stage.plan()
    await stage.settled()
    assert texts(asha.of_bot) == before


async def test_planning_again_posts_nothing_again(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await stage.plan()
    await posted(stage, asha)
    await stage.plan()
    await stage.settled()
    assert len(asha.facts) == 2


@pytest.mark.slow
async def test_a_fact_already_told_is_not_told_again(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await asha.says("/settings pace 4 1")
    for _ in range(5):
        await posted(stage, asha)
    told = texts(asha.facts)
    assert len(told) == 21
    assert len(set(told)) == 21


@pytest.mark.slow
async def test_no_question_is_asked_twice_within_two_weeks(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("08:00 20:00")
    await asha.says("/settings pace 3 2")
    for _ in range(8):
        await posted(stage, asha)
    questions = [quiz(each).question for each in asha.polls]
    assert len(questions) > 8
    assert len(set(questions)) == len(questions)


@pytest.mark.slow
async def test_scheduled_quizzes_ask_only_what_was_told(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await asha.says("/settings pace 3 2")
    for _ in range(4):
        await posted(stage, asha)
    kept = await asha.exports()
    asked = {question.partition("#")[0] for question in kept["questions_asked_in_this_chat"]}
    assert len(asked) > 4
    assert asked <= kept["facts_received"].keys()


@pytest.mark.slow
async def test_a_chats_topics_are_kept_to(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("/start t0800__f2__q1__pspace")
    for _ in range(3):
        await posted(stage, asha)
    assert all("Chandrayaan-3" in each.text for each in asha.facts)


@pytest.mark.slow
async def test_a_chat_that_wants_no_sensitive_topics_gets_none(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("/start t0800__f9__q0__psecurity")
    await asha.says("/settings sensitive off")
    before = len(asha.facts)
    await posted(stage, asha)
    assert len(asha.facts) == before


async def test_a_sensitive_fact_is_posted_with_the_helplines(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("/start t0800__f1__q0__psecurity")
    await posted(stage, asha)
    assert all("1098" in each.text and "1930" in each.text for each in asha.facts)


@pytest.mark.slow
async def test_a_chat_may_ask_for_quizzes_only_or_facts_only(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await asha.says("/settings pace 2 0")
    polls = len(asha.polls)
    await posted(stage, asha)
    assert len(asha.polls) == polls
    await asha.says("/settings pace 0 1")
    facts = len(asha.facts)
    await posted(stage, asha)
    assert len(asha.facts) == facts
    assert len(asha.polls) == polls + 1


@pytest.mark.slow
async def test_after_downtime_one_late_post_catches_up(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("08:00 20:00")
    await stage.stop_bot()
    before = len(asha.of_bot)
    stage.clock.skip(datetime(2026, 3, 5, 6, tzinfo=UTC))
    await stage.start_bot()
    await stage.plan()
    await stage.settled()
    caught_up = asha.of_bot[before:]
    assert len([each for each in caught_up if each in asha.facts]) == 1
    assert LATE in caught_up[0].text
    assert all(LATE not in text for text in await posted(stage, asha))


@pytest.mark.slow
async def test_a_short_pause_of_the_bot_makes_no_post_late(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("10:30")
    await stage.stop_bot()
    stage.clock.skip(datetime(2026, 3, 2, 5, 4, tzinfo=UTC))
    await stage.start_bot()
    await stage.plan()
    await stage.settled()
    assert len(asha.facts) == 2
    assert LATE not in asha.facts[-1].text


@pytest.mark.slow
async def test_a_late_post_waits_for_the_end_of_quiet_hours(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("21:00")
    await asha.says("/settings quiet 22:00-07:00")
    await stage.stop_bot()
    facts = len(asha.facts)
    stage.clock.skip(datetime(2026, 3, 2, 20, tzinfo=UTC))
    await stage.start_bot()
    await stage.plan()
    await asha.says("/help")
    assert len(asha.facts) == facts
    stage.clock.skip(datetime(2026, 3, 3, 1, 31, tzinfo=UTC))
    await stage.settled()
    assert len(asha.facts) == facts + 1
    assert LATE in asha.facts[-1].text


async def test_a_paused_chat_gets_nothing_until_its_day(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    await asha.says("/settings pause 2026-03-10")
    assert await stage.skip_to_next_post() == datetime(2026, 3, 10, 2, 30, tzinfo=UTC)
    await stage.settled()
    assert len(asha.facts) == 2


@pytest.mark.slow
async def test_an_unsubscribed_chat_gets_nothing_more(stage: Stage) -> None:
    asha, bela = stage.talk("Asha"), stage.talk("Bela")
    await asha.subscribes()
    await bela.subscribes()
    await asha.says("/unsubscribe")
    before = len(asha.of_bot)
    await posted(stage, bela)
    assert len(bela.facts) == 2
    assert len(asha.of_bot) == before


@pytest.mark.slow
async def test_a_group_and_a_channel_get_their_posts_too(stage: Stage) -> None:
    owner = stage.talk()
    group = stage.in_chat(stage.world.group("Circle", admins=[owner.person]), owner.person)
    channel = stage.in_chat(
        stage.world.channel("Briefs", admins=[owner.person], username="briefs"), owner.person
    )
    await group.subscribes()
    await owner.says("/subscribe @briefs 08:00")
    await channel.welcomed()
    for _ in range(3):
        await stage.skip_to_next_post()
        await stage.settled()
    assert group.polls
    assert not any(quiz(each).is_anonymous for each in group.polls)
    assert channel.polls
    assert all(quiz(each).is_anonymous for each in channel.polls)


@pytest.mark.slow
async def test_an_answer_to_a_scheduled_quiz_counts_for_the_learner(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes()
    for _ in range(3):
        await posted(stage, asha)
    asha.answers(asha.polls[-1])
    await asha.asks_until("/stats", "1 of 1 answers right")


async def test_changing_the_time_moves_the_next_post(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("08:00")
    await asha.says("/subscribe 12:00")
    assert await stage.skip_to_next_post() == datetime(2026, 3, 2, 6, 30, tzinfo=UTC)
    await stage.settled()
    assert len(asha.facts) == 2


async def test_the_settings_told_the_truth_about_the_next_post(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("18:30")
    told = (await asha.says("/settings")).text
    due = await stage.skip_to_next_post()
    local = due + timedelta(hours=5, minutes=30)
    assert f"Next post: {local:%A} {local.day} {local:%B, %H:%M} (Asia/Kolkata)" in told
