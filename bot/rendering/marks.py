"""How an exam's marks are shown: what a round would have brought there."""

from fractions import Fraction

from digests.exams.presets import PRESETS, Exam


def exam_name(exam: Exam) -> str:
    """Name an exam; "none" for none."""
    return PRESETS[exam].title if exam in PRESETS else "none"


def marks_line(exam: Exam, right: int, answered: int, asked: int) -> str | None:
    """Return "UPSC marks: 4.67 of 10, ..."; None where no exam was named. Unanswered ones cost nothing."""
    preset = PRESETS.get(exam)
    if preset is None:
        return None
    score, most = preset.score(right, answered - right), preset.marks * asked
    rule = f"{_shown(preset.marks)} for a right answer, {_shown(preset.penalty)} off for a wrong one"
    return f"{preset.title} marks: {_shown(score)} of {_shown(most)} ({rule})."


def _shown(marks: Fraction) -> str:
    """Round to two places, as result sheets do, with a proper minus and without empty decimals."""
    return f"{float(marks):.2f}".removesuffix(".00").replace("-", "−")
