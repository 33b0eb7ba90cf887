"""Decides what a due appointment means now: post on time, catch up once, or skip; and which is the next."""

import logging
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from jobs.errors import NotUnderstood
from jobs.model import Cohort, Plan, Schedule, Slot
from jobs.ports import Ledger
from jobs.timetable import instant_of, last_slot, next_slot, zone_of

_LOG = logging.getLogger("briefcast.planning")
GRACE: Final = timedelta(minutes=10)
"""A post planned within this time of its slot is on time."""
USEFUL_LIFE: Final = timedelta(hours=6)
"""A post not sent within this time is given up; at the next slot at the latest."""
_AFTER_QUIET: Final = timedelta(hours=1)
"""Room to send what quiet hours held back, once they are over."""


def decide(
    cohort: Cohort, now: datetime, *, grace: timedelta = GRACE, useful_life: timedelta = USEFUL_LIFE
) -> Plan:
    """Return the plan for chats whose slot is due; raises NotUnderstood for a zone that is no more.

    Of several missed slots only the latest is posted, once, marked late and never in quiet hours; none when
    the next slot is at hand. Where the zone's rules moved the slot into the future, only `next` is set.
    """
    schedule, zone = cohort.schedule, zone_of(cohort.schedule.zone)
    following = next_slot(schedule, now)
    slot = last_slot(schedule, cohort.slot.at - timedelta(microseconds=1), now) or cohort.slot
    quiet_end = quiet_until(schedule, now)
    late = now - slot.at > grace or quiet_end is not None
    due_at = (quiet_end or now) if late else slot.at
    skipped = _still_to_come(cohort.slot, zone, now) or (late and _at_hand(following, due_at + grace))
    return Plan(
        cohort=cohort,
        slot=None if skipped else slot,
        late=late,
        due_at=due_at,
        expires_at=max(_expiry(schedule, due_at + useful_life, following), due_at + grace),
        next=following,
    )


def quiet_until(schedule: Schedule, at: datetime) -> datetime | None:
    """Return when the chat's quiet hours end if `at` lies inside them, else None."""
    zone, quiet = zone_of(schedule.zone), schedule.quiet
    local = at.astimezone(zone)
    if quiet is None or not quiet.covers(local.time()):
        return None
    end_day = local.date() + timedelta(days=quiet.end <= quiet.start <= local.time())
    end = instant_of(end_day, quiet.end, zone)
    if end > at:
        return end
    return datetime.combine(end_day, quiet.end, zone).replace(fold=1).astimezone(UTC)  # clocks went back


class Planner:
    """Asks the ledger who is due and writes down what they are owed."""

    def __init__(self, ledger: Ledger, wake: Callable[[], None] = lambda: None) -> None:
        self._ledger = ledger
        self._wake = wake

    async def tick(self, now: datetime) -> int:
        """Plan what is due at `now` and wake the delivery; return the rows written. Safe to repeat."""
        written = 0
        for cohort in await self._ledger.cohorts_due(now):
            try:
                plan = decide(cohort, now)
            except NotUnderstood as error:
                _LOG.error("the chats due at %s cannot be planned: %s", cohort.slot.name, error)
                continue
            rows = await self._ledger.plan(plan)
            written += rows
            if plan.late and plan.slot is not None:
                _LOG.info("catching up", extra={"slot": plan.slot.name, "rows": rows})
        if written:
            self._wake()
        return written


def _still_to_come(slot: Slot, zone: ZoneInfo, now: datetime) -> bool:
    return instant_of(slot.day, slot.wall, zone) > now


def _at_hand(following: Slot | None, by: datetime) -> bool:
    return following is not None and following.at <= by


def _expiry(schedule: Schedule, useful: datetime, following: Slot | None) -> datetime:
    quiet_end = quiet_until(schedule, useful)
    if quiet_end is not None:
        useful = quiet_end + _AFTER_QUIET
    return min(useful, following.at) if following else useful
