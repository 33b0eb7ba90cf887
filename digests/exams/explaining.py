"""Writes claims out for a question, and says in its explanation which hold and what sets the others right."""

import re
from collections.abc import Sequence
from typing import Final

from digests.exams.claims import Claim
from digests.limits import POLL_EXPLANATION, length
from digests.quiz import day_in_words, needs_a_day


def numbered(claims: Sequence[Claim], truths: Sequence[bool]) -> str:
    """Write claims as "1. ...", one a line: under their day where they share it and all need it."""
    put = [claim.put(truly=truly) for claim, truly in zip(claims, truths, strict=True)]
    days = {claim.fact.as_of for claim in claims}
    if len(days) == 1 and all(needs_a_day(claim.text) for claim in claims):
        head = [f"As of {day_in_words(days.pop())}:"]
    else:
        head, put = [], [_dated(text, claim) for text, claim in zip(put, claims, strict=True)]
    return "\n".join([*head, *(f"{n}. {text}" for n, text in enumerate(put, start=1))])


def _dated(text: str, claim: Claim) -> str:
    """Add its day to a line of a list, before its full stop if it has one, where the claim needs it."""
    if not needs_a_day(claim.text):
        return text
    stop = "." if text.endswith(".") else ""
    return f"{text.removesuffix(stop)} (as of {day_in_words(claim.fact.as_of)}){stop}"


def corrections(claims: Sequence[Claim], truths: Sequence[bool], names: Sequence[str]) -> str:
    """Set every false claim right, in full where that fits an explanation; "" where all are true."""
    false = [(claim, name) for claim, truly, name in zip(claims, truths, names, strict=True) if not truly]
    ways = (
        " ".join(f"{name} is wrong: {_stopped(claim.text)}" for claim, name in false),
        " ".join(f"{name} is wrong: {_stopped(_bare(claim.text))}" for claim, name in false),
    )
    in_full = next((way for way in ways if length(way) <= POLL_EXPLANATION), None)
    return in_full or " ".join(
        f"{name} should say {claim.right}, not {_stopped(claim.wrong)}" for claim, name in false
    )


def confirmations(claims: Sequence[Claim], noun: str) -> str:
    """Say what holds where every claim does; "" where that does not fit an explanation.

    The claims stand with their days right above: their days and short forms are left out where room is short.
    """
    every = "Both" if len(claims) == _PAIR else f"All {len(claims)}"
    lead = f"{every} {noun.lower()}s are correct."
    dated = " ".join(_stopped(_dated(claim.text, claim)) for claim in claims)
    bare = " ".join(_stopped(_bare(claim.text)) for claim in claims)
    ways = (f"{lead} {told}" for told in (dated, bare))
    return next((way for way in ways if length(way) <= POLL_EXPLANATION), "")


def _bare(text: str) -> str:
    """Leave out the day and the short forms, which stand right above."""
    return _BESIDE.sub("", text)


_BESIDE: Final = re.compile(r" \(as of [^()]*\)| \([A-Z][\w&-]+\)")
_PAIR: Final = 2


def _stopped(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else f"{text}."
