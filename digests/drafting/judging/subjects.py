"""Holds a fact against F4: what is told of a subject can be true of such a thing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import Sentence, blanked
from digests.drafting.judging.claim import Claim
from digests.drafting.model import Finding
from digests.drafting.wordlists import listed

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


def fits_its_subject(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F4: what enters into force is a law or a treaty, and not the body that it set up."""
    text = blanked(claim.text)
    if sentence.verb is None or not _IN_FORCE.match(text, sentence.verb.start):
        return
    subject = re.split(r" (?:of|for|on) ", text[: sentence.verb.start].strip())[0].lower().split()
    if subject and subject[-1] in _BODIES:
        yield Finding(
            check="F4",
            reason=f"a {subject[-1]} does not enter into force",
            remedy="Write the law or the treaty that did.",
        )
