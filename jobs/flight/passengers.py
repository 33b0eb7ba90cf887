"""Who is on board: chats in every zone, with times on the hour and off it, and in the minutes clocks change.

Chats of a zone share a few schedules, as people do; most want one post a week, and where many live, many
want it on Monday at eight.
"""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from functools import cache
from typing import Final

from jobs.flight.almanac import Almanac
from jobs.flight.model import FlightPlan
from jobs.model import EVERY_DAY, ChatKind, QuietHours, Schedule, Subscriber
from jobs.timetable import next_slot

_CROWDED: Final = ("Asia/Kolkata", "Asia/Kolkata", "Asia/Kolkata", "Europe/London", "America/New_York")
"""Where two chats of five live."""
_CROWD_SHARE: Final = 0.4
_KINDS: Final = (ChatKind.PRIVATE, ChatKind.GROUP, ChatKind.CHANNEL)
_KIND_ODDS: Final = (80, 15, 5)
_PACES: Final = ((1, 0), (1, 1), (2, 0), (2, 1), (8, 4))
"""Facts and quizzes in a post."""
_PACE_ODDS: Final = (74, 20, 3, 2, 1)
_WEEKS: Final = (EVERY_DAY, frozenset({0, 1, 2, 3, 4}), frozenset({1, 4}), frozenset({5, 6}))
"""Days other than a single one."""
_QUIET: Final = (
    QuietHours(start=time(22), end=time(7)),
    QuietHours(start=time(23, 30), end=time(5)),
    QuietHours(start=time(20, 1), end=time(6)),
    QuietHours(start=time(12, 15), end=time(15)),
    QuietHours(start=time(8, 1), end=time(9, 30)),
)
"""Some begin just after a time that many share."""
_SCHEDULES: Final = 4
"""In one zone."""
_SCHEDULES_OF_A_CROWD: Final = 24
_ANY_DAY: Final = date(2000, 1, 1)
_APART: Final = timedelta(hours=1)
"""Between two times of a chat, so that nothing in flight can be taken for the next post."""


def draw_passengers(plan: FlightPlan, almanac: Almanac) -> list[Subscriber]:
    """Draw the chats of a plan; each is due first at its first slot after the start."""
    chance = random.Random(f"{plan.seed}/passengers")  # noqa: S311 (no secret hangs on it)

    @cache
    def schedule(zone: str, number: int) -> Schedule:
        return _schedule(zone, number, plan, almanac)

    @cache
    def first_slot_of(wanted: Schedule) -> Subscriber:
        slot = next_slot(wanted, plan.start)
        return Subscriber(chat_id=0, kind=ChatKind.PRIVATE, schedule=wanted, next=slot)

    def draw(number: int) -> Subscriber:
        zone = _zone(number, plan, chance)
        kinds = _SCHEDULES_OF_A_CROWD if zone in _CROWDED else _SCHEDULES
        kind = chance.choices(_KINDS, _KIND_ODDS)[0]
        facts, quizzes = chance.choices(_PACES, _PACE_ODDS)[0]
        plain = first_slot_of(schedule(zone, chance.randrange(kinds)))
        chat_id = number + 1 if kind is ChatKind.PRIVATE else -number - 1
        return replace(plain, chat_id=chat_id, kind=kind, facts=facts, quizzes=quizzes)

    return [draw(number) for number in range(plan.chats)]


def _zone(number: int, plan: FlightPlan, chance: random.Random) -> str:
    crowded = [zone for zone in _CROWDED if zone in plan.zones]
    if crowded and number >= len(plan.zones) and chance.random() < _CROWD_SHARE:
        return chance.choice(crowded)
    return plan.zones[number % len(plan.zones)]


def _schedule(zone: str, number: int, plan: FlightPlan, almanac: Almanac) -> Schedule:
    chance = random.Random(f"{plan.seed}/{zone}/{number}")  # noqa: S311 (no secret hangs on it)
    wall, day = _popular(zone, chance)
    times, days = tuple(sorted(_times(wall, chance))), frozenset({day})
    critical = list(_critical(zone, almanac))
    if critical and number % 2:
        wall, day = chance.choice(critical)
        times, days = (wall,), frozenset({day})
    elif chance.random() < 0.08:
        days = chance.choice(_WEEKS)
    quiet = chance.choice(_QUIET)
    is_quiet = chance.random() < 0.5 and not any(quiet.covers(wall) for wall in times)
    schedule = Schedule(zone=zone, times=times, days=days, quiet=quiet if is_quiet else None)
    if chance.random() < 0.03:
        back = (plan.start + timedelta(days=chance.randrange(plan.days))).date()
        schedule = replace(schedule, paused_until=back)
    return schedule


def _popular(zone: str, chance: random.Random) -> tuple[time, int]:
    """Draw a time and a weekday."""
    drawn = chance.random()
    if zone in _CROWDED and drawn < 0.5:
        return time(8), 0
    if drawn < 0.7:
        return chance.choice((time(8), time(18, 30), time(20))), chance.randrange(7)
    return time(chance.randrange(6, 23), chance.choice((0, 15, 30, 45))), chance.randrange(7)


def _times(first: time, chance: random.Random) -> Iterator[time]:
    yield first
    if chance.random() < 0.1:
        yield _later(first, _APART * chance.randint(1, 9))
    elif chance.random() < 0.02:
        yield _later(first, _APART + timedelta(minutes=chance.randrange(600)))


def _later(wall: time, by: timedelta) -> time:
    return (datetime.combine(_ANY_DAY, wall) + by).time()


def _critical(zone: str, almanac: Almanac) -> Iterator[tuple[time, int]]:
    """Name times, with their weekday, inside what a change of the clocks leaves out or repeats."""
    for change in almanac.changes_within(zone):
        low, high = sorted((change.before, change.after))
        for minutes in (0, 15, 45):
            if low + timedelta(minutes=minutes) < high:
                yield _named(change.at + low + timedelta(minutes=minutes))
        yield _named(change.at + high)


def _named(wall: datetime) -> tuple[time, int]:
    return wall.time().replace(second=0), wall.weekday()
