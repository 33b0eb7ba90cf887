"""Keeps which named things a brief has in mind, sentence by sentence, and how much.

Salience is counted as S. Lappin and H. Leass did (1994): each mention adds weight by the part it plays, all
of it is halved with every sentence, and the names of one thing count together. What headings and the title
name stays in mind below them. The weights are our own, chosen on a thousand briefs whose readers had said
what was meant.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.kinds import KINDS
from digests.drafting.kinds_of_names import core_name
from digests.drafting.mentions import Part, called, headed, mentions
from digests.drafting.model import Passage
from digests.drafting.names import Names
from digests.drafting.names_with_the import stands_with_the
from digests.drafting.openings import inside
from digests.drafting.plurals import names_many
from digests.drafting.short_forms import looks_short, matches, without_short_form
from digests.model import KeyKind

_OF_PART: Final = {
    Part.SUBJECT: 160,
    Part.MADE: 160,
    Part.OBJECT: 115,
    Part.MAKER: 100,
    Part.LINE: 100,
    Part.ADJUNCT: 70,
    Part.PLACE: 0,
}
_MEANT: Final = 110
"""Of what "it" was taken for: less than a subject that is named."""
_LABEL: Final = 200
_TITLE, _TITLE_FIRST, _TITLE_ADJUNCT = 55, 25, -25
_HEADING, _WHOLE_HEADING = 90, 40
_TOLD_AGAIN, _MOST_AGAIN = 6, 5
_UNSPOKEN: Final = -60
"""Of what headings name and no sentence has."""
_LAND: Final = -45
"""Of countries and states, in which all else is."""
_FADES: Final = 0.5
_FADES_BELOW_HEADING: Final = 0.35
_SHORT: Final = re.compile(r"\((?P<short>[A-Z][\w.-]+)\)$")
_LONGEST: Final = 70
_FEWEST_LETTERS: Final = 4
_LANDS: Final = frozenset([KeyKind.COUNTRY, KeyKind.STATE])


@dataclass(frozen=True, slots=True, kw_only=True)
class Prominent:
    """A thing in mind: its name as written inside a sentence, its short form, and how much it is in mind.

    `many`: it was never named as one thing.
    """

    name: str
    short: str | None
    salience: float
    many: bool


@dataclass(slots=True)
class _Thing:
    name: str = ""
    short: str | None = None
    faded: float = 0.0
    standing: dict[str, int] = field(default_factory=dict)
    times: int = 0
    once_one: bool = False


class Discourse:
    """The things a brief has spoken of so far."""

    def __init__(self, names: Names, title: str) -> None:
        self._names = names
        self._said = names.text.lower()
        self._things: dict[str, _Thing] = {}
        self._articles: dict[str, str] = {}
        self._path: tuple[str, ...] | None = None
        for mention in headed(title, names):
            weight = _TITLE + (_TITLE_FIRST if mention.start == 0 else 0)
            self._stand(
                mention.name, "title", weight + (0 if mention.part is Part.OBJECT else _TITLE_ADJUNCT)
            )

    def enter(self, passage: Passage) -> None:
        """Come to a passage: its label's name is in mind, and its headings' while they stand above."""
        if passage.headings != self._path:
            self._go_below(passage.headings)
        for mention in headed(passage.label or "", self._names):
            if mention.start == 0 or len(mention.name) * 2 > len(passage.label or ""):
                self._thing(mention.name).faded += _LABEL

    def _go_below(self, headings: tuple[str, ...]) -> None:
        self._path = headings
        for thing in self._things.values():
            thing.faded *= _FADES_BELOW_HEADING
            thing.standing = {place: weight for place, weight in thing.standing.items() if place == "title"}
        heading = headings[-1] if headings else ""
        unnamed = called(heading)
        if unnamed is not None:
            self._thing(unnamed).faded += _LABEL
            self._stand(unnamed, "heading", _HEADING + _WHOLE_HEADING)
            return
        found = headed(heading, self._names)
        for mention in found:
            whole = len(found) == 1 and len(mention.name) * 5 > len(heading) * 3
            self._stand(mention.name, "heading", _HEADING + (_WHOLE_HEADING if whole else 0))

    def tell(self, text: str, meant: str | None) -> None:
        """Hear a sentence; `meant`: what its pronoun stands for."""
        for thing in self._things.values():
            thing.faded *= _FADES
        if meant is not None:
            self._thing(meant).faded += _MEANT
        for mention in mentions(text, self._names):
            self._thing(mention.name).faded += _OF_PART[mention.part]

    def in_mind(self) -> tuple[Prominent, ...]:
        """Return the things spoken of, the most prominent first."""
        found = (
            Prominent(
                name=self._written(thing.name),
                short=thing.short,
                salience=self._salience(one, thing),
                many=not thing.once_one,
            )
            for one, thing in self._things.items()
        )
        return tuple(sorted(found, key=lambda each: -each.salience))

    def _written(self, name: str) -> str:
        """Return a name with the "the" that a heading leaves out."""
        if name not in self._articles:
            sort = without_short_form(name).split()[-1]
            alone = not name.startswith("the ") and (sort in KINDS or stands_with_the(name, self._names.text))
            self._articles[name] = "the " if alone else ""
        return f"{self._articles[name]}{name}"

    def _salience(self, one: str, thing: _Thing) -> float:
        unspoken = bool(thing.standing) and thing.times <= len(thing.standing) and one not in self._said
        return (
            thing.faded
            + sum(thing.standing.values())
            + _TOLD_AGAIN * min(_MOST_AGAIN, thing.times)
            + (_UNSPOKEN if unspoken else 0)
            + (_LAND if _is_land(thing.name) else 0)
        )

    def _stand(self, name: str, place: str, weight: int) -> None:
        thing = self._thing(name)
        thing.standing[place] = max(weight, thing.standing.get(place, 0))

    def _thing(self, name: str) -> _Thing:
        """Return the thing that a name is of, which now is known by it."""
        one = core_name(name)
        key = next((key for key, thing in self._things.items() if _is_same(one, name, key, thing)), one)
        thing = self._things.setdefault(key, _Thing())
        short = _SHORT.search(name)
        thing.short = short["short"] if short is not None else thing.short
        thing.times += 1
        thing.once_one |= not names_many(name)
        thing.name = _fuller(thing.name, inside(name))
        return thing


def _fuller(known: str, name: str) -> str:
    """Return the name to write: the longer one, if it is no short form and not too long."""
    longer = len(without_short_form(name)) > len(without_short_form(known))
    fits = longer and len(name) < _LONGEST and not looks_short(name)
    return name if fits or not known else known


def _is_same(one: str, name: str, key: str, thing: _Thing) -> bool:
    """Tell whether a name is of a thing: its words, its short form, or a part of its name or more of it."""
    if one == key or (thing.short is not None and thing.short.lower() == one):
        return True
    bare, known = (without_short_form(inside(each).removeprefix("the ")) for each in (name, thing.name))
    if (looks_short(bare) and matches(bare, known)) or (looks_short(known) and matches(known, bare)):
        return True
    return _holds(key, one, bare) or _holds(one, key, known)


def _holds(whole: str, part: str, written: str) -> bool:
    common = part in KINDS or len(part) < _FEWEST_LETTERS
    return not common and f" {part} " in f" {whole} " and gazetteer().named(written) is None


def _is_land(name: str) -> bool:
    entry = gazetteer().named(without_short_form(name).removeprefix("the "))
    return entry is not None and entry.kind in _LANDS


def ahead(in_mind: Sequence[Prominent]) -> float:
    """Return by how much the first is more in mind than the next."""
    return in_mind[0].salience - (in_mind[1].salience if len(in_mind) > 1 else 0)
