"""The chats and their wishes, in SQL."""

from collections.abc import AsyncIterator, Collection, Mapping, Sequence
from datetime import date, datetime, time
from functools import lru_cache
from typing import Any

from sqlalchemy import Row, bindparam, delete, func, select, update

from jobs.model import QuietHours, Schedule, Slot, State, Subscriber
from store import schema
from store.engine import Database
from store.errors import ChatInCall
from store.fetching import rows_of
from store.moving import keep_calls_out, move_chat
from store.upsert import replace_in

_PAGE = 1_000
"""Rows read at once while streaming, so that no connection is held while the caller works."""

_TABLE = schema.subscribers
_MANY = select(_TABLE).where(_TABLE.c.chat_id.in_(bindparam("chats", expanding=True)))


class SqlSubscribers:
    """Satisfies `jobs.ports.Subscribers`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, chat_id: int) -> Subscriber | None:
        """Return the chat, active or not."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(_TABLE).where(_TABLE.c.chat_id == chat_id))
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
        rows = [row_of(subscriber) for subscriber in subscribers]
        async with self._database.writing() as connection:
            await connection.execute(replace_in(_TABLE, connection), rows)

    async def deactivate(self, chat_id: int, reason: str) -> None:
        """Stop posting to the chat and expire what it still waits for."""
        parts = schema.deliveries
        async with self._database.writing() as connection:
            await connection.execute(
                update(_TABLE).where(_TABLE.c.chat_id == chat_id).values(active=False, inactive_reason=reason)
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
        wanted = select(_TABLE).order_by(_TABLE.c.chat_id).limit(_PAGE)
        if chat_id is not None:
            wanted = wanted.where(_TABLE.c.chat_id > chat_id)
        async with self._database.reading() as connection:
            return (await connection.execute(wanted)).all()

    async def next_due(self) -> datetime | None:
        """Return the earliest instant any active chat is due."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(func.min(_TABLE.c.next_at)).where(schema.IS_ACTIVE))
            earliest: datetime | None = found.scalar_one()
        return earliest


def schedule_columns(schedule: Schedule) -> Mapping[str, Any]:
    """Return the schedule as column values of `subscribers`."""
    quiet = schedule.quiet
    return {
        "zone": schedule.zone,
        "times": schedule.times,
        "days": schedule.days,
        "quiet_start": quiet.start if quiet else None,
        "quiet_end": quiet.end if quiet else None,
        "paused_until": schedule.paused_until,
    }


def slot_columns(slot: Slot | None) -> Mapping[str, Any]:
    """Return the next appointment as column values of `subscribers`."""
    if slot is None:
        return {"next_at": None, "next_day": None, "next_wall": None}
    return {"next_at": slot.at, "next_day": slot.day, "next_wall": slot.wall}


def row_of(subscriber: Subscriber) -> dict[str, Any]:
    """Return the subscriber as column values."""
    return {
        "chat_id": subscriber.chat_id,
        "kind": subscriber.kind,
        "topics": subscriber.topics,
        "facts": subscriber.facts,
        "quizzes": subscriber.quizzes,
        "sensitive": subscriber.sensitive,
        "language": subscriber.language,
        "exam": subscriber.exam,
        "active": subscriber.active,
        "inactive_reason": subscriber.inactive_reason,
        **schedule_columns(subscriber.schedule),
        **slot_columns(subscriber.next),
    }


def schedule_of(row: Row[Any]) -> Schedule:
    """Read the schedule out of a row that holds its columns."""
    return _schedule(row.zone, row.times, row.days, row.quiet_start, row.quiet_end, row.paused_until)


@lru_cache(maxsize=4_096)
def _schedule(
    zone: str,
    times: tuple[time, ...],
    days: frozenset[int],
    quiet_start: time | None,
    quiet_end: time | None,
    paused_until: date | None,
) -> Schedule:
    """Make each schedule once: very many chats share one."""
    quiet = None
    if quiet_start is not None and quiet_end is not None:
        quiet = QuietHours(start=quiet_start, end=quiet_end)
    return Schedule(zone=zone, times=times, days=days, quiet=quiet, paused_until=paused_until)


def slot_of(row: Row[Any]) -> Slot | None:
    """Read the next appointment out of a row that holds its columns."""
    return None if row.next_at is None else Slot(day=row.next_day, wall=row.next_wall, at=row.next_at)


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
