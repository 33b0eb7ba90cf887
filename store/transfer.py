"""Copies everything remembered from one database into another, empty one: all of it or nothing."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Table, exists, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from store import revisions
from store.engine import Database, open_database
from store.errors import DatabaseNotEmpty, DatabaseUnreachable, TransferFailed
from store.queue.tables import lay_out
from store.schema import metadata
from store.translation import translated

_ROWS_AT_ONCE: Final = 2_000


async def transfer(from_url: str, to_url: str, told: Callable[[str, int], None]) -> int:
    """Copy every table in one transaction; `told` gets each table with its rows, counted on both sides.

    Returns all rows. Whatever fails, the target is left without a row. Raises DatabaseUrlWrong,
    DatabaseInUse (a bot has the source), DatabaseBehind, DatabaseNotEmpty, TransferFailed and
    DatabaseUnreachable.
    """
    source, target = open_database(from_url), open_database(to_url)
    try:
        _require_file(source)
        _keep_bots_out(source)
        await revisions.require_current(source)
        await revisions.migrate(target)
        await lay_out(target)
        async with _snapshot(source) as reading, target.writing() as writing:
            await target.alone(writing, "briefcast transfer")
            await _require_empty(writing, target.place)
            return sum([await _copy(table, reading, writing, told) for table in metadata.sorted_tables])
    finally:
        await source.close()
        await target.close()


def _require_file(source: Database) -> None:
    path = source.engine.url.database
    if source.is_sqlite and not Path(path or "").exists():
        raise DatabaseUnreachable(source.place, "there is no such file; check the path")


def _keep_bots_out(source: Database) -> None:
    """Refuse a file with a bot on it: what it did meanwhile would be lost. On a server nobody claims."""
    if source.sole is not None:
        source.sole.claim()


async def _require_empty(connection: AsyncConnection, place: str) -> None:
    for table in metadata.sorted_tables:
        if (await connection.execute(select(exists(select(table))))).scalar_one():
            raise DatabaseNotEmpty(place, table.name)


@asynccontextmanager
async def _snapshot(source: Database) -> AsyncIterator[AsyncConnection]:
    """Give a connection that sees one state of the database until the end, whatever others write."""
    with translated(source.place):
        async with source.engine.connect() as connection:
            if source.is_sqlite:
                await connection.exec_driver_sql("BEGIN")
            else:
                await connection.execution_options(isolation_level="REPEATABLE READ")
            yield connection
            await connection.rollback()


async def _copy(
    table: Table, reading: AsyncConnection, writing: AsyncConnection, told: Callable[[str, int], None]
) -> int:
    async with reading.stream(select(table).order_by(*table.primary_key.columns)) as rows:
        async for some in rows.mappings().partitions(_ROWS_AT_ONCE):
            await writing.execute(insert(table), [dict(row) for row in some])
    await _number_on(table, writing)
    there, here = await _count(table, reading), await _count(table, writing)
    if there != here:
        raise TransferFailed(table.name, there, here)
    told(table.name, here)
    return here


async def _number_on(table: Table, connection: AsyncConnection) -> None:
    """Let new rows be numbered after those copied: PostgreSQL does not look at the numbers it is given."""
    numbered: Any = table.autoincrement_column
    if numbered is None or connection.dialect.name == "sqlite":
        return
    sequence = func.pg_get_serial_sequence(table.name, numbered.name)
    highest = select(func.max(numbered)).scalar_subquery()
    await connection.execute(select(func.setval(sequence, highest)).where(highest.is_not(None)))


async def _count(table: Table, connection: AsyncConnection) -> int:
    return int((await connection.execute(select(func.count()).select_from(table))).scalar_one())
