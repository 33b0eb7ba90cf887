"""What a due appointment means: on time, late, skipped, or not yet."""

from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobs.model import Cohort, Plan, Schedule, Slot
from jobs.planning import GRACE, Planner, decide, quiet_until
from jobs.timetable import next_slot
from store.store import in_memory_store
from tests.factories import a_chat, a_schedule, a_slot, utc

MONDAY_EIGHT = utc("2026-03-02 08:00")


def planned(schedule: Schedule, due: str, now: str) -> Plan:
    """Decide at `now` about chats whose slot has been due since just after `due`."""
    slot = next_slot(schedule, utc(due) - timedelta(seconds=1))
    assert slot is not None
    return decide(Cohort(schedule=schedule, slot=slot), utc(now))


def name(slot: Slot | None) -> str | None:
    return slot.name if slot else None


def test_a_slot_that_has_just_come_is_posted_on_time() -> None:
    plan = planned(a_schedule("08:00"), "2026-03-02 08:00", "2026-03-02 08:00:01")
    assert (name(plan.slot), plan.late, plan.due_at) == ("2026-03-02T08:00", False, MONDAY_EIGHT)


def test_the_next_appointment_is_the_first_one_after_now() -> None:
    plan = planned(a_schedule("08:00", "18:30"), "2026-03-02 08:00", "2026-03-05 09:00")
    assert name(plan.next) == "2026-03-05T18:30"


def test_ten_minutes_late_still_count_as_on_time() -> None:
    assert not planned(a_schedule("08:00"), "2026-03-02 08:00", "2026-03-02 08:10").late


def test_a_slot_missed_by_more_is_marked_late_and_due_at_once() -> None:
    plan = planned(a_schedule("08:00"), "2026-03-02 08:00", "2026-03-02 08:11")
    assert (plan.late, plan.due_at) == (True, utc("2026-03-02 08:11"))


@pytest.mark.parametrize(
    ("now", "caught_up"),
    [
        ("2026-03-02 09:00", "2026-03-02T08:00"),
        ("2026-03-03 09:00", "2026-03-03T08:00"),
        ("2026-04-02 19:30", "2026-04-02T18:30"),
        ("2027-03-02 07:00", "2027-03-01T18:30"),
    ],
)
def test_after_downtime_only_the_latest_missed_slot_is_caught_up(now: str, caught_up: str) -> None:
    assert name(planned(a_schedule("08:00", "18:30"), "2026-03-02 08:00", now).slot) == caught_up


def test_a_weekly_post_missed_days_ago_is_still_caught_up_once() -> None:
    plan = planned(a_schedule("08:00", days=frozenset({0})), "2026-03-02 08:00", "2026-03-06 12:00")
    assert (name(plan.slot), plan.late, name(plan.next)) == ("2026-03-02T08:00", True, "2026-03-09T08:00")


def test_catching_up_waits_for_the_end_of_quiet_hours() -> None:
    plan = planned(a_schedule("21:00", quiet="22:00-07:00"), "2026-03-02 21:00", "2026-03-03 02:00")
    assert (plan.late, plan.due_at) == (True, utc("2026-03-03 07:00"))


def test_a_post_on_time_but_overtaken_by_quiet_hours_waits_too() -> None:
    plan = planned(a_schedule("21:58", quiet="22:00-07:00"), "2026-03-02 21:58", "2026-03-02 22:03")
    assert (plan.late, plan.due_at) == (True, utc("2026-03-03 07:00"))


def test_nothing_is_caught_up_when_the_next_post_is_at_hand() -> None:
    plan = planned(a_schedule("08:00", "18:30"), "2026-03-02 08:00", "2026-03-02 18:25")
    assert (plan.slot, name(plan.next)) == (None, "2026-03-02T18:30")


def test_nothing_is_caught_up_when_quiet_hours_end_with_the_next_post() -> None:
    schedule = a_schedule("07:00", "21:00", quiet="22:00-07:00")
    plan = planned(schedule, "2026-03-02 21:00", "2026-03-03 03:00")
    assert (plan.slot, name(plan.next)) == (None, "2026-03-03T07:00")


def test_a_post_is_given_up_after_six_hours() -> None:
    plan = planned(a_schedule("08:00"), "2026-03-02 08:00", "2026-03-02 08:00")
    assert plan.expires_at == utc("2026-03-02 14:00")


def test_a_post_is_given_up_when_the_next_one_comes() -> None:
    plan = planned(a_schedule("08:00", "09:30"), "2026-03-02 08:00", "2026-03-02 08:00")
    assert plan.expires_at == utc("2026-03-02 09:30")


def test_a_post_has_ten_minutes_even_when_the_next_one_comes_sooner() -> None:
    plan = planned(a_schedule("08:00", "08:01"), "2026-03-02 08:00", "2026-03-02 08:00")
    assert plan.expires_at == utc("2026-03-02 08:10")


def test_a_post_that_would_be_given_up_in_quiet_hours_may_follow_them() -> None:
    plan = planned(a_schedule("20:00", quiet="22:00-07:00"), "2026-03-02 20:00", "2026-03-02 20:00")
    assert plan.expires_at == utc("2026-03-03 08:00")


def test_a_chat_whose_schedule_ended_is_not_due_again() -> None:
    ended = Cohort(schedule=a_schedule(times=()), slot=a_slot())
    assert decide(ended, MONDAY_EIGHT).next is None


def test_a_slot_that_new_zone_rules_moved_into_the_future_is_awaited() -> None:
    outdated = Slot(day=date(2026, 3, 2), wall=time(8), at=utc("2026-03-02 01:30"))
    plan = decide(
        Cohort(schedule=a_schedule("08:00", zone="Asia/Kolkata"), slot=outdated),
        utc("2026-03-02 01:30"),
    )
    assert (plan.slot, plan.next and plan.next.at) == (None, utc("2026-03-02 02:30"))


@pytest.mark.parametrize(
    ("now", "end"),
    [
        ("2026-03-02 21:59", None),
        ("2026-03-02 22:00", "2026-03-03 07:00"),
        ("2026-03-03 06:59", "2026-03-03 07:00"),
        ("2026-03-03 07:00", None),
    ],
)
def test_quiet_hours_that_wrap_midnight_end_in_the_morning(now: str, end: str | None) -> None:
    schedule = a_schedule("08:00", quiet="22:00-07:00")
    assert quiet_until(schedule, utc(now)) == (utc(end) if end else None)


def test_quiet_hours_that_end_in_an_hour_shown_twice_end_on_its_second_pass() -> None:
    schedule = a_schedule("08:00", zone="Europe/Berlin", quiet="23:00-02:30")
    assert quiet_until(schedule, utc("2026-10-25 01:15")) == utc("2026-10-25 01:30")


zones = st.sampled_from(["Asia/Kolkata", "Europe/Berlin", "Australia/Lord_Howe", "America/Havana"])
quiets = st.sampled_from([None, "22:00-07:00", "00:30-05:00", "13:00-15:00"])
starts = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: utc("2024-01-01 00:00") + timedelta(minutes=minutes)
)
down = st.integers(0, 60 * 24 * 40).map(lambda minutes: timedelta(minutes=minutes))


@given(zones, quiets, starts, down)
def test_a_plan_is_never_for_quiet_hours_nor_for_a_slot_to_come(
    zone: str, quiet: str | None, start: datetime, downtime: timedelta
) -> None:
    schedule = a_schedule("08:00", "12:15", "18:30", zone=zone, quiet=quiet)
    slot = next_slot(schedule, start)
    assert slot is not None
    plan = decide(Cohort(schedule=schedule, slot=slot), slot.at + downtime)
    assert plan.slot is None or plan.slot.at <= slot.at + downtime
    assert plan.next is not None
    assert plan.next.at > slot.at + downtime
    due_on_clock = plan.due_at.astimezone(ZoneInfo(zone)).time()
    assert plan.slot is None or schedule.quiet is None or not schedule.quiet.covers(due_on_clock)
    assert plan.expires_at >= plan.due_at + GRACE


async def test_a_tick_plans_everyone_who_is_due_once() -> None:
    store = in_memory_store()
    await store.subscribers.save_many([a_chat(1), a_chat(2), a_chat(3, next=a_slot(utc("2026-03-02 09:00")))])
    planner = Planner(store.ledger)
    assert [await planner.tick(MONDAY_EIGHT), await planner.tick(MONDAY_EIGHT)] == [4, 0]


async def test_a_tick_wakes_the_delivery_only_when_something_was_planned() -> None:
    store, woken = in_memory_store(), []
    await store.subscribers.save(a_chat(1))
    planner = Planner(store.ledger, wake=lambda: woken.append(True))
    await planner.tick(utc("2026-03-02 07:59"))
    assert woken == []
    await planner.tick(MONDAY_EIGHT)
    assert woken == [True]


async def test_a_zone_that_is_no_more_does_not_keep_the_others_waiting() -> None:
    store = in_memory_store()
    lost = a_chat(1, schedule=a_schedule("08:00", zone="Mars/Olympus"))
    await store.subscribers.save_many([lost, a_chat(2)])
    assert await Planner(store.ledger).tick(MONDAY_EIGHT) == 2
