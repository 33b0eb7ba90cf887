"""Whatever is done to a ledger, the one in memory and the one on SQLite end up the same."""

import asyncio
from collections.abc import Coroutine
from datetime import time, timedelta
from typing import Any, TypeVar, cast

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from jobs.model import PartKey, Schedule, Settlement, Start, State
from store.store import Store, in_memory_store, open_store
from tests.store.samples import EIGHT, HOUR, MINUTE, chat, plan, poll, slot

pytestmark = pytest.mark.slow
"""Thousands of steps on two stores."""

CHATS = st.integers(min_value=-1, max_value=2)
PARTS = st.builds(
    PartKey,
    chat_id=CHATS,
    slot=st.sampled_from([slot(EIGHT + n * HOUR).name for n in range(3)]),
    part=st.integers(min_value=1, max_value=3),
)
SCHEDULES = st.sampled_from([Schedule(zone=zone, times=(time(8),)) for zone in ("UTC", "Asia/Kolkata")])
ITEMS = st.sampled_from(["sky/blue/1", "sky/high/1", "sea/salt/2"])
OUTCOMES = st.sampled_from(State)
DELAYS = st.none() | st.integers(min_value=0, max_value=90)

Found = TypeVar("Found")


class Agreement(RuleBasedStateMachine):
    """Does the same to both stores and compares all that can be seen."""

    def __init__(self, runner: asyncio.Runner, sqlite: Store) -> None:
        super().__init__()
        self.runner = runner
        self.stores = (in_memory_store(), sqlite)
        self.now = EIGHT

    def run(self, work: Coroutine[Any, Any, Found]) -> Found:
        return self.runner.run(work)

    def both(self, noun: str, verb: str, *arguments: Any, **more: Any) -> Any:
        """Call both stores, see that they answer the same, and return the answer."""
        ours, theirs = (
            self.run(getattr(getattr(store, noun), verb)(*arguments, **more)) for store in self.stores
        )
        assert ours == theirs, (noun, verb, arguments)
        return ours

    @initialize()
    def forget_the_last_run(self) -> None:
        for chat_id in range(-1, 3):
            self.run(self.stores[1].subscribers.forget(chat_id))

    @rule(
        chat_id=CHATS,
        schedule=SCHEDULES,
        facts=st.integers(0, 2),
        quizzes=st.integers(0, 1),
        active=st.booleans(),
    )
    def subscribe(self, chat_id: int, schedule: Schedule, facts: int, quizzes: int, *, active: bool) -> None:
        wishes = chat(
            chat_id, schedule=schedule, facts=facts, quizzes=quizzes, active=active, next=slot(self.now)
        )
        self.both("subscribers", "save", wishes)

    @rule(skip=st.booleans())
    def plan_what_is_due(self, *, skip: bool) -> None:
        for cohort in self.both("ledger", "cohorts_due", self.now):
            following = slot(cohort.slot.at + HOUR)
            written = None if skip else cohort.slot
            end = self.now + HOUR
            self.both(
                "ledger",
                "plan",
                plan(cohort, slot=written, due_at=self.now, expires_at=end, next=following),
            )

    @rule(keys=st.lists(PARTS, max_size=4, unique=True), item=ITEMS, attempts=st.integers(0, 2))
    def begin(self, keys: list[PartKey], item: str, attempts: int) -> None:
        self.both("ledger", "begin", [Start(key=key, item=item, attempts=attempts) for key in keys])

    @rule(limit=st.integers(1, 4), item=ITEMS)
    def begin_what_is_due(self, limit: int, item: str) -> None:
        rows = self.both("ledger", "due", self.now, limit)
        self.both("ledger", "begin", [Start(key=row.key, item=item, attempts=row.attempts) for row in rows])

    @rule(key=PARTS, state=OUTCOMES, delay=DELAYS)
    def settle(self, key: PartKey, state: State, delay: int | None) -> None:
        due_at = None if delay is None else self.now + delay * MINUTE
        self.both("ledger", "settle", [Settlement(key=key, state=state, at=self.now, due_at=due_at)])

    @rule()
    def crash(self) -> None:
        self.both("ledger", "recover")

    @rule(minutes=st.integers(0, 90))
    def let_time_pass(self, minutes: int) -> None:
        self.now += timedelta(minutes=minutes)
        self.both("ledger", "expire", self.now)

    @rule(chat_id=CHATS)
    def block(self, chat_id: int) -> None:
        self.both("subscribers", "deactivate", chat_id, "blocked")

    @rule(old=CHATS, new=CHATS)
    def migrate(self, old: int, new: int) -> None:
        self.both("subscribers", "migrate", old, new, at_once=True)

    @rule(chat_id=CHATS)
    def forget(self, chat_id: int) -> None:
        self.both("subscribers", "forget", chat_id)

    @rule(chat_id=CHATS, question=ITEMS, poll_id=st.sampled_from(["p1", "p2"]))
    def post_a_poll(self, chat_id: int, question: str, poll_id: str) -> None:
        self.both("polls", "record", poll(poll_id, chat_id=chat_id, question=question, sent_at=self.now))

    @invariant()
    def all_that_can_be_seen_is_the_same(self) -> None:
        chats = range(-1, 3)
        self.both("ledger", "counts")
        self.both("ledger", "due", self.now, 2)
        self.both("ledger", "due", self.now, 100)
        self.both("ledger", "history", chats)
        self.both("subscribers", "get_many", chats)
        self.both("subscribers", "next_due")


def test_the_ledger_in_memory_and_the_one_on_sqlite_agree(sqlite_url: str) -> None:
    sqlite = open_store(sqlite_url)
    with asyncio.Runner() as runner:
        run_state_machine_as_test(
            cast("type[RuleBasedStateMachine]", lambda: Agreement(runner, sqlite)),
            settings=settings(
                max_examples=20,
                stateful_step_count=20,
                suppress_health_check=list(HealthCheck),
            ),
        )
        runner.run(sqlite.close())
