"""`briefcast`: parse the call, run the command, turn known failures into one clear line and exit code 1."""

import argparse
import sys
from collections.abc import Sequence

from bot.cli import check, demo, migrate, posts, preview, run, schema, simulate, status, subscribers
from bot.cli.failures import WorkFailed
from bot.service import CannotServe
from bot.settings import SettingsError
from digests.errors import DigestsError
from jobs.errors import JobsError

COMMANDS = (demo, run, check, schema, preview, migrate, subscribers, posts, status, simulate)
INTERRUPTED = 130
"""The shell's code for a program ended by Ctrl-C."""


def parser() -> argparse.ArgumentParser:
    """Build the whole command line; the README's table is checked against it."""
    top = argparse.ArgumentParser(
        prog="briefcast", description="A self-hosted Telegram bot that delivers current-affairs digests."
    )
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return top


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; returns 0 done, 1 the work failed; argparse exits with 2 for a wrong call."""
    given = parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except (WorkFailed, CannotServe, SettingsError, DigestsError, JobsError) as error:
        print(f"briefcast: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
