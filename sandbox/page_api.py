"""What the chat page asks for: its files, a snapshot, the event stream, and the acts of "me"."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from sandbox import page_view
from sandbox.errors import NotPossible
from sandbox.events import Event
from sandbox.records import Chat, Message, Person
from sandbox.world import World

_PAGE = Path(__file__).parent / "page"
_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
_FRESH = {"cache-control": "no-store", "x-content-type-options": "nosniff", "referrer-policy": "no-referrer"}
_HEARTBEAT_SECONDS = 15.0
_TOAST_SECONDS = 5.0
_ANEW = "this server started anew since the page was loaded: ask for its state again"
_NOBODY = "nobody lives in this world yet: make a person first"


@dataclass(frozen=True, slots=True)
class Control:
    """A further control of the page, supplied by whoever starts the sandbox.

    `action` does it and returns a short text that is shown to the person.
    """

    label: str
    action: Callable[[], Awaitable[str]]


class PageApi:
    """The routes of the page; `closing` set lets every event stream end at once.

    `run` is this server's own: a page that was loaded from one before it at the same address learns so.
    """

    def __init__(self, world: World, controls: Sequence[Control], closing: asyncio.Event, run: str) -> None:
        self._world = world
        self._controls = list(controls)
        self._closing = closing
        self._run = run

    def routes(self) -> list[Route]:
        """Everything the page needs, to be mounted at the root."""
        return [
            Route("/", self._index),
            Route("/page/{file}", self._file),
            Route("/api/state", self._state),
            Route("/api/events", self._events),
            Route("/api/files/{file}", self._download),
            Route("/api/chats/{chat}/messages", _act(self._say), methods=["POST"]),
            Route("/api/chats/{chat}/messages/{message}", _act(self._edit), methods=["PATCH"]),
            Route("/api/chats/{chat}/messages/{message}/press", _act(self._press), methods=["POST"]),
            Route("/api/chats/{chat}/messages/{message}/vote", _act(self._vote), methods=["POST"]),
            Route("/api/controls/{control}", _act(self._use), methods=["POST"]),
        ]

    @property
    def _me(self) -> Person:
        if self._world.me is None:
            raise NotPossible(_NOBODY)
        return self._world.me

    async def _index(self, _: Request) -> Response:
        return _static("index.html")

    async def _file(self, request: Request) -> Response:
        return _static(request.path_params["file"])

    async def _state(self, _: Request) -> Response:
        if self._world.me is None:
            return JSONResponse({"error": _NOBODY}, 400, headers=_FRESH)
        controls = [{"id": str(place), "label": one.label} for place, one in enumerate(self._controls)]
        told = page_view.state(self._world, self._me, controls) | {"run": self._run}
        return JSONResponse(told, headers=_FRESH)

    async def _download(self, request: Request) -> Response:
        file = self._world.documents.get(request.path_params["file"])
        if file is None:
            return JSONResponse({"error": "the file is gone"}, 404)
        name = file.name.encode("ascii", "replace").decode().replace('"', "'")
        headers = _FRESH | {"content-disposition": f'attachment; filename="{name}"'}
        return Response(file.content, headers=headers, media_type="application/octet-stream")

    async def _events(self, request: Request) -> Response:
        if request.query_params.get("run", self._run) != self._run:
            return JSONResponse({"error": _ANEW}, 410, headers=_FRESH)
        seen = request.headers.get("last-event-id") or request.query_params.get("after") or ""
        latest = self._world.events.seq
        after = min(int(seen), latest) if seen.isdecimal() else latest
        if self._world.me is None:
            return JSONResponse({"error": _NOBODY}, 400, headers=_FRESH)
        headers = _FRESH | {"x-accel-buffering": "no"}
        return StreamingResponse(self._stream(after), media_type="text/event-stream", headers=headers)

    async def _stream(self, after: int) -> AsyncIterator[str]:
        events = self._world.events
        yield "retry: 1000\n\n"
        while not self._closing.is_set():
            for event in events.after(after):
                after = event.seq
                if told := self._told(event):
                    yield f"id: {event.seq}\ndata: {json.dumps(told, ensure_ascii=False)}\n\n"
            if events.seq == after and not await self._more():
                yield ": still here\n\n"

    async def _more(self) -> bool:
        """Wait for the next event or the end; False when it was time for a heartbeat."""
        return await self._world.events.changed.next(_HEARTBEAT_SECONDS)

    def _told(self, event: Event) -> dict[str, Any] | None:
        me = self._me
        if (event.person and event.person is not me) or (event.chat and not _concerns(event, me)):
            return None
        told: dict[str, Any] = {"seq": event.seq, "type": event.type, "now": self._world.clock()}
        if event.chat:
            told["chat_id"] = event.chat.id
        if event.message and event.type in {"message", "edited", "poll"}:
            told["message"] = page_view.message(event.message, me)
        elif event.message:
            told["message_id"] = event.message.id
        if event.text is not None:
            told["text"] = event.text
        return told

    def _chat(self, request: Request) -> Chat:
        chat = self._world.chats.get(_number(request.path_params["chat"]))
        if chat is None or not page_view.can_see(chat, self._me):
            raise NotPossible("there is no such chat")
        return chat

    def _message(self, request: Request) -> Message:
        found = self._chat(request).messages.get(_number(request.path_params["message"]))
        if found is None:
            raise NotPossible("the message is gone")
        return found

    async def _say(self, request: Request, body: dict[str, Any]) -> Any:
        sent = self._world.say(self._me, self._chat(request), str(body.get("text") or ""))
        return page_view.message(sent, self._me)

    async def _edit(self, request: Request, body: dict[str, Any]) -> Any:
        message = self._message(request)
        self._world.edit(self._me, message, str(body.get("text") or ""))
        return page_view.message(message, self._me)

    async def _press(self, request: Request, body: dict[str, Any]) -> Any:
        callback_id = self._world.press(self._me, self._message(request), str(body.get("data") or ""))
        try:
            toast = await self._world.toast(callback_id, _TOAST_SECONDS)
        except TimeoutError:
            return {"toast": None, "alert": False}
        return {"toast": toast.text, "alert": toast.alert}

    async def _vote(self, request: Request, body: dict[str, Any]) -> Any:
        places = body.get("places")
        if not isinstance(places, list) or not all(isinstance(place, int) for place in places):
            raise NotPossible('a vote looks like {"places": [0]}')
        return page_view.poll(self._world.vote(self._me, self._message(request), *places), self._me)

    async def _use(self, request: Request, _: dict[str, Any]) -> Any:
        place = _number(request.path_params["control"])
        if not 0 <= place < len(self._controls):
            raise NotPossible("there is no such control")
        return {"text": await self._controls[place].action()}


Act = Callable[[Request, dict[str, Any]], Awaitable[Any]]


def _act(act: Act) -> Callable[[Request], Awaitable[Response]]:
    """An endpoint that reads a JSON object and answers JSON, or 400 with the reason."""

    async def endpoint(request: Request) -> Response:
        try:
            return JSONResponse(await act(request, await _object(request)), headers=_FRESH)
        except NotPossible as reason:
            return JSONResponse({"error": str(reason)}, 400, headers=_FRESH)

    return endpoint


async def _object(request: Request) -> dict[str, Any]:
    body = await request.body()
    try:
        given = json.loads(body or b"{}")
    except ValueError:
        given = None
    if not isinstance(given, dict):
        raise NotPossible("the request must be a JSON object")
    return given


def _concerns(event: Event, me: Person) -> bool:
    """Changes of chats are told even of one that just left the list, so that the page can drop it."""
    return event.chat is not None and (event.type == "chat" or page_view.can_see(event.chat, me))


def _number(given: str) -> int:
    return int(given) if given.removeprefix("-").isdecimal() else 0


def _static(name: str) -> Response:
    path = _PAGE / name
    kind = _TYPES.get(path.suffix)
    if kind is None or path.parent != _PAGE or not path.is_file():
        return Response("Not Found", 404)
    return FileResponse(path, media_type=kind, headers=_FRESH)
