"""Puts all that is suggested for a doubtful fact into one repair, offered only where it mends the whole."""

import re
from collections.abc import Callable
from typing import Final

from digests.drafting.antecedents import Around
from digests.drafting.grammar import read
from digests.drafting.judging.worth import NO_SUBSTANCE
from digests.drafting.model import Finding
from digests.drafting.short_forms import without_short_form
from digests.drafting.suggesting import suggested
from digests.drafting.trimming import trimmed

Judge = Callable[[str], tuple[Finding, ...]]

_MOST_STEPS: Final = 4
_BROKEN_OFF: Final = re.compile(
    r"(?:[:;,–—-]|\b(?:in|of|for|to|with|by|at|on|from|under|the|and|or|an?))\W*(?:\(?as of [^)]*\)?)?\W*$"
)
_OF_SOME_WORDS: Final = 2


def with_repair(
    text: str, findings: tuple[Finding, ...], around: Around, judge: Judge
) -> tuple[Finding, ...]:
    """Return the findings, each with the same edit: the text as all of them would have it, or None.

    What is offered passes every check but one: whether it has something to remember, the editor says.
    """
    if not findings:
        return findings
    doomed = any(finding.fatal for finding in findings)
    edit = None if doomed else _repaired(text, around, judge)
    return tuple(finding.model_copy(update={"edit": edit}) for finding in findings)


def _repaired(text: str, around: Around, judge: Judge) -> str | None:
    """Take one step after another, until nothing but its worth is left in doubt."""
    told = suggested(text, around)
    for _ in range(_MOST_STEPS):
        left = judge(told)
        if all(finding.reason == NO_SUBSTANCE for finding in left):
            return told if told != text and _goes_well(told) else None
        step = _step(told, left)
        if step is None or step == told:
            return None
        told = step
    return None


def _goes_well(told: str) -> bool:
    """Tell whether a text does not break off, and says something of its subject but its own name."""
    if _BROKEN_OFF.search(told):
        return False
    sentence = read(told)
    name = without_short_form(sentence.span(sentence.subject)).lower().removeprefix("the ").removesuffix("s")
    said_of = told[sentence.verb.end :].lower() if sentence.verb is not None else ""
    return len(name.split()) < _OF_SOME_WORDS or name not in said_of


def _step(told: str, left: tuple[Finding, ...]) -> str | None:
    """Return the text without its second claim, or else with the first of the findings mended."""
    shorter = trimmed(read(told)) if any(finding.check == "F2" for finding in left) else None
    return shorter or next((finding.edit for finding in left if finding.edit), None)
