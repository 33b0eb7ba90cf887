"""The chat page for everyone: keyboard, screen reader, small screens, both colour schemes, hostile words."""

from collections.abc import AsyncIterator
from typing import Any, Literal

import pytest
import pytest_asyncio
from playwright.async_api import Page, expect

from sandbox.records import Chat
from sandbox.server import Control
from tests.sandbox.browser import PHONE, Stage, stage, window

pytestmark = [pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]

HOSTILE = "<script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">&amp;"
PRESSABLE = {
    "button",
    "link",
    "textbox",
    "checkbox",
    "radio",
    "combobox",
    "listbox",
    "option",
    "menuitem",
    "tab",
}
SIDEWAYS = """() => {
  const scrollers = [document.documentElement, ...document.querySelectorAll(".log, .chats")];
  const parts = [...document.querySelectorAll("main .bubble *, .key, .chat *")];
  const over = (node) => !node.closest(".unseen") && node.getBoundingClientRect().right > innerWidth;
  return [...scrollers.filter((node) => node.scrollWidth > node.clientWidth), ...parts.filter(over)]
    .map((node) => `${node.tagName} ${node.className}`);
}"""
WITHOUT_CONTRAST = """() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const over = ([r, g, b, a = 1], under) => [r, g, b].map((part, place) => part * a + under[place] * (1 - a));
  const linear = (part) => (part /= 255) <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
  const solid = ({ backgroundColor, backgroundImage }) => {
    if ((numbers(backgroundColor)[3] ?? 1) === 1) return [numbers(backgroundColor)];
    return backgroundImage.startsWith("linear") && backgroundImage.match(/rgba?\\([^)]*\\)/g).map(numbers);
  };
  const grounds = (node, above = []) => {
    const style = getComputedStyle(node);
    const found = solid(style);
    if (found) return found.map((ground) => above.reduceRight((under, layer) => over(layer, under), ground));
    return grounds(node.parentElement, [...above, numbers(style.backgroundColor)]);
  };
  const ratio = (node, ground) => {
    const lights = [light(over(numbers(getComputedStyle(node).color), ground)), light(ground)];
    return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
  };
  const unread = ".unseen, .spoiler, noscript, [aria-disabled=true]";
  const weak = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const [node, words] = [texts.currentNode.parentElement, texts.currentNode.data.trim()];
    if (!words || !node.checkVisibility() || node.closest(unread)) continue;
    if (grounds(node).some((ground) => ratio(node, ground) < 4.5)) weak.add(`${node.className}: ${words}`);
  }
  return [...weak];
}"""


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def opened() -> AsyncIterator[Page]:
    async with window() as page:
        yield page


@pytest_asyncio.fixture(loop_scope="module")
async def seen(opened: Page) -> AsyncIterator[Stage]:
    async def skip() -> str:
        return "Skipped"

    async with stage(opened, Control("Skip to the next post", skip)) as made:
        yield made


async def test_the_keyboard_alone_sends_presses_and_votes(seen: Stage) -> None:
    seen.bot.answers = {"explain": {"text": "Sent below"}}
    await seen.bot.say(seen.private, "A fact", [{"text": "Explain", "callback_data": "explain"}])
    await seen.bot.ask(seen.private, "Which?", ["Right", "Left"], 0)
    await seen.open()
    await expect(seen.box(seen.private)).to_be_focused()
    await seen.page.keyboard.type("hello")
    await seen.page.keyboard.press("Enter")
    await tab_to(seen, "Left", key="Shift+Tab")
    await seen.page.keyboard.press("Enter")
    await expect(seen.pane(seen.private).locator(".poll")).to_be_focused()
    await tab_to(seen, "Explain", key="Shift+Tab")
    await seen.page.keyboard.press("Space")
    await expect(seen.page.locator(".toast")).to_have_text("Sent below")
    await expect(seen.pane(seen.private).locator(".result")).to_have_count(2)
    assert seen.sandbox.world.messages(seen.private)[-1].text == "hello"


async def test_a_slash_opens_the_commands_and_the_arrow_keys_choose(seen: Stage) -> None:
    await some_commands(seen)
    await seen.open()
    await seen.page.keyboard.type("/")
    await expect(seen.page.get_by_role("option")).to_have_text(
        ["/facts The newest facts", "/quiz A round of questions"]
    )
    await seen.page.keyboard.press("ArrowDown")
    await seen.page.keyboard.press("ArrowDown")
    await expect(seen.page.get_by_role("option", selected=True)).to_contain_text("/quiz")
    await seen.page.keyboard.press("Enter")
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("/quiz")
    await expect(seen.page.get_by_role("listbox")).to_be_hidden()


async def test_enter_completes_the_beginning_of_a_command_and_then_sends_it(seen: Stage) -> None:
    await some_commands(seen)
    await seen.open()
    await seen.page.keyboard.type("/qu")
    await expect(seen.page.locator("#spoken")).to_have_text("1 command, choose with the arrow keys")
    await seen.page.keyboard.press("Enter")
    await expect(seen.box(seen.private)).to_have_value("/quiz ")
    assert seen.sandbox.world.messages(seen.private) == []
    await seen.page.keyboard.press("Enter")
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("/quiz")


async def test_enter_sends_a_command_that_is_typed_in_full(seen: Stage) -> None:
    await some_commands(seen)
    await seen.open()
    await seen.page.keyboard.type("/quiz")
    await seen.page.keyboard.press("Enter")
    await expect(seen.pane(seen.private).locator(".mine")).to_contain_text("/quiz")


async def test_the_menu_button_opens_the_commands_and_escape_returns_to_it(seen: Stage) -> None:
    await some_commands(seen)
    await seen.open()
    button = seen.page.get_by_role("button", name="Commands")
    await button.press("Enter")
    await expect(seen.page.get_by_role("option", selected=True)).to_contain_text("/facts")
    await seen.page.keyboard.press("Escape")
    await expect(button).to_be_focused()
    await expect(seen.page.get_by_role("listbox")).to_be_hidden()


async def test_escape_leaves_a_chat_for_the_list(seen: Stage) -> None:
    await seen.open(size=PHONE, chat=seen.private)
    await seen.box(seen.private).press("Escape")
    await expect(seen.page.get_by_role("link", name="Briefcast")).to_be_focused()


async def test_hostile_words_are_shown_as_words(seen: Stage) -> None:
    seen.sandbox.world.group(HOSTILE, admins=[seen.me])
    seen.bot.answers = {"x": {"text": HOSTILE}}
    await seen.bot.say(seen.private, HOSTILE, [{"text": HOSTILE, "callback_data": "x"}])
    await seen.bot.ask(seen.private, HOSTILE, [HOSTILE, "b"], 0, description=HOSTILE, explanation=HOSTILE)
    await seen.open()
    await seen.pane(seen.private).locator(".option").first.click()
    await seen.pane(seen.private).locator(".bulb").click()
    await seen.pane(seen.private).locator(".key").click()
    for place in (".body", ".key", ".question", ".stem", ".result .label", ".explanation", ".toast", "h2"):
        await expect(seen.page.locator(place).filter(has_text=HOSTILE).first).to_be_visible()
    assert await seen.page.locator("main :is(script, img)").count() == 0
    assert "taken" not in await seen.page.title()


@pytest.mark.parametrize("width", [320, 390])
async def test_a_phone_never_scrolls_sideways(seen: Stage, width: int) -> None:
    group = await a_full_house(seen)
    for chat in (None, seen.private, group):
        await seen.open(size=(width, 700), chat=chat)
        await expect(seen.page.locator("main .message")).not_to_have_count(0)
        assert await seen.page.evaluate(SIDEWAYS) == []


async def test_everything_to_press_has_a_name(seen: Stage) -> None:
    await a_full_house(seen)
    await seen.open()
    await seen.page.keyboard.type("/")
    tree = await accessibility_tree(seen)
    pressable = [node for node in tree if role_of(node) in PRESSABLE]
    assert len(pressable) > 20
    assert [node for node in pressable if not node.get("name", {}).get("value", "").strip()] == []


async def test_landmarks_and_logs_tell_where_things_are(seen: Stage) -> None:
    await seen.open()
    await expect(seen.page.get_by_role("navigation", name="Chats")).to_be_visible()
    await expect(seen.page.get_by_role("main")).to_be_visible()
    await expect(seen.page.get_by_role("region", name="Briefcast")).to_be_visible()
    log = seen.page.get_by_role("log", name="Messages in Briefcast")
    await expect(log).to_have_attribute("aria-live", "polite")
    await expect(log).to_have_attribute("aria-busy", "false")


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_keeps_its_contrast(seen: Stage, scheme: Literal["light", "dark"]) -> None:
    await a_full_house(seen)
    await seen.page.emulate_media(color_scheme=scheme)
    await seen.open()
    await seen.page.keyboard.type("/")
    await seen.page.keyboard.press("ArrowDown")
    assert await seen.page.evaluate(WITHOUT_CONTRAST) == []


async def test_someone_who_wants_no_motion_gets_none(seen: Stage) -> None:
    await seen.page.emulate_media(reduced_motion="reduce")
    await seen.open()
    await seen.bot.call("sendChatAction", chat_id=seen.private.id, action="typing")
    await expect(seen.pane(seen.private).locator(".head .typing")).to_be_visible()
    assert await seen.page.evaluate("document.getAnimations().length") == 0


async def test_nothing_comes_from_elsewhere(seen: Stage) -> None:
    await a_full_house(seen)
    await seen.open()
    assert [address for address in seen.loaded if not address.startswith(seen.sandbox.url)] == []


async def some_commands(seen: Stage) -> None:
    commands = {"facts": "The newest facts", "quiz": "A round of questions"}
    told = [{"command": name, "description": words} for name, words in commands.items()]
    await seen.bot.call("setMyCommands", commands=told)


async def a_full_house(seen: Stage) -> Chat:
    """A private chat, a group and a channel with something of every kind; returns the group."""
    world, bot = seen.sandbox.world, seen.bot
    ravi = world.person("Ravi")
    group = world.group("A study circle with a name too long for any list", members=[ravi], admins=[seen.me])
    channel = world.channel("Daily briefs", admins=[seen.me])
    await some_commands(seen)
    world.say(seen.me, seen.private, "w" * 300)
    world.say(seen.me, seen.private, "/facts https://example.org/" + "x" * 200)
    marked = (
        "<b>b</b> <code>c</code> <a href='https://example.org'>link</a> <tg-spoiler>s</tg-spoiler><pre>"
        + "p" * 200
        + "</pre>"
    )
    keys = [
        {"text": "A rather long label " * 3, "callback_data": "a"},
        {"text": "Go", "url": "https://example.org"},
    ]
    await bot.say(
        seen.private,
        marked + "<blockquote expandable>quote\n2\n3\n4\n5</blockquote>",
        keys,
        parse_mode="HTML",
    )
    await bot.say(seen.private, "é" * 4096)
    await bot.say(seen.private, "مرحبا بالعالم")
    await bot.ask(seen.private, "q" * 300, ["o" * 100, "b"], 0, description="d" * 500, open_period=60)
    voted = await bot.ask(group, "Which?", ["Right", "Wrong"], 0, explanation="Because", is_anonymous=False)
    world.vote(seen.me, group.messages[voted["message_id"]], 1)
    await bot.ask(group, "When?", ["Now", "Later"], None, allows_multiple_answers=True)
    world.say(ravi, group, "Hello")
    ended = await bot.ask(channel, "Ended?", ["Yes", "No"], 0)
    await bot.call("stopPoll", chat_id=channel.id, message_id=ended["message_id"])
    await bot.say(channel, "A post")
    return group


async def tab_to(seen: Stage, name: str, *, key: str) -> None:
    for _ in range(20):
        await seen.page.keyboard.press(key)
        if name == await seen.page.evaluate("document.activeElement.textContent"):
            return
    pytest.fail(f"{key} never reaches {name!r}")


async def accessibility_tree(seen: Stage) -> list[dict[str, Any]]:
    session = await seen.page.context.new_cdp_session(seen.page)
    tree = await session.send("Accessibility.getFullAXTree")
    return [node for node in tree["nodes"] if not node.get("ignored")]


def role_of(node: dict[str, Any]) -> str:
    return str(node.get("role", {}).get("value", ""))
