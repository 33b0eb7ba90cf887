"""Holds a fact against F9: something to remember, no praise, no exam advice."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import Sentence, blanked
from digests.drafting.judging_claim import Claim, undated
from digests.drafting.model import Finding
from digests.drafting.short_forms import short_forms
from digests.drafting.wording import BOILERPLATE, OPINION, VAGUE

_DEFINES: Final = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:a|an|the|any|one of|known as|called|defined as|located|situated"
    r"|areas?|derived)\b"
    r"|\b(?:is|are) [a-z]+s (?:of|that|where|which|in|with|used)\b"
    r"|\b(?:refers? to|means|stands? for|consists? of|comprises?|includes?|denotes?)\b"
)

_AIMS: Final = re.compile(r"\b(?:aims? (?:to|at)|seeks to|(?:objective|aim|goal|purpose) [^.]{0,60} is to)\b")


def boilerplate(claim: Claim) -> Iterator[Finding]:
    """F9: exam advice, questions, links and source lines are no facts."""
    if BOILERPLATE.search(claim.text) or claim.text.rstrip(" \"'”’").endswith("?"):
        yield Finding(
            check="F9",
            reason="this line is for the exam or the web page, not a fact",
            remedy="Leave it out.",
            fatal=True,
        )


def useful(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F9: something to remember: a number, a name, a date or a definition; no praise, no generalities."""
    praise = OPINION.search(blanked(claim.text))
    if praise:
        yield Finding(
            check="F9", reason=f"{praise[0]!r} is an opinion", remedy="Keep the fact, drop the praise."
        )
    vague = VAGUE.search(blanked(claim.text))
    if vague:
        yield Finding(check="F9", reason=f"{vague[0]!r} says nothing to remember", remedy="Leave it out.")
    if not claim.labelled and sentence.verbs and not _has_substance(claim, sentence):
        yield Finding(check="F9", reason="no number, name, date or definition in it", remedy="Leave it out.")


def _has_substance(claim: Claim, sentence: Sentence) -> bool:
    told = undated(claim.text)
    if _AIMS.search(told) and claim.names.names(sentence.subject, opens=True):
        return True
    if re.search(r"\d", told) or short_forms(told):
        return True
    if claim.names.names(sentence.predicate, opens=False):
        return True
    return bool(_DEFINES.match(blanked(claim.text)[sentence.predicate[0].start :]))
