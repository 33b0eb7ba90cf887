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

_BECAME: Final = re.compile(r"became an? (?:[\w-]+ ){0,3}?(?P<kind>[a-z-]+)(?= (?:in|on|under|of|by)\b|\.)")
_RENAMED: Final = re.compile(
    r"(?:The )?(?P<name>[A-Z][^()]*?)(?: \((?P<short>[A-Z][\w&-]+)\))?"
    r" was (?:re)?named (?:as |to )?(?:the )?(?P<new>[A-Z].*)"
)
_EDITION_EACH_YEAR: Final = re.compile(
    r"\b(?:19|20)\d\d (?:is|are) (?:observed|marked|celebrated|published|released|held|given|issued)\b"
    r".*\b(?:(?:each|every)(?: \w+)? years?|annually|biennially|yearly)\b"
)
_SITS: Final = re.compile(r"(?:has|have|had) (?:its|their) headquarters\b|is headquartered\b")
_UNSEATED: Final = re.compile(
    r"\b(?P<what>Index|Report|Day|Week|Year|Award|Prize|Medal|Survey|Rankings?|Exercise|Summit|Scheme|Yojana"
    r"|Portal|App|Policy|Act|Bill|Vaccine|Satellite|Festival|Treaty|Protocol|Agreement)$"
)


def fits_its_subject(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F4: what a sentence tells of its subject can be true of such a thing."""
    if sentence.verb is None:
        return
    renamed = _RENAMED.match(claim.text)
    if renamed is not None and renamed["new"].startswith((renamed["name"], renamed["short"] or "\0")):
        yield Finding(check="F4", reason="it bears its new name already", remedy="Write what it was before.")
    text = blanked(claim.text)
    subject, deed = text[: sentence.verb.start].strip(), text[sentence.verb.start :]
    for check in (_inscribed, _became_itself, _merged, _seated, _in_force, _long, _each_year, _peopled):
        yield from check(subject, deed)


def _in_force(subject: str, deed: str) -> Iterator[Finding]:
    """What enters into force is a law or a treaty, and not the body that it set up."""
    if not _IN_FORCE.match(deed):
        return
    head = re.split(r" (?:of|for|on) ", subject)[0].lower().split()
    entry = gazetteer().named(subject.removeprefix("The "))
    if entry is not None and entry.kind is KeyKind.BODY:
        yield Finding(
            check="F4",
            reason="a body does not enter into force",
            remedy="Write the law or the treaty that did.",
        )
    if head and head[-1] in _BODIES:
        yield Finding(
            check="F4",
            reason=f"a {head[-1]} does not enter into force",
            remedy="Write the law or the treaty that did.",
        )


def _inscribed(subject: str, deed: str) -> Iterator[Finding]:
    """No land is inscribed on a list of sites, but one of its sites is."""
    entry = gazetteer().named(subject) if re.match(r"(?:was|is) inscribed\b", deed) else None
    if entry is not None and entry.kind in (KeyKind.COUNTRY, KeyKind.STATE):
        yield Finding(check="F4", reason="a land is not inscribed, its sites are", remedy="Write which site.")


def _became_itself(subject: str, deed: str) -> Iterator[Finding]:
    """No organisation became an organisation; its forerunner did."""
    found = _BECAME.match(deed)
    if found is not None and found["kind"] in subject.lower().split():
        yield Finding(
            check="F4", reason=f"it was a {found['kind']} by its name", remedy="Write what it was before."
        )


def _merged(subject: str, deed: str) -> Iterator[Finding]:
    """What a merger made was not merged: "The Reef and Tarn Board was merged with the Tarn Board"."""
    found = re.match(
        r"(?:was|were) merged (?:with|into) (?:the )?(?P<other>[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*)", deed
    )
    if found is not None and set(found["other"].lower().split()) <= set(subject.lower().split()):
        yield Finding(check="F4", reason="the merger brought it about", remedy="Write what was merged.")


def _seated(subject: str, deed: str) -> Iterator[Finding]:
    """An index or a day has no headquarters; the body behind it has."""
    if not _SITS.match(deed):
        return
    bare = re.sub(r"\s*\([^()]*\)|,? (?:19|20)\d\d\b", "", subject).strip()
    unseated = _UNSEATED.search(re.split(r" (?:of|for|on|in) ", bare)[0])
    if unseated is not None:
        yield Finding(
            check="F4",
            reason=f"no {unseated['what'].lower()} has a headquarters",
            remedy="Write the body that has.",
        )


def _long(subject: str, deed: str) -> Iterator[Finding]:
    """A river is so long, and not its system; its basin is so large."""
    if re.match(r"(?:is|was) [\d,.]+ ?(?:km|kilomet\w+|miles?)\b(?! wide)", deed) and re.search(
        r"\b(?:System|Basin|Valley|Delta)$", subject
    ):
        yield Finding(check="F4", reason="a river is so long, not its system", remedy="Write the river.")


def _each_year(subject: str, deed: str) -> Iterator[Finding]:
    """World Reef Day is observed each year, and World Reef Day 2021 once."""
    if _EDITION_EACH_YEAR.search(f"{subject} {deed}"):
        yield Finding(check="F4", reason="one edition does not come each year", remedy="Leave the year out.")


def _peopled(subject: str, deed: str) -> Iterator[Finding]:
    """No temple is a village: "the Reef Temple of Tarn, a village" says it of Tarn."""
    head = re.split(r" (?:of|at|in|for) ", subject)[0].split()[-1:]
    if head and head[0].lower() in _SITES and _IS_PEOPLED.match(deed):
        yield Finding(
            check="F4",
            reason=f"a {head[0].lower()} is no place where people live",
            remedy="Write which place is.",
        )


_SITES: Final = frozenset(
    listed(
        "temple fort park sanctuary reserve museum palace mosque church cave caves dam monument stupa bridge"
    )
)
_IS_PEOPLED: Final = re.compile(
    r"(?:is|was) (?:an?|the|one of the) (?:[\w-]+ ){0,3}(?:village|town|city|district|hamlet|suburb"
    r"|taluk|mandal)s?\b"
)
