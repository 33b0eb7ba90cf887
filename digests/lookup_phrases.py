"""Phrases that stand for something as a whole: names with all their forms, and groups of synonyms.

Each carries a tag. A text is indexed under its words and under the tags of the phrases in it, so that a
question finds a fact that uses another of the phrases.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice, pairwise, product
from typing import Final

from digests.lookup_language import IDLE, STOP_WORDS
from digests.lookup_synonyms import SYNONYMS
from digests.words import stem, words

NAME: Final = "#"
"""What the tag of a name starts with."""
SYNONYM: Final = "="
"""What the tag of a group of synonyms starts with; its first phrase follows."""

_MOST_SPELLINGS: Final = 64
_STOP = frozenset(STOP_WORDS.split())
_IDLE = frozenset((first, second) for first, second in (phrase.split() for phrase in IDLE.split(",")))


def content(said: Sequence[str]) -> tuple[str, ...]:
    """Return the stems of the words that carry the subject of a text already cut into words, in order."""
    return tuple(stem(said[place]) for place in subject(said))


def subject(said: Sequence[str]) -> tuple[int, ...]:
    """Return the places of the words that carry the subject of a text."""
    places = [place for place, word in enumerate(said) if word not in _STOP]
    idle = {at for at, pair in enumerate(pairwise(said)) if pair in _IDLE}
    if idle:
        places = [place for place in places if place not in idle and place - 1 not in idle]
    return tuple(places)


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A phrase at the places `start` to `end` (which is not part of it), with its tags."""

    start: int
    end: int
    tags: tuple[str, ...]
    worth: float = 1.0


class Phrasebook:
    """Sequences of stems with their tags, found in texts and in questions."""

    def __init__(self, phrases: Iterable[tuple[Sequence[str], str]]) -> None:
        self._tags: dict[tuple[str, ...], tuple[str, ...]] = {}
        for stems, tag in phrases:
            known = self._tags.get(tuple(stems), ())
            if stems and tag not in known:
                self._tags[tuple(stems)] = (*known, tag)
        self._lengths: dict[str, tuple[int, ...]] = {}
        """How long the phrases are that start with a stem: as many lookups as that, however many phrases."""
        for phrase in self._tags:
            known_lengths = self._lengths.get(phrase[0], ())
            if len(phrase) not in known_lengths:
                self._lengths[phrase[0]] = (*known_lengths, len(phrase))

    def matches(self, stems: tuple[str, ...]) -> list[Match]:
        """Return every phrase of a text: names inside longer ones too, but of synonyms only the longest.

        The head in "head office" is no chief; INTERPOL in "INTERPOL National Central Bureau" is INTERPOL.
        """
        found = self._all(stems)
        wide = [
            match for match in found if match.end - match.start > 1 and match.tags[-1].startswith(SYNONYM)
        ]
        return [
            match for match in found if not (_is_synonym(match) and any(_inside(match, of) for of in wide))
        ]

    def _all(self, stems: tuple[str, ...]) -> list[Match]:
        return [
            Match(start=start, end=start + length, tags=self._tags[stems[start : start + length]])
            for start, first in enumerate(stems)
            if first in self._lengths
            for length in self._lengths[first]
            if start + length <= len(stems) and stems[start : start + length] in self._tags
        ]

    def longest(self, readings: Sequence[Mapping[str, float]], start: int) -> Match | None:
        """Return the longest phrase at a place of a question whose words may each be read in several ways.

        A reading maps a stem to what it is worth, from 0 to 1; the phrase is worth its weakest word.
        """
        left = len(readings) - start
        lengths = {length for first in readings[start] for length in self._lengths.get(first, ())}
        for length in sorted(lengths, reverse=True):
            found = self._best(readings[start : start + length], start) if length <= left else None
            if found:
                return found
        return None

    def _best(self, readings: Sequence[Mapping[str, float]], start: int) -> Match | None:
        spelled = islice(product(*readings), _MOST_SPELLINGS)
        worths = {
            phrase: min(reading[word] for reading, word in zip(readings, phrase, strict=True))
            for phrase in spelled
            if phrase in self._tags
        }
        best = max(worths.values(), default=0.0)
        tags = dict.fromkeys(
            tag for phrase, worth in worths.items() if worth == best for tag in self._tags[phrase]
        )
        return Match(start=start, end=start + len(readings), tags=tuple(tags), worth=best) if worths else None


def _is_synonym(match: Match) -> bool:
    return all(tag.startswith(SYNONYM) for tag in match.tags)


def _inside(match: Match, other: Match) -> bool:
    within = other.start <= match.start and match.end <= other.end
    return within and match.end - match.start < other.end - other.start


def synonyms() -> list[tuple[tuple[str, ...], str]]:
    """Return the synonyms as phrases; the tag of a group starts with "=", then its first phrase."""
    groups = [re.split(r",\s+", line) for line in re.split(r"\n(?! )", SYNONYMS.strip())]
    return [(content(words(phrase)), synonym_tag(group[0])) for group in groups for phrase in group]


@cache
def synonym_tag(first: str) -> str:
    """Return the tag of the group of synonyms that starts with this phrase."""
    return SYNONYM + " ".join(content(words(first)))
