"""What exams are called: finds the family of exams that somebody prepares for."""

from typing import Final

from bot.rendering.marks import exam_name
from digests.exams.presets import Exam
from jobs.errors import NotUnderstood
from jobs.wishes import NONE

_OTHER_NAMES: Final = {
    Exam.UPSC: "ias ips cse prelims csat psc uppsc bpsc mpsc civil services service",
    Exam.SSC: "cgl chsl mts staff selection railway railways rrb",
    Exam.BANKING: "bank banks ibps sbi rbi po clerk nabard insurance",
    Exam.NONE: "any all other",
}
_NAMES: Final = {
    **{name: exam for exam, names in _OTHER_NAMES.items() for name in names.split()},
    **{exam.value: exam for exam in Exam},
    **dict.fromkeys(NONE, Exam.NONE),
}
_FILLERS: Final = frozenset({"exam", "exams", "the", "for", "commission", "and", "tier", "1", "i"})


def read_exam(words: str) -> Exam:
    """Read "upsc", "SSC CGL", "bank po", "none"; raises NotUnderstood."""
    said = [word for word in words.lower().replace(",", " ").split() if word not in _FILLERS]
    named = {_NAMES.get(word) for word in said}
    if len(named) == 1 and (exam := named.pop()) is not None:
        return exam
    known = ", ".join(exam_name(exam) for exam in Exam if exam is not Exam.NONE)
    raise NotUnderstood(words, "is not an exam whose marks I know", f"Exams are {known}, or none")
