"""`briefcast check [PATH]`: every problem of every digest, with file, line, reason and remedy."""

import argparse
from pathlib import Path

from bot.cli.parsers import Subparsers
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
    report = check_folder(given.path, briefs=given.briefs)
    for problem in report.problems:
        print(problem)
    for notice in report.notices:
        print(f"note: {notice}")
    counts = ", ".join(f"{count} {noun}" for noun, count in report.counts.items())
    print(f"{len(report.problems)} problems in {counts}" if report.problems else f"No problems in {counts}")
    return 1 if report.problems else 0
