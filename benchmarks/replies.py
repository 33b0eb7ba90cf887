"""How long a person waits for an answer: from the message's arrival at the local Telegram to the reply's.

The bot and the local Telegram share a process, as in `briefcast demo`, so the figure holds the work of both.
"""

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from telegram import Update
from telegram.ext import Application, MessageHandler, filters

from benchmarks.bots import paced
from benchmarks.figures import Figure, in_time, noted, percentile
from bot.cli.collecting import spare_what_is_built
from bot.clocks import WallClock
from bot.wiring.serving import serving
from sandbox.server import Sandbox
from sandbox.world import World

_TARGET_MS = 20.0
_COMMANDS = ("/facts interpol members", "/explain OCSAE", "/help", "/settings", "/digest latest")
_PEOPLE = 200
"""Each asks three commands at once, as many as the pace of one chat allows in a burst."""
_IN_A_ROW = 3


def figures() -> Iterator[Figure]:
    """Measure, line by line."""
    ours, bare = asyncio.run(_both())
    for command in _COMMANDS:
        yield in_time(f"{command}: asked to answered", ours[command], _TARGET_MS)
    every = [wait for waits in ours.values() for wait in waits]
    echo = "against a bare echo bot on python-telegram-bot:"
    for percent in (50, 99):
        yield noted(f"{echo} p{percent}", [percentile(every, percent) / percentile(bare, percent)], " x")


async def _both() -> tuple[dict[str, list[float]], list[float]]:
    """Ask both bots in turns, so that whatever else the machine does falls on both."""
    ours: dict[str, list[float]] = {command: [] for command in _COMMANDS}
    bare: list[float] = []
    async with _briefcast() as world, _echo() as other_world:
        for commands in (_COMMANDS[:_IN_A_ROW], _COMMANDS[_IN_A_ROW:]):
            await _ask(world, commands)
            await _ask(other_world, commands)
        for person in range(_PEOPLE):
            asked = [_COMMANDS[(person * _IN_A_ROW + turn) % len(_COMMANDS)] for turn in range(_IN_A_ROW)]
            for command, wait in zip(asked, await _ask(world, asked), strict=True):
                ours[command].append(wait)
            bare += await _ask(other_world, asked)
    return ours, bare


async def _ask(world: World, commands: Sequence[str]) -> list[float]:
    """Let a new person ask one after another; return the milliseconds each answer took."""
    person = world.person("Asha")
    chat = world.private(person)
    waits = []
    for command in commands:
        began = time.perf_counter()
        await world.next_from_bot(chat, after=world.say(person, chat, command).id)
        waits.append((time.perf_counter() - began) * 1000)
    return waits


@asynccontextmanager
async def _briefcast() -> AsyncIterator[World]:
    with tempfile.TemporaryDirectory() as folder:
        async with Sandbox(clock=time.time) as telegram:
            settings = paced(telegram.url, f"sqlite:///{Path(folder) / 'briefcast.db'}")
            async with serving(settings, WallClock(), seed=1):
                spare_what_is_built()
                yield telegram.world


@asynccontextmanager
async def _echo() -> AsyncIterator[World]:
    async with Sandbox(clock=time.time) as telegram:
        builder = Application.builder().token(telegram.token).base_url(f"{telegram.url}/bot").job_queue(None)
        application = builder.build()
        application.add_handler(MessageHandler(filters.TEXT, _repeat))
        async with application:
            assert application.updater is not None, "built with an updater"
            await application.start()
            await application.updater.start_polling()
            yield telegram.world
            await application.updater.stop()
            await application.stop()


async def _repeat(update: Update, _context: object) -> None:
    assert update.effective_message is not None, "the filter lets only text messages through"
    await update.effective_message.reply_text(update.effective_message.text or "")
