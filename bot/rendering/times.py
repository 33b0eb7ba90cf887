"""How dates, instants and schedules are spelled out to a person, always in the chat's own zone."""

from datetime import date, datetime, time
from re import compile as pattern
from zoneinfo import ZoneInfo

from jobs.model import EVERY_DAY, QuietHours, Slot

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_WEEKEND = frozenset({5, 6})
_TURNED = pattern(r"Etc/GMT([+-])(\d+)")
_MINUTE, _HOUR, _DAY = 60, 3600, 86400


def day(value: date) -> str:
    """Spell a date: "1 July 2022"."""
    return f"{value.day} {value:%B %Y}"


def day_in(at: datetime, zone: str) -> str:
    """Spell the date of an instant in a zone."""
    return day(at.astimezone(ZoneInfo(zone)).date())


def clock(value: time) -> str:
    """Spell a wall time: "08:00"."""
    return f"{value:%H:%M}"


def clocks(times: tuple[time, ...]) -> str:
    """Spell wall times: "08:00 and 18:30"."""
    return _and([clock(value) for value in times])


def days(chosen: frozenset[int]) -> str:
    """Spell weekdays: "every day", "Monday to Friday", "Monday, Wednesday and Friday"."""
    if chosen == EVERY_DAY:
        return "every day"
    if chosen == EVERY_DAY - _WEEKEND:
        return "Monday to Friday"
    if chosen == _WEEKEND:
        return "Saturday and Sunday"
    return _and([_WEEKDAYS[number] for number in sorted(chosen)])


def quiet(hours: QuietHours | None) -> str:
    """Spell quiet hours: "22:00 to 07:00" or "none"."""
    return f"{clock(hours.start)} to {clock(hours.end)}" if hours else "none"


def zone(name: str) -> str:
    """Spell a zone: "Asia/Kolkata"; "UTC-5" for the names whose sign is turned round (POSIX)."""
    found = _TURNED.fullmatch(name)
    return f"UTC{'-' if found[1] == '+' else '+'}{found[2]}" if found else name


def city(name: str) -> str:
    """Spell a zone by its last part: "New York"."""
    return zone(name).rpartition("/")[2].replace("_", " ")


def today(name: str, now: datetime) -> date:
    """Return the date in a zone at an instant."""
    return now.astimezone(ZoneInfo(name)).date()


def next_run(slot: Slot | None, name: str, now: datetime) -> str:
    """Spell the next post: "Monday 23 November, 08:00 (Asia/Kolkata), in 11 hours"."""
    if slot is None:
        return "none planned"
    local = slot.at.astimezone(ZoneInfo(name))
    away = _away((slot.at - now).total_seconds())
    return f"{local:%A} {local.day} {local:%B, %H:%M} ({zone(name)}), {away}"


def _away(seconds: float) -> str:
    """Spell how far off an instant is, in the largest fitting unit, rounded to the nearest."""
    if seconds < _MINUTE:
        return "in less than a minute"
    minutes, hours, days_ = (round(seconds / size) for size in (_MINUTE, _HOUR, _DAY))
    if minutes < 60:
        return f"in {minutes} minute{'' if minutes == 1 else 's'}"
    if hours < 48:
        return f"in {hours} hour{'' if hours == 1 else 's'}"
    return f"in {days_} days"


def _and(words: list[str]) -> str:
    if len(words) < 2:
        return "".join(words) or "none"
    return f"{', '.join(words[:-1])} and {words[-1]}"
