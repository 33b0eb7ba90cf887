"""Questions for shares, sizes, orders and numbers of launches: how much, how long, the which-th."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import COUNT, SUBJECT, Asked, Sentence, parts_are_simple, tidy
from digests.drafting.verbs import PARTICIPLES
from digests.model import KeyKind

_SHARE: Final = re.compile(
    rf"{SUBJECT}"
    r" (?P<v>hosts|has|had|holds|covers|covered|produces|produced|contributes|contributed"
    r"|owns|receives|constitutes|accounts for|accounted for|is home to|was home to)"
    r" (?P<key>\d+(?:\.\d+)?(?:%| per ?cent)) of (?P<rest>[^,]{4,90})"
)
_BASES: Final = {
    "has": "have",
    "had": "have",
    "covered": "cover",
    "produced": "produce",
    "contributed": "contribute",
}
_THERE: Final = re.compile(
    r"(?:(?P<where>Globally|Worldwide|In [A-Z][\w ]{2,30}), )?[Tt]here (?P<be>are|were)"
    rf" (?P<key>{COUNT}) (?P<rest>(?:[\w-]+ ){{0,3}}[\w-]+s\b[^,:]{{0,80}})"
)
_WEIGHS: Final = re.compile(
    rf"{SUBJECT} (?P<v>weighs|weighed) (?P<key>\d[\d,.]*\d? ?(?:kg|tonnes|tons|grams|kilograms))"
)
_LONG: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was) (?P<key>\d[\d,.]*\d?["
    r" -]?(?:km|m|metres|meters|kilometres|kilometers|feet|ft)) (?P<how>long|tall|high|wide|deep)"
)
_GREW: Final = re.compile(
    rf"{SUBJECT} (?:has"
    r" )?(?P<v>increased|rose|risen|grew|grown|declined|fell|fallen|decreased|contracted|expanded) by"
    r" (?P<key>\d+(?:\.\d+)?(?:%| per ?cent))(?: \(provisional\))?(?P<t>(?:"
    r" (?:in|during|between|from) [^,]{4,60})?)"
    r"(?: (?:as )?compared (?:to|with) [^,]{4,60})?"
)
_GROW: Final = {
    "increased": "increase",
    "rose": "rise",
    "risen": "rise",
    "grew": "grow",
    "grown": "grow",
    "declined": "decline",
    "fell": "fall",
    "fallen": "fall",
    "decreased": "decrease",
    "contracted": "contract",
    "expanded": "expand",
}
_NTH: Final = re.compile(
    r"(?P<s>.{4,140}?) (?:has been (?:designated|declared|notified) as|was"
    r" (?:designated|declared|notified) as|has become|became|is|was)"
    r" (?:the |[A-Z][a-z]+[’']s"
    r" )(?P<key>\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)"
    r" (?P<rest>[^,]{4,110})"
)
_PERCENT: Final = re.compile(
    rf"{SUBJECT} (?:gets?|got|receives?|received|provides?|provided|requires?|reserves?|reserved"
    rf"|mandates?|imposes?"
    r"|levies|charges|offers?|allows?|gives?) (?:[a-z]+ ){0,3}(?P<key>\d+(?:\.\d+)?(?:%|"
    r" per ?cent)) (?P<rest>[^,%\d]{4,110})"
)
_ABOARD: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were) (?P<part>launched|carried|placed|put)(?P<m>(?: [^,]{{2,60}}?)?)"
    r" (?P<by>aboard|on board|onboard|using|by|on)"
    r" (?:the |ISRO[’']s )?(?P<key>(?:PSLV|GSLV|LVM3)[- ](?:C|F|M|D)\d+)(?: rocket| mission)?"
)


def shares(sentence: Sentence) -> Iterator[Asked]:
    """Find a share of a whole, a size, a count, a place in an order, or the number of a launch."""
    for pattern, ask, kind in (
        (_SHARE, _ask_share, KeyKind.PERCENTAGE),
        (_THERE, _ask_there, KeyKind.NUMBER),
        (_WEIGHS, _ask_weight, KeyKind.NUMBER),
        (_LONG, _ask_long, KeyKind.NUMBER),
        (_GREW, _ask_growth, KeyKind.PERCENTAGE),
        (_ABOARD, _ask_aboard, KeyKind.NAME),
    ):
        found = pattern.fullmatch(sentence.text)
        question = ask(sentence, found) if found is not None else None
        if found is not None and question is not None:
            yield Asked(span=found["key"], kind=kind, ask=tidy(question), slot="share")
            return
    found = _NTH.fullmatch(sentence.text)
    if found is not None and sentence.subject(found["s"]) and parts_are_simple(found["rest"]):
        yield Asked(span=found["key"], kind=KeyKind.ORDINAL, ask=None, slot="order")


def percentages(sentence: Sentence) -> Iterator[Asked]:
    """Find the one percentage that something gets, gives or asks for: a blank, where no question fits."""
    found = _PERCENT.fullmatch(sentence.text)
    if found is not None and sentence.subject(found["s"]) and parts_are_simple(found["rest"]):
        yield Asked(span=found["key"], kind=KeyKind.PERCENTAGE, ask=None, slot="share")


def _ask_share(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["rest"]):
        return None
    head, space, rest = found["v"].partition(" ")
    if head in ("is", "was"):
        return f"What share of {found['rest']} {head} {subject} {rest}?"
    past = head in ("had", "covered", "produced", "contributed", "accounted")
    base = _BASES.get(head) or head.removesuffix("ed" if past else "s")
    return f"What share of {found['rest']} {'did' if past else 'does'} {subject} {base}{space}{rest}?"


def _ask_there(_: Sentence, found: re.Match[str]) -> str | None:
    if not parts_are_simple(found["rest"]):
        return None
    where = f" {found['where'][0].lower()}{found['where'][1:]}" if found["where"] else ""
    noun, place = _parted(found["rest"])
    return f"How many {noun} {found['be']} there{place}{where}?"


def _parted(rest: str) -> tuple[str, str]:
    """Part what is counted from where: "members", " in the council"."""
    found = re.fullmatch(r"(?P<noun>[\w -]+?s)(?P<place> (?:in|under|across|on|at) .+)", rest)
    return (found["noun"], found["place"]) if found is not None else (rest, "")


def _ask_weight(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None:
        return None
    return f"How much {'does' if found['v'] == 'weighs' else 'did'} {subject} weigh?"


def _ask_long(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    return f"How {found['how']} {found['be']} {subject}?" if subject is not None else None


def _ask_growth(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["t"]):
        return None
    return f"By what percentage did {subject} {_GROW[found['v']]}{found['t']}?"


def _ask_aboard(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or found["part"] not in PARTICIPLES or not parts_are_simple(found["m"]):
        return None
    by = {"onboard": "on board"}.get(found["by"], found["by"]).capitalize()
    return f"{by} which launch vehicle {found['be']} {subject} {found['part']}{found['m']}?"
