"""What a flight is asked to be, and the values its files pass around. Times are seconds since its start."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import Final

from jobs.model import PartKey

DAY: Final = 86_400.0


class Fault(StrEnum):
    """What may go wrong, by the names the command line uses."""

    FLOODS = "429"
    BLOCKS = "blocks"
    MIGRATIONS = "migrations"
    OUTAGES = "outages"
    CRASHES = "crashes"


@dataclass(frozen=True, slots=True, kw_only=True)
class FlightPlan:
    """How many chats in which zones for how long, with which faults; `rate` is calls a second.

    The same plan gives the same flight, to the last call.
    """

    chats: int
    days: int
    zones: tuple[str, ...]
    first_day: date
    faults: frozenset[Fault] = frozenset(Fault)
    seed: int = 1
    rate: float = 28.0

    @property
    def start(self) -> datetime:
        """Midnight UTC of the first day."""
        return datetime.combine(self.first_day, time(), UTC)

    @property
    def end(self) -> datetime:
        """Midnight UTC after the last day: what is due later is left out."""
        return self.start + timedelta(days=self.days)

    @property
    def seconds(self) -> float:
        """How long it takes."""
        return self.days * DAY

    def since_start(self, at: datetime) -> float:
        """Turn an instant into seconds since the start."""
        return (at - self.start).total_seconds()


@dataclass(frozen=True, slots=True)
class Span:
    """From one instant up to another."""

    start: float
    end: float = math.inf

    def covers(self, at: float) -> bool:
        """Tell whether an instant lies inside; `end` does not."""
        return self.start <= at < self.end


def longest_gap(spans: Sequence[Span], within: Span) -> float:
    """Return the seconds of the longest stretch of `within` that no span covers."""
    free_from, longest = within.start, 0.0
    for span in sorted(spans, key=lambda span: span.start):
        longest = max(longest, min(span.start, within.end) - free_from)
        free_from = max(free_from, span.end)
    return max(longest, within.end - free_from)


@dataclass(frozen=True, slots=True)
class Letter:
    """One call: to which chat, for which row of the ledger (None: it has none), with which item."""

    chat_id: int
    crowded: bool
    key: PartKey | None
    item: str
    late: bool
