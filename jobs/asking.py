"""Puts a question into a chat and keeps the poll before any answer to it is judged."""

from collections.abc import Sequence

from digests.question import Question
from jobs.model import PostedPoll, Round, Subscriber, Vote
from jobs.ports import Clock, Messenger, Polls


class Asking:
    """Sends a question and records the poll; it passes no gate, the caller has."""

    def __init__(self, messenger: Messenger, polls: Polls, clock: Clock) -> None:
        self._messenger = messenger
        self._polls = polls
        self._clock = clock

    async def ask(
        self,
        reader: Subscriber,
        question: Question,
        order: tuple[int, ...],
        *,
        late: bool = False,
        running: Round | None = None,
    ) -> tuple[PostedPoll, Sequence[Vote]]:
        """Send and record; return the poll and the votes that were faster than the record, to be judged next.

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
        return poll, await self._polls.record(poll)
