"""`/stats` and `/review`: how a learner stands."""

from bot.handlers.asked import Asked
from bot.handlers.replies import Replies
from bot.rendering.progress import review_page, stats_page
from jobs.quizzing import Quizzing


class ProgressTalk:
    """Tells a learner how they stand."""

    def __init__(self, quizzing: Quizzing, replies: Replies) -> None:
        self._quizzing = quizzing
        self._replies = replies

    async def on_stats(self, asked: Asked) -> None:
        """Answer `/stats`."""
        await self._replies.say(asked.place, stats_page(await self._quizzing.progress(asked.learner)))

    async def on_review(self, asked: Asked) -> None:
        """Answer `/review`."""
        await self._replies.say(asked.place, review_page(await self._quizzing.progress(asked.learner)))
