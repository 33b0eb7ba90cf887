"""`briefcast run`: serve until told to stop."""

import argparse
import asyncio

from bot.cli.failures import WorkFailed
from bot.cli.parsers import Subparsers
from bot.cli.stopping import stop_signal
from bot.logs import set_up_logs
from bot.settings import Settings, read_settings
from bot.wiring import serving


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = commands.add_parser("run", help="run the bot (BRIEFCAST_TOKEN must be set)")
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:  # noqa: ARG001 (every command takes its arguments)
    """Serve until SIGINT or SIGTERM, then let what is in flight finish."""
    settings = read_settings()
    if settings.token is None:
        raise WorkFailed(
            "BRIEFCAST_TOKEN is not set: get a token from @BotFather and put BRIEFCAST_TOKEN=… into .env"
        )
    set_up_logs(settings.log)
    asyncio.run(_serve(settings))
    return 0


async def _serve(settings: Settings) -> None:
    stop = stop_signal()
    async with serving(settings) as bot:
        await bot.until(stop)
