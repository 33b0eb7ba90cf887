"""Says what follows from an editor's own words for a fact: what they rest on in the brief, what they bear.

A suggestion or a correction may take its year from another sentence, or tell another sentence altogether; and
a fact that waited for one word is asked about like any other once it has that word.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from digests.drafting.asking.keys import keys_for
from digests.drafting.distracting.surroundings import content
from digests.drafting.editing import Decision, corrected
from digests.drafting.judging.judge import judge
from digests.drafting.model import Draft, DraftFact, DraftKey, Passage, Tier, tier_of
from digests.drafting.outline import outline
from digests.model import MAX_FACT_TEXT, Digest
from digests.numerals import numerals_in

_MOST_QUOTED: Final = 3
"""Stretches of the brief that a quote is put together from."""


def with_consequences(
    draft: Draft, fact: DraftFact, words: Decision, library: Sequence[Digest] = ()
) -> Decision:
    """Return the editor's words with the quote and the questions that go with them."""
    if words.text is None:
        return words
    quote = resting_on(draft, fact, words.text)
    told = words.model_copy(update={"quote": quote})
    return told.model_copy(update={"asked": asked_of(draft, corrected(fact, told), library)})


def asked_of(draft: Draft, fact: DraftFact, library: Sequence[Digest]) -> tuple[DraftKey, ...]:
    """Return the questions a corrected fact bears, judged beside the others; none that would be binned."""
    if len(fact.text) > MAX_FACT_TEXT:
        return ()
    facts = tuple(fact if each.id == fact.id else each for each in draft.facts)
    asked = keys_for(facts, draft.terms, draft.manuscript, draft.intake, library)
    keys = next(each.keys for each in asked if each.id == fact.id)
    bearing = tuple(each.model_copy(update={"keys": keys}) if each.id == fact.id else each for each in facts)
    judged = judge(draft.model_copy(update={"facts": bearing}), library)
    mine = next(each.keys for each in judged.facts if each.id == fact.id)
    return tuple(key for key in mine if tier_of(key.findings) is not Tier.BINNED)


def resting_on(draft: Draft, fact: DraftFact, text: str) -> str | None:
    """Return the brief's words that a text rests on, left-out ones marked by …; None: the fact's own will do.

    Numbers bring the nearest sentence that gives them, and a text that tells another sentence rests on that.
    """
    passages = outline(draft.manuscript, draft.intake.title)
    spans = {_told_elsewhere(draft, fact, text, passages) or (fact.start, fact.end)}
    for number in _numbers(text):
        brief = draft.manuscript.text
        if number in _given(draft, fact) or any(number in _numbers(brief[s:e]) for s, e in spans):
            continue
        giving = [each for each in passages if number in _numbers(each.text)]
        if giving:
            near = min(giving, key=lambda each: abs(each.start - fact.start))
            spans.add((near.start, near.end))
    if spans == {(fact.start, fact.end)} or len(spans) > _MOST_QUOTED:
        return None
    return " … ".join(" ".join(draft.manuscript.text[start:end].split()) for start, end in sorted(spans))


def _told_elsewhere(
    draft: Draft, fact: DraftFact, text: str, passages: Sequence[Passage]
) -> tuple[int, int] | None:
    """Return the sentence that says most of a text, where the fact's own says less than half of it."""
    told = content(text) - content(f"{fact.section} {draft.intake.title}")
    own = told & content(fact.quote)
    if not told or 2 * len(own) >= len(told):
        return None
    best = max(passages, key=lambda each: len(told & content(each.text)), default=None)
    if best is None or len(told & content(best.text)) <= max(len(own), len(told) // 2):
        return None
    return best.start, best.end


def _given(draft: Draft, fact: DraftFact) -> frozenset[Decimal]:
    """Return the numbers that need no quote: the day's, the title's and the heading's."""
    day = fact.as_of
    named = frozenset(_numbers(f"{draft.intake.title} {fact.section}"))
    return named | {Decimal(part) for part in (day.day, day.year, day.year - 1)}


def _numbers(text: str) -> Iterator[Decimal]:
    return (numeral.value for numeral in numerals_in(text))
