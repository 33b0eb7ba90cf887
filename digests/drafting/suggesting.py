"""Suggests how a doubtful fact should read: names for pronouns, days for "on Monday", articles.

A guess, never told by itself: an editor accepts it or not. It names what the sentence before was about.
"""

import re
from datetime import date, timedelta
from typing import Final

from digests.drafting.antecedents import Around, antecedent, of_heading, of_kind, stands_for
from digests.drafting.completing import completed
from digests.drafting.dating import can_take_day, dated, loose_times, moves, spelled, with_day
from digests.drafting.grammar import read
from digests.drafting.grammar_verbs import THIRD
from digests.drafting.kinds import GOES_ON
from digests.drafting.mending import mended
from digests.drafting.openings import inside, opened
from digests.numerals import MONTH

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\b(?! of)(?!,? (?:\d|{MONTH}))", re.IGNORECASE)
_PRONOUN: Final = re.compile(
    r"^(?:(?P<word>It|They|Its|Their)|Th(?:is|ese) (?P<kind>[a-z]{3,12})"
    r"(?= (?:is|are|was|were|has|have|had|will|can|aims|seeks)\b))\b (?=[a-z0-9])"
)
"""People are left out: "He" is as often whom the sentence before names last as whom it names first.

"This" alone mostly means all that the sentence before tells.
"""
_IMPERSONAL: Final = re.compile(
    r"It (?:is|was|has been|can be|may be) (?:\w+ly )?(?:\w+ )?(?:said|believed|thought|known|noted|felt"
    r"|hoped|claimed|expected|estimated|reported|feared|worth\w*|important|necessary|likely|possible|clear"
    r"|interesting)\b.*\bthat\b"
    r"|It (?:means|meant|takes|took|follows|shows|implies|c[oa]mes? (?:after|at|amid|as|days))\b"
    r"|It (?:is|was) (?:in|on|at|only|not|here|during)\b"
    r"|It (?:is|was) (?:drawn|derived|taken) from (?:the |an? )?(?:Latin|Greek|Sanskrit|Arabic|word)\b"
)
_OBJECT: Final = re.compile(
    r"(?<=[a-z]) (?P<it>it)(?=\.$| (?:in|on|by|at|for|every|annually|yearly|to|from|with|under)\b)"
)
_POSSESSED: Final = re.compile(r"\b(?P<be>is|was|are|were) its (?P<rest>[^.,]+)\.$")
_LIES: Final = re.compile(
    r"(?:Native|Endemic|Indigenous|Located|Situated|Found|Home) (?:to|in|on|at|along|near)\b"
)
"""Of other lines nobody knows whether they go on about the heading or about the line before."""
_STATE_OF: Final = re.compile(
    r"(?:State|National) (?:bird|animal|tree|flower|fish|fruit|aquatic animal|reptile|game|river"
    r"|butterfly) of "
)
_POSSESSIVES: Final = frozenset(["Its", "Their"])
_POINTED: Final = re.compile(
    r"\b(?P<the>[Tt]he|[Tt]his|[Tt]hat) (?P<kind>[A-Za-z]{3,12})\b(?! (?:of|for)\b)(?!-)"
)
_PART: Final = re.compile(
    r"^The (?:(?:first|second|third|last|\d+(?:st|nd|rd|th)|main|primary|total) )?(?:edition|theme|aim"
    r"|objective|goal"
    r"|purpose|headquarters|motto|outlay|mandate|mascot|venue|tenure|budget|secretariat|cost"
    r"|duration)(?= (?:is|was"
    r"|will|has|includes)\b)"
)


def suggested(text: str, around: Around) -> str:
    """Return the text as it should probably read."""
    told = _subject_given(text, around)
    for way in (_pronoun_named, _object_named, _possessor_named, _parts_named, _kinds_named):
        told = way(told, around)
    told = mended(_timed(told, around.day))
    if told.endswith((":", ":.")):
        return told
    if moves(told) and not dated(told, around.day) and can_take_day(told) and not loose_times(told):
        told = with_day(told, around.day)
    return told


def _subject_given(text: str, around: Around) -> str:
    """Write "The Red Panda is the state animal of Sikkim." for "State animal of Sikkim."."""
    topic = of_heading(around)
    if topic is None or read(text).verbs:
        return text
    name = opened(topic)
    if _STATE_OF.match(text):
        return f"{name} is the {text[:1].lower()}{text[1:]}"
    return (completed(text, name) if _LIES.match(text) else None) or text


def _pronoun_named(text: str, around: Around) -> str:
    """Write the name for an opening "It" or "Their", or for "This scheme" where the name is a scheme's."""
    found = _PRONOUN.match(text)
    if found is None or _IMPERSONAL.match(text):
        return text
    name = antecedent(around, many=found["word"] in {"They", "Their", "These"})
    if name is None or (found["kind"] and not stands_for(found["kind"], name)):
        return text
    written = opened(name)
    if found["word"] in _POSSESSIVES:
        written += "’" if name.endswith("s") else "’s"
    return f"{written} {text[found.end() :]}"


def _object_named(text: str, around: Around) -> str:
    """Write the heading's name for "it" at the end of a sentence that has not named it."""
    found = _OBJECT.search(text)
    name = of_heading(around)
    if found is None or name is None or name.removeprefix("the ") in text:
        return text
    return f"{text[: found.start('it')]}{name}{text[found.end('it') :]}"


def _possessor_named(text: str, around: Around) -> str:
    """Write "is the 50th recipient of the Reef Award" for "is its 50th recipient"."""
    found = _POSSESSED.search(text)
    name = of_heading(around)
    if found is None or name is None:
        return text
    return f"{text[: found.start()]}{found['be']} the {found['rest']} of {inside(name)}."


def _parts_named(text: str, around: Around) -> str:
    """Write "The first edition of Exercise Varuna was" for "The first edition was"."""
    found = _PART.match(text)
    name = antecedent(around) if found is not None else None
    if found is None or name is None:
        return text
    return f"{found[0]} of {inside(name)}{text[found.end() :]}"


def _kinds_named(text: str, around: Around) -> str:
    """Write the name of its kind for "the mission", and India for "the country"."""
    for found in _POINTED.finditer(text):
        after = re.match(r" (?P<next>[A-Za-z]+)", text[found.end() :])
        if after is not None and after["next"] not in GOES_ON:
            continue
        name = of_kind(found["kind"].lower(), around)
        if name is not None and name.removeprefix("the ") not in text:
            written = name if found.start() else opened(name)
            return f"{text[: found.start()]}{written}{text[found.end() :]}"
    return text


def _timed(text: str, day: date) -> str:
    """Write days for "on Saturday" and "yesterday", years for "last year".

    "Recently" stays: no brief says how long before its day that was.
    """
    told = _WEEKDAY.sub(lambda found: spelled(_last(found["day"], day)), text)
    for pattern, written in _days(day):
        told = pattern.sub(written, told)
    told = text if told != text and _goes_on(told) else told
    for pattern, written in _years(day):
        told = pattern.sub(written, told)
    return told


def _goes_on(text: str) -> bool:
    """Tell whether a sentence tells what is, and not what was or will be: no past day fits it."""
    verb = read(text).verb
    return verb is not None and verb.low in (THIRD | {"is", "are"}) - {"has", "have"}


def _last(weekday: str, day: date) -> date:
    """Return the last such weekday up to the day of the brief."""
    return day - timedelta(days=(day.weekday() - _DAYS.index(weekday.lower())) % 7)


def _days(day: date) -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(r"\b(?:on )?yesterday\b(?![’'])"), f"on {spelled(day - timedelta(days=1))}"),
        (re.compile(r"\b(?:on )?today\b(?![’'])"), f"on {spelled(day)}"),
    )


def _years(day: date) -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(rf"\b(?P<month>{MONTH}),? this year\b"), rf"\g<month> {day.year}"),
        (re.compile(rf"\b(?P<month>{MONTH}),? last year\b"), rf"\g<month> {day.year - 1}"),
        (re.compile(r"\b[Tt]his year[’']s\b"), f"the {day.year}"),
        (re.compile(r"\b[Ll]ast year[’']s\b"), f"the {day.year - 1}"),
        (re.compile(r"\b(?:in |during )?(?:earlier )?this year\b"), f"in {day.year}"),
        (re.compile(r"\b(?:in |during )?last year\b"), f"in {day.year - 1}"),
    )
