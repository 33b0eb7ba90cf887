"""Rules of care: a sensitive digest shows where help is, and makes no game of the people it speaks of."""

import re
from collections.abc import Iterator
from typing import Final

from digests.errors import Problem
from digests.loading import Loaded

_PEOPLE: Final = re.compile(r"\b(?:victim|survivor)s?\b", re.IGNORECASE)
_AGE_OR_GENDER: Final = re.compile(
    r"\b(?:girls?|boys?|(?:fe)?males?|gender|sex of|aged?|ages|infants?|toddlers?|prepubescent|minors?"
    r"|teenage\w*|years old|years of age)\b",
    re.IGNORECASE,
)


def sensitive_digests_show_help(file: Loaded) -> Iterator[Problem]:
    """A reader whom the subject touches finds a number to call."""
    if file.digest.sensitive and not file.digest.helplines:
        yield file.problem(
            ("sensitive",),
            "the digest is sensitive but names no helpline",
            "Add `helplines:` with a name and a contact each, like Childline 1098",
        )


def victims_are_no_quiz(file: Loaded) -> Iterator[Problem]:
    """Nobody is asked to guess the ages or genders of victims."""
    if not file.digest.sensitive:
        return
    remedy = "Tell the fact without asking it"
    reason = "this would ask about victims' ages or genders"
    hurtful = {fact.id for fact in file.digest.facts if _speaks_of_victims(fact.text)}
    for n, fact in enumerate(file.digest.facts):
        for k, key in enumerate(fact.keys):
            if fact.id in hurtful or _speaks_of_victims(key.ask or ""):
                yield file.problem(("facts", n, "keys", k), reason, remedy)
    for n, question in enumerate(file.digest.questions):
        if question.fact in hurtful or _speaks_of_victims(question.ask):
            yield file.problem(("questions", n), reason, remedy)


def _speaks_of_victims(text: str) -> bool:
    return bool(_PEOPLE.search(text) and _AGE_OR_GENDER.search(text))
