"""The demo's control: it leaps to the next post, never over one that has not been sent."""

from datetime import datetime, timedelta

from bot.wiring.demo import NextPost
from jobs.model import Settlement, Start, State
from jobs.planning import Planner
from store.store import Store, in_memory_store
from tests.factories import a_chat, a_schedule, a_slot, an_item
from tests.fakes import MONDAY_EIGHT

HALF_PAST_SIX = a_slot(MONDAY_EIGHT.replace(hour=18, minute=30))


class Clock:
    """A clock on which sleeping is all that takes time, and where somebody sends the posts meanwhile."""

    def __init__(self, store: Store, *, sends_after: float) -> None:
        self._store = store
        self._sends_after = sends_after
        self._passed = 0.0
        self._ahead = timedelta()

    def now(self) -> datetime:
        return MONDAY_EIGHT + timedelta(seconds=self._passed) + self._ahead

    def monotonic(self) -> float:
        return self._passed

    async def sleep(self, seconds: float) -> None:
        self._passed += seconds
        if self._passed >= self._sends_after:
            for row in await self._store.ledger.due(self.now(), 10):
                await self._store.ledger.begin(
                    [Start(key=row.key, item=str(an_item()), attempts=row.attempts)]
                )
                await self._store.ledger.settle([Settlement(key=row.key, state=State.SENT, at=self.now())])

    def skip(self, to: datetime) -> None:
        self._ahead += to - self.now()


async def a_control(*, sends_after: float) -> tuple[NextPost, Clock, Store]:
    """A control whose only chat is due at this very instant, unplanned, and again at half past six."""
    store = in_memory_store()
    await store.subscribers.save(a_chat(schedule=a_schedule("08:00", "18:30"), next=a_slot()))
    clock = Clock(store, sends_after=sends_after)
    control = NextPost(clock)
    control.works_with(store.subscribers, store.ledger, Planner(store.ledger))
    return control, clock, store


async def test_a_skip_waits_until_the_post_of_now_is_sent() -> None:
    control, clock, store = await a_control(sends_after=40)
    assert "18:30" in await control.skip()
    assert clock.now() >= HALF_PAST_SIX.at
    assert (await store.ledger.counts())[State.SENT] == 2


async def test_the_time_is_told_in_the_zone_of_the_chat_that_is_due() -> None:
    control, _, store = await a_control(sends_after=0)
    zone = a_schedule("16:00", zone="Asia/Kolkata")
    await store.subscribers.save(a_chat(schedule=zone, next=a_slot(MONDAY_EIGHT + timedelta(hours=2.5))))
    assert "Monday 2 March, 16:00 (Asia/Kolkata)" in await control.skip()


async def test_a_skip_that_waits_too_long_leaves_the_time_as_it_is_and_says_so() -> None:
    control, clock, store = await a_control(sends_after=10_000)
    assert "again" in await control.skip()
    assert clock.now() < HALF_PAST_SIX.at
    assert (await store.ledger.counts())[State.PLANNED] == 2


async def test_a_post_whose_call_is_under_way_is_waited_for() -> None:
    control, clock, store = await a_control(sends_after=10_000)
    await Planner(store.ledger).tick(clock.now())
    rows = await store.ledger.due(clock.now(), 10)
    await store.ledger.begin([Start(key=row.key, item=str(an_item()), attempts=row.attempts) for row in rows])
    assert "again" in await control.skip()


async def test_a_post_put_off_for_a_moment_is_waited_for() -> None:
    control, clock, store = await a_control(sends_after=10_000)
    await Planner(store.ledger).tick(clock.now())
    soon = clock.now() + timedelta(seconds=150)
    for row in await store.ledger.due(clock.now(), 10):
        await store.ledger.settle([Settlement(key=row.key, state=State.PLANNED, at=clock.now(), due_at=soon)])
    assert "again" in await control.skip()
