"""A figure is judged by its median, and shows how far the runs lay apart."""

from benchmarks.figures import Verdict, at_least, at_most, in_time, percentile, spread, within


def test_a_small_quantity_is_met_when_its_median_is_within_the_limit() -> None:
    assert at_most("start", [1.9, 9.0, 1.0], 2.0, " s").verdict is Verdict.MET


def test_a_small_quantity_is_missed_when_its_median_is_beyond_the_limit() -> None:
    assert at_most("start", [2.1, 1.0, 9.0], 2.0, " s").verdict is Verdict.MISSED


def test_a_large_quantity_is_missed_below_its_limit() -> None:
    assert at_least("ratio", [0.99], 1.0, " x").verdict is Verdict.MISSED


def test_a_ratio_may_exceed_one_by_so_many_percent() -> None:
    assert within("cost", [1.15], 15).verdict is Verdict.MET


def test_waits_are_judged_by_their_middle_and_show_the_rare_ones() -> None:
    told = in_time("/help", [*[2.0] * 98, 30.0, 40.0], 20)
    assert (told.verdict, told.measured) == (Verdict.MET, "p50 2, p99 30, longest 40 ms")


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert [percentile(range(1, 101), percent) for percent in (1, 50, 99, 100)] == [1, 50, 99, 100]


def test_the_spread_names_the_least_the_most_and_how_many() -> None:
    assert spread([1234.5, 0.5, 12.34], " ms") == "12.3 ms (0.50 to 1,234, 3 runs)"


def test_a_single_run_is_said_to_be_one() -> None:
    assert spread([3.0], " s") == "3 s (once)"
