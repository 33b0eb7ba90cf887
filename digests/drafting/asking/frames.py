"""What the frames share: a sentence to be asked about, what a frame finds in it, and words for patterns."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from digests.drafting.articles import SPOKEN
from digests.drafting.clauses import is_simple, is_subject, lowered
from digests.drafting.gazetteer_entries import Entry
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.verbs import BASES, PARTICIPLES
from digests.model import KeyKind
from digests.numerals import MONTH, YEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A span worth asking, with the question it answers; `entry` is the gazetteer's, where it has one.

    Without `ask` the span is blanked out of the fact.

    `slot` names the relation ("time", "seat", "agent", ...): one quiz wants several of them. `said` is the
    simplest sentence that gives the answer, whole. `why` explains the answer where the fact's text does not:
    a label is no sentence, and a full form often stands in one about something else.
    """

    span: str
    kind: KeyKind
    ask: str | None
    slot: str
    entry: Entry | None = None
    said: str | None = None
    why: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """One sentence of a fact, without its full stop, and what helps to read it.

    `is_proper` says whether a word is a name in this brief (None: it does not stand there).
    """

    text: str
    names: Gazetteer
    is_proper: Callable[[str], bool | None]

    def subject(self, text: str) -> str | None:
        """Return a subject as it stands inside a question, or None when it cannot be one."""
        return lowered(text.strip(), self.is_proper) if is_subject(text.strip()) else None


_DAY: Final = r"\d{1,2}(?:st|nd|rd|th)?"
DATE: Final = rf"(?:{_DAY} (?:of )?(?:{MONTH})(?:,? \d{{4}})?|(?:{MONTH}) {_DAY}(?:,? \d{{4}})?)"
MONTH_YEAR: Final = rf"(?:{MONTH}),? \d{{4}}"
TIME: Final = (
    rf"(?:in (?:the year )?(?P<year>{YEAR})|on (?:the )?(?P<date>{DATE})|in (?P<month>{MONTH_YEAR}))"
    r"(?![-–/\d%])"
)
MONEY: Final = (
    r"(?:(?:Rs\.? ?|₹ ?|INR |US\$ ?|USD |\$ ?|€ ?)\d[\d,]*(?:\.\d+)?(?: (?:lakh"
    r" crore|crore|lakh|million|billion"
    r"|trillion))?|\d[\d,]*(?:\.\d+)? (?:lakh crore|crore|lakh|million|billion|trillion) (?:rupees|dollars))"
)
COUNT: Final = (
    r"(?:\d[\d,]*(?:\.\d+)?(?: (?:lakh|crore|million|billion))?|two|three|four|five|six|seven|eight|nine|ten"
    r"|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty)"
)
ORDINAL: Final = (
    r"(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh"
    r"|twelfth)"
)


ONE_OF_THESE: Final = "Which of these"
"""Begins a question that describes its answer without a name."""


def _alternation(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


PARTICIPLE: Final = rf"(?P<part>{_alternation(PARTICIPLES)})"
PAST: Final = rf"(?P<past>{_alternation(BASES)})"
ADVERB: Final = r"(?P<adv>(?:(?:first|formally|officially|jointly|originally|initially|also) )?)"
BE_PAST: Final = r"(?P<be>was|were)"
BE: Final = r"(?P<be>was|were|is|are)"
SUBJECT: Final = r"(?P<s>[^\s].*?)"
MIDDLE: Final = r"(?P<m>(?: [^,]{1,110}?)??)"
TAIL: Final = (
    r"(?P<t>(?: (?:by|at|in|on(?! \d)|as|via|along|into|within|from|under|during|through|for|with"
    r"|between|across|throughout|to mark) [^,]{2,110}| (?:every|each) year| annually)?)"
)
UPTO: Final = r"(?P<t>(?:,? as (?:of|on) [^,]{4,40}| \(as (?:of|on) [^)]{4,40}\))?)"
_OWN: Final = re.compile(r"\b(?:its|their) ")
_INFINITIVE: Final = re.compile(r"\bto (?:have|be|do)\b(?! (?:been|had|done)\b)")
_CONTINUES: Final = re.compile(r"\b(?:and|or|back|only|just|until|till|since|around)$")


_SPOKEN_WITH_THE: Final = re.compile(rf"(?<= )the (?=(?:{SPOKEN})[?,])")


def tidy(question: str) -> str:
    """Close a question: single spaces, no space before marks, no "the" before a short form that is spoken."""
    closed = re.sub(r" ([?,])", r"\1", re.sub(r"\s+", " ", question)).strip()
    return _SPOKEN_WITH_THE.sub("", closed)


def parts_are_simple(*parts: str) -> bool:
    """Tell whether all parts of a pattern are simple stretches; "its" there speaks of the subject."""
    plain = [_INFINITIVE.sub("to go", _OWN.sub("the ", part)) for part in parts if part]
    return all(is_simple(part) and not _CONTINUES.search(part.strip()) for part in plain)
