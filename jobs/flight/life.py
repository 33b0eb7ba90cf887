"""One life of the program: the real planner, limiter and delivery, until it is killed or stopped."""

import asyncio
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, cast

from digests.library import Library
from jobs.asking import Asking
from jobs.delivery import Delivery
from jobs.flight.leaping import Bell
from jobs.flight.recorder import Recorder
from jobs.flight.rest import Rest, to_next
from jobs.flight.telegram import BLOCKED, Telegram
from jobs.flight.wires import Lifeline, Line, Wire
from jobs.model import PartKey, Plan, Settlement, Start, Vote
from jobs.moving import move
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.ports import Clock, Ledger, Messenger, Polls, Refusals, Subscribers, Switches
from jobs.posting import Ears, Outbox, Posting, Voice
from jobs.selection import Selections
from jobs.subscriptions import Subscriptions

_TICK_SECONDS: Final = 1.0
_EXPIRY_SECONDS: Final = 600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shore:
    """What outlives every life: the store, the digests, Telegram, the clock and the black box."""

    ledger: Ledger
    subscribers: Subscribers
    polls: Polls
    refusals: Refusals
    switches: Switches
    library: Library
    telegram: Telegram
    clock: Clock
    recorder: Recorder


@dataclass(frozen=True, slots=True, kw_only=True)
class Works:
    """How the parts under test are made; a test puts a broken one in place of one of them."""

    gate: Callable[[Clock, float], Gate] = lambda clock, rate: Gate(clock, rate=rate)
    planner: Callable[[Ledger, Callable[[], None]], Planner] = Planner
    ledger: Callable[[Ledger], Ledger] = lambda ledger: ledger
    messenger: Callable[[Messenger], Messenger] = lambda messenger: messenger


class Life:
    """Runs until its lifeline ends or `end`, whichever comes first."""

    def __init__(self, shore: Shore, works: Works, rate: float, chance: random.Random) -> None:
        self.line = Lifeline(shore.recorder, shore.telegram)
        self._shore = shore
        self._clock = shore.clock
        self._begun: dict[int, Start] = {}
        self._changed = Bell()
        self._gate = works.gate(self._clock, rate)
        self._rest = Rest(self._clock, self._is_busy)
        self._ledger = works.ledger(cast(Ledger, self._wired(shore.ledger, self._ledger_seen())))
        self._chats = cast(Subscribers, self._wired(shore.subscribers, self._chats_seen()))
        refusals = cast(Refusals, self._wired(shore.refusals, {}))
        self._outbox = Outbox(
            ledger=self._ledger, subscribers=self._chats, refusals=refusals, switches=shore.switches
        )
        self._selections = Selections(lambda: shore.library)
        self._posting = self._post_with(works, chance)
        self._delivery = Delivery(self._outbox, self._posting, self._selections, self._gate, self._rest)
        self._planner = works.planner(self._ledger, self._delivery.wake)

    async def run(self, end: float) -> None:
        """Pick up what the last life left, plan and deliver; plan nothing that is due at `end` or later."""
        await self._delivery.recover()
        delivering = asyncio.create_task(self._delivery.run())
        await self._plan(end)
        await delivering

    def land(self) -> None:
        """Stop gracefully: `run` ends once the calls in flight are written down."""
        self._delivery.stop()

    async def lost(self, chat_id: int) -> None:
        """Hear from Telegram that a chat has left."""
        await Subscriptions(self._chats).lost(chat_id, BLOCKED)

    async def back(self, chat_id: int) -> None:
        """Hear from Telegram that a chat is back."""
        await Subscriptions(self._chats).reactivate(chat_id, self._clock.now())

    async def moved(self, old: int, new: int) -> None:
        """Hear from Telegram that a group has another id."""
        await move(self._chats, old, new, self._clock)

    async def tidy(self) -> None:
        """Give up what is past its time."""
        await self._ledger.expire(self._clock.now())

    async def _plan(self, end: float) -> None:
        """Tick as the clockwork does, once a second, but leave out the ticks that find nobody due."""
        born, expired = self._clock.monotonic(), 0.0
        while (at := self._clock.monotonic()) < end:
            await self._planner.tick(self._clock.now())
            if at - expired >= _EXPIRY_SECONDS:
                expired = at
                await self.tidy()
            await self._changed.wait(min(await self._until_due(), expired + _EXPIRY_SECONDS - at))
            await self._clock.sleep(to_next(self._clock.monotonic() - born, _TICK_SECONDS))

    async def _until_due(self) -> float:
        due = await self._chats.next_due()
        return max(0.0, (due - self._clock.now()).total_seconds()) if due else _EXPIRY_SECONDS

    def _post_with(self, works: Works, chance: random.Random) -> Posting:
        messenger = works.messenger(Line(self._shore.telegram, self.line, self._begun))
        polls = cast(Polls, self._wired(self._shore.polls, {}))
        asking = Asking(messenger, polls, self._gate, self._clock)
        voice = Voice(messenger=messenger, asking=asking, gate=self._gate)
        ears = Ears(voted=_hear, refused=_refuse)
        return Posting(self._outbox, voice, ears, self._selections, self._clock, chance)

    def _is_busy(self) -> bool:
        """Tell whether a look at the ledger may find something that the last one did not."""
        waits = self._gate.standstill() > 0 or self._posting.brakes.room == 0 or self._delivery.waits
        return waits or bool(self._shore.telegram.in_flight)

    def _wired(self, port: object, seen: dict[str, Callable[..., None]]) -> Wire:
        return Wire(port, self.line, seen)

    def _ledger_seen(self) -> dict[str, Callable[..., None]]:
        return {
            "begin": self._on_begun,
            "settle": self._on_settled,
            "plan": self._on_planned,
            "due": self._on_due,
        }

    def _chats_seen(self) -> dict[str, Callable[..., None]]:
        return {"save": self._on_change, "deactivate": self._on_given_up}

    def _on_begun(self, won: frozenset[PartKey], starts: Sequence[Start]) -> None:
        self._rest.stir()
        self._begun.update({start.key.chat_id: start for start in starts if start.key in won})

    def _on_settled(self, _: None, settlements: Sequence[Settlement]) -> None:
        for settlement in settlements:
            self.line.written(settlement.key)
            self._rest.stir(settlement.due_at)
            self._shore.recorder.settled(settlement)

    def _on_planned(self, _: int, plan: Plan) -> None:
        self._rest.stir(plan.due_at)

    def _on_due(self, rows: Sequence[object], *_: object) -> None:
        self._rest.found(len(rows))

    def _on_change(self, *_: object) -> None:
        self._changed.ring()

    def _on_given_up(self, _: None, chat_id: int, __: str) -> None:
        self._shore.recorder.left(chat_id, self._clock.monotonic())


async def _hear(vote: Vote) -> None:
    """Nobody votes on board."""


async def _refuse(item: str, reason: str) -> None:
    """No item is refused on board."""
