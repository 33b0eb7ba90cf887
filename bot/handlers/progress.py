"""`/stats` and `/review`: how a learner stands, told in their own chat only."""

from bot.handlers.asked import Asked
from bot.handlers.replies import Replies
from bot.rendering.progress import in_private, review_page, stats_page
from jobs.quizzing import Quizzing
from jobs.subscriptions import Chat, Subscriptions


class ProgressTalk:
    """Tells a learner how they stand, days in their own chat's zone."""

    def __init__(self, quizzing: Quizzing, readers: Subscriptions, replies: Replies) -> None:
        self._quizzing = quizzing
        self._readers = readers
        self._replies = replies

    async def on_stats(self, asked: Asked) -> None:
        """Answer `/stats`."""
        if not asked.private:
            await self._replies.say(asked.place, in_private("stats", "My progress"))
            return
        standing = await self._quizzing.progress(asked.learner)
        await self._replies.say(asked.place, stats_page(standing, await self._zone(asked)))

    async def on_review(self, asked: Asked) -> None:
        """Answer `/review`."""
        if not asked.private:
            await self._replies.say(asked.place, in_private("review", "My revision"))
            return
        standing = await self._quizzing.progress(asked.learner)
        await self._replies.say(asked.place, review_page(standing, await self._zone(asked)))

    async def _zone(self, asked: Asked) -> str:
        return (await self._readers.reader(Chat(chat_id=asked.place.chat_id))).schedule.zone
