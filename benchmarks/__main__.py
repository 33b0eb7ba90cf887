"""`python -m benchmarks`: measure on this machine and print every figure with its target and a verdict.

Run by hand, on a machine that does little else. A figure holds for the machine it was taken on; the ratios
are taken side by side, in turns.
"""

import argparse
import platform
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from rich.console import Console
from rich.table import Table

from benchmarks import holding, planning, replies, sending, sharing, starting
from benchmarks.children import ROOT
from benchmarks.figures import Figure, Verdict, at_most, said
from benchmarks.plots import PICTURE, draw

_SUITE_SECONDS = 60.0
_STYLES = {Verdict.MET: "green", Verdict.MISSED: "bold red", Verdict.NOTED: "dim", Verdict.ABSENT: "yellow"}


def main() -> int:
    """Measure what was asked for; returns 0 whatever the verdicts: a busy machine is no failure."""
    given = _arguments()
    if given.lookup:
        return subprocess.run(
            [sys.executable, "-m", "benchmarks.lookup_comparison"], cwd=ROOT, check=False
        ).returncode
    sections = _sections(long=given.long)
    chosen = given.only or [name for name in sections if name != "suite" or given.suite]
    console = Console(width=None if sys.stdout.isatty() else 150)
    began = time.perf_counter()
    table = _table()
    for name in chosen:
        print(f"measuring: {name}", file=sys.stderr, flush=True)
        _fill(table, sections[name]())
    console.print(table)
    console.print(
        f"{platform.python_implementation()} {platform.python_version()}, {platform.system()}; "
        f"{time.perf_counter() - began:.0f} s. Median (least to most). Ratios taken side by side in this run."
    )
    return 0


def _sending(*, long: bool) -> Iterator[Figure]:
    run, weighed = sending.race(), sending.memory(long=long)
    yield from sending.race_figures(run)
    yield from sending.memory_figures(weighed)
    yield from sending.pause_figures()
    yield from sending.size_figures()
    drawn = draw(run, weighed.rss_mib)
    yield said("picture", str(PICTURE.relative_to(ROOT)) if drawn else "not drawn: no Chromium on the PATH")


def _suite() -> Iterator[Figure]:
    began = time.perf_counter()
    tests = subprocess.run([sys.executable, "-m", "pytest", "-q", "-n", "auto"], cwd=ROOT, check=False)
    seconds = time.perf_counter() - began
    yield at_most("the test suite", [seconds], _SUITE_SECONDS, " s")
    if tests.returncode:
        yield said("the test suite", "it failed: see above")


def _sections(*, long: bool) -> dict[str, Callable[[], Iterable[Figure]]]:
    return {
        "starting": starting.figures,
        "replies": replies.figures,
        "sending": partial(_sending, long=long),
        "holding": partial(holding.figures, long=long),
        "planning": planning.figures,
        "sharing": sharing.figures,
        "suite": _suite,
    }


def _table() -> Table:
    table = Table(title="Briefcast, measured")
    table.add_column("what", ratio=5)
    table.add_column("target", no_wrap=True)
    table.add_column("measured", ratio=3)
    table.add_column("verdict", no_wrap=True)
    return table


def _fill(table: Table, figures: Iterable[Figure]) -> None:
    for figure in figures:
        verdict = f"[{_STYLES[figure.verdict]}]{figure.verdict}[/]"
        table.add_row(figure.what, figure.target, figure.measured, verdict)
    table.add_section()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks", description="Measure Briefcast on this machine."
    )
    parser.add_argument("--suite", action="store_true", help="time the test suite too")
    parser.add_argument(
        "--long", action="store_true", help="hold the paid ceiling for a minute, and send to all of a million"
    )
    parser.add_argument(
        "--only", action="append", choices=_sections(long=False), help="only this section; may be repeated"
    )
    parser.add_argument(
        "--lookup", action="store_true", help="compare look-up engines instead (takes minutes)"
    )
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
