"""Reads what chats have had, out of the ledger and the polls posted to them."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Select, bindparam, func, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from digests.model import ItemRef
from jobs.model import History, State, is_question
from store.fetching import rows_of
from store.schema import deliveries, polls

_HAD = (State.SENT, State.SENDING, State.UNKNOWN)
_CHATS_AT_ONCE = 125
"""Chats asked for in one statement, because reading its rows keeps the event loop busy: a chat with a hundred
items takes 0.15 ms."""


async def read_histories(connection: AsyncConnection, chat_ids: Collection[int]) -> Mapping[int, History]:
    """Return one history for each chat, an empty one for a chat that had nothing."""
    histories = {chat_id: History() for chat_id in chat_ids}
    asked_for = list(histories)
    for start in range(0, len(asked_for), _CHATS_AT_ONCE):
        chats = asked_for[start : start + _CHATS_AT_ONCE]
        _add_parts(histories, await rows_of(connection, _PARTS, chats=chats))
        _add_polls(histories, await rows_of(connection, _POLLS, chats=chats))
    return histories


def _parts_of_chats() -> Select[Any]:
    had = deliveries.c
    at = func.max(func.coalesce(had.settled_at, had.due_at), type_=had.due_at.type).label("at")
    return (
        select(had.chat_id, had.item, at)
        .where(_is_asked_for(had.chat_id), had.item.is_not(None), or_(had.state.in_(_HAD), had.doubted))
        .group_by(had.chat_id, had.item)
    )


def _polls_of_chats() -> Select[Any]:
    latest = func.max(polls.c.sent_at).label("at")
    return (
        select(polls.c.chat_id, polls.c.question, latest)
        .where(_is_asked_for(polls.c.chat_id))
        .group_by(polls.c.chat_id, polls.c.question)
    )


def _is_asked_for(chat_id: ColumnElement[int]) -> ColumnElement[bool]:
    return chat_id.in_(bindparam("chats", expanding=True))


_PARTS, _POLLS = _parts_of_chats(), _polls_of_chats()


def _add_parts(histories: Mapping[int, History], rows: Iterable[Sequence[Any]]) -> None:
    for chat_id, item, at in rows:
        history = histories[chat_id]
        if is_question(item):
            _note(history.asked, item, at)
        else:
            history.told[item_of(item)] = at


def _add_polls(histories: Mapping[int, History], rows: Iterable[Sequence[Any]]) -> None:
    for chat_id, question, at in rows:
        _note(histories[chat_id].asked, question, at)


def _note(asked: dict[str, datetime], question: str, at: datetime) -> None:
    asked[question] = max(at, asked.get(question, at))


@lru_cache(maxsize=65_536)
def item_of(text: str) -> ItemRef:
    """Parse an item reference once; a library holds far fewer items than the ledger has rows."""
    return ItemRef.parse(text)
