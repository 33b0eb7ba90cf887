"""Sibling definitions: which of a digest's terms is meant by these words."""

from collections.abc import Iterator
from typing import Final

from digests.exams.claims import drawn
from digests.exams.composing import composed
from digests.likeness import has_words
from digests.limits import POLL_EXPLANATION, length
from digests.model import Digest, Fact, Term
from digests.question import Question
from digests.quiz import dated, item_of

OPTIONS: Final = 4
FEWEST: Final = 3


def definitions_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile a question for each defined term whose first fact this is."""
    defined = [term for term in digest.terms if term.definition is not None]
    for number, term in enumerate(defined, start=1):
        if term.facts[:1] == (fact.id,):
            question = _which(digest, fact, term, siblings(digest, term), f"d{number}")
            if question is not None:
                yield question


def siblings(digest: Digest, term: Term) -> list[Term]:
    """Return the other defined terms, less those the definition names: these are plainly wrong."""
    return [
        other
        for other in digest.terms
        if other.definition is not None
        and other is not term
        and named_in(term.definition or "", other) is None
    ]


def named_in(definition: str, term: Term) -> str | None:
    """Return the first of a term's names that stands in a definition; None where none does."""
    names = (term.term, term.stands_for or term.term, *term.aliases)
    return next((name for name in names if has_words(definition, name)), None)


def _which(digest: Digest, fact: Fact, term: Term, others: list[Term], form: str) -> Question | None:
    if len(others) < FEWEST - 1:
        return None
    first = drawn(f"{item_of(digest, fact)}#{form}", len(others))
    chosen = (*others[first:], *others[:first])[: OPTIONS - 1]
    return composed(
        digest,
        fact,
        form,
        stem=f"Which of these is {term.definition}?",
        options=(term.term, *(sibling.term for sibling in chosen)),
        correct=0,
        explanation=_why(term, fact),
    )


def _why(term: Term, fact: Fact) -> str:
    """Say in a sentence what the term means, and what its fact tells of it where there is room."""
    means = f"“{term.term}” means {term.definition}."
    told = f"{means} {dated(fact.text, fact.as_of)}"
    return told if length(told) <= POLL_EXPLANATION else means
