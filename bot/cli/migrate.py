"""`briefcast migrate`: bring the database's tables up to this version of the program."""

import argparse
import asyncio

from bot.cli.parsers import Subparsers
from bot.settings import read_settings
from bot.wiring import bring_up_to_date


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("migrate", help="create or upgrade the database's tables")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its arguments)
    """Migrate; safe to repeat."""
    asyncio.run(bring_up_to_date(read_settings()))
    print("The database is up to date")
    return 0
