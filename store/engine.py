"""Opens a database with the settings we rely on, and gives out connections to read and to write.

On SQLite a writing transaction begins with BEGIN IMMEDIATE, so that two writers queue instead of failing
halfway, and writers of this process wait in turn before they wait for the file. Foreign errors stop here.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sqlalchemy import URL, func, make_url, select
from sqlalchemy.exc import ArgumentError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from store.errors import DatabaseUnreachable, DatabaseUrlWrong
from store.sole import SoleUse
from store.sqlite_settings import WRITES, keep_our_settings
from store.translation import translated

BUSY_SECONDS = 10.0
"""How long a SQLite call waits for another process; the longest write we make takes seconds."""

CONNECT_SECONDS = 10
"""How long PostgreSQL may take to answer a new connection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Database:
    """An open database. `place` names it for people and holds no secret."""

    engine: AsyncEngine
    place: str
    reader: AsyncEngine
    writer: AsyncEngine
    turn: AbstractAsyncContextManager[Any]
    sole: SoleUse | None = None
    """The claim of a bot on a SQLite file; None: the server lets many in."""

    @property
    def is_sqlite(self) -> bool:
        """Tell which of the two databases this is."""
        return self.engine.dialect.name == "sqlite"

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection on which each statement stands alone."""
        with translated(self.place):
            async with self.reader.connect() as connection:
                yield connection

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection in one transaction: committed at the end, rolled back on any error."""
        with translated(self.place):
            async with self.turn, self.writer.begin() as connection:
                yield connection

    @asynccontextmanager
    async def writing_once(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection on which each statement is a transaction of its own: half the round trips."""
        with translated(self.place):
            async with self.turn, self.reader.connect() as connection:
                yield connection

    async def alone(self, connection: AsyncConnection, matter: str) -> None:
        """Until the transaction ends, keep out every other that asks for the same matter.

        A writer on SQLite is alone anyway. Two matters of the same 64-bit hash merely wait for each other.
        """
        if not self.is_sqlite:
            await connection.execute(select(func.pg_advisory_xact_lock(func.hashtextextended(matter, 0))))

    async def close(self) -> None:
        """Close every connection, and let another bot have the file."""
        await self.engine.dispose()
        if self.sole is not None:
            self.sole.release()


def open_database(url: str, *, busy_seconds: float = BUSY_SECONDS) -> Database:
    """Prepare the database of a URL without connecting yet; create the folder of a SQLite file.

    Raises DatabaseUrlWrong when the URL is not of a kind we know.
    """
    parsed = _parse(url)
    return _open_sqlite(parsed, busy_seconds) if parsed.drivername == _SQLITE else _open_postgresql(parsed)


_SQLITE = "sqlite+aiosqlite"
_POSTGRESQL = "postgresql+psycopg"
_DRIVERS = {
    "sqlite": _SQLITE,
    _SQLITE: _SQLITE,
    "postgres": _POSTGRESQL,
    "postgresql": _POSTGRESQL,
    _POSTGRESQL: _POSTGRESQL,
}


def _parse(url: str) -> URL:
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        # Not chained: the cause may quote a piece of the password.
        raise DatabaseUrlWrong("it cannot be read") from None
    driver = _DRIVERS.get(parsed.drivername)
    if driver is None:
        raise DatabaseUrlWrong(f"it begins with {parsed.drivername}://")
    return parsed.set(drivername=driver)


def _open_sqlite(url: URL, busy_seconds: float) -> Database:
    if not url.database or url.database == ":memory:" or url.database.startswith("file:"):
        raise DatabaseUrlWrong("it names no file")
    if url.query:
        raise DatabaseUrlWrong(f"a SQLite file takes no options ({', '.join(url.query)})")
    path = Path(url.database).expanduser()
    place = f"the database {path}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise DatabaseUnreachable(place, f"its folder cannot be made ({error.strerror})") from error
    engine = create_async_engine(
        url.set(database=str(path)),
        hide_parameters=True,
        connect_args={"timeout": busy_seconds, "isolation_level": None},
    )
    keep_our_settings(engine, path)
    writer = engine.execution_options(**{WRITES: True})
    return Database(
        engine=engine,
        place=place,
        reader=engine,
        writer=writer,
        turn=asyncio.Lock(),
        sole=SoleUse(path, place),
    )


def _open_postgresql(url: URL) -> Database:
    if not url.database:
        raise DatabaseUrlWrong("it names no database")
    engine = create_async_engine(
        url,
        hide_parameters=True,
        pool_pre_ping=True,
        connect_args={"connect_timeout": CONNECT_SECONDS},
    )
    return Database(
        engine=engine,
        place=f"the PostgreSQL database {url.database} at {url.host or 'this machine'}",
        reader=engine.execution_options(isolation_level="AUTOCOMMIT"),
        writer=engine,
        turn=nullcontext(),
    )
