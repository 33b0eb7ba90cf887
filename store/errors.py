"""What can go wrong with a database, named by what the caller must do next.

StoreError
├── DatabaseLocked       (TryLater)        wait for the other process: the same call will do later
├── DatabaseUnreachable  (TryLater)        wait until it is back: the same call will do
├── ChatInCall           (TryLater)        wait until the call to the chat is answered
├── DatabaseFull         (StopEverything)  make room
├── DatabaseReadOnly     (StopEverything)  give the right to write
├── DatabaseInUse        (StopEverything)  stop the other bot
├── DatabaseDamaged      (StopEverything)  restore a backup
├── DatabaseBehind       (StopEverything)  run `briefcast migrate`
├── DatabaseNewer        (StopEverything)  upgrade the program or restore a backup
└── DatabaseUrlWrong     (StopEverything)  correct the setting

Each is also one of `jobs.errors`, because a port may raise nothing else.
No message holds a URL: there may be a password in it. The driver's own error is kept as the cause.
"""

from jobs.errors import JobsError, StopEverything, TryLater


class StoreError(JobsError):
    """The root of what a database can meet."""


class DatabaseLocked(StoreError, TryLater):
    """Another process held the database for too long; nothing was written."""

    def __init__(self, place: str, *, seconds: float = 1.0) -> None:
        reason = f"{place} is locked by another process: stop the other program that writes to it"
        super().__init__(seconds, reason=reason, everywhere=True)


class DatabaseUnreachable(StoreError, TryLater):
    """The database does not answer or cannot be opened; every call of a port may simply be made again."""

    def __init__(self, place: str, remedy: str, *, seconds: float = 5.0) -> None:
        super().__init__(seconds, reason=f"{place} cannot be reached: {remedy}", everywhere=True)


class ChatInCall(StoreError, TryLater):
    """A chat cannot be moved away from under a call whose outcome will be written for it."""

    def __init__(self) -> None:
        super().__init__(0.2, reason="a call to the chat is in flight")


class DatabaseFull(StoreError, StopEverything):
    """The disk has no room left."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} is full: make room on its disk, then start again")


class DatabaseReadOnly(StoreError, StopEverything):
    """The database lets us read but not write."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} is read-only: give the account that runs Briefcast the right to write to it"
            " (for SQLite to the file and its folder)"
        )


class DatabaseInUse(StoreError, StopEverything):
    """Another bot runs on the same SQLite file."""

    def __init__(self, place: str) -> None:
        super().__init__(
            f"{place} is in use by another running bot: stop that one first, or set BRIEFCAST_DATABASE_URL to"
            " another file; several processes can share PostgreSQL (docs/scaling.md)"
        )


class DatabaseDamaged(StoreError, StopEverything):
    """What is stored is no database of ours, or is broken."""

    def __init__(self, place: str) -> None:
        super().__init__(f"{place} is damaged or not a database: restore a backup or name another file")


class DatabaseBehind(StoreError, StopEverything):
    """The tables are older than the program, or missing."""

    def __init__(self, place: str, found: str | None) -> None:
        state = (
            "has no Briefcast tables" if found is None else f"is at revision {found}, older than the program"
        )
        super().__init__(f"{place} {state}: run `briefcast migrate`")


class DatabaseNewer(StoreError, StopEverything):
    """The tables were made by a later version of the program."""

    def __init__(self, place: str, found: str) -> None:
        super().__init__(
            f"{place} was written by a newer Briefcast (revision {found}):"
            " upgrade the program or restore a backup"
        )


class DatabaseNotEmpty(StoreError, StopEverything):
    """The database that is to be filled holds something."""

    def __init__(self, place: str, table: str) -> None:
        super().__init__(f"{place} is not empty (there are {table}): name a new one, nothing was copied")


class TransferFailed(StoreError, StopEverything):
    """Not all rows of a table have arrived."""

    def __init__(self, table: str, there: int, here: int) -> None:
        super().__init__(
            f"{there} rows of {table} were read and {here} arrived: nothing was copied, please report this"
        )


class DatabaseUrlWrong(StoreError, StopEverything):
    """The setting names no database that we can open."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"the database URL is wrong: {reason}; expected sqlite:///path/to/file.db"
            " or postgresql://user@host/database"
        )
