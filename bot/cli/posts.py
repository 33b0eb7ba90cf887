"""`briefcast posts pause|resume|cancel`: the operator's hand on all posting, while the bot runs or not."""

import argparse
import asyncio

from bot.cli.parsers import Subparsers, add_command
from bot.cli.wording import counted
from bot.settings import read_settings
from bot.wiring import cancel_posts, pause_posts, resume_posts


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "posts", "pause, resume or cancel all posting; replies go on")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    pausing = add_command(actions, "pause", "send no post until resumed; what waits too long expires")
    pausing.set_defaults(run=run_pause)
    resuming = add_command(actions, "resume", "let posts go out again")
    resuming.set_defaults(run=run_resume)
    cancelling = add_command(actions, "cancel", "end every post planned now; later ones are not touched")
    cancelling.add_argument("--yes", action="store_true", help="do it: it cannot be undone")
    cancelling.set_defaults(run=run_cancel)


def run_pause(given: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its arguments)
    """Pause; safe to repeat."""
    changed = asyncio.run(pause_posts(read_settings()))
    print(
        "Posting is paused: briefcast posts resume lets it go on" if changed else "Posting was paused already"
    )
    return 0


def run_resume(given: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its arguments)
    """Resume; safe to repeat."""
    changed = asyncio.run(resume_posts(read_settings()))
    print("Posting goes on" if changed else "Posting was not paused")
    return 0


def run_cancel(given: argparse.Namespace) -> int:
    """Cancel what is planned now; without --yes nothing is done and the call was wrong."""
    if not given.yes:
        print("This ends every post planned now and cannot be undone: briefcast posts cancel --yes does it")
        return 2
    print(f"Cancelled {counted(asyncio.run(cancel_posts(read_settings())), 'part')} of posts")
    return 0
