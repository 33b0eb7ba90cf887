"""What every wrong answer is held against, and how one is chosen without chance."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final, TypeVar

from digests.drafting.wordlists import listed
from digests.likeness import bare
from digests.numerals import YEAR, numerals_in

T = TypeVar("T")
_YEARS: Final = re.compile(rf"(?<![\d,.]){YEAR}(?!,?\d|\.\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What is known around a question: the brief's words and numbers, its date, what the library says.

    `claims` are the texts of the library's facts. `seed` spreads choices; it comes from the fact itself.
    `told` is the fact the question is on. `births` say since which year a name has been: nothing happened to
    it before.
    """

    brief: str
    date: date
    numbers: frozenset[Decimal]
    years: frozenset[int]
    claims: tuple[str, ...]
    stem: str
    seed: str
    births: tuple[tuple[str, int], ...] = ()
    told: str = ""

    def says(self, name: str) -> bool:
        """Tell whether the brief speaks of a name."""
        return _stands_in(_folded(self.brief), name)

    def chance(self, purpose: str, among: int) -> int:
        """Return a number below `among` that is always the same for the same question."""
        digest = hashlib.sha256(f"{self.seed}|{purpose}".encode()).digest()
        return int.from_bytes(digest[:4]) % among

    def shuffled(self, purpose: str, things: Iterable[T]) -> list[T]:
        """Put things in an order that is always the same for the same question."""
        return sorted(things, key=lambda thing: self._rank(f"{purpose}|{thing}"))

    def is_claimed(self, option: str) -> bool:
        """Tell whether a fact of the library might make an option right for this stem."""
        asked = content(self.stem)
        return any(
            _stands_in(_folded(claim), option) and len(asked & content(claim)) * 2 >= max(2, len(asked))
            for claim in self.claims
        )

    def _rank(self, text: str) -> bytes:
        return hashlib.sha256(f"{self.seed}|{text}".encode()).digest()


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    """Fold a text once, however many names are looked for in it."""
    return bare(text)


def _stands_in(folded: str, name: str) -> bool:
    plain = bare(name)
    return plain in folded and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", folded) is not None


def years_in(text: str) -> frozenset[int]:
    """Return every year that a text names."""
    return frozenset(int(year) for year in _YEARS.findall(text))


@lru_cache(maxsize=256)
def numbers_in(text: str) -> frozenset[Decimal]:
    """Return every number that a text names, dates and years included."""
    return frozenset(numeral.value for numeral in numerals_in(text))


_STOP: Final = frozenset(
    listed(
        "the a an of in on at to for by with from and or is are was were be been which what who whom"
        " where when how many much did does do has have had its it this that as into under between year"
        " date located fill blank"
    )
)


@lru_cache(maxsize=4096)
def content(text: str) -> frozenset[str]:
    """Return the words of a text that mean something, folded, plurals cut."""
    words = re.findall(r"[^\W_]+", bare(text))
    return frozenset(word.removesuffix("s") if len(word) > 4 else word for word in words) - _STOP


def spaced(candidates: Sequence[T], most: int) -> list[T]:
    """Return at most so many distinct ones, in the order given."""
    return list(dict.fromkeys(candidates))[:most]
