"""The statements that find what may be sent now, in the order in which it must go out.

Both are asked every second and kept: to put one together costs more than the database takes to answer it.
"""

from typing import Any, Final

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    FromClause,
    Integer,
    Select,
    and_,
    bindparam,
    exists,
    or_,
    select,
)

from store.schema import deliveries, in_flight, waiting

_NOW: Final[BindParameter[Any]] = bindparam("now", type_=deliveries.c.due_at.type)


def _first_to_send() -> Select[Any]:
    row = deliveries.alias("row")
    return (
        select(row.c.chat_id, row.c.slot)
        .where(waiting(row), row.c.due_at <= _NOW, row.c.expires_at > _NOW, ~_is_held_back(row))
        .order_by(row.c.due_at, row.c.chat_id, row.c.slot, row.c.part)
        .limit(bindparam("limit", type_=Integer))
    )


def _is_held_back(row: FromClause) -> ColumnElement[bool]:
    earlier = deliveries.alias("earlier")
    put_off = and_(waiting(earlier), earlier.c.due_at > _NOW, earlier.c.expires_at > _NOW)
    return exists().where(
        earlier.c.chat_id == row.c.chat_id,
        earlier.c.slot == row.c.slot,
        earlier.c.part < row.c.part,
        or_(in_flight(earlier), put_off),
    )


FIRST_TO_SEND: Final = _first_to_send()
"""The chats and slots of the first `limit` rows that may be sent `now`, by due time, chat, slot and part.

Rows that are held back by an earlier part are passed over, so that no stuck chat ever fills the limit.
"""

PARTS: Final = (
    select(deliveries)
    .where(
        deliveries.c.chat_id.in_(bindparam("chats", expanding=True)),
        deliveries.c.slot.in_(bindparam("slots", expanding=True)),
    )
    .order_by(deliveries.c.chat_id, deliveries.c.slot, deliveries.c.part)
)
"""Every part of the slots of the chats, in order, and perhaps of other slots of theirs.

Asked by chat and by slot, not by pairs, because SQLite scans the table for a list of pairs; and without a
condition on time, because PostgreSQL without fresh statistics would then read all that is due.
"""
