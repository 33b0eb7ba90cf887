"""An operator pauses, resumes and cancels posting at any moment: nothing is lost, nothing is sent twice."""

import asyncio
import logging

import pytest

from jobs.errors import TryLater
from jobs.model import ChatKind, State
from jobs.operating import Operating
from jobs.pacing import Lane
from tests.factories import a_chat
from tests.fakes import MONDAY_EIGHT
from tests.jobs.stage import Stage

CHATS = 30


async def a_stage(parts: int = 2) -> tuple[Stage, Operating]:
    """Plan a post for each chat, at ten messages a second."""
    stage = Stage(rate=10)
    await stage.plan(*(a_chat(chat, facts=parts, quizzes=0) for chat in range(1, CHATS + 1)))
    return stage, Operating(stage.store.switches, stage.store.ledger, stage.clock)


def running(stage: Stage) -> asyncio.Task[None]:
    return asyncio.create_task(stage.delivery.run())


async def ended(stage: Stage, loop: asyncio.Task[None]) -> None:
    stage.delivery.stop()
    await stage.clock.advance(1)
    await loop


async def test_a_pause_stops_a_broadcast_under_way_within_two_seconds() -> None:
    stage, operating = await a_stage()
    loop = running(stage)
    await stage.clock.advance(2)
    assert await operating.pause()
    await stage.clock.advance(2)
    sent = len(stage.messenger.sent)
    await stage.clock.advance(60)
    assert 0 < len(stage.messenger.sent) == sent < CHATS * 2
    await ended(stage, loop)


async def test_a_resumed_broadcast_goes_on_where_it_stopped() -> None:
    stage, operating = await a_stage()
    loop = running(stage)
    await stage.clock.advance(2)
    await operating.pause()
    await stage.clock.advance(600)
    assert await operating.resume()
    await stage.clock.advance(60)
    await ended(stage, loop)
    assert await stage.states() == {State.SENT: CHATS * 2}
    assert all(stage.got(chat) == ["houses/f1/1", "houses/f2/1"] for chat in range(1, CHATS + 1))


async def test_a_pause_outlives_a_restart() -> None:
    stage, operating = await a_stage()
    await operating.pause()
    restarted = Stage(store=stage.store, clock=stage.clock)
    loop = running(restarted)
    await stage.clock.advance(60)
    assert restarted.messenger.tried == []
    await ended(restarted, loop)


async def test_what_is_cancelled_is_never_sent_and_what_is_planned_later_is() -> None:
    stage, operating = await a_stage()
    loop = running(stage)
    await stage.clock.advance(1)
    cancelled = await operating.cancel()
    await stage.clock.advance(60)
    sent = len(stage.messenger.sent)
    assert 0 < cancelled == CHATS * 2 - sent
    await stage.plan(a_chat(99, facts=1, quizzes=0))
    await stage.clock.advance(10)
    await ended(stage, loop)
    assert len(stage.got(99)) == 1


async def test_a_cancelled_pause_leaves_posting_paused() -> None:
    _, operating = await a_stage()
    await operating.pause()
    await operating.cancel()
    assert await operating.paused_since() == MONDAY_EIGHT


async def test_pausing_and_resuming_say_whether_they_changed_anything() -> None:
    _, operating = await a_stage()
    assert [await operating.pause(), await operating.pause()] == [True, False]
    assert [await operating.resume(), await operating.resume()] == [True, False]


async def test_replies_pass_while_an_operator_has_paused_posting() -> None:
    stage, operating = await a_stage()
    await operating.pause()
    await stage.deliver(2)
    await asyncio.wait_for(stage.gate.pass_through(99, ChatKind.PRIVATE, Lane.REPLY), 1)
    assert stage.messenger.tried == []


async def test_batches_are_told_to_come_back_while_an_operator_has_paused_posting() -> None:
    stage, operating = await a_stage()
    await operating.pause()
    with pytest.raises(TryLater, match="posting pauses"):
        await stage.delivery.deliver(())


async def test_the_log_says_once_that_an_operator_paused_and_once_that_one_resumed(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.WARNING)
    stage, operating = await a_stage()
    loop = running(stage)
    await operating.pause()
    await stage.clock.advance(30)
    await operating.resume()
    await stage.clock.advance(30)
    await ended(stage, loop)
    assert [record.getMessage() for record in caplog.records] == [
        "an operator has paused posting",
        "an operator has resumed posting",
    ]
