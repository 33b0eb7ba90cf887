"""A learner's accepted answers, in SQL."""

from collections.abc import Sequence

from sqlalchemy import select

from jobs.model import Answer
from store.engine import Database
from store.polls import poll_of
from store.schema import answers, polls


class SqlAnswers:
    """Satisfies `jobs.ports.Answers`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def of_learner(self, user_id: int) -> Sequence[Answer]:
        """Return every accepted answer of a learner, oldest first."""
        wanted = (
            select(polls, answers.c.user_id, answers.c.is_right, answers.c.at)
            .join_from(answers, polls)
            .where(answers.c.user_id == user_id)
            .order_by(answers.c.at, answers.c.poll_id)
        )
        async with self._database.reading() as connection:
            rows = (await connection.execute(wanted)).all()
        return [Answer(poll=poll_of(row), user_id=row.user_id, right=row.is_right, at=row.at) for row in rows]
