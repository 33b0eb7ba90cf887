"""What people type as a time zone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.errors import NotUnderstood
from jobs.timetable import zone_of
from jobs.zones import read_zone


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Asia/Kolkata", "Asia/Kolkata"),
        ("asia/kolkata", "Asia/Kolkata"),
        ("kolkata", "Asia/Kolkata"),
        ("calcutta", "Asia/Calcutta"),
        ("mumbai", "Asia/Kolkata"),
        ("india", "Asia/Kolkata"),
        ("IST", "Asia/Kolkata"),
        ("nepal", "Asia/Kathmandu"),
        ("new york", "America/New_York"),
        ("New_York", "America/New_York"),
        ("port au prince", "America/Port-au-Prince"),
        ("south korea", "Asia/Seoul"),
        ("uk", "Europe/London"),
        ("UTC", "UTC"),
        ("gmt", "UTC"),
        ("EST", "America/New_York"),
        ("london time", "Europe/London"),
        ("UTC+5:30", "Asia/Kolkata"),
        ("+0530", "Asia/Kolkata"),
        ("UTC+5", "Etc/GMT-5"),
        ("gmt-8", "Etc/GMT+8"),
        ("UTC+0", "UTC"),
        ("mexico city", "America/Mexico_City"),
        ("new york city", "America/New_York"),
        ("london, uk", "Europe/London"),
        ("springfield, nepal", "Asia/Kathmandu"),
        ("I live in delhi", "Asia/Kolkata"),
    ],
)
def test_a_zone_is_understood_as_people_name_it(text: str, name: str) -> None:
    assert read_zone(text).name == name


@pytest.mark.parametrize("text", ["IST", "UTC+5:30", "UTC+3", "kolkatta"])
def test_a_zone_that_was_guessed_comes_with_a_note(text: str) -> None:
    assert text in (read_zone(text).note or "")


@pytest.mark.parametrize("text", ["kolkata", "EST", "india"])
def test_a_zone_that_is_plain_comes_without_a_note(text: str) -> None:
    assert read_zone(text).note is None


@pytest.mark.parametrize(("text", "near"), [("dehli", "Asia/Kolkata"), ("asia/kolkota x", "Asia/Kolkata")])
def test_a_misspelt_zone_is_answered_with_the_nearest_names(text: str, near: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_zone(text)
    assert refusal.value.remedy.startswith("Did you mean")
    assert near in refusal.value.remedy


@pytest.mark.parametrize("text", ["usa", "brazil", "russia"])
def test_a_country_of_several_zones_asks_for_a_city(text: str) -> None:
    with pytest.raises(NotUnderstood, match=r"has several time zones\. Name a city, such as"):
        read_zone(text)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("UTC+15", "is not an offset in use: they go from UTC-12 to UTC+14"),
        ("UTC+5:17", "is not an offset that a zone keeps all year"),
        ("xyzzy", "is not a time zone"),
        ("x" * 5000, "is not a time zone"),
        ("a," * 2000, "is not a time zone"),
        ("  ", "names no time zone"),
        ("🕗", "is not a time zone"),
    ],
)
def test_a_zone_that_is_none_is_refused_with_examples(text: str, reason: str) -> None:
    with pytest.raises(NotUnderstood) as refusal:
        read_zone(text)
    assert refusal.value.reason == reason
    assert "Asia/Kolkata" in refusal.value.remedy


@given(st.text(max_size=60))
def test_a_zone_that_is_read_always_exists(text: str) -> None:
    try:
        name = read_zone(text).name
    except NotUnderstood:
        return
    assert zone_of(name).key == name
