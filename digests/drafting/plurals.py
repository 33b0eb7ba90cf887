"""Tells whether a name is of one thing or of many: the Seychelles are one, Lesser Adjutant Storks many."""

from typing import Final

from digests.drafting.short_forms import looks_short, without_short_form
from digests.drafting.wordlists import listed

SINGULAR: Final = frozenset(
    listed(
        """
    nations states philippines maldives netherlands industries railways airlines airways enterprises
    securities laboratories dynamics systems headquarters series species news games affairs emirates
    seychelles comoros bahamas services technologies motors electronics heavy hills ghats sundarbans
    means works olympics studies sciences mines horizons
    """
    )
)
"""They end like plurals, and what they name is one."""


def ends_like_many(word: str) -> bool:
    """Tell whether a word has the ending of a plural."""
    low = word.lower()
    return low.endswith("s") and not low.endswith(("ss", "us", "is", "ics", "'s", "’s"))


def names_many(name: str) -> bool:
    """Tell whether a name is of many things: its head, before "of", ends like a plural."""
    words = without_short_form(name).split(" of ")[0].split(" for ")[0].split()
    if not words:
        return False
    head = words[-1]
    return ends_like_many(head) and head.lower() not in SINGULAR and not looks_short(head)
