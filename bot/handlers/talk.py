"""`/help`, and an answer to what is no command: what one can ask for."""

from bot.handlers.asked import Asked
from bot.handlers.discretion import Discretion
from bot.handlers.reading_room import ReadingRoom
from bot.handlers.replies import Replies
from bot.handlers.seeking_help import helplines_for
from bot.outgoing import Place
from bot.rendering.page import Page
from bot.rendering.speech import help_page, plain_words, unknown_command


class Talk:
    """Explains itself; whoever needs help of another kind sees the helplines instead."""

    def __init__(self, room: ReadingRoom, discretion: Discretion, replies: Replies) -> None:
        self._room = room
        self._discretion = discretion
        self._replies = replies

    async def on_help(self, asked: Asked) -> None:
        """Answer `/help` with every command and the topics there are."""
        page = self._helplines(f"help {asked.words}") if asked.words else None
        await self._replies.say(asked.place, page or await self._help(asked.place))

    async def on_words(self, place: Place, words: str) -> None:
        """Answer words, a picture or anything else that is no command."""
        await self._replies.say(place, self._helplines(words) or plain_words(words))

    async def on_unknown(self, name: str, asked: Asked) -> None:
        """Answer a command that does not exist."""
        said = f"{name.replace('_', ' ')} {asked.words}"
        await self._replies.say(asked.place, self._helplines(said) or unknown_command(name, asked.words))

    async def _help(self, place: Place) -> Page:
        return help_page(list((await self._discretion.reading(place)).library.topics()))

    def _helplines(self, words: str) -> Page | None:
        return helplines_for(words, self._room.library)
