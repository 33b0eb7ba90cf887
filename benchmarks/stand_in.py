"""`python -m benchmarks.stand_in`: the cheapest server that answers as the Bot API, in its own process.

It neither checks nor remembers: what is measured against it is the sender. It prints its port, and ends when
its standard input closes. `GET /tally` gives the calls answered and the processor seconds spent; with
`--watch` also the most calls within any second, and how many came too soon after another to their chat.
"""

import asyncio
import json
import re
import sys
import time
from array import array

_CHAT = re.compile(rb"chat_id=(-?\d+)")
_LENGTH = re.compile(rb"content-length: *(\d+)", re.IGNORECASE)
_METHOD = re.compile(rb"/(\w+)[ ?]")
_TEXT = "INTERPOL’s General Secretariat is in Lyon, and its seat has been there since 1989. " * 2
_SENDER = {"id": 1, "is_bot": True, "first_name": "Briefcast", "username": "bench_bot"}
_BUTTONS = {"inline_keyboard": [[{"text": label, "callback_data": label}] for label in ("Explain", "Next")]}
_POLL = {
    "id": "@POLL@",
    "question": "Where is the General Secretariat of INTERPOL?",
    "options": [
        {"persistent_id": city, "text": city, "voter_count": 0}
        for city in ("Lyon", "Geneva", "Vienna", "Paris")
    ],
    "total_voter_count": 0,
    "is_closed": False,
    "is_anonymous": False,
    "type": "quiz",
    "allows_multiple_answers": False,
    "allows_revoting": False,
    "members_only": False,
    "correct_option_ids": [0],
}


def _template(**content: object) -> bytes:
    chat = {"id": "@CHAT@", "type": "private", "first_name": "Reader"}
    message = {"message_id": "@ID@", "from": _SENDER, "chat": chat, "date": 1767225600, **content}
    text = json.dumps({"ok": True, "result": message}).replace("%", "%%")
    return (
        text.replace('"@CHAT@"', "%(chat)b").replace('"@ID@"', "%(id)d").replace("@POLL@", "%(id)d").encode()
    )


_ANSWERS = {
    b"sendMessage": _template(
        text=_TEXT, entities=[{"type": "bold", "offset": 0, "length": 8}], reply_markup=_BUTTONS
    ),
    b"sendPoll": _template(poll=_POLL),
}
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b"


_CHAT_SECONDS = 1.0


class _Calls:
    answered = 0

    def note(self, _chat: bytes) -> None:
        """Take a call in."""
        self.answered += 1

    def tally(self) -> dict[str, float]:
        """Tell what there was."""
        return {"answered": self.answered, "cpu": time.process_time()}


class _WatchedCalls(_Calls):
    """Remembers when each call came."""

    def __init__(self) -> None:
        self._times: array[float] = array("d")
        self._last: dict[bytes, float] = {}
        self._too_soon = 0

    def note(self, _chat: bytes) -> None:
        super().note(_chat)
        now = time.monotonic()
        self._too_soon += now - self._last.get(_chat, 0.0) < _CHAT_SECONDS
        self._last[_chat] = now
        self._times.append(now)

    def tally(self) -> dict[str, float]:
        return {**super().tally(), "most": self._most_in_a_second(), "too_soon": self._too_soon}

    def _most_in_a_second(self) -> int:
        most = first = 0
        for last, at in enumerate(self._times):
            while self._times[first] <= at - 1.0:
                first += 1
            most = max(most, last - first + 1)
        return most


class _Line(asyncio.Protocol):
    """One keep-alive connection; requests on it are answered in order."""

    def __init__(self, calls: _Calls) -> None:
        self._calls = calls
        self._unread = b""
        self._transport: asyncio.Transport | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._unread += data
        while (head_end := self._unread.find(b"\r\n\r\n")) >= 0:
            head = self._unread[: head_end + 2]
            length = _LENGTH.search(head)
            end = head_end + 4 + (int(length[1]) if length else 0)
            if len(self._unread) < end:
                return
            body, self._unread = self._unread[head_end + 4 : end], self._unread[end:]
            answer = self._answer(head, body)
            assert self._transport is not None
            self._transport.write(_HEAD % (len(answer), answer))

    def _answer(self, head: bytes, body: bytes) -> bytes:
        named = _METHOD.search(head.partition(b"\r\n")[0].replace(b" HTTP", b" "))
        method = named[1] if named else b""
        template = _ANSWERS.get(method)
        if template is not None:
            found = _CHAT.search(body)
            chat = found[1] if found else b"1"
            self._calls.note(chat)
            return template % {b"chat": chat, b"id": self._calls.answered}
        if method == b"getMe":
            return json.dumps({"ok": True, "result": _SENDER}).encode()
        if method == b"tally":
            return json.dumps(self._calls.tally()).encode()
        return b'{"ok": true, "result": true}'


async def _serve() -> None:
    calls = _WatchedCalls() if "--watch" in sys.argv else _Calls()
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: _Line(calls), "127.0.0.1", 0, backlog=2048)
    print(server.sockets[0].getsockname()[1], flush=True)
    await loop.run_in_executor(None, sys.stdin.read)
    server.close()


if __name__ == "__main__":
    asyncio.run(_serve())
