"""How long it takes to plan a morning's posts for a million chats, and whether the event loop notices."""

import asyncio
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from sqlalchemy import MetaData, func, insert, quoted_name, select, text

from benchmarks.databases import NoDatabase, postgresql, sqlite
from benchmarks.figures import Figure, absent, at_most, noted
from benchmarks.gauges import gauged
from benchmarks.population import settle
from jobs.planning import Planner
from store.schema import deliveries
from store.store import Store, open_store

_CHATS = 1_000_000
_MORNINGS = 3
"""Each finds every chat due again, and a longer ledger."""
_SCATTERED_CHATS, _COHORTS = 100_000, 25
_SQLITE_SECONDS, _POSTGRESQL_SECONDS, _BLOCK_MS = 3.0, 6.0, 50.0
"""Targets."""


def figures() -> Iterator[Figure]:
    """Measure, line by line."""
    with sqlite() as url:
        yield from _told("SQLite", url, limit=_SQLITE_SECONDS)
    try:
        with postgresql() as url:
            yield from _told("PostgreSQL", url, limit=_POSTGRESQL_SECONDS)
    except NoDatabase as error:
        yield absent(f"planning {_CHATS:,} due chats, PostgreSQL", str(error))
    yield _scattered()


def _told(name: str, url: str, *, limit: float) -> Iterator[Figure]:
    seconds, blocks = asyncio.run(_mornings(url, _CHATS, 1))
    yield at_most(f"planning {_CHATS:,} due chats, {name}", seconds, limit, " s")
    bare = asyncio.run(_bare_insert(url))
    what = f"the same against one bare INSERT ... SELECT of {_CHATS:,} rows into such a table"
    yield noted(what, [taken / bare for taken in seconds], " x")
    yield at_most("longest block of the event loop meanwhile", blocks, _BLOCK_MS, " ms")


async def _bare_insert(url: str) -> float:
    """Take the time of the least that planning can be: to copy a morning's rows, with key and indexes."""
    store = open_store(url)
    assert store.database is not None, "measured on a database"
    copy = deliveries.to_metadata(MetaData(), name="bare")
    copy.primary_key.name = "pk_bare"
    for index in copy.indexes:
        index.name = quoted_name(f"bare_{index.name}", quote=None)
    first = select(func.min(deliveries.c.slot)).scalar_subquery()
    try:
        async with store.database.writing() as connection:
            await connection.run_sync(copy.create)
        began = time.perf_counter()
        async with store.database.writing() as connection:
            morning = select(deliveries).where(deliveries.c.slot == first)
            await connection.execute(insert(copy).from_select([*copy.c.keys()], morning))
        return time.perf_counter() - began
    finally:
        await store.close()


def _scattered() -> Figure:
    """Compare many schedules that fall on one instant with one: people choose different second times."""
    with sqlite() as url:
        together, _ = asyncio.run(_mornings(url, _SCATTERED_CHATS, 1))
    with sqlite() as url:
        apart, _ = asyncio.run(_mornings(url, _SCATTERED_CHATS, _COHORTS))
    ratios = [many / one for many, one in zip(apart, together, strict=True)]
    return noted(
        f"planning {_SCATTERED_CHATS:,} chats of {_COHORTS} schedules against one, SQLite", ratios, " x"
    )


async def _mornings(url: str, chats: int, cohorts: int) -> tuple[list[float], list[float]]:
    """Plan for as many days; return the seconds each took, and its longest block in milliseconds."""
    store = open_store(url)
    try:
        await store.migrate()
        today = datetime.now(UTC)
        await settle(store, chats, today, cohorts=cohorts)
        await _gather_statistics(store)
        taken = [await _morning(store, today + timedelta(days=day)) for day in range(_MORNINGS)]
    finally:
        await store.close()
    return [seconds for seconds, _ in taken], [block for _, block in taken]


async def _morning(store: Store, now: datetime) -> tuple[float, float]:
    async with gauged() as readings:
        began = time.perf_counter()
        await Planner(store.ledger).tick(now)
        seconds = time.perf_counter() - began
    return seconds, readings.longest_block_ms


async def _gather_statistics(store: Store) -> None:
    """PostgreSQL does so by itself, but not within seconds of a million new rows."""
    assert store.database is not None, "measured on a database"
    if not store.database.is_sqlite:
        async with store.database.writing() as connection:
            await connection.execute(text("ANALYZE subscribers"))
