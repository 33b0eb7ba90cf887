"""The running bot: start in order, serve, and stop so that whatever is in flight finishes and is recorded."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from urllib.parse import urlsplit

from telegram import BotCommand, Update
from telegram.error import BadRequest, InvalidToken, NetworkError, TelegramError
from telegram.ext import TypeHandler

from bot.background import Background
from bot.commands import COMMANDS, Command
from bot.errors import CannotServe
from bot.handlers.dispatch import Dispatch
from bot.incoming import App, Incoming
from bot.telegram_errors import REFUSED
from bot.transport import NotTheBotApi

_LOG = logging.getLogger("briefcast.service")
_HELLO_ATTEMPTS = 4
_HELLO_PAUSE_SECONDS = 1.0
_NO_BOT = "its getMe names no bot"


class Service:
    """A bot that is up between `start` and `stop`."""

    def __init__(
        self,
        application: App,
        dispatch: Callable[[str], Dispatch],
        incoming: Incoming,
        background: Background,
        close: Callable[[], Awaitable[None]],
        api: str,
        commands: Sequence[Command] = COMMANDS,
    ) -> None:
        self._application = application
        self._dispatch = dispatch
        self._incoming = incoming
        self._background = background
        self._close = close
        self._api = api
        self._commands = commands

    async def start(self) -> None:
        """Say hello to Telegram, register the menu, and begin; raises CannotServe with the remedy."""
        await self._hello()
        bot = self._application.bot
        self._application.add_handler(TypeHandler(Update, self._dispatch(bot.username).on_update))
        await self._menu()
        await self._application.start()
        await self._listen()
        await self._background.start()
        _LOG.info("serving", extra={"bot": bot.username})

    async def until(self, stop: asyncio.Event) -> None:
        """Serve until the event is set; raises CannotServe when an operator has to act."""
        await until_stopped(stop, self._background)

    async def stop(self) -> None:
        """Take no more updates, finish what is in flight, record it, and close; safe after a failed start."""
        await self._incoming.stop(self._application)
        await self._background.stop()
        if self._application.running:
            await self._application.stop()
        await self._application.shutdown()
        await self._close()

    async def _hello(self) -> None:
        """Make the first call; what may pass by itself is tried a few times, the rest is told at once."""
        for left in reversed(range(_HELLO_ATTEMPTS)):
            try:
                await self._introduce()
            except TelegramError as error:
                may_pass = isinstance(error, NetworkError) and left
                if not may_pass:
                    raise CannotServe(_no_hello(error, self._api)) from None
                await asyncio.sleep(_HELLO_PAUSE_SECONDS)
            else:
                return

    async def _introduce(self) -> None:
        """Learn who the bot is; the library trusts that what answers getMe describes a bot."""
        try:
            await self._application.initialize()
            me = self._application.bot.bot
        except (TypeError, ValueError, LookupError, AttributeError) as error:
            raise NotTheBotApi(_NO_BOT) from error
        if not (isinstance(me.id, int) and isinstance(me.username, str)):
            raise NotTheBotApi(_NO_BOT)

    async def _listen(self) -> None:
        try:
            await self._incoming.start(self._application, self._background.fail)
        except BadRequest as error:
            raise CannotServe(
                f"Telegram does not take the webhook ({error.message}): correct BRIEFCAST_WEBHOOK_URL"
            ) from None
        except (TelegramError, OSError) as error:
            reason = error.message if isinstance(error, TelegramError) else error
            raise CannotServe(f"updates cannot be received: {reason}") from None

    async def _menu(self) -> None:
        """Register the commands; a bot without a menu still serves, so a failure is only logged."""
        if not self._commands:
            return
        try:
            await self._application.bot.set_my_commands(
                [BotCommand(each.name, each.summary) for each in self._commands]
            )
        except TelegramError as error:
            _LOG.warning("the menu could not be registered: %s", type(error).__name__)


def _no_hello(error: TelegramError, api: str) -> str:
    """Say why the first call failed and what to do; of the address only the server is named."""
    server = _server(api)
    match error:
        case InvalidToken():
            return REFUSED
        case NotTheBotApi():
            return (
                f"{server} answers, but it is not a Bot API ({error.what}): set BRIEFCAST_BOT_API_URL to the "
                "address of one, or remove it to use Telegram's, and see that no proxy is between"
            )
        case NetworkError():
            return (
                f"the Bot API at {server} cannot be reached: check the network, and BRIEFCAST_BOT_API_URL if "
                f"you set it ({error.message})"
            )
    return f"the Bot API at {server} refuses the first call ({error.message}): start again later"


def _server(address: str) -> str:
    """Leave out of an address the password and the path, which may be secret."""
    parts = urlsplit(address)
    return f"{parts.scheme}://{parts.netloc.rpartition('@')[2]}"


async def until_stopped(stop: asyncio.Event, background: Background) -> None:
    """Wait for the event; raises CannotServe when the background needs an operator first."""
    waiting = asyncio.create_task(stop.wait())
    failed = background.failed
    failed.add_done_callback(lambda _: waiting.cancel())
    await asyncio.wait([waiting])
    if failed.done():
        raise CannotServe(str(failed.result()))
