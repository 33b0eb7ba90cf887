"""`briefcast check [PATH]`: every problem of every digest, with file, line, reason and remedy."""

import argparse
from pathlib import Path

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers
from bot.cli.wording import counted
from digests.check import check_folder
from digests.library import BUNDLED


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("check", help="check digests; file:line, reason and remedy of every problem")
    parser.add_argument(
        "path", nargs="?", type=Path, default=BUNDLED, help="a digest or a folder of them (default: bundled)"
    )
    parser.add_argument(
        "--briefs",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="where else to look for briefs",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the problems, then what could not be checked, then the counts; 1 when there is a problem."""
    for folder in given.briefs:
        if not folder.is_dir():
            raise WorkFailed(f"there is no folder {folder}: --briefs names one that holds briefs")
    report = check_folder(given.path, briefs=given.briefs)
    for problem in report.problems:
        print(problem)
    # The bundled digests were compared when they were bundled; not every brief may be passed on with them.
    for notice in () if given.path.resolve().is_relative_to(BUNDLED) else report.notices:
        print(f"note: {notice}")
    found = counted(len(report.problems), "problem") if report.problems else "No problems"
    counts = ", ".join(counted(count, noun.removesuffix("s")) for noun, count in report.counts.items())
    print(f"{found} in {counts}" if report.digests else found)
    return 1 if report.problems else 0
