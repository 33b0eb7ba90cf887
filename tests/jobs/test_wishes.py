"""What people type as times, days, quiet hours, pauses and amounts."""

from contextlib import suppress
from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.errors import NotUnderstood
from jobs.model import EVERY_DAY, QuietHours
from jobs.pauses import read_pause
from jobs.wishes import (
    NO_PAUSE,
    NO_QUIET,
    read_amount,
    read_days,
    read_quiet,
    read_time,
    read_times,
)

MONDAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("text", "wall"),
    [
        ("08:00", time(8)),
        ("8", time(8)),
        ("8pm", time(20)),
        ("8 PM", time(20)),
        ("8p.m.", time(20)),
        ("8.30 pm", time(20, 30)),
        ("8h30", time(8, 30)),
        ("18:30", time(18, 30)),
        ("0800", time(8)),
        ("830", time(8, 30)),
        ("12am", time(0)),
        ("12pm", time(12)),
        ("12:30 am", time(0, 30)),
        ("noon", time(12)),
        ("Midnight", time(0)),
        ("00:00", time(0)),
        ("23:59", time(23, 59)),
    ],
)
def test_a_time_is_understood_as_people_write_it(text: str, wall: time) -> None:
    assert read_time(text) == wall


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("25:99", "25:99 is not a time of day: hours go from 0 to 23. Write it like 08:00 or 8pm."),
        ("24:00", "24:00 is not a time of day: hours go from 0 to 23. Write it like 08:00 or 8pm."),
        (
            "08:60",
            "08:60 is not a time of day: minutes have two digits, 00 to 59. Write it like 08:00 or 8pm.",
        ),
        ("08:5", "08:5 is not a time of day: minutes have two digits, 00 to 59. Write it like 08:00 or 8pm."),
        (
            "13pm",
            "13pm is not a time of day: hours go from 1 to 12 with am or pm. Write it like 08:00 or 8pm.",
        ),
        ("0am", "0am is not a time of day: hours go from 1 to 12 with am or pm. Write it like 08:00 or 8pm."),
        ("8m", "8m is not a time of day. Write it like 08:00 or 8pm."),
        ("banana", "banana is not a time of day. Write it like 08:00 or 8pm."),
        ("<b>8</b>", "<b>8</b> is not a time of day. Write it like 08:00 or 8pm."),
        ("८:००", "८:०० is not a time of day. Write it like 08:00 or 8pm."),
        ("", "Nothing is not a time of day. Write it like 08:00 or 8pm."),
    ],
)
def test_a_time_that_is_none_is_refused_with_reason_and_remedy(text: str, said: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_time(text)
    assert str(refusal.value) == said


@pytest.mark.parametrize(
    "text", ["8am and 6.30 pm", "08:00, 18:30", "18:30 8", "8 am 18:30, 8", "at 8am & 6:30pm"]
)
def test_several_times_are_sorted_and_each_kept_once(text: str) -> None:
    assert read_times(text) == (time(8), time(18, 30))


def test_more_than_twelve_times_are_refused() -> None:
    with pytest.raises(NotUnderstood, match="13 times are more than the 12 a chat may have"):
        read_times(" ".join(f"{hour}:00" for hour in range(13)))


def test_one_bad_time_among_good_ones_is_named() -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_times("08:00 25:99 18:30")
    assert refusal.value.what == "25:99"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("daily", EVERY_DAY),
        ("every day", EVERY_DAY),
        ("weekdays", {0, 1, 2, 3, 4}),
        ("weekend", {5, 6}),
        ("mon wed fri", {0, 2, 4}),
        ("Monday, Wednesday and Friday", {0, 2, 4}),
        ("mon-fri", {0, 1, 2, 3, 4}),
        ("mon to fri", {0, 1, 2, 3, 4}),
        ("fri - mon", {4, 5, 6, 0}),
        ("mo tu", {0, 1}),
        ("tues thurs", {1, 3}),
        ("weekdays and sunday", {0, 1, 2, 3, 4, 6}),
        ("daily except sunday", {0, 1, 2, 3, 4, 5}),
        ("on sundays", {6}),
        ("not sunday", {0, 1, 2, 3, 4, 5}),
        ("every day but not on sat/sun", {0, 1, 2, 3, 4}),
    ],
)
def test_days_are_understood_as_people_write_them(text: str, days: set[int]) -> None:
    assert read_days(text) == days


@pytest.mark.parametrize(
    ("text", "what"),
    [("mon wde fri", "wde"), ("mon-weekend", "mon-weekend"), ("", "Nothing"), ("mon but mon", "mon but mon")],
)
def test_days_that_are_none_are_refused_by_name(text: str, what: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_days(text)
    assert refusal.value.what == what
    assert "mon-fri" in refusal.value.remedy


@pytest.mark.parametrize(
    "text",
    [
        "22:00-07:00",
        "10pm to 7am",
        "from 22:00 until 7",
        "22:00 – 07:00",
        "22-7",
        "22:00 07:00",
        "hours between 10pm and 7am",
        "10 at night to 7 in the morning",
        "night",
    ],
)
def test_quiet_hours_are_understood(text: str) -> None:
    assert read_quiet(text) == QuietHours(start=time(22), end=time(7))


@pytest.mark.parametrize("text", ["off", "None", " no "])
def test_quiet_hours_can_be_switched_off(text: str) -> None:
    assert read_quiet(text) == NO_QUIET


@pytest.mark.parametrize("text", ["22:00", "22:00-22:00", "25:00-07:00", "22-07-08", "-"])
def test_quiet_hours_that_are_none_are_refused_with_an_example(text: str) -> None:
    with pytest.raises(NotUnderstood, match=r"Write it like 22:00-07:00, or off"):
        read_quiet(text)


@pytest.mark.parametrize(
    ("text", "until"),
    [
        ("7", date(2026, 3, 9)),
        ("7 days", date(2026, 3, 9)),
        ("for 2 weeks", date(2026, 3, 16)),
        ("a week", date(2026, 3, 9)),
        ("1 month", date(2026, 4, 1)),
        ("2026-12-01", date(2026, 12, 1)),
        ("until 2026-12-1", date(2026, 12, 1)),
        ("tomorrow", date(2026, 3, 3)),
        ("until friday", date(2026, 3, 6)),
        ("until monday", date(2026, 3, 9)),
        ("until next sun", date(2026, 3, 8)),
        ("1 day", date(2026, 3, 3)),
        ("today", date(2026, 3, 3)),
        ("for two weeks", date(2026, 3, 16)),
        ("a couple of days.", date(2026, 3, 4)),
        ("until 5 April", date(2026, 4, 5)),
        ("till april 5th", date(2026, 4, 5)),
        ("until next week", date(2026, 3, 9)),
        ("for the weekend", date(2026, 3, 9)),
        ("until the weekend", date(2026, 3, 7)),
        ("next month", date(2026, 4, 1)),
    ],
)
def test_a_pause_is_understood(text: str, until: date) -> None:
    assert read_pause(text, MONDAY) == until


@pytest.mark.parametrize("text", ["off", "resume", "NOW"])
def test_a_pause_can_be_ended(text: str) -> None:
    assert read_pause(text, MONDAY) == NO_PAUSE


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0", "is not in the future"),
        ("2026-03-02", "is not in the future"),
        ("2026-02-30", "is not a date of the calendar"),
        ("9999", "is more than a year away"),
        ("2028-01-01", "is more than a year away"),
        ("100000 days", "is more than a year away"),
        ("999999999 years", "is more than a year away"),
        ("forever", "has no end"),
        ("3 hours", "is shorter than a day"),
        ("someday", "is not a day or a number of days"),
        ("", "is not a day or a number of days"),
        ("weekdays", "is not a day or a number of days"),
    ],
)
def test_a_pause_that_is_none_is_refused_with_the_reason(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_pause(text, MONDAY)
    assert refusal.value.reason == reason


@pytest.mark.parametrize("text", ["11", "-1", "one", "1.5", "", "٣"])
def test_an_amount_outside_0_to_10_is_refused(text: str) -> None:
    with pytest.raises(NotUnderstood, match="is not a number of facts in a post"):
        read_amount(text, "facts")


@given(st.times())
def test_every_time_of_day_is_read_back_from_its_usual_form(wall: time) -> None:
    assert read_time(f"{wall:%H:%M}") == wall.replace(second=0, microsecond=0)


@given(st.text(max_size=200))
def test_whatever_is_typed_is_read_or_refused_and_never_breaks(text: str) -> None:
    for read in (read_time, read_times, read_days, read_quiet, lambda typed: read_pause(typed, MONDAY)):
        with suppress(NotUnderstood):
            read(text)


def test_a_long_text_is_not_repeated_whole() -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_time("x" * 5000)
    assert len(str(refusal.value)) < 150
