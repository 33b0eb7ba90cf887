"""Tells what each passage is about: the name its heading or label gives, and who is being quoted."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Final

from digests.drafting.articles import stands_with_article
from digests.drafting.grammar import read
from digests.drafting.grammar_verbs import SPEECH
from digests.drafting.keeping_to import (
    goes_on_about,
    is_about,
    is_of_others,
    leads_on,
    names_another,
    speaks_of_another,
    turns_away,
)
from digests.drafting.kinds import KINDS, names_of_kind, only_name, only_names
from digests.drafting.labelling import is_known_label, is_measure, label_asked, names_a_thing
from digests.drafting.model import LineKind, Passage
from digests.drafting.names import Names
from digests.drafting.names_with_the import takes_article
from digests.drafting.short_forms import ShortForm, matches, without_short_form
from digests.drafting.shown import BARE, NEWS, heading_spelled_out
from digests.drafting.wordlists import listed

_SPEAKER: Final = re.compile(
    r"\b(?:according to|as per|(?:a|the|new|recent|latest) (?:\w+ )?(?:report|study|survey|index|analysis"
    r"|paper|researchers)"
    r"|report(?:s|ed)? (?:by|that)|study (?:by|that|found))\b",
    re.IGNORECASE,
)
_REPORT: Final = re.compile(r"\b(?:report|study|survey|index|paper|analysis)\b", re.IGNORECASE)
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
_LATIN: Final = re.compile(r" \([A-Z][a-z]+(?: [a-z]+){1,2}\)$")
_DEFINED: Final = re.compile(
    r"It (?:has|will|[a-z]{3,}s)\b|(?:It|This) (?:is|was|are|were) (?:also |first |originally )?(?:the "
    r"|one |an? |\w+ed\b|held\b|set"
    r" up\b)|The \w+ edition|Th(?:is|ese) [a-z]+ (?:is|are)\b"
)
_IS_TOLD: Final = re.compile(r"(?:It|This) (?:is|was) (?:an?|the|one)\b|Th(?:is|ese) [a-z]+ (?:is|are)\b")
"""What its label must be the name of, though the text speaks of it nowhere else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What a passage stands under.

    `name`: the proper name its label or nearest heading gives, if any. `article`: it stands with "the".
    `steady`: every earlier sentence of the section has that name as its subject, so that "It" means it.
    `carried`: the sentence right before has it as its subject, and brings in nothing else.
    `first`: no sentence of the section comes before.
    `settled`: no earlier sentence of the section has turned to another thing.
    `again`: its label comes twice under its headings: two seats are seats of two things.
    `follows`: the sentence before it is about the name, too, or there is none.
    `sole`: the label is the only one of its kind in the brief, and no heading has named another thing.
    `kinds`: names in its headings that are the only ones of their kind.
    `speaker`: words of an earlier sentence of the section that say who claims all this.
    """

    name: str | None
    article: bool = False
    steady: bool = False
    carried: bool = False
    first: bool = False
    settled: bool = False
    follows: bool = False
    sole: bool = False
    again: bool = False
    speaker: str | None = None
    rivals: frozenset[str] = frozenset()
    kinds: Mapping[str, str] = field(default_factory=dict)


_IT: Final = re.compile(r"Its? ")


class _Told:
    """What earlier passages tell of a name; each is asked once, however many follow it."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._known: dict[tuple[str, int, str], bool] = {}

    def about(self, passage: Passage, name: str) -> bool:
        """Tell whether a passage is about the name."""
        return self._once("about", passage, name, lambda: is_about(passage, name))

    def another(self, passage: Passage, name: str) -> bool:
        """Tell whether it names another thing."""
        return self._once("another", passage, name, lambda: names_another(passage, name, self._names))

    def away(self, passage: Passage, name: str) -> bool:
        """Tell whether it turns to another thing."""
        return self._once("away", passage, name, lambda: turns_away(passage, name, self._names))

    def after_another(self, before: Sequence[Passage], name: str) -> bool:
        """Tell whether the last sentence before has another named thing as its subject: a bird's park."""
        last = next((each for each in reversed(before) if read(each.text).verbs), None)
        if last is None or last.label is not None:
            return False
        return self._once("after", last, name, lambda: speaks_of_another(last, name, self._names))

    def _once(self, what: str, passage: Passage, name: str, find: Callable[[], bool]) -> bool:
        key = (what, passage.start, name)
        if key not in self._known:
            self._known[key] = find()
        return self._known[key]


def topics_of(
    passages: Sequence[Passage], names: Names, title: str, forms: Sequence[ShortForm] = ()
) -> tuple[Topic, ...]:
    """Return the topic of each passage, in order."""
    topics: list[Topic] = []
    repeated = _repeated(passages)
    under: list[Passage] = []
    begun = 0
    section: tuple[tuple[str, ...], str | None] | None = None
    only = only_names(f"{title}. {names.text}")
    labels = Counter(passage.label.lower() for passage in passages if passage.label)
    beside = Counter(
        (passage.headings, label_asked(passage.label or "")) for passage in passages if passage.label
    )
    own = _of_title(title, names)
    told = _Told(names)
    for passage in passages:
        if any(_leads_away(heading, own, names) for heading in passage.headings):
            own = None
        name, key = _name(passage, names, title, section, repeated, own)
        name = heading_spelled_out(name, forms)
        here = (passage.headings, key)
        under = under if section is not None and section[0] == passage.headings else []
        if here != section:
            begun, section = (len(under) if key is not None else 0), here
        before = under[begun:]
        asks_who = (passage,) if _IT.match(passage.text) else ()
        another = name is not None and any(told.another(each, name) for each in (*before, *asks_who))
        topics.append(
            Topic(
                name=name,
                article=name is not None and _takes_article(name, names.text),
                first=not before,
                again=beside[(passage.headings, label_asked(passage.label or ""))] > 1,
                sole=own is not None
                and own == name
                and labels[(passage.label or "").lower()] == 1
                and not told.after_another(before, name),
                steady=name is not None
                and all(told.about(each, name) or is_of_others(each, passage, names.text) for each in before)
                and not another,
                carried=name is not None and not another and leads_on(before, name),
                settled=name is not None
                and not another
                and not (is_measure(passage.label) and told.after_another(before, name))
                and not name[0].isdigit()
                and not any(told.away(each, name) for each in before),
                follows=name is not None and all(goes_on_about(each, name) for each in before[-1:]),
                speaker=_speaker(before, passage),
                rivals=frozenset(_capitals(before, name)),
                kinds=_above(only, (title, *passage.headings)),
            )
        )
        under.append(passage)
    return tuple(topics)


def _above(only: Mapping[str, str], headings: tuple[str, ...]) -> Mapping[str, str]:
    shown = " ".join(headings).lower()
    return {kind: name for kind, name in only.items() if name.removeprefix("the ").lower() in shown}


def _repeated(passages: Sequence[Passage]) -> frozenset[str]:
    """Return the headings that stand over several sections: none of them is a name."""
    paths = [path for path, _ in groupby(passages, key=lambda passage: passage.headings)]
    last = Counter(path[-1] for path in paths if path)
    return frozenset(heading for heading, times in last.items() if times > 1)


def _name(
    passage: Passage,
    names: Names,
    title: str,
    section: tuple[tuple[str, ...], str | None] | None,
    repeated: frozenset[str],
    own: str | None,
) -> tuple[str | None, str | None]:
    """Return the name and, when the label gives it, the label: its sentences are a section of their own.

    `own`: what the title names, until a heading names something else.
    """
    if passage.label is not None:
        by_label = names.heading(passage.label)
        if by_label is None and _IS_TOLD.match(passage.text):
            by_label = names.label(passage.label)
        goes_on = section == (passage.headings, passage.label)
        if by_label is not None and (goes_on or _DEFINED.match(passage.text)):
            return by_label, passage.label
        if by_label is None and names_a_thing(passage.label) and _DEFINED.match(passage.text):
            return None, passage.label
    last = passage.headings[-1] if passage.headings else ""
    if NEWS.fullmatch(last.lower().strip(" :?")):
        return None, None
    if last and last not in repeated and not _says_nothing(last, names):
        return names.heading(last) or _of_kind(last, title, names), None
    above = (names.heading(one) for one in reversed(passage.headings[:-1]) if one not in repeated)
    return next((name for name in above if name), own), None


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


def _says_nothing(heading: str, names: Names) -> bool:
    """Tell whether a heading leaves the subject to the one above it: "Key features", "Composition"."""
    plain = heading.lower().strip(" :?")
    return plain in BARE or set(plain.split()) <= _SORTS_OF_SITES or names.only_generic(heading)


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


def _takes_article(name: str, text: str) -> bool:
    bare = re.sub(r"\s*\([^()]*\)$|, \d{4}$", "", name)
    if takes_article(bare) or _LATIN.search(name):
        return True
    return stands_with_article(bare, text) and not bare.lower().startswith("the ")


def _speaker(before: Sequence[Passage], here: Passage) -> str | None:
    """Return who was quoted before in the section; a bullet starts afresh, unless a report speaks."""
    if here.label is not None and is_known_label(here.label):
        return None
    for passage in before:
        afresh = here.kind is LineKind.BULLET and passage.end + 2 < here.start
        if afresh and not _REPORT.search(passage.text):
            continue
        found = _SPEAKER.search(passage.text)
        if found:
            return found[0]
        sentence = read(passage.text)
        beside = "," in sentence.span(sentence.subject)
        called = sentence.verb is not None and sentence.verb.low == "called" and beside
        if sentence.verb is not None and sentence.verb.low in SPEECH and not called:
            return f"{sentence.span(sentence.subject)} {sentence.verb.text}"
    return None


_NOT_A_KIND: Final = r"(?<!\bis a )(?<!\bis an )(?<!\bwas a )(?<!\bas a )(?<![A-Z])(?<![A-Za-z’'-] )"


def _capitals(before: Sequence[Passage], name: str | None) -> Sequence[str]:
    """Return nouns that earlier sentences use in other names, which "the exercise" may mean as well."""
    own = (name or "").lower()
    found: list[str] = []
    for passage in before:
        if passage.label is not None and is_known_label(passage.label):
            continue
        for phrase in re.findall(rf"{_NOT_A_KIND}(?:[A-Z][\w’'-]+ )+[A-Z][\w’'-]+", passage.text):
            if phrase.lower() not in own and own not in phrase.lower():
                found.extend(phrase.lower().split())
    return found
