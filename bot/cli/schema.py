"""`briefcast schema`: the JSON Schema of a digest, for editors' completion."""

import argparse
import json

from bot.cli.parsers import Subparsers, add_command
from digests.schema import digest_schema


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "schema", "print the JSON Schema of a digest")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its arguments)
    """Print the schema."""
    print(json.dumps(digest_schema(), indent=2, ensure_ascii=False))
    return 0
