"""The nouns of delivery: who subscribes, what is owed, what happened. Frozen values, UTC instants."""

from dataclasses import dataclass, field
from datetime import date, datetime, time
from enum import StrEnum
from typing import Final

from digests.exams.presets import Exam
from digests.model import ItemRef

EVERY_DAY = frozenset(range(7))
"""Days of the week as `datetime.weekday()` counts them: Monday is 0."""


class ChatKind(StrEnum):
    """Where a chat lives; a supergroup is a group to us."""

    PRIVATE = "private"
    GROUP = "group"
    CHANNEL = "channel"


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    """Wall-clock hours in which nothing is caught up; may wrap midnight; `start` in, `end` out."""

    start: time
    end: time

    def covers(self, wall: time) -> bool:
        """Tell whether a wall-clock time lies inside."""
        if self.start <= self.end:
            return self.start <= wall < self.end
        return wall >= self.start or wall < self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One appointment: the local date and wall time it is named by, and the UTC instant it falls on."""

    day: date
    wall: time
    at: datetime

    @property
    def name(self) -> str:
        """The slot's identity in the ledger, e.g. "2026-03-29T02:30"; sorts by time within a chat."""
        return f"{self.day.isoformat()}T{self.wall:%H:%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When a chat wants posts, in its own zone: wall times (sorted), weekdays, and quiet hours."""

    zone: str
    times: tuple[time, ...]
    days: frozenset[int] = EVERY_DAY
    quiet: QuietHours | None = None
    paused_until: date | None = None
    """First local date on which posts go out again; None: not paused."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscriber:
    """A chat and what it asked for. `topics` empty means all; `next` None means nothing is due, ever."""

    chat_id: int
    kind: ChatKind
    schedule: Schedule
    topics: frozenset[str] = frozenset()
    facts: int = 1
    quizzes: int = 1
    sensitive: bool = True
    language: str = "en"
    exam: Exam = Exam.NONE
    active: bool = True
    inactive_reason: str | None = None
    next: Slot | None = None


class State(StrEnum):
    """Where a ledger row stands; see design section 5."""

    PLANNED = "planned"
    SENDING = "sending"
    SENT = "sent"
    FAILED = "failed"
    UNKNOWN = "unknown"
    EXPIRED = "expired"


CANCELLED: Final = "cancelled by an operator"
"""The reason of an *expired* row that an operator cancelled."""
CRASHED: Final = "cut off by a crash"
"""The reason of an *unknown* row whose call was in flight when its process died."""
MOVED: Final = "cut off by the chat's move"
"""The reason of an *unknown* row whose call was in flight when its chat got another id."""
CRASHES_OUTLIVED: Final = 5
"""A row begun so often is not sent once more after a crash, so that a crash loop does not post for ever."""


class PartKind(StrEnum):
    """What a part of a post was planned to be."""

    FACT = "fact"
    QUIZ = "quiz"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class PartKey:
    """The identity of a ledger row: chat, slot name, part (counted from 1)."""

    chat_id: int
    slot: str
    part: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One ledger row: what is owed to a chat for a slot, and how far it got."""

    key: PartKey
    kind: PartKind
    state: State
    due_at: datetime
    expires_at: datetime
    late: bool = False
    attempts: int = 0
    item: str | None = None
    """The chosen item ("digest/fact/version" or a question reference) once sending has begun.

    It goes by its own form, not by `kind`: a row planned for a fact holds a question when all facts are told.
    """
    message_id: int | None = None
    reason: str | None = None
    resent: bool = False
    """True once an *unknown* row has been begun again, until it is in doubt anew or settled."""


def is_question(item: str) -> bool:
    """Tell a question's reference from a fact's."""
    return "#" in item


@dataclass(frozen=True, slots=True, kw_only=True)
class Start:
    """A row about to be sent, with what was chosen for it."""

    key: PartKey
    item: str
    attempts: int
    """How often it had been begun when it was read: what is known of it holds no longer than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """A row *sending* for the so-many-th time, by this sender (None: the only one)."""

    attempts: int
    sender: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settlement:
    """What became of a row. PLANNED means "try again at `due_at`"; UNKNOWN means the answer never came.

    Another sender may have marked the row meanwhile: with a `mark`, it holds only for a row that bears it,
    with `as_read` only for one that waits and has been begun as often as when it was read.
    """

    key: PartKey
    state: State
    at: datetime
    reason: str | None = None
    message_id: int | None = None
    due_at: datetime | None = None
    mark: Mark | None = None
    as_read: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cohort:
    """Chats that share a schedule and the slot now due: planned together."""

    schedule: Schedule
    slot: Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to do with a cohort: the slot to write into the ledger (None: skip it) and the next one."""

    cohort: Cohort
    slot: Slot | None
    late: bool
    due_at: datetime
    expires_at: datetime
    next: Slot | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Batch:
    """Rows of the ledger that a sender shall look at: every part of one slot of these chats."""

    slot: str
    chats: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What a chat has had: told items with the instant, and asked questions with the latest instant."""

    told: dict[ItemRef, datetime] = field(default_factory=dict)
    asked: dict[str, datetime] = field(default_factory=dict)
    """Question reference (without option order) to when it was last asked, scheduled or on demand."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentPoll:
    """What Telegram calls a poll it has just put into a chat."""

    poll_id: str
    message_id: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedPoll:
    """A quiz poll out in a chat. `order[i]` is the option shown at place i; `correct` counts places."""

    poll_id: str
    chat_id: int
    message_id: int
    question: str
    order: tuple[int, ...]
    correct: tuple[int, ...]
    sent_at: datetime
    round_id: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A learner's choice in a poll, by displayed place. An empty choice is a retraction."""

    poll_id: str
    user_id: int
    places: tuple[int, ...]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """A vote that was accepted, once per learner and poll, and judged."""

    poll: PostedPoll
    user_id: int
    right: bool
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A `/quiz n` run: its questions in order; `position` is the one now asked (len: finished)."""

    round_id: int
    chat_id: int
    user_id: int
    questions: tuple[str, ...]
    position: int
    started_at: datetime
    open: bool = True
    topic: str | None = None
    """The one topic it was asked for; None: the chat's own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """One learner's standing in a round."""

    user_id: int
    right: int
    answered: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What a learner remembers of a fact: right and wrong answers so far, and when to ask again."""

    user_id: int
    digest: str
    fact: str
    right: int
    wrong: int
    box: int
    due_on: datetime
    last_at: datetime
