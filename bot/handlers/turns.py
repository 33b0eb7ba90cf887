"""One thing at a time in each chat, in the order it came; no chat waits for another.

Quick taps would otherwise overwrite each other's change, and one person's flood of commands, each waiting for
its turn to be answered, would take every place there is for serving updates.
"""

from asyncio import Lock
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

MOST_IN_LINE: Final = 15
"""Answers go out at one a second and chat (bot FAQ); nobody waits for the sixteenth."""


@dataclass(slots=True, eq=False)
class _Line:
    lock: Lock = field(default_factory=Lock)
    length: int = 0


class Turns:
    """The lines of the chats that are being served; a chat without a line costs nothing."""

    def __init__(self) -> None:
        self._lines: dict[int, _Line] = {}

    @asynccontextmanager
    async def turn(self, chat_id: int, *, always: bool = False) -> AsyncIterator[bool]:
        """Wait for the chat's turn; gives False at once where the line is too long, unless `always`."""
        line = self._lines.setdefault(chat_id, _Line())
        if line.length >= MOST_IN_LINE and not always:
            yield False
            return
        line.length += 1
        try:
            async with line.lock:
                yield True
        finally:
            line.length -= 1
            if not line.length:
                del self._lines[chat_id]
