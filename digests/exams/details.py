"""Tells which wrong details may stand in a claim: nothing beside them gives away that they are wrong."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache
from typing import Final

from digests.dates import read_period
from digests.model import Fact, Key, KeyKind
from digests.numerals import MONTH, MONTHS, YEAR
from digests.quiz import span_places

_VOWELS: Final = frozenset("aeiouAEIOU8")
"""Letters and digits that "an" stands before, near enough to leave doubtful ones out."""
_LANDS: Final = frozenset({KeyKind.COUNTRY, KeyKind.STATE})
_BARE: Final = _LANDS | {KeyKind.PLACE}
"""Names that stand without "the", most of them: one that has it shows the others to be wrong."""
_TAKES_THE: Final = re.compile(
    r"\b(?:Organi[sz]ation|Bank|Fund|Union|Council|Commission|Committee|Agency|Authority|Ministry|Department"
    r"|Board|Bureau|Court|Government|Forum|Programme|Association|Institute|Conference|Society|Institution"
    r"|Nations|Centre|Federation|Alliance|Secretariat|Office|Corporation|Foundation|Army|Navy|Force)\b"
)
_PART_OF_A_LAND: Final = re.compile(r"\b(?:[Dd]istricts?|[Tt]aluka?s?|[Tt]ehsils?|[Bb]locks?|[Vv]illages?)\b")
_AROUND: Final = re.compile(r"\b(?:after|before|following|until|till) (?:the )?[A-Z]")
"""What happened then has a day of its own: "founded on 5 June 1972 after the Stockholm Conference"."""
_AS_OF: Final = re.compile(r",? \(?as of [^()]*?\d{4}\)?")
_MOMENT: Final = re.compile(rf"\b(?:(?P<month>{MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? )?(?P<year>{YEAR})\b")
Moment = tuple[int, int]
"""A year and its month, counted from 1, or 0 where only the year is told."""


def standing(fact: Fact, key: Key) -> Iterator[str]:
    """Yield the wrong answers that may stand for the right one in a fact's text, in their order."""
    places = span_places(fact.text, key.span)
    if len(places) != 1:
        return
    before, after = fact.text[: places[0]], fact.text[places[0] + len(key.span) :]
    if _is_told_beside(fact, key, before, after):
        return
    last = "".join(before.rsplit(maxsplit=1)[-1:]).lower()
    beside = moments(f"{before}\0{after}")
    for wrong in key.distractors:
        keeps_time = in_order(key.span, wrong, beside) and not _entails(last, key.span, wrong)
        if keeps_time and _takes_article(last, key, wrong):
            yield wrong


def _is_told_beside(fact: Fact, key: Key, before: str, after: str) -> bool:
    """Tell whether a short form, a town, an event or the day of the brief tells any wrong answer."""
    in_a_place = before.endswith(", ") or _PART_OF_A_LAND.search(fact.text) is not None
    around = _AROUND.search(fact.text) is not None
    return (
        re.match(r" \([A-Z]", after) is not None
        or (key.kind in _LANDS and in_a_place)
        or _is_day_of(key.span, fact.as_of)
        or (around and bool(moments(key.span)))
    )


def _takes_article(before: str, key: Key, wrong: str) -> bool:
    """Tell whether the word before the answer suits the wrong one too: "an 8", but not "the Canada"."""
    if before in ("a", "an"):
        return (key.span[0] in _VOWELS) == (wrong[0] in _VOWELS)
    if key.kind is KeyKind.BODY:
        return (_TAKES_THE.search(wrong) is not None) == (before == "the")
    return before != "the" or key.kind not in _BARE


def _entails(before: str, right: str, wrong: str) -> bool:
    """Tell whether the wrong year holds, too: what has been given since 2005 was given since 2008."""
    return before == "since" and moments(wrong) > moments(right)


def _is_day_of(span: str, as_of: date) -> bool:
    """Tell whether an answer is the day of the brief in any year, which stands beside a claim."""
    told = read_period(span, as_of, ahead=False)
    if told is None or told.first != told.last:
        return False
    return (told.first.month, told.first.day) == (as_of.month, as_of.day)


@lru_cache(maxsize=1 << 12)
def moments(text: str) -> tuple[Moment, ...]:
    """Return the years that a text tells, with their months, but not the day it held."""
    return tuple(
        (int(found["year"]), MONTHS.index(found["month"]) + 1 if found["month"] else 0)
        for found in _MOMENT.finditer(_AS_OF.sub("", text))
    )


def in_order(right: str, wrong: str, beside: Sequence[Moment]) -> bool:
    """Tell whether a wrong time stands before and after the same others as the right one."""
    true, false = moments(right), moments(wrong)
    if not true or not false:
        return True
    return all(_compared(true[0], each) == _compared(false[0], each) for each in beside)


def _compared(one: Moment, other: Moment) -> int:
    """Return -1, 0 or 1 for before, at and after, by years alone where a month is not told."""
    if not one[1] or not other[1]:
        one, other = (one[0], 0), (other[0], 0)
    return (one > other) - (one < other)
