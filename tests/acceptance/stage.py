"""Where talks take place: the local Telegram, the real bot on it, and a quick clock."""

from collections.abc import Mapping
from contextlib import AsyncExitStack
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy.ext.asyncio import AsyncEngine

from bot.background import Reloading
from bot.settings import read_settings
from bot.wiring.serving import assembled
from jobs.model import State, Subscriber
from jobs.tally import Tally
from sandbox.records import Button, Chat, Message, Person
from sandbox.server import Sandbox
from sandbox.world import World
from tests.acceptance.clock import QuickClock
from tests.acceptance.talk import Talk

_OWED = (State.PLANNED, State.SENDING, State.UNKNOWN)


class Stage:
    """The local Telegram and a bot with a database of its own, up inside `async with`.

    Telegram's time is unhurried, so that no poll closes before a test has looked, unless it is `in_step`.
    """

    def __init__(self, database: Path, *, in_step: bool = False, **settings: object) -> None:
        self.settings = settings
        self.clock = QuickClock()
        self.telegram = Sandbox(clock=self.clock.in_step if in_step else self.clock.unhurried)
        self.database = database
        self._running: AsyncExitStack | None = None

    async def __aenter__(self) -> Self:
        await self.telegram.start()
        await self.start_bot()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop_bot()
        await self.telegram.stop()

    @property
    def world(self) -> World:
        """The people and chats."""
        return self.telegram.world

    async def start_bot(self) -> None:
        """Start the bot on the stage's database."""
        settings = read_settings(
            _env_file=None,
            token=self.telegram.token,
            bot_api_url=self.telegram.url,
            database_url=f"sqlite:///{self.database}",
            **self.settings,
        )
        self._running = AsyncExitStack()
        self.service, self._parts, self._office = await self._running.enter_async_context(
            assembled(settings, self.clock, seed=1)
        )
        await self.service.start()

    async def stop_bot(self) -> None:
        """Stop the bot gracefully; its database stays."""
        if self._running is not None:
            await self._running.aclose()
            self._running = None

    async def restart_bot(self) -> None:
        """Stop the bot and start another on the same database."""
        await self.stop_bot()
        await self.start_bot()

    def forge_button(self, message: Message, data: str) -> None:
        """Put a button "Forged" under a message, with data the bot may never have sent."""
        message.keyboard = ((Button("Forged", data),),)

    async def skip_to_next_post(self) -> datetime:
        """Move the clock to the earliest slot of any chat and plan it; return the slot's instant."""
        due = await self._parts.store.subscribers.next_due()
        assert due is not None, "nobody is subscribed"
        self.clock.skip(due + timedelta(seconds=1))
        await self.plan()
        return due

    @property
    def engine(self) -> AsyncEngine:
        """The bot's own way into its database."""
        assert self._parts.store.database is not None, "a stage has its database in a file"
        return self._parts.store.database.engine

    @property
    def tally(self) -> Tally:
        """What the bot has delivered since its start."""
        return self._office.delivery.tally

    async def reread_digests(self) -> None:
        """Let the bot look now whether digest files have changed, as it does every few seconds."""
        parts, office = self._parts, self._office
        await Reloading(parts.shelf, office.room, office.editors).tick(self.clock.now())

    async def plan(self) -> None:
        """Let the bot look now at who is due, as it does every second."""
        await self._office.planner.tick(self.clock.now())

    async def until_posted_to(self, chat: Chat, active: bool = True) -> Subscriber:
        """Wait until the chat is one that gets posts, or no longer one; return its subscription."""
        while True:
            known = await self._parts.store.subscribers.get(chat.id)
            if known is not None and known.active is active:
                return known
            await self.clock.sleep(0.1)

    async def settled(self) -> Mapping[State, int]:
        """Wait until the ledger owes nothing more; return how many rows are in each state."""
        while True:
            counts = await self._parts.store.ledger.counts()
            if not any(counts.get(state) for state in _OWED):
                return counts
            await self.clock.sleep(0.1)

    def talk(self, name: str = "Asha") -> Talk:
        """A new person in a private chat."""
        return self.in_private(self.world.person(name))

    def in_private(self, person: Person) -> Talk:
        """A person in their own chat with the bot."""
        return self.in_chat(self.world.private(person), person)

    def in_chat(self, chat: Chat, person: Person) -> Talk:
        """A person who talks in a group or channel."""
        return Talk(self.world, self.settled, person, chat)
