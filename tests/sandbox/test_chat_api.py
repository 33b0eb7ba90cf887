"""What the chat page is told and may do: snapshot, event stream, acts of "me", and harmless HTML."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.page_api import Control
from sandbox.page_text import to_html
from sandbox.records import Chat, Entity, Person
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, buttons


class Page:
    """A browser that speaks to the page's API as the furnished world's "You"."""

    def __init__(self, sandbox: Sandbox, http: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.http = http
        self.me: Person = sandbox.world.furnish()

    @property
    def chat(self) -> Chat:
        return self.sandbox.world.private(self.me)

    async def ask(self, method: str, path: str, status: int = 200, **body: Any) -> Any:
        async with self.http.request(method, self.sandbox.url + path, json=body or None) as response:
            assert response.status == status
            return await response.json()

    async def events(self, after: int = 0) -> AsyncIterator[dict[str, Any]]:
        async with self.http.get(f"{self.sandbox.url}/api/events?after={after}") as response:
            assert response.headers["content-type"].startswith("text/event-stream")
            async for line in response.content:
                if line.startswith(b"data: "):
                    yield json.loads(line.removeprefix(b"data: "))


@pytest.fixture
async def page(sandbox: Sandbox) -> AsyncIterator[Page]:
    async with aiohttp.ClientSession() as http:
        yield Page(sandbox, http)


def path(chat: Chat, message: int | None = None, act: str = "") -> str:
    """The address of a chat's messages, of one of them, or of an act upon it."""
    parts = [f"/api/chats/{chat.id}/messages", *([str(message)] if message else []), *([act] if act else [])]
    return "/".join(parts)


async def test_the_demos_channel_shows_the_name_by_which_the_bot_can_be_told_of_it(page: Page) -> None:
    state = await page.ask("GET", "/api/state")
    assert [one["username"] for one in state["chats"]] == [None, None, "daily_briefs"]


async def test_the_demo_has_one_person_and_three_chats(page: Page) -> None:
    state = await page.ask("GET", "/api/state")
    assert state["me"] == page.me.id
    assert state["bot"]["username"] == "briefcast_demo_bot"
    assert [(one["type"], one["title"], one["role"]) for one in state["chats"]] == [
        ("private", "Briefcast", "member"),
        ("supergroup", "Study circle", "creator"),
        ("channel", "Daily briefs", "creator"),
    ]


async def test_the_snapshot_holds_messages_and_the_menu(page: Page, bot: Caller) -> None:
    await bot("setMyCommands", commands=[{"command": "start", "description": "begins"}])
    await page.ask("POST", path(page.chat), text="/start")
    chat = (await page.ask("GET", "/api/state"))["chats"][0]
    assert chat["commands"] == [{"command": "start", "description": "begins"}]
    assert [(one["text"], one["mine"], one["from"]["is_bot"]) for one in chat["messages"]] == [
        ("/start", True, False)
    ]


async def test_what_i_say_reaches_the_bot(page: Page, bot: Caller) -> None:
    said = await page.ask("POST", path(page.chat), text="/start now")
    (update,) = await bot("getUpdates")
    assert update["message"]["text"] == said["text"] == "/start now"


async def test_in_my_channel_i_post_as_the_channel(page: Page) -> None:
    channel = next(one for one in page.sandbox.world.chats.values() if one.type == "channel")
    posted = await page.ask("POST", path(channel), text="hello")
    assert (posted["from"]["id"], posted["mine"]) == (channel.id, False)


async def test_my_words_can_be_edited(page: Page) -> None:
    said = await page.ask("POST", path(page.chat), text="fcts")
    edited = await page.ask("PATCH", path(page.chat, said["id"]), text="facts")
    assert (edited["text"], edited["edited"]) == ("facts", True)


@pytest.mark.parametrize(
    ("method", "rest", "body"),
    [
        ("POST", "/messages", {"text": ""}),
        ("POST", "/messages", {"text": "x" * 4097}),
        ("PATCH", "/messages/99", {"text": "x"}),
        ("POST", "/messages/99/press", {"data": "x"}),
        ("POST", "/messages/99/vote", {"places": [0]}),
        ("POST", "/messages/odd/vote", {"places": "0"}),
    ],
)
async def test_the_impossible_is_refused_with_a_reason(
    method: str, rest: str, body: dict[str, Any], page: Page
) -> None:
    assert (await page.ask(method, f"/api/chats/{page.chat.id}{rest}", 400, **body))["error"]


async def test_other_peoples_chats_are_not_mine(page: Page) -> None:
    other = page.sandbox.world.private(page.sandbox.world.person("Other"))
    assert (await page.ask("POST", path(other), 400, text="hello"))["error"] == "there is no such chat"
    assert other.id not in [one["id"] for one in (await page.ask("GET", "/api/state"))["chats"]]


async def test_a_press_waits_for_the_toast(page: Page, bot: Caller) -> None:
    page.chat.started = True
    sent = await bot("sendMessage", chat_id=page.chat.id, text="x", reply_markup=buttons("Next"))
    pressing = asyncio.create_task(
        page.ask("POST", path(page.chat, sent["message_id"], "press"), data="next")
    )
    (update,) = await bot("getUpdates", timeout=5)
    query = update["callback_query"]
    assert query["data"] == "next"
    await bot("answerCallbackQuery", callback_query_id=query["id"], text="Coming", show_alert=True)
    assert await pressing == {"toast": "Coming", "alert": True}


async def test_a_quiz_keeps_its_secret_until_i_answer(page: Page, bot: Caller) -> None:
    page.chat.started = True
    sent = await bot(
        "sendPoll", chat_id=page.chat.id, question="?", options=["a", "b"], type="quiz",
        correct_option_ids=[1], explanation="because <b>so</b>", explanation_parse_mode="HTML",
    )  # fmt: skip
    poll = (await page.ask("GET", "/api/state"))["chats"][0]["messages"][0]["poll"]
    assert (poll["my"], poll["correct"], poll["explanation_html"]) == ([], None, None)
    voted = await page.ask("POST", path(page.chat, sent["message_id"], "vote"), places=[0])
    assert (voted["my"], voted["correct"], voted["explanation_html"]) == ([0], [1], "because <b>so</b>")
    assert ([one["votes"] for one in voted["options"]], voted["total"]) == ([1, 0], 1)
    refused = await page.ask("POST", path(page.chat, sent["message_id"], "vote"), 400, places=[1])
    assert refused["error"] == "the answer is final"


async def test_counts_of_a_poll_are_hidden_until_i_vote(page: Page, bot: Caller) -> None:
    group = next(one for one in page.sandbox.world.chats.values() if one.type == "supergroup")
    sent = await bot("sendPoll", chat_id=group.id, question="?", options=["a", "b"])
    other = next(one.person for one in group.members.values() if one.person.first_name == "Member 2")
    page.sandbox.world.vote(other, group.messages[sent["message_id"]], 1)
    poll = (await page.ask("GET", "/api/state"))["chats"][1]["messages"][0]["poll"]
    assert ([one["votes"] for one in poll["options"]], poll["total"]) == ([0, 0], 1)
    voted = await page.ask("POST", path(group, sent["message_id"], "vote"), places=[1])
    assert [one["votes"] for one in voted["options"]] == [0, 2]


async def test_events_come_as_they_happen(page: Page, bot: Caller) -> None:
    page.chat.started = True
    events = page.events(page.sandbox.world.events.seq)
    await bot("sendChatAction", chat_id=page.chat.id, action="typing")
    assert (await anext(events))["type"] == "typing"
    sent = await bot("sendMessage", chat_id=page.chat.id, text="A fact")
    event = await anext(events)
    assert (event["type"], event["chat_id"], event["message"]["html"]) == ("message", page.chat.id, "A fact")
    await bot("editMessageText", chat_id=page.chat.id, message_id=sent["message_id"], text="A better fact")
    assert (await anext(events))["message"]["edited"] is True
    await bot("deleteMessage", chat_id=page.chat.id, message_id=sent["message_id"])
    assert await anext(events) == {
        "seq": page.sandbox.world.events.seq,
        "type": "deleted",
        "now": page.sandbox.world.clock(),
        "chat_id": page.chat.id,
        "message_id": sent["message_id"],
    }
    await bot("setMyCommands", commands=[])
    assert (await anext(events))["type"] == "commands"


async def test_a_stream_resumes_where_it_was_left(page: Page) -> None:
    for text in "abc":
        page.sandbox.world.say(page.me, page.chat, text)
    seq = page.sandbox.world.events.seq
    assert [(await anext(page.events(seq - left)))["message"]["text"] for left in (2, 1)] == ["b", "c"]
    headers = {"Last-Event-ID": str(seq - 1)}
    async with page.http.get(page.sandbox.url + "/api/events?after=0", headers=headers) as response:
        lines = [await response.content.readline() for _ in range(4)]
    assert json.loads(lines[3].removeprefix(b"data: "))["message"]["text"] == "c"


async def test_a_page_loaded_from_a_server_before_this_one_is_refused_its_stream(page: Page) -> None:
    run = (await page.ask("GET", "/api/state"))["run"]
    assert "started anew" in (await page.ask("GET", f"/api/events?run=x{run}&after=0", 410))["error"]
    async with page.http.get(f"{page.sandbox.url}/api/events?run={run}&after=0") as response:
        assert response.status == 200


async def test_a_page_from_before_a_restart_is_told_what_happens_now(page: Page) -> None:
    telling = asyncio.ensure_future(anext(page.events(page.sandbox.world.events.seq + 1000)))
    await bot_is_heard(page.sandbox)
    page.sandbox.world.say(page.me, page.chat, "now")
    assert (await asyncio.wait_for(telling, 2))["message"]["text"] == "now"


async def test_what_happens_elsewhere_is_not_told(page: Page) -> None:
    other = page.sandbox.world.person("Other")
    seq = page.sandbox.world.events.seq
    page.sandbox.world.say(other, page.sandbox.world.private(other), "secret")
    page.sandbox.world.say(page.me, page.chat, "mine")
    told = page.events(seq)
    first = await anext(told)
    while first["type"] == "chat":
        first = await anext(told)
    assert first["message"]["text"] == "mine"


async def test_leaving_ends_the_streams_at_once(clock: HandClock) -> None:
    async with Sandbox(clock=clock) as leaving, aiohttp.ClientSession() as http:
        page = Page(leaving, http)
        reading = asyncio.create_task(_read_all(page))
        await bot_is_heard(leaving)
        await leaving.stop()
        assert len(await reading) == leaving.world.events.seq


async def _read_all(page: Page) -> list[dict[str, Any]]:
    return [one async for one in page.events()]


async def bot_is_heard(sandbox: Sandbox) -> None:
    """One whole request, after which an earlier one has been received too."""
    async with Caller(sandbox) as bot:
        await bot("getMe")
        await bot("getMe")


async def test_a_control_does_what_it_was_made_for(clock: HandClock) -> None:
    async def skip() -> str:
        return "Skipped"

    controls = [Control("Skip to the next post", skip)]
    async with Sandbox(clock=clock, controls=controls) as sandbox, aiohttp.ClientSession() as http:
        page = Page(sandbox, http)
        assert (await page.ask("GET", "/api/state"))["controls"] == [
            {"id": "0", "label": "Skip to the next post"}
        ]
        assert await page.ask("POST", "/api/controls/0") == {"text": "Skipped"}
        assert (await page.ask("POST", "/api/controls/1", 400))["error"] == "there is no such control"


async def test_an_empty_world_says_so(sandbox: Sandbox, bot: Caller) -> None:
    for address in ("/api/state", "/api/events"):
        async with bot.http.get(sandbox.url + address) as response:
            assert (response.status, "nobody lives" in (await response.json())["error"]) == (400, True)


async def test_a_document_can_be_fetched(page: Page, bot: Caller) -> None:
    page.chat.started = True
    form = aiohttp.FormData()
    form.add_field("chat_id", str(page.chat.id))
    form.add_field("document", b"a,b\n", filename="answers.csv")
    async with bot.http.post(bot.base + "sendDocument", data=form):
        pass
    document = (await page.ask("GET", "/api/state"))["chats"][0]["messages"][0]["document"]
    assert (document["name"], document["size"]) == ("answers.csv", 4)
    async with page.http.get(page.sandbox.url + document["url"]) as response:
        assert await response.read() == b"a,b\n"
        assert response.headers["content-disposition"] == 'attachment; filename="answers.csv"'


@pytest.mark.parametrize("name", ["..%2Fserver.py", "server.py", "nothing.js", "%2e%2e/server.py"])
async def test_only_the_pages_own_files_are_served(name: str, page: Page) -> None:
    async with page.http.get(f"{page.sandbox.url}/page/{name}") as response:
        assert response.status == 404


async def test_the_page_itself_is_never_stale(page: Page) -> None:
    async with page.http.get(page.sandbox.url + "/") as response:
        assert response.status == 200
        assert response.headers["cache-control"] == "no-store"
        assert response.headers["content-type"].startswith("text/html")


async def test_the_grey_lines_say_who_came_and_went(page: Page) -> None:
    world = page.sandbox.world
    group = next(one for one in world.chats.values() if one.type == "supergroup")
    newcomer = world.person("Newcomer")
    world.add(group, newcomer)
    world.leave(group, newcomer)
    world.kick(group)
    shown = (await page.ask("GET", "/api/state"))["chats"][1]["messages"]
    assert [one["service"] for one in shown] == [
        "You added Newcomer",
        "Newcomer left",
        "You removed Briefcast",
    ]


@pytest.mark.parametrize(
    ("text", "entities", "html"),
    [
        ("<b>&\"'", (), "&lt;b&gt;&amp;&quot;&#x27;"),
        ("a\nb", (Entity("bold", 0, 1),), "<b>a</b>\nb"),
        ("🏟x", (Entity("italic", 2, 1),), "🏟<i>x</i>"),
        ("abc", (Entity("bold", 0, 3), Entity("italic", 1, 1)), "<b>a<i>b</i>c</b>"),
        ("abc", (Entity("bold", 0, 2), Entity("italic", 1, 2)), "<b>a<i>b</i></b><i>c</i>"),
        ("x", (Entity("text_link", 0, 1, url="https://example.org/?a=\"b"),),
         '<a href="https://example.org/?a=&quot;b">x</a>'),
        ("x", (Entity("text_link", 0, 1, url="javascript:alert(1)"),), "x"),
        ("example.org", (Entity("url", 0, 11),), '<a href="http://example.org/">example.org</a>'),
        ("x", (Entity("spoiler", 0, 1),), '<span class="tg-spoiler">x</span>'),
        ("x", (Entity("blockquote", 0, 1), Entity("bold", 0, 1)), "<blockquote><b>x</b></blockquote>"),
        ("x", (Entity("expandable_blockquote", 0, 1),), "<blockquote expandable>x</blockquote>"),
        ("/start", (Entity("bot_command", 0, 6),), "/start"),
        ("x", (Entity("bold", 0, 9),), "<b>x</b>"),
    ],
)  # fmt: skip
def test_text_is_shown_as_harmless_html(text: str, entities: tuple[Entity, ...], html: str) -> None:
    assert to_html(text, entities) == html
