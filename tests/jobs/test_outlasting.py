"""A call for a person is made again for as long as somebody would wait, and no longer."""

import asyncio

import pytest

from jobs.errors import AskAgain, TryLater
from jobs.model import ChatKind
from jobs.outlasting import outlast
from jobs.pacing import Gate
from tests.fakes import FakeClock

PRIVATE = ChatKind.PRIVATE


class Calls:
    """A call that ends as told, one ending after the other."""

    def __init__(self, *endings: Exception | str) -> None:
        self.endings = list(endings)
        self.made = 0

    async def __call__(self) -> str:
        self.made += 1
        ending = self.endings.pop(0)
        if isinstance(ending, Exception):
            raise ending
        return ending


async def outlasted(
    calls: Calls, clock: FakeClock, gate: Gate, *, seconds: float = 30
) -> "asyncio.Task[str]":
    task = asyncio.create_task(outlast(gate, clock, 1, PRIVATE, calls))
    await clock.advance(seconds)
    return task


async def test_a_short_outage_is_outlasted() -> None:
    clock = FakeClock()
    calls = Calls(TryLater(0, reason="outage"), TryLater(0, reason="outage"), "sent")

    task = await outlasted(calls, clock, Gate(clock))

    assert task.result() == "sent"


async def test_a_call_whose_answer_never_came_is_made_once_more() -> None:
    clock = FakeClock()
    calls = Calls(AskAgain("no answer"), AskAgain("no answer"))

    task = await outlasted(calls, clock, Gate(clock))

    assert isinstance(task.exception(), AskAgain)
    assert calls.made == 2


@pytest.mark.parametrize("everywhere", [True, False])
async def test_a_hold_longer_than_a_person_waits_is_told_at_once(everywhere: bool) -> None:
    clock = FakeClock()
    gate = Gate(clock)
    if everywhere:
        gate.hold_all(3600)
    else:
        gate.hold(1, 3600)

    task = await outlasted(Calls("sent"), clock, gate, seconds=1)

    assert isinstance(task.exception(), TryLater)


async def test_an_outage_longer_than_a_person_waits_ends_in_its_error() -> None:
    clock = FakeClock()
    calls = Calls(*[TryLater(0, reason="outage") for _ in range(20)])

    task = await outlasted(calls, clock, Gate(clock), seconds=60)

    assert isinstance(task.exception(), TryLater)
    assert calls.made < 8
