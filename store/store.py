"""Everything remembered, behind one door: which database it is in is chosen by a URL."""

from dataclasses import dataclass

from jobs.ports import (
    Answers,
    Heartbeats,
    Ledger,
    Memories,
    Polls,
    Refusals,
    Rounds,
    Senders,
    Subscribers,
    Switches,
)
from store import revisions
from store.answers import SqlAnswers
from store.deliveries import SqlLedger
from store.engine import BUSY_SECONDS, Database, open_database
from store.errors import DatabaseUrlWrong
from store.heartbeats import SqlHeartbeats
from store.in_memory.deliveries import InMemoryLedger
from store.in_memory.learning import (
    InMemoryAnswers,
    InMemoryHeartbeats,
    InMemoryMemories,
    InMemoryPolls,
    InMemoryRefusals,
    InMemoryRounds,
)
from store.in_memory.senders import InMemorySenders
from store.in_memory.subscribers import InMemorySubscribers
from store.in_memory.switches import InMemorySwitches
from store.in_memory.tables import Tables
from store.memories import SqlMemories
from store.polls import SqlPolls
from store.queue.tables import lay_out
from store.queue.worker import Batches
from store.refusals import SqlRefusals
from store.rounds import SqlRounds
from store.senders import SqlSenders
from store.subscribers import SqlSubscribers
from store.switches import SqlSwitches


@dataclass(frozen=True, slots=True, kw_only=True)
class Store:
    """One repository for each noun. `database` is None in memory: nothing to migrate, nothing to close."""

    subscribers: Subscribers
    ledger: Ledger
    polls: Polls
    answers: Answers
    rounds: Rounds
    memories: Memories
    refusals: Refusals
    heartbeats: Heartbeats
    senders: Senders
    switches: Switches
    database: Database | None = None
    batches: Batches | None = None
    """The queue for several senders; only where the store was opened `queued`."""

    def claim(self) -> None:
        """Keep a SQLite file to ourselves until closed. Raises DatabaseInUse when another bot has it."""
        if self.database is not None and self.database.sole is not None:
            self.database.sole.claim()

    async def migrate(self) -> None:
        """Create or upgrade the tables. Raises DatabaseNewer when a later program made them."""
        if self.database is not None:
            await revisions.migrate(self.database)
            await lay_out(self.database)

    async def require_current(self) -> None:
        """Raise DatabaseNewer or DatabaseBehind unless the tables are those of this program."""
        if self.database is not None:
            await revisions.require_current(self.database)

    async def close(self) -> None:
        """Close every connection."""
        if self.batches is not None:
            await self.batches.close()
        if self.database is not None:
            await self.database.close()


def open_store(url: str, *, busy_seconds: float = BUSY_SECONDS, queued: bool = False) -> Store:
    """Prepare the store of a database URL (sqlite:///file or postgresql://...); nothing is connected to yet.

    `queued`: what is planned is handed to senders through a queue, which only PostgreSQL has. Call `migrate`
    or `require_current` before anything else. Raises DatabaseUrlWrong.
    """
    database = open_database(url, busy_seconds=busy_seconds)
    if queued and database.is_sqlite:
        raise DatabaseUrlWrong("several processes need PostgreSQL and it names a SQLite file")
    return Store(
        subscribers=SqlSubscribers(database),
        ledger=SqlLedger(database, queued=queued),
        polls=SqlPolls(database),
        answers=SqlAnswers(database),
        rounds=SqlRounds(database),
        memories=SqlMemories(database),
        refusals=SqlRefusals(database),
        heartbeats=SqlHeartbeats(database),
        senders=SqlSenders(database),
        switches=SqlSwitches(database),
        database=database,
        batches=Batches(database) if queued else None,
    )


def in_memory_store() -> Store:
    """Return an empty store that ends with the process."""
    tables = Tables()
    return Store(
        subscribers=InMemorySubscribers(tables),
        ledger=InMemoryLedger(tables),
        polls=InMemoryPolls(tables),
        answers=InMemoryAnswers(tables),
        rounds=InMemoryRounds(tables),
        memories=InMemoryMemories(tables),
        refusals=InMemoryRefusals(tables),
        heartbeats=InMemoryHeartbeats(tables),
        senders=InMemorySenders(tables),
        switches=InMemorySwitches(tables),
    )
