"""The migrations and the tables the code speaks of are the same thing."""

import re
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text

from store import migrations
from store.engine import open_database
from store.revisions import migrate
from store.schema import metadata


def differences(connection: Connection) -> list[Any]:
    context = MigrationContext.configure(
        connection, opts={"compare_type": True, "compare_server_default": True}
    )
    return list(compare_metadata(context, metadata))


async def test_the_migrations_make_the_tables_of_the_code(bare_url: str) -> None:
    database = open_database(bare_url)
    await migrate(database)

    async with database.reading() as connection:
        assert await connection.run_sync(differences) == []
    await database.close()


DEFINITIONS = {
    "sqlite": "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL",
    "postgresql": """
        SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = current_schema()
        UNION ALL
        SELECT 'constraint', conname, pg_get_constraintdef(oid)
        FROM pg_constraint WHERE connamespace = current_schema()::regnamespace
        UNION ALL
        SELECT 'column', table_name || '.' || column_name,
            concat_ws(' ', data_type, is_nullable, column_default)
        FROM information_schema.columns WHERE table_schema = current_schema()
    """,
}


async def definitions(url: str, *, migrated: bool) -> set[tuple[str, ...]]:
    """Return every table, index and constraint as the database spells it, without spaces and schema names."""
    database = open_database(url)
    if migrated:
        await migrate(database)
    else:
        async with database.writing() as connection:
            await connection.run_sync(metadata.create_all)
    async with database.reading() as connection:
        rows = (await connection.execute(text(DEFINITIONS[database.engine.dialect.name]))).all()
    await database.close()
    spelt = {tuple(re.sub(r"\s+|briefcast_[0-9a-f]+\.", "", cell) for cell in row) for row in rows}
    kept = {row for row in spelt if "alembic" not in row[1] and "sqlite_sequence" not in row[1]}
    return {
        (kind, name, in_any_order(sql)) if kind == "table" else (kind, name, sql) for kind, name, sql in kept
    }


def in_any_order(table: str) -> str:
    """Sort what a CREATE TABLE lists: SQLite writes a column that was added later behind the constraints."""
    body = table[table.index("(") + 1 : table.rindex(")")]
    parts = re.split(r",(?![^()]*\))", body)
    return "\n".join(sorted(parts))


@pytest.mark.parametrize("kind", ["sqlite", "postgresql"])
async def test_checks_and_partial_indexes_are_the_same_too(
    kind: str, tmp_path: Path, postgres_pair: tuple[str, str]
) -> None:
    pair = postgres_pair if kind == "postgresql" else tuple(f"sqlite:///{tmp_path}/{n}.db" for n in "ab")

    assert await definitions(pair[0], migrated=True) == await definitions(pair[1], migrated=False)


def test_the_steps_travel_with_the_package() -> None:
    folder = Path(migrations.__file__).parent

    assert (folder / "env.py").is_file()
    assert (folder / "versions" / "__init__.py").is_file()
