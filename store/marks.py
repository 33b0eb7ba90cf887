"""The two writes made for every message: *sending* before its call, and its outcome after.

Each is one statement for any number of rows, which travel as one JSON text. Row by row, SQLite's driver hands
Python's lock back and forth for each of them, and that costs more than the write.
"""

import json
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import datetime
from functools import cache, partial
from typing import Any

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection

from jobs.model import PartKey, Settlement, Start, State
from store.columns import Instant
from store.readiness import UNFINISHED

_TYPES = {
    "chat_id": "bigint",
    "slot": "text",
    "part": "smallint",
    "item": "text",
    "attempts": "integer",
    "state": "text",
    "reason": "text",
    "settled_at": "timestamptz",
    "message_id": "bigint",
    "due_at": "timestamptz",
    "marked": "integer",
    "as_read": "integer",
    "sender": "text",
}
"""How PostgreSQL is to read each field; SQLite reads JSON's own kinds."""

_KEY = ("chat_id", "slot", "part")
_START = (*_KEY, "item", "attempts")
_OUTCOME = (*_KEY, "state", "reason", "settled_at", "message_id", "due_at", "marked", "sender", "as_read")

_THE_ROW = (
    "deliveries.chat_id = given.chat_id AND deliveries.slot = given.slot AND deliveries.part = given.part"
)
_STATES = ", ".join(f"'{state}'" for state in sorted(UNFINISHED))
_UNFINISHED = f"deliveries.state IN ({_STATES})"

_BEGIN = f"""
    UPDATE deliveries SET
        state = '{State.SENDING}', item = given.item, sender = :sender, attempts = given.attempts + 1,
        resent = resent OR deliveries.state = '{State.UNKNOWN}'
    FROM %s AS given
    WHERE {_THE_ROW} AND {_UNFINISHED} AND deliveries.attempts = given.attempts
    RETURNING deliveries.chat_id, deliveries.slot, deliveries.part
"""  # noqa: S608 (built from names of our own)

_SETTLE = f"""
    UPDATE deliveries SET
        state = given.state, reason = given.reason, sender = NULL, settled_at = given.settled_at,
        message_id = coalesce(given.message_id, deliveries.message_id),
        due_at = coalesce(given.due_at, deliveries.due_at),
        doubted = doubted OR given.state = '{State.UNKNOWN}',
        resent = resent AND given.state <> '{State.UNKNOWN}'
    FROM %s AS given
    WHERE {_THE_ROW} AND deliveries.state <> '{State.SENT}'
        AND (given.state = '{State.SENT}' OR deliveries.state NOT IN ('{State.FAILED}', '{State.EXPIRED}'))
        AND (given.marked IS NULL OR (
            deliveries.state = '{State.SENDING}' AND deliveries.attempts = given.marked
            AND coalesce(deliveries.sender, '') = coalesce(given.sender, '')))
        AND (given.as_read IS NULL OR ({_UNFINISHED} AND deliveries.attempts = given.as_read))
    RETURNING deliveries.chat_id, deliveries.slot, deliveries.part
"""  # noqa: S608 (built from names of our own)
"""What was given up can still turn out to have been sent, and nothing else."""


async def begin(
    connection: AsyncConnection, starts: Sequence[Start], sender: str | None
) -> frozenset[PartKey]:
    """Mark rows planned or unknown, and not begun meanwhile, as *sending*; return their keys."""
    rows = [
        (start.key.chat_id, start.key.slot, start.key.part, start.item, start.attempts) for start in starts
    ]
    given = {"given": _text_of(rows), "sender": sender}
    won = await connection.execute(_statement(_BEGIN, _START, connection.dialect.name), given)
    return _keys(won)


async def settle(connection: AsyncConnection, settlements: Sequence[Settlement]) -> frozenset[PartKey]:
    """Write outcomes where they are still wanted; return the keys of the rows that took them."""
    statement = _statement(_SETTLE, _OUTCOME, connection.dialect.name)
    instant = partial(Instant().process_bind_param, dialect=connection.dialect)
    taken: set[PartKey] = set()
    for once_each in _apart(settlements):
        rows = [(*_key_of(found), *_outcome_of(found, instant)) for found in once_each]
        taken |= _keys(await connection.execute(statement, {"given": _text_of(rows)}))
    return frozenset(taken)


def _keys(rows: Iterable[Any]) -> frozenset[PartKey]:
    return frozenset(PartKey(chat_id=chat_id, slot=slot, part=part) for chat_id, slot, part in rows)


def _apart(settlements: Sequence[Settlement]) -> Iterator[Collection[Settlement]]:
    """Give them in groups in which no row comes twice: a statement takes only one outcome of a row."""
    while settlements:
        first = {_key_of(found): found for found in reversed(settlements)}
        yield first.values()
        settlements = [found for found in settlements if first[_key_of(found)] is not found]


def _key_of(found: Settlement) -> tuple[int, str, int]:
    return found.key.chat_id, found.key.slot, found.key.part


def _outcome_of(found: Settlement, instant: Callable[[datetime | None], object]) -> tuple[object, ...]:
    mark = (found.mark.attempts, found.mark.sender) if found.mark is not None else (None, None)
    told = (found.state, found.reason, instant(found.at), found.message_id, instant(found.due_at))
    return *told, *mark, found.as_read


def _text_of(rows: list[tuple[Any, ...]]) -> str:
    """Write rows in one order everywhere, so that two senders of the same ones do not lock each other out."""
    return json.dumps(sorted(rows), default=str)


@cache
def _statement(statement: str, names: Sequence[str], dialect: str) -> TextClause:
    return text(statement % _given(names, dialect))


def _given(names: Sequence[str], dialect: str) -> str:
    """Read the JSON text, a list of lists, as a table."""
    if dialect == "sqlite":
        fields = (f"json_extract(value, '$[{place}]') AS {name}" for place, name in enumerate(names))
        return f"(SELECT {', '.join(fields)} FROM json_each(:given))"  # noqa: S608
    fields = (f"CAST(value ->> {place} AS {_TYPES[name]}) AS {name}" for place, name in enumerate(names))
    return f"(SELECT {', '.join(fields)} FROM json_array_elements(CAST(:given AS json)))"  # noqa: S608
