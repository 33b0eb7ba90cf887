"""Tells whether a wrong detail may stand in a claim: nothing beside it gives away that it is wrong."""

import re
from collections.abc import Sequence
from datetime import date
from typing import Final

from digests.model import Key, KeyKind
from digests.numerals import MONTH, MONTHS
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
_MOMENT: Final = re.compile(
    rf"\b(?:(?P<month>{MONTH})(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? )?(?P<year>(?:1[5-9]|20)\d\d)\b"
)
_DAY: Final = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? (?P<month>{MONTH})\b"
    rf"|\b(?P<month2>{MONTH}) (?P<day2>\d{{1,2}})\b"
)

Moment = tuple[int, int]
"""A year and its month, counted from 1, or 0 where only the year is told."""


def may_stand(text: str, key: Key, wrong: str, as_of: date) -> bool:
    """Tell whether `wrong` may stand for the answer in a fact's text as of a day."""
    start = span_places(text, key.span)[0]
    before, after = text[:start], text[start + len(key.span) :]
    last = "".join(before.rsplit(maxsplit=1)[-1:]).lower()
    beside = moments(f"{before}\0{after}")
    return (
        _takes_article(last, key, wrong)
        and re.match(r" \([A-Z]", after) is None
        and not (key.kind in _LANDS and (before.endswith(", ") or _PART_OF_A_LAND.search(text)))
        and not _is_day_of(key.span, as_of)
        and in_order(key.span, wrong, beside)
        and not _entails(last, key.span, wrong)
        and not (moments(key.span) and _AROUND.search(text))
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
    """Tell whether a day is that of the brief, which stands beside a claim."""
    found = _DAY.search(span)
    if found is None:
        return False
    month, day = found["month"] or found["month2"], found["day"] or found["day2"]
    return (MONTHS.index(month) + 1, int(day)) == (as_of.month, as_of.day)


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
