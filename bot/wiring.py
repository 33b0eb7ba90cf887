"""The one place that names concrete classes, reads the clock and draws chance; tests call the same functions."""

import asyncio
import os
import random
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from telegram.ext import Application

from bot.callbacks import Action
from bot.chats import Chats
from bot.courier import Courier
from bot.handlers.digest import Digests
from bot.handlers.dispatch import Desk, Dispatch, checked
from bot.handlers.explain import Explain
from bot.handlers.facts import Facts
from bot.handlers.presence import Presence
from bot.handlers.privacy import PrivacyTalk
from bot.handlers.progress import ProgressTalk
from bot.handlers.quizzing import QuizTalk
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.routing import Routes
from bot.handlers.settings import SettingsTalk
from bot.handlers.subscribing import Subscribing
from bot.handlers.talk import Talk
from bot.handlers.targets import Targets
from bot.outgoing import Outgoing
from bot.service import App, Background, Service
from bot.settings import Settings
from bot.transport import AiohttpRequest
from digests.library import Shelf
from jobs.asking import Asking
from jobs.judging import Judge
from jobs.pacing import Gate
from jobs.ports import Clock
from jobs.privacy import Privacy
from jobs.quizzing import Quizzing
from jobs.rounds import QuizRounds, Table
from jobs.selection import Selections
from jobs.subscriptions import Subscriptions
from jobs.welcome import Welcome
from store.store import Store, open_store

_POLL_CONNECTIONS = 2
_POLL_READ_SECONDS = 30.0
"""Longer than the ten seconds Telegram holds a long poll open."""


class WallClock:
    """The machine's clock; `skip` moves it forward, which only the demo and the tests do."""

    def __init__(self) -> None:
        self._ahead = timedelta()

    def now(self) -> datetime:
        """Return the present instant, aware UTC."""
        return datetime.now(UTC) + self._ahead

    def monotonic(self) -> float:
        """Return seconds that never run backwards."""
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        """Let time pass."""
        await asyncio.sleep(max(0.0, seconds))

    def skip(self, to: datetime) -> None:
        """Make `to` the present, if it lies ahead."""
        self._ahead += max(timedelta(), to - self.now())


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What everything is made from: the settings, the outside world, and what is read and remembered."""

    settings: Settings
    clock: Clock
    chance: random.Random
    store: Store
    shelf: Shelf
    application: App

    def today(self) -> date:
        """Return the date in the settings' zone: facts age by it."""
        return self.clock.now().astimezone(ZoneInfo(self.settings.timezone)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """What handlers and the delivery share."""

    room: ReadingRoom
    gate: Gate
    outgoing: Outgoing
    replies: Replies
    chats: Chats
    subscriptions: Subscriptions
    selections: Selections
    asking: Asking
    rounds: QuizRounds
    quizzing: Quizzing


@asynccontextmanager
async def serving(
    settings: Settings, clock: Clock | None = None, seed: int | None = None
) -> AsyncIterator[Service]:
    """Build the bot, bring its database up to date, serve inside the block and stop gracefully after it."""
    service = await assemble(settings, clock or WallClock(), random.Random(seed))  # noqa: S311 (shuffles options)
    try:
        await service.start()
        yield service
    finally:
        await service.stop()


async def assemble(settings: Settings, clock: Clock, chance: random.Random) -> Service:
    """Join the parts; raises BrokenDigests, StoreError or SettingsError before anything is running."""
    shelf = await asyncio.to_thread(Shelf, settings.digests)
    store = await opened(settings)
    parts = Parts(
        settings=settings,
        clock=clock,
        chance=chance,
        store=store,
        shelf=shelf,
        application=_application(settings),
    )
    office = _office(parts)
    return Service(
        application=parts.application,
        dispatch=lambda username: Dispatch(_desk(parts, office), username),
        background=_background(parts, office),
        close=store.close,
        api=settings.bot_api_url,
    )


async def opened(settings: Settings) -> Store:
    """Open the store with its tables brought up to date."""
    store = open_store(settings.database_url.get_secret_value())
    try:
        await store.migrate()
    except BaseException:
        await store.close()
        raise
    return store


def _application(settings: Settings) -> App:
    # python-telegram-bot gives waits as timedelta, without a warning, only when told so by this variable.
    os.environ["PTB_TIMEDELTA"] = "true"
    assert settings.token is not None, "the command line has asked for a token"
    return (
        Application.builder()
        .token(settings.token.get_secret_value())
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .request(AiohttpRequest())
        .get_updates_request(AiohttpRequest(connections=_POLL_CONNECTIONS, read_timeout=_POLL_READ_SECONDS))
        .concurrent_updates(True)
        .job_queue(None)
        .build()
    )


def _office(parts: Parts) -> Office:
    store, clock = parts.store, parts.clock
    gate = Gate(clock, rate=parts.settings.messages_per_second)
    outgoing = Outgoing(parts.application.bot, paid=parts.settings.paid_broadcast)
    subscriptions = Subscriptions(store.subscribers, default_zone=parts.settings.timezone)
    selections = Selections(lambda: parts.shelf.library)
    asking = Asking(Courier(outgoing), store.polls, gate, clock)
    table = Table(rounds=store.rounds, polls=store.polls, readers=subscriptions, selections=selections)
    rounds = QuizRounds(table, asking, Judge(store.polls, store.memories), clock, parts.chance)
    return Office(
        room=ReadingRoom(parts.shelf, parts.today),
        gate=gate,
        outgoing=outgoing,
        replies=Replies(outgoing, gate, clock),
        chats=Chats(parts.application.bot, clock),
        subscriptions=subscriptions,
        selections=selections,
        asking=asking,
        rounds=rounds,
        quizzing=Quizzing(rounds, store.memories, store.ledger, selections, clock, parts.chance),
    )


def _desk(parts: Parts, office: Office) -> Desk:
    quiz = QuizTalk(
        office.rounds,
        office.quizzing,
        office.subscriptions,
        office.room,
        office.chats,
        office.replies,
        parts.clock,
    )
    office.rounds.on_finished(quiz.announce)
    return Desk(
        routes=checked(_routes(parts, office, quiz)),
        quizzing=quiz,
        presence=Presence(office.subscriptions, parts.store.subscribers, office.replies, parts.clock),
        subscriptions=office.subscriptions,
        replies=office.replies,
    )


def _routes(parts: Parts, office: Office, quiz: QuizTalk) -> Routes:
    room, replies, clock = office.room, office.replies, parts.clock
    targets = Targets(office.chats)
    facts, explain, digests = Facts(room, replies), Explain(room, replies), Digests(room, replies)
    welcome = Welcome(parts.store.ledger, clock, lambda: None)
    subscribing = Subscribing(office.subscriptions, welcome, targets, room, replies, clock)
    settings = SettingsTalk(office.subscriptions, targets, room, replies, clock)
    privacy = PrivacyTalk(
        Privacy(parts.store.subscribers, parts.store.ledger, parts.store.memories), targets, replies
    )
    progress = ProgressTalk(office.quizzing, replies)
    return Routes(
        commands={
            "start": subscribing.on_start,
            "subscribe": subscribing.on_subscribe,
            "unsubscribe": subscribing.on_unsubscribe,
            "settings": settings.on_command,
            "facts": facts.on_command,
            "quiz": quiz.on_quiz,
            "explain": explain.on_command,
            "digest": digests.on_command,
            "stats": progress.on_stats,
            "review": progress.on_review,
            "help": Talk(room, replies).on_help,
            "privacy": privacy.on_privacy,
            "export": privacy.on_export,
            "forget": privacy.on_forget,
        },
        presses={
            Action.EXPLAIN: explain.on_fact,
            Action.QUIZ_FACT: quiz.on_fact,
            Action.NEXT_FACT: facts.on_next,
            Action.TERM: explain.on_term,
            Action.DIGEST: digests.on_page,
            Action.TOPIC: facts.on_topic,
            Action.JOIN: subscribing.on_join,
            Action.SETTING: settings.on_press,
            Action.ROUND_NEXT: quiz.on_next,
            Action.ROUND_STOP: quiz.on_stop,
            Action.QUIZ: quiz.on_again,
            Action.REVIEW: quiz.on_revise,
            Action.FORGET: privacy.on_answer,
        },
    )


def _background(parts: Parts, office: Office) -> Background:
    async def nothing() -> None: ...

    return Background(start=nothing, stop=nothing)
