"""What a heading names may be defined in a sentence that is ready."""

import pytest

from digests.drafting.judging.defining import defines_its_heading


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("The Tarn Club is an informal grouping of lenders.", "Tarn Club"),
        ("The Tarn Club (TC) is a body that lends to poor lands.", "About > Tarn Club (TC)"),
        ("Tarn fever is a viral disease of wild pigs (as of 5 May 2021).", "Tarn Fever"),
    ],
)
def test_what_the_heading_names_is_defined(text: str, heading: str) -> None:
    assert defines_its_heading(text, heading)


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("The Tarn Club is an informal grouping of lenders.", "Reef Club"),
        ("The Tarn Club is a famous grouping of lenders.", "Tarn Club"),
        ("The Tarn Club is a club of rich lenders.", "Tarn Club"),
        ("The Tarn Club is a grouping which lends to poor lands.", "Tarn Club"),
        ("The Tarn Club is a grouping of 22 lenders set up in 1956.", "Tarn Club"),
        ("The Tarn Club is a grouping; its seat is in Oslo.", "Tarn Club"),
        ("The Tarn Club is a grouping.", "Tarn Club"),
        ("The Tarn Club runs a fund of lenders in Goa.", "Tarn Club"),
    ],
)
def test_praise_counts_clauses_and_what_repeats_the_name_define_nothing(text: str, heading: str) -> None:
    assert not defines_its_heading(text, heading)
