"""While updates cannot be fetched, the log says why once, not once a second."""

import pytest
from telegram.error import Conflict, NetworkError, TelegramError

from bot.incoming import Outage
from bot.transport import NotTheBotApi

PAGE = NotTheBotApi("HTTP 200, text/html")


async def lines(caplog: pytest.LogCaptureFixture, *errors: TelegramError) -> list[str]:
    outage = Outage()
    for error in errors:
        outage.meet(error)
    return [record.getMessage() for record in caplog.records]


async def test_a_page_instead_of_updates_is_told_once_and_polling_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    (line,) = await lines(caplog, PAGE, PAGE, PAGE)
    assert "trying on" in line
    assert "text/html" in line


async def test_another_reason_is_told_again(caplog: pytest.LogCaptureFixture) -> None:
    told = await lines(caplog, PAGE, NetworkError("down"), NetworkError("down"), Conflict("two"))
    assert len(told) == 3
    assert "another copy of the bot" in told[-1]


async def test_a_new_outage_is_told_again(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.incoming._SAME_OUTAGE_SECONDS", -1.0)
    assert len(await lines(caplog, PAGE, PAGE)) == 2
