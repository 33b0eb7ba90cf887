"""Reads an editor's own words with the checks that drafts pass, and says what publishing them would break."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from digests.check import BRIEF_RULES, FILE_RULES
from digests.drafting.distracting.surroundings import content
from digests.drafting.editing import Decision, Review, Thing, edited, to_digest
from digests.drafting.errors import NothingReady
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.facts import judge_fact
from digests.drafting.judging.item import item_of, stems_of
from digests.drafting.judging.items import findings_on
from digests.drafting.model import Draft, DraftFact, Finding
from digests.drafting.names import Names
from digests.likeness import quote_parts
from digests.loading import Loaded
from digests.model_wording import problems_of
from digests.places import NOWHERE
from digests.words import words as words_of

_TYPED: Final = {
    "text": "the fact",
    "section": "the heading",
    "ask": "the question",
    "distractors": "the wrong answers",
    "explain": "the explanation",
    "stands_for": "the full form",
    "aliases": "the other names",
}
"""What an editor typed, by the field that it goes into."""


def doubts_of(draft: Draft, thing: Thing, words: Decision) -> tuple[Finding, ...]:
    """Return what the checks say of a fact or a question in an editor's words; none of an explanation."""
    if thing.fact is None:
        return ()
    if thing.key is None:
        told = _on_fact(draft, thing.fact, words) if words.text or words.section else ()
        return (*told, *_on_quote(draft, thing.fact, words), *_on_heading(draft, words.section or ""))
    return tuple(dict.fromkeys(_on_question(draft, thing, words)))


def broken_by(review: Review, thing: Thing, words: Decision) -> tuple[str, ...]:
    """Return why the digest could not be published with these words: what its check would say.

    A question is held to its form also while its fact waits.
    """
    before = set(_problems(review))
    try:
        if thing.key is not None:
            edited(thing.key.key, words)
        after = tuple(_problems(review.with_decision(words)))
    except ValidationError as error:
        return tuple(words for each in error.errors() for words in _worded(each))
    return tuple(problem for problem in after if problem not in before)


def fallen_with(review: Review, thing: Thing, words: Decision) -> int:
    """Count the questions of a fact that its new words leave without their answer."""
    if thing.fact is None or thing.key is not None or words.text is None:
        return 0
    return max(0, _asked_of(thing.fact, review) - _asked_of(thing.fact, review.with_decision(words)))


def _asked_of(fact: DraftFact, review: Review) -> int:
    """Count the questions that the digest would ask of a fact."""
    try:
        digest = to_digest(review)
    except NothingReady:
        return 0
    return sum(len(each.keys) for each in digest.facts if each.id == fact.id)


def _worded(error: ErrorDetails) -> Iterator[str]:
    """Name what an editor typed, the reason and the remedy."""
    name = next(str(step) for step in reversed(error["loc"]) if isinstance(step, str))
    for problem in problems_of([error], NOWHERE, Path()):
        yield f"{_TYPED.get(name, name)}: {problem.reason}. {problem.remedy}"


def _on_fact(draft: Draft, fact: DraftFact, words: Decision) -> tuple[Finding, ...]:
    """Any word of the brief is vouched for: an editor may take it from elsewhere in it."""
    brief, intake = draft.manuscript.text, draft.intake
    return judge_fact(
        Claim(
            text=words.text or fact.text,
            quote=words.quote or fact.quote,
            day=intake.date,
            names=Names(f"{intake.title}. {brief}"),
            given=f"{intake.title} {brief}",
            grave=intake.sensitive,
            section=words.section or fact.section,
        )
    )


def _on_quote(draft: Draft, fact: DraftFact, words: Decision) -> Iterator[Finding]:
    """Doubt numbers that another sentence gives, and words most of which no quoted one has."""
    if words.quote is not None and len(quote_parts(words.quote)) > 1:
        yield Finding(
            check="F1",
            reason=f"its numbers stand in sentences apart ({words.quote})",
            remedy="See that all speak of the same",
        )
    told = content(words.text or "") - content(f"{draft.intake.title} {words.section or fact.section}")
    beyond = told - content(words.quote or fact.quote)
    if 2 * len(beyond) > len(told):
        yield Finding(
            check="F1",
            reason=f"the words it rests on do not say {', '.join(sorted(beyond))}",
            remedy="See that the brief says so",
        )


def _on_heading(draft: Draft, section: str) -> Iterator[Finding]:
    """Doubt what a heading says and neither the brief nor its title does."""
    given = frozenset(words_of(f"{draft.intake.title} {draft.manuscript.text}"))
    odd = next((word for word in section.split() if not given.issuperset(words_of(word))), None)
    if odd is not None:
        yield Finding(check="F4", reason=f"the brief does not say {odd!r}", remedy="Take its own words")


def _on_question(draft: Draft, thing: Thing, words: Decision) -> Iterator[Finding]:
    assert thing.key is not None
    assert thing.fact is not None
    key = edited(thing.key.key, words)
    for stem in stems_of(thing.fact, key):
        item = item_of(
            thing.fact,
            key,
            stem,
            brief=draft.manuscript.text,
            day=draft.intake.date,
            sensitive=draft.intake.sensitive,
            claims=(),
            names=gazetteer(),
        )
        yield from findings_on(item)


def _problems(review: Review) -> Iterator[str]:
    """Check the digest of a review as its file would be, beside its brief."""
    try:
        digest = to_digest(review)
    except NothingReady:
        return
    loaded = Loaded(path=Path(f"{digest.id}.yaml"), digest=digest, places=NOWHERE)
    brief = review.draft.manuscript.text
    found = (*(rule(loaded) for rule in FILE_RULES), *(rule(loaded, brief) for rule in BRIEF_RULES))
    yield from (f"{problem.reason}. {problem.remedy}" for problems in found for problem in problems)
