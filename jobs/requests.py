"""Reads a whole request as people write it after a command: "08:00 18:30 weekdays kolkata, only space"."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from jobs.errors import NotUnderstood
from jobs.repeating import shown
from jobs.spoken import written
from jobs.wishes import NONE, Wishes, read_amount, read_days, read_times
from jobs.zones import read_zone

_FILLERS: Final = frozenset(
    {"at", "on", "in", "and", "every", "each", "daily", "the", "a", "an", "to", "for", "with", "by", "around"}
    | {"please", "zone", "timezone", "time", "times", "me", "my", "i", "send", "post", "posts", "want", "set"}
    | {"facts", "quizzes", "news", "updates", "only", "now", "subscribe", "start", "from", "it", "is"}
)
_TIME = re.compile(
    r"\d.*|noon|midday|midnight|(?:morning|afternoon|evening|night)s?|tonight", re.IGNORECASE | re.ASCII
)
_BARE_OFFSET = re.compile(r"[-−+]\d{1,2}", re.ASCII)
_AMOUNT = re.compile(r"(?i)\b(\d{1,3}|no)\s+(facts?|quiz(?:zes)?|questions?)\b", re.ASCII)
_TOO_OFTEN = re.compile(r"(?i)\bhourly\b|\bevery\s+(?:\d+\s+)?(?:hours?|minutes?|mins?)\b")
_EXCEPT = re.compile(r"(?i)\b(?:except|excluding|but(?:\s+not)?|not|without)\b(?:\s+on\b)?")
_ALTERNATE: Final = (["times", "days"] * 2, ["days", "times"] * 2)
_REMEDY: Final = "Write it like 08:00 18:30 weekdays Kolkata"


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """The wishes of a request, and sentences on how words were taken where that is not plain."""

    wishes: Wishes
    notes: tuple[str, ...] = ()


def read_request(text: str, topics: Collection[str] = ()) -> Request:
    """Read times, days, a zone, amounts and any of the topics, in any order.

    Raises NotUnderstood naming the word it stumbles over.
    """
    if text.strip().lower() in NONE:
        raise NotUnderstood(text, "starts no posts", "Send /unsubscribe to stop them")
    if _TOO_OFTEN.search(text):
        raise NotUnderstood(text, "is not how I post", "Name up to 12 times, like 08:00 13:00 18:30")
    amounts = dict(_amounts(_AMOUNT.findall(text)))
    words, unwanted = _without(_words(_AMOUNT.sub(" ", text)))
    named, words = _topics(words, topics)
    sorted_out = _sorted_out(words)
    zone = _zone(sorted_out["rest"])
    wishes = Wishes(
        times=read_times(" ".join(sorted_out["times"])) if sorted_out["times"] else None,
        days=_days(sorted_out["days"], unwanted),
        topics=named or None,
        zone=zone[0],
        facts=amounts.get("facts"),
        quizzes=amounts.get("quizzes"),
    )
    return Request(wishes=wishes, notes=zone[1])


def _words(text: str) -> list[str]:
    joined = re.sub(r"(?i)\bevery\s+day\b|\beach\s+day\b|\ball\s+days\b", "everyday", written(text))
    joined = re.sub(r"(?<=[a-z])(?:\s*[–—]\s*|\s+-\s+|\s+to\s+)(?=[a-z])", "-", joined)
    return [word for word in re.split(r"[\s,;&@|]+", joined) if word]


def _amounts(found: Iterable[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    """Read "2 facts and 1 quiz" as what one post holds."""
    for count, of in found:
        name = "facts" if of.lower().startswith("fact") else "quizzes"
        yield name, read_amount("0" if count.lower() == "no" else count, name)


def _without(words: list[str]) -> tuple[list[str], list[str]]:
    """Part the words from the days that follow "except"."""
    start = next((at for at, word in enumerate(words) if _EXCEPT.fullmatch(word)), None)
    if start is None:
        return words, []
    end = start + 1
    while end < len(words) and (words[end] in _FILLERS or words[end] == "not" or _is_day(words[end])):
        end += 1
    days = [word for word in words[start + 1 : end] if _is_day(word)]
    return (words[:start] + words[end:], days) if days else (words, [])


def _topics(words: list[str], topics: Collection[str]) -> tuple[frozenset[str], list[str]]:
    """Part the topics named, of any number of words, from the rest."""
    by_words = {tuple(topic.split("-")): topic for topic in topics}
    longest = max(map(len, by_words), default=0)
    named, rest, at = set[str](), list[str](), 0
    while at < len(words):
        sizes = (size for size in range(longest, 0, -1) if tuple(words[at : at + size]) in by_words)
        size = next(sizes, 0)
        if size:
            named.add(by_words[tuple(words[at : at + size])])
        else:
            rest.append(words[at])
        at += size or 1
    return frozenset(named), rest


def _sorted_out(words: list[str]) -> dict[str, list[str]]:
    kinds: dict[str, list[str]] = {"times": [], "days": [], "rest": []}
    order: list[str] = []
    for word in words:
        kind = "times" if _TIME.fullmatch(word) else "days" if _is_day(word) else "rest"
        if kind == "rest" and word in _FILLERS:
            continue
        kinds[kind].append(word)
        if order[-1:] != [kind]:
            order.append(kind)
    if [kind for kind in order if kind != "rest"] in _ALTERNATE:
        raise NotUnderstood(
            " ".join(words),
            "names different times for different days",
            "Name the times once, like 08:00 10:00 daily: they are the same on all days",
        )
    return kinds


def _is_day(word: str) -> bool:
    try:
        read_days(word)
    except NotUnderstood:
        return False
    return True


def _days(words: list[str], unwanted: list[str]) -> frozenset[int] | None:
    if not words and not unwanted:
        return None
    wanted = " ".join(words) or "daily"
    return read_days(f"{wanted} but {' '.join(unwanted)}" if unwanted else wanted)


def _zone(words: list[str]) -> tuple[str | None, tuple[str, ...]]:
    if not words:
        return None, ()
    text = " ".join(words)
    if _BARE_OFFSET.fullmatch(text):
        remedy = f"Write {abs(int(text.replace('−', '-'))):02}:00 for the time or UTC{text} for the time zone"
        raise NotUnderstood(text, "may be a time or a time zone", remedy)
    try:
        zone = read_zone(text)
    except NotUnderstood as error:
        near = f" {error.remedy}" if error.remedy.startswith("Did you mean") else ""
        raise NotUnderstood(
            shown(text), "is not a time, a day or a time zone", f"{_REMEDY}.{near}"
        ) from error
    return zone.name, (zone.note,) if zone.note else ()
