"""Stand-ins for what is outside: a clock that stands still until told, and a messenger that writes down."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

from digests.library import Entry
from digests.question import Question
from jobs.errors import JobsError
from jobs.model import Round, SentPoll, Subscriber

MONDAY_EIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)


class FakeClock:
    """A clock that only moves by `advance` (or `pass_by`); sleepers wake in order, each at its own time."""

    def __init__(self, at: datetime = MONDAY_EIGHT) -> None:
        self._start = at
        self._elapsed = 0.0
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []
        self._number = 0

    def now(self) -> datetime:
        """Return the instant it shows."""
        return self._start + timedelta(seconds=self._elapsed)

    def monotonic(self) -> float:
        """Return the seconds since it was made."""
        return self._elapsed

    async def sleep(self, seconds: float) -> None:
        """Wait until somebody advances the clock far enough."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        self._number += 1
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heappush(self._sleepers, (self._elapsed + seconds, self._number, woken))
        await woken

    def pass_by(self, seconds: float) -> None:
        """Let time pass that wakes nobody: for tests without a loop."""
        self._elapsed += seconds

    def set_back(self, seconds: float) -> None:
        """Let it show an earlier instant; nobody sleeps longer for that."""
        self._start -= timedelta(seconds=seconds)

    async def advance(self, seconds: float) -> None:
        """Let time pass, waking sleepers on the way; returns when everything has come to rest."""
        until = self._elapsed + seconds
        await settled()
        while self._sleepers and self._sleepers[0][0] <= until:
            at, _, woken = heappop(self._sleepers)
            if not woken.done():
                self._elapsed = max(self._elapsed, at)
                woken.set_result(None)
                await settled()
        self._elapsed = until
        await settled()


async def settled(rounds: int = 40) -> None:
    """Let every task run until it waits for something that is not there yet."""
    for _ in range(rounds):
        await asyncio.sleep(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """A call that reached the messenger."""

    chat_id: int
    what: str
    """The fact's "digest/fact/version" or the question's reference."""
    at: datetime
    late: bool = False
    order: tuple[int, ...] = ()
    round_id: int | None = None

    @property
    def is_question(self) -> bool:
        """Tell a question from a fact."""
        return "#" in self.what


@dataclass(slots=True)
class RecordingMessenger:
    """Keeps what was sent; raises what `trouble` holds for a chat first, one error for each call."""

    clock: FakeClock
    sent: list[Sent] = field(default_factory=list)
    tried: list[Sent] = field(default_factory=list)
    trouble: dict[int, list[Exception]] = field(default_factory=dict)
    before_answer: Callable[[], Awaitable[None]] | None = None
    """Awaited inside every call, before it is carried out: the time Telegram takes."""
    sends_although: tuple[type[JobsError], ...] = ()
    """Errors that are raised after the message has gone out."""

    async def send_fact(self, reader: Subscriber, entry: Entry, *, late: bool = False) -> int:
        """Keep the fact."""
        return await self._keep(
            Sent(chat_id=reader.chat_id, what=str(entry.item), at=self.clock.now(), late=late)
        )

    async def send_question(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
    ) -> SentPoll:
        """Keep the question; its poll is named after its place, "poll-1" for the first message."""
        sent = Sent(
            chat_id=reader.chat_id,
            what=question.ref,
            at=self.clock.now(),
            late=late,
            order=order,
            round_id=running.round_id if running else None,
        )
        number = await self._keep(sent)
        return SentPoll(poll_id=f"poll-{number}", message_id=number)

    async def _keep(self, sent: Sent) -> int:
        self.tried.append(sent)
        if self.before_answer is not None:
            await self.before_answer()
        errors = self.trouble.get(sent.chat_id, [])
        error = errors.pop(0) if errors else None
        if error is None or isinstance(error, self.sends_although):
            self.sent.append(sent)
        if error is not None:
            raise error
        return len(self.sent)

    def to(self, chat_id: int) -> Sequence[str]:
        """Return what a chat got, in order."""
        return [sent.what for sent in self.sent if sent.chat_id == chat_id]
