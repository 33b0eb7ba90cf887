"""What a learner remembers and when to ask again: spaced repetition after Sebastian Leitner's card box.

Pure. A right answer that was due moves the fact one box on, a wrong one back to the start; a right answer
before its time changes nothing but the count, because repeating at once proves no memory.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final

from digests.library import Library
from digests.model import ItemRef
from jobs.model import Memory

INTERVAL_DAYS: Final = (1, 3, 7, 14, 30, 60)
"""Days until a fact is asked again, by how often in a row it was known when it was due."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """A learner's standing. `by_topic` gives (right, answered) for each topic."""

    answered: int
    right: int
    due: int
    next_due: datetime | None
    by_topic: Mapping[str, tuple[int, int]]


def remembered(known: Memory | None, *, user_id: int, item: ItemRef, right: bool, at: datetime) -> Memory:
    """Return the memory after an answer; `known` is what was remembered before, if anything."""
    before = known or Memory(
        user_id=user_id, digest=item.digest, fact=item.fact, right=0, wrong=0, box=0, due_on=at, last_at=at
    )
    if not right:
        return replace(before, wrong=before.wrong + 1, box=0, due_on=_after_days(at, 0), last_at=at)
    if at < before.due_on:
        return replace(before, right=before.right + 1, last_at=at)
    box = min(before.box + 1, len(INTERVAL_DAYS))
    return replace(before, right=before.right + 1, box=box, due_on=_after_days(at, box - 1), last_at=at)


def progress(memories: Iterable[Memory], library: Library, now: datetime) -> Progress:
    """Sum up a learner's memories; facts that left the library count, but under no topic."""
    every = tuple(memories)
    topics: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for memory in every:
        entry = library.fact(memory.digest, memory.fact)
        for topic in entry.digest.topics if entry else ():
            right, answered = topics[topic]
            topics[topic] = (right + memory.right, answered + memory.right + memory.wrong)
    due = [memory for memory in every if memory.due_on <= now]
    return Progress(
        answered=sum(memory.right + memory.wrong for memory in every),
        right=sum(memory.right for memory in every),
        due=len(due),
        next_due=min((memory.due_on for memory in every if memory.due_on > now), default=None),
        by_topic=dict(topics),
    )


def _after_days(at: datetime, step: int) -> datetime:
    return at + timedelta(days=INTERVAL_DAYS[step])
