"""Wrong years and dates: near the right one, written like it, never impossible, without a pattern.

Dates come as a grid (two days by two months, else by two years), so that each option shares as much with
the others as the right one does.
"""

import calendar
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from digests.drafting.distracting.surroundings import Surroundings, years_in
from digests.drafting.gazetteer_since import begun_in
from digests.likeness import has_words
from digests.numerals import MONTH, MONTHS, YEAR

_UNITED_NATIONS: Final = re.compile(r"\b(?:UN|United Nations|UNESCO|UNICEF|UNDP|UNEP|World Bank|IMF|WHO)\b")
_INDIAN: Final = re.compile(r"\b(?:India|Indian|Bharat|Rashtriya|Pradhan|Parliament|Lok Sabha)\b")
_EARLIEST_UN: Final = 1945
_EARLIEST_INDIA: Final = 1947
_ENOUGH: Final = 3


def wrong_years(key: str, around: Surroundings) -> tuple[str, ...]:
    """Return three years near the right one; none past the brief's own year unless it is one to come."""
    right = int(key)
    if right > around.date.year:
        return tuple(map(str, _future(right, around)))
    low, high = _bounds(right, around)
    beside = _beside(right, around.stem)
    barred = around.years | beside | {right}
    before = [year for year in _near(right, -1, around) if year >= low and year not in barred]
    after = [year for year in _near(right, 1, around) if year <= high and year not in barred]
    wanted = _EARLIER[around.chance("place", len(_EARLIER))]
    if re.search(r"\bfirst\b", around.stem):
        wanted = max(wanted, 1)  # Who reads "first" takes the earliest.
    fewer = max(min(wanted, len(before)), _ENOUGH - len(after))
    chosen = before[:fewer] + after[: _ENOUGH - fewer]
    return tuple(map(str, sorted(chosen)))


def _bounds(right: int, around: Surroundings) -> tuple[int, int]:
    """Other years of the stem bound the answer: what came before them cannot have come after."""
    low, high = 1500, around.date.year
    if _INDIAN.search(f"{around.stem} {around.brief}") and right >= _EARLIEST_INDIA:
        low = _EARLIEST_INDIA
    if _UNITED_NATIONS.search(around.stem) and right >= _EARLIEST_UN:
        low = max(low, _EARLIEST_UN)
    earliest = min((year for year in around.years if year < right), default=None)
    if earliest is not None:
        low = max(low, earliest + (_GROWN if _BIRTH.search(around.brief) else 0))
    begun = (year for name, year in around.births if year < right and has_words(around.stem, name))
    known = (year for name, year in begun_in(around.stem) if _was_there(name, year, right, around.stem))
    low = max(low, *begun, *known, low)
    for year in years_in(around.stem) - {right}:
        low, high = (max(low, year + 1), high) if year < right else (low, min(high, year - 1))
    return low, high


def _was_there(name: str, year: int, right: int, stem: str) -> bool:
    """Tell whether a thing was there before what is asked: older, or what somebody joined as it began."""
    inside = re.search(rf"\b(?:under|of|in|to|by|with|joined) (?:the )?{re.escape(name)}\b", stem)
    return year < right or (year == right and inside is not None)


def _beside(right: int, stem: str) -> set[int]:
    """Return the years that books may give as well: a start is told of a year or two before it."""
    if _LAUNCHED.search(stem):
        return {right - 2, right - 1, right + 1}
    return {right - 1, right + 1} if _FOUNDED.search(stem) else set()


_EARLIER: Final = (0, 0, 1, 1, 1, 2, 2, 3)
"""How many wrong years come before the right one: none tempts from before what made the thing possible."""
_FOUNDED: Final = re.compile(r"\b(?:established|founded|set up|formed|created|constituted)\b")
"""What was agreed in one year and begun in the next has two founding years in books."""
_LAUNCHED: Final = re.compile(r"\b(?:launched|started|introduced|rolled out)\b")
"""What is announced or agreed first: a bank, an index, a scheme of a budget."""
_GROWN: Final = 16
"""Years after which somebody born may found something."""
_BIRTH: Final = re.compile(r"\b[Bb]orn (?:in|on|at)\b|\b[Bb]irth (?:date|year|place)\b")
_BORN: Final = re.compile(
    r"(?:The )?(?P<name>[A-Z][^,:]{2,90}?)(?: \((?P<short>[A-Z][\w-]+)\))? (?:was|were|came|entered)"
    r" (?:(?:first|formally|officially|originally) )?(?:established|founded|formed|created|constituted|set up"
    r"|launched|started|signed|adopted|enacted|instituted|incorporated|held|into (?:force|being|existence))\b"
    r"[^;]{0,80}?"
    rf"\b(?P<year>{YEAR})\b"
)


def births_in(texts: Iterable[str]) -> tuple[tuple[str, int], ...]:
    """Find since when things have been: each name with the year it was established, signed or first held."""
    born = (found for text in texts if (found := _BORN.match(text)) is not None)
    return tuple(
        (name, int(found["year"])) for found in born for name in (found["name"], found["short"]) if name
    )


_IN_OFFICE: Final = re.compile(
    r"\b(?:presidentship|leadership|chairmanship|captaincy|premiership|tenure) of\b"
    r"|\b(?:led|headed|chaired|presided over) by\b"
)
"""Years far off come before somebody's birth or after their death."""


def _near(right: int, sign: int, around: Surroundings) -> Iterator[int]:
    """Years at growing distances, wider the longer ago, and nearer before the right one than after it."""
    age = around.date.year - right
    steps = (
        (1, 1, 1, 1)
        if age <= 6
        else (1, 2, 1, 2)
        if age <= 15 or _IN_OFFICE.search(around.stem)
        else (2, 2, 2, 3)
        if age <= 45
        else (3, 3, 4, 4)
    )
    at = right
    for turn, step in enumerate(steps):
        at += sign * (step + (around.chance(f"step{turn}", 2) if age > 15 and sign > 0 else 0))
        yield at


def _future(right: int, around: Surroundings) -> list[int]:
    step = 5 if right % 5 == 0 else 1
    near = [right + step * turn for turn in (-2, -1, 1, 2, 3)]
    live = [year for year in near if year > around.date.year and year not in around.years]
    before = [year for year in live if year < right]
    after = [year for year in live if year > right]
    fewer = max(min(around.chance("place", _ENOUGH + 1), len(before)), _ENOUGH - len(after), 0)
    return sorted(before[len(before) - fewer :] + after[: _ENOUGH - fewer])


@dataclass(frozen=True, slots=True, kw_only=True)
class _Day:
    day: int
    month: int
    year: int | None

    def is_real(self) -> bool:
        return 1 <= self.day <= calendar.monthrange(self.year or 2001, self.month)[1]


_WRITTEN: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th)? (?P<of>of )?)?(?P<month>{MONTH})"
    r"(?: (?P<after>\d{1,2})(?P<after_th>st|nd|rd|th)?)?(?:(?P<comma>,?) (?P<year>\d{4}))?"
)


def wrong_dates(key: str, around: Surroundings) -> tuple[str, ...]:
    """Return three dates that make a grid with the right one, in the same form."""
    found = _WRITTEN.fullmatch(key)
    if found is None:
        return ()
    year = int(found["year"]) if found["year"] else None
    right = _Day(
        day=int(found["day"] or found["after"] or 1), month=MONTHS.index(found["month"]) + 1, year=year
    )
    has_day = bool(found["day"] or found["after"])
    for grid in _grids(right, has_day, around):
        wrong = [one for one in grid if one != right]
        if all(_is_possible(one, right, around) and (has_day or _is_over(one, around)) for one in wrong):
            written = tuple(_write(found, one) for one in wrong)
            if not any(around.says(each) for each in written):
                return written
    return ()


def _grids(right: _Day, has_day: bool, around: Surroundings) -> Iterator[Sequence[_Day]]:
    """Offer grids, the likeliest first; a month alone is varied with its year.

    The months around come first: in another year the thing may not have been there yet.
    """
    if has_day and right.day == 1:
        yield _firsts(right, around)
    old = right.year is not None and around.date.year - right.year > 3
    days = [right.day + step for step in around.shuffled("days", (-9, -6, -4, 3, 5, 8))] if has_day else []
    months = [right.month + step for step in around.shuffled("months", (-2, -1, 1, 2))]
    steps = around.shuffled("years", (-3, -2, -1, 1, 2, 3))
    years = [right.year + step for step in (steps if old else sorted(steps, key=abs))] if right.year else []
    by_month = [(day, month, right.year) for day in days for month in months if 1 <= month <= 12]
    if not old and right.year not in years_in(around.stem):
        by_month += [
            (day, month + 12, right.year and right.year - 1) for day in days for month in months if month < 1
        ]
    by_year = [(day, right.month, year) for day in days for year in years]
    nearest = sorted(years, key=lambda year: abs(year - (right.year or 0)))
    without_day = [(right.day, month, year) for year in nearest for month in months if 1 <= month <= 12]
    if right.year in years_in(around.stem):
        by_year, without_day = [], []
    for day, month, year in (*by_month, *by_year) or without_day:
        yield _crossed(right, day, month, year, has_day)


def _firsts(right: _Day, around: Surroundings) -> Sequence[_Day]:
    """Offer the first of other months for the first of one: on any other day it would stand out."""
    months = [month for month in _TERMS if month != right.month]
    if right.month not in _TERMS:
        near = (right.month + step for step in (-3, -2, -1, 1, 2, 3))
        months = [month for month in near if 1 <= month <= 12]
    chosen = around.shuffled("firsts", months)[:_ENOUGH]
    return [_Day(day=1, month=month, year=right.year) for month in chosen]


_TERMS: Final = (1, 4, 7, 10)
"""Months on whose first day laws and bodies begin."""


def _crossed(right: _Day, day: int, month: int, year: int | None, has_day: bool) -> Sequence[_Day]:
    one = _Day(day=day, month=right.month, year=right.year)
    if not has_day:
        return (
            _Day(day=1, month=month, year=right.year),
            _Day(day=1, month=right.month, year=year),
            _Day(day=1, month=month, year=year),
        )
    return (one, _Day(day=right.day, month=month, year=year), _Day(day=day, month=month, year=year))


def _is_possible(one: _Day, right: _Day, around: Surroundings) -> bool:
    if not one.is_real():
        return False
    if one.year is None or right.year is None:
        return True
    for year in years_in(around.stem):
        if one.year != right.year and (one.year <= year) != (right.year < year):
            return False
    low, _ = _bounds(right.year, around)
    if one.year < low:
        return False
    day, key = date(one.year, one.month, one.day), date(right.year, right.month, right.day)
    return day <= around.date if key <= around.date else day > around.date


def _is_over(one: _Day, around: Surroundings) -> bool:
    """Tell whether a month is not the one in which the brief was written: of that, nobody could tell yet."""
    return (one.year, one.month) != (around.date.year, around.date.month)


def _write(found: re.Match[str], day: _Day) -> str:
    month = MONTHS[day.month - 1]
    year = f"{found['comma']} {day.year}" if found["year"] else ""
    if found["day"]:
        padded = f"{day.day:02}" if found["day"].startswith("0") else f"{day.day}"
        return f"{padded}{_suffix(day.day) if found['th'] else ''} {found['of'] or ''}{month}{year}"
    if found["after"]:
        return f"{month} {day.day}{_suffix(day.day) if found['after_th'] else ''}{year}"
    return f"{month}{year}"


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
