"""What an editor decides of a draft, and the digest that comes of it; nothing doubtful gets in undecided."""

import re
from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType

from digests.drafting.errors import NothingReady
from digests.drafting.following import following
from digests.drafting.model import (
    Draft,
    DraftFact,
    DraftKey,
    DraftTerm,
    Finding,
    Tier,
    asks_for_a_glance,
    tier_of,
)
from digests.exams.definitions import FEWEST
from digests.likeness import has_words
from digests.model import Digest, DigestId, Fact, Key, Line, Listing, Record, Term
from digests.quiz import span_places


class Verdict(StrEnum):
    """What becomes of something drafted."""

    KEEP = "keep"
    BIN = "bin"


class Decision(Record):
    """An editor's word on one thing, by the name it has in `things_of`.

    `text` is the corrected fact, question or explanation; `section` the heading that a fact is shown under
    instead; `distractors` the corrected wrong answers; `stands_for` and `aliases` a term's full form and
    other names as corrected; `reason` says why it was binned. With a corrected fact go `quote`, where it
    rests on other words of the brief, and `asked`, the questions made of it.
    """

    thing: str
    verdict: Verdict
    text: Line | None = None
    section: Line | None = None
    distractors: tuple[Line, ...] | None = None
    stands_for: Line | None = None
    aliases: tuple[Line, ...] | None = None
    reason: Line | None = None
    quote: Line | None = None
    asked: tuple[DraftKey, ...] = ()

    @property
    def keeps(self) -> bool:
        """Whether the thing stays."""
        return self.verdict is Verdict.KEEP

    @property
    def changes(self) -> bool:
        """Whether it has words that differ from those drafted."""
        return any((self.text, self.section, self.distractors, self.stands_for, self.aliases))


class Review(Record):
    """A draft and what was decided of it so far, the last word on a thing counting; kept between sittings.

    `written` are the SHA-256 of the digest's file as it was last written and as it was before.
    """

    digest_id: DigestId
    draft: Draft
    decisions: tuple[Decision, ...] = ()
    written: tuple[str, ...] = ()

    def decided(self) -> Mapping[str, Decision]:
        """Return the last decision on each thing."""
        return {decision.thing: decision for decision in self.decisions}

    def with_decision(self, decision: Decision) -> "Review":
        """Return the review with one more decision."""
        return self.model_copy(update={"decisions": (*self.decisions, decision)})

    def undone(self) -> "Review":
        """Return the review without its last decision."""
        return self.model_copy(update={"decisions": self.decisions[:-1]})


class Thing(Record):
    """One drafted thing for an editor's eyes: where it stands in the brief, and what the checks say."""

    name: str
    fact: DraftFact | None = None
    key: DraftKey | None = None
    term: DraftTerm | None = None
    start: int
    end: int
    findings: tuple[Finding, ...]

    @property
    def tier(self) -> Tier:
        """How far it can be trusted; a key no further than its fact."""
        own = tier_of(self.findings)
        if self.key is None or self.fact is None or own is Tier.BINNED:
            return own
        of_fact = tier_of(self.fact.findings)
        return own if of_fact is Tier.READY else of_fact

    @property
    def needs_a_glance(self) -> bool:
        """True for what waits only because it is not of the plainest form."""
        of_fact = self.fact.findings if self.fact else ()
        return asks_for_a_glance((*self.findings, *of_fact))


def things_of(draft: Draft, decided: Mapping[str, Decision] = MappingProxyType({})) -> Iterator[Thing]:
    """List everything drafted in the order of the brief: a fact, then its keys ("id#1"), last the terms.

    `decided` is an editor's word on each: a corrected fact has the keys that were made of its new words.
    """
    for fact in draft.facts:
        yield Thing(name=fact.id, fact=fact, start=fact.start, end=fact.end, findings=fact.findings)
        told = corrected(fact, decided.get(fact.id))
        for name, key in keys_of(fact, decided.get(fact.id)):
            yield Thing(name=name, fact=told, key=key, start=fact.start, end=fact.end, findings=key.findings)
    for term in (following(each, draft, decided) for each in draft.terms):
        yield Thing(name=term_name(term), term=term, start=term.start, end=term.end, findings=term.findings)


def keys_of(fact: DraftFact, words: Decision | None) -> Iterator[tuple[str, DraftKey]]:
    """Yield a fact's keys with their names, counted from 1; those made again have names of their own."""
    again = words.asked if words is not None else ()
    for n, key in enumerate(again or fact.keys, start=1):
        yield f"{fact.id}#again{n}" if again else f"{fact.id}#{n}", key


def corrected(fact: DraftFact, words: Decision | None) -> DraftFact:
    """Return a fact as its editor told it: nothing is held against it any more."""
    if words is None or words.text is None:
        return fact
    return fact.model_copy(
        update={
            "text": words.text,
            "quote": words.quote or fact.quote,
            "section": words.section or fact.section,
            "findings": (),
        }
    )


def term_name(term: DraftTerm) -> str:
    """Name a term; no fact's id has a space."""
    return f"term {term.term.term}"


def to_digest(review: Review) -> Digest:
    """Return the digest of what is ready or was kept; raises NothingReady without a single fact.

    A fact no editor has looked at is marked `drafted`. A key falls with its fact, or with its span.
    """
    draft, decided = review.draft, review.decided()
    facts = tuple(_facts(draft, decided))
    if not facts:
        raise NothingReady("no fact is ready yet")
    intake = draft.intake
    return Digest(
        id=review.digest_id,
        title=intake.title,
        date=intake.date,
        language=intake.language,
        topics=intake.topics,
        sensitive=intake.sensitive,
        helplines=intake.helplines,
        sources=(intake.source,),
        brief=brief_name(review.digest_id),
        facts=facts,
        terms=_with_company(tuple(_terms(draft, decided, facts))),
    )


def brief_name(digest_id: str) -> str:
    """Name the file the brief is kept in, in the folder `briefs` beside the digest."""
    return f"{digest_id}.txt"


def _gets_in(findings: tuple[Finding, ...], decision: Decision | None) -> bool:
    if decision is None:
        return tier_of(findings) is Tier.READY
    return decision.keeps


def _facts(draft: Draft, decided: Mapping[str, Decision]) -> Iterator[Fact]:
    """Yield what gets in; a part of a sentence falls where the whole does, and leaves it its questions."""
    kept = {fact.id for fact in draft.facts if _gets_in(fact.findings, decided.get(fact.id))}
    parts = {fact.part_of: fact for fact in draft.facts if fact.id in kept}
    for fact in draft.facts:
        decision = decided.get(fact.id)
        if fact.id in kept and fact.part_of not in kept:
            told = corrected(fact, decision)
            yield Fact(
                id=fact.id,
                section=decision.section if decision and decision.section else fact.section,
                text=told.text,
                as_of=fact.as_of,
                until=fact.until,
                source_quote=told.source_quote,
                keys=(
                    *_keys(fact, told.text, decided),
                    *_keys_of_part(parts.get(fact.id), told.text, decided),
                ),
                lists=tuple(listing for listing in fact.lists if _is_told(listing, told.text)),
                drafted=decision is None,
            )


def _is_told(listing: Listing, text: str) -> bool:
    """Tell whether a text, corrected perhaps, still gives a list, and no outsider."""
    return all(has_words(text, name) for name in listing.members) and not any(
        has_words(text, name) for name in listing.outsiders
    )


def _keys(fact: DraftFact, text: str, decided: Mapping[str, Decision]) -> Iterator[Key]:
    words = decided.get(fact.id)
    before = text if words is not None and words.asked else fact.text
    for name, drafted in keys_of(fact, words):
        decision = decided.get(name)
        if _gets_in(drafted.findings, decision) and stands_in(drafted.key, text, before):
            yield edited(drafted.key, decision)


def _keys_of_part(part: DraftFact | None, whole: str, decided: Mapping[str, Decision]) -> Iterator[Key]:
    """Yield a part's keys that its whole bears as well, explained by the part: the whole may be too long."""
    if part is None:
        return
    told = corrected(part, decided.get(part.id)).text
    for key in _keys(part, told, decided):
        if stands_in(key, whole, told):
            yield key.model_copy(update={"explain": key.explain or told})


def stands_in(key: Key, text: str, before: str) -> bool:
    """Tell whether a fact's text still bears a question: the answer once, and each name taken from before."""
    names = re.findall(r"[A-Z0-9][\w’'-]*", key.ask or "")
    kept = all(name in text for name in names if name in before)
    return kept and len(span_places(text, key.span)) == 1


def edited(key: Key, decision: Decision | None) -> Key:
    """Return a key in an editor's words; raises ValidationError where a key cannot have them."""
    changes: dict[str, object] = {}
    if decision and decision.text:
        changes["ask"] = decision.text
    if decision and decision.distractors:
        changes["distractors"] = decision.distractors
    return Key.model_validate(key.model_dump() | changes)


def _terms(draft: Draft, decided: Mapping[str, Decision], facts: Sequence[Fact]) -> Iterator[Term]:
    for drafted in (following(each, draft, decided) for each in draft.terms):
        decision = decided.get(term_name(drafted))
        if _gets_in(drafted.findings, decision):
            term = _reworded(drafted.term, decision)
            yield term.model_copy(update={"facts": tuple(_linked(term, facts))})


def _reworded(term: Term, decision: Decision | None) -> Term:
    """Return a term in an editor's words; raises ValidationError where a term cannot have them."""
    if decision is None or not decision.changes:
        return term
    typed = {"explain": decision.text, "stands_for": decision.stands_for, "aliases": decision.aliases}
    changes = {name: words for name, words in typed.items() if words is not None}
    return Term.model_validate(term.model_dump() | changes)


def _linked(term: Term, facts: Sequence[Fact]) -> Iterator[str]:
    """Yield the facts that a term was drafted with, then those an editor kept that name it."""
    known = [fact.id for fact in facts]
    yield from (fact for fact in term.facts if fact in known)
    names = [name for name in (term.term, term.stands_for, *term.aliases) if name]
    yield from (
        fact.id
        for fact in facts
        if fact.id not in term.facts and any(has_words(fact.text, name) for name in names)
    )


def _with_company(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Keep definitions only where enough terms have one, each with a fact it rests on."""
    lonely = tuple(term if term.facts else term.model_copy(update={"definition": None}) for term in terms)
    if sum(term.definition is not None for term in lonely) >= FEWEST:
        return lonely
    return tuple(term.model_copy(update={"definition": None}) for term in terms)
