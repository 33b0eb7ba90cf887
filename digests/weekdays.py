"""Days that a text names by their weekday or as yesterday, seen from the day it was written."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEK: Final = len(WEEKDAYS)
_NEXT_TO_IT: Final = {"yesterday": -1, "today": 0, "tomorrow": 1}
_NAMED: Final = re.compile(rf"\b(?P<day>{'|'.join((*WEEKDAYS, *_NEXT_TO_IT))})\b", re.IGNORECASE)


def last_weekday(name: str, day: date, *, before: bool = False) -> date:
    """Return the last such weekday up to a day, or `before` it; `name` is one of WEEKDAYS."""
    back = (day.weekday() - WEEKDAYS.index(name.lower())) % _WEEK
    return day - timedelta(days=back or (_WEEK if before else 0))


def days_named(text: str, day: date) -> Iterator[date]:
    """Yield the days that a weekday of a text may mean, the last ones and the next, and "tomorrow"."""
    for found in _NAMED.finditer(text):
        name = found["day"].lower()
        try:
            if name in _NEXT_TO_IT:
                yield day + timedelta(days=_NEXT_TO_IT[name])
            else:
                last = last_weekday(name, day)
                yield from (last, last - timedelta(days=_WEEK), last + timedelta(days=_WEEK))
        except OverflowError:
            continue  # The calendar ends there.
