"""Dates as people write them: "11 July 2022", "11/07/2022", "July 2025", "2022", "yesterday".

A day, a month or a year is a period, from its first day to its last. Where day and month are both numbers,
the day comes first, as in India; a year in front is followed by the month.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from digests.numerals import MONTHS

_MONTHS: Final = tuple(month.lower() for month in MONTHS)
_FEWEST_LETTERS: Final = 3
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_NUMBER = re.compile(r"\d{1,4}", re.ASCII)
_SIGNS = re.compile(r"[-/.]")
_DAY_MONTH = re.compile(r"(?:(\d{1,2}) )?([a-z]+)(?: (\d{1,2}))??(?: (\d{4}))?", re.ASCII)
_YEAR_MONTH = re.compile(r"(\d{4}) ([a-z]+)(?: (\d{1,2}))?", re.ASCII)
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_NAMES: Final = "|".join(name for month in _MONTHS for name in (month, month[:3]))
_NO_DAY = re.compile(rf"\d{{1,4}}([-/.])\d{{1,2}}\1\d{{1,4}}|\d{{1,2}} (?:{_NAMES})(?: \d{{4}})?", re.ASCII)
_CENTURY: Final = 2000
"""Of a year in two digits."""
_LEAP: Final = 8
"""Years within which every day of the calendar comes: 29 February is left out in 1900 and in 2100."""
_RELATIVE = re.compile(r"(this|last|previous|past|next) (week|month|year)")
_STEPS: Final = {"this": 0, "last": -1, "previous": -1, "past": -1, "next": 1}
_CLOSE_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """The days from `first` to `last`, both included."""

    first: date
    last: date


def read_period(text: str, today: date, *, ahead: bool) -> Period | None:
    """Read a day, a month or a year; None where it is none of the calendar's.

    Without a year the nearest such day or month is taken: from `today` on when `ahead`, else up to it.
    """
    words = " ".join(re.sub(r"[,]|\bof\b|\bthe\b", " ", _ORDINAL.sub("", text.lower())).split())
    if relative := _RELATIVE.fullmatch(words):
        return _around(today, relative[2], _STEPS[relative[1]])
    if words in _CLOSE_DAYS:
        day = today + timedelta(days=_CLOSE_DAYS[words])
        return Period(first=day, last=day)
    try:
        return _written(words, today, ahead=ahead)
    except (ValueError, OverflowError, StopIteration):
        return None


def is_no_day(text: str) -> bool:
    """Tell whether a text that `read_period` reads as none is a day that does not exist: "32/13/2024"."""
    return _NO_DAY.fullmatch(_ORDINAL.sub("", text.lower()).strip()) is not None


def _around(today: date, of: str, step: int) -> Period:
    if of == "week":
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=step)
        return Period(first=monday, last=monday + timedelta(days=6))
    if of == "year":
        return Period(first=date(today.year + step, 1, 1), last=date(today.year + step, 12, 31))
    month = today.year * 12 + today.month - 1 + step
    return _period(month // 12, month % 12 + 1, None)


def _written(words: str, today: date, *, ahead: bool) -> Period | None:
    if _YEAR.fullmatch(words):
        return Period(first=date(int(words), 1, 1), last=date(int(words), 12, 31))
    if found := _YEAR_MONTH.fullmatch(words):
        return _period(int(found[1]), _month(found[2]), found[3])
    if found := _DAY_MONTH.fullmatch(words):
        return _dated(found[1] or found[3], _month(found[2]), found[4], today, ahead=ahead)
    numbers = words.split(" ") if " " in words else _SIGNS.split(words)
    return _in_numbers(numbers, today, ahead=ahead) if all(map(_NUMBER.fullmatch, numbers)) else None


def _in_numbers(numbers: list[str], today: date, *, ahead: bool) -> Period | None:
    match [len(number) for number in numbers], numbers:
        case [[4, _], [year, month]] | [[_, 4], [month, year]]:
            return _period(int(year), int(month), None)
        case [[_, _], [day, month]]:
            return _dated(day, int(month), None, today, ahead=ahead)
        case [[4, _, _], [year, month, day]] | [[_, _, 4], [day, month, year]]:
            return _period(int(year), int(month), day)
        case [[_, _, 2], [day, month, year]]:
            return _period(_CENTURY + int(year), int(month), day)
    return None


def _dated(day: str | None, month: int, year: str | None, today: date, *, ahead: bool) -> Period:
    if year is not None:
        return _period(int(year), month, day)
    years = range(today.year - _LEAP, today.year + _LEAP + 1)
    every = [_period(year, month, day) for year in years if _exists(year, month, day)]
    if ahead:
        return next(period for period in every if period.first >= today)
    return next(period for period in reversed(every) if period.first <= today)


def _exists(year: int, month: int, day: str | None) -> bool:
    return day is None or int(day) <= monthrange(year, month)[1]


def _period(year: int, month: int, day: str | None) -> Period:
    if day is not None:
        exact = date(year, month, int(day))
        return Period(first=exact, last=exact)
    return Period(first=date(year, month, 1), last=date(year, month, monthrange(year, month)[1]))


def _month(word: str) -> int:
    """Read a month's name or its beginning; raises ValueError."""
    if len(word) >= _FEWEST_LETTERS:
        for number, name in enumerate(_MONTHS, start=1):
            if name.startswith(word):
                return number
    raise ValueError(word)
