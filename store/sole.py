"""Keeps a SQLite file for one running bot: two would post past each other, and each past its own ceiling.

Only bots ask: the command line may look and import while one runs. The claim is a lock on a second, empty
SQLite file, because that is portable and ends with the process, however it ends.
"""

import sqlite3
from pathlib import Path

from store.errors import DatabaseInUse, DatabaseReadOnly

_SUFFIX = "-bot"


class SoleUse:
    """A claim on a database file, to be made once and released in the end."""

    def __init__(self, path: Path, place: str) -> None:
        self._path = path.with_name(path.name + _SUFFIX)
        self._place = place
        self._held: sqlite3.Connection | None = None

    def claim(self) -> None:
        """Raise DatabaseInUse when a bot has the file, and DatabaseReadOnly where nothing can be written."""
        held = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        try:
            held.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError as error:
            held.close()
            if error.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY:
                raise DatabaseInUse(self._place) from None
            raise DatabaseReadOnly(self._place) from error
        self._held = held

    def release(self) -> None:
        """Let another bot have it; nothing happens when it is not ours."""
        if self._held is not None:
            self._held.close()
            self._held = None
