"""What a measurement says: a line with its target, the median with its spread, and the verdict. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import ceil
from statistics import median


class Verdict(StrEnum):
    """How a figure stands to its target."""

    MET = "met"
    MISSED = "MISSED"
    NOTED = "-"
    ABSENT = "not measured"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One line of the table."""

    what: str
    target: str
    measured: str
    verdict: Verdict


def at_most(what: str, values: Sequence[float], limit: float, unit: str) -> Figure:
    """Judge the median of a quantity that has to be small."""
    return _judged(what, values, f"<= {_number(limit)}{unit}", unit, met=median(values) <= limit)


def at_least(what: str, values: Sequence[float], limit: float, unit: str) -> Figure:
    """Judge the median of a quantity that has to be large."""
    return _judged(what, values, f">= {_number(limit)}{unit}", unit, met=median(values) >= limit)


def within(what: str, ratios: Sequence[float], percent: float) -> Figure:
    """Judge the median of ratios that have to stay near 1, or below it."""
    return _judged(what, ratios, f"<= 1 + {percent:g} %", " x", met=median(ratios) <= 1 + percent / 100)


def in_time(what: str, waits_ms: Sequence[float], limit_ms: float) -> Figure:
    """Judge the p50 of single waits, and show their p99 and longest beside it."""
    middle, rare = percentile(waits_ms, 50), percentile(waits_ms, 99)
    return Figure(
        what=what,
        target=f"p50 <= {_number(limit_ms)} ms",
        measured=f"p50 {_number(middle)}, p99 {_number(rare)}, longest {_number(max(waits_ms))} ms",
        verdict=Verdict.MET if middle <= limit_ms else Verdict.MISSED,
    )


def noted(what: str, values: Sequence[float], unit: str) -> Figure:
    """Show a quantity that has no target of its own."""
    return Figure(what=what, target="", measured=spread(values, unit), verdict=Verdict.NOTED)


def said(what: str, measured: str) -> Figure:
    """Show something that is no number."""
    return Figure(what=what, target="", measured=measured, verdict=Verdict.NOTED)


def absent(what: str, why: str) -> Figure:
    """Say what could not be measured here, and why."""
    return Figure(what=what, target="", measured=why, verdict=Verdict.ABSENT)


def percentile(values: Sequence[float], percent: float) -> float:
    """Return the smallest value that is not below so many percent of all."""
    ordered = sorted(values)
    return ordered[max(0, ceil(len(ordered) * percent / 100) - 1)]


def spread(values: Sequence[float], unit: str) -> str:
    """Write the median, and the smallest and largest where there are several."""
    middle = f"{_number(median(values))}{unit}"
    if len(values) == 1:
        return f"{middle} (once)"
    return f"{middle} ({_number(min(values))} to {_number(max(values))}, {len(values)} runs)"


def _judged(what: str, values: Sequence[float], target: str, unit: str, *, met: bool) -> Figure:
    verdict = Verdict.MET if met else Verdict.MISSED
    return Figure(what=what, target=target, measured=spread(values, unit), verdict=verdict)


def _number(value: float) -> str:
    """Write three significant digits, and whole numbers whole."""
    if value >= 100 or value == int(value):
        return f"{value:,.0f}"
    return f"{value:.1f}" if value >= 10 else f"{value:.2f}"
