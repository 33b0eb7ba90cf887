"""`/start`, `/subscribe`, `/unsubscribe` and the three taps between hello and the first post."""

from bot.handlers.asked import Asked, Pressed
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.targets import Targets
from bot.handlers.wanting import joined
from bot.outgoing import Place
from bot.rendering import speech
from bot.rendering.elsewhere import not_subscribed_elsewhere, unsubscribed_elsewhere
from bot.rendering.facts import topic_name
from bot.rendering.page import Page
from bot.rendering.wishes import subscribed_page, unsubscribed_page
from jobs.errors import NotUnderstood
from jobs.payloads import decode_wishes
from jobs.ports import Clock
from jobs.requests import read_request
from jobs.subscriptions import Chat, Subscriptions
from jobs.welcome import Welcome
from jobs.wishes import Wishes


class Subscribing:
    """Begins and ends the posts. A new subscriber gets a first post at once, through the ledger."""

    def __init__(
        self,
        subscriptions: Subscriptions,
        welcome: Welcome,
        targets: Targets,
        room: ReadingRoom,
        replies: Replies,
        clock: Clock,
    ) -> None:
        self._subscriptions = subscriptions
        self._welcome = welcome
        self._targets = targets
        self._room = room
        self._replies = replies
        self._clock = clock

    async def on_start(self, asked: Asked) -> None:
        """Greet; a deep link's payload subscribes at once."""
        if not asked.words:
            await self._replies.say(asked.place, speech.greeting(asked.place.kind))
        elif await self._targets.allows(asked.user_id, asked.place):
            await self._begin(asked.place, asked.place, self._linked(asked.words))
        else:
            await self._replies.say(asked.place, speech.admins_only())

    def _linked(self, payload: str) -> Wishes:
        """Read a deep link; its topics may have gone since it was made."""
        wishes, topics = decode_wishes(payload), self._room.library.topics()
        for gone in sorted((wishes.topics or frozenset()) - set(topics)):
            have = ", ".join(map(topic_name, topics))
            raise NotUnderstood(gone, "is not a topic", f"Topics are {have}. /start begins again")
        return wishes

    async def on_subscribe(self, asked: Asked) -> None:
        """Subscribe this chat, or the one named first, at the times given."""
        place, words = await self._targets.of(asked)
        if await self._targets.allows(asked.user_id, place):
            request = read_request(words, self._room.library.topics())
            await self._begin(asked.place, place, request.wishes, notes=request.notes)
        else:
            await self._replies.say(asked.place, speech.admins_only())

    async def on_unsubscribe(self, asked: Asked) -> None:
        """End the posts of this chat, or of the one named first."""
        place, _ = await self._targets.of(asked)
        if await self._targets.allows(asked.user_id, place):
            await self._replies.say(asked.place, await self._end(asked.place, place))
        else:
            await self._replies.say(asked.place, speech.admins_only())

    async def _end(self, here: Place, place: Place) -> Page:
        other = await self._targets.elsewhere(here, place)
        if await self._subscriptions.unsubscribe(place.chat_id):
            return unsubscribed_elsewhere(other) if other else unsubscribed_page()
        return not_subscribed_elsewhere(other) if other else speech.not_subscribed()

    async def on_join(self, pressed: Pressed) -> str | None:
        """Take the next of the three taps; what was chosen so far travels in the button."""
        pace, times, topic = (pressed.word(at) for at in range(3))
        if pace not in speech.PACES or (times and times not in speech.TIMES):
            return speech.STALE_BUTTON
        if not await self._targets.allows(pressed.user_id, pressed.place):
            return speech.ADMINS_ONLY
        if not topic:
            page = await self._next_question(pressed.place, pace, times)
            await self._replies.change(pressed.place, pressed.message_id, page)
            return None
        if topic != "all" and topic not in self._room.library.topics():
            return speech.STALE_BUTTON
        _, facts, quizzes = speech.PACES[pace]
        await self._begin(
            pressed.place, pressed.place, joined((facts, quizzes), times, topic), pressed.message_id
        )
        return "Subscribed."

    async def _next_question(self, place: Place, pace: str, times: str) -> Page:
        if times:
            return speech.ask_topic(pace, times, list(self._room.library.topics()))
        reader = await self._subscriptions.reader(Chat(chat_id=place.chat_id, kind=place.kind))
        return speech.ask_time(pace, reader.schedule.zone)

    async def _begin(
        self,
        here: Place,
        place: Place,
        wishes: Wishes,
        message_id: int | None = None,
        notes: tuple[str, ...] = (),
    ) -> None:
        """Subscribe `place` and answer in `here`, in place of `message_id` when there is one."""
        chat = Chat(chat_id=place.chat_id, kind=place.kind)
        other = await self._targets.elsewhere(here, place)
        done = await self._subscriptions.subscribe(chat, wishes, self._clock.now())
        page = subscribed_page(done.subscriber, self._clock.now(), notes, other)
        if message_id is None:
            await self._replies.say(here, page)
        else:
            await self._replies.change(here, message_id, page)
        if done.is_new:
            await self._welcome.post(done.subscriber)
