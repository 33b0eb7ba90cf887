"""Writes the days and years that "on Saturday", "last year" and "recently" mean, as the day of a brief tells.

A guess for an editor, as all that is suggested.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import Final

from digests.drafting.dating import spelled, with_day
from digests.drafting.grammar import is_adverb, read, without_quotations
from digests.drafting.grammar_verbs import PARTICIPLES, PASTS, THIRD
from digests.drafting.openings import opened
from digests.drafting.plurals import names_many
from digests.drafting.spelling import is_word
from digests.numerals import MONTH
from digests.weekdays import WEEKDAYS, last_weekday

_WEEKDAY: Final = re.compile(
    rf"(?P<on>\bon )?(?P<last>\blast )?\b(?P<day>{'|'.join(WEEKDAYS)})\b(?! of)(?! to)(?! and)"
    rf"(?!,? \(?(?:\d|{MONTH}))(?: (?:evening|morning|night|afternoon)\b)?(?![’'])",
    re.IGNORECASE,
)
_OTHER_DAYS: Final = re.compile(
    r"(?:\b(?:will|would|shall|to|for|until|till|next|a|an|each|every|following|coming|Good|Black|Ash|Palm|Easter"
    r"|Holy|Maundy|Super|Bloody|Cyber|Giving) |’s )$"
)
"""Before a weekday: it is another than the last one, or part of a name."""
_AFTER_A_DATE: Final = re.compile(rf"(?:(?:{MONTH}) \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})),? $")
"""The date tells the day already."""
_OPENS_A_DAY: Final = re.compile(
    r"\b(?:on|of|by|since|from|before|after|this|until|till|to|late|early|and) $"
)
_TO_COME: Final = frozenset(["is", "are", "will", "shall", "would"])
_TO_BE: Final = re.compile(r"\b(?:will|would|shall|to be|postponed|scheduled|slated|due)\b")
_BEFORE_A_YEAR: Final = (
    "since|till|until|to|of|by|from|than|for|over|throughout|within|before|after|unlike|during|about|between|and"
    "|below|above|in"
)


def timed(text: str, day: date) -> str:
    """Return the text with the days it counts from its own written out, as far as they are known."""
    return _timed(_recently(text, day), day)


def _recently(text: str, day: date) -> str:
    """Write "The Court has held a fair (as of 5 May 2021)." for "The Court recently held a fair."."""
    found = _RECENT.search(without_quotations(text))
    if found is None:
        return text
    plain = opened(f"{text[: found.start()]}{text[found.end() :]}")
    sentence = read(plain)
    verb = sentence.verb
    if verb is None or sentence.opening or re.search(r"\bas of\b", plain):
        return text
    subject = _OWNER.sub("", sentence.span(sentence.subject))
    beside = re.search(r"(?P<word>[a-z]+) $", plain[: verb.start])
    adverb = f"{beside['word']} " if beside is not None and is_adverb(beside["word"]) else ""
    has = "have" if names_many(subject) or _joins_two(subject) else "has"
    if verb.low in {"was", "were"}:
        done = f"{has} {adverb}been"
    elif verb.low in PASTS & PARTICIPLES:
        done = f"{has} {adverb}{verb.text}"
    else:
        return text
    return with_day(f"{plain[: verb.start - len(adverb)]}{done}{plain[verb.end :]}", day)


def _joins_two(subject: str) -> bool:
    """Tell "Goa and Odisha" from "The Securities and Exchange Commission", which ends in a common word."""
    two = " and the " in subject or not is_word(subject.rsplit(maxsplit=1)[-1].lower())
    return " and " in subject and two


_OWNER: Final = re.compile(r"^.*[’']s? (?=[A-Z])| in [A-Z][a-z]+$")
"""Of "The State's Registry in Goa" the registry alone is one or many."""
_RECENT: Final = re.compile(r"^(?:Recently|Lately), |\b(?:recently|lately) ")


def _timed(text: str, day: date) -> str:
    """Write days for "on Saturday" and "yesterday", years for "last year", outside quotation marks."""
    told = text
    if len(re.findall("|".join(WEEKDAYS), text.lower())) <= 1 and not _TO_BE.search(text):
        told = _put_in(_WEEKDAY, partial(_weekday, day=day), told)
    for pattern, back in _DAYS:
        told = _put_in(pattern, partial(_as_it_is, written=f"on {spelled(day - timedelta(days=back))}"), told)
    told = text if told != text and _goes_on(told) else told
    for pattern, write, back in _YEARS:
        told = _put_in(pattern, partial(write, year=day.year - back), told)
    return told


def _weekday(found: re.Match[str], *, day: date) -> str:
    """Write the day of a weekday; "last Monday" on a Monday is a week ago."""
    before = found.string[: found.start()]
    if _OTHER_DAYS.search(before):
        return found[0]
    if _AFTER_A_DATE.search(before):
        return found[0]
    meant = spelled(last_weekday(found["day"], day, before=found["last"] is not None))
    alone = re.search(r"[a-z]\w* $|[A-Z]\w+ $", before) is not None
    return (
        f"on {meant}"
        if found["on"] or found["last"] or (alone and not _OPENS_A_DAY.search(before))
        else meant
    )


def _as_it_is(found: re.Match[str], *, written: str) -> str:
    """Write the day as it is given, without its "on" behind another little word: "since 4 May 2021"."""
    follows = _OPENS_A_DAY.search(found.string, 0, found.start()) is not None
    return written.removeprefix("on ") if follows else written


def _put_in(pattern: re.Pattern[str], write: Callable[[re.Match[str]], str], text: str) -> str:
    """Write something else for what is found outside quotation marks."""
    told = text
    for found in reversed(list(pattern.finditer(without_quotations(text)))):
        told = f"{told[: found.start()]}{write(found)}{told[found.end() :]}"
    return told


def _goes_on(text: str) -> bool:
    """Tell whether a sentence tells what is or will be: no past day fits it."""
    verb = read(text).verb
    return verb is not None and verb.low in (THIRD | _TO_COME) - {"has", "have"}


def _after_its_month(found: re.Match[str], *, year: int) -> str:
    return f"{found['month']} {year}"


def _of_its_year(_: re.Match[str], *, year: int) -> str:
    return f"the {year}"


def _in_its_year(found: re.Match[str], *, year: int) -> str:
    """A preposition that stands there already takes no second one."""
    return f"{found['after']}{year}" if found["after"] else f"in {year}"


_DAYS: Final = (
    (re.compile(r"\b(?:on )?yesterday\b(?![’'])"), 1),
    (re.compile(r"\b(?:on )?today\b(?: (?:morning|evening|afternoon))?(?![’'])"), 0),
)
"""What names a day, and how many days back it is."""


def _years(word: str) -> Iterator[tuple[re.Pattern[str], Callable[..., str]]]:
    yield re.compile(rf"\b(?P<month>{MONTH}),? {word} year\b"), _after_its_month
    yield re.compile(rf"\b{word} year[’']s\b", re.IGNORECASE), _of_its_year
    alone = rf"\b{word} year\b(?![’']| in (?:19|20)\d\d)"
    pattern = rf"(?<!\bthe )(?P<after>\b(?:{_BEFORE_A_YEAR}) )?(?:\bearlier )?{alone}"
    yield re.compile(pattern, re.IGNORECASE), _in_its_year


_YEARS: Final = tuple((*each, back) for word, back in (("this", 0), ("last", 1)) for each in _years(word))
"""What names a year, how the year is written for it, and how many years back it is."""
