"""Groups and channels: administrators decide, everybody may play, channels stay anonymous."""

import pytest

from sandbox.records import Chat
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, quiz

REFUSAL = "Only administrators of this chat can change its settings"


def circle(stage: Stage) -> tuple[Talk, Talk, Talk]:
    """A group's administrator and two members, each talking there."""
    admin, bela, chand = (stage.world.person(name) for name in ("Asha", "Bela", "Chand"))
    group = stage.world.group("Study circle", members=[bela, chand], admins=[admin])
    return stage.in_chat(group, admin), stage.in_chat(group, bela), stage.in_chat(group, chand)


def channel(stage: Stage, name: str) -> tuple[Talk, Chat]:
    """An administrator in private, and their channel, where the bot is an administrator too."""
    owner = stage.talk("Asha")
    return owner, stage.world.channel("Daily briefs", admins=[owner.person], username=name)


async def test_an_administrator_subscribes_a_group(town: Stage) -> None:
    admin, *_ = circle(town)
    assert "Subscribed." in (await admin.says("/subscribe@briefcast_demo_bot 08:00")).text


async def test_a_member_cannot_change_a_groups_settings_by_command(town: Stage) -> None:
    admin, bela, _ = circle(town)
    await admin.subscribes()
    for command in ("/subscribe 09:00", "/unsubscribe", "/settings times 09:00", "/start t0900"):
        assert REFUSAL in (await bela.says(command)).text
    assert "Times: 08:00" in (await admin.says("/settings")).text


async def test_a_member_cannot_change_a_groups_settings_by_button(town: Stage) -> None:
    admin, bela, _ = circle(town)
    await admin.subscribes()
    menu = await admin.says("/settings")
    before = menu.text
    toast = await bela.presses("Pause", menu)
    assert toast.text
    assert REFUSAL in toast.text
    assert menu.text == before


async def test_a_member_cannot_take_the_taps_of_a_groups_greeting(town: Stage) -> None:
    admin, bela, _ = circle(town)
    await admin.says("/start")
    toast = await bela.presses("Light: 1 fact, 1 quiz")
    assert toast.text
    assert REFUSAL in toast.text


async def test_a_group_without_a_subscription_is_told_how_to_get_one(town: Stage) -> None:
    admin, *_ = circle(town)
    assert (
        "Next post: none planned; /subscribe 08:00 starts the posts." in (await admin.says("/settings")).text
    )


async def test_a_member_may_ask_for_facts(town: Stage) -> None:
    _, bela, _ = circle(town)
    assert "Shanghai" in (await bela.says("/facts hq of new development bank")).text


async def test_a_command_for_another_bot_is_left_to_it(town: Stage) -> None:
    admin, *_ = circle(town)
    admin.writes("/facts@some_other_bot interpol")
    admin.writes("/gamble")
    answer = await admin.says("/facts@briefcast_demo_bot hq of interpol")
    assert admin.of_bot == [answer]


async def test_a_group_greets_when_the_bot_is_added(town: Stage) -> None:
    asha = town.world.person("Asha")
    group = town.world.group("Study circle", admins=[asha], with_bot=False)
    town.world.add(group)
    greeting = await town.in_chat(group, asha).hears()
    assert "this chat" in greeting.text
    assert len(labels(greeting)) == 3


async def test_a_new_group_hears_nothing_of_sensitive_digests_until_it_asks(town: Stage) -> None:
    admin, *_ = circle(town)
    await admin.subscribes()
    assert "Sensitive topics: off" in (await admin.says("/settings")).text
    assert "Sensitive topics: on" in (await admin.says("/settings sensitive on")).text


async def test_a_group_round_is_open_to_all_and_ends_with_a_table(town: Stage) -> None:
    admin, bela, chand = circle(town)
    first = await admin.says("/quiz 2")
    assert labels(first) == ["Next question", "Stop"]
    bela.answers(first)
    chand.answers(first, right=False)
    await chand.presses("Next question", first)
    second = admin.last
    bela.answers(second)
    await bela.asks_in_private_until("/stats", "2 of 2")
    await bela.presses("Finish", second)
    table = admin.last.text
    assert "1. Bela: 2 of 2" in table
    assert "2. Chand: 0 of 2" in table
    assert "Asha" not in table


async def test_an_answer_in_a_group_does_not_take_the_question_from_others(town: Stage) -> None:
    admin, bela, _ = circle(town)
    first = await admin.says("/quiz 2")
    bela.answers(first)
    await bela.asks_in_private_until("/stats", "1 of 1")
    assert len(admin.polls) == 1


async def test_next_goes_on_once_however_many_press(town: Stage) -> None:
    admin, bela, chand = circle(town)
    first = await admin.says("/quiz 3")
    next_data = first.buttons[0][0].data
    assert next_data is not None
    await bela.presses("Next question", first)
    town.forge_button(first, next_data)
    toast = await chand.presses("Forged", first)
    assert toast.text == "The round is already past this question."
    assert len(admin.polls) == 2


async def test_only_its_starter_or_an_administrator_stops_a_groups_round(town: Stage) -> None:
    admin, bela, chand = circle(town)
    for stopper in (bela, admin):
        poll = await bela.says("/quiz 3")
        toast = await chand.presses("Stop", poll)
        assert toast.text == "Only whoever started this round, or an administrator, can stop it."
        assert not quiz(poll).is_closed
        await stopper.presses("Stop", poll)
        assert "Stopped at question 1 of 3." in admin.last.text
        assert quiz(poll).is_closed


async def test_a_groups_round_gives_way_to_its_starters_or_an_administrators_only(town: Stage) -> None:
    admin, bela, chand = circle(town)
    await bela.says("/quiz 3")
    answer = await chand.says("/quiz 2")
    assert "A round is under way here (question 1 of 3)" in answer.text
    second = await bela.says("/quiz 2")
    assert quiz(second).question.startswith("[1/2]")
    bela.answers(second)
    await bela.asks_in_private_until("/stats", "1 of 1")
    assert "The round before ends here" in (await admin.says("/quiz 1")).text


async def test_another_round_waits_for_the_one_under_way(town: Stage) -> None:
    admin, bela, chand = circle(town)
    await bela.presses("Finish", await bela.says("/quiz 1"))
    table = bela.last
    await bela.says("/quiz 2")
    toast = await chand.presses("Another round", table)
    assert toast.text
    assert "A round is under way here" in toast.text
    assert len(admin.polls) == 2


async def test_the_buttons_go_from_a_groups_question_that_is_past(town: Stage) -> None:
    _, bela, chand = circle(town)
    first = await bela.says("/quiz 2")
    await chand.presses("Next question", first)
    assert not labels(first)
    bela.answers(first)
    await bela.asks_in_private_until("/stats", "1 of 1")


@pytest.mark.slow
async def test_a_round_goes_on_where_its_buttons_cannot_be_taken_away(stage: Stage) -> None:
    _, bela, _ = circle(stage)
    first = await bela.says("/quiz 2")
    stage.telegram.faults.add("error", method="editMessageReplyMarkup", count=99)
    toast = await bela.presses("Next question", first)
    assert toast.text is None
    assert [each.poll is not None for each in bela.of_bot] == [True, True]


async def test_next_under_a_round_that_is_over_says_so(town: Stage) -> None:
    _, bela, _ = circle(town)
    first = await bela.says("/quiz 2")
    data = first.buttons[0][0].data
    await bela.presses("Stop", first)
    assert data is not None
    town.forge_button(first, data)
    assert (await bela.presses("Forged", first)).text == "This round is over."
    assert not labels(first)


async def test_a_group_without_sensitive_topics_is_told_why_there_is_no_question(town: Stage) -> None:
    admin, bela, _ = circle(town)
    await admin.subscribes()
    await admin.says("/settings sensitive on")
    fact = await bela.says("/facts hq of interpol")
    await admin.says("/settings sensitive off")
    toast = await bela.presses("Quiz me", fact)
    assert toast.text
    assert "/settings sensitive on" in toast.text
    await admin.says("/settings sensitive on")
    await bela.presses("Quiz me", fact)
    assert admin.last.poll


async def test_a_groups_question_closes_by_itself_and_the_round_goes_on(stage: Stage) -> None:
    admin, bela, _ = circle(stage)
    first = await admin.says("/quiz 2")
    bela.answers(first)
    await bela.asks_in_private_until("/stats", "1 of 1")
    stage.clock.forward(seconds=61)
    stage.world.close_due_polls()
    assert quiz(await admin.hears_poll()).question.startswith("[2/2]")
    await bela.asks_in_private_until("/stats", "1 of 1")
    stage.clock.forward(seconds=61)
    stage.world.close_due_polls()
    while "Scores" not in (table := await admin.hears()).text:
        continue
    assert "Bela: 1 of 2" in table.text


async def test_a_group_round_nobody_answers_ends_all_the_same(town: Stage) -> None:
    admin, *_ = circle(town)
    await admin.presses("Finish", await admin.says("/quiz 1"))
    assert "Nobody answered" in admin.last.text


async def test_a_groups_answers_count_for_each_learner_in_private_too(town: Stage) -> None:
    admin, bela, _ = circle(town)
    bela.answers(await admin.says("/quiz 1"))
    alone = town.in_private(bela.person)
    await alone.asks_until("/stats", "1 of 1 answers right")


@pytest.mark.parametrize(
    ("command", "button", "shown"),
    [
        ("/stats", "My progress", "1 of 1 answers right"),
        ("/review", "My revision", "Nothing is due for revision now"),
        ("/export", "My data", "Everything kept about you"),
    ],
)
async def test_what_is_personal_is_shown_in_private_only(
    town: Stage, command: str, button: str, shown: str
) -> None:
    admin, bela, _ = circle(town)
    bela.answers(await admin.says("/quiz 1"))
    await bela.asks_in_private_until("/stats", "1 of 1")
    answer = await bela.says(command)
    assert "private chat" in answer.text
    assert labels(answer) == [button]
    told = await town.in_private(bela.person).follows(button, answer)
    assert shown in told.text


async def test_a_channel_tells_nobodys_progress(town: Stage) -> None:
    owner, chat = channel(town, "briefs_progress")
    there = town.in_chat(chat, owner.person)
    for command in ("/stats", "/review"):
        assert "private chat" in (await there.says(command)).text


async def test_the_bot_hands_no_personal_data_over_in_a_group(town: Stage) -> None:
    _, bela, _ = circle(town)
    assert "private chat" in (await bela.says("/export")).text


async def test_an_administrator_subscribes_a_channel_from_private(town: Stage) -> None:
    owner, _ = channel(town, "briefs_from_private")
    answer = await owner.says("/subscribe @briefs_from_private 07:15 weekdays")
    assert "at 07:15, Monday to Friday" in answer.text


async def test_a_channels_name_may_stand_behind_the_times(town: Stage) -> None:
    owner, _ = channel(town, "briefs_named_last")
    answer = await owner.says("/subscribe 07:15 weekdays @briefs_named_last")
    assert "at 07:15, Monday to Friday" in answer.text


async def test_the_settings_of_a_channel_are_shown_and_changed_from_private(town: Stage) -> None:
    owner, chat = channel(town, "briefs_settings")
    await owner.says("/subscribe @briefs_settings 07:15")
    assert "Times: 07:15" in (await owner.says("/settings @briefs_settings")).text
    assert "Zone: Europe/London" in (await owner.says("/settings @briefs_settings zone london")).text
    menu = await owner.says(f"/settings {chat.id}")
    await owner.presses("Days", menu)
    await owner.presses("Weekend", menu)
    assert "Days: Saturday and Sunday" in (await owner.says("/settings @briefs_settings")).text


async def test_every_answer_about_a_channel_names_it_in_private(town: Stage) -> None:
    owner, _ = channel(town, "briefs_named")
    assert (await owner.says("/subscribe @briefs_named 07:15")).text.startswith("Subscribed: Daily briefs. ")
    menu = await owner.says("/settings @briefs_named")
    assert menu.text.startswith("Settings: Daily briefs\n")
    await owner.presses("Times", menu)
    assert menu.text.startswith("Daily briefs\n")
    assert "/settings @briefs_named times 07:15 20:00" in menu.text
    await owner.presses("06:00", menu)
    assert menu.text.startswith("Daily briefs\n")
    await owner.presses("‹ Settings", menu)
    assert "Settings: Daily briefs\n" in menu.text
    assert "Settings: Daily briefs\n" in (await owner.says("/settings @briefs_named days weekend")).text
    ended = (await owner.says("/unsubscribe @briefs_named")).text
    assert ended.startswith("Unsubscribed: Daily briefs. ")
    assert "/subscribe @briefs_named 08:00" in ended


async def test_every_answer_about_a_channel_without_posts_names_it_and_how_to_begin(town: Stage) -> None:
    owner, _ = channel(town, "briefs_without")
    for words in ("/unsubscribe @briefs_without", "/settings @briefs_without days weekend"):
        answer = (await owner.says(words)).text
        assert answer.startswith("Daily briefs is not subscribed")
        assert "/subscribe @briefs_without 08:00" in answer


async def test_a_channel_without_a_public_name_is_named_by_its_title(town: Stage) -> None:
    owner = town.talk()
    chat = town.world.channel("Quiet & calm", admins=[owner.person])
    answer = await owner.says(f"/subscribe {chat.id} 07:15")
    assert answer.text.startswith("Subscribed: Quiet & calm. ")


async def test_a_group_that_speaks_for_itself_is_not_named(town: Stage) -> None:
    admin, *_ = circle(town)
    assert (await admin.says("/subscribe 08:00")).text.startswith("Subscribed. ")
    assert (await admin.says("/settings")).text.startswith("Settings\n")


async def test_a_stranger_cannot_change_a_channel_from_private(town: Stage) -> None:
    owner, _ = channel(town, "briefs_guarded")
    await owner.says("/subscribe @briefs_guarded 07:15")
    mallory = town.talk("Mallory")
    for command in (
        "/subscribe @briefs_guarded 09:00",
        "/settings @briefs_guarded",
        "/unsubscribe @briefs_guarded",
    ):
        assert REFUSAL in (await mallory.says(command)).text
    assert "Times: 07:15" in (await owner.says("/settings @briefs_guarded")).text


async def test_a_channel_the_bot_is_not_in_gets_a_sentence_with_the_remedy(town: Stage) -> None:
    owner = town.talk()
    town.world.channel("Elsewhere", admins=[owner.person], username="elsewhere", with_bot=False)
    answer = await owner.says("/subscribe @elsewhere 08:00")
    assert "Add me there" in answer.text or "administrator" in answer.text


async def test_a_channel_subscribes_itself_by_a_command_posted_there(town: Stage) -> None:
    owner, chat = channel(town, "briefs_by_command")
    there = town.in_chat(chat, owner.person)
    assert "Subscribed." in (await there.says("/subscribe 08:00")).text


async def test_a_channels_quiz_is_anonymous(town: Stage) -> None:
    owner, chat = channel(town, "briefs_anonymous")
    assert quiz(await town.in_chat(chat, owner.person).says("/quiz 1")).is_anonymous


async def test_unsubscribing_a_channel_from_private_ends_its_posts(town: Stage) -> None:
    owner, _ = channel(town, "briefs_ended")
    await owner.says("/subscribe @briefs_ended 07:15")
    assert "Unsubscribed" in (await owner.says("/unsubscribe @briefs_ended")).text
    assert "Not subscribed" in (await owner.says("/settings @briefs_ended")).text


async def test_the_settings_of_a_channel_are_changed_by_buttons_posted_there(town: Stage) -> None:
    owner, chat = channel(town, "briefs_buttons")
    there = town.in_chat(chat, owner.person)
    await there.subscribes("07:15")
    menu = await there.says("/settings")
    await there.presses("Pace", menu)
    await there.presses("5 facts and 3 quizzes", menu)
    assert "Pace: 5 facts and 3 quizzes" in (await there.says("/settings")).text


async def test_a_group_round_goes_on_after_a_restart(stage: Stage) -> None:
    admin, bela, _ = circle(stage)
    first = await admin.says("/quiz 2")
    bela.answers(first)
    await stage.in_private(bela.person).asks_until("/stats", "1 of 1")
    await stage.restart_bot()
    await bela.presses("Next question", first)
    bela.answers(admin.last)
    await stage.in_private(bela.person).asks_until("/stats", "2 of 2")
    await bela.presses("Finish")
    assert "1. Bela: 2 of 2" in admin.last.text


async def test_a_groups_question_that_closed_while_the_bot_was_down_is_followed_by_the_next(
    stage: Stage,
) -> None:
    admin, *_ = circle(stage)
    await admin.says("/quiz 2")
    await stage.stop_bot()
    stage.clock.forward(seconds=61)
    stage.world.close_due_polls()
    await stage.start_bot()
    assert quiz(await admin.hears_poll()).question.startswith("[2/2]")
