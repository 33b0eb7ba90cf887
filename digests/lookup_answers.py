"""Which published facts answer a query that has been read, and how well; none rather than a wrong one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

from digests.lookup_closeness import VERY_CLOSE, closeness, counts_it
from digests.lookup_facts import answer_tag, topic_tag
from digests.lookup_language import GENERIC, Wanted
from digests.lookup_phrases import NAME, synonym_tag
from digests.lookup_query import Asked, Thing, Way, needs
from digests.lookup_ranking import Candidate, candidates, demands
from digests.lookup_shelves import Shelves
from digests.lookup_synonyms import SEAT
from digests.lookup_terms import expanded_tag, tagged
from digests.lookup_traps import asks_for_person, is_trap

_LEAST_SCORE: Final = 0.65
"""The lowest score of an answer; among the queries of the tests the weakest right one scores 0.68."""
_OTHER_SORT: Final = 0.8
"""What is left of a fact's worth when it holds no answer of the sort asked for."""
_TOPIC_WORTH: Final = 0.8
_GENERIC_LEFT_OUT: Final = 0.9
_FEWEST_SPECIFIC: Final = 2
_LEAST_TOLD: Final = 0.5
"""The share of what was asked that a fact has to say itself, where a name was asked for."""
_TELLING_DIGITS: Final = 3
"""Digits from which on a number alone is a question: 1098 is, 7 is in too many facts."""
_STEP: Final = 0.04
"""What each place further down in the facts of a term takes from a fact when only the term is asked for."""
_SMALL_STEP: Final = 0.004
_LAST_STANDING: Final = 5
_ALWAYS: Final = frozenset({Wanted.NUMBER, Wanted.SHARE, Wanted.RANK, Wanted.PERSON, Wanted.INTERVAL})
"""Sorts of answer without which a fact is no answer at all."""
_ALONE: Final = frozenset({Wanted.TIME, Wanted.PLACE, Wanted.BODY})
"""Sorts of answer that are all there is to go by when the query only gives a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The number of a fact that answers, and how well, from 0 to 1."""

    number: int
    score: float


def answers(asked: Asked, shelves: Shelves) -> list[Answer]:
    """Return the facts that answer, in no order; see `candidates` for how many at most."""
    scored = (_answer(candidate, asked, shelves) for candidate in _covering(asked, shelves))
    return [answer for answer in scored if answer.score >= _LEAST_SCORE]


def _covering(asked: Asked, shelves: Shelves) -> list[Candidate]:
    """Return the facts that cover what was asked; if there are none, generic words need not be covered."""
    if all(thing.said.isdigit() and len(thing.said) < _TELLING_DIGITS for thing in asked.things):
        return []
    things, sorts = list(_expanded(asked)), list(_sorts(asked))
    specific = [thing for thing in things if thing.is_name or thing.said not in _generic()]
    found = _candidates([*things, *sorts], shelves)
    if found:
        return found
    found = _candidates([*map(_as_topic, things), *sorts], shelves)
    if found or len(specific) < _FEWEST_SPECIFIC:
        return [replace(candidate, worth=_TOPIC_WORTH) for candidate in found]
    found = _candidates([*specific, *sorts], shelves)
    return [replace(candidate, worth=candidate.worth * _GENERIC_LEFT_OUT) for candidate in found]


def _as_topic(thing: Thing) -> Thing:
    """Return the thing as a topic to browse: a query that answers nothing may still name a shelf."""
    return replace(
        thing, ways=tuple(replace(way, needs=tuple(map(topic_tag, way.needs))) for way in thing.ways)
    )


def _candidates(things: Sequence[Thing], shelves: Shelves) -> list[Candidate]:
    least = _LEAST_TOLD if any(thing.is_name for thing in things) else 0.0
    return candidates(demands(things, shelves.facts.told, shelves.facts.around), least_told=least)


@cache
def _generic() -> frozenset[str]:
    return frozenset(GENERIC.split())


def _expanded(asked: Asked) -> Iterator[Thing]:
    """Yield the things; where a full form is wanted, a name has to stand in full."""
    for thing in asked.things:
        if Wanted.FULL_FORM in asked.wanted and thing.is_name:
            full = tuple(
                Way(needs=tuple(map(expanded_tag, way.needs)), worth=way.worth)
                for way in thing.ways
                if way.needs[0].startswith(NAME)
            )
            yield replace(thing, ways=full)
        else:
            yield thing


def _sorts(asked: Asked) -> Iterator[Thing]:
    """Yield the sorts of answer wanted as things that a fact has to hold."""
    only_a_name = all(thing.is_name for thing in asked.things)
    needed = _ALWAYS | (_ALONE if only_a_name else frozenset())
    wanted = asked.wanted | ({Wanted.PERSON} if asks_for_person(asked) else frozenset())
    for sort in sorted(wanted & needed):
        yield Thing(said=sort, ways=_ways(sort))
    if Wanted.FULL_FORM in wanted and not any(thing.is_name for thing in asked.things):
        yield Thing(said=Wanted.FULL_FORM, ways=_ways(Wanted.FULL_FORM))


def _ways(sort: Wanted) -> tuple[Way, ...]:
    held = Way(needs=(answer_tag(sort),), worth=1.0)
    seat = Way(needs=(synonym_tag(SEAT),), worth=1.0)
    return (seat, held) if sort is Wanted.PLACE else (held,)


def _answer(candidate: Candidate, asked: Asked, shelves: Shelves) -> Answer:
    fact = shelves.fact_text(candidate.number)
    uncounted = Wanted.NUMBER in asked.wanted and not counts_it(fact, asked, shelves.phrasebook)
    if uncounted or is_trap(fact, asked):
        return Answer(number=candidate.number, score=0.0)
    close = closeness(fact, asked)
    score = candidate.worth * close * _OTHER_SORT ** _unanswered(candidate.number, asked, shelves)
    step = _STEP if _is_only_a_name(asked) and close < VERY_CLOSE else _SMALL_STEP
    score *= 1 - step * _standing(candidate.number, asked.things, shelves)
    return Answer(number=candidate.number, score=score)


def _unanswered(number: int, asked: Asked, shelves: Shelves) -> int:
    """Count the sorts of answer wanted that the fact does not hold."""
    holding = (shelves.facts.told.holding([answer_tag(sort)]) for sort in asked.wanted)
    return sum(not texts >> number & 1 for texts in holding)


def _is_only_a_name(asked: Asked) -> bool:
    return len(asked.things) == 1 and asked.things[0].is_name and not asked.wanted


def _standing(number: int, things: Sequence[Thing], shelves: Shelves) -> int:
    """Return the place the editor gave the fact among those of a term asked for; the last one if none."""
    entry = shelves.library.entries[number]
    terms = [shelves.library.terms[tagged(tag)] for tag in needs(things) if tag.startswith(NAME)]
    places = (
        term.term.facts.index(entry.fact.id)
        for term in terms
        if term.digest.id == entry.digest.id and entry.fact.id in term.term.facts
    )
    return min([*places, _LAST_STANDING])
