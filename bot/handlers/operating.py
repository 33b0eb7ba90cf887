"""Editors pause, resume and cancel all posting from their private chats; nobody else is told that one can."""

from collections.abc import Collection

from bot.handlers.asked import Asked, OnCommand
from bot.handlers.replies import Replies
from bot.rendering import operating as pages
from jobs.operating import Operating


class OperatingTalk:
    """Serves /pause_posts, /resume_posts and /cancel_posts."""

    def __init__(self, editors: Collection[int], operating: Operating, replies: Replies) -> None:
        self._editors = frozenset(editors)
        self._operating = operating
        self._replies = replies
        self._commands: dict[str, OnCommand] = {
            "pause_posts": self._on_pause,
            "resume_posts": self._on_resume,
            "cancel_posts": self._on_cancel,
        }

    def handler_of(self, name: str, asked: Asked) -> OnCommand | None:
        """Return the command's handler if an editor asks in private; None for everyone else."""
        return self._commands.get(name) if asked.private and asked.user_id in self._editors else None

    async def _on_pause(self, asked: Asked) -> None:
        await self._replies.say(asked.place, pages.paused_page(changed=await self._operating.pause()))

    async def _on_resume(self, asked: Asked) -> None:
        await self._replies.say(asked.place, pages.resumed_page(changed=await self._operating.resume()))

    async def _on_cancel(self, asked: Asked) -> None:
        if asked.words.lower() != "yes":
            await self._replies.say(asked.place, pages.cancel_question_page())
            return
        await self._replies.say(asked.place, pages.cancelled_page(await self._operating.cancel()))
