"""Nonsense among the updates is told in one line without its content, and what follows is served."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web

from bot.legible import UpdatesRequest, read_update
from bot.settings import read_settings
from bot.transport import NotTheBotApi
from bot.wiring import serving

pytestmark = pytest.mark.slow
"""A whole bot for each odd update."""

HELP = {
    "message_id": 3,
    "date": 0,
    "chat": {"id": 7, "type": "private", "first_name": "Reader"},
    "from": {"id": 7, "is_bot": False, "first_name": "Reader"},
    "text": "/help",
    "entities": [{"type": "bot_command", "offset": 0, "length": 5}],
}
ME = {"id": 1, "is_bot": True, "first_name": "Briefcast", "username": "briefcast_bot"}
NO_LISTS = ("{}", "[{}]", "[1]", '"x"', "true", "null", '[{"update_id": "x"}]', '[{"update_id": true}]')
ILLEGIBLE: tuple[dict[str, Any], ...] = (
    {"message": {}},
    {"message": "private words"},
    {"message": {**HELP, "chat": 7}},
    {"callback_query": {"id": "private words"}},
    {"poll_answer": []},
    {"my_chat_member": {"chat": "private words"}},
)
ODD: tuple[dict[str, Any], ...] = (
    {"message": {**HELP, "text": ["private words"]}},
    {"message": {**HELP, "entities": [{"type": "bot_command", "offset": 0, "length": 5}], "text": 5}},
    {"message": {**HELP, "chat": {"id": 7, "type": ["private words"]}}},
    {"poll_answer": {"poll_id": "1", "option_ids": 5, "user": ME}},
    {
        "callback_query": {
            "id": "1",
            "from": ME,
            "chat_instance": "1",
            "data": 5,
            "message": HELP,
        }
    },
)


def lines(caplog: pytest.LogCaptureFixture) -> list[str]:
    """What was logged as worth an operator's look, traces included."""
    told = [record for record in caplog.records if record.levelname not in {"DEBUG", "INFO"}]
    assert not any(record.exc_info for record in told)
    return [record.getMessage() for record in told]


@pytest.mark.parametrize("result", NO_LISTS)
def test_an_answer_that_is_no_list_of_updates_is_not_the_bot_apis(result: str) -> None:
    with pytest.raises(NotTheBotApi, match="no list of updates"):
        UpdatesRequest.parse_json_payload(f'{{"ok": true, "result": {result}}}'.encode())


def test_a_refusal_of_updates_keeps_its_own_meaning() -> None:
    refusal = {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert UpdatesRequest.parse_json_payload(json.dumps(refusal).encode()) == refusal


@pytest.mark.parametrize("content", ILLEGIBLE)
def test_an_update_that_cannot_be_read_is_confirmed_without_its_content_and_the_rest_is_kept(
    content: dict[str, Any], caplog: pytest.LogCaptureFixture
) -> None:
    good = {"update_id": 6, "message": HELP}
    answer = {"ok": True, "result": [{"update_id": 5, **content}, good]}
    read = UpdatesRequest.parse_json_payload(json.dumps(answer).encode())
    assert read["result"] == [{"update_id": 5}, good]
    (line,) = lines(caplog)
    assert line.startswith("update 5 cannot be served")
    assert "private words" not in line


@pytest.mark.parametrize("content", ILLEGIBLE)
def test_an_update_that_cannot_be_read_is_none(content: dict[str, Any]) -> None:
    assert read_update({"update_id": 5, **content}) is None


class Telegram:
    """A Bot API that hands out answers to getUpdates as they are given, then none; records what is sent."""

    def __init__(self, *answers: object) -> None:
        self._answers = [*answers]
        self.sent = asyncio.Event()

    async def answer(self, request: web.Request) -> web.Response:
        method = request.path.rpartition("/")[2]
        if method == "sendMessage":
            self.sent.set()
            return web.json_response({"ok": True, "result": {**HELP, "message_id": 9}})
        if method != "getUpdates":
            return web.json_response({"ok": True, "result": ME if method == "getMe" else True})
        if not self._answers:
            await asyncio.sleep(0.01)
        return web.json_response({"ok": True, "result": self._answers.pop(0) if self._answers else []})


@asynccontextmanager
async def polling(telegram: Telegram, folder: Path) -> AsyncIterator[None]:
    """A bot that takes its updates from there."""
    app = web.Application()
    app.router.add_route("*", "/{path:.*}", telegram.answer)
    runner = web.AppRunner(app, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    given = read_settings(
        _env_file=None,
        token="1:secret",
        bot_api_url=f"http://127.0.0.1:{runner.addresses[0][1]}",
        database_url=f"sqlite:///{folder / 'own.db'}",
    )
    try:
        async with serving(given):
            yield
    finally:
        await runner.cleanup()


@pytest.fixture
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library waits for a second after its first error; here it does not."""
    real = asyncio.sleep
    quick = SimpleNamespace(**{**vars(asyncio), "sleep": lambda _: real(0)})
    monkeypatch.setattr("telegram.ext._utils.networkloop.asyncio", quick)


@pytest.mark.usefixtures("_at_once")
@pytest.mark.parametrize("nonsense", [{}, [{}], [{"update_id": "x"}]])
async def test_polling_outlives_nonsense_with_one_line(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, nonsense: object
) -> None:
    telegram = Telegram(nonsense, nonsense, [{"update_id": 5, "message": HELP}])
    async with polling(telegram, tmp_path):
        await asyncio.wait_for(telegram.sent.wait(), 5)
    (line,) = lines(caplog)
    assert "trying on" in line


@pytest.mark.parametrize("odd", [*ILLEGIBLE, *ODD])
async def test_what_follows_an_odd_update_is_served(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, odd: dict[str, Any]
) -> None:
    telegram = Telegram([{"update_id": 5, **odd}, {"update_id": 6, "message": HELP}])
    async with polling(telegram, tmp_path):
        await asyncio.wait_for(telegram.sent.wait(), 5)
    (line,) = lines(caplog)
    assert line.startswith("update 5 cannot be served")
    assert "private words" not in line
