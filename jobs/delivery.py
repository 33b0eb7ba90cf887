"""The loop over the ledger: takes what is due and lets `posting` send it, many chats at once.

Stopping, by `stop` or by cancelling `run`, lets the calls in flight finish and be written down; what still
waits stays planned.
"""

import asyncio
import logging
import math
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from jobs import model
from jobs.due import posts_of
from jobs.errors import StopEverything, TryLater
from jobs.line import Group, Line, Post
from jobs.lookout import Lookout
from jobs.model import State
from jobs.pacing import Gate
from jobs.ports import Clock
from jobs.posting import Outbox, Posting
from jobs.selection import Selections
from jobs.tally import Tally

_LOG = logging.getLogger("briefcast.delivery")
IN_FLIGHT: Final = 100
"""Chats served at once: with 40 ms to Telegram and back, 30 of them cap at 710 messages/s (measured)."""
BATCH_ROWS: Final = 1000
"""Rows asked of the ledger at once: enough for those in flight and those that follow."""
_FEW: Final = 400
"""Posts left in line at which more are read: so many go out while that takes."""
OPEN_POSTS: Final = 5000
"""Posts under way at most, most of them between two parts: five seconds of them at the paid ceiling."""
_TICK_SECONDS: Final = 0.01
"""How late a part may be for its chat's pace, so that not every one of them wakes somebody."""
IDLE_SECONDS: Final = 1.0
"""How long the loop rests when nothing is due and nobody wakes it."""
_AFTER_BUG_SECONDS: Final = 10.0


class Delivery:
    """Delivers; one per process. `tally` counts since the start."""

    def __init__(
        self,
        outbox: Outbox,
        posting: Posting,
        selections: Selections,
        gate: Gate,
        clock: Clock,
        *,
        in_flight: int = IN_FLIGHT,
    ) -> None:
        self._outbox = outbox
        self._posting = posting
        self._selections = selections
        self._gate = gate
        self._clock = clock
        self._in_flight = in_flight
        self._line = Line()
        self._open: dict[int, tuple[Post, Group | None]] = {}
        self._workers: set[asyncio.Task[None]] = set()
        self._alarm: asyncio.Task[None] | None = None
        self._has_read_all = False
        self._outcomes: Counter[State] = Counter()
        self._awake = asyncio.Event()
        self._closed = asyncio.Event()
        self._stopping = False
        self._rest = 0.0
        self._lookout = Lookout(outbox.switches, posting.brakes, clock)
        self._fatal: StopEverything | None = None

    @property
    def tally(self) -> Tally:
        """What was delivered since the start."""
        return Tally.of(self._outcomes)

    @property
    def waits(self) -> bool:
        """Whether a post is between two of its parts."""
        return self._line.next_at is not None

    def wake(self) -> None:
        """Something may be due: look now."""
        self._has_read_all = False
        """As of the last look, so that nobody asks for more before the next one."""
        self._awake.set()

    def stop(self) -> None:
        """End `run` once the calls in flight are written down."""
        self._stopping = True
        self._posting.stop()
        self._leave_in_ledger()
        if self._alarm is not None:
            self._alarm.cancel()
        self.wake()

    async def learn_refusals(self) -> None:
        """Leave out what Telegram has refused to any process."""
        self._selections.refuse(await self._outbox.refusals.every())

    async def recover(self) -> int:
        """After a crash, before `run`: let the calls that were in flight be made again; return how many."""
        await self.learn_refusals()
        if self._outbox.sender is not None:
            # Others may be sending: what was ours is taken over once our name is not heard of any more.
            return 0
        doubtful = await self._outbox.ledger.recover()
        if doubtful:
            _LOG.warning("%d messages may have been sent before the crash: each is sent once more", doubtful)
        return doubtful

    async def run(self) -> None:
        """Deliver until stopped; raises StopEverything when an operator has to act."""
        try:
            while not self._stopping and self._fatal is None:
                self._awake.clear()
                await self._read_due()
                await self._idle()
        finally:
            self.stop()
            await self._finish()
        if self._fatal is not None:
            raise self._fatal

    async def run_once(self) -> Tally:
        """Deliver what is due now and return what became of it; raises like `run`."""
        before = self._outcomes.copy()
        await self._read_due()
        await self._finish()
        if self._fatal is not None:
            raise self._fatal
        return Tally.of(self._outcomes - before)

    def serves(self, chat_id: int) -> bool:
        """Tell whether a post to the chat is under way."""
        return chat_id in self._open

    async def deliver(self, rows: Sequence[model.Delivery]) -> None:
        """Deliver these rows, but not to chats being served now; return when that is done. Raises like `run`.

        Raises TryLater when the ledger cannot be read, and while posting pauses.
        """
        await self._lookout.look()
        if self._posting.brakes.room == 0:
            raise TryLater(self._posting.brakes.wait, reason="posting pauses")
        posts = (await posts_of(rows, self._outbox, busy=self._open))[: self._posting.brakes.room]
        group = Group(posts)
        self._begin(posts, group)
        await group.over()
        if self._fatal is not None:
            raise self._fatal

    async def _read_due(self) -> None:
        """Put what is due in line, unless there is enough of it."""
        try:
            await self._lookout.look()
            if self._gate.standstill() > 0 or self._posting.brakes.room == 0:
                return
            if self._has_room:
                posts = await self._posts_due()
                self._begin(posts[: self._posting.brakes.room])
        except TryLater as error:
            self._take_rest(error.reason, error.seconds)
        except StopEverything:
            raise
        except Exception:  # noqa: BLE001 (a loop that ended would be silence for everyone)
            _LOG.exception("what is due could not be read: a bug")
            self._take_rest("a bug", _AFTER_BUG_SECONDS)

    @property
    def _has_room(self) -> bool:
        return self._line.fresh < _FEW and len(self._open) < OPEN_POSTS

    def _begin(self, posts: Sequence[Post], group: Group | None = None) -> None:
        """Put posts in line."""
        self._open.update((post.chat_id, (post, group)) for post in posts)
        self._line.add(posts)
        self._set_to_work()

    def _set_to_work(self) -> None:
        """Have as many workers as there are calls to be made; those put off bring them back later."""
        while len(self._workers) < self._in_flight:
            post = self._next(others=len(self._workers))
            if post is None:
                break
            worker = asyncio.create_task(self._work(post))
            self._workers.add(worker)
            worker.add_done_callback(self._workers.discard)
        if self._alarm is None and self._line.next_at is not None:
            self._alarm = asyncio.create_task(self._return_those_put_off())

    async def _return_those_put_off(self) -> None:
        try:
            while (at := self._line.next_at) is not None:
                await self._clock.sleep(max(at - self._clock.monotonic(), _TICK_SECONDS))
                self._set_to_work()
        finally:
            self._alarm = None

    async def _work(self, post: Post) -> None:
        """Send one part after another, of whichever post is next, for as long as there are any."""
        following: Post | None = post
        while following is not None:
            await self._serve(following)
            with suppress(TryLater):
                await self._lookout.look()
            following = self._next(others=len(self._workers) - 1)
        self._set_to_work()

    def _next(self, *, others: int) -> Post | None:
        """Take the next post whose chat's pace lets it go; none while nothing may be sent."""
        if self._stopping or self._fatal is not None or self._posting.brakes.room == 0:
            self._leave_in_ledger()
            return None
        if self._posting.brakes.room is not None and others:
            return None
        if not self._has_read_all and self._has_room:
            self._awake.set()
        now = self._clock.monotonic()
        while (post := self._line.take(now)) is not None:
            at = self._paced_until(post)
            if at <= now:
                return post
            self._line.put_off(post, at)
        return None

    def _paced_until(self, post: Post) -> float:
        return self._gate.paced_until(post.chat_id, post.reader.kind) if post.reader else -math.inf

    def _leave_in_ledger(self) -> None:
        """Let go of those in line: they stay planned."""
        for post in self._line.clear():
            self._end(post)

    def _end(self, post: Post) -> None:
        _, group = self._open.pop(post.chat_id)
        if group is not None:
            group.leave(post)
        if not self._open:
            self._closed.set()

    async def _posts_due(self) -> list[Post]:
        """Read what is due; what is under way still stands in the ledger as due, and comes first."""
        under_way = sum(len(post.rows) for post, _ in self._open.values())
        rows = await self._outbox.ledger.due(self._clock.now(), BATCH_ROWS + under_way)
        self._has_read_all = sum(row.key.chat_id not in self._open for row in rows) < BATCH_ROWS
        return await posts_of(rows, self._outbox, busy=self._open)

    async def _serve(self, post: Post) -> None:
        """Send a post's next part, and put the rest off until its chat's pace allows."""
        try:
            state = await self._posting.post(post)
        except TryLater as error:
            post.rows.clear()
            self._take_rest(error.reason, error.seconds)
        except StopEverything as error:
            post.rows.clear()
            self._fatal = error
            self.wake()
        except Exception as bug:  # noqa: BLE001 (one chat's trouble must not stop the others)
            _LOG.exception("a post met a bug")
            await self._posting.give_up(post.rows, bug)
            post.rows.clear()
        except BaseException:
            post.rows.clear()
            raise
        else:
            if state is not None:
                self._outcomes[state] += 1
        finally:
            if post.rows:
                self._line.put_off(post, self._paced_until(post))
            else:
                self._end(post)

    def _take_rest(self, reason: str, seconds: float) -> None:
        """The ledger cannot be read or written: do not ask again at once."""
        _LOG.warning("the delivery rests: %s", reason)
        self._has_read_all = True
        self._rest = max(self._rest, seconds)

    async def _idle(self) -> None:
        """Rest until something may have changed."""
        seconds, self._rest = max(self._rest, IDLE_SECONDS), 0.0
        nap = asyncio.create_task(self._clock.sleep(seconds))
        alarm = asyncio.create_task(self._awake.wait())
        try:
            await asyncio.wait({nap, alarm}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            nap.cancel()
            alarm.cancel()

    async def _finish(self) -> None:
        while self._open:
            self._closed.clear()
            self._set_to_work()
            await self._closed.wait()
        while self._workers:  # one may still look at the switch, and the database closes after us
            await asyncio.wait(self._workers)
