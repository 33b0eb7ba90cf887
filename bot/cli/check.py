"""`briefcast check [PATH]`: every problem of every digest, with file, line, reason and remedy."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers, add_command
from bot.cli.wording import counted, reason_of
from bot.rendering.audit import audit_as_html, audit_lines
from digests.check import check_folder
from digests.drafting.auditing import audit
from digests.library import BUNDLED
from digests.model import Digest

_NO_PAGE: Final = Path("-")
"""What `--report` stands for without a file: the counts alone."""


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "check", "check digests; file:line, reason and remedy of every problem")
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
    parser.add_argument(
        "--report",
        nargs="?",
        type=Path,
        const=_NO_PAGE,
        metavar="FILE.html",
        help="count what matters for precision, and write every question with what the checks say of it",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the problems, then what could not be checked, then the counts; 1 when there is a problem."""
    for folder in given.briefs:
        if not folder.is_dir():
            raise WorkFailed(f"there is no folder {folder}: --briefs names one that holds briefs")
    if given.report and given.report != _NO_PAGE and given.report.suffix != ".html":
        raise WorkFailed(
            f"--report writes a page, and {given.report} is no name for one: give it like report.html, and "
            "the digests first, as in: briefcast check my-digests --report report.html"
        )
    report = check_folder(given.path, briefs=given.briefs)
    for problem in report.problems:
        print(problem)
    # The bundled digests were compared when they were bundled; not every brief may be passed on with them.
    for notice in () if given.path.resolve().is_relative_to(BUNDLED) else report.notices:
        print(f"note: {notice}")
    found = counted(len(report.problems), "problem") if report.problems else "No problems"
    counts = ", ".join(counted(count, noun.removesuffix("s")) for noun, count in report.counts.items())
    print(f"{found} in {counts}" if report.digests else found)
    if given.report:
        _tell(report.digests, given)
    return 1 if report.problems else 0


def _tell(digests: Sequence[Digest], given: argparse.Namespace) -> None:
    """Print the counts, and write the page where one is named."""
    told = audit(digests, {digest.id: text for digest in digests if (text := _brief(digest, given))})
    print("\n".join(audit_lines(told)))
    if given.report != _NO_PAGE:
        try:
            given.report.write_text(audit_as_html(told), encoding="utf-8")
        except OSError as error:
            reason = reason_of(error)
            raise WorkFailed(f"cannot write {given.report} ({reason}). Name another by --report") from error
        print(f"Wrote {given.report}")


def _brief(digest: Digest, given: argparse.Namespace) -> str | None:
    folder = given.path if given.path.is_dir() else given.path.parent
    folders: list[Path] = [folder / "briefs", *given.briefs]
    files = [briefs / digest.brief for briefs in folders if digest.brief]
    return next(
        (file.read_text(encoding="utf-8", errors="replace") for file in files if file.is_file()), None
    )
