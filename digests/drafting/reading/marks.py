"""The marks a line of a brief starts with: heading signs, bullets of all shapes, numbers and letters."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from digests.drafting.model import LineKind
from digests.drafting.reading.spacing import spaced
from digests.drafting.reading.unrolling import unrolled

MOST_LEVELS: Final = 6
WIDE_GAP: Final = 2
"""Empty lines that set a section apart, its heading perhaps lost."""
_MOST_MARKS: Final = 8
_TAB: Final = 4

_HEADING = re.compile(r"(#{1,6}) +(?=\S)")
_ROW = re.compile(r"\|(?=.*\S)")
_RULE = re.compile(r"[-–—_=*~#.•|:+ ]{3,}$")
_GLYPHS: Final = frozenset("¨√•‣⁃∙·●○◦◘►▸▶→➔»※†‡▪▫■□◆◇❖✓✔★☆")
_SIGNS: Final = frozenset("©®™°№")
_DASH = re.compile(r"[-–—−]+ +(?=\S)|[-–—](?=[^\W\d_]{2})|[*+] +(?=\S)")
_LETTER_BULLET = re.compile(
    r"[flnqvwz] +(?=[A-Z])|(?:o|ü|Ø|§|¢|Ã˜) +(?=\S)|à +(?=[A-Z\d])|[üØ§à~Π](?=[A-Z\d])|O(?=[A-Z][a-z]{3})"
    r"|o(?=[A-Z][a-z]+ )"
)
_NUMBER = re.compile(
    r"\(?(\d{1,2})(?:[.)]|\)\.) +(?=\S)|(\d{1,2})[.)](?=[^\W\d_]{2})|(\d{1,2})(?:\.\d{1,2}){1,3}\. +(?=\S)"
)
_COUNTER = re.compile(
    r"(?:[IVX]{1,4}|[IVX][ivx]{1,3})[.)] ?(?=[A-Z][A-Za-z]|\d)|\(([a-hA-H]|[ivx]{1,5})\) *(?=\S)"
    r"|(?:[a-hA-H]|[ivx]{1,5})\) +(?=\S)|(?:[a-h]|[ivx]{1,5})\.(?: +(?=\S)|(?=[A-Z][A-Za-z]))"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A line on its way: what it is so far, its marks taken off.

    `indent` counts columns before the mark; `mark` is the kind of bullet ("•", "1", "a") or empty;
    `number` is what a numbered line counts; `gap` counts the empty lines before it, two at most.
    `sure` kinds were marked as such in the text and are not guessed again.
    """

    kind: LineKind
    text: str
    level: int = 1
    indent: int = 0
    mark: str = ""
    number: int | None = None
    gap: int = 0
    sure: bool = False


def _glyph(text: str) -> str:
    if text and text[0] not in _SIGNS and (text[0] in _GLYPHS or unicodedata.category(text[0]) == "So"):
        return text[0]
    return ""


def _bullet(text: str) -> tuple[str, int | None, str] | None:
    """Return the mark of a bulleted or numbered line, its number, and the rest."""
    if glyph := _glyph(text):
        return glyph, None, text[1:]
    if found := _DASH.match(text) or _LETTER_BULLET.match(text):
        return text[0], None, text[found.end() :]
    if found := _NUMBER.match(text):
        return "1", int(next(filter(None, found.groups()))), text[found.end() :]
    if found := _COUNTER.match(text):
        return "a", None, text[found.end() :]
    return None


def _without_marks(text: str) -> str:
    for _ in range(_MOST_MARKS):
        before = text
        if found := _HEADING.match(text):
            text = text[found.end() :]
        if bullet := _bullet(text):
            text = bullet[2].strip()
        if text == before:
            break
    return text


def _row(text: str) -> str:
    cells = (spaced(cell.replace("#", " ")) for cell in text.strip().strip("|").split("|"))
    return " | ".join(cell for cell in cells if cell.strip("-:= "))


def _columns(line: str) -> int:
    return len(line.expandtabs(_TAB)) - len(line.expandtabs(_TAB).lstrip(" "))


def piece_of(line: str, *, gap: int) -> Piece | None:
    """Return a line without its marks, or None where nothing is left of it."""
    indent, text = _columns(line), line.strip()
    if _RULE.match(text):
        return None
    if _ROW.match(text):
        row = _row(text)
        return Piece(kind=LineKind.ROW, text=row, gap=gap, sure=True) if row else None
    if found := _HEADING.match(text):
        return _titled(spaced(_without_marks(text)), level=len(found.group(1)), gap=gap)
    mark, number = "", None
    if bullet := _bullet(text):
        mark, number, text = bullet
    if not (text := spaced(_without_marks(spaced(text)))):
        return None
    kind = LineKind.BULLET if mark else LineKind.TEXT
    return Piece(kind=kind, text=text, indent=indent, mark=mark, number=number, gap=gap)


def _titled(text: str, *, level: int, gap: int) -> Piece | None:
    text = re.sub(r"\s+#+$", "", text)
    return Piece(kind=LineKind.HEADING, text=text, level=level, gap=gap, sure=True) if text else None


_COUNTED_LABEL = re.compile(r"\s*([^.:()]{2,40}?)\s*:-?\s*(\((?:i|1|a|A)\) ?\S.*)")
_SECOND = re.compile(r"\s*\((?:ii|2|b|B)\)")


def _with_counts(lines: list[str]) -> Iterator[str]:
    """Cut "Main points: (i) ..." in two where the line below counts on."""
    filled = [line for line in lines if line.strip()]
    belows = dict(pairwise(filled))
    for line in lines:
        below = belows.get(line, "")
        found = _COUNTED_LABEL.fullmatch(line) if _SECOND.match(below) else None
        yield from (f"{found[1]}:", found[2]) if found else (line,)


_DASHED = re.compile(r"(\s*)(\d{1,2}) ?[-–] *(?=[A-Z])")
_FEWEST_DASHED: Final = 3


def _with_dashed_numbers(lines: list[str]) -> Iterator[str]:
    """Write "8-The" as "8. The" where lines count on so, one after another; "2-Wheelers" stays."""
    found = [match for line in lines if (match := _DASHED.match(line))]
    counts = [int(match[2]) for match in found]
    steps = sum(after - before == 1 for before, after in pairwise(counts))
    for line in lines:
        yield _DASHED.sub(r"\1\2. ", line, count=1) if steps >= _FEWEST_DASHED - 1 else line


def pieces_of(text: str) -> list[Piece]:
    """Return the lines of a clean text as pieces, tab-separated lines in company as rows."""
    pieces: list[Piece] = []
    gap = 0
    lines = [part for line in text.split("\n") for part in unrolled(line)]
    for line in with_rows(list(_with_counts(list(_with_dashed_numbers(lines))))):
        if piece := piece_of(line, gap=gap if pieces else 0):
            pieces.append(piece)
        gap = 0 if piece else min(gap + 1, WIDE_GAP)
    return pieces


def with_rows(lines: list[str]) -> list[str]:
    """Write lines cut by the same number of tabs, two or more in a row, as rows of a table."""
    cuts = [line.strip().count("\t") if _bullet(line.strip()) is None else 0 for line in lines]
    return [
        "| " + line.strip().replace("|", "/").replace("\t", " | ")
        if cut and cut in (cuts[place - 1] if place else 0, cuts[place + 1] if place + 1 < len(cuts) else 0)
        else line
        for place, (line, cut) in enumerate(zip(lines, cuts, strict=True))
    ]
