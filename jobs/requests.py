"""Reads a whole request as people write it after a command: "08:00 18:30 weekdays kolkata"."""

import re
from dataclasses import dataclass

from jobs.errors import NotUnderstood
from jobs.repeating import shown
from jobs.wishes import Wishes, read_days, read_times
from jobs.zones import read_zone

_FILLERS = frozenset({"at", "on", "in", "and", "every", "daily", "please", "zone", "time"})
_TIME = re.compile(r"\d.*|noon|midday|midnight", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The wishes of a request, and sentences on how words were taken where that is not plain."""

    wishes: Wishes
    notes: tuple[str, ...] = ()


def read_request(text: str) -> Request:
    """Read times, days and a zone in any order; raises NotUnderstood naming the word it stumbles over."""
    times: list[str] = []
    days: list[str] = []
    rest: list[str] = []
    for word in _words(text):
        kind = times if _TIME.fullmatch(word) else days if _is_day(word) else rest
        kind.append(word)
    zone = _zone([word for word in rest if word.lower() not in _FILLERS])
    wishes = Wishes(
        times=read_times(" ".join(times)) if times else None,
        days=read_days(" ".join(days)) if days else None,
        zone=zone[0],
    )
    return Request(wishes=wishes, notes=zone[1])


def _words(text: str) -> list[str]:
    joined = re.sub(r"(?i)(?<=\d)\s+(?=[ap]\.?m\b)", "", text)
    joined = re.sub(r"(?i)\bevery\s+day\b|\beach\s+day\b|\ball\s+days\b", "everyday", joined)
    joined = re.sub(r"(?i)(?<=[a-z])(?:\s*[–—]\s*|\s+-\s+|\s+to\s+)(?=[a-z])", "-", joined)
    return [word for word in re.split(r"[\s,;]+", joined) if word]


def _is_day(word: str) -> bool:
    try:
        read_days(word)
    except NotUnderstood:
        return False
    return True


def _zone(words: list[str]) -> tuple[str | None, tuple[str, ...]]:
    if not words:
        return None, ()
    text = " ".join(words)
    try:
        zone = read_zone(text)
    except NotUnderstood as error:
        near = f" {error.remedy}" if error.remedy.startswith("Did you mean") else ""
        raise NotUnderstood(
            shown(text),
            "is not a time, a day or a time zone",
            f"Write it like 08:00 18:30 weekdays Kolkata.{near}",
        ) from error
    return zone.name, (zone.note,) if zone.note else ()
