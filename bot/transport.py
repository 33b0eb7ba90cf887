"""How requests reach the Bot API: python-telegram-bot's request interface on aiohttp.

It tells apart what the ledger must know: `NotSent` (the request never left, safe to repeat) from `NoAnswer`
(it went out and no answer came). An answer that is not the Bot API's, such as a proxy's page, is
`NotTheBotApi` whatever its status: a proxy's 403 must not pass for a chat that blocked us, nor its 404 for a
refused token. No error text carries the address, because the address carries the token.
"""

import json
import os
from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_ODV = Any
_GATEWAY_TIMEOUT = 504
_FORM = "application/x-www-form-urlencoded"


class NotSent(NetworkError):
    """The request did not leave this machine: repeating it is safe."""


class NoAnswer(TimedOut):
    """The request went out and no answer came: it may have been carried out."""

    def __init__(self) -> None:
        super().__init__("no answer from the Bot API")


class NotTheBotApi(NetworkError):
    """Something answered that is not the Bot API: a proxy, a captive portal, a wrong address."""

    def __init__(self, what: str) -> None:
        super().__init__(f"not an answer of the Bot API ({what})")
        self.what = what


@dataclass(frozen=True, slots=True)
class Form:
    """A call's fields, encoded before."""

    body: bytes


class AiohttpRequest(BaseRequest):
    """One keep-alive pool of `connections` to the Bot API; `read_timeout` in seconds."""

    def __init__(
        self, *, connections: int = 128, read_timeout: float = 20.0, connect_timeout: float = 5.0
    ) -> None:
        self._connections = connections
        self._read_timeout = read_timeout
        self._connect_timeout = connect_timeout
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float | None:
        """Seconds an answer may take."""
        return self._read_timeout

    async def initialize(self) -> None:
        """Open the pool; safe to repeat."""
        if self._session is None:
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=60)
            self._session = aiohttp.ClientSession(
                connector=connector,
                headers={"User-Agent": self.USER_AGENT},
                cookie_jar=aiohttp.DummyCookieJar(),
            )

    async def shutdown(self) -> None:
        """Close the pool; safe to repeat."""
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | Form | None = None,
        read_timeout: _ODV = BaseRequest.DEFAULT_NONE,
        write_timeout: _ODV = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (the interface has it; aiohttp has no such limit)
        connect_timeout: _ODV = BaseRequest.DEFAULT_NONE,
        pool_timeout: _ODV = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (waiting for the pool counts as connecting)
    ) -> tuple[int, bytes]:
        """Send one request; raises NotSent, NoAnswer or NotTheBotApi, never naming the address."""
        if self._session is None:
            raise NotSent("the connection pool is not open")
        timeout = _timeout(
            _seconds(connect_timeout, self._connect_timeout), _seconds(read_timeout, self._read_timeout)
        )
        try:
            # The Bot API redirects nobody, and the address, which is the token, is for no other server.
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout, allow_redirects=False
            ) as answer:
                return answer.status, _genuine(await answer.read(), answer)
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(_obstacle(error)) from None
        except (TimeoutError, aiohttp.ClientError, OSError):
            raise NoAnswer from None

    @staticmethod
    def parse_json_payload(payload: bytes) -> dict[str, Any]:
        """Read an answer; raises NotTheBotApi where the library would log the whole of it."""
        try:
            answer = json.loads(payload.decode("utf-8", "replace"))
        except ValueError:
            raise NotTheBotApi("broken JSON") from None
        if not isinstance(answer, dict) or "ok" not in answer or (answer["ok"] and "result" not in answer):
            raise NotTheBotApi("JSON of another kind")
        return answer


def _genuine(body: bytes, answer: aiohttp.ClientResponse) -> bytes:
    """Return the body if it can be the Bot API's: a look at its start, and a full one at refusals."""
    if not body.lstrip().startswith(b"{") or answer.status in range(300, 400):
        # A gateway that waited in vain has passed the call on: it may have been carried out.
        raise NoAnswer if answer.status == _GATEWAY_TIMEOUT else NotTheBotApi(_described(body, answer))
    if not answer.ok:
        AiohttpRequest.parse_json_payload(body)
    return body


def _described(body: bytes, answer: aiohttp.ClientResponse) -> str:
    if answer.status in range(300, 400):
        return f"HTTP {answer.status}, a redirect"
    return f"HTTP {answer.status}, {answer.content_type[:40] if body.strip() else 'empty'}"


def _obstacle(error: aiohttp.ClientError) -> str:
    """Say in the machine's words why there is no connection; the library's text would name the address."""
    match error:
        case aiohttp.ClientConnectorDNSError():
            return "the server's name is not known"
        case aiohttp.ClientConnectorCertificateError():
            return "its certificate is not to be trusted"
        case aiohttp.ClientConnectorSSLError():
            return "it does not speak TLS as expected"
        case aiohttp.ClientConnectorError():
            number = error.os_error.errno
            return os.strerror(number).lower() if number else "the connection failed"
    return "the connection was not made in time"


@lru_cache
def _timeout(connect: float | None, read: float | None) -> aiohttp.ClientTimeout:
    return aiohttp.ClientTimeout(total=None, connect=connect, sock_read=read)


def _seconds(given: _ODV, otherwise: float) -> float | None:
    return otherwise if given is BaseRequest.DEFAULT_NONE else given


def _body(data: RequestData | Form | None) -> Any:
    """Form fields, or a multipart form when files go along."""
    if data is None:
        return None
    if isinstance(data, Form):
        return aiohttp.BytesPayload(data.body, content_type=_FORM)
    if not data.multipart_data:
        # Encoded here, because aiohttp's own form prepares for files and costs 20 µs more a request.
        fields = data.json_parameters
        return aiohttp.BytesPayload(urlencode(fields).encode(), content_type=_FORM) if fields else None
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=mime)
    return form
