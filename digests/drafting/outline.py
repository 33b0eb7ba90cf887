"""Cuts a manuscript into passages: sentences and labelled values, each under its headings. Judges nothing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.model import Line, LineKind, Manuscript, Passage
from digests.drafting.reading.datelines import dateline
from digests.drafting.reading.headings import MORE_ABOUT
from digests.drafting.sentences import split
from digests.drafting.spelling import is_word
from digests.words import words

_LABEL: Final = re.compile(r"(?P<label>[^\W_][^:|?!\n]{0,58}?)\s*:\s*(?=\S)(?!//)")
_DASHED: Final = re.compile(
    r"(?P<label>[A-Z][\w’'&()/ -]{2,48}?)(?:\s+[–—-]\s+(?=[A-Z\d‘“\"'])|[–—-]\s+(?=\S)|[–—-](?=(?:The"
    r"|It|An?) ))"
)
_HEADLINE: Final = re.compile(r"(?P<label>[A-Z0-9][^:.!?\n]{20,140}): (?=(?:The |An? |In |On )?[A-Z])")
_CLOCK: Final = re.compile(r"\d$")
_LONGEST_LABEL: Final = 8
_LONGEST_DASHED: Final = 4
_CELLS: Final = " | "
_TWO_CELLS: Final = 2


@dataclass(slots=True, kw_only=True)
class _Place:
    """Where the walk through the lines stands."""

    title: str
    headings: list[tuple[int, str]] = field(default_factory=list)
    bullets: list[tuple[int, str]] = field(default_factory=list)
    opener: str | None = None

    def path(self) -> tuple[str, ...]:
        return tuple(text for _, text in self.headings)

    def enter(self, level: int, text: str) -> None:
        """Go under a heading; one that only repeats the title adds nothing."""
        self.headings = [(above, name) for above, name in self.headings if above < level]
        self.bullets.clear()
        self.opener = None
        if words(text) != words(self.title):
            self.headings.append((level, text))

    def lead(self, line: Line) -> str | None:
        """Return what a bullet hangs from: the bullet above it, or the sentence that ended in a colon."""
        if line.kind is not LineKind.BULLET:
            self.bullets.clear()
            return None
        self.bullets = [(level, text) for level, text in self.bullets if level < line.level]
        return self.bullets[-1][1] if self.bullets else self.opener


def outline(manuscript: Manuscript, title: str) -> tuple[Passage, ...]:
    """Return the passages in order; headings are no passages, and `text[start:end]` is the passage's text."""
    place = _Place(title=title)
    found = [passage for line in manuscript.lines for passage in _of_line(line, place)]
    firsts = [True, *(a.headings != b.headings for a, b in pairwise(found))]
    return tuple(
        passage.model_copy(update={"first": first}) for passage, first in zip(found, firsts, strict=False)
    )


def _of_line(line: Line, place: _Place) -> Iterator[Passage]:
    if line.kind is LineKind.HEADING:
        place.enter(line.level, _bare(line.text))
    elif line.kind is LineKind.ROW:
        yield from _of_row(line, place)
    else:
        yield from _of_prose(line, place)


def _of_row(line: Line, place: _Place) -> Iterator[Passage]:
    cells = line.text.split(_CELLS)
    if len(cells) != _TWO_CELLS:
        return
    value = line.start + len(cells[0]) + len(_CELLS)
    for start, end in split(cells[1]):
        opens = None if start else line.start
        yield _passage(line, place, value + start, value + end, label=cells[0].strip(), opens=opens)


def _of_prose(line: Line, place: _Place) -> Iterator[Passage]:
    lead = place.lead(line)
    if line.text.endswith(":"):
        yield from _of_opener(line, place, lead)
        return
    label, skipped = label_of(line.text)
    for start, end in split(line.text[skipped:]):
        yield _passage(
            line,
            place,
            line.start + skipped + start,
            line.start + skipped + end,
            label=label,
            lead=lead,
            opens=line.start if label is not None and not start else None,
        )
    if line.kind is LineKind.BULLET:
        place.bullets.append((line.level, line.text))
    else:
        place.opener = None


def _of_opener(line: Line, place: _Place, lead: str | None) -> Iterator[Passage]:
    """Take a line that ends in a colon: its last sentence leads a list in; shorter, it is a heading."""
    *before, (start, _) = split(line.text)
    for begin, end in before:
        yield _passage(line, place, line.start + begin, line.start + end, lead=lead)
    last = line.text[start:]
    if before or len(last.split()) > _LONGEST_LABEL or read(last[:-1]).verbs:
        yield _passage(line, place, line.start + start, line.end, lead=lead)
        if line.kind is LineKind.BULLET:
            place.bullets.append((line.level, last))
        else:
            place.opener = last
        return
    depth = 100 + line.level if line.kind is LineKind.BULLET else 99
    place.enter(depth, _bare(last))


def label_of(text: str) -> tuple[str | None, int]:
    """Return the label of "Label: value" and where the value starts, or (None, 0).

    A clause with a verb is no label, nor is the hour of a clock time, nor a dateline, which is left out.
    """
    reported = dateline(text)
    if reported:
        return None, reported
    for pattern, longest in ((_LABEL, _LONGEST_LABEL), (_DASHED, _LONGEST_DASHED)):
        found = pattern.match(text)
        if found is None:
            continue
        label = found["label"].strip()
        timed = _CLOCK.search(label) and text[found.end() : found.end() + 1].isdigit()
        if pattern is _DASHED and _is_half_a_name(found, text):
            continue
        if len(label.split()) <= longest and not timed and not read(label).verbs:
            return label, found.end()
    return _headline_of(text)


def _is_half_a_name(found: re.Match[str], text: str) -> bool:
    """Tell "Srivilliputhur- Megamalai Reserve is ..." from "Capital- Kohima"."""
    if re.match(r"\d", text[found.end() :]) and re.search(r"[A-Z]{2}$", found["label"].rstrip()):
        return True  # "SMILE- 75 is ..."
    glued = re.match(r"\w[–—-] ", text[len(found["label"].rstrip()) - 1 :]) is not None
    told = re.match(r"[A-Z][a-z]+ [A-Z]", text[found.end() :]) and read(text[found.end() :]).verbs
    return glued and bool(told) and " " not in found["label"].strip() and not is_word(found["label"].lower())


def _headline_of(text: str) -> tuple[str | None, int]:
    """Return the headline of "PM opens a bridge: The Prime Minister opened ...", which is a label too."""
    found = _HEADLINE.match(text)
    if (
        found is None
        or not read(found["label"]).verbs
        or not read(text[found.end() :].split(". ", maxsplit=1)[0]).verbs
    ):
        return None, 0
    return found["label"], found.end()


def _bare(heading: str) -> str:
    return MORE_ABOUT.sub("", heading.strip().rstrip(":–—-").strip())


def _passage(
    line: Line,
    place: _Place,
    start: int,
    end: int,
    *,
    label: str | None = None,
    lead: str | None = None,
    opens: int | None = None,
) -> Passage:
    return Passage(
        text=line.text[start - line.start : end - line.start],
        start=start,
        end=end,
        headings=place.path(),
        label=label,
        lead=lead,
        kind=line.kind,
        opens=opens,
    )
