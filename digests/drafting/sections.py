"""Tells which name a passage stands under: the one its label, its nearest heading or the title gives."""

import re
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from digests.drafting.heading_names import only_generic
from digests.drafting.kinds import KINDS, names_of_kind, only_name
from digests.drafting.labelling import names_a_thing
from digests.drafting.model import Passage
from digests.drafting.names import Names
from digests.drafting.short_forms import matches, without_short_form
from digests.drafting.shown import BARE, NEWS
from digests.drafting.wordlists import listed

Section = tuple[tuple[str, ...], str | None]
"""Headings, and the label that begins a section of its own below them."""
_DOUBLE_NAME: Final = re.compile(
    r"(?P<name>[^():]{3,60}) \((?P<other>[A-Z][\w-]+|[A-Z][a-z]+(?: [a-z]+){1,2})\)"
)
_OF_KIND: Final = re.compile(
    r"(?:(?:more |key (?:facts|points) |facts |all |brief )?about|(?:salient |key |main"
    r" )?(?:features|highlights"
    r"|objectives?|aims?|functions?|significance|importance|benefits|background|history|outcomes|provisions)"
    r" of|what is)\s+(?:the|this) (?P<kind>[a-z]{3,12})",
    re.IGNORECASE,
)
"""A heading that leaves the name to the title: "About the festival"."""
_EDITION: Final = re.compile(r"\b(?:19|20)\d\d\b|\b\d+(?:st|nd|rd|th)\b")
"""What is told of "the day" is of no edition: "Reef Day 2018"."""
_DEFINED: Final = re.compile(
    r"It (?:has|will|[a-z]{3,}s)\b|(?:It|This) (?:is|was|are|were) (?:also |first |originally )?(?:the "
    r"|one |an? |\w+ed\b|held\b|set"
    r" up\b)|The \w+ edition|Th(?:is|ese) [a-z]+ (?:is|are)\b"
)
_IS_TOLD: Final = re.compile(r"(?:It|This) (?:is|was) (?:an?|the|one)\b|Th(?:is|ese) [a-z]+ (?:is|are)\b")
"""What its label must be the name of, though the text speaks of it nowhere else."""


def _repeated(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the headings that stand over several sections: none of them is a name."""
    paths = [path for path, _ in groupby(passages, key=lambda passage: passage.headings)]
    last = Counter(path[-1] for path in paths if path)
    return frozenset(heading for heading, times in last.items() if times > 1)


class Headings:
    """The headings of a brief. `own`: what the title names, until a heading names something else.

    `by_title`: the last name asked for was the title's, as no heading over the passage named anything.
    """

    def __init__(self, passages: Sequence[Passage], names: Names, title: str) -> None:
        self._names, self._title = names, title
        self._repeated = _repeated(passages)
        self.own = _of_title(title, names)
        self.by_title = False

    def name_of(self, passage: Passage, section: Section | None) -> tuple[str | None, str | None]:
        """Return the name and, when the label gives it, the label: its sentences are a section of their own.

        Passages are asked for in order; `section` is that of the one before.
        """
        if any(_leads_away(heading, self.own, self._names) for heading in passage.headings):
            self.own = None
        self.by_title = False
        by_label, key = self._by_label(passage, section)
        return (by_label, key) if key is not None else (self._by_heading(passage), None)

    def _by_label(self, passage: Passage, section: Section | None) -> tuple[str | None, str | None]:
        """Return what a label names, and the label, if the passage says what that is."""
        label, names = passage.label, self._names
        if label is None:
            return None, None
        name = names.heading(label)
        if name is None and _IS_TOLD.match(passage.text):
            name = names.label(label)
        goes_on = name is not None and section == (passage.headings, label)
        defined = _DEFINED.match(passage.text) is not None and (name is not None or names_a_thing(label))
        return (name, label) if goes_on or defined else (None, None)

    def _by_heading(self, passage: Passage) -> str | None:
        """Return what the nearest heading that says something names, or else the title."""
        last = passage.headings[-1] if passage.headings else ""
        if NEWS.fullmatch(last.lower().strip(" :?")):
            return None
        if last and last not in self._repeated and not _says_nothing(last):
            return self._names.heading(last) or _of_kind(last, self._title, self._names)
        above = (each for each in reversed(passage.headings[:-1]) if each not in self._repeated)
        named = next(filter(None, map(self._names.heading, above)), None)
        self.by_title = named is None
        return named or self.own


def _of_kind(heading: str, title: str, names: Names) -> str | None:
    """Return what "About the festival" is about: the only festival named, or else what the title names."""
    found = _OF_KIND.fullmatch(heading.strip(" :?"))
    kind = found["kind"].lower() if found else ""
    if kind not in KINDS:
        return None
    titled = _of_title(title, names)
    if titled is not None and kind in titled.lower().split() and not _EDITION.search(titled):
        return titled
    only = only_name(kind, f"{title}. {names.text}")
    if only is not None and titled is not None and titled.lower() not in only.lower():
        return None  # The title names one thing, and the text another of this kind.
    if only is not None and not _is_of_another(kind, only, title):
        return only.removeprefix("the ")
    return None if titled is None or names_of_kind(kind, names.text) else titled


def _is_of_another(kind: str, name: str, title: str) -> bool:
    """Tell whether a title speaks of a thing of this kind that is not the named one: "a solar project"."""
    said = re.search(rf"\b{kind}\b", title) is not None
    return said and name.removeprefix("the ").lower() not in title.lower()


def _leads_away(heading: str, own: str | None, names: Names) -> bool:
    """Tell whether a heading names something else than the title: what follows may belong to that."""
    name = names.heading(heading)
    if name is None or own is None:
        return False
    whole = without_short_form(own)
    bare, ours = without_short_form(name).lower(), whole.lower()
    return bare not in {ours, ours.removeprefix("the ")} and not matches(name, whole)


def _says_nothing(heading: str) -> bool:
    """Tell whether a heading leaves the subject to the one above it: "Key features", "Composition"."""
    plain = heading.lower().strip(" :?")
    return plain in BARE or set(plain.split()) <= _SORTS_OF_SITES or only_generic(heading)


_SORTS_OF_SITES: Final = frozenset(
    listed(
        """
    biosphere reserve reserves national park parks tiger wildlife sanctuary ramsar site sites world heritage
    bird elephant marine conservation wetland wetlands protected area
        """
    )
)
"""A heading of these alone says what something is, not which: "Biosphere Reserve"."""


def _of_title(title: str, names: Names) -> str | None:
    """Return the name a title is made of; one of few words, or with its short form, need not be repeated."""
    alone = names_a_thing(title) and len(title.split()) <= _FEW_WORDS
    return names.heading(title) or _titled(title, names) or (names.label(title) if alone else None)


_FEW_WORDS: Final = 3


def _titled(title: str, names: Names) -> str | None:
    found = _DOUBLE_NAME.fullmatch(title)
    if found is None:
        return None
    return f"{bare} ({found['other']})" if (bare := names.label(found["name"])) is not None else None
