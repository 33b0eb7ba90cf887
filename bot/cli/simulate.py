"""`briefcast simulate`: months of posts to thousands of chats in a minute, with all that goes wrong."""

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import cache
from importlib.resources import files

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

from bot.cli.parsers import Subparsers, add_command
from bot.wiring import simulate
from jobs.errors import NotUnderstood
from jobs.flight.conduct import Progress as Tell
from jobs.flight.model import Fault, FlightPlan
from jobs.flight.report import lines_of
from jobs.zones import read_zone

_MOST_CHATS = 1_000_000
_MOST_DAYS = 400
_FIRST_DAY = "2026-03-01"
"""Most zones that change their clocks at all do so in the two months after it, forward in the north and back
in the south."""
_EARLIEST, _LATEST = date(1975, 1, 1), date(2036, 12, 31)
"""Between these the zones' offsets are whole minutes, and their changes are listed."""
_ALL, _NONE = "all", "none"


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(
        commands, "simulate", "fly months of posts in a minute, faults included, and check every promise"
    )
    add_option = parser.add_argument
    add_option("--chats", type=_number_up_to(_MOST_CHATS), default=20_000, metavar="N", help="how many")
    add_option("--days", type=_number_up_to(_MOST_DAYS), default=60, metavar="N", help="how long")
    add_option(
        "--zones", type=_zones, default=_ALL, metavar="ZONES", help="all, or names: Europe/Paris,Delhi"
    )
    add_option(
        "--faults", type=_faults, default=_ALL, metavar="FAULTS", help=f"all, none, or {_fault_names()}"
    )
    add_option("--seed", type=_seed, default=1, metavar="N", help="the same seed gives the same flight")
    add_option(
        "--from", dest="first_day", type=_day, default=_FIRST_DAY, metavar="DATE", help="the first day"
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Fly, print the report; 1 when a promise was broken."""
    plan = FlightPlan(
        chats=given.chats,
        days=given.days,
        zones=given.zones,
        faults=given.faults,
        seed=given.seed,
        first_day=given.first_day,
    )
    with _bar() as tell:
        flown = simulate(plan, tell)
    for line in lines_of(flown):
        print(line)
    return 0 if flown.is_kept else 1


@contextmanager
def _bar() -> Iterator[Tell]:
    """Show how far the flight is, on a terminal only and never among the results."""
    console = Console(stderr=True)
    columns = (TextColumn("flying"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as progress:
        bar = progress.add_task("flying", total=1.0)
        yield lambda share: progress.update(bar, completed=share)


def _number_up_to(most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not text.isascii() or not text.isdigit() or not 1 <= int(text[:9]) <= most:
            raise argparse.ArgumentTypeError(f"{text[:20]!r} is not a whole number from 1 to {most:,}")
        return int(text)

    return read


def _seed(text: str) -> int:
    try:
        return int(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text[:20]!r} is not a whole number") from None


def _zones(text: str) -> tuple[str, ...]:
    if text == _ALL:
        return _all_zones()
    try:
        zones = [read_zone(name.strip()).name for name in text.split(",")]
    except NotUnderstood as error:
        raise argparse.ArgumentTypeError(str(error)) from None
    return tuple(dict.fromkeys(zones))


@cache
def _all_zones() -> tuple[str, ...]:
    return tuple(sorted(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split()))


def _faults(text: str) -> frozenset[Fault]:
    if text in {_ALL, _NONE}:
        return frozenset(Fault if text == _ALL else ())
    try:
        return frozenset(Fault(name.strip()) for name in text.split(","))
    except ValueError:
        known = f"Name some of {_fault_names()}, or write all or none"
        raise argparse.ArgumentTypeError(f"{text[:60]!r} has a fault that is not known. {known}") from None


def _fault_names() -> str:
    return ",".join(fault.value for fault in Fault)


def _day(text: str) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text[:20]!r} is not a date. Write one like 2026-03-01") from None
    if not _EARLIEST <= day <= _LATEST:
        raise argparse.ArgumentTypeError(f"{text} is not between {_EARLIEST} and {_LATEST}")
    return day
