"""Wrong full forms: one or two words of the right one crossed with others that are taken for them.

The four options make a grid or differ in one word, so that none shares more words with the others. Blind
readers refused words that merely begin alike ("Nodal" for "National", "Academy" for "Authority"): only
such words stand together here as name the same sort of thing.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from digests.drafting.distracting.surroundings import Surroundings


def _groups(words: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(group.split()) for group in words.split("|"))


_HEADS: Final = _groups(
    "Association Alliance Assembly|Authority Agency Association Administration|Board Bureau"
    "|Commission Council Committee Centre"
    "|Corporation Consortium Company|Department Directorate Division|Federation Forum Foundation"
    "|Office Organisation|Plan Policy Programme Project|Scheme System"
    "|Fund Facility Framework|Mission Mechanism|Convention Charter Code"
    "|Report Review|Registry Register|Index Indicator"
)
"""What the whole is: the last word, or the one before "of" or "for"; the first group with it counts."""
_PARTS: Final = _groups(
    "Financial Fiscal|Technical Technological"
    "|Economic Environmental|Marine Maritime|Special Strategic"
    "|Management Monitoring|Infrastructure Investment"
    "|Affairs Administration"
)
_HEAD: Final = re.compile(r"[A-Z]\w+(?= (?:of|for|on|to) )|[A-Z]\w+$")
_ENOUGH: Final = 3
_WORD: Final = re.compile(r"[A-Z][a-z]{2,}")
_SPELLINGS: Final = {
    "Organization": "Organisation",
    "Center": "Centre",
    "Program": "Programme",
}


_OF_A_CENTRE: Final = re.compile(
    r"\b(?:Warning|Research|Launch|Data|Training|Testing|Medical) Cent(?:re|er)$"
)
"""No committee warns of waves or trains pilots: the others are seen through."""


_NO_CENTRE: Final = re.compile(r"\b(?:Central|Inter-State|Regulatory|Election|Finance|Law)\b")
"""Beside these a centre is seen through."""


def wrong_forms(long: str, around: Surroundings) -> tuple[str, ...]:
    """Return three expansions of the same initials, or none when too few words have a counterpart."""
    if _OF_A_CENTRE.search(long):
        return ()
    places = [found for found in _WORD.finditer(long) if _counterparts(found, long, around)]
    for place in places:
        wrong = tuple(_put(long, (place, word)) for word in _counterparts(place, long, around)[:_ENOUGH])
        if len(wrong) == _ENOUGH and not any(around.says(each) for each in wrong):
            return wrong
    for one, two in around.shuffled("pairs", combinations(places, 2)):
        wrong = _crossed(long, one, two, around)
        if wrong and not any(around.says(each) for each in wrong):
            return wrong
    return ()


def _crossed(long: str, one: re.Match[str], two: re.Match[str], around: Surroundings) -> tuple[str, ...]:
    """Return the rest of the grid of two words and a counterpart of each."""
    first = _counterparts(one, long, around)[0]
    second = next((word for word in _counterparts(two, long, around) if word != first), None)
    if second is None:
        return ()
    return _put(long, (one, first)), _put(long, (two, second)), _put(long, (one, first), (two, second))


def _counterparts(place: re.Match[str], long: str, around: Surroundings) -> Sequence[str]:
    """Return the words that are taken for this one, where it stands."""
    head = _HEAD.search(long)
    groups = _HEADS if head is not None and head.start() == place.start() else _PARTS
    word = _SPELLINGS.get(place[0], place[0])
    others = {other for other in next((group for group in groups if word in group), ()) if other != word}
    if word in {"Association", "Alliance", "Assembly"} and groups is _HEADS:
        others.add("Agency")
    if _NO_CENTRE.search(long) and "Centre" in others:
        others = others - {"Centre"} | {"Corporation"}
    if long.startswith(" on ", place.end()):
        others.discard("Centre")
    return around.shuffled(word, sorted(other for other in others if other not in long))


def _put(long: str, *changes: tuple[re.Match[str], str]) -> str:
    for found, word in sorted(changes, key=lambda change: -change[0].start()):
        long = f"{long[: found.start()]}{word}{long[found.end() :]}"
    return long
