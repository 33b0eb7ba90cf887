"""Hears who looks for help: they see whom to call before anything else, and never that nothing was found."""

from collections.abc import Iterable
from re import Pattern, escape, sub
from re import compile as pattern
from typing import Final
from unicodedata import normalize

from bot.handlers.troubles import (
    ASKING,
    CHILDREN,
    FOR_WHOM,
    NAMES,
    ONESELF,
    OTHERWISE,
    SIGNS,
    STUDIED,
    SUBJECTS,
)
from bot.rendering.facts import helplines_page
from bot.rendering.page import Page
from digests.helplines import PUBLIC, Trouble
from digests.library import Library
from digests.model import Helpline

_DIAL: Final = "(?:call|dial|ring|phone|what|whats|is|the|number|no|helpline|helpline number)"
"""What may stand before a helpline's number for it to be that and no year."""
_PUNCTUATION: Final = r"[^\w\u0900-\u0963\u0966-\u097f]+"
"""Hindi's vowel signs belong to its words, though Python counts them as no letters."""


def _spelt(said: str) -> str:
    """Spell Hindi one way: without dots below letters, and with one sign for both nasals."""
    bare = normalize("NFD", said).replace("\u093c", "").replace("\u0901", "\u0902")
    return normalize("NFC", bare)


def _words(said: str) -> str:
    return " ".join(sub(_PUNCTUATION, " ", sub(r"['’‘`]", "", _spelt(said.lower()))).split())


def _any_of(wordings: str) -> Pattern[str]:
    """Match any line of `troubles`, as whole words."""
    lines = "|".join(filter(None, (line.strip() for line in wordings.splitlines())))
    for name, words in NAMES.items():
        lines = lines.replace(name, "".join(line.strip() for line in words.splitlines()))
    return pattern(rf"(?<!\S)(?:{_spelt(lines)})(?!\S)")


_SIGNS: Final = {trouble: _any_of(wordings) for trouble, wordings in SIGNS.items()}
_SUBJECTS: Final = {trouble: _any_of(names) for trouble, names in SUBJECTS.items()}
_FOR_WHOM: Final = {trouble: _any_of(whom) for trouble, whom in FOR_WHOM.items()}
_STUDIED, _ONESELF, _CHILDREN = map(_any_of, (STUDIED, ONESELF, CHILDREN))
_ASKING, _OTHERWISE = map(_any_of, (ASKING, OTHERWISE))
_DONE_TO_CHILDREN: Final = (Trouble.ONLINE, Trouble.VIOLENCE)


def trouble_in(words: str) -> Trouble | None:
    """Return what somebody is in who says these words, or whom they ask a helpline for; None for others."""
    said = _words(words)
    heard = next((trouble for trouble, sign in _SIGNS.items() if sign.search(said)), None)
    if heard in _DONE_TO_CHILDREN and _CHILDREN.search(said):
        return Trouble.CHILD
    return heard or _subject_of(said) or _asked_for(said)


def _subject_of(said: str) -> Trouble | None:
    if _STUDIED.search(said) and not _ONESELF.search(said):
        return None
    return next((trouble for trouble, names in _SUBJECTS.items() if names.search(said)), None)


def _asked_for(said: str) -> Trouble | None:
    if _OTHERWISE.search(said) or not _ASKING.search(said):
        return None
    return next((trouble for trouble, whom in _FOR_WHOM.items() if whom.search(said)), Trouble.UNSAID)


def helplines_for(words: str, library: Library) -> Page | None:
    """Return whom to call for who is in trouble or names a helpline; None for others."""
    trouble = trouble_in(words)
    if trouble is None and any(call.search(words.lower()) for call in _calls(library)):
        trouble = Trouble.UNSAID
    return helplines_page(trouble, library.digests) if trouble else None


def _calls(library: Library) -> Iterable[Pattern[str]]:
    named = (line for digest in library.digests for line in digest.helplines)
    return {_call(line) for line in (*PUBLIC, *named)}


def _call(line: Helpline) -> Pattern[str]:
    """A number may be a year or a count: it has to be all that is said, or what to dial."""
    whole, _, rest = line.contact.lower().partition("://")
    contact = escape(rest or whole)
    if any(map(str.isalpha, rest or whole)):
        return pattern(rf"(?<!\w){contact}(?!\w)")
    return pattern(rf"^\W*(?:{_DIAL}\W+)*{contact}\W*$")
