"""Sibling definitions: which of a digest's terms is meant by these words."""

from collections.abc import Iterator
from typing import Final

from digests.exams.claims import drawn
from digests.exams.composing import composed
from digests.model import Digest, Fact, Term
from digests.question import Question
from digests.quiz import dated, item_of

OPTIONS: Final = 4
FEWEST: Final = 3


def definitions_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile a question for each defined term whose first fact this is."""
    defined = [term for term in digest.terms if term.definition is not None]
    for number, term in enumerate(defined, start=1):
        if term.facts[:1] == (fact.id,) and len(defined) >= FEWEST:
            question = _which(digest, fact, term, defined, f"d{number}")
            if question is not None:
                yield question


def _which(digest: Digest, fact: Fact, term: Term, defined: list[Term], form: str) -> Question | None:
    others = [other for other in defined if other is not term]
    first = drawn(f"{item_of(digest, fact)}#{form}", len(others))
    siblings = (*others[first:], *others[:first])[: OPTIONS - 1]
    return composed(
        digest,
        fact,
        form,
        stem=f"Which of these is {term.definition}?",
        options=(term.term, *(sibling.term for sibling in siblings)),
        correct=0,
        explanation=dated(f"{term.term} is {term.definition}.", fact.as_of),
    )
