"""What is kept of a person and a chat: handed over whole, or erased whole."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, time

from jobs.model import History, Memory, Subscriber
from jobs.ports import Ledger, Memories, Subscribers


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """Everything the store holds about a chat and a learner."""

    subscriber: Subscriber | None
    history: History
    memories: Sequence[Memory]

    def as_json(self) -> str:
        """Spell it out as readable JSON; instants are UTC in ISO 8601."""
        kept = {
            "subscription": None if self.subscriber is None else asdict(self.subscriber),
            "facts_received": {str(item): at for item, at in self.history.told.items()},
            "questions_asked_in_this_chat": dict(self.history.asked),
            "your_answers": [asdict(memory) for memory in self.memories],
        }
        return json.dumps(kept, indent=2, ensure_ascii=False, default=_plain)


class Privacy:
    """Hands over and erases."""

    def __init__(self, subscribers: Subscribers, ledger: Ledger, memories: Memories) -> None:
        self._subscribers = subscribers
        self._ledger = ledger
        self._memories = memories

    async def of(self, chat_id: int, user_id: int | None) -> Kept:
        """Return what is kept of the chat, and of the learner where one asks."""
        histories = await self._ledger.history([chat_id])
        return Kept(
            subscriber=await self._subscribers.get(chat_id),
            history=histories.get(chat_id, History()),
            memories=() if user_id is None else await self._memories.of_learner(user_id),
        )

    async def forget_person(self, user_id: int) -> None:
        """Erase a person's answers and progress, and all that is kept of their private chat.

        Telegram gives a private chat the person's own id.
        """
        await self._memories.forget(user_id)
        await self._subscribers.forget(user_id)

    async def forget_chat(self, chat_id: int) -> None:
        """Erase a group's or channel's wishes, posts and polls; what its members remember is theirs."""
        await self._subscribers.forget(chat_id)


def _plain(value: object) -> object:
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no JSON form")
