from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from digests.drafting.sentences import split


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize(
    "whole",
    [
        "The outlay is Rs. 5,000 crore for the year.",
        "Dr. Manmohan Singh was the governor of the bank.",
        "No. 5 of the list and Art. 370 of the Constitution were named.",
        "The U.S. government and the U.K. signed it on 5 Oct. 2022 at 5 p.m. sharp.",
        "Several plants, e.g. Neem, grow there.",
        "It rose by 4.5 per cent (i.e. by half). ",
        "The report (see p. 5. It is long) was read.",
        "C. V. Raman won the prize.",
    ],
)
def test_a_stop_inside_a_sentence_does_not_end_it(whole: str) -> None:
    assert sentences(whole) == [whole.strip()]


def test_two_sentences_are_two() -> None:
    assert sentences("ISRO launched it in 2019. It weighs 380 kg.") == [
        "ISRO launched it in 2019.",
        "It weighs 380 kg.",
    ]


def test_a_quotation_keeps_its_stop() -> None:
    assert sentences('The theme is "Act now." The day is new.') == [
        'The theme is "Act now."',
        "The day is new.",
    ]


def test_a_danda_ends_a_sentence() -> None:
    assert len(sentences("भारत ने उपग्रह भेजा। यह पहला था।")) == 2


@given(st.text(max_size=200))
def test_offsets_run_forward_and_lose_nothing_but_space_and_stops(text: str) -> None:
    spans = list(split(text))
    assert all(a < b for a, b in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    kept = "".join(text[a:b] for a, b in spans)
    assert [c for c in kept if c.isalnum()] == [c for c in text if c.isalnum()]
