"""A bot that speaks plain HTTP to a sandbox, and the hand-moved clock the sandbox runs on."""

import asyncio
import json
from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.bell import Bell
from sandbox.records import Chat, Person
from sandbox.server import Sandbox

NOON = 1_800_000_000.0


class HandClock:
    """Unix seconds that pass only when told."""

    def __init__(self) -> None:
        self.seconds = NOON

    def __call__(self) -> float:
        return self.seconds

    def forward(self, seconds: float) -> None:
        """Let time pass."""
        self.seconds += seconds


class Refused(Exception):
    """What the API refused: `str()` is the description."""

    def __init__(self, answer: dict[str, Any]) -> None:
        super().__init__(answer["description"])
        self.code: int = answer["error_code"]
        self.parameters: dict[str, Any] = answer.get("parameters", {})


class Caller:
    """Calls methods and returns their result, or raises Refused."""

    def __init__(self, sandbox: Sandbox, token: str | None = None) -> None:
        self.sandbox = sandbox
        self.base = f"{sandbox.url}/bot{token or sandbox.token}/"
        self.http = aiohttp.ClientSession()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.http.close()

    async def __call__(self, method: str, **given: Any) -> Any:
        form = {name: value if isinstance(value, str) else json.dumps(value) for name, value in given.items()}
        async with self.http.post(self.base + method, data=form) as response:
            return answered(response.status, await response.json())


def answered(status: int, answer: dict[str, Any]) -> Any:
    """The result of an answer whose outside and inside agree. Raises Refused for a refusal."""
    if answer["ok"]:
        assert status == 200
        return answer["result"]
    assert status == answer["error_code"]
    raise Refused(answer)


class AttendedBell(Bell):
    """A bell that tells when somebody waits for it."""

    def __init__(self) -> None:
        super().__init__()
        self.attended = asyncio.Event()

    async def next(self, timeout_seconds: float | None = None) -> bool:
        self.attended.set()
        return await super().next(timeout_seconds)


def attend(sandbox: Sandbox) -> asyncio.Event:
    """Set once a long poll waits in the server."""
    bell = AttendedBell()
    sandbox.world.updates.arrived = bell
    return bell.attended


def talk(sandbox: Sandbox, name: str = "Reader") -> tuple[Person, Chat]:
    """A person and their started private chat."""
    person = sandbox.world.person(name)
    return person, sandbox.world.private(person)


def buttons(*labels: str) -> dict[str, Any]:
    """An inline keyboard of one row; a button's data is its label in lower case."""
    return {"inline_keyboard": [[{"text": one, "callback_data": one.lower()} for one in labels]]}
