"""How updates come in: asked for by long polling, or brought by Telegram to a webhook."""

import logging
from collections.abc import Callable
from typing import Any, Protocol, TypeAlias

from telegram import Update
from telegram.error import TelegramError
from telegram.ext import Application

from bot.web import Receiver

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

App: TypeAlias = "Application[Any, Any, Any, Any, Any, Any]"


class Incoming(Protocol):
    """A source of updates for a started application."""

    async def start(self, application: App) -> None:
        """Begin to take updates; raises TelegramError, and OSError for an address that cannot be used."""

    async def stop(self, application: App) -> None:
        """Take no more; what was taken is still served. Safe when it never started."""


class Deaf:
    """No updates: a process that only sends."""

    async def start(self, application: App) -> None:
        """Do nothing."""

    async def stop(self, application: App) -> None:
        """Do nothing."""


class Polling:
    """Long polling: no public address needed."""

    async def start(self, application: App) -> None:
        """Ask for updates from now on; those that waited meanwhile come first."""
        assert application.updater is not None, "the application is built with an updater"
        await application.updater.start_polling(allowed_updates=list(UPDATES), error_callback=_not_reached)

    async def stop(self, application: App) -> None:
        """Confirm what was taken and ask no more."""
        if application.updater is not None and application.updater.running:
            await application.updater.stop()


class Webhook:
    """Telegram brings each update to `url`, with the secret; it is answered once the update was served."""

    def __init__(self, url: str, secret: str, receiver: Callable[[App], Receiver]) -> None:
        self._url = url
        self._secret = secret
        self._make = receiver
        self._receiver: Receiver | None = None

    async def start(self, application: App) -> None:
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


def _not_reached(error: TelegramError) -> None:
    """Polling goes on by itself after an error."""
    _LOG.warning("updates could not be fetched: %s", type(error).__name__)
