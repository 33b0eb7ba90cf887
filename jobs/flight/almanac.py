"""When posts ought to go out: the timetable worked out a second time, in another way, to judge the first.

Knows each zone as a few stretches of constant offset, found by looking at every noon and midnight of the
flight; nothing here asks `jobs.timetable`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from jobs.model import Schedule

_STEP: Final = timedelta(hours=12)
_MARGIN: Final = timedelta(days=3)
_MINUTE: Final = timedelta(minutes=1)
_DAY: Final = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Change:
    """A zone's offset becomes another at an instant."""

    at: datetime
    before: timedelta
    after: timedelta

    @property
    def is_forward(self) -> bool:
        """Tell whether the clocks go forward, which leaves a gap."""
        return self.after > self.before

    def swallows(self, wall: datetime) -> bool:
        """Tell whether a wall time falls into the gap."""
        return self.before <= wall.replace(tzinfo=UTC) - self.at < self.after

    def repeats(self, wall: datetime) -> bool:
        """Tell whether a wall time comes twice."""
        return self.after <= wall.replace(tzinfo=UTC) - self.at < self.before


@dataclass(frozen=True, slots=True)
class Appointment:
    """A slot that ought to be served. `touched`: a change of the clocks swallowed or repeated its time."""

    name: str
    at: datetime
    touched: Change | None


class Almanac:
    """Every zone's offsets between two instants."""

    def __init__(self, start: datetime, end: datetime) -> None:
        self._start = start
        self._end = end
        self._changes: dict[str, tuple[Change, ...]] = {}
        self._first_offset: dict[str, timedelta] = {}

    def changes(self, zone: str) -> tuple[Change, ...]:
        """Return the zone's changes of offset, in order, with a few days to spare at both ends."""
        if zone not in self._changes:
            info = ZoneInfo(zone)
            self._first_offset[zone] = _offset(info, self._start - _MARGIN)
            self._changes[zone] = tuple(_find_changes(info, self._start - _MARGIN, self._end + _MARGIN))
        return self._changes[zone]

    def changes_within(self, zone: str) -> tuple[Change, ...]:
        """Return the changes that fall between the two instants."""
        return tuple(change for change in self.changes(zone) if self._start <= change.at < self._end)

    def wall(self, zone: str, at: datetime) -> datetime:
        """Return what the zone's clocks show, without a zone."""
        offset = self._offset_before_all(zone)
        for change in self.changes(zone):
            if change.at <= at:
                offset = change.after
        return (at + offset).replace(tzinfo=None)

    def appointments(self, schedule: Schedule, after: datetime, until: datetime) -> list[Appointment]:
        """Return the slots in (after, until], in order; no two share an instant."""
        day, last = (after - _MARGIN / 2).date(), (until + _MARGIN / 2).date()
        found: list[Appointment] = []
        while day <= last:
            if _is_wanted(schedule, day):
                found += [a for wall in schedule.times if (a := self._appointment(schedule.zone, day, wall))]
            day += _DAY
        return sorted((a for a in _apart(found) if after < a.at <= until), key=lambda a: a.at)

    def _appointment(self, zone: str, day: date, wall: time) -> Appointment | None:
        local = datetime.combine(day, wall)
        name = f"{local:%Y-%m-%dT%H:%M}"
        for change in self.changes(zone):
            if change.swallows(local):
                skips_the_day = change.after - change.before >= _DAY
                return None if skips_the_day else Appointment(name, _whole_minute(change), change)
            if change.repeats(local):
                return Appointment(name, local.replace(tzinfo=UTC) - change.before, change)
        return Appointment(name, self._plain(zone, local), None)

    def _plain(self, zone: str, local: datetime) -> datetime:
        offset = self._offset_before_all(zone)
        for change in self.changes(zone):
            if local.replace(tzinfo=UTC) - change.after >= change.at:
                offset = change.after
        return local.replace(tzinfo=UTC) - offset

    def _offset_before_all(self, zone: str) -> timedelta:
        self.changes(zone)
        return self._first_offset[zone]


def _offset(zone: ZoneInfo, at: datetime) -> timedelta:
    return at.astimezone(zone).utcoffset() or timedelta()


def _find_changes(zone: ZoneInfo, start: datetime, end: datetime) -> Iterator[Change]:
    while start < end:
        later = start + _STEP
        before, after = _offset(zone, start), _offset(zone, later)
        if before != after:
            yield Change(_change_between(zone, start, later), before, after)
        start = later


def _change_between(zone: ZoneInfo, low: datetime, high: datetime) -> datetime:
    before = _offset(zone, low)
    while high - low > timedelta(seconds=1):
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        low, high = (middle, high) if _offset(zone, middle) == before else (low, middle)
    return high


def _whole_minute(change: Change) -> datetime:
    """Return the first whole minute, by the new offset, after a gap."""
    shown = change.at + change.after
    return change.at + timedelta(seconds=-shown.second % 60)


@cache
def _weekday(day: date) -> int:
    return day.weekday()


def _is_wanted(schedule: Schedule, day: date) -> bool:
    paused = schedule.paused_until is not None and day < schedule.paused_until
    return not paused and _weekday(day) in schedule.days


def _apart(found: list[Appointment]) -> Iterator[Appointment]:
    """Give those that a gap has moved a minute of their own."""
    taken = {a.at for a in found if a.touched is None or not a.touched.is_forward}
    for a in found:
        at = a.at
        if a.touched is not None and a.touched.is_forward:
            while at in taken:
                at += _MINUTE
            taken.add(at)
        yield Appointment(a.name, at, a.touched)
