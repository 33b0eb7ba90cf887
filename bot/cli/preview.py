"""`briefcast preview DIGEST`: the posts of a digest as they will look, in the terminal or as a page."""

import argparse
from pathlib import Path

from rich.console import Console
from rich.panel import Panel
from rich.text import Text

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers, add_command
from bot.cli.wording import reason_of
from bot.rendering.preview import as_html, as_text, posts_of
from digests.check import check_folder
from digests.errors import BrokenDigests
from digests.library import BUNDLED
from digests.model import Digest

_WIDTH = 72


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "preview", "show a digest's posts as they will look")
    parser.add_argument("digest", help="a digest file, or the id of a bundled digest")
    parser.add_argument("--html", type=Path, metavar="FILE", help="write a page instead of printing")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print or write the preview; a digest that the bot would refuse is refused with its problems."""
    digest = _read(given.digest)
    if given.html:
        _write(given.html, as_html(digest))
        print(f"Wrote {given.html}")
        return 0
    console = Console(width=_WIDTH if not Console().is_terminal else None)
    for post in posts_of(digest):
        console.print(Panel(Text(as_text(post))))
    return 0


def _read(name: str) -> Digest:
    path = Path(name)
    if path.is_dir():
        raise WorkFailed(f"{path} is a folder: name one digest file in it")
    if not path.exists() and path.with_suffix(".review.json").exists():
        raise WorkFailed(f"nothing of {path} is kept yet: look it over first, with `briefcast review {path}`")
    if not path.exists():
        path = BUNDLED / f"{name}.yaml"
    if not path.is_file():
        known = ", ".join(sorted(each.stem for each in BUNDLED.glob("*.yaml")))
        raise WorkFailed(f"no digest {name!r}: give a file, or one of {known}")
    report = check_folder(path)
    if report.problems:
        raise BrokenDigests(report.problems)
    return report.digests[0]


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise WorkFailed(
            f"cannot write {path} ({reason_of(error)}). Choose another file with --html"
        ) from error
