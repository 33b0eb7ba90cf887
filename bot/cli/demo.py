"""`briefcast demo`: a local Telegram with the bot in it and a chat page in the browser; no token."""

import argparse
import asyncio
import errno
import logging
import tempfile
from pathlib import Path

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers, add_command
from bot.cli.stopping import stop_signal
from bot.cli.wording import reason_of
from bot.logs import set_up_logs
from bot.wiring import demonstrating

_PORT = 8790
_LAST_PORT = 65535
_NO_PORT = frozenset({errno.EADDRINUSE, errno.EACCES, errno.EADDRNOTAVAIL})


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "demo", "try the bot in the browser, without a token")
    parser.add_argument(
        "--port", type=_port, metavar="PORT", default=_PORT, help=f"default {_PORT}; 0 takes a free one"
    )
    parser.set_defaults(run=run)


def _port(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text[:6]) > _LAST_PORT:
        raise argparse.ArgumentTypeError(
            f"{text[:20]!r} is not a port. Write a number from 0 to {_LAST_PORT}"
        )
    return int(text)


def run(given: argparse.Namespace) -> int:
    """Serve the demo until Ctrl-C; everything it remembered is gone afterwards."""
    set_up_logs("text", logging.WARNING)
    with tempfile.TemporaryDirectory(prefix="briefcast-demo-") as folder:
        asyncio.run(_serve(Path(folder), given.port))
    return 0


async def _serve(folder: Path, port: int) -> None:
    stop = stop_signal()
    try:
        async with demonstrating(folder, port) as url:
            print(
                f"Briefcast is in the chat at {url}\nOpen it and press Start. Ctrl-C ends the demo.",
                flush=True,
            )
            await stop.wait()
            print("Stopping.", flush=True)
    except OSError as error:
        if error.errno not in _NO_PORT:
            raise
        raise WorkFailed(
            f"port {port} cannot be used ({reason_of(error)}): try briefcast demo --port 0"
        ) from error
