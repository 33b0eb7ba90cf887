"""Holds what is published against the checks that drafts must pass: advice to an editor, never an error."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from digests.drafting.gazetteer_names import Gazetteer, gazetteer
from digests.drafting.grammar import read
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.facts import judge_fact
from digests.drafting.judging.item import item_of, stems_of
from digests.drafting.judging.items import findings_on
from digests.drafting.model import DraftFact, Finding
from digests.drafting.names import Names
from digests.exams.compiling import every_question_of
from digests.model import Digest, Fact, Key, Term
from digests.quiz import ordered_options

_FORMS: Final = {
    "k": "direct",
    "b": "blank",
    "q": "by hand",
    "s": "statements",
    "n": "statements",
    "p": "pairs",
    "o": "list outsider",
    "d": "definition",
    "a": "assertion and reason",
}
"""What the first letter of a question's form says it is."""
_OF_WORDING: Final = frozenset({"F7", "F8"})
"""Checks of the sentence itself, which hold for an editor's own words too."""
_LABELLED: Final = re.compile(r"[A-Z][^:.]{1,90}: \S")
"""A label and its value have no verb, and need none: "Mass of the radar: 2,392 kg"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Audited:
    """One key as it is asked, with what the checks would say of it in a draft."""

    digest: str
    fact: Fact
    key: Key
    stem: str
    options: tuple[str, ...]
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One fact as it is posted, with what the checks of its wording would say of it in a draft."""

    digest: str
    fact: Fact
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One term as `/explain` serves it; no check reads what an editor wrote of it."""

    digest: str
    term: Term


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """The keys, facts and terms of some digests, and the counts that tell how far they can be trusted.

    `kinds` counts keys by what they ask for, `forms` compiled questions, `found` items by failed check, and
    `doubted` facts.
    """

    items: tuple[Audited, ...]
    told: tuple[Told, ...]
    explained: tuple[Explained, ...]
    facts: int
    waiting: int
    keyless: int
    kinds: Mapping[str, int]
    forms: Mapping[str, int]
    found: Mapping[str, int]
    doubted: Mapping[str, int]

    @property
    def sound(self) -> int:
        """Count the facts nothing is said against."""
        return sum(not each.findings for each in self.told)

    @property
    def clean(self) -> int:
        """Count the items nothing is said against."""
        return sum(not item.findings for item in self.items)


def audit(digests: Sequence[Digest], briefs: Mapping[str, str]) -> Audit:
    """Run the checks over published facts and keys; `briefs` are the briefs' texts by digest id.

    A digest without its brief is held against the quotes of its facts.
    """
    told = tuple(each for digest in digests for each in _told(digest, briefs))
    items = tuple(item for digest in digests for item in _audited(digest, digests, briefs))
    facts = [fact for digest in digests for fact in digest.facts]
    return Audit(
        items=items,
        told=told,
        explained=tuple(Explained(digest=each.id, term=term) for each in digests for term in each.terms),
        facts=len(facts),
        waiting=sum(fact.drafted for fact in facts),
        keyless=sum(not fact.keys for fact in facts),
        kinds=Counter(key.kind.value for fact in facts for key in fact.keys),
        forms=Counter(_form(question.ref) for each in digests for question in every_question_of(each)),
        found=_by_check(item.findings for item in items),
        doubted=_by_check(each.findings for each in told),
    )


def _form(ref: str) -> str:
    return _FORMS.get(ref.partition("#")[2][:1], "other")


def _by_check(findings: Iterable[Sequence[Finding]]) -> Mapping[str, int]:
    return Counter(check for each in findings for check in {finding.check for finding in each})


def _told(digest: Digest, briefs: Mapping[str, str]) -> Iterator[Told]:
    """Read each fact as it is posted; how it tells what its brief tells is its editor's matter."""
    given = _brief_of(digest, briefs)
    names = Names(f"{digest.title}. {given}")
    for fact in digest.facts:
        claim = Claim(
            text=fact.text,
            quote=fact.source_quote,
            day=fact.as_of,
            names=names,
            given=f"{digest.title} {given}",
            grave=digest.sensitive,
            section=fact.section,
            labelled=_LABELLED.match(fact.text) is not None and not read(fact.text).verbs,
        )
        findings = tuple(each for each in judge_fact(claim) if each.check in _OF_WORDING)
        yield Told(digest=digest.id, fact=fact, findings=findings)


def _brief_of(digest: Digest, briefs: Mapping[str, str]) -> str:
    return briefs.get(digest.id) or "\n".join(fact.source_quote for fact in digest.facts)


def _audited(digest: Digest, digests: Sequence[Digest], briefs: Mapping[str, str]) -> Iterator[Audited]:
    brief = _brief_of(digest, briefs)
    claims = tuple(fact.text for other in digests if other.id != digest.id for fact in other.facts)
    for fact in digest.facts:
        for key in fact.keys:
            yield _held_up(digest, fact, key, brief, claims, gazetteer())


def _held_up(
    digest: Digest, fact: Fact, key: Key, brief: str, claims: tuple[str, ...], names: Gazetteer
) -> Audited:
    items = [
        item_of(
            _as_drafted(fact),
            key,
            stem,
            brief=brief,
            day=digest.date,
            sensitive=digest.sensitive,
            claims=claims,
            names=names,
        )
        for stem in stems_of(fact, key)
    ]
    return Audited(
        digest=digest.id,
        fact=fact,
        key=key,
        stem=items[0].stem if items else key.ask or fact.text,
        options=ordered_options(key)[0],
        findings=tuple(dict.fromkeys(finding for item in items for finding in findings_on(item))),
    )


def _as_drafted(fact: Fact) -> DraftFact:
    return DraftFact(
        id=fact.id,
        section=fact.section,
        text=fact.text,
        start=0,
        end=len(fact.source_quote),
        quote=fact.source_quote,
        as_of=fact.as_of,
        moves=False,
    )
