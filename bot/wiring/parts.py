"""What a running bot is made from, as two records passed between the wiring's files."""

import random
from dataclasses import dataclass
from datetime import date
from zoneinfo import ZoneInfo

from bot.chats import Chats
from bot.handlers.editors import Editors
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.incoming import App
from bot.roles import Role
from bot.settings import Settings
from digests.library import Shelf
from jobs.delivery import Delivery
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.ports import Clock
from jobs.posting import Outbox
from jobs.quizzing import Quizzing
from jobs.rounds import QuizRounds
from jobs.subscriptions import Subscriptions
from store.store import Store


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What everything is made from: the settings, the outside world, and what is read and remembered."""

    settings: Settings
    clock: Clock
    chance: random.Random
    store: Store
    shelf: Shelf
    application: App
    role: Role = Role.ALL
    sender: str | None = None
    """This process's name, where others may send too."""

    def today(self) -> date:
        """Return the date in the settings' zone: facts age by it."""
        return self.clock.now().astimezone(ZoneInfo(self.settings.timezone)).date()

    def bot_name(self) -> str:
        """Return the bot's own name, without "@"; known once the application is connected."""
        name: str = self.application.bot.username
        return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What handlers and the delivery share."""

    room: ReadingRoom
    replies: Replies
    chats: Chats
    subscriptions: Subscriptions
    editors: Editors
    rounds: QuizRounds
    quizzing: Quizzing
    delivery: Delivery
    planner: Planner
    gate: Gate
    outbox: Outbox
