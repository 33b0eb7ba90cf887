"""Column types that read and write our values the same way on SQLite and PostgreSQL.

An instant is a `timestamptz` on PostgreSQL and whole microseconds since 1970 on SQLite, so that both sort and
compare by time. Everything else that no database knows (wall times, weekdays, slugs) is short readable text.
"""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, DateTime, SmallInteger, String
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator, TypeEngine

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class Instant(TypeDecorator[datetime]):
    """An aware UTC datetime, exact to the microsecond. A naive one raises ValueError: it names no instant."""

    impl = BigInteger
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """Choose the column type for the database."""
        native = dialect.name == "postgresql"
        return dialect.type_descriptor(DateTime(timezone=True) if native else BigInteger())

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | int | None:
        """Turn a datetime into what the database keeps."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError(f"{value.isoformat()} has no zone: the store keeps instants, give aware UTC")
        return value if dialect.name == "postgresql" else (value - _EPOCH) // _MICROSECOND

    def process_result_value(self, value: Any | None, _dialect: Dialect) -> datetime | None:
        """Turn what the database keeps into aware UTC."""
        if value is None:
            return None
        if isinstance(value, datetime):
            return value.astimezone(UTC)
        return _EPOCH + timedelta(microseconds=value)


class Text(TypeDecorator[Any]):
    """A value kept as text: `write` makes the text and `read` the value again; two pure functions."""

    impl = String
    cache_ok = True

    def __init__(self, write: Callable[[Any], str], read: Callable[[str], Any]) -> None:
        super().__init__()
        self.write = write
        self.read = read

    def process_bind_param(self, value: Any | None, _dialect: Dialect) -> str | None:
        """Write the value."""
        return None if value is None else self.write(value)

    def process_result_value(self, value: str | None, _dialect: Dialect) -> Any | None:
        """Read the value."""
        return None if value is None else self.read(value)


class Weekdays(TypeDecorator[frozenset[int]]):
    """Days of the week as a bit mask: Monday is bit 0."""

    impl = SmallInteger
    cache_ok = True

    def process_bind_param(self, value: frozenset[int] | None, _dialect: Dialect) -> int | None:
        """Set one bit for each day."""
        return None if value is None else sum(1 << day for day in value)

    def process_result_value(self, value: int | None, _dialect: Dialect) -> frozenset[int] | None:
        """Name the days whose bit is set."""
        return None if value is None else frozenset(day for day in range(7) if value >> day & 1)


def _write_wall(wall: time) -> str:
    return wall.isoformat("minutes")


def _split(text: str) -> list[str]:
    return text.split(",") if text else []


def chosen_from(kind: type[StrEnum]) -> Text:
    """Return the type of a column that holds one of an enumeration's values."""
    return Text(str, kind)


WALL = Text(_write_wall, time.fromisoformat)
"""A wall-clock time as "18:30"."""

WALLS = Text(
    lambda walls: ",".join(_write_wall(wall) for wall in walls),
    lambda text: tuple(time.fromisoformat(part) for part in _split(text)),
)
"""Wall-clock times in their order, as "08:00,18:30"."""

SLUGS = Text(lambda slugs: ",".join(sorted(slugs)), lambda text: frozenset(_split(text)))
"""A set of slugs, sorted; slugs hold no commas."""

PLACES = Text(
    lambda places: ",".join(str(place) for place in places),
    lambda text: tuple(int(part) for part in _split(text)),
)
"""Counted places in their order, as "2,0,1"."""
