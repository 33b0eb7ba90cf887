"""Plain text, light Markdown included, into a manuscript; every other format is brought here as text.

The text of a manuscript marks what was made out ("## " headings, "- " bullets, "| " rows), so reading it
again gives the same manuscript.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from digests.drafting.errors import Unreadable
from digests.drafting.model import Line, LineKind, Manuscript
from digests.drafting.reading.answered import with_answers
from digests.drafting.reading.headings import with_headings
from digests.drafting.reading.joining import joined
from digests.drafting.reading.letters import clean
from digests.drafting.reading.marks import MOST_LEVELS, Piece, pieces_of
from digests.drafting.reading.questions import without_noise

MOST_LETTERS: Final = 100_000
"""Characters of a brief; about fifteen thousand words, far more than one brief has."""
MOST_LINES: Final = 5_000
_MOST_PASSES: Final = 6


def _bullet_levels(pieces: Iterable[Piece]) -> list[Piece]:
    """Nest bullets by how far they are set in, or by their shape where all stand at one margin."""
    result: list[Piece] = []
    stack: list[tuple[int, str]] = []
    for piece in pieces:
        if piece.kind is not LineKind.BULLET:
            stack = []
            result.append(piece)
            continue
        key = (piece.indent, piece.mark)
        while stack and stack[-1][0] > piece.indent:
            stack.pop()
        if key in stack:
            del stack[stack.index(key) + 1 :]
        elif len(stack) < MOST_LEVELS:
            stack.append(key)
        result.append(replace(piece, level=len(stack)))
    return result


def _marked(piece: Piece) -> str:
    """Return the mark a piece is written with."""
    if piece.kind is LineKind.HEADING:
        return "#" * piece.level + " "
    if piece.kind is LineKind.BULLET:
        return "  " * (piece.level - 1) + "- "
    return "| " if piece.kind is LineKind.ROW else ""


def _written(pieces: Sequence[Piece]) -> str:
    lines: list[str] = []
    for piece in pieces:
        if lines and (piece.gap or piece.kind is LineKind.HEADING):
            lines.extend([""] * max(piece.gap, 1))
        lines.append(_marked(piece) + piece.text)
    return "\n".join(lines)


def _made_out(text: str) -> list[Piece]:
    pieces = joined(without_noise(with_answers(pieces_of(clean(text)))))
    return _bullet_levels(with_headings(pieces))


def _lines(pieces: Sequence[Piece], text: str) -> tuple[Line, ...]:
    lines, place = [], 0
    for piece in pieces:
        start = text.index(_marked(piece) + piece.text, place) + len(_marked(piece))
        place = start + len(piece.text)
        level = 1 if piece.kind in (LineKind.TEXT, LineKind.ROW) else piece.level
        lines.append(Line(kind=piece.kind, level=level, text=piece.text, start=start, end=place))
    return tuple(lines)


def manuscript_of(text: str) -> Manuscript:
    """Return the lines of a brief, cleaned and joined, headings and bullets made out, noise left out.

    Raises `Unreadable` for text that is no brief: without words, or far too long.
    """
    _judge_length(text)
    given = text
    for _ in range(_MOST_PASSES):
        pieces = _made_out(text)
        before, text = text, _written(pieces)
        if before == text:
            return _checked(Manuscript(text=text, lines=_lines(pieces, text)), given)
    raise Unreadable(
        "The layout of this text cannot be made out",
        "Paste the brief into a plain text file, one paragraph a line",
    )


def _checked(manuscript: Manuscript, given: str) -> Manuscript:
    if any(map(str.isalpha, manuscript.text)):
        return manuscript
    if any(map(str.isalpha, given)):
        raise Unreadable(
            "Nothing in this file tells anything: it holds only exam questions, or what stands around a page",
            "Save the brief itself, without the question that it answers",
        )
    raise Unreadable(
        "There are no words in this file", "Check that the right file was saved, and that it holds text"
    )


def _judge_length(text: str) -> None:
    lines = sum(1 for line in text.split("\n") if line.strip())
    if lines > MOST_LINES or sum(map(len, text.split())) > MOST_LETTERS:
        raise Unreadable(
            f"This is longer than {MOST_LETTERS:,} letters or {MOST_LINES:,} lines, far more than one brief",
            "Cut out the part you want and save it as a text file: one subject makes one digest",
        )
