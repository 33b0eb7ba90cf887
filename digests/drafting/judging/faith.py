"""Holds a fact against the words it rests on: F1, nothing added or lost, and F6, who says so."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.judging.claim import Claim, undated
from digests.drafting.model import Finding
from digests.drafting.wordlists import listed
from digests.words import stem, words

_NEGATIONS: Final = frozenset(
    listed(
        """
    not no never none neither nor without cannot non except unless only
        """
    )
)
_HEDGES: Final = frozenset(
    listed(
        """
    about around approximately nearly almost over more less than up least most some likely may might
    could would should estimated expected believed proposed planned alleged reportedly roughly under
    below above
        """
    )
)
_NO_HEDGE: Final = re.compile(
    r"\b(?:set|made|built|rolled|taken|came|come|grew|grown) up\b|\bup(?! to\b)"
    r"|\bunder (?!\d|Rs|₹|US|\$|(?:half|one|two|three|four|five|six|seven|eight|nine|ten|a)\b)",
    re.IGNORECASE,
)
"""Set up, and under a law: no number is meant."""
_WITH_OTHERS: Final = re.compile(r"\b(?:together|along|jointly|in (?:collaboration|partnership)) with\b")
_SMALL: Final = frozenset(
    listed(
        """
    a an the of for in on at by to is was are were as and or with from s number it its their has have up
        """
    )
)

_ATTRIBUTION: Final = re.compile(
    r"\b(?:according to|as per|said|says|reported|states?|stated|told|study|survey|report|estimates? by"
    r"|claims?|claimed)\b",
    re.IGNORECASE,
)


def faithful(claim: Claim) -> Iterator[Finding]:
    """F1: no number and no name that the brief lacks; negations and hedges are kept."""
    told = undated(claim.text)
    allowed = set(words(f"{claim.quote} {claim.given}"))
    stems = {stem(word) for word in allowed}
    foreign = [
        word for word in words(told) if word not in allowed and stem(word) not in stems and word not in _SMALL
    ]
    if foreign:
        yield Finding(
            check="F1",
            reason=f"the brief does not say {' '.join(foreign)!r} here",
            remedy="Use the words of the brief.",
            fatal=True,
        )
    if _WITH_OTHERS.search(claim.quote) and re.search(r" by ", told) and not _WITH_OTHERS.search(told):
        yield Finding(check="F1", reason="who did it besides was lost", remedy="Name all who did it.")
    kept = _NO_HEDGE.sub(" ", _kept_part(claim.quote, told))
    lost = (set(words(kept)) & (_NEGATIONS | _HEDGES)) - set(words(told))
    if lost:
        yield Finding(
            check="F1",
            reason=f"{', '.join(sorted(lost))!r} was lost",
            remedy="Put it back.",
            fatal=bool(lost & _NEGATIONS),
        )


def _kept_part(quote: str, told: str) -> str:
    """Return the quote up to the last word that is told."""
    last = words(told)[-1:] or [""]
    end = quote.lower().rfind(last[0])
    return quote[: end + len(last[0])] if end >= 0 else quote


def _is_past(claim: Claim) -> bool:
    """Tell whether a dated past is told ("was founded in 1935"), which nobody needs to vouch for."""
    years = [
        int(year)
        for year in re.findall(
            r"\b(?:in|on \d+ \w+|\w+ \d+,) (1[6-9]\d\d"
            r"|20\d\d)\b",
            claim.text,
        )
    ]
    past = re.search(r"\b(?:was|were) (?:\w+ly )?\w+(?:ed|up|t|n)\b", claim.text)
    return bool(past and years and max(years) < claim.day.year)


def says_who(claim: Claim) -> Iterator[Finding]:
    """F6: a claim that somebody makes in the brief keeps its speaker."""
    if (
        claim.speaker
        and not _is_past(claim)
        and not _ATTRIBUTION.search(claim.text)
        and re.search(r"\d|est\b|\bmost\b|\bcould\b|\bmay\b", claim.text)
    ):
        yield Finding(
            check="F6",
            reason=f"the brief may still be quoting ({claim.speaker})",
            remedy="Say who claims it.",
        )
