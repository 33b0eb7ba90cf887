"""Posting pauses when most calls fail through no fault of their readers, and goes on by itself."""

import pytest

from jobs.breaker import (
    FEWEST_CALLS,
    FIRST_PAUSE_SECONDS,
    PAUSE_CEILING,
    WINDOW_SECONDS,
    Breaker,
    Leave,
    Paused,
    Resumed,
    is_failure,
)
from jobs.errors import AskAgain, DropItem, ReaderGone, ReaderMoved, StopEverything, TryLater

OUTAGE = TryLater(0, reason="bad gateway")


def after_calls(breaker: Breaker, *failed: bool, now: float = 0.0) -> Paused | Resumed | None:
    changes = [breaker.note(each, Leave.YES, now) for each in failed]
    return next((change for change in changes if change is not None), None)


def a_paused_breaker(now: float = 0.0) -> Breaker:
    breaker = Breaker()
    assert after_calls(breaker, *[True] * FEWEST_CALLS, now=now)
    return breaker


def probed(breaker: Breaker, now: float, *, failed: bool) -> Paused | Resumed | None:
    assert breaker.leave(now) is Leave.PROBE
    return breaker.note(failed, Leave.PROBE, now)


def test_it_pauses_when_most_calls_fail_and_says_how_many() -> None:
    change = after_calls(Breaker(), *[False] * 9, *[True] * 11)
    assert change == Paused(failed=11, calls=20)


def test_half_of_the_calls_failing_is_not_most_of_them() -> None:
    assert after_calls(Breaker(), *[False, True] * 100) is None


def test_few_calls_show_no_pattern() -> None:
    assert after_calls(Breaker(), *[True] * (FEWEST_CALLS - 1)) is None


def test_failures_of_long_ago_do_not_count() -> None:
    breaker = Breaker()
    after_calls(breaker, *[True] * (FEWEST_CALLS - 1))
    assert after_calls(breaker, True, now=WINDOW_SECONDS) is None


def test_a_long_success_does_not_outweigh_what_happens_now() -> None:
    assert after_calls(Breaker(), *[False] * 1000, *[True] * 26) == Paused(failed=26, calls=50)


def test_nothing_goes_during_a_pause_but_one_probe_when_it_is_over() -> None:
    breaker = a_paused_breaker()
    leaves = [breaker.leave(at) for at in (0.0, FIRST_PAUSE_SECONDS - 0.1, FIRST_PAUSE_SECONDS)]
    assert leaves == [Leave.NO, Leave.NO, Leave.PROBE]
    assert breaker.leave(FIRST_PAUSE_SECONDS) is Leave.NO


def test_a_probe_that_arrives_lets_everything_go_on() -> None:
    breaker = a_paused_breaker(now=100.0)
    assert probed(breaker, 105.0, failed=False) == Resumed(seconds=5.0)
    assert (breaker.leave(105.0), breaker.wait(105.0)) == (Leave.YES, 0.0)


def test_probes_that_fail_come_at_growing_intervals_up_to_a_ceiling() -> None:
    breaker, now, waits = a_paused_breaker(), 0.0, []
    for _ in range(9):
        waits.append(breaker.wait(now))
        now += waits[-1]
        probed(breaker, now, failed=True)
    assert waits == [5, 10, 20, 40, 80, 160, PAUSE_CEILING, PAUSE_CEILING, PAUSE_CEILING]


def test_calls_made_before_the_pause_end_it_neither_way() -> None:
    breaker = a_paused_breaker()
    assert breaker.note(False, Leave.YES, 1.0) is None
    assert breaker.is_paused


def test_a_probe_that_shows_nothing_is_followed_by_another() -> None:
    breaker = a_paused_breaker()
    assert breaker.leave(5.0) is Leave.PROBE
    assert breaker.note(None, Leave.PROBE, 5.0) is None
    assert breaker.leave(5.0 + FIRST_PAUSE_SECONDS) is Leave.PROBE


def test_a_relapse_pauses_longer_than_the_first_time() -> None:
    breaker = a_paused_breaker()
    probed(breaker, 5.0, failed=False)
    after_calls(breaker, *[True] * FEWEST_CALLS, now=6.0)
    assert breaker.wait(6.0) == 2 * FIRST_PAUSE_SECONDS


def test_trouble_long_after_the_last_begins_with_a_short_pause_again() -> None:
    breaker = a_paused_breaker()
    probed(breaker, 5.0, failed=False)
    after_calls(breaker, *[True] * FEWEST_CALLS, now=1000.0)
    assert breaker.wait(1000.0) == FIRST_PAUSE_SECONDS


@pytest.mark.parametrize("error", [OUTAGE, AskAgain("timeout"), DropItem("bad"), KeyError("a bug")])
def test_an_outage_a_lost_answer_a_refusal_and_a_bug_are_failures(error: Exception) -> None:
    assert is_failure(error) is True


@pytest.mark.parametrize("error", [None, ReaderGone("blocked"), ReaderMoved(-100)])
def test_an_answer_about_the_reader_is_none(error: Exception | None) -> None:
    assert is_failure(error) is False


@pytest.mark.parametrize("error", [TryLater(3, reason="flood"), StopEverything("token")])
def test_what_is_dealt_with_elsewhere_shows_nothing(error: Exception) -> None:
    assert is_failure(error) is None


def test_one_item_refused_by_many_chats_is_one_failure() -> None:
    assert (is_failure(DropItem("bad")), is_failure(DropItem("bad"), refused_before=True)) == (True, None)
