"""Wrong full forms: two words of the right one crossed with two others of the same initial.

The four options make a grid, so that no option shares more words with the others than the right one does.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import Final

from digests.drafting.distracting import Surroundings

_DESCRIBING: Final = (
    "Advanced Agricultural Applied Asian Autonomous|Basic Bilateral Broad|Central Coastal Commercial Common"
    " Comprehensive Cooperative Cultural Civil|Developmental Digital Direct Domestic|Economic Educational"
    " Electronic Environmental|Federal Financial Foreign|General Global Gross|Higher|Indian Industrial Inland"
    " Integrated International Internal|Joint Judicial|Key|Legal Local|Marine Maritime Medical Mutual"
    " Multilateral|National Natural Nuclear|Oceanic Operational|Permanent Preferential Primary"
    " Public|Quality|Regional Rural Renewable|Scientific Social Special Strategic Sustainable|Technical"
    " Territorial Tropical|Unified United Universal Urban|Voluntary|Western Worldwide"
)
_NAMING: Final = (
    "Academy Agency Alliance Agreement Assembly Association Authority|Bank Board Bureau|Cell Centre"
    " Commission Committee Convention Cooperation Corporation Council|Department Directorate"
    " Division|Enterprise Exchange|Facility Federation Forum Foundation Framework Fund|Group Grid|Initiative"
    " Institute Institution Index|Laboratory League|Mechanism Mission Mandate|Network|Office"
    " Organisation|Partnership Pact Platform Policy Programme Project Plan|Registry Report|Scheme Service"
    " Society System Survey|Treaty Tribunal Trust|Union Unit|Venture"
)
_WORKING: Final = (
    "Access Action Administration Aid Assistance Assessment|Banking Benefit Business|Capital Care Climate"
    " Commerce Credit Conservation Control|Data Defence Delivery Design Development Disaster|Education"
    " Electricity Employment Energy Enforcement Evaluation Export|Farmers Finance Food Forest|Governance"
    " Growth|Health Heritage Housing|Impact Import Information Infrastructure Innovation Insurance"
    " Investment|Knowledge|Labour Land Learning Loan Logistics|Management Manufacturing Market Monitoring"
    " Mobility|Nutrition|Observation Operations|Payment Planning Power Production Promotion"
    " Protection|Quality|Recovery Regulation Relief Research Resilience Resource Response Risk|Safety"
    " Sanitation Security Skill Solar Space Standards Statistics Supply Support|Tax Technology"
    " Telecommunication Tourism Trade Training Transport|Water Welfare Wildlife"
)
_LISTS: Final = tuple(
    tuple(word for group in words.split("|") for word in group.split())
    for words in (_DESCRIBING, _NAMING, _WORKING)
)
_WORD: Final = re.compile(r"[A-Z][a-z]{2,}")
_SPELLINGS: Final = {
    "Organization": "Organisation",
    "Center": "Centre",
    "Program": "Programme",
    "Defense": "Defence",
}


def wrong_forms(long: str, around: Surroundings) -> tuple[str, ...]:
    """Return three expansions of the same initials, or none when two of the words have no counterpart."""
    places = [found for found in _WORD.finditer(long) if _counterparts(found[0], long, around)]
    pairs = list(combinations(places, 2))
    for one, two in around.shuffled("pairs", pairs):
        other_one = _counterparts(one[0], long, around)[0]
        other_two = next((word for word in _counterparts(two[0], long, around) if word != other_one), None)
        if other_two is None:
            continue
        wrong = (
            _put(long, (one, other_one)),
            _put(long, (two, other_two)),
            _put(long, (one, other_one), (two, other_two)),
        )
        if not any(around.says(each) for each in wrong):
            return wrong
    return ()


def _counterparts(word: str, long: str, around: Surroundings) -> Sequence[str]:
    return around.shuffled(word, _same_initial(_SPELLINGS.get(word, word), long))


def _same_initial(word: str, long: str) -> Iterator[str]:
    for words in _LISTS:
        if word in words:
            yield from (
                other for other in words if other[0] == word[0] and other not in long and other != word
            )
            return


def _put(long: str, *changes: tuple[re.Match[str], str]) -> str:
    for found, word in sorted(changes, key=lambda change: -change[0].start()):
        long = f"{long[: found.start()]}{word}{long[found.end() :]}"
    return long
