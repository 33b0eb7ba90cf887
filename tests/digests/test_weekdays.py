"""Days that a text names, seen from a Monday."""

from datetime import date

import pytest

from digests.weekdays import days_named, last_weekday

MONDAY = date(2025, 3, 3)


@pytest.mark.parametrize(
    ("name", "before", "day"),
    [
        ("Monday", False, date(2025, 3, 3)),
        ("monday", True, date(2025, 2, 24)),
        ("FRIDAY", False, date(2025, 2, 28)),
        ("Friday", True, date(2025, 2, 28)),
    ],
)
def test_a_weekday_is_the_last_one_up_to_the_day_or_before_it(name: str, before: bool, day: date) -> None:
    assert last_weekday(name, MONDAY, before=before) == day


def test_a_text_names_the_last_ones_and_the_next_and_the_days_beside() -> None:
    assert set(days_named("It opens on Friday.", MONDAY)) == {
        date(2025, 2, 21),
        date(2025, 2, 28),
        date(2025, 3, 7),
    }
    assert list(days_named("yesterday, today and tomorrow", MONDAY)) == [
        date(2025, 3, 2),
        MONDAY,
        date(2025, 3, 4),
    ]
    assert list(days_named("in spring", MONDAY)) == []


def test_where_the_calendar_ends_no_day_is_named() -> None:
    assert list(days_named("yesterday", date.min)) == []
