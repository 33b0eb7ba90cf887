"""Checks on what an item is worth: an examiner might ask it, it is decent, it fits, it is explained."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from digests import limits
from digests.drafting.asking.forms import HOUSEHOLD
from digests.drafting.distracting.surroundings import content
from digests.drafting.judging.item import OF_TIME, Item, finding
from digests.drafting.model import Finding
from digests.likeness import bare
from digests.model import KeyKind
from digests.numerals import numerals_in

_VICTIMS: Final = re.compile(
    r"\b(?:killed|kills|dead|deaths?|died|dies|injur\w+|wounded|victims?|survivors?|casualt\w+|rapes?|raped|suicides?"
    r"|abuse[ds]?|murder\w*|massacre\w*|lynch\w*|molest\w*|traffick\w+|stampede|torture\w*)\b",
    re.IGNORECASE,
)
_COUNTED: Final = frozenset(
    {
        KeyKind.NUMBER,
        KeyKind.PERCENTAGE,
        KeyKind.ORDINAL,
        KeyKind.PERSON,
        KeyKind.NAME,
        KeyKind.TERM,
    }
)
_LIST: Final = re.compile(r"\b(?:namely|viz|i\.e|including)\b|: [^?]+,[^?]+ and ", re.IGNORECASE)
_FIGURE: Final = frozenset({KeyKind.NUMBER, KeyKind.PERCENTAGE, KeyKind.ORDINAL})
_UNLIKE_OTHERS: Final = r"\btheme (?:of|for)\b|\bwhich Act\b"
_GREATEST: Final = (
    r"^Which (?:[\w-]+ )?is the (?:[\w’'-]+ ){0,3}"
    r"(?:largest|biggest|longest|highest|deepest|oldest|smallest)\b"
)
_CONTINENT: Final = r"(?:Europe|Africa|Asia|Oceania|Antarctica|Australia|(?:North|South) America)"
_SHARED: Final = (
    r"\bthe state [a-z]+|\bofficial language\b|\b(?:tribe|tribes|community|people) (?:mainly )?(?:found|live)"
    r"|\b(?:tribe|community)\b.*\b(?:found|live|located)\?$"
    r"|\b(?:festival|Puja|Chaturthi|Yatra|Pongal|Bihu|Onam)\b.*\b(?:celebrated|observed|held)\b"
    r"|\b(?:Pench|Pulicat|Chambal|Nagarjuna ?Sagar|Srisailam|Bhakra|Tungabhadra|Sardar Sarovar|Nilgiri"
    r"|Satpura|Western Ghats|Eastern Ghats|Thar|Dandakaranya)\b"
)
"""States share animals, trees, tongues, tribes and feasts; some parks and dams lie in two."""
_YIELDS: Final = r"\b(?:producer|exporter|importer|consumer|supplier|grower|reserves of)\b"
_WORTH_COUNTING: Final = re.compile(
    r"\bwhich (?:Article|Section|Part|Chapter)\b"
    r"|\bhow many (?:[a-z-]+ ){0,2}(?:members?|countries|nations|states|goals|languages|sites|satellites"
    r"|schedules|articles|seats|pillars|indicators|modules|players)\b",
    re.IGNORECASE,
)


_GOES_WITHOUT_SAYING: Final = frozenset(
    ["india", "government of india", "delhi", "new delhi", "new delhi, delhi", "new delhi, india"]
)
_NUMBERED: Final = re.compile(r"\b[A-Z]{1,4}-?(\d{1,3})\b")
"""What a group of so many is called: E9, G-20."""


_DIALLED: Final = re.compile(r"\b(?:helpline|toll-free)\b.*\d{3,}", re.IGNORECASE)


def worth_asking(item: Item) -> Iterator[Finding]:
    """I11: an examiner might ask it."""
    if item.key.kind is KeyKind.FULL_FORM and HOUSEHOLD & set(re.findall(r"[A-Z]\w+", item.stem)):
        yield finding("I11", "every candidate knows this abbreviation", "Ask something else", fatal=True)
    own = content(item.right)
    if own and own <= item.asked:
        yield finding("I11", "the stem holds the answer", "Ask something else", fatal=True)
    if item.key.kind in OF_TIME and _DIALLED.search(item.stem):
        yield finding("I11", "the year of a telephone number is incidental", "Ask whom it serves", fatal=True)
    if bare(item.right) in _GOES_WITHOUT_SAYING:
        yield finding("I11", "the answer goes without saying", "Ask something else", fatal=True)


_JOINED: Final = (
    r"\bdid\b.*\b(?:join|become (?:an?|the) (?:[\w-]+ ){0,2}(?:member|partner|signatory|party|observer))\b"
)
_UNSAFE: Final = (
    (KeyKind.COUNTRY, "", "I10", "the other lands may not tempt", "Offer those that come next"),
    (KeyKind.STATE, _SHARED, "I9", "another state may share it", "See that no other option has it too"),
    (
        KeyKind.STATE,
        r"\b(?:observed|celebrated)\b",
        "I9",
        "it may be kept in other states too",
        "See that no other option has it too",
    ),
    (KeyKind.STATE, _YIELDS, "I10", "the other states may have none of it", "Offer those that come next"),
    (
        KeyKind.BODY,
        r"\bministry\b",
        "I10",
        "the other ministries may be of other matters",
        "See if one of them could tempt",
    ),
    (
        KeyKind.BODY,
        r"\b[Ww]hich (?:institution|organi[sz]ation|body)\b",
        "I10",
        "bodies of other lands and tasks may not tempt",
        "See if one of them could",
    ),
    (
        KeyKind.STATE,
        r"\bRiver\b.*\b(?:located|situated|flow)\?$",
        "I9",
        "a river may touch other states too",
        "See that it touches no other option",
    ),
    (
        KeyKind.YEAR,
        _JOINED,
        "I10",
        "an option may be before what was joined began, or after a first step",
        "See that it was there in each of these years",
    ),
    (
        KeyKind.YEAR,
        r"\bthe (?:idea|concept|practice|custom|tradition|notion) of\b",
        "I9",
        "books date the beginning of an idea differently",
        "See that no other option is defended anywhere",
    ),
    (
        KeyKind.YEAR,
        r"^By which year\b(?!.*\bas of\b)",
        "I4",
        "a target may be moved",
        "Say as of when",
    ),
    (
        KeyKind.NAME,
        r"^In(?:to)? which water body\b",
        "I9",
        "a gulf or a bay is told of as the sea that it is a part of",
        "See that no other option holds it",
    ),
    (
        None,
        r"^Of which river\b",
        "I10",
        "the other rivers may be too far away",
        "Offer rivers of the same basin",
    ),
    (
        KeyKind.NAME,
        rf"\b(?:in|of) {_CONTINENT}\b",
        "I10",
        "the others may be of other continents",
        "Offer those of the same one",
    ),
    (
        KeyKind.PLACE,
        r"\b(?:Olympics|Games|Cup)\b.*\b(?:held|organi[sz]ed|hosted|played)\?$",
        "I10",
        "the other towns may have hosted nothing like it",
        "Offer towns that have",
    ),
    (
        KeyKind.PLACE,
        r"^Where was .* (?:founded|set up|established|formed)\?$",
        "I9",
        "books may tell of its beginning elsewhere",
        "Ask where its seat is",
    ),
    (
        KeyKind.TERM,
        r"^Which (?:[\w-]+ )?(?:is|was) ",
        "I10",
        "the others may be too unlike it",
        "See if one of them could tempt",
    ),
    (None, _GREATEST, "I9", "another may be as great by other books", "See that no other option is greater"),
    (
        None,
        _UNLIKE_OTHERS,
        "I10",
        "other themes and Acts are of other matters",
        "See if one of them could tempt",
    ),
)
"""The kind of the answer, or any, what stands in the stem, and what is said of it."""


def of_a_safe_kind(item: Item) -> Iterator[Finding]:
    """I10 and I11: yield what blind readers refused more often than not, whatever was asked."""
    if item.key.kind in _FIGURE and not _WORTH_COUNTING.search(item.stem):
        yield finding(
            "I11", "figures are asked more often than they are worth", "See if an exam might ask it"
        )
    for kind, stem, check, reason, remedy in _UNSAFE:
        if kind in (None, item.key.kind) and re.search(stem, item.stem):
            yield finding(check, reason, remedy)
    if item.key.kind is KeyKind.FULL_FORM and re.match(r"(?:State|District) (?!Bank\b)", item.right):
        yield finding("I3", "each state may have its own", "Say of which state")
    if item.key.kind is KeyKind.FULL_FORM and item.right.endswith(_TELLING):
        yield finding("I10", "its other words tell how it ends", "See if another ending could tempt")


_TELLING: Final = ("Centre", "Center", "Project", "Plan", "Company", "Limited", "System")
"""Of full forms that end so, blind readers passed two of ten: no committee breeds vultures."""


def number_is_not_the_count(item: Item) -> Iterator[Finding]:
    """I7: the last of 180 is no rank to ask beside the 180."""
    right = re.match(r"\d+", item.right)
    if right is not None and re.search(rf"\bout of {right[0]}\b", item.stem):
        yield finding("I7", "the stem has the number of the answer", "Leave out of how many")


def decent(item: Item) -> Iterator[Finding]:
    """I12: nobody is asked to count or name the dead, the hurt or the abused."""
    if item.key.kind in _COUNTED and _VICTIMS.search(item.fact.text):
        yield finding(
            "I12",
            "the question turns people's suffering into a quiz",
            "Tell it, do not ask it",
            fatal=True,
        )


def not_countable(item: Item) -> Iterator[Finding]:
    """I7: a number is not asked beside the list that it counts."""
    if item.key.kind is not KeyKind.NUMBER:
        return
    if _LIST.search(item.stem):
        yield finding("I7", "the stem lists what is to be counted", "Leave the list out", fatal=True)
    asked = {numeral.value for numeral in numerals_in(item.right)}
    if any(Decimal(number) in asked for number in _NUMBERED.findall(item.stem)):
        yield finding("I7", "the name in the stem holds the number", "Ask something else", fatal=True)


def fits(item: Item) -> Iterator[Finding]:
    """I13: Telegram takes it."""
    sizes = (
        (item.stem, limits.POLL_QUESTION),
        *((option, limits.POLL_OPTION) for option in item.options),
    )
    for text, most in sizes:
        if limits.length(text) > most:
            yield finding("I13", f"'{text[:40]}…' has more than {most} characters", "Shorten it", fatal=True)


def explained(item: Item) -> Iterator[Finding]:
    """X1-X4: the explanation holds the answer, whole, in at most 200 characters."""
    told = item.key.explain or item.fact.text
    if limits.length(told) > limits.POLL_EXPLANATION:
        yield finding("X4", "the explanation is longer than 200 characters", "Shorten it")
    if bare(item.right) not in bare(told):
        yield finding("X1", "the explanation does not hold the answer", "Explain the answer")
    if told[-1:] not in '.!?”’")' or told.endswith("…"):
        yield finding("X4", "the explanation is cut off", "End the sentence")
