"""The door: what Telegram counts within a second stays within the rate, however long calls are under way."""

from bisect import bisect_right
from heapq import heappop, heappush
from itertools import cycle, islice
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.door import EVEN, LATE, LEARNING, Door

TINY = 1e-9


class Way(NamedTuple):
    """How long a call takes to be counted, and from there to its answer, in seconds."""

    there: float
    back: float


def counted(rate: float, ways: list[Way], calls: int) -> list[float]:
    """Send calls as fast as the door allows; return when Telegram counts each, in the order they leave."""
    door, now, arrivals = Door(rate), 0.0, []
    answers: list[tuple[float, int]] = []
    for way in islice(cycle(ways), calls):
        while (opens := door.opens_at(now)) > now or (answers and answers[0][0] <= now):
            if answers and answers[0][0] <= max(opens, now):
                at, number = heappop(answers)
                now = max(now, at)
                door.answered(number, at)
            else:
                now = opens
        arrivals.append(now + way.there)
        heappush(answers, (now + way.there + way.back, door.leave(now)))
    return arrivals


def most_in_a_second(times: list[float]) -> int:
    times = sorted(times)
    return max(number + 1 - bisect_right(times, at - 1.0 + TINY) for number, at in enumerate(times))


def ways(quickest: float, uneven: float) -> st.SearchStrategy[list[Way]]:
    """Ways that differ by no more than the door reckons with, one quickest there and back among them."""
    extra = st.floats(0, uneven)
    way = st.builds(lambda there, back: Way(quickest + there, quickest + back), extra, extra)
    others = st.lists(way, min_size=1, max_size=30)
    return others.map(lambda more: [Way(quickest, quickest), *more])


@settings(max_examples=40)
@given(
    st.sampled_from([1.0, 3.0, 28.0, 200.0]),
    st.one_of(ways(0.0, LATE / 2), ways(0.04, LATE / 2), ways(0.1, LATE)),
)
def test_no_second_of_telegrams_clock_holds_more_calls_than_the_rate(rate: float, taken: list[Way]) -> None:
    assert most_in_a_second(counted(rate, taken, LEARNING + int(3 * rate) + 40)) <= rate


def test_ways_of_which_none_is_quick_both_there_and_back_may_undercut_by_so_much() -> None:
    taken = [Way(EVEN / 2, 0.0), Way(0.0, EVEN / 2)]
    assert most_in_a_second(counted(200, taken, LEARNING + 700)) <= 200


def test_a_way_that_takes_longer_than_is_reckoned_with_is_the_limit_of_the_promise() -> None:
    slow, quick = [Way(0.6, 0.01)] * 28, [Way(0.01, 0.01)] * 28
    assert most_in_a_second(counted(28, [*slow, *quick], 56)) > 28


@pytest.mark.parametrize("way", [Way(0.02, 0.02), Way(0.1, 0.1), Way(0.3, 0.3)])
def test_a_steady_way_costs_nothing_however_long(way: Way) -> None:
    arrivals = counted(100, [way], 801)[300:]
    assert arrivals[-1] - arrivals[0] == pytest.approx(5.0, abs=6 * EVEN)


def test_a_telegram_that_answers_unevenly_costs_a_twentieth_at_most() -> None:
    arrivals = counted(100, [Way(0.01, 0.01), Way(0.01, 0.6)], 501)
    assert 5 < arrivals[-1] - arrivals[0] <= 5 * (1 + LATE) + TINY


def test_a_quickest_way_is_forgotten_in_time() -> None:
    door = Door(1000)
    for number in range(LEARNING + 1):
        door.answered(door.leave(number), number + 0.001)
    before = door.answered(door.leave(500.0), 500.04)
    for number in range(400_000):
        door.answered(door.leave(1000.0 + number), 1000.04 + number)
    after = door.answered(door.leave(1e6), 1e6 + 0.04)
    assert before - 500.0 == pytest.approx(0.04)
    assert after - 1e6 == pytest.approx(EVEN, abs=1e-4)


def test_nothing_is_reckoned_before_enough_has_been_learned() -> None:
    door = Door(1000)
    numbers = [door.leave(0.0) for _ in range(LEARNING + 30)]
    assert door.answered(numbers[-1], 0.045) == pytest.approx(0.045)


def test_a_call_that_gets_no_answer_keeps_its_place_no_longer() -> None:
    door = Door(1)
    number = door.leave(0.0)
    assert door.opens_at(0.5) == pytest.approx(1 + LATE)
    assert door.opens_at(1 + LATE) <= 1 + LATE
    assert door.answered(number, 30.0) == pytest.approx(LATE)


def test_a_call_that_is_lost_teaches_nothing_and_counts_as_late() -> None:
    door = Door(1000)
    for number in range(LEARNING + 1):
        door.answered(door.leave(number), number + 0.04)
    assert door.lost(door.leave(500.0)) == pytest.approx(500.0 + LATE)
    assert door.answered(door.leave(600.0), 600.04) == pytest.approx(600.0 + EVEN, abs=1e-4)


def test_a_lost_call_that_was_late_is_counted_once() -> None:
    door = Door(1)
    number = door.leave(0.0)
    door.opens_at(0.5)
    assert door.lost(number) == pytest.approx(LATE)
    assert door.opens_at(1 + LATE) <= 1 + LATE


def test_below_one_a_second_calls_are_as_far_apart() -> None:
    door = Door(0.25)
    door.answered(door.leave(0.0), 0.01)
    assert door.opens_at(1.0) == pytest.approx(4.0, abs=0.011)


def test_calls_count_on_when_the_rate_changes() -> None:
    door = Door(2)
    for _ in range(2):
        door.answered(door.leave(0.0), 0.0)
    door.set_rate(3)
    assert door.opens_at(0.5) <= 0.5
    door.answered(door.leave(0.5), 0.5)
    assert door.opens_at(0.6) == pytest.approx(1.0)


def test_calls_count_on_when_the_rate_falls_and_rises_again() -> None:
    door = Door(3)
    for _ in range(3):
        door.answered(door.leave(0.0), 0.0)
    door.set_rate(1)
    door.set_rate(3)
    assert door.opens_at(0.5) == pytest.approx(1.0)
