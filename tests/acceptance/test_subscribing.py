"""From hello to a subscription: taps, typed times and zones, and deep links."""

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels


async def test_start_greets_and_offers_the_first_of_three_taps(asha: Talk) -> None:
    greeting = await asha.says("/start")
    assert "Briefcast" in greeting.text
    assert len(labels(greeting)) == 3


async def test_three_taps_subscribe_and_spell_out_the_next_post_in_the_chats_own_zone(asha: Talk) -> None:
    await asha.says("/start")
    await asha.presses("Steady: 2 facts, 1 quiz")
    await asha.presses("18:30")
    toast = await asha.presses("All topics")
    assert toast.text == "Subscribed."
    answer = asha.of_bot[0]
    assert "2 facts and 1 quiz at 18:30, every day" in answer.text
    assert "Next post: Monday 2 March, 18:30 (Asia/Kolkata), in " in answer.text


async def test_the_taps_turn_one_message_and_leave_no_others_behind(asha: Talk) -> None:
    await asha.says("/start")
    for tap in ("Light: 1 fact, 1 quiz", "08:00 and 18:30"):
        await asha.presses(tap)
    assert len(asha.of_bot) == 1
    assert "All topics" in labels(asha.last)


async def test_the_second_tap_says_whose_clock_its_times_are_of(asha: Talk) -> None:
    page = await asha.says("/start")
    await asha.presses("Light: 1 fact, 1 quiz", page)
    assert page.text.startswith("When shall I post? The times are those of Asia/Kolkata.")


async def test_a_topic_chosen_with_the_third_tap_is_kept(asha: Talk) -> None:
    await asha.says("/start")
    for tap in ("Light: 1 fact, 1 quiz", "08:00", "Space"):
        await asha.presses(tap)
    assert "Topics: Space" in asha.of_bot[0].text


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("08:00 18:30", "at 08:00 and 18:30, every day"),
        ("8pm", "at 20:00, every day"),
        ("8.30 pm and 7am", "at 07:00 and 20:30, every day"),
        ("07:15 weekdays", "at 07:15, Monday to Friday"),
        ("9am mon wed fri", "at 09:00, Monday, Wednesday and Friday"),
        ("", "at 08:00, every day"),
        ("every day at 8 pm", "at 20:00, every day"),
        ("every day at 9", "at 09:00, every day"),
        ("morning", "at 08:00, every day"),
        ("space and international bodies at 8", "Topics: International bodies, Space"),
    ],
)
async def test_times_and_days_are_understood_as_people_write_them(asha: Talk, words: str, told: str) -> None:
    assert told in (await asha.says(f"/subscribe {words}".rstrip())).text


@pytest.mark.parametrize(
    ("words", "zone"),
    [
        ("08:00 kolkata", "Asia/Kolkata"),
        ("08:00 IST", "Asia/Kolkata"),
        ("08:00 London", "Europe/London"),
        ("08:00 new york", "America/New_York"),
        ("08:00 UTC+5:45", "Asia/Kathmandu"),
        ("08:00 in nepal", "Asia/Kathmandu"),
    ],
)
async def test_zones_are_understood_by_city_country_or_short_form(asha: Talk, words: str, zone: str) -> None:
    assert f"08:00 ({zone})" in (await asha.says(f"/subscribe {words}")).text


async def test_how_an_ambiguous_or_misspelt_zone_was_taken_is_said(town: Stage) -> None:
    assert "IST was read as Asia/Kolkata" in (await town.talk().says("/subscribe 08:00 IST")).text
    assert "kolkatta was read as Asia/Kolkata" in (await town.talk().says("/subscribe 08:00 kolkatta")).text


async def test_subscribing_again_changes_the_times_and_is_confirmed(asha: Talk) -> None:
    await asha.subscribes()
    assert "at 21:15" in (await asha.says("/subscribe 21:15")).text


async def test_a_deep_link_subscribes_at_once(asha: Talk) -> None:
    answer = await asha.says("/start t0715-2000__d01234__f2__q1__pspace__zEurope--London")
    assert "2 facts and 1 quiz at 07:15 and 20:00, Monday to Friday" in answer.text
    assert "Topics: Space" in answer.text
    assert "07:15 (Europe/London)" in answer.text


@pytest.mark.parametrize(
    "payload", ["nonsense", "t9999", "f999", "x" * 64, "t0800__t0900", "привет", "pastrology"]
)
async def test_a_broken_deep_link_says_what_to_do_instead(asha: Talk, payload: str) -> None:
    answer = (await asha.says(f"/start {payload}")).text
    assert "/subscribe 08:00" in answer or "/start begins again" in answer
    assert "Next post: none planned" in (await asha.says("/settings")).text


async def test_unsubscribe_ends_the_posts_and_says_how_to_come_back(asha: Talk) -> None:
    await asha.subscribes()
    assert "/subscribe" in (await asha.says("/unsubscribe")).text
    assert "not subscribed" in (await asha.says("/unsubscribe")).text


async def test_wishes_outlive_an_unsubscription(asha: Talk) -> None:
    await asha.subscribes("21:15 weekend london")
    await asha.says("/unsubscribe")
    assert "at 21:15, Saturday and Sunday" in (await asha.says("/subscribe")).text


async def test_a_subscription_outlives_a_restart(stage: Stage) -> None:
    asha = stage.talk()
    await asha.subscribes("21:15")
    await stage.restart_bot()
    assert "Times: 21:15" in (await asha.says("/settings")).text
