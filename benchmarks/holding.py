"""Whether a ceiling is held, reached and not passed, and what people notice while a broadcast goes on.

The stand-in server notes when each call arrives, so what is counted is what Telegram would count.
"""

import json
import urllib.request
from collections.abc import Iterator
from typing import Any

from benchmarks.children import stand_in
from benchmarks.figures import Figure, at_least, at_most, percentile
from benchmarks.sending import broadcast

_PAID, _FREE = 1_000, 30
"""Telegram's ceilings, messages a second."""
_PAID_SECONDS, _FREE_SECONDS = 30, 10
_LONG_SECONDS = 60
_SHARE = 0.99
_FREE_LEAST = 29.5
_CORE = 0.6
_MORE_MS, _NEVER_MS = 10.0, 100.0


def figures(*, long: bool = False) -> Iterator[Figure]:
    """Measure, line by line; `long` holds the paid ceiling for the whole minute."""
    yield from _held(_PAID, _LONG_SECONDS if long else _PAID_SECONDS, least=_PAID * _SHARE, core=_CORE)
    yield from _held(_FREE, _FREE_SECONDS, least=_FREE_LEAST)
    yield from _asked()


def _held(pace: int, seconds: int, *, least: float, core: float | None = None) -> Iterator[Figure]:
    """Posts of two parts, a second apart in each chat, so that pacing by chat is in play."""
    what = f"ceiling of {pace:,} messages a second, held for {seconds} s"
    with stand_in(watch=True) as url:
        messages = pace * seconds
        run = broadcast(url, chats=messages, send=messages, pace=pace, facts=2)
        seen = _tally(url)
    yield at_least(f"{what}: messages a second", [run.rate], least, "")
    yield at_most("calls that arrived within any one second, at most", [seen["most"]], pace, "")
    yield at_most("calls to one chat less than a second after another", [seen["too_soon"]], 0, "")
    if core is not None:
        yield at_most("share of a core", [run.rate * run.cpu_microseconds / 1e6], core, "")


def _asked() -> Iterator[Figure]:
    with stand_in() as url:
        run = broadcast(
            url, chats=2 * _PAID_SECONDS * _PAID, send=_PAID_SECONDS * _PAID, pace=_PAID, talk=True
        )
    idle, busy = percentile(run.idle_waits_ms, 99), percentile(run.waits_ms, 99)
    what = f"/help, asked and answered while {_PAID:,} messages a second go out"
    yield at_most(f"{what}: p99 over that of an idle bot", [busy - idle], _MORE_MS, " ms")
    yield at_most("longest wait", [max(run.waits_ms)], _NEVER_MS, " ms")


def _tally(url: str) -> dict[str, Any]:
    with urllib.request.urlopen(f"{url}/tally") as answer:  # noqa: S310 (our own address)
        found: dict[str, Any] = json.load(answer)
    return found
