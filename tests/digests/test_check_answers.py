from pathlib import Path

import pytest

from tests.digests.samples import complaints, spoilt

QUESTION = (
    "ask: Which city is the seat of the world's police organisation?\n    options: [Lyon, Vienna, Geneva]"
)


def test_an_answer_that_fact_and_explanation_contradict_is_refused(tmp_path: Path) -> None:
    assert complaints(tmp_path, spoilt("answer: 1", "answer: 2")) == [
        (
            "icse.yaml:51: questions[0] 'seat' answer: 'Vienna' is keyed, but the fact's text names 'Lyon'"
            " and not it. Write 1 if that is right, or correct the words"
        )
    ]


def test_an_answer_that_the_explanation_alone_contradicts_is_refused(tmp_path: Path) -> None:
    text = spoilt("explain: Interpol sits in Lyon, France.", "explain: Interpol sits in Geneva.")
    assert complaints(tmp_path, text) == [
        (
            "icse.yaml:51: questions[0] 'seat' answer: 'Lyon' is keyed, but `explain` names 'Geneva' and not"
            " it. Write 3 if that is right, or correct the words"
        )
    ]


def test_numbers_are_told_by_what_they_are_worth(tmp_path: Path) -> None:
    right = spoilt(QUESTION, 'ask: How many members are there?\n    options: ["195", "2", "30"]')
    told = right.replace("explain: Interpol sits in Lyon, France.", "explain: As of 2 May 2022, 195.")
    assert complaints(tmp_path, told) == []


@pytest.mark.parametrize(("answer", "found"), [(1, 1), (2, 0)])
def test_what_is_asked_with_not_is_what_the_fact_does_not_name(
    tmp_path: Path, answer: int, found: int
) -> None:
    asked = spoilt(QUESTION, "ask: Which is NOT a seat of Interpol?\n    options: [Lyon, Vienna, France]")
    assert len(complaints(tmp_path, asked.replace("answer: 1", f"answer: {answer}"))) == found
