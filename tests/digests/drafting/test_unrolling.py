"""Lines that a page was flattened into are taken apart again."""

import pytest

from digests.drafting.reading.unrolling import unrolled


def test_bullets_within_a_line_are_lines_and_what_stands_before_the_first_is_a_heading() -> None:
    line = "About the Tarn ● The Tarn is a bird. ● It is rare. Habitat and Diet ● It lives in Goa. |"
    assert list(unrolled(line)) == [
        "About the Tarn",
        "● The Tarn is a bird.",
        "● It is rare.",
        "Habitat and Diet",
        "● It lives in Goa.",
    ]


def test_bullets_of_every_shape_are_taken_apart() -> None:
    line = "♦ Rao was named to Goa. ♦ Goa is a port. ♦ Oslo is another."
    assert len(list(unrolled(line))) == 3


def test_labels_one_after_another_are_lines_with_the_mark_of_theirs() -> None:
    line = "♦ IUCN Status: Endangered. Reef Protection Act: Schedule I. CITES: Appendix I."
    assert list(unrolled(line)) == [
        "♦ IUCN Status: Endangered.",
        "♦ Reef Protection Act: Schedule I.",
        "♦ CITES: Appendix I.",
    ]


@pytest.mark.parametrize(
    "line",
    [
        "● The Tarn is a bird.",
        "The Tarn ● a bird of Goa.",
        "Name | ● one ● two ● three | Goa",
        "It has two partners. They are: Goa and Oslo.",
        "The answer is (b). Statement 1 is correct: it is a reef. Statement 2 is wrong: it is a port.",
    ],
)
def test_other_lines_stay_as_they_are(line: str) -> None:
    assert list(unrolled(line)) == [line]
