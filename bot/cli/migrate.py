"""`briefcast migrate`: bring the database's tables up to this version, or move everything to another."""

import argparse
import asyncio

from bot.cli.parsers import Subparsers, add_command
from bot.settings import read_settings
from bot.wiring import bring_up_to_date, move_database


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(
        commands, "migrate", "create or upgrade the database's tables, or copy all into another database"
    )
    parser.add_argument(
        "--from", dest="source", metavar="URL", help="the database to copy, e.g. sqlite:///FILE"
    )
    parser.add_argument("--to", dest="target", metavar="URL", help="an empty database, e.g. postgresql://...")
    parser.set_defaults(run=run, refuse=parser.error)


def run(given: argparse.Namespace) -> int:
    """Migrate, which is safe to repeat; with two URLs copy, and say how many rows of each table came over."""
    if (given.source is None) != (given.target is None):
        given.refuse("--from and --to belong together: name both databases, or neither")
    if given.source is None:
        asyncio.run(bring_up_to_date(read_settings()))
        print("The database is up to date")
        return 0
    rows = asyncio.run(move_database(given.source, given.target, _tell))
    print(
        f"{rows:>12,}  rows copied and counted on both sides; set BRIEFCAST_DATABASE_URL to the new database"
    )
    return 0


def _tell(table: str, rows: int) -> None:
    print(f"{rows:>12,}  {table}", flush=True)
