"""Values for the tests of the store, each with a default for everything a test does not speak of."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from typing import Any

from jobs.model import (
    Answer,
    Batch,
    ChatKind,
    Cohort,
    Delivery,
    Memory,
    PartKey,
    PartKind,
    Plan,
    PostedPoll,
    Schedule,
    Settlement,
    Slot,
    Start,
    State,
    Subscriber,
    Vote,
)
from store.store import Store

EIGHT = datetime(2026, 3, 2, 8, 0, tzinfo=UTC)
"""A Monday morning."""
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
DAILY = Schedule(zone="UTC", times=(time(8), time(18, 30)))


def slot(at: datetime = EIGHT) -> Slot:
    return Slot(day=at.date(), wall=at.time(), at=at)


def chat(chat_id: int = 1, **changes: Any) -> Subscriber:
    plain = Subscriber(chat_id=chat_id, kind=ChatKind.PRIVATE, schedule=DAILY, next=slot())
    return replace(plain, **changes)


def plan(cohort: Cohort | None = None, **changes: Any) -> Plan:
    plain = Plan(
        cohort=cohort or Cohort(schedule=DAILY, slot=slot()),
        slot=slot(),
        late=False,
        due_at=EIGHT,
        expires_at=EIGHT + HOUR,
        next=slot(EIGHT + timedelta(days=1)),
    )
    return replace(plain, **changes)


def key(chat_id: int = 1, part: int = 1, name: str = slot().name) -> PartKey:
    return PartKey(chat_id=chat_id, slot=name, part=part)


def owed(chat_id: int = 1, part: int = 1, **changes: Any) -> Delivery:
    plain = Delivery(
        key=key(chat_id, part),
        kind=PartKind.FACT,
        state=State.PLANNED,
        due_at=EIGHT,
        expires_at=EIGHT + HOUR,
    )
    return replace(plain, **changes)


def outcome(of: PartKey, state: State, at: datetime = EIGHT, **changes: Any) -> Settlement:
    return replace(Settlement(key=of, state=state, at=at), **changes)


def sent(of: PartKey, at: datetime = EIGHT, message_id: int = 100) -> Settlement:
    return outcome(of, State.SENT, at, message_id=message_id)


async def begun(
    store: Store, *keys: PartKey, item: str = "sky/blue/1", sender: str | None = None
) -> frozenset[PartKey]:
    """Begin rows as they stand now."""
    slots = {each.slot: [other.chat_id for other in keys if other.slot == each.slot] for each in keys}
    rows = [
        row
        for name, chats in slots.items()
        for row in await store.ledger.unsettled(Batch(slot=name, chats=tuple(chats)))
    ]
    attempts = {row.key: row.attempts for row in rows}
    starts = [Start(key=each, item=item, attempts=attempts.get(each, 0)) for each in keys]
    return await store.ledger.begin(starts, sender=sender)


async def subscribed(store: Store, *chats: Subscriber) -> None:
    await store.subscribers.save_many(chats)


async def planned(store: Store, *chats: Subscriber) -> None:
    await subscribed(store, *chats)
    await store.ledger.plan(plan())


async def due_keys(store: Store, now: datetime = EIGHT, limit: int = 100) -> list[PartKey]:
    return [row.key for row in await store.ledger.due(now, limit)]


async def states(store: Store) -> dict[State, int]:
    return {state: count for state, count in (await store.ledger.counts()).items() if count}


def poll(poll_id: str = "p1", **changes: Any) -> PostedPoll:
    plain = PostedPoll(
        poll_id=poll_id,
        chat_id=1,
        message_id=7,
        question="sky/blue/1#colour",
        order=(2, 0, 1),
        correct=(1,),
        sent_at=EIGHT,
    )
    return replace(plain, **changes)


def vote(poll_id: str = "p1", user_id: int = 5, places: tuple[int, ...] = (1,), at: datetime = EIGHT) -> Vote:
    return Vote(poll_id=poll_id, user_id=user_id, places=places, at=at)


def answer(to: PostedPoll, user_id: int = 5, *, right: bool = True, at: datetime = EIGHT) -> Answer:
    return Answer(poll=to, user_id=user_id, right=right, at=at)


def memory(fact: str = "blue", **changes: Any) -> Memory:
    plain = Memory(
        user_id=5, digest="sky", fact=fact, right=1, wrong=0, box=1, due_on=EIGHT, last_at=EIGHT - HOUR
    )
    return replace(plain, **changes)


async def answered(
    store: Store, to: PostedPoll, *, right: Sequence[int] = (), wrong: Sequence[int] = ()
) -> None:
    await store.polls.record(to)
    for user_id in (*right, *wrong):
        await store.polls.accept(answer(to, user_id, right=user_id in right))
