"""What is kept about a person: told, handed over, erased."""

import json

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels


async def test_privacy_says_what_is_kept_and_how_to_get_and_erase_it(asha: Talk) -> None:
    page = (await asha.says("/privacy")).text
    assert "/export" in page
    assert "/forget" in page
    assert "Telegram id" in page


async def test_export_hands_over_wishes_posts_and_answers(asha: Talk) -> None:
    await asha.subscribes("21:15 weekdays")
    await asha.plays("/quiz 1 space", right=1, of=1)
    kept = await asha.exports()
    assert kept["subscription"]["schedule"]["times"] == ["21:15:00"]
    assert kept["subscription"]["schedule"]["days"] == [0, 1, 2, 3, 4]
    assert len(kept["facts_received"]) == 1
    assert any(ref.startswith("chandrayaan-3/") for ref in kept["questions_asked_in_this_chat"])
    assert [(each["digest"], each["right"]) for each in kept["your_answers"]] == [("chandrayaan-3", 1)]


async def test_a_stranger_exports_nothing(asha: Talk) -> None:
    kept = await asha.exports()
    assert kept["subscription"] is None
    assert not kept["your_answers"]


async def test_export_holds_nothing_of_others(town: Stage) -> None:
    asha, bela = town.talk("Asha"), town.talk("Bela")
    await bela.plays("/quiz 1", right=1, of=1)
    assert str(bela.person.id) not in json.dumps(await asha.exports())


async def test_forget_erases_everything_after_a_yes(asha: Talk) -> None:
    await asha.subscribes()
    await asha.plays("/quiz 1", right=1, of=1)
    question = await asha.says("/forget")
    await asha.presses("Yes, erase everything", question)
    assert question.text.startswith("Erased: ")
    assert "No more posts" in question.text
    kept = await asha.exports()
    assert kept == {
        "subscription": None,
        "facts_received": {},
        "questions_asked_in_this_chat": {},
        "your_answers": [],
    }
    assert "not answered a quiz yet" in (await asha.says("/stats")).text


async def test_forget_keeps_everything_after_a_no(asha: Talk) -> None:
    await asha.subscribes("21:15")
    question = await asha.says("/forget")
    await asha.presses("No, keep it", question)
    assert question.text == "Nothing was erased."
    assert "Times: 21:15" in (await asha.says("/settings")).text


@pytest.mark.slow
async def test_a_forgotten_chat_gets_no_more_posts(stage: Stage) -> None:
    asha, bela = stage.talk("Asha"), stage.talk("Bela")
    await asha.subscribes()
    await bela.subscribes()
    await asha.presses("Yes, erase everything", await asha.says("/forget"))
    heard = len(asha.of_bot)
    await stage.skip_to_next_post()
    await stage.settled()
    assert len(asha.of_bot) == heard
    assert len(bela.facts) == 2


async def test_a_vote_after_forgetting_brings_nothing_back(asha: Talk) -> None:
    poll = await asha.says("/quiz 2")
    await asha.presses("Yes, erase everything", await asha.says("/forget"))
    asha.answers(poll)
    await asha.says("/facts")
    assert not (await asha.exports())["your_answers"]


async def a_group(town: Stage) -> tuple[Talk, Talk]:
    """A subscribed group's administrator and a member, both subscribed in private and with an answer."""
    admin_, bela_ = town.world.person("Asha"), town.world.person("Bela")
    group = town.world.group("Circle", members=[bela_], admins=[admin_])
    admin, bela = town.in_chat(group, admin_), town.in_chat(group, bela_)
    await admin.subscribes()
    poll = await admin.says("/quiz 1")
    for talk in (admin, bela):
        talk.answers(poll)
        await town.in_private(talk.person).subscribes("21:15")
        await talk.asks_in_private_until("/stats", "1 of 1")
    return admin, bela


async def test_a_member_erases_what_is_about_them_and_no_more(town: Stage) -> None:
    admin, bela = await a_group(town)
    question = await bela.says("/forget")
    assert labels(question) == ["Erase what is about me", "No, keep it"]
    await bela.presses("Erase what is about me", question)
    assert "your private chat with me" in question.text
    alone = town.in_private(bela.person)
    kept = await alone.exports()
    assert kept["subscription"] is None
    assert not kept["your_answers"]
    assert not kept["facts_received"]
    assert "Times: 08:00" in (await admin.says("/settings")).text
    await admin.asks_in_private_until("/stats", "1 of 1")


async def test_an_administrator_erases_what_is_about_a_group_and_nothing_of_its_people(town: Stage) -> None:
    admin, bela = await a_group(town)
    question = await admin.says("/forget")
    await admin.presses("Erase what is about this group", question)
    assert "Erased: the settings of this group" in question.text
    assert "Next post: none planned" in (await admin.says("/settings")).text
    for talk in (admin, bela):
        await talk.asks_in_private_until("/stats", "1 of 1")
        assert "Times: 21:15" in (await town.in_private(talk.person).says("/settings")).text


async def test_an_administrator_erases_what_is_about_themselves_without_the_groups(town: Stage) -> None:
    admin, _ = await a_group(town)
    await admin.presses("Erase what is about me", await admin.says("/forget"))
    assert "Times: 08:00" in (await admin.says("/settings")).text
    assert (await town.in_private(admin.person).exports())["subscription"] is None


async def test_nobody_erases_anything_under_somebody_elses_question(town: Stage) -> None:
    admin, bela = await a_group(town)
    question = await admin.says("/forget")
    text = question.text
    for button in ("Erase what is about me", "Erase what is about this group", "No, keep it"):
        toast = await bela.presses(button, question)
        assert toast.text
        assert "Only whoever asked" in toast.text
    assert question.text == text
    await bela.asks_in_private_until("/stats", "1 of 1")


async def test_a_forged_button_erases_no_group_for_a_member(town: Stage) -> None:
    admin, bela = await a_group(town)
    question = await bela.says("/forget")
    town.forge_button(question, "f:chat")
    toast = await bela.presses("Forged", question)
    assert toast.text == "Only administrators can erase what is kept about this chat."
    assert "Times: 08:00" in (await admin.says("/settings")).text


async def test_a_channel_is_forgotten_by_its_administrator(town: Stage) -> None:
    owner = town.world.person("Asha")
    there = town.in_chat(town.world.channel("Daily briefs", admins=[owner]), owner)
    await there.subscribes()
    question = await there.says("/forget")
    assert labels(question) == ["Erase what is about this channel", "No, keep it"]
    await there.presses("Erase what is about this channel", question)
    assert "Erased: the settings of this channel" in question.text
    assert "Next post: none planned" in (await there.says("/settings")).text
