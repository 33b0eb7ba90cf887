"""Takes lines apart that a page was flattened into: bullets within a line, and labels one after another."""

import re
from collections.abc import Iterator
from typing import Final

_GLYPH: Final = "[●•▪➢➤✓✔◦○■□❖►▶♦◆☞➔]"
_BULLET: Final = re.compile(rf"\s*({_GLYPH})\s*(?=[“‘\"(]?\w)")
_LABEL: Final = re.compile(
    r"(?<=[.!?”)]) (?!Statement \d)(?=[A-Z][\w’'-]*(?: (?:[A-Z&][\w’'/-]*|[a-z]+)){0,3}: ?[A-Z\d“])"
)
_MARGIN: Final = re.compile(rf"\s*(?:(?:{_GLYPH}|[-*])\s*)?")
_HEADING: Final = re.compile(r"(?P<text>.*[.!?])\s+(?P<heading>[A-Z][\w’'&/() -]{2,60}[\w)]:?)")
_FEWEST: Final = 2
"""Of bullets or labels in one line: one alone may belong to its sentence."""


def unrolled(line: str) -> Iterator[str]:
    """Yield the lines that a line was before its page was flattened; most are one and stay as they are."""
    if "|" in line.strip(" |") or "\t" in line:
        yield line
        return
    for part in _at_bullets(line):
        yield from _at_labels(part)


def _at_bullets(line: str) -> Iterator[str]:
    marks = [found for found in _BULLET.finditer(line) if line[: found.start()].strip()]
    if len(marks) < _FEWEST:
        yield line
        return
    line = line.rstrip(" |")
    starts = [0, *(found.start() for found in marks)]
    for start, end in zip(starts, [*starts[1:], len(line)], strict=True):
        part = line[start:end].strip() if start else line[:end].rstrip()
        ended = _HEADING.fullmatch(part) if end < len(line) else None
        yield from (part,) if ended is None else (ended["text"], ended["heading"])


def _at_labels(line: str) -> Iterator[str]:
    places = [found.start() for found in _LABEL.finditer(line)]
    margin = _MARGIN.match(line)
    assert margin is not None
    if len(places) < _FEWEST:
        yield line
        return
    yield line[: places[0]]
    for start, end in zip(places, [*places[1:], len(line)], strict=True):
        yield f"{margin[0]}{line[start:end].strip()}"
