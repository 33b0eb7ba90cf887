"""Items Telegram refuses, in SQL."""

from datetime import datetime

from sqlalchemy import select

from store.engine import Database
from store.schema import refusals
from store.upsert import COUNTED, insert_into


class SqlRefusals:
    """Satisfies `jobs.ports.Refusals`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def add(self, item: str, reason: str, at: datetime) -> bool:
        """Keep the item; True when it was not kept before."""
        row = {"item": item, "reason": reason, "at": at}
        async with self._database.writing() as connection:
            statement = insert_into(refusals, connection).on_conflict_do_nothing()
            kept = await connection.execute(statement, row, execution_options=COUNTED)
        return kept.rowcount == 1

    async def every(self) -> frozenset[str]:
        """Return all refused items."""
        async with self._database.reading() as connection:
            return frozenset((await connection.execute(select(refusals.c.item))).scalars())
