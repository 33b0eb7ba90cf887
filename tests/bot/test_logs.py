"""Log lines say what happened in one line, and never repeat an address that holds the token."""

import json
import logging
from collections.abc import Iterator

import pytest
from telegram.error import InvalidToken

from bot.logs import set_up_logs


@pytest.fixture(autouse=True)
def logs_as_they_were() -> Iterator[None]:
    """Put the root's handlers back: they are everybody's."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    yield
    root.handlers[:] = handlers
    root.setLevel(level)


def failed(error: Exception) -> None:
    try:
        raise error
    except type(error):
        logging.getLogger("telegram.ext.Updater").exception("giving up")


def test_what_telegram_refuses_has_no_trace(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("text")
    failed(InvalidToken("refused"))
    (line,) = capsys.readouterr().err.splitlines()
    assert line.endswith("giving up")


def test_a_bug_keeps_its_trace(capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("json")
    failed(KeyError("bug"))
    assert "KeyError" in json.loads(capsys.readouterr().err)["trace"]


@pytest.mark.parametrize(
    "chatty", ["httpx", "uvicorn.access", "uvicorn.error", "aiohttp.access", "telegram.Bot"]
)
def test_lines_that_repeat_addresses_are_off(chatty: str, capsys: pytest.CaptureFixture[str]) -> None:
    set_up_logs("text")
    logging.getLogger(chatty).info("POST /bot1:secret/getMe")
    assert capsys.readouterr().err == ""
