"""Finds what "it" or "the mission" of a fact probably means; nothing where two things may be meant.

A guess for an editor, who may take it with one key: a wrong name would be taught, none only costs a minute.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from digests.drafting.dating import spelled
from digests.drafting.discourse import Prominent
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar_verbs import NOUN_TOO, PASTS, THIRD
from digests.drafting.kinds import KINDS, names_of_kind
from digests.drafting.kinds_of_names import NOUNS, core_name, is_a, stands_for
from digests.drafting.openings import inside
from digests.drafting.plurals import names_many
from digests.drafting.short_forms import without_short_form
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.words import words

ASPECTS: Final = frozenset(
    listed(
        """
    overview objectives objective recognition demographics ethnology habitat distribution appearance color
    colour features significance background structure composition details facts status history location
    characteristics description origin importance benefits components functions mandate launches poisoning
    """
    )
)
"""Last words of headings that tell of a thing and do not name it: "Project Overview"."""
OFFICE: Final = re.compile(
    r"\b(?:President|Minister|Governor|Shri|Dr|Justice|King|Queen|Sir|Chief"
    r"|Chairman)\b"
)
_LIVED: Final = re.compile(r"\(\s*(?:c\. ?)?\d{2,4}\s*(?:BC|AD|CE|[-–])")
_SOMEBODY: Final = re.compile(r"\b(?:he|she|his|her|him|born|wife|husband|son|daughter)\b", re.IGNORECASE)
_NEAR: Final = 300
"""Characters before a sentence in which another thing of the same kind may be what it means."""
_IS_TOLD: Final = (
    r"(?: \([^()]*\))? (?:is|was|are|were|has|have|means|lies|consists|comprises) [^.]*\."
    r"(?:\W*(?:It|Its|They|Their) [^.]*\.){0,3}[^.]*\.?$"
)
"""What follows a name up to the sentence at the end: what it is, and what else "it" is or does."""
_SMALL: Final = frozenset(listed("of for and the on in to de la & – -"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a fact: what it may point to.

    `before`: the subject of the sentence before, if it has a name. `beside`: that one stands in the same
    line. `topic`: the name in the heading. `said`: the brief up to here, its title first. `person`: whom the
    brief is about, if its title is a name. `in_mind`: what the brief has spoken of, the most prominent first.
    """

    day: date
    before: str | None
    topic: str | None
    said: str
    title: str = ""
    beside: bool = False
    person: str | None = None
    in_mind: tuple[Prominent, ...] = ()

    def vouched(self, edit: str) -> str:
        """Return the words a suggestion may add: the brief's own, days of its week, years beside."""
        said = self.said.lower()
        week = (spelled(self.day - timedelta(days=back)) for back in range(7))
        days = [*week, str(self.day.year - 1), str(self.day.year + 1)]
        return " ".join([*(word for word in words(edit) if word in said), *days])


def antecedent(around: Around, *, many: bool = False) -> str | None:
    """Return what "it" (or "they") most likely means, or None where it may be another thing."""
    name = _undisputed(around)
    if name is None or not _may_be_meant(name, around.said) or names_many(name) is not many:
        return None
    return name


def _undisputed(around: Around) -> str | None:
    """What the heading names, or what the title does, if the sentence before is about nothing else.

    Right behind a sentence whose subject has no name, nothing is known.
    """
    if _goes_on_about_it(around):
        return around.before
    name = around.topic or around.before
    if name is None or not _is_name(name):
        return None
    if around.topic and around.before and core_name(around.topic) == core_name(around.before):
        return around.before
    if around.before == name or (around.before is None and not around.beside):
        return name if _is_titled(name, around.title) else None
    return None


def _goes_on_about_it(around: Around) -> bool:
    """Tell whether the sentence before says what a name is or has, whatever the heading names.

    "The Reef Board built a ship. It ..." may go on about the ship.
    """
    if around.before is None or not _is_name(around.before):
        return False
    name = re.escape(inside(around.before).removeprefix("the "))
    return re.search(rf"{name}{_IS_TOLD}", around.said) is not None


def of_kind(kind: str, around: Around) -> str | None:
    """Return which mission "the mission" is, or None where there may be two."""
    if kind not in NOUNS and not _is_last_of(kind, around):
        return None
    if kind in {"country", "nation"}:
        return _the_country(around)
    name = _near(kind, around)
    proper = re.sub(rf"(?: {_OF_A_SORT})? {kind}$", "", name or "")
    if name is None or not _is_name(proper) or not _may_be_meant(name, around.said):
        return None
    told = names_of_kind(kind, around.said[-_NEAR:]) if kind in KINDS else ()
    return name if all(_is_same(name, other) for other in told) else None


def _is_last_of(kind: str, around: Around) -> bool:
    """Tell whether heading or sentence before name a thing by this very noun: a Slender Arm Frog."""
    return any(name and core_name(name).endswith(f" {kind}") for name in (around.topic, around.before))


def _near(kind: str, around: Around) -> str | None:
    """Return the name of this kind that heading, sentence before or title give, if they agree."""
    topic = around.topic if around.topic and core_name(around.topic) != kind else None
    near = [name for name in (topic, around.before) if name and is_a(kind, name)]
    if near:
        return near[0] if all(_is_same(near[0], other) for other in near) else None
    if topic is not None and stands_for(kind, topic) and _is_undisturbed(topic, around):
        return topic
    if _goes_on_about_it(around) and stands_for(kind, around.before or ""):
        return around.before
    titled = names_of_kind(kind, around.title) or _written_small(kind, around.title) if kind in KINDS else ()
    return titled[0] if len(titled) == 1 else None


def _is_undisturbed(topic: str, around: Around) -> bool:
    """Tell whether the title is about what the heading names, or nothing else was spoken of before."""
    if _is_same(topic, around.title):
        return True
    return not around.beside if around.before is None else _is_same(topic, around.before)


def _written_small(kind: str, title: str) -> tuple[str, ...]:
    """Return the names in a title that end with a noun in small letters: "Nipah virus", "Vizhinjam port"."""
    found = re.findall(rf"(?:[A-Z][\w’-]+ )+(?:{_OF_A_SORT} )?{kind}\b(?! [A-Z])", title)
    return tuple(f"the {name}" for name in found if name.lower().split()[-2] != kind)


_OF_A_SORT: Final = "(?:conservation|biosphere|bird|tiger)"


def _the_country(around: Around) -> str | None:
    """India, where the brief up to here speaks of no other country."""
    named = {one.entry.name for one in gazetteer().spot(around.said) if one.entry.kind is KeyKind.COUNTRY}
    return "India" if named == {"India"} else None


def _is_name(text: str) -> bool:
    """Tell whether a subject is a name and nothing but: not "the chief purpose of the Tarn Dam"."""
    bare = inside(text).removeprefix("the ").rstrip(" ,")
    if re.search(r"[’']s? ", f"{bare} ") or "," in bare:
        return False
    return all(word in _SMALL or not word[0].isalpha() or word[0].isupper() for word in bare.split())


def _may_be_meant(name: str, said: str) -> bool:
    """Tell whether a name is of a thing: no person, no country, no headline, no aspect of a thing."""
    bare = without_short_form(inside(name).removeprefix("the "))
    told = bare.lower().split()
    if not told or told[0] in _SMALL or {told[0], told[-1]} & ASPECTS or " in " in bare:
        return False
    if OFFICE.search(name) or _LIVED.search(name) or told[-1] in PASTS or _is_of_somebody(told, said):
        return False
    if any(word in THIRD - NOUN_TOO or word.endswith("ing") for word in told[1:]):
        return False
    known = [gazetteer().named(part) for part in (bare, *bare.split(" and "))]
    return all(each is None or each.kind not in {KeyKind.COUNTRY, KeyKind.STATE} for each in known)


def _is_of_somebody(told: Sequence[str], said: str) -> bool:
    """Tell whether a name of no common word may be a person's: the brief says "he" or "she"."""
    return not any(map(is_word, told)) and _SOMEBODY.search(said) is not None


def _is_titled(name: str, title: str) -> bool:
    """Tell whether a title is about a name: it begins with it, also after a colon, or is a part of it.

    What somebody did, a title is about: "The Reef Navy launched Operation Tarn".
    """
    core = core_name(name)
    return any(_begins(core_name(part), core) for part in re.split(r"\s*[:|–—]\s*", title))


def _begins(part: str, core: str) -> bool:
    after = f"{part} ".removeprefix(f"{core} ").split()[:1]
    tells = bool(after) and after[0] in PASTS | (THIRD - NOUN_TOO)
    return bool(part) and ((f"{part} ".startswith(f"{core} ") and not tells) or f" {part} " in f" {core} ")


def _is_same(one: str, other: str) -> bool:
    """Tell whether of two names one holds the other."""
    first, second = core_name(one), core_name(other)
    return bool(first and second) and (f" {first} " in f" {second} " or f" {second} " in f" {first} ")
