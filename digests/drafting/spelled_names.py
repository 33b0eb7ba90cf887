"""Holds a text against the way its brief spells names: small letters, other letters, an "s" more or less."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final

from rapidfuzz.distance import Levenshtein

from digests.drafting.spelling import is_word

_LONGEST_TITLE: Final = 60
_OF_A_BODY: Final = re.compile(
    r"(?<![\w’-])(?!The )(?:[A-Z][\w-]+(?:’s)? ){1,5}(?:of|for|on) (?:the )?"
    r"[A-Z][\w-]+(?: (?:(?:of|for|and) )?[A-Z][\w-]+){0,6}"
)
_LONG_NAME: Final = re.compile(r"(?<![\w’-])(?!The )(?:[A-Z][\w-]+ ){2,5}[A-Z][\w-]+")
_FEWEST_OF_A_BODY: Final = 4
"""Words of a body's name that are looked for half small."""


def _places(name: str, text: str) -> Iterator[int]:
    """Yield where a name ends in a text, and no longer name does."""
    at = text.find(name)
    while at >= 0:
        end = at + len(name)
        around = text[at - 1 : at] + text[end : end + 1]
        if not re.search(r"[\w-]", around) and not re.match(r" [A-Z]", text[end:]):
            yield end
        at = text.find(name, end)


def _long_words_of(text: str) -> Iterator[str]:
    """Yield the long words with a capital, as of one: the "Tarnabjis" are of the name "Tarnabji"."""
    for word in re.findall(r"\b[A-Z][a-z]{6,}\b", text):
        yield re.sub(r"(?<=[aeiou])s$", "", word)


def _is_slip_of(one: str, other: str) -> bool:
    """Tell whether two words differ in one letter, but not as Asia and Asian do, nor by a "z" for an "s"."""
    if one.startswith(other) or other.startswith(one) or (is_word(one) and is_word(other)):
        return False
    return Levenshtein.distance(one.replace("z", "s"), other.replace("z", "s")) == 1


def _other_numbers(word: str) -> Iterator[str]:
    """Yield a word as it may be of one or of many: Security, Securities."""
    if word.endswith("ies"):
        yield f"{word[:-3]}y"
    elif word.endswith("s"):
        yield word[:-1]
    elif word.endswith("y"):
        yield f"{word[:-1]}ies"
    elif word[0].isupper():
        yield f"{word}s"


def _pairs_of(text: str) -> Iterator[tuple[str, str]]:
    """Yield neighbouring words of four letters or more with capitals."""
    for found in re.finditer(r"(?=\b([A-Z][a-z]{3,}) ([A-Z][a-z]{3,})\b)", text):
        yield found[1], found[2]


@dataclass(frozen=True)
class SpelledNames:
    """The names of a brief, as its sentences write them."""

    text: str

    def written_small(self, text: str) -> str | None:
        """Return a name, as the brief writes it inside its sentences, that a text writes in small letters."""
        low = text.lower()
        for name in self._inside:
            at = low.find(name.lower())
            if at >= 0 and text[at : at + len(name)].islower():
                return name
        return next((name for name, small in self._bodies.items() if any(_places(small, text))), None)

    @cached_property
    def _bodies(self) -> Mapping[str, str]:
        """Bodies as the brief's sentences name them, and so with their last word small: "Board for reefs"."""
        found: dict[str, str] = {}
        for match in re.finditer(rf"(?<=[a-z,] ){_OF_A_BODY.pattern}", self.text):
            told = match[0].split()
            for end in range(_FEWEST_OF_A_BODY, len(told) + 1):
                if not told[end - 1].islower():
                    found[" ".join(told[:end])] = " ".join([*told[: end - 1], told[end - 1].lower()])
        return found

    @cached_property
    def _inside(self) -> tuple[str, ...]:
        """Names of three words or more that stand inside sentences and in a line of their own."""
        found = re.findall(r"(?<=[a-z,] )(?:[A-Z][\w’-]+ ){2,}[A-Z][\w’-]+", self.text)
        alone = {line.strip(" :").lower() for line in self.text.splitlines()}
        return tuple(
            name
            for name in dict.fromkeys(found)
            if any(name.lower() in line for line in alone if len(line) < _LONGEST_TITLE)
        )

    def misspelt(self, text: str) -> str | None:
        """Return a name of the text that the brief writes in another way elsewhere, one letter apart."""
        for word in _long_words_of(text):
            for other in self._long_words.get((word[0], word[-1]), frozenset()) - {word}:
                if _is_slip_of(word, other):
                    return str(word)
        pair = next((pair for pair in _pairs_of(text) if self._is_other_pair(*pair)), None)
        if pair is not None:
            return " ".join(pair)
        bodies = (name for name in _OF_A_BODY.findall(text) if self._has_other_number(name))
        names = (name for name in _LONG_NAME.findall(text) if self._has_other_number_inside(name))
        return next(chain(bodies, names), None)

    def _is_other_pair(self, first: str, second: str) -> bool:
        """Tell whether the brief writes one of two words of a name with another letter: Gann, Gaan Ngai."""
        beside = ((other, first) for other, same in self._pairs if same == second)
        behind = ((other, second) for same, other in self._pairs if same == first)
        return any(_is_slip_of(other, own) for other, own in (*beside, *behind))

    @cached_property
    def _pairs(self) -> frozenset[tuple[str, str]]:
        return frozenset(_pairs_of(self.text))

    def _has_other_number_inside(self, name: str) -> bool:
        """Tell whether the brief writes a name with a word before its last in another number: Securities."""
        words = name.split()
        return any(
            any(_places(" ".join([*words[:place], other, *words[place + 1 :]]), self.text))
            for place, word in enumerate(words[:-1])
            for other in _other_numbers(word)
        )

    def _has_other_number(self, name: str) -> bool:
        """Tell whether the brief writes a body's name with an "s" more or less: the Court for Sport."""
        other = name.removesuffix("s") if name.endswith("s") else f"{name}s"
        return any(_places(other, self.text))

    @cached_property
    def _long_words(self) -> Mapping[tuple[str, str], frozenset[str]]:
        """Long capitalised words by their first and last letter."""
        shelves: dict[tuple[str, str], set[str]] = {}
        for word in _long_words_of(self.text):
            shelves.setdefault((word[0], word[-1]), set()).add(word)
        return {ends: frozenset(found) for ends, found in shelves.items()}
