"""Facts that say every word asked and are no answer all the same: the traps that word matching walks into."""

from functools import cache
from itertools import pairwise
from typing import Final

from digests.lookup_language import OFFICES, Wanted
from digests.lookup_phrases import NAME, synonym_tag
from digests.lookup_query import Asked, Thing, needs
from digests.lookup_synonyms import BIRTH, SEAT
from digests.lookup_text import FactText, Text

_PASSIVE: Final = frozenset({"is", "was", "were", "are", "be", "been", "being"})
_AFTER_PASSIVE: Final = frozenset({"in", "on", "by", "under", "as", "from", "after", "with", "at", "during"})
_REACH: Final = 3
"""Words from "was" to the verb: "was formally set up"."""
_PAIR: Final = 2
_WHO: Final = frozenset({"who", "whos", "name"})
_BETWEEN: Final = frozenset(
    {"is", "was", "are", "were", "the", "a", "an", "of", "current", "present", "new", "first", "now"}
)


def is_trap(fact: FactText, asked: Asked) -> bool:
    """Tell whether the fact only looks like an answer."""
    if _asks_for_birth(asked) and not _tells_birth(fact, asked):
        return True
    if _asks_for_seat(asked) and not _tells_seat(fact, asked):
        return True
    if _asks_for_unnamed_seat(asked) and _seats_another(fact.text, asked):
        return True
    return _borrows(fact, asked)


def asks_for_person(asked: Asked) -> bool:
    """Tell whether the query asks who holds an office: "who is the director of"."""
    said = [word for word in asked.words if word not in _BETWEEN]
    return any(who in _WHO and office in _offices() for who, office in pairwise(said))


def _asks_for_birth(asked: Asked) -> bool:
    """Tell whether the query asks only how or when something named came into being."""
    others = [thing for thing in asked.things if not thing.is_name]
    return len(others) == 1 and len(asked.things) > 1 and synonym_tag(BIRTH) in needs(others)


def _tells_birth(fact: FactText, asked: Asked) -> bool:
    """Tell whether it is the named thing that came into being, and not something that it set up itself."""
    births = fact.text.tagged.get(synonym_tag(BIRTH), ())
    if not births:
        return any(_asks_birth(question) for question in fact.questions)
    named = needs(thing for thing in asked.things if thing.is_name)
    names = [span for tag in named for span in fact.text.tagged.get(tag, ())]
    return not names or any(_is_born(fact.text, name, birth) for name in names for birth in births)


def _asks_birth(question: Text) -> bool:
    """Tell whether an alias asks when or says no more: "year of establishment", not "launch vehicle"."""
    births = question.spoken_at([synonym_tag(BIRTH)])
    return bool(births) and (Wanted.TIME in question.asked or len(question.places) == len(births))


def _is_born(text: Text, name: range, birth: range) -> bool:
    if name.start > birth.start:
        return "by" not in text.words[name.start - _PAIR : name.start]
    before, after = text.words[: birth.start], text.words[birth.stop :]
    return not _PASSIVE.isdisjoint(before[-_REACH:]) or not after or after[0] in _AFTER_PASSIVE


def _asks_for_seat(asked: Asked) -> bool:
    """Tell whether the query asks where something named is, and no more."""
    return Wanted.PLACE in asked.wanted and all(thing.is_name for thing in asked.things)


def _tells_seat(fact: FactText, asked: Asked) -> bool:
    """Tell whether the fact gives a seat, or answers "where is" about that very name."""
    if synonym_tag(SEAT) in fact.text.tagged:
        return True
    return any(
        Wanted.PLACE in question.asked
        and len(question.spoken_at(needs(asked.things))) == len(question.places)
        for question in fact.questions
    )


def _asks_for_unnamed_seat(asked: Asked) -> bool:
    named = any(thing.is_name for thing in asked.things)
    return len(asked.things) == _PAIR and synonym_tag(SEAT) in needs(asked.things) and not named


def _seats_another(text: Text, asked: Asked) -> bool:
    """Tell whether the seat is that of a name before it: "WIPO, the UN agency, has its headquarters in"."""
    seats = [span.start for span in text.tagged.get(synonym_tag(SEAT), ())]
    before = [place for place in text.spoken_at(needs(asked.things)) if seats and place < seats[0]]
    names = [span for tag, spans in text.tagged.items() if tag.startswith(NAME) for span in spans]
    return bool(before) and any(span.start < seats[0] for span in names)


def _borrows(fact: FactText, asked: Asked) -> bool:
    """Tell whether a word asked is in the fact only by an alias that is about something else.

    "Member of ICSE", an alias of a fact about the CBI's joining, makes it no answer to "members of the CBI";
    "Indian banker", one of a bank's president, makes it no answer to "who is the president of India".
    """
    own = frozenset[str]().union(*(text.said for text in (fact.text, *fact.asks)))
    left = [thing for thing in asked.things if not _speaks_of(own, thing)]
    if not left:
        return False
    others = [alias for alias in fact.aliases if _is_about_another(alias.said, asked)]
    said = own.union(*(alias.said for alias in fact.aliases if alias not in others))
    borrowed = frozenset[str]().union(*(alias.said for alias in others))
    return any(_speaks_of(borrowed, thing) and not _speaks_of(said, thing) for thing in left)


def _is_about_another(said: frozenset[str], asked: Asked) -> bool:
    if asks_for_person(asked):
        return not any(thing.said in _offices() and _speaks_of(said, thing) for thing in asked.things)
    if all(_speaks_of(said, thing) for thing in asked.things):
        return False
    names = {tag for tag in said if tag.startswith(NAME)}
    return bool(names) and names.isdisjoint(needs(asked.things))


def _speaks_of(said: frozenset[str], thing: Thing) -> bool:
    return any(said.issuperset(way.needs) for way in thing.ways)


@cache
def _offices() -> frozenset[str]:
    return frozenset(OFFICES.split())
