"""Starting and stopping: one clear line when it cannot start, nothing left running when it ends."""

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from aiohttp import web

from bot.commands import COMMANDS
from bot.errors import CannotServe
from bot.settings import Settings, read_settings
from bot.wiring import serving
from sandbox.server import Sandbox

pytestmark = pytest.mark.slow
"""Every test starts a whole bot against a server."""


@pytest.fixture
async def telegram() -> AsyncIterator[Sandbox]:
    async with Sandbox(clock=time.time) as running:
        yield running


@asynccontextmanager
async def page_server(status: int, kind: str, body: str) -> AsyncIterator[str]:
    """A web server that answers everything with one page; gives its address."""

    async def answer(_: web.Request) -> web.Response:
        return web.Response(status=status, content_type=kind, text=body)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


def settings(folder: Path, telegram: Sandbox, **other: object) -> Settings:
    given = {"token": telegram.token, "bot_api_url": telegram.url, **other}
    return read_settings(_env_file=None, database_url=f"sqlite:///{folder / 'own.db'}", **given)


async def test_a_refused_token_is_told_with_the_remedy_and_without_the_token(
    tmp_path: Path, telegram: Sandbox
) -> None:
    with pytest.raises(CannotServe) as caught:
        async with serving(settings(tmp_path, telegram, token="1:wrong-secret")):
            pass
    assert "@BotFather" in str(caught.value)
    assert "wrong-secret" not in str(caught.value)


async def test_an_api_that_is_down_is_told_with_its_address(
    tmp_path: Path, telegram: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service._HELLO_PAUSE_SECONDS", 0)
    with pytest.raises(
        CannotServe, match=r"http://127\.0\.0\.1:9 cannot be reached.*\(connection refused\)$"
    ):
        async with serving(settings(tmp_path, telegram, bot_api_url="http://127.0.0.1:9")):
            pass


@pytest.mark.parametrize(
    ("status", "kind", "body"),
    [
        (200, "text/html", "<html>Sign in to this network</html>"),
        (200, "text/plain", ""),
        (302, "text/html", "moved"),
        (403, "text/html", "<html>no</html>"),
        (404, "text/plain", "no such page"),
    ],
)
async def test_a_server_that_is_no_bot_api_is_one_line_with_its_name_and_the_remedy(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    status: int,
    kind: str,
    body: str,
) -> None:
    monkeypatch.setattr("bot.service._HELLO_PAUSE_SECONDS", 0)
    async with page_server(status, kind, body) as server:
        address = server.replace("://", "://user:pass@")
        own = f"sqlite:///{tmp_path / 'own.db'}"
        given = read_settings(
            _env_file=None, token="1:secret", bot_api_url=f"{address}/deep", database_url=own
        )
        with pytest.raises(CannotServe) as caught:
            async with serving(given):
                pass
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{server} answers, but it is not a Bot API (HTTP {status}")
    assert "BRIEFCAST_BOT_API_URL" in line
    assert not any(secret in line for secret in ("secret", "pass@", "deep"))
    assert [record for record in caplog.records if record.name.startswith("telegram")] == []


NO_BOT = ("{}", "[]", "true", '"x"', '[{"id": 1}]', '{"id": "x", "is_bot": true, "first_name": "B"}')


@pytest.mark.parametrize("result", NO_BOT)
async def test_a_server_whose_first_answer_names_no_bot_is_one_line_with_the_remedy(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, result: str
) -> None:
    monkeypatch.setattr("bot.service._HELLO_PAUSE_SECONDS", 0)
    async with page_server(200, "application/json", f'{{"ok": true, "result": {result}}}') as server:
        own = f"sqlite:///{tmp_path / 'own.db'}"
        given = read_settings(_env_file=None, token="1:secret", bot_api_url=server, database_url=own)
        with pytest.raises(CannotServe) as caught:
            async with serving(given):
                pass
    (line,) = str(caught.value).splitlines()
    assert line.startswith(f"{server} answers, but it is not a Bot API (its getMe names no bot)")
    assert "BRIEFCAST_BOT_API_URL" in line


async def test_an_api_that_asks_for_patience_is_told(tmp_path: Path, telegram: Sandbox) -> None:
    telegram.faults.add("flood", method="getMe", retry_after=7)
    with pytest.raises(CannotServe, match="refuses the first call"):
        async with serving(settings(tmp_path, telegram)):
            pass


async def test_an_api_that_comes_up_meanwhile_is_waited_for(
    tmp_path: Path, telegram: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.service._HELLO_PAUSE_SECONDS", 0)
    fault = telegram.faults.add("error", method="getMe", count=2)
    async with serving(settings(tmp_path, telegram)):
        assert fault.struck == 2


async def test_a_token_revoked_meanwhile_ends_serving_with_the_remedy(
    tmp_path: Path, telegram: Sandbox
) -> None:
    async with serving(settings(tmp_path, telegram)) as service:
        telegram.faults.add("error", method="getUpdates", status=401, description="Unauthorized")
        reader = telegram.world.person("Reader")
        telegram.world.say(reader, telegram.world.private(reader), "/help")
        with pytest.raises(CannotServe, match="@BotFather"):
            await asyncio.wait_for(service.until(asyncio.Event()), 5)


async def test_the_menu_is_the_command_table(tmp_path: Path, telegram: Sandbox) -> None:
    async with serving(settings(tmp_path, telegram)):
        menu = telegram.world.profile.commands["default", ""]
    assert [entry["command"] for entry in menu] == [command.name for command in COMMANDS]


async def test_a_stop_leaves_no_task_behind(tmp_path: Path, telegram: Sandbox) -> None:
    before = asyncio.all_tasks()
    async with serving(settings(tmp_path, telegram)):
        pass
    left = {
        task
        for task in asyncio.all_tasks() - before
        if "sandbox" not in repr(task) and "uvicorn" not in repr(task)
    }
    assert left == set()


async def test_the_stop_event_ends_serving(tmp_path: Path, telegram: Sandbox) -> None:
    stop = asyncio.Event()
    stop.set()
    async with serving(settings(tmp_path, telegram)) as service:
        await asyncio.wait_for(service.until(stop), 5)


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


async def test_a_webhook_brings_the_updates(tmp_path: Path, telegram: Sandbox) -> None:
    port = free_port()
    hook = {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_secret": "s3cret"}
    async with serving(settings(tmp_path, telegram, listen=f"127.0.0.1:{port}", **hook)):
        reader = telegram.world.person("Reader")
        chat = telegram.world.private(reader)
        asked = telegram.world.say(reader, chat, "/privacy")
        answer = await telegram.world.next_from_bot(chat, after=asked.id, timeout=5)
    assert "What is kept" in answer.text


async def test_a_webhooks_queue_outlives_an_update_that_cannot_be_read(
    tmp_path: Path, telegram: Sandbox, caplog: pytest.LogCaptureFixture
) -> None:
    port = free_port()
    hook = {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_secret": "s3cret"}
    async with serving(settings(tmp_path, telegram, listen=f"127.0.0.1:{port}", **hook)):
        telegram.world.updates.put("message", {"text": "private words"})
        reader = telegram.world.person("Reader")
        chat = telegram.world.private(reader)
        asked = telegram.world.say(reader, chat, "/privacy")
        await telegram.world.next_from_bot(chat, after=asked.id, timeout=5)
    told = [each for each in caplog.records if "passed over" in each.getMessage()]
    assert len(told) == 1
    assert "private words" not in caplog.text


async def test_a_taken_listening_address_is_told_with_the_remedy(tmp_path: Path, telegram: Sandbox) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        hook = {"webhook_url": f"http://127.0.0.1:{port}/hook", "webhook_secret": "s3cret"}
        with pytest.raises(
            CannotServe, match=r"cannot be used \(address already in use\): change BRIEFCAST_LISTEN"
        ):
            async with serving(settings(tmp_path, telegram, listen=f"127.0.0.1:{port}", **hook)):
                pass


async def test_a_webhook_that_telegram_refuses_is_told_with_the_setting(
    tmp_path: Path, telegram: Sandbox
) -> None:
    hook = {"webhook_url": "https://bot.example:81/hook", "webhook_secret": "s3cret"}
    with pytest.raises(CannotServe, match=r"port.*: correct BRIEFCAST_WEBHOOK_URL"):
        async with serving(settings(tmp_path, telegram, listen=f"127.0.0.1:{free_port()}", **hook)):
            pass
