"""Which of many numbered texts hold a word, and which known words a misspelt one is near.

A set of texts is an integer with one bit for each text, so that "all of these words" over 200,000 texts is a
handful of `&` on 25 KB and never a walk through them.
"""

import re
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Final

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

from digests.words import skeleton

_SPARSE: Final = 64
"""A word in fewer than one text of so many is kept as a list of numbers, any other as the finished set."""
_OCCUPIED: Final = re.compile(rb"[^\x00]", re.DOTALL)


class Index:
    """The texts, counted from 0 in the order given, that hold a word; immutable once built."""

    def __init__(self, texts: Iterable[Iterable[str]]) -> None:
        lists: defaultdict[str, array[int]] = defaultdict(lambda: array("I"))
        self.size = 0
        for number, words in enumerate(texts):
            for word in set(words):
                lists[word].append(number)
            self.size = number + 1
        self._counts = {word: len(numbers) for word, numbers in lists.items()}
        self._lists: dict[str, array[int]] = {}
        self._sets: dict[str, int] = {}
        for word, numbers in lists.items():
            if len(numbers) * _SPARSE < self.size:
                self._lists[word] = array("I", numbers)
            else:
                self._sets[word] = self._set_of(numbers)

    def __contains__(self, word: object) -> bool:
        return word in self._counts

    def count(self, word: str) -> int:
        """Return how many texts hold the word."""
        return self._counts.get(word, 0)

    def holding(self, words: Iterable[str]) -> int:
        """Return the set of the texts that hold every one of the words (at least one must be given)."""
        found = -1
        for word in sorted(words, key=self.count):
            found &= self._set(word)
            if not found:
                break
        return found

    def _set(self, word: str) -> int:
        ready = self._sets.get(word)
        return self._set_of(self._lists.get(word, ())) if ready is None else ready

    def _set_of(self, numbers: Iterable[int]) -> int:
        bits = bytearray(self.size // 8 + 1)
        for number in numbers:
            bits[number >> 3] |= 1 << (number & 7)
        return int.from_bytes(bits, "little")


def lowest(texts: int, limit: int) -> list[int]:
    """Return the first `limit` numbers of a set of texts, in order."""
    return list(islice(_numbers(texts), limit))


def _numbers(texts: int) -> Iterator[int]:
    occupied = texts.to_bytes(texts.bit_length() // 8 + 1, "little")
    for found in _OCCUPIED.finditer(occupied):
        byte, first = found[0][0], found.start() * 8
        yield from (first + bit for bit in range(8) if byte >> bit & 1)


class Lexicon:
    """Known words, to find those that a misspelt one may have meant."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known = frozenset(known)
        self._by_ends: defaultdict[tuple[int, str, int], list[str]] = defaultdict(list)
        self._by_sound: defaultdict[str, list[str]] = defaultdict(list)
        for word in self._known:
            if not word.isalpha() or len(word) < _SHORTEST_MEANT:
                continue
            # One slip leaves the first or the last letter right, so these two drawers hold every near word.
            self._by_ends[0, word[0], len(word)].append(word)
            self._by_ends[-1, word[-1], len(word)].append(word)
            if word.isascii():
                self._by_sound[skeleton(word)].append(word)

    def __contains__(self, word: str) -> bool:
        return word in self._known

    def near(self, word: str, *, others: bool = False) -> dict[str, int]:
        """Return the known words at the least distance in slips of the pen; none when all are too far.

        A slip is a letter left out, put in, changed or swapped with its neighbour: one is allowed, two from
        nine letters on or where the consonants sound the same. Short words are often acronyms, so in four
        letters none may be changed, and in fewer nothing. With `others` the word itself is left out.
        """
        if len(word) < _SHORTEST_MEANT or not word.isalpha():
            return {}
        slips = 2 if len(word) >= _LONG else 1
        found = self._within(word, slips)
        if word.isascii() and len(word) > _SHORTEST_MEANT:
            found |= self._sounding_like(word)
        if others:
            found.pop(word, None)
        least = min(found.values(), default=0)
        return {near: distance for near, distance in sorted(found.items()) if distance == least}

    def _within(self, word: str, slips: int) -> dict[str, int]:
        lengths = range(len(word) - slips, len(word) + slips + 1)
        drawers = [self._by_ends.get((end, word[end], length), ()) for end in (0, -1) for length in lengths]
        found = {
            near: distance
            for drawer in drawers
            for near, distance, _ in extract(
                word, drawer, scorer=OSA.distance, score_cutoff=slips, limit=None
            )
        }
        if len(word) == _SHORTEST_MEANT:
            return {near: slip for near, slip in found.items() if not _one_letter_changed(word, near)}
        return found

    def _sounding_like(self, word: str) -> dict[str, int]:
        alike = self._by_sound.get(skeleton(word), ())
        return {
            near: distance
            for near, distance, _ in extract(
                word, alike, scorer=OSA.distance, score_cutoff=_SLIPS_IN_SOUND, limit=None
            )
        }


_SHORTEST_MEANT: Final = 4
_LONG: Final = 9
_SLIPS_IN_SOUND: Final = 2


def _one_letter_changed(word: str, near: str) -> bool:
    return len(word) == len(near) and sorted(word) != sorted(near)
