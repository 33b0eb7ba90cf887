"""Telegram's refusals become what the caller must do next."""

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
)

from bot.telegram_errors import translate
from bot.transport import NoAnswer, NotSent
from jobs.errors import AskAgain, DropItem, JobsError, ReaderGone, ReaderMoved, StopEverything, TryLater

CASES: list[tuple[TelegramError, type[JobsError]]] = [
    (RetryAfter(7), TryLater),
    (NotSent("cannot connect"), TryLater),
    (NetworkError("Bad Gateway"), TryLater),
    (Conflict("terminated by other getUpdates request"), TryLater),
    (NoAnswer(), AskAgain),
    (Forbidden("Forbidden: bot was blocked by the user"), ReaderGone),
    (BadRequest("Chat not found"), ReaderGone),
    (BadRequest("Not enough rights to send polls to the chat"), ReaderGone),
    (ChatMigrated(-1001), ReaderMoved),
    (BadRequest("Message is too long"), DropItem),
    (BadRequest("Can't parse entities: unsupported start tag"), DropItem),
    (InvalidToken("Unauthorized"), StopEverything),
]


@pytest.mark.parametrize(
    ("error", "expected"), CASES, ids=lambda value: getattr(value, "__name__", str(value)[:40])
)
def test_a_refusal_says_what_to_do_next(error: TelegramError, expected: type[JobsError]) -> None:
    assert type(translate(error)) is expected


@pytest.mark.parametrize("wait", [7, timedelta(seconds=7)])
def test_a_flood_wait_keeps_its_seconds(wait: int | timedelta) -> None:
    error = translate(RetryAfter(wait))
    assert isinstance(error, TryLater)
    assert error.seconds == 7


def test_a_refused_token_names_the_remedy() -> None:
    assert "BRIEFCAST_TOKEN" in str(translate(InvalidToken("Unauthorized")))
