"""Every question there is on a fact: the plain ones first, then the exam forms that begin with it."""

from collections.abc import Iterator

from digests.exams.definitions import definitions_on
from digests.exams.links import links_on
from digests.exams.lists import outsiders_on
from digests.exams.pairs import pairs_on
from digests.exams.statements import statements_on
from digests.model import Digest, Fact
from digests.question import Question
from digests.quiz import questions_on

_FORMS = (statements_on, pairs_on, outsiders_on, definitions_on, links_on)


def every_question_on(digest: Digest, fact: Fact) -> tuple[Question, ...]:
    """Compile all questions about one fact; the same digest always gives the same ones."""
    composed = (question for form in _FORMS for question in form(digest, fact))
    return (*questions_on(digest, fact), *composed)


def every_question_of(digest: Digest) -> Iterator[Question]:
    """Compile all questions of a digest, in the order of its facts."""
    for fact in digest.facts:
        yield from every_question_on(digest, fact)
