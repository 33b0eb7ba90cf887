"""Quick hands and crowds: taps in a row are all kept, and no chat takes the bot from the others."""

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels, texts


async def test_quick_taps_are_all_kept(asha: Talk) -> None:
    await asha.subscribes()
    page = await asha.says("/settings topics")
    names = ["Economy", "Science", "Security", "Space"]
    for press in [asha.world.press(asha.person, page, name) for name in names]:
        await asha.world.toast(press)
    assert {f"✓ {name}" for name in names} <= set(labels(page))
    assert "Topics: Economy, Science, Security, Space" in (await asha.says("/settings")).text


async def test_quick_commands_are_all_kept(asha: Talk) -> None:
    await asha.subscribes()
    asha.writes("/settings times 09:00")
    asha.writes("/settings zone london")
    asha.writes("/settings pace 3 2")
    await asha.asks_until("/settings", "Pace: 3 facts and 2 quizzes")
    assert "Times: 09:00" in asha.last.text
    assert "Zone: Europe/London" in asha.last.text


async def test_the_last_of_two_quick_commands_decides(asha: Talk) -> None:
    asha.writes("/subscribe 09:00")
    asha.writes("/unsubscribe")
    await asha.asks_until("/settings", "Not subscribed")
    assert any("Unsubscribed" in text for text in texts(asha.of_bot))


async def test_two_taps_on_the_last_button_subscribe_once(asha: Talk) -> None:
    page = await asha.says("/start")
    await asha.presses("Light: 1 fact, 1 quiz")
    await asha.presses("08:00")
    taps = [asha.world.press(asha.person, page, "All topics") for _ in range(2)]
    assert [(await asha.world.toast(tap)).text for tap in taps] == ["Subscribed.", "Subscribed."]
    await asha.welcomed()
    assert len(asha.facts) == 1


@pytest.mark.slow
async def test_a_flood_of_one_person_keeps_nobody_else_waiting(stage: Stage) -> None:
    flood, bela = stage.talk("Flood"), stage.talk("Bela")
    for _ in range(400):
        flood.writes("/help")
    assert "Lyon" in (await bela.says("/facts hq of interpol")).text
    assert len(flood.of_bot) < 20


@pytest.mark.slow
async def test_too_many_presses_at_once_are_each_answered_with_a_toast(stage: Stage) -> None:
    people = [stage.world.person(f"Reader {number}") for number in range(40)]
    group = stage.world.group("Circle", members=people, admins=[stage.world.person("Asha")])
    page = await stage.in_chat(group, people[0]).says("/facts pragyan rover")
    presses = [stage.world.press(person, page, "Explain") for person in people]
    toasts = [(await stage.world.toast(press, timeout=20)).text for press in presses]
    assert any(text and "too much at once" in text for text in toasts)


@pytest.mark.slow
async def test_a_big_groups_table_shows_the_best_and_counts_the_rest(town: Stage) -> None:
    people = [town.world.person(f"Somebody with a rather long name {number}") for number in range(60)]
    group = town.world.group("Crowd", members=people, admins=[town.world.person("Asha")])
    talk = town.in_chat(group, people[0])
    poll = await talk.says("/quiz 1")
    for person in people:
        town.in_chat(group, person).answers(poll, right=person is people[0])
    for person in people:
        await town.in_private(person).asks_until("/stats", "of 1 answers right")
    await talk.presses("Finish", poll)
    assert "1. Somebody with a rather long name 0: 1 of 1" in talk.last.text
    assert "and 40 more." in talk.last.text


async def test_names_are_shown_as_they_are_whatever_they_hold(town: Stage) -> None:
    odd = town.world.person("<b>A & B</b>")
    talk = town.in_chat(town.world.group("Circle", admins=[odd]), odd)
    poll = await talk.says("/quiz 1")
    talk.answers(poll)
    await town.in_private(odd).asks_until("/stats", "1 of 1 answers right")
    await talk.presses("Finish", poll)
    assert "1. <b>A & B</b>: 1 of 1" in talk.last.text
