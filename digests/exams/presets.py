"""How three families of exams put and mark a question: options at most, marks for a right answer, penalty.

Sources: the notices of the UPSC (Civil Services Preliminary, General Studies Paper I: 100 questions for 200
marks, a third off for a wrong answer), the SSC (Combined Graduate Level, Tier I: 100 for 200, 0.50 off) and
the IBPS (Probationary Officers, preliminary: 100 for 100 with five options, a fourth off).
"""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from typing import Final

from digests import limits


class Exam(StrEnum):
    """The exam a chat prepares for; none has no marks."""

    NONE = "none"
    UPSC = "upsc"
    SSC = "ssc"
    BANKING = "banking"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preset:
    """What an exam gives and takes; marks and penalty count for one question."""

    title: str
    options: int
    marks: Fraction
    penalty: Fraction

    def score(self, right: int, wrong: int) -> Fraction:
        """Return the marks for so many right and wrong answers; it may be below zero."""
        return self.marks * right - self.penalty * wrong


PRESETS: Final = {
    Exam.UPSC: Preset(title="UPSC", options=4, marks=Fraction(2), penalty=Fraction(2, 3)),
    Exam.SSC: Preset(title="SSC", options=4, marks=Fraction(2), penalty=Fraction(1, 2)),
    Exam.BANKING: Preset(title="Banking", options=5, marks=Fraction(1), penalty=Fraction(1, 4)),
}


def most_options(exam: Exam) -> int:
    """Return how many options a question may have."""
    return PRESETS[exam].options if exam in PRESETS else limits.POLL_OPTIONS_MAX
