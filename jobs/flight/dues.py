"""Until when each appointment's post is of use, and when the program was there to plan it."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cache
from typing import Final

from jobs.flight.almanac import Almanac, Appointment
from jobs.flight.model import FlightPlan, Span
from jobs.model import Schedule
from jobs.planning import GRACE, USEFUL_LIFE

_TICK: Final = 5.0
"""Seconds within which it cannot be told whether a slot was planned before a crash."""
_GRACE: Final = GRACE.total_seconds()
_LIFE: Final = USEFUL_LIFE.total_seconds()
_AFTER_QUIET: Final = 3600.0
_STEP: Final = 300.0


@dataclass(frozen=True, slots=True)
class Planned:
    """A post as planned at an instant: whether it is late, when it is due, and until when it is of use."""

    at: float
    late: bool | None
    """None: too close to the limit to tell."""
    due_at: float
    ends: float


@dataclass(frozen=True, slots=True)
class Due:
    """One appointment in seconds. `plans`: as it may have been planned; two where a crash was close."""

    appointment: Appointment
    at: float
    plans: tuple[Planned, ...]

    @property
    def ends(self) -> float:
        """The instant at which it was surely of no use any more."""
        return max(plan.ends for plan in self.plans)

    def may_be(self, *, late: bool) -> bool:
        """Tell whether the post may be marked as late, or go without."""
        return any(plan.late in {None, late} for plan in self.plans)


class Dues:
    """Every appointment of a schedule, in seconds since the start of the flight."""

    def __init__(self, plan: FlightPlan, almanac: Almanac, down: Sequence[Span]) -> None:
        self._plan = plan
        self._start = plan.start
        self._almanac = almanac
        self._down = _joined(down, _TICK)
        self.of = cache(self._of)

    def _of(self, schedule: Schedule) -> list[Due]:
        last = self._plan.end - timedelta(seconds=1)
        appointments = self._almanac.appointments(schedule, self._plan.start, last)
        later = self._almanac.appointments(schedule, last, last + timedelta(days=8))[:1]
        instants = [self._plan.since_start(a.at) for a in [*appointments, *later]]
        following = [*instants[1:], float("inf")]
        return [
            self._due(schedule, appointment, at, then)
            for appointment, at, then in zip(appointments, instants, following, strict=False)
        ]

    def _due(self, schedule: Schedule, appointment: Appointment, at: float, following: float) -> Due:
        plans = tuple(self._plan_at(schedule, at, planned, following) for planned in self._planned(at))
        return Due(appointment, at, plans)

    def _plan_at(self, schedule: Schedule, at: float, planned: float, following: float) -> Planned:
        due_at = self._quiet_end(schedule, planned)
        late = due_at > planned or planned - at > _GRACE
        unsure = due_at == planned and abs(planned - at - _GRACE) < _TICK
        return Planned(planned, None if unsure else late, due_at, self._ends(schedule, due_at, following))

    def _ends(self, schedule: Schedule, due_at: float, following: float) -> float:
        """Return until when a post is of use that is due at an instant."""
        ends = due_at + _LIFE
        if self.is_quiet(schedule, ends):
            ends = self._quiet_end(schedule, ends) + _AFTER_QUIET
        return max(min(ends, following), due_at + _GRACE)

    def _planned(self, at: float) -> tuple[float, ...]:
        """Return when the program first was there to see a slot, or when it may have been."""
        place = bisect_right(self._down, at, key=lambda span: span.start - _TICK) - 1
        if place < 0 or self._down[place].end <= at:
            return (at,)
        span = self._down[place]
        return (at, span.end) if at < span.start else (span.end,)

    def is_quiet(self, schedule: Schedule, at: float) -> bool:
        """Tell whether an instant lies in the schedule's quiet hours."""
        if schedule.quiet is None:
            return False
        instant = self._start + timedelta(seconds=at)
        return schedule.quiet.covers(self._almanac.wall(schedule.zone, instant).time())

    def _quiet_end(self, schedule: Schedule, at: float) -> float:
        """Return the first whole minute from `at` on that is not quiet; `at` itself if it is not."""
        while self.is_quiet(schedule, at):
            at += 60 - at % 60
        return at

    def quiet_spans(self, schedule: Schedule, within: Span) -> list[Span]:
        """Return the quiet hours between two instants, to five minutes."""
        if schedule.quiet is None:
            return []
        steps = range(int(within.start), int(within.end), 300)
        return [Span(step, step + 300) for step in steps if self.is_quiet(schedule, step)]


def _joined(spans: Sequence[Span], gap: float) -> list[Span]:
    """Join spans that follow each other so closely."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start - joined[-1].end <= gap:
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined
