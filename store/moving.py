"""Moves a chat's rows to its new id, when a group becomes a supergroup."""

from sqlalchemy import Table, delete, exists, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import MOVED, State
from store import schema


async def keep_calls_out(connection: AsyncConnection, chat_id: int) -> bool:
    """Let no call to the chat begin until the transaction ends; tell whether one is in flight already.

    On PostgreSQL a call could otherwise begin between two statements of the move, and its outcome would be
    written for a row that has gone: it would stay *sending* for ever.
    """
    rows = schema.deliveries
    callable_rows = or_(schema.unfinished(rows), schema.in_flight(rows))
    held = select(rows.c.state).where(rows.c.chat_id == chat_id, callable_rows)
    states = await connection.execute(held.order_by(rows.c.slot, rows.c.part).with_for_update())
    return State.SENDING in states.scalars().all()


async def move_chat(connection: AsyncConnection, old: int, new: int) -> None:
    """Give every row of chat `old` to `new`; where `new` has the same row already, drop the old one.

    Of two open rounds the one of `new` stays open. Safe to repeat: the second time there is nothing to move.
    """
    await _drop_where_both_have(connection, schema.subscribers, [], old, new)
    await _drop_where_both_have(connection, schema.deliveries, ["slot", "part"], old, new)
    await _doubt_what_is_in_flight(connection, old)
    await _close_where_both_are_open(connection, old, new)
    for table in (schema.subscribers, schema.deliveries, schema.polls, schema.rounds):
        await connection.execute(update(table).where(table.c.chat_id == old).values(chat_id=new))


async def _drop_where_both_have(
    connection: AsyncConnection, table: Table, same: list[str], old: int, new: int
) -> None:
    other = table.alias()
    twin = exists().where(other.c.chat_id == new, *(other.c[name] == table.c[name] for name in same))
    await connection.execute(delete(table).where(table.c.chat_id == old, twin))


async def _doubt_what_is_in_flight(connection: AsyncConnection, old: int) -> None:
    rows = schema.deliveries
    await connection.execute(
        update(rows)
        .where(rows.c.chat_id == old, schema.in_flight(rows))
        .values(state=State.UNKNOWN, reason=MOVED, doubted=True, sender=None)
    )


async def _close_where_both_are_open(connection: AsyncConnection, old: int, new: int) -> None:
    rounds, other = schema.rounds, schema.rounds.alias()
    twin = exists().where(other.c.chat_id == new, other.c.open)
    await connection.execute(
        update(rounds).where(rounds.c.chat_id == old, rounds.c.open, twin).values(open=False)
    )
