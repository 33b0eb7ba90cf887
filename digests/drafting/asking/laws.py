"""Questions of law: which Article or Section says so, and under which Act a body or a list stands."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    BE,
    PARTICIPLE,
    SUBJECT,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.drafting.gazetteer_entries import ACT, Entry
from digests.model import KeyKind

_SAYS: Final = re.compile(
    r"(?P<key>(?P<what>Article|Section|Schedule|Rule) \d+(?:-?[A-Z]{1,2})?(?:\(\d+\))?) of (?P<law>the"
    r" [^,]{4,70}?(?:, \d{4})?)"
    r" (?P<v>provides? for|deals? with|empowers?|guarantees?|prohibits?|mandates?|states?|lays?"
    r" down|defines?|abolishes|allows?|gives?|grants?)"
    r" (?P<rest>[^,]{6,140})"
)
_ACT: Final = (
    r"(?P<key>[A-Z][\w()&'’-]*(?: (?:of|and|the|for|in|on|to|[A-Z(][\w()&'’-]*))* Act[,⁏]? (?:of )?\d{4})(?:"
    r" \([A-Z]+\))?"
)
_UNDER_ACT: Final = re.compile(
    rf"{SUBJECT} {BE} {ADVERB}{PARTICIPLE}(?P<m>(?: [^,]{{2,60}}?)?) under (?P<the>the (?:provisions of the"
    rf" )?)?{_ACT}"
)
_UNDER_SECTION: Final = re.compile(
    rf"{SUBJECT} {BE} (?P<what>(?:(?:a|an|the) [^,]{{3,80}}? )?){ADVERB}{PARTICIPLE} (?:under|by)"
    r" (?P<key>(?P<kind>Article|Section) \d+(?:-?[A-Z]{1,2})?(?:\(\d+\))?) of (?P<law>the [^,]{4,70}?)"
    r"(?P<as> as [^,]{3,60})?"
)
_IS_UNDER_ACT: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are|was) (?P<what>(?:a|an|the) [^,]{{3,90}}?) (?P<how>under|by) (?P<the>the"
    rf" )?{_ACT}"
)


def laws(sentence: Sentence) -> Iterator[Asked]:
    """Find the Article, the Section or the Act that a sentence rests something on."""
    found = _SAYS.fullmatch(sentence.text)
    if found is not None and parts_are_simple(found["rest"]):
        ask = tidy(f"Which {found['what']} of {found['law']} {found['v']} {found['rest']}?")
        yield Asked(span=found["key"], kind=KeyKind.NUMBER, ask=ask, slot="law")
        return
    found = _UNDER_SECTION.fullmatch(sentence.text)
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is not None and subject is not None and parts_are_simple(found["what"]):
        rest = f"{found['adv']}{found['part']}{found['as'] or ''}"
        ask = f"Under which {found['kind']} of {found['law']} {found['be']} {subject} {rest}?"
        yield Asked(span=found["key"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="law")
        return
    found = _UNDER_ACT.fullmatch(sentence.text)
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is not None and subject is not None and parts_are_simple(found["m"]):
        ask = f"Under which Act {found['be']} {subject} {found['adv']}{found['part']}{found['m']}?"
        yield _asked(sentence, found["key"], ask)
        return
    found = _IS_UNDER_ACT.fullmatch(sentence.text)
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is not None and subject is not None and parts_are_simple(found["what"]):
        ask = f"{found['s']} {found['be']} {found['what']} {found['how']} which Act?"
        yield _asked(sentence, found["key"], ask)


def _asked(sentence: Sentence, act: str, ask: str) -> Asked:
    known = sentence.names.named(act)
    entry = known or next(one for one in sentence.names.entries if one.what == ACT)
    if known is None:
        entry = Entry(name=act, kind=KeyKind.NAME, what=ACT, group=entry.group)
    return Asked(span=act, kind=KeyKind.NAME, ask=tidy(ask), slot="law", entry=entry)
