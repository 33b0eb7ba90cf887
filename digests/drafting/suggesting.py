"""Suggests how a doubtful fact should read: names for pronouns, days for "on Monday", articles.

A guess, never told by itself: an editor accepts it or not. It names what the sentence before was about.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from digests.drafting.dating import can_take_day, dated, loose_times, moves, spelled, with_day
from digests.drafting.grammar import read
from digests.drafting.kinds import KINDS, names_of_kind
from digests.drafting.mending import mended
from digests.drafting.model import Finding
from digests.drafting.trimming import trimmed
from digests.numerals import MONTHS
from digests.words import words

_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_WEEKDAY: Final = re.compile(rf"\b(?P<day>{'|'.join(_DAYS)})\b(?! of)", re.IGNORECASE)
_SOON: Final = re.compile(r"(?:^|(?<=\s))(?:[Rr]ecently|[Ll]ately|[Jj]ust|newly),?\s+")
_PRONOUN: Final = re.compile(r"^(?P<word>It|They|This|Its|Their)\b (?=[a-z0-9])")
"""People are left out: "He" is as often whom the sentence before names last as whom it names first."""
_POSSESSIVES: Final = frozenset(["Its", "Their"])
_POINTED: Final = re.compile(
    r"\b(?P<the>[Tt]he|[Tt]his|[Tt]hat) (?P<kind>[a-z]{3,12})\b(?! (?:of|for)\b)(?!-)"
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

    `before`: the subject of the sentence before, if it has a name. `topic`: the name in the heading. `said`:
    the brief up to here.
    """

    day: date
    before: str | None
    topic: str | None
    said: str

    def vouched(self, edit: str) -> str:
        """Return the words a suggestion may add: the brief's own, days of its week, years beside."""
        said = self.said.lower()
        week = (spelled(self.day - timedelta(days=back)) for back in range(7))
        days = [*week, str(self.day.year - 1), str(self.day.year + 1)]
        return " ".join([*(word for word in words(edit) if word in said), *days])


def with_edits(
    text: str, findings: tuple[Finding, ...], around: Around, judge: Callable[[str], tuple[Finding, ...]]
) -> tuple[Finding, ...]:
    """Return the findings, with the suggestion as their edit where it leaves nothing to find."""
    if not findings or any(finding.fatal for finding in findings):
        return findings
    edit = suggested(text, around)
    left = judge(edit)
    if any(finding.check == "F2" for finding in left):
        edit = trimmed(read(edit)) or edit
        left = judge(edit)
    if left or edit == text:
        return findings
    return tuple(finding.model_copy(update={"edit": edit}) for finding in findings)


def suggested(text: str, around: Around) -> str:
    """Return the text as it should probably read."""
    told = _kinds_named(_parts_named(_pronoun_named(text, around), around), around)
    told = mended(_timed(told, around.day))
    if moves(told) and not dated(told, around.day) and can_take_day(told) and not loose_times(told):
        told = with_day(told, around.day)
    return told


def _pronoun_named(text: str, around: Around) -> str:
    found = _PRONOUN.match(text)
    name = around.topic or around.before
    if name is not None and name.endswith(" Day"):
        name = around.before or name
    if found is None or name is None or _OFFICE.search(name):
        return text
    if found["word"] == "This" and not read(text).verb:
        return text
    written = name[:1].upper() + name[1:]
    if found["word"] in _POSSESSIVES:
        written += "’" if name.endswith("s") else "’s"
    return f"{written} {text[found.end() :]}"


def _parts_named(text: str, around: Around) -> str:
    """Write "The first edition of Exercise Varuna was" for "The first edition was"."""
    found = _PART.match(text)
    name = around.topic or around.before
    if found is None or name is None:
        return text
    inside = re.sub(r"^The\b", "the", name)
    return f"{found[0]} of {inside}{text[found.end() :]}"


def _kinds_named(text: str, around: Around) -> str:
    """Write the last name of its kind for "the mission", and India for "the country"."""
    for found in _POINTED.finditer(text):
        kind = found["kind"]
        names = names_of_kind(kind, around.said) if kind in KINDS else ()
        if kind in {"country", "nation"} and re.search(r"\bIndia\b", around.said):
            names = ("India",)
        if names and names[-1].removeprefix("the ") not in text:
            name = names[-1]
            written = name if found.start() else name[:1].upper() + name[1:]
            return f"{text[: found.start()]}{written}{text[found.end() :]}"
    return text


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
        (re.compile(r"\b(?:on )?yesterday\b"), f"on {spelled(day - timedelta(days=1))}"),
        (re.compile(r"\b(?:on )?today\b"), f"on {spelled(day)}"),
        (re.compile(r"\b(?:in |during )?(?:earlier )?this year\b"), f"in {day.year}"),
        (re.compile(r"\b(?:in |during )?last year\b"), f"in {day.year - 1}"),
    )
