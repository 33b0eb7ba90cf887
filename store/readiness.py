"""Which rows of the ledger may be sent at an instant: the rule that the store in memory and the SQL share.

`store.waiting` says the same in SQL where a whole table has to be searched.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime

from jobs.model import Delivery, State

UNFINISHED = frozenset({State.PLANNED, State.UNKNOWN})
"""The states of rows that were neither settled for good nor given to a sender."""


def is_waiting(row: Delivery) -> bool:
    """Tell whether the row may still be sent, now or later."""
    return row.state is State.PLANNED or (row.state is State.UNKNOWN and not row.resent)


def is_unsettled(row: Delivery) -> bool:
    """Tell whether something may still become of the row: it waits, or it is in flight."""
    return is_waiting(row) or row.state is State.SENDING


def may_be_sent(row: Delivery, now: datetime) -> bool:
    """Tell whether the row may be sent now, as far as it alone is concerned."""
    return is_waiting(row) and row.due_at <= now < row.expires_at


def holds_back(row: Delivery, now: datetime) -> bool:
    """Tell whether later parts of the same slot have to wait for the row: in flight, or put off."""
    put_off = is_waiting(row) and row.due_at > now and row.expires_at > now
    return put_off or row.state is State.SENDING


def ready_parts(slot: Iterable[Delivery], now: datetime) -> Iterator[Delivery]:
    """Give the parts of one chat's slot that may be sent now, in the order in which they came."""
    for row in slot:
        if holds_back(row, now):
            return
        if may_be_sent(row, now):
            yield row
