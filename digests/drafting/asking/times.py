"""Questions for a year, a date or a month: when something was established, signed, launched, is observed."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    BE,
    DATE,
    MIDDLE,
    MONTH_YEAR,
    PARTICIPLE,
    PAST,
    SUBJECT,
    TAIL,
    TIME,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.drafting.grammar import read
from digests.drafting.verbs import BASES, PARTICIPLES
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import YEAR

_DATELESS: Final = re.compile(r"\d{4}")
_PASSIVE: Final = re.compile(rf"{SUBJECT} {BE} {ADVERB}{PARTICIPLE}{MIDDLE} {TIME}{TAIL}")
_ACTIVE: Final = re.compile(rf"{SUBJECT} {ADVERB}{PAST}{MIDDLE} {TIME}{TAIL}")
_FRONT: Final = (
    rf"(?:In (?:the year )?(?P<year>{YEAR})|On (?P<date>{DATE})|In (?P<month>{MONTH_YEAR}))(?![-–/\d%])"
)
_FRONTED_PASSIVE: Final = re.compile(
    rf"{_FRONT},? {SUBJECT} {BE} {ADVERB}{PARTICIPLE}(?P<m>)(?P<t>(?: [^,]+)?)"
)
_FRONTED_ACTIVE: Final = re.compile(rf"{_FRONT},? {SUBJECT} {ADVERB}{PAST}(?P<m>)(?P<t>(?: [^,]+)?)")
_TARGET: Final = re.compile(
    rf"{SUBJECT} (?P<aims>aims|seeks|targets|intends|plans) to (?P<m>[a-z][^,]{{3,110}}?) by"
    rf" (?P<year>{YEAR})"
)
_EVENTFUL: Final = frozenset(
    listed(
        "established founded formed created constituted adopted signed ratified enacted passed"
        " inaugurated introduced notified designated declared incorporated commissioned inscribed"
        " approved renamed merged nationalised nationalized proclaimed instituted launched discovered"
        " observed celebrated opened held started begun began released entered joined became commenced"
        " recognised recognized unveiled completed concluded acceded repealed amended set came took"
        " initiated commemorated rolled hosted organised conducted deployed inducted"
        " abolished dissolved disbanded raised recorded"
        " spotted given granted won built constructed revived awarded conferred elected"
        " appointed included added listed named agreed renamed rechristened installed merged carved inked"
        " made"
    )
)
"""The first words of the verbs whose time an examiner asks for; "announced" and the like are passing news."""


_ONE_OF_MANY: Final = re.compile(r"(?:An?|Some|Several) ", re.IGNORECASE)
"""An outbreak, a committee: its year is incidental."""
_ANNIVERSARY: Final = re.compile(r"\bcompleted? (?:\w+ ){1,3}(?:years?|months?|days)\b")
"""Passing news: what counts is when the thing began."""
_IN_FORCE: Final = re.compile(r"\b(?:come into (?:force|effect)|enter into force|take effect)\b")
_LAW: Final = re.compile(
    r"\b(?:(?i:Act|Bill|Law|Code|Rules?|Regulations?|Constitution|Amendment|Ordinance|Order|Charter|Statute|Directive"
    r"|Treaty|Convention|Agreement|Accord|Accords|Protocol|Pact|Compact|Covenant|MoU|Memorandum|Partnership|Deal"
    r"|Scheme|Yojana|Policy|Mission|Programme|Framework|Guidelines|Declaration|Ban|Plan|Levy|Moratorium|System|Mechanism|Tax|Zone|Area)|[A-Z]{3,})\b"
)
_FREED: Final = re.compile(r"\b(?:win|gain|get|achieve|attain) (?:its )?independence\b")
_FIRST_TIME: Final = re.compile(rf"\b(?:in|on) (?:the year )?(?:{DATE}|{MONTH_YEAR}|{YEAR})\b.* and ")
_PASSING: Final = re.compile(r"^did .*\b(?:recogni[sz]e|pass away)\b")
"""What somebody came to see, or that he died, is no year to remember."""


def times(sentence: Sentence) -> Iterator[Asked]:
    """Find when something that lasts was done, or by when it is aimed at."""
    text = sentence.text
    for pattern, ask in (
        (_PASSIVE, _ask_passive),
        (_FRONTED_PASSIVE, _ask_passive),
        (_ACTIVE, _ask_active),
        (_FRONTED_ACTIVE, _ask_active),
    ):
        found = pattern.fullmatch(text)
        if found is not None:
            yield from _timed(found, ask(sentence, found))
    found = _TARGET.fullmatch(text)
    if found is not None:
        yield from _target(sentence, found)


def _timed(found: re.Match[str], rest: str | None) -> Iterator[Asked]:
    verb = (found.groupdict().get("part") or found.groupdict().get("past") or "").split()[0]
    is_first = re.search(r"\bfirst\b", found["s"]) is not None
    if _ONE_OF_MANY.match(found["s"]) or rest is None:
        return
    if not (verb in _EVENTFUL or is_first or _comes_back(verb, found)) and not _FREED.search(rest):
        return
    if verb == "won" and not (found["year"] or _FREED.search(rest)):
        return
    if _ANNIVERSARY.search(rest) or _PASSING.search(rest) or _is_no_law(rest, found["s"]):
        return
    if found["year"]:
        yield Asked(span=found["year"], kind=KeyKind.YEAR, ask=tidy(f"In which year {rest}?"), slot="time")
    elif found["date"]:
        yield Asked(span=found["date"], kind=KeyKind.DATE, ask=tidy(f"On which date {rest}?"), slot="time")
    else:
        ask = tidy(f"In which month and year {rest}?")
        yield Asked(span=found["month"], kind=KeyKind.DATE, ask=ask, slot="time")


def _comes_back(verb: str, found: re.Match[str]) -> bool:
    """Tell whether a day is marked every year: in the past tense, somebody's jubilee was marked."""
    return (
        verb == "marked" and found.groupdict().get("be") in ("is", "are") and not _DATELESS.search(found["m"])
    )


def _is_no_law(rest: str, subject: str) -> bool:
    """Tell whether what took effect is nothing that can: it is not said which law, pact or scheme did."""
    return _IN_FORCE.search(rest) is not None and _LAW.search(subject) is None


def _is_main(sentence: Sentence, verb: str) -> bool:
    """Tell whether a verb is the sentence's own: not "named" in "Oman took part in a drill named Tarn"."""
    main = read(f"{sentence.text}.").verb
    return main is None or main.low == verb


def _waits(middle: str) -> bool:
    """Tell whether the time belongs to what stands before it: "set up under the Act passed in 2014".

    Or whether an earlier time does: "set up on 12 April 1988 and given powers".
    """
    return middle.rpartition(" ")[2] in PARTICIPLES or _FIRST_TIME.search(middle) is not None


def _ask_passive(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"]) if _is_main(sentence, found["be"]) else None
    repeated = found["date"] is not None and not _DATELESS.search(found["date"])
    if subject is None or _waits(found["m"]) or not parts_are_simple(found["m"], found["t"]):
        return None
    if found["be"] in ("is", "are") and not repeated:
        return None
    return f"{found['be']} {subject} {found['adv']}{found['part']}{found['m']}{found['t']}"


def _ask_active(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"]) if _is_main(sentence, found["past"].split()[0]) else None
    if subject is None or _waits(found["m"]) or not parts_are_simple(found["m"], found["t"]):
        return None
    return f"did {subject} {found['adv']}{BASES[found['past']]}{found['m']}{found['t']}"


def _target(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    subject = sentence.subject(found["s"])
    if subject is not None and parts_are_simple(found["m"]):
        base = found["aims"].removesuffix("s")
        ask = f"By which year does {subject} {base} to {found['m']}?"
        yield Asked(span=found["year"], kind=KeyKind.YEAR, ask=tidy(ask), slot="target")
