"""`python -m tests.chaos`: the whole storm by hand, 10,000 chats and 20 kills unless told otherwise.

First one process on SQLite, then two senders and a scheduler on PostgreSQL, of which one sender is killed a
fifth as often: one that comes back joins in after five seconds.
"""

import argparse
import asyncio
import logging
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bot.roles import Role
from tests.chaos.postgres import own_postgres
from tests.chaos.storm import SCALED_OUT, Storm


def main() -> int:
    """Run it, print the counts, and end with 1 when a promise was broken."""
    parser = argparse.ArgumentParser(prog="python -m tests.chaos")
    parser.add_argument("--chats", type=int, default=10_000)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=900, help="seconds after which it gives up")
    parser.add_argument("--database", choices=_DATABASES, nargs="+", default=list(_DATABASES))
    given = parser.parse_args()
    logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)  # it remarks on every broken connection
    broken = [_weathered(given, name) for name in given.database]
    return 1 if any(broken) else 0


def _weathered(given: argparse.Namespace, database: str) -> bool:
    """Go through one storm and print its counts; tell whether a promise was broken."""
    with (
        tempfile.TemporaryDirectory(prefix="briefcast-chaos-") as folder,
        _DATABASES[database](folder) as url,
    ):
        roles = SCALED_OUT if database == _POSTGRESQL else (Role.ALL,)
        storm = Storm(given.chats, given.seed, Path(folder), url, given.limit, roles)
        kills = given.kills if database == _SQLITE else -(-given.kills // _KILLS_TO_ONE_OF_A_SENDER)
        report = asyncio.run(storm.broadcast(kills))
    print(f"{database}: {', '.join(roles)}")  # noqa: T201
    print("\n".join([*report.lines(), *(f"BROKEN: {promise}" for promise in report.broken)]), flush=True)  # noqa: T201
    print("\n".join(report.complaints[:20]), file=sys.stderr)  # noqa: T201
    return bool(report.broken)


@contextmanager
def _sqlite(folder: str) -> Iterator[str]:
    yield f"sqlite:///{Path(folder) / 'bot.db'}"


@contextmanager
def _postgresql(_folder: str) -> Iterator[str]:
    with own_postgres() as server:
        yield server.url


_KILLS_TO_ONE_OF_A_SENDER = 5
_SQLITE, _POSTGRESQL = "sqlite", "postgresql"
_DATABASES = {_SQLITE: _sqlite, _POSTGRESQL: _postgresql}


if __name__ == "__main__":
    sys.exit(main())
