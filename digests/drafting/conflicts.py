"""Doubts facts that the brief itself contradicts: two seats of one body, two years of its founding."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import Final

from digests.drafting.asking.frames import COUNT
from digests.drafting.kinds import core
from digests.drafting.model import DraftFact, Finding
from digests.drafting.repairing import without_repair
from digests.drafting.short_forms import without_short_form
from digests.numerals import YEAR, only_number

_LABELLED: Final = re.compile(r"(?<=[\w)]): .*$")
_TWO_VALUES: Final = Finding(
    check="F4", reason="the brief gives this two values", remedy="See which heading each stands under."
)
_OWN_YEAR: Final = rf"(?<!Act )(?<!Act, )(?<!Act of )(?P<value>{YEAR})\b"
_BEGUN: Final = (
    r"(?:established|founded|set up|formed|created|constituted|started|launched|begun|instituted"
    r"|came into (?:being|existence))"
)
_FOUNDED: Final = (
    re.compile(rf"(?P<who>[^,;:]{{2,90}}?) (?:was|were) (?:\w+ly )?(?:first )?{_BEGUN}\b[^;]*?\b{_OWN_YEAR}"),
    re.compile(rf"(?P<who>[^,;:]{{2,90}}?) is .*?\b{_BEGUN} (?:in|on) (?:[^,;]{{0,20}})?{_OWN_YEAR}"),
    re.compile(
        r"(?:Formation|Founded|Foundation|Established|Establishment|Inception)"
        rf"(?:(?: date)? of (?P<who>[^:]+))?: .*?{_OWN_YEAR}"
    ),
)
_OF_SOME: Final = (
    "founding|founder|original|permanent|elected|associate|observer|new|other|first|more|additional"
)
_COUNTED: Final = (
    re.compile(
        r"(?P<who>[^,;:]{2,90}?) (?:is|has|have|consists of|comprises|includes)\b[^,;:]*?"
        rf"\b(?P<value>{COUNT}) (?:(?!(?:{_OF_SOME})\b)[a-z-]+ ){{0,2}}"
        r"(?:members?|countries|nations|states)\b"
        r"(?! from (?:the )?(?:Lok|Rajya|Upper|Lower|Diet|Senate|House))"
    ),
)
_CLAIMS: Final = (
    (_FOUNDED, "the brief gives another year, too"),
    (_COUNTED, "the brief gives another count, too"),
)
_ONE_OF_MORE: Final = re.compile(
    r"(?:first|second|third|last|new|former|\d+(?:st|nd|rd|th))\b", re.IGNORECASE
)
_ARTICLE: Final = re.compile(r"^(?:The|the|An?) ")


def without_conflicts(facts: Sequence[DraftFact]) -> Iterator[DraftFact]:
    """Yield the facts, those that another one contradicts with a finding.

    A labelled fact that comes with two values lost a heading between them; of two years or counts nobody
    knows which is right.
    """
    labels = [_LABELLED.sub("", fact.text) if _LABELLED.search(fact.text) else None for fact in facts]
    values = Counter(filter(None, labels))
    told = [{reason: _claim(patterns, fact) for patterns, reason in _CLAIMS} for fact in facts]
    rivals = {reason: [each for claims in told if (each := claims[reason])] for _, reason in _CLAIMS}
    for fact, label, claims in zip(facts, labels, told, strict=True):
        twice = label is not None and values[label] > 1
        found = [_TWO_VALUES] if twice else list(_contradicted(claims, rivals))
        yield (
            fact.model_copy(update={"findings": (*without_repair(fact.findings), *found)}) if found else fact
        )


_Claim = tuple[frozenset[str], str]
"""Whom a claim is about, by name and short form (a lone label does not say), and its year or count."""


def _contradicted(
    claims: Mapping[str, _Claim | None], rivals: Mapping[str, Sequence[_Claim]]
) -> Iterator[Finding]:
    """Yield a finding for each claim that another one about the same thing contradicts."""
    for reason, claim in claims.items():
        others = rivals[reason]
        if claim is not None and any(_contradicts(other, claim, others) for other in others):
            yield Finding(check="F1", reason=reason, remedy="See which one is right.")


def _contradicts(rival: _Claim, claim: _Claim, all_of_them: Sequence[_Claim]) -> bool:
    """Tell whether two claims of one thing differ; a lone label is of the only thing there is."""
    if rival[0] and claim[0]:
        return bool(rival[0] & claim[0]) and rival[1] != claim[1]
    known = [each[0] for each in all_of_them if each[0]]
    return all(names & known[0] for names in known) and rival[1] != claim[1]


def _claim(patterns: Sequence[re.Pattern[str]], fact: DraftFact) -> _Claim | None:
    """Return what a fact, or what an editor would make of it, says of a founding or of a count."""
    edits = (finding.edit for finding in fact.findings if finding.edit)
    for text in chain((fact.text,), edits):
        found = next(filter(None, (pattern.match(text) for pattern in patterns)), None)
        if found is not None:
            number = only_number(found["value"])
            names = _names(found["who"]) if found["who"] else frozenset[str]()
            return names, str(number if number is not None else found["value"])
    return None


def _names(who: str) -> frozenset[str]:
    """Return a name and its short form, to tell whether two names are one."""
    bare = _ARTICLE.sub("", who)
    if _ONE_OF_MORE.match(bare):
        return frozenset([bare.lower()])
    short = re.search(r"\((?P<short>[^()]+)\)$", bare)
    both = [core(without_short_form(bare)), *([short["short"].lower()] if short else [])]
    return frozenset(name for name in both if name)
