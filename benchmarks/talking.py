"""People who ask for /help one after another, each in a chat of their own, and how long each waited."""

import asyncio
import time
from datetime import UTC, datetime
from itertools import count

from telegram import Chat, Message, MessageEntity, Update, User

from bot.handlers.dispatch import Dispatch

_EVERY_SECONDS = 0.05
_FIRST_PERSON = 5_000_000
_people = count(_FIRST_PERSON)


async def talk(dispatch: Dispatch, seconds: float) -> list[float]:
    """Ask for so long, or until cancelled; return each wait in milliseconds, update to Telegram's answer."""
    waits: list[float] = []
    ends = time.perf_counter() + seconds
    try:
        while time.perf_counter() < ends:
            began = time.perf_counter()
            await dispatch.on_update(_asks_for_help(next(_people)), None)
            waits.append((time.perf_counter() - began) * 1000)
            await asyncio.sleep(_EVERY_SECONDS)
    except asyncio.CancelledError:
        pass
    return waits


def _asks_for_help(person: int) -> Update:
    """Make the update that Telegram would send."""
    message = Message(
        message_id=1,
        date=datetime.now(UTC),
        chat=Chat(person, Chat.PRIVATE),
        from_user=User(person, "Asha", is_bot=False),
        text="/help",
        entities=[MessageEntity(MessageEntity.BOT_COMMAND, 0, 5)],
    )
    return Update(person, message=message)
