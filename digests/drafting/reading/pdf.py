"""A PDF into marked text: lines by their place on the page, headings by the size of their letters."""

import io
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Final

from pypdf import PdfReader, apply_configuration

from digests.drafting.errors import Unreadable

MOST_PAGES: Final = 40
_MOST_STEPS: Final = 300_000
"""Drawing steps in the whole file; a dense page has about 5,000."""
_MOST_STEPS_A_PAGE: Final = 60_000
_MOST_BYTES_A_PAGE: Final = 4 * 1024 * 1024
_FEWEST_LETTERS_A_PAGE: Final = 20
_MOST_UNREAD: Final = 0.03
_BIGGER: Final = 1.12
"""Times the size of the running text from which on letters make a heading."""
_LONGEST_LINE: Final = 10_000
_EDGE_LINES: Final = 2
_PASTE: Final = "Copy its words into a text file"
_UNREAD: Final = re.compile("[\x00-\x08\x0e-\x1f\ufffd\ue000-\uf8ff]")
_DIGITS: Final = re.compile(r"\d+")
_ENDED: Final = re.compile(r"[.!;,।]['\"”’)]*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    """A line on a page: its words, its place and its letters; `y` counts upwards, in points."""

    text: str
    x: float
    y: float
    size: float
    bold: bool


class _Page:
    """Takes the words of a page as they are drawn and puts those of one height into one line."""

    def __init__(self, steps_left: int) -> None:
        self.lines: list[_Line] = []
        self.steps_left = steps_left

    def step(self, _operator: Any, _operands: Any, _matrix: Any, _text_matrix: Any) -> None:
        self.steps_left -= 1
        if self.steps_left < 0:
            raise _too_long()

    def draw(
        self, text: str, matrix: Sequence[float], text_matrix: Sequence[float], font: Any, size: float
    ) -> None:
        if not text.strip():
            if self.lines and "\n" not in text:
                self._extend(text, bold=True)
            return
        x = matrix[0] * text_matrix[4] + matrix[2] * text_matrix[5] + matrix[4]
        y = matrix[1] * text_matrix[4] + matrix[3] * text_matrix[5] + matrix[5]
        tall = abs(size * (text_matrix[3] or text_matrix[1]) * (matrix[3] or matrix[1])) or 1.0
        name = str(font.get("/BaseFont", "")).lower() if font else ""
        bold = "bold" in name or "black" in name or "heavy" in name
        for number, part in enumerate(text.split("\n")):
            last = self.lines[-1] if self.lines else None
            if number == 0 and last is not None and abs(last.y - y) < 0.4 * max(tall, last.size):
                self._extend(part, bold=bold)
            elif part.strip():
                self.lines.append(_Line(text=part, x=x, y=y, size=tall, bold=bold))

    def _extend(self, text: str, *, bold: bool) -> None:
        """Add words to the last line, which is bold only where all of it is."""
        last = self.lines[-1]
        if len(last.text) > _LONGEST_LINE:
            raise _too_long()
        self.lines[-1] = replace(last, text=last.text + text, bold=last.bold and bold)


def _too_long() -> Unreadable:
    return Unreadable(
        "This PDF is longer than a brief",
        f"Save the pages you want, {MOST_PAGES} at most, as a PDF of their own",
    )


def _opened(data: bytes) -> PdfReader:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise Unreadable("This PDF is locked with a password", "Save it without the password")
    if len(reader.pages) > MOST_PAGES:
        raise _too_long()
    return reader


def _pages(reader: PdfReader) -> Iterator[list[_Line]]:
    left = _MOST_STEPS
    for number in range(len(reader.pages)):
        page = _Page(left)
        reader.pages[number].extract_text(visitor_text=page.draw, visitor_operand_before=page.step)
        left = page.steps_left
        yield page.lines


def _extracted(data: bytes) -> list[list[_Line]]:
    # Its warnings about small damage would stand between the lines of a terminal.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    limits: dict[str, Any] = {
        "zlib_maximum_output_length": _MOST_BYTES_A_PAGE,
        "lzw_maximum_output_length": _MOST_BYTES_A_PAGE,
        "run_length_maximum_output_length": _MOST_BYTES_A_PAGE,
        "array_based_stream_maximum_output_length": _MOST_BYTES_A_PAGE,
        "stream_decoding_work_maximum_length": 4 * _MOST_BYTES_A_PAGE,
        "stream_parsing_work_maximum_count": _MOST_STEPS_A_PAGE,
        "page_tree_maximum_entries": 100 * MOST_PAGES,
        "page_tree_maximum_page_entries": 1_000 * MOST_PAGES,
        "xform_maximum_invocations_per_extraction": 100,
    }
    try:
        with apply_configuration(**limits):
            return list(_pages(_opened(data)))
    except Unreadable:
        raise
    except Exception as error:  # a parser fed with damage raises anything
        raise Unreadable(
            "This PDF is damaged, locked or too large to read", f"Print it to a new PDF, or: {_PASTE.lower()}"
        ) from error


def _judge(pages: Sequence[Sequence[_Line]]) -> None:
    text = "".join(line.text for page in pages for line in page)
    if len("".join(text.split())) < _FEWEST_LETTERS_A_PAGE * max(len(pages), 1):
        raise Unreadable(
            "The pages of this PDF are pictures without text",
            f"Run text recognition (OCR) on it, or: {_PASTE.lower()}",
        )
    if len(_UNREAD.findall(text)) > _MOST_UNREAD * len(text):
        raise Unreadable(
            "This PDF does not say which letters it draws", f"{_PASTE} from where it was written"
        )


def _edges(page: Sequence[_Line]) -> list[_Line]:
    """Return the outermost lines of a page; on a page of few lines, the middle one at least is none."""
    outer = min(_EDGE_LINES, (len(page) - 1) // 2)
    return [*page[:outer], *page[len(page) - outer :]] if outer > 0 else []


def _pattern(line: _Line) -> str:
    return _DIGITS.sub("0", line.text.strip())


def _without_edges(pages: Sequence[Sequence[_Line]]) -> Iterator[list[_Line]]:
    """Leave out what stands at the top or foot of most pages."""
    often = Counter(pattern for page in pages for pattern in set(map(_pattern, _edges(page))))
    usual = {pattern for pattern, times in often.items() if times >= 2 and times >= 0.6 * len(pages)}
    for page in pages:
        edges = set(map(id, _edges(page)))
        yield [line for line in page if id(line) not in edges or _pattern(line) not in usual]


def _usual_size(lines: Iterable[_Line]) -> float:
    sizes: Counter[float] = Counter()
    for line in lines:
        sizes[round(line.size, 1)] += len(line.text)
    return sizes.most_common(1)[0][0]


def _usual_drop(lines: Sequence[_Line]) -> float:
    drops = Counter(round(above.y - below.y, 0) for above, below in pairwise(lines) if above.y > below.y)
    return drops.most_common(1)[0][0] if drops else 0.0


def _heading_level(line: _Line, usual: float, *, mostly_bold: bool) -> int:
    """Return the level of a heading, or 0 for running text."""
    if len(line.text) > 110 or _ENDED.search(line.text.strip()):
        return 0
    if line.size >= 1.5 * usual:
        return 1
    if line.size >= _BIGGER * usual:
        return 2
    return 3 if line.bold and not mostly_bold and not line.text.strip().endswith(":") else 0


def _marked(pages: Sequence[Sequence[_Line]]) -> Iterator[str]:
    lines = [line for page in pages for line in page]
    usual, drop, margin = _usual_size(lines), _usual_drop(lines), min(line.x for line in lines)
    mostly_bold = sum(len(line.text) for line in lines if line.bold) > 0.5 * sum(
        len(line.text) for line in lines
    )
    above: _Line | None = None
    level_above = 0
    for line in lines:
        level = _heading_level(line, usual, mostly_bold=mostly_bold)
        near = above is not None and 0 <= above.y - line.y <= 1.4 * max(drop, 1.2 * line.size)
        text = line.text.strip()
        if (
            level
            and level == level_above
            and near
            and above is not None
            and abs(above.size - line.size) < 0.2
        ):
            yield f" {text}"
        else:
            indent = " " * min(round((line.x - margin) / (0.5 * usual)), 40)
            yield (
                ("\n" if near or above is None or line.y > above.y else "\n\n")
                + ("#" * level + " " if level else indent)
                + text
            )
        above, level_above = line, level


def marked_text_of_pdf(data: bytes) -> str:
    """Return the text of a PDF as lines with their marks, page headers and footers left out.

    Raises `Unreadable` for damage, passwords, pictures of text, fonts that hide their letters, and sizes no
    brief has.
    """
    pages = _extracted(data)
    _judge(pages)
    return "".join(_marked(list(_without_edges(pages))))
