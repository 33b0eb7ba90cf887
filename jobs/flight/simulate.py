"""A whole flight: draw it, fly it, judge it."""

import logging
import random
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from heapq import heapify, heappop, heapreplace
from typing import Final, Protocol

from jobs.flight.almanac import Almanac
from jobs.flight.conduct import Flight, Progress
from jobs.flight.dues import Dues
from jobs.flight.excuses import Excuses
from jobs.flight.leaping import LeapingClock, run_leaping
from jobs.flight.life import Shore, Works
from jobs.flight.model import FlightPlan
from jobs.flight.passengers import draw_passengers
from jobs.flight.promises import Breach
from jobs.flight.reading import make_library
from jobs.flight.recorder import Recorder
from jobs.flight.telegram import Telegram
from jobs.flight.verdict import Findings, Judge
from jobs.flight.weather import Weather, draw_weather
from jobs.limiter import CHAT_INTERVAL
from jobs.model import State, Subscriber
from jobs.ports import Ledger, Polls, Refusals, Subscribers, Switches

_ENOUGH_SECONDS: Final = 900.0
"""Without any trouble; longer than the longest back-off and the longest pause, one after the other."""
_BEHIND_SECONDS: Final = 5.0
"""More than an ideal sender takes, where nothing goes wrong."""
_UNSETTLED: Final = (State.PLANNED, State.SENDING, State.UNKNOWN)


class Memory(Protocol):
    """The store of a flight, empty at its start."""

    @property
    def ledger(self) -> Ledger:
        """Keep what is owed."""

    @property
    def subscribers(self) -> Subscribers:
        """Keep the chats."""

    @property
    def polls(self) -> Polls:
        """Keep the polls."""

    @property
    def switches(self) -> Switches:
        """Keep what an operator has switched off."""

    @property
    def refusals(self) -> Refusals:
        """Keep the refused items."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Flown:
    """A flight and what it came to. `ideal`: the lateness of a sender that only the ceiling holds back."""

    plan: FlightPlan
    weather: Weather
    changes: int
    recorder: Recorder
    findings: Findings
    ideal: "array[float]"

    @property
    def is_kept(self) -> bool:
        """Tell whether every promise was kept."""
        return not self.recorder.breaches.counts


def simulate(
    plan: FlightPlan, memory: Memory, progress: Progress = lambda _: None, works: Works | None = None
) -> Flown:
    """Fly a plan on an empty store; `progress` hears how far it is. Deterministic; runs no other loop."""
    almanac = Almanac(plan.start, plan.end)
    passengers = draw_passengers(plan, almanac)
    weather = draw_weather(plan, passengers)
    recorder = Recorder(plan.rate)
    flying = _fly(plan, memory, weather, recorder, passengers, progress, works or Works())
    with _bugs_noted(recorder):
        telegram, unsettled = run_leaping(flying)
    dues = Dues(plan, almanac, recorder.down)
    enough = _ENOUGH_SECONDS + 2 * sum(chat.facts + chat.quizzes for chat in passengers) / plan.rate
    excuses = Excuses(weather, recorder, telegram, enough)
    findings = Judge(dues, recorder, excuses).judge(passengers, unsettled)
    ideal = _ideal_lateness(plan, dues, passengers)
    if not plan.faults:
        _compare(findings.lateness, ideal, recorder)
    changes = sum(len(almanac.changes_within(zone)) for zone in plan.zones)
    return Flown(
        plan=plan, weather=weather, changes=changes, recorder=recorder, findings=findings, ideal=ideal
    )


def at_share(ordered: Sequence[float], share: float) -> float:
    """Return the value that so great a share of the ordered values does not exceed; 0 if there are none."""
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else 0.0


async def _fly(
    plan: FlightPlan,
    memory: Memory,
    weather: Weather,
    recorder: Recorder,
    passengers: Sequence[Subscriber],
    progress: Progress,
    works: Works,
) -> tuple[Telegram, int]:
    clock = LeapingClock(plan.start)
    chance = random.Random(f"{plan.seed}/telegram")  # noqa: S311 (no secret hangs on it)
    telegram = Telegram(weather, recorder, clock, chance)
    shore = Shore(
        ledger=memory.ledger,
        subscribers=memory.subscribers,
        polls=memory.polls,
        refusals=memory.refusals,
        switches=memory.switches,
        library=make_library(_facts_needed(plan, passengers), plan.first_day),
        telegram=telegram,
        clock=clock,
        recorder=recorder,
    )
    await Flight(plan, weather, shore, works).fly(passengers, progress)
    counts = await memory.ledger.counts()
    return telegram, sum(counts[state] for state in _UNSETTLED)


def _facts_needed(plan: FlightPlan, passengers: Sequence[Subscriber]) -> int:
    """Return more facts than any chat is told."""
    weeks = plan.days // 7 + 2
    return max(
        (c.facts * len(c.schedule.times) * len(c.schedule.days) * weeks for c in passengers), default=1
    )


@contextmanager
def _bugs_noted(recorder: Recorder) -> Iterator[None]:
    """Keep the program's log to ourselves: a bug in it breaks a promise, the rest is on board every day."""
    handler = _Bugs(recorder)
    loggers = [logging.getLogger(name) for name in ("briefcast", "asyncio")]
    before = [(logger.level, logger.propagate) for logger in loggers]
    for logger in loggers:
        logger.setLevel(logging.ERROR)
        logger.propagate = False
        logger.addHandler(handler)
    try:
        yield
    finally:
        for logger, (level, propagate) in zip(loggers, before, strict=True):
            logger.setLevel(level)
            logger.propagate = propagate
            logger.removeHandler(handler)


class _Bugs(logging.Handler):
    def __init__(self, recorder: Recorder) -> None:
        super().__init__()
        self._recorder = recorder

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            self._recorder.breaches.note(Breach.BUG, f"{record.getMessage()}: {error!r}")


def _ideal_lateness(plan: FlightPlan, dues: Dues, passengers: Sequence[Subscriber]) -> "array[float]":
    """Return how late each part would be, in order, with calls that take no time and never fail."""
    posts = ((due.at, chat.facts + chat.quizzes) for chat in passengers for due in dues.of(chat.schedule))
    waiting = [(at, at, parts) for at, parts in posts]
    heapify(waiting)
    free, lateness = 0.0, array("d")
    while waiting:
        ready_at, due_at, parts = waiting[0]
        sent_at = max(ready_at, free)
        free = sent_at + 1 / plan.rate
        lateness.append(sent_at - due_at)
        if parts > 1:
            heapreplace(waiting, (sent_at + CHAT_INTERVAL, due_at, parts - 1))
        else:
            heappop(waiting)
    return array("d", sorted(lateness))


def _compare(lateness: Sequence[float], ideal: Sequence[float], recorder: Recorder) -> None:
    for share in (0.5, 0.99, 1.0):
        real, best = at_share(lateness, share), at_share(ideal, share)
        if real > best + _BEHIND_SECONDS:
            what = f"{share:.0%} within {real:.1f} s, where {best:.1f} s were possible"
            recorder.breaches.note(Breach.UNPUNCTUAL, what)
