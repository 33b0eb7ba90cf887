"""`python -m benchmarks.broadcast`: the real bot plans and delivers to many chats; prints the cost as JSON.

Everything is as `briefcast run` wires it, at a pace of our choice: planner, ledger, choosing, rendering,
limiter, sending.
"""

import argparse
import asyncio
import json
import math
import time
from dataclasses import astuple
from pathlib import Path

from benchmarks.bots import WITHOUT_LIMIT, paced
from benchmarks.gauges import gauged
from benchmarks.population import settle
from benchmarks.sharing import server_seconds
from benchmarks.talking import talk
from bot.cli.collecting import spare_what_is_built
from bot.cli.looping import run_fast
from bot.clocks import WallClock
from bot.handlers.dispatch import Dispatch
from bot.wiring.desk import desk
from bot.wiring.serving import assembled
from jobs.delivery import Delivery

_LOOK_AGAIN_SECONDS = 0.005
_TALK_SECONDS = 5.0
"""How long people ask an idle bot, to compare with."""


async def broadcast(given: argparse.Namespace) -> dict[str, object]:
    """Settle, plan, deliver until `send` parts are done; return the measurements."""
    clock = WallClock()
    settings = paced(given.url, given.database, given.pace)
    async with assembled(settings, clock, seed=1) as (_, parts, office):
        await parts.application.initialize()
        await settle(parts.store, given.chats, clock.now(), facts=given.facts, quizzes=given.quizzes)
        await office.planner.tick(clock.now())
        await office.delivery.recover()
        office.gate.set_rate(given.pace)  # On a server ticks would take it; none run here.
        spare_what_is_built()
        dispatch = Dispatch(desk(parts, office), "bench_bot")
        idle = await talk(dispatch, _TALK_SECONDS) if given.talk else []
        talking = asyncio.create_task(talk(dispatch, math.inf)) if given.talk else None
        if given.mark is not None:
            given.mark.write_text(str(server_seconds()))
        async with gauged() as readings:
            began, cpu = time.perf_counter(), time.process_time()
            await _deliver(office.delivery, given.send)
            seconds, cpu = time.perf_counter() - began, time.process_time() - cpu
        if talking is not None:
            talking.cancel()
        return {
            "sent": office.delivery.tally.sent,
            "seconds": seconds,
            "cpu": cpu,
            "rss_mib": readings.rss_mib,
            "longest_block_ms": readings.longest_block_ms,
            "idle_waits_ms": idle,
            "waits_ms": [] if talking is None else await talking,
        }


async def _deliver(delivery: Delivery, parts: int) -> None:
    loop = asyncio.create_task(delivery.run())
    while sum(astuple(delivery.tally)) < parts and not loop.done():  # noqa: ASYNC110 (a tally rings no bell)
        await asyncio.sleep(_LOOK_AGAIN_SECONDS)
    delivery.stop()
    await loop


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.broadcast")
    parser.add_argument("--url", required=True, help="where the Bot API answers")
    parser.add_argument("--database", required=True)
    parser.add_argument("--chats", type=int, required=True, help="how many are due")
    parser.add_argument("--send", type=int, required=True, help="parts after which to stop")
    parser.add_argument("--pace", type=float, default=WITHOUT_LIMIT, help="messages a second")
    parser.add_argument("--facts", type=int, default=1)
    parser.add_argument("--quizzes", type=int, default=0)
    parser.add_argument(
        "--mark", type=Path, help="write here how long PostgreSQL had worked when sending began"
    )
    parser.add_argument("--talk", action="store_true", help="let people ask for /help meanwhile")
    return parser.parse_args()


if __name__ == "__main__":
    print(json.dumps(run_fast(broadcast(_arguments()))))
