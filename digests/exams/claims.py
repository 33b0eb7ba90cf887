"""A claim as it may be put to a learner: as the fact has it, or wrong in exactly one checked detail."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from digests.exams.details import in_order, moments, standing
from digests.likeness import has_words, initials
from digests.model import MAX_FACT_TEXT, Digest, Fact, Key
from digests.numerals import MONTH
from digests.quiz import item_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What holds (`text`), the same with one detail wrong (`false`), and that detail (`right`, `wrong`)."""

    fact: Fact
    text: str
    false: str
    right: str
    wrong: str

    def put(self, *, truly: bool) -> str:
        """Return the words that are shown."""
        return self.text if truly else self.false


def drawn(seed: str, ways: int) -> int:
    """Choose one of so many ways by a name: the same name always draws the same, any other another."""
    return int.from_bytes(hashlib.blake2s(seed.encode(), digest_size=8).digest()) % ways


Way = tuple[Key, str]
"""A key of a fact, and a wrong answer that may stand for its right one."""


def ways_of(fact: Fact) -> tuple[Way, ...]:
    """Return how a fact may be put wrongly; no way for one that no editor has approved."""
    if fact.drafted:
        return ()
    ways = ((key, wrong) for key in fact.keys for wrong in standing(fact, key))
    return tuple(way for way in ways if len(_with(fact.text, way[0].span, way[1])) <= MAX_FACT_TEXT)


def claims_of(digest: Digest, fact: Fact, form: str, ways: Sequence[Way]) -> Iterator[Claim]:
    """Yield the fact as a claim, once for each way to put it wrongly, the one drawn by its name first."""
    first = drawn(f"{item_of(digest, fact)}#{form}", len(ways)) if ways else 0
    for key, wrong in (*ways[first:], *ways[:first]):
        false = _with(fact.text, key.span, wrong)
        yield Claim(fact=fact, text=fact.text, false=false, right=key.span, wrong=wrong)


def claim_of(digest: Digest, fact: Fact, form: str) -> Claim | None:
    """Return the fact as a claim, its wrong detail drawn from its keys; None where nothing fits."""
    return next(claims_of(digest, fact, form, ways_of(fact)), None)


def _with(text: str, span: str, other: str) -> str:
    return text.replace(span, other, 1)


def gathered(
    claims: Sequence[Claim], anchor: Fact, count: int, *, briefest: bool = False
) -> tuple[Claim, ...]:
    """Gather so many claims, the anchor's first; none where too few fit.

    Its own section stands before others, or the shortest claims do. Claims fit together when none tells the
    detail that is asked in another, nor a time that rules it out. Of one fact there may be several, of which
    the first that fits is taken.
    """
    ids = [claim.fact.id for claim in claims]
    if anchor.id not in ids:
        return ()
    at = ids.index(anchor.id)

    def rank(claim: Claim) -> int:
        return len(claim.text) if briefest else int(claim.fact.section != anchor.section)

    onward = sorted((*claims[at:], *claims[:at]), key=rank)
    groups = (_joined(first, onward, count) for first in claims if first.fact.id == anchor.id)
    return next((group for group in groups if len(group) == count), ())


def _joined(first: Claim, onward: Sequence[Claim], count: int) -> tuple[Claim, ...]:
    """Add to a claim those that fit, up to so many."""
    chosen = [first]
    for claim in onward:
        if len(chosen) < count and all(_apart(claim, other) for other in chosen):
            chosen.append(claim)
    return tuple(chosen)


def _apart(one: Claim, other: Claim) -> bool:
    return one.fact.id != other.fact.id and not any(
        _tells(this.text, that.right, that.wrong) or _rules_out(this, that)
        for this, that in ((one, other), (other, one))
    )


@lru_cache(maxsize=1 << 14)
def _tells(text: str, right: str, wrong: str) -> bool:
    """Tell whether a claim gives the detail asked in another, spelled out or by its initials.

    Remembered: the claims of a digest meet again for each of its facts.
    """
    return any(has_words(text, words) for words in (right, wrong, initials(right)) if words)


def _rules_out(one: Claim, other: Claim) -> bool:
    """Tell whether a claim on the same thing gives away a wrong year: it began before it was set up."""
    times = (*moments(one.text), *moments(one.false))
    return _shares_a_name(one.text, other.text) and not in_order(other.right, other.wrong, times)


def _shares_a_name(one: str, other: str) -> bool:
    names = (set(_NAME.findall(text)) for text in (one, other))
    return bool(set.intersection(*names))


_NAME: Final = re.compile(rf"\b(?!The\b|In\b|(?:{MONTH})\b)[A-Z][\w’'-]+")
