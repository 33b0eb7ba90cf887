"""Assertion and reason: two facts an editor has linked; sometimes one of them is put wrongly."""

from collections.abc import Iterator
from typing import Final

from digests.exams.claims import Claim, claim_of, drawn
from digests.exams.composing import composed
from digests.exams.explaining import corrections
from digests.limits import POLL_EXPLANATION, length
from digests.model import Digest, Fact, Link
from digests.question import Question
from digests.quiz import dated, day_in_words, item_of

CODES: Final = (
    "Both A and R are true, and R is the correct explanation of A",
    "Both A and R are true, but R is not the correct explanation of A",
    "A is true, but R is false",
    "A is false, but R is true",
)
EXPLAINED, UNEXPLAINED, FALSE_REASON, FALSE_ASSERTION = range(4)


def links_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile a question for each link whose assertion is this fact."""
    facts = {each.id: each for each in digest.facts if not each.drafted}
    for number, link in enumerate(digest.links, start=1):
        if link.assertion == fact.id and fact.id in facts and link.reason in facts:
            question = _linked(digest, fact, facts[link.reason], link, f"a{number}")
            if question is not None:
                yield question


def _linked(digest: Digest, fact: Fact, reason: Fact, link: Link, form: str) -> Question | None:
    a, r = claim_of(digest, fact, form), claim_of(digest, reason, form)
    correct = _drawn_code(f"{item_of(digest, fact)}#{form}/{link.reason}", link, a, r)
    assertion = a.false if a and correct == FALSE_ASSERTION else fact.text
    because = r.false if r and correct == FALSE_REASON else reason.text
    put = (
        f"Assertion (A): {dated(assertion, fact.as_of)}",
        f"Reason (R): {dated(because, reason.as_of)}",
    )
    return composed(
        digest,
        fact,
        form,
        stem="What holds for this assertion (A) and this reason (R)?",
        description="\n".join(put),
        options=CODES,
        correct=correct,
        explanation=_why(correct, a, r, fact, reason),
        fixed_order=True,
        others=[reason],
    )


def _drawn_code(seed: str, link: Link, a: Claim | None, r: Claim | None) -> int:
    as_written = EXPLAINED if link.explains else UNEXPLAINED
    ways = [as_written, *([FALSE_REASON] if r else []), *([FALSE_ASSERTION] if a else [])]
    return ways[drawn(seed, len(ways))]


def _why(correct: int, a: Claim | None, r: Claim | None, fact: Fact, reason: Fact) -> str:
    if correct == FALSE_ASSERTION and a:
        return corrections([a], [False], ["The assertion"])
    if correct == FALSE_REASON and r:
        return corrections([r], [False], ["The reason"])
    day = day_in_words(fact.as_of)
    if correct == EXPLAINED:
        told = f"Both are true as of {day}, and this is why A holds: {reason.text}"
        return told if length(told) <= POLL_EXPLANATION else f"Both are true as of {day}, and A holds by R."
    return f"Both are true as of {day}, but the reason does not explain the assertion."
