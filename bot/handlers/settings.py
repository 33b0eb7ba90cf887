"""`/settings [what value]` and its buttons, for this chat or a channel one administers."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.setting_names import named_setting
from bot.handlers.targets import Targets
from bot.handlers.wanting import Wanting, toggled
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.elsewhere import Elsewhere, command
from bot.rendering.page import Page
from bot.rendering.wishes import choices_page, settings_page
from jobs.errors import NotSubscribed, NotUnderstood
from jobs.model import Subscriber
from jobs.ports import Clock
from jobs.subscriptions import Chat, Subscribed, Subscriptions
from jobs.timetable import zone_of
from jobs.wishes import Wishes

_MENU = "menu"
_ALL_OF_THEM = frozenset({"", "all", "show", "list", "menu", "current", "status", "help", "me", "my"})
"""What asks for all settings."""


class SettingsTalk:
    """Shows and changes what a chat wants."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        targets: Targets,
        room: ReadingRoom,
        replies: Replies,
        clock: Clock,
    ) -> None:
        self._subscriptions = subscriptions
        self._targets = targets
        self._room = room
        self._replies = replies
        self._clock = clock

    async def on_command(self, asked: Asked) -> None:
        """Show the settings, the choices of one, or set one."""
        place, words = await self._targets.of(asked)
        if not await self._targets.allows(asked.user_id, place):
            await self._replies.say(asked.place, speech.admins_only())
            return
        other = await self._targets.elsewhere(asked.place, place)
        await self._replies.say(asked.place, await self._answer(place, other, words))

    async def _answer(self, place: Place, other: Elsewhere | None, words: str) -> Page:
        if words.lower().strip("?. ") in _ALL_OF_THEM:
            return await self._show(place, other, _MENU)
        named = named_setting(words)
        if named is None:
            try:
                return await self._set(place, other, "", words)
            except NotUnderstood:
                named = named_setting(words, misspelt=True)
                if named is None:
                    raise
        what, value = named
        return await (self._set(place, other, what, value) if value else self._show(place, other, what))

    async def on_press(self, pressed: Pressed) -> str | None:
        """Show or set what the button names, in place."""
        what, value = pressed.word(1), pressed.word(2)
        place = await self._place(pressed, pressed.number(0))
        if place is None:
            return speech.STALE_BUTTON
        if not await self._targets.allows(pressed.user_id, place):
            return speech.ADMINS_ONLY
        other = await self._targets.elsewhere(pressed.place, place)
        try:
            page = await (self._press(place, other, what, value) if value else self._show(place, other, what))
        except NotUnderstood as error:
            return str(error)
        await self._replies.change(pressed.place, pressed.message_id, page)
        return None

    async def _place(self, pressed: Pressed, chat_id: int | None) -> Place | None:
        """The chat the button is about: where it stands, or one known by its subscription."""
        if chat_id is None:
            return None
        if chat_id == pressed.place.chat_id:
            return pressed.place
        known = await self._subscriptions.find(chat_id)
        return Place(chat_id=known.chat_id, kind=known.kind) if known else None

    async def _show(self, place: Place, other: Elsewhere | None, what: str) -> Page:
        subscriber = await self._reader(place)
        if what == _MENU:
            return settings_page(subscriber, self._clock.now(), other=other)
        page = choices_page(what, subscriber, list(self._room.library.topics()), self._languages(), other)
        if page is None:
            raise NotUnderstood(what, "is not a setting", "Send /settings to see them all")
        return page

    async def _set(self, place: Place, other: Elsewhere | None, what: str, value: str) -> Page:
        reader = await self._reader(place)
        wanting = self._wanting(reader)
        request = wanting.read(what, value) if what else wanting.guess(value)
        done = await self._change(place, other, request.wishes)
        return settings_page(done.subscriber, self._clock.now(), ("Saved.", *request.notes), other)

    async def _change(self, place: Place, other: Elsewhere | None, wishes: Wishes) -> Subscribed:
        try:
            return await self._subscriptions.change(place.chat_id, wishes, self._clock.now())
        except NotSubscribed:
            if other is None:
                raise
            begin = f"Send {command('subscribe', other, '08:00')} first"
            raise NotUnderstood(other.title, "is not subscribed yet", begin) from None

    async def _press(self, place: Place, other: Elsewhere | None, what: str, value: str) -> Page:
        reader = await self._reader(place)
        flipped = toggled(what, value, reader, self._room.library.topics())
        if flipped is None:
            return await self._set(place, other, what, value)
        await self._change(place, other, flipped)
        return await self._show(place, other, what)

    async def _reader(self, place: Place) -> Subscriber:
        return await self._subscriptions.reader(Chat(chat_id=place.chat_id, kind=place.kind))

    def _wanting(self, reader: Subscriber) -> Wanting:
        """What the chat's words mean: a pause counts from the date where the chat is."""
        today = self._clock.now().astimezone(zone_of(reader.schedule.zone)).date()
        return Wanting(list(self._room.library.topics()), self._languages(), today, reader)

    def _languages(self) -> list[str]:
        return sorted({digest.language for digest in self._room.library.digests})
