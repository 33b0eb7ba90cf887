"""The stand-in as one object: starts and stops its HTTP server inside the running event loop."""

import asyncio
import random
import secrets
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Self

from starlette.applications import Starlette
from starlette.types import Receive, Scope, Send

from sandbox.bot_api import BotApi
from sandbox.control import ControlApi
from sandbox.faults import Faults
from sandbox.flood import Flood, FloodLimits
from sandbox.loopback import LoopbackOnly, is_loopback
from sandbox.page_api import Control, PageApi
from sandbox.serving import Serving
from sandbox.webhooks import Webhooks
from sandbox.world import World

__all__ = ["Control", "FloodLimits", "Sandbox"]

_POLLS_LOOKED_AT_SECONDS = 0.25


class Sandbox:
    """A local Telegram with one bot; `async with` starts and stops it.

    `token` is the bot's, `clock` gives unix seconds, `flood` None switches flood control off, `seed` drives
    the chance of faults, `port` 0 takes a free one, `controls` are shown on the page, `keep_messages` bounds
    each chat's transcript. Under `url`: the page at /, the Bot API at /bot<token>/, files at
    /file/bot<token>/.
    """

    def __init__(
        self,
        *,
        clock: Callable[[], float],
        token: str = "1:sandbox",  # noqa: S107 - opens nothing but this stand-in
        username: str = "briefcast_demo_bot",
        name: str = "Briefcast",
        flood: FloodLimits | None = None,
        seed: int = 0,
        port: int = 0,
        controls: Sequence[Control] = (),
        host: str = "127.0.0.1",
        keep_messages: int | None = None,
    ) -> None:
        if not is_loopback(host):
            raise ValueError(f"the sandbox listens on a loopback address only, not on {host}: use 127.0.0.1")
        number = token.partition(":")[0]
        if not number.isdecimal():
            raise ValueError("the token must look like 1:sandbox, a number, a colon and some characters")
        self.token = token
        self.world = World(
            clock, bot_id=int(number), bot_name=name, username=username, keep_messages=keep_messages
        )
        self.flood = Flood(flood, clock)
        self.faults = Faults(random.Random(seed))  # noqa: S311 - chance of faults, no secret
        self.webhooks = Webhooks(self.world.updates, clock)
        self.url = ""
        self._host = host
        self._port = port
        self._closing = asyncio.Event()
        self._serving = Serving()
        self._api = BotApi(
            token=token,
            world=self.world,
            flood=self.flood,
            faults=self.faults,
            webhooks=self.webhooks,
            serving=self._serving,
            closing=self._closing,
        )
        page = PageApi(self.world, controls, self._closing, run=secrets.token_hex(8))
        control = ControlApi(self.world, self.flood, self.faults)
        self._pages = Starlette(routes=[*page.routes(), *control.routes()])
        self._closing_polls: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen. Raises OSError when the port is taken."""
        port = await self._serving.start(LoopbackOnly(self._app), self._host, self._port)
        shown = f"[{self._host}]" if ":" in self._host else self._host
        self.url = f"http://{shown}:{port}"
        self._closing_polls = asyncio.get_running_loop().create_task(self._close_polls())

    async def stop(self) -> None:
        """Let waiting requests go, close every connection and be gone."""
        self._closing.set()
        self._api.polling.close()
        self.world.events.changed.ring()
        await self.webhooks.stop()
        if self._closing_polls:
            self._closing_polls.cancel()
            with suppress(asyncio.CancelledError):
                await self._closing_polls
        await self._serving.stop()

    async def _app(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "")
        if path.startswith(("/bot", "/file/bot")):
            await self._api(scope, receive, send)
        else:
            await self._pages(scope, receive, send)

    async def _close_polls(self) -> None:
        while True:
            await asyncio.sleep(_POLLS_LOOKED_AT_SECONDS)
            self.world.close_due_polls()
