"""What each chat has had: a row that was sent is added once for good, the few others are looked at again."""

from datetime import datetime
from functools import lru_cache
from typing import TypeVar

from digests.model import ItemRef
from jobs.model import History, PartKey, State, is_question
from store.in_memory.rows import LedgerRow

_Key = TypeVar("_Key")
_HAD = frozenset({State.SENT, State.SENDING, State.UNKNOWN})


class Past:
    """Has to hear of every new row and of every change to one."""

    def __init__(self) -> None:
        self._sent: dict[int, History] = {}
        self._others: dict[int, dict[PartKey, LedgerRow]] = {}

    def note(self, row: LedgerRow) -> None:
        """Take in what a row is now."""
        key = row.delivery.key
        others = self._others.setdefault(key.chat_id, {})
        if row.delivery.state is State.SENT:
            others.pop(key, None)
            _add(self._sent.setdefault(key.chat_id, History()), row)
        else:
            others[key] = row

    def forget(self, chat_id: int) -> None:
        """Drop a chat's."""
        self._sent.pop(chat_id, None)
        self._others.pop(chat_id, None)

    def of(self, chat_id: int) -> History:
        """Return a chat's; the caller may change it."""
        sent = self._sent.get(chat_id)
        history = History(told=sent.told.copy(), asked=sent.asked.copy()) if sent is not None else History()
        for row in self._others.get(chat_id, {}).values():
            _add(history, row)
        return history


def note_latest(latest: dict[_Key, datetime], what: _Key, at: datetime) -> None:
    """Keep the latest instant of each."""
    latest[what] = max(at, latest.get(what, at))


def _add(history: History, row: LedgerRow) -> None:
    delivery = row.delivery
    if delivery.item is None or not (delivery.state in _HAD or row.doubted):
        return
    at = row.settled_at or delivery.due_at
    if is_question(delivery.item):
        note_latest(history.asked, delivery.item, at)
    else:
        note_latest(history.told, _item(delivery.item), at)


_item = lru_cache(maxsize=10_000)(ItemRef.parse)
