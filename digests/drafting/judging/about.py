"""Tells whether a fact, and what is asked of it, is about what its heading names: right most often."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.grammar import read
from digests.drafting.judging.item import OF_TIME, stems_of
from digests.drafting.model import GLANCE, Draft, DraftFact, Finding
from digests.drafting.shown import headings_in
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

    Those ask when what the heading names began, or on which day of the year it is, or where it has its seat.
    Of 222 such in ten rounds blind readers passed 199; of 45 for a full form 32, of 25 for another time 9, of
    33 others 18.
    """
    return draft.model_copy(update={"facts": tuple(map(_glanced, draft.facts))})


def _glanced(fact: DraftFact) -> DraftFact:
    keys = (
        key if key.findings else key.model_copy(update={"findings": tuple(_doubts(fact, key.key))})
        for key in fact.keys
    )
    return fact.model_copy(update={"keys": tuple(keys)})


def _doubts(fact: DraftFact, key: Key) -> Iterator[Finding]:
    if key.kind is KeyKind.FULL_FORM:
        yield Finding(check="I11", reason="not every examiner asks for a full form", remedy=GLANCE)
    elif not _opens_with_its_heading(fact):
        reason = "it may not be about what the heading of its fact names"
        yield Finding(check="I3", reason=reason, remedy=GLANCE)
    elif any(" as of " in stem for stem in stems_of(fact, key)):
        reason = "what held that day may be told otherwise elsewhere"
        yield Finding(check="I4", reason=reason, remedy=GLANCE)
    elif key.kind in OF_TIME and _BEGINNING.match(key.ask or "") is None:
        yield Finding(check="I11", reason="it may be a step by the way", remedy=GLANCE)
    elif key.kind not in OF_TIME and _SEAT.match(key.ask or "") is None:
        reason = "what is neither a beginning nor a seat is asked well less often"
        yield Finding(check="I10", reason=reason, remedy=GLANCE)


_BEGINNING: Final = re.compile(
    r"(?:On which date|In which (?:month and )?year) (?:"
    r"(?:is|are) .+? (?:observed|celebrated|marked)\b"
    r"|(?:was|were) .+? (?:established|founded|set up|formed|constituted|created|started|launched"
    r"|rolled out|incorporated|instituted|commissioned|raised|begun|opened|signed|adopted|passed|enacted"
    r"|approved|declared|released|inducted|first observed)\b"
    r"|did .+? (?:come|enter) into (?:force|effect|being|existence)\b)"
)
"""What happened to the thing itself: when a government signed something, it asks of the government."""
_SEAT: Final = re.compile(
    r"Where is (?:the (?:head(?:quarters| ?office)|secretariat|seat) of |.+ (?:headquartered|based)\?$)"
    r"|In which (?:Indian )?city is "
)


def _opens_with_its_heading(fact: DraftFact) -> bool:
    """Tell whether a fact begins with the name in its heading, or was made of a label under it."""
    heading = headings_in(fact.section)[-1].lower().removeprefix("the ")
    return _LABEL.match(fact.quote) is not None or fact.text.lower().removeprefix("the ").startswith(heading)


def _shortens(one: str, other: str) -> bool:
    """Tell whether the first text has the initials of a name in the second: GRD, the Global Reef Day."""
    initials = "".join(re.findall(r"\b[A-Z](?=[a-z])", other))
    return any(short in initials for short in re.findall(r"\b[A-Z]{2,}\b", one))
