"""`python -m sandbox [--port N]`: the stand-in alone, furnished, until Ctrl-C."""

import argparse
import asyncio
import signal
import sys
import time

from sandbox.server import FloodLimits, Sandbox


def main() -> int:
    """Run the command; returns its exit code: 1 when the port cannot be had."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local Telegram for one bot.")
    parser.add_argument("--port", type=int, default=8081, help="default 8081; 0 takes a free one")
    parser.add_argument("--token", default="1:sandbox", help="the bot's token, default 1:sandbox")
    parser.add_argument("--flood", action="store_true", help="enforce Telegram's flood limits")
    given = parser.parse_args()
    try:
        asyncio.run(_serve(given.port, given.token, flood=given.flood))
    except (OSError, ValueError) as problem:
        sys.stderr.write(f"The sandbox cannot start: {problem}\n")
        return 1
    return 0


async def _serve(port: int, token: str, *, flood: bool) -> None:
    limits = FloodLimits() if flood else None
    leaving = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, leaving.set)
    async with Sandbox(token=token, clock=time.time, flood=limits, port=port) as sandbox:
        sandbox.world.furnish()
        sys.stdout.write(
            f"Chat page  {sandbox.url}/\nBot API    {sandbox.url}/bot<token>/<method>\nCtrl-C ends it.\n"
        )
        sys.stdout.flush()
        await leaving.wait()


if __name__ == "__main__":
    raise SystemExit(main())
