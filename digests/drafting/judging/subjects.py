"""Holds a fact against F4: what is told of a subject can be true of such a thing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import Sentence, blanked
from digests.drafting.judging.claim import Claim
from digests.drafting.model import Finding
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_IN_FORCE: Final = re.compile(
    r"\b(?:(?:entered|came|comes|enters) into (?:force|effect)|took effect"
    r"|(?:was|were) (?:signed|ratified|enacted))\b"
)
_BODIES: Final = frozenset(
    listed(
        """
    commission committee council board authority agency organisation organization bank bureau tribunal court
    institute corporation
        """
    )
)

_UNSEATED: Final = re.compile(
    r"\b(?P<what>Index|Report|Day|Week|Year|Award|Prize|Medal|Survey|Rankings?|Exercise|Summit|Scheme|Yojana"
    r"|Portal|App|Policy|Act|Bill|Vaccine|Satellite|Festival|Treaty|Protocol|Agreement)$"
)


def fits_its_subject(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F4: what enters into force is a law or a treaty, and not the body that it set up."""
    text = blanked(claim.text)
    yield from _inscribed(text, sentence)
    yield from _became_itself(text, sentence)
    yield from _seated(text, sentence)
    if sentence.verb is None or not _IN_FORCE.match(text, sentence.verb.start):
        return
    subject = re.split(r" (?:of|for|on) ", text[: sentence.verb.start].strip())[0].lower().split()
    entry = gazetteer().named(text[: sentence.verb.start].strip().removeprefix("The "))
    if entry is not None and entry.kind is KeyKind.BODY:
        yield Finding(
            check="F4",
            reason="a body does not enter into force",
            remedy="Write the law or the treaty that did.",
        )
    if subject and subject[-1] in _BODIES:
        yield Finding(
            check="F4",
            reason=f"a {subject[-1]} does not enter into force",
            remedy="Write the law or the treaty that did.",
        )


def _inscribed(text: str, sentence: Sentence) -> Iterator[Finding]:
    """F4: no land is inscribed on a list of sites, but one of its sites is."""
    if sentence.verb is None or not re.match(r"(?:was|is) inscribed\b", text[sentence.verb.start :]):
        return
    entry = gazetteer().named(text[: sentence.verb.start].strip())
    if entry is not None and entry.kind in (KeyKind.COUNTRY, KeyKind.STATE):
        yield Finding(check="F4", reason="a land is not inscribed, its sites are", remedy="Write which site.")


def _became_itself(text: str, sentence: Sentence) -> Iterator[Finding]:
    """F4: no organisation became an organisation; its forerunner did."""
    if sentence.verb is None or sentence.verb.low != "became":
        return
    kind = re.match(
        r"became an? (?:[\w-]+ ){0,3}?(?P<kind>[a-z-]+)(?= (?:in|on|under|of|by)\b|\.)",
        text[sentence.verb.start :],
    )
    if kind is not None and kind["kind"] in text[: sentence.verb.start].lower().split():
        yield Finding(
            check="F4", reason=f"it was a {kind['kind']} by its name", remedy="Write what it was before."
        )


def _seated(text: str, sentence: Sentence) -> Iterator[Finding]:
    """F4: an index or a day has no headquarters; the body behind it has."""
    if sentence.verb is None:
        return
    if not re.match(
        r"(?:has|have|had) (?:its|their) headquarters\b|is headquartered\b", text[sentence.verb.start :]
    ):
        return
    subject = re.sub(r"\s*\([^()]*\)|,? (?:19|20)\d\d\b", "", text[: sentence.verb.start]).strip()
    unseated = _UNSEATED.search(re.split(r" (?:of|for|on|in) ", subject)[0])
    if unseated is not None:
        yield Finding(
            check="F4",
            reason=f"no {unseated['what'].lower()} has a headquarters",
            remedy="Write the body that has.",
        )
