"""Chooses which of the things in mind "it" or "the mission" means, and how sure that is.

A guess for an editor: where the strict rules of `antecedents.py` see two things that may be meant, it takes
the more prominent one.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from digests.drafting.antecedents import ASPECTS, OFFICE
from digests.drafting.discourse import Prominent, ahead
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.kinds import core
from digests.drafting.kinds_of_names import NOUNS, is_a, is_of_another_kind, stands_for
from digests.drafting.people import person_of
from digests.drafting.short_forms import without_short_form

_OPENING: Final = re.compile(r"(?P<word>Its?|They|Their|He|She|His|Her|Th(?:is|ese|e) (?P<kind>[a-z-]+))\b")
_INITIALS: Final = re.compile(r"(?:[A-Z]\.? ?){1,3}[A-Z][a-z]+$")
_OF_ITS_KIND, _OF_ITS_SORT = 195, 150
_SURE: Final = {"It": 75, "Its": 75, "They": 100, "Their": 100, "He": 100, "She": 100, "His": 100, "Her": 100}
_SURE_OF_KIND, _SURE_OF_NO_KIND = 60, 160
"""By how much more than the next a thing must be in mind: of what readers named, seven in eight."""
_OF_LANDS: Final = frozenset(["country", "nation", "government"])
"""What they mean is seldom named in so many words."""
OF_MANY: Final = frozenset(["They", "Their", "These"])
_FEW: Final = -60
"""Of one thing, for "they"."""


def meant(text: str, in_mind: Sequence[Prominent], said: str) -> tuple[Prominent, ...]:
    """Return what the opening pronoun or "the mission" of a sentence may mean, the likeliest first."""
    found = _OPENING.match(text)
    if found is None:
        return ()
    return of_word(found["word"].split()[0], found["kind"], text[found.end() :].strip(), in_mind, said)


def likeliest(text: str, in_mind: Sequence[Prominent], said: str) -> str | None:
    """Return what the opening pronoun or "the mission" of a sentence most likely means, or None in doubt."""
    found = _OPENING.match(text)
    if found is None:
        return None
    return _first(meant(text, in_mind, said), found["word"].split()[0], found["kind"])


def likeliest_of_kind(kind: str, told: str, in_mind: Sequence[Prominent], said: str) -> str | None:
    """Return which mission "the mission" of a sentence most likely is, or None in doubt."""
    return _first(of_word("the", kind, told, in_mind, said), "the", kind)


def _first(found: Sequence[Prominent], word: str, kind: str | None) -> str | None:
    if not found or ahead(found) < _sure(found[0].name, word, kind):
        return None
    return found[0].name if kind is None else _as_a(kind, found[0].name)


def _as_a(kind: str, name: str) -> str:
    """Return "the Tarn-2 mission" for the mission of "the Tarn-2 spacecraft", whose noun is no name."""
    own = name.rpartition(" ")[2]
    return f"{name.removesuffix(own)}{kind}" if own.islower() and own in NOUNS else name


def _sure(name: str, word: str, kind: str | None) -> int:
    if kind is None:
        return _SURE[word]
    return _SURE_OF_KIND if stands_for(kind, name) else _SURE_OF_NO_KIND


def of_word(
    word: str, kind: str | None, told: str, in_mind: Sequence[Prominent], said: str
) -> tuple[Prominent, ...]:
    """Return what a word such as "It", or "the" with a kind, may mean; `told` is the rest of the sentence."""
    if kind is not None and (kind not in NOUNS or kind in _OF_LANDS):
        return ()
    able = (each for each in in_mind if _may_be(each, word, told, said))
    weighed = _of_kind(kind, able) if kind is not None else (_counted(each, word) for each in able)
    return tuple(sorted(weighed, key=lambda each: -each.salience))


def _may_be(each: Prominent, word: str, told: str, said: str) -> bool:
    if word in {"He", "She", "His", "Her"}:
        return is_somebody(each.name, said)
    if is_somebody(each.name, said):
        return False
    if each.many and word in {"It", "Its", "This"}:
        return False
    words = core(each.name).split()
    if words and {words[0], words[-1]} & ASPECTS:
        return False
    if word in OF_MANY and not each.many and words[-1:] and words[-1] in NOUNS:
        return False
    if word == "It" and is_of_another_kind(each.name, told):
        return False
    bare = without_short_form(each.name).removeprefix("the ")
    return bare not in told and not (each.short and re.search(rf"\b{re.escape(each.short)}\b", told))


def is_somebody(name: str, said: str) -> bool:
    """Tell whether a name is a person's: by an office, by initials, or as the brief speaks of somebody."""
    bare = without_short_form(name).removeprefix("the ").partition(" of ")[0]
    return bool(OFFICE.search(bare) or _INITIALS.match(bare)) or person_of(bare, said) is not None


def _counted(each: Prominent, word: str) -> Prominent:
    few = word in OF_MANY and not each.many
    return replace(each, salience=each.salience + (_FEW if few else 0))


def _of_kind(kind: str, able: Iterator[Prominent]) -> Iterator[Prominent]:
    """Yield what may be a thing of this kind: what its name says, or whose name says nothing of its kind."""
    for each in able:
        if stands_for(kind, each.name):
            more = _OF_ITS_KIND if is_a(kind, each.name) else _OF_ITS_SORT
            yield replace(each, salience=each.salience + more)
        elif not _is_of_a_kind(each.name) and not _is_known(each.name):
            yield each


def _is_of_a_kind(name: str) -> bool:
    """Tell whether a name says what it is, first or last: Mission Tarn, the Tarn Bank."""
    words = core(name).split()
    return bool({words[0], words[-1]} & NOUNS)


def _is_known(name: str) -> bool:
    return gazetteer().named(without_short_form(name).removeprefix("the ")) is not None
