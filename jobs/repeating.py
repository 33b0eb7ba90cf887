"""Repeats a person's words back to them: short, in one line, and unable to disturb the words around them."""

from typing import Final
from unicodedata import category

LONGEST: Final = 60
"""Characters repeated; who wrote them knows the rest."""
_JOINERS: Final = frozenset("\u200c\u200d")
"""Unseen as well, but parts of letters (Devanagari, Persian) and of emoji."""


def shown(text: str) -> str:
    """Return words fit to repeat: one line of at most 60 characters that can be seen; "" when none can.

    What is not seen goes: controls, and the marks that turn the direction of the text after them.
    """
    seen = "".join(" " if each.isspace() else each for each in text if each.isspace() or _is_seen(each))
    line = " ".join(seen.split())
    if not line.strip("\u200c\u200d "):
        return ""
    return line if len(line) <= LONGEST else f"{_cut(line)}…"


def quoted(text: str) -> str:
    """Return words as they are shown in quotation marks; "that" for words that cannot be seen."""
    line = shown(text)
    return f"“{line}”" if line else "that"


def _is_seen(character: str) -> bool:
    return character in _JOINERS or not category(character).startswith("C")


def _cut(line: str) -> str:
    """Cut at a word's end; a word that fills the line is cut within."""
    cut = line[: LONGEST - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:")
