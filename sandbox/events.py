"""What happened in the world, in order, for the page's event stream and for tests that wait."""

import asyncio
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Literal

from sandbox.bell import Bell
from sandbox.records import Chat, Message, Person

Happening = Literal["message", "edited", "deleted", "poll", "chat", "typing", "commands", "toast"]


@dataclass(frozen=True, slots=True)
class Event:
    """One happening; `message` is the live record, `person` the only one it concerns (None: everyone)."""

    seq: int
    type: Happening
    chat: Chat | None
    message: Message | None = None
    text: str | None = None
    person: Person | None = None


class EventLog:
    """The last `kept` events, numbered from 1; `changed` rings for each."""

    def __init__(self, *, kept: int = 10_000) -> None:
        self._events: deque[Event] = deque(maxlen=kept)
        self.seq = 0
        self.changed = Bell()

    def add(
        self,
        kind: Happening,
        chat: Chat | None,
        message: Message | None = None,
        *,
        text: str | None = None,
        person: Person | None = None,
    ) -> None:
        """Note one happening."""
        self.seq += 1
        self._events.append(Event(self.seq, kind, chat, message, text, person))
        self.changed.ring()

    def after(self, seq: int) -> list[Event]:
        """Every kept event younger than `seq`."""
        newer = min(self.seq - seq, len(self._events))
        return list(islice(self._events, len(self._events) - newer, None)) if newer > 0 else []

    async def until(self, true: Callable[[], bool], timeout_seconds: float) -> bool:
        """Wait until `true()`, asked again after each event; False when the time runs out.

        `true` must be cheap and free of side effects.
        """
        try:
            async with asyncio.timeout(timeout_seconds):
                while not true():
                    await self.changed.next()
        except TimeoutError:
            return true()
        return True
