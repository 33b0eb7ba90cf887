"""Inserts that know what to do when the row is there: the one statement the two databases spell the same way
but SQLAlchemy keeps in two dialects."""

from sqlalchemy import Table
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.ext.asyncio import AsyncConnection

COUNTED = {"preserve_rowcount": True}
"""Execution options of an insert whose number of written rows is wanted."""


def insert_into(table: Table, connection: AsyncConnection) -> sqlite.Insert | postgresql.Insert:
    """Return an insert that has `on_conflict_do_nothing` and `on_conflict_do_update`."""
    return sqlite.insert(table) if connection.dialect.name == "sqlite" else postgresql.insert(table)


def replace_in(table: Table, connection: AsyncConnection) -> sqlite.Insert | postgresql.Insert:
    """Return an insert that overwrites every other column of the row with the same primary key."""
    statement = insert_into(table, connection)
    keys = list(table.primary_key.columns)
    fresh = {column.name: statement.excluded[column.name] for column in table.columns if column not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=fresh)
