"""Moves a chat's rows to its new id, when a group becomes a supergroup."""

from sqlalchemy import Table, delete, exists, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import MOVED, State
from store import schema


async def is_called(connection: AsyncConnection, chat_id: int) -> bool:
    """Tell whether a call to the chat is in flight."""
    rows = schema.deliveries
    found = select(exists().where(rows.c.chat_id == chat_id, schema.in_flight(rows)))
    return bool((await connection.execute(found)).scalar_one())


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
