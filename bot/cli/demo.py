"""`briefcast demo`: a local Telegram with the bot in it and a chat page in the browser; no token."""

import argparse
import asyncio
import logging
import tempfile
from pathlib import Path

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers
from bot.cli.stopping import stop_signal
from bot.logs import set_up_logs
from bot.wiring import demonstrating

_PORT = 8790


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("demo", help="try the bot in the browser, without a token")
    parser.add_argument("--port", type=int, default=_PORT, help=f"default {_PORT}; 0 takes a free one")
    parser.set_defaults(run=run)


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
        raise WorkFailed(
            f"port {port} cannot be used ({error.strerror}): try briefcast demo --port 0"
        ) from error
