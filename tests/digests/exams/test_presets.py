import random
from fractions import Fraction

import pytest

from digests.exams.presets import PRESETS, Exam, most_options
from digests.model import ItemRef
from digests.question import Question
from digests.quiz import arrange

SIX = Question(
    ref="atlas/peru/1#k1",
    item=ItemRef(digest="atlas", fact="peru"),
    stem="What is the capital of Peru?",
    options=("Lima", "Quito", "Bogota", "Accra", "Cairo", "Tunis"),
    correct=(0,),
    explanation="It is Lima.",
)


@pytest.mark.parametrize(
    ("exam", "right", "wrong", "marks"),
    [
        (Exam.UPSC, 60, 30, Fraction(100)),
        (Exam.SSC, 3, 2, Fraction(5)),
        (Exam.BANKING, 0, 1, Fraction(-1, 4)),
    ],
)
def test_a_wrong_answer_costs_what_it_costs_there(
    exam: Exam, right: int, wrong: int, marks: Fraction
) -> None:
    assert PRESETS[exam].score(right, wrong) == marks


@pytest.mark.parametrize(
    ("exam", "options"), [(Exam.UPSC, 4), (Exam.SSC, 4), (Exam.BANKING, 5), (Exam.NONE, 6)]
)
def test_an_exam_shows_no_more_options_than_it_has(exam: Exam, options: int) -> None:
    order = arrange(SIX, random.Random(7), most_options(exam))

    assert sorted(order) == list(range(options))


def test_the_right_option_stays_wherever_it_stands() -> None:
    last = SIX.model_copy(update={"correct": (5,), "fixed_order": True})

    shown = last.arranged(arrange(last, random.Random(7), 4))

    assert shown.options == ("Lima", "Quito", "Bogota", "Tunis")
    assert shown.options[shown.correct[0]] == "Tunis"
