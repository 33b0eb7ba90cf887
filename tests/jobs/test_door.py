"""The door: what Telegram counts within a second stays within the rate, however long calls are under way."""

from bisect import bisect_right
from heapq import heappop, heappush
from itertools import cycle, islice
from typing import NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobs.door import EVEN, LATE, Door

TINY = 1e-9


class Way(NamedTuple):
    """How long a call takes to be counted, and from there to its answer, in seconds."""

    there: float
    back: float


def counted(rate: float, ways: list[Way], calls: int) -> list[float]:
    """Send calls as fast as the door allows; return when Telegram counts each."""
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
    return sorted(arrivals)


def most_in_a_second(times: list[float]) -> int:
    return max(number + 1 - bisect_right(times, at - 1.0 + TINY) for number, at in enumerate(times))


def ways(quickest: float, uneven: float) -> st.SearchStrategy[list[Way]]:
    """Ways that differ by less than the door reckons with, the quickest there and back among them."""
    extra = st.floats(0, uneven)
    way = st.builds(lambda there, back: Way(quickest + there, quickest + back), extra, extra)
    return st.lists(way, min_size=1, max_size=30)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from([1.0, 3.0, 28.0, 200.0]),
    st.one_of(ways(0.0, LATE / 2 - TINY), ways(0.04, EVEN / 2)),
)
def test_no_second_of_telegrams_clock_holds_more_calls_than_the_rate(rate: float, taken: list[Way]) -> None:
    assert most_in_a_second(counted(rate, taken, int(3 * rate) + 2)) <= rate


def test_a_steady_way_costs_nothing_however_long() -> None:
    arrivals = counted(100, [Way(0.02, 0.02)], 701)[200:]
    assert arrivals[-1] - arrivals[0] == pytest.approx(5.0, abs=6 * EVEN)


def test_a_telegram_that_answers_late_costs_a_twentieth_at_most() -> None:
    arrivals = counted(100, [Way(0.01, 0.01), Way(0.01, 0.6)], 501)
    assert 5 < arrivals[-1] - arrivals[0] <= 5 * (1 + LATE) + TINY


def test_a_call_that_gets_no_answer_keeps_its_place_no_longer() -> None:
    door = Door(1)
    door.leave(0.0)
    assert door.opens_at(0.5) == pytest.approx(1 + LATE)
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
