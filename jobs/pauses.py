"""How people say for how long to pause: "7", "2 weeks", "until friday", "5 April", "next week", "off"."""

import re
from datetime import date, timedelta
from typing import Final, NoReturn

from digests.dates import read_period
from jobs.errors import NotUnderstood
from jobs.wishes import NO_PAUSE, NONE, read_days

MAX_PAUSE_DAYS: Final = 366
_REMEDY: Final = "Write a number of days like 7, a date like 5 December, or until monday"
_ENDED: Final = frozenset({*NONE, "resume", "now", "end", "over", "unpause", "continue", "cancel", "remove"})
_FOREVER: Final = frozenset({"forever", "always", "indefinitely", "permanently", "for good"})
_COUNTS: Final = {
    **dict.fromkeys(("a", "an", "one"), 1),
    **dict.fromkeys(("two", "a couple of", "couple of"), 2),
    **{word: count for count, word in enumerate(("three", "four", "five", "six", "seven"), start=3)},
    "ten": 10,
}
_COUNT = re.compile(rf"^(?:{'|'.join(sorted(_COUNTS, key=len, reverse=True))})(?= )")
_SPAN = re.compile(r"(\d{1,9})\s*(d|days?|w|weeks?|fortnights?|months?|y|years?)?", re.ASCII)
_HOURS = re.compile(r"\d+\s*(?:h|hrs?|hours?|m|mins?|minutes?)", re.ASCII)
_UNIT_DAYS: Final = {"d": 1, "w": 7, "f": 14, "m": 30, "y": 365}
_MONDAY, _SATURDAY = 0, 5


def read_pause(text: str, today: date) -> date:
    """Read a pause as the first local date posts go out again: "7", "2 weeks", "5 April", "until monday".

    "off" gives NO_PAUSE. A weekday is the next one after `today`, the date where the chat is.
    """
    words = " ".join(re.sub(r"[.!,]+$", "", text.lower()).split())
    words = re.sub(r"^(?:(?:for|until|till|untill|til|upto|up to|to|the|my) )+", "", words)
    if words in _ENDED:
        return NO_PAUSE
    if words in _FOREVER:
        _refuse(text, "has no end", "Send /unsubscribe: /subscribe brings the posts back with your settings")
    if _HOURS.fullmatch(words):
        _refuse(text, "is shorter than a day", _REMEDY)
    return _within_a_year(_end(words, text, today), text, today)


def _within_a_year(until: date | None, text: str, today: date) -> date:
    if until is not None and until <= today:
        _refuse(text, "is not in the future", _REMEDY)
    if until is None or until > today + timedelta(days=MAX_PAUSE_DAYS):
        _refuse(text, "is more than a year away", "Pause for up to 366 days, or use /unsubscribe")
    return until


def _end(words: str, text: str, today: date) -> date | None:
    """Return the first day after the pause; None when the calendar does not reach so far."""
    words = _COUNT.sub(lambda found: str(_COUNTS[found[0]]), words)
    if span := _SPAN.fullmatch(words):
        return _later(today, int(span[1]) * _UNIT_DAYS[(span[2] or "d")[0]])
    if words in {"today", "day"}:
        return _later(today, 1)
    if words in {"next week", "this week", "week", "end of week", "end of the week"}:
        return _next(_MONDAY, today)
    if words in {"weekend", "this weekend", "next weekend"}:
        over = not re.search(r"\b(?:until|till|til)\b", text.lower())
        return _next(_MONDAY, _next(_SATURDAY, today)) if over else _next(_SATURDAY, today)
    if words in {"next month", "this month", "month", "end of month", "end of the month"}:
        return (today.replace(day=1) + timedelta(days=31)).replace(day=1)
    return _day(words, text, today)


def _day(words: str, text: str, today: date) -> date:
    period = read_period(words, today, ahead=True)
    if period:
        return period.first
    if re.fullmatch(r"[\d\s./-]{5,}", words, re.ASCII):
        _refuse(text, "is not a date of the calendar", _REMEDY)
    try:
        days = read_days(words.removeprefix("next ").removeprefix("this "))
    except NotUnderstood:
        days = frozenset()
    if len(days) != 1:
        _refuse(text, "is not a day or a number of days", _REMEDY)
    return _next(min(days), today)


def _next(weekday: int, today: date) -> date:
    return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)


def _later(today: date, days: int) -> date | None:
    try:
        return today + timedelta(days=days)
    except OverflowError:
        return None


def _refuse(text: str, reason: str, remedy: str) -> NoReturn:
    raise NotUnderstood(text.strip() or "Nothing", reason, remedy)
