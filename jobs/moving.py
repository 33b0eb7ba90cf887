"""Moves a chat to its new id, once what is in flight to the old one has been written down."""

from typing import Final

from jobs.errors import TryLater
from jobs.persisting import insist
from jobs.ports import Clock, Subscribers

PATIENCE_SECONDS: Final = 60.0
"""Longer than any call takes: what is in flight then, its process has died over."""


async def move(subscribers: Subscribers, old: int, new: int, clock: Clock) -> None:
    """Move everything kept for the chat; a call that is never answered is left in doubt. Insists."""
    try:
        until = clock.monotonic() + PATIENCE_SECONDS
        await insist(lambda: subscribers.migrate(old, new), clock, until=until)
    except TryLater:
        await insist(lambda: subscribers.migrate(old, new, at_once=True), clock)
