"""uvicorn's HTTP protocol on one listening socket of the running event loop, started and stopped at once."""

import asyncio
import socket
import struct
from typing import Any, cast

import uvicorn
from starlette.types import ASGIApp
from uvicorn.protocols.http.auto import AutoHTTPProtocol
from uvicorn.server import ServerState

_LINGER_NOT_AT_ALL = struct.pack("ii", 1, 0)


class Serving:
    """Serves one ASGI application.

    uvicorn's own Server is left out: it takes over the process's signals and looks every 0.1 s whether it
    should stop, while tests start and stop a server each.
    """

    def __init__(self) -> None:
        self._state = ServerState()
        self._server: asyncio.Server | None = None

    async def start(self, app: ASGIApp, host: str, port: int) -> int:
        """Listen, and return the port. Raises OSError when it is taken."""
        config = uvicorn.Config(
            app,
            ws="none",
            lifespan="off",
            log_config=None,
            access_log=False,
            proxy_headers=False,
            timeout_keep_alive=75,
        )
        config.load()

        def protocol() -> asyncio.Protocol:
            kind: Any = AutoHTTPProtocol
            connection = kind(config=config, server_state=self._state, app_state={})
            # uvicorn decides by the loggers of the moment; the paths it would log hold the bot's token.
            connection.access_log = False
            return cast(asyncio.Protocol, connection)

        self._server = await asyncio.get_running_loop().create_server(protocol, host, port, backlog=2048)
        return int(self._server.sockets[0].getsockname()[1])

    async def stop(self, *, grace_seconds: float = 1.0) -> None:
        """Answer what is being answered, for a moment at most, and close every connection."""
        if self._server is None:
            return
        self._server.close()
        for connection in list(self._state.connections):
            connection.shutdown()
        if self._state.tasks:
            _, late = await asyncio.wait(set(self._state.tasks), timeout=grace_seconds)
            for task in late:
                task.cancel()
            await asyncio.gather(*late, return_exceptions=True)
        for connection in list(self._state.connections):
            connection.transport.abort()
        await asyncio.sleep(0)
        await self._server.wait_closed()
        self._server = None

    def break_off(self, client: tuple[str, int] | None) -> None:
        """Reset the connection of this client: it gets an error instead of an answer."""
        connections: list[Any] = list(self._state.connections)
        for connection in connections:
            if connection.client == client:
                raw: socket.socket | None = connection.transport.get_extra_info("socket")
                if raw is not None:
                    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _LINGER_NOT_AT_ALL)
                connection.transport.abort()
