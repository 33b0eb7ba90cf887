"""Who is on board: chats in every zone, with times on the hour and off it, and in the minutes clocks change."""

import random
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime, time, timedelta
from typing import Final

from jobs.flight.almanac import Almanac
from jobs.flight.model import FlightPlan
from jobs.model import EVERY_DAY, ChatKind, QuietHours, Schedule, Subscriber
from jobs.timetable import next_slot

_CROWDED_ZONES: Final = (
    "Asia/Kolkata",
    "Asia/Kolkata",
    "Asia/Kolkata",
    "Asia/Kolkata",
    "Europe/London",
    "America/New_York",
)
"""Where two chats of five live, so that many are due at once."""
_TIMES: Final = tuple(time(hour, minute) for hour in range(6, 23) for minute in (0, 0, 30))
_POPULAR_TIMES: Final = (time(8), time(8), time(7), time(18, 30), time(20))
_DAYS: Final = (
    EVERY_DAY,
    frozenset({0, 1, 2, 3, 4}),
    frozenset({0, 2, 4}),
    frozenset({1, 4}),
    frozenset({5, 6}),
    frozenset({0}),
    frozenset({2}),
    frozenset({6}),
)
_DAY_ODDS: Final = (6, 8, 14, 16, 14, 14, 14, 14)
_PACES: Final = ((1, 0), (1, 1), (2, 0), (2, 1), (8, 4))
_PACE_ODDS: Final = (60, 27, 7, 5, 1)
_QUIET: Final = (
    QuietHours(start=time(22), end=time(7)),
    QuietHours(start=time(23, 30), end=time(5)),
    QuietHours(start=time(20, 15), end=time(6)),
    QuietHours(start=time(12, 15), end=time(15)),
)
_APART: Final = timedelta(hours=1)
"""Between two times of a chat, so that nothing in flight can be taken for the next post."""


def draw_passengers(plan: FlightPlan, almanac: Almanac) -> list[Subscriber]:
    """Draw the chats of a plan; each is due first at its first slot after the start."""
    chance = random.Random(f"{plan.seed}/passengers")  # noqa: S311 (no secret hangs on it)
    return [_draw(number, plan, almanac, chance) for number in range(plan.chats)]


def _draw(number: int, plan: FlightPlan, almanac: Almanac, chance: random.Random) -> Subscriber:
    kind = chance.choices((ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.CHANNEL), (80, 15, 5))[0]
    zone = _zone(number, plan, chance)
    schedule = _schedule(zone, plan, almanac, chance)
    facts, quizzes = chance.choices(_PACES, _PACE_ODDS)[0]
    return Subscriber(
        chat_id=number + 1 if kind is ChatKind.PRIVATE else -number - 1,
        kind=kind,
        schedule=schedule,
        facts=facts,
        quizzes=quizzes,
        next=next_slot(schedule, plan.start),
    )


def _zone(number: int, plan: FlightPlan, chance: random.Random) -> str:
    crowded = [zone for zone in _CROWDED_ZONES if zone in plan.zones]
    if crowded and number >= len(plan.zones) and chance.random() < 0.4:
        return chance.choice(crowded)
    return plan.zones[number % len(plan.zones)]


def _schedule(zone: str, plan: FlightPlan, almanac: Almanac, chance: random.Random) -> Schedule:
    times = sorted(_times(chance))
    days = chance.choices(_DAYS, _DAY_ODDS)[0]
    critical = list(_critical_times(zone, almanac))
    if critical and chance.random() < 0.3:
        times, days = [chance.choice(critical)], EVERY_DAY
    schedule = Schedule(zone=zone, times=tuple(times), days=days, quiet=_quiet(times, chance))
    if chance.random() < 0.02:
        first = (plan.start + timedelta(days=chance.randrange(plan.days))).date()
        schedule = replace(schedule, paused_until=first)
    return schedule


def _times(chance: random.Random) -> Iterator[time]:
    first = chance.choice(_POPULAR_TIMES if chance.random() < 0.4 else _TIMES)
    yield first
    if chance.random() < 0.2:
        second = _later(first, _APART * chance.randint(1, 9))
        yield second
    elif chance.random() < 0.02:
        yield _later(first, _APART + timedelta(minutes=chance.randrange(600)))


def _later(wall: time, by: timedelta) -> time:
    return (datetime.combine(datetime.min, wall) + by).time()


def _critical_times(zone: str, almanac: Almanac) -> Iterator[time]:
    """Name wall times inside what a change of the clocks leaves out or repeats, and at its edges."""
    for change in almanac.changes_within(zone):
        low, high = sorted((change.before, change.after))
        for minutes in (0, 15, 45):
            if low + timedelta(minutes=minutes) < high:
                yield (change.at + low + timedelta(minutes=minutes)).time()
        yield (change.at + high).time()


def _quiet(times: Sequence[time], chance: random.Random) -> QuietHours | None:
    """Draw quiet hours for every second chat, unless they would cover one of its times."""
    quiet = chance.choice(_QUIET)
    return None if chance.random() < 0.5 or any(quiet.covers(wall) for wall in times) else quiet
