"""What a message costs the sender and what it costs PostgreSQL: how far more senders help, on any machine.

Two senders side by side need four cores (one each, two for the database and the server). Where there are
fewer, what can be told is each one's share of the processor time, and from it the cores that two would need.
"""

import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.children import results_of, stand_in
from benchmarks.databases import NoDatabase, postgresql
from benchmarks.figures import Figure, absent, noted
from benchmarks.sending import Run

_ROUNDS = 3
_CHATS, _MESSAGES = 20_000, 6_000
_PROC = Path("/proc")
_TICKS = os.sysconf("SC_CLK_TCK")


def figures() -> Iterator[Figure]:
    """Measure, line by line."""
    what = "share of PostgreSQL in a message's processor time, sender and database together"
    if not _PROC.is_dir():
        yield absent(what, "there is no /proc here")
        return
    try:
        costs = list(_costs())
    except NoDatabase as error:
        yield absent(what, str(error))
        return
    yield noted(what, [100 * database / (sender + database) for sender, database in costs], " %")
    needed = [2 * (1 + database / sender) for sender, database in costs]
    yield noted("cores that two senders at full speed and their database would keep busy", needed, "")


def _costs() -> Iterator[tuple[float, float]]:
    """Give, round by round, the processor time a message takes of the sender and of the database."""
    for _ in range(_ROUNDS):
        with postgresql() as database, stand_in() as url:
            run, seconds = _sent(url, database)
            yield run.cpu_microseconds, seconds / run.sent * 1e6


def _sent(url: str, database: str) -> tuple[Run, float]:
    """Send from PostgreSQL; return the run, and the seconds its server worked from planning to the end."""
    with tempfile.TemporaryDirectory() as folder:
        mark = Path(folder) / "began"
        arguments = ["-m", "benchmarks.broadcast", "--url", url, "--database", database, "--mark", str(mark)]
        run = Run.of(results_of([*arguments, "--chats", str(_CHATS), "--send", str(_MESSAGES)]))
        return run, server_seconds() - float(mark.read_text())


def server_seconds() -> float:
    """Return the processor time of all PostgreSQL processes, those that have ended included."""
    return sum(map(_seconds_of, _PROC.glob("[0-9]*/stat")))


def _seconds_of(stat: Path) -> float:
    try:
        name, _, rest = stat.read_text().partition("(")[2].rpartition(")")
    except OSError:  # it has ended just now
        return 0.0
    times: Sequence[str] = rest.split()[11:15]
    return sum(map(int, times)) / _TICKS if name == "postgres" else 0.0
