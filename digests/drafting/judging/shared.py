"""Runs what is ready through the rules that published digests are checked by; what they refuse is demoted."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from digests.check import FILE_RULES
from digests.drafting.model import DraftFact, DraftTerm, Finding, Intake, Tier, tier_of
from digests.errors import Problem
from digests.loading import Loaded
from digests.model import Digest, Fact
from digests.places import NOWHERE

_FACT: Final = re.compile(r"facts\[(\d+)\]")
_KEY: Final = re.compile(r"keys\[(\d+)\]")


def problems_of(
    facts: Sequence[DraftFact], terms: Sequence[DraftTerm], intake: Intake
) -> Iterator[tuple[int, int | None, Finding]]:
    """Yield (place of the fact, place of its key or None, finding) for each problem of a ready thing."""
    kept = [place for place, fact in enumerate(facts) if tier_of(fact.findings) is Tier.READY]
    if not kept:
        return
    keys = {
        place: [k for k, key in enumerate(facts[place].keys) if tier_of(key.findings) is Tier.READY]
        for place in kept
    }
    written = tuple(_fact(facts[place], keys[place], number) for number, place in enumerate(kept))
    named = tuple(draft.term.model_copy(update={"facts": ()}) for draft in terms if not draft.findings)
    digest = Digest(
        id="brief-itself",
        title=intake.title,
        date=intake.date,
        topics=("brief",),
        sources=(intake.source,),
        facts=written,
        terms=named,
    )
    file = Loaded(path=Path("brief-itself.yaml"), digest=digest, places=NOWHERE)
    for rule in FILE_RULES:
        for problem in rule(file):
            fact = _FACT.search(problem.where)
            if fact is not None:
                place = kept[int(fact[1])]
                key = _KEY.search(problem.where)
                yield place, keys[place][int(key[1])] if key else None, _finding(problem, key is not None)


def _fact(fact: DraftFact, keys: Sequence[int], number: int) -> Fact:
    return Fact(
        id=f"f{number}",
        section=fact.section,
        text=fact.text,
        as_of=fact.as_of,
        until=fact.until,
        source_quote=fact.source_quote,
        keys=tuple(fact.keys[place].key for place in keys),
    )


def _finding(problem: Problem, on_key: bool) -> Finding:
    return Finding(check="I8" if on_key else "F7", reason=problem.reason, remedy=problem.remedy)
