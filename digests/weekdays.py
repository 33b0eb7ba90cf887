"""Days that a text names by their weekday or as yesterday, seen from the day it was written."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

WEEKDAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED: Final = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)}|yesterday)\b", re.IGNORECASE)


def last_weekday(name: str, day: date) -> date:
    """Return the last such weekday up to a day; `name` is one of WEEKDAYS, however it is written."""
    return day - timedelta(days=(day.weekday() - WEEKDAYS.index(name.lower())) % len(WEEKDAYS))


def days_named(text: str, day: date) -> Iterator[date]:
    """Yield the day that each weekday of a text, and each "yesterday", means."""
    for found in _NAMED.finditer(text):
        name = found["day"].lower()
        yield day - timedelta(days=1) if name == "yesterday" else last_weekday(name, day)
