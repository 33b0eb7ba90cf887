"""Makes headings of questions that are answered in plain words right below: "Q. ...? Ans. ..."."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from digests.drafting.model import LineKind
from digests.drafting.reading.marks import Piece

_QUESTION: Final = re.compile(
    r"q(?:uestion|ues)?\.? ?\d{0,3} ?[.:)–-] ?(?P<asked>[^?]{8,200}\?)$", re.IGNORECASE
)
_ANSWER: Final = re.compile(
    r"a(?:ns(?:wer)?)?\.? ?[:.–-] ?(?!\(?[a-e1-5][.)]|\(?[a-e1-5]\)?$|both\b|all of|none of|only\b)"
    r"(?P<told>\S.+)",
    re.IGNORECASE,
)
"""Not the letter of an option: that belongs to a question of an exam."""
_LEVEL: Final = 2


def with_answers(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Yield the lines, each question as the heading of the answer that follows it at once."""
    lines = list(pieces)
    told: re.Match[str] | None = None
    for piece, after in zip_longest(lines, lines[1:]):
        answer, told = told, None
        asked = _QUESTION.match(piece.text)
        if asked is not None and after is not None:
            told = _ANSWER.match(after.text)
        if answer is not None:
            yield replace(piece, text=answer["told"])
        elif asked is not None and told is not None:
            yield replace(piece, kind=LineKind.HEADING, text=asked["asked"], level=_LEVEL, sure=True)
        else:
            yield piece
