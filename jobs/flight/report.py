"""A flight in words: what it was, what it came to, and each promise, kept or broken."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from jobs.flight.model import Fault, Span
from jobs.flight.promises import PROMISES, Breach
from jobs.flight.simulate import Flown, at_share

_WIDTH = 14
_COUNTED: Final = {
    "lost": ("never lost",),
    "past a ceiling or in a wait": ("within Telegram's ceilings", "waits obeyed"),
    "in quiet hours": ("not in quiet hours",),
}
"""The promises asked after most, by what is counted."""


def lines_of(flown: Flown) -> Iterator[str]:
    """Give the report line by line; the same flight gives the same lines."""
    yield from _what_it_was(flown)
    yield ""
    yield from _what_it_came_to(flown)
    yield ""
    yield from _promises(flown)


def _what_it_was(flown: Flown) -> Iterator[str]:
    plan, findings = flown.plan, flown.findings
    yield _line(
        "flight",
        f"{_many(plan.chats, 'chat')} in {_many(len(plan.zones), 'zone')}, "
        f"{_many(plan.days, 'day')} from {plan.first_day}, "
        f"{plan.rate:g} messages/s, seed {plan.seed}",
    )
    yield _line(
        "clock changes",
        f"{flown.changes}; {_many(findings.in_gaps, 'post')} at a time that was skipped, "
        f"{findings.in_overlaps:,} at one that came twice",
    )
    yield _line("faults", " · ".join(_faults(flown)) or "none")


def _faults(flown: Flown) -> Iterator[str]:
    weather, recorder, faults = flown.weather, flown.recorder, flown.plan.faults
    answers = recorder.answers
    if Fault.FLOODS in faults:
        yield f"{answers['too many requests']:,} × 429, {_many(len(weather.floods), 'wait')} for all chats"
    if Fault.BLOCKS in faults:
        back = sum(1 for each in weather.departures if each.back is not None)
        yield f"{_many(len(weather.departures), 'chat')} left ({back:,} came back)"
    if Fault.MIGRATIONS in faults:
        yield f"{_many(len(weather.moves), 'group')} moved"
    if Fault.OUTAGES in faults:
        out, silent = _length(outage.span for outage in weather.outages), answers["unanswered"]
        yield f"{_many(len(weather.outages), 'outage')} ({out}), {_many(silent, 'call')} unanswered"
    if Fault.CRASHES in faults:
        yield f"{len(recorder.down)} × killed (down for {_length(recorder.down)})"


def _what_it_came_to(flown: Flown) -> Iterator[str]:
    findings, recorder = flown.findings, flown.recorder
    cut_off, unanswered = recorder.cut_off.total(), recorder.unanswered.total()
    yield _line("due", f"{_many(findings.posts, 'post')} in {_many(findings.parts, 'part')}")
    yield _line(
        "sent",
        f"{_many(findings.sent, 'part')} in {_many(recorder.calls, 'call')}; "
        f"{_many(findings.catch_ups, 'post')} caught up late, "
        f"{_many(findings.put_off, 'part')} put off by quiet hours",
    )
    yield _line("not sent", f"{sum(findings.excused.values()):,}{_reasons(findings.excused)}")
    yield _line("lateness", f"{_spread(findings.lateness)}  (an ideal sender: {_spread(flown.ideal)})")
    yield _line(
        "duplicates",
        f"{findings.again_after_crash:,} from {_many(cut_off, 'call')} in flight at a crash, "
        f"{findings.again_unanswered:,} from {_many(unanswered, 'unanswered call')}",
    )
    yield _line("breaches", ", ".join(_breaches(recorder.breaches.counts)))


def _breaches(counts: Counter[Breach]) -> Iterator[str]:
    for name, promises in _COUNTED.items():
        yield f"{sum(counts[breach] for promise in promises for breach in PROMISES[promise]):,} {name}"


def _promises(flown: Flown) -> Iterator[str]:
    found = flown.recorder.breaches
    for promise, breaches in PROMISES.items():
        broken = [breach for breach in breaches if found.counts[breach]]
        yield f"{'BROKEN' if broken else 'kept':<8}{promise}"
        for breach in broken:
            yield f"        {found.counts[breach]:,} × {breach.value}"
            for example in found.examples[breach]:
                yield f"            {example}"


def _line(name: str, what: str) -> str:
    return f"{name:<{_WIDTH}}{what}"


def _many(number: int, of: str) -> str:
    return f"{number:,} {of}{'' if number == 1 else 's'}"


def _reasons(excused: Counter[str]) -> str:
    named = [f"{count:,} {reason}" for reason, count in sorted(excused.items())]
    return f": {', '.join(named)}" if named else ""


def _spread(lateness: Sequence[float]) -> str:
    shares = {"p50": 0.5, "p99": 0.99, "max": 1.0}
    return "  ".join(f"{name} {_seconds(at_share(lateness, share))}" for name, share in shares.items())


def _length(spans: Iterable[Span]) -> str:
    return _seconds(sum(span.end - span.start for span in spans))


def _seconds(seconds: float) -> str:
    if seconds < 60:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02} min" if hours else f"{minutes} min {rest:02} s"
