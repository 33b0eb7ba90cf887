"""Stores to test against: in memory, a SQLite file, and a real PostgreSQL."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest

from store.store import Store, in_memory_store, open_store
from tests.databases import migrated
from tests.store.servers import emptied, postgres_server, schema_of_our_own

DATABASES = ("sqlite", pytest.param("postgresql", marks=pytest.mark.slow))
"""Each test of the store runs on both; in the quick run PostgreSQL serves the tests that are of it alone."""


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "briefcast.db"
    asyncio.run(migrated(f"sqlite:///{path}"))
    return path


@pytest.fixture
def sqlite_url(sqlite_template: Path, tmp_path: Path) -> str:
    path = tmp_path / "briefcast.db"
    shutil.copyfile(sqlite_template, path)
    return f"sqlite:///{path}"


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    with postgres_server() as url:
        yield url


@pytest.fixture
def bare_postgresql_url(postgres: str) -> Iterator[str]:
    with schema_of_our_own(postgres) as url:
        yield url


@pytest.fixture
def postgres_pair(postgres: str) -> Iterator[tuple[str, str]]:
    with schema_of_our_own(postgres) as one, schema_of_our_own(postgres) as other:
        yield one, other


@pytest.fixture(scope="session")
def migrated_postgresql_url(postgres: str) -> Iterator[str]:
    with schema_of_our_own(postgres) as url:
        asyncio.run(migrated(url))
        yield url


@pytest.fixture
def postgresql_url(migrated_postgresql_url: str) -> str:
    emptied(migrated_postgresql_url)
    return migrated_postgresql_url


@pytest.fixture
def bare_sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/bare/briefcast.db"


@pytest.fixture(params=DATABASES)
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated, empty database."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=DATABASES)
def bare_url(request: pytest.FixtureRequest) -> str:
    """A database without any table."""
    return str(request.getfixturevalue(f"bare_{request.param}_url"))


@pytest.fixture(params=("memory", *DATABASES))
def store_url(request: pytest.FixtureRequest) -> str | None:
    return None if request.param == "memory" else str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
async def store(store_url: str | None) -> AsyncIterator[Store]:
    """Each kind of store in turn: what a test says of it holds for all three."""
    opened = in_memory_store() if store_url is None else open_store(store_url)
    yield opened
    await opened.close()


@pytest.fixture
async def database_store(database_url: str) -> AsyncIterator[Store]:
    """Each kind of database in turn."""
    opened = open_store(database_url)
    yield opened
    await opened.close()
