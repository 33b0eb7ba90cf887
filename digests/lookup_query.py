"""A query into what it asks: the things that an answer has to speak of, and the sorts of answer wanted."""

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from digests.lookup_asking import asking, only_names_a_kind, says_new
from digests.lookup_index import Lexicon
from digests.lookup_language import ASKED_KINDS, ASKING, ORDINARY_WORDS, STOP_WORDS, Wanted
from digests.lookup_phrases import NAME, SYNONYM, Match, Phrasebook, subject
from digests.lookup_synonyms import SYNONYMS
from digests.words import stem, words

LONGEST_QUERY: Final = 400
"""Characters of a query that are read: more than any question, and what keeps the time bounded."""
MOST_WORDS: Final = 32
SYNONYM_WORTH: Final = 0.92
NEAR_WORTH: Final = (1.0, 0.9, 0.8)
"""What a word is worth by its slips of the pen."""
_SPLIT_WORTH: Final = 0.9
_SHORTEST_PART: Final = 3

Reading = Mapping[str, float]
"""What a word may be, each with its worth from 0 to 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """One way to speak of a thing: all of these stems or tags; `worth` is 1 for the very words asked."""

    needs: tuple[str, ...]
    worth: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Thing:
    """What an answer has to speak of, in any of several ways."""

    said: str
    ways: tuple[Way, ...]
    is_name: bool = False
    place: int = 0
    """Where its first word stands in the query."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A query understood: its words as read, those of its subject, its things, the sorts of answer wanted."""

    words: tuple[str, ...]
    subject: tuple[str, ...]
    things: tuple[Thing, ...]
    asking: tuple[tuple[range, Wanted], ...]
    """The phrases that ask for a sort of answer, by the places of their words."""

    @property
    def wanted(self) -> frozenset[Wanted]:
        """The sorts of answer wanted."""
        return frozenset(wanted for _, wanted in self.asking)


def needs(things: Iterable[Thing]) -> set[str]:
    """Return every stem and tag by which a text may speak of any of the things."""
    return {need for thing in things for way in thing.ways for need in way.needs}


class Reader:
    """Reads queries against the words and phrases of one library."""

    def __init__(self, *, published: Lexicon, stems: Container[str], phrasebook: Phrasebook) -> None:
        self._published = published
        self._stems = stems
        self._language, self._language_stems = _language()
        self._asks = frozenset(words(" ".join([STOP_WORDS, *ASKING.values()])))
        self._phrasebook = phrasebook

    def read(self, query: str) -> Asked:
        """Understand a query; words that nobody published stay in it, as things that nothing speaks of."""
        said = self._joined(words(query[:LONGEST_QUERY])[:MOST_WORDS])
        readings = [reading for word in said for reading in self._readings(word)]
        spelled = [max(reading, key=reading.__getitem__) for reading in readings]
        asked = asking(spelled)
        told = [place for place in subject(spelled) if not any(place in span for span in asked)]
        places = [place for place in told if not only_names_a_kind(spelled, place)] or told
        return Asked(
            words=tuple(spelled),
            subject=tuple(spelled[place] for place in places),
            things=tuple({thing.ways: thing for thing in self._things(spelled, readings, places)}.values()),
            asking=tuple(asked.items()),
        )

    def _joined(self, said: Sequence[str]) -> list[str]:
        """Put together what was torn apart: "inter pol" when only "interpol" is published."""
        joined: list[str] = []
        for word in said:
            whole = "".join([*joined[-1:], word])
            alone = all(part in self._published for part in (*joined[-1:], word))
            if joined and whole in self._published and not alone:
                joined[-1] = whole
            else:
                joined.append(word)
        return joined

    def _readings(self, word: str) -> list[Reading]:
        """Return the word as published words; or as the two words that it was run together from."""
        if self._is_right(word):
            return [{word: 1.0}]
        if word in self._published:
            # Only a form of a name has it, which may itself be a common misspelling of what facts say.
            told = (other for other in self._published.near(word, others=True) if stem(other) in self._stems)
            return [{word: 1.0, **dict.fromkeys(told, NEAR_WORTH[1])}]
        published, plain = self._published.near(word), self._language.near(word)
        nearest = min((published, plain), key=lambda near: min(near.values(), default=len(NEAR_WORTH)))
        if nearest:
            # Among words as near, one that asks is more likely meant unless a fact may say the other.
            likeliest = sorted(
                nearest,
                key=lambda other: (
                    (other in self._asks) is (nearest is published),
                    sorted(other) != sorted(word),
                ),
            )
            return [{other: NEAR_WORTH[nearest[other]] for other in likeliest}]
        return self._parts(word) or [{word: 1.0}]

    def _is_right(self, word: str) -> bool:
        return stem(word) in self._language_stems or stem(word) in self._stems or not word.isalpha()

    def _parts(self, word: str) -> list[Reading]:
        for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
            parts = word[:cut], word[cut:]
            if all(part in self._published for part in parts):
                return [{part: _SPLIT_WORTH} for part in parts]
        return []

    def _things(
        self, spelled: Sequence[str], readings: Sequence[Reading], places: Sequence[int]
    ) -> Iterator[Thing]:
        stemmed = [_stems(readings[place]) for place in places]
        start = 0
        while start < len(places):
            match = self._phrasebook.longest(stemmed, start)
            end = match.end if match else start + 1
            said = " ".join(spelled[place] for place in places[start:end])
            names, ways = _ways(stemmed[start:end], match)
            if not says_new([said]) or len(places) == 1:
                yield Thing(said=said, ways=(*names, *ways), is_name=bool(names), place=places[start])
            start = end


@cache
def language_words() -> frozenset[str]:
    """Return every word that look-up knows without any digest."""
    lines = [STOP_WORDS, ORDINARY_WORDS, ASKED_KINDS, *ASKING.values(), SYNONYMS]
    return frozenset(word for line in lines for word in words(line))


@cache
def _language() -> tuple[Lexicon, frozenset[str]]:
    """Return those words as a lexicon, and their stems: the same for every library."""
    return Lexicon(language_words()), frozenset(map(stem, language_words()))


def _stems(reading: Reading) -> Reading:
    stemmed: dict[str, float] = {}
    for word, worth in reading.items():
        stemmed[stem(word)] = max(worth, stemmed.get(stem(word), 0.0))
    return stemmed


def _ways(readings: Sequence[Reading], match: Match | None) -> tuple[list[Way], list[Way]]:
    """Return the ways to speak of a thing by a name of it, and by other words."""
    tags = match.tags if match else ()
    worth = match.worth if match else 0.0
    names = [Way(needs=(tag,), worth=worth) for tag in tags if tag.startswith(NAME)]
    alike = [Way(needs=(tag,), worth=worth * SYNONYM_WORTH) for tag in tags if tag.startswith(SYNONYM)]
    # A name must be meant by the text itself: its words scattered over a text do not name it.
    plain = [] if names else _plain_ways(readings)
    return names, [*plain, *alike]


def _plain_ways(readings: Sequence[Reading]) -> list[Way]:
    if len(readings) == 1:
        return [Way(needs=(word,), worth=worth) for word, worth in readings[0].items()]
    best = [max(reading.items(), key=lambda item: item[1]) for reading in readings]
    return [Way(needs=tuple(word for word, _ in best), worth=min(worth for _, worth in best))]
