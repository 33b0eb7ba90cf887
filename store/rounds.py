"""Quiz rounds under way, in SQL."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Integer, Row, cast, func, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Round, Score
from store.engine import Database
from store.schema import answers, polls, rounds


class SqlRounds:
    """Satisfies `jobs.ports.Rounds`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def start(
        self, chat_id: int, user_id: int, questions: Sequence[str], at: datetime, topic: str | None = None
    ) -> Round:
        """Open a round and close any other of the chat."""
        row = {
            "chat_id": chat_id,
            "user_id": user_id,
            "questions": list(questions),
            "position": 0,
            "started_at": at,
            "open": True,
            "topic": topic,
        }
        async with self._database.writing() as connection:
            await self._database.alone(connection, f"rounds of chat {chat_id}")
            await _close(connection, rounds.c.chat_id == chat_id)
            opened = await connection.execute(insert(rounds).returning(rounds.c.round_id), row)
            round_id = opened.scalar_one()
        return Round(
            round_id=round_id,
            chat_id=chat_id,
            user_id=user_id,
            questions=tuple(questions),
            position=0,
            started_at=at,
            topic=topic,
        )

    async def get(self, round_id: int) -> Round | None:
        """Return the round."""
        async with self._database.reading() as connection:
            return await _read(connection, rounds.c.round_id == round_id)

    async def current(self, chat_id: int) -> Round | None:
        """Return the chat's open round."""
        async with self._database.reading() as connection:
            return await _read(connection, (rounds.c.chat_id == chat_id) & rounds.c.open)

    async def under_way(self) -> Sequence[Round]:
        """Return every open round, oldest first."""
        wanted = select(rounds).where(rounds.c.open).order_by(rounds.c.started_at, rounds.c.round_id)
        async with self._database.reading() as connection:
            return [_round_of(row) for row in await connection.execute(wanted)]

    async def advance(self, round_id: int, seen: int) -> Round | None:
        """Move from position `seen` to the next, once."""
        awaited = (rounds.c.round_id == round_id) & (rounds.c.position == seen) & rounds.c.open
        last = func.json_array_length(rounds.c.questions) - 1
        moved = update(rounds).where(awaited).values(position=seen + 1, open=rounds.c.position < last)
        async with self._database.writing() as connection:
            if (await connection.execute(moved)).rowcount == 0:
                return None
            return await _read(connection, rounds.c.round_id == round_id)

    async def close(self, round_id: int) -> bool:
        """End the round early."""
        async with self._database.writing() as connection:
            return await _close(connection, rounds.c.round_id == round_id) == 1

    async def scores(self, round_id: int) -> Sequence[Score]:
        """Return every learner's score in the round: most right first, then fewest answers, then by id."""
        right = func.sum(cast(answers.c.is_right, Integer)).label("right_answers")
        answered = func.count().label("answered")
        wanted = (
            select(answers.c.user_id, right, answered)
            .join_from(answers, polls)
            .where(polls.c.round_id == round_id)
            .group_by(answers.c.user_id)
            .order_by(right.desc(), answered, answers.c.user_id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(wanted)).all()
        return [Score(user_id=row.user_id, right=row.right_answers, answered=row.answered) for row in rows]


async def _read(connection: AsyncConnection, which: ColumnElement[bool]) -> Round | None:
    row = (await connection.execute(select(rounds).where(which))).one_or_none()
    return None if row is None else _round_of(row)


async def _close(connection: AsyncConnection, which: ColumnElement[bool]) -> int:
    return (await connection.execute(update(rounds).where(which, rounds.c.open).values(open=False))).rowcount


def _round_of(row: Row[Any]) -> Round:
    return Round(
        round_id=row.round_id,
        chat_id=row.chat_id,
        user_id=row.user_id,
        questions=tuple(row.questions),
        position=row.position,
        started_at=row.started_at,
        open=row.open,
        topic=row.topic,
    )
