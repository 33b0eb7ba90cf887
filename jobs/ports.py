"""What jobs need from the outside, as small Protocols. The store and the Telegram edge satisfy them.

All instants are aware UTC. A port raises only the errors of `jobs.errors`; anything else is a bug and passes
through.
"""

from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Mapping, Sequence
from datetime import datetime
from typing import Protocol

from digests.library import Entry
from digests.question import Question
from jobs.limiter import Lane
from jobs.model import (
    Answer,
    Batch,
    Cohort,
    Delivery,
    History,
    Memory,
    PartKey,
    Plan,
    PostedPoll,
    Round,
    Score,
    SentPoll,
    Settlement,
    Start,
    State,
    Subscriber,
    Vote,
)


class Clock(Protocol):
    """The only way to know the time and to let it pass."""

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""

    def monotonic(self) -> float:
        """Return seconds that never run backwards; only differences mean anything."""

    async def sleep(self, seconds: float) -> None:
        """Let time pass; zero or less still yields to other tasks."""


class Subscribers(Protocol):
    """The chats and their wishes. One row per chat."""

    async def get(self, chat_id: int) -> Subscriber | None:
        """Return the chat, active or not; None when it never subscribed."""

    async def get_many(self, chat_ids: Collection[int]) -> Mapping[int, Subscriber]:
        """Return the chats that are known, active or not, by chat id; one query for all."""

    async def save(self, subscriber: Subscriber) -> None:
        """Insert or replace the chat's row, its `next` slot included; one that is inactive keeps no slot."""

    async def save_many(self, subscribers: Sequence[Subscriber]) -> None:
        """Save all or none, in one transaction."""

    async def deactivate(self, chat_id: int, reason: str) -> None:
        """Stop posting to the chat, keep its wishes but no slot, expire what is planned.

        Unknown chat: no effect.
        """

    async def migrate(self, old: int, new: int, *, at_once: bool = False) -> None:
        """Move everything kept for chat `old` to `new` in one transaction; safe to repeat.

        Where both have the same row (a ledger part, a subscription), the one of `new` stays. Raises TryLater
        while a call to `old` is in flight, whose outcome is to be written there; `at_once` such a part is
        *unknown* from then on, with the reason MOVED.
        """

    async def forget(self, chat_id: int) -> None:
        """Erase everything kept for the chat: wishes, ledger rows, polls, rounds."""

    def everyone(self) -> AsyncIterator[Subscriber]:
        """Stream all subscribers by chat id, active or not, without holding them all in memory."""

    async def next_due(self) -> datetime | None:
        """Return the earliest instant any active chat is due; None when nobody is."""


class Ledger(Protocol):
    """The truth about posts: one row per (chat, slot, part), never lost, never twice."""

    async def cohorts_due(self, now: datetime) -> Sequence[Cohort]:
        """Return active chats whose next slot is at or before `now`, grouped by schedule and slot."""

    async def plan(self, plan: Plan) -> int:
        """Write the cohort's rows (facts first, then quizzes) and move its chats to the plan's next slot.

        `INSERT ... SELECT`, some thousands of chats in each transaction, so that others can write in between;
        rows that exist stay as they are, and the chats move on with the last. Returns the rows written.
        Only chats that still have the cohort's schedule and slot are touched, those that come to have them
        meanwhile included.
        """

    async def owe(self, rows: Sequence[Delivery]) -> int:
        """Write planned rows outside the timetable (a welcome post, "post now").

        Rows that exist stay as they are. Returns the rows written.
        """

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        """Return rows to send: planned, due and not expired, or unknown, due and not yet resent.

        Ordered by due time, chat, slot, part; about `limit` rows, but never half of a chat's slot.
        """

    async def ready(self, batch: Batch, now: datetime) -> Sequence[Delivery]:
        """Return what `due` would of the batch, by chat and part."""

    async def unsettled(self, batch: Batch) -> Sequence[Delivery]:
        """Return the batch's rows that are *sending* or may still be sent, due or not, by chat and part."""

    async def begin(self, starts: Sequence[Start], *, sender: str | None = None) -> frozenset[PartKey]:
        """Mark rows as *sending* with their item, attempts + 1, in one transaction; return the keys won.

        Not won is a row that is no longer planned or unknown, or was begun since it was read. An unknown one
        is *resent* from now on.
        `sender` is kept until the outcome: who makes the call, where several processes send.
        """

    async def release(self, keys: Collection[PartKey], *, sender: str) -> int:
        """Turn those of the rows that the sender began back into *planned*; return how many.

        For calls that were never made, because the answer to `begin` was lost.
        """

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        """Write outcomes in one transaction; return the keys of the rows that took theirs.

        A row may be planned, sending or unknown when its outcome comes. A row already *sent* stays sent, and
        one that failed or expired can only become sent. One that becomes *unknown* may be sent once more. A
        settlement's `due_at` becomes the row's; None leaves it. One with a `mark` changes nothing where the
        row does not bear it, one with `as_read` nothing where it is in flight or was begun since it was read.
        """

    async def recover(self, *, alive_since: datetime | None = None) -> int:
        """After a crash: turn every *sending* row into *unknown*, its reason CRASHED; return how many.

        It may be sent once more, however often it was in doubt before, up to CRASHES_OUTLIVED attempts.
        With `alive_since` only those whose sender has shown no sign of life later than that.
        """

    async def expire(self, now: datetime) -> int:
        """Turn planned and unknown rows past `expires_at` into *expired*; return how many."""

    async def cancel(self, now: datetime) -> int:
        """Turn every planned and unknown row into *expired*, due or not; return how many."""

    async def history(self, chat_ids: Collection[int]) -> Mapping[int, History]:
        """Return what each chat has had: sent, sending and unknown rows, and every poll posted to it."""

    async def counts(self) -> Mapping[State, int]:
        """Return the number of rows in each state."""


class Polls(Protocol):
    """Quiz polls that are out, and the votes on them."""

    async def record(self, poll: PostedPoll) -> Sequence[Vote]:
        """Keep the poll; return the votes that came before it was kept, oldest first, and drop them."""

    async def find(self, poll_id: str) -> PostedPoll | None:
        """Return the poll; None when it is not ours or not kept yet."""

    async def hold(self, vote: Vote) -> PostedPoll | None:
        """Keep a vote whose poll is not kept yet; if the poll came meanwhile, keep nothing and return it."""

    async def accept(self, answer: Answer) -> bool:
        """Record the answer; False when this learner's vote on this poll was recorded before."""

    async def latest(self, chat_id: int, round_id: int | None = None) -> PostedPoll | None:
        """Return the newest poll of a chat, or of that round in it."""


class Rounds(Protocol):
    """Quiz rounds under way; all state of a round is here, so that a restart loses nothing."""

    async def start(
        self, chat_id: int, user_id: int, questions: Sequence[str], at: datetime, topic: str | None = None
    ) -> Round:
        """Open a round and close any other of the chat; return it at position 0."""

    async def get(self, round_id: int) -> Round | None:
        """Return the round; None when it never was."""

    async def current(self, chat_id: int) -> Round | None:
        """Return the chat's open round."""

    async def under_way(self) -> Sequence[Round]:
        """Return every open round, oldest first: what a restart has to pick up."""

    async def advance(self, round_id: int, seen: int) -> Round | None:
        """Move from position `seen` to the next, once: None when another caller already did or it is closed.

        Past the last question the returned round has `open=False`.
        """

    async def close(self, round_id: int) -> bool:
        """End the round early; False when it was closed already."""

    async def scores(self, round_id: int) -> Sequence[Score]:
        """Return every learner's score in the round, best first."""


class Memories(Protocol):
    """What each learner remembers; one row per learner and fact."""

    async def get(self, user_id: int, digest: str, fact: str) -> Memory | None:
        """Return the row; None when the learner never answered on the fact."""

    async def put(self, memory: Memory) -> None:
        """Insert or replace the row."""

    async def due(self, user_id: int, now: datetime, limit: int) -> Sequence[Memory]:
        """Return rows due at `now`, longest overdue first."""

    async def of_learner(self, user_id: int) -> Sequence[Memory]:
        """Return all rows of a learner."""

    async def forget(self, user_id: int) -> None:
        """Erase the learner's rows and answers."""


class Refusals(Protocol):
    """Items Telegram refuses ("digest/fact/version" or a question's reference): sent to nobody again."""

    async def add(self, item: str, reason: str, at: datetime) -> bool:
        """Keep the item; True when it was not kept before, so that editors are told once."""

    async def every(self) -> frozenset[str]:
        """Return all refused items."""


class Messenger(Protocol):
    """Puts facts and questions into chats, one call each; it neither waits, retries nor records.

    Raises TryLater when surely nothing was done (`seconds=0`: no wait was asked for), AskAgain when the
    answer never came, ReaderGone, ReaderMoved, DropItem (this content) and StopEverything (the token). Every
    call has passed the Gate when it is made.
    """

    async def send_fact(self, reader: Subscriber, entry: Entry, *, late: bool = False) -> int:
        """Send a fact; return Telegram's message id. `late`: say that it could not be sent at its time."""

    async def send_question(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
    ) -> SentPoll:
        """Send a quiz poll with option `order[i]` at place i; `running` is the round it belongs to."""


class Answers(Protocol):
    """The answers accepted through `Polls.accept`, read back for statistics and export."""

    async def of_learner(self, user_id: int) -> Sequence[Answer]:
        """Return every accepted answer of a learner, oldest first."""


class Heartbeats(Protocol):
    """Signs of life of the running program, for a health check that lives in another process."""

    async def beat(self, name: str, at: datetime) -> None:
        """Note that the named part of the program was alive at `at`."""

    async def last(self, name: str) -> datetime | None:
        """Return when the named part was last alive; None when it never was."""


class Switches(Protocol):
    """What an operator has switched off, for all processes; what was never touched is on."""

    async def turn_off(self, name: str, at: datetime) -> bool:
        """Switch off; True when it was on before. The first instant stays."""

    async def turn_on(self, name: str) -> bool:
        """Switch on; True when it was off before."""

    async def off_since(self, name: str) -> datetime | None:
        """Return since when it is off; None when it is on."""


class Senders(Protocol):
    """The processes that call Telegram when there are several: each shows a sign of life once a second."""

    async def beat(
        self, sender: str, lanes: Collection[Lane], at: datetime, *, since: datetime
    ) -> Mapping[Lane, int]:
        """Note that the sender lives at `at` and uses these lanes; return how many use each lane.

        Counted, after the note and with it, are those that have lived later than `since`.
        """

    async def forget(self, before: datetime) -> None:
        """Drop those whose last sign of life is older than `before`."""


class BatchQueue(Protocol):
    """Hands out what planning has queued: a batch to one sender at a time, and again when that one died."""

    async def serve(self, look: Callable[[Batch], Awaitable[datetime | None]]) -> None:
        """Call `look` for batches, a few at once, until stopped.

        What it returns says when the batch shall be looked at again; None: never, all of it is settled.
        """

    def stop(self) -> None:
        """Hand out no more; `serve` returns when the looks under way have."""


class BatchKeeper(Protocol):
    """Looks after what is queued."""

    async def requeue_stalled(self) -> int:
        """Queue the batches of senders that died again; return how many."""

    async def queue_forgotten(self, now: datetime) -> int:
        """Where no batch waits, queue rows that are due and in none; return how many were found."""
