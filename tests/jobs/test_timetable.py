"""When a wall time falls, and what the next slot is."""

from datetime import UTC, date, datetime, time, timedelta
from importlib.resources import files
from itertools import pairwise
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.errors import NotUnderstood
from jobs.model import Schedule, Slot
from jobs.timetable import exists, instant_of, last_slot, next_slot
from tests.factories import a_schedule, utc

ODD_ZONES = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "Africa/El_Aaiun",
    "Africa/Monrovia",
    "America/Asuncion",
    "America/Havana",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Troll",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Pyongyang",
    "Asia/Tehran",
    "Atlantic/Azores",
    "Australia/Lord_Howe",
    "Europe/Dublin",
    "Europe/London",
    "Pacific/Apia",
    "Pacific/Chatham",
    "Pacific/Kiritimati",
    "Pacific/Kwajalein",
)
instants = st.integers(3 * 86400, 70 * 365 * 86400).map(lambda seconds: datetime.fromtimestamp(seconds, UTC))
walls = st.times().map(lambda wall: wall.replace(second=0, microsecond=0))
time_lists = st.lists(walls, min_size=1, max_size=12, unique=True).map(lambda times: tuple(sorted(times)))
day_sets = st.frozensets(st.integers(0, 6), min_size=1)
schedules = st.builds(Schedule, zone=st.sampled_from(ODD_ZONES), times=time_lists, days=day_sets)


def following(schedule: Schedule, after: str) -> str | None:
    slot = next_slot(schedule, utc(after))
    return f"{slot.name} at {slot.at:%Y-%m-%d %H:%M:%S}" if slot else None


def slots_between(schedule: Schedule, start: datetime, end: datetime) -> list[Slot]:
    slots = []
    slot = next_slot(schedule, start)
    while slot is not None and slot.at <= end:
        slots.append(slot)
        slot = next_slot(schedule, slot.at)
    return slots


def test_the_next_slot_is_today_when_its_time_is_still_to_come() -> None:
    assert following(a_schedule("08:00", zone="Asia/Kolkata"), "2026-03-02 02:29") == (
        "2026-03-02T08:00 at 2026-03-02 02:30:00"
    )


def test_the_next_slot_lies_strictly_after_the_instant() -> None:
    assert following(a_schedule("08:00", zone="Asia/Kolkata"), "2026-03-02 02:30") == (
        "2026-03-03T08:00 at 2026-03-03 02:30:00"
    )


def test_the_earliest_of_several_times_comes_first() -> None:
    assert following(a_schedule("08:00", "18:30"), "2026-03-02 09:00") == (
        "2026-03-02T18:30 at 2026-03-02 18:30:00"
    )


def test_days_that_are_not_wanted_are_passed_over() -> None:
    weekend = a_schedule("08:00", days=frozenset({5, 6}))
    assert following(weekend, "2026-03-02 09:00") == "2026-03-07T08:00 at 2026-03-07 08:00:00"


def test_a_paused_chat_is_next_due_on_the_day_the_pause_ends() -> None:
    paused = a_schedule("08:00", paused_until=date(2027, 1, 15))
    assert following(paused, "2026-03-02 09:00") == "2027-01-15T08:00 at 2027-01-15 08:00:00"


def test_a_pause_that_is_over_changes_nothing() -> None:
    paused = a_schedule("08:00", paused_until=date(2020, 1, 15))
    assert following(paused, "2026-03-02 07:00") == "2026-03-02T08:00 at 2026-03-02 08:00:00"


@pytest.mark.parametrize("schedule", [a_schedule(times=()), a_schedule(days=frozenset())])
def test_a_schedule_without_times_or_days_has_no_slot(schedule: Schedule) -> None:
    assert following(schedule, "2026-03-02 09:00") is None


def test_the_end_of_the_calendar_has_no_next_slot() -> None:
    assert next_slot(a_schedule("08:00"), datetime.max.replace(tzinfo=UTC)) is None


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "Europe", "Asia/Kolkata\0"])
def test_an_unknown_zone_is_named_with_a_remedy(name: str) -> None:
    with pytest.raises(NotUnderstood, match=r"is not a known time zone\. Use a name such as"):
        next_slot(a_schedule("08:00", zone=name), utc("2026-03-02 09:00"))


@pytest.mark.parametrize(
    ("zone", "day", "wall", "expected"),
    [
        ("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29 01:00:00"),
        ("Europe/Berlin", "2026-03-29", "02:00", "2026-03-29 01:00:00"),
        ("Europe/Berlin", "2026-03-29", "03:00", "2026-03-29 01:00:00"),
        ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03 15:30:00"),
        ("America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04 03:00:00"),
        ("Asia/Beirut", "2022-03-27", "00:30", "2022-03-26 22:00:00"),
        ("Africa/Monrovia", "1972-01-07", "00:10", "1972-01-07 00:45:00"),
    ],
)
def test_a_time_inside_a_gap_falls_on_the_first_whole_minute_after_it(
    zone: str, day: str, wall: str, expected: str
) -> None:
    at = instant_of(date.fromisoformat(day), time.fromisoformat(wall), ZoneInfo(zone))
    assert at == utc(expected)


@pytest.mark.parametrize(
    ("zone", "day", "wall", "expected"),
    [
        ("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25 00:30:00"),
        ("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04 14:45:00"),
        ("America/Havana", "2026-11-01", "00:30", "2026-11-01 04:30:00"),
        ("Antarctica/Troll", "2026-10-25", "02:30", "2026-10-25 00:30:00"),
    ],
)
def test_a_time_that_comes_twice_falls_on_its_first_pass(
    zone: str, day: str, wall: str, expected: str
) -> None:
    at = instant_of(date.fromisoformat(day), time.fromisoformat(wall), ZoneInfo(zone))
    assert at == utc(expected)


def test_a_historical_offset_with_seconds_keeps_the_wall_time() -> None:
    at = instant_of(date(1971, 6, 1), time(8), ZoneInfo("Africa/Monrovia"))
    assert at == utc("1971-06-01 08:44:30")


def test_a_date_the_zone_left_out_has_no_slot() -> None:
    days = [
        slot.day
        for slot in slots_between(
            a_schedule("08:00", zone="Pacific/Apia"), utc("2011-12-28"), utc("2012-01-01")
        )
    ]
    assert days == [date(2011, 12, 28), date(2011, 12, 29), date(2011, 12, 31), date(2012, 1, 1)]


def test_a_weekday_whose_date_was_left_out_waits_for_the_next_week() -> None:
    fridays = a_schedule("08:00", zone="Pacific/Apia", days=frozenset({4}))
    assert following(fridays, "2011-12-29 00:00") == "2012-01-06T08:00 at 2012-01-05 18:00:00"


def test_a_week_without_its_weekday_is_passed_over_straight_from_the_slot_before() -> None:
    fridays = a_schedule("00:45", zone="Pacific/Apia", days=frozenset({4}))
    before = next_slot(fridays, utc("2011-12-22"))
    assert before is not None
    following = next_slot(fridays, before.at)
    assert following is not None
    assert (before.day, following.day) == (date(2011, 12, 23), date(2012, 1, 6))


def test_a_zone_knows_which_dates_it_left_out() -> None:
    assert not exists(date(2011, 12, 30), ZoneInfo("Pacific/Apia"))
    assert exists(date(2011, 12, 30), ZoneInfo("Asia/Kolkata"))


def test_times_moved_out_of_a_gap_keep_a_slot_each() -> None:
    schedule = a_schedule("02:15", "02:45", "03:00", zone="Europe/Berlin")
    slots = slots_between(schedule, utc("2026-03-29 00:00"), utc("2026-03-29 12:00"))
    assert [(f"{slot.wall:%H:%M}", f"{slot.at:%H:%M}") for slot in slots] == [
        ("03:00", "01:00"),
        ("02:15", "01:01"),
        ("02:45", "01:02"),
    ]


def test_the_last_slot_is_the_latest_one_passed() -> None:
    slot = last_slot(a_schedule("08:00", "18:30"), utc("2026-03-02 00:00"), utc("2026-03-20 09:00"))
    assert slot is not None
    assert slot.name == "2026-03-20T08:00"


def test_there_is_no_last_slot_in_a_span_without_any() -> None:
    assert last_slot(a_schedule("08:00"), utc("2026-03-02 08:00"), utc("2026-03-03 07:59")) is None


@pytest.mark.slow
@given(schedules, instants)
def test_every_wanted_local_date_and_time_gives_exactly_one_slot(schedule: Schedule, start: datetime) -> None:
    zone, end = ZoneInfo(schedule.zone), start + timedelta(days=6)
    slots = slots_between(schedule, start - timedelta(days=2), end + timedelta(days=2))
    first, last = start.astimezone(zone).date(), end.astimezone(zone).date()
    dates = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    wanted = [
        (day, wall)
        for day in dates
        if day.weekday() in schedule.days and exists(day, zone)
        for wall in schedule.times
    ]
    assert sorted((slot.day, slot.wall) for slot in slots if first <= slot.day <= last) == wanted


@pytest.mark.slow
@given(schedules, instants)
def test_slots_follow_each_other_and_never_share_an_instant(schedule: Schedule, start: datetime) -> None:
    slots = slots_between(schedule, start, start + timedelta(days=4))
    assert all(earlier.at < later.at for earlier, later in pairwise(slots))


@pytest.mark.slow
@given(schedules, instants)
def test_a_slot_falls_on_its_own_wall_time_unless_that_never_came(
    schedule: Schedule, start: datetime
) -> None:
    slot = next_slot(schedule, start)
    assert slot is not None
    local = slot.at.astimezone(ZoneInfo(schedule.zone)).replace(tzinfo=None)
    wanted = datetime.combine(slot.day, slot.wall)
    assert local == wanted or (local > wanted and not ever_shows(wanted, schedule.zone))


@given(schedules, instants)
def test_the_slot_before_the_next_one_is_the_last(schedule: Schedule, start: datetime) -> None:
    first = next_slot(schedule, start)
    assert first is not None
    assert last_slot(schedule, start, first.at) == first


def ever_shows(wall: datetime, zone: str) -> bool:
    """Tell whether any instant of the days around reads `wall` on the zone's clock."""
    around = (wall.replace(tzinfo=UTC) - offset for offset in offsets_around(wall, zone))
    return any(at.astimezone(ZoneInfo(zone)).replace(tzinfo=None) == wall for at in around)


def offsets_around(wall: datetime, zone: str) -> set[timedelta]:
    hours = (wall.replace(tzinfo=UTC) + timedelta(hours=hour) for hour in range(-30, 31))
    return {at.astimezone(ZoneInfo(zone)).utcoffset() or timedelta() for at in hours}


def different_zones() -> list[str]:
    """Name one zone for each set of rules: many names are links."""
    folder = files("tzdata").joinpath("zoneinfo")
    names = sorted(available_timezones() - {"Factory", "localtime"})
    rules = {folder.joinpath(*name.split("/")).read_bytes(): name for name in names}
    return sorted(rules.values())


@pytest.mark.slow
@pytest.mark.parametrize("name", different_zones())
def test_every_transition_of_every_zone_keeps_the_promises(name: str) -> None:
    zone = ZoneInfo(name)
    schedule = a_schedule("00:00", "00:30", "02:15", "23:45", zone=name)
    for change in changes_of(zone):
        day = change.astimezone(zone).date() - timedelta(days=1)
        slots = slots_between(schedule, change - timedelta(days=3), change + timedelta(days=2))
        served = [slot for slot in slots if day <= slot.day <= day + timedelta(days=1)]
        dates = [each for each in (day, day + timedelta(days=1)) if exists(each, zone)]
        assert all(earlier.at < later.at for earlier, later in pairwise(slots))
        assert sorted((slot.day, slot.wall) for slot in served) == [
            (each, wall) for each in dates for wall in schedule.times
        ]
        for slot in served:
            wanted = datetime.combine(slot.day, slot.wall)
            local = slot.at.astimezone(zone).replace(tzinfo=None)
            assert local == wanted or not ever_shows(wanted, name)


def changes_of(zone: ZoneInfo) -> list[datetime]:
    """Find the days in which the zone's offset changes, 1970 to 2040."""
    at, found = utc("1970-01-03"), []
    offset = at.astimezone(zone).utcoffset()
    while at < utc("2040-01-01"):
        at += timedelta(days=1)
        later = at.astimezone(zone).utcoffset()
        if later != offset:
            found.append(at)
            offset = later
    return found
