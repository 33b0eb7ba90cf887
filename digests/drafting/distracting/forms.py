"""Wrong full forms: one or two words of the right one crossed with others of the same initial.

The four options make a grid or differ in one word, so that none shares more words with the others.
"""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import Final

from digests.drafting.distracting.surroundings import Surroundings

_DESCRIBING: Final = (
    "Advanced Applied Autonomous|Basic Bilateral Broad|Central Collective Common Comprehensive Coordinated"
    "|Decentralised Digital Direct Domestic|Economic Environmental|Financial Fiscal Foreign Federal"
    "|General Global|Human Health Housing|Indian Industrial Integrated Intergovernmental International"
    " Interregional|Local Legal|Marine Maritime Medical Multilateral Mutual|National Nodal"
    "|Permanent Preferential Primary Public|Regional Rural|Scientific Social Special Strategic"
    " Sustainable|Technical Technological Transport|Unified United Universal Urban|Wildlife Water Welfare"
)
_NAMING: Final = (
    "Academy Agency Alliance Agreement Assembly Association Authority|Bank Board Bureau|Centre"
    " Commission Committee Convention Corporation Council|Department Directorate Division"
    "|Enterprise Exchange|Facility Federation Forum Foundation Framework Fund|Group Grid"
    "|Initiative Institute|Laboratory League|Mechanism Mission Mandate|Network|Office"
    " Organisation|Partnership Pact Platform Policy Programme Project Plan|Registry Report"
    "|Scheme Service Society System Survey|Treaty Tribunal Trust|Union Unit|Venture"
)
_ADJECTIVES: Final = tuple(word for group in _DESCRIBING.split("|") for word in group.split())
_NOUNS: Final = tuple(word for group in _NAMING.split("|") for word in group.split())
_ENOUGH: Final = 3
_WORD: Final = re.compile(r"[A-Z][a-z]{2,}")
_SPELLINGS: Final = {
    "Organization": "Organisation",
    "Center": "Centre",
    "Program": "Programme",
    "Defense": "Defence",
}


def wrong_forms(long: str, around: Surroundings) -> tuple[str, ...]:
    """Return three expansions of the same initials, or none when too few words have a counterpart."""
    places = [found for found in _WORD.finditer(long) if _counterparts(found, long, around)]
    for one, two in around.shuffled("pairs", combinations(places, 2)):
        wrong = _crossed(long, one, two, around)
        if wrong and not any(around.says(each) for each in wrong):
            return wrong
    for place in places:
        wrong = tuple(_put(long, (place, word)) for word in _counterparts(place, long, around)[:3])
        if len(wrong) == _ENOUGH and not any(around.says(each) for each in wrong):
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
    """Return words of the same initial: a naming one for the last word, a describing one for the others."""
    word = _SPELLINGS.get(place[0], place[0])
    words = _NOUNS if place.end() == len(long) else _ADJECTIVES
    if word not in words:
        return ()
    others = (other for other in words if other[0] == word[0] and other not in long and other != word)
    return around.shuffled(word, others)


def _put(long: str, *changes: tuple[re.Match[str], str]) -> str:
    for found, word in sorted(changes, key=lambda change: -change[0].start()):
        long = f"{long[: found.start()]}{word}{long[found.end() :]}"
    return long
