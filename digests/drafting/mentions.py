"""Finds the names in a sentence, a label or a heading, and the part each plays there."""

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, read
from digests.drafting.grammar_verbs import NOUN_TOO, PASTS, THIRD
from digests.drafting.heading_names import SMALL_WORDS, is_generic, stripped
from digests.drafting.names import Names
from digests.drafting.names_written import is_common, names_written
from digests.drafting.plurals import ends_like_many
from digests.drafting.spelling import may_be_a_word


class Part(Enum):
    """What a name does where it stands; a line is nothing but the name.

    The maker of "The Reef Board built the Tarn Port" is its subject, and what it made is what comes next.
    """

    SUBJECT = auto()
    OBJECT = auto()
    ADJUNCT = auto()
    PLACE = auto()
    LINE = auto()
    MADE = auto()
    MAKER = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A name as written, with its "the"; `start` counts characters of the text it stands in."""

    name: str
    start: int
    part: Part


_NEAR: Final = 25
"""Characters before a name in which its preposition may stand."""
_OPENING: Final = 4
"""Characters that "the" takes, where a name opens a sentence."""
_APPOSED: Final = re.compile(r", (?=(?:the )?[A-Z][\w-]*(?: [A-Z][\w-]*)*,? $)")
"""Before the name that says which: "India's solar mission, Aditya, was ..."."""
_MAKES: Final = re.compile(
    r"(?:(?:has|have|had|will|also|recently|formally|jointly|successfully) )*"
    r"(?:launch|approv|start|releas|inaugurat|commission|unveil|introduc|establish|found|open|develop|pass"
    r"|enact|sign|buil|construct|creat|adopt|discover|announc|publish|set|roll|conduct|carr|organi[sz])\w*"
    r"(?: (?:up|out|down))? (?:(?:a|an|its|new|first|second|third|India[’']s|on [^,]{3,20}) )*"
    r"(?=(?:the )?[“‘\"]?[A-Z])"
)
_DOES: Final = THIRD - NOUN_TOO | {"launches", "signs", "tops", "wins", "releases"}
_ASPECT_OF: Final = re.compile(
    r"(?:Anniversary|Launch|Importance|Significance|Role|History|Functions?|Objectives?|Features?) of"
    r" (?:the )?"
)
_ARTICLE: Final = re.compile(r"^(?:an?|the) ", re.IGNORECASE)
_FEWEST, _MOST = 2, 4
"""Words of a heading that calls a thing something."""
_TAIL: Final = re.compile(r" (?:Latest|News|Notes|Updates?|Overview|Facts|Current Affairs|Details)+\b.*$")


def mentions(text: str, names: Names) -> tuple[Mention, ...]:
    """Return the names of a sentence, in order."""
    sentence = read(text)
    if sentence.verb is None:
        return tuple(
            Mention(name=name, start=start, part=_alone(text, name, start))
            for name, start in names_written(text, names, heads=False)
        )
    first = sentence.subject[0].start if sentence.subject else 0
    return tuple(
        Mention(name=name, start=start, part=_beside(text, start, first, sentence.verb.start))
        for name, start in names_written(text, names, heads=False)
    )


def headed(heading: str, names: Names) -> tuple[Mention, ...]:
    """Return the names of a heading, a label or a title, in order; what one of them did is left out."""
    found = ((_undone(name), start) for name, start in names_written(heading, names, heads=True))
    return tuple(
        Mention(name=name, start=start, part=_after(heading[:start].split()))
        for name, start in found
        if not is_common(name)
    )


def called(heading: str) -> str | None:
    """Return what a heading calls one thing that has no name, as inside a sentence: "the supreme council"."""
    bare = _ARTICLE.sub("", stripped(heading))
    words = bare.lower().split()
    if not _FEWEST <= len(words) <= _MOST or not re.fullmatch(r"[A-Za-z][a-z]+(?:[ -][a-z]+)+", bare):
        return None
    if ends_like_many(words[-1]) or is_generic(bare) or set(words) & (SMALL_WORDS | DETERMINERS):
        return None
    if not all(map(may_be_a_word, words[0].split("-"))):
        return None
    return f"the {bare[0].lower()}{bare[1:]}" if read(f"The {bare}").verb is None else None


def _alone(text: str, name: str, start: int) -> Part:
    """Tell what a name does in a line without a verb."""
    whole = start <= _OPENING and len(name) * 2 > len(text.rstrip("."))
    return Part.LINE if whole else Part.ADJUNCT


def _beside(text: str, start: int, first: int, verb: int) -> Part:
    """Tell what a name does in a sentence whose subject begins at `first`, its verb at `verb`."""
    makes = _MAKES.match(text, verb)
    if start < verb:
        apposed = _APPOSED.search(text[:verb])
        if first <= start <= first + _OPENING or (apposed is not None and start >= apposed.end()):
            return Part.MAKER if makes is not None else Part.SUBJECT
        return _after(text[max(0, start - _NEAR) : start].split())
    if makes is not None and start == makes.end():
        return Part.MADE
    return _after(text[max(verb, start - _NEAR) : start].split())


def _after(before: list[str]) -> Part:
    """Tell by the words before it what a name does that is no subject."""
    last = [word.lower() for word in before[-2:]]
    if last and last[-1] in {"the", "a", "an", "its"}:
        last.pop()
    elif len(last) > 1:
        del last[0]
    if last and last[-1] in {"in", "at", "near"}:
        return Part.PLACE
    return Part.ADJUNCT if last and last[-1] in PREPOSITIONS else Part.OBJECT


def _undone(name: str) -> str:
    """Return the name at the head of a headline: "Reef Navy" of "Reef Navy Launches Tarn"."""
    words = _TAIL.sub("", _ASPECT_OF.sub("", name)).split()
    verbs = (place for place, word in enumerate(words) if place and word.lower() in _DOES)
    words = words[: next(verbs, len(words))]
    while words and words[-1].lower() in PASTS:
        words.pop()
    return " ".join(words)
