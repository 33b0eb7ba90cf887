"""The webhook receiver: Telegram's updates over HTTP, and two addresses that tell whether the bot is well.

An update is answered with 200 only after it was served, so that Telegram sends one lost in a crash again; one
that comes twice is served once. What can never be served is told in the log and answered with 200 too, or
Telegram would bring it again and again, and little else.
"""

import asyncio
import contextlib
import json
import logging
import os
import socket
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterator
from hmac import compare_digest

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bot.legible import is_update, pass_over

_LOG = logging.getLogger("briefcast.webhook")
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 (the name of the header)
_LARGEST_BODY = 1_000_000
"""Bytes; Telegram's updates are a few thousand."""
_REMEMBERED = 10_000
"""Updates known as served; Telegram repeats one within minutes."""


class _Server(uvicorn.Server):
    """uvicorn inside our event loop: the signals stay with the command line."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Capture none."""
        yield


class Receiver:
    """Listens on `host:port`; `serve` takes an update's JSON, `is_ready` tells whether the bot serves."""

    def __init__(
        self,
        listen: str,
        secret: str,
        serve: Callable[[dict[str, object]], Awaitable[None]],
        is_ready: Callable[[], bool],
    ) -> None:
        self._secret = secret.encode()
        self._serve = serve
        self._is_ready = is_ready
        self._served: OrderedDict[int, None] = OrderedDict()
        host, _, port = listen.rpartition(":")
        self._address = (host.strip("[]"), int(port))
        self._server = _Server(uvicorn.Config(self.application(), log_config=None, access_log=False))
        self._running: asyncio.Task[None] | None = None

    def application(self) -> Starlette:
        """The three addresses: the webhook at any other path, /healthz and /readyz."""
        return Starlette(
            routes=[
                Route("/healthz", self._healthz),
                Route("/readyz", self._readyz),
                Route("/{path:path}", self._update, methods=["POST"]),
            ]
        )

    async def start(self) -> None:
        """Listen; raises OSError when the address cannot be used."""
        family = socket.AF_INET6 if ":" in self._address[0] else socket.AF_INET
        try:
            listening = socket.create_server(self._address, family=family, backlog=2048)
        except OSError as error:
            host, port = self._address
            reason = os.strerror(error.errno).lower() if error.errno else error.strerror
            raise OSError(f"{host} port {port} cannot be used ({reason}): change BRIEFCAST_LISTEN") from error
        # The socket takes connections from here on, so nothing is lost until uvicorn reads them.
        self._running = asyncio.create_task(self._server.serve(sockets=[listening]))

    async def stop(self) -> None:
        """Answer what is being served, then close."""
        self._server.should_exit = True
        if self._running is not None:
            await self._running

    async def _update(self, request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode()
        if not compare_digest(given, self._secret):
            return PlainTextResponse("wrong secret", 403)
        if int(request.headers.get("content-length") or 0) > _LARGEST_BODY:
            _LOG.warning("the webhook was brought more than %d bytes: passed over", _LARGEST_BODY)
            return Response()
        update = _read(await request.body())
        if update is None:
            _LOG.warning("the webhook was brought what is no update: passed over")
            return Response()
        await self._serve_once(update)
        return Response()

    async def _serve_once(self, update: dict[str, object]) -> None:
        number = update["update_id"]
        assert isinstance(number, int)
        if number in self._served:
            return
        try:
            await self._serve(update)
        except Exception as error:  # noqa: BLE001 (a bug does not go away by trying again)
            pass_over(number, error)
        self._served[number] = None
        if len(self._served) > _REMEMBERED:
            self._served.popitem(last=False)

    async def _healthz(self, _: Request) -> Response:
        return PlainTextResponse("alive")

    async def _readyz(self, _: Request) -> Response:
        return PlainTextResponse("ready") if self._is_ready() else PlainTextResponse("not ready", 503)


def _read(body: bytes) -> dict[str, object] | None:
    try:
        update = json.loads(body)
    except (ValueError, RecursionError):
        return None
    return update if is_update(update) else None
