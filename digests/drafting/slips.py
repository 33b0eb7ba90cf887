"""Slips that can be seen without understanding: marks, spacing, cut ends, small words that do not fit."""

import re
from collections.abc import Container, Iterator
from typing import Final

from digests.drafting.articles import noun_without_article
from digests.drafting.grammar import PREPOSITIONS
from digests.drafting.grammar_verbs import NOUN_TOO, THIRD
from digests.drafting.names_with_the import BARE_BODY
from digests.drafting.slip_articles import ARTICLES
from digests.drafting.slip_forms import SLIPS
from digests.drafting.spelling import misspelt
from digests.numerals import MONTH

_SHORT_OF_MANY: Final = re.compile(r"((?:[A-Z][a-z]+ )+[A-Z][a-z]+s) \(([A-Z]{3,}S)\)")
_PAIRS: Final = (("(", ")"), ("“", "”"), ("[", "]"))
_LAST_WORDS: Final = PREPOSITIONS | {
    "and",
    "or",
    "the",
    "a",
    "an",
    "is",
    "are",
    "was",
    "were",
    "which",
    "that",
    "namely",
    "such",
    "like",
    "including",
}
_MAY_END: Final = frozenset(
    ["in", "on", "up", "beyond", "above", "below", "around", "across", "along", "over"]
)
_PERFECT_PAST: Final = re.compile(
    r"^(?:On|In) (?:[^,]*, )?[^,]*\b(?:19|20)\d\d,? [^,]*\b(?:has|have) (?!been\b.*\bsince\b)\w+|"
    rf"\b(?:has|have) (?:been )?\w+ed\b[^,]*\bon (?:(?:{MONTH}) )?\d"
)


_TO_DO: Final = re.compile(r"\bto (?P<verb>[a-z]{4,}s)\b")
_FORMS_OF_ONE: Final = THIRD - NOUN_TOO


def flaws_of_wording(text: str, known: Container[str] = frozenset()) -> Iterator[str]:
    """Yield what is wrong with the wording, in plain words; `known` are words that are no slips."""
    if text[:1].islower() and not re.match(r"[a-z]+[A-Z]", text):
        yield "it begins with a small letter"
    yield from (flaw for pattern, flaw in (*SLIPS, *ARTICLES) if pattern.search(text))
    if _lacks_partner(text):
        yield "a bracket or quotation mark has no partner"
    if _is_cut_off(text):
        yield "the end is cut off"
    yield from _short_forms_of_many(text)
    odd = misspelt(text, known)
    if odd:
        yield f"{odd!r} looks misspelt"
    bare = [
        found["body"]
        for found in BARE_BODY.finditer(text)
        if not re.search(r"\b[A-Z][\w-]* $", text[: found.start()])
    ]
    yield from (f"{noun!r} lacks its article" for noun in [*bare, noun_without_article(text)] if noun)
    if any(found["verb"] in _FORMS_OF_ONE for found in _TO_DO.finditer(text)):
        yield "a verb after 'to' has an s"
    if _PERFECT_PAST.search(text):
        yield "the tense does not fit the date"


def _short_forms_of_many(text: str) -> Iterator[str]:
    """Find "(POPS)" beside pollutants that are POPs."""
    for found in _SHORT_OF_MANY.finditer(text):
        if found[2] == "".join(word[0] for word in found[1].split()) + "S":
            yield "a short form of many ends in a small s"


def _is_cut_off(text: str) -> bool:
    last = re.sub(r"[^\w]+$", "", text).split()[-1:]
    unfinished = bool(last) and last[0].lower() in _LAST_WORDS - _MAY_END
    return unfinished or text.endswith((":", ",", ";", "-", "–"))


def _lacks_partner(text: str) -> bool:
    uneven = any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2 == 1
    return uneven or _single_quotes_are_odd(text)


def _single_quotes_are_odd(text: str) -> bool:
    opened = len(re.findall(r"(?<![\w)])[‘']", text))
    closed = len(re.findall(r"[’'](?!\w)", text)) - len(re.findall(r"s[’'](?= )", text))
    return opened > closed + len(re.findall(r"s[’'](?= )", text)) or (opened == 0 and closed > 0)
