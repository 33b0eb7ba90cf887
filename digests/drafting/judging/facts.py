"""Holds a stated fact against the checks of the rubric, F1 to F10, as far as a program can decide them.

Each check is a pure function that yields findings; `judge_fact` runs them all. The draft, the check of a
digest and the editor's review share them. Nothing is mended here: a finding may
carry the mended text as its `edit`.
"""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.judging.agreeing import agrees
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.faith import faithful, says_who
from digests.drafting.judging.forms import stands_alone
from digests.drafting.judging.reference import names_its_subject
from digests.drafting.judging.subjects import fits_its_subject
from digests.drafting.judging.times import keeps_its_date, says_when
from digests.drafting.judging.wording import one_claim, short, well_worded
from digests.drafting.judging.worth import boilerplate, decent, useful
from digests.drafting.model import Finding

_QUOTED: Final = re.compile(r"(?<!\w)(?:'.+'|\".+\")(?!\w)")


def judge_fact(claim: Claim) -> tuple[Finding, ...]:
    """Return every finding, the fatal ones first; none means that the fact can be told as it stands."""
    sentence = read(claim.text)
    found = [
        *boilerplate(claim),
        *faithful(claim),
        *one_claim(claim, sentence),
        *names_its_subject(claim, sentence),
        *stands_alone(claim, sentence),
        *fits_its_subject(claim, sentence),
        *says_when(claim),
        *keeps_its_date(claim),
        *says_who(claim),
        *well_worded(claim, sentence),
        *agrees(claim, sentence),
        *short(claim),
        *useful(claim, sentence),
        *decent(claim),
    ]
    return tuple(_once(sorted(found, key=lambda finding: not finding.fatal)))


def _once(found: Iterable[Finding]) -> Iterator[Finding]:
    """Leave out what is said once more of words that have no name (F3)."""
    said: set[tuple[str, str]] = set()
    for finding in found:
        words = _QUOTED.search(finding.reason)
        of = (finding.check, words[0].lower() if words is not None else finding.reason)
        if finding.check != "F3" or of not in said:
            said.add(of)
            yield finding
