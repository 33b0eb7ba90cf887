"""Finds what was published for the words of a reader; finds nothing rather than something else."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from digests.library import Entry, Library
from digests.lookup_answers import Answer, answers
from digests.lookup_explaining import explained, near_terms
from digests.lookup_shelves import Shelves
from digests.lookup_terms import called_by
from digests.model import Digest, Term
from digests.words import words

_EQUAL: Final = 0.03
"""Scores that differ by no more are equal: the newer fact comes first."""
_WORTH_SHOWING: Final = 0.85
"""The share of the best score below which a fact is not shown beside it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A fact that answers, how well (0 to 1), and whether it still holds on the day asked."""

    entry: Entry
    score: float
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TermFound:
    """A term that is meant, how surely (0 to 1), with its own facts, best first."""

    digest: Digest
    term: Term
    facts: tuple[Entry, ...]
    score: float
    alias: str | None = None
    """What the query called it, where that is another name altogether and not a spelling of its own."""


class Lookup:
    """Look-up in one library; a changed library needs a new one. Safe to share between threads.

    Queries may be anything: misspelt, abbreviated, of any length, in any script. None raises.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self._shelves = Shelves(library)
        self._successors = _successors(library)
        self._topics = tuple(library.topics())

    def facts(
        self, query: str, *, on: date, limit: int = 3, language: str | None = None
    ) -> tuple[Found, ...]:
        """Return the facts that answer, best first; none when nothing published answers.

        Among equals the newest comes first. Facts that have expired or been superseded by `on` come after
        those that hold, and after the fact that superseded them. Facts in `language` ("en") are preferred:
        others are returned only when none of them answers.
        """
        asked = self._shelves.reader.read(query)
        found = answers(asked, self._shelves)
        spoken = [answer for answer in found if self._language(answer) == language]
        best = _worth_showing(_best_first(spoken or found, self._newest))
        names_time = any(word.isdigit() for word in asked.subject)
        ordered = [(self._library.entries[answer.number], answer.score) for answer in best]
        if not names_time:
            ordered = list(self._with_successors(ordered))
        shown = [
            Found(entry=entry, score=score, current=self._library.is_current(entry, on))
            for entry, score in ordered
        ]
        if not names_time:
            shown.sort(key=lambda found: not found.current)
        return tuple(_distinct(shown))[:limit]

    def explain(self, query: str, *, on: date | None = None) -> TermFound | None:
        """Return the term that is meant by its name, a short or full form, or words of its explanation.

        With `on`, facts of the term that have expired or been superseded by then are left out.
        """
        found = explained(query, self._shelves)
        if found is None:
            return None
        entry = self._library.terms[found.number]
        own = (self._library.fact(entry.digest.id, fact) for fact in entry.term.facts)
        facts = tuple(fact for fact in own if fact and (on is None or self._library.is_current(fact, on)))
        return TermFound(
            digest=entry.digest,
            term=entry.term,
            facts=facts,
            score=found.score,
            alias=called_by(query, entry.term),
        )

    def nearest(self, query: str, limit: int = 4) -> tuple[str, ...]:
        """Return names of terms, then topics, that come nearest to a query, for a reader to choose from.

        Where nothing comes near they are the fullest topics.
        """
        terms = [self._library.terms[number].term.term for number in near_terms(query, self._shelves)]
        return tuple(dict.fromkeys([*terms, *self._topics]))[:limit]

    def _newest(self, answer: Answer) -> tuple[int, float]:
        return -self._library.entries[answer.number].fact.as_of.toordinal(), -answer.score

    def _language(self, answer: Answer) -> str:
        return self._library.entries[answer.number].digest.language

    def _with_successors(self, found: Iterable[tuple[Entry, float]]) -> Iterator[tuple[Entry, float]]:
        for entry, score in found:
            yield from ((newer, score) for newer in self._newer(entry))
            yield entry, score

    def _newer(self, entry: Entry) -> Sequence[Entry]:
        """Return the facts that superseded a fact, the last of them first."""
        newer: list[Entry] = []
        successor = self._successors.get(_name(entry))
        while successor is not None and successor not in newer:
            newer.insert(0, successor)
            successor = self._successors.get(_name(successor))
        return newer


def _name(entry: Entry) -> tuple[str, str]:
    return entry.digest.id, entry.fact.id


def _successors(library: Library) -> dict[tuple[str, str], Entry]:
    """Return, by the name of each superseded fact, the newest fact that supersedes it."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in library.entries:
        for older in entry.fact.supersedes:
            digest_id, slash, fact_id = older.partition("/")
            found.setdefault((digest_id, fact_id) if slash else (entry.digest.id, older), entry)
    return found


def _best_first(found: Sequence[Answer], newest: Callable[[Answer], tuple[int, float]]) -> list[Answer]:
    """Sort by score, but put the newest first among those that score about the same as the best of them."""
    left = sorted(found, key=lambda answer: -answer.score)
    ordered: list[Answer] = []
    while left:
        equal = [answer for answer in left if answer.score >= left[0].score - _EQUAL]
        ordered += sorted(equal, key=newest)
        left = left[len(equal) :]
    return ordered


def _worth_showing(found: Sequence[Answer]) -> list[Answer]:
    best = max((answer.score for answer in found), default=0.0)
    return [answer for answer in found if answer.score >= best * _WORTH_SHOWING]


def _distinct(found: Iterable[Found]) -> Iterator[Found]:
    seen: set[tuple[str, ...]] = set()
    for one in found:
        said = tuple(words(one.entry.fact.text))
        if said not in seen:
            seen.add(said)
            yield one
