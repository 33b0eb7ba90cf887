"""Decides what an error means for a row of the ledger, and what else has to follow from it. Pure."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from jobs.errors import (
    AskAgain,
    DropItem,
    JobsError,
    ReaderGone,
    ReaderMoved,
    StopEverything,
    TryLater,
)
from jobs.model import CRASHED, Delivery, Settlement, State

BACKOFF_SECONDS: Final = 2.0
"""Before the second attempt where Telegram names no wait; doubled each time."""
BACKOFF_CEILING: Final = 300.0
RESEND_SECONDS: Final = 5.0
"""Before a call whose answer never came is made again."""


@dataclass(frozen=True, slots=True)
class Hold:
    """Let nothing go to this chat, or to anyone, for so long."""

    seconds: float
    everywhere: bool


@dataclass(frozen=True, slots=True)
class Deactivate:
    """Stop posting to the chat."""

    reason: str


@dataclass(frozen=True, slots=True)
class Migrate:
    """Move everything to the chat's new id."""

    to: int


@dataclass(frozen=True, slots=True)
class Refuse:
    """Send this item to nobody again and tell the editors once."""

    reason: str


@dataclass(frozen=True, slots=True)
class Stop:
    """End the delivery: an operator has to act."""

    error: StopEverything


Then = Hold | Deactivate | Migrate | Refuse | Stop


@dataclass(frozen=True, slots=True, kw_only=True)
class Aftermath:
    """What becomes of the row, and what else has to be done."""

    settlement: Settlement
    then: Then | None = None


def after(error: JobsError, row: Delivery, now: datetime, rng: random.Random) -> Aftermath:
    """Return what follows from an error; raises it again when it is none that sending may meet.

    `row` is the row as it was before this attempt.
    """
    match error:
        case TryLater():
            hold = Hold(error.seconds, error.everywhere) if error.seconds > 0 else None
            due_at = now + timedelta(seconds=_wait(error, row, rng))
            return Aftermath(settlement=_later(row, error.reason, now, due_at), then=hold)
        case AskAgain():
            return Aftermath(settlement=_unanswered(row, now))
        case ReaderGone():
            return Aftermath(settlement=_failed(row, error.reason, now), then=Deactivate(error.reason))
        case ReaderMoved():
            return Aftermath(settlement=_later(row, "the chat moved", now, now), then=Migrate(error.chat_id))
        case DropItem():
            return Aftermath(settlement=_failed(row, error.reason, now), then=Refuse(error.reason))
        case StopEverything():
            return Aftermath(settlement=_later(row, "stopped", now, now), then=Stop(error))
        case _:
            raise error


def broken(row: Delivery, bug: Exception, now: datetime) -> Settlement:
    """Return what becomes of a row on which our own code failed: like a call whose answer never came."""
    return _unanswered(row, now, reason=f"internal error: {type(bug).__name__}")


def postponed(row: Delivery, reason: str, now: datetime, due_at: datetime) -> Settlement:
    """Return what becomes of a row whose call is not made yet: a doubt about an earlier one stays."""
    put_off = _later(row, reason, now, due_at)
    if put_off.state is State.EXPIRED or row.state is not State.UNKNOWN:
        return put_off
    return replace(put_off, state=row.state, reason=row.reason)


def _wait(error: TryLater, row: Delivery, rng: random.Random) -> float:
    """Wait as long as Telegram says; where it says nothing, back off with jitter."""
    if error.seconds > 0:
        return error.seconds
    ceiling: float = min(BACKOFF_CEILING, BACKOFF_SECONDS * 2.0 ** min(row.attempts, 16))
    return ceiling * rng.uniform(0.5, 1.0)


def _later(row: Delivery, reason: str, now: datetime, due_at: datetime) -> Settlement:
    """Plan the row again, or give it up where it would come too late."""
    if due_at >= row.expires_at:
        return Settlement(key=row.key, state=State.EXPIRED, at=now, reason=reason)
    return Settlement(key=row.key, state=State.PLANNED, at=now, reason=reason, due_at=due_at)


def _unanswered(row: Delivery, now: datetime, reason: str = "no answer") -> Settlement:
    if row.resent or (row.state is State.UNKNOWN and row.reason != CRASHED):
        return _failed(row, f"{reason} twice", now)
    due_at = now + timedelta(seconds=RESEND_SECONDS)
    return Settlement(key=row.key, state=State.UNKNOWN, at=now, reason=reason, due_at=due_at)


def _failed(row: Delivery, reason: str, now: datetime) -> Settlement:
    return Settlement(key=row.key, state=State.FAILED, at=now, reason=reason)
