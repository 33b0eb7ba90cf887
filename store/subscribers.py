"""The chats and their wishes, in SQL."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, delete, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Schedule, Slot, State, Subscriber
from store import schema
from store.cohorts import SHARED, join, next_due, rejoin, schedule_of, slot_of
from store.engine import Database
from store.errors import ChatInCall
from store.fetching import rows_of
from store.moving import keep_calls_out, move_chat
from store.upsert import replace_in

_PAGE = 1_000
"""Rows read at once while streaming, so that no connection is held while the caller works."""

_TABLE = schema.subscribers
_WHOLE = select(*(column for column in _TABLE.c if column.name != "cohort_id"), *SHARED).join_from(
    _TABLE, schema.cohorts
)
_MANY = _WHOLE.where(_TABLE.c.chat_id.in_(bindparam("chats", expanding=True)))


class SqlSubscribers:
    """Satisfies `jobs.ports.Subscribers`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int) -> Subscriber | None:
        """Return the chat, active or not."""
        async with self._database.reading() as connection:
            found = await connection.execute(_WHOLE.where(_TABLE.c.chat_id == chat_id))
            row = found.one_or_none()
        return None if row is None else subscriber_of(row)

    async def get_many(self, chat_ids: Collection[int]) -> Mapping[int, Subscriber]:
        """Return the chats that are known, active or not, by chat id."""
        async with self._database.reading() as connection:
            found = await rows_of(connection, _MANY, chats=sorted(set(chat_ids)))
            return {row.chat_id: subscriber_of(row) for row in found}

    async def save(self, subscriber: Subscriber) -> None:
        """Insert or replace the chat's row."""
        await self.save_many([subscriber])

    async def save_many(self, subscribers: Sequence[Subscriber]) -> None:
        """Save all or none."""
        if not subscribers:
            return
        async with self._database.writing() as connection:
            joined = await _joined(connection, subscribers)
            rows = [row_of(each, joined[each.schedule, _slot_kept(each)]) for each in subscribers]
            await connection.execute(replace_in(_TABLE, connection), rows)

    async def deactivate(self, chat_id: int, reason: str) -> None:
        """Stop posting to the chat and expire what it still waits for."""
        parts = schema.deliveries
        async with self._database.writing() as connection:
            row = (await connection.execute(_WHOLE.where(_TABLE.c.chat_id == chat_id))).one_or_none()
            if row is not None:
                left = {"active": False, "inactive_reason": reason}
                without_slot = await join(connection, schedule_of(row), None)
                await connection.execute(
                    update(_TABLE).where(_TABLE.c.chat_id == chat_id).values(cohort_id=without_slot, **left)
                )
            await connection.execute(
                update(parts)
                .where(parts.c.chat_id == chat_id, schema.waiting(parts))
                .values(state=State.EXPIRED, reason=reason)
            )

    async def migrate(self, old: int, new: int, *, at_once: bool = False) -> None:
        """Move everything kept for chat `old` to `new`."""
        if old == new:
            return
        async with self._database.writing() as connection:
            await rejoin(connection, old)
            if await keep_calls_out(connection, old) and not at_once:
                raise ChatInCall
            await move_chat(connection, old, new)

    async def forget(self, chat_id: int) -> None:
        """Erase everything kept for the chat."""
        async with self._database.writing() as connection:
            for table in (schema.deliveries, schema.polls, schema.rounds, _TABLE):
                await connection.execute(delete(table).where(table.c.chat_id == chat_id))

    async def everyone(self) -> AsyncIterator[Subscriber]:
        """Stream all subscribers by chat id, a page at a time."""
        page = await self._page_after(None)
        while page:
            for row in page:
                yield subscriber_of(row)
            page = await self._page_after(page[-1].chat_id)

    async def _page_after(self, chat_id: int | None) -> Sequence[Row[Any]]:
        wanted = _WHOLE.order_by(_TABLE.c.chat_id).limit(_PAGE)
        if chat_id is not None:
            wanted = wanted.where(_TABLE.c.chat_id > chat_id)
        async with self._database.reading() as connection:
            return (await connection.execute(wanted)).all()

    async def next_due(self) -> datetime | None:
        """Return the earliest instant any active chat is due."""
        async with self._database.reading() as connection:
            found = await connection.execute(next_due())
            earliest: datetime | None = found.scalar_one()
        return earliest


async def _joined(
    connection: AsyncConnection, subscribers: Sequence[Subscriber]
) -> Mapping[tuple[Schedule, Slot | None], int]:
    """Return the id of each schedule's and slot's cohort, joined in one order everywhere."""
    wanted = sorted({(each.schedule, _slot_kept(each)) for each in subscribers}, key=repr)
    return {(schedule, slot): await join(connection, schedule, slot) for schedule, slot in wanted}


def _slot_kept(subscriber: Subscriber) -> Slot | None:
    return subscriber.next if subscriber.active else None


def row_of(subscriber: Subscriber, cohort_id: int) -> dict[str, Any]:
    """Return the subscriber as column values."""
    return {
        "chat_id": subscriber.chat_id,
        "kind": subscriber.kind,
        "cohort_id": cohort_id,
        "topics": subscriber.topics,
        "facts": subscriber.facts,
        "quizzes": subscriber.quizzes,
        "sensitive": subscriber.sensitive,
        "language": subscriber.language,
        "exam": subscriber.exam,
        "active": subscriber.active,
        "inactive_reason": subscriber.inactive_reason,
    }


def subscriber_of(row: Row[Any]) -> Subscriber:
    """Read a whole row."""
    return Subscriber(
        chat_id=row.chat_id,
        kind=row.kind,
        schedule=schedule_of(row),
        topics=row.topics,
        facts=row.facts,
        quizzes=row.quizzes,
        sensitive=row.sensitive,
        language=row.language,
        exam=row.exam,
        active=row.active,
        inactive_reason=row.inactive_reason,
        next=slot_of(row),
    )
