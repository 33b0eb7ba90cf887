"""How many rows of the ledger came to which outcome."""

from collections import Counter
from dataclasses import dataclass

from jobs.model import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many rows came to which outcome. `postponed` will be tried again."""

    sent: int = 0
    failed: int = 0
    unknown: int = 0
    expired: int = 0
    postponed: int = 0

    @classmethod
    def of(cls, outcomes: Counter[State]) -> "Tally":
        """Read counts by state."""
        return cls(
            sent=outcomes[State.SENT],
            failed=outcomes[State.FAILED],
            unknown=outcomes[State.UNKNOWN],
            expired=outcomes[State.EXPIRED],
            postponed=outcomes[State.PLANNED],
        )
