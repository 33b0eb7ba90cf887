"""A delivery in an outage pauses, probes, and goes on by itself; nothing of it is lost and replies go on."""

import asyncio

import pytest

from jobs.breaker import FIRST_PAUSE_SECONDS
from jobs.errors import AskAgain, DropItem, JobsError, TryLater
from jobs.model import ChatKind, State
from jobs.pacing import Lane
from tests.factories import a_chat, a_library
from tests.jobs.stage import Stage

CHATS = 40
OUTAGE = TryLater(0, reason="bad gateway")


async def a_broadcast(error: JobsError, seconds: float = 60) -> Stage:
    """Plan one fact for each chat, with every call failing for so long."""
    stage = Stage()

    async def fail() -> None:
        if stage.clock.monotonic() < seconds:
            raise error

    stage.messenger.before_answer = fail
    await stage.plan(*(a_chat(chat, facts=1, quizzes=0) for chat in range(1, CHATS + 1)))
    return stage


async def delivered(stage: Stage, seconds: float) -> dict[State, int]:
    """Let the delivery run for so long."""
    loop = asyncio.create_task(stage.delivery.run())
    await stage.clock.advance(seconds)
    stage.delivery.stop()
    await stage.clock.advance(1)
    await loop
    return await stage.states()


def told(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records if "posting " in record.getMessage()]


async def test_in_an_outage_posting_pauses_with_most_chats_untouched() -> None:
    stage = await a_broadcast(OUTAGE)
    await stage.deliver(1)
    await stage.deliver(1)
    assert len(stage.messenger.tried) < CHATS


async def test_the_log_says_once_that_posting_pauses_and_once_that_it_goes_on(
    caplog: pytest.LogCaptureFixture,
) -> None:
    stage = await a_broadcast(OUTAGE)
    await delivered(stage, 600)
    assert told(caplog) == [
        "posting pauses, and probes until it can go on: 20 of the last 20 calls failed (bad gateway)",
        "posting goes on after 76 seconds",
    ]


@pytest.mark.slow
@pytest.mark.parametrize("error", [OUTAGE, AskAgain("no answer")])
async def test_an_outage_of_an_hour_loses_nothing(error: JobsError) -> None:
    stage = await a_broadcast(error, seconds=3600)
    assert await delivered(stage, 3600 + 900) == {State.SENT: CHATS}


async def test_replies_pass_while_posting_pauses() -> None:
    stage = await a_broadcast(OUTAGE)
    await stage.deliver(1)
    assert stage.posting.brakes.room == 0
    await asyncio.wait_for(stage.gate.pass_through(99, ChatKind.PRIVATE, Lane.REPLY), 1)


async def test_batches_are_told_to_come_back_while_posting_pauses() -> None:
    stage = await a_broadcast(OUTAGE)
    await stage.deliver(1)
    with pytest.raises(TryLater) as refused:
        await stage.delivery.deliver(())
    assert 0 < refused.value.seconds <= FIRST_PAUSE_SECONDS


async def test_one_item_refused_by_every_chat_does_not_pause_posting() -> None:
    stage = await a_broadcast(DropItem("can't parse entities"))
    await stage.deliver()
    assert stage.posting.brakes.room is None


async def test_items_refused_one_after_another_pause_posting() -> None:
    stage = Stage(libraries=[a_library(facts=30)])
    for chat_id in (1, 2):
        stage.messenger.trouble[chat_id] = [DropItem("method not found")] * 12
        await stage.plan(a_chat(chat_id, facts=12, quizzes=0))
        await stage.deliver(20)
    assert stage.posting.brakes.room is not None
