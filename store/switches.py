"""What an operator has switched off, in SQL."""

from datetime import datetime

from sqlalchemy import delete, select

from store.engine import Database
from store.schema import switches
from store.upsert import COUNTED, insert_into


class SqlSwitches:
    """Satisfies `jobs.ports.Switches`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def turn_off(self, name: str, at: datetime) -> bool:
        """Switch off; True when it was on before."""
        async with self._database.writing() as connection:
            statement = insert_into(switches, connection).on_conflict_do_nothing()
            done = await connection.execute(
                statement, {"name": name, "off_since": at}, execution_options=COUNTED
            )
        return done.rowcount == 1

    async def turn_on(self, name: str) -> bool:
        """Switch on; True when it was off before."""
        async with self._database.writing() as connection:
            done = await connection.execute(delete(switches).where(switches.c.name == name))
        return done.rowcount == 1

    async def off_since(self, name: str) -> datetime | None:
        """Return since when it is off; None when it is on."""
        async with self._database.reading() as connection:
            found = await connection.execute(select(switches.c.off_since).where(switches.c.name == name))
            return found.scalar_one_or_none()
