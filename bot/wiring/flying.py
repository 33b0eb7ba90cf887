"""The flight simulator on the store in memory."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from jobs.flight.conduct import Progress
from jobs.flight.model import FlightPlan
from jobs.flight.simulate import Flown
from jobs.flight.simulate import simulate as simulate_on
from store.store import in_memory_store

_SELDOM = 200_000
"""Objects between two collections: a flight keeps most of what it makes; looking for waste costs a tenth."""


def simulate(plan: FlightPlan, progress: Progress) -> Flown:
    """Fly a plan."""
    with _collecting_seldom():
        return simulate_on(plan, in_memory_store(), progress)


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    before = gc.get_threshold()
    gc.set_threshold(_SELDOM, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)
