"""Telegram's refusals translated, once, into what the caller must do next (`jobs.errors`).

Descriptions are matched by their words because the Bot API gives no finer codes; sources: Bot API "Making
requests" and "ResponseParameters", and the wording its server answers with.
"""

from datetime import timedelta

from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from jobs.errors import AskAgain, DropItem, JobsError, ReaderGone, ReaderMoved, StopEverything, TryLater

_GONE = (
    "chat not found",
    "user not found",
    "user is deactivated",
    "peer_id_invalid",
    "chat_write_forbidden",
    "have no rights to send",
    "not enough rights",
    "need administrator rights in the channel chat",
    "bot is not a member",
    "bot was kicked",
    "group chat was deactivated",
    "topic_closed",
)
"""Parts of a 400 answer that mean the chat, not the content, is the trouble."""
TOO_LATE = (
    "message is not modified",
    "message to edit not found",
    "message can't be edited",
    "query is too old",
)
"""Parts of a 400 answer to an edit or a toast that need no action: what we wanted is there or past."""
REFUSED = "Telegram refuses the token: check BRIEFCAST_TOKEN with @BotFather (/mybots, API Token)"
_UNREACHED_SECONDS = 1.0


def translate(error: TelegramError) -> JobsError:
    """Return the error that says what to do next; the text never holds the address or the message."""
    match error:
        case RetryAfter():
            return TryLater(_seconds(error.retry_after), reason="flood control")
        case ChatMigrated():
            return ReaderMoved(error.new_chat_id)
        case Forbidden():
            return ReaderGone(_reason(error))
        case InvalidToken():
            return StopEverything(REFUSED)
        case BadRequest():
            return _bad_request(_reason(error))
        case Conflict():
            return TryLater(
                _UNREACHED_SECONDS, reason="another copy of the bot is asking for updates", everywhere=True
            )
        case NetworkError():
            return _network(error)
        case _:
            return DropItem(_reason(error))


def _network(error: NetworkError) -> JobsError:
    if isinstance(error, TimedOut):
        return AskAgain("no answer from the Bot API")
    return TryLater(0, reason="the Bot API cannot be reached or is out of order")


def _seconds(wait: int | timedelta) -> float:
    """python-telegram-bot gives whole seconds or a timedelta, by its settings."""
    return wait.total_seconds() if isinstance(wait, timedelta) else float(wait)


def _bad_request(reason: str) -> JobsError:
    low = reason.lower()
    return ReaderGone(reason) if any(word in low for word in _GONE) else DropItem(reason)


def _reason(error: TelegramError) -> str:
    """Telegram's own description without its class prefix; it never repeats what was sent."""
    return error.message.removeprefix("Forbidden: ").removeprefix("Bad Request: ")
