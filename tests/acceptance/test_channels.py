"""Channels: one reader's curiosity is answered in private and never posted for all the others."""

import pytest

from sandbox.records import Chat, Message
from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, quiz

FACT = "interpol-icse:interpol-hq"


async def a_post(stage: Stage, name: str) -> tuple[Chat, Talk, Message]:
    """A channel that has just got its first fact, one of its readers there, and the fact."""
    owner, reader = stage.world.person("Asha"), stage.world.person("Bela")
    chat = stage.world.channel("Daily briefs", admins=[owner], username=name)
    there = stage.in_chat(chat, owner)
    await there.subscribes("07:15")
    return chat, stage.in_chat(chat, reader), there.facts[0]


async def test_a_channels_facts_have_only_buttons_that_open_the_private_chat(stage: Stage) -> None:
    _, _, fact = await a_post(stage, "briefs_links")
    assert labels(fact) == ["Explain", "Quiz me"]
    assert all(button.data is None for row in fact.buttons for button in row)


async def test_explain_under_a_channels_fact_answers_in_the_readers_private_chat(stage: Stage) -> None:
    chat, reader, fact = await a_post(stage, "briefs_explain")
    before = len(stage.world.messages(chat))
    answer = await stage.in_private(reader.person).follows("Explain", fact)
    assert fact.text.splitlines()[0] in answer.text
    assert len(stage.world.messages(chat)) == before


async def test_quiz_me_under_a_channels_fact_asks_in_the_readers_private_chat(stage: Stage) -> None:
    chat, reader, fact = await a_post(stage, "briefs_quiz_me")
    before = len(stage.world.messages(chat))
    alone = stage.in_private(reader.person)
    alone.answers(await alone.follows("Quiz me", fact))
    await alone.asks_until("/stats", "1 of 1 answers right")
    assert len(stage.world.messages(chat)) == before


@pytest.mark.parametrize(
    "data",
    [
        *(f"x:{FACT}", f"q:{FACT}", f"n:{FACT}", "t:interpol-icse:0", "d:interpol-icse:2:turn", "p:space"),
        *("z:5:", "v", "r:1:0", "e:1", "f:yes", "j:light", "s:7:menu"),
    ],
)
async def test_no_press_of_a_reader_posts_in_a_channel(town: Stage, data: str) -> None:
    owner, reader = town.world.person("Asha"), town.world.person("Bela")
    chat = town.world.channel("Daily briefs", admins=[owner])
    town.world.add(chat, reader)
    old = await town.in_chat(chat, owner).says("/privacy")
    town.forge_button(old, data)
    text = old.text
    toast = await town.in_chat(chat, reader).presses("Forged", old)
    assert toast.text
    assert "t.me/briefcast_demo_bot" in toast.text
    assert [each for each in town.world.messages(chat) if each.by_bot] == [old]
    assert old.text == text


async def test_what_an_administrator_asks_in_a_channel_is_read_on_in_private(town: Stage) -> None:
    owner, reader = town.world.person("Asha"), town.world.person("Bela")
    there = town.in_chat(town.world.channel("Daily briefs", admins=[owner]), owner)
    page = await there.says("/digest new-development-bank")
    turned = await town.in_private(reader).follows("More ›", page)
    assert "page 2 of" in turned.text
    explained = await town.in_private(reader).follows(labels(page)[1], page)
    assert "Why it matters:" in explained.text


async def test_trouble_with_a_press_in_a_channel_is_no_post_there(stage: Stage) -> None:
    owner = stage.world.person("Asha")
    there = stage.in_chat(stage.world.channel("Daily briefs", admins=[owner]), owner)
    page = await there.says("/settings")
    stage.telegram.faults.add("error", method="getChatMember", count=20)
    toast = await there.presses("Pause", page)
    assert toast.text
    assert there.of_bot == [page]


async def test_a_link_whose_fact_is_gone_says_so(asha: Talk) -> None:
    assert "older message" in (await asha.says("/start go_x_gone_fact")).text


async def test_a_link_to_a_fact_without_a_question_says_so(asha: Talk) -> None:
    assert "no question" in (await asha.says("/start go_q_gone_fact")).text.lower()


@pytest.mark.parametrize("payload", ["go_", "go_f_yes", "go_s_7_menu", "go_e_1", "go_x"])
async def test_no_link_changes_settings_or_breaks_anything(asha: Talk, payload: str) -> None:
    answer = await asha.says(f"/start {payload}")
    assert "/subscribe 08:00" in answer.text or "older message" in answer.text


async def test_a_channels_quiz_is_still_a_quiz(stage: Stage) -> None:
    chat, *_ = await a_post(stage, "briefs_poll")
    (poll,) = [each for each in stage.world.messages(chat) if each.poll]
    assert quiz(poll).is_anonymous
