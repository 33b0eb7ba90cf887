"""Whether posting may go on now, for everyone who posts in this process; replies are not concerned."""

import logging

from jobs.breaker import Breaker, Leave, Paused, Resumed, is_failure
from jobs.errors import JobsError, TryLater
from jobs.ports import Clock

_LOG = logging.getLogger("briefcast.delivery")


class Brakes:
    """The breaker on the process's clock; a line in the log whenever posting pauses or goes on."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._breaker = Breaker()

    def leave(self) -> Leave:
        """Ask for a call that is made at once; how it ended has to be noted."""
        return self._breaker.leave(self._clock.monotonic())

    @property
    def room(self) -> int | None:
        """How many posts may be started now; None: any number."""
        if not self._breaker.is_paused:
            return None
        return 0 if self.wait > 0 else 1

    @property
    def wait(self) -> float:
        """Seconds until a post may be started."""
        return self._breaker.wait(self._clock.monotonic())

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
