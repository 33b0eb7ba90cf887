"""From a wall time and a zone to the instant it falls on, and from a schedule to its next slot.

Pure and exact: only `zoneinfo`'s data is consulted. A wall time inside a gap (clocks forward) falls on the
first whole minute after it, one inside an overlap (clocks back) on its first pass. A date that a zone left
out (Apia, 30 December 2011) has no slots.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from jobs.errors import NotUnderstood
from jobs.model import Schedule, Slot

_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_SECOND = timedelta(seconds=1)
_LOOK_AHEAD_DAYS = 18
"""Two before the day itself, a week for the weekdays, another one where the zone left a wanted date out, and
one for what was moved past midnight."""


@lru_cache(maxsize=1024)
def zone_of(name: str) -> ZoneInfo:
    """Return the zone of an IANA name; raise NotUnderstood when there is none.

    Zones are kept: `zoneinfo` holds on to eight, and reads a file again for every other one.
    """
    try:
        return ZoneInfo(name)
    except (LookupError, ValueError, OSError) as error:
        raise NotUnderstood(
            f"“{name[:60]}”", "is not a known time zone", "Use a name such as Asia/Kolkata or Europe/London"
        ) from error


def instant_of(day: date, wall: time, zone: ZoneInfo) -> datetime:
    """Return the UTC instant of a wall time: its first pass, or the first whole minute after a gap.

    Raises OverflowError at the ends of the calendar.
    """
    return _appointment(day, wall, zone).at


def exists(day: date, zone: ZoneInfo) -> bool:
    """Tell whether the zone had that date at all."""
    return instant_of(day, time(), zone) < instant_of(day + _DAY, time(), zone)


def next_slot(schedule: Schedule, after: datetime) -> Slot | None:
    """Return the schedule's first slot strictly after an instant; None when it has none, ever.

    Every wanted local date and time gives exactly one slot, and no two slots share an instant: a time moved
    out of a gap takes the first minute after it that no other slot has. Raises NotUnderstood for a bad zone.
    """
    zone = zone_of(schedule.zone)
    if not schedule.times or not schedule.days:
        return None
    try:
        return _first_after(schedule, zone, after)
    except OverflowError:
        return None


def last_slot(schedule: Schedule, after: datetime, until: datetime) -> Slot | None:
    """Return the schedule's latest slot in (after, until]; None when there is none."""
    zone = zone_of(schedule.zone)
    if not schedule.times or not schedule.days:
        return None
    day = until.astimezone(zone).date() + _DAY
    earliest = after.astimezone(zone).date() - 2 * _DAY
    while day >= earliest:
        around = [*_slots_of(schedule, zone, day), *_slots_of(schedule, zone, day - _DAY)]
        found = [slot for slot in around if after < slot.at <= until]
        if found:
            return max(found, key=lambda slot: slot.at)
        day -= _DAY
    return None


@dataclass(frozen=True, slots=True)
class _Appointment:
    """A wanted local date and time, the instant it asks for, and whether a gap swallowed it."""

    day: date
    wall: time
    at: datetime
    moved: bool


def _appointment(day: date, wall: time, zone: ZoneInfo) -> _Appointment:
    local = datetime.combine(day, wall)
    at = local.replace(tzinfo=zone).astimezone(UTC)
    if _wall_at(at, zone) == local:
        return _Appointment(day, wall, at, moved=False)
    return _Appointment(day, wall, _after_gap(local, zone), moved=True)


def _wall_at(at: datetime, zone: ZoneInfo) -> datetime:
    return at.astimezone(zone).replace(tzinfo=None)


def _after_gap(local: datetime, zone: ZoneInfo) -> datetime:
    """Find the first instant whose wall clock is past `local`, rounded up to a whole wall minute."""
    before, after = (local.replace(tzinfo=zone, fold=fold).utcoffset() or timedelta() for fold in (0, 1))
    low, high = local - max(before, after) - _SECOND, local - min(before, after) + _SECOND
    while high - low > _SECOND:
        middle = low + (high - low) // 2
        middle = middle.replace(microsecond=0)
        if _wall_at(middle.replace(tzinfo=UTC), zone) >= local:
            high = middle
        else:
            low = middle
    wall = _wall_at(high.replace(tzinfo=UTC), zone)
    return high.replace(tzinfo=UTC) + (-wall.second % 60) * _SECOND


def _first_after(schedule: Schedule, zone: ZoneInfo, after: datetime) -> Slot | None:
    start = after.astimezone(zone).date() - 2 * _DAY
    if schedule.paused_until is not None:
        start = max(start, schedule.paused_until)
    found: list[Slot] = []
    for number in range(_LOOK_AHEAD_DAYS):
        later = [slot for slot in _slots_of(schedule, zone, start + number * _DAY) if slot.at > after]
        if found:  # a time moved past midnight may come after the next day's first
            return min([*found, *later], key=lambda slot: slot.at)
        found = later
    return min(found, key=lambda slot: slot.at, default=None)


def _slots_of(schedule: Schedule, zone: ZoneInfo, day: date) -> list[Slot]:
    wanted = list(_wanted(schedule, zone, [day]))
    if any(appointment.moved for appointment in wanted):
        wanted = [a for a in _spread(_wanted(schedule, zone, _around(day))) if a.day == day]
    return [Slot(day=a.day, wall=a.wall, at=a.at) for a in wanted]


def _around(day: date) -> list[date]:
    return [day - _DAY, day, day + _DAY]


def _wanted(schedule: Schedule, zone: ZoneInfo, days: Iterable[date]) -> Iterator[_Appointment]:
    for day in days:
        paused = schedule.paused_until is not None and day < schedule.paused_until
        if day.weekday() in schedule.days and not paused:
            appointments = [_appointment(day, wall, zone) for wall in schedule.times]
            if not any(a.moved for a in appointments) or exists(day, zone):
                yield from appointments


def _spread(appointments: Iterable[_Appointment]) -> Iterator[_Appointment]:
    """Give every appointment an instant of its own; those that kept their wall time keep it."""
    every = list(appointments)
    taken = {a.at for a in every if not a.moved}
    for a in every:
        at = a.at
        while a.moved and at in taken:
            at += _MINUTE
        taken.add(at)
        yield _Appointment(a.day, a.wall, at, a.moved)
