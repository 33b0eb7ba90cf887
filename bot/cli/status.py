"""`briefcast status`: what is owed, sent and in doubt; whether the bot is alive; how far the posts are."""

import argparse
import asyncio

from rich.console import Console
from rich.table import Table

from bot.cli.parsers import Subparsers, add_command
from bot.cli.watching import watch
from bot.roles import Role
from bot.settings import read_settings
from bot.wiring import Status, read_status, watch_posts

_WATCH_SECONDS = 1.0
_ALIVE_SECONDS = 120
"""Without a tick for this long the bot counts as dead."""


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "status", "show subscribers and the state of all posts")
    parser.add_argument(
        "--health", action="store_true", help="only tell, by exit code 0 or 1, whether the bot runs"
    )
    parser.add_argument(
        "--role",
        metavar="ROLE",
        choices=[role.value for role in Role],
        default=Role.ALL.value,
        help="whose health: that of a role on this machine",
    )
    parser.add_argument("--watch", action="store_true", help="follow the posts until none waits")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Print the status, judge the health, or follow the posts."""
    if given.watch:
        asyncio.run(watch(watch_posts(read_settings(), _WATCH_SECONDS), Console()))
        return 0
    status = asyncio.run(read_status(read_settings(), Role(given.role)))
    if given.health:
        alive = status.silent_seconds is not None and status.silent_seconds < _ALIVE_SECONDS
        print("alive" if alive else f"not alive: {_last_tick(status)}")
        return 0 if alive else 1
    console = Console()
    console.print(_table("Chats", {"active": status.active, "inactive": status.inactive}))
    console.print(_table("Posts", {state.value: count for state, count in status.posts.items()}))
    console.print(_last_tick(status))
    if status.paused_seconds is not None:
        console.print(
            f"Posting has been paused for {status.paused_seconds:.0f} seconds: briefcast posts resume"
        )
    return 0


def _table(title: str, rows: dict[str, int]) -> Table:
    table = Table(title, "number")
    for name, number in rows.items():
        table.add_row(name, f"{number:,}")
    return table


def _last_tick(status: Status) -> str:
    if status.silent_seconds is None:
        return "The bot has never run on this database."
    return f"Last sign of life {status.silent_seconds:.0f} seconds ago."
