"""What each learner remembers, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, Select, delete, select

from jobs.model import Memory
from store.engine import Database
from store.schema import answers, early_votes, memories, rounds
from store.upsert import replace_in


class SqlMemories:
    """Satisfies `jobs.ports.Memories`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def get(self, user_id: int, digest: str, fact: str) -> Memory | None:
        """Return the row."""
        key = (memories.c.user_id == user_id, memories.c.digest == digest, memories.c.fact == fact)
        found = await self._read(select(memories).where(*key))
        return found[0] if found else None

    async def put(self, memory: Memory) -> None:
        """Insert or replace the row."""
        async with self._database.writing() as connection:
            await connection.execute(replace_in(memories, connection), _columns_of(memory))

    async def due(self, user_id: int, now: datetime, limit: int) -> Sequence[Memory]:
        """Return rows due at `now`, longest overdue first."""
        return await self._read(
            select(memories)
            .where(memories.c.user_id == user_id, memories.c.due_on <= now)
            .order_by(memories.c.due_on, memories.c.digest, memories.c.fact)
            .limit(limit)
        )

    async def of_learner(self, user_id: int) -> Sequence[Memory]:
        """Return all rows of a learner, by digest and fact."""
        return await self._read(
            select(memories).where(memories.c.user_id == user_id).order_by(memories.c.digest, memories.c.fact)
        )

    async def forget(self, user_id: int) -> None:
        """Erase the learner's rows, answers and held votes, and the rounds the learner started."""
        async with self._database.writing() as connection:
            for table in (memories, answers, early_votes, rounds):
                await connection.execute(delete(table).where(table.c.user_id == user_id))

    async def _read(self, wanted: Select[Any]) -> list[Memory]:
        async with self._database.reading() as connection:
            return [_memory_of(row) for row in await connection.execute(wanted)]


def _columns_of(memory: Memory) -> dict[str, Any]:
    return {
        "user_id": memory.user_id,
        "digest": memory.digest,
        "fact": memory.fact,
        "times_right": memory.right,
        "times_wrong": memory.wrong,
        "box": memory.box,
        "due_on": memory.due_on,
        "last_at": memory.last_at,
    }


def _memory_of(row: Row[Any]) -> Memory:
    return Memory(
        user_id=row.user_id,
        digest=row.digest,
        fact=row.fact,
        right=row.times_right,
        wrong=row.times_wrong,
        box=row.box,
        due_on=row.due_on,
        last_at=row.last_at,
    )
