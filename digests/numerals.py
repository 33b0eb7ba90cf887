"""Finds the numbers and dates that a text speaks of, whether in digits or in words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

MONTH: Final = "January|February|March|April|May|June|July|August|September|October|November|December"
_UNITS: Final = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen"
    "|seventeen|eighteen|nineteen|twenty"
)
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_ORDINALS: Final = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth"
    "|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
MONTHS: Final = tuple(MONTH.split("|"))
YEAR: Final = r"(?:1[5-9]|20)\d\d"
CARDINALS: Final = {word: Decimal(n) for n, word in enumerate(_UNITS.split("|"), start=1)} | {
    word: Decimal(10 * n) for n, word in enumerate(_TENS.split("|"), start=2)
}
ORDINALS: Final = {word: Decimal(n) for n, word in enumerate(_ORDINALS.split("|"), start=1)}
SCALES: Final = {
    "hundred": Decimal(100),
    "thousand": Decimal(1_000),
    "lakh": Decimal(100_000),
    "million": Decimal(1_000_000),
    "crore": Decimal(10_000_000),
    "billion": Decimal(1_000_000_000),
    "trillion": Decimal(1_000_000_000_000),
}
_SCALE: Final = rf"(?:[\s-]+(?P<scale>{'|'.join(SCALES)})s?\b)?"
_DIGITS: Final = re.compile(
    rf"(?P<digits>\d+(?:,\d{{2,3}})*(?:\.\d+)?)(?P<suffix>st|nd|rd|th)?(?!\d){_SCALE}", re.IGNORECASE
)
_WORDS: Final = re.compile(
    rf"\b(?:(?P<tens>{_TENS})[\s-])?(?P<word>{_UNITS}|{_TENS}|{_ORDINALS})\b{_SCALE}",
    re.IGNORECASE,
)
_DAY: Final = re.compile(
    rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+)?(?P<month>{MONTH})"
    r"(?:\s+(?P<day_after>\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(?P<year>\d{4}))?",
    re.IGNORECASE,
)
_ISO: Final = re.compile(r"(?P<year>\d{4})-(?P<month>\d{2})-(?P<day>\d{2})")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """One number of a text: its value (scale included) and how it was written."""

    value: Decimal
    written: str
    in_words: bool


def numerals_in(text: str) -> Iterator[Numeral]:
    """Find every number: "23,564", "24 lakh", "2.7 million", "68th", "twenty-one", "third"."""
    for found in _DIGITS.finditer(text):
        value = Decimal(found["digits"].replace(",", "")) * _scale(found["scale"])
        yield Numeral(value=value, written=found[0], in_words=False)
    for found in _WORDS.finditer(text):
        word = found["word"].lower()
        value = CARDINALS.get(word) or ORDINALS[word]
        if found["tens"]:
            value += CARDINALS[found["tens"].lower()]
        yield Numeral(value=value * _scale(found["scale"]), written=found[0], in_words=True)


def only_number(text: str) -> Decimal | None:
    """Return the number a short text states, or None when it states none or several."""
    values = {numeral.value for numeral in numerals_in(text)}
    return values.pop() if len(values) == 1 else None


def only_date(text: str) -> tuple[int, int, int] | None:
    """Return (year, month, day) of a text that is a date, with 0 for what it leaves out."""
    iso = _ISO.fullmatch(text)
    if iso is not None:
        return int(iso["year"]), int(iso["month"]), int(iso["day"])
    found = _DAY.fullmatch(text)
    if found is None:
        return (int(text), 0, 0) if re.fullmatch(r"\d{4}", text) else None
    month = [name.lower() for name in MONTHS].index(found["month"].lower()) + 1
    day = found["day"] or found["day_after"] or 0
    return int(found["year"] or 0), month, int(day)


def _scale(word: str | None) -> Decimal:
    return SCALES[word.lower()] if word else Decimal(1)
