"""Says where a fact is not of the plainest form: nothing wrong can be named, but slips hide in the others.

Of 413 drafted facts that two readers judged blind, two in three of plain form were publishable, and one in
three of the rest. So they alone look ready, and the rest waits for a glance.
"""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import PREPOSITIONS, RELATIVES, Sentence, blanked
from digests.drafting.judging.claim import undated
from digests.drafting.model import Finding
from digests.drafting.wordlists import listed
from digests.numerals import MONTHS

_STATES: Final = frozenset(listed("is was has have"))
_LASTS: Final = frozenset(listed("lies rises flows lives regulates publishes"))
_BEGINS: Final = frozenset(listed("launched founded established started began signed ranked topped"))
_DATED: Final = re.compile(r"\b(?:in|on) [^.]*\b(?:1[5-9]|20)\d\d\b")
_BEYOND: Final = re.compile(
    r"\b(?:which|who|whom|whose|where|that|while|with(?! (?:an area|effect)\b)|via|i\.e|viz|namely|along"
    r"|amid)\b|[&/;:]|\s[–—-]\s"
)
_POINTS: Final = re.compile(
    r"\b(?:his|her|hers|him|he|she|they|their|them|its(?! headquarters\b)|it|our|we|your|you)\b",
    re.IGNORECASE,
)
_NAME: Final = r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_HARMLESS: Final = (
    re.compile(rf"(?:{'|'.join(MONTHS)}) \d{{1,2}}, \d{{4}}\b,?"),
    re.compile(r"\b(?:Act|Rules|Code|Regulations)\s*, \d{4}"),
    re.compile(r"\d,\d"),
    re.compile(rf"\b(?:in|at|of|near) {_NAME}, {_NAME}(?=\.| \()"),
)
"""Commas of a date, of an Act's year, of a number, of a place and its country."""
_LIST: Final = re.compile(
    r"(?:[^,]+, (?!(?:in|on|at|by|as|for|from|to|near|about|an?|the third|spread|given|held|called|known) ))+"
    r"[^,]+,? (?:and|or) [^,]+"
)
_THIN: Final = re.compile(r"(?:is|was) (?:an?|the) (?P<what>[^.,()]+?)(?: \([^)]*\))?\.$")
_KINDS_WORTH_KNOWING: Final = re.compile(
    r"\b(?:statutory|constitutional|autonomous|extra-constitutional|quasi-\w+|non-\w+|apex|nodal"
    r"|intergovernmental|treaty|public|subsidiary|civilian|maharatna|navratna|zoonotic|viral|bacterial"
    r"|vector-borne|endangered|ramsar|unesco|stratovolcano|tributary|volcano)\b",
    re.IGNORECASE,
)
GLANCE: Final = "Read it against the brief; keep it if it is right."
"""What an editor does with such a fact."""
_FEWEST_TO_DEFINE: Final = 4
"""Words after "is a": fewer say little more than the name does."""


def not_plain(text: str, sentence: Sentence, *, labelled: bool) -> Iterator[Finding]:
    """F7: yield the first thing that keeps a fact from the plainest form."""
    reason = next(_reasons(text, sentence, labelled=labelled), None)
    if reason is not None:
        yield Finding(check="F7", reason=reason, remedy=GLANCE)


def _reasons(text: str, sentence: Sentence, *, labelled: bool) -> Iterator[str]:
    verb = sentence.verb
    if labelled or verb is None:
        yield "it is a label and its value"
        return
    plain = blanked(undated(text))
    if sentence.opening or sentence.words[0].low in RELATIVES | PREPOSITIONS:
        yield "a phrase stands before what it is about"
    if re.match(r"An? ", plain) and verb.low in {"was", "has"} and not _DATED.search(plain):
        yield "it may be any"
    if not _has_plain_verb(verb.low, plain):
        yield f"its verb is {verb.text!r}"
    yield from _beyond(plain)
    if _has_other_commas(plain, verb.end):
        yield "it has commas"
    if _is_thin(plain, verb.start):
        yield "it says little more than the name"


def _beyond(plain: str) -> Iterator[str]:
    """Yield the word with which a clause goes on, and the one that may mean another."""
    found = _BEYOND.search(plain)
    if found:
        yield f"it goes on after {found[0].strip()!r}"
    found = _POINTS.search(plain)
    if found:
        yield f"{found[0]!r} may mean another"


def _has_plain_verb(low: str, plain: str) -> bool:
    return low in _STATES | _LASTS or (low in _BEGINS and _DATED.search(plain) is not None)


def _has_other_commas(plain: str, main: int) -> bool:
    """Tell whether a comma is left that neither a date, a place nor one list after the verb needs."""
    for pattern in _HARMLESS:
        plain = pattern.sub(lambda found: found[0].replace(",", " "), plain)
    if "," in plain[:main]:
        return True
    return "," in plain and not _LIST.search(plain[main:])


def _is_thin(plain: str, main: int) -> bool:
    """Tell "Malabar is an exercise." and "The Reef Committee is a committee of India." from definitions."""
    found = _THIN.match(plain[main:])
    if found is None or _KINDS_WORTH_KNOWING.search(found["what"]):
        return False
    kind = re.split(r" (?:of|in|by|for|from|to) ", found["what"])[0].split()
    repeats = bool(kind) and kind[-1].lower() in plain[:main].lower().split()
    return len(found["what"].split()) < _FEWEST_TO_DEFINE or (repeats and len(kind) == 1)
