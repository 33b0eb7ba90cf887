"""Judges votes: right or wrong by the order that was shown, once for each learner and poll."""

from datetime import datetime

from digests.model import ItemRef
from jobs.model import Answer, PostedPoll, Vote
from jobs.ports import Memories, Polls
from jobs.revision import remembered


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

    async def judge(self, vote: Vote) -> Answer | None:
        """Return the accepted answer; None for a retraction, a repeated vote, or a poll not kept (yet).

        A vote that came before its poll was kept waits in the store until the poll is recorded.
        """
        if not vote.places:
            return None
        poll = await self._polls.find(vote.poll_id) or await self._polls.hold(vote)
        if poll is None:
            return None
        answer = Answer(poll=poll, user_id=vote.user_id, right=is_right(vote, poll), at=vote.at)
        if not await self._polls.accept(answer):
            return None
        await self._remember(answer, vote.at)
        return answer

    async def _remember(self, answer: Answer, at: datetime) -> None:
        item = item_asked(answer.poll)
        known = await self._memories.get(answer.user_id, item.digest, item.fact)
        memory = remembered(known, user_id=answer.user_id, item=item, right=answer.right, at=at)
        await self._memories.put(memory)
