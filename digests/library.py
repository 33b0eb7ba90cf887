"""Everything the digests say, indexed for reading; nothing here changes once it is built."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Final

from digests.check import check_folder
from digests.errors import BrokenDigests, Problem
from digests.exams.compiling import every_question_on
from digests.loading import digest_files
from digests.model import Digest, Fact, ItemRef, Term
from digests.question import Question
from digests.quiz import item_of

BUNDLED: Final = Path(__file__).parent / "content"
"""The folder of the digests that come with the bot."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A fact together with the digest it stands in and the name it is posted under.

    Two entries are equal when their `item` is: a whole digest would be dear to compare and to hash.
    """

    digest: Digest = field(compare=False)
    fact: Fact = field(compare=False)
    item: ItemRef


@dataclass(frozen=True, slots=True, kw_only=True)
class TermEntry:
    """A term together with the digest that explains it."""

    digest: Digest
    term: Term


class Library:
    """An index over digests that fit together; a changed library is a new one.

    Raises ValueError when two digests have one id; `load_library` reports that with file and line.
    """

    def __init__(self, digests: Sequence[Digest]) -> None:
        self.digests: tuple[Digest, ...] = tuple(sorted(digests, key=_newest_digest_first))
        """Newest first: by date, then by id."""
        self._by_id = {digest.id: digest for digest in self.digests}
        if len(self._by_id) < len(self.digests):
            raise ValueError("two digests have the same id: run the check")
        self.entries: tuple[Entry, ...] = tuple(sorted(_entries(self.digests), key=_newest_fact_first))
        """Every fact, expired and superseded ones too: by as_of, then digest date, then order in the file."""
        self.terms: tuple[TermEntry, ...] = tuple(
            TermEntry(digest=digest, term=term) for digest in self.digests for term in digest.terms
        )
        self._by_name = {(entry.digest.id, entry.fact.id): entry for entry in self.entries}
        self._superseded = frozenset(_superseded(self.entries))
        self._lately: tuple[date, tuple[Entry, ...]] | None = None

    def digest(self, digest_id: str) -> Digest | None:
        """Return the digest of that id, if there is one."""
        return self._by_id.get(digest_id)

    def fact(self, digest_id: str, fact_id: str) -> Entry | None:
        """Return the fact of that digest, if there is one."""
        return self._by_name.get((digest_id, fact_id))

    def entry(self, item: ItemRef) -> Entry | None:
        """Return the fact that was posted as `item`, in its newest version (see the entry's own `item`)."""
        return self.fact(item.digest, item.fact)

    def is_current(self, entry: Entry, on: date) -> bool:
        """Tell whether the fact may be told or asked on that day: neither expired nor superseded."""
        until = entry.fact.until
        expired = until is not None and until < on
        return not expired and (entry.digest.id, entry.fact.id) not in self._superseded

    def current(self, on: date) -> tuple[Entry, ...]:
        """Return the facts that may be told on that day, in the order of `entries`."""
        if self._lately is None or self._lately[0] != on:
            self._lately = (on, tuple(entry for entry in self.entries if self.is_current(entry, on)))
        return self._lately[1]

    def topics(self) -> Mapping[str, int]:
        """Return each topic with the number of its facts, the fullest first."""
        counts = Counter(topic for entry in self.entries for topic in entry.digest.topics)
        return MappingProxyType(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))

    def questions(self, on: date) -> Iterator[Question]:
        """Compile every question on the facts that may be asked on that day, newest fact first."""
        for entry in self.current(on):
            yield from every_question_on(entry.digest, entry.fact)

    def questions_on(self, item: ItemRef) -> tuple[Question, ...]:
        """Compile the questions on one fact in its newest version; none when the fact is gone."""
        entry = self.entry(item)
        return every_question_on(entry.digest, entry.fact) if entry else ()

    def question(self, ref: str) -> Question | None:
        """Return the question of that `ref`; None when it is gone or its fact has a newer version."""
        try:
            item = ItemRef.parse(ref.partition("#")[0])
        except ValueError:
            return None
        return next((question for question in self.questions_on(item) if question.ref == ref), None)

    def in_language(self, language: str) -> "Library":
        """Return the library of the digests in one language ("en")."""
        return Library([digest for digest in self.digests if digest.language == language])


@dataclass(frozen=True, slots=True, kw_only=True)
class Refreshed:
    """The digest files have changed: either the library is new, or `problems` kept the old one."""

    problems: tuple[Problem, ...]


class Shelf:
    """Holds the library as the files say, and swaps in a new one when they change.

    Opening it raises BrokenDigests; refreshing never does. The library is replaced in one assignment, so a
    reader who took `library` once keeps a whole one.
    """

    def __init__(self, path: Path, briefs: Sequence[Path] = ()) -> None:
        self._path = path
        self._briefs = tuple(briefs)
        self._seen = self._signature()
        self.library = load_library(path, self._briefs)

    def refresh(self) -> Refreshed | None:
        """Read the files again if any has changed since the last look; None when none has.

        A broken change is told once and keeps the old library until the files change again.
        """
        signature = self._signature()
        if signature == self._seen:
            return None
        self._seen = signature
        report = check_folder(self._path, briefs=self._briefs)
        if not report.problems:
            self.library = Library(report.digests)
        return Refreshed(problems=report.problems)

    def _signature(self) -> tuple[tuple[str, int, int], ...]:
        """Name, change time and size of every file that has a say: the digests and their briefs."""
        beside = self._path if self._path.is_dir() else self._path.parent
        folders = (beside / "briefs", *self._briefs)
        briefs = (brief for folder in folders for brief in _files_in(folder))
        return tuple(_looks(file) for file in (*digest_files(self._path), *briefs))


def _files_in(folder: Path) -> Sequence[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return ()


def _looks(file: Path) -> tuple[str, int, int]:
    try:
        status = file.stat()
    except OSError:
        return str(file), 0, -1
    return str(file), status.st_mtime_ns, status.st_size


def load_library(path: Path, briefs: Sequence[Path] = ()) -> Library:
    """Read and check a folder of digests; raise BrokenDigests with every problem found."""
    report = check_folder(path, briefs=briefs)
    if report.problems:
        raise BrokenDigests(report.problems)
    return Library(report.digests)


def _newest_digest_first(digest: Digest) -> tuple[int, str]:
    return -digest.date.toordinal(), digest.id


def _newest_fact_first(entry: Entry) -> int:
    """Digests and their facts already stand in order, and sorting keeps it among equals."""
    return -entry.fact.as_of.toordinal()


def _entries(digests: Sequence[Digest]) -> Iterator[Entry]:
    for digest in digests:
        for fact in digest.facts:
            yield Entry(digest=digest, fact=fact, item=item_of(digest, fact))


def _superseded(entries: Sequence[Entry]) -> Iterator[tuple[str, str]]:
    for entry in entries:
        for name in entry.fact.supersedes:
            digest_id, slash, fact_id = name.partition("/")
            yield (digest_id, fact_id) if slash else (entry.digest.id, name)
