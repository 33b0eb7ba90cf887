"""Questions whose answer is the subject: the lake, peak, park or body that is the first or the largest."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.bodies import noun_for
from digests.drafting.asking.frames import Asked, Sentence, parts_are_simple, tidy
from digests.drafting.gazetteer_entries import Entry
from digests.model import KeyKind

_TOP: Final = re.compile(
    r"(?:The )?(?P<key>[A-Z][\w'’ .-]{2,60}?)(?: \([A-Z][\w-]+\)| in [A-Z][\w ]{2,30}?)?"
    r" (?P<be>is|was|became|remains)"
    r" (?P<top>(?:India|Asia|Africa|Europe|Earth|the world)[’']s|the)"
    r" (?P<rest>(?:(?:second|third|fourth)[- ])?(?:first|only|last|[a-z]{3,9}est) [^,]{6,110})"
)
_ASKED_WHICH: Final = (KeyKind.TERM, KeyKind.BODY)
_PLACED: Final = re.compile(r"\b(?:to|in|of|on|for|under|between|outside) ")

_NARROW: Final = re.compile(
    r"\b(?:(?:north|south|east|west)\w*|central|peninsular|Range|Ghats|Hills|Himalaya\w*|states?|districts?)\b",
    re.IGNORECASE,
)
"""Words that narrow the place down, so that things from elsewhere would be no temptation."""


def firsts(sentence: Sentence) -> Iterator[Asked]:
    """Find the one thing of its kind that a sentence sets above all others."""
    found = _TOP.fullmatch(sentence.text)
    entry = sentence.names.named(found["key"]) if found is not None else None
    if found is None or entry is None or entry.kind not in _ASKED_WHICH:
        return
    if any(one.entry.kind in (KeyKind.STATE, KeyKind.PLACE) for one in sentence.names.spot(found["rest"])):
        return
    if not parts_are_simple(found["rest"]) or not _is_bounded(found) or _NARROW.search(found["rest"]):
        return
    be = {"became": "was", "remains": "is"}.get(found["be"], found["be"])
    noun = _noun(entry)
    start = f"Which {noun} {be}" if noun is not None else f"Which {be}"
    ask = tidy(f"{start} {found['top']} {found['rest']}?")
    yield Asked(span=found["key"], kind=entry.kind, ask=ask, slot="holder", entry=entry)


def _is_bounded(found: re.Match[str]) -> bool:
    """Tell whether the words say among what it is the first: "the first to", "the largest in"."""
    return found["top"] != "the" or _PLACED.search(found["rest"]) is not None


def _noun(entry: Entry) -> str | None:
    return noun_for(entry) if entry.kind is KeyKind.BODY else None
