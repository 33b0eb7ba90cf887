"""A claim as it may be put to a learner: as the fact has it, or wrong in exactly one checked detail."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from digests.likeness import has_words
from digests.limits import POLL_EXPLANATION, length
from digests.model import MAX_FACT_TEXT, Digest, Fact, Key, KeyKind
from digests.quiz import day_in_words, item_of, names_a_year, span_places

_VOWELS: Final = frozenset("aeiouAEIOU8")
"""Letters and digits that "an" stands before, near enough to leave doubtful ones out."""


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


def claim_of(digest: Digest, fact: Fact, form: str) -> Claim | None:
    """Return the fact as a claim, its wrong detail drawn from its keys; None where nothing fits."""
    ways = list(_ways(fact))
    if fact.drafted or not ways:
        return None
    key, wrong = ways[drawn(f"{item_of(digest, fact)}#{form}", len(ways))]
    false = _with(fact.text, key.span, wrong)
    return Claim(fact=fact, text=fact.text, false=false, right=key.span, wrong=wrong)


def _ways(fact: Fact) -> Iterator[tuple[Key, str]]:
    for key in fact.keys:
        places = span_places(fact.text, key.span)
        if len(places) != 1:
            continue
        before = "".join(fact.text[: places[0]].rsplit(maxsplit=1)[-1:]).lower()
        for wrong in key.distractors:
            fits = len(_with(fact.text, key.span, wrong)) <= MAX_FACT_TEXT
            if fits and _takes_article(before, key, wrong):
                yield key, wrong


def _takes_article(before: str, key: Key, wrong: str) -> bool:
    """Tell whether the word before the answer suits the wrong one too: "an 8", but not "the Canada"."""
    if before in ("a", "an"):
        return (key.span[0] in _VOWELS) == (wrong[0] in _VOWELS)
    return before != "the" or key.kind not in (KeyKind.PLACE, KeyKind.COUNTRY, KeyKind.STATE)


def _with(text: str, span: str, other: str) -> str:
    return text.replace(span, other, 1)


def gathered(claims: Sequence[Claim], anchor: Fact, count: int) -> tuple[Claim, ...]:
    """Gather so many claims, the anchor's first, its own section before others; none where too few fit.

    Claims fit together when none tells the detail that is asked in another.
    """
    ids = [claim.fact.id for claim in claims]
    if anchor.id not in ids:
        return ()
    at = ids.index(anchor.id)
    onward = [*claims[at:], *claims[:at]]
    chosen: list[Claim] = []
    for claim in sorted(onward, key=lambda claim: claim.fact.section != anchor.section):
        if len(chosen) < count and all(_apart(claim, other) for other in chosen):
            chosen.append(claim)
    return tuple(chosen) if len(chosen) == count else ()


def _apart(one: Claim, other: Claim) -> bool:
    return one.fact.id != other.fact.id and not (_tells(one, other) or _tells(other, one))


def _tells(one: Claim, other: Claim) -> bool:
    return has_words(one.text, other.right) or has_words(one.text, other.wrong)


def numbered(claims: Sequence[Claim], truths: Sequence[bool]) -> str:
    """Write claims as "1. ...", one a line: under their day where they share it and none names a year."""
    put = [claim.put(truly=truly) for claim, truly in zip(claims, truths, strict=True)]
    days = {claim.fact.as_of for claim in claims}
    if len(days) == 1 and not any(map(names_a_year, put)):
        head = [f"As of {day_in_words(days.pop())}:"]
    else:
        head, put = [], [_dated(text, claim.fact.as_of) for text, claim in zip(put, claims, strict=True)]
    return "\n".join([*head, *(f"{n}. {text}" for n, text in enumerate(put, start=1))])


def _dated(text: str, as_of: date) -> str:
    """Add the day to a line of a list, before its full stop if it has one."""
    if names_a_year(text):
        return text
    stop = "." if text.endswith(".") else ""
    return f"{text.removesuffix(stop)} (as of {day_in_words(as_of)}){stop}"


def corrections(claims: Sequence[Claim], truths: Sequence[bool], names: Sequence[str]) -> str:
    """Set every false claim right, in full where that fits an explanation; "" where all are true."""
    false = [(claim, name) for claim, truly, name in zip(claims, truths, names, strict=True) if not truly]
    in_full = " ".join(f"{name} is wrong: {_stopped(claim.text)}" for claim, name in false)
    if length(in_full) <= POLL_EXPLANATION:
        return in_full
    return " ".join(f"{name} should say {claim.right}, not {_stopped(claim.wrong)}" for claim, name in false)


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
