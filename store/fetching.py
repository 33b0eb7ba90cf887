"""Reads many rows at once. On SQLite they come as one JSON text.

Row by row, SQLite's driver hands Python's lock back and forth for each of them, and while a broadcast keeps
the event loop busy that costs more than the reading. Most values repeat from row to row: each is read once.
"""

import json
from collections import namedtuple
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import Any

from sqlalchemy import Select, String, func, select
from sqlalchemy.dialects import sqlite
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.sql.base import ReadOnlyColumnCollection
from sqlalchemy.types import TypeEngine

_Columns = ReadOnlyColumnCollection[str, Any]

_SQLITE = sqlite.dialect()
_VALUES_KEPT = 4_096
"""Of each type of column."""


async def rows_of(connection: AsyncConnection, statement: Select[Any], **given: object) -> Sequence[Any]:
    """Run a select with its parameters and give its rows, their columns by name.

    A statement that is kept is prepared once.
    """
    if connection.dialect.name != _SQLITE.name:
        return [*await connection.execute(statement, given)]
    found, together = _together(statement)
    rows = json.loads((await connection.execute(together, given)).scalar_one())
    columns = (
        _read(column.type, values) for column, values in zip(found, zip(*rows, strict=True), strict=False)
    )
    return [*map(_row_of(tuple(found.keys())), *columns)] if rows else []


@lru_cache(maxsize=32)
def _together(statement: Select[Any]) -> tuple[_Columns, Select[Any]]:
    found = statement.subquery().c
    return found, select(func.json_group_array(func.json_array(*found), type_=String()))


def _read(kind: TypeEngine[Any], values: Iterable[Any]) -> Iterable[Any]:
    reader = _reader_of(kind)
    return values if reader is None else map(reader, values)


@lru_cache
def _reader_of(kind: TypeEngine[Any]) -> Callable[[Any], Any] | None:
    reader = kind.dialect_impl(_SQLITE).result_processor(_SQLITE, None)
    return None if reader is None else lru_cache(_VALUES_KEPT)(reader)


@lru_cache
def _row_of(names: tuple[str, ...]) -> Callable[..., Any]:
    return namedtuple("Row", names)
