"""Puts all that is suggested for a doubtful fact into one repair, offered only where it mends the whole."""

import re
from collections.abc import Callable
from typing import Final

from digests.drafting.antecedents import Around
from digests.drafting.aspects import is_aspect
from digests.drafting.grammar import read
from digests.drafting.judging.claim import undated
from digests.drafting.judging.worth import NO_SUBSTANCE
from digests.drafting.kinds_of_names import NOUNS
from digests.drafting.model import Finding
from digests.drafting.openings import inside
from digests.drafting.referring_words import POINTING_NOUNS
from digests.drafting.resolving import likeliest
from digests.drafting.short_forms import without_short_form
from digests.drafting.suggesting import suggested
from digests.drafting.trimming import trimmed
from digests.drafting.wordlists import listed
from digests.words import words

Judge = Callable[[str], tuple[Finding, ...]]

_MOST_STEPS: Final = 4
_BREAKS_OFF: Final = frozenset(listed("in of for to with by at on from under the and or a an"))
_OF_THE_EDITOR: Final = re.compile(
    re.escape(NO_SUBSTANCE)
    + r"|says nothing to remember|in two ways|is an opinion|is not spelled out|may still be quoting"
    r"|speaks of other things too|with its heading it is longer|the sentence is long"
)
"""Doubts that no other wording takes away: of its worth, of a name whose right spelling or long form nobody
knows, of who says it, of its heading. Of a thousand of them readers shared one in four."""
_MAY_BE_KNOWN: Final = re.compile(
    r"it is not said what (?P<mark>['\"])[Tt]he (?!"
    + "|".join(sorted(NOUNS | POINTING_NOUNS))
    + r")[a-z][a-z -]+(?P=mark) is"
)
"""Of "the footpath" of a bridge that is named; "the scheme" is another."""
_BY_NAMING: Final = re.compile(r"no verb was found|'(?:it|its|they|their)' points to what is not there")
"""What is found only since a name stands for the pronoun: "live" may be no verb after "The Miro", and a
second "it" still means what the first did."""
_LABELLED: Final = re.compile(r"(?P<label>[A-Z][a-z]+(?: [a-z]+){0,3}): (?P<value>.+)")
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
    edit = None if doomed else _repaired(text, findings, around, judge)
    return tuple(finding.model_copy(update={"edit": edit}) for finding in findings)


def without_repair(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """Return the findings without their edit: something else is in doubt that it would leave."""
    return tuple(finding.model_copy(update={"edit": None}) for finding in findings)


def with_owner(doubt: Finding, text: str, around: Around, judge: Judge) -> Finding:
    """Return the doubt of what a labelled value is told, with what it probably is: "Area of the Tarn"."""
    found = _LABELLED.match(text)
    if doubt.edit is not None or found is None or not is_aspect(found["label"], found["value"]):
        return doubt
    name = likeliest("It", around.in_mind, f"{around.said} {text}")
    if name is None or set(words(name)) & set(words(found["label"])):
        return doubt
    told = f"{found['label']} of {inside(name)}: {found['value']}"
    return doubt.model_copy(update={"edit": told if _is_done(judge(told)) else None})


def _repaired(text: str, findings: tuple[Finding, ...], around: Around, judge: Judge) -> str | None:
    """Take one step after another, until nothing is left in doubt but what the editor alone can say."""
    told = suggested(text, around)
    left = judge(told)
    for _ in range(_MOST_STEPS):
        step = None if _is_done(left) else _step(told, left)
        if step is None or step == told:
            break
        told, left = step, judge(step)
    mends = _is_done(left) or _mends_most(findings, left)
    return told if told != text and mends and _goes_well(told) else None


def _is_done(left: tuple[Finding, ...]) -> bool:
    """Tell whether nothing is left in doubt but what the editor alone can say: is it worth telling."""
    return all(_OF_THE_EDITOR.search(finding.reason) for finding in left)


def _mends_most(before: tuple[Finding, ...], left: tuple[Finding, ...]) -> bool:
    """Tell whether what was pointed at is named now, and what is still doubted a plain reader may know."""
    had = {finding.reason for finding in before}
    doubts = [finding.reason for finding in left if not _OF_THE_EDITOR.search(finding.reason)]
    doubts = [reason for reason in doubts if reason in had or not _BY_NAMING.fullmatch(reason)]
    mended = {finding.reason for finding in before if finding.check == "F3"} - set(doubts)
    known = all(_MAY_BE_KNOWN.fullmatch(reason) for reason in doubts)
    return bool(mended) and len(doubts) <= 1 and known


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
