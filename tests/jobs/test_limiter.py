"""Who may go next: the ceilings, and what they cost."""

from collections import Counter, deque
from dataclasses import dataclass
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.limiter import MINUTE_CEILING, REPLY_BURST, Lane, Limiter, Ticket

TINY = 1e-9


@dataclass(frozen=True)
class Call:
    """A call that went out."""

    at: float
    ticket: Ticket


def a_ticket(
    chat_id: int = 1, lane: Lane = Lane.POST, *, crowded: bool = False, patience: float = 1e9
) -> Ticket:
    return Ticket(chat_id, crowded, lane, patience)


def run(limiter: Limiter, asked: list[tuple[float, Ticket]], until: float = 1e6) -> list[Call]:
    """Ask at the given seconds, as the gate does, and let every turn be taken as soon as it comes."""
    calls: list[Call] = []
    coming = deque(sorted(asked, key=lambda each: each[0]))
    now = 0.0
    while now < until:
        turn = limiter.next_turn()
        times = [coming[0][0]] if coming else []
        times += [turn] if turn is not None else []
        if not times:
            break
        now = max(now, min(times))
        while coming and coming[0][0] <= now:
            ticket = coming.popleft()[1]
            if limiter.grants_at_once(ticket, now):
                calls.append(Call(now, ticket))
            else:
                limiter.ask(ticket, now)
        calls += [Call(now, ticket) for ticket in limiter.turns(now)]
    return calls


def most_in_window(times: list[float], seconds: float) -> int:
    """Count the most calls in any half-open window of so many seconds."""
    most = first = 0
    for last, at in enumerate(times):
        while times[first] <= at - seconds + TINY:
            first += 1
        most = max(most, last - first + 1)
    return most


tickets = st.builds(
    lambda chat, crowded, lane: Ticket(-chat if crowded else chat, crowded, lane),
    st.integers(1, 12),
    st.booleans(),
    st.sampled_from(Lane),
)
loads = st.lists(st.tuples(st.floats(0, 8), tickets), max_size=120)


@settings(max_examples=60)
@given(loads, st.sampled_from([0.5, 1.0, 3.0, 9.33, 28.0, 1000.0]))
def test_no_sliding_second_ever_holds_more_calls_than_the_rate(
    load: list[tuple[float, Ticket]], rate: float
) -> None:
    times = [call.at for call in run(Limiter(rate), load)]
    assert most_in_window(times, 1.0) <= max(1, rate)


@settings(max_examples=60)
@given(loads)
def test_every_call_gets_its_turn_once(load: list[tuple[float, Ticket]]) -> None:
    calls = run(Limiter(28), load)
    assert Counter(id(call.ticket) for call in calls) == Counter(id(ticket) for _, ticket in load)


@settings(max_examples=60)
@given(loads)
def test_posts_to_a_chat_are_a_second_apart_and_groups_get_twenty_a_minute(
    load: list[tuple[float, Ticket]],
) -> None:
    calls = run(Limiter(1000), load)
    for chat in {call.ticket.chat_id for call in calls}:
        own = [call for call in calls if call.ticket.chat_id == chat]
        posts = [call.at for call in own if call.ticket.lane is Lane.POST]
        assert most_in_window(posts, 1.0) <= 1
        assert most_in_window([call.at for call in own], 1.0) <= REPLY_BURST
        if own[0].ticket.crowded:
            assert most_in_window([call.at for call in own], 60.0) <= MINUTE_CEILING


@settings(max_examples=60)
@given(loads)
def test_calls_to_one_chat_in_one_lane_keep_their_order(load: list[tuple[float, Ticket]]) -> None:
    calls = run(Limiter(28), load)
    for chat, lane in {(call.ticket.chat_id, call.ticket.lane) for call in calls}:
        asked = [t for _, t in sorted(load, key=lambda each: each[0]) if (t.chat_id, t.lane) == (chat, lane)]
        went = [call.ticket for call in calls if (call.ticket.chat_id, call.ticket.lane) == (chat, lane)]
        assert went == asked


def test_a_broadcast_uses_the_whole_rate_evenly() -> None:
    times = [call.at for call in run(Limiter(28), [(0.0, a_ticket(chat)) for chat in range(281)])]
    assert times[-1] == pytest.approx(10.0, abs=0.1)
    assert most_in_window(times, 0.5) <= 15


def test_posts_make_up_for_an_event_loop_that_woke_late() -> None:
    limiter = Limiter(100)
    for chat in range(100):
        limiter.ask(a_ticket(chat), 0.0)
    granted = [len(list(limiter.turns(at))) for at in (0.0, 0.055, 0.065)]
    assert granted == [1, 5, 1]


def test_a_reply_does_not_wait_behind_the_posts_that_came_before() -> None:
    load = [(0.0, a_ticket(chat)) for chat in range(1000)] + [(5.0, a_ticket(5000, Lane.REPLY))]
    (reply,) = [call for call in run(Limiter(28), load) if call.ticket.lane is Lane.REPLY]
    assert reply.at - 5.0 <= 1 / 28 + TINY


def test_while_people_talk_posts_leave_room_so_that_replies_go_at_once() -> None:
    posts = [(0.0, a_ticket(chat)) for chat in range(1000)]
    replies = [(6.0 + second, a_ticket(5000 + second, Lane.REPLY)) for second in range(9)]
    calls = run(Limiter(28), [*posts, (4.0, a_ticket(4999, Lane.REPLY)), *replies])
    waits = [call.at - call.ticket.chat_id + 4994 for call in calls if call.ticket.chat_id >= 5000]
    assert max(waits) < TINY


def test_posts_take_the_whole_rate_again_when_people_fall_silent() -> None:
    posts = [(0.0, a_ticket(chat)) for chat in range(1000)]
    calls = run(Limiter(28), [*posts, (0.0, a_ticket(5000, Lane.REPLY))])
    times = [call.at for call in calls if call.ticket.lane is Lane.POST]
    assert len([at for at in times if 2 <= at < 3]) < len([at for at in times if 20 <= at < 21]) == 28


def test_a_few_replies_to_one_chat_follow_each_other_at_once() -> None:
    times = [call.at for call in run(Limiter(28), [(0.0, a_ticket(1, Lane.REPLY)) for _ in range(5)])]
    assert times == pytest.approx([0, 0, 0, 1, 2])


def test_the_twenty_first_call_to_a_group_waits_for_the_minute_to_end() -> None:
    times = [call.at for call in run(Limiter(28), [(0.0, a_ticket(-1, crowded=True)) for _ in range(22)])]
    assert times[19:] == pytest.approx([19, 60, 61])


@given(
    lanes=st.lists(st.sampled_from(Lane), min_size=25, max_size=45),
    late=st.lists(st.floats(0, 0.9), min_size=45, max_size=45),
)
def test_the_minute_of_a_group_counts_when_calls_left_and_not_when_their_turn_came(
    lanes: list[Lane], late: list[float]
) -> None:
    limiter, now, left = Limiter(1000.0), 0.0, list[float]()
    for lane, delay in zip(lanes, late, strict=False):
        ticket = a_ticket(lane=lane, crowded=True)
        while not limiter.grants_at_once(ticket, now):
            now += 0.25
        left.append(max(now + delay, *left[-1:], 0.0))
        limiter.went(ticket.chat_id, left[-1])
    assert most_in_window(left, 60.0) <= MINUTE_CEILING


def test_a_chat_that_is_held_gets_nothing_and_the_others_go_on() -> None:
    limiter = Limiter(28)
    limiter.hold(1, 10.0, 0.0)
    calls = run(limiter, [(0.0, a_ticket(1)), (0.0, a_ticket(2))])
    assert [(call.ticket.chat_id, call.at) for call in calls] == [(2, 0.0), (1, 10.0)]


def test_a_hold_on_everything_stops_both_lanes_exactly_that_long() -> None:
    limiter = Limiter(28)
    limiter.hold_all(7.0, 0.0)
    calls = run(limiter, [(0.0, a_ticket(1)), (0.0, a_ticket(2, Lane.REPLY))])
    assert [(call.ticket.chat_id, call.at) for call in calls] == [(2, 7.0), (1, 7.0)]


def test_a_shorter_hold_does_not_end_a_longer_one() -> None:
    limiter = Limiter(28)
    limiter.hold_all(7.0, 0.0)
    limiter.hold_all(1.0, 0.0)
    assert limiter.standstill(2.0) == 5.0


def test_a_call_whose_chat_is_held_beyond_its_patience_is_refused_at_once() -> None:
    limiter, ticket = Limiter(28), a_ticket(1, patience=10)
    limiter.hold(1, 43_000, 0.0)
    limiter.ask(ticket, 5.0)
    assert ticket.refused == 42_995


def test_a_call_that_waits_is_refused_when_a_long_hold_comes() -> None:
    limiter, first, second = Limiter(28), a_ticket(1), a_ticket(1, patience=10)
    for ticket in (first, second):
        limiter.ask(ticket, 0.0)
    list(limiter.turns(0.0))
    assert limiter.hold_all(60, 0.0) == [second]
    assert second.refused == 60


def test_a_call_given_up_lets_the_next_one_go() -> None:
    limiter, given_up, patient = Limiter(28), a_ticket(1), a_ticket(1)
    limiter.hold(1, 1.0, 0.0)
    for ticket in (given_up, patient):
        limiter.ask(ticket, 0.0)
    given_up.given_up = True
    assert [call.ticket for call in run(limiter, [])] == [patient]


@pytest.mark.slow
def test_idle_chats_are_forgotten() -> None:
    limiter = Limiter(1000)
    load = [(number / 200, a_ticket(-number, crowded=bool(number % 2))) for number in range(1, 40_000)]
    run(limiter, load)
    assert limiter.chats_remembered < 200 * 60


def test_a_long_broadcast_remembers_only_the_chats_of_the_last_seconds() -> None:
    limiter, numbers = Limiter(1000), count(1)
    for _ in range(100):
        limiter.ask(a_ticket(next(numbers)), 0.0)
    now = 0.0
    for _ in range(20_000):
        now += 0.001
        for _ in limiter.turns(now):
            limiter.ask(a_ticket(next(numbers)), now)
    assert limiter.chats_remembered < 1_500


@pytest.mark.parametrize("rate", [0, -1])
def test_a_rate_of_nothing_is_refused(rate: float) -> None:
    with pytest.raises(ValueError, match="must be more than 0"):
        Limiter(rate)


def calls_at_once(limiter: Limiter, now: float, asked: int = 40) -> int:
    """Ask for replies to as many new chats and count those that go at this instant."""
    for number in range(asked):
        limiter.ask(a_ticket(int(now * 1000) * 1000 + number, Lane.REPLY), now)
    return len(list(limiter.turns(now)))


def test_a_lower_rate_counts_the_calls_made_before() -> None:
    limiter = Limiter(28)
    assert calls_at_once(limiter, 0.0) == 28

    limiter.set_rate(10)

    assert calls_at_once(limiter, 0.5) == 0
    assert calls_at_once(limiter, 1.0) == 10


def test_a_rate_raised_again_still_counts_the_calls_made_before() -> None:
    limiter = Limiter(28)
    assert calls_at_once(limiter, 0.0) == 28
    limiter.set_rate(10)

    limiter.set_rate(30)

    assert calls_at_once(limiter, 0.5) == 2


def test_at_rate_zero_nothing_goes_and_nobody_is_woken() -> None:
    limiter = Limiter(28)
    limiter.set_rate(0)

    assert calls_at_once(limiter, 0.0) == 0
    assert limiter.next_turn() is None


def test_a_rate_ends_at_its_time() -> None:
    limiter = Limiter(28)
    limiter.set_rate(10, until=3.0)

    assert calls_at_once(limiter, 2.9) == 10
    assert calls_at_once(limiter, 4.0) == 0
