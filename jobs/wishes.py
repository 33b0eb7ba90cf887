"""What a chat wants, and how people write it: times, days, quiet hours, amounts.

Every reader takes what a person typed and returns a value, or raises NotUnderstood naming the word, the
reason and a remedy. Zones have a reader of their own, `jobs.zones`, pauses `jobs.pauses`, and deep links
`jobs.payloads`.
"""

import re
from dataclasses import dataclass
from datetime import date, time
from typing import Final, NoReturn

from digests.exams.presets import Exam
from jobs.errors import NotUnderstood
from jobs.model import EVERY_DAY, QuietHours
from jobs.repeating import shown
from jobs.spoken import written

MAX_TIMES: Final = 12
"""Posting times a day and chat."""
MAX_PER_POST: Final = 10
"""Facts, and quizzes, in one post: at one message a second more would be a flood."""
MAX_PARTS: Final = 12
"""Facts and quizzes together."""
NO_QUIET: Final = QuietHours(start=time(), end=time())
"""Quiet hours that cover nothing: the wish to have none."""
NO_PAUSE: Final = date.min
"""A pause that is over: the wish to go on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """What a chat asks for; None leaves a setting as it is. `topics` empty asks for all."""

    times: tuple[time, ...] | None = None
    days: frozenset[int] | None = None
    zone: str | None = None
    topics: frozenset[str] | None = None
    facts: int | None = None
    quizzes: int | None = None
    quiet: QuietHours | None = None
    paused_until: date | None = None
    sensitive: bool | None = None
    language: str | None = None
    exam: Exam | None = None


_DAY_FILLERS: Final = frozenset({"", "on", "every", "each", "only", "the", "just"})
_DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_DAY_SETS: Final = {
    **{name: frozenset({n}) for n, name in enumerate(_DAYS)},
    **{f"{name}s": frozenset({n}) for n, name in enumerate(_DAYS)},
    "tues": frozenset({1}),
    "thur": frozenset({3}),
    "thurs": frozenset({3}),
    "weekday": frozenset(range(5)),
    "weekdays": frozenset(range(5)),
    "weekend": frozenset({5, 6}),
    "weekends": frozenset({5, 6}),
    "daily": EVERY_DAY,
    "everyday": EVERY_DAY,
    "all": EVERY_DAY,
}
_WORDS: Final = {
    "noon": time(12),
    "midday": time(12),
    "midnight": time(0),
    "morning": time(8),
    "afternoon": time(13),
    "evening": time(18, 30),
    "night": time(21),
    "tonight": time(21),
}
"""Times that have a name; parts of the day stand for the hour of the buttons."""
_NIGHT: Final = QuietHours(start=time(22), end=time(7))
_CLOCK = re.compile(r"(\d{1,4})(?:[:.h](\d{1,4})?)?\s*([ap])?(?:\.?m\.?)?", re.ASCII)
_TIME_REMEDY = "Write it like 08:00 or 8pm"
_DAY_REMEDY = "Write days like weekdays, mon wed fri, mon-fri or daily"
_QUIET_REMEDY = "Write it like 22:00-07:00, or off"
NONE: Final = frozenset({"off", "no", "none", "never", "stop", "nothing"})
"""How people write that they want none of it."""


def read_time(text: str) -> time:
    """Read one time of day: "08:00", "8", "8pm", "8.30 pm", "noon"."""
    word = " ".join(written(text).split())
    if word.removesuffix("s") in _WORDS:
        return _WORDS[word.removesuffix("s")]
    found = _CLOCK.fullmatch(word)
    if found is None or (word[-1:] == "m" and found[3] is None):
        _refuse(text, "is not a time of day", _TIME_REMEDY)
    return _time(text, found[1], found[2] or "", found[3])


def read_times(text: str) -> tuple[time, ...]:
    """Read one or more times of day, sorted, each once: "8am and 6.30 pm", "08:00, 18:30"."""
    words = [word for word in re.split(r"[\s,;&+]+|\band\b", written(text)) if word and word != "at"]
    if not words:
        _refuse(text, "is not a time of day", _TIME_REMEDY)
    times = sorted({read_time(word) for word in words})
    if len(times) > MAX_TIMES:
        _refuse(f"{len(times)} times", f"are more than the {MAX_TIMES} a chat may have", "Leave some out")
    return tuple(times)


def read_days(text: str) -> frozenset[int]:
    """Read weekdays as numbers, Monday 0: "weekdays", "mon wed fri", "mon-fri", "daily", "all but sunday"."""
    joined = re.sub(r"\s*(?:-|–|—|\bto\b|\btill\b|\bthrough\b)\s*", "-", " ".join(text.lower().split()))
    wanted, _, unwanted = re.sub(r"\b(?:but\s+)?(?:except|without|not|no)\b", "but", joined).partition("but")
    wanted = "daily" if unwanted and not wanted.strip() else wanted
    days = _days(wanted, text) - (_days(unwanted, text) if unwanted else frozenset())
    if not days:
        _refuse(text, "leaves no day", _DAY_REMEDY)
    return days


def read_quiet(text: str) -> QuietHours:
    """Read quiet hours: "22:00-07:00", "10pm to 7am", "22 7", "night"; "off" gives NO_QUIET."""
    said = re.sub(r"^(?:(?:hours?|times?|from|between|at|the|during|after)\s+)+", "", text.strip().lower())
    if said in NONE:
        return NO_QUIET
    if said in {"night", "nights", "overnight"}:
        return _NIGHT
    ends = re.split(r"\s*(?:-|–|—|\b(?:to|until|till|and|before)\b)\s*|\s+", written(said))
    if len(ends) != 2 or not all(ends):
        _refuse(text, "does not name a start and an end", _QUIET_REMEDY)
    hours = QuietHours(start=_quiet_end(ends[0]), end=_quiet_end(ends[1]))
    if hours.start == hours.end:
        _refuse(text, "starts and ends at the same time", _QUIET_REMEDY)
    return hours


def read_amount(text: str, of: str) -> int:
    """Read how many facts or quizzes a post holds; `of` names them in the error."""
    word = text.strip()
    if not re.fullmatch(r"\d{1,3}", word, re.ASCII) or int(word) > MAX_PER_POST:
        _refuse(text, f"is not a number of {of} in a post", f"Choose a number from 0 to {MAX_PER_POST}")
    return int(word)


def _refuse(text: str, reason: str, remedy: str) -> NoReturn:
    raise NotUnderstood(shown(text) or "Nothing", reason, remedy)


def _time(text: str, hours: str, minutes: str, half: str | None) -> time:
    if not minutes and len(hours) > 2:  # "0800", "830"
        hours, minutes = hours[:-2], hours[-2:]
    hour, minute = int(hours), int(minutes or "0")
    top = 12 if half else 23
    if hour > top or (half and hour == 0):
        span = "from 1 to 12 with am or pm" if half else "from 0 to 23"
        _refuse(text, f"is not a time of day: hours go {span}", _TIME_REMEDY)
    if minute > 59 or len(minutes) not in {0, 2}:
        _refuse(text, "is not a time of day: minutes have two digits, 00 to 59", _TIME_REMEDY)
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return time(hour, minute)


def _days(words: str, text: str) -> frozenset[int]:
    joined = re.sub(r"\b(?:every day|all days)\b", "daily", words)
    names = [name for name in re.split(r"[\s,;&+/]+|\band\b", joined) if name not in _DAY_FILLERS]
    if not names:
        _refuse(text, "names no day", _DAY_REMEDY)
    return frozenset().union(*(_day_or_range(name) for name in names))


def _day_or_range(word: str) -> frozenset[int]:
    first, dash, last = word.partition("-")
    if not dash:
        return _day_set(word)
    start, end = (_single_day(name, word) for name in (first, last))
    return frozenset((start + step) % 7 for step in range((end - start) % 7 + 1))


def _day_set(word: str) -> frozenset[int]:
    if word in _DAY_SETS:
        return _DAY_SETS[word]
    if len(word) in {2, 3}:
        for name in _DAYS:
            if name.startswith(word):
                return _DAY_SETS[name]
    return _refuse(word, "is not a day of the week", _DAY_REMEDY)


def _single_day(word: str, whole: str) -> int:
    days = _day_set(word) if word else frozenset()
    if len(days) != 1:
        _refuse(whole, "is not a range of days", _DAY_REMEDY)
    return min(days)


def _quiet_end(text: str) -> time:
    try:
        return read_time(text)
    except NotUnderstood as error:
        raise NotUnderstood(error.what, error.reason, _QUIET_REMEDY) from error
