"""How requests reach the Bot API: python-telegram-bot's request interface on aiohttp.

It tells apart what the ledger must know: `NotSent` (the request never left, safe to repeat) from `NoAnswer`
(it went out and no answer came). No error text carries the address, because the address carries the token.
"""

from typing import Any
from urllib.parse import urlencode

import aiohttp
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData

_ODV = Any
_FORM = "application/x-www-form-urlencoded"


class NotSent(NetworkError):
    """The request did not leave this machine: repeating it is safe."""


class NoAnswer(TimedOut):
    """The request went out and no answer came: it may have been carried out."""

    def __init__(self) -> None:
        super().__init__("no answer from the Bot API")


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
                connector=connector, headers={"User-Agent": self.USER_AGENT}
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
        request_data: RequestData | None = None,
        read_timeout: _ODV = BaseRequest.DEFAULT_NONE,
        write_timeout: _ODV = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (the interface has it; aiohttp has no such limit)
        connect_timeout: _ODV = BaseRequest.DEFAULT_NONE,
        pool_timeout: _ODV = BaseRequest.DEFAULT_NONE,  # noqa: ARG002 (waiting for the pool counts as connecting)
    ) -> tuple[int, bytes]:
        """Send one request; raises NotSent or NoAnswer, never an error that names the address."""
        if self._session is None:
            raise NotSent("the connection pool is not open")
        timeout = aiohttp.ClientTimeout(
            total=None,
            connect=_seconds(connect_timeout, self._connect_timeout),
            sock_read=_seconds(read_timeout, self._read_timeout),
        )
        try:
            async with self._session.request(
                method, url, data=_body(request_data), timeout=timeout
            ) as answer:
                return answer.status, await answer.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as error:
            raise NotSent(f"cannot reach the Bot API ({type(error).__name__})") from None
        except (TimeoutError, aiohttp.ClientError, OSError):
            raise NoAnswer from None


def _seconds(given: _ODV, otherwise: float) -> float | None:
    return otherwise if given is BaseRequest.DEFAULT_NONE else given


def _body(data: RequestData | None) -> Any:
    """Form fields, or a multipart form when files go along."""
    if data is None:
        return None
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
