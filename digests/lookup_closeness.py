"""How closely a fact answers: its words read one by one, for the few facts that cover what was asked."""

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz.fuzz import token_sort_ratio

from digests.lookup_asking import says_new
from digests.lookup_facts import NUMBER
from digests.lookup_language import Wanted
from digests.lookup_phrases import NAME, Phrasebook
from digests.lookup_query import Asked, Thing, needs
from digests.lookup_text import FactText, Text, cut

VERY_CLOSE: Final = 0.99
"""From here on the query is, word by word, one that the fact gives as its own."""
_FAR: Final = 0.85
"""What is left of a fact's worth when it only mentions what was asked, at its very end."""
_NEAR: Final = 0.97
"""What is left when its text says just what was asked; an alias or a key may ask in the very same words."""
_LEAST_ALIKE: Final = 0.6
"""The likeness, from 0 to 1, from which on an alias counts."""
_ALL_SAID: Final = 0.9
"""How alike an alias is that says all that was asked in its own words."""
_SAYS_ELSE: Final = 0.1
"""How much less alike it is for each word more."""
_OTHER_TIME: Final = 0.95
"""What is left when the fact is of the first or of an earlier one, and the query did not say so."""
_OTHER_TIMES: Final = frozenset({"first", "former", "earlier", "previous", "maiden", "oldest"})
_REACH: Final = 4
"""Words from a number to what it counts: "195 member countries", "195 of the world's countries"."""


def closeness(fact: FactText, asked: Asked) -> float:
    """Return 1 where the query is one that the fact is known to answer, down to about 0.8."""
    near = max(
        _aboutness(fact.text, asked), *(_likeness(question, asked) for question in fact.questions), _FAR
    )
    told_as_new = (says_new(text.besides_names()) for text in (fact.text, *fact.questions))
    not_new = says_new(asked.words) and not any(told_as_new)
    return near * _OTHER_TIME if not_new or _of_another_time(fact.text, asked) else near


def counts_it(fact: FactText, asked: Asked, phrasebook: Phrasebook) -> bool:
    """Tell whether a number of the fact counts what follows "how many", or an alias asks just that."""
    counted = needs(_counted(asked))
    return _number_before(fact.fact.text, counted, phrasebook) or any(
        Wanted.NUMBER in question.asked
        and question.spoken_at(counted)
        and not _is_about_another(question, asked)
        for question in fact.questions
    )


def _is_about_another(question: Text, asked: Asked) -> bool:
    names = {tag for tag in question.tagged if tag.startswith(NAME)}
    return bool(names) and names.isdisjoint(needs(asked.things))


def _aboutness(text: Text, asked: Asked) -> float:
    """More where the text begins with what was asked, and where it says little else."""
    firsts = [min(spoken) for thing in asked.things if (spoken := text.spoken_at(needs([thing])))]
    if not firsts:
        return _FAR
    early = 1 - min(firsts) / len(text.words)
    dense = min(1.0, 2 * len(firsts) / len(text.words))
    return _FAR + (_NEAR - _FAR) * (early + dense) / 2


def _of_another_time(text: Text, asked: Asked) -> bool:
    if not _OTHER_TIMES.isdisjoint(asked.words):
        return False
    spoken = text.spoken_at(needs(asked.things))
    others = {place for place, word in enumerate(text.words) if word in _OTHER_TIMES} - spoken
    return any({place + 1, place + 2} & spoken for place in others)


def _likeness(question: Text, asked: Asked) -> float:
    """More where an alias is the query, word by word, or says nothing but what was asked."""
    alike = token_sort_ratio(" ".join(asked.words), " ".join(question.words)) / 100
    beyond_names = [thing for thing in asked.things if not thing.is_name]
    if beyond_names and all(question.spoken_at(needs([thing])) for thing in beyond_names):
        all_said = _ALL_SAID if question.asked.isdisjoint(asked.wanted) else 1.0
        says_else = len(question.places) - len(question.spoken_at(needs(asked.things)))
        alike = max(alike, all_said - _SAYS_ELSE * says_else)
    return _FAR + (1 - _FAR) * max(0.0, alike - _LEAST_ALIKE) / (1 - _LEAST_ALIKE)


def _counted(asked: Asked) -> Sequence[Thing]:
    ends = [span.stop for span, wanted in asked.asking if wanted is Wanted.NUMBER]
    after = [thing for thing in asked.things if ends and thing.place >= ends[0]]
    return after[:1] or asked.things


def _number_before(text: str, counted: set[str], phrasebook: Phrasebook) -> bool:
    for found in NUMBER.finditer(text):
        rest = re.split(r"[.;:]\s|, ", text[found.end() :], maxsplit=1)[0]
        if any(place < _REACH for place in cut(rest, phrasebook).spoken_at(counted)):
            return True
    return False
