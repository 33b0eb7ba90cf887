"""The facts and questions that may be used on one day, cut to a reader's wishes and kept ready.

A broadcast asks for the same cut thousands of times, so each is computed once per library, day and wish.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from types import MappingProxyType
from typing import Final

from digests.library import Entry, Library
from digests.model import ItemRef
from digests.question import Question
from jobs.model import Subscriber
from jobs.timetable import zone_of

_DAYS_KEPT: Final = 4
"""Around the globe at most three local dates are in use at once."""
_QUESTIONS_KEPT: Final = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Taste:
    """Which digests suit: some topics (empty: all), a language, sensitive ones or not."""

    topics: frozenset[str] = frozenset()
    language: str = "en"
    sensitive: bool = True

    @classmethod
    def of(cls, reader: Subscriber) -> "Taste":
        """Return the reader's own."""
        return cls(topics=reader.topics, language=reader.language, sensitive=reader.sensitive)

    def admits(self, entry: Entry) -> bool:
        """Tell whether a fact suits."""
        digest = entry.digest
        return (
            digest.language == self.language
            and (self.sensitive or not digest.sensitive)
            and (not self.topics or not self.topics.isdisjoint(digest.topics))
        )


class Selection:
    """What may be told and asked on one day: current facts only, less the items Telegram refuses."""

    def __init__(self, library: Library, on: date, refused: Collection[str] = frozenset()) -> None:
        self.library = library
        self._on = on
        self._refused = frozenset(refused)
        self._cuts: dict[Taste, Mapping[ItemRef, Entry]] = {}
        self._questions: dict[ItemRef, tuple[Question, ...]] = {}

    def facts(self, taste: Taste) -> Mapping[ItemRef, Entry]:
        """Return the facts that suit, newest first."""
        if taste not in self._cuts:
            suiting = (entry for entry in self.library.current(self._on) if taste.admits(entry))
            allowed = {entry.item: entry for entry in suiting if str(entry.item) not in self._refused}
            self._cuts[taste] = MappingProxyType(allowed)
        return self._cuts[taste]

    def questions(self, item: ItemRef) -> tuple[Question, ...]:
        """Return the questions on a fact, less those that need another fact which may not be told."""
        if item not in self._questions:
            if len(self._questions) >= _QUESTIONS_KEPT:
                self._questions.clear()
            every = self.library.questions_on(item)
            self._questions[item] = tuple(each for each in every if self._may_ask(each))
        return self._questions[item]

    def _may_ask(self, question: Question) -> bool:
        whole = all(self.fact(str(item)) is not None for item in question.rests_on)
        return whole and question.ref not in self._refused

    def fact(self, ref: str) -> Entry | None:
        """Return the fact of "digest/fact/version" if it may still be told."""
        item = _item(ref)
        entry = self.library.entry(item) if item and ref not in self._refused else None
        fits = entry is not None and entry.item == item and self.library.is_current(entry, self._on)
        return entry if fits else None

    def question(self, ref: str) -> Question | None:
        """Return the question of a reference if it may still be asked."""
        entry = self.fact(ref.partition("#")[0])
        return next((q for q in self.questions(entry.item) if q.ref == ref), None) if entry else None


def local_date(now: datetime, reader: Subscriber) -> date:
    """Return the day it is for a reader: facts age by it."""
    return now.astimezone(zone_of(reader.schedule.zone)).date()


class Selections:
    """Hands out selections by day; a new library, or another refused item, makes new ones."""

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library
        self._refused: frozenset[str] = frozenset()
        self._kept: dict[date, Selection] = {}

    def refuse(self, items: Collection[str]) -> None:
        """Leave these items out from now on."""
        if not self._refused.issuperset(items):
            self._refused |= frozenset(items)
            self._kept.clear()

    def refuses(self, item: str) -> bool:
        """Tell whether the item is left out."""
        return item in self._refused

    def on(self, day: date) -> Selection:
        """Return what may be used on a local date."""
        library = self._library()
        kept = self._kept.get(day)
        if kept is None or kept.library is not library:
            if len(self._kept) >= _DAYS_KEPT:
                self._kept.clear()
            kept = self._kept[day] = Selection(library, day, self._refused)
        return kept


def _item(ref: str) -> ItemRef | None:
    try:
        return ItemRef.parse(ref)
    except ValueError:
        return None
