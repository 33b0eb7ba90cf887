"""Exam questions printed under a brief, left out with their statements, which may be false on purpose."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from digests.drafting.model import LineKind
from digests.drafting.reading.marks import Piece
from digests.drafting.reading.noise import is_noise

_LONGEST: Final = 240

_QUESTION: Final = re.compile(
    r"q(?:uestion|ues)?\.? ?\d{0,3} ?[.:)]|(?:consider|match) the following\b"
    r"|with reference to .{3,120}\b(?:consider|which|statements?|following)\b"
    r"|which (?:one )?(?:of|among) the (?:following|above|statements?|pairs?|given)\b"
    r"|how many of the (?:above|following|statements?|pairs?)\b|(?:select|choose) the correct\b",
    re.IGNORECASE,
)
_OPTION: Final = re.compile(
    r"\(?[a-e1-5][.)] ?(?:[\d, ]+(?:and|&|or) \d|\d,? ?only\b|only\b|both\b|neither\b|none\b|all\b)"
    r"|(?:only )?\d(?:(?:,| and|, and) \d)*(?: only)?$|both \d|neither \d"
    r"|(?:only )?(?:one|two|three|four)(?: (?:statements?|pairs?))?(?: only)?$"
    r"|all (?:the )?(?:three|four|of the above)|none(?: of the above)?\W*$"
    r"|(?:correct )?(?:ans(?:wer)?|explanation|solution|उत्तर)(?: key)? ?[:.–-]|options? ?[:.]",
    re.IGNORECASE,
)
_ANSWER: Final = re.compile(r"(?:correct )?ans(?:wer)?(?: key)? ?[:.–-]", re.IGNORECASE)
_EXERCISE: Final = re.compile(
    r"(?:(?:upsc|ias|practice|practise|sample|model|probable|expected|previous|years?|mains|prelims|daily|test|answer"
    r"|writing|civil|services|examination|exam|your|knowledge|try|this|gs) ?(?:\(?\d{4}\)?)?[ -]*){0,6}"
    r"(?:questions?|mcqs?|quiz|pyqs?)(?: \(?\d{4}\)?)? ?[:–?-]*$",
    re.IGNORECASE,
)
_TASK: Final = re.compile(
    r"\(?\b\d{2,3} ?(?:words|marks)\b[^.]{0,24}$"
    r"|^(?:critically |briefly )?(?:discuss|examine|comment|elucidate|analyse|evaluate)\b.*[.?]$",
    re.IGNORECASE,
)


def _asks(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_QUESTION.match(text))


def _goes_on(piece: Piece) -> bool:
    """Tell a line of an exam question: its statements, its options, its answer."""
    return piece.kind is LineKind.BULLET or bool(_OPTION.match(piece.text))


def _is_task(text: str) -> bool:
    return len(text) <= _LONGEST and bool(_TASK.search(text))


def without_noise(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Leave out the noise of the page, and exam questions with all that belongs to them."""
    asked, gap = False, 0
    for piece in pieces:
        text = piece.text
        if _asks(text) or _EXERCISE.match(text):
            asked = True
        elif asked and _goes_on(piece):
            asked = not _ANSWER.match(text)
        elif not (is_noise(text) or _is_task(text)):
            yield replace(piece, gap=max(piece.gap, gap))
            asked, gap = False, 0
            continue
        gap = max(gap, piece.gap, 1)
