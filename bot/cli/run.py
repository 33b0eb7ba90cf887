"""`briefcast run`: serve until told to stop."""

import argparse

from bot.cli.collecting import spare_what_is_built
from bot.cli.looping import run_fast
from bot.cli.parsers import Subparsers, add_command
from bot.cli.stopping import stop_signal
from bot.logs import set_up_logs
from bot.roles import Role
from bot.settings import Settings, read_serving_settings, read_settings
from bot.wiring import serving


def add(commands: Subparsers) -> None:
    """Add the command's arguments."""
    parser = add_command(commands, "run", "run the bot (BRIEFCAST_TOKEN must be set)")
    parser.add_argument(
        "--role",
        metavar="ROLE",
        choices=[role.value for role in Role],
        default=Role.ALL.value,
        help="all (default), or on PostgreSQL one part of the work: bot, scheduler or sender",
    )
    parser.set_defaults(run=run)


def run(given: argparse.Namespace) -> int:
    """Serve until SIGINT or SIGTERM, then let what is in flight finish."""
    role = Role(given.role)
    settings = read_settings() if role is Role.SCHEDULER else read_serving_settings()
    set_up_logs(settings.log)
    run_fast(_serve(settings, role))
    return 0


async def _serve(settings: Settings, role: Role) -> None:
    stop = stop_signal()
    async with serving(settings, role=role) as bot:
        spare_what_is_built()
        await bot.until(stop)
