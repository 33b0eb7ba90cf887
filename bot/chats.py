"""What Telegram knows of chats: who administers them, what a name points to, what a member is called."""

from collections.abc import Iterable

from telegram import Bot, ChatMember
from telegram.constants import ChatType
from telegram.error import BadRequest, Forbidden, TelegramError

from bot.outgoing import Place
from bot.rendering.elsewhere import Elsewhere
from bot.telegram_errors import translate
from jobs.model import ChatKind
from jobs.ports import Clock

_FRESH_SECONDS = 60.0
"""How long an answer about administrators is believed; a new administrator waits at most this long."""
_MOST_REMEMBERED = 10_000
_ADMINISTRATORS = (ChatMember.OWNER, ChatMember.ADMINISTRATOR)
KINDS = {
    ChatType.PRIVATE: ChatKind.PRIVATE,
    ChatType.GROUP: ChatKind.GROUP,
    ChatType.SUPERGROUP: ChatKind.GROUP,
    ChatType.CHANNEL: ChatKind.CHANNEL,
}


class Chats:
    """Asks Telegram about chats; answers about administrators are remembered for a minute.

    Raises only `jobs.errors`, where Telegram does not answer.
    """

    def __init__(self, bot: Bot, clock: Clock) -> None:
        self._bot = bot
        self._clock = clock
        self._seen: dict[tuple[int, int], tuple[float, bool]] = {}

    async def administers(self, user_id: int, place: Place) -> bool:
        """Tell whether the user may change the chat's settings; in a private chat everybody may."""
        if place.kind is ChatKind.PRIVATE:
            return place.chat_id == user_id
        known = self._seen.get((place.chat_id, user_id))
        if known and self._clock.monotonic() - known[0] < _FRESH_SECONDS:
            return known[1]
        return self._remember(place.chat_id, user_id, await self._is_administrator(user_id, place.chat_id))

    def _remember(self, chat_id: int, user_id: int, answer: bool) -> bool:
        if len(self._seen) >= _MOST_REMEMBERED:
            self._seen.clear()
        self._seen[chat_id, user_id] = (self._clock.monotonic(), answer)
        return answer

    async def _is_administrator(self, user_id: int, chat_id: int) -> bool:
        """An outage is no "no": it is raised, and nothing is remembered of it."""
        try:
            member = await self._bot.get_chat_member(chat_id, user_id)
        except (BadRequest, Forbidden):
            return False
        except TelegramError as error:
            raise translate(error) from error
        return member.status in _ADMINISTRATORS

    async def find(self, name: str) -> Place | None:
        """Return the chat called "@name" or "-100…" if the bot can see it."""
        try:
            chat = await self._bot.get_chat(int(name) if name.lstrip("-").isdecimal() else name)
        except (BadRequest, Forbidden):
            return None
        except TelegramError as error:
            raise translate(error) from error
        kind = KINDS.get(ChatType(chat.type))
        return Place(chat_id=chat.id, kind=kind) if kind else None

    async def called(self, chat_id: int) -> Elsewhere:
        """Return a group's or channel's title and how a command names it; the title is never stored."""
        try:
            chat = await self._bot.get_chat(chat_id)
        except (BadRequest, Forbidden):
            return Elsewhere(title=str(chat_id), call=str(chat_id))
        except TelegramError as error:
            raise translate(error) from error
        call = f"@{chat.username}" if chat.username else str(chat_id)
        return Elsewhere(title=chat.title or call, call=call)

    async def names(self, chat_id: int, user_ids: Iterable[int]) -> dict[int, str]:
        """Return first names of members; who cannot be asked about is left out. Names are never stored."""
        return {user: name for user in user_ids if (name := await self._name(chat_id, user))}

    async def _name(self, chat_id: int, user_id: int) -> str | None:
        try:
            return (await self._bot.get_chat_member(chat_id, user_id)).user.first_name
        except TelegramError:
            return None
