"""The HTTP face of the Bot API: token, parameters, faults, method, answer. It logs nothing, so no token."""

import asyncio
import hmac
import json
from contextlib import suppress
from inspect import isawaitable
from typing import Any

from starlette.types import Receive, Scope, Send

from sandbox.call import Call
from sandbox.errors import Refusal, too_many_requests
from sandbox.faults import Fault, Faults
from sandbox.flood import Flood
from sandbox.limits import UPLOAD_BYTES
from sandbox.methods import METHODS
from sandbox.parameters import Parameters, read_parameters
from sandbox.polling import Polling
from sandbox.serving import Serving
from sandbox.webhooks import Webhooks
from sandbox.world import World

_NOT_FOUND = Refusal(404, "Not Found")
_UNAUTHORIZED = Refusal(401, "Unauthorized")
_FORM_BYTES = 1024 * 1024  # what a form may take besides its file
_JSON = (b"content-type", b"application/json")


class BotApi:
    """An ASGI application for /bot<token>/<method> and /file/bot<token>/<path>."""

    def __init__(
        self,
        *,
        token: str,
        world: World,
        flood: Flood,
        faults: Faults,
        webhooks: Webhooks,
        serving: Serving,
        closing: asyncio.Event,
    ) -> None:
        self._token = token
        self._world = world
        self._flood = flood
        self._faults = faults
        self._webhooks = webhooks
        self._serving = serving
        self._closing = closing
        self.polling = Polling(world.updates)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        path: str = scope["path"]
        if path.startswith("/file/bot"):
            await self._file(path.removeprefix("/file/bot"), send)
            return
        fault: Fault | None = None
        try:
            method = self._method(path)
            given = read_parameters(scope["query_string"], _content_type(scope), await _body(receive))
            if self._faults.rules:
                fault = self._faults.draw(method, given.number_or_none("chat_id"))
            if fault and await self._strikes_before(fault, scope):
                return
            answer = {"ok": True, "result": await self._carry_out(method, given)}
            status = 200
        except Refusal as refusal:
            answer, status = _refused(refusal), refusal.code
        if fault and await self._strikes_after(fault, scope):
            return
        await _respond(send, status, json.dumps(answer, ensure_ascii=False, separators=(",", ":")).encode())

    def _method(self, path: str) -> str:
        token, slash, method = path.removeprefix("/bot").partition("/")
        number, colon, _ = token.partition(":")
        if not slash or not colon or not number.isdecimal():
            raise _NOT_FOUND
        if not hmac.compare_digest(token.encode(), self._token.encode()):
            raise _UNAUTHORIZED
        name = method.strip("/").lower()
        if name not in METHODS:
            raise _NOT_FOUND
        return name

    async def _carry_out(self, method: str, given: Parameters) -> Any:
        call = Call(
            given=given, world=self._world, flood=self._flood, polling=self.polling, webhooks=self._webhooks
        )
        result = METHODS[method](call)
        return await result if isawaitable(result) else result

    async def _strikes_before(self, fault: Fault, scope: Scope) -> bool:
        """Whether the request ends here, without being carried out."""
        if fault.kind == "error":
            raise Refusal(fault.status, fault.description)
        if fault.kind == "flood":
            raise too_many_requests(fault.retry_after)
        if fault.kind == "slow":
            await self._hold(fault.seconds)
        if fault.kind == "reset_before":
            self._serving.break_off(scope["client"])
            return True
        return False

    async def _strikes_after(self, fault: Fault, scope: Scope) -> bool:
        """Whether the answer is lost, although the request was carried out."""
        if fault.kind == "slow_after":
            await self._hold(fault.seconds)
        if fault.kind == "reset_after":
            self._serving.break_off(scope["client"])
            return True
        return False

    async def _hold(self, seconds: float) -> None:
        """Let time pass, unless the server stops."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._closing.wait(), seconds)

    async def _file(self, rest: str, send: Send) -> None:
        token, _, path = rest.partition("/")
        file = self._world.documents.get(path.rpartition("/")[2].partition(".")[0])
        if not hmac.compare_digest(token.encode(), self._token.encode()) or file is None:
            await _respond(send, 404, json.dumps(_refused(_NOT_FOUND)).encode())
            return
        await _respond(send, 200, file.content, (b"content-type", b"application/octet-stream"))


def _refused(refusal: Refusal) -> dict[str, Any]:
    answer: dict[str, Any] = {"ok": False, "error_code": refusal.code, "description": refusal.description}
    if refusal.parameters:
        answer["parameters"] = refusal.parameters
    return answer


def _content_type(scope: Scope) -> str:
    for name, value in scope["headers"]:
        if name == b"content-type":
            return str(value.decode("latin-1"))
    return ""


async def _body(receive: Receive) -> bytes:
    event = await receive()
    body: bytes = event.get("body", b"")
    while event.get("more_body"):
        event = await receive()
        body += event.get("body", b"")
        if len(body) > UPLOAD_BYTES + _FORM_BYTES:
            raise Refusal(413, "Request Entity Too Large")
    return body


async def _respond(send: Send, status: int, body: bytes, content_type: tuple[bytes, bytes] = _JSON) -> None:
    headers = [content_type, (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
