"""One broadcast through a storm: a real bot, killed at random moments of its work, and what came of it."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from bot.wiring import WallClock
from jobs.model import Slot, State
from store.schema import deliveries, in_flight
from store.store import Store, open_store
from tests.chaos.bot_process import BotProcess
from tests.chaos.report import OWED, Report
from tests.chaos.town import QUIZ, Town

FACTS, QUIZZES = 1, 1
PARTS = FACTS + QUIZZES
_LOOK_SECONDS = 0.25
_JITTER_SECONDS = 0.05
_STUCK_SECONDS = 40.0
"""Longer than any back-off that a few errors in a row lead to."""


class Storm:
    """A broadcast to `size` chats with its database at `database_url` and its files in `folder`."""

    def __init__(self, size: int, seed: int, folder: Path, database_url: str, limit_seconds: float) -> None:
        self.town = Town(size, seed)
        self.report = Report(chats=size, live=len(self.town.live))
        self._chance = random.Random(seed)
        self._folder = folder
        self._url = database_url
        self._limit_seconds = limit_seconds
        self._doubts: Counter[int] = Counter()

    async def broadcast(
        self, kills: int, meanwhile: Callable[["Storm"], Awaitable[None]] | None = None
    ) -> Report:
        """Send one post to every chat, killing the bot so often on the way; return the counts."""
        began = time.perf_counter()
        async with asyncio.timeout(self._limit_seconds), self.town.telegram, self._bot() as bot:
            await self._subscribe(bot)
            await bot.start()
            await self._kill_at_random(bot, kills)
            if meanwhile is not None:
                await meanwhile(self)
            await self._settled(bot)
            self.report.exit_code = await bot.stop()
            self.report.complaints = bot.complaints()
        self.report.seconds = time.perf_counter() - began
        self._count()
        return self.report

    async def until_posted(self, share: float) -> None:
        """Wait until this share of all messages is in the chats."""
        wanted = share * len(self.town.live) * PARTS
        await self.town.telegram.world.wait_for(lambda: self.town.posted >= wanted, self._limit_seconds)

    @asynccontextmanager
    async def _bot(self) -> AsyncIterator[BotProcess]:
        telegram = self.town.telegram
        settings = {
            "TOKEN": telegram.token,
            "BOT_API_URL": telegram.url,
            "DATABASE_URL": self._url,
            "PAID_BROADCAST": "true",
            "TIMEZONE": "UTC",
        }
        bot = BotProcess(self._folder, settings)
        try:
            yield bot
        finally:
            await bot.vanish()

    async def _subscribe(self, bot: BotProcess) -> None:
        """Import every chat, and have its post due this minute, so that it goes out at the first look."""
        due = WallClock().now().replace(second=0, microsecond=0)
        lines = [f"{chat.id},private,UTC,{due:%H:%M},,{FACTS},{QUIZZES}" for chat in self.town.chats]
        roster = self._folder / "roster.csv"
        roster.write_text(
            "\n".join(["chat_id,type,zone,times,topics,facts,quizzes", *lines]), encoding="utf-8"
        )
        await bot.call("subscribers", "import", str(roster))
        slot = Slot(day=due.date(), wall=due.time(), at=due)
        async with self._store() as store:
            everyone = [replace(one, next=slot) async for one in store.subscribers.everyone()]
            await store.subscribers.save_many(everyone)

    async def _kill_at_random(self, bot: BotProcess, kills: int) -> None:
        """Kill and start again at random shares of the work done, now and then while it is starting."""
        shares = sorted(self._chance.uniform(0.02, 0.98) for _ in range(kills))
        for number, share in enumerate(shares):
            if number % 4 == 3:
                await asyncio.sleep(self._chance.uniform(0, 3))
            else:
                await self.until_posted(share)
                await asyncio.sleep(self._chance.uniform(0, _JITTER_SECONDS))
            await bot.kill()
            cut_off = await self._chats_in_flight()
            self.report.in_flight.append(len(cut_off))
            self._doubts.update(cut_off)
            await bot.start()

    async def _settled(self, bot: BotProcess) -> None:
        """Wait until the ledger owes nothing more, or nothing has moved for so long that it never will."""
        last = time.perf_counter()
        while time.perf_counter() - last < _STUCK_SECONDS:
            assert bot.alive, f"the bot has ended: {bot.last_words()}"
            counts = await self._counts()
            if sum(counts.values()) and not any(counts[state] for state in OWED):
                break
            last = last if counts == self.report.states else time.perf_counter()
            self.report.states = counts
            await asyncio.sleep(_LOOK_SECONDS)
        self.report.states = await self._counts()

    async def _chats_in_flight(self) -> list[int]:
        """Name the chat of every row that is *sending*."""
        async with self._store() as store:
            assert store.database is not None
            async with store.database.reading() as connection:
                found = await connection.execute(select(deliveries.c.chat_id).where(in_flight(deliveries)))
                return list(found.scalars())

    async def _counts(self) -> Mapping[State, int]:
        async with self._store() as store:
            return await store.ledger.counts()

    @asynccontextmanager
    async def _store(self) -> AsyncIterator[Store]:
        store = open_store(self._url)
        try:
            yield store
        finally:
            await store.close()

    def _count(self) -> None:
        report, town = self.report, self.town
        report.struck = town.struck()
        lost = town.answers_lost()
        report.answers_lost = lost.total()
        for chat in town.live:
            got = town.witnessed(chat)
            report.messages += len(got.parts) + got.copies
            report.copies += got.copies
            report.unexplained += max(0, got.copies - self._doubts[chat.id] - lost[chat.id])
            report.missing += max(0, PARTS - len(got.parts))
            quizzes = [part.startswith(QUIZ) for part in got.parts]
            report.out_of_order += len(got.parts) > PARTS or quizzes != sorted(quizzes)
