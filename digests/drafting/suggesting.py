"""Suggests how a doubtful fact should read: names for pronouns, days for "on Monday", articles.

A guess, never told by itself: an editor accepts it or not. It names what the sentence before was about.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from digests.drafting.completing import completed
from digests.drafting.dating import can_take_day, dated, loose_times, moves, spelled, with_day
from digests.drafting.grammar import read
from digests.drafting.kinds import KINDS, names_of_kind
from digests.drafting.mending import mended
from digests.drafting.openings import inside, opened
from digests.drafting.wordlists import listed
from digests.numerals import MONTHS
from digests.words import words

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\b(?! of)", re.IGNORECASE)
_SOON: Final = re.compile(r"(?:^|(?<=\s))(?:[Rr]ecently|[Ll]ately|[Jj]ust|newly),?\s+")
_PRONOUN: Final = re.compile(r"^(?P<word>It|They|This|Its|Their)\b (?=[a-z0-9])")
"""People are left out: "He" is as often whom the sentence before names last as whom it names first."""
_OBJECT: Final = re.compile(
    r"(?<=[a-z]) (?P<it>it)(?=\.$| (?:in|on|by|at|for|every|annually|yearly|to|from|with|under)\b)"
)
_POSSESSED: Final = re.compile(r"\b(?P<be>is|was|are|were) its (?P<rest>[^.,]+)\.$")
_STATE_OF: Final = re.compile(
    r"(?:State|National) (?:bird|animal|tree|flower|fish|fruit|aquatic animal|reptile|game|river"
    r"|butterfly) of "
)
_ALIKE: Final = (
    frozenset(listed("agreement treaty convention pact accord protocol charter")),
    frozenset(listed("scheme programme program yojana mission initiative abhiyan campaign project")),
    frozenset(listed("exercise drill wargame")),
    frozenset(listed("commission committee council board authority body panel")),
    frozenset(listed("organisation organization alliance union grouping bloc association")),
    frozenset(listed("virus infection disease")),
    frozenset(listed("award prize medal honour")),
    frozenset(listed("satellite spacecraft probe mission")),
    frozenset(listed("act law bill")),
    frozenset(listed("index ranking report survey")),
)
"""Nouns one of which may stand for another's name: "the agreement" for the High Seas Treaty."""
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
_OFFICE: Final = re.compile(
    r"\b(?:President|Minister|Governor|Shri|Dr|Justice|King|Queen|Sir|Chief"
    r"|Chairman)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a fact: what it may point to.

    `before`: the subject of the sentence before, if it has a name. `beside`: that one stands in the same
    line, so "It" means what it was about, and not what the heading names. `topic`: the name in the heading.
    `said`: the brief up to here.
    """

    day: date
    before: str | None
    topic: str | None
    said: str
    beside: bool = False

    def vouched(self, edit: str) -> str:
        """Return the words a suggestion may add: the brief's own, days of its week, years beside."""
        said = self.said.lower()
        week = (spelled(self.day - timedelta(days=back)) for back in range(7))
        days = [*week, str(self.day.year - 1), str(self.day.year + 1)]
        return " ".join([*(word for word in words(edit) if word in said), *days])


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
    if around.topic is None or read(text).verbs:
        return text
    name = opened(around.topic)
    state = _STATE_OF.match(text)
    told = f"{name} is the {text[:1].lower()}{text[1:]}" if state else completed(text, name)
    return told or text


def _pronoun_named(text: str, around: Around) -> str:
    found = _PRONOUN.match(text)
    name = around.before if around.beside and around.before else around.topic or around.before
    if name is not None and name.endswith(" Day"):
        name = around.before or name
    if found is None or name is None or _OFFICE.search(name):
        return text
    if found["word"] in {"It", "Its", "This"} and " and " in name and name == around.before:
        return text
    if found["word"] == "This" and not read(text).verb:
        return text
    written = opened(name)
    if found["word"] in _POSSESSIVES:
        written += "’" if name.endswith("s") else "’s"
    return f"{written} {text[found.end() :]}"


def _object_named(text: str, around: Around) -> str:
    """Write the heading's name for "it" at the end of a sentence that has not named it."""
    found = _OBJECT.search(text)
    name = around.topic
    if found is None or name is None or name.removeprefix("the ") in text:
        return text
    return f"{text[: found.start('it')]}{name}{text[found.end('it') :]}"


def _possessor_named(text: str, around: Around) -> str:
    """Write "is the 50th recipient of the Reef Award" for "is its 50th recipient"."""
    found = _POSSESSED.search(text)
    if found is None or around.topic is None:
        return text
    return f"{text[: found.start()]}{found['be']} the {found['rest']} of {inside(around.topic)}."


def _parts_named(text: str, around: Around) -> str:
    """Write "The first edition of Exercise Varuna was" for "The first edition was"."""
    found = _PART.match(text)
    name = around.topic or around.before
    if found is None or name is None:
        return text
    return f"{found[0]} of {inside(name)}{text[found.end() :]}"


def _kinds_named(text: str, around: Around) -> str:
    """Write the last name of its kind for "the mission", and India for "the country"."""
    for found in _POINTED.finditer(text):
        kind = found["kind"].lower()
        names = names_of_kind(kind, around.said) if kind in KINDS else ()
        if not names and _stands_for(kind, around.topic):
            names = (around.topic or "",)
        if kind in {"country", "nation"} and re.search(r"\bIndia\b", around.said):
            names = ("India",)
        if names and names[-1].removeprefix("the ") not in text:
            name = names[-1]
            written = name if found.start() else opened(name)
            return f"{text[: found.start()]}{written}{text[found.end() :]}"
    return text


def _stands_for(kind: str, topic: str | None) -> bool:
    """Tell whether a noun may stand for a name that holds another of its sort."""
    if topic is None:
        return False
    said = set(words(topic))
    return any(kind in alike and alike & said for alike in _ALIKE)


def _timed(text: str, day: date) -> str:
    """Write days for "on Saturday" and "yesterday"; "recently" gives way to the month of the brief."""
    told = _WEEKDAY.sub(lambda found: spelled(_last(found["day"], day)), text)
    for pattern, written in _relative(day):
        told = pattern.sub(written, told)
    if len(loose_times(told)) == 1 and _SOON.search(told) and not can_take_day(told):
        bare = _SOON.sub("", told, count=1)
        inside = re.sub(r"^(?:The|A|An)\b", lambda found: found[0].lower(), bare)
        told = f"In {MONTHS[day.month - 1]} {day.year}, {inside}"
    return told


def _last(weekday: str, day: date) -> date:
    """Return the last such weekday up to the day of the brief."""
    return day - timedelta(days=(day.weekday() - _DAYS.index(weekday.lower())) % 7)


def _relative(day: date) -> tuple[tuple[re.Pattern[str], str], ...]:
    return (
        (re.compile(r"\b(?:on )?yesterday\b(?![’'])"), f"on {spelled(day - timedelta(days=1))}"),
        (re.compile(r"\b(?:on )?today\b(?![’'])"), f"on {spelled(day)}"),
        (re.compile(r"\b[Tt]his year[’']s\b"), f"the {day.year}"),
        (re.compile(r"\b[Ll]ast year[’']s\b"), f"the {day.year - 1}"),
        (re.compile(r"\b(?:in |during )?(?:earlier )?this year\b"), f"in {day.year}"),
        (re.compile(r"\b(?:in |during )?last year\b"), f"in {day.year - 1}"),
    )
