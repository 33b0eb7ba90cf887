"""Puts a question into a chat and keeps the poll before any answer to it is judged."""

from collections.abc import Sequence
from typing import Final

from digests.question import Question
from jobs.errors import AskAgain, TryLater
from jobs.model import PostedPoll, Round, Subscriber, Vote
from jobs.pacing import Gate, Lane
from jobs.persisting import insist
from jobs.ports import Clock, Messenger, Polls

_WORTH_WAITING_SECONDS: Final = 20.0
"""A person still waits this long for a question; beyond it they are told to come back."""
_PAUSE_SECONDS: Final = 0.5
"""Between attempts where Telegram asked for no wait (an outage)."""


class Asking:
    """Sends questions and records their polls."""

    def __init__(self, messenger: Messenger, polls: Polls, gate: Gate, clock: Clock) -> None:
        self._messenger = messenger
        self._polls = polls
        self._gate = gate
        self._clock = clock

    async def post(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
        lane: Lane = Lane.POST,
    ) -> tuple[PostedPoll, Sequence[Vote]]:
        """Send and record, once; return the poll and the votes that came before its record.

        The caller has its turn at the gate already, in `lane`. Raises what the Messenger raises.
        """
        async with self._gate.leaving(reader.chat_id, lane):
            sent = await self._messenger.send_question(reader, question, order, late=late, running=running)
        poll = PostedPoll(
            poll_id=sent.poll_id,
            chat_id=reader.chat_id,
            message_id=sent.message_id,
            question=question.ref,
            order=order,
            correct=question.arranged(order).correct,
            sent_at=self._clock.now(),
            round_id=running.round_id if running else None,
        )
        return poll, await insist(lambda: self._polls.record(poll), self._clock)

    async def reply(
        self, reader: Subscriber, question: Question, order: tuple[int, ...], running: Round | None = None
    ) -> tuple[PostedPoll, Sequence[Vote]]:
        """Send and record in the replies' lane for as long as a person waits; raises like `post`.

        A question whose answer from Telegram never came is sent once more, so that no round stands still.
        """
        deadline, pause, in_doubt = self._clock.monotonic() + _WORTH_WAITING_SECONDS, _PAUSE_SECONDS, False
        while True:
            await self._gate.pass_through(reader.chat_id, reader.kind, Lane.REPLY)
            try:
                return await self.post(reader, question, order, running=running, lane=Lane.REPLY)
            except AskAgain:
                if in_doubt:
                    raise
                in_doubt = True
            except TryLater as error:
                self._gate.heed(reader.chat_id, error)
                wait, pause = max(error.seconds, pause), 2 * pause
                if self._clock.monotonic() + wait > deadline:
                    raise
                await self._clock.sleep(wait)
