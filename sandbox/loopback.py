"""Only this machine: refuses a Host or Origin that names another one (DNS rebinding, foreign pages)."""

from urllib.parse import urlsplit

from starlette.types import ASGIApp, Receive, Scope, Send

_NAMES = frozenset({"127.0.0.1", "localhost", "::1"})


def is_loopback(host: str) -> bool:
    """Whether a host name, without port, is this machine's own."""
    return host.lower().strip("[]") in _NAMES


class LoopbackOnly:
    """Answers 403 to anything that was not addressed to this machine."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on, or turn it away."""
        if scope["type"] == "http" and not _welcome(scope):
            body = b"Forbidden: this server answers only under its loopback address"
            headers = [(b"content-type", b"text/plain"), (b"content-length", str(len(body)).encode())]
            await send({"type": "http.response.start", "status": 403, "headers": headers})
            await send({"type": "http.response.body", "body": body})
            return
        await self._app(scope, receive, send)


def _welcome(scope: Scope) -> bool:
    host_seen = False
    for name, value in scope["headers"]:
        if name == b"host":
            host_seen = True
            if not _names_this_machine("http://" + value.decode("latin-1")):
                return False
        elif name == b"origin" and not _names_this_machine(value.decode("latin-1")):
            return False
    return host_seen


def _names_this_machine(address: str) -> bool:
    try:
        return is_loopback(urlsplit(address).hostname or "")
    except ValueError:
        return False
