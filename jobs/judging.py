"""Judges votes: right or wrong by the order that was shown, once for each learner and poll."""

from datetime import datetime
from typing import Final

from digests.model import ItemRef
from jobs.model import Answer, PostedPoll, Vote
from jobs.persisting import insist
from jobs.ports import Clock, Memories, Polls
from jobs.revision import remembered

_PATIENCE_SECONDS: Final = 120.0
"""How long a vote waits for a database that is away: votes that wait take the room of other updates."""


def is_right(vote: Vote, poll: PostedPoll) -> bool:
    """Tell whether the places chosen are exactly the right ones."""
    return set(vote.places) == set(poll.correct)


def item_asked(poll: PostedPoll) -> ItemRef:
    """Return the fact a poll asks about."""
    return ItemRef.parse(poll.question.partition("#")[0])


class Judge:
    """Accepts each vote once, late ones too, and lets the learner's memory grow by it."""

    def __init__(self, polls: Polls, memories: Memories) -> None:
        self._polls = polls
        self._memories = memories

    async def judge(self, vote: Vote, clock: Clock) -> Answer | None:
        """Return the accepted answer; None for a retraction, a repeated vote, or a poll not kept (yet).

        A vote that came before its poll was kept waits in the store until the poll is recorded. Telegram
        tells of a vote once, so that a database that is away is waited for; raises TryLater in the end.
        """
        if not vote.places:
            return None
        until = clock.monotonic() + _PATIENCE_SECONDS
        poll = await insist(lambda: self._poll_of(vote), clock, until=until)
        if poll is None:
            return None
        answer = Answer(poll=poll, user_id=vote.user_id, right=is_right(vote, poll), at=vote.at)
        if not await insist(lambda: self._polls.accept(answer), clock, until=until):
            return None
        await insist(lambda: self._remember(answer, vote.at), clock, until=until)
        return answer

    async def _poll_of(self, vote: Vote) -> PostedPoll | None:
        return await self._polls.find(vote.poll_id) or await self._polls.hold(vote)

    async def _remember(self, answer: Answer, at: datetime) -> None:
        item = item_asked(answer.poll)
        known = await self._memories.get(answer.user_id, item.digest, item.fact)
        memory = remembered(known, user_id=answer.user_id, item=item, right=answer.right, at=at)
        await self._memories.put(memory)
