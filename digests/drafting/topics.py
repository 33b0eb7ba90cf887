"""Tells what each passage is about: its name, how sure that is, and who is being quoted."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.grammar_verbs import SPEECH
from digests.drafting.keeping_to import (
    goes_on_about,
    is_about,
    is_of_others,
    is_short_for_another,
    leads_on,
    names_another,
    speaks_of_another,
    turns_away,
)
from digests.drafting.kinds import only_names
from digests.drafting.labelling import is_known_label, is_measure, label_asked
from digests.drafting.model import LineKind, Passage
from digests.drafting.names import Names
from digests.drafting.names_with_the import stands_with_the
from digests.drafting.sections import Headings
from digests.drafting.short_forms import ShortForm
from digests.drafting.shown import heading_spelled_out

_SPEAKER: Final = re.compile(
    r"\b(?:according to|as per|(?:a|the|new|recent|latest) (?:\w+ )?(?:report|study|survey|index|analysis"
    r"|paper|researchers)"
    r"|report(?:s|ed)? (?:by|that)|study (?:by|that|found))\b",
    re.IGNORECASE,
)
_REPORT: Final = re.compile(r"\b(?:report|study|survey|index|paper|analysis)\b", re.IGNORECASE)
_IT: Final = re.compile(r"Its? ")


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
    `sole`: the label is the only one of its kind in the brief, and no heading has named another thing, nor a
    label before it that is a short form.
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

    def short_for_another(self, passage: Passage, name: str) -> bool:
        """Tell whether its label is the short form of another thing."""
        return self._once("short", passage, name, lambda: is_short_for_another(passage.label or "", name))

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
    walk = _Walk(passages, names, title, forms)
    return tuple(walk.topic(passage) for passage in passages)


class _Walk:
    """A walk through the passages, that remembers what was said under each heading."""

    def __init__(
        self, passages: Sequence[Passage], names: Names, title: str, forms: Sequence[ShortForm]
    ) -> None:
        self._names, self._title, self._forms = names, title, forms
        self._headings = Headings(passages, names, title)
        self._only = only_names(f"{title}. {names.text}")
        self._labels = Counter(each.label.lower() for each in passages if each.label)
        self._beside = Counter(_place(each) for each in passages if each.label)
        self._told = _Told(names)
        self._under: list[Passage] = []
        self._begun = 0
        self._last: Passage | None = None
        self._section: tuple[tuple[str, ...], str | None] | None = None

    def topic(self, passage: Passage) -> Topic:
        """Return what the next passage is about."""
        found, key = self._headings.name_of(passage, self._section)
        name = heading_spelled_out(found, self._forms)
        before = self._before(passage, key)
        self._under.append(passage)
        topic = Topic(
            name=None,
            first=not before,
            again=self._beside[_place(passage)] > 1,
            speaker=_speaker(before, passage),
            rivals=frozenset(_capitals(before, name)),
            kinds=_above(self._only, (self._title, *passage.headings)),
        )
        named = topic if name is None else self._named(topic, name, passage, before)
        self._last = passage
        return named

    def _named(self, topic: Topic, name: str, passage: Passage, before: Sequence[Passage]) -> Topic:
        """Return the topic with its name, and what vouches for it."""
        told, text = self._told, self._names.text
        asks_who = (passage,) if _IT.match(passage.text) else ()
        short = any(told.short_for_another(each, name) for each in before)
        another = short or any(told.another(each, name) for each in (*before, *asks_who))
        another = another or (not before and self._asks_back(passage, name))
        after_another = told.after_another(before, name)
        kept_to = all(told.about(each, name) or is_of_others(each, passage, text) for each in before)
        turned = any(told.away(each, name) for each in before)
        measured = after_another and is_measure(passage.label)
        alone = self._labels[(passage.label or "").lower()] == 1 and not short
        return replace(
            topic,
            name=name,
            article=stands_with_the(name, text),
            sole=self._headings.own == name and alone and not after_another,
            steady=kept_to and not another,
            carried=not another and leads_on(before, name),
            settled=not (another or measured or turned or name[0].isdigit()),
            follows=all(goes_on_about(each, name) for each in before[-1:]),
        )

    def _asks_back(self, passage: Passage, name: str) -> bool:
        """Tell whether "It" opens a section that names nothing, after a sentence that is not on the title."""
        last = self._last
        if last is None or not _IT.match(passage.text) or last.headings == passage.headings:
            return False
        return self._headings.by_title and not self._told.about(last, name)

    def _before(self, passage: Passage, key: str | None) -> Sequence[Passage]:
        """Return the passages before, of the same section: a label that is a name begins one of its own."""
        same = self._section is not None and self._section[0] == passage.headings
        self._under = self._under if same else []
        here = (passage.headings, key)
        if here != self._section:
            self._begun, self._section = (len(self._under) if key is not None else 0), here
        return self._under[self._begun :]


def _place(passage: Passage) -> tuple[tuple[str, ...], str]:
    """Return where a label stands, and what it asks for."""
    return passage.headings, label_asked(passage.label or "")


def _above(only: Mapping[str, str], headings: tuple[str, ...]) -> Mapping[str, str]:
    shown = " ".join(headings).lower()
    return {kind: name for kind, name in only.items() if name.removeprefix("the ").lower() in shown}


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
