"""Tells when a turn that was granted has grown stale, because the ledger took unusually long to mark the row.

Turns are granted at Telegram's pace. Where the ledger always takes as long, calls keep that pace; where it
stalls, all that were granted meanwhile would go out at once.
"""

from typing import Final

LATE_SECONDS: Final = 0.05
"""More than the usual by which a mark may be late: at 28 messages a second that is one or two calls."""
_LEARNING: Final = 0.01
"""How much one mark counts for what is usual: a hundred late ones raise it by less than LATE_SECONDS."""


class Staleness:
    """One per process."""

    def __init__(self) -> None:
        self._usual = 0.0

    def is_stale(self, seconds: float) -> bool:
        """Take in how long a mark took; tell whether its turn must be asked for again."""
        late = seconds - self._usual
        self._usual += _LEARNING * min(late, LATE_SECONDS)
        return late > LATE_SECONDS
