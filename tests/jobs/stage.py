"""A whole delivery on the in-memory store, with a clock that waits and a messenger that writes down."""

import asyncio
import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from digests.library import Library
from jobs.asking import Asking
from jobs.delivery import Delivery
from jobs.judging import Judge
from jobs.model import State, Subscriber, Vote
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.posting import Ears, Outbox, Posting, Voice
from jobs.quizzing import Quizzing
from jobs.rounds import Finished, Left, QuizRounds, Table
from jobs.selection import Selections
from jobs.subscriptions import Subscriptions
from jobs.tally import Tally
from store.store import Store, in_memory_store
from tests.factories import a_library
from tests.fakes import FakeClock, RecordingMessenger


@dataclass(slots=True)
class Stage:
    """Everything that sends, joined as the wiring joins it; a second one on the same store is a restart."""

    store: Store = field(default_factory=in_memory_store)
    clock: FakeClock = field(default_factory=FakeClock)
    libraries: list[Library] = field(default_factory=lambda: [a_library(facts=20)])
    rate: float = 1000.0
    sender: str | None = None
    messenger: RecordingMessenger = field(init=False)
    gate: Gate = field(init=False)
    posting: Posting = field(init=False)
    outbox: Outbox = field(init=False)
    delivery: Delivery = field(init=False)
    planner: Planner = field(init=False)
    rounds: QuizRounds = field(init=False)
    quizzing: Quizzing = field(init=False)
    subscriptions: Subscriptions = field(init=False)
    told_editors: list[str] = field(default_factory=list)
    finished: list[Finished] = field(default_factory=list)
    tidied: list[Left] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Join the parts."""
        store, clock, chance = self.store, self.clock, random.Random(7)
        self.messenger = RecordingMessenger(clock)
        self.gate = Gate(clock, rate=self.rate)
        self.subscriptions = Subscriptions(store.subscribers, default_zone="UTC")
        selections = Selections(lambda: self.libraries[-1])
        asking = Asking(self.messenger, store.polls, self.gate, clock)
        table = Table(
            rounds=store.rounds, polls=store.polls, readers=self.subscriptions, selections=selections
        )
        judge = Judge(store.polls, store.memories)
        self.rounds = QuizRounds(table, asking, judge, clock, chance)
        self.rounds.on_finished(self._finish)
        self.rounds.on_left(self._tidy_up)
        self.quizzing = Quizzing(self.rounds, store.memories, store.ledger, selections, clock, chance)
        outbox = self.outbox = Outbox(
            ledger=store.ledger,
            subscribers=store.subscribers,
            refusals=store.refusals,
            switches=store.switches,
            sender=self.sender,
        )
        voice = Voice(messenger=self.messenger, asking=asking, gate=self.gate)
        ears = Ears(voted=self.rounds.voted, refused=self._tell_editors)
        self.posting = Posting(outbox, voice, ears, selections, clock, chance)
        self.delivery = Delivery(outbox, self.posting, selections, self.gate, clock)
        self.planner = Planner(store.ledger, wake=self.delivery.wake)

    async def _finish(self, finished: Finished) -> None:
        self.finished.append(finished)

    async def _tidy_up(self, left: Left) -> None:
        self.tidied.append(left)

    async def _tell_editors(self, item: str, reason: str) -> None:
        self.told_editors.append(f"{item}: {reason}")

    async def plan(self, *chats: Subscriber) -> None:
        """Subscribe the chats and plan what is due."""
        await self.store.subscribers.save_many(chats)
        await self.planner.tick(self.clock.now())

    async def deliver(self, seconds: float = 60) -> Tally:
        """Look at the ledger once and give what is due so many seconds to be sent."""
        running = asyncio.create_task(self.delivery.run_once())
        await self.clock.advance(seconds)
        assert running.done(), "the delivery is still waiting"
        return await running

    async def states(self) -> dict[State, int]:
        """Count the ledger's rows by state."""
        return {state: count for state, count in (await self.store.ledger.counts()).items() if count}

    async def vote(self, poll_id: str, user_id: int, *, right: bool = True) -> object:
        """Vote in a poll that is kept, rightly or wrongly."""
        poll = await self.store.polls.find(poll_id)
        assert poll is not None
        wrong = next(place for place in range(len(poll.order)) if place not in poll.correct)
        places = poll.correct if right else (wrong,)
        vote = Vote(poll_id=poll_id, user_id=user_id, places=places, at=self.clock.now())
        return await self.rounds.voted(vote)

    def got(self, chat_id: int = 1) -> Sequence[str]:
        """Return what a chat got."""
        return self.messenger.to(chat_id)
