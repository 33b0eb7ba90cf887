"""Moves a database to the revision this program knows, or says in time that it cannot be used."""

from functools import cache

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from store.engine import Database
from store.errors import DatabaseBehind, DatabaseNewer


async def migrate(database: Database) -> None:
    """Create or upgrade the tables, in one transaction; do nothing when they are current.

    Safe to run from several processes at once. Raises DatabaseNewer when a later program made them.
    """
    async with database.writing() as connection:
        await database.alone(connection, "briefcast migrate")
        found = await connection.run_sync(_revision)
        _refuse_newer(database.place, found)
        if found != _scripts().get_current_head():
            await connection.run_sync(_upgrade)


async def require_current(database: Database) -> None:
    """Raise DatabaseNewer or DatabaseBehind unless the tables are those of this program."""
    async with database.reading() as connection:
        found = await connection.run_sync(_revision)
    _refuse_newer(database.place, found)
    if found != _scripts().get_current_head():
        raise DatabaseBehind(database.place, found)


def _refuse_newer(place: str, found: str | None) -> None:
    known = {script.revision for script in _scripts().walk_revisions()}
    if found is not None and found not in known:
        raise DatabaseNewer(place, found)


def _config() -> Config:
    config = Config()
    config.set_main_option("script_location", "store:migrations")
    config.set_main_option("path_separator", "os")
    return config


@cache
def _scripts() -> ScriptDirectory:
    """Return the migrations, read once: they are asked for three times at every start."""
    return ScriptDirectory.from_config(_config())


def _revision(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()


def _upgrade(connection: Connection) -> None:
    config = _config()
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
