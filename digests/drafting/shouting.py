"""Writes a name that a brief has in capitals as names are written: "REEF BANK OF ASIA"."""

import re
from typing import Final

from digests.drafting.referring_words import HOUSEHOLD

_BEHIND: Final = re.compile(r"\s*\([^()]*\)$")
_SMALL: Final = frozenset(["of", "for", "and", "the", "on", "in", "to", "at", "by", "with", "a", "an"])
_LONG: Final = 4
_UNSPOKEN: Final = re.compile(r"[B-DF-HJ-NP-TV-XZ]{3,}")
"""No word: a short form of letters that nobody could speak."""


def is_shouted(name: str) -> bool:
    """Tell whether a name of several words, its short form aside, is all in capitals."""
    bare = _BEHIND.sub("", name)
    return (
        bare.isupper() and len([word for word in bare.split() if len(word) >= _LONG and word.isalpha()]) > 1
    )


def unshouted(name: str) -> str:
    """Return the name with large first letters only; short forms that everybody knows stay."""
    if not is_shouted(name):
        return name
    bare = _BEHIND.sub("", name)
    told = " ".join(_word(word, place) for place, word in enumerate(bare.split()))
    return f"{told}{name[len(bare) :]}"


def _word(word: str, place: int) -> str:
    bare = word.strip("“”\"'‘’,.;:")
    if bare in HOUSEHOLD or re.fullmatch(r"(?:[A-Z]\.)+", word) or _UNSPOKEN.fullmatch(bare):
        return word
    if place and bare.lower() in _SMALL:
        return word.lower()
    return "-".join(part if part in HOUSEHOLD else _large_first(part) for part in word.split("-"))


def _large_first(part: str) -> str:
    return re.sub(r"[^\W\d_]", lambda found: found[0].upper(), part.lower(), count=1)
