"""Puts all that is suggested for a doubtful fact into one repair, offered only where it mends the whole."""

from collections.abc import Callable
from typing import Final

from digests.drafting.antecedents import Around
from digests.drafting.grammar import read
from digests.drafting.judging.claim import undated
from digests.drafting.judging.worth import NO_SUBSTANCE
from digests.drafting.model import Finding
from digests.drafting.short_forms import without_short_form
from digests.drafting.suggesting import suggested
from digests.drafting.trimming import trimmed
from digests.drafting.wordlists import listed

Judge = Callable[[str], tuple[Finding, ...]]

_MOST_STEPS: Final = 4
_BREAKS_OFF: Final = frozenset(listed("in of for to with by at on from under the and or a an"))
_OF_THE_EDITOR: Final = (NO_SUBSTANCE, "says nothing to remember", "in two ways")
"""Doubts that no other wording takes away: of its worth, and of a name whose right spelling nobody knows."""
_OF_SOME_WORDS: Final = 2


def with_repair(
    text: str, findings: tuple[Finding, ...], around: Around, judge: Judge
) -> tuple[Finding, ...]:
    """Return the findings, each with the same edit: the text as all of them would have it, or None.

    What is offered passes every check but those that only the editor can answer.
    """
    if not findings:
        return findings
    doomed = any(finding.fatal for finding in findings)
    edit = None if doomed else _repaired(text, around, judge)
    return tuple(finding.model_copy(update={"edit": edit}) for finding in findings)


def without_repair(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings without their edit: something else is in doubt that it would leave."""
    return tuple(finding.model_copy(update={"edit": None}) for finding in findings)


def _repaired(text: str, around: Around, judge: Judge) -> str | None:
    """Take one step after another, until nothing is left in doubt but what the editor alone can say."""
    told = suggested(text, around)
    left = judge(told)
    for _ in range(_MOST_STEPS):
        step = None if _is_done(left) else _step(told, left)
        if step is None or step == told:
            break
        told, left = step, judge(step)
    return told if told != text and _is_done(left) and _goes_well(told) else None


def _is_done(left: tuple[Finding, ...]) -> bool:
    """Tell whether nothing is left in doubt but what the editor alone can say: is it worth telling."""
    return all(finding.reason.endswith(_OF_THE_EDITOR) for finding in left)


def _goes_well(told: str) -> bool:
    """Tell whether a text does not break off, and says something of its subject but its own name."""
    if _is_broken_off(told):
        return False
    sentence = read(told)
    name = without_short_form(sentence.span(sentence.subject)).lower().removeprefix("the ").removesuffix("s")
    said_of = told[sentence.verb.end :].lower() if sentence.verb is not None else ""
    return len(name.split()) < _OF_SOME_WORDS or name not in said_of


def _is_broken_off(told: str) -> bool:
    """Tell whether a text ends, but for its day, with a mark or a word that leads on."""
    plain = undated(told).rstrip(" .()")
    last = plain.split()[-1:] or [""]
    return plain.endswith((":", ";", ",", "–", "—", "-")) or last[0].lower() in _BREAKS_OFF


def _step(told: str, left: tuple[Finding, ...]) -> str | None:
    """Return the text without its second claim, or else with the first of the findings mended."""
    shorter = trimmed(read(told)) if any(finding.check == "F2" for finding in left) else None
    return shorter or next((finding.edit for finding in left if finding.edit), None)
