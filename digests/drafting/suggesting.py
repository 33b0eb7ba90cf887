"""Suggests how a doubtful fact should read: names for pronouns, days for "on Monday", articles.

A guess, never told by itself: an editor accepts it or not. It names what the sentence before was about.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from digests.drafting.antecedents import Around, antecedent, of_kind, stands_for
from digests.drafting.completing import completed
from digests.drafting.dating import can_take_day, dated, loose_times, moves, spelled, with_day
from digests.drafting.grammar import read, without_quotations
from digests.drafting.grammar_verbs import THIRD
from digests.drafting.kinds import GOES_ON
from digests.drafting.mending import mended
from digests.drafting.openings import inside, opened
from digests.numerals import MONTH
from digests.weekdays import WEEKDAYS, last_weekday

_WEEKDAY: Final = re.compile(
    rf"(?P<on>\bon )?(?P<last>\blast )?\b(?P<day>{'|'.join(WEEKDAYS)})\b(?! of)(?! to)(?! and)"
    rf"(?!,? \(?(?:\d|{MONTH}))",
    re.IGNORECASE,
)
_OTHER_DAYS: Final = re.compile(
    r"(?:\b(?:will|would|shall|to|for|until|till|next|a|an|each|every|following|coming|Good|Black|Ash|Palm|Easter"
    r"|Holy|Maundy|Super|Bloody|Cyber|Giving) |’s )$"
)
"""Before a weekday: it is another than the last one, or part of a name."""
_PRONOUN: Final = re.compile(
    r"^(?:(?P<word>It|They|Its|Their)|Th(?:is|ese) (?P<kind>[a-z]{3,12})"
    r"(?= (?:is|are|was|were|has|have|had|will|can|aims|seeks)\b))\b (?=[a-z0-9])"
)
"""People are left out: "He" is as often whom the sentence before names last as whom it names first.

"This" alone mostly means all that the sentence before tells.
"""
_IMPERSONAL: Final = re.compile(
    r"It (?:is|was|has been|can be|may be) (?:[a-z]+ ){0,3}?[a-z]+(?: by [^,]+)? that\b"
    r"|It (?:is|was) .+ (?:who|which|that|when|where)\b"
    r"|It (?:means|meant|takes|took|follows|shows|implies|c[oa]mes? (?:after|at|amid|as|days))\b"
    r"|It (?:is|was) (?:in|on|at|only|not|here|during)\b"
    r"|It (?:is|was) (?:drawn|derived|taken) from (?:the |an? )?(?:Latin|Greek|Sanskrit|Arabic|word)\b"
)
_OBJECT: Final = re.compile(
    r"(?<=[a-z]) (?P<it>it)(?=\.$| (?:in|on|by|at|for|every|annually|yearly|to|from|with|under)\b)"
)
_POSSESSED: Final = re.compile(r"\b(?P<be>is|was|are|were) its (?!own )(?P<rest>[^.,]+)\.$")
_LIES: Final = re.compile(
    r"(?:Native|Endemic|Indigenous|Located|Situated|Found|Home) (?:to|in|on|at|along|near)\b"
)
"""Of other lines nobody knows whether they go on about the heading or about the line before."""
_STATE_OF: Final = re.compile(
    r"(?:State|National) (?:bird|animal|tree|flower|fish|fruit|aquatic animal|reptile|game|river"
    r"|butterfly) of "
)
_GOES_ON: Final = GOES_ON - {"between", "with", "under", "against", "among", "within", "near"}
"""What such a word adds to "the treaty" says which."""
_TO_COME: Final = frozenset(["is", "are", "will", "shall", "would"])
_TO_BE: Final = re.compile(r"\b(?:will|would|shall|to be|postponed|scheduled|slated|due)\b")
_BEFORE_A_YEAR: Final = (
    "since|till|until|to|of|by|from|than|for|over|throughout|within|before|after|unlike|during|about|between|and"
    "|below|above|in"
)
_GOVERNMENTS: Final = frozenset(["Centre", "Center", "Union"])
"""Written so they are India's government, and no research centre."""
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
    topic = antecedent(around) or antecedent(around, many=True)
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
    found, verb = _OBJECT.search(text), read(text).verb
    name = antecedent(around)
    if found is None or verb is None or name is None or name.removeprefix("the ") in text:
        return text
    if re.search(r"[A-Z]|\b(?:the|an?|its|and)\b", text[verb.end : found.start("it")]):
        return text  # It may mean what stands between.
    return f"{text[: found.start('it')]}{name}{text[found.end('it') :]}"


def _possessor_named(text: str, around: Around) -> str:
    """Write "is the 50th recipient of the Reef Award" for "is its 50th recipient"."""
    found = _POSSESSED.search(text)
    name = antecedent(around)
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
        after = re.match(r" (?P<next>\w+)", text[found.end() :])
        if (after is not None and after["next"] not in _GOES_ON) or found["kind"] in _GOVERNMENTS:
            continue
        name = of_kind(found["kind"].lower(), around)
        if name is not None and name.removeprefix("the ") not in text:
            written = name if found.start() else opened(name)
            return f"{text[: found.start()]}{written}{text[found.end() :]}"
    return text


def _timed(text: str, day: date) -> str:
    """Write days for "on Saturday" and "yesterday", years for "last year", outside quotation marks.

    "Recently" stays: no brief says how long before its day that was.
    """
    told = text
    if len(re.findall("|".join(WEEKDAYS), text.lower())) <= 1 and not _TO_BE.search(text):
        told = _put_in(_WEEKDAY, partial(_weekday, day=day), told)
    for pattern, back in _DAYS:
        told = _put_in(pattern, partial(_as_it_is, written=f"on {spelled(day - timedelta(days=back))}"), told)
    told = text if told != text and _goes_on(told) else told
    for pattern, write, back in _YEARS:
        told = _put_in(pattern, partial(write, year=day.year - back), told)
    return told


def _weekday(found: re.Match[str], *, day: date) -> str:
    """Write the day of a weekday; "last Monday" on a Monday is a week ago."""
    if _OTHER_DAYS.search(found.string[: found.start()]):
        return found[0]
    meant = spelled(last_weekday(found["day"], day, before=found["last"] is not None))
    return f"on {meant}" if found["on"] or found["last"] else meant


def _as_it_is(_: re.Match[str], *, written: str) -> str:
    return written


def _put_in(pattern: re.Pattern[str], write: Callable[[re.Match[str]], str], text: str) -> str:
    """Write something else for what is found outside quotation marks."""
    told = text
    for found in reversed(list(pattern.finditer(without_quotations(text)))):
        told = f"{told[: found.start()]}{write(found)}{told[found.end() :]}"
    return told


def _goes_on(text: str) -> bool:
    """Tell whether a sentence tells what is or will be: no past day fits it."""
    verb = read(text).verb
    return verb is not None and verb.low in (THIRD | _TO_COME) - {"has", "have"}


def _after_its_month(found: re.Match[str], *, year: int) -> str:
    return f"{found['month']} {year}"


def _of_its_year(_: re.Match[str], *, year: int) -> str:
    return f"the {year}"


def _in_its_year(found: re.Match[str], *, year: int) -> str:
    """A preposition that stands there already takes no second one."""
    return f"{found['after']}{year}" if found["after"] else f"in {year}"


_DAYS: Final = (
    (re.compile(r"\b(?:on )?yesterday\b(?![’'])"), 1),
    (re.compile(r"\b(?:on )?today\b(?![’'])"), 0),
)
"""What names a day, and how many days back it is."""


def _years(word: str) -> Iterator[tuple[re.Pattern[str], Callable[..., str]]]:
    yield re.compile(rf"\b(?P<month>{MONTH}),? {word} year\b"), _after_its_month
    yield re.compile(rf"\b{word} year[’']s\b", re.IGNORECASE), _of_its_year
    pattern = rf"(?<!\bthe )(?P<after>\b(?:{_BEFORE_A_YEAR}) )?(?:\bearlier )?\b{word} year\b(?![’'])"
    yield re.compile(pattern, re.IGNORECASE), _in_its_year


_YEARS: Final = tuple((*each, back) for word, back in (("this", 0), ("last", 1)) for each in _years(word))
"""What names a year, how the year is written for it, and how many years back it is."""
