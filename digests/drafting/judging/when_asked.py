"""Checks on questions for a time: it happened once, nothing in the stem tells it, and it is worth knowing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.distracting.surroundings import years_in
from digests.drafting.judging.item import OF_TIME, Item, finding
from digests.drafting.model import Finding
from digests.drafting.moving_days import moving_day
from digests.model import KeyKind

_ANNIVERSARY: Final = re.compile(r"\b\d+(?:st|nd|rd|th) (?:birth |death )?(?:anniversary|birthday)\b")
_OF_THE_TIME: Final = re.compile(
    r"\b(?:World War|Independence|Partition of India|Emergency of"
    r"|by the Treaty of [A-Z]\w+)\b"
)
_NATIONAL_DAY: Final = re.compile(
    r"(?:26(?:th)? (?:of )?January|January 26(?:th)?|15(?:th)? (?:of )?August|August 15(?:th)?"
    r"|0?2(?:nd)? (?:of )?October|October 0?2(?:nd)?)\b"
)
_ROUTINE: Final = re.compile(
    r"\b(?:begin|start|commence|conclude|end|kick off|arrive|leave|take place|held|conducted)\??$"
    r"|\b(?:begin|start|commence|conclude|arrive|leave) (?:in|at|from|for)\b"
    r"|\b(?:conduct|hold|held|attend) (?:an?|the) (?:[a-z-]+ ){0,3}(?:meeting|talks|dialogue)\b"
)
"""When a meeting or an exercise began is forgotten within the month."""
_BY_THE_WAY: Final = re.compile(
    r"\bgiven the (?:role|task|power|responsibility|charge|mandate)\b|\b(?:begin|start|commence) [a-z]+ing\b"
    r"|\b(?:enter|join) the (?:Indian )?(?:Foreign|Administrative|Police|Civil) Service\b"
    r"|\badopt(?:ed)? an? (?:[a-z]+ )?resolution\b|\b(?:asked|allowed|permitted|urged|directed|told) to\b"
)
"""A step in the life of a body that nobody learns the time of."""
_OPERATION: Final = re.compile(
    r"\b(?:start|launch|begin|conduct)(?:ed)?\b.*\bOperation [A-Z]|\bOperation [A-Z].*ed\b"
)
_BATCH: Final = re.compile(
    r"\b(?:grant|name|approve|sanction|select|identify|award|release|distribute|clear|list|include|add)(?:e?d)?\b"
    r".*\b(?:\d{2,}|two|three|four|five|six|seven|eight|nine|ten) (?:[a-z-]+ ){0,5}[a-z]+s\b"
)
"""When so many things were named or granted is forgotten as soon."""
_COMES_AGAIN: Final = re.compile(
    r"\b(?:Cup|Trophy|Games|Olympics|Summit|Mela|Festival|Award|Prize|Medal|Ratna|Championship|Conference"
    r"|Meeting|Session|League|Marathon|Grand Prix)\b"
    r".*\b(?:won|win|hosted|host|held|hold|awarded|award|conferred|organi[sz]ed|celebrated|conducted|given)\b"
)
_ONE_OF_THEM: Final = re.compile(
    r"\b(?:first|second|third|last|inaugural|only|maiden|\d+(?:st|nd|rd|th)|(?:19|20)\d\d|[IVX]{2,})\b"
    r"|each year|every year"
)
_KEPT: Final = re.compile(
    r"On which date was (?!.*\b(?:19|20)\d\d\b).*\b(?:Day|Week) (?:observed|celebrated|marked)\b"
)
_LATER: Final = re.compile(r"\b(?:was|were|did) (?:the )?(?:[A-Z][\w’'-]* )+(?:II|III|IV|[2-9]\.0)\b")
"""Came after a first one, and so after some of the times that may be offered."""


def nothing_tells_the_year(item: Item) -> Iterator[Finding]:
    """I7: no anniversary and no war in the stem points to the year, and no day stands out for its name."""
    if item.key.kind is KeyKind.DATE and _NATIONAL_DAY.match(item.right):
        yield finding("I7", "every candidate knows that day, and none of the others", "Ask something else")
    if item.key.kind is not KeyKind.YEAR:
        return
    if _ANNIVERSARY.search(item.stem):
        yield finding("I7", "the anniversary gives the year away", "Leave it out")
    if event := _OF_THE_TIME.search(item.stem):
        yield finding("I7", f"'{event[0]}' in the stem points to the year", "Ask without it")


def date_stays(item: Item) -> Iterator[Finding]:
    """I4: a day that falls on another date each year is asked for that of a year."""
    kept = moving_day(item.stem) if item.key.kind is KeyKind.DATE else None
    if kept and not years_in(f"{item.stem} {item.right}"):
        yield finding("I4", f"{kept} has another date each year", "Ask for that of a year", fatal=True)


def time_is_no_detail(item: Item) -> Iterator[Finding]:
    """I11: neither the day something routine began, nor when a batch was granted."""
    if item.key.kind is KeyKind.DATE:
        if item.stem.startswith("Since which month"):
            yield finding("I11", "the month is incidental", "Ask what it was, or where")
        if _ROUTINE.search(item.stem):
            yield finding("I11", "the day is incidental", "Ask who took part, or where", fatal=True)
        if _OPERATION.search(item.stem):
            yield finding("I11", "the day of one operation is incidental", "Ask who carried it out")
    if item.key.kind in OF_TIME and _BY_THE_WAY.search(item.stem):
        yield finding("I11", "the time is incidental", "Ask who did it, or what")
    if item.key.kind in OF_TIME and _BATCH.search(item.stem):
        yield finding("I11", "the time of one batch is incidental", "Ask what was named, or by whom")


def holder_was_in_office(item: Item) -> Iterator[Finding]:
    """I10: in another year than the right one, whom the stem names in an office may not have held it."""
    holder = _HOLDER.search(item.stem) if item.key.kind in OF_TIME else None
    years = {year for option in item.options for year in re.findall(r"\d{4}", option)}
    if holder is not None and len(years) > 1:
        yield finding("I10", f"{holder[0]!r} may not have been in office then", "Ask without the name")


_HOLDER: Final = re.compile(
    r"\b(?:Prime Minister|President|Minister|Governor|Speaker) (?:Shri )?[A-Z][a-z]+ [A-Z][a-z]+"
)


def first_of_all_times(item: Item) -> Iterator[Finding]:
    """I5: "the first to ban bags in 2009" may be the first of that year alone."""
    if item.key.kind not in OF_TIME and re.search(r"\bthe first\b.* to .*\bin (?:19|20)\d\d\b", item.stem):
        yield finding("I5", "it may be the first of that year alone", "Leave the year out")


def games_have_their_years(item: Item) -> Iterator[Finding]:
    """I10: games and cups come every few years, and the others of the options had none."""
    if item.key.kind is KeyKind.YEAR and _EVERY_FEW_YEARS.search(item.stem):
        yield finding("I10", "an option may be a year without such games", "Offer years of games")


_EVERY_FEW_YEARS: Final = re.compile(
    r"\b(?:Olympics|Paralympics|Olympic Games|Asian Games|Commonwealth Games|World Cup)\b"
)


def comes_after_the_first(item: Item) -> Iterator[Finding]:
    """I10: the second pact was not signed before the first."""
    if item.key.kind in OF_TIME and (later := _LATER.search(item.stem)):
        yield finding("I10", f"an option may be before what {later[0]!r} follows", "Offer later ones")


def happened_once(item: Item) -> Iterator[Finding]:
    """I2: a cup is won and a summit held in other years too; which edition has to be said."""
    if item.key.kind not in OF_TIME:
        return
    if _KEPT.match(item.stem):
        yield finding("I4", "a day that comes back was marked in each year", "Say in which year")
    if re.match(r"In which year (?:was|were|did) \d", item.stem):
        yield finding("I2", "so many may have been counted in other years too", "Ask what they were")
    if re.search(r"\bamended\?$", item.stem):
        yield finding("I2", "it may have been amended in other years too", "Say what was changed")
    if _COMES_AGAIN.search(item.stem) and not _ONE_OF_THEM.search(item.stem):
        yield finding("I2", "it may have happened in other years too", "Say which edition, or the first")
