"""Holds a fact against F5: what may change says when it held."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from digests.drafting.dating import (
    can_take_day,
    dated,
    day_without_year,
    loose_times,
    names_edition,
    with_day,
)
from digests.drafting.dating_words import DAY
from digests.drafting.grammar import blanked, read
from digests.drafting.grammar_verbs import PASTS
from digests.drafting.judging.claim import Claim, undated
from digests.drafting.model import Finding
from digests.drafting.moving import moves
from digests.drafting.moving_days import moving_day
from digests.drafting.openings import opened
from digests.drafting.wordlists import listed
from digests.numerals import MONTH, MONTHS, YEAR, only_date


def says_when(claim: Claim) -> Iterator[Finding]:
    """F5: what may change says when it held; no "recently", no day without its year."""
    loose = _loose_times(claim)
    if loose:
        yield Finding(
            check="F5",
            reason=f"{loose[0]!r} means nothing on a later day",
            remedy="Give the date.",
            edit=_told_on(claim, loose[0]) if len(loose) == 1 else None,
        )
    day = day_without_year(undated(claim.text))
    if day:
        yield Finding(
            check="F5",
            reason=f"{day!r} lacks its year",
            remedy="Add the year.",
            edit=_with_year(claim.text, day, claim.day.year) if _is_near(day, claim.day) else None,
        )
    elif _is_of_a_month(claim.text):
        yield Finding(check="F5", reason="its month lacks its year", remedy="Add the year.")
    yield from _impossible(claim)
    if _LAST_ONE.match(claim.text) and not re.search(r"\bas of\b", claim.text):
        yield Finding(check="F5", reason="another may have come since", remedy="Say as of when.")
    if _NEVER_BEFORE.search(claim.text) and not re.search(r"\d{4}|\b(?:before|until|till)\b", claim.text):
        yield Finding(check="F5", reason="it is not said until when", remedy="Add the day or the year.")
    held_then = _HAS.search(claim.text) and undated(claim.text) != claim.text
    if not loose and not day and not held_then and _is_undated_news(undated(claim.text)):
        yield Finding(check="F5", reason="it is not said when", remedy="Add the day or the year.")
    if not loose and moves(claim.text) and not dated(claim.text, claim.day):
        edit = with_day(claim.text, claim.day) if can_take_day(claim.text) else None
        yield Finding(check="F5", reason="this may change", remedy="Say when it held.", edit=edit)


_ON_A_DAY: Final = re.compile(rf"\b[Oo]n (?:the )?{DAY.pattern}")


def keeps_its_date(claim: Claim) -> Iterator[Finding]:
    """F5: what falls on another date each year is given one with its year."""
    text = undated(claim.text)
    kept = moving_day(text)
    if kept and _ON_A_DAY.search(text) and not re.search(rf"\b{YEAR}\b", text):
        yield Finding(
            check="F5",
            reason=f"{kept} has another date each year",
            remedy="Add the year, or tell the weekday.",
        )


def _loose_times(claim: Claim) -> list[str]:
    """Return what means nothing on a later day; with its day, a sentence may count from it."""
    has_day = undated(claim.text) != claim.text
    return [each for each in loose_times(claim.text) if not (has_day and _COUNTS_FROM_NOW.fullmatch(each))]


_COUNTS_FROM_NOW: Final = re.compile(
    r"(?:(?:over|in) the (?:last|past|next|coming)|in the coming|(?:past|last|coming|next) (?:few|decade)"
    r"|this (?:decade|century)|current)",
    re.IGNORECASE,
)
"""Words that tell the time from the day that is given: "in the past decade (as of 5 May 2021)"."""
_BY_AN_ACT: Final = re.compile(
    r"\b(?:in|on) [^.]*?\b(?P<done>(?:1[89]|20)\d\d)\b[^.]*\b(?:by|under|through) (?:the )?[^.]*?"
    r"\b(?:Act|Code|Ordinance|Treaty)(?:,| of)? (?P<act>(?:1[89]|20)\d\d)\b"
)
_DATED: Final = re.compile(
    rf"\b(?:on|in) (?:the )?(?:(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)? )?(?P<month>{MONTH})"
    r"(?: (?P<after>\d{1,2}))?,? )?(?P<year>(?:19|20)\d\d)\b"
)


def _impossible(claim: Claim) -> Iterator[Finding]:
    """F5: nothing was set up by a younger Act, and nothing was done after the day of its brief."""
    text = undated(claim.text)
    found = _BY_AN_ACT.search(text)
    if found is not None and int(found["done"]) < int(found["act"]):
        yield Finding(check="F5", reason="the Act is younger than what it did", remedy="Check both years.")
    verb = read(text).verb
    if verb is None or not (verb.low in PASTS or verb.low in {"was", "were", "had"}):
        return
    if any(_comes_after(each, claim.day) for each in _DATED.finditer(text)):
        yield Finding(
            check="F5", reason="it is told as past and comes after the brief", remedy="Check the date."
        )


def _comes_after(found: re.Match[str], day: date) -> bool:
    """Tell whether a date lies after a day, as far as it is written."""
    month = MONTHS.index(found["month"]) + 1 if found["month"] else 0
    number = int(found["day"] or found["after"] or 0) if month else 0
    told = (int(found["year"]), month, number)
    return told > (day.year, day.month if month else 0, day.day if number else 0)


_COMES_BACK: Final = re.compile(
    r"\b(?:birthday|anniversary|observes?|celebrates?|marks|commemorates?|every|each|Day)\b"
)
"""Beside a day: it may be that of every year."""


def _is_of_a_month(text: str) -> bool:
    """Tell whether something was done in a month, and it is not said of which year."""
    verb = read(text).verb
    if verb is None or verb.low not in PASTS | {"was", "were"} or re.search(rf"\b{YEAR}\b", text):
        return False
    return _IN_A_MONTH.search(text) is not None and _EACH.search(text) is None


_IN_A_MONTH: Final = re.compile(rf"\b[Ii]n (?:early |late |mid-)?(?:{MONTH})\b(?! \d)")
_EACH: Final = re.compile(r"\b(?:every|each|annual\w*|yearly|always|usually)\b", re.IGNORECASE)


def _is_near(written: str, day: date) -> bool:
    """Tell whether a day without a year lies around the brief's, so that it is of the same year."""
    _, month, number = only_date(written) or (0, 0, 0)
    if not month:
        return False
    there = date(day.year, month, 1) + timedelta(days=max(0, number - 1))
    return abs(there - day) <= _NEAR


_NEAR: Final = timedelta(days=100)


def _with_year(text: str, day: str, year: int) -> str | None:
    """Add the year to a day that was but once, or to the last day of "October 14 to 31"."""
    found = re.search(
        rf"{re.escape(day)}(?:\s?(?:-|–|to|and|&)\s?\d{{1,2}}(?:st|nd|rd|th)?\b(?! [A-Z%]))?", text
    )
    if found is None:
        return None
    if _COMES_BACK.search(text):
        return None
    further = re.match(
        rf" (?:and|to|till|until) (?:(?:{MONTH}) \d{{1,2}}|\d{{1,2}} (?:{MONTH}))", text[found.end() :]
    )
    if further is not None:
        return None  # "between May 3 and June 2": the year stands at the end of both.
    comma = "," if re.match(r"[A-Z]", day) else ""
    return f"{text[: found.end()]}{comma} {year}{text[found.end() :]}"


def _is_undated_news(text: str) -> bool:
    """Tell whether something is told that happens again and again, without its year: "inaugurated the
    festival"."""
    if _EDITION.search(text) or _NEW_FIND.match(text):
        return not re.search(rf"\b{YEAR}\b", text)
    verb = read(text).verb
    if (
        verb is None
        or names_edition(text)
        or re.search(rf"\b{YEAR}\b|\bcentury\b|\bthen\b|\bfirst\b|\bBCE?\b", text)
    ):
        return False
    return bool(_NEWS.match(blanked(text)[verb.start :]))


_HAS: Final = re.compile(r"\b(?:has|have) (?:been )?[a-z]+ed\b")
"""What has been done by the day that is given says when."""
_HAS_DONE: Final = re.compile(
    r"\b(?:has|have) (?:been )?(?:recently |lately |newly )?[a-z]+(?:ed|en|un|ilt)\b"
)
_LAST_ONE: Final = re.compile(
    r"The (?:last|latest|previous|next) (?:[A-Z][\w’-]+ )+(?:was|were|is|will be)\b"
)
_NEVER_BEFORE: Final = re.compile(r"\bhad (?:never|not yet) ")
_EDITION: Final = re.compile(
    r"\b(?:is|was) (?:the )?(?:\w+|\d+(?:st|nd|rd|th)) (?:edition|session|round|phase|meeting|summit)\b"
)
_NEW_FIND: Final = re.compile(
    r"(?:An?|One|Two|Three|Four|Five) new [^.]*? (?:is|are) (?:found|discovered|spotted|identified)\b"
)
_NEWS: Final = re.compile(
    r"(?:(?:was|were|has been|have been|has|have) )?(?:recently )?(?:inaugurated|issued|released"
    r"|announced|approved"
    r"|unveiled|flagged off|signed|visited|attended|hosted|conducted|organised|organized|addressed"
    r"|deployed|directed"
    r"|appointed|elected|conferred|won|met|held|sanctioned|urged|granted|imposed|cleared|handed over"
    r"|took over|named as|chosen as|sworn in"
    r"|observed|celebrated|marked|defeated|beat|broke|finished|clinched|inspected|reviewed|bagged"
    r"|secured|retained|lifted"
    r"|found|discovered|identified|detected|spotted"
    r"|resigned|retired|stepped down|laid|passed away|launched|felicitated|chaired)\b"
)


_TILL_NOW: Final = frozenset(
    listed(
        "currently|now|presently|at present|today|so far|till date|till now|to date|as of now|until now"
        "|nowadays|these days|at the moment|of late",
        "|",
    )
)


def _told_on(claim: Claim, loose: str) -> str | None:
    """Write the day of the brief for "so far"; what is over ("last month") held on another day."""
    if not can_take_day(claim.text):
        return None
    if _COUNTS_FROM_NOW.fullmatch(loose):
        return with_day(claim.text, claim.day)
    has_been_done = loose.lower() in {"recently", "lately", "newly"} and _HAS_DONE.search(claim.text)
    if loose.lower() not in _TILL_NOW and not has_been_done:
        return None
    plain = re.sub(rf"(?:^|\s){re.escape(loose)}\b,?", "", claim.text, count=1).strip()
    return with_day(opened(plain), claim.day)
