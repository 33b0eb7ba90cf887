"""Which published term a query means, by its forms or by words of its explanation; and which come near."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from digests.lookup_index import lowest
from digests.lookup_phrases import content
from digests.lookup_query import Asked, Thing, needs
from digests.lookup_ranking import Demand, candidates, demands
from digests.lookup_shelves import Shelves
from digests.lookup_terms import forms, name_tag
from digests.lookup_text import Text, cut
from digests.words import words

_LEAST_SCORE: Final = 0.6
_LEAST_TOLD: Final = 0.55
"""The share of a query that the forms of the term have to say; its explanation may say the rest."""
_OTHER_FORM: Final = 0.75
"""What is left of a term's worth when no form of it has anything of the query."""
_LEAST_SAID: Final = 0.6
"""The share of a form's words that name a term without the rest: "missing and exploited children"."""
_OWN_SHARE: Final = 2
"""How much more a word of a term's own forms counts than one of its explanation."""
_LEAST_WEIGHT: Final = 0.4
"""The weight of a word below which sharing it means nothing: "India" stands in a third of the terms."""
_NEAR_AT_MOST: Final = 64
_NEAR_READ_CLOSELY: Final = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Meant:
    """The number of a term and how surely it is meant, from 0 to 1."""

    number: int
    score: float


def explained(query: str, shelves: Shelves) -> Meant | None:
    """Return the term that is named; the newest digest's where several explain it.

    It is named by a form of it, misspelt perhaps, or by most words of one: "police" does not name INTERPOL.
    """
    asked = shelves.reader.read(query)
    for said in (words(query), asked.words, asked.subject):
        called = shelves.names.called(said)
        if called:
            return Meant(number=called[0], score=1.0)
    if not asked.things:
        return None
    found = demands(asked.things, shelves.terms.told, shelves.terms.around)
    covering = candidates(found, least_told=_LEAST_TOLD)
    meant = (
        Meant(number=one.number, score=one.worth * _closeness(one.number, asked, shelves))
        for one in covering
        if _is_named(one.number, asked, found, shelves)
    )
    best = max(meant, key=lambda found: (found.score, -found.number), default=None)
    return best if best and best.score >= _LEAST_SCORE else None


def near_terms(query: str, shelves: Shelves) -> list[int]:
    """Return the numbers of the terms that share something with a query, those that share most first."""
    asked = shelves.reader.read(query)
    shared: defaultdict[int, float] = defaultdict(float)
    for demand in demands(map(_as_said, asked.things), shelves.terms.told, shelves.terms.around):
        if demand.weight < _LEAST_WEIGHT and not demand.thing.is_name:
            continue
        for texts, share in ((demand.told_at_all, _OWN_SHARE), (demand.known_at_all, 1)):
            for number in lowest(texts, _NEAR_AT_MOST):
                shared[number] += demand.weight * share
    nearest = sorted(shared, key=lambda number: (-shared[number], number))[:_NEAR_READ_CLOSELY]
    sure = {number: shared[number] * _closeness(number, asked, shelves) for number in nearest}
    return sorted(sure, key=lambda number: (-sure[number], number))


def _as_said(thing: Thing) -> Thing:
    """Leave synonyms out: what is near should be seen to be near."""
    best = max((way.worth for way in thing.ways), default=0.0)
    return Thing(
        said=thing.said, ways=tuple(way for way in thing.ways if way.worth >= best), is_name=thing.is_name
    )


def _is_named(number: int, asked: Asked, found: Sequence[Demand], shelves: Shelves) -> bool:
    """Tell whether the query says a form of the term, or most of one, or words that only its forms have."""
    wanted = needs(asked.things)
    if name_tag(number) in wanted:
        return True
    only_one = len(found) > 1 and all(demand.told_at_all == 1 << number for demand in found)
    texts = (cut(form, shelves.phrasebook) for form in forms(shelves.library.terms[number].term))
    return only_one or max(_share_said(text, wanted) for text in texts) >= _LEAST_SAID


def _share_said(form: Text, wanted: set[str]) -> float:
    """Return the share of a form's words that are said; its numbers may always be left out."""
    spoken = form.spoken_at(wanted)
    left_out = [place for place in form.places if place not in spoken and not form.words[place].isdigit()]
    return len(spoken) / (len(spoken) + len(left_out)) if spoken else 0.0


def _closeness(number: int, asked: Asked, shelves: Shelves) -> float:
    """Return 1 where a form of the term is all in the query, down to 0.75 where nothing of any form is."""
    said = set(content(asked.subject))
    covered = (
        len(said.intersection(form)) / len(form)
        for form in map(content, map(words, forms(shelves.library.terms[number].term)))
        if form
    )
    return _OTHER_FORM + (1 - _OTHER_FORM) * max(covered, default=0.0)
