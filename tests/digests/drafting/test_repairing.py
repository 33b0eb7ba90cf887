"""A repair mends all that was found in a fact, or is not offered."""

import pytest

from tests.digests.drafting.stated import facts

_TARN = "The Tarn Accord was signed in Goa in 1975."


def edits(text: str) -> set[str | None]:
    """Return the edits of the last fact of a brief."""
    return {finding.edit for finding in facts(text, "Tarn Accord")[-1].findings}


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        (
            "It was signed by Organisation for the Study of Reefs (OSR) in 1999.",
            "The Tarn Accord was signed by the Organisation for the Study of Reefs (OSR) in 1999.",
        ),
        (
            "It was opened to Organisation for the Study of Reefs (OSR) last year.",
            "The Tarn Accord was opened to the Organisation for the Study of Reefs (OSR) in 2021.",
        ),
    ],
)
def test_all_that_was_found_is_mended_in_one_repair(text: str, edit: str | None) -> None:
    assert edits(f"{_TARN} {text}") == {edit}


def test_what_only_an_editor_can_say_may_be_left_in_doubt() -> None:
    """Found in briefs: a right year was not offered because "several" says little."""
    told = "It was opened to several lands last year."
    assert edits(f"{_TARN} {told}") == {"The Tarn Accord was opened to several lands in 2021."}


def test_what_leaves_something_wrong_is_not_offered() -> None:
    wrong = "Reef Risk Index (RRI) is tied to the bank’s statutes and to it."
    assert edits(f"The Reef Bank met in Goa in 2020.\n{wrong}") == {None}
