"""Turns what the database drivers raise into our errors, in one place.

Codes are SQLite's primary result codes (sqlite.org/rescode.html) and PostgreSQL's SQLSTATE (appendix A of its
manual). What is not listed is a bug of ours and passes through.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from store.errors import (
    DatabaseBehind,
    DatabaseDamaged,
    DatabaseFull,
    DatabaseLocked,
    DatabaseReadOnly,
    DatabaseUnreachable,
    StoreError,
)


@contextmanager
def translated(place: str) -> Iterator[None]:
    """Raise our error for a driver's, naming the database by `place`."""
    try:
        yield
    except PoolTimeout as error:
        raise DatabaseUnreachable(place, "all connections are in use; try again", seconds=1.0) from error
    except DBAPIError as error:
        ours = _translate(error.orig, place)
        if ours is None:
            raise
        raise ours from error


def _translate(error: BaseException | None, place: str) -> StoreError | None:
    if isinstance(error, sqlite3.Error):
        return _from_sqlite(error, place)
    if isinstance(error, psycopg.Error):
        return _from_postgresql(error, place)
    return None


def _from_sqlite(error: sqlite3.Error, place: str) -> StoreError | None:
    if "no such table" in str(error):
        return DatabaseBehind(place, None)
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return DatabaseLocked(place)
        case sqlite3.SQLITE_READONLY:
            return DatabaseReadOnly(place)
        case sqlite3.SQLITE_FULL:
            return DatabaseFull(place)
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return DatabaseDamaged(place)
        case sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_IOERR:
            return DatabaseUnreachable(place, "check the disk and the rights of the file and its folder")
    return None


_UNDEFINED_TABLE = "42P01"
_DISK_FULL = "53100"
_READ_ONLY = frozenset({"25006", "42501"})
_LOCKED = frozenset({"40001", "40P01", "55P03"})
_AWAY = ("08", "53", "57P")
_REFUSED = ("28", "3D")
_CHECK_ADDRESS = "check that the server runs, and the address, user, password and database name in the URL"
"""One remedy for all: psycopg gives a failed connection no code."""


def _from_postgresql(error: psycopg.Error, place: str) -> StoreError | None:
    code = error.sqlstate
    if code is None:
        lost = isinstance(error, psycopg.OperationalError)
        return DatabaseUnreachable(place, _CHECK_ADDRESS) if lost else None
    if code == _UNDEFINED_TABLE:
        return DatabaseBehind(place, None)
    if code == _DISK_FULL:
        return DatabaseFull(place)
    if code in _READ_ONLY:
        return DatabaseReadOnly(place)
    if code in _LOCKED:
        return DatabaseLocked(place)
    if code.startswith(_REFUSED):
        return DatabaseUnreachable(place, _CHECK_ADDRESS)
    return (
        DatabaseUnreachable(place, "the server is stopping or overloaded") if code.startswith(_AWAY) else None
    )
