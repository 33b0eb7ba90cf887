"""The chats, with an index of who is due when: a tick must not look at all of them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from jobs.model import Schedule, Slot, Subscriber

_Shared = tuple[Schedule, Slot]


class Roll:
    """One subscriber for each chat; the index holds those that have a next slot."""

    def __init__(self) -> None:
        self._chats: dict[int, Subscriber] = {}
        self._due: dict[datetime, dict[_Shared, dict[int, None]]] = {}

    def get(self, chat_id: int) -> Subscriber | None:
        """Return the chat, active or not."""
        return self._chats.get(chat_id)

    def ids(self) -> Iterable[int]:
        """Return the ids of all chats."""
        return self._chats.keys()

    def put(self, chat: Subscriber) -> None:
        """Insert or replace the chat; one that is inactive keeps no slot."""
        self.take(chat.chat_id)
        kept = chat if chat.active else replace(chat, next=None)
        self._chats[chat.chat_id] = kept
        if kept.next is not None:
            cohorts = self._due.setdefault(kept.next.at, {})
            cohorts.setdefault((kept.schedule, kept.next), {})[chat.chat_id] = None

    def take(self, chat_id: int) -> Subscriber | None:
        """Take the chat out, if it is there."""
        chat = self._chats.pop(chat_id, None)
        if chat is not None and chat.next is not None:
            cohorts = self._due[chat.next.at]
            del cohorts[chat.schedule, chat.next][chat_id]
            if not cohorts[chat.schedule, chat.next]:
                del cohorts[chat.schedule, chat.next]
            if not cohorts:
                del self._due[chat.next.at]
        return chat

    def sharing(self, schedule: Schedule, slot: Slot) -> list[Subscriber]:
        """Return the chats that have this schedule and are due at this slot."""
        return [self._chats[chat_id] for chat_id in self._due.get(slot.at, {}).get((schedule, slot), {})]

    def due(self, now: datetime) -> Iterator[tuple[Schedule, Slot, int]]:
        """Give each schedule and slot due at `now`, with the number of its chats."""
        for at in sorted(at for at in self._due if at <= now):
            for (schedule, slot), chats in self._due[at].items():
                yield schedule, slot, len(chats)

    def earliest(self) -> datetime | None:
        """Return the earliest instant anyone is due at."""
        return min(self._due, default=None)
