"""The simulator keeps quiet about good parts and finds out every broken one."""

import asyncio
import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from random import Random
from typing import Any, cast

import pytest

from jobs.errors import ReaderGone
from jobs.flight.life import Works
from jobs.flight.model import Fault, Letter
from jobs.flight.promises import PROMISES, Breach
from jobs.flight.recorder import Recorder
from jobs.flight.report import lines_of
from jobs.flight.telegram import Telegram
from jobs.flight.weather import Weather
from jobs.model import Delivery, PartKey, Plan, Settlement, State
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.ports import Ledger
from tests.fakes import FakeClock
from tests.jobs.flight.hangar import CALM, Altered, a_plan, broken, fly

pytestmark = pytest.mark.slow
"""Every test flies days of posts."""

EVERYTHING = frozenset(Fault)
CRASHES = frozenset({Fault.CRASHES})
AN_HOUR = timedelta(hours=1)


@pytest.mark.parametrize("faults", [CALM, EVERYTHING], ids=["calm", "stormy"])
def test_the_real_parts_keep_every_promise(faults: frozenset[Fault]) -> None:
    flown = fly(a_plan(faults=faults))
    assert broken(flown) == set(), dict(flown.recorder.breaches.examples)
    assert flown.findings.sent > 100


def test_every_fault_is_met_in_a_storm() -> None:
    flown = fly(a_plan(chats=1500, days=6, faults=EVERYTHING))
    answers = flown.recorder.answers
    assert all(answers[name] for name in ("too many requests", "blocked", "moved", "cut off"))
    assert flown.recorder.down
    assert flown.findings.catch_ups


@pytest.mark.parametrize("fault", Fault)
def test_only_the_faults_asked_for_are_drawn(fault: Fault) -> None:
    weather = fly(a_plan(chats=300, days=2, faults=frozenset({fault}))).weather
    drawn = {
        Fault.FLOODS: weather.floods,
        Fault.BLOCKS: weather.departures,
        Fault.MIGRATIONS: weather.moves,
        Fault.OUTAGES: weather.outages,
        Fault.CRASHES: weather.crashes,
    }
    assert [kind for kind, found in drawn.items() if found] == [fault]


def test_the_same_plan_gives_the_same_report() -> None:
    plan = a_plan(faults=EVERYTHING)
    assert list(lines_of(fly(plan))) == list(lines_of(fly(plan)))


def test_another_seed_gives_another_report() -> None:
    reports = [list(lines_of(fly(a_plan(seed=seed)))) for seed in (1, 2)]
    assert reports[0][1:] != reports[1][1:]


def test_the_report_counts_what_was_lost_what_was_too_fast_and_what_came_in_quiet_hours() -> None:
    line = next(each for each in lines_of(fly(a_plan(), Works(ledger=SkipsCairo))) if "breaches" in each)
    assert re.fullmatch(r"breaches +[1-9]\d* lost, 0 past a ceiling or in a wait, 0 in quiet hours", line)


def test_every_way_to_break_a_promise_belongs_to_one_promise() -> None:
    assert sorted(breach for found in PROMISES.values() for breach in found) == sorted(Breach)


class TwiceOver(Altered):
    """Sends every fact twice."""

    async def send_fact(self, *arguments: Any, **named: Any) -> int:
        await self.real.send_fact(*arguments, **named)
        return cast(int, await self.real.send_fact(*arguments, **named))


class SkipsCairo(Altered):
    """Passes over the slots of one zone."""

    async def plan(self, plan: Plan) -> int:
        skipped = plan.cohort.schedule.zone == "Africa/Cairo"
        return cast(int, await self.real.plan(replace(plan, slot=None) if skipped else plan))


class Hasty(Planner):
    """Plans an hour ahead."""

    async def tick(self, now: datetime) -> int:
        return await super().tick(now + AN_HOUR)


class SendsEarly(Altered):
    """Hands out rows an hour before they are due."""

    async def due(self, now: datetime, limit: int) -> Sequence[Delivery]:
        return cast(Sequence[Delivery], await self.real.due(now + AN_HOUR, limit))


class ForgetsCrashes(Altered):
    """Leaves rows that were in flight at a crash as they are."""

    async def recover(self, *, alive_since: datetime | None = None) -> int:
        return 0


class LosesOutcomes(Altered):
    """Writes each row's first outcome down as if nothing had been sent."""

    def __init__(self, real: Ledger) -> None:
        super().__init__(real)
        self._lost: set[PartKey] = set()

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        fresh = {each.key for each in settlements} - self._lost
        self._lost |= fresh
        lost = [replace(each, state=State.PLANNED) if each.key in fresh else each for each in settlements]
        return cast(frozenset[PartKey], await self.real.settle(lost))


class ClaimsUnsent(Altered):
    """Says of failed rows that they were sent."""

    async def settle(self, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
        sent = [replace(each, state=State.SENT) for each in settlements]
        return cast(frozenset[PartKey], await self.real.settle(sent))


class CallsAllLate(Altered):
    """Marks every post as late."""

    async def plan(self, plan: Plan) -> int:
        return cast(int, await self.real.plan(replace(plan, late=True)))


class Deaf(Gate):
    """Obeys no wait."""

    def hold(self, chat_id: int, seconds: float) -> None:
        """Do nothing."""

    def hold_all(self, seconds: float) -> None:
        """Do nothing."""


class Loose(Gate):
    """Lets everything through at once."""

    async def pass_through(self, *_: Any, **__: Any) -> None:
        """Do nothing."""

    @asynccontextmanager
    async def leaving(self, *_: Any) -> AsyncIterator[None]:
        """Count nothing."""
        yield


BROKEN_PARTS: dict[str, tuple[Works, frozenset[Fault], Breach]] = {
    "a messenger that sends twice": (Works(messenger=TwiceOver), CALM, Breach.TWICE),
    "a planner that skips a zone": (Works(ledger=SkipsCairo), CALM, Breach.LOST),
    "a clock an hour ahead": (Works(planner=Hasty, ledger=SendsEarly), CALM, Breach.EARLY),
    "a planner that calls all late": (Works(ledger=CallsAllLate), CALM, Breach.UNMARKED),
    "a limiter a third too high": (
        Works(gate=lambda clock, rate: Gate(clock, rate=rate * 1.3)),
        CALM,
        Breach.RATE,
    ),
    "a limiter let loose": (Works(gate=lambda clock, _: Loose(clock)), CALM, Breach.CHAT_RATE),
    "a limiter set too low": (
        Works(gate=lambda clock, rate: Gate(clock, rate=rate / 14)),
        CALM,
        Breach.UNPUNCTUAL,
    ),
    "a limiter that obeys no wait": (
        Works(gate=lambda clock, rate: Deaf(clock, rate=rate)),
        frozenset({Fault.FLOODS}),
        Breach.FLOOD,
    ),
    "a ledger that forgets crashes": (Works(ledger=ForgetsCrashes), CRASHES, Breach.STUCK),
    "a ledger that loses outcomes": (Works(ledger=LosesOutcomes), CALM, Breach.TWICE),
    "a ledger that claims too much": (Works(ledger=ClaimsUnsent), frozenset({Fault.BLOCKS}), Breach.CLAIMED),
}


@pytest.mark.parametrize("part", BROKEN_PARTS)
def test_a_broken_part_breaks_a_promise(part: str) -> None:
    works, faults, breach = BROKEN_PARTS[part]
    plan = a_plan(chats=600) if faults == CALM else a_plan(chats=1500, days=6, faults=faults)
    assert breach in broken(fly(plan, works))


async def called(telegram: Telegram, letter: Letter) -> None:
    """Call a chat that has left."""
    clock = cast(FakeClock, telegram._clock)
    calling = asyncio.create_task(telegram.take(letter))
    await clock.advance(2)
    with pytest.raises(ReaderGone):
        await calling


async def test_a_program_killed_before_it_wrote_down_who_had_left_may_find_it_out_again() -> None:
    recorder, letter = Recorder(28.0), Letter(7, False, None, "fact", False)
    telegram = Telegram(Weather(), recorder, FakeClock(), Random(1))
    telegram.leave(7)
    for _ in range(2):
        await called(telegram, letter)
        telegram.forget_what_was_told()
    assert Breach.GONE not in recorder.breaches.counts


async def test_a_program_that_calls_whom_it_knows_to_have_left_breaks_a_promise() -> None:
    recorder, letter = Recorder(28.0), Letter(7, False, None, "fact", False)
    telegram = Telegram(Weather(), recorder, FakeClock(), Random(1))
    telegram.leave(7)
    for _ in range(2):
        await called(telegram, letter)
    assert recorder.breaches.counts[Breach.GONE] == 1
