"""Which facts cover what was asked, and how well: decided on sets of numbers, without looking at a clock."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import and_, or_
from typing import Final

from digests.lookup_index import Index, lowest
from digests.lookup_query import Thing

SHORTLIST: Final = 64
"""Candidates that are weighed one by one; they come newest first."""
READ_CLOSELY: Final = 24
"""Candidates that are returned, the worthiest of them: reading a fact's words costs more than weighing it."""
AROUND_WORTH: Final = 0.75
"""What a word is worth that only stands around a fact (its title, section, topics)."""
_FEWEST_FOR_A_GAP: Final = 4
_WIDEST_GAP: Final = 0.25
"""Of four things or more one may be missing, unless it is a name or more than this share of the weight."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """One thing asked, as the sets of the texts that speak of it, the worthiest way first."""

    thing: Thing
    told: tuple[tuple[int, float], ...]
    around: tuple[tuple[int, float], ...]
    weight: float
    told_at_all: int
    """The texts that say it themselves, in one way or another."""
    known_at_all: int
    """The texts that say it or stand under it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A text that covers what was asked: its number and its worth from 0 to 1."""

    number: int
    worth: float


def demands(things: Iterable[Thing], told: Index, around: Index) -> tuple[Demand, ...]:
    """Look up each thing; the rarer it is, the more it weighs, and one that nobody speaks of weighs most."""
    return tuple(_demand(thing, told, around) for thing in things)


def candidates(asked: Sequence[Demand], *, least_told: float) -> list[Candidate]:
    """Return the texts that cover everything asked, or nearly everything of a long question.

    `least_told` is the share of what was asked that a text has to say itself.
    """
    found = _covering(asked) or _nearly_covering(asked)
    scales = [_Scale(demand) for demand in asked]
    weighed = [Candidate(number=number, worth=_worth(number, scales, least_told)) for number in found]
    worthy = sorted((one for one in weighed if one.worth > 0), key=lambda one: (-one.worth, one.number))
    return worthy[:READ_CLOSELY]


def _demand(thing: Thing, told: Index, around: Index) -> Demand:
    in_told = _ways(thing, told, 1.0)
    in_around = _ways(thing, around, AROUND_WORTH)
    told_at_all = _any(in_told)
    known_at_all = told_at_all | _any(in_around)
    rarity = told.size / (1 + known_at_all.bit_count())
    return Demand(
        thing=thing,
        told=in_told,
        around=in_around,
        weight=math.log1p(rarity) / math.log1p(told.size) if told.size else 1.0,
        told_at_all=told_at_all,
        known_at_all=known_at_all,
    )


def _ways(thing: Thing, index: Index, worth: float) -> tuple[tuple[int, float], ...]:
    ways = ((index.holding(way.needs), way.worth * worth) for way in thing.ways)
    return tuple(sorted((way for way in ways if way[0]), key=_by_worth))


def _any(ways: Sequence[tuple[int, float]]) -> int:
    return reduce(or_, (texts for texts, _ in ways), 0)


def _by_worth(way: tuple[int, float]) -> float:
    return -way[1]


def _covering(asked: Sequence[Demand]) -> list[int]:
    """Those that say it all themselves come first; the rest only when there is room."""
    told = reduce(and_, (demand.told_at_all for demand in asked))
    known = reduce(and_, (demand.known_at_all for demand in asked))
    first = lowest(told, SHORTLIST)
    return first + lowest(known & ~told, SHORTLIST - len(first))


def _nearly_covering(asked: Sequence[Demand]) -> list[int]:
    if len(asked) < _FEWEST_FOR_A_GAP:
        return []
    total = sum(demand.weight for demand in asked)
    found: list[int] = []
    for place, left_out in enumerate(asked):
        if not left_out.thing.is_name and left_out.weight <= _WIDEST_GAP * total:
            found += _covering([*asked[:place], *asked[place + 1 :]])
    return sorted(set(found))[:SHORTLIST]


class _Scale:
    """A demand made ready to weigh one text after another: reading a byte is cheap, shifting a set is not."""

    def __init__(self, demand: Demand) -> None:
        self.weight = demand.weight
        self._told = [(_bytes(texts), worth) for texts, worth in demand.told]
        self._around = [(_bytes(texts), worth) for texts, worth in demand.around]

    def told(self, number: int) -> float:
        return _best(number, self._told)

    def known(self, number: int) -> float:
        return max(self.told(number), _best(number, self._around))


def _bytes(texts: int) -> bytes:
    return texts.to_bytes(texts.bit_length() // 8 + 1, "little")


def _best(number: int, ways: Iterable[tuple[bytes, float]]) -> float:
    byte, bit = number >> 3, 1 << (number & 7)
    return next((worth for texts, worth in ways if byte < len(texts) and texts[byte] & bit), 0.0)


def _worth(number: int, scales: Sequence[_Scale], least_told: float) -> float:
    total = sum(scale.weight for scale in scales)
    told = sum(scale.weight for scale in scales if scale.told(number))
    if told < least_told * total:
        return 0.0
    return sum(scale.weight * scale.known(number) for scale in scales) / total
