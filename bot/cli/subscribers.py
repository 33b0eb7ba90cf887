"""`briefcast subscribers import|export FILE.csv`: carry subscriptions in and out."""

import argparse
import asyncio
import sys
from contextlib import aclosing
from pathlib import Path
from typing import TextIO

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers, add_command
from bot.cli.wording import counted, reason_of
from bot.settings import read_settings
from bot.wiring import export_roster, import_roster, require_database

_STANDARD = "-"


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "subscribers", "import or export subscriptions as CSV")
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    incoming = add_command(actions, "import", "subscribe every chat of the file, or none if a line is wrong")
    incoming.add_argument("file", type=Path, help="CSV: chat_id,type,zone,times,topics,facts,quizzes")
    incoming.set_defaults(run=run_import)
    outgoing = add_command(actions, "export", "write every subscription to the file (- for standard output)")
    outgoing.add_argument("file", type=Path)
    outgoing.set_defaults(run=run_export)


def run_import(given: argparse.Namespace) -> int:
    """Import all lines or none; the errors of all lines are told at once."""
    count = asyncio.run(import_roster(read_settings(), _read(given.file), str(given.file)))
    print(f"Imported {counted(count, 'subscriber')}")
    return 0


def run_export(given: argparse.Namespace) -> int:
    """Export every active subscription."""
    if str(given.file) == _STANDARD:
        asyncio.run(_export(sys.stdout))
        return 0
    asyncio.run(require_database(read_settings()))
    try:
        with given.file.open("w", encoding="utf-8", newline="") as file:
            count = asyncio.run(_export(file))
    except OSError as error:
        raise WorkFailed(f"cannot write {given.file} ({reason_of(error)}). Choose another file") from error
    print(f"Exported {counted(count, 'subscriber')} to {given.file}")
    return 0


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise WorkFailed(f"cannot read {file} ({reason_of(error)}). Name a CSV file") from error
    except UnicodeDecodeError as error:
        raise WorkFailed(f"{file} is not UTF-8 text. Save it as CSV in UTF-8") from error


async def _export(file: TextIO) -> int:
    """Write line by line, so that a million subscribers need no memory; return how many."""
    count = -1
    async with aclosing(export_roster(read_settings())) as lines:
        async for line in lines:
            file.write(line)
            count += 1
    return count
