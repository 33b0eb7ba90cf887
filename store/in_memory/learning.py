"""Polls, answers, rounds and what learners remember, in memory."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from jobs.model import Answer, Memory, PostedPoll, Round, Score, Vote
from store.in_memory.tables import Tables


class InMemoryPolls:
    """Satisfies `jobs.ports.Polls`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def record(self, poll: PostedPoll) -> Sequence[Vote]:
        """Keep the poll; return the votes that came before it, and drop them."""
        self._tables.keep_poll(poll)
        held = self._tables.early_votes.pop(poll.poll_id, {})
        return sorted(held.values(), key=lambda vote: (vote.at, vote.user_id))

    async def find(self, poll_id: str) -> PostedPoll | None:
        """Return the poll."""
        return self._tables.polls.get(poll_id)

    async def hold(self, vote: Vote) -> PostedPoll | None:
        """Keep a vote whose poll is not kept yet; otherwise return the poll."""
        poll = self._tables.polls.get(vote.poll_id)
        if poll is None:
            held = self._tables.early_votes.setdefault(vote.poll_id, {})
            held.setdefault((vote.user_id, vote.at), vote)
        return poll

    async def accept(self, answer: Answer) -> bool:
        """Record the answer, once for each learner and poll; False too when the poll was erased meanwhile."""
        key = (answer.poll.poll_id, answer.user_id)
        poll = self._tables.polls.get(answer.poll.poll_id)
        if poll is None or key in self._tables.answers:
            return False
        self._tables.answers[key] = replace(answer, poll=poll)
        return True

    async def latest(self, chat_id: int, round_id: int | None = None) -> PostedPoll | None:
        """Return the newest poll of a chat, or of that round in it."""
        every = self._tables.polls_of.get(chat_id, {}).values()
        polls = [poll for poll in every if round_id is None or poll.round_id == round_id]
        return max(polls, key=lambda poll: (poll.sent_at, poll.message_id), default=None)


class InMemoryAnswers:
    """Satisfies `jobs.ports.Answers`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def of_learner(self, user_id: int) -> Sequence[Answer]:
        """Return every accepted answer of a learner, oldest first."""
        found = [answer for answer in self._tables.answers.values() if answer.user_id == user_id]
        return sorted(found, key=lambda answer: (answer.at, answer.poll.poll_id))


class InMemoryRounds:
    """Satisfies `jobs.ports.Rounds`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def start(
        self, chat_id: int, user_id: int, questions: Sequence[str], at: datetime, topic: str | None = None
    ) -> Round:
        """Open a round and close any other of the chat."""
        for run in [run for run in self._tables.rounds.values() if run.chat_id == chat_id]:
            await self.close(run.round_id)
        self._tables.last_round += 1
        opened = Round(
            round_id=self._tables.last_round,
            chat_id=chat_id,
            user_id=user_id,
            questions=tuple(questions),
            position=0,
            started_at=at,
            topic=topic,
        )
        self._tables.rounds[opened.round_id] = opened
        return opened

    async def get(self, round_id: int) -> Round | None:
        """Return the round."""
        return self._tables.rounds.get(round_id)

    async def current(self, chat_id: int) -> Round | None:
        """Return the chat's open round."""
        runs = self._tables.rounds.values()
        return next((run for run in runs if run.chat_id == chat_id and run.open), None)

    async def under_way(self) -> Sequence[Round]:
        """Return every open round, oldest first."""
        runs = [run for run in self._tables.rounds.values() if run.open]
        return sorted(runs, key=lambda run: (run.started_at, run.round_id))

    async def advance(self, round_id: int, seen: int) -> Round | None:
        """Move from position `seen` to the next, once."""
        run = self._tables.rounds.get(round_id)
        if run is None or not run.open or run.position != seen:
            return None
        moved = replace(run, position=seen + 1, open=seen + 1 < len(run.questions))
        self._tables.rounds[round_id] = moved
        return moved

    async def close(self, round_id: int) -> bool:
        """End the round early."""
        run = self._tables.rounds.get(round_id)
        if run is None or not run.open:
            return False
        self._tables.rounds[round_id] = replace(run, open=False)
        return True

    async def scores(self, round_id: int) -> Sequence[Score]:
        """Return every learner's score in the round: most right first, then fewest answers, then by id."""
        judged: dict[int, list[bool]] = {}
        for answer in self._tables.answers.values():
            if answer.poll.round_id == round_id:
                judged.setdefault(answer.user_id, []).append(answer.right)
        scores = [Score(user_id=who, right=sum(marks), answered=len(marks)) for who, marks in judged.items()]
        return sorted(scores, key=lambda score: (-score.right, score.answered, score.user_id))


class InMemoryMemories:
    """Satisfies `jobs.ports.Memories`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def get(self, user_id: int, digest: str, fact: str) -> Memory | None:
        """Return the row."""
        return self._tables.memories.get((user_id, digest, fact))

    async def put(self, memory: Memory) -> None:
        """Insert or replace the row."""
        self._tables.memories[memory.user_id, memory.digest, memory.fact] = memory

    async def due(self, user_id: int, now: datetime, limit: int) -> Sequence[Memory]:
        """Return rows due at `now`, longest overdue first."""
        due = [memory for memory in await self.of_learner(user_id) if memory.due_on <= now]
        return sorted(due, key=lambda memory: (memory.due_on, memory.digest, memory.fact))[:limit]

    async def of_learner(self, user_id: int) -> Sequence[Memory]:
        """Return all rows of a learner, by digest and fact."""
        found = [memory for memory in self._tables.memories.values() if memory.user_id == user_id]
        return sorted(found, key=lambda memory: (memory.digest, memory.fact))

    async def forget(self, user_id: int) -> None:
        """Erase the learner's rows, answers and held votes, and the rounds the learner started."""
        tables = self._tables
        tables.memories = {key: row for key, row in tables.memories.items() if row.user_id != user_id}
        tables.answers = {key: row for key, row in tables.answers.items() if row.user_id != user_id}
        for held in tables.early_votes.values():
            for key in [key for key in held if key[0] == user_id]:
                del held[key]
        for run in [run for run in tables.rounds.values() if run.user_id == user_id]:
            tables.drop_round(run.round_id)


class InMemoryRefusals:
    """Satisfies `jobs.ports.Refusals`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def add(self, item: str, reason: str, at: datetime) -> bool:
        """Keep the item; True when it was not kept before."""
        is_new = item not in self._tables.refusals
        self._tables.refusals.setdefault(item, (reason, at))
        return is_new

    async def every(self) -> frozenset[str]:
        """Return all refused items."""
        return frozenset(self._tables.refusals)


class InMemoryHeartbeats:
    """Satisfies `jobs.ports.Heartbeats`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def beat(self, name: str, at: datetime) -> None:
        """Note that the named part of the program was alive at `at`."""
        self._tables.heartbeats[name] = at

    async def last(self, name: str) -> datetime | None:
        """Return when the named part was last alive."""
        return self._tables.heartbeats.get(name)
