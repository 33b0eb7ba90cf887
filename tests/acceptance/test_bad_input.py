"""Whatever a person writes or presses, a helpful sentence answers: never silence, never an apology."""

import pytest

from tests.acceptance.stage import Stage
from tests.acceptance.talk import Talk, labels

pytestmark = pytest.mark.slow
"""Hundreds of odd messages to a whole bot."""

APOLOGY = "That did not work"
STALE = "This button is from an older message"


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("/subscribe 25:99", "25:99 is not a time of day: hours go from 0 to 23. Write it like 08:00 or 8pm"),
        ("/subscribe 08:60", "minutes"),
        ("/subscribe 13pm", "hours go from 1 to 12"),
        ("/subscribe 08:00 mars", "mars is not a time, a day or a time zone"),
        ("/subscribe 08:00 Kolkatta colony", "is not a time, a day or a time zone"),
        ("/subscribe 08:00 america", "Write it like"),
        ("/subscribe tomorrow maybe", "is not a time, a day or a time zone"),
        ("/subscribe @nobody_is_called_this 08:00", "is not a group or channel I am in"),
        ("/settings zone mars", "is not a time zone"),
        ("/settings times 25:99", "is not a time of day"),
        ("/settings days someday", "is not a day of the week"),
        ("/settings pace much", "like 2 1"),
        ("/settings pace 0 0", "Ask for at least one"),
        ("/settings pace 99 1", "Choose a number from 0 to 10"),
        ("/settings quiet always", "22:00-07:00"),
        ("/settings quiet 07:00-09:00", "Your post at 08:00 lies in these quiet hours"),
        ("/settings pause yesterday", "is not in the future"),
        ("/settings pause someday", "is not a day or a number of days"),
        ("/settings pause 2020-01-01", "is not in the future"),
        ("/settings pause 9999", "more than a year away"),
        ("/settings topics astrology", "is not a topic"),
        ("/settings sensitive maybe", "Write on or off"),
        ("/settings language klingon", "is not a language"),
        ("/settings colour blue", "is not a setting"),
        ("/settings colour", "is not a setting"),
        ("/settings reset", "is not a setting"),
        ("/settings please", "Settings"),
        ("/settings quiet until 9", "does not name a start and an end"),
        ("/settings stop", "/unsubscribe stops the posts"),
        (
            "/settings language hindi",
            "hindi is not a language I have digests in. All digests are in English.",
        ),
        ("/settings topics spac", "spac is not a topic. Did you mean Space?"),
        ("/settings zone mars", "mars is not a time zone. Write a city"),
        ("/settings pause 100000 days", "100000 days is more than a year away"),
        ("/settings pause forever", "forever has no end. Send /unsubscribe"),
        ("/settings pause 2 hours", "is shorter than a day"),
        (
            "/subscribe -5",
            "-5 may be a time or a time zone. Write 05:00 for the time or UTC-5 for the time zone.",
        ),
        ("/subscribe weekdays at 8 and weekends at 10", "different times for different days"),
        ("/subscribe every 2 hours", "Name up to 12 times"),
        ("/subscribe off", "Send /unsubscribe"),
        ("/quiz astrology", "is not a topic. Topics are"),
        ("/quiz astrology", "International bodies"),
        ("/quiz -3", "-3 questions make no round. Write 1 to 20, e.g. /quiz 5."),
        ("/quiz 2.5", "2.5 questions make no round"),
        ("/quiz kill myself", "14416"),
        ("/digest i want to die", "14416"),
        ("/subscribe 08:00 Atlantis", "atlantis is not a time, a day or a time zone. Write it like 08:00"),
        ("/settings 1", "1 may be many things. Say which setting, like /settings times 01:00"),
        ("/settings to 14 please", "14 may be many things. Say which setting, like /settings times 14:00"),
        ("/settings 99", "99 may be many things. Say which setting, like /settings times 08:00"),
        ("/foo", "I do not know /foo. /help shows"),
        ("/facts भारत अंतरिक्ष", "अभी मैं केवल अंग्रेज़ी समझता हूँ"),
        ("/explain अनुच्छेद 280", "I understand only English yet"),
        ("/digest atlantis", "There is no digest “atlantis”"),
        ("/digest 2999-99-99", "There is no day “2999-99-99” in the calendar"),
        ("/digest 31 february 2024", "There is no day “31 february 2024” in the calendar"),
        ("/explain", "Write it like /explain <term>"),
        ("/frobnicate", "I do not know /frobnicate"),
        ("/fact interpol", "Did you mean /facts?"),
        ("/SUBSCRIBE 8AM", "Subscribed"),
        ("/facts@briefcast_demo_bot interpol", "INTERPOL"),
        ("/stop", "Did you mean /unsubscribe?"),
        ("/timezone", "Did you mean /settings zone?"),
        ("stop!", "Did you mean /unsubscribe?"),
        ("Quiz 5 security", "Did you mean /quiz 5 security?"),
        ("/resume", "Did you mean /settings resume?"),
        ("/language hindi", "Did you mean /settings language hindi?"),
        ("stop sending me messages", "Did you mean /unsubscribe?"),
        ("I want to subscribe", "Did you mean /subscribe?"),
        ("change my time to 9pm", "Did you mean /settings?"),
        ("send me the latest digest", "Did you mean /digest latest?"),
        ("Thanks!", "Ask with a command"),
        ("how does this work?", "Did you mean /help?"),
        ("what is this wetland", "send /facts what is this wetland"),
        ("what is this wetland?", "send /facts what is this wetland. "),
        ("what can you do", "Did you mean /help?"),
        ("👍", "Ask with a command"),
        ("time zone", "Did you mean /settings zone?"),
        ("time of the launch", "send /facts time of the launch"),
        ("hello there", "/start"),
        ("members of interpol", "send /facts members of interpol"),
        ("🙂", "/help"),
        ("<b>bold</b> & co", "/help"),
    ],
)
async def test_every_message_gets_a_sentence_that_helps(town: Stage, written: str, told: str) -> None:
    asha = town.talk()
    if written.startswith("/settings"):
        await asha.subscribes()
    answer = await asha.says(written)
    assert told in answer.text


@pytest.mark.parametrize(
    "command", ["/facts", "/explain", "/quiz", "/digest", "/subscribe", "/settings", "/start", "/unsubscribe"]
)
@pytest.mark.parametrize(
    "words",
    [
        "x" * 4000,
        "interpol " * 450,
        "<b>&amp;</i>\"'",
        "🙂🇮🇳👨‍👩‍👧",
        "%s {0} \\ ; DROP TABLE",
        "९९:९९ ۱۲",
        "\u202eabc\u0000",
    ],
    ids=["long word", "many words", "markup", "emoji", "code", "digits", "controls"],
)
async def test_strange_words_after_a_command_are_answered_too(town: Stage, command: str, words: str) -> None:
    answer = await town.talk().says(f"{command} {words}")
    assert answer.text or answer.poll
    assert APOLOGY not in answer.text


@pytest.mark.parametrize(
    "written",
    [
        "/settings " + "z" * 3000,
        "/settings zone " + "<" * 4000,
        "/settings language " + "&" * 4000,
        "/subscribe @" + "<" * 4070,
        "/subscribe -100" + "1" * 4000,
        "/subscribe \u202e08:00 \u2066abc",
        "/explain \u202ecba\u200b\u2060",
        "/digest \u202ecba\x1b",
        "/start \u202ecba",
        "/" + "z" * 64,
    ],
)
async def test_an_answer_repeats_nothing_that_is_long_or_turns_the_text_round(
    town: Stage, written: str
) -> None:
    asha = town.talk()
    if written.startswith("/settings"):
        await asha.subscribes()
    answer = await asha.says(written)
    assert 0 < len(answer.text) < 300
    assert not {"\u202e", "\u2066", "\u200b", "\u2060", "\x1b"} & set(answer.text)


async def test_a_repeated_query_is_cut_short_and_shown_as_it_was_written(asha: Talk) -> None:
    answer = await asha.says("/facts <b>unbalanced & " + "atlantis " * 300)
    assert "“<b>unbalanced & atlantis" in answer.text
    assert len(answer.text) < 400


@pytest.mark.parametrize("kind", ["sticker", "photo", "voice", "location"])
async def test_a_picture_or_any_other_thing_is_answered_too(asha: Talk, kind: str) -> None:
    asha.sends_a(kind)
    assert "/help" in (await asha.hears()).text


async def test_an_edited_command_is_not_run_but_answered(asha: Talk) -> None:
    said = asha.writes("/subscribe 0800")
    await asha.hears()
    asha.world.edit(asha.person, said, "/unsubscribe")
    answer = await asha.hears()
    while "edited" not in answer.text:
        answer = await asha.hears()
    assert "send a new one" in answer.text
    assert "Next post:" in (await asha.says("/settings")).text


@pytest.mark.parametrize(
    "data",
    [
        "",
        "?",
        "zz:top",
        "x:no-digest:no-fact",
        "x",
        "q:no-digest:no-fact",
        "n:interpol-icse:gone",
        "t:interpol-icse:99",
        "t:interpol-icse:-1",
        "t:interpol-icse:²",
        "d:interpol-icse:zero",
        "d:interpol-icse:²",
        "d:gone:1",
        "p:astrology",
        "j:sprint",
        "j:light:9999",
        "j:light:0800:astrology",
        "s:abc:menu",
        "s:-1:menu",
        "s:²:menu",
        "s:99999999999999999999999:menu",
        "r:1",
        "r:²:³",
        "r:999999:0",
        "r:99999999999999999999999:0",
        "e:999999",
        "e:x",
        "z:many:space",
        "z:3:astrology",
        "z:²:",
    ],
)
async def test_a_stale_or_forged_button_ends_in_a_toast_that_helps(town: Stage, data: str) -> None:
    asha = town.talk()
    message = await asha.says("/start")
    town.forge_button(message, data)
    toast = await asha.presses("Forged", message)
    assert toast.text
    assert APOLOGY not in toast.text


@pytest.mark.parametrize(
    "data",
    ["s:{me}:colour", "s:{me}:pace:9", "s:{me}:times:9999", "s:{me}:days:9", "s:{me}:topics:astrology"],
)
async def test_a_forged_setting_changes_nothing_and_says_so(town: Stage, data: str) -> None:
    asha = town.talk()
    await asha.subscribes()
    before = (await asha.says("/settings")).text
    message = asha.last
    town.forge_button(message, data.format(me=asha.chat.id))
    toast = await asha.presses("Forged", message)
    assert toast.text
    assert APOLOGY not in toast.text
    assert (await asha.says("/settings")).text == before


async def test_nobody_changes_another_chats_settings_with_a_forged_button(town: Stage) -> None:
    victim, mallory = town.talk("Victim"), town.talk("Mallory")
    await victim.subscribes()
    message = await mallory.says("/start")
    town.forge_button(message, f"s:{victim.chat.id}:pause:30")
    toast = await mallory.presses("Forged", message)
    assert toast.text
    assert "administrators" in toast.text
    assert "Paused: no" in (await victim.says("/settings")).text


async def test_the_buttons_of_an_unsubscribed_chat_say_how_to_begin_again(asha: Talk) -> None:
    await asha.subscribes()
    menu = await asha.says("/settings")
    await asha.presses("Pause", menu)
    await asha.says("/unsubscribe")
    toast = await asha.presses("1 week", menu)
    assert toast.text
    assert "/subscribe" in toast.text


async def test_a_vote_on_a_poll_of_a_lost_database_is_harmless(
    stage: Stage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    asha = stage.talk()
    poll = await asha.says("/quiz 2")
    await stage.stop_bot()
    stage.database = tmp_path_factory.mktemp("fresh") / "briefcast.db"
    await stage.start_bot()
    asha.answers(poll)
    assert "not answered a quiz yet" in (await asha.says("/stats")).text
    assert labels(asha.last)
