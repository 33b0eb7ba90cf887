"""The whole command line: parse the call, run the command, turn known failures into one clear line."""

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from typing import Final

from bot.cli.failures import WorkFailed
from bot.errors import CannotServe
from bot.settings import SettingsError
from digests.errors import BrokenDigests, DigestsError
from jobs.errors import BrokenRoster, JobsError, TryLater

COMMANDS: Final = (
    "demo",
    "run",
    "check",
    "schema",
    "preview",
    "draft",
    "review",
    "migrate",
    "subscribers",
    "posts",
    "status",
    "simulate",
)
"""Each is the module of that name beside this one."""


def parser(commands: Sequence[str] = COMMANDS) -> argparse.ArgumentParser:
    """Build the command line, of all commands or of some; the README's table is checked against the whole."""
    top = argparse.ArgumentParser(
        prog="briefcast", description="A self-hosted Telegram bot that delivers current-affairs digests."
    )
    top.add_argument("--version", action="version", version=f"briefcast {version('briefcast')}")
    subparsers = top.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for command in commands:
        import_module(f"bot.cli.{command}").add(subparsers)
    return top


def _called(arguments: Sequence[str]) -> Sequence[str]:
    """Name the one command that is called: to read the others' modules too would take a second."""
    return [arguments[0]] if arguments and arguments[0] in COMMANDS else COMMANDS


def obey(arguments: Sequence[str] | None = None) -> int:
    """Run one call; returns 0 done, 1 the work failed; argparse exits with 2 for a wrong call."""
    arguments = sys.argv[1:] if arguments is None else arguments
    given = parser(_called(arguments)).parse_args(arguments)
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
