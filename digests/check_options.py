"""Compares the forms of a key's options: years with years, numbers grouped alike, capitals alike."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from digests.model import Key, KeyKind
from digests.numerals import MONTH, SCALES, numerals_in, only_date

Unlike = tuple[int, str, str]
"""Which option (0 is the span, 1 the first distractor), the reason, the remedy."""

_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_PERCENT: Final = re.compile(r"\d\s?(?:%|per ?cent\b)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"\d+(?:,\d{2,3})*(?:\.\d+)?")
_WESTERN: Final = re.compile(r"\d{1,3}(?:,\d{3})*(?:\.\d+)?")
_INDIAN: Final = re.compile(r"(?:\d{1,2}(?:,\d{2})*,\d{3}|\d{1,3})(?:\.\d+)?")
_PLAIN: Final = re.compile(r"\d+(?:\.\d+)?")
_GROUPINGS: Final = (_WESTERN, _INDIAN, _PLAIN)
_NAMES: Final = re.compile(rf"\b(?:(?P<month>{MONTH})|(?P<scale>{'|'.join(SCALES)})s?)\b", re.IGNORECASE)
_SUFFIX: Final = re.compile(r"#(?:st|nd|rd|th)\b")


def _states_a_number(option: str) -> bool:
    return any(numerals_in(option))


_KINDS: Final[dict[KeyKind, tuple[Callable[[str], object], str]]] = {
    KeyKind.YEAR: (_YEAR.search, "a year of four digits"),
    KeyKind.DATE: (only_date, "a date like 18 July 2022"),
    KeyKind.PERCENTAGE: (_PERCENT.search, "a number with %"),
    KeyKind.NUMBER: (_states_a_number, "a number"),
    KeyKind.ORDINAL: (_states_a_number, "an ordinal like 68th"),
}
"""Kinds with a form of their own: how to tell that an option has it, and what to write."""


def unlike(key: Key) -> Iterator[Unlike]:
    """Tell which options stand out by their form."""
    options = (key.span, *key.distractors)
    if key.kind not in _KINDS:
        yield from _other_capitals(options)
        return
    of_kind, wanted = _KINDS[key.kind]
    odd = [place for place, option in enumerate(options) if not of_kind(option)]
    for place in odd:
        remedy = f"Write {wanted}, or choose another kind"
        yield place, f"'{options[place]}' does not read as the kind '{key.kind.value}'", remedy
    if not odd:
        yield from _other_forms(options)


def _other_capitals(options: Sequence[str]) -> Iterator[Unlike]:
    answer = options[0]
    for place, option in enumerate(options[1:], start=1):
        both_letters = answer[0].isalpha() and option[0].isalpha()
        if both_letters and answer[0].isupper() != option[0].isupper():
            reason = f"'{option}' and the answer '{answer}' do not both start with a capital"
            yield place, reason, "Write them alike"


def _other_forms(options: Sequence[str]) -> Iterator[Unlike]:
    answer = options[0]
    for place, option in enumerate(options[1:], start=1):
        if skeleton(option) != skeleton(answer):
            reason = f"'{option}' is not written like the answer '{answer}'"
            yield place, reason, "Use the same words, units and order around the number"
        elif not _groupings(option) & _groupings(answer):
            reason = f"the digits of '{option}' are not grouped like those of '{answer}'"
            yield place, reason, "Group them alike: 23,564 or 24,00,000 or 2400000"
    decimal = [re.search(r"\d\.\d", option) is not None for option in options]
    if decimal[0] not in decimal[1:]:
        reason = f"'{answer}' stands out: {'only it' if decimal[0] else 'all but it'} has decimals"
        yield 0, reason, "Give the wrong answers the same number of decimals"


def skeleton(option: str) -> str:
    """Reduce an option to what stands around its numbers: "26 lakh cases" becomes "# scale cases"."""
    text = _NAMES.sub(lambda found: "month" if found["month"] else "scale", option)
    for numeral in numerals_in(text):
        if numeral.in_words:
            text = text.replace(numeral.written, "word")
    return " ".join(_SUFFIX.sub("#th", _NUMBER.sub("#", text)).casefold().split())


def _groupings(option: str) -> frozenset[re.Pattern[str]]:
    """The ways of grouping digits that all numbers of an option agree with; small ones agree with all."""
    numbers = _NUMBER.findall(option)
    return frozenset(way for way in _GROUPINGS if all(way.fullmatch(number) for number in numbers))
