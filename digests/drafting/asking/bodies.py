"""Questions for a body: which ministry or organisation launched, publishes, implements, stands above."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    PARTICIPLE,
    SUBJECT,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.drafting.gazetteer_entries import MINISTRY, Entry
from digests.drafting.verbs import PARTICIPLES
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_BODY: Final = r"(?P<body>(?:(?:Union|Central) )?[A-Z].{2,90}?)(?P<short> \([A-Z][\w&-]+\))?"
_BY: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were|is|are|has been|have been) {ADVERB}{PARTICIPLE}"
    r"(?P<m>(?: [^,]{2,60}?)??) by"
    rf" (?:the )?{_BODY}"
    r"(?P<t>(?: (?:in|on) (?:the year )?[^,]{2,30}| under (?:the )?[^,]{3,80})?)"
)
_MADE_BY: Final = re.compile(
    rf"{SUBJECT} is (?:a|an|the) [^.;]{{3,90}}? (?P<part>developed|launched|established|set up"
    rf"|founded|created|introduced"
    r"|initiated|built|designed|published|released|conferred|administered|run|managed|implemented|presented|maintained"
    rf"|owned|operated) by (?:the )?{_BODY}"
)
_GOES_ON: Final = listed(
    "published released conferred administered run managed implemented presented maintained owned operated"
)
_UNDER: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was|works|functions|operates|comes) (?P<what>[^,]{{0,110}}?(?: functioning|"
    r" working| operating)? ?)under (?P<aegis>the (?:aegis"
    rf"|administrative control|administrative charge|supervision|control"
    rf"|purview) of )?(?:the )?{_BODY}(?:, (?:Government|Govt\.?) of India)?"
)
_OF: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was) (?P<what>(?:a|an|the) (?:[\w-]+"
    r" ){0,5}(?:scheme|initiative|programme|portal|app"
    r"|mission|platform|project|index|report|survey|office|body|organi[sz]ation|institute|enterprise|undertaking"
    rf"|wing|arm|subsidiary|agency|company|laboratory|unit)) of (?:the )?{_BODY}(?:, Government of India)?"
    r"(?: (?:started|launched|introduced|begun) (?:in|on) [^,]{4,30})?"
)
_DID: Final = re.compile(
    rf"(?:The )?{_BODY}"
    r" (?P<v>(?:has )?(?:launched|released|published|developed|established|constituted|notified|introduced)"
    r"|publishes|releases|implements|administers|compiles|brings out) (?P<rest>[^,]{4,140})"
)
_STALE: Final = frozenset(listed("Government of India|Parliament|President|Cabinet|Supreme Court", "|"))


def bodies(sentence: Sentence) -> Iterator[Asked]:
    """Find the one body that does, or stands above, what the sentence speaks of."""
    for pattern, ask in (
        (_BY, _ask_by),
        (_MADE_BY, _ask_maker),
        (_UNDER, _ask_under),
        (_OF, _ask_of),
        (_DID, _ask_did),
    ):
        found = pattern.fullmatch(sentence.text)
        entry = body_named(sentence, found["body"]) if found is not None else None
        if found is not None and entry is not None:
            question = ask(sentence, found, entry)
            if question is not None:
                yield Asked(
                    span=found["body"], kind=KeyKind.BODY, ask=tidy(question), slot="agent", entry=entry
                )
                return


def body_named(sentence: Sentence, name: str) -> Entry | None:
    """Return the entry of a body by any of its names."""
    entry = sentence.names.named(name) or sentence.names.named(name.removesuffix(" Group"))
    return entry if entry is not None and entry.kind is KeyKind.BODY and name not in _STALE else None


def noun_for(entry: Entry) -> str:
    """Return what a question calls the body."""
    if entry.what == MINISTRY:
        return MINISTRY
    return _NOUNS.get(entry.group, "body" if entry.what == "Indian body" else "organisation")


_NOUNS: Final = {
    "lender": "institution",
    "Indian bank": "bank",
    "private bank": "bank",
    "Indian regulator": "Indian body",
    "regional club": "grouping",
    "Indian force": "force",
    "space agency": "space agency",
    "Indian maker": "company",
    "Indian shipyard": "shipyard",
    "Indian energy firm": "company",
}


def _ask_by(sentence: Sentence, found: re.Match[str], entry: Entry) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"]) or found["adv"] == "jointly ":
        return None
    if found["be"] in ("was", "were") and not found["adv"]:
        return f"Which {noun_for(entry)} {PARTICIPLES[found['part']]} {subject}{found['m']}{found['t']}?"
    be, _, been = found["be"].partition(" ")
    rest = f"{be} {subject} {been} {found['adv']}{found['part']}{found['m']}{found['t']}"
    return f"By which {noun_for(entry)} {rest}?"


def _ask_maker(sentence: Sentence, found: re.Match[str], entry: Entry) -> str | None:
    """Ask "By which body was X developed?" of "X is a system developed by the body"."""
    subject = sentence.subject(found["s"])
    be = "is" if found["part"] in _GOES_ON else "was"
    return None if subject is None else f"By which {noun_for(entry)} {be} {subject} {found['part']}?"


def _ask_under(sentence: Sentence, found: re.Match[str], entry: Entry) -> str | None:
    subject = sentence.subject(found["s"])
    what = found["what"].strip()
    if subject is None or not parts_are_simple(what) or entry.what != MINISTRY:
        return None
    aegis = found["aegis"] or ""
    if found["be"] in ("is", "was"):
        return f"{found['s']} {found['be']} {what} under {aegis}which ministry?"
    base = found["be"].removesuffix("s")
    return f"Under {aegis}which ministry does {subject} {base} {what}?"


def _ask_of(sentence: Sentence, found: re.Match[str], entry: Entry) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["what"]):
        return None
    return f"{found['s']} {found['be']} {found['what']} of which {noun_for(entry)}?"


def _ask_did(_: Sentence, found: re.Match[str], entry: Entry) -> str | None:
    if not parts_are_simple(found["rest"]):
        return None
    return f"Which {noun_for(entry)} {found['v']} {found['rest']}?"
