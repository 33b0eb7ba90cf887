"""Puts a question into a chat and keeps the poll before any answer to it is judged."""

from collections.abc import Sequence

from digests.question import Question
from jobs.model import PostedPoll, Round, Subscriber, Vote
from jobs.outlasting import outlast
from jobs.pacing import Gate, Lane
from jobs.persisting import insist
from jobs.ports import Clock, Messenger, Polls


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
        return await outlast(
            self._gate,
            self._clock,
            reader.chat_id,
            reader.kind,
            lambda: self.post(reader, question, order, running=running, lane=Lane.REPLY),
        )
