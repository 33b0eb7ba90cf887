"""The engines that look-up was chosen from, each with the little that makes it answer queries at all.

All are given the same texts, and all but our own get the query without its stop words and asking phrases.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from typing import Any, Protocol

from digests.library import Entry, Library
from digests.lookup import Lookup
from digests.lookup_asking import asking
from digests.lookup_phrases import subject
from digests.words import words

NOTHING = "nothing"
_SHORTEST_FUZZY = 5
_TRIGRAM = 3
_LEAST_SHARED = 0.7
"""The share of a query's trigrams that a text has to hold; below it everything resembles everything."""


class Engine(Protocol):
    """Built over a library; `first` returns the best fact as "digest/fact", or "nothing"."""

    def __init__(self, library: Library) -> None: ...

    def first(self, query: str) -> str:
        """Answer a query."""
        ...


class Ours:
    """RapidFuzz and Snowball under our own index."""

    def __init__(self, library: Library) -> None:
        self._lookup = Lookup(library)

    def first(self, query: str) -> str:
        """Answer a query."""
        found = self._lookup.facts(query, on=date(2026, 1, 1))
        return name(found[0].entry) if found else NOTHING


class Fts5:
    """SQLite FTS5: all words, stemmed by Porter; failing that the most trigrams."""

    def __init__(self, library: Library) -> None:
        self._names: list[str] = [name(entry) for entry in library.entries]
        texts = list(texts_of(library))
        self._database = sqlite3.connect(":memory:")
        for table, tokenizer in (("stems", "porter unicode61"), ("trigrams", "trigram")):
            self._database.execute(f"CREATE VIRTUAL TABLE {table} USING fts5(text, tokenize='{tokenizer}')")
            rows = ((number, text) for number, text in enumerate(texts, start=1))
            self._database.executemany(f"INSERT INTO {table}(rowid, text) VALUES (?, ?)", rows)  # noqa: S608

    def first(self, query: str) -> str:
        """Answer a query."""
        asked = essential(query)
        if not asked:
            return NOTHING
        return self._best("stems", " AND ".join(f'"{word}"' for word in asked)) or self._alike(asked)

    def _best(self, table: str, match: str) -> str:
        sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? ORDER BY rank LIMIT 1"  # noqa: S608
        found = self._database.execute(sql, (match,)).fetchone()
        return self._names[int(found[0]) - 1] if found else ""

    def _alike(self, asked: Sequence[str]) -> str:
        pieces = {word[at : at + _TRIGRAM] for word in asked for at in range(len(word) - _TRIGRAM + 1)}
        sql = "SELECT rowid, text FROM trigrams WHERE trigrams MATCH ? ORDER BY rank LIMIT 1"
        match = " OR ".join(f'"{piece}"' for piece in sorted(pieces))
        found = self._database.execute(sql, (match,)).fetchone() if pieces else None
        if found is None or sum(piece in found[1].lower() for piece in pieces) < _LEAST_SHARED * len(pieces):
            return NOTHING
        return self._names[int(found[0]) - 1]


class Tantivy:
    """Tantivy in memory: all words, stemmed, one slip allowed in longer ones."""

    def __init__(self, library: Library) -> None:
        tantivy: Any = import_module("tantivy")
        self._tantivy = tantivy
        self._names = [name(entry) for entry in library.entries]
        builder = tantivy.SchemaBuilder()
        builder.add_unsigned_field("number", stored=True)
        builder.add_text_field("text", tokenizer_name="en_stem")
        self._schema = builder.build()
        self._index = tantivy.Index(self._schema)
        writer = self._index.writer(128_000_000, 1)
        for number, text in enumerate(texts_of(library)):
            writer.add_document(tantivy.Document(number=number, text=text))
        writer.commit()
        writer.wait_merging_threads()
        self._index.reload()

    def first(self, query: str) -> str:
        """Answer a query."""
        must = [(self._tantivy.Occur.Must, self._word(word)) for word in essential(query)]
        if not must:
            return NOTHING
        searcher = self._index.searcher()
        hits = searcher.search(self._tantivy.Query.boolean_query(must), 1).hits
        return self._names[int(searcher.doc(hits[0][1])["number"][0])] if hits else NOTHING

    def _word(self, word: str) -> Any:
        exact = self._index.parse_query(f'"{word}"', ["text"])
        if len(word) < _SHORTEST_FUZZY:
            return exact
        fuzzy = self._tantivy.Query.fuzzy_term_query(self._schema, "text", word, 1, True)
        should = self._tantivy.Occur.Should
        return self._tantivy.Query.boolean_query([(should, exact), (should, fuzzy)])


def engines() -> dict[str, type[Engine]]:
    """Return the engines that are installed, by name."""
    found: dict[str, type[Engine]] = {"rapidfuzz + snowball": Ours, "sqlite fts5": Fts5}
    return found | ({"tantivy": Tantivy} if find_spec("tantivy") else {})


def essential(query: str) -> list[str]:
    """Return the words of a query that carry its subject."""
    said = words(query)
    asked = asking(said)
    return [said[place] for place in subject(said) if not any(place in span for span in asked)]


def texts_of(library: Library) -> Iterator[str]:
    """Yield what each fact may be found by: its text, aliases, questions, and all forms of its terms."""
    forms: dict[tuple[str, str], list[str]] = {}
    for entry in library.terms:
        said = [entry.term.term, entry.term.stands_for or "", *entry.term.aliases]
        for fact in entry.term.facts:
            forms.setdefault((entry.digest.id, fact), []).extend(said)
    for each in library.entries:
        asks = [key.ask or "" for key in each.fact.keys]
        yield " | ".join(
            [each.fact.text, *each.fact.aliases, *asks, *forms.get((each.digest.id, each.fact.id), [])]
        )


def name(entry: Entry) -> str:
    """Spell a fact as "digest/fact"."""
    return f"{entry.digest.id}/{entry.fact.id}"
