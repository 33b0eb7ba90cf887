"""Settings by words and by buttons: seen at once, kept, and spelled out."""

import pytest

from tests.acceptance.talk import Talk, labels


@pytest.mark.slow
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("times 07:00 9pm", "Times: 07:00 and 21:00"),
        ("zone kathmandu", "Zone: Asia/Kathmandu"),
        ("days mon-wed", "Days: Monday, Tuesday and Wednesday"),
        ("topics space, economy", "Topics: Economy, Space"),
        ("topics all", "Topics: all"),
        ("pace 3 2", "Pace: 3 facts and 2 quizzes"),
        ("pace 2-0", "Pace: 2 facts"),
        ("quiet 10pm to 7am", "Quiet hours: 22:00 to 07:00"),
        ("quiet off", "Quiet hours: none"),
        ("pause 7", "Paused until: 9 March 2026"),
        ("pause until 2026-04-01", "Paused until: 1 April 2026"),
        ("pause off", "Paused: no"),
        ("pause 1 day", "Paused until: 3 March 2026"),
        ("pause until monday", "Paused until: 9 March 2026"),
        ("pause until 5 april", "Paused until: 5 April 2026"),
        ("resume", "Paused: no"),
        ("sensitive off", "Sensitive topics: off"),
        ("language en", "Language: English"),
        ("language english", "Language: English"),
        ("exam upsc", "Exam: UPSC"),
        ("exam ssc cgl", "Exam: SSC"),
        ("exam bank po", "Exam: Banking"),
        ("exam none", "Exam: none"),
        ("preparing for ias", "Exam: UPSC"),
        ("sensitive topics on", "Sensitive topics: on"),
        ("turn off sensitive topics", "Sensitive topics: off"),
        ("quiet hours 22-7", "Quiet hours: 22:00 to 07:00"),
        ("quiet hours from 10 at night to 6 in the morning", "Quiet hours: 22:00 to 06:00"),
        ("no quiet hours", "Quiet hours: none"),
        ("pace light", "Pace: 1 fact and 1 quiz"),
        ("pace exam near", "Pace: 3 facts and 2 quizzes"),
        ("facts 3", "Pace: 3 facts and 1 quiz"),
        ("no quizzes", "Pace: 1 fact"),
        ("topics International bodies", "Topics: International bodies"),
        ("topics only international bodies and space", "Topics: International bodies, Space"),
        ("topics without space", "Topics: Economy, Environment, Governance, International bodies, Polity"),
        ("time 9pm", "Times: 21:00"),
        ("set my time to 9 in the evening", "Times: 21:00"),
        ("time zone: london", "Zone: Europe/London"),
        ("zone=utc-5", "Zone: UTC-5"),
        ("langauge English", "Language: English"),
        ("9pm weekdays", "Times: 21:00"),
        ("space", "Topics: Space"),
        ("topics Space & Economy", "Topics: Economy, Space"),
        ("topics -space", "Topics: Economy, Environment, Governance"),
        ("times add 9pm", "Times: 08:00 and 21:00"),
        ("disable quiet hours", "Quiet hours: none"),
        ("quiet none please", "Quiet hours: none"),
        ("pace one fact two quizzes", "Pace: 1 fact and 2 quizzes"),
        ("language English, please", "Language: English"),
        ("days not sunday", "Days: Monday, Tuesday, Wednesday, Thursday, Friday and Saturday"),
        ("days no weekends", "Days: Monday to Friday"),
        ("days mon/tue", "Days: Monday and Tuesday"),
        ("zone new york city", "Zone: America/New_York"),
        ("zone london, uk", "Zone: Europe/London"),
        ("zone I live in delhi", "Zone: Asia/Kolkata"),
        ("kolkata", "Zone: Asia/Kolkata"),
        ("Zone LONDON", "Zone: Europe/London"),
    ],
)
async def test_a_setting_is_changed_by_words(asha: Talk, words: str, shown: str) -> None:
    await asha.subscribes("08:00")
    answer = (await asha.says(f"/settings {words}")).text
    assert answer.startswith("Saved.")
    assert shown in answer


@pytest.mark.parametrize(
    ("menu", "choice", "shown"),
    [
        ("Times", "13:00", "Times: 08:00 and 13:00"),
        ("Days", "Weekend", "Days: Saturday and Sunday"),
        ("Days", "✓ Sun", "Days: Monday, Tuesday, Wednesday, Thursday, Friday and Saturday"),
        ("Zone", "London", "Zone: Europe/London"),
        ("Topics", "Space", "Topics: Space"),
        ("Pace", "3 facts and 2 quizzes", "Pace: 3 facts and 2 quizzes"),
        ("Quiet hours", "22:00 to 07:00", "Quiet hours: 22:00 to 07:00"),
        ("Pause", "1 week", "Paused until: 9 March 2026"),
        ("Sensitive topics", "Off", "Sensitive topics: off"),
        ("Language", "✓ English", "Language: English"),
    ],
)
@pytest.mark.slow
async def test_a_setting_is_changed_by_buttons(asha: Talk, menu: str, choice: str, shown: str) -> None:
    await asha.subscribes()
    page = await asha.says("/settings")
    await asha.presses(menu, page)
    await asha.presses(choice, page)
    assert shown in (await asha.says("/settings")).text


async def test_choices_are_marked_and_lead_back_to_all_settings(asha: Talk) -> None:
    await asha.subscribes()
    page = await asha.says("/settings")
    await asha.presses("Topics", page)
    await asha.presses("Space", page)
    await asha.presses("Economy", page)
    assert {"✓ Space", "✓ Economy", "Science"} <= set(labels(page))
    await asha.presses("✓ Space", page)
    await asha.presses("‹ Settings", page)
    assert "Topics: Economy" in page.text


async def test_typing_a_settings_name_shows_its_choices(asha: Talk) -> None:
    await asha.subscribes("08:00")
    assert "Asia/Kolkata" not in (page := await asha.says("/settings zone")).text
    assert "✓ Kolkata" in labels(page)


async def test_the_next_post_is_spelled_out_after_each_change(asha: Talk) -> None:
    await asha.subscribes("18:30")
    assert "Next post: Monday 2 March, 18:30 (Asia/Kolkata)" in (await asha.says("/settings")).text
    assert "18:30 (Europe/London)" in (await asha.says("/settings zone london")).text
    assert "Saturday 7 March" in (await asha.says("/settings days weekend")).text


async def test_a_newcomer_sees_settings_and_is_told_to_subscribe_before_changing_them(asha: Talk) -> None:
    assert "Not subscribed" in (await asha.says("/settings")).text or "none planned" in asha.last.text
    assert "/subscribe" in (await asha.says("/settings times 09:00")).text


async def test_a_pause_counts_days_in_the_chats_own_zone(asha: Talk) -> None:
    await asha.subscribes("12:00 honolulu")  # it is still Sunday there
    assert "Paused until: 2 March 2026" in (await asha.says("/settings pause 1")).text


async def test_every_way_to_pause_counts_in_the_chats_own_zone(asha: Talk) -> None:
    await asha.subscribes("12:00 honolulu")  # Sunday 1 March, 18:30
    assert "Paused until: 2 March 2026" in (await asha.says("/settings pause until monday")).text
    page = await asha.says("/settings pause")
    await asha.presses("1 day", page)
    assert "Paused until: 2 March 2026" in page.text
    await asha.says("/settings zone kiritimati")  # Monday 2 March there already
    assert "Paused: no" in (await asha.says("/settings")).text
    assert "Paused until: 3 March 2026" in (await asha.says("/settings pause tomorrow")).text


async def test_topics_can_be_added_and_taken_away_by_words(asha: Talk) -> None:
    await asha.subscribes()
    await asha.says("/settings topics space")
    assert "Topics: Economy, Space" in (await asha.says("/settings topics add economy")).text
    assert "Topics: Economy\n" in (await asha.says("/settings topics remove space")).text
    assert "leaves no topic" in (await asha.says("/settings topics remove economy")).text


async def test_times_can_be_taken_away_by_words_but_for_the_last(asha: Talk) -> None:
    await asha.subscribes("08:00 21:00")
    assert "Times: 21:00\n" in (await asha.says("/settings times remove 8am")).text
    assert "leaves no time" in (await asha.says("/settings times remove 9pm")).text


@pytest.mark.parametrize("words", ["all", "show", "?", "help"])
async def test_words_for_no_setting_in_particular_show_them_all(asha: Talk, words: str) -> None:
    await asha.subscribes("08:00")
    assert (await asha.says(f"/settings {words}")).text.startswith("Settings")


async def test_how_a_zone_was_read_is_told_where_that_is_not_plain(asha: Talk) -> None:
    await asha.subscribes()
    assert "It can also mean Irish" in (await asha.says("/settings zone ist")).text


async def test_what_a_setting_asks_is_a_plain_question(asha: Talk) -> None:
    await asha.subscribes("08:00 kathmandu")
    assert "During which hours should I stay silent?" in (await asha.says("/settings quiet hours")).text
    assert "The times are those of Asia/Kathmandu" in (await asha.says("/settings times")).text


async def test_the_last_day_of_the_week_cannot_be_taken_away(asha: Talk) -> None:
    await asha.subscribes("08:00 monday")
    page = await asha.says("/settings days")
    await asha.presses("✓ Mon", page)
    assert "✓ Mon" in labels(page)


async def test_taking_the_last_time_away_is_understood(asha: Talk) -> None:
    await asha.subscribes()
    page = await asha.says("/settings times")
    await asha.presses("✓ 08:00", page)
    assert "Next post: none planned" in (await asha.says("/settings")).text
    assert "at 08:00" in (await asha.says("/subscribe")).text


async def test_a_quiet_hour_and_a_posting_time_do_not_contradict(asha: Talk) -> None:
    await asha.subscribes("06:00")
    page = await asha.says("/settings quiet")
    toast = await asha.presses("22:00 to 07:00", page)
    assert toast.text
    assert "quiet hours" in toast.text
