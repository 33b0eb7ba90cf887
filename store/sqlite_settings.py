"""What each SQLite connection is told before we use it, and how its transactions begin."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, event
from sqlalchemy.ext.asyncio import AsyncEngine

WRITES = "writes"
"""The execution option that marks an engine whose transactions will write."""

_CACHE_KIB = 12_000
"""Of each connection: what planning twenty thousand chats writes stays in memory until it is committed."""
_LOG_PAGES = 8_000
"""Of 4 KiB, before the write-ahead log is copied into the file: a page is often written again before that."""

_SWITCHES = 3
"""Times a new file is asked for its write-ahead log while other processes open it too."""


def keep_our_settings(engine: AsyncEngine, path: Path) -> None:
    """Have the engine try the file, set up every connection, and begin writing transactions at once."""
    event.listen(engine.sync_engine, "do_connect", lambda *_: _try_to_open(path))
    event.listen(engine.sync_engine, "connect", lambda connection, _: _set_up(connection))
    event.listen(engine.sync_engine, "begin", _begin)


def _try_to_open(path: Path) -> None:
    """Open the file once ourselves: when it fails, aiosqlite leaves a thread that outlives the loop."""
    with closing(sqlite3.connect(path, timeout=0)) as connection:
        try:
            connection.execute("PRAGMA schema_version")
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise


def _set_up(connection: Any) -> None:
    cursor = connection.cursor()
    try:
        _switch_to_wal(cursor)
        cursor.execute("PRAGMA synchronous = NORMAL")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        cursor.execute(f"PRAGMA wal_autocheckpoint = {_LOG_PAGES}")
    except sqlite3.Error:
        connection.close()
        raise
    cursor.close()


def _switch_to_wal(cursor: Any) -> None:
    """Use a write-ahead log, so that readers and a writer do not wait for each other.

    The file remembers it. The switch itself does not wait when another process is switching too, so we wait
    for that one with a transaction, which does, and try again.
    """
    for _ in range(_SWITCHES):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if not _is_busy(error):
                raise
            cursor.execute("BEGIN IMMEDIATE")
            cursor.execute("ROLLBACK")
        else:
            return
    cursor.execute("PRAGMA journal_mode = WAL")


def _begin(connection: Connection) -> None:
    # The driver opens no transaction by itself (isolation_level None); a single read needs none.
    if connection.get_execution_options().get(WRITES):
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _is_busy(error: sqlite3.OperationalError) -> bool:
    return error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
