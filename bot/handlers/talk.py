"""`/help`: what one can ask for."""

from bot.handlers.asked import Asked
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.rendering.speech import help_page


class Talk:
    """Explains itself."""

    def __init__(self, room: ReadingRoom, replies: Replies) -> None:
        self._room = room
        self._replies = replies

    async def on_help(self, asked: Asked) -> None:
        """Answer `/help` with every command and the topics there are."""
        await self._replies.say(asked.place, help_page(list(self._room.library.topics())))
