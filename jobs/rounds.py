"""Quiz rounds under way: votes, the next question, the end, and picking up after a restart.

All state is behind the ports, so a restart loses nothing. In a private chat the next question follows each
answer; elsewhere it follows the Next button or the end of the poll.
"""

import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from enum import Enum, auto
from typing import Final

from digests.exams.presets import most_options
from digests.question import Question
from digests.quiz import arrange
from jobs.asking import Asking
from jobs.endings import EarlyEndings
from jobs.errors import DropItem, JobsError
from jobs.judging import Judge
from jobs.model import Answer, PostedPoll, Round, Score, Subscriber, Vote
from jobs.persisting import insist
from jobs.ports import Clock, Polls, Rounds
from jobs.selection import Selections, local_date
from jobs.subscriptions import Subscriptions

_LOG = logging.getLogger("briefcast.rounds")
_STALE: Final = timedelta(days=1)
"""A round left open for longer is over: nobody waits for its next question."""
_PATIENCE_SECONDS: Final = 120.0
"""How long the end of a poll waits for a store that is away."""


class Ending(Enum):
    """How a round came to its end."""

    PLAYED = auto()
    STOPPED = auto()
    REPLACED = auto()
    """By another round in the same chat."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A round that is over, to be announced in its chat. `scores`: best first, empty when nobody answered."""

    running: Round
    reader: Subscriber
    scores: Sequence[Score]
    ending: Ending = Ending.PLAYED


@dataclass(frozen=True, slots=True, kw_only=True)
class Left:
    """A question that a round is past. `over`: the round was ended there, so no vote shall follow."""

    reader: Subscriber
    message_id: int
    over: bool


Announce = Callable[[Finished], Awaitable[None]]
TidyUp = Callable[[Left], Awaitable[None]]


async def _do_nothing(_of: object) -> None:
    """Nobody has been named yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What rounds are played with."""

    rounds: Rounds
    polls: Polls
    readers: Subscriptions
    selections: Selections


class QuizRounds:
    """Runs rounds; every method may raise what the Messenger raises."""

    def __init__(
        self, table: Table, asking: Asking, judge: Judge, clock: Clock, chance: random.Random
    ) -> None:
        self._table = table
        self._asking = asking
        self._judge = judge
        self._clock = clock
        self._chance = chance
        self._announce: Announce = _do_nothing
        self._tidy_up: TidyUp = _do_nothing
        self._being_asked: set[int] = set()
        self._ended = EarlyEndings()

    def on_finished(self, announce: Announce) -> None:
        """Name who tells a chat the scores, once for each round."""
        self._announce = announce

    def on_left(self, tidy_up: TidyUp) -> None:
        """Name who takes the buttons from a question that is left; where it fails they stay."""
        self._tidy_up = tidy_up

    async def begin(
        self, reader: Subscriber, user_id: int, questions: Sequence[Question], topic: str | None = None
    ) -> Round:
        """End any round of the chat with its scores, open another, and ask the first question."""
        before = await self.under_way(reader.chat_id)
        if before is not None:
            await self._end(before, Ending.REPLACED)
        refs = [question.ref for question in questions]
        running = await self._table.rounds.start(reader.chat_id, user_id, refs, self._clock.now(), topic)
        await self._go_on(running, reader)
        return running

    async def under_way(self, chat_id: int) -> Round | None:
        """Return the chat's open round, unless it was forgotten there a day ago."""
        running = await self._table.rounds.current(chat_id)
        return None if running is None or self._is_stale(running) else running

    async def find(self, round_id: int) -> Round | None:
        """Return a round while it is open."""
        running = await self._table.rounds.get(round_id)
        return running if running and running.open else None

    async def ask_once(self, reader: Subscriber, question: Question) -> PostedPoll:
        """Ask one question outside any round."""
        return await self._ask(reader, question, None)

    async def voted(self, vote: Vote) -> Answer | None:
        """Judge a vote, whatever its poll was for; in a private round the next question follows.

        None when it did not count: a retraction, a second vote, a poll not ours or not kept yet.
        """
        answer = await self._judge.judge(vote, self._clock)
        if answer is not None and answer.poll.chat_id == vote.user_id:
            await self._leave_question(answer.poll)
        return answer

    async def closed(self, poll_id: str) -> None:
        """A poll stopped taking votes: its round goes on, unless it is past that question."""
        self._ended.note(poll_id)
        until = self._clock.monotonic() + _PATIENCE_SECONDS
        poll = await insist(lambda: self._table.polls.find(poll_id), self._clock, until=until)
        if poll is not None:
            await self._leave_if_ended(poll)

    async def next(self, round_id: int, seen: int) -> bool:
        """Go on from question `seen` (the Next button); False when the round is over or further already.

        Where a crash kept the present question from being asked, a press asks it.
        """
        running = await self.find(round_id)
        if running is None:
            return False
        if running.position == seen:
            return await self._advance(running)
        if round_id in self._being_asked or await self._is_out(running):
            return False
        await self._go_on(running)
        return True

    async def stop(self, round_id: int) -> bool:
        """End a round early and announce the scores; False when it was over."""
        running = await self._table.rounds.get(round_id)
        return running is not None and await self._end(running, Ending.STOPPED)

    async def _end(self, running: Round, ending: Ending) -> bool:
        if not await self._table.rounds.close(running.round_id):
            return False
        reader = await self._table.readers.reader_of(running.chat_id)
        await self._finish(replace(running, open=False), reader, ending)
        latest = await self._table.polls.latest(running.chat_id, running.round_id)
        if latest is not None and _asks_present(latest, running):
            await self._tidy(Left(reader=reader, message_id=latest.message_id, over=True))
        return True

    async def pick_up(self) -> int:
        """After a restart: let the rounds go on that a crash stopped between questions; return how many."""
        picked_up = 0
        for running in await self._table.rounds.under_way():
            try:
                picked_up += await self._pick_up(running)
            except JobsError as error:
                _LOG.warning("a round could not be picked up: %s", type(error).__name__)
        return picked_up

    async def _pick_up(self, running: Round) -> bool:
        if self._is_stale(running):
            await self._table.rounds.close(running.round_id)
            return False
        if not await self._is_out(running):
            await self._go_on(running)
            return True
        scores = await self._table.rounds.scores(running.round_id)
        own = sum(score.answered for score in scores if score.user_id == running.chat_id)
        return own > running.position and await self._advance(running)

    async def _leave_if_ended(self, poll: PostedPoll) -> None:
        if self._ended.take(poll.poll_id):
            await self._leave_question(poll)

    async def _leave_question(self, poll: PostedPoll) -> None:
        if poll.round_id is None:
            return
        running = await self.find(poll.round_id)
        if running is not None and _asks_present(poll, running) and await self._advance(running):
            reader = await self._table.readers.reader_of(poll.chat_id)
            await self._tidy(Left(reader=reader, message_id=poll.message_id, over=False))

    async def _advance(self, running: Round) -> bool:
        moved = await self._table.rounds.advance(running.round_id, running.position)
        if moved is not None:
            await self._go_on(moved)
        return moved is not None

    async def _go_on(self, running: Round, reader: Subscriber | None = None) -> None:
        """Ask the present question, or the next that can be asked; announce the end after the last."""
        reader = reader or await self._table.readers.reader_of(running.chat_id)
        present: Round | None = running
        while present is not None and present.open:
            if await self._was_asked(present, reader):
                return
            present = await self._table.rounds.advance(present.round_id, present.position)
        if present is not None:
            await self._finish(present, reader)

    async def _was_asked(self, running: Round, reader: Subscriber) -> bool:
        """Ask the present question; False when it cannot be asked any more."""
        selection = self._table.selections.on(local_date(self._clock.now(), reader))
        question = selection.question(running.questions[running.position])
        if question is None:
            return False
        try:
            await self._ask(reader, question, running)
        except DropItem as error:
            self._table.selections.refuse([question.ref])
            _LOG.warning("a question was refused: %s", error.reason, extra={"item": question.ref})
            return False
        return True

    async def _ask(self, reader: Subscriber, question: Question, running: Round | None) -> PostedPoll:
        order = arrange(question, self._chance, most_options(reader.exam))
        round_id = running.round_id if running else 0
        self._being_asked.add(round_id)
        try:
            poll, early = await self._asking.reply(reader, question, order, running)
        finally:
            self._being_asked.discard(round_id)
        for vote in early:
            await self.voted(vote)
        await self._leave_if_ended(poll)
        return poll

    async def _is_out(self, running: Round) -> bool:
        latest = await self._table.polls.latest(running.chat_id, running.round_id)
        return latest is not None and _asks_present(latest, running)

    def _is_stale(self, running: Round) -> bool:
        return self._clock.now() - running.started_at > _STALE

    async def _finish(self, running: Round, reader: Subscriber, ending: Ending = Ending.PLAYED) -> None:
        scores = await self._table.rounds.scores(running.round_id)
        await self._announce(Finished(running=running, reader=reader, scores=scores, ending=ending))

    async def _tidy(self, left: Left) -> None:
        """Tidying is worth no trouble: the round is right without it."""
        try:
            await self._tidy_up(left)
        except JobsError as error:
            _LOG.info("a question's buttons stay: %s", type(error).__name__)


def _asks_present(poll: PostedPoll, running: Round) -> bool:
    """Tell whether the poll asks the question its round is at."""
    return (poll.round_id, poll.question) == (running.round_id, running.questions[running.position])
