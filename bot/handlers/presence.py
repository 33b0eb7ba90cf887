"""The bot is let in or put out of a chat, and groups that move to a new id."""

from bot.handlers.replies import Replies
from bot.handlers.routing import Membership, Moved
from bot.rendering import speech
from jobs.model import ChatKind
from jobs.moving import move
from jobs.ports import Clock, Subscribers
from jobs.subscriptions import Subscriptions


class Presence:
    """Keeps the list of chats true to where the bot really is."""

    def __init__(
        self, subscriptions: Subscriptions, subscribers: Subscribers, replies: Replies, clock: Clock
    ) -> None:
        self._subscriptions = subscriptions
        self._subscribers = subscribers
        self._replies = replies
        self._clock = clock

    async def on_membership(self, change: Membership) -> None:
        """Stop posting where the bot was put out; come back, or say hello, where it was let in."""
        if not change.here:
            await self._subscriptions.lost(change.place.chat_id, "the bot was blocked or removed")
            return
        back = await self._subscriptions.reactivate(change.place.chat_id, self._clock.now())
        if change.new and back is None and change.place.kind is ChatKind.GROUP:
            await self._replies.say(change.place, speech.greeting(change.place.kind))

    async def on_moved(self, moved: Moved) -> None:
        """Move everything kept for the group to its new id."""
        await move(self._subscribers, moved.old, moved.new, self._clock)
