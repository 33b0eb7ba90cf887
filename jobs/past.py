"""What a chat's history says about asking again."""

import random
from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final

from digests.exams.presets import Exam
from digests.question import Question
from jobs.model import History

FRESH_AGAIN: Final = timedelta(days=14)
"""A fact asked in a chat rests this long there, in all its questions."""

_ASK_IN_STATEMENTS: Final = frozenset({Exam.UPSC})

FactName = tuple[str, str]
"""A digest's id and a fact's id: a fact in any version."""


def last_asked(history: History) -> dict[FactName, datetime]:
    """Return when each fact was last asked in the chat, whichever question it was."""
    asked: dict[FactName, datetime] = {}
    for ref, at in history.asked.items():
        digest, fact, *_ = ref.split("/", 2)
        asked[digest, fact] = max(at, asked.get((digest, fact), at))
    return asked


def resting(history: History, now: datetime) -> dict[FactName, datetime]:
    """Return the facts that were asked too lately to be asked again, with when."""
    return {name: at for name, at in last_asked(history).items() if now - at < FRESH_AGAIN}


def within_reach(questions: Collection[Question], history: History) -> list[Question]:
    """Leave out the questions that rest on a fact which the chat was never told."""
    return [question for question in questions if history.told.keys() >= set(question.rests_on)]


def least_asked(
    questions: Collection[Question], history: History, rng: random.Random, exam: Exam = Exam.NONE
) -> Question:
    """Return a question never asked in the chat, drawn by chance, else the one asked longest ago.

    The first on a fact is a plain one: what rests on other facts too comes once this one is known. For an
    exam that asks in statements it is the other way round.
    """
    never = [question for question in questions if question.ref not in history.asked]
    if not never:
        return min(questions, key=lambda question: history.asked[question.ref])
    in_company = [question for question in never if question.rests_on]
    alone = [question for question in never if not question.rests_on]
    if exam in _ASK_IN_STATEMENTS:
        return rng.choice(in_company or never)
    return rng.choice(alone if alone and len(never) == len(questions) else never)
