"""Dates are read as people write them, and what is none is left alone."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.dates import Period, is_no_day, read_period

TODAY = date(2026, 3, 2)


def one(year: int, month: int, day: int) -> Period:
    return Period(first=date(year, month, day), last=date(year, month, day))


@pytest.mark.parametrize(
    "text",
    [
        "11 July 2022",
        "July 11, 2022",
        "11th of July 2022",
        "the 11 jul 2022",
        "2022 July 11",
        "2022-07-11",
        "2022-7-11",
        "11/07/2022",
        "11-7-2022",
        "11.07.22",
    ],
)
def test_a_day_is_read_in_whatever_order(text: str) -> None:
    assert read_period(text, TODAY, ahead=False) == one(2022, 7, 11)


@pytest.mark.parametrize("text", ["July 2025", "2025-07", "7/2025", "2025 july", "jul 2025"])
def test_a_month_is_read_as_all_its_days(text: str) -> None:
    month = Period(first=date(2025, 7, 1), last=date(2025, 7, 31))
    assert read_period(text, TODAY, ahead=False) == month


def test_a_year_is_read_as_all_its_days() -> None:
    year = Period(first=date(2022, 1, 1), last=date(2022, 12, 31))
    assert read_period("2022", TODAY, ahead=False) == year


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("11 july", one(2025, 7, 11), one(2026, 7, 11)),
        ("11/7", one(2025, 7, 11), one(2026, 7, 11)),
        ("2 march", one(2026, 3, 2), one(2026, 3, 2)),
        ("29 feb", one(2024, 2, 29), one(2028, 2, 29)),
        ("yesterday", one(2026, 3, 1), one(2026, 3, 1)),
        ("tomorrow", one(2026, 3, 3), one(2026, 3, 3)),
    ],
)
def test_without_a_year_the_nearest_day_is_meant(text: str, before: Period, after: Period) -> None:
    assert read_period(text, TODAY, ahead=False) == before
    assert read_period(text, TODAY, ahead=True) == after


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("this week", date(2026, 3, 2), date(2026, 3, 8)),
        ("last week", date(2026, 2, 23), date(2026, 3, 1)),
        ("last month", date(2026, 2, 1), date(2026, 2, 28)),
        ("next month", date(2026, 4, 1), date(2026, 4, 30)),
        ("this year", date(2026, 1, 1), date(2026, 12, 31)),
        ("last year", date(2025, 1, 1), date(2025, 12, 31)),
    ],
)
def test_a_week_a_month_or_a_year_is_read_from_today(text: str, first: date, last: date) -> None:
    assert read_period(text, TODAY, ahead=False) == Period(first=first, last=last)


@pytest.mark.parametrize(
    "text",
    ["", "interpol", "31 june 2022", "2999-99-99", "99/99/2022", "1 2 3 4", "31", "³¹ july", "ju 2022", "-"],
)
def test_what_the_calendar_does_not_have_is_no_date(text: str) -> None:
    assert read_period(text, TODAY, ahead=False) is None


@given(st.text(max_size=30), st.booleans())
def test_any_words_are_welcome(text: str, ahead: bool) -> None:
    read_period(text, TODAY, ahead=ahead)


@given(st.dates(), st.booleans())
def test_a_day_written_out_is_that_day_on_any_day(day: date, ahead: bool) -> None:
    assert read_period(f"{day.day} {day:%B} {day.year:04}", TODAY, ahead=ahead) == Period(first=day, last=day)


@pytest.mark.parametrize("text", ["32/13/2024", "2024-02-30", "31 Feb 2024", "31st november"])
def test_a_day_that_does_not_exist_is_known_as_one(text: str) -> None:
    assert read_period(text, TODAY, ahead=False) is None
    assert is_no_day(text)


@pytest.mark.parametrize("text", ["1.5", "g20 summit", "3 marching bands", "5 marbles", "21 states", "24/7"])
def test_other_words_are_no_such_day(text: str) -> None:
    assert not is_no_day(text)
