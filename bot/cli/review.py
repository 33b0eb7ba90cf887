"""`briefcast review DIGEST`: look a draft over, one thing a screen; it goes on where it was left."""

import argparse
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from rich.console import Console

try:
    import readline
except ImportError:  # pragma: no cover (Windows has none)
    readline = None  # type: ignore[assignment]

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers, add_command
from bot.cli.reviewing import Sitting, summary
from bot.cli.wording import reason_of
from digests.check import check_folder
from digests.drafting.desk import Desk
from digests.drafting.editing import Review
from digests.library import BUNDLED
from digests.loading import SUFFIXES
from digests.model import Digest


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "review", "look a draft over, one fact or question a screen")
    parser.add_argument("digest", type=Path, help="the digest that `briefcast draft` wrote")
    parser.add_argument("--all", action="store_true", help="show what was thrown away too")
    parser.add_argument("--force", action="store_true", help="write over what was changed by hand")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Hold a sitting, save after each word, and say what the check thinks of the digest; 1 with problems."""
    desk = Desk(given.digest)
    review = _open(desk)
    if not given.force:
        _refuse_to_lose(desk, review)
    sitting = Sitting(review, Console(), _ask, every=given.all, library=_bundled)
    if sitting.left() and not sys.stdin.isatty():
        raise WorkFailed(
            f"{sitting.left()} things wait for a word, and nobody is at a terminal to say it: run it there, "
            "keys cannot be piped in"
        )
    sitting.hold(lambda changed: _save(desk, changed, force=given.force))
    problems = _save(desk, sitting.review, force=given.force)
    for problem in problems:
        print(problem)
    print(summary(sitting.review, sitting.left()))
    if not desk.digest.exists():
        print(f"Nothing is kept, so there is no {desk.digest}")
    return 1 if problems else 0


@cache
def _bundled() -> Sequence[Digest]:
    """Read what is published, once it is needed: wrong answers must not be right by it."""
    return check_folder(BUNDLED).digests


def _refuse_to_lose(desk: Desk, review: Review) -> None:
    changed = desk.changed_meanwhile(review)
    if changed is not None:
        raise WorkFailed(
            f"{changed} was changed since the last word of a review, and going on would write over that: "
            "finish it by hand, or add --force and lose the change"
        )


def _ask(prompt: str, prefill: str = "") -> str:
    """Read a line; what is to be changed stands there already, where the terminal can do that."""
    if not prefill or readline is None:
        return input(prompt)
    readline.set_startup_hook(lambda: readline.insert_text(prefill))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook()


def _open(desk: Desk) -> Review:
    if desk.digest.suffix.lower() not in SUFFIXES:
        raise WorkFailed(
            f"{desk.digest} is no digest: name the file that `briefcast draft` wrote, like "
            f"{desk.digest.with_suffix('.yaml')}"
        )
    try:
        return desk.open()
    except OSError as error:
        raise WorkFailed(
            f"cannot read {desk.review} ({reason_of(error)}); `briefcast draft -o {desk.digest}` makes it"
        ) from error


def _save(desk: Desk, review: Review, *, force: bool) -> tuple[object, ...]:
    """Write all, unless somebody changed a file since this sitting wrote it."""
    try:
        if not force:
            _refuse_to_lose(desk, review)
        return desk.save(review)
    except OSError as error:
        raise WorkFailed(
            f"cannot write beside {desk.digest} ({reason_of(error)}); only the last word is not kept"
        ) from error
