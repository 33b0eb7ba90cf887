from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.numerals import numerals_in, only_date, only_number


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("23,564 victims", [23_564]),
        ("24 lakh or 24,00,000", [2_400_000, 2_400_000]),
        ("2.7 million, 5 crores and 1 billion", [2_700_000, 50_000_000, 10**9]),
        ("from 2017 to 2020, with 80%", [2017, 2020, 80]),
        ("the 68th and the 1st", [68, 1]),
        ("twenty-one, third, ninety", [21, 3, 90]),
        ("three lakh", [300_000]),
        ("G20, COVID-19, Article 324", [20, 19, 324]),
        ("in 2019, 195 members", [2019, 195]),
        ("often, someone, hundred", []),
        ("1,2", [1, 2]),
        ("", []),
    ],
)
def test_numbers_are_found_by_what_they_are_worth(text: str, values: list[int]) -> None:
    assert sorted(numeral.value for numeral in numerals_in(text)) == sorted(map(Decimal, values))


@pytest.mark.parametrize(
    ("text", "value"),
    [("195", 195), ("about 2.7 million", 2_700_000), ("2017 to 2020", None), ("many", None)],
)
def test_a_short_text_states_one_number_or_none(text: str, value: int | None) -> None:
    assert only_number(text) == value


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("18 July 2022", (2022, 7, 18)),
        ("July 18, 2022", (2022, 7, 18)),
        ("2022-07-18", (2022, 7, 18)),
        ("1st january 2020", (2020, 1, 1)),
        ("July 2022", (2022, 7, 0)),
        ("26 November", (0, 11, 26)),
        ("2022", (2022, 0, 0)),
        ("in July 2022", None),
        ("22", None),
        ("soon", None),
    ],
)
def test_a_date_is_told_apart_from_other_text(text: str, date: tuple[int, int, int] | None) -> None:
    assert only_date(text) == date


@given(st.integers(0, 10**12))
def test_grouping_does_not_change_a_number(number: int) -> None:
    assert only_number(f"{number:,}") == only_number(str(number)) == number


@given(st.text(alphabet="0123456789,.% lakhmionte", max_size=40))
def test_looking_for_numbers_never_raises(text: str) -> None:
    list(numerals_in(text))
    only_date(text)
