"""From facts to keys: spans worth asking, the question each answers, and wrong answers that are wrong.

A span is asked only through a frame: a form of sentence in which one value alone can be right (a founding
year, a seat, the one who launched). What no frame fits is told, not asked.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from digests import limits
from digests.drafting.asking.bodies import bodies
from digests.drafting.asking.choices import choices
from digests.drafting.asking.commas import commas_bound, commas_free, names_bound
from digests.drafting.asking.firsts import firsts
from digests.drafting.asking.forms import full_forms, told_forms
from digests.drafting.asking.frames import Asked, Sentence
from digests.drafting.asking.holders import holders
from digests.drafting.asking.labels import labels
from digests.drafting.asking.lands import lands
from digests.drafting.asking.laws import laws
from digests.drafting.asking.lists import listings
from digests.drafting.asking.numbers import numbers
from digests.drafting.asking.people import people
from digests.drafting.asking.places import places
from digests.drafting.asking.rules import rules
from digests.drafting.asking.sets import members
from digests.drafting.asking.shares import percentages, shares
from digests.drafting.asking.themes import themes
from digests.drafting.asking.times import times
from digests.drafting.asking.told import told as told_labels
from digests.drafting.asking.variants import variants
from digests.drafting.distracting.forms import wrong_forms
from digests.drafting.distracting.names import wrong_names
from digests.drafting.distracting.numbers import wrong_numbers
from digests.drafting.distracting.surroundings import Surroundings, numbers_in, years_in
from digests.drafting.distracting.times import births_in, wrong_dates, wrong_years
from digests.drafting.gazetteer_learned import with_learned
from digests.drafting.gazetteer_names import Gazetteer, gazetteer
from digests.drafting.model import DraftFact, DraftKey, DraftTerm, Intake, Manuscript
from digests.drafting.wordlists import listed
from digests.model import MAX_FACT_TEXT, Digest, Key, KeyKind, Listing
from digests.quiz import BLANK, span_places

_FRAMES: Final[tuple[Callable[[Sentence], Iterator[Asked]], ...]] = (
    labels,
    told_labels,
    times,
    places,
    lands,
    themes,
    members,
    choices,
    laws,
    bodies,
    holders,
    people,
    firsts,
    numbers,
    shares,
    rules,
    percentages,
)
_ENOUGH: Final = 2
"""Wrong answers, at least: three options are still a question."""


def keys_for(
    facts: Sequence[DraftFact],
    terms: Sequence[DraftTerm],
    manuscript: Manuscript,
    intake: Intake,
    library: Sequence[Digest],
) -> tuple[DraftFact, ...]:
    """Return the facts with what is worth asking of each, the best key first; the same for the same brief.

    A key stands here only with at least two wrong answers. Whether it may be posted is for `judging` to say.
    """
    keying = _Keying(terms, manuscript, intake, library, births_in(fact.text for fact in facts))
    keys = {fact.id: tuple(keying.keys(fact)) for fact in sorted(facts, key=_comes_first)}
    return tuple(
        fact.model_copy(update={"keys": keys[fact.id], "lists": keying.lists(fact)}) for fact in facts
    )


def _comes_first(fact: DraftFact) -> tuple[bool, bool]:
    """A full form is asked where nothing else is told, and else of a fact without a finding."""
    return not fact.expands, bool(fact.findings)


class _Keying:
    """What all facts of one brief are asked against."""

    def __init__(
        self,
        terms: Sequence[DraftTerm],
        manuscript: Manuscript,
        intake: Intake,
        library: Sequence[Digest],
        births: tuple[tuple[str, int], ...],
    ) -> None:
        self._births = births
        self._full_forms: set[str] = set()
        self._terms = terms
        self._brief = manuscript.text
        self._intake = intake
        self._names: Gazetteer = with_learned(gazetteer(), library)
        self._numbers = numbers_in(manuscript.text)
        self._years = years_in(manuscript.text)
        self._claims = tuple(fact.text for digest in library for fact in digest.facts)

    def keys(self, fact: DraftFact) -> Iterator[DraftKey]:
        """Compile the keys of one fact; what is too long to be told has none."""
        if len(fact.text) > MAX_FACT_TEXT:
            return
        for asked in self._asked(fact):
            key = self._key(fact, asked)
            if key is not None and not self._is_asked_elsewhere(key):
                yield DraftKey(key=key)

    def _is_asked_elsewhere(self, key: Key) -> bool:
        """Tell whether another fact asks for the same full form, which stands wherever its name does."""
        if key.kind is not KeyKind.FULL_FORM:
            return False
        known = key.span in self._full_forms
        self._full_forms.add(key.span)
        return known

    def lists(self, fact: DraftFact) -> tuple[Listing, ...]:
        """Find the lists that the fact gives in full; a list that is headed by a doubt is none."""
        told, when = _without_day(fact.text.removesuffix("."))
        around = self._around(fact.text, f"{fact.id}|list", fact.text)
        return tuple(listings(told, when, self._names, around)) if not fact.findings else ()

    def _asked(self, fact: DraftFact) -> Iterator[Asked]:
        taken: set[str] = set()
        source, claim = _without_source(fact.text.removesuffix("."))
        told, when = _without_day(claim)
        whole = names_bound(told)
        for said in dict.fromkeys((*variants(whole), *variants(commas_bound(whole, self._names)))):
            sentence = Sentence(text=said, names=self._names, is_proper=self._is_proper)
            for bound in (asked for frame in _FRAMES for asked in frame(sentence)):
                asked = _unbound(bound)
                if asked.span not in taken and len(span_places(fact.text, asked.span)) == 1:
                    taken.add(asked.span)
                    answered = replace(asked, said=_closed(f"{source}{commas_free(said)}", when))
                    yield _with_source(_with_day(answered, when), source)
        for asked in (*told_forms(told), *full_forms(fact.text, self._terms)):
            if asked.span not in taken:
                taken.add(asked.span)
                yield asked

    def _key(self, fact: DraftFact, asked: Asked) -> Key | None:
        stem = asked.ask or fact.text.replace(asked.span, BLANK)
        around = self._around(stem, f"{fact.id}|{asked.span}", fact.text)
        wrong = self._wrong(asked, around)
        if len(wrong) < _ENOUGH:
            return None
        return Key(
            span=asked.span,
            kind=asked.kind,
            distractors=wrong,
            ask=asked.ask,
            explain=explained(fact.text, asked),
            blank=asked.ask is None,
        )

    def _around(self, stem: str, seed: str, told: str) -> Surroundings:
        return Surroundings(
            brief=self._brief,
            date=self._intake.date,
            numbers=self._numbers,
            years=self._years,
            claims=self._claims,
            stem=stem,
            seed=seed,
            births=self._births,
            told=told,
        )

    def _wrong(self, asked: Asked, around: Surroundings) -> tuple[str, ...]:
        if asked.entry is not None:
            return wrong_names(asked.span, asked.entry, self._names, around)
        return _WRONG[asked.kind](asked.span, around)

    def _is_proper(self, word: str) -> bool | None:
        """Tell from the brief whether a word that starts a sentence is a name."""
        if self._names.named(word) is not None:
            return True
        if re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", self._brief):
            return True
        if re.search(rf"\b{re.escape(word.lower())}\b", self._brief) or word in _COMMON:
            return False
        return None


_AS_OF: Final = re.compile(r"(?:,| \()? ?(?P<when>as (?:of|on) [^,()]{0,30}\d{4})\)?$")
_OWN_YEAR: Final = re.compile(r" \((?:in )?(?P<year>20\d\d)\)$")
"""The brief's own year of a figure, which goes before the day that was added."""
_SOURCE: Final = re.compile(
    r"(?P<source>(?:According to|As per) (?:the )?[A-Z][\w'’&. -]{2,80}(?: \([A-Z][\w-]+\))?, )"
    r"(?P<claim>[A-Z].+)"
)
_WHAT: Final = re.compile(r"(?:In|On|By|At|To|Of|With|Under|Where|Which|What|Who|How|Within|For|Up) ")
_HAS_ITS_TIME: Final = re.compile(
    r"\blocated\?$|\b(?:did|was|were|started|launched|established|founded|introduced|set up)\b.*"
    r"\b(?:in|on) (?:\w+ ){0,3}(?:1[5-9]\d\d|20[0-4]\d)"
)
"""Where something lies, or what was done in a year, needs no day."""
_LASTING: Final = frozenset({KeyKind.YEAR, KeyKind.DATE, KeyKind.FULL_FORM})


def _without_day(text: str) -> tuple[str, str | None]:
    """Part a statement from the day at its end: "(as of 27 July 2022)"."""
    found = _AS_OF.search(text)
    if found is None:
        return text, None
    told = text[: found.start()]
    own = _OWN_YEAR.search(told)
    return (told[: own.start()], f"as of {own['year']}") if own is not None else (told, found["when"])


def _unbound(asked: Asked) -> Asked:
    ask = commas_free(asked.ask) if asked.ask is not None else None
    return replace(asked, span=commas_free(asked.span), ask=ask)


def _without_source(text: str) -> tuple[str, str]:
    """Part a statement from who says so: "According to the Reef Report, "."""
    found = _SOURCE.fullmatch(text)
    return (found["source"], found["claim"]) if found is not None else ("", text)


def _with_source(asked: Asked, source: str) -> Asked:
    """Let the question say who says so."""
    if not source or asked.ask is None:
        return asked
    ask = f"{asked.ask[0].lower()}{asked.ask[1:]}" if _WHAT.match(asked.ask) else asked.ask
    return replace(asked, ask=f"{source}{ask}")


def _with_day(asked: Asked, when: str | None) -> Asked:
    """Put the day of a statement into its question, where the answer may change."""
    goes_on = asked.ask is not None and asked.ask.startswith("Since ")
    lasts = asked.kind in _LASTING or (asked.ask is not None and _HAS_ITS_TIME.search(asked.ask) is not None)
    if when is None or asked.ask is None or (lasts and not goes_on):
        return asked
    return replace(asked, ask=f"{asked.ask.removesuffix('?')}, {when}?")


_COMMON: Final = frozenset(
    listed("Headquarters Members Membership Establishment Secretariat Participants Countries")
)


def _wrong_launches(key: str, around: Surroundings) -> tuple[str, ...]:
    """Return other flights of the same rocket: PSLV-C51 beside PSLV-C53."""
    family, mark, number = re.fullmatch(r"(.+[- ])([A-Z])(\d+)", key).groups()  # type: ignore[union-attr]
    near = wrong_numbers(number, around)
    return tuple(f"{family}{mark}{int(each):0{len(number)}d}" for each in near)


_WRONG: Final[dict[KeyKind, Callable[[str, Surroundings], tuple[str, ...]]]] = {
    KeyKind.YEAR: wrong_years,
    KeyKind.DATE: wrong_dates,
    KeyKind.NUMBER: wrong_numbers,
    KeyKind.PERCENTAGE: wrong_numbers,
    KeyKind.ORDINAL: wrong_numbers,
    KeyKind.FULL_FORM: wrong_forms,
    KeyKind.NAME: _wrong_launches,
}


def _closed(said: str, when: str | None) -> str:
    return f"{said}, {when}." if when is not None else f"{said}."


def explained(text: str, asked: Asked) -> str | None:
    """Return an explanation where the fact is none: its own, or the simplest sentence with the answer.

    None where the text itself explains and fits, or where nothing whole is short enough.
    """
    if asked.why is not None and limits.length(asked.why) <= limits.POLL_EXPLANATION:
        return asked.why
    if limits.length(text) <= limits.POLL_EXPLANATION:
        return None
    unbracketed = re.sub(r" \([^()]*\)", "", text)
    for whole in (unbracketed, asked.said or ""):
        if len(span_places(whole, asked.span)) == 1 and limits.length(whole) <= limits.POLL_EXPLANATION:
            return whole
    return None
