"""Whether posting may go on now, for everyone who posts in this process; replies are not concerned.

Two can stop it: an operator, and the breaker when most calls fail.
"""

import logging
from typing import Final

from jobs.breaker import Breaker, Leave, Paused, Resumed, is_failure
from jobs.errors import JobsError, TryLater
from jobs.ports import Clock

LOOK_SECONDS: Final = 1.0
"""How often the operator's switch is looked at."""
_LOG = logging.getLogger("briefcast.delivery")


class Brakes:
    """The breaker on the process's clock; a line in the log whenever posting pauses or goes on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._breaker = Breaker()
        self._is_off = False

    def obey(self, *, is_off: bool) -> None:
        """Take in whether an operator has switched posting off."""
        if is_off is not self._is_off:
            _LOG.warning("an operator has %s posting", "paused" if is_off else "resumed")
        self._is_off = is_off

    def leave(self) -> Leave:
        """Ask for a call that is made at once; how it ended has to be noted."""
        return Leave.NO if self._is_off else self._breaker.leave(self._clock.monotonic())

    @property
    def room(self) -> int | None:
        """How many posts may be started now; None: any number."""
        if not (self._is_off or self._breaker.is_paused):
            return None
        return 0 if self.wait > 0 else 1

    @property
    def wait(self) -> float:
        """Seconds until a post may be started."""
        wait = self._breaker.wait(self._clock.monotonic())
        return max(wait, LOOK_SECONDS) if self._is_off else wait

    def note(self, error: Exception | None, leave: Leave, *, refused_before: bool = False) -> None:
        """Take in how a call ended; `refused_before`: its item was refused by another chat already."""
        failed = is_failure(error, refused_before=refused_before)
        match self._breaker.note(failed, leave, self._clock.monotonic()):
            case Paused(failed=failures, calls=calls):
                _LOG.error(
                    "posting pauses, and probes until it can go on: %d of the last %d calls failed (%s)",
                    failures,
                    calls,
                    _named(error),
                )
            case Resumed(seconds=seconds):
                _LOG.warning("posting goes on after %.0f seconds", seconds)


def _named(error: Exception | None) -> str:
    """Say what the last call met; a bug only by its type, as its words may repeat what was sent."""
    if isinstance(error, TryLater):
        return error.reason
    return str(error) if isinstance(error, JobsError) else type(error).__name__
