"""Finds the terms a brief explains: short forms with their long forms, and things it says what they are."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import read
from digests.drafting.model import DraftFact, DraftTerm, Finding, Manuscript, Tier, tier_of
from digests.drafting.short_forms import ShortForm, short_forms
from digests.likeness import bare_name
from digests.model import KeyKind, Term

_DEFINES: Final = re.compile(
    r"^(?P<term>[^,;:]{2,90}?) (?:(?:is|are|was) (?:an?|the|one of|any)\b"
    r"(?! (?:[a-z-]+ )?(?:members?|signatory|party) (?:of|to)\b)|(?:is|are) [a-z]+s (?:of|that"
    r"|where|which)\b"
    r"|refers? to|means|is (?:known|defined) as)"
)
_BRACKETED: Final = re.compile(r"\s*\((?P<inside>[^()]+)\)$")
_LONGEST_TERM: Final = 8
_OFFICES: Final = re.compile(
    r"\b(?:governor|chairman|chairperson|president|minister|director|head|theme|capital|headquarters"
    r"|edition|objective|aim"
    r"|goal|purpose|total|number|budget|author|founder|session|part|first|second|third|only|largest)\b",
    re.IGNORECASE,
)


def name_terms(facts: Sequence[DraftFact], manuscript: Manuscript) -> tuple[DraftTerm, ...]:
    """Return the terms of stated facts in the order they are explained.

    `explain` is the defining sentence as the fact states it. A term without one carries a finding.
    """
    forms = short_forms(manuscript.text)
    found: list[DraftTerm] = []
    taken: set[str] = set()
    for term in [*_defined(facts, forms), *_spelled_out(facts, forms)]:
        names = _names_of(term.term)
        if not names & taken:
            found.append(term)
            taken |= names
    return tuple(sorted((_linked(term, facts) for term in found), key=lambda term: term.start))


def _names_of(term: Term) -> frozenset[str]:
    """Return every name that leads to a term: none may lead to two."""
    names = (term.term, term.stands_for or "", *term.aliases)
    return frozenset(bare_name(name) for name in names if name)


def _defined(facts: Iterable[DraftFact], forms: Sequence[ShortForm]) -> Iterator[DraftTerm]:
    """Yield what "X is a ..." explains, best told first."""
    for fact in sorted(facts, key=lambda fact: tier_of(fact.findings) is not Tier.READY):
        name = defined_term(fact.text)
        if name is None or tier_of(fact.findings) is Tier.BINNED:
            continue
        form = next((form for form in forms if _speaks_of(form, name)), None)
        yield _term(form, name, fact)


def defined_term(text: str) -> str | None:
    """Return what a sentence defines ("Exercise Malabar is an exercise": "Exercise Malabar"), or None."""
    found = _DEFINES.match(text)
    if found is None or read(text).opening:
        return None
    name = re.sub(r"^(?:The|An?) ", "", found["term"]).strip()
    bare = _BRACKETED.sub("", name)
    if name[:1].islower() and text.startswith("The "):
        return None  # "The nodal ministry of the Reef Plan is" defines nothing.
    if not 0 < len(bare.split()) <= _LONGEST_TERM or _OFFICES.search(bare) or read(f"{bare}.").verbs:
        return None
    land = gazetteer().named(bare)
    if land is not None and land.kind in (KeyKind.STATE, KeyKind.COUNTRY):
        return None  # "India is a founding member" explains nobody what India is.
    return None if re.match(r"(?:It|This|That|These|They|He|She|There|One|Some|Most|Its)\b", name) else name


def _speaks_of(form: ShortForm, name: str) -> bool:
    bare = _BRACKETED.sub("", name).lower()
    return bare in {form.short.lower(), form.long.lower()}


def _term(form: ShortForm | None, name: str, fact: DraftFact) -> DraftTerm:
    inside = _BRACKETED.search(name)
    bare = _BRACKETED.sub("", name)
    aliases = (inside["inside"],) if inside and form is None else ()
    return DraftTerm(
        term=Term(
            term=form.short if form else bare,
            stands_for=form.long if form else None,
            aliases=aliases,
            explain=fact.text,
        ),
        start=fact.start,
        end=fact.end,
        findings=fact.findings,
    )


def _spelled_out(facts: Sequence[DraftFact], forms: Sequence[ShortForm]) -> Iterator[DraftTerm]:
    """Yield the short forms; one that nothing defines is explained by the first good fact that names it."""
    for form in forms:
        sure = [fact for fact in facts if tier_of(fact.findings) is Tier.READY]
        about = [fact for fact in sure if _is_on(fact.text, form)]
        holder = next((fact for fact in facts if fact.start <= form.start < fact.end), None)
        best = next(iter((*about, *(fact for fact in sure if _mentions(fact.text, form)))), holder)
        if best is None:
            continue
        undefined = Finding(
            check="X1",
            reason=f"no sentence says what {form.short} is",
            remedy="Write what it is in one sentence.",
        )
        yield DraftTerm(
            term=Term(term=form.short, stands_for=form.long, explain=best.text),
            start=form.start,
            end=form.end,
            findings=(undefined, *_unmended(best.findings))
            if form.long not in best.text or not about
            else (),
        )


def _unmended(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield findings without their edits: a better sentence about something else explains no term."""
    return (finding.model_copy(update={"edit": None}) for finding in findings)


def _is_on(text: str, form: ShortForm) -> bool:
    """Tell whether a fact is on what a short form stands for, and does not only name it."""
    subject = text.removeprefix("The ")
    return subject.startswith(form.long) or re.match(rf"{re.escape(form.short)}(?!\w)", subject) is not None


def _mentions(text: str, form: ShortForm) -> bool:
    return form.long in text or bool(re.search(rf"(?<!\w){re.escape(form.short)}(?!\w)", text))


def _linked(term: DraftTerm, facts: Sequence[DraftFact]) -> DraftTerm:
    """Name the facts that speak of the term, the ready ones only."""
    names = [name for name in (term.term.term, term.term.stands_for) if name]
    spoken = re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(name) for name in names)})(?!\w)")
    own = tuple(
        fact.id for fact in facts if tier_of(fact.findings) is Tier.READY and spoken.search(fact.text)
    )
    return term.model_copy(update={"term": term.term.model_copy(update={"facts": own})})
