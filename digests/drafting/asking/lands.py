"""Questions for a state or a country: whose bird or dance something is, where a river rises, who hosted."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from digests.drafting.asking.frames import SUBJECT, Asked, Sentence
from digests.drafting.asking.places import LOCATES
from digests.drafting.gazetteer_entries import INDIA
from digests.drafting.openings import opened
from digests.model import KeyKind

_LAND: Final = r"(?:the )?(?P<land>[A-Z][\w& ]{2,40}?)"
_EMBLEM: Final = r"(?P<what>state (?:bird|animal|tree|flower|fish|butterfly|fruit|aquatic animal))"
_SYMBOL: Final = re.compile(rf"{SUBJECT} is the (?:official )?{_EMBLEM} of {_LAND}")
_SYMBOL_OF: Final = re.compile(
    rf"The {_EMBLEM} of {_LAND} is"
    r" (?P<s>(?:the )?[A-Z][\w’' -]{2,50})"
)
_LED: Final = re.compile(rf"{SUBJECT} was (?P<done>chaired|hosted) by {_LAND}(?P<t>(?: in \d{{4}})?)")
_RISES: Final = re.compile(
    rf"{SUBJECT} (?P<verb>rises|originates) (?:at|in|from|near)"
    rf" (?:(?:the )?[A-Z][\w’' -]{{2,50}}?(?:, | in ))?{_LAND}"
)
_AT_HOME: Final = re.compile(
    rf"{SUBJECT} is (?:(?:an?|the) (?P<what>[a-z][a-z -]{{2,50}}?) )?(?P<how>indigenous|native"
    rf"|endemic) to {_LAND}"
)
_OF: Final = re.compile(
    rf"{SUBJECT} is (?P<what>(?:an?|the) (?:[a-z][a-z-]* ){{0,4}}(?:art form|martial art|dance|dance form"
    r"|folk dance|festival|sport|race|tribe|craft|painting|theatre form|cuisine|community|saree|textile"
    r"|embroidery|dish|language|ethnic group|mural art|folk art|rice variety|variety of \w+|sweet|toy|tea"
    r"|spice|handicraft|handloom|folk song|drama|puppetry|beverage|art)) (?:of|from"
    r"|which originate[sd] (?:in|from))"
    rf" (?:the (?:[a-z-]+ )?(?:Indian )?state of )?{_LAND}(?:, (?:held|performed|played|spoken|made) .+"
    r"| in (?:north|south|east|west|central)\w* India)?"
)
_SITUATED: Final = re.compile(
    rf"{SUBJECT}(?:, \d[^,]{{2,30}},)? (?P<be>is|lies) (?P<how>located|situated|spread|found) [^;]{{3,90}}?"
    rf" in the (?:state|Union Territory|UT) of {_LAND}(?:,? (?:in )?India)?"
)
_ROOTED: Final = re.compile(
    rf"{SUBJECT} (?P<verb>has its (?:origins?|roots|beginnings?)|originated|emerged) in"
    rf" (?:the )?(?:(?:Indian )?[Ss]tate of )?{_LAND}"
)
_IN_PARTS: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|lies) (?P<how>located|situated|spread|found) [^;]{{3,90}}?"
    r"(?:districts?|hills|[Hh]ills|coast|taluk|region|valley|block|town|city|village|subdivision"
    r"|part|[A-Z]\w+ Districts?) (?:of|in)"
    rf" (?:the )?(?:Indian )?(?:[Ss]tate of )?{_LAND}(?: state)?(?:,? in [a-z]+ India|, India)?"
)
_OWNED: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|lies) (?P<how>located|situated|spread|found) (?:in|at|across|along|on|near)"
    r" (?P<land>[A-Z][\w& ]{2,40})[’']s [^,;]{3,60}"
)
_BESIDE: Final = re.compile(
    rf"{SUBJECT} is (?P<what>(?:an?|the) [a-z][^,;]{{3,50}}?) (?P<how>)in"
    r" (?P<land>[A-Z][\w& ]{2,40})[’']s [^,;]{3,70}"
)
_ABROAD: Final = re.compile(
    rf"{SUBJECT} (?P<be>is) (?P<what>(?:an?|the) [^,;]{{3,60}}?) (?P<how>located |situated )?(?:in|on|off)"
    r" [^;]{3,80}, (?P<land>[A-Z][\w ]{3,30})"
)
_TOPS: Final = re.compile(
    rf"{SUBJECT} is (?P<land>[A-Z][\w ]{{2,30}}?)[’'](?:s )?"
    r" ?(?P<what>(?:(?:second|third|fourth)[ -])?(?:most [a-z]+|[a-z]+est|first|only|sole)"
    r" (?:active |national |volcanic )?[a-z]{3,20})"
)
_RENAMED: Final = re.compile(rf"{SUBJECT} was renamed (?:as )?{_LAND}")
_HIGHEST: Final = re.compile(
    rf"{SUBJECT} is (?:the )?(?P<top>highest|largest|lowest|smallest|biggest) in {_LAND}"
)


def lands(sentence: Sentence) -> Iterator[Asked]:
    """Find the one state or country that the sentence gives its subject to."""
    for pattern, kinds, asks in _FRAMES:
        found = pattern.fullmatch(sentence.text)
        subject = sentence.subject(opened(found["s"])) if found is not None else None
        entry = sentence.names.named(found["land"]) if found is not None else None
        if (
            found is None
            or subject is None
            or entry is None
            or entry.kind not in kinds
            or entry.name == INDIA
        ):
            continue
        ask = asks(found, subject, entry.what)
        if ask is None:
            continue
        yield Asked(span=found["land"], kind=entry.kind, ask=ask, slot="land", entry=entry)


def _symbol(found: re.Match[str], subject: str, land: str) -> str:
    return f"Of which {land} is {subject} the {found['what']}?"


def _led(found: re.Match[str], subject: str, land: str) -> str:
    return f"Which {land} {found['done']} {subject}{found['t']}?"


def _rises(found: re.Match[str], subject: str, land: str) -> str:
    return f"In which {land} does {subject} {found['verb'].removesuffix('s')}?"


def _of(found: re.Match[str], subject: str, land: str) -> str:
    origin = re.search(r"which (originate[sd]) (in|from) ", found[0])
    if origin is not None:
        return f"{origin[2].capitalize()} which {land} did {subject}, {found['what']}, originate?"
    return f"{found['s']} is {found['what']} of which {land}?"


def _situated(found: re.Match[str], subject: str, land: str) -> str:
    if found["be"] == "lies":
        return f"In which {land} does {subject} lie?"
    how = "located" if found["how"] == "spread" else found["how"]
    return f"In which {land} is {subject} {how}?"


def _highest(found: re.Match[str], subject: str, land: str) -> str:
    return f"In which {land} is {subject} the {found['top']}?"


def _rooted(found: re.Match[str], subject: str, land: str) -> str:
    verb = found["verb"]
    if verb.startswith("has"):
        return f"In which {land} does {subject} have {verb.removeprefix('has ')}?"
    return f"In which {land} did {subject} {verb.removesuffix('d')}?"


def _abroad(found: re.Match[str], subject: str, land: str) -> str | None:
    if LOCATES.search(found["what"]) is None or "," in subject:
        return None
    what = re.sub(r" (?:situated|located|lying|found)$", "", found["what"])
    return f"In which {land} is {subject}, {what}, located?"


def _tops(found: re.Match[str], subject: str, land: str) -> str:
    return f"Of which {land} is {subject} the {found['what']}?"


def _renamed(_: re.Match[str], subject: str, land: str) -> str:
    return f"Which {land} was formerly called {subject}?"


def _at_home(found: re.Match[str], subject: str, land: str) -> str:
    what = f", the {found['what']}," if found["what"] and "," not in subject else ""
    return f"To which {land} is {subject}{what} {found['how']}?"


_STATES: Final = frozenset({KeyKind.STATE})
_EITHER: Final = frozenset({KeyKind.STATE, KeyKind.COUNTRY})
_FRAMES: Final[
    tuple[tuple[re.Pattern[str], frozenset[KeyKind], Callable[[re.Match[str], str, str], str | None]], ...]
] = (
    (_SYMBOL, _STATES, _symbol),
    (_SYMBOL_OF, _STATES, _symbol),
    (_LED, frozenset({KeyKind.COUNTRY}), _led),
    (_RISES, _EITHER, _rises),
    (_OF, _EITHER, _of),
    (_SITUATED, _STATES, _situated),
    (_IN_PARTS, _STATES, _situated),
    (_OWNED, _EITHER, _situated),
    (_ROOTED, _EITHER, _rooted),
    (_TOPS, frozenset({KeyKind.COUNTRY}), _tops),
    (_RENAMED, frozenset({KeyKind.COUNTRY}), _renamed),
    (_BESIDE, _EITHER, _abroad),
    (_ABROAD, frozenset({KeyKind.COUNTRY}), _abroad),
    (_HIGHEST, _EITHER, _highest),
    (_AT_HOME, _EITHER, _at_home),
)
