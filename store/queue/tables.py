"""Procrastinate's own tables, made and brought up to date together with ours.

The last of its steps that was taken is kept as the comment of its jobs table, for it keeps none itself.
"""

from pathlib import Path
from typing import Final

from procrastinate.schema import SchemaManager
from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncConnection

from store.engine import Database

_FOUND: Final = text("SELECT to_regclass('procrastinate_jobs') IS NOT NULL")
_LAST: Final = text("SELECT obj_description(to_regclass('procrastinate_jobs'), 'pg_class')")


async def lay_out(database: Database) -> None:
    """Make or upgrade the queue's tables in one transaction; safe to repeat, and from several processes."""
    if database.is_sqlite:
        return
    async with database.writing() as connection:
        await database.alone(connection, "briefcast queue")
        steps = _steps()
        if not (await connection.execute(_FOUND)).scalar_one():
            await _run(connection, SchemaManager.get_schema())
            await _keep(connection, max(steps))
            return
        last = (await connection.execute(_LAST)).scalar_one_or_none() or max(steps)
        missing = [name for name in steps if name > last]
        for name in missing:
            await _run(connection, steps[name])
        if missing:
            await _keep(connection, max(missing))


def _steps() -> dict[str, str]:
    """Read every step, oldest first."""
    files = sorted(Path(SchemaManager.get_migrations_path()).glob("*.sql"))
    return {path.stem: path.read_text(encoding="utf-8") for path in files}


async def _keep(connection: AsyncConnection, step: str) -> None:
    await _run(connection, f"COMMENT ON TABLE procrastinate_jobs IS '{step}'")


async def _run(connection: AsyncConnection, script: str) -> None:
    """Run many statements as they stand: only the driver itself takes them at once."""
    raw = await connection.get_raw_connection()
    driver = raw.driver_connection
    assert driver is not None
    await driver.execute(script.encode())
