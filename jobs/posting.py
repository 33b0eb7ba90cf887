"""Sends one chat's post, part by part, and writes down what became of each.

A row is *sending* from just before its call until its outcome is written, so a crash leaves exactly the calls
in flight in doubt. Nothing is written for a part that still waits for its turn.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from typing import Final

from jobs.asking import Asking
from jobs.brakes import Brakes
from jobs.breaker import Leave
from jobs.choosing import Ask, Choice, Nothing, Tell, after, choose_part
from jobs.errors import JobsError, TryLater
from jobs.line import Post
from jobs.model import Delivery, History, Mark, PartKey, Settlement, Start, State, Subscriber, Vote
from jobs.moving import move
from jobs.pacing import Gate, Lane
from jobs.persisting import GroupCommit, insist
from jobs.planning import quiet_until
from jobs.ports import Clock, Ledger, Messenger, Refusals, Subscribers, Switches
from jobs.retry import Aftermath, Deactivate, Hold, Migrate, Refuse, Stop, Then, broken, postponed
from jobs.retry import after as aftermath
from jobs.selection import Selections
from jobs.staleness import Staleness
from jobs.timetable import zone_of

_LOG = logging.getLogger("briefcast.delivery")
PATIENCE_SECONDS: Final = 10.0
"""A post whose chat is held for longer goes back into the ledger instead of waiting in memory."""

_HOLDS_BACK: Final = frozenset({State.PLANNED, State.UNKNOWN})
_SLOT_TIME: Final = len("2026-03-29T02:30")
"""Characters of a slot's name that are its date and time."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """Where deliveries are written, and where an operator pauses them.

    `sender`: this process's name, where several send to the same chats.
    """

    ledger: Ledger
    subscribers: Subscribers
    refusals: Refusals
    switches: Switches
    sender: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How deliveries are sent."""

    messenger: Messenger
    asking: Asking
    gate: Gate


@dataclass(frozen=True, slots=True, kw_only=True)
class Ears:
    """Who is told what delivering brings to light: a vote that came early, an item Telegram refuses."""

    voted: Callable[[Vote], Awaitable[object]]
    refused: Callable[[str, str], Awaitable[None]]
    """Item and reason, once for each item: for the editors."""


class Posting:
    """Sends posts, a part at a time; `post` may run for many chats at once.

    `gather_seconds`: how long a write to the ledger waits for others to be written with it.
    """

    def __init__(
        self,
        outbox: Outbox,
        voice: Voice,
        ears: Ears,
        selections: Selections,
        clock: Clock,
        chance: random.Random,
        *,
        gather_seconds: float = 0.0,
    ) -> None:
        self._outbox = outbox
        self._voice = voice
        self._ears = ears
        self._selections = selections
        self._clock = clock
        self._chance = chance
        gather = partial(clock.sleep, gather_seconds) if gather_seconds else None
        self._begin = GroupCommit(partial(outbox.ledger.begin, sender=outbox.sender), gather=gather)
        self._settle = GroupCommit(self._insist_to_settle, gather=gather)
        self.brakes = Brakes(clock)
        self._staleness = Staleness()
        self._at_gate: set[asyncio.Task[object]] = set()
        self._stopping = False

    def stop(self) -> None:
        """Let calls in flight finish and send those that still wait for their turn home, unrecorded."""
        self._stopping = True
        for task in self._at_gate:
            task.cancel()

    async def post(self, post: Post) -> State | None:
        """Send the next row of a post and return its new state; None: it was not touched.

        `post` is moved on; the rest is to be sent when the chat's pace allows. Nothing is left after
        a part that has to be tried again, because it holds back those behind it; one that failed does not.
        Raises StopEverything, and TryLater when the ledger cannot be written.
        """
        state, choice = await self._part(post.rows[0], post.reader, post.history)
        post.rows.popleft()
        if state is None or state in _HOLDS_BACK:
            post.rows.clear()
        elif state is State.SENT and choice is not None and post.rows:
            post.history = after(post.history, choice, self._clock.now())
        return state

    async def give_up(self, rows: Sequence[Delivery], bug: Exception) -> None:
        """Our own code failed on a post: fail what is not sent, so that it cannot fail for ever."""
        reason = f"internal error: {type(bug).__name__}"
        now = self._clock.now()
        for row in rows:
            failed = Settlement(key=row.key, state=State.FAILED, at=now, reason=reason)
            await self._write(replace(failed, as_read=row.attempts))
            await self._write(replace(failed, mark=self._mark_on(row)))

    async def _part(
        self, row: Delivery, reader: Subscriber | None, history: History
    ) -> tuple[State | None, Choice | None]:
        """Return the row's new state (None: it was not touched) and what was sent for it."""
        now = self._clock.now()
        if reader is None or not reader.active:
            return await self._unmarked(row, _expired(row, "the chat is not subscribed", now)), None
        not_now = _not_now(row, reader, now)
        if not_now is not None:
            return await self._unmarked(row, not_now), None
        local_date = now.astimezone(zone_of(reader.schedule.zone)).date()
        choice = choose_part(reader, row, history, self._selections.on(local_date), now)
        if isinstance(choice, Nothing):
            return await self._unmarked(row, _expired(row, choice.reason, now)), None
        try:
            has_turn = await self._turn(reader)
        except TryLater as error:
            held_until = now + timedelta(seconds=error.seconds)
            return await self._unmarked(row, postponed(row, error.reason, now, held_until)), None
        return await self._in_turn(row, reader, choice) if has_turn else (None, None)

    async def _in_turn(
        self, row: Delivery, reader: Subscriber, choice: Tell | Ask
    ) -> tuple[State | None, Choice | None]:
        """Send the row, unless its time has passed or quiet hours have begun while it waited for its turn."""
        not_now = _not_now(row, reader, self._clock.now())
        if not_now is not None:
            return await self._unmarked(row, not_now), None
        leave, granted = self.brakes.leave(), self._clock.monotonic()
        if leave is Leave.NO or not await self._begins(row, choice.item):
            return None, None
        stale = self._staleness.is_stale(self._clock.monotonic() - granted)
        if stale and not await self._turn_again(row, reader):
            return None, None
        return await self._send(row, reader, choice, leave), choice

    async def _turn_again(self, row: Delivery, reader: Subscriber) -> bool:
        """Wait for another turn with a row that is marked already; without one, put it back: False."""
        has_turn = False
        try:
            with suppress(TryLater):  # The hold is met once more, before the row is marked.
                has_turn = await self._turn(reader)
        finally:
            if not has_turn:
                await self._put_back(row)
        return has_turn

    async def _begins(self, row: Delivery, item: str) -> bool:
        """Mark the row as *sending*; False when it is not to be had. Raises TryLater, with the row put back.

        A database that falls away may have written what it never answered to.
        """
        try:
            return row.key in await self._begin.add(Start(key=row.key, item=item, attempts=row.attempts))
        except TryLater:
            await self._put_back(row)
            raise

    async def _put_back(self, row: Delivery) -> None:
        """Write the row down as it was before it was marked here, if it was: no call was made."""
        now, mark = self._clock.now(), self._mark_on(row)
        await self._write(Settlement(key=row.key, state=row.state, at=now, reason=row.reason, mark=mark))

    def _mark_on(self, row: Delivery) -> Mark:
        """Return the mark that a row bears once it is marked here."""
        return Mark(attempts=row.attempts + 1, sender=self._outbox.sender)

    async def _turn(self, reader: Subscriber) -> bool:
        """Wait for the chat's turn, where `stop` may cancel; False when it came just before."""
        task = asyncio.current_task()
        assert task is not None
        self._at_gate.add(task)
        try:
            gate = self._voice.gate
            await gate.pass_through(reader.chat_id, reader.kind, Lane.POST, patience=PATIENCE_SECONDS)
        finally:
            self._at_gate.discard(task)
        return not self._stopping

    async def _send(self, row: Delivery, reader: Subscriber, choice: Tell | Ask, leave: Leave) -> State:
        early: Sequence[Vote] = ()
        met: Exception | None = None
        try:
            message_id, early = await self._call(row, reader, choice)
            outcome = Aftermath(settlement=_sent(row, message_id, self._clock.now()))
        except JobsError as error:
            met, outcome = error, aftermath(error, row, self._clock.now(), self._chance)
        except Exception as bug:  # noqa: BLE001 (a bug in one message must not stop the others)
            met = bug
            _LOG.exception("a part could not be sent: a bug", extra={"item": choice.item})
            outcome = Aftermath(settlement=broken(row, bug, self._clock.now()))
        self.brakes.note(met, leave, refused_before=self._selections.refuses(choice.item))
        state = await self._write(outcome.settlement)
        await self._follow(outcome.then, reader.chat_id, choice.item)
        await self._hear(early)
        return state

    async def _call(
        self, row: Delivery, reader: Subscriber, choice: Tell | Ask
    ) -> tuple[int, Sequence[Vote]]:
        if isinstance(choice, Tell):
            async with self._voice.gate.leaving(reader.chat_id, Lane.POST):
                return await self._voice.messenger.send_fact(reader, choice.entry, late=row.late), ()
        ask = self._voice.asking
        poll, early = await ask.post(reader, choice.question, choice.order, late=row.late)
        return poll.message_id, early

    async def _unmarked(self, row: Delivery, settlement: Settlement) -> State | None:
        """Write what became of a row that was not marked here; None where another has marked it meanwhile."""
        taken = await self._settle.add(replace(settlement, as_read=row.attempts))
        return settlement.state if row.key in taken else None

    async def _write(self, settlement: Settlement) -> State:
        """Write an outcome, however long it takes: it is a fact."""
        await self._settle.add(settlement)
        return settlement.state

    async def _insist_to_settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        return await insist(lambda: self._outbox.ledger.settle(settlements), self._clock)

    async def _follow(self, then: Then | None, chat_id: int, item: str) -> None:
        subscribers, gate = self._outbox.subscribers, self._voice.gate
        match then:
            case Hold(seconds, everywhere=True):
                gate.hold_all(seconds)
            case Hold(seconds):
                gate.hold(chat_id, seconds)
            case Deactivate(reason):
                _LOG.info("a chat left: %s", reason, extra={"chat": chat_id})
                await insist(lambda: subscribers.deactivate(chat_id, reason), self._clock)
            case Migrate(to):
                _LOG.info("a chat moved", extra={"chat": chat_id, "to": to})
                await move(subscribers, chat_id, to, self._clock)
            case Refuse(reason):
                await self._refuse(item, reason)
            case Stop(error):
                raise error

    async def _refuse(self, item: str, reason: str) -> None:
        self._selections.refuse([item])
        refusals, now = self._outbox.refusals, self._clock.now()
        if await insist(lambda: refusals.add(item, reason, now), self._clock):
            _LOG.warning("an item is refused and will not be sent again", extra={"item": item})
            await self._ears.refused(item, reason)

    async def _hear(self, early: Sequence[Vote]) -> None:
        for vote in early:
            try:
                await self._ears.voted(vote)
            except JobsError as error:
                _LOG.warning("an early vote could not be judged: %s", type(error).__name__)


def _not_now(row: Delivery, reader: Subscriber, now: datetime) -> Settlement | None:
    """Hold back what came too late, and what quiet hours have overtaken since it was asked for."""
    if now >= row.expires_at:
        return _expired(row, "too late", now)
    quiet_end = quiet_until(reader.schedule, now)
    if quiet_end is None or _asked_for_in_quiet_hours(row, reader):
        return None
    return postponed(row, "quiet hours", now, quiet_end)


def _asked_for_in_quiet_hours(row: Delivery, reader: Subscriber) -> bool:
    """Tell whether the slot's own time lies in them: a welcome. A retry moves the due time, not that."""
    quiet = reader.schedule.quiet
    return quiet is not None and quiet.covers(datetime.fromisoformat(row.key.slot[:_SLOT_TIME]).time())


def _expired(row: Delivery, reason: str, now: datetime) -> Settlement:
    return Settlement(key=row.key, state=State.EXPIRED, at=now, reason=reason)


def _sent(row: Delivery, message_id: int, now: datetime) -> Settlement:
    return Settlement(key=row.key, state=State.SENT, at=now, message_id=message_id)
