"""The statement that finds what may be sent now, in the order in which it must go out."""

from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, exists, func, or_, select

from store.schema import deliveries, in_flight, waiting


def rows_to_send(now: datetime, limit: int) -> Select[Any]:
    """Find the first `limit` rows that may be sent and complete each chat's slot among them.

    A row whose earlier part in the same slot is in flight, or waits for a later try, has to wait too. Slots
    go by the earliest due time of their rows; inside a slot the parts keep their order.
    """
    row = deliveries.alias("row")
    first = (
        select(row.c.chat_id, row.c.slot, row.c.due_at)
        .where(_sendable(row, now), ~_held_back(row, now))
        .order_by(row.c.due_at, row.c.chat_id, row.c.slot, row.c.part)
        .limit(limit)
        .subquery("first")
    )
    since = func.min(first.c.due_at).label("since")
    slots = (
        select(first.c.chat_id, first.c.slot, since).group_by(first.c.chat_id, first.c.slot).subquery("slots")
    )
    same = and_(deliveries.c.chat_id == slots.c.chat_id, deliveries.c.slot == slots.c.slot)
    return (
        select(deliveries)
        .join_from(slots, deliveries, same)
        .where(_sendable(deliveries, now), ~_held_back(deliveries, now))
        .order_by(slots.c.since, deliveries.c.chat_id, deliveries.c.slot, deliveries.c.part)
    )


def _sendable(row: FromClause, now: datetime) -> ColumnElement[bool]:
    return and_(waiting(row), row.c.due_at <= now, row.c.expires_at > now)


def _held_back(row: FromClause, now: datetime) -> ColumnElement[bool]:
    earlier = deliveries.alias()
    unfinished = or_(
        in_flight(earlier), and_(waiting(earlier), earlier.c.due_at > now, earlier.c.expires_at > now)
    )
    return exists().where(
        earlier.c.chat_id == row.c.chat_id,
        earlier.c.slot == row.c.slot,
        earlier.c.part < row.c.part,
        unfinished,
    )
