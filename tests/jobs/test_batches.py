"""One of several senders: what it makes of the batches it is handed, and of the rows of those who died."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from jobs.batches import DEAD_SECONDS, BatchDelivery, TakingOver, look_again
from jobs.errors import StopEverything, TryLater
from jobs.limiter import Lane
from jobs.model import Batch, Start, State
from tests.factories import a_chat, a_part, a_slot
from tests.fakes import MONDAY_EIGHT, settled
from tests.jobs.stage import Stage

SECOND = timedelta(seconds=1)


@dataclass(slots=True)
class Handed:
    """A queue that hands out these batches, each again when and as often as it is asked to."""

    stage: Stage
    batches: Sequence[Batch]
    asked: list[datetime | None] = field(default_factory=list)
    stopped: asyncio.Event = field(default_factory=asyncio.Event)

    async def serve(self, look: Callable[[Batch], Awaitable[datetime | None]]) -> None:
        await asyncio.gather(*(self._hand_out(batch, look) for batch in self.batches))
        await self.stopped.wait()

    async def _hand_out(self, batch: Batch, look: Callable[[Batch], Awaitable[datetime | None]]) -> None:
        again: datetime | None = self.stage.clock.now()
        while again is not None and not self.stopped.is_set():
            await self.stage.clock.sleep((again - self.stage.clock.now()).total_seconds())
            again = await look(batch)
            self.asked.append(again)

    def stop(self) -> None:
        self.stopped.set()


def batch(*chats: int) -> Batch:
    return Batch(slot=a_slot().name, chats=chats)


def sender(stage: Stage, *batches: Batch) -> tuple[BatchDelivery, Handed]:
    queue = Handed(stage, batches)
    return BatchDelivery(queue, stage.delivery, stage.outbox, stage.gate, stage.clock), queue


async def served(stage: Stage, *batches: Batch, seconds: float = 60) -> Handed:
    delivering, queue = sender(stage, *batches)
    running = asyncio.create_task(delivering.run())
    await stage.clock.advance(seconds)
    delivering.stop()
    await running
    return queue


async def test_a_batch_is_sent_and_done() -> None:
    stage = Stage()
    await stage.plan(*(a_chat(n) for n in range(1, 51)))

    queue = await served(stage, batch(*range(1, 51)))

    assert await stage.states() == {State.SENT: 100}
    assert queue.asked == [None]


async def test_a_batch_handed_out_twice_at_once_is_sent_once() -> None:
    stage = Stage()
    await stage.plan(*(a_chat(n) for n in range(1, 21)))

    await served(stage, batch(*range(1, 21)), batch(*range(20, 0, -1)))

    assert len(stage.messenger.sent) == 40


async def test_only_the_chats_of_the_batch_are_sent_to() -> None:
    stage = Stage()
    await stage.plan(a_chat(1, quizzes=0), a_chat(2, quizzes=0))

    await served(stage, batch(2))

    assert await stage.states() == {State.SENT: 1, State.PLANNED: 1}


async def test_a_row_that_is_put_off_brings_its_batch_back_when_it_is_due() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [TryLater(30, reason="flood")]
    await stage.plan(a_chat(1, quizzes=0))

    queue = await served(stage, batch(1), seconds=120)

    assert await stage.states() == {State.SENT: 1}
    assert queue.asked[0] is not None
    assert queue.asked[0] >= MONDAY_EIGHT + 30 * SECOND


async def test_a_batch_waits_for_a_row_that_another_sender_has_in_flight() -> None:
    stage = Stage()
    await stage.plan(a_chat(1, quizzes=0))
    part = a_part().key
    await stage.store.ledger.begin([Start(key=part, item="houses/f1/1", attempts=0)], sender="another")

    delivering, _ = sender(stage)
    again = await delivering.look(batch(1))

    assert stage.messenger.sent == []
    assert again == MONDAY_EIGHT + 5 * SECOND


async def test_a_stopped_sender_hands_what_is_left_to_others_at_once() -> None:
    stage = Stage(rate=1)
    await stage.plan(*(a_chat(n, quizzes=0) for n in range(1, 21)))
    delivering, queue = sender(stage, batch(*range(1, 21)))
    running = asyncio.create_task(delivering.run())
    await stage.clock.advance(5)

    delivering.stop()
    await running

    assert queue.asked == [stage.clock.now()]
    states = await stage.states()
    assert states.keys() == {State.SENT, State.PLANNED}


async def test_a_cancelled_sender_stops_as_one_that_is_told_to() -> None:
    stage = Stage(rate=1)
    await stage.plan(*(a_chat(n, quizzes=0) for n in range(1, 21)))
    delivering, queue = sender(stage, batch(*range(1, 21)))
    running = asyncio.create_task(delivering.run())
    await stage.clock.advance(5)

    running.cancel()
    with pytest.raises(asyncio.CancelledError):
        await running

    assert queue.asked == [stage.clock.now()]
    states = await stage.states()
    assert states.keys() == {State.SENT, State.PLANNED}


async def test_a_stopped_sender_begins_no_batch() -> None:
    stage = Stage()
    await stage.plan(a_chat(1))
    delivering, _ = sender(stage)
    delivering.stop()

    assert await delivering.look(batch(1)) == stage.clock.now()
    assert stage.messenger.tried == []


async def test_a_revoked_token_stops_the_sender_and_says_why() -> None:
    stage = Stage()
    stage.messenger.trouble[1] = [StopEverything("the token was revoked")]
    await stage.plan(a_chat(1))
    delivering, _ = sender(stage, batch(1))
    running = asyncio.create_task(delivering.run())
    await stage.clock.advance(5)

    with pytest.raises(StopEverything, match="revoked"):
        await running


async def test_while_everything_is_on_hold_batches_come_back_later() -> None:
    stage = Stage()
    await stage.plan(a_chat(1))
    stage.gate.hold_all(40)
    delivering, _ = sender(stage)

    assert await delivering.look(batch(1)) == MONDAY_EIGHT + 40 * SECOND


async def test_a_ledger_that_cannot_be_read_brings_the_batch_back() -> None:
    stage = Stage()

    async def away(*_: object) -> None:
        raise TryLater(5, reason="away")

    delivering, _ = sender(stage)
    stage.store.ledger.ready = away  # type: ignore[method-assign,assignment]

    assert await delivering.look(batch(1)) == MONDAY_EIGHT + 5 * SECOND


@pytest.mark.parametrize(
    ("part", "again"),
    [
        (a_part(), 1),
        (a_part(due_at=MONDAY_EIGHT + 90 * SECOND), 90),
        (a_part(state=State.SENDING), 5),
        (a_part(state=State.SENDING, expires_at=MONDAY_EIGHT), 5),
        (a_part(expires_at=MONDAY_EIGHT), None),
    ],
    ids=["due", "put off", "in flight", "in flight past its end", "past its end"],
)
def test_a_row_is_looked_at_again_when_something_can_become_of_it(part: object, again: int | None) -> None:
    expected = None if again is None else MONDAY_EIGHT + again * SECOND

    assert look_again([part], MONDAY_EIGHT) == expected  # type: ignore[list-item]


@dataclass(slots=True)
class Keeper:
    """Counts how often it is asked."""

    requeued: int = 0
    looked: int = 0

    async def requeue_stalled(self) -> int:
        self.requeued += 1
        return 1

    async def queue_forgotten(self, now: datetime) -> int:
        self.looked += 1
        return 2


async def test_rows_of_a_dead_sender_are_sent_once_more_and_only_when_it_is_surely_dead() -> None:
    stage = Stage()
    await stage.plan(a_chat(1, quizzes=0))
    await stage.store.senders.beat("dead", [Lane.POST], MONDAY_EIGHT, since=MONDAY_EIGHT)
    await stage.store.ledger.begin([Start(key=a_part().key, item="houses/f1/1", attempts=0)], sender="dead")
    keeper = Keeper()
    taking_over = TakingOver(stage.store.ledger, stage.store.senders, keeper)

    await taking_over.tick(MONDAY_EIGHT + (DEAD_SECONDS - 1) * SECOND)
    assert await stage.states() == {State.SENDING: 1}
    await taking_over.tick(MONDAY_EIGHT + DEAD_SECONDS * SECOND)
    await served(stage, batch(1))

    assert stage.got() == ["houses/f1/1"]
    assert (keeper.requeued, keeper.looked) == (2, 2)
    await settled()


async def test_a_sender_with_a_name_leaves_rows_in_flight_alone_when_it_starts() -> None:
    stage = Stage(sender="this one")
    await stage.plan(a_chat(1, quizzes=0))
    await stage.store.ledger.begin(
        [Start(key=a_part().key, item="houses/f1/1", attempts=0)], sender="another"
    )

    assert await stage.delivery.recover() == 0
    assert await stage.states() == {State.SENDING: 1}


async def test_a_row_begun_without_our_knowing_is_given_back_and_sent_once() -> None:
    stage = Stage(sender="this one")
    await stage.plan(a_chat(1, quizzes=0))
    await stage.store.ledger.begin(
        [Start(key=a_part().key, item="houses/f1/1", attempts=0)], sender="this one"
    )

    await served(stage, batch(1))

    assert stage.got() == ["houses/f1/1"]
    assert await stage.states() == {State.SENT: 1}
