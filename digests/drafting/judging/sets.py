"""Checks between items: one answer to a question, one item a fact, no item that tells another's answer."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.judging.claim import undated
from digests.drafting.model import DraftFact, DraftKey, Finding, Tier, tier_of
from digests.likeness import bare, has_words
from digests.model import Key
from digests.numerals import only_date

_SUFFIX: Final = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
_BRACKETS: Final = re.compile(r"\([^()]*\)")
_BLANKS: Final = 3
"""One item of so many, at most, may be a bare blank. Full forms count with them, but are never ready."""
_ALIKE: Final = 0.8
"""Share of the words of two facts that they have in common when they say the same."""


def said_twice(facts: Sequence[DraftFact]) -> Iterator[tuple[int, int | None, Finding]]:
    """F9: a ready fact says no more than an earlier one; yields (place, None, finding)."""
    told: list[frozenset[str]] = []
    for place, fact in enumerate(facts):
        if tier_of(fact.findings) is not Tier.READY:
            continue
        words = content(_BRACKETS.sub("", undated(fact.text)))
        if not any(_says_the_same(words, others) for others in told):
            told.append(words)
        else:
            reason = "another fact says the same"
            yield place, None, Finding(check="F9", reason=reason, remedy="Keep the better one.")


def _says_the_same(words: frozenset[str], others: frozenset[str]) -> bool:
    within = words <= others or others <= words
    return bool(words) and (within or len(words & others) >= _ALIKE * len(words | others))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a key stands: the fact's place in the draft, and the key's in the fact."""

    fact: int
    key: int


def balanced(facts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
    """Return the facts with what fails between their items; an item is only held against ready ones."""
    judged = _marked(facts, _conflicts(facts))
    judged = _marked(judged, _seconds(judged))
    judged = _marked(judged, _told_elsewhere(judged))
    return _marked(judged, _too_many(judged))


def _marked(facts: Sequence[DraftFact], found: Iterator[tuple[Place, Finding]]) -> tuple[DraftFact, ...]:
    by_place: dict[tuple[int, int], list[Finding]] = {}
    for place, finding in found:
        by_place.setdefault((place.fact, place.key), []).append(finding)
    return tuple(
        fact.model_copy(
            update={
                "keys": tuple(
                    key.model_copy(update={"findings": (*key.findings, *by_place.get((f, k), ()))})
                    for k, key in enumerate(fact.keys)
                )
            }
        )
        for f, fact in enumerate(facts)
    )


def _all(facts: Sequence[DraftFact]) -> Iterator[tuple[Place, DraftFact, DraftKey]]:
    for f, fact in enumerate(facts):
        for k, key in enumerate(fact.keys):
            yield Place(fact=f, key=k), fact, key


def ready(facts: Sequence[DraftFact]) -> list[tuple[Place, DraftFact, Key]]:
    """Return the items nothing is said against."""
    return [
        (place, fact, draft.key)
        for place, fact, draft in _all(facts)
        if tier_of(draft.findings) is Tier.READY and tier_of(fact.findings) is Tier.READY
    ]


def _conflicts(facts: Sequence[DraftFact]) -> Iterator[tuple[Place, Finding]]:
    """I2: the brief answers one question in two ways."""
    asked = [
        (place, draft.key, content(draft.key.ask or fact.text.replace(draft.key.span, " ")))
        for place, fact, draft in _all(facts)
    ]
    for place, key, words in asked:
        for other_place, other, other_words in asked:
            same_slot = other.kind is key.kind and (words <= other_words or other_words <= words)
            if other_place != place and same_slot and bare(other.span) != bare(key.span):
                reason = f"the brief also answers this with '{other.span}'"
                yield place, Finding(check="I2", reason=reason, remedy="Find out which is right", fatal=True)
                break


def _seconds(facts: Sequence[DraftFact]) -> Iterator[tuple[Place, Finding]]:
    """I11, S2: a fact is asked once, and so is a question that two facts answer."""
    kept: list[tuple[Place, frozenset[str], object]] = []
    for place, fact, key in ready(facts):
        words, answer = content(key.ask or fact.text), _answer(key)
        if any(
            other.fact == place.fact or _is_same(words, answer, others, other_answer)
            for other, others, other_answer in kept
        ):
            reason = "another item asks about the same fact"
            yield place, Finding(check="I11", reason=reason, remedy="Keep the better of the two")
        else:
            kept.append((place, words, answer))


def _answer(key: Key) -> object:
    """Return what the answer comes to, however it is written."""
    return only_date(_SUFFIX.sub("", key.span)) or bare(key.span)


def _is_same(words: frozenset[str], answer: object, others: frozenset[str], other_answer: object) -> bool:
    shared = len(words & others)
    return words == others or (answer == other_answer and shared * 2 >= min(len(words), len(others)))


def _told_elsewhere(facts: Sequence[DraftFact]) -> Iterator[tuple[Place, Finding]]:
    """S1: no item's question tells the answer to another about the same thing."""
    items = ready(facts)
    for place, fact, key in items:
        subject = content(key.ask or fact.text)
        for other_place, other_fact, other in items:
            stem = other.ask or other_fact.text.replace(other.span, " ")
            if other_place == place or not has_words(stem, key.span):
                continue
            if len(subject & content(stem)) * 2 > len(subject):
                yield (
                    place,
                    Finding(check="S1", reason="another item's question tells the answer", remedy="Keep one"),
                )
                break


def _too_many(facts: Sequence[DraftFact]) -> Iterator[tuple[Place, Finding]]:
    """S4: at most a third of the items, or one, are bare blanks."""
    items = ready(facts)
    plain = [place for place, _, key in items if key.ask is None]
    allowed = max(1, (len(items) - len(plain)) // (_BLANKS - 1))
    for place in plain[allowed:]:
        reason = "more than a third of the items would be blanks"
        yield place, Finding(check="S4", reason=reason, remedy="Keep it if you leave out another")
