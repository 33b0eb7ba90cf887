"""The gate every outgoing call waits at: the limiter's decisions, carried out with a clock."""

import asyncio
import math
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from typing import Final

from jobs.door import Door
from jobs.errors import TryLater
from jobs.limiter import Lane, Limiter, Ticket
from jobs.model import ChatKind
from jobs.ports import Clock

__all__ = ["Gate", "Lane"]

_GRAIN_SECONDS: Final = 0.005
"""Turns are given out no more often: to wake for each of a thousand a second costs a tenth of a core."""
_LOOK_AGAIN_SECONDS: Final = 1.0
"""Who stands at the door looks again, because the rate may have been raised."""
_CROWD_SECONDS: Final = 0.02
"""Of posts: more than go in this time need not stand at the door."""


class Gate:
    """One per process. `rate`: messages a second over all chats (Telegram's free ceiling is about 30)."""

    def __init__(self, clock: Clock, *, rate: float = 28.0) -> None:
        self._clock = clock
        self._limiter = Limiter(rate)
        self._door = Door(rate)
        self._line = asyncio.Lock()
        self._at_door = self._replies_at_door = 0
        self._waiting: dict[Ticket, asyncio.Future[None]] = {}
        self._alarm: asyncio.Task[None] | None = None
        self._alarm_at = math.inf

    def set_rate(self, rate: float, *, until: float = math.inf) -> None:
        """Change the rate, also for those who wait; 0 lets nothing go, and at `until` it becomes 0."""
        self._limiter.set_rate(rate, until=until)
        if rate > 0:
            self._door.set_rate(rate)
        self._serve()

    async def pass_through(
        self, chat_id: int, kind: ChatKind, lane: Lane, *, patience: float = math.inf
    ) -> None:
        """Wait until a call may go out now; it counts from here.

        Raises TryLater when a hold asks for more than `patience` seconds; `everywhere`: it is on all chats.
        """
        ticket = Ticket(chat_id, kind is not ChatKind.PRIVATE, lane, patience)
        now = self._clock.monotonic()
        if self._limiter.grants_at_once(ticket, now):
            return
        self._limiter.ask(ticket, now)
        self._serve()
        if not ticket.over:
            await self._turn_of(ticket)
        if ticket.refused is not None:
            raise self._held(ticket.refused)

    @asynccontextmanager
    async def leaving(self, chat_id: int, lane: Lane) -> AsyncIterator[None]:
        """Let a call that has passed leave when the door opens; put right around the call.

        While this lasts the call is under way. Raises TryLater where a hold has begun since its turn, or the
        rate has run out.
        """
        await self._through_the_door(lane)
        now = self._clock.monotonic()
        self._refuse_what_is_held(chat_id, now)
        number = self._door.leave(now)
        self._limiter.went(chat_id, now)
        try:
            yield
        except BaseException:
            self._limiter.went(chat_id, self._door.lost(number))
            raise
        self._limiter.went(chat_id, self._door.answered(number, self._clock.monotonic()))

    def _refuse_what_is_held(self, chat_id: int, now: float) -> None:
        if self._limiter.stopped(now):
            raise TryLater(_LOOK_AGAIN_SECONDS, reason="this process has no share of the rate")
        held = self._limiter.held_for(chat_id, now)
        if held > 0:
            raise self._held(held)

    def _held(self, seconds: float) -> TryLater:
        """Return what tells of a hold that lasts so long: on all chats where that one is no shorter."""
        return TryLater(seconds, reason="Telegram asked to wait", everywhere=self.standstill() >= seconds)

    def hold(self, chat_id: int, seconds: float) -> None:
        """Let nothing go to a chat for so long (its own `retry_after`)."""
        self._release(self._limiter.hold(chat_id, seconds, self._clock.monotonic()))
        self._serve()

    def hold_all(self, seconds: float) -> None:
        """Let nothing go to anyone for so long (a `retry_after` for the whole bot)."""
        self._release(self._limiter.hold_all(seconds, self._clock.monotonic()))
        self._serve()

    def heed(self, chat_id: int, error: TryLater) -> None:
        """Hold what an error asks to be held: everything, or this chat."""
        if error.everywhere:
            self.hold_all(error.seconds)
        elif error.seconds > 0:
            self.hold(chat_id, error.seconds)

    def paced_until(self, chat_id: int, kind: ChatKind) -> float:
        """Return when the chat's own pace lets a post go, on the monotonic clock; holds are not counted."""
        return self._limiter.paced_until(chat_id, crowded=kind is not ChatKind.PRIVATE)

    def standstill(self) -> float:
        """Return for how many seconds nothing may go to anyone."""
        return self._limiter.standstill(self._clock.monotonic())

    async def _through_the_door(self, lane: Lane) -> None:
        """A reply waits for no more than the door to open, a post also for those that came before it."""
        if lane is Lane.REPLY:
            self._replies_at_door += 1
            try:
                await self._door_opens()
            finally:
                self._replies_at_door -= 1
        elif self._line.locked() or self._door.opens_at(self._clock.monotonic()) > self._clock.monotonic():
            self._crowd(1)
            try:
                async with self._line:
                    await self._door_opens()
                    while self._replies_at_door:
                        await self._clock.sleep(_GRAIN_SECONDS)
                        await self._door_opens()
            finally:
                self._crowd(-1)

    async def _door_opens(self) -> None:
        while (wait := self._door.opens_at(now := self._clock.monotonic()) - now) > 0:
            await self._clock.sleep(min(wait, _LOOK_AGAIN_SECONDS))

    def _crowd(self, more: int) -> None:
        """While many stand at the door no post gets a turn: they would be marked and not sent."""
        self._at_door += more
        too_many = self._at_door > max(1, _CROWD_SECONDS * self._limiter.rate)
        if too_many != self._limiter.posts_wait:
            self._limiter.posts_wait = too_many
            self._serve()

    async def _turn_of(self, ticket: Ticket) -> None:
        turn = self._waiting[ticket] = asyncio.get_running_loop().create_future()
        try:
            await turn
        finally:
            ticket.given_up = not ticket.granted
            del self._waiting[ticket]

    def _serve(self) -> None:
        self._release(self._limiter.turns(self._clock.monotonic()))
        at = self._limiter.next_turn()
        if at is not None and at < self._alarm_at:
            self._set_alarm(at)

    def _release(self, tickets: Iterable[Ticket]) -> None:
        for ticket in tickets:
            turn = self._waiting.get(ticket)
            if turn is not None and not turn.done():
                turn.set_result(None)

    def _set_alarm(self, at: float) -> None:
        if self._alarm is not None:
            self._alarm.cancel()
        self._alarm_at = at
        self._alarm = asyncio.create_task(self._ring(at))

    async def _ring(self, at: float) -> None:
        await self._clock.sleep(max(at - self._clock.monotonic(), _GRAIN_SECONDS))
        self._alarm, self._alarm_at = None, math.inf
        self._serve()
