"""Finds short forms and what they stand for, as written side by side in a text. Guesses nothing else.

The search is the one A. S. Schwartz and M. A. Hearst described in 2003 (each letter of the short form, read
backwards, in the words before the bracket), with what Indian briefs add: the other direction and plurals.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Final

from rapidfuzz.distance import Levenshtein

from digests.drafting.shouting import unshouted
from digests.drafting.wordlists import listed

_BRACKET: Final = re.compile(r"\((?P<inside>[^()\n]{2,120})\)")
_BEHIND: Final = re.compile(r"\s*\([^()]*\)$")
_MOST_BRACKETS: Final = 500
_FARTHEST: Final = 160
"""Characters before a bracket in which a long form may stand."""
_OWNING: Final = re.compile(r"[’']s?$")
_FIRST_OF: Final = re.compile(r"\b(?P<letter>[BGC])(?:ay|ulf|ape) of $")
"""A first word of the same letter that the short form counts once: the Bay of Bengal in BIMSTEC."""
_STANDS_FOR: Final = re.compile(
    r"\b(?P<short>[A-Z][A-Za-z0-9&-]{1,11})\s+(?:stands for|is short for|is the abbreviation of"
    r"|[–-])\s+(?:the\s+)?"
    r"(?P<long>[A-Z][\w’'&-]+(?:\s+(?:[A-Z][\w’'&-]*|of|for|and|the|on|in|to|&))+)"
)
_ROMAN: Final = re.compile(r"(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_WORD: Final = re.compile(r"\S+")
_KINDS: Final = frozenset(listed("Programme Program Scheme Mission Project Initiative Yojana Act Convention"))
_NOUN_BEHIND: Final = re.compile(rf" (?P<kind>{'|'.join(sorted(_KINDS))})\b(?! [A-Z])")
_SMALL: Final = frozenset(
    listed(
        """
    of for and the on in to & at by with de evam ka ki ke se aur hetu tatha
        """
    )
)
_PLAIN: Final = frozenset(
    listed(
        """
    in it is as at on or to of by an be we he do go so no up if am
        """
    )
)
_STEM: Final = 5
_SLIPS: Final = 2
"""Letters in which two spellings of a word may differ: Defence and Defense, Centre and Center."""
_FEWEST_CAPITALS: Final = 2
_LONGEST: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortForm:
    """A short form, its long form, and the stretch of the text that gives both.

    `kind` is the noun that stands behind both and belongs to the name: Man and Biosphere (MAB) Programme.
    """

    short: str
    long: str
    start: int
    end: int
    kind: str = ""


def short_forms(text: str) -> tuple[ShortForm, ...]:
    """Return each short form once, where it is first explained, in the order of the text."""
    found: dict[str, ShortForm] = {}
    for each in sorted(_all(text), key=lambda form: form.start):
        found.setdefault(each.short, each)
    return tuple(found.values())


def unowning(name: str) -> str:
    """Return the plain name that what owns something bears still: "the Reef Council’s (RC) vote"."""
    return _OWNING.sub("", name)


def in_two_senses(text: str) -> frozenset[str]:
    """Return the short forms that a text explains in two ways: NDRF, a force and a fund."""
    senses: dict[str, list[Sequence[str]]] = {}
    for form in _all(text):
        senses.setdefault(form.short, []).append(_folded(form.long))
    return frozenset(
        short
        for short, longs in senses.items()
        if any(not _are_alike(longs[0], other) for other in longs[1:])
    )


def _folded(long: str) -> Sequence[str]:
    """Return the last two weighty words of a long form; the first ones are left out as often as not."""
    plain = re.sub(r"[^\w ]+", "", long.lower().replace("-", " "))
    return [word for word in plain.split() if word not in _SMALL][-2:]


def _are_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether words differ in their spelling or number only: Memorandum, Memoranda."""
    pairs = zip(reversed(one), reversed(other), strict=False)
    return all(
        a[:_STEM] == b[:_STEM] or a.endswith(b) or b.endswith(a) or Levenshtein.distance(a, b) <= _SLIPS
        for a, b in pairs
    )


def without_short_form(name: str) -> str:
    """Return a name without what stands in brackets behind it: "Reef Council" of "Reef Council (RC)"."""
    return _BEHIND.sub("", name)


def looks_short(word: str) -> bool:
    """Tell whether a word is written like a short form: MGNREGA, PM-KISAN, UNFCCC, DoT, COP26, SHGs."""
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if (
        not word[:1].isalpha()
        or len(word) > _LONGEST
        or capitals < _FEWEST_CAPITALS
        or word.lower() in _PLAIN
    ):
        return False
    return capitals * 2 >= len(letters) and not _ROMAN.fullmatch(word)


def _all(text: str) -> Iterator[ShortForm]:
    for found in islice(_BRACKET.finditer(text), _MOST_BRACKETS):
        inside = found["inside"].strip(" “”\"'‘’")
        if looks_short(inside) and len(inside.split()) == 1:
            yield from _before(text, inside, found)
        else:
            yield from _inside(text, inside, found)
    for found in _STANDS_FOR.finditer(text):
        if looks_short(found["short"]) and matches(found["short"], found["long"]):
            yield ShortForm(short=found["short"], long=found["long"], start=found.start(), end=found.end())


def _before(text: str, short: str, bracket: re.Match[str]) -> Iterator[ShortForm]:
    """Long Form (LF)."""
    line_start, before = _line_before(text, bracket)
    words = list(_WORD.finditer(before))[-_most_words(short) :]
    spans = [before[word.start() :].strip(" ,‘’“”\"'") for word in reversed(words)]
    fitting = [long for long in spans if _may_be_long(long) and _matches_at_home(short, long)]
    for long in sorted(fitting, key=partial(_is_unlike, short))[:1]:
        begins = before.rindex(long)
        whole = _FIRST_OF.search(before[:begins])
        if whole is not None and whole["letter"] == long[0]:
            begins, told = whole.start(), f"{whole[0]}{long}"
        else:
            told = long
        told = unowning(told)
        noun = _NOUN_BEHIND.match(text, bracket.end())
        yield ShortForm(
            short=short,
            long=unshouted(told),
            start=line_start + begins,
            end=bracket.end(),
            kind=noun["kind"] if noun is not None and _may_have_kind(short, told) else "",
        )


def _may_have_kind(short: str, long: str) -> bool:
    """Tell whether a noun behind both may belong to the name: not to the RRBs, which are many."""
    return not short[-1:].islower() and long.rsplit(maxsplit=1)[-1] not in _KINDS


def _matches_at_home(short: str, long: str) -> bool:
    """Tell whether a long form is matched, with or without the land that its short form leaves out: GIC."""
    return matches(short, long) or matches(short, long.removesuffix(" of India"))


def _line_before(text: str, bracket: re.Match[str]) -> tuple[int, str]:
    """Return where the words before a bracket begin, and these words."""
    nearest = max(0, bracket.start() - _FARTHEST)
    start = text.rfind("\n", nearest, bracket.start()) + 1 or nearest
    return start, text[start : bracket.start()].rstrip()


def _may_be_long(long: str) -> bool:
    return len(long.split()) > 1 and long.split(maxsplit=1)[0].lower() not in _SMALL


def _by_initials(short: str, long: str) -> bool:
    initials = "".join(
        word[0].lower() for word in re.split(r"[\s/–-]+", long) if word and word.lower() not in _SMALL
    )
    return initials == _letters(short)


def _is_unlike(short: str, long: str) -> tuple[bool, bool]:
    """Put first what gives its initials, and last what has too few words: "Inspired Research" of INSPIRE."""
    few = _FEWEST_A_WORD * len(re.findall(r"\b[A-Z]", long)) < len(_letters(short))
    return not _by_initials(short, long), few


def _inside(text: str, inside: str, bracket: re.Match[str]) -> Iterator[ShortForm]:
    """SF (Short Form)."""
    line_start, words_before = _line_before(text, bracket)
    before = words_before.split()
    if not before or len(inside.split()) <= 1:
        return
    short = before[-1].strip("“”\"'‘’")
    if looks_short(short) and matches(short, inside):
        start = line_start + words_before.rindex(short)
        yield ShortForm(short=short, long=inside, start=start, end=bracket.end())


_FEWEST_A_WORD: Final = 3
"""Letters of a short form that one word gives at most, where there is another way to read it."""


def _most_words(short: str) -> int:
    return min(len(short) + 5, 2 * len(short))


def matches(short: str, long: str) -> bool:
    """Tell whether the letters of the short form are found in order in the long form.

    The first letter opens the first word, and every capitalised word of the long form gives a letter, so that
    no word that belongs to the sentence is taken in.
    """
    letters = _letters(short)
    words = [word.strip(",.;:'’\"“”‘()") for word in re.split(r"[\s/–-]+", long)]
    words = [word for word in words if word]
    if not letters or not words or words[0][0].lower() != letters[0]:
        return False
    if any("." in word[:-1] or ";" in word for word in long.split()):
        return False
    weighty = [word for word in words if word.lower() not in _SMALL]
    capitalised = any(word[0].isupper() for word in weighty)
    if capitalised and not all(word[0].isupper() or word[0].isdigit() for word in weighty):
        return False
    return _spelled(letters, [word.lower() for word in words])


def _letters(short: str) -> str:
    singular = short[:-1] if short.endswith("s") and short[:-1].isupper() else short
    return "".join(letter for letter in singular.lower() if letter.isalpha())


def _spelled(letters: str, words: list[str]) -> bool:
    """Tell whether the words, in order, give all letters: each its first ones; small words may give none."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if word in _SMALL and _spelled(letters, rest):
        return True
    if not letters or word[0] != letters[0]:
        return False
    return any(_spelled(letters[taken:], rest) for taken in _ways(letters, word))


def _ways(letters: str, word: str) -> Iterator[int]:
    """Count the letters a word can give from the front of `letters`: its first, then any others in order."""
    place = 0
    for taken, letter in enumerate(letters[:6]):
        place = word.find(letter, place)
        if place < 0 or (taken == 0 and place > 0):
            return
        place += 1
        yield taken + 1
