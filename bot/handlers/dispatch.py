"""Where every update arrives: read, handed to its handler, and what goes wrong ends in a helpful sentence."""

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from telegram import Update

from bot.commands import BY_NAME
from bot.handlers.asked import Pressed
from bot.handlers.operating import OperatingTalk
from bot.handlers.presence import Presence
from bot.handlers.quizzing import QuizTalk
from bot.handlers.replies import Replies
from bot.handlers.routing import (
    Called,
    Event,
    Membership,
    Moved,
    PollClosed,
    Routes,
    Spoken,
    Tapped,
    Voted,
    read,
)
from bot.handlers.talk import Talk
from bot.handlers.targets import Targets
from bot.handlers.turns import Turns
from bot.legible import pass_over
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.page import Page
from jobs.errors import JobsError, NotUnderstood, ReaderGone
from jobs.model import ChatKind
from jobs.subscriptions import Subscriptions

_LOG = logging.getLogger("briefcast.updates")
_TOAST = 200
"""Characters of a toast (Bot API, answerCallbackQuery)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Who serves what."""

    routes: Routes
    talk: Talk
    quizzing: QuizTalk
    presence: Presence
    targets: Targets
    operating: OperatingTalk
    subscriptions: Subscriptions
    replies: Replies


class Dispatch:
    """Serves one update; never raises, so that one person's trouble is nobody else's."""

    def __init__(self, desk: Desk, username: str) -> None:
        self._desk = desk
        self._username = username
        self._turns = Turns()

    async def on_update(self, update: Update, _context: object) -> None:
        """Serve an update of any kind."""
        event = self._event(update)
        if event is not None:
            await self._serve(event)

    def _event(self, update: Update) -> Event | None:
        """Read an update; the library takes in things of any type, so that reading may meet any error."""
        try:
            return read(update, self._username)
        except Exception as error:  # noqa: BLE001 (one update never stops the others)
            pass_over(update.update_id, error)
            return None

    async def _serve(self, event: Event) -> None:
        match event:
            case Called():
                await self._in_turn(event.asked.place, lambda: self._command(event))
            case Tapped():
                await self._tap(event)
            case Spoken():
                await self._in_turn(event.place, lambda: self._desk.talk.on_words(event.place, event.words))
            case Voted():
                await self._guard(None, lambda: self._desk.quizzing.on_vote(event))
            case PollClosed():
                await self._guard(None, lambda: self._desk.quizzing.on_closed(event))
            case Membership():
                await self._in_turn(
                    event.place, lambda: self._desk.presence.on_membership(event), always=True
                )
            case Moved():
                await self._guard(None, lambda: self._desk.presence.on_moved(event))

    async def _command(self, called: Called) -> None:
        asked, name = called.asked, called.name
        handler = self._desk.routes.commands.get(name) or self._desk.operating.handler_of(name, asked)
        if handler is None:
            if called.to_us:
                await self._desk.talk.on_unknown(name, asked)
        elif called.edited:
            await self._say(called.asked.place, speech.edited_command())
        else:
            await handler(called.asked)

    async def _tap(self, tapped: Tapped) -> None:
        """Serve a press; its spinner is always ended, whatever happens."""
        toast: str | None = speech.STALE_BUTTON
        pressed = tapped.pressed
        handler = self._desk.routes.presses.get(pressed.press.action) if pressed else None
        try:
            if pressed and handler:
                toast = await self._toast_of(handler, pressed)
        finally:
            await self._guard(
                None, lambda: self._desk.replies.toast(tapped.callback_id, toast and toast[:_TOAST])
            )

    async def _toast_of(
        self, handler: Callable[[Pressed], Awaitable[str | None]], pressed: Pressed
    ) -> str | None:
        toast: list[str | None] = [speech.out_of_order().text]

        async def press() -> None:
            try:
                toast[0] = await handler(pressed)
            except NotUnderstood as error:
                toast[0] = str(error)

        if pressed.place.kind is ChatKind.CHANNEL:
            await self._guard(None, lambda: self._press_in_channel(pressed, press, toast))
            return toast[0]
        served = await self._in_turn(pressed.place, press)
        return toast[0] if served else speech.TOO_MUCH_AT_ONCE

    async def _press_in_channel(
        self, pressed: Pressed, press: Callable[[], Awaitable[None]], toast: list[str | None]
    ) -> None:
        """Only administrators make the bot write in a channel; and whatever goes wrong is no post there."""
        if await self._desk.targets.allows(pressed.user_id, pressed.place):
            async with self._turns.turn(pressed.place.chat_id, always=True):
                await press()
        else:
            toast[0] = speech.channel_readers_toast(self._username)

    async def _in_turn(
        self, place: Place, work: Callable[[], Awaitable[None]], *, always: bool = False
    ) -> bool:
        """Do the work once what came before it in the chat is done; False where too much waits already."""
        async with self._turns.turn(place.chat_id, always=always) as worth_it:
            if worth_it:
                await self._guard(place, work)
        if not worth_it:
            _LOG.info("a chat asks faster than it can be answered", extra={"chat": place.chat_id})
        return worth_it

    async def _guard(self, place: Place | None, work: Callable[[], Awaitable[None]]) -> None:
        """Do the work; what a person can mend becomes a sentence, the rest is logged without message text."""
        try:
            await work()
        except NotUnderstood as error:
            await self._tell(place, speech.not_understood(str(error)))
        except ReaderGone as error:
            if place is not None:
                await self._desk.subscriptions.lost(place.chat_id, error.reason)
        except JobsError as error:
            _LOG.warning(
                "an update could not be served: %s", type(error).__name__, extra={"reason": str(error)}
            )
            await self._tell(place, speech.out_of_order())
        except Exception:  # noqa: BLE001 (the last line of defence: one update never stops the others)
            _LOG.exception("an update met a bug")
            await self._tell(place, speech.out_of_order())

    async def _tell(self, place: Place | None, page: Page) -> None:
        """Say a last sentence; if even that fails, the log has the reason already."""
        if place is None:
            return
        try:
            await self._say(place, page)
        except JobsError as error:
            _LOG.warning("a reply could not be sent: %s", type(error).__name__)

    async def _say(self, place: Place, page: Page) -> None:
        await self._desk.replies.say(place, page)


def checked(routes: Routes) -> Routes:
    """Return the routes if they serve exactly the table's commands; raise ValueError otherwise."""
    if set(routes.commands) != set(BY_NAME):
        raise ValueError(f"commands and routes differ: {sorted(set(routes.commands) ^ set(BY_NAME))}")
    return routes
