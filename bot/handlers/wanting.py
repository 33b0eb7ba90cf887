"""The words after `/subscribe` and `/settings`, and the values of setting buttons, read as wishes."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from re import split
from typing import TypeVar

from jobs.errors import NotUnderstood
from jobs.model import Subscriber
from jobs.requests import read_request
from jobs.wishes import Wishes, read_amount, read_days, read_pause, read_quiet, read_times
from jobs.zones import read_zone

_T = TypeVar("_T")
_ON = frozenset({"on", "yes", "true"})
_OFF = frozenset({"off", "no", "false"})
_ALL = frozenset({"all", "any", "everything"})
_WEEKDAYS = tuple("0123456")


class Wanting:
    """Reads one setting; `topics` and `languages` are those the library has now."""

    def __init__(self, topics: Collection[str], languages: Collection[str], today: date) -> None:
        self._topics = topics
        self._languages = languages
        self._today = today

    def read(self, what: str, words: str) -> Wishes:
        """Return the wish that "what words" spells; raises NotUnderstood with the settings there are."""
        reader = self._readers().get(what)
        if reader is None:
            names = ", ".join(self._readers())
            raise NotUnderstood(what, "is not a setting", f"Settings are {names}")
        return reader(words)

    def _readers(self) -> dict[str, Callable[[str], Wishes]]:
        return {
            "times": lambda words: read_request(words).wishes,
            "days": lambda words: Wishes(days=read_days(words)),
            "zone": lambda words: Wishes(zone=read_zone(words).name),
            "topics": lambda words: Wishes(topics=self._read_topics(words)),
            "pace": _read_pace,
            "quiet": lambda words: Wishes(quiet=read_quiet(words)),
            "pause": lambda words: Wishes(paused_until=read_pause(words, self._today)),
            "sensitive": lambda words: Wishes(sensitive=_read_switch(words)),
            "language": lambda words: Wishes(language=self._read_language(words)),
        }

    def _read_topics(self, words: str) -> frozenset[str]:
        named = frozenset(word for word in split(r"[\s,]+", words.lower()) if word)
        if named & _ALL:
            return frozenset()
        for word in sorted(named - set(self._topics)):
            raise NotUnderstood(word, "is not a topic", f"Topics are {', '.join(self._topics)} or all")
        if not named:
            raise NotUnderstood("Nothing", "is not a topic", f"Topics are {', '.join(self._topics)} or all")
        return named

    def _read_language(self, word: str) -> str:
        if word.lower() not in self._languages:
            known = ", ".join(sorted(self._languages))
            raise NotUnderstood(word, "is not a language I have digests in", f"Choose {known}")
        return word.lower()


def _read_pace(words: str) -> Wishes:
    numbers = [word for word in split(r"[\s,/+-]+", words) if word.isdecimal()]
    if len(numbers) != 2:
        raise NotUnderstood(words, "is not a pace", "Write facts and quizzes per post, like 2 1")
    return Wishes(facts=read_amount(numbers[0], "facts"), quizzes=read_amount(numbers[1], "quizzes"))


def _read_switch(word: str) -> bool:
    if word.lower() in _ON | _OFF:
        return word.lower() in _ON
    raise NotUnderstood(word, "is neither on nor off", "Write on or off")


def toggled(what: str, value: str, now: Subscriber, topics: Collection[str]) -> Wishes | None:
    """Read a button that flips one of several: a time, a day or a topic; None for any other."""
    if what == "times":
        (wall,) = read_times(f"{value[:2]}:{value[2:]}")
        return Wishes(times=_flip(now.schedule.times, wall))
    if what == "days" and value in _WEEKDAYS:
        return Wishes(days=frozenset(_flip(tuple(now.schedule.days), int(value))) or now.schedule.days)
    if what == "topics" and value in {*topics, *now.topics}:
        return Wishes(topics=frozenset(_flip(tuple(now.topics), value)))
    return None


def _flip(have: tuple[_T, ...], one: _T) -> tuple[_T, ...]:
    """Take `one` out where it is, put it in where it is not."""
    return tuple(each for each in have if each != one) if one in have else (*have, one)


def joined(pace: tuple[int, int], times: str, topic: str) -> Wishes:
    """The wishes that three taps add up to; `times` like "0800-1830", `topic` "all" or a topic."""
    wishes = Wishes(facts=pace[0], quizzes=pace[1], times=read_times(times.replace("-", " ")))
    return replace(wishes, topics=frozenset() if topic in _ALL else frozenset({topic}))
