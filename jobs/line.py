"""The posts that are under way in this process: those not begun, and those between two of their parts.

A post that waits for its chat's next second takes up no place among the calls in flight, only memory.
"""

import asyncio
from collections import deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from heapq import heappop, heappush

from jobs.model import Delivery, History, Subscriber


@dataclass(slots=True, kw_only=True, eq=False)
class Post:
    """What is left to send of one chat's slot, and what is known of the chat."""

    chat_id: int
    rows: deque[Delivery]
    reader: Subscriber | None
    history: History

    @classmethod
    def of(cls, rows: Sequence[Delivery], reader: Subscriber | None, history: History) -> "Post":
        """Begin the post of a chat's slot."""
        return cls(chat_id=rows[0].key.chat_id, rows=deque(rows), reader=reader, history=history)


class Group:
    """Posts whose end somebody waits for."""

    def __init__(self, posts: Collection[Post]) -> None:
        self._left = set(posts)
        self._over = asyncio.Event()

    def leave(self, post: Post) -> None:
        """Note that a post is over."""
        self._left.discard(post)
        if not self._left:
            self._over.set()

    async def over(self) -> None:
        """Wait until all are."""
        if self._left:
            await self._over.wait()


class Line:
    """Who is next; every method takes the time in seconds of one clock that never runs back."""

    def __init__(self) -> None:
        self._fresh: deque[Post] = deque()
        self._put_off: list[tuple[float, int, Post]] = []
        self._number = 0

    @property
    def fresh(self) -> int:
        """How many posts nobody has looked at yet."""
        return len(self._fresh)

    @property
    def next_at(self) -> float | None:
        """When the first of those put off is due; None when there is none."""
        return self._put_off[0][0] if self._put_off else None

    def add(self, posts: Iterable[Post]) -> None:
        """Let posts stand in line, in order."""
        self._fresh.extend(posts)

    def put_off(self, post: Post, until: float) -> None:
        """Let a post come back at a later time."""
        self._number += 1
        heappush(self._put_off, (until, self._number, post))

    def take(self, now: float) -> Post | None:
        """Take who is next: those put off whose time has come, then the fresh ones."""
        if self._put_off and self._put_off[0][0] <= now:
            return heappop(self._put_off)[2]
        return self._fresh.popleft() if self._fresh else None

    def clear(self) -> list[Post]:
        """Take all."""
        left = [*self._fresh, *(post for _, _, post in self._put_off)]
        self._fresh.clear()
        self._put_off.clear()
        return left
