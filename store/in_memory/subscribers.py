"""The chats and their wishes, in memory."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from jobs.model import MOVED, State, Subscriber
from store.errors import ChatInCall
from store.in_memory.tables import Tables
from store.readiness import is_waiting
from store.schema import MAX_PARTS


class InMemorySubscribers:
    """Satisfies `jobs.ports.Subscribers`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def get(self, chat_id: int) -> Subscriber | None:
        """Return the chat, active or not."""
        return self._tables.subscribers.get(chat_id)

    async def get_many(self, chat_ids: Collection[int]) -> Mapping[int, Subscriber]:
        """Return the chats that are known, active or not, by chat id."""
        known = {chat_id: self._tables.subscribers.get(chat_id) for chat_id in set(chat_ids)}
        return {chat_id: chat for chat_id, chat in known.items() if chat is not None}

    async def save(self, subscriber: Subscriber) -> None:
        """Insert or replace the chat's row."""
        await self.save_many([subscriber])

    async def save_many(self, subscribers: Sequence[Subscriber]) -> None:
        """Save all or none."""
        for subscriber in subscribers:
            if not 0 <= subscriber.facts + subscriber.quizzes <= MAX_PARTS:
                raise ValueError(f"chat {subscriber.chat_id} asks for more than {MAX_PARTS} parts a post")
        for subscriber in subscribers:
            self._tables.subscribers.put(subscriber)

    async def deactivate(self, chat_id: int, reason: str) -> None:
        """Stop posting to the chat and expire what it still waits for."""
        found = self._tables.subscribers.get(chat_id)
        if found is not None:
            self._tables.subscribers.put(replace(found, active=False, inactive_reason=reason))
        for row in self._tables.rows_of(chat_id):
            if is_waiting(row.delivery):
                self._tables.change(row, state=State.EXPIRED, reason=reason)

    async def migrate(self, old: int, new: int, *, at_once: bool = False) -> None:
        """Move everything kept for chat `old` to `new`."""
        if old != new:
            if not at_once and any(key.chat_id == old for key in self._tables.in_flight):
                raise ChatInCall
            self._move_wishes(old, new)
            self._move_parts(old, new)
            self._move_polls(old, new)
            self._move_rounds(old, new)

    def _move_wishes(self, old: int, new: int) -> None:
        moved = self._tables.subscribers.take(old)
        if moved is not None and self._tables.subscribers.get(new) is None:
            self._tables.subscribers.put(replace(moved, chat_id=new))

    def _move_parts(self, old: int, new: int) -> None:
        for row in self._tables.take_parts(old):
            if row.delivery.state is State.SENDING:
                row.delivery = replace(row.delivery, state=State.UNKNOWN, reason=MOVED)
                row.doubted, row.sender = True, None
            row.delivery = replace(row.delivery, key=replace(row.delivery.key, chat_id=new))
            self._tables.add_part(row)

    def _move_polls(self, old: int, new: int) -> None:
        tables = self._tables
        for poll in list(tables.polls_of.get(old, {}).values()):
            tables.change_poll(replace(poll, chat_id=new))

    def _move_rounds(self, old: int, new: int) -> None:
        rounds = self._tables.rounds
        busy = any(run.open for run in rounds.values() if run.chat_id == new)
        for run in [run for run in rounds.values() if run.chat_id == old]:
            rounds[run.round_id] = replace(run, chat_id=new, open=run.open and not busy)

    async def forget(self, chat_id: int) -> None:
        """Erase everything kept for the chat."""
        tables = self._tables
        tables.subscribers.take(chat_id)
        tables.take_parts(chat_id)
        for run in [run for run in tables.rounds.values() if run.chat_id == chat_id]:
            tables.drop_round(run.round_id)
        for poll_id in list(tables.polls_of.get(chat_id, {})):
            tables.drop_poll(poll_id)
        for key in [key for key, answer in tables.answers.items() if answer.poll.chat_id == chat_id]:
            del tables.answers[key]

    async def everyone(self) -> AsyncIterator[Subscriber]:
        """Stream all subscribers by chat id."""
        for chat_id in sorted(self._tables.subscribers.ids()):
            found = self._tables.subscribers.get(chat_id)
            if found is not None:
                yield found

    async def next_due(self) -> datetime | None:
        """Return the earliest instant any active chat is due."""
        return self._tables.subscribers.earliest()
