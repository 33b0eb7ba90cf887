"""How updates come in: asked for by long polling, or brought by Telegram to a webhook."""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Any, Protocol, TypeAlias

from telegram import Update
from telegram.error import Conflict, InvalidToken, NetworkError, TelegramError
from telegram.ext import Application

from bot.telegram_errors import REFUSED
from bot.transport import NotTheBotApi
from bot.web import Receiver
from jobs.errors import StopEverything

_LOG = logging.getLogger("briefcast.incoming")
UPDATES = (
    Update.MESSAGE,
    Update.EDITED_MESSAGE,
    Update.CHANNEL_POST,
    Update.EDITED_CHANNEL_POST,
    Update.CALLBACK_QUERY,
    Update.POLL,
    Update.POLL_ANSWER,
    Update.MY_CHAT_MEMBER,
)
"""What Telegram shall send us; the rest never leaves its servers."""

_POLLING_TASK = "Updater:start_polling:polling_task"
"""What python-telegram-bot calls its task; it has no other way to tell that polling ended."""
_SAME_OUTAGE_SECONDS = 120.0
"""Polling tries again after 30 s at most, so that two errors further apart had an answer between them."""

App: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"

Fail: TypeAlias = Callable[[StopEverything], None]


class Incoming(Protocol):
    """A source of updates for a started application."""

    async def start(self, application: App, fail: Fail) -> None:
        """Begin to take updates; raises TelegramError, and OSError for an address that cannot be used.

        `fail` is told later what an operator has to mend before any update can come.
        """

    async def stop(self, application: App) -> None:
        """Take no more; what was taken is still served. Safe when it never started."""


class Deaf:
    """No updates: a process that only sends."""

    async def start(self, application: App, fail: Fail) -> None:
        """Do nothing."""

    async def stop(self, application: App) -> None:
        """Do nothing."""


class Polling:
    """Long polling: no public address needed."""

    async def start(self, application: App, fail: Fail) -> None:
        """Ask for updates from now on; those that waited meanwhile come first."""
        assert application.updater is not None, "the application is built with an updater"
        await application.updater.start_polling(allowed_updates=list(UPDATES), error_callback=Outage().meet)
        for task in asyncio.all_tasks():
            if task.get_name() == _POLLING_TASK:
                task.add_done_callback(lambda ended: _told_of_refusal(ended, fail))

    async def stop(self, application: App) -> None:
        """Confirm what was taken and ask no more."""
        if application.updater is not None and application.updater.running:
            # Of a refused token, `fail` was told when polling ended; the library raises it again here.
            with suppress(InvalidToken):
                await application.updater.stop()


class Webhook:
    """Telegram brings each update to `url`, with the secret; it is answered once the update was served."""

    def __init__(self, url: str, secret: str, receiver: Callable[[App], Receiver]) -> None:
        self._url = url
        self._secret = secret
        self._make = receiver
        self._receiver: Receiver | None = None

    async def start(self, application: App, fail: Fail) -> None:  # noqa: ARG002 (Telegram comes to us)
        """Listen, then tell Telegram where."""
        self._receiver = self._make(application)
        await self._receiver.start()
        await application.bot.set_webhook(
            self._url, secret_token=self._secret, allowed_updates=list(UPDATES), max_connections=100
        )

    async def stop(self, application: App) -> None:  # noqa: ARG002 (Telegram keeps the webhook for the next start)
        """Answer what is being served, then close."""
        if self._receiver is not None:
            await self._receiver.stop()


def _told_of_refusal(polling: asyncio.Task[Any], fail: Fail) -> None:
    """The library polls on after every error but a refused token."""
    error = None if polling.cancelled() else polling.exception()
    if isinstance(error, InvalidToken):
        fail(StopEverything(REFUSED))


class Outage:
    """Why updates cannot be fetched: told once, and again when the reason changes. Polling goes on anyway."""

    def __init__(self) -> None:
        self._told = ""
        self._last = 0.0

    def meet(self, error: TelegramError) -> None:
        """Take in one more error."""
        now, reason = asyncio.get_running_loop().time(), _reason(error)
        if reason != self._told or now - self._last > _SAME_OUTAGE_SECONDS:
            _LOG.warning("updates cannot be fetched, trying on: %s", reason)
        self._told, self._last = reason, now


def _reason(error: TelegramError) -> str:
    match error:
        case NotTheBotApi():
            return f"what answers is not the Bot API ({error.what}); a proxy may be in between"
        case Conflict():
            return "another copy of the bot is asking for updates: stop one of the two"
        case NetworkError():
            return f"the Bot API cannot be reached ({error.message})"
    return error.message
