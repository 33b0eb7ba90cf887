"""Polls that took their last vote before they were kept: their questions are left as soon as they are.

A question's poll is kept once Telegram has answered. Where the store is away for longer than the poll is
open, its end comes first, and Telegram tells of it only once.
"""

from typing import Final

_KEPT: Final = 1_000
"""Ends of polls that are not ours, or were erased, are never asked for: the oldest make room."""


class EarlyEndings:
    """One per process."""

    def __init__(self) -> None:
        self._poll_ids: dict[str, None] = {}

    def note(self, poll_id: str) -> None:
        """Take in that a poll has ended."""
        self._poll_ids[poll_id] = None
        if len(self._poll_ids) > _KEPT:
            del self._poll_ids[next(iter(self._poll_ids))]

    def take(self, poll_id: str) -> bool:
        """Tell whether the poll has ended; true only once."""
        return self._poll_ids.pop(poll_id, self) is None
