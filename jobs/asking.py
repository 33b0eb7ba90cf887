"""Puts a question into a chat and keeps the poll before any answer to it is judged."""

from collections.abc import Sequence
from typing import Final

from digests.question import Question
from jobs.errors import TryLater
from jobs.model import PostedPoll, Round, Subscriber, Vote
from jobs.pacing import Gate, Lane
from jobs.persisting import insist
from jobs.ports import Clock, Messenger, Polls

_ATTEMPTS: Final = 3
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
    ) -> tuple[PostedPoll, Sequence[Vote]]:
        """Send and record, once, past no gate; return the poll and the votes that came before its record.

        Raises what the Messenger raises.
        """
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
        """Send and record in the replies' lane, waiting out a short flood wait; raises like `post`."""
        for left in reversed(range(_ATTEMPTS)):
            await self._gate.pass_through(reader.chat_id, reader.kind, Lane.REPLY)
            try:
                return await self.post(reader, question, order, running=running)
            except TryLater as error:
                self._gate.heed(reader.chat_id, error)
                if not left or error.seconds > _WORTH_WAITING_SECONDS:
                    raise
                await self._clock.sleep(max(error.seconds, _PAUSE_SECONDS))
        raise AssertionError("the last attempt returns or raises")
