"""What a learner can ask for: a round, a revision, a question on one fact, and how they are doing."""

import random
from dataclasses import replace
from typing import Final

from digests.question import Question
from jobs.errors import NothingToAsk
from jobs.model import ChatKind, History, PostedPoll, Round, Subscriber
from jobs.past import least_asked, within_reach
from jobs.picking import Known, Past, pick
from jobs.ports import Clock, Ledger, Memories
from jobs.revision import Progress, progress
from jobs.rounds import QuizRounds
from jobs.selection import Selection, Selections, Taste, local_date

MAX_QUESTIONS: Final = 20
"""In one round."""


class Quizzing:
    """Picks questions and lets `rounds` ask them; asking raises NothingToAsk and what sending raises."""

    def __init__(
        self,
        rounds: QuizRounds,
        memories: Memories,
        ledger: Ledger,
        selections: Selections,
        clock: Clock,
        chance: random.Random,
    ) -> None:
        self._rounds = rounds
        self._memories = memories
        self._ledger = ledger
        self._selections = selections
        self._clock = clock
        self._chance = chance

    async def start(
        self, reader: Subscriber, user_id: int, count: int = 5, topic: str | None = None
    ) -> Round:
        """Start a round of up to `count` questions (1 to 20), on one topic or on the chat's own."""
        now, selection = self._clock.now(), self._selection(reader)
        taste = replace(Taste.of(reader), topics=frozenset({topic})) if topic else Taste.of(reader)
        history, known = await self._history(reader), await self._known(user_id)
        past = Past(history=history, known=known, exam=reader.exam)
        questions = pick(_bounded(count), selection, taste, past, now, self._chance)
        if not questions and _has_questions(selection, replace(taste, sensitive=True)):
            raise NothingToAsk(_switched_off(reader))
        if not questions:
            about = f"on {topic.replace('-', ' ')}" if topic else "for your topics"
            raise NothingToAsk(f"There is no question {about} yet")
        return await self._rounds.begin(reader, user_id, questions, topic)

    async def revise(self, reader: Subscriber, user_id: int, count: int = 10) -> Round:
        """Start a round of what is due for the learner, longest overdue first."""
        due = await self._memories.due(user_id, self._clock.now(), _bounded(count))
        history = await self._history(reader)
        found = [self._question(reader, memory.digest, memory.fact, history) for memory in due]
        questions = [question for question in found if question is not None]
        if not questions:
            raise NothingToAsk("Nothing is due for revision now")
        return await self._rounds.begin(reader, user_id, questions)

    async def ask_about(self, reader: Subscriber, digest: str, fact: str) -> PostedPoll:
        """Ask one question on a fact, outside any round."""
        question = self._question(reader, digest, fact, await self._history(reader))
        if question is None and self._is_switched_off(reader, digest, fact):
            raise NothingToAsk(_switched_off(reader))
        if question is None:
            raise NothingToAsk("There is no question on this fact")
        return await self._rounds.ask_once(reader, question)

    async def progress(self, user_id: int) -> Progress:
        """Return how a learner is doing."""
        memories = await self._memories.of_learner(user_id)
        now = self._clock.now()
        return progress(memories, self._selections.on(now.date()).library, now)

    def _question(self, reader: Subscriber, digest: str, fact: str, history: History) -> Question | None:
        """Find the question on a fact that rested longest; sensitive ones only where they are wanted."""
        selection = self._selection(reader)
        entry = selection.library.fact(digest, fact)
        if entry is None or self._is_switched_off(reader, digest, fact):
            return None
        every = selection.questions(entry.item) if selection.fact(str(entry.item)) else ()
        questions = within_reach(every, history)
        return least_asked(questions, history, self._chance, reader.exam) if questions else None

    def _is_switched_off(self, reader: Subscriber, digest: str, fact: str) -> bool:
        entry = self._selection(reader).library.fact(digest, fact)
        return entry is not None and entry.digest.sensitive and not reader.sensitive

    def _selection(self, reader: Subscriber) -> Selection:
        return self._selections.on(local_date(self._clock.now(), reader))

    async def _history(self, reader: Subscriber) -> History:
        return (await self._ledger.history([reader.chat_id])).get(reader.chat_id, History())

    async def _known(self, user_id: int) -> Known:
        return {(m.digest, m.fact): m for m in await self._memories.of_learner(user_id)}


def _has_questions(selection: Selection, taste: Taste) -> bool:
    return any(selection.questions(item) for item in selection.facts(taste))


def _switched_off(reader: Subscriber) -> str:
    """Say why, and what to send; only a chat that is subscribed has settings to change."""
    first = "" if reader.schedule.times else "/subscribe 08:00 and then "
    who = "send" if reader.kind is ChatKind.PRIVATE else "an administrator can send"
    return (
        f"Questions on sensitive topics are off here: to switch them on, {who} {first}/settings sensitive on"
    )


def _bounded(count: int) -> int:
    return min(max(count, 1), MAX_QUESTIONS)
