"""Signs of life, in SQL: what a container's health check asks for."""

from datetime import datetime

from sqlalchemy import select

from store.engine import Database
from store.schema import heartbeats
from store.upsert import replace_in


class SqlHeartbeats:
    """Satisfies `jobs.ports.Heartbeats`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def beat(self, name: str, at: datetime) -> None:
        """Note that the named part of the program was alive at `at`."""
        async with self._database.writing() as connection:
            await connection.execute(replace_in(heartbeats, connection), {"name": name, "at": at})

    async def last(self, name: str) -> datetime | None:
        """Return when the named part was last alive; None when it never was."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(heartbeats.c.at).where(heartbeats.c.name == name))
            return found.scalar_one_or_none()
