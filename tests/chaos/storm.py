"""One broadcast through a storm: real processes, one killed again and again, and what came of it."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

from sqlalchemy import select

from bot.clocks import WallClock
from bot.roles import Role
from jobs.model import Slot, State
from store.schema import deliveries, in_flight, senders
from store.store import Store, open_store
from tests.chaos.bot_process import BotProcess
from tests.chaos.report import OWED, Report
from tests.chaos.town import QUIZ, Town

SCALED_OUT = (Role.SCHEDULER, Role.SENDER, Role.SENDER)
FACTS, QUIZZES = 1, 1
PARTS = FACTS + QUIZZES
_LOOK_SECONDS = 0.25
_JITTER_SECONDS = 0.05
_LOOKS_FOR_WORK = 400
"""Before a sender is killed although nothing is in flight: 20 seconds."""
_MOVES = 10
"""Times at which some groups become supergroups."""
_STUCK_SECONDS = 40.0
"""Longer than any back-off that a few errors in a row lead to."""


class Storm:
    """A broadcast to `size` chats with its database at `database_url` and its files in `folder`.

    One process runs for each of `roles`; the last is the one that is killed.
    """

    def __init__(
        self,
        size: int,
        seed: int,
        folder: Path,
        database_url: str,
        limit_seconds: float,
        roles: Sequence[Role] = (Role.ALL,),
    ) -> None:
        self.town = Town(size, seed)
        self.report = Report(chats=size, live=len(self.town.live))
        self._chance = random.Random(seed)
        self._folder = folder
        self._url = database_url
        self._limit_seconds = limit_seconds
        self._roles = roles
        self._victims_name: str | None = None
        self._doubts: Counter[int] = Counter()

    async def broadcast(
        self, kills: int, meanwhile: Callable[["Storm"], Awaitable[None]] | None = None
    ) -> Report:
        """Send one post to every chat, killing the bot so often on the way; return the counts."""
        began = time.perf_counter()
        async with asyncio.timeout(self._limit_seconds), self.town.telegram, self._crew() as crew:
            victim = crew[-1]
            await self._subscribe(victim)
            for each in crew:
                await self._start(each)
            moving = asyncio.create_task(self._move_groups())
            await self._kill_at_random(victim, kills)
            if meanwhile is not None:
                await meanwhile(self)
            await moving
            await self._settled(crew)
            self.report.exit_codes = [await each.stop() for each in crew]
            self.report.complaints = [line for each in crew for line in each.complaints()]
        self.report.seconds = time.perf_counter() - began
        self._count()
        return self.report

    async def until_posted(self, share: float) -> None:
        """Wait until this share of all messages is in the chats."""
        wanted = share * len(self.town.live) * PARTS
        await self.town.telegram.world.wait_for(lambda: self.town.posted >= wanted, self._limit_seconds)

    @asynccontextmanager
    async def _crew(self) -> AsyncIterator[Sequence[BotProcess]]:
        telegram = self.town.telegram
        settings = {
            "TOKEN": telegram.token,
            "BOT_API_URL": telegram.url,
            "DATABASE_URL": self._url,
            "PAID_BROADCAST": "true",
            "TIMEZONE": "UTC",
        }
        crew = [
            BotProcess(self._folder, settings, name=f"{number} {role}", role=role)
            for number, role in enumerate(self._roles, start=1)
        ]
        try:
            yield crew
        finally:
            for each in crew:
                await each.vanish()

    async def _start(self, process: BotProcess) -> None:
        """Start a process; of a sender, learn its name: the last to start is the one that is killed."""
        if process.role is not Role.SENDER:
            await process.start()
            return
        known = await self._senders()
        await process.start()
        async for names in self._senders_again_and_again():
            if names - known:
                (self._victims_name,) = names - known
                return

    async def _senders_again_and_again(self) -> AsyncIterator[set[str]]:
        while True:
            yield await self._senders()
            await asyncio.sleep(_LOOK_SECONDS)

    async def _senders(self) -> set[str]:
        """Name the senders ever heard of."""
        async with self._store() as store:
            assert store.database is not None
            async with store.database.reading() as connection:
                return set((await connection.execute(select(senders.c.id))).scalars())

    async def _move_groups(self) -> None:
        """Let groups become supergroups all through the broadcast."""
        for step in range(_MOVES):
            await self.until_posted((step + 0.5) / (_MOVES + 1))
            self.town.move_some(1 / _MOVES)

    async def _subscribe(self, bot: BotProcess) -> None:
        """Import every chat, and have its post due this minute, so that it goes out at the first look."""
        due = WallClock().now().replace(second=0, microsecond=0)
        lines = [f"{chat.id},{chat.type},UTC,{due:%H:%M},,{FACTS},{QUIZZES}" for chat in self.town.chats]
        roster = self._folder / "roster.csv"
        roster.write_text(
            "\n".join(["chat_id,type,zone,times,topics,facts,quizzes", *lines]), encoding="utf-8"
        )
        await bot.call("subscribers", "import", str(roster))
        slot = Slot(day=due.date(), wall=due.time(), at=due)
        async with self._store() as store:
            everyone = [replace(one, next=slot) async for one in store.subscribers.everyone()]
            await store.subscribers.save_many(everyone)

    async def _kill_at_random(self, victim: BotProcess, kills: int) -> None:
        """Kill and start again at random shares of the work done, now and then while it is starting."""
        shares = sorted(self._chance.uniform(0.02, 0.98) for _ in range(kills))
        for number, share in enumerate(shares):
            if number % 4 == 3:
                await asyncio.sleep(self._chance.uniform(0, 3))
            else:
                await self.until_posted(share)
                await asyncio.sleep(self._chance.uniform(0, _JITTER_SECONDS))
            if victim.role is Role.SENDER:
                await self._until_at_work()
            await victim.kill()
            cut_off = await self._chats_in_flight()
            self.report.in_flight.append(len(cut_off))
            self._doubts.update(cut_off)
            await self._start(victim)

    async def _until_at_work(self) -> None:
        """Wait until the victim has a call in flight: one that has just joined lets seconds go by first."""
        for _ in range(_LOOKS_FOR_WORK):
            if await self._chats_in_flight():
                return
            await asyncio.sleep(_JITTER_SECONDS)

    async def _settled(self, crew: Sequence[BotProcess]) -> None:
        """Wait until the ledger owes nothing more, or nothing has moved for so long that it never will."""
        last = time.perf_counter()
        while time.perf_counter() - last < _STUCK_SECONDS:
            for each in crew:
                assert each.alive, f"it has ended: {each.last_words()}"
            counts = await self._counts()
            if sum(counts.values()) and not any(counts[state] for state in OWED):
                break
            last = last if counts == self.report.states else time.perf_counter()
            self.report.states = counts
            await asyncio.sleep(_LOOK_SECONDS)
        self.report.states = await self._counts()

    async def _chats_in_flight(self) -> list[int]:
        """Name the chat of every row that the victim was *sending*."""
        async with self._store() as store:
            assert store.database is not None
            async with store.database.reading() as connection:
                rows = select(deliveries.c.chat_id).where(in_flight(deliveries))
                if self._victims_name is not None:
                    rows = rows.where(deliveries.c.sender == self._victims_name)
                return list((await connection.execute(rows)).scalars())

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
        report.moved, report.violations = town.moved, town.violations
        lost = town.answers_lost()
        report.answers_lost = lost.total()
        for chat in town.live:
            got = town.witnessed(chat)
            report.messages += len(got.parts) + got.copies
            report.copies += got.copies
            doubts = sum(self._doubts[each.id] for each in town.places_of(chat))
            report.unexplained += max(0, got.copies - doubts - lost[chat.id])
            report.missing += max(0, PARTS - len(got.parts))
            quizzes = [part.startswith(QUIZ) for part in got.parts]
            report.out_of_order += len(got.parts) > PARTS or quizzes != sorted(quizzes)
