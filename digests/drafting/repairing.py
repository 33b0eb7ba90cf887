"""Puts all that is suggested for a doubtful fact into one repair, offered only where it mends the whole."""

from collections.abc import Callable
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.model import Finding
from digests.drafting.suggesting import Around, suggested
from digests.drafting.trimming import trimmed

Judge = Callable[[str], tuple[Finding, ...]]

_MOST_STEPS: Final = 4


def with_repair(
    text: str, findings: tuple[Finding, ...], around: Around, judge: Judge
) -> tuple[Finding, ...]:
    """Return the findings, each with the same edit: the text as all of them would have it, or None.

    What is offered passes every check but F9: whether it is worth telling, the editor says.
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
        if all(finding.check == "F9" and not finding.fatal for finding in left):
            return told if told != text else None
        step = _step(told, left)
        if step is None or step == told:
            return None
        told = step
    return None


def _step(told: str, left: tuple[Finding, ...]) -> str | None:
    """Return the text without its second claim, or else with the first of the findings mended."""
    shorter = trimmed(read(told)) if any(finding.check == "F2" for finding in left) else None
    return shorter or next((finding.edit for finding in left if finding.edit), None)
