"""How fast the whole pipeline sends, next to bare send loops; and whether size changes its cost or memory.

Each contender runs in a process of its own against the same stand-in server, in turns, so that whatever else
the machine does falls on all of them.
"""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from benchmarks.bots import WITHOUT_LIMIT
from benchmarks.children import results_of, stand_in
from benchmarks.figures import Figure, absent, at_least, at_most, noted, within
from benchmarks.rival_home import NoRival, python_with_aiogram

_ROUNDS = 3
_CHATS = 20_000
_FEW, _MANY = 10_000, 1_000_000
_OURS, _THEIRS, _DEFAULT_CLIENTS = 8_000, 6_000, 800
"""Messages a round: each about the same few seconds."""
_PACE, _PACED = 500, 2_000
"""Messages a second, and how many of them, to look for pauses."""
_PAUSE_MS = 100.0
"""Within this time a handler has to answer."""
_MEMORY_MIB = 200.0
_GROWTH_MIB = 10.0
_WEIGHED = 60_000
"""Messages sent while the sender is weighed, unless all are."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One contender's round."""

    rate: float
    cpu_microseconds: float
    sent: int = 0
    longest_block_ms: float = 0.0
    rss_mib: Sequence[float] = ()
    idle_waits_ms: Sequence[float] = ()
    waits_ms: Sequence[float] = ()

    @classmethod
    def of(cls, told: Mapping[str, Any]) -> "Run":
        """Read what a contender printed."""
        return cls(
            sent=told["sent"],
            rate=told["sent"] / told["seconds"],
            cpu_microseconds=told["cpu"] / told["sent"] * 1e6,
            longest_block_ms=told.get("longest_block_ms", 0.0),
            rss_mib=told.get("rss_mib", ()),
            idle_waits_ms=told.get("idle_waits_ms", ()),
            waits_ms=told.get("waits_ms", ()),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Race:
    """All rounds; `aiogram` is empty where it cannot be had."""

    ours: Sequence[Run]
    default_client: Sequence[Run]
    aiogram: Sequence[Run]


def race() -> Race:
    """Let them run in turns."""
    try:
        python = python_with_aiogram()
    except NoRival:
        python = ""
    ours, default_client, aiogram = [], [], []
    with stand_in() as url:
        for _ in range(_ROUNDS):
            ours.append(broadcast(url, chats=_CHATS, send=_OURS))
            default_client.append(_rival("benchmarks.rival_telegram_bot", url, _DEFAULT_CLIENTS))
            if python:
                aiogram.append(_rival("benchmarks.rival_aiogram", url, _THEIRS, python=python))
    return Race(ours=ours, default_client=default_client, aiogram=aiogram)


def race_figures(run: Race) -> Iterator[Figure]:
    """Tell the race's outcome as ratios."""
    whole = "whole pipeline, ledger on SQLite, limits off, against"
    default = f"{whole} python-telegram-bot's default client"
    yield at_least(default, _rates(run.ours, run.default_client), 9.0, " x")
    yield noted("the same by processor time", _costs(run.default_client, run.ours), " x")
    bare = f"{whole} aiogram's bare send_message loop"
    if run.aiogram:
        yield at_least(bare, _rates(run.ours, run.aiogram), 1.0, " x")
        yield noted("the same by processor time", _costs(run.aiogram, run.ours), " x")
    else:
        yield absent(bare, "aiogram could not be installed here")


def memory(*, long: bool = False) -> Run:
    """Send to chats out of a million that are due, or to every one of them, weighing the sender all along."""
    with stand_in() as url:
        return broadcast(url, chats=_MANY, send=_MANY if long else _WEIGHED)


def memory_figures(run: Run) -> Iterator[Figure]:
    """Tell how much memory the sender took, and whether it kept growing."""
    what = f"memory of the sender, {_MANY:,} chats due, {run.sent:,} messages sent"
    weights = run.rss_mib
    if not weights:
        yield absent(what, "there is no /proc here")
        return
    yield at_most(f"{what}: peak", [max(weights)], _MEMORY_MIB, " MiB")
    middle, last = weights[len(weights) // 3 : len(weights) // 2], weights[-len(weights) // 6 :]
    growth = max(0.0, median(last) - median(middle))
    yield at_most(f"{what}: growth from the middle to the end", [growth], _GROWTH_MIB, " MiB")


def pause_figures() -> Iterator[Figure]:
    """Tell how long the event loop was busy in one piece, so that a reply had to wait."""
    with stand_in() as url:
        runs = [broadcast(url, chats=_CHATS, send=_PACED, pace=_PACE) for _ in range(_ROUNDS)]
    what = f"longest block of the event loop while sending {_PACE} messages a second"
    yield at_most(what, [each.longest_block_ms for each in runs], _PAUSE_MS, " ms")


def size_figures() -> Iterator[Figure]:
    """Tell what a message costs among many chats, against among few."""
    few, many = [], []
    with stand_in() as url:
        for _ in range(_ROUNDS):
            few.append(broadcast(url, chats=_FEW, send=_OURS))
            many.append(broadcast(url, chats=_MANY, send=_OURS))
    what = f"a message's cost among {_MANY:,} chats due against {_FEW:,}"
    yield within(f"{what}, processor time", _costs(many, few), 15)
    yield noted("the same by the clock", _rates(few, many), " x")


def broadcast(
    url: str, *, chats: int, send: int, pace: float = WITHOUT_LIMIT, facts: int = 1, talk: bool = False
) -> Run:
    """Run the bot's own broadcast on a new SQLite file; `talk`: people ask for /help before and meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"sqlite:///{Path(folder) / 'briefcast.db'}"
        sizes = ["--chats", str(chats), "--send", str(send), "--pace", str(pace)]
        sizes += ["--facts", str(facts), *(["--talk"] if talk else [])]
        arguments = ["-m", "benchmarks.broadcast", "--url", url, "--database", database, *sizes]
        return Run.of(results_of(arguments))


def _rival(module: str, url: str, messages: int, **options: str) -> Run:
    return Run.of(results_of(["-m", module, url, str(messages)], **options))


def _rates(fast: Sequence[Run], slow: Sequence[Run]) -> list[float]:
    """Return round by round how many times as fast the first is."""
    return [one.rate / other.rate for one, other in zip(fast, slow, strict=True)]


def _costs(dear: Sequence[Run], cheap: Sequence[Run]) -> list[float]:
    """Return round by round how many times the processor time the first takes."""
    return [one.cpu_microseconds / other.cpu_microseconds for one, other in zip(dear, cheap, strict=True)]
