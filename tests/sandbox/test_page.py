"""The chat page in a real browser: what a person sees happen, and what reaches the bot."""

from collections.abc import AsyncIterator
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Page, Route, expect

from sandbox.records import Chat
from sandbox.server import Control, Sandbox
from tests.sandbox.browser import NOW, PHONE, Line, Stage, find_chromium, stage, window

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]

KEYS = [{"text": "Explain", "callback_data": "explain"}, {"text": "Next", "callback_data": "next"}]


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def opened() -> AsyncIterator[Page]:
    async with window() as page:
        yield page


@pytest_asyncio.fixture(loop_scope="module")
async def seen(opened: Page) -> AsyncIterator[Stage]:
    async def skip() -> str:
        return "The post of 18:30 comes now"

    async with stage(opened, Control("Skip to the next post", skip)) as made:
        yield made


async def test_a_machine_without_chromium_fails_in_ci_and_skips_elsewhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="install Debian's chromium"):
        find_chromium()
    monkeypatch.delenv("CI")
    with pytest.raises(pytest.skip.Exception, match="install Debian's chromium"):
        find_chromium()


async def test_a_new_message_appears_without_a_reload(seen: Stage) -> None:
    await seen.open()
    await seen.bot.say(seen.private, "Interpol has <b>195</b> member countries", parse_mode="HTML")
    await expect(seen.pane(seen.private).get_by_role("log")).to_contain_text(
        "Interpol has 195 member countries"
    )
    await expect(seen.pane(seen.private).locator("b")).to_have_text("195")


async def test_an_empty_private_chat_offers_a_start_button_that_sends_start(seen: Stage) -> None:
    await seen.open()
    await seen.page.get_by_role("button", name="Start").click()
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("/start")
    assert [message.text for message in seen.sandbox.world.messages(seen.private)] == ["/start"]


async def test_enter_sends_and_shift_enter_breaks_the_line(seen: Stage) -> None:
    await seen.open()
    await seen.box(seen.private).press_sequentially("one")
    await seen.box(seen.private).press("Shift+Enter")
    await seen.box(seen.private).press_sequentially("two")
    await seen.box(seen.private).press("Enter")
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("two")
    assert [message.text for message in seen.sandbox.world.messages(seen.private)] == ["one\ntwo"]


async def test_arrow_up_in_an_empty_box_edits_the_last_message(seen: Stage) -> None:
    seen.sandbox.world.say(seen.me, seen.private, "/facts interpool")
    await seen.open()
    await seen.box(seen.private).press("ArrowUp")
    await seen.box(seen.private).fill("/facts interpol")
    await seen.box(seen.private).press("Enter")
    await expect(seen.pane(seen.private).locator(".mine .meta")).to_contain_text("edited")
    assert [message.text for message in seen.sandbox.world.messages(seen.private)] == ["/facts interpol"]


async def test_what_the_bot_edits_and_deletes_changes_on_the_page(seen: Stage) -> None:
    kept = await seen.bot.say(seen.private, "Part 1 of 2")
    gone = await seen.bot.say(seen.private, "Soon gone")
    await seen.open()
    await seen.bot.call(
        "editMessageText", chat_id=seen.private.id, message_id=kept["message_id"], text="Part 2 of 2"
    )
    await seen.bot.call("deleteMessage", chat_id=seen.private.id, message_id=gone["message_id"])
    await expect(seen.pane(seen.private).locator(".message")).to_have_count(1)
    await expect(seen.pane(seen.private).locator(".message")).to_contain_text("Part 2 of 2")


async def test_a_pressed_button_shows_the_bots_toast(seen: Stage) -> None:
    seen.bot.answers = {"explain": {"text": "Sent below"}}
    await seen.bot.say(seen.private, "A fact", KEYS)
    await seen.open()
    await seen.page.get_by_role("button", name="Explain").click()
    await expect(seen.page.locator(".toast")).to_have_text(["Sent below"])


async def test_an_alert_waits_for_ok_and_gives_the_focus_back(seen: Stage) -> None:
    seen.bot.answers = {"next": {"text": "That was the last one", "show_alert": True}}
    await seen.bot.say(seen.private, "A fact", KEYS)
    await seen.open()
    await seen.page.get_by_role("button", name="Next", exact=True).click()
    await expect(seen.page.get_by_role("dialog")).to_contain_text("That was the last one")
    await seen.page.get_by_role("button", name="OK").press("Enter")
    await expect(seen.page.get_by_role("dialog")).to_have_count(0)
    await expect(seen.page.get_by_role("button", name="Next", exact=True)).to_be_focused()
    await expect(seen.page.locator(".toast")).to_have_count(0)


async def test_a_right_vote_is_marked_and_keeps_its_explanation_behind_the_bulb(seen: Stage) -> None:
    await seen.bot.ask(
        seen.private,
        "Where is Interpol?",
        ["Lyon", "Vienna"],
        0,
        description="1. It moved in 1989",
        explanation="In France",
    )
    await seen.open()
    poll = seen.pane(seen.private).get_by_role("group", name="Where is Interpol?")
    await expect(poll).to_contain_text("1. It moved in 1989")
    await expect(poll.locator(".kind")).to_contain_text("Anonymous quiz")
    await poll.get_by_role("button", name="Lyon").click()
    await expect(poll.get_by_role("listitem")).to_have_text(["100%Lyon, your answer, right", "0%Vienna"])
    await expect(seen.page.locator("#spoken")).to_have_text("Right.")
    await expect(poll.get_by_text("In France")).to_be_hidden()
    await poll.get_by_role("button", name="Explanation").click()
    await expect(poll.get_by_text("In France")).to_be_visible()


async def test_a_wrong_vote_shows_the_right_answer_and_the_explanation(seen: Stage) -> None:
    await seen.bot.ask(
        seen.private, "Where is Interpol?", ["Lyon", "Vienna"], 0, explanation="In France", is_anonymous=False
    )
    await seen.open()
    poll = seen.pane(seen.private).locator(".poll")
    await poll.get_by_role("button", name="Vienna").click()
    rows = poll.get_by_role("listitem")
    await expect(rows).to_have_text(["0%Lyon, the right answer", "100%Vienna, your answer, wrong"])
    await expect(poll.get_by_text("In France")).to_be_visible()
    await expect(poll.locator(".kind")).to_contain_text("Quiz")
    await expect(seen.page.locator("#spoken")).to_have_text("Wrong. The right answer is Lyon.")


async def test_several_answers_are_ticked_and_then_cast_together(seen: Stage) -> None:
    sent = await seen.bot.ask(
        seen.private, "Which are oceans?", ["Arctic", "Baltic", "Indian"], None, allows_multiple_answers=True
    )
    await seen.open()
    poll = seen.pane(seen.private).locator(".poll")
    await poll.get_by_role("button", name="Arctic").click()
    await poll.get_by_role("button", name="Indian").click()
    await poll.get_by_role("button", name="Vote").click()
    await expect(poll.get_by_role("listitem")).to_have_text(
        ["100%Arctic, your answer", "0%Baltic", "100%Indian, your answer"]
    )
    assert voted_in(seen, sent) == {seen.me.id: (0, 2)}


async def test_a_vote_is_taken_back_where_the_poll_allows_it(seen: Stage) -> None:
    sent = await seen.bot.ask(seen.private, "When?", ["Now", "Later"], None, allows_revoting=True)
    await seen.open()
    poll = seen.pane(seen.private).locator(".poll")
    await poll.get_by_role("button", name="Now").click()
    await poll.get_by_role("button", name="Take back my vote").click()
    await expect(poll.get_by_role("button", name="Later")).to_be_visible()
    assert voted_in(seen, sent) == {}


async def test_a_timed_quiz_counts_down_and_ends_with_the_final_results(seen: Stage) -> None:
    await seen.bot.ask(seen.private, "Which year?", ["1956", "1989"], 1, open_period=75)
    await seen.open()
    poll = seen.pane(seen.private).locator(".poll")
    await expect(poll.get_by_role("timer")).to_have_text("1:15")
    seen.clock[0] = NOW.timestamp() + 80
    await expect(poll.locator(".kind")).to_contain_text("Final results")
    await expect(poll.get_by_role("listitem").nth(1)).to_have_text("0%1989, the right answer")


async def test_a_document_is_a_link_that_downloads_it(seen: Stage) -> None:
    await seen.open()
    await seen.bot.send_file(seen.private, "answers.csv", b"1,2\n")
    link = seen.pane(seen.private).get_by_role("link", name="answers.csv")
    await expect(link).to_contain_text("4 bytes")
    async with seen.page.expect_download() as coming:
        await link.click()
    download = await coming.value
    assert download.suggested_filename == "answers.csv"


async def test_links_open_a_new_tab_and_the_bots_own_deep_link_starts_it(seen: Stage) -> None:
    links = [
        {"text": "Source", "url": "https://example.org/a"},
        {"text": "Begin", "url": "https://t.me/briefcast_demo_bot?start=exam"},
    ]
    await seen.bot.say(seen.private, "A fact", links)
    await seen.open()
    source = seen.page.get_by_role("link", name="Source (opens in a new tab)")
    await expect(source).to_have_attribute("target", "_blank")
    await expect(source).to_have_attribute("rel", "noopener noreferrer")
    await seen.page.get_by_role("link", name="Begin").click()
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("/start exam")


async def test_a_control_shows_its_reply(seen: Stage) -> None:
    await seen.open()
    await seen.page.get_by_role("button", name="Skip to the next post").click()
    await expect(seen.page.locator(".toast")).to_have_text("The post of 18:30 comes now")


async def test_a_refusal_is_told_and_the_text_stays_in_the_box(seen: Stage) -> None:
    await seen.open()
    await seen.box(seen.private).fill("a" * 4097)
    await expect(seen.pane(seen.private).locator(".count")).to_have_text("-1")
    await seen.box(seen.private).press("Enter")
    await expect(seen.page.get_by_role("alert")).to_contain_text("too long")
    await expect(seen.box(seen.private)).to_have_value("a" * 4097)


async def test_typing_is_shown_until_the_message_comes(seen: Stage) -> None:
    await seen.open()
    await seen.bot.call("sendChatAction", chat_id=seen.private.id, action="typing")
    await expect(seen.pane(seen.private).locator(".head")).to_contain_text("typing")
    await seen.bot.say(seen.private, "Here it is")
    await expect(seen.pane(seen.private).locator(".head")).not_to_contain_text("typing")


async def test_a_reader_of_old_messages_stays_there_and_is_told_of_new_ones(seen: Stage) -> None:
    for number in range(30):
        await seen.bot.say(seen.private, f"Fact {number}\n\nwith a second line")
    await seen.open()
    log = seen.pane(seen.private).get_by_role("log")
    await expect(log.get_by_text("Fact 29")).to_be_in_viewport()
    await log.evaluate("node => node.scrollTo(0, 0)")
    await seen.bot.say(seen.private, "The newest")
    jump = seen.page.get_by_role("button", name="1 new message, go to the latest")
    await expect(jump).to_be_visible()
    assert await log.evaluate("node => node.scrollTop") == 0
    await jump.click()
    await expect(log.get_by_text("The newest")).to_be_in_viewport()
    await expect(jump).to_be_hidden()


async def test_a_chat_is_found_again_where_it_was_left(seen: Stage) -> None:
    for number in range(30):
        await seen.bot.say(seen.private, f"Fact {number}\n\nwith a second line")
    await seen.open(size=PHONE, chat=seen.private)
    log = seen.pane(seen.private).get_by_role("log")
    await expect(log.get_by_text("Fact 29")).to_be_in_viewport()
    await log.evaluate("node => node.scrollTo(0, 0)")
    await expect(seen.page.get_by_role("button", name="Go to the latest message")).to_be_visible()
    await seen.page.get_by_role("button", name="Back to the chats").click()
    await seen.bot.say(seen.private, "The newest")
    await seen.page.get_by_role("link", name="Briefcast").click()
    await expect(seen.page.get_by_role("button", name="1 new message, go to the latest")).to_be_visible()
    await expect(log.get_by_text("Fact 0")).to_be_in_viewport()


async def test_a_reader_at_the_bottom_follows_what_comes(seen: Stage) -> None:
    await seen.open()
    for number in range(20):
        await seen.bot.say(seen.private, f"Fact {number}\n\nwith a second line")
    await expect(seen.pane(seen.private).get_by_text("Fact 19")).to_be_in_viewport(ratio=1)
    await expect(seen.pane(seen.private).locator(".jump")).to_be_hidden()


async def test_a_wide_screen_shows_a_private_chat_a_group_and_a_channel_side_by_side(seen: Stage) -> None:
    group, channel = groups(seen)
    await seen.open()
    for chat in (seen.private, group, channel):
        await expect(seen.pane(chat)).to_be_in_viewport()
    await seen.pane(group).get_by_role("button", name="Close Study circle").click()
    await expect(seen.pane(group)).to_be_hidden()
    await seen.page.get_by_role("link", name="Study circle").click()
    await expect(seen.pane(group)).to_be_visible()


async def test_a_phone_shows_the_list_or_one_chat_and_counts_what_is_unread(seen: Stage) -> None:
    group, _ = groups(seen)
    await seen.open(size=PHONE)
    await expect(seen.page.locator(".pane:visible")).to_have_count(0)
    await seen.bot.say(group, "Who is in?")
    await expect(seen.page.get_by_role("link", name="Study circle")).to_contain_text("1 unread")
    await seen.page.get_by_role("link", name="Study circle").click()
    await expect(seen.page.locator(".pane:visible")).to_have_count(1)
    await expect(seen.page.get_by_role("navigation", name="Chats")).to_be_hidden()
    await seen.page.get_by_role("button", name="Back to the chats").click()
    await expect(seen.page.get_by_role("link", name="Study circle")).not_to_contain_text("unread")


async def test_an_administrator_posts_as_the_channel_and_a_subscriber_cannot_post(seen: Stage) -> None:
    _, mine = groups(seen)
    theirs = seen.sandbox.world.channel(
        "Elsewhere", admins=[seen.sandbox.world.person("Ravi")], members=[seen.me]
    )
    await seen.open(size=(1700, 800))
    await seen.box(mine).fill("A post")
    await seen.box(mine).press("Enter")
    await expect(seen.pane(mine).get_by_role("log")).to_contain_text("Daily briefs: A post")
    await expect(seen.box(theirs)).to_be_hidden()
    await expect(seen.pane(theirs)).to_contain_text("Only administrators can write here")


async def test_a_lost_connection_resumes_with_nothing_missed(seen: Stage) -> None:
    async with Line(seen.sandbox) as line:
        await seen.bot.say(seen.private, "Before")
        await seen.open(line.url)
        await expect(seen.pane(seen.private).locator(".message")).to_have_count(1)
        await line.cut()
        await expect(seen.page.get_by_text("Connection lost")).to_be_visible()
        for text in ("First missed", "Second missed"):
            await seen.bot.say(seen.private, text)
        line.mend()
        await expect(seen.page.get_by_text("Connection lost")).to_be_hidden()
        await expect(seen.pane(seen.private).locator(".message .body")).to_have_text(
            ["Before", "First missed", "Second missed"]
        )
        await seen.bot.say(seen.private, "After")
        await expect(seen.pane(seen.private).locator(".message")).to_have_count(4)


async def test_a_server_that_starts_anew_is_shown_as_it_is_now(seen: Stage) -> None:
    async with Line(seen.sandbox) as line, Sandbox(clock=NOW.timestamp) as anew:
        me = anew.world.person("Asha")
        for text in ("Old", "Older", "Oldest"):
            await seen.bot.say(seen.private, text)
        await seen.open(line.url)
        await line.cut()
        chat = anew.world.private(me)
        line.mend(anew)
        await expect(seen.page.get_by_role("button", name="Start")).to_be_visible()
        anew.world.say(me, chat, "New")
        await expect(seen.pane(seen.private).locator(".message .body")).to_have_text(["New"])


async def test_a_server_that_starts_anew_before_the_page_listens_is_shown_as_it_is_now(seen: Stage) -> None:
    async with Line(seen.sandbox) as line, Sandbox(clock=NOW.timestamp) as anew:
        me = anew.world.person("Asha")
        for text in ("New", "Newer", "Newest"):
            anew.world.say(me, anew.world.private(me), text)
        await seen.bot.say(seen.private, "Old")

        async def start_anew(route: Route) -> None:
            await line.cut()
            line.mend(anew)
            await route.continue_()

        await seen.page.route("**/api/events*", start_anew, times=1)
        await seen.open(line.url)
        await expect(seen.pane(seen.private).locator(".message .body")).to_have_text(
            ["New", "Newer", "Newest"]
        )


async def test_days_are_set_apart_and_times_are_of_the_readers_own_zone(seen: Stage) -> None:
    seen.clock[0] = NOW.timestamp() - 86_400
    await seen.bot.say(seen.private, "Old")
    seen.clock[0] = NOW.timestamp()
    await seen.bot.say(seen.private, "New")
    await seen.open()
    await expect(seen.pane(seen.private).locator(".day")).to_have_text(["Yesterday", "Today"])
    await expect(seen.pane(seen.private).locator(".message time").last).to_have_text("09:30")


async def test_after_the_clock_was_moved_new_messages_are_of_today(seen: Stage) -> None:
    await seen.bot.say(seen.private, "Old")
    await seen.open()
    await expect(seen.pane(seen.private).locator(".day")).to_have_text(["Today"])
    seen.clock[0] = NOW.timestamp() + 86_400
    await seen.bot.say(seen.private, "New")
    await expect(seen.pane(seen.private).locator(".day")).to_have_text(["Yesterday", "Today"])


async def test_a_toast_covers_nothing(seen: Stage) -> None:
    await seen.open()
    await seen.page.get_by_role("button", name="Skip to the next post").click()
    toast = await seen.page.locator(".toast").bounding_box()
    head = await seen.pane(seen.private).locator(".head").bounding_box()
    bar = await seen.page.locator(".bar").bounding_box()
    assert toast
    assert head
    assert bar
    assert bar["y"] + bar["height"] <= toast["y"]
    assert toast["y"] + toast["height"] <= head["y"]


async def test_the_way_to_the_latest_covers_no_button_of_a_message(seen: Stage) -> None:
    for number in range(30):
        await seen.bot.say(seen.private, f"Fact {number}", keys("Weekdays", "Weekend"))
    await seen.open(size=PHONE, chat=seen.private)
    log = seen.pane(seen.private).get_by_role("log")
    await log.evaluate("node => node.scrollTo(0, 0)")
    jump = await seen.page.get_by_role("button", name="Go to the latest message").bounding_box()
    shown = await log.bounding_box()
    assert jump
    assert shown
    assert shown["y"] + shown["height"] <= jump["y"]


async def test_a_word_on_a_button_is_not_broken(seen: Stage) -> None:
    _, channel = groups(seen)
    await seen.bot.say(channel, "Settings", keys("Pause", "Sensitivities", "Language"))
    await seen.open()
    overflows = "nodes => nodes.map(node => [node.textContent, node.scrollWidth - node.clientWidth])"
    assert all(over <= 0 for _, over in await seen.pane(channel).locator(".key").evaluate_all(overflows))
    box = await seen.pane(channel).get_by_role("button", name="Language").bounding_box()
    assert box
    assert box["height"] < 45


def keys(*names: str) -> list[dict[str, str]]:
    return [{"text": name, "callback_data": name} for name in names]


def groups(seen: Stage) -> tuple[Chat, Chat]:
    world = seen.sandbox.world
    return world.group("Study circle", admins=[seen.me]), world.channel("Daily briefs", admins=[seen.me])


def voted_in(seen: Stage, sent: dict[str, Any]) -> dict[int, tuple[int, ...]]:
    poll = seen.sandbox.world.polls[sent["poll"]["id"]].poll
    assert poll
    return poll.votes
