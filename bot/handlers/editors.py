"""Editors are told, once, what Telegram refuses and what a changed digest file says wrong."""

import logging
from collections.abc import Collection, Sequence

from bot.handlers.replies import Replies
from bot.outgoing import Place
from bot.rendering.editors import broken_digests_page, refused_page
from bot.rendering.page import Page
from digests.errors import Problem
from jobs.errors import JobsError
from jobs.model import ChatKind

_LOG = logging.getLogger("briefcast.editors")


class Editors:
    """Writes to the editors' private chats; one who never started the bot is left out."""

    def __init__(self, user_ids: Collection[int], replies: Replies) -> None:
        self._user_ids = user_ids
        self._replies = replies

    async def refused(self, item: str, reason: str) -> None:
        """An item is sent to nobody any more."""
        await self._tell(refused_page(item, reason))

    async def broken(self, problems: Sequence[Problem]) -> None:
        """A changed file is wrong, so the old digests stay in use."""
        await self._tell(broken_digests_page(problems))

    async def _tell(self, page: Page) -> None:
        for user_id in self._user_ids:
            try:
                await self._replies.say(Place(chat_id=user_id, kind=ChatKind.PRIVATE), page)
            except JobsError as error:
                _LOG.warning(
                    "an editor could not be told: %s", type(error).__name__, extra={"editor": user_id}
                )
