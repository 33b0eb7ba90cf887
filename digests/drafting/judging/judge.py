"""Judges a whole draft: each item by itself, by the rules of published digests, by look-up, then as a set."""

from collections.abc import Iterable, Sequence

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.judging.answers import disagreements
from digests.drafting.judging.item import item_of, stems_of
from digests.drafting.judging.items import findings_on
from digests.drafting.judging.sets import balanced, said_twice
from digests.drafting.judging.shared import problems_of
from digests.drafting.model import Draft, DraftFact, DraftKey, Finding, Tier, tier_of
from digests.model import Digest


def judge(draft: Draft, library: Sequence[Digest]) -> Draft:
    """Return the draft with every finding on its items and the shared ones on its facts.

    `library` are the digests already published: wrong answers must not be right by them. Findings that the
    facts bring along stay. Judging a judged draft again finds the same.
    """
    claims = tuple(fact.text for digest in library for fact in digest.facts)
    facts = tuple(_judged_alone(fact, draft, claims) for fact in draft.facts)
    facts = _with(facts, said_twice(facts))
    facts = _with(facts, problems_of(facts, draft.terms, draft.intake))
    facts = _with(facts, disagreements(facts, draft.intake))
    return draft.model_copy(update={"facts": balanced(facts)})


def _judged_alone(fact: DraftFact, draft: Draft, claims: tuple[str, ...]) -> DraftFact:
    return fact.model_copy(update={"keys": tuple(_judged(fact, key, draft, claims) for key in fact.keys)})


def _judged(fact: DraftFact, key: DraftKey, draft: Draft, claims: tuple[str, ...]) -> DraftKey:
    items = [
        item_of(
            fact,
            key.key,
            stem,
            brief=draft.manuscript.text,
            day=draft.intake.date,
            sensitive=draft.intake.sensitive,
            claims=claims,
            names=gazetteer(),
        )
        for stem in stems_of(fact, key.key)
    ]
    found = dict.fromkeys(found for item in items for found in findings_on(item))
    return key.model_copy(update={"findings": tuple(found)})


def _with(
    facts: Sequence[DraftFact], found: Iterable[tuple[int, int | None, Finding]]
) -> tuple[DraftFact, ...]:
    """Attach findings to facts (no key given) and to keys."""
    judged = list(facts)
    for place, key, finding in found:
        fact = judged[place]
        if key is None:
            told = fact.findings if finding in fact.findings else (*fact.findings, finding)
            judged[place] = fact.model_copy(update={"findings": told})
            continue
        keys = list(fact.keys)
        keys[key] = keys[key].model_copy(update={"findings": (*keys[key].findings, finding)})
        judged[place] = fact.model_copy(update={"keys": tuple(keys)})
    return tuple(judged)


def ready_items(draft: Draft) -> tuple[tuple[DraftFact, DraftKey], ...]:
    """Return the items that may be posted as they are."""
    return tuple(
        (fact, key)
        for fact in draft.facts
        if tier_of(fact.findings) is Tier.READY
        for key in fact.keys
        if tier_of(key.findings) is Tier.READY
    )
