"""What a fact is found by: words and phrases it says, those that stand around it, the answers it holds."""

import re
from collections.abc import Iterator
from typing import Final

from digests.lookup_language import Wanted
from digests.lookup_text import FactText
from digests.model import Fact, KeyKind
from digests.numerals import YEAR

_MONTHS: Final = "january|february|march|april|june|july|august|september|october|november|december"
_YEAR: Final = rf"(?<![\d,.]){YEAR}(?!,?\d|\.\d)"
_LASTING: Final = r"\b\d+ (?:years|months|weeks|days|hours)\b"
_TIME: Final = re.compile(rf"{_YEAR}|\b(?:{_MONTHS})\b|{_LASTING}", re.IGNORECASE)
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_UNITS: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|eighteen"
NUMBER: Final = re.compile(
    rf"(?!{_YEAR})(?<![\w.,-])\d[\d,]*(?:\.\d+)?(?!\d|st\b|nd\b|rd\b|th\b)"
    rf"|\b(?:{_UNITS}|{_TENS}|hundred|dozen|no)\b",
    re.IGNORECASE,
)
"""A count: neither a year nor a place in an order."""
_SHARE: Final = re.compile(r"%|\bper ?cent\b", re.IGNORECASE)
_RANK: Final = re.compile(r"\d(?:st|nd|rd|th)\b|\brank|\bfirst\b|\bsecond\b|\bthird\b", re.IGNORECASE)
_INTERVAL: Final = re.compile(
    r"\b(?:every|once|yearly|annual|annually|monthly|weekly|daily)\b", re.IGNORECASE
)
_FULL_FORM: Final = re.compile(r"\bstands? for\b|\bshort for\b|\bfull (?:form|name)\b", re.IGNORECASE)
_IN_TEXT: Final = (
    (Wanted.FULL_FORM, _FULL_FORM),
    (Wanted.NUMBER, NUMBER),
    (Wanted.TIME, _TIME),
    (Wanted.SHARE, _SHARE),
    (Wanted.RANK, _RANK),
    (Wanted.INTERVAL, _INTERVAL),
)
_BY_KIND: Final = {
    KeyKind.YEAR: Wanted.TIME,
    KeyKind.DATE: Wanted.TIME,
    KeyKind.PLACE: Wanted.PLACE,
    KeyKind.STATE: Wanted.PLACE,
    KeyKind.COUNTRY: Wanted.PLACE,
    KeyKind.BODY: Wanted.BODY,
    KeyKind.PERSON: Wanted.PERSON,
    KeyKind.NUMBER: Wanted.NUMBER,
    KeyKind.PERCENTAGE: Wanted.SHARE,
    KeyKind.ORDINAL: Wanted.RANK,
    KeyKind.FULL_FORM: Wanted.FULL_FORM,
}


def answer_tag(wanted: Wanted) -> str:
    """Return the tag of facts that hold an answer of the sort."""
    return f"?{wanted}"


def told(fact: FactText) -> set[str]:
    """Return the stems and tags of what the fact itself says, in its text, its aliases and its keys."""
    answers = {*_answers(fact.fact), *(sort for question in fact.questions for sort in question.asked)}
    return {answer_tag(sort) for sort in answers}.union(*(text.said for text in (fact.text, *fact.questions)))


def topic_tag(stem: str) -> str:
    """Return the tag of facts whose topic has the word: no part of an answer, only a shelf to browse."""
    return f"/{stem}"


def _answers(fact: Fact) -> Iterator[Wanted]:
    yield from (_BY_KIND[key.kind] for key in fact.keys if key.kind in _BY_KIND)
    yield from (wanted for wanted, pattern in _IN_TEXT if pattern.search(fact.text))
