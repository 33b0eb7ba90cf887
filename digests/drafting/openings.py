"""Writes a name as it stands where a sentence begins, and inside one."""

import re
from typing import Final

_OWN_CASE: Final = re.compile(r"[a-z]+-?[A-Z]")
"""What is written as it is wherever it stands: "e-NAM", "iGOT"."""


def opened(text: str) -> str:
    """Return the text with its first letter large, the rest as it is; "e-NAM" stays."""
    if _OWN_CASE.match(text):
        return text
    return text[:1].upper() + text[1:]


def inside(name: str) -> str:
    """Write a name as it stands inside a sentence: "the" of "The Reef Bank" small."""
    return re.sub(r"^The\b", "the", name)


def owning(name: str) -> str:
    """Return a name with the mark of an owner: "the Seychelles’", "Goa’s"."""
    return f"{name}’" if name.endswith("s") else f"{name}’s"
