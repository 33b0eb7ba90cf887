"""Which chat a settings command is about, this one or "@channel" named in private, and who may change it."""

from bot.chats import Chats
from bot.handlers.asked import Asked
from bot.outgoing import Place
from bot.rendering.elsewhere import Elsewhere
from jobs.errors import NotUnderstood
from jobs.model import ChatKind


class Targets:
    """Finds the chat and refuses whoever does not administer it."""

    def __init__(self, chats: Chats) -> None:
        self._chats = chats

    async def of(self, asked: Asked) -> tuple[Place, str]:
        """Return the chat meant and the words left; raises NotUnderstood for a chat that cannot be found."""
        words = asked.words.split(" ")
        first = next((word for word in words if word.startswith("@") or _is_chat_id(word)), None)
        if not asked.private or first is None:
            return asked.place, asked.words
        rest = " ".join(word for word in words if word != first)
        place = await self._chats.find(first)
        if place is None or place.kind is ChatKind.PRIVATE:
            raise NotUnderstood(
                first, "is not a group or channel I am in", "Add me there as an administrator first"
            )
        return place, rest

    async def elsewhere(self, here: Place, place: Place) -> Elsewhere | None:
        """Tell what a chat is called that is not the one we speak in; None for the very one."""
        return None if here.chat_id == place.chat_id else await self._chats.called(place.chat_id)

    async def allows(self, user_id: int | None, place: Place) -> bool:
        """Tell whether this person may change the chat's settings; a chat that speaks for itself may."""
        return user_id is None or await self._chats.administers(user_id, place)


def _is_chat_id(word: str) -> bool:
    return word.startswith("-100") and word[1:].isdecimal()
