"""The words after `/settings`, and the values of setting buttons, read as wishes."""

from collections.abc import Callable, Collection
from contextlib import suppress
from dataclasses import replace
from datetime import date
from re import ASCII, findall, sub
from re import compile as pattern
from typing import Final, TypeVar

from rapidfuzz import fuzz, process

from bot.handlers.exam_names import read_exam
from bot.handlers.setting_names import SETTINGS
from bot.rendering.facts import topic_name
from bot.rendering.languages import code_of, language_name
from bot.rendering.speech import PACES
from jobs.errors import NotUnderstood
from jobs.model import Subscriber
from jobs.pauses import read_pause
from jobs.requests import Request, read_request
from jobs.wishes import NONE, Wishes, read_amount, read_days, read_quiet, read_times
from jobs.zones import read_zone

_T = TypeVar("_T")
_ON: Final = frozenset({"on", "yes", "true", "y", "1", "enable", "enabled", "include", "show", "always"})
_OFF: Final = frozenset(
    {"off", "no", "false", "n", "0", "disable", "disabled", "exclude", "hide", "none", "never", "stop"}
)
_ALL: Final = frozenset({"all", "any", "everything", "every"})
_MORE: Final = frozenset({"add", "also", "plus", "include", "+"})
_LESS: Final = frozenset({"remove", "without", "except", "not", "no", "minus", "exclude", "drop", "-"})
_TOPIC_FILLERS: Final = frozenset({"and", "only", "just", "topic", "topics", "but", "the", "to", "please"})
_PACE_NAMES: Final = {
    "light": "light low slow easy little less fewer",
    "steady": "steady medium normal middle regular default",
    "exam": "exam near fast high heavy more intense max",
}
_COUNTS: Final = {"one": "1", "a": "1", "two": "2", "three": "3"}
_WEEKDAYS = tuple("0123456")
_TO_STOP: Final = "/unsubscribe stops the posts, and /settings pause 7 holds them for a week"
_HOURS: Final = 24
_BARE_NUMBER: Final = pattern(r"\d{1,2}", ASCII)
"""A number that is not said to be a time, a pace or a pause."""
_NEAR_TOPIC: Final = 80
"""rapidfuzz ratio (0-100) from which a topic is offered for a misspelt one."""


class Wanting:
    """Reads one setting; `topics` and `languages` are the library's, `now` is what the chat has so far."""

    def __init__(
        self,
        topics: Collection[str],
        languages: Collection[str],
        today: date,
        now: Subscriber,
    ) -> None:
        self._topics = tuple(topics)
        self._languages = tuple(languages)
        self._today = today
        self._now = now

    def read(self, what: str, words: str) -> Request:
        """Return the wish that "what words" spells; raises NotUnderstood with the settings there are."""
        reader = self._readers().get(what)
        if reader is None:
            raise NotUnderstood(what, "is not a setting", f"Settings are {', '.join(SETTINGS)}")
        return reader(words)

    def guess(self, words: str) -> Request:
        """Return the wish of words that name no setting but can only mean one: "9pm", "space", "hindi"."""
        if words.strip().lower() in NONE:
            raise NotUnderstood(words, "is not a setting", _TO_STOP)
        said = " ".join(word for word in words.lower().split() if word not in _TOPIC_FILLERS)
        if _BARE_NUMBER.fullmatch(said):
            raise _which(said)
        for read in (self._read_topics, _read_pace, self._read_language):
            with suppress(NotUnderstood):
                return Request(wishes=read(words))
        with suppress(NotUnderstood):
            request = read_request(words, self._topics)
            if request.wishes != Wishes():
                return request
        raise NotUnderstood(words, "is not a setting", f"Settings are {', '.join(SETTINGS)}")

    def _readers(self) -> dict[str, Callable[[str], Request]]:
        return {
            "times": self._read_times,
            "days": _plainly(lambda words: Wishes(days=read_days(words))),
            "zone": _read_zone,
            "topics": _plainly(self._read_topics),
            "pace": _plainly(_read_pace),
            "quiet": _plainly(lambda words: Wishes(quiet=read_quiet(words))),
            "pause": _plainly(lambda words: Wishes(paused_until=read_pause(words, self._today))),
            "sensitive": _plainly(lambda words: Wishes(sensitive=_read_switch(words))),
            "language": _plainly(self._read_language),
            "exam": _plainly(lambda words: Wishes(exam=read_exam(words))),
        }

    def _read_times(self, words: str) -> Request:
        """Read times anew, or "add 9pm" and "remove 8am" from those there are."""
        verb, _, rest = words.lower().partition(" ")
        if verb not in _MORE | _LESS or not rest:
            return read_request(words, self._topics)
        request, have = read_request(rest, self._topics), self._now.schedule.times
        named = request.wishes.times or ()
        left = (*have, *named) if verb in _MORE else tuple(wall for wall in have if wall not in named)
        if not left:
            raise NotUnderstood(words, "leaves no time", "Keep one, or send /unsubscribe to stop the posts")
        return replace(request, wishes=replace(request.wishes, times=tuple(sorted(set(left)))))

    def _read_topics(self, words: str) -> Wishes:
        said = [
            word for word in findall(r"(?<!\S)[+-]|[^\s,;/&+]+", words.lower()) if word not in _TOPIC_FILLERS
        ]
        verb = said[0] if said else ""
        named = frozenset(self._named(said[1:] if verb in _MORE | _LESS else said))
        if verb in _LESS:
            return Wishes(topics=self._fewer(named, words))
        if verb in _MORE and not named & _ALL:
            return Wishes(topics=self._now.topics | named if self._now.topics else frozenset())
        return Wishes(topics=frozenset() if named & _ALL else named)

    def _named(self, said: list[str]) -> set[str]:
        """Return the topics named, each of one or more words; raises NotUnderstood for any other word."""
        named, at = set[str](), 0
        longest = max((topic.count("-") + 1 for topic in self._topics), default=1)
        while at < len(said):
            sizes = range(min(longest, len(said) - at), 0, -1)
            joined = {size: "-".join(said[at : at + size]) for size in sizes}
            size = next((size for size in sizes if joined[size] in {*self._topics, *_ALL}), 0)
            if not size:
                raise self._no_topic(" ".join(said[at:]))
            named.add(joined[size])
            at += size
        if not named:
            raise self._no_topic("Nothing")
        return named

    def _no_topic(self, word: str) -> NotUnderstood:
        near = process.extractOne(word, self._topics, scorer=fuzz.ratio, score_cutoff=_NEAR_TOPIC)
        guess = f"Did you mean {topic_name(near[0])}?" if near else None
        every = f"Topics are {', '.join(map(topic_name, self._topics))}, or all"
        return NotUnderstood(word, "is not a topic", guess or every)

    def _fewer(self, unwanted: frozenset[str], words: str) -> frozenset[str]:
        left = (self._now.topics or frozenset(self._topics)) - unwanted
        if not left or unwanted & _ALL:
            raise NotUnderstood(words, "leaves no topic", "Keep one, or send /unsubscribe to stop the posts")
        return left

    def _read_language(self, words: str) -> Wishes:
        code = code_of(words)
        if code not in self._languages:
            have = " and ".join(map(language_name, sorted(self._languages)))
            raise NotUnderstood(words, "is not a language I have digests in", f"All digests are in {have}")
        return Wishes(language=code)


def _which(number: str) -> NotUnderstood:
    hour = number.zfill(2) if int(number) < _HOURS else "08"
    remedy = f"Say which setting, like /settings times {hour}:00 or /settings pace 2 1"
    return NotUnderstood(number, "may be many things", remedy)


def _plainly(read: Callable[[str], Wishes]) -> Callable[[str], Request]:
    return lambda words: Request(wishes=read(words))


def _read_zone(words: str) -> Request:
    zone = read_zone(words)
    return Request(wishes=Wishes(zone=zone.name), notes=(zone.note,) if zone.note else ())


def _read_pace(words: str) -> Wishes:
    """Read "light", "3 2", "2 facts", "one fact", "no quizzes"."""
    words = sub(r"(?i)\b(?:one|a|two|three)\b", lambda found: _COUNTS[found[0].lower()], words)
    said = findall(r"\d+|[a-z]+", words.lower())
    for name, others in _PACE_NAMES.items():
        if said and not set(said) - {*others.split(), "pace"}:
            return Wishes(facts=PACES[name][1], quizzes=PACES[name][2])
    counts = {of: findall(rf"(\d+|no)\s*{of}", words.lower()) for of in ("fact", "quiz|question")}
    amounts = {of: found[0].replace("no", "0") for of, found in counts.items() if found}
    numbers = [word for word in said if word.isdecimal()]
    if amounts:
        facts, quizzes = amounts.get("fact"), amounts.get("quiz|question")
    elif len(numbers) == 2:
        facts, quizzes = numbers
    else:
        raise NotUnderstood(
            words, "is not a pace", "Write light, steady or exam, or facts and quizzes per post, like 2 1"
        )
    return Wishes(
        facts=None if facts is None else read_amount(facts, "facts"),
        quizzes=None if quizzes is None else read_amount(quizzes, "quizzes"),
    )


def _read_switch(words: str) -> bool:
    said = set(words.lower().split())
    if bool(said & _ON) is not bool(said & _OFF):
        return bool(said & _ON)
    raise NotUnderstood(words, "is neither on nor off", "Write on or off")


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
