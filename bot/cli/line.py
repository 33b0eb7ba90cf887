"""The whole command line: parse the call, run the command, turn known failures into one clear line."""

import argparse
import sys
from collections.abc import Sequence
from importlib.metadata import version

from bot.cli import (
    check,
    demo,
    draft,
    migrate,
    posts,
    preview,
    review,
    run,
    schema,
    simulate,
    status,
    subscribers,
)
from bot.cli.failures import WorkFailed
from bot.service import CannotServe
from bot.settings import SettingsError
from digests.errors import BrokenDigests, DigestsError
from jobs.errors import BrokenRoster, JobsError, TryLater

COMMANDS = (demo, run, check, schema, preview, draft, review, migrate, subscribers, posts, status, simulate)


def parser() -> argparse.ArgumentParser:
    """Build the whole command line; the README's table is checked against it."""
    top = argparse.ArgumentParser(
        prog="briefcast", description="A self-hosted Telegram bot that delivers current-affairs digests."
    )
    top.add_argument("--version", action="version", version=f"briefcast {version('briefcast')}")
    commands = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in COMMANDS:
        command.add(commands)
    return top


def obey(arguments: Sequence[str] | None = None) -> int:
    """Run one call; returns 0 done, 1 the work failed; argparse exits with 2 for a wrong call."""
    given = parser().parse_args(arguments)
    try:
        return int(given.run(given))
    except SettingsError as error:
        return _failed(_listed("settings are wrong", error.problems))
    except (BrokenDigests, BrokenRoster) as error:
        return _failed(_listed("problems", [str(problem) for problem in error.problems]))
    except TryLater as error:
        # The command has ended: when to try again is up to whoever typed it.
        return _failed(error.reason)
    except (WorkFailed, CannotServe, DigestsError, JobsError) as error:
        return _failed(str(error))


def _failed(message: str) -> int:
    print(f"briefcast: {message}", file=sys.stderr)
    return 1


def _listed(what: str, problems: Sequence[str]) -> str:
    """One problem speaks for itself; more stand below their number, each at the start of its line."""
    if len(problems) == 1:
        return problems[0]
    return "\n".join((f"{len(problems)} {what}:", *problems))
