"""Questions for a place: where something has its seat, lies, was held; which country is the partner."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    BE_PAST,
    PARTICIPLE,
    SUBJECT,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.drafting.gazetteer_entries import INDIA, Entry
from digests.drafting.short_forms import unowning
from digests.model import KeyKind

_PLACE: Final = r"(?P<place>[A-Z][^,.;:()]{1,50}?)(?:, (?P<wider>[A-Z][^,.;:()]{1,40}))?"
_SEATED: Final = re.compile(rf"{SUBJECT} (?:is|are) (?:headquartered|based) (?:in|at) {_PLACE}")
_HAS_SEAT: Final = re.compile(
    rf"{SUBJECT} has its (?P<what>(?:permanent )?(?:headquarters|secretariat|head office))"
    rf" (?:in|at) {_PLACE}"
)
_SEAT_OF: Final = re.compile(
    r"(?:The )?(?P<what>[Hh]eadquarters?|HQ|[Ss]ecretariat|[Pp]ermanent secretariat|[Hh]ead"
    r" office) of"
    rf" {SUBJECT} (?:is|are) (?:located |situated |based )?(?:in|at) {_PLACE}"
)
_WITHIN: Final = (
    r"(?:[A-Z][\w' -]{2,40}? (?i:district|taluk|tehsil|town|region|hills|range|valley|coast)s?"
    r"(?: of the (?:Indian )?(?:state|Union Territory) of| of| in|,) "
    r"|(?:(?:north|south|east|west|central|coastal)\w* )?[A-Z][\w' -]{2,40}, "
    r"|(?:north|south|east|west|central|coastal)\w* )?"
)
_SEAT_AT: Final = re.compile(
    r"(?P<s>.{2,80}?) (?P<what>[Ss]ecretariat|[Hh]eadquarters) (?:is|are) (?:located|situated|based)"
    rf" (?:at [^,]{{3,60}}? )?(?:in|at) {_PLACE}"
)
_YEARLY: Final = re.compile(
    rf"{SUBJECT} is (?P<what>(?:an?|the) [^,]{{3,70}}?) (?:organi[sz]ed|held|conducted|hosted|convened)"
    rf" (?:every year|each year|yearly|annually) (?:in|at) {_PLACE}"
)
_LIES: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are|lies|lie) (?:(?P<where>located|situated|found) )?(?:in|at) (?:the )?{_WITHIN}"
    r"(?:(?:Indian )?[Ss]tate of )?"
    r"(?P<state>(?!India\b)[A-Z][^,.;:()]{2,50})(?:, India)?"
)
_IS_A: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are) (?P<what>(?:a|an|the) [^,]{{3,90}}?)"
    rf" (?P<where>located |situated )?in (?:the (?:(?:Indian )?[Ss]tate of )?)?{_WITHIN}"
    r"(?P<state>(?!India\b)[A-Z][^,.;:()]{2,50})(?:, India)?"
)
_TOWN_OF: Final = re.compile(
    rf"{SUBJECT} (?P<be>is) (?P<what>an? (?:[a-z-]+ ){{0,3}}(?:town|city|village|hamlet|island))"
    r" (?P<where>)of (?:the )?(?P<state>[A-Z][^,.;:()]{2,50})"
)
_HELD: Final = re.compile(
    rf"{SUBJECT} {BE_PAST}"
    rf" {ADVERB}(?P<part>held|hosted|organised|organized|conducted|signed|adopted|inaugurated"
    rf"|launched|established|founded|set up)(?P<m>(?: (?:from [^,]{{3,40}}?|in \d{{4}}))?) (?:in|at) {_PLACE}"
    r"(?P<t>(?: (?:in|on|from|during) [^,]{2,60})?)"
)
_DONE_IN: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were|has been|have been|is|are) {ADVERB}{PARTICIPLE}(?P<m>(?: (?!in |at"
    r" )[^,]{2,60}?)??) (?:in|at)"
    r" (?:the )?(?:Indian )?(?:state of )?(?:[A-Z][\w' -]{2,40}(?: districts?(?: of| in|,)|,)"
    r" )?(?P<state>[A-Z][^,.;:()]{2,50})(?:, India)?"
    r"(?P<t>(?: (?:in|on|during) [^,]{2,40})?)"
)
_BETWEEN: Final = re.compile(
    r"(?P<s>.{4,160}?\bbetween )(?:the (?:(?:[Gg]overnments?|armies|navies"
    r"|air forces) of )?)?(?P<left>[A-Z][\w ]{2,30}?) (?:and|&) (?:the"
    r" )?(?P<right>[A-Z][\w"
    r" ]{2,30}?)"
    r"(?: since \d{4})?"
)


def places(sentence: Sentence) -> Iterator[Asked]:
    """Find the one place that a sentence gives for its subject."""
    for pattern, ask in _LASTING:
        found = pattern.fullmatch(sentence.text)
        if found is not None:
            yield from ask(sentence, found)
            return
    for pattern, ask in _PASSING:
        found = pattern.fullmatch(sentence.text)
        if found is not None:
            yield from ask(sentence, found)


def place_asked(sentence: Sentence, place: str, wider: str | None) -> tuple[str, Entry] | None:
    """Return the span and the entry of "Geneva" or "Geneva, Switzerland"; None for a place not known."""
    entry = sentence.names.named(place)
    if entry is None or entry.kind is not KeyKind.PLACE:
        return None
    if wider is None:
        return place, entry
    around = sentence.names.named(wider)
    home = INDIA if entry.what in ("Indian city", "Indian town") and wider == INDIA else entry.home
    if around is None or home not in around.names:
        return None
    return f"{place}, {wider}", entry


_LANDS: Final = (KeyKind.STATE, KeyKind.COUNTRY, KeyKind.PLACE)


def _seat(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    subject = sentence.subject(unowning(found["s"]))
    known = place_asked(sentence, found["place"], found["wider"])
    if subject is None or known is None:
        return
    what = (found.groupdict().get("what") or "headquarters").lower()
    ask = f"Where is the {what} of {subject}?"
    if found.re is _SEATED:
        ask = (
            f"Where is {subject} headquartered?"
            if "headquartered" in found[0]
            else f"Where is {subject} based?"
        )
    elif "headquarter" in what or what == "hq":
        ask = f"Where is the headquarters of {subject}?"
    yield Asked(span=known[0], kind=KeyKind.PLACE, ask=tidy(ask), slot="seat", entry=known[1])


def _yearly(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    subject = sentence.subject(found["s"])
    known = place_asked(sentence, found["place"], found["wider"])
    if subject is None or known is None or "," in subject or not parts_are_simple(found["what"]):
        return
    ask = f"In which city is {subject}, {found['what']}, held every year?"
    yield Asked(span=known[0], kind=KeyKind.PLACE, ask=tidy(ask), slot="venue", entry=known[1])


_OF_ITS_STATE: Final = re.compile(r"the (?:first|second|third|only|\w+est)\b")
"""What is "the first national park" in Assam is not the first one elsewhere."""


def _lies(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    what = found.groupdict().get("what")
    subject = sentence.subject(found["s"])
    entry = sentence.names.named(found["state"])
    if subject is None or entry is None or entry.kind not in _LANDS:
        return
    if entry.kind is KeyKind.PLACE and what is not None:
        return
    if entry.name == INDIA or (what and not parts_are_simple(what)):
        return
    verb = found["be"]
    if what is not None:
        what = re.split(r" (?:located|situated|lying) (?:in|at|near|on|beside)\b", what)[0]
        is_there = bool(found["where"]) or LOCATES.search(what) is not None
        if is_there and "," not in subject:
            described = "" if _OF_ITS_STATE.match(what) else f", {what},"
            ask = f"In which {entry.what} {verb} {subject}{described} located?"
        elif not found["where"] and _CUSTOM.search(what):
            ask = f"In which {entry.what} {verb} {subject} {what}?"
        else:
            return
    elif verb in ("lies", "lie"):
        ask = f"In which {entry.what} {'does' if verb == 'lies' else 'do'} {subject} lie?"
    else:
        ask = f"In which {entry.what} {verb} {subject} {found['where'] or 'located'}?"
    yield Asked(span=found["state"], kind=entry.kind, ask=tidy(ask), slot="place", entry=entry)


_CUSTOM: Final = re.compile(
    r"\b(?:festival|dance|tribe|community|art form|craft|fair|martial art|dish|folk \w+|harvest \w+)$"
)
LOCATES: Final = re.compile(
    r"\b(?:park|sanctuary|reserve|protected area|lake|wetland|site|temple|fort|port|dam|project|island|town"
    r"|city|village|hamlet|river|hill|hills|mountain|(?:strato)?volcano|peak|glacier|waterfall|valley|pass|forest"
    r"|monument|monastery|cave|caves|airport|station|plant|refinery|mine|desert|bay|peninsula|province|region|district|lagoon|museum"
    r"|biosphere|stadium|canal|bridge|tunnel|palace)\b",
    re.IGNORECASE,
)


def _held(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    subject = sentence.subject(found["s"])
    known = place_asked(sentence, found["place"], found["wider"])
    if subject is None or known is None or not parts_are_simple(found["m"], found["t"]):
        return
    rest = f"{found['be']} {subject} {found['adv']}{found['part']}{found['m']}{found['t']}"
    start = "Where" if found["wider"] else "In which city"
    yield Asked(
        span=known[0],
        kind=KeyKind.PLACE,
        ask=tidy(f"{start} {rest}?"),
        slot="venue",
        entry=known[1],
    )


_HEIGHT: Final = re.compile(r"\bthe (?:first|only|sole|\w{3,}est)\b")
"""The only one "in Telangana" is not asked for without its state."""
_LYING: Final = frozenset(["situated", "located", "spread", "found", "nestled"])
"""Where something lies is asked without what stands around it, which would tell."""


def _done_in(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    subject = sentence.subject(found["s"])
    entry = sentence.names.named(found["state"])
    if subject is None or entry is None or entry.kind not in (KeyKind.STATE, KeyKind.COUNTRY):
        return
    if entry.name == INDIA or not parts_are_simple(found["m"], found["t"]) or _HEIGHT.search(found["m"]):
        return
    be, _, been = found["be"].partition(" ")
    rest = f"{be} {subject} {been} {found['adv']}{found['part']}{found['m']}{found['t']}"
    if found["part"] in _LYING:
        rest = f"{be} {subject} {'located' if found['part'] == 'spread' else found['part']}"
    yield Asked(
        span=found["state"],
        kind=entry.kind,
        ask=tidy(f"In which {entry.what} {rest}?"),
        slot="place",
        entry=entry,
    )


def _between(sentence: Sentence, found: re.Match[str]) -> Iterator[Asked]:
    left, right = sentence.names.named(found["left"]), sentence.names.named(found["right"])
    if left is None or right is None or {left.kind, right.kind} != {KeyKind.COUNTRY}:
        return
    if (left.name == INDIA) == (right.name == INDIA) or not _PAIR.search(found["s"]):
        return
    country, written = (right, found["right"]) if left.name == INDIA else (left, found["left"])
    entry = sentence.names.partner(country.name) or country
    begun = re.fullmatch(r"(?P<s>.+?) (?P<be>is|was) (?P<what>(?:a|an|the) .*)between ", found["s"])
    subject = sentence.subject(begun["s"]) if begun else None
    if begun is None or subject is None or not parts_are_simple(begun["what"]):
        return
    subject = f"{begun['s']}"
    ask = f"{subject} {begun['be']} {begun['what']}between India and which other country?"
    yield Asked(span=written, kind=KeyKind.COUNTRY, ask=tidy(ask), slot="partner", entry=entry)


_PAIR: Final = re.compile(
    r"\b(?:bilateral|joint|exercise|treaty|pact|agreement|dispute|border)\b", re.IGNORECASE
)


_Frames = tuple[tuple[re.Pattern[str], Callable[[Sentence, re.Match[str]], Iterator[Asked]]], ...]
_LASTING: Final[_Frames] = (
    *((pattern, _seat) for pattern in (_SEATED, _HAS_SEAT, _SEAT_OF, _SEAT_AT)),
    (_YEARLY, _yearly),
    (_LIES, _lies),
    (_IS_A, _lies),
    (_TOWN_OF, _lies),
)
"""The first that fits alone is asked."""
_PASSING: Final[_Frames] = ((_HELD, _held), (_DONE_IN, _done_in), (_BETWEEN, _between))
