"""Answers each item by look-up over the brief's own facts, and says where the look-up disagrees."""

from collections.abc import Iterator, Sequence

from digests.drafting.model import DraftFact, Finding, Intake, Tier, tier_of
from digests.library import Library
from digests.likeness import has_words
from digests.lookup import Lookup
from digests.model import Digest, Fact, Key


def disagreements(facts: Sequence[DraftFact], intake: Intake) -> Iterator[tuple[int, int, Finding]]:
    """Yield (place of the fact, place of its key, finding) where another fact answers the question."""
    told = _digest(facts, intake)
    if told is None:
        return
    lookup = Lookup(Library((told,)))
    for f, fact in enumerate(facts):
        for k, draft in enumerate(fact.keys):
            if tier_of(draft.findings) is not Tier.BINNED and draft.key.ask is not None:
                found = lookup.facts(draft.key.ask, on=intake.date)
                finding = _held_against([one.entry.fact for one in found], fact, draft.key)
                if finding is not None:
                    yield f, k, finding


def _held_against(found: Sequence[Fact], fact: DraftFact, key: Key) -> Finding | None:
    if not found or any(one.text == fact.text or has_words(one.text, key.span) for one in found[:1]):
        return None
    told = next((wrong for wrong in key.distractors if has_words(found[0].text, wrong)), None)
    if told is not None:
        return Finding(check="I2", reason=f"look-up answers '{told}'", remedy="Choose another", fatal=True)
    if not any(has_words(one.text, key.span) for one in found):
        reason = "look-up answers this question with other facts of the brief"
        return Finding(check="I2", reason=reason, remedy="See that only one answer is right")
    return None


def _digest(facts: Sequence[DraftFact], intake: Intake) -> Digest | None:
    """Write the facts down as a digest that only the look-up reads."""
    stated = tuple(
        Fact(
            id=f"f{place}",
            section=fact.section or "-",
            text=fact.text,
            as_of=min(fact.as_of, intake.date),
            source_quote=fact.source_quote or fact.text,
        )
        for place, fact in enumerate(facts)
        if tier_of(fact.findings) is not Tier.BINNED and 0 < len(fact.text) <= 280
    )
    if not stated:
        return None
    return Digest(
        id="brief-itself",
        title=intake.title,
        date=intake.date,
        topics=("brief",),
        sources=(intake.source,),
        facts=stated,
    )
