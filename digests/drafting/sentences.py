"""Cuts a line into sentences with exact offsets, whatever stops stand in abbreviations and initials."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.wordlists import listed

_STOP: Final = re.compile(r"(?:[.!?]+|[।॥])[\"'”’)\]]*(?=\s|$)")
_NEVER_LAST: Final = frozenset(
    listed(
        """
    rs dr mr mrs ms smt shri sri prof no nos art arts sec secs cl para vs v e.g i.e eg ie viz cf fig st
    jr sr lt col gen maj capt cdr adm brig sgt rev hon govt dept min approx est ref vol pp p ed eds ch
    inr re al c ca jan feb mar apr jun jul aug sep sept oct nov dec mt ft
        """
    )
)
_SELDOM_LAST: Final = frozenset(
    listed(
        """
    u.s u.k u.n u.s.a u.a.e u.p m.p ltd pvt inc corp co etc a.m p.m b.c a.d d.c
        """
    )
)
_STARTERS: Final = frozenset(
    listed(
        """
    The It In This These Those A An He She They We However Its Their As At On By For From If When While
    Under Also Other According With Since There But And Such
        """
    )
)
_WORD_BEFORE: Final = re.compile(r"[\w.]+$")
_WORD_AFTER: Final = re.compile(r"\s+[\"'“‘(\[]*(\S+)")
_INITIAL: Final = re.compile(r"[^\W\d_]")
_OPEN_TO_CLOSE: Final = (("(", ")"), ("“", "”"), ("[", "]"))
_FARTHEST_OPEN: Final = 1_000
_FARTHEST_CLOSE: Final = 300
"""Characters; a bracket or quotation mark that closes later than this was never meant to close."""


def split(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of each sentence, in order, without the white space around it."""
    start = 0
    for stop in _STOP.finditer(text):
        if _ends(text, start, stop):
            yield from _stripped(text, start, stop.end())
            start = stop.end()
    yield from _stripped(text, start, len(text))


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    if piece.strip().strip("."):
        left = start + len(piece) - len(piece.lstrip())
        yield left, left + len(piece.strip())


def _ends(text: str, start: int, stop: re.Match[str]) -> bool:
    after = _WORD_AFTER.match(text, stop.end())
    if after is None:
        return True
    if after[1][0].islower() or _inside(text, start, stop.end()):
        return False
    if stop[0][0] != ".":
        return True
    before = _WORD_BEFORE.search(text, start, stop.start())
    return before is None or _is_last(before[0], after[1])


def _is_last(before: str, after: str) -> bool:
    word = before.lower()
    if word in _NEVER_LAST:
        return False
    if _INITIAL.fullmatch(before) and before.isupper():
        return False
    if word in _SELDOM_LAST or re.fullmatch(r"(?:[A-Za-z]\.)+[A-Za-z]", before):
        return after.strip(",.;:") in _STARTERS
    return True


def _inside(text: str, start: int, end: int) -> bool:
    piece, rest = text[max(start, end - _FARTHEST_OPEN) : end], text[end : end + _FARTHEST_CLOSE]
    if any(piece.count(a) > piece.count(b) and b in rest for a, b in _OPEN_TO_CLOSE):
        return True
    return piece.count('"') % 2 == 1 and '"' in rest
