"""A headless Chromium at the sandbox's page, a small scripted bot, and a line to the server to cut."""

import asyncio
import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import aiohttp
import pytest
from playwright.async_api import Error, Locator, Page, Request, async_playwright, expect

from sandbox.records import Chat, Person
from sandbox.server import Control, Sandbox

NOW = datetime(2025, 11, 3, 4, 0, tzinfo=UTC)  # 09:30 in Kolkata, where the page is opened
DESKTOP = (1280, 800)
PHONE = (390, 844)
PATIENCE_MS = 15_000

_NAMES = ("chromium", "chromium-browser", "google-chrome")
_QUIET = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find_chromium() -> str:
    """The path of this machine's Chromium; without one the test fails in CI and is skipped elsewhere."""
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        missing = f"the page's tests need one of {', '.join(_NAMES)} on the PATH; install Debian's chromium"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    return found


@asynccontextmanager
async def window() -> AsyncIterator[Page]:
    """A browser with one page for a whole module: a new page would cost each test half a second."""
    path = find_chromium()
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=path, args=list(_QUIET))
        try:
            page = await browser.new_page(locale="en-GB", timezone_id="Asia/Kolkata")
            page.set_default_timeout(PATIENCE_MS)
            expect.set_options(timeout=PATIENCE_MS)
            await page.clock.set_fixed_time(NOW)
            yield page
        finally:
            await browser.close()


class Line:
    """A TCP line to a sandbox: `cut` drops all connections and refuses new ones, `mend` ends that."""

    def __init__(self, sandbox: Sandbox) -> None:
        self._target = sandbox
        self._server: asyncio.Server | None = None
        self._writers: set[asyncio.StreamWriter] = set()
        self._cut = False
        self.port = 0

    @property
    def url(self) -> str:
        """Where the page is reached through this line."""
        return f"http://127.0.0.1:{self.port}"

    async def __aenter__(self) -> "Line":
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", 0)
        self.port = self._server.sockets[0].getsockname()[1]
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._server:
            self._server.close()
        await self.cut()

    async def cut(self) -> None:
        """Drop everything, and refuse what comes."""
        self._cut = True
        for writer in list(self._writers):
            writer.transport.abort()

    def mend(self, sandbox: Sandbox | None = None) -> None:
        """Let connections through again, perhaps to another sandbox."""
        self._target = sandbox or self._target
        self._cut = False

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._writers.add(writer)
        try:
            if not self._cut:
                await self._join(reader, writer)
        finally:
            self._writers.discard(writer)
            writer.transport.abort()

    async def _join(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        port = int(self._target.url.rpartition(":")[2])
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", port)
        self._writers.add(far_writer)
        try:
            one = asyncio.create_task(_pour(reader, far_writer))
            other = asyncio.create_task(_pour(far_reader, writer))
            await asyncio.wait([one, other], return_when=asyncio.FIRST_COMPLETED)
            for task in (one, other):
                task.cancel()
            await asyncio.gather(one, other, return_exceptions=True)
        finally:
            self._writers.discard(far_writer)
            far_writer.transport.abort()


async def _pour(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    with suppress(ConnectionError):
        while chunk := await reader.read(65_536):
            writer.write(chunk)
            await writer.drain()


class Bot:
    """The bot's side: `call` asks the Bot API, and `answers` are given to presses by their callback data."""

    def __init__(self, sandbox: Sandbox, session: aiohttp.ClientSession) -> None:
        self._api = f"{sandbox.url}/bot{sandbox.token}"
        self._session = session
        self.answers: dict[str, dict[str, Any]] = {}

    async def call(self, method: str, **params: Any) -> Any:
        """The result of one method."""
        async with self._session.post(f"{self._api}/{method}", json=params) as answer:
            told = await answer.json()
        assert told["ok"], told
        return told["result"]

    async def send_file(self, chat: Chat, name: str, content: bytes) -> None:
        """Send a document."""
        form = aiohttp.FormData({"chat_id": str(chat.id)})
        form.add_field("document", content, filename=name)
        async with self._session.post(f"{self._api}/sendDocument", data=form) as answer:
            assert answer.ok, await answer.text()

    async def say(self, chat: Chat, text: str, *rows: list[dict[str, str]], **params: Any) -> Any:
        """Write to a chat, with rows of buttons below."""
        if rows:
            params["reply_markup"] = {"inline_keyboard": list(rows)}
        return await self.call("sendMessage", chat_id=chat.id, text=text, **params)

    async def ask(
        self, chat: Chat, question: str, options: list[str], right: int | None, **params: Any
    ) -> Any:
        """Send a quiz, or a poll when nothing is right."""
        quiz: dict[str, Any] = {} if right is None else {"type": "quiz", "correct_option_ids": [right]}
        return await self.call(
            "sendPoll",
            chat_id=chat.id,
            question=question,
            options=[{"text": one} for one in options],
            **quiz,
            **params,
        )

    async def serve(self) -> None:
        """Answer presses for as long as the task lives."""
        offset = 0
        while True:
            for update in await self.call("getUpdates", offset=offset, timeout=20):
                offset = update["update_id"] + 1
                if query := update.get("callback_query"):
                    answer = self.answers.get(query["data"], {})
                    await self.call("answerCallbackQuery", callback_query_id=query["id"], **answer)


@dataclass(slots=True, kw_only=True)
class Stage:
    """One sandbox with its bot, and the page open at it; `loaded` is every address the page has asked for,
    `complaints` are errors of the page's own code, which fail the test at its end.
    """

    sandbox: Sandbox
    bot: Bot
    me: Person
    private: Chat
    page: Page
    clock: list[float]
    loaded: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    async def open(self, url: str = "", size: tuple[int, int] = DESKTOP, chat: Chat | None = None) -> None:
        """Open the page in a window of a size, on a phone perhaps at one chat."""
        await self.page.set_viewport_size({"width": size[0], "height": size[1]})
        await self.page.goto((url or self.sandbox.url) + (f"/#{chat.id}" if chat else "/"))
        await self.page.locator(".pane").first.wait_for(state="attached")

    def pane(self, chat: Chat) -> Locator:
        """A chat on the screen."""
        return self.page.locator(f'.pane[data-chat="{chat.id}"]')

    def box(self, chat: Chat) -> Locator:
        """Where one writes in a chat."""
        return self.pane(chat).get_by_role("textbox")


@asynccontextmanager
async def stage(page: Page, *controls: Control) -> AsyncIterator[Stage]:
    """A world of one person and an empty private chat, the bot at work, and the chat page not yet opened."""
    clock = [NOW.timestamp()]
    async with (
        Sandbox(clock=lambda: clock[0], controls=controls) as sandbox,
        aiohttp.ClientSession() as session,
    ):
        me = sandbox.world.person("Asha")
        bot = Bot(sandbox, session)
        made = Stage(
            sandbox=sandbox, bot=bot, me=me, private=sandbox.world.private(me), page=page, clock=clock
        )
        await page.emulate_media(color_scheme="light", reduced_motion="no-preference")

        def note_request(request: Request) -> None:
            made.loaded.append(request.url)

        def note_error(error: Error) -> None:
            made.complaints.append(str(error))

        page.on("request", note_request)
        page.on("pageerror", note_error)
        serving = asyncio.create_task(bot.serve())
        try:
            yield made
        finally:
            page.remove_listener("request", note_request)
            page.remove_listener("pageerror", note_error)
            await page.goto("about:blank")
            serving.cancel()
            await asyncio.gather(serving, return_exceptions=True)
        assert made.complaints == []
