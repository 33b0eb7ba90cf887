"""The statements that find what may be sent now, in the order in which it must go out."""

from collections.abc import Collection
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, exists, or_, select

from store.schema import deliveries, in_flight, waiting


def first_to_send(now: datetime, limit: int) -> Select[Any]:
    """Find the chats and slots of the first `limit` rows that may be sent, by due time, chat, slot and part.

    Rows that are held back by an earlier part are passed over, so that no stuck chat ever fills the limit.
    """
    row = deliveries.alias("row")
    return (
        select(row.c.chat_id, row.c.slot)
        .where(waiting(row), row.c.due_at <= now, row.c.expires_at > now, ~_is_held_back(row, now))
        .order_by(row.c.due_at, row.c.chat_id, row.c.slot, row.c.part)
        .limit(limit)
    )


def parts_of(slots: Collection[tuple[int, str]]) -> Select[Any]:
    """Find every part of these chats' slots, in order, and perhaps of other slots of theirs.

    Asked by chat and by slot, not by pairs, because SQLite scans the table for a list of pairs; and without
    a condition on time, because PostgreSQL without fresh statistics would then read all that is due.
    """
    return (
        select(deliveries)
        .where(
            deliveries.c.chat_id.in_({chat_id for chat_id, _ in slots}),
            deliveries.c.slot.in_({slot for _, slot in slots}),
        )
        .order_by(deliveries.c.chat_id, deliveries.c.slot, deliveries.c.part)
    )


def _is_held_back(row: FromClause, now: datetime) -> ColumnElement[bool]:
    earlier = deliveries.alias("earlier")
    put_off = and_(waiting(earlier), earlier.c.due_at > now, earlier.c.expires_at > now)
    return exists().where(
        earlier.c.chat_id == row.c.chat_id,
        earlier.c.slot == row.c.slot,
        earlier.c.part < row.c.part,
        or_(in_flight(earlier), put_off),
    )
