"""Small flights, and parts that break them."""

from dataclasses import replace
from datetime import date
from typing import Any

from jobs.flight.life import Works
from jobs.flight.model import Fault, FlightPlan
from jobs.flight.promises import Breach
from jobs.flight.simulate import Flown, simulate
from store.store import in_memory_store

ZONES = ("Asia/Kolkata", "Europe/London", "Africa/Cairo", "Australia/Lord_Howe", "America/Santiago")
CALM: frozenset[Fault] = frozenset()


def a_plan(*, chats: int = 150, days: int = 3, faults: frozenset[Fault] = CALM, **changes: Any) -> FlightPlan:
    """Plan a short flight over a few zones, calm unless told otherwise."""
    plain = FlightPlan(
        chats=chats, days=days, zones=ZONES, first_day=date(2026, 3, 1), faults=faults, seed=1, rate=28.0
    )
    return replace(plain, **changes)


def fly(plan: FlightPlan, works: Works | None = None) -> Flown:
    """Fly on an empty store."""
    return simulate(plan, in_memory_store(), works=works)


def broken(flown: Flown) -> set[Breach]:
    """Name what was broken."""
    return set(flown.recorder.breaches.counts)


class Altered:
    """A port that passes everything on; what a subclass defines stands in between."""

    def __init__(self, real: Any) -> None:
        self.real = real

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)
