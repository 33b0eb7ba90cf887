"""The first post of a new subscriber: owed through the ledger at once, so that none of it is told twice."""

from collections.abc import Callable
from datetime import datetime, timedelta

from jobs.model import Delivery, PartKey, PartKind, State, Subscriber
from jobs.ports import Clock, Ledger
from jobs.timetable import zone_of

_USEFUL = timedelta(hours=1)
"""After this the next regular post is the better welcome."""


def welcome_rows(subscriber: Subscriber, now: datetime) -> tuple[Delivery, ...]:
    """Return as many facts and quizzes as every post will have; the slot's name is no regular slot's."""
    local = now.astimezone(zone_of(subscriber.schedule.zone))
    slot = f"{local:%Y-%m-%dT%H:%M} welcome"
    kinds = [PartKind.FACT] * subscriber.facts + [PartKind.QUIZ] * subscriber.quizzes
    return tuple(
        Delivery(
            key=PartKey(chat_id=subscriber.chat_id, slot=slot, part=part),
            kind=kind,
            state=State.PLANNED,
            due_at=now,
            expires_at=now + _USEFUL,
        )
        for part, kind in enumerate(kinds, start=1)
    )


class Welcome:
    """Owes the first post and wakes the delivery so that it goes out at once."""

    def __init__(self, ledger: Ledger, clock: Clock, wake: Callable[[], None]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._wake = wake

    async def post(self, subscriber: Subscriber) -> None:
        """Owe the welcome post; it expires after an hour."""
        await self._ledger.owe(welcome_rows(subscriber, self._clock.now()))
        self._wake()
