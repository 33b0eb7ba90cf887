"""A command of the command line, added so that its own help says in one line what it is for."""

import argparse
from typing import TypeAlias

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 (no public name exists)


def add_command(commands: Subparsers, name: str, summary: str) -> argparse.ArgumentParser:
    """Add one command; the list of commands has its summary as it stands, its own help as a sentence."""
    return commands.add_parser(name, help=summary, description=f"{summary[0].upper()}{summary[1:]}.")
