"""A whole bot from its settings; tests call it too."""

import asyncio
import os
import random
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from uuid import uuid4

from telegram.ext import Application

from bot.backstage import Backstage
from bot.chats import Chats
from bot.clocks import WallClock
from bot.commands import COMMANDS
from bot.courier import Courier
from bot.errors import CannotServe
from bot.handlers.dispatch import Dispatch
from bot.handlers.editors import Editors
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.incoming import App, Deaf, Incoming, Polling, Webhook
from bot.legible import UpdatesRequest, read_update
from bot.outgoing import Outgoing
from bot.roles import Role
from bot.service import Service
from bot.settings import Settings
from bot.transport import AiohttpRequest
from bot.web import Receiver
from bot.wiring.desk import desk
from bot.wiring.parts import Office, Parts
from bot.wiring.ticking import background, scheduling
from digests.library import Shelf
from jobs.asking import Asking
from jobs.delivery import Delivery
from jobs.judging import Judge
from jobs.pacing import Gate
from jobs.planning import Planner
from jobs.ports import Clock
from jobs.posting import Ears, Outbox, Posting, Voice
from jobs.quizzing import Quizzing
from jobs.rounds import QuizRounds, Table
from jobs.selection import Selections
from jobs.subscriptions import Subscriptions
from store.store import Store, open_store

_GATHER_SECONDS = 0.01
"""Nobody notices it, and a thousand messages a second take half of the processor time."""
_POLL_CONNECTIONS = 2
_POLL_READ_SECONDS = 30.0
"""Longer than the ten seconds Telegram holds a long poll open."""


@asynccontextmanager
async def serving(
    settings: Settings, clock: Clock | None = None, seed: int | None = None, role: Role = Role.ALL
) -> AsyncIterator[Service | Backstage]:
    """Build what the role needs, bring the database up to date, serve inside the block, stop gracefully."""
    if role is Role.SCHEDULER:
        async with _backstage(settings, clock or WallClock()) as scheduler:
            yield scheduler
        return
    async with assembled(settings, clock or WallClock(), seed, role) as (service, _, _):
        await service.start()
        yield service


@asynccontextmanager
async def assembled(
    settings: Settings, clock: Clock, seed: int | None = None, role: Role = Role.ALL
) -> AsyncIterator[tuple[Service, Parts, Office]]:
    """Join the parts without starting; raises BrokenDigests and StoreError before anything is running."""
    shelf = await asyncio.to_thread(Shelf, settings.digests)
    store = await opened(settings, role, alone=True)
    assert store.database is not None
    pools = (AiohttpRequest(), UpdatesRequest(connections=_POLL_CONNECTIONS, read_timeout=_POLL_READ_SECONDS))
    parts = Parts(
        settings=settings,
        clock=clock,
        chance=random.Random(seed),  # noqa: S311 (it shuffles options)
        store=store,
        shelf=shelf,
        application=_application(settings, *pools),
        role=role,
        sender=None if store.database.is_sqlite else f"{socket.gethostname()} {uuid4().hex}",
    )
    office = _office(parts)
    service = Service(
        application=parts.application,
        dispatch=lambda username: Dispatch(desk(parts, office), username),
        incoming=Deaf() if role is Role.SENDER else _incoming(settings),
        background=background(parts, office),
        close=lambda: _close(store, *pools),
        api=settings.bot_api_url,
        commands=() if role is Role.SENDER else COMMANDS,
    )
    try:
        yield service, parts, office
    finally:
        await service.stop()


@asynccontextmanager
async def _backstage(settings: Settings, clock: Clock) -> AsyncIterator[Backstage]:
    store = await opened(settings, Role.SCHEDULER)
    backstage = Backstage(scheduling(clock, store), store.close)
    try:
        await backstage.start()
        yield backstage
    finally:
        await backstage.stop()


async def opened(settings: Settings, role: Role = Role.ALL, *, alone: bool = False) -> Store:
    """Open the store with its tables brought up to date, `alone` as the only bot on a SQLite file.

    Raises CannotServe where the role needs another store, and StoreError.
    """
    url = settings.database_url.get_secret_value()
    if role is not Role.ALL and url.startswith("sqlite"):
        raise CannotServe(
            f"the role {role} needs PostgreSQL, and BRIEFCAST_DATABASE_URL names a SQLite file: run without"
            " --role, or move to PostgreSQL first (`briefcast migrate --from ... --to ...`, docs/scaling.md)"
        )
    store = open_store(url, queued=role is not Role.ALL)
    try:
        if alone:
            store.claim()
        await store.migrate()
    except BaseException:
        await store.close()
        raise
    return store


async def _close(store: Store, *pools: AiohttpRequest) -> None:
    """Close what stays open when the hello failed: the application then closes nothing itself."""
    for pool in pools:
        await pool.shutdown()
    await store.close()


def _application(settings: Settings, calls: AiohttpRequest, polling: AiohttpRequest) -> App:
    # python-telegram-bot gives waits as timedelta, without a warning, only when told so by this variable.
    os.environ["PTB_TIMEDELTA"] = "true"
    assert settings.token is not None, "the command line has asked for a token"
    return (
        Application.builder()
        .token(settings.token.get_secret_value())
        .base_url(f"{settings.bot_api_url}/bot")
        .base_file_url(f"{settings.bot_api_url}/file/bot")
        .request(calls)
        .get_updates_request(polling)
        .concurrent_updates(True)
        .job_queue(None)
        .build()
    )


def _incoming(settings: Settings) -> Incoming:
    if settings.webhook_url is None or settings.webhook_secret is None:
        return Polling()
    secret = settings.webhook_secret.get_secret_value()
    return Webhook(settings.webhook_url, secret, lambda application: _receiver(settings, secret, application))


def _receiver(settings: Settings, secret: str, application: App) -> Receiver:
    async def serve(raw: dict[str, object]) -> None:
        update = read_update(raw, application.bot)
        if update is not None:
            await application.process_update(update)

    return Receiver(settings.listen, secret, serve, lambda: application.running)


def _office(parts: Parts) -> Office:
    store, clock = parts.store, parts.clock
    gate = Gate(clock, rate=parts.settings.messages_per_second)
    outgoing = Outgoing(parts.application.bot, paid=parts.settings.paid_broadcast)
    replies = Replies(outgoing, gate, clock, parts.bot_name)
    editors = Editors(parts.settings.editors, replies)
    subscriptions = Subscriptions(store.subscribers, default_zone=parts.settings.timezone)
    selections = Selections(lambda: parts.shelf.library)
    voice = _voice(parts, outgoing, gate)
    table = Table(rounds=store.rounds, polls=store.polls, readers=subscriptions, selections=selections)
    rounds = QuizRounds(table, voice.asking, Judge(store.polls, store.memories), clock, parts.chance)
    outbox = Outbox(
        ledger=store.ledger,
        subscribers=store.subscribers,
        refusals=store.refusals,
        switches=store.switches,
        sender=parts.sender,
    )
    ears = Ears(voted=rounds.voted, refused=editors.refused)
    posting = Posting(outbox, voice, ears, selections, clock, parts.chance, gather_seconds=_GATHER_SECONDS)
    delivery = Delivery(outbox, posting, selections, gate, clock)
    return Office(
        room=ReadingRoom(parts.shelf, parts.today),
        replies=replies,
        chats=Chats(parts.application.bot, clock),
        subscriptions=subscriptions,
        editors=editors,
        rounds=rounds,
        quizzing=Quizzing(rounds, store.memories, store.ledger, selections, clock, parts.chance),
        delivery=delivery,
        planner=Planner(store.ledger, delivery.wake),
        gate=gate,
        outbox=outbox,
    )


def _voice(parts: Parts, outgoing: Outgoing, gate: Gate) -> Voice:
    courier = Courier(outgoing, parts.bot_name)
    return Voice(messenger=courier, asking=Asking(courier, parts.store.polls, gate, parts.clock), gate=gate)
