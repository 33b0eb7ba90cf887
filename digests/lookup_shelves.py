"""A library laid out for look-up: its facts and its terms indexed, its words known, its names recognised."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from digests.library import Entry, Library, TermEntry
from digests.lookup_facts import told, topic_tag
from digests.lookup_index import Index, Lexicon
from digests.lookup_phrases import Phrasebook, content, synonyms
from digests.lookup_query import Reader, language_words
from digests.lookup_terms import Names, forms, initials, name_tag, names
from digests.lookup_text import FactText, cut, cut_fact
from digests.words import words

_READ_LATELY: Final = 4096


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Numbered texts under two indexes: of what each says itself, and of what stands around it."""

    told: Index
    around: Index


class Shelves:
    """The facts in the library's order (newest first) and the terms in theirs, ready to be searched."""

    def __init__(self, library: Library) -> None:
        named, known = names(library.terms), synonyms()
        self.library = library
        self.phrasebook = Phrasebook([*named, *known])
        self.fact_text = lru_cache(maxsize=_READ_LATELY)(self._fact_text)
        """Take the fact of a number apart; those asked for lately are kept so."""
        published: set[str] = set()
        self.facts = _facts(library, self.phrasebook, published)
        self.terms = _terms(library.terms, self.phrasebook, published)
        self.names = Names(library.terms)
        short = initials(library.terms, taken=published | language_words())
        self.reader = Reader(
            published=Lexicon(published.union(*(letters for letters, _ in short))),
            stems=self.facts.told,
            phrasebook=Phrasebook([*named, *short, *known]),
        )

    def _fact_text(self, number: int) -> FactText:
        return cut_fact(self.library.entries[number].fact, self.phrasebook)


def _facts(library: Library, phrasebook: Phrasebook, published: set[str]) -> Shelf:
    """Index the facts and add their words to `published`."""
    listed = _tags_by_fact(library.terms)

    def own(entry: Entry) -> set[str]:
        fact = cut_fact(entry.fact, phrasebook)
        published.update(*(text.words for text in (fact.text, *fact.questions)))
        return told(fact)

    @cache
    def heading(text: str) -> tuple[str, ...]:
        said = words(text)
        published.update(said)
        return content(said)

    def standing(entry: Entry) -> set[str]:
        own = {*heading(entry.fact.section), *heading(entry.digest.title)}
        topics = {topic_tag(stem) for topic in entry.digest.topics for stem in heading(topic)}
        return own | topics | listed.get(_name(entry), set())

    return Shelf(told=Index(map(own, library.entries)), around=Index(map(standing, library.entries)))


def _tags_by_fact(terms: Sequence[TermEntry]) -> defaultdict[tuple[str, str], set[str]]:
    tags: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for number, entry in enumerate(terms):
        for fact in entry.term.facts:
            tags[entry.digest.id, fact].add(name_tag(number))
    return tags


def _name(entry: Entry) -> tuple[str, str]:
    return entry.digest.id, entry.fact.id


def _terms(terms: Sequence[TermEntry], phrasebook: Phrasebook, published: set[str]) -> Shelf:
    """Index the terms and add their words to `published`."""

    def said(texts: Iterable[str]) -> set[str]:
        read = [cut(text, phrasebook) for text in texts]
        published.update(*(text.words for text in read))
        return set().union(*(text.said for text in read))

    return Shelf(
        told=Index(said(forms(entry.term)) for entry in terms),
        around=Index(said(_explanation(entry)) for entry in terms),
    )


def _explanation(entry: TermEntry) -> Iterable[str]:
    return (entry.term.explain, *([entry.term.why_it_matters] if entry.term.why_it_matters else []))
