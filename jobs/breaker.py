"""Decides when posting pauses because most calls fail for reasons that are not their readers'. Pure.

An outage, a broken connection or contents refused one after another would otherwise use up the second chance
of every row. While posting pauses, one call at a time is made to find out whether it can go on.
"""

from collections import deque
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from jobs.errors import DropItem, ReaderGone, ReaderMoved, StopEverything, TryLater

WINDOW_CALLS: Final = 50
"""The newest calls that count: half of those in flight at most, so that a pause comes within one round."""
WINDOW_SECONDS: Final = 60.0
FEWEST_CALLS: Final = 20
"""Fewer calls than this show no pattern."""
MOST: Final = 0.5
FIRST_PAUSE_SECONDS: Final = 5.0
"""Before the first probe; doubled after each that fails."""
PAUSE_CEILING: Final = 300.0
RELAPSE_SECONDS: Final = 60.0
"""A pause so soon after the last one goes on where that one ended."""


class Leave(Enum):
    """Whether a call may be made."""

    NO = auto()
    PROBE = auto()
    """As the one call that shows whether posting can go on."""
    YES = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Paused:
    """Posting pauses from now on: `failed` of the last `calls` failed."""

    failed: int
    calls: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Resumed:
    """Posting goes on after so many seconds."""

    seconds: float


def is_failure(error: Exception | None, *, refused_before: bool = False) -> bool | None:
    """Tell whether a call failed for a reason that is not its reader's; None: it shows nothing either way.

    A flood wait has its own hold, and an item that was refused before is one trouble, not many.
    """
    match error:
        case None | ReaderGone() | ReaderMoved():
            return False
        case StopEverything():
            return None
        case TryLater():
            return None if error.seconds > 0 else True
        case DropItem():
            return None if refused_before else True
        case _:
            return True


class Breaker:
    """One per process; every method takes the time in seconds of one clock that never runs back."""

    def __init__(self) -> None:
        self._calls: deque[tuple[float, bool]] = deque()
        self._failures = 0
        self._paused_at: float | None = None
        self._resumed_at = -RELAPSE_SECONDS
        self._pause = FIRST_PAUSE_SECONDS
        self._probe_at = 0.0

    def leave(self, now: float) -> Leave:
        """Ask for a call that is made at once; of those that ask during a pause, one at a time is a probe."""
        if self._paused_at is None:
            return Leave.YES
        if now < self._probe_at:
            return Leave.NO
        self._probe_at = now + self._pause
        return Leave.PROBE

    def wait(self, now: float) -> float:
        """Return the seconds until a call may be made."""
        return 0.0 if self._paused_at is None else max(0.0, self._probe_at - now)

    @property
    def is_paused(self) -> bool:
        """Whether only single calls are made."""
        return self._paused_at is not None

    def note(self, failed: bool | None, leave: Leave, now: float) -> Paused | Resumed | None:
        """Take in how a call ended that was made with this leave; return what changes by it."""
        if failed is None:
            return None
        if self._paused_at is not None:
            return self._note_probe(failed, self._paused_at, now) if leave is Leave.PROBE else None
        self._keep(failed, now)
        failures = self._failures
        if len(self._calls) < FEWEST_CALLS or failures <= MOST * len(self._calls):
            return None
        return self._begin_pause(Paused(failed=failures, calls=len(self._calls)), now)

    def _keep(self, failed: bool, now: float) -> None:
        self._calls.append((now, failed))
        self._failures += failed
        while len(self._calls) > WINDOW_CALLS or self._calls[0][0] <= now - WINDOW_SECONDS:
            self._failures -= self._calls.popleft()[1]

    def _begin_pause(self, paused: Paused, now: float) -> Paused:
        relapse = now - self._resumed_at < RELAPSE_SECONDS
        self._pause = self._longer() if relapse else FIRST_PAUSE_SECONDS
        self._paused_at, self._probe_at = now, now + self._pause
        self._calls.clear()
        self._failures = 0
        return paused

    def _note_probe(self, failed: bool, paused_at: float, now: float) -> Resumed | None:
        if failed:
            self._pause = self._longer()
            self._probe_at = now + self._pause
            return None
        self._paused_at, self._resumed_at = None, now
        return Resumed(seconds=now - paused_at)

    def _longer(self) -> float:
        return min(PAUSE_CEILING, self._pause * 2)
