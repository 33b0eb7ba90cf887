"""No call that runs while posts go out reads a whole table, so that a large ledger stays fast."""

from typing import Any

import pytest
from sqlalchemy import event

from jobs.model import State
from store.store import Store, open_store
from tests.store.samples import EIGHT, HOUR, begun, chat, due_keys, key, outcome, plan, planned, sent


async def a_morning(store: Store) -> None:
    """Make every call that planning and delivery make."""
    await planned(store, chat(1), chat(2))
    await store.subscribers.next_due()
    await store.subscribers.get_many([1, 2])
    await store.ledger.plan(plan(slot=None, next=None))
    await due_keys(store)
    await begun(store, key(1), key(2))
    await store.ledger.settle([sent(key(1)), outcome(key(2), State.UNKNOWN)])
    await store.ledger.recover()
    await store.ledger.history([1, 2])
    await store.ledger.expire(EIGHT + HOUR)
    await store.subscribers.deactivate(1, "blocked")
    await store.subscribers.migrate(1, 3)
    await store.rounds.current(1)
    await store.polls.latest(1)


async def query_plans(store: Store) -> dict[str, str]:
    """Return how SQLite carries out each statement of a morning."""
    assert store.database is not None
    heard: list[tuple[str, Any]] = []

    def hear(_connection: object, _cursor: object, statement: str, parameters: Any, *_: object) -> None:
        if statement.startswith(("SELECT", "UPDATE", "INSERT", "DELETE")):
            heard.append((statement, parameters[0] if isinstance(parameters, list) else parameters))

    event.listen(store.database.engine.sync_engine, "before_cursor_execute", hear)
    await a_morning(store)
    event.remove(store.database.engine.sync_engine, "before_cursor_execute", hear)
    async with store.database.reading() as connection:
        return {
            statement: "\n".join(
                row.detail
                for row in await connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
            )
            for statement, parameters in heard
        }


@pytest.mark.parametrize("table", ["deliveries", "subscribers", "polls"])
async def test_a_morning_reads_only_the_rows_it_needs(table: str, sqlite_url: str) -> None:
    store = open_store(sqlite_url)
    plans = await query_plans(store)
    await store.close()

    whole = [f"SCAN {table}", f"SCAN {table} USING INDEX pk"]
    assert len(plans) > 15
    assert not {
        statement: steps
        for statement, steps in plans.items()
        if any(step in whole for step in steps.splitlines())
    }
