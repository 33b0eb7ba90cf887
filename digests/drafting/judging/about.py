"""Tells whether a fact, and what is asked of it, is about what its heading names: right most often."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.grammar import read
from digests.drafting.judging.item import OF_TIME, stems_of
from digests.drafting.model import GLANCE, Draft, DraftFact, Finding
from digests.model import Key, KeyKind


def is_about_its_heading(fact: DraftFact) -> bool:
    """Tell whether the heading names the subject of a fact, or the fact was made of a label under it.

    Of the ready facts of whole rounds that were, blind readers passed 87 in 100, of the others 75; of the
    questions made of them, 85 and 65.
    """
    if _opens_with_its_heading(fact):
        return True
    if _COUNTS.match(fact.text):
        return bool(content(fact.text) & content(fact.section))
    sentence = read(fact.text)
    subject = sentence.span(sentence.subject)
    named = content(_NTH.sub("", subject))
    shortens = _shortens(subject, fact.section) or _shortens(fact.section, subject)
    return bool(named) and (named <= content(fact.section) or shortens)


_LABEL: Final = re.compile(r"[^:]{2,40}:")
_COUNTS: Final = re.compile(r"There (?:is|are|was|were)\b")
_NTH: Final = re.compile(r"\b(?:[Ff]irst|[Ss]econd|[Tt]hird|\d+(?:st|nd|rd|th))\b")


def with_glances_at_items(draft: Draft) -> Draft:
    """Return the draft with a glance asked for at each sound question but those that are right most often.

    Shown without its heading, a question is clear where its fact begins with what that names: of 174 such
    blind readers passed 149, of 95 others (full forms left out) 58; of 36 whose answer held on a day, 22. Of
    235 for the time of a beginning, a law or a day of each year they passed 205, of 22 for another time 8.
    """
    return draft.model_copy(update={"facts": tuple(map(_glanced, draft.facts))})


def _glanced(fact: DraftFact) -> DraftFact:
    keys = (
        key if key.findings else key.model_copy(update={"findings": tuple(_doubts(fact, key.key))})
        for key in fact.keys
    )
    return fact.model_copy(update={"keys": tuple(keys)})


def _doubts(fact: DraftFact, key: Key) -> Iterator[Finding]:
    stems = stems_of(fact, key)
    if key.kind is not KeyKind.FULL_FORM and not _opens_with_its_heading(fact):
        reason = "it may not be about what the heading of its fact names"
        yield Finding(check="I3", reason=reason, remedy=GLANCE)
    elif key.kind in OF_TIME and not any(map(_BEGINNINGS.search, stems)):
        yield Finding(check="I11", reason="it may be a step by the way", remedy=GLANCE)
    elif any(" as of " in stem for stem in stems):
        reason = "what held that day may be told otherwise elsewhere"
        yield Finding(check="I4", reason=reason, remedy=GLANCE)


_BEGINNINGS: Final = re.compile(
    r"\b(?:established|founded|set up|formed|constituted|created|started|launched|incorporated|instituted"
    r"|raised|begun|opened|signed|adopted|passed|enacted|approved|declared|released|inducted"
    r"|first (?:held|given)|(?:came|come|enter|entered) into (?:force|effect|being|existence)"
    r"|observed|celebrated|marked|each year|every year)\b"
)


def _opens_with_its_heading(fact: DraftFact) -> bool:
    """Tell whether a fact begins with the name in its heading, or was made of a label under it."""
    heading = fact.section.rpartition(" > ")[2].lower().removeprefix("the ")
    return _LABEL.match(fact.quote) is not None or fact.text.lower().removeprefix("the ").startswith(heading)


def _shortens(one: str, other: str) -> bool:
    """Tell whether the first text has the initials of a name in the second: GRD, the Global Reef Day."""
    initials = "".join(re.findall(r"\b[A-Z](?=[a-z])", other))
    return any(short in initials for short in re.findall(r"\b[A-Z]{2,}\b", one))
