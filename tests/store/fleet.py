"""Senders as on several machines: each with connections of its own to one PostgreSQL, and one Telegram."""

import asyncio
import random
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime

from digests.library import Entry
from digests.question import Question
from jobs.asking import Asking
from jobs.batches import BatchDelivery, TakingOver
from jobs.delivery import Delivery
from jobs.errors import TryLater
from jobs.limiter import Lane
from jobs.model import Round, SentPoll, Slot, Subscriber, Vote
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.posting import Ears, Outbox, Posting, Voice
from jobs.selection import Selections
from store.queue.worker import Batches
from store.store import Store, open_store
from tests.factories import a_library
from tests.store.samples import chat, subscribed

IN_FLIGHT = 20


class RealClock:
    """The machine's clock."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def monotonic(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(max(0.0, seconds))


@dataclass
class Telegram:
    """Counts what each chat got, and from whom; takes nothing before so many senders have come."""

    senders: int = 1
    got: Counter[int] = field(default_factory=Counter)
    by: Counter[str] = field(default_factory=Counter)
    _come: set[str] = field(default_factory=set)
    _all_come: asyncio.Event = field(default_factory=asyncio.Event)

    async def meet(self, name: str) -> None:
        """Wait until every sender has something to send: on a busy machine one may start late.

        There must be more batches than all senders but one can hold. TimeoutError after a minute.
        """
        self._come.add(name)
        if len(self._come) >= self.senders:
            self._all_come.set()
        async with asyncio.timeout(60):
            await self._all_come.wait()

    def tell(self, chat_id: int, name: str) -> None:
        self.got[chat_id] += 1
        self.by[name] += 1

    def twice(self) -> list[int]:
        return [chat_id for chat_id, times in self.got.items() if times > 1]


class Line:
    """One sender's line to Telegram: a call takes five milliseconds there and five back."""

    def __init__(self, telegram: Telegram, name: str) -> None:
        self._telegram = telegram
        self._name = name

    async def send_fact(self, reader: Subscriber, _entry: Entry, *, late: bool = False) -> int:
        await self._telegram.meet(self._name)
        await asyncio.sleep(0.005)
        self._telegram.tell(reader.chat_id, self._name)
        await asyncio.sleep(0.005)
        return 1

    async def send_question(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
    ) -> SentPoll:
        raise AssertionError("these chats want no quizzes")


class Sender:
    """One process that sends, from the queue of one database."""

    def __init__(self, url: str, telegram: Telegram, name: str) -> None:
        self.name = name
        self.clock = RealClock()
        self.store = open_store(url, queued=True)
        self.line = Line(telegram, name)
        gate = Gate(self.clock, rate=1000)
        selections = Selections(lambda: a_library(facts=3))
        outbox = Outbox(
            ledger=self.store.ledger,
            subscribers=self.store.subscribers,
            refusals=self.store.refusals,
            switches=self.store.switches,
            sender=name,
        )
        asking = Asking(self.line, self.store.polls, gate, self.clock)
        voice = Voice(messenger=self.line, asking=asking, gate=gate)
        ears = Ears(voted=_nobody, refused=_nothing)
        posting = Posting(outbox, voice, ears, selections, self.clock, random.Random(7))
        delivery = Delivery(outbox, posting, selections, gate, self.clock, in_flight=IN_FLIGHT)
        assert self.store.batches is not None
        self.delivering = BatchDelivery(self.store.batches, delivery, outbox, gate, self.clock)
        self.tasks = [asyncio.create_task(self.delivering.run()), asyncio.create_task(self._beat())]

    async def _beat(self) -> None:
        while True:
            now = self.clock.now()
            with suppress(TryLater):
                await self.store.senders.beat(self.name, [Lane.POST], now, since=now)
            await asyncio.sleep(0.2)

    async def stop(self) -> None:
        self.delivering.stop()
        await asyncio.wait({self.tasks[0]})
        self.tasks[1].cancel()
        await asyncio.wait(self.tasks)
        await self.store.close()


class Scheduler:
    """One process that plans and lets the work of the dead be taken over."""

    def __init__(self, url: str, *, dead_seconds: float = 1.5) -> None:
        self.store = open_store(url, queued=True)
        assert self.store.database is not None
        self.keeper = Batches(self.store.database, stalled_seconds=1.5)
        self.planner = Planner(self.store.ledger)
        self._taking_over = TakingOver(
            self.store.ledger, self.store.senders, self.keeper, dead_seconds=dead_seconds
        )

    async def tick(self) -> None:
        now = datetime.now(UTC)
        await self.planner.tick(now)
        await self._taking_over.tick(now)

    async def stop(self) -> None:
        await self.keeper.close()
        await self.store.close()


async def subscribed_now(store: Store, chats: int) -> None:
    """Subscribe so many chats whose daily fact is due this minute."""
    at = datetime.now(UTC).replace(second=0, microsecond=0)
    due = Slot(day=at.date(), wall=at.time(), at=at)
    plain = chat(1, facts=1, quizzes=0, next=due)
    schedule = type(plain.schedule)(zone="UTC", times=(at.time(),))
    await subscribed(
        store, *(chat(n, facts=1, quizzes=0, next=due, schedule=schedule) for n in range(1, chats + 1))
    )


async def until(seconds: float, condition: object) -> None:
    """Wait for a condition, an async function that tells whether it holds; fail when it takes too long."""
    assert callable(condition)
    end = time.monotonic() + seconds
    while not await condition():
        assert time.monotonic() < end, "it took too long"
        await asyncio.sleep(0.05)


async def _nobody(_vote: Vote) -> None: ...


async def _nothing(_item: str, _reason: str) -> None: ...
