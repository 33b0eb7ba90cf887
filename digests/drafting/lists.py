"""Joins a short list to the sentence that leads it in: "The new sites are:" and its bullets are one claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.model import LineKind, Passage

_LEADS_IN: Final = re.compile(
    r"\b(?:is|are|was|were|include|includes|comprise|comprises|namely|follows)\s*:$"
)
_LONGEST_MEMBER: Final = 9
_FEWEST: Final = 2
_MOST: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A list with its leading sentence as one text, and the whole stretch it came from."""

    text: str
    start: int
    end: int


def joined_lists(passages: Sequence[Passage]) -> dict[int, Listed]:
    """Return the joined lists by the start of their leading sentence."""
    found = {}
    for place, passage in enumerate(passages):
        if _LEADS_IN.search(passage.text):
            members = _members(passages, place)
            if _FEWEST <= len(members) <= _MOST:
                found[passage.start] = _joined(passage, members)
    return found


def _members(passages: Sequence[Passage], place: int) -> list[Passage]:
    """Take the bullets under the sentence; one that is a sentence, or labelled, or long spoils the list."""
    lead = passages[place]
    members: list[Passage] = []
    for passage in passages[place + 1 :]:
        if passage.lead != lead.text or passage.headings != lead.headings:
            break
        if passage.kind is not LineKind.BULLET or passage.label is not None or not _is_member(passage.text):
            return []
        members.append(passage)
    return members


def _is_member(text: str) -> bool:
    bare = text.rstrip(" .,;")
    return len(bare.split()) <= _LONGEST_MEMBER and not read(f"{bare}.").verbs and ";" not in bare


def _joined(lead: Passage, members: Sequence[Passage]) -> Listed:
    bare = [
        re.sub(r"^and ", "", member.text.rstrip(" .,;").removesuffix(" and").rstrip(" ,;"))
        for member in members
    ]
    mark = "; " if any("," in member for member in bare) else ", "
    tail = f"{mark.join(bare[:-1])}{';' if mark == '; ' else ''} and {bare[-1]}"
    return Listed(text=f"{lead.text.rstrip(' :')} {tail}.", start=lead.start, end=members[-1].end)
