"""Lines that were broken to fit a page, put together again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from digests.drafting.model import LineKind
from digests.drafting.reading.marks import Piece

_WIDEST_PAGE: Final = 130
"""Characters; text whose lines are longer than this was not broken to fit a page."""
_NARROWEST: Final = 40
_FEWEST_WORDS: Final = 3
_FULL: Final = 0.72
"""Share of the page's width from which on a line that ends without a stop ran full."""
_ENDED = re.compile(r"[.!?:;।॥][\"'”’)\]]*$")
_LABELLED = re.compile(r"[A-Z][\w()’'/-]*(?: [\w()’',/-]+){0,4} ?: ?\S|[A-Z][a-z]+(?: [a-z]+)? - [A-Z]")
"""A label and its value begin a line of their own."""
_LEADS_ON = re.compile(
    r"\b(?:[Tt]he|an?|of|for|with|and|by|on|in|at|to|from|its|their|was|were|is|are|has|have|been|be|can|will"
    r"|along|into|over|under|between|through|than|which|who|where)$"
)
"""No heading and no line of a list ends so."""
_RUNS_ON = re.compile(r"[a-z(,]")
_BROKEN_WORD = re.compile(r"[^\W\d_]{2,}-$")
_KEPT_HYPHEN = re.compile(
    r"(?:^|[\s(])(?:multi|non|self|co|pre|post|anti|semi|long|short|well|high|low|half|all|ex|vice|cross|inter|intra|counter|year|one|two|"
    r"three|four|five|six|ten|sub|pro|quasi|socio|indo|so|mid|first|second|third|state|community|time|eco|bio)-$",
    re.IGNORECASE,
)


def width_of(pieces: Sequence[Piece]) -> int:
    """Return how many characters fit on a line of the page a text was broken for, 0 for unbroken text."""
    lengths = sorted(piece.indent + len(piece.text) for piece in pieces if piece.kind is not LineKind.ROW)
    if len(lengths) < 3 or lengths[-1] > _WIDEST_PAGE:
        return 0
    widest = lengths[-max(1, len(lengths) // 10)]
    return widest if widest >= _NARROWEST else 0


def _runs_on(line: Piece, following: Piece, width: int) -> bool:
    if following.gap or following.sure or following.mark or line.sure:
        return False
    if line.text.endswith(":"):
        # A bullet's label, its value on the next line.
        return bool(line.mark) and following.indent > line.indent
    if _ENDED.search(line.text):
        return False
    if _LABELLED.match(following.text):
        return False
    if _is_begun(line.text, following, width):
        return True
    full = _is_full(line, width)
    return full or (len(line.text) >= _NARROWEST and bool(_RUNS_ON.match(following.text)))


def _is_full(line: Piece, width: int) -> bool:
    return bool(width) and line.indent + len(line.text) >= _FULL * width


def _is_begun(text: str, following: Piece, width: int) -> bool:
    """Tell whether a short line begins a sentence: right behind a bullet, pages are broken early."""
    if len(text.split()) < _FEWEST_WORDS or following.text.lower().startswith("to "):
        return False
    if _LEADS_ON.search(text):
        return True
    whole = len(following.text) >= _NARROWEST and bool(_ENDED.search(following.text))
    return following.text[:1].islower() and (whole or _is_full(following, width))


def _belongs_to_bullet(piece: Piece, bullet: Piece) -> bool:
    """Tell a further paragraph of a bullet: unmarked, and set in deeper than the bullet."""
    unmarked = piece.kind is LineKind.TEXT and piece.gap <= 1
    return unmarked and bullet.kind is LineKind.BULLET and piece.indent > bullet.indent + 1


def _of_bullet(piece: Piece, bullet: Piece) -> Piece:
    return replace(piece, kind=LineKind.BULLET, mark=bullet.mark, indent=bullet.indent)


def _joint(first: str, second: str) -> str:
    """Return the first of two lines with what joins it to the second: a space, its hyphen, or nothing."""
    if _BROKEN_WORD.search(first) and second[:1].islower():
        return first if _KEPT_HYPHEN.search(first) else first[:-1]
    return f"{first} "


def joined(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces with the lines of one sentence in one piece."""
    pieces = list(pieces)
    width = width_of(pieces)
    result: list[Piece] = []
    parts: list[str] = []
    line: Piece | None = None
    for piece in pieces:
        if line is not None and _runs_on(line, piece, width):
            parts[-1] = _joint(parts[-1], piece.text)
            parts.append(piece.text)
            line = replace(line, text=piece.text, indent=piece.indent if line.mark == "" else line.indent)
            continue
        if result:
            result[-1] = replace(result[-1], text="".join(parts))
        line = _of_bullet(piece, line) if line is not None and _belongs_to_bullet(piece, line) else piece
        result.append(line)
        parts = [piece.text]
    if result:
        result[-1] = replace(result[-1], text="".join(parts))
    return result
