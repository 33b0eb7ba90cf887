"""Quiz polls that are out, and the votes on them, in SQL."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, delete, literal, select
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import Answer, PostedPoll, Vote
from store.engine import Database
from store.schema import answers, early_votes, polls
from store.upsert import COUNTED, insert_into


class SqlPolls:
    """Satisfies `jobs.ports.Polls`.

    `record` and `hold` of one poll never run at once: whichever comes second sees what the first one left.
    """

    def __init__(self, database: Database) -> None:
        self._database = database

    async def record(self, poll: PostedPoll) -> Sequence[Vote]:
        """Keep the poll; return the votes that came before it, and drop them."""
        of_poll = early_votes.c.poll_id == poll.poll_id
        async with self._database.writing() as connection:
            await self._database.alone(connection, f"poll {poll.poll_id}")
            await connection.execute(
                insert_into(polls, connection).on_conflict_do_nothing(), _columns_of(poll)
            )
            early = select(early_votes).where(of_poll).order_by(early_votes.c.at, early_votes.c.user_id)
            votes = [_vote_of(row) for row in await connection.execute(early)]
            await connection.execute(delete(early_votes).where(of_poll))
        return votes

    async def find(self, poll_id: str) -> PostedPoll | None:
        """Return the poll."""
        async with self._database.reading() as connection:
            return await _find(connection, poll_id)

    async def hold(self, vote: Vote) -> PostedPoll | None:
        """Keep a vote whose poll is not kept yet; otherwise return the poll."""
        async with self._database.writing() as connection:
            await self._database.alone(connection, f"poll {vote.poll_id}")
            poll = await _find(connection, vote.poll_id)
            if poll is None:
                row = {"poll_id": vote.poll_id, "user_id": vote.user_id, "at": vote.at, "places": vote.places}
                await connection.execute(insert_into(early_votes, connection).on_conflict_do_nothing(), row)
        return poll

    async def accept(self, answer: Answer) -> bool:
        """Record the answer, once for each learner and poll; False too when the poll was erased meanwhile."""
        row = select(
            polls.c.poll_id,
            literal(answer.user_id, answers.c.user_id.type),
            literal(answer.right, answers.c.is_right.type),
            literal(answer.at, answers.c.at.type),
        ).where(polls.c.poll_id == answer.poll.poll_id)
        async with self._database.writing() as connection:
            statement = insert_into(answers, connection).from_select(list(answers.c.keys()), row)
            kept = await connection.execute(statement.on_conflict_do_nothing(), execution_options=COUNTED)
        return kept.rowcount == 1

    async def latest(self, chat_id: int, round_id: int | None = None) -> PostedPoll | None:
        """Return the newest poll of a chat, or of that round in it."""
        of_round = () if round_id is None else (polls.c.round_id == round_id,)
        newest = (
            select(polls)
            .where(polls.c.chat_id == chat_id, *of_round)
            .order_by(polls.c.sent_at.desc(), polls.c.message_id.desc())
            .limit(1)
        )
        async with self._database.reading() as connection:
            row = (await connection.execute(newest)).one_or_none()
        return None if row is None else poll_of(row)


async def _find(connection: AsyncConnection, poll_id: str) -> PostedPoll | None:
    row = (await connection.execute(select(polls).where(polls.c.poll_id == poll_id))).one_or_none()
    return None if row is None else poll_of(row)


def _columns_of(poll: PostedPoll) -> dict[str, Any]:
    return {
        "poll_id": poll.poll_id,
        "chat_id": poll.chat_id,
        "message_id": poll.message_id,
        "question": poll.question,
        "shown": poll.order,
        "correct": poll.correct,
        "sent_at": poll.sent_at,
        "round_id": poll.round_id,
    }


def poll_of(row: Row[Any]) -> PostedPoll:
    """Read a row that holds the columns of `polls`."""
    return PostedPoll(
        poll_id=row.poll_id,
        chat_id=row.chat_id,
        message_id=row.message_id,
        question=row.question,
        order=row.shown,
        correct=row.correct,
        sent_at=row.sent_at,
        round_id=row.round_id,
    )


def _vote_of(row: Row[Any]) -> Vote:
    return Vote(poll_id=row.poll_id, user_id=row.user_id, places=row.places, at=row.at)
