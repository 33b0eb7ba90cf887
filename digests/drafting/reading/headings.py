"""Headings that no mark shows: short lines without a stop that stand above longer ones."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from digests.drafting.model import LineKind
from digests.drafting.reading.marks import MOST_LEVELS, Piece

TITLE_LEVEL: Final = 1
TOPIC_LEVEL: Final = 2
SECTION_LEVEL: Final = 3

_LONGEST: Final = 110
_MOST_WORDS: Final = 14
_CROWD: Final = 4
_MOST_WORDS_BEFORE_COLON: Final = 9
_MOST_WORDS_CASELESS: Final = 12
"""In scripts without capitals; their letters and vowel signs make several \"words\" of one."""
_BARE = re.compile(
    r"(?:about|background|context|overview|introduction|significance|features|highlights|functions|powers|mandate"
    r"|composition|objectives|members|history|concerns|challenges|way forward|key (?:facts"
    r"|points|features|findings))"
    r" ?:?",
    re.IGNORECASE,
)
"""Lines that are headings whatever stands above them."""
_ENDED = re.compile(r"[.!;,।॥…]['\"”’)\]]*$")
_LABEL = re.compile(r"([^:–]{2,40}?) ?(?::|–| - )")
_LABELLED = re.compile(r"[^:]{1,40}: ?\S")
MORE_ABOUT: Final = re.compile(
    r"(?:additional|extra|more|related|other|basic|key|background) (?:information|info|facts|details|points)"
    r"(?: about| on)? ?: ?(?=(?-i:[A-Z])[^.:;,]{3,80}$)",
    re.IGNORECASE,
)
"""Stands before what the lines below are about: "Additional Information: Reef Survey"."""
_OPENING = (":", "-", "–", "—")
_SMALL_WORDS = frozenset(
    (
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "by",
        "for",
        "from",
        "in",
        "is",
        "of",
        "on",
        "or",
        "over",
        "the",
        "to",
        "under",
        "up",
        "via",
        "vs",
        "with",
    )
)
_SECTION = re.compile(
    r"(?:why|what|how|who|where|when|which|about|key|important|main|major|salient|other|more|quick"
    r"|(?:in (?:the )?)?news|context|features?|objectives?|aims?|benefits?|issues|facts?|need|functions?"
    r"|members|role|purpose|theme|headquarters)\b|significance|background|challenges|concerns|way forward"
    r"|conclusion|highlights|history|origin|overview|introduction|details|description|impact|advantages"
    r"|disadvantages|criticism|composition|provisions|eligibility|implementation|funding|components|coverage"
    r"|mandate|structure"
    r"|खबरों में|चर्चा में|क्यों|मुख्य|प्रमुख|पृष्ठभूमि|महत्व|उद्देश्य|विशेषताएं|निष्कर्ष|परिचय",
    re.IGNORECASE,
)


def _title_case(text: str) -> bool:
    words = [word for word in re.findall(r"[^\W\d_][\w'’-]*", text) if word.lower() not in _SMALL_WORDS]
    capitals = sum(not word[0].islower() for word in words)
    return 0.8 * len(words) <= capitals and (
        any(word[0].isupper() for word in words) or 0 < len(words) <= _MOST_WORDS_CASELESS
    )


def _could_be(piece: Piece, *, first: bool = False) -> bool:
    """Tell a line that looks like a heading, wherever it stands; only the first may be \"Name: more\"."""
    text, words = piece.text, piece.text.split()
    if piece.kind is not LineKind.TEXT or len(text) > _LONGEST or _ENDED.search(text):
        return False
    if not any(letter.isalpha() for letter in text) or text[0].islower() or text[0] in "([{<":
        return False
    if text.endswith(_OPENING):
        return len(words) <= _MOST_WORDS_BEFORE_COLON
    if text.endswith("?"):
        return len(words) <= _MOST_WORDS
    if _LABELLED.match(text) and not first:
        return MORE_ABOUT.match(text) is not None
    return len(words) <= _MOST_WORDS or (len(words) <= 18 and _title_case(text))


def _stands_above(piece: Piece, following: Piece) -> bool:
    """Tell whether what follows a line can be what it is the heading of."""
    if following.kind is LineKind.HEADING or following.kind is LineKind.ROW or following.mark:
        return True
    longer = len(following.text) > len(piece.text) or bool(_LABELLED.match(following.text))
    return longer or bool(_ENDED.search(following.text)) or following.gap > 0


def _alone(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a line set apart from the text before it, or plainly written as a heading."""
    piece = pieces[place]
    before = pieces[place - 1] if place else None
    if before is None or piece.gap:
        return True
    if _BARE.fullmatch(piece.text):
        return True
    apart = before.kind is LineKind.HEADING or bool(_ENDED.search(before.text))
    return apart and (
        _title_case(piece.text) or piece.text.endswith((*_OPENING, "?")) or bool(_SECTION.match(piece.text))
    )


def _crowded(pieces: Sequence[Piece], likely: Sequence[bool]) -> set[int]:
    """Find runs of four or more short lines, such as the cells of a flattened table.

    Only the last of a run may be a heading; where one follows that is marked, it is the last.
    """
    crowded: set[int] = set()
    start = 0
    for place, short in enumerate([*likely, False]):
        if short:
            continue
        marked = place < len(pieces) and pieces[place].kind is LineKind.HEADING
        if place - start + marked >= _CROWD:
            crowded.update(range(start, place - (not marked)))
        start = place + 1
    return crowded


def _level(piece: Piece, above: Piece | None) -> int:
    if above is None:
        return TITLE_LEVEL
    if piece.text.endswith(_OPENING) and above.kind is LineKind.HEADING:
        # "Forces:" and then "The ministry keeps seven:" is one inside the other.
        return min(max(above.level + 1, SECTION_LEVEL), MOST_LEVELS)
    if piece.text.endswith((*_OPENING, "?")) or _SECTION.match(piece.text):
        return SECTION_LEVEL
    shouted = all(letter.isupper() for letter in piece.text if letter.isalpha())
    return TITLE_LEVEL if shouted and len(piece.text.split()) > 1 else TOPIC_LEVEL


def _heading_text(text: str) -> str:
    return text.rstrip("-–— ") or text


def _is_topic(pieces: Sequence[Piece], place: int) -> bool:
    """Tell a numbered line with text of its own below: bullets of another shape, or paragraphs set apart."""
    piece, following = pieces[place], pieces[place + 1]
    if piece.number is None or following.number is not None:
        return False
    above = pieces[place - 1] if place else None
    outermost = above is None or not above.mark or above.indent >= piece.indent
    above_bullets = outermost and bool(following.mark) and following.indent >= piece.indent
    apart = above is None or (piece.gap > 0 and above.number is None)
    return (above_bullets or (apart and not piece.indent)) and _could_be(
        replace(piece, kind=LineKind.TEXT), first=above_bullets
    )


def _topics(pieces: Sequence[Piece]) -> list[Piece]:
    result = list(pieces)
    for place in range(len(pieces) - 1):
        if _is_topic(pieces, place):
            text = _heading_text(pieces[place].text)
            heading = replace(pieces[place], kind=LineKind.HEADING, text=text, level=TOPIC_LEVEL)
            result[place] = replace(heading, mark="", number=None, sure=True)
    return result


def _with_contents(pieces: Sequence[Piece]) -> list[Piece]:
    """Make headings of lines that a list of contents above announces word by word, and drop the list."""
    bullets = {piece.text: place for place, piece in enumerate(pieces) if piece.mark}
    announced = {
        place: bullets[piece.text]
        for place, piece in enumerate(pieces)
        if piece.kind is LineKind.TEXT and not piece.mark and bullets.get(piece.text, place) < place
    }
    dropped = set(announced.values())
    return [
        replace(piece, kind=LineKind.HEADING, level=SECTION_LEVEL, sure=True) if place in announced else piece
        for place, piece in enumerate(pieces)
        if place not in dropped
    ]


def _label(piece: Piece) -> str:
    found = _LABEL.match(piece.text) if piece.mark else None
    return found.group(1).casefold() if found else ""


def _siblings(pieces: Sequence[Piece]) -> list[Piece]:
    """Make headings of lines above bullets that start with the label an earlier section starts with.

    Two bodies described by the same labels are two sections, however their names are written.
    """
    result, known = list(pieces), set[str]()
    for place in range(1, len(pieces)):
        label, above = _label(pieces[place]), result[place - 1]
        if not label or above.mark:
            continue
        if above.kind is LineKind.TEXT and label in known and len(above.text) <= _LONGEST:
            text = _heading_text(above.text.rstrip("."))
            result[place - 1] = above = replace(above, kind=LineKind.HEADING, text=text, level=TOPIC_LEVEL)
        if above.kind is LineKind.HEADING:
            known.add(label)
    return result


def with_headings(pieces: Sequence[Piece]) -> list[Piece]:
    """Return pieces with the headings found that layout and wording give away."""
    pieces = _with_contents(_topics(pieces))
    likely = [_could_be(piece, first=not place) and not piece.sure for place, piece in enumerate(pieces)]
    crowded = _crowded(pieces, likely)
    result = list(pieces)
    for place, piece in enumerate(pieces[:-1]):
        if not likely[place] or place in crowded:
            continue
        if _alone(pieces, place) and _stands_above(piece, pieces[place + 1]):
            level = _level(piece, result[place - 1] if place else None)
            result[place] = replace(piece, kind=LineKind.HEADING, text=_heading_text(piece.text), level=level)
    return _siblings(result)
