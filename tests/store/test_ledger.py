"""The ledger keeps its promises: written once, never lost, never sent twice, in order."""

from dataclasses import replace
from datetime import time, timedelta

import pytest

from jobs.model import CRASHED, CRASHES_OUTLIVED, Mark, PartKind, QuietHours, Start, State
from store.store import Store
from tests.store.samples import (
    DAILY,
    EIGHT,
    HOUR,
    MINUTE,
    begun,
    chat,
    due_keys,
    key,
    outcome,
    owed,
    plan,
    planned,
    sent,
    slot,
    states,
    subscribed,
)

TOMORROW = slot(EIGHT + timedelta(days=1))


async def test_chats_with_the_same_schedule_and_slot_are_one_cohort(store: Store) -> None:
    other = replace(DAILY, quiet=QuietHours(start=time(22), end=time(7)), paused_until=EIGHT.date())
    await subscribed(store, chat(1), chat(2), chat(3, schedule=other), chat(4, next=slot(EIGHT - HOUR)))

    cohorts = await store.ledger.cohorts_due(EIGHT)

    assert [cohort.slot for cohort in cohorts if cohort.schedule == DAILY] == [slot(EIGHT - HOUR), slot()]
    assert [cohort.slot for cohort in cohorts if cohort.schedule == other] == [slot()]


async def test_only_active_chats_whose_slot_has_come_are_due(store: Store) -> None:
    await subscribed(store, chat(1, active=False), chat(2, next=slot(EIGHT + MINUTE)), chat(3, next=None))

    assert await store.ledger.cohorts_due(EIGHT) == []


async def test_a_plan_writes_facts_first_and_then_quizzes(store: Store) -> None:
    await subscribed(store, chat(1, facts=2, quizzes=1))

    written = await store.ledger.plan(plan(late=True, due_at=EIGHT, expires_at=EIGHT + HOUR))

    assert written == 3
    assert await store.ledger.due(EIGHT, 100) == [
        owed(part=1, late=True),
        owed(part=2, late=True),
        owed(part=3, late=True, kind=PartKind.QUIZ),
    ]


async def test_a_plan_of_more_chats_than_a_slice_holds_reaches_each_once(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("store.owing.SLICE_CHATS", 3)
    await subscribed(store, *(chat(number, facts=number % 3, quizzes=0) for number in range(1, 12)))

    assert await store.ledger.plan(plan()) == sum(number % 3 for number in range(1, 12))

    moved = await store.subscribers.get_many(range(1, 12))
    assert {each.next for each in moved.values()} == {TOMORROW}


async def test_a_plan_moves_its_chats_to_the_next_slot(store: Store) -> None:
    await planned(store, chat(1))

    assert await store.subscribers.get(1) == chat(1, next=TOMORROW)


async def test_a_plan_without_a_next_slot_leaves_nothing_due(store: Store) -> None:
    await subscribed(store, chat(1))

    await store.ledger.plan(plan(next=None))

    assert await store.subscribers.get(1) == chat(1, next=None)
    assert await store.subscribers.next_due() is None


async def test_a_skipped_slot_writes_nothing_and_still_moves_on(store: Store) -> None:
    await subscribed(store, chat(1))

    written = await store.ledger.plan(plan(slot=None))

    assert written == 0
    assert await states(store) == {}
    assert await store.subscribers.get(1) == chat(1, next=TOMORROW)


async def test_planning_twice_writes_once(store: Store) -> None:
    await planned(store, chat(1))
    await store.subscribers.save(chat(1, next=slot()))

    assert await store.ledger.plan(plan()) == 0
    assert await states(store) == {State.PLANNED: 2}


async def test_planning_again_leaves_a_sent_row_as_it_is(store: Store) -> None:
    await planned(store, chat(1, quizzes=0))
    await begun(store, key())
    await store.ledger.settle([sent(key())])
    await store.subscribers.save(chat(1, quizzes=0))

    await store.ledger.plan(plan())

    assert await states(store) == {State.SENT: 1}


@pytest.mark.parametrize(
    "stranger",
    [
        chat(1, active=False, next=None),
        chat(1, next=slot(EIGHT + MINUTE)),
        chat(1, next=None),
        chat(1, schedule=replace(DAILY, zone="Asia/Kolkata")),
        chat(1, schedule=replace(DAILY, times=(time(8),))),
        chat(1, schedule=replace(DAILY, days=frozenset({0, 6}))),
        chat(1, schedule=replace(DAILY, quiet=QuietHours(start=time(22), end=time(7)))),
        chat(1, schedule=replace(DAILY, paused_until=EIGHT.date())),
    ],
    ids=["inactive", "another slot", "no slot", "zone", "times", "days", "quiet hours", "pause"],
)
async def test_a_plan_touches_only_chats_that_still_belong_to_its_cohort(
    store: Store, stranger: object
) -> None:
    await subscribed(store, stranger)  # type: ignore[arg-type]

    assert await store.ledger.plan(plan()) == 0
    assert await store.subscribers.get(1) == stranger


async def test_a_chat_that_wants_no_parts_gets_none_and_moves_on(store: Store) -> None:
    await planned(store, chat(1, facts=0, quizzes=0))

    assert await states(store) == {}
    assert await store.subscribers.get(1) == chat(1, facts=0, quizzes=0, next=TOMORROW)


async def test_twelve_parts_can_be_planned(store: Store) -> None:
    await planned(store, chat(1, facts=7, quizzes=5))

    assert [row.kind for row in await store.ledger.due(EIGHT, 100)] == [PartKind.FACT] * 7 + [
        PartKind.QUIZ
    ] * 5


async def test_a_row_can_be_owed_outside_the_timetable_once(store: Store) -> None:
    welcome = owed(9, item="sky/blue/1")

    assert await store.ledger.owe([welcome, owed(9, part=2)]) == 2
    assert await store.ledger.owe([replace(welcome, item=None), owed(9, part=3)]) == 1
    assert (await store.ledger.due(EIGHT, 100))[0] == welcome


async def test_a_row_is_due_from_its_due_time_until_just_before_it_expires(store: Store) -> None:
    await store.ledger.owe([owed(due_at=EIGHT, expires_at=EIGHT + HOUR)])

    assert await due_keys(store, EIGHT - timedelta(microseconds=1)) == []
    assert await due_keys(store, EIGHT) == [key()]
    assert await due_keys(store, EIGHT + HOUR - timedelta(microseconds=1)) == [key()]
    assert await due_keys(store, EIGHT + HOUR) == []


async def test_due_rows_come_by_time_then_chat_then_part(store: Store) -> None:
    earlier = EIGHT - MINUTE
    await store.ledger.owe([owed(2, 2), owed(2, 1), owed(-5, 1), owed(9, 1, due_at=earlier)])

    assert await due_keys(store) == [key(9, 1), key(-5, 1), key(2, 1), key(2, 2)]


async def test_the_limit_never_cuts_a_chats_slot_in_half(store: Store) -> None:
    await planned(store, *(chat(chat_id, facts=2, quizzes=1) for chat_id in (1, 2, 3)))

    assert await due_keys(store, limit=4) == [key(c, part) for c in (1, 2) for part in (1, 2, 3)]


async def test_two_slots_of_one_chat_are_both_due_the_older_first(store: Store) -> None:
    older = owed(1, key=key(name="2026-03-01T08:00"), due_at=EIGHT - HOUR)
    await store.ledger.owe([owed(1), older])

    assert await due_keys(store) == [older.key, key()]


async def test_a_part_waits_while_an_earlier_one_is_in_flight(store: Store) -> None:
    await planned(store, chat(1), chat(2))
    await begun(store, key(1, 1))

    assert await due_keys(store) == [key(2, 1), key(2, 2)]


async def test_a_part_waits_for_an_earlier_one_that_is_put_off(store: Store) -> None:
    await planned(store, chat(1), chat(2))
    await begun(store, key(1, 1))
    await store.ledger.settle([outcome(key(1, 1), State.PLANNED, due_at=EIGHT + MINUTE, reason="flood")])

    assert await due_keys(store) == [key(2, 1), key(2, 2)]
    assert await due_keys(store, EIGHT + MINUTE) == [key(1, 1), key(1, 2), key(2, 1), key(2, 2)]


async def test_a_part_waits_for_an_earlier_one_to_be_resent(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))
    await store.ledger.settle([outcome(key(1, 1), State.UNKNOWN, due_at=EIGHT + MINUTE)])

    assert await due_keys(store) == []
    assert await due_keys(store, EIGHT + MINUTE) == [key(1, 1), key(1, 2)]


@pytest.mark.parametrize("state", [State.SENT, State.FAILED, State.EXPIRED])
async def test_a_finished_part_lets_the_next_one_go(store: Store, state: State) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))
    await store.ledger.settle([outcome(key(1, 1), state)])

    assert await due_keys(store) == [key(1, 2)]


async def test_a_stuck_slot_does_not_hold_back_the_chats_other_slots(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1))
    other = key(1, name="welcome")
    await store.ledger.owe([owed(1, key=other)])

    assert await due_keys(store) == [other]


async def test_chats_that_are_stuck_never_fill_the_limit(store: Store) -> None:
    await planned(store, *(chat(chat_id) for chat_id in range(5)))
    await begun(store, *(key(chat_id) for chat_id in range(4)))

    assert await due_keys(store, limit=2) == [key(4, 1), key(4, 2)]


async def test_beginning_marks_rows_as_sending_with_their_item(store: Store) -> None:
    await planned(store, chat(1))

    won = await begun(store, key(1, 1), key(1, 2), key(1, 3), item="sky/blue/1")

    assert won == {key(1, 1), key(1, 2)}
    assert await states(store) == {State.SENDING: 2}


async def test_a_row_begun_since_it_was_read_is_not_won(store: Store) -> None:
    await planned(store, chat(facts=1, quizzes=0))
    (as_read,) = await store.ledger.due(EIGHT, 1)
    await begun(store, as_read.key)
    await store.ledger.settle([outcome(as_read.key, State.UNKNOWN, due_at=EIGHT + MINUTE)])

    start = Start(key=as_read.key, item="sky/high/1", attempts=as_read.attempts)
    assert await store.ledger.begin([start]) == set()

    (row,) = await store.ledger.due(EIGHT + MINUTE, 1)
    assert (row.item, row.attempts, row.resent) == ("sky/blue/1", 1, False)


async def test_a_mark_is_taken_back_by_the_sender_who_made_it_and_by_nobody_else(store: Store) -> None:
    await planned(store, chat(facts=1, quizzes=0))
    await begun(store, key(), sender="east")

    for other in (
        Mark(attempts=1, sender="west"),
        Mark(attempts=1, sender=None),
        Mark(attempts=2, sender="east"),
    ):
        await store.ledger.settle([outcome(key(), State.PLANNED, mark=other)])
        assert await states(store) == {State.SENDING: 1}

    for _ in range(2):
        await store.ledger.settle([outcome(key(), State.PLANNED, mark=Mark(attempts=1, sender="east"))])
        assert await states(store) == {State.PLANNED: 1}


async def test_what_was_found_before_a_row_was_marked_is_forgotten_once_another_marked_it(
    store: Store,
) -> None:
    await planned(store, chat(facts=1, quizzes=0))
    (as_read,) = await store.ledger.due(EIGHT, 1)
    later = outcome(as_read.key, State.PLANNED, due_at=EIGHT + MINUTE, as_read=as_read.attempts)

    await begun(store, as_read.key, sender="west")
    assert await store.ledger.settle([later]) == frozenset()
    assert await states(store) == {State.SENDING: 1}

    await store.ledger.settle([outcome(as_read.key, State.UNKNOWN, due_at=EIGHT)])
    await store.ledger.settle([replace(later, state=State.EXPIRED)])
    assert await states(store) == {State.UNKNOWN: 1}


async def test_what_was_found_before_a_row_was_marked_holds_while_nobody_did(store: Store) -> None:
    await planned(store, chat(facts=1, quizzes=0))
    (as_read,) = await store.ledger.due(EIGHT, 1)
    later = outcome(as_read.key, State.PLANNED, due_at=EIGHT + MINUTE, as_read=as_read.attempts)
    assert await store.ledger.settle([later]) == {as_read.key}
    assert await due_keys(store) == []
    assert await due_keys(store, EIGHT + MINUTE) == [as_read.key]


async def test_the_only_sender_takes_its_mark_back(store: Store) -> None:
    await planned(store, chat(facts=1, quizzes=0))
    await begun(store, key())
    await store.ledger.settle([outcome(key(), State.PLANNED, mark=Mark(attempts=1, sender=None))])
    assert await states(store) == {State.PLANNED: 1}


async def test_a_row_in_flight_or_finished_is_not_won_again(store: Store) -> None:
    await planned(store, chat(1))
    await begun(store, key(1, 1), key(1, 2))
    await store.ledger.settle([sent(key(1, 1))])

    assert await begun(store, key(1, 1), key(1, 2)) == frozenset()


async def test_every_beginning_counts_as_an_attempt(store: Store) -> None:
    await store.ledger.owe([owed()])
    for _ in range(3):
        await begun(store, key())
        await store.ledger.settle([outcome(key(), State.PLANNED, due_at=EIGHT, reason="flood")])

    [row] = await store.ledger.due(EIGHT, 1)

    assert row == owed(attempts=3, item="sky/blue/1", reason="flood")


async def test_a_settlement_keeps_the_message_and_the_reason(store: Store) -> None:
    await store.ledger.owe([owed(1), owed(2)])
    await begun(store, key(1), key(2))

    await store.ledger.settle([sent(key(1), message_id=42), outcome(key(2), State.FAILED, reason="refused")])

    assert await states(store) == {State.SENT: 1, State.FAILED: 1}


async def test_what_was_sent_stays_sent(store: Store) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key())
    await store.ledger.settle([sent(key())])

    await store.ledger.settle([outcome(key(), State.UNKNOWN), outcome(key(), State.PLANNED, due_at=EIGHT)])

    assert await states(store) == {State.SENT: 1}


@pytest.mark.parametrize("given_up", [State.FAILED, State.EXPIRED])
async def test_what_was_given_up_can_only_turn_out_to_have_been_sent(store: Store, given_up: State) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key())
    await store.ledger.settle([outcome(key(), given_up)])

    await store.ledger.settle([outcome(key(), State.PLANNED, due_at=EIGHT)])
    assert await states(store) == {given_up: 1}

    await store.ledger.settle([sent(key())])
    assert await states(store) == {State.SENT: 1}


async def test_a_row_can_be_settled_before_it_was_begun(store: Store) -> None:
    await store.ledger.owe([owed()])

    await store.ledger.settle([outcome(key(), State.FAILED, reason="nothing left to tell")])

    assert await states(store) == {State.FAILED: 1}


async def test_a_call_cut_off_by_a_crash_is_sent_again_after_every_crash(store: Store) -> None:
    await planned(store, chat(1, quizzes=0))
    for _ in range(2):
        await begun(store, key())
        assert await store.ledger.recover() == 1

        [again] = await store.ledger.due(EIGHT, 10)
        assert (again.state, again.resent, again.item) == (State.UNKNOWN, False, "sky/blue/1")
        assert again.reason == CRASHED


async def test_a_call_cut_off_by_crash_after_crash_is_left_alone_in_the_end(store: Store) -> None:
    await planned(store, chat(1, quizzes=0))
    for _ in range(CRASHES_OUTLIVED):
        assert await begun(store, key()) == {key()}
        await store.ledger.recover()

    assert await due_keys(store) == []
    assert await states(store) == {State.UNKNOWN: 1}


async def test_an_outcome_in_doubt_lets_the_row_be_sent_once_more(store: Store) -> None:
    await planned(store, chat(1, quizzes=0))
    await begun(store, key())
    await store.ledger.recover()
    await begun(store, key())

    await store.ledger.settle([outcome(key(), State.UNKNOWN)])

    assert await due_keys(store) == [key()]


async def test_a_resent_row_that_was_told_to_wait_is_still_marked_as_resent(store: Store) -> None:
    await store.ledger.owe([owed()])
    await begun(store, key())
    await store.ledger.settle([outcome(key(), State.UNKNOWN)])
    await begun(store, key())
    await store.ledger.settle([outcome(key(), State.PLANNED, due_at=EIGHT)])

    [row] = await store.ledger.due(EIGHT, 10)

    assert row.resent


async def test_a_wait_before_an_unanswered_call_does_not_use_up_its_one_resend(store: Store) -> None:
    await store.ledger.owe([owed()])
    for _ in range(3):
        await begun(store, key())
        await store.ledger.settle([outcome(key(), State.PLANNED, due_at=EIGHT)])
    await begun(store, key())

    await store.ledger.settle([outcome(key(), State.UNKNOWN)])

    assert await due_keys(store) == [key()]


async def test_recovering_finds_nothing_when_nothing_was_in_flight(store: Store) -> None:
    await planned(store, chat(1))

    assert await store.ledger.recover() == 0


async def test_rows_past_their_end_expire(store: Store) -> None:
    await store.ledger.owe([owed(1), owed(2), owed(3, expires_at=EIGHT + HOUR + MINUTE), owed(4)])
    await begun(store, key(2), key(4))
    await store.ledger.settle([outcome(key(2), State.UNKNOWN)])

    assert await store.ledger.expire(EIGHT + HOUR) == 2
    assert await states(store) == {State.EXPIRED: 2, State.PLANNED: 1, State.SENDING: 1}


async def test_no_rows_at_all_is_no_work(store: Store) -> None:
    assert await store.ledger.owe([]) == 0
    assert await store.ledger.begin([]) == frozenset()
    await store.ledger.settle([])
    assert await store.ledger.history([]) == {}


@pytest.mark.slow
async def test_a_batch_larger_than_one_statement_takes_is_begun_whole(store: Store) -> None:
    keys = [key(chat_id) for chat_id in range(2_500)]
    await store.ledger.owe([owed(chat_id) for chat_id in range(2_500)])

    assert await begun(store, *keys) == frozenset(keys)


@pytest.mark.slow
async def test_twenty_thousand_chats_are_planned_whole(store: Store) -> None:
    await subscribed(store, *(chat(chat_id, facts=chat_id % 3, quizzes=1) for chat_id in range(20_000)))

    written = await store.ledger.plan(plan())

    assert written == sum(chat_id % 3 + 1 for chat_id in range(20_000))
    assert await states(store) == {State.PLANNED: written}
    assert await store.subscribers.next_due() == TOMORROW.at


async def test_a_row_settled_twice_at_once_has_its_outcomes_one_after_the_other(store: Store) -> None:
    await planned(store, chat(1, quizzes=0), chat(2, quizzes=0))
    await begun(store, key(1), key(2))

    failed = [outcome(key(chat_id), State.FAILED, reason="blocked") for chat_id in (1, 2)]
    await store.ledger.settle([*failed, sent(key(1)), outcome(key(2), State.UNKNOWN)])

    assert await states(store) == {State.SENT: 1, State.FAILED: 1}
