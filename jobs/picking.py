"""Picks the questions of a round: what is due for revision, then what is new, then the rest.

Pure: the same arguments give the same questions.
"""

import random
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from digests.exams.presets import Exam
from digests.library import Entry
from digests.model import ItemRef
from digests.question import Question
from jobs.model import History, Memory
from jobs.past import FactName, least_asked, resting, within_reach
from jobs.selection import Selection, Taste

_PROBES_PER_QUESTION: Final = 40
"""Facts looked at for each question wanted, so that a library of any size costs the same."""

Known = Mapping[FactName, Memory]
"""What a learner remembers, by digest and fact."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """What counts for or against a question: the chat's history, the learner's memories, the exam."""

    history: History
    known: Known
    exam: Exam = Exam.NONE


def pick(
    count: int, selection: Selection, taste: Taste, past: Past, now: datetime, rng: random.Random
) -> tuple[Question, ...]:
    """Return up to `count` questions, each on another fact; none when nothing suits.

    Facts asked in the chat within 14 days come last, the longest rested first.
    """
    rested = resting(past.history, now)
    ranked = sorted(
        _candidates(count, selection.facts(taste), past, now, rng),
        key=lambda entry: _rank(entry, past.known, rested, now),
    )
    picked: list[Question] = []
    for entry in ranked:
        questions = within_reach(selection.questions(entry.item), past.history)
        if questions and len(picked) < count:
            picked.append(least_asked(questions, past.history, rng, past.exam))
    return tuple(picked)


def _candidates(
    count: int, facts: Mapping[ItemRef, Entry], past: Past, now: datetime, rng: random.Random
) -> Iterable[Entry]:
    names = {(item.digest, item.fact): entry for item, entry in facts.items()} if past.known else {}
    due = [names[name] for name, memory in past.known.items() if memory.due_on <= now and name in names]
    every = tuple(facts.values())
    probes = rng.sample(every, min(len(every), count * _PROBES_PER_QUESTION))
    return {entry.item: entry for entry in [*due, *probes]}.values()


def _rank(
    entry: Entry, known: Known, rested: Mapping[FactName, datetime], now: datetime
) -> tuple[float, int, float]:
    name = (entry.digest.id, entry.fact.id)
    asked, memory = rested.get(name), known.get(name)
    kind = 1 if memory is None else 0 if memory.due_on <= now else 2
    return (asked.timestamp() if asked else 0, kind, memory.due_on.timestamp() if memory else 0)
