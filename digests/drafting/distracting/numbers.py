"""Wrong numbers: as large, as round, as precise and written like the right one."""

import re
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from digests.drafting.distracting.surroundings import Surroundings
from digests.numerals import CARDINALS, ORDINALS

_DIGITS: Final = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORD: Final = re.compile(rf"(?:{'|'.join(CARDINALS)})(?= [a-z]+$)", re.IGNORECASE)
_ENOUGH: Final = 3
_SMALL: Final = 20
_ROUND: Final = 10
_COUNTRIES: Final = 195
"""Members and observers of the United Nations: no body has more."""
_AMONG: Final = re.compile(rf"\b(?:of|among|out of) the (?P<most>\d+|{'|'.join(CARDINALS)})\b", re.IGNORECASE)
"""The ninth of the ten has no eleventh beside it."""
_OF_COUNTRIES: Final = re.compile(r"\b(?:countries|nations|members?)\b")


def wrong_numbers(key: str, around: Surroundings) -> tuple[str, ...]:
    """Return three numbers, in ascending order, in the form of the right one; none that the brief names."""
    word = key.lower()
    for table in (CARDINALS, ORDINALS):
        if word in table:
            return _in_words(key, table, around)
    lettered = _LETTERED.fullmatch(key)
    if lettered is not None:
        return _lettered(lettered, around)
    in_words = _WORD.match(key)
    if in_words is not None:
        rest = key[in_words.end() :]
        return tuple(f"{each}{rest}" for each in _in_words(in_words[0], CARDINALS, around))
    found = _DIGITS.search(key)
    if found is None or len(_DIGITS.findall(key)) != 1:
        return ()
    right = Decimal(found[0].replace(",", ""))

    def write(value: Decimal) -> str:
        digits = _grouped(value, found[0])
        rest = key[found.end() :]
        if re.match(r"(?:st|nd|rd|th)\b", rest):
            rest = _suffix(int(value)) + rest[2:]
        return f"{key[: found.start()]}{digits}{rest}"

    near = _periods(right, key) or _steps(right, key, around)
    return _chosen(right, iter(near), write, around)


_LETTERED: Final = re.compile(
    r"(?P<family>(?:Article|Section) \d+)(?P<letter>[D-Z])"
    r"|(?P<more>(?:Article|Section) \d+[A-Z])(?P<last>[B-Z])"
)
"""An Article of a family that goes on to D or further, so that its neighbours are there."""


def _lettered(found: re.Match[str], around: Surroundings) -> tuple[str, ...]:
    at, family = ord(found["letter"] or found["last"]), found["family"] or found["more"]
    near = [f"{family}{chr(at + step)}" for step in (-3, -2, -1, 1, 2) if ord("A") <= at + step <= ord("Z")]
    live = [each for each in around.shuffled("letters", near) if not around.says(each)]
    return tuple(sorted(live[:_ENOUGH]))


def _value(written: str) -> Decimal:
    return CARDINALS.get(written.lower()) or Decimal(written)


def _chosen(
    right: Decimal, near: Iterator[Decimal], write: Callable[[Decimal], str], around: Surroundings
) -> tuple[str, ...]:
    live = list(dict.fromkeys(value for value in near if value > 0 and value != right))
    live = [value for value in live if value not in around.numbers]
    if re.search(r"\bhow many\b", around.stem, re.IGNORECASE):
        live = [value for value in live if value != 1]  # No plural counts one.
    among = _AMONG.search(around.stem)
    if among is not None:
        live = [value for value in live if value <= _value(among["most"])]
    if right <= _COUNTRIES and _OF_COUNTRIES.search(around.stem):
        live = [value for value in live if value <= _COUNTRIES]
    below = sorted((value for value in live if value < right), reverse=True)
    above = sorted(value for value in live if value > right)
    fewer = max(min(around.chance("place", _ENOUGH + 1), len(below)), _ENOUGH - len(above), 0)
    chosen = sorted(below[:fewer] + above[: _ENOUGH - fewer])
    return tuple(write(value) for value in chosen)


_PERIODS: Final = {
    "hours": (6, 12, 18, 24, 36, 48, 72, 96),
    "days": (5, 7, 10, 14, 15, 21, 30, 45, 60, 75, 90, 120, 150, 180, 240),
    "weeks": (2, 3, 4, 6, 8, 10, 12, 16),
    "months": (1, 2, 3, 4, 6, 9, 12, 15, 18, 24, 36),
    "years": (1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 15, 20, 25, 30, 40, 50),
}
"""The lengths of time that rules are made of."""


def _periods(right: Decimal, key: str) -> Sequence[Decimal]:
    """Return usual periods around a usual period, none for anything else."""
    usual = _PERIODS.get(key.rpartition(" ")[2], ())
    if right not in usual:
        return ()
    at = usual.index(int(right))
    return [Decimal(period) for period in (*usual[max(at - 3, 0) : at], *usual[at + 1 : at + 4])]


def _steps(right: Decimal, key: str, around: Surroundings) -> Iterator[Decimal]:
    """Values around the right one: by ones when small, by its own roundness when large."""
    in_order = re.search(r"\d(?:st|nd|rd|th)\b|Article", key) is not None
    unit = Decimal(1) if in_order else _unit(right)
    count = right / unit
    if count <= _ROUND:
        sizes = [Decimal(step) for step in (1, 2, 3)]
    elif right <= _SMALL * 3 and unit == 1:
        sizes = [Decimal(step + around.chance(f"small{step}", 2)) for step in (2, 4, 7)]
    else:
        sizes = [
            (count * Decimal(percent + around.chance(f"share{percent}", 5)) / 100).to_integral_value()
            + around.chance(f"odd{percent}", 3)
            for percent in (7, 16, 27)
        ]
    if in_order:
        sizes = [Decimal(step + around.chance(f"rank{step}", 2)) for step in (1, 3, 5)]
    share = re.search(r"%|per ?cent", key) is not None
    if share and right >= _SMALL and unit == 1:
        sizes = [Decimal(step + around.chance(f"share{step}", 4)) for step in (4, 10, 16)]
    ceiling = (Decimal(95) if right <= 90 else Decimal(100)) if share and right <= 100 else None
    for size in sizes:
        for value in (right - size * unit, right + size * unit):
            if ceiling is None or value < ceiling:
                yield value


def _unit(value: Decimal) -> Decimal:
    """Return the place of the last digit that counts: 1 for 195, 1000 for 23000, 0.1 for 7.2."""
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) else Decimal(1)


def _grouped(value: Decimal, like: str) -> str:
    """Write a value with the decimals and the grouping of another number."""
    decimals = len(like.partition(".")[2])
    plain = f"{value:.{decimals}f}"
    if "," not in like:
        return plain
    whole, dot, rest = plain.partition(".")
    western = re.fullmatch(r"\d{1,3}(?:,\d{3})*", like.partition(".")[0])
    return f"{f'{int(whole):,}' if western else _indian(whole)}{dot}{rest}"


def _indian(digits: str) -> str:
    """Group digits as 24,00,000."""
    if len(digits) <= 3:
        return digits
    head, tail = digits[:-3], digits[-3:]
    pairs = re.sub(r"(?<=\d)(?=(?:\d\d)+$)", ",", head)
    return f"{pairs},{tail}"


def _suffix(number: int) -> str:
    if number % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")


def _in_words(key: str, table: dict[str, Decimal], around: Surroundings) -> tuple[str, ...]:
    values = {value: word for word, value in table.items()}
    right = table[key.lower()]
    near = (right + step for step in (-3, -2, -1, 1, 2, 3) if right + step in values)

    def write(value: Decimal) -> str:
        return values[value].capitalize() if key[0].isupper() else values[value]

    return _chosen(right, near, write, around)
