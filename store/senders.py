"""The processes that send, in SQL: who is alive, and whose rows may be taken over."""

from collections.abc import Collection, Mapping
from datetime import datetime

from sqlalchemy import ColumnElement, FromClause, delete, exists, func, select

from jobs.limiter import Lane
from store.engine import Database
from store.schema import senders as table
from store.upsert import replace_in


class SqlSenders:
    """Satisfies `jobs.ports.Senders`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def beat(
        self, sender: str, lanes: Collection[Lane], at: datetime, *, since: datetime
    ) -> Mapping[Lane, int]:
        """Note that the sender lives; return how many use each lane."""
        async with self._database.writing() as connection:
            rows = [{"id": sender, "lane": lane.value, "at": at} for lane in sorted(lanes)]
            await connection.execute(replace_in(table, connection), rows)
        # Counted only after our own row can be seen by all: of two that join at once, one sees both.
        alive = select(table.c.lane, func.count().label("size")).where(table.c.at > since)
        async with self._database.reading() as connection:
            found = await connection.execute(alive.group_by(table.c.lane))
            return {**dict.fromkeys(Lane, 0), **{Lane(row.lane): row.size for row in found}}

    async def forget(self, before: datetime) -> None:
        """Drop those not heard of since."""
        async with self._database.writing() as connection:
            await connection.execute(delete(table).where(table.c.at < before))


def is_dead(row: FromClause, alive_since: datetime) -> ColumnElement[bool]:
    """Return the condition of a ledger row whose sender has not been heard of since, or is not named."""
    return ~exists().where(table.c.id == row.c.sender, table.c.at > alive_since)
