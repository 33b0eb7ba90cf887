"""Begins a sentence as sentences begin."""

import re
from typing import Final

_OWN_CASE: Final = re.compile(r"[a-z]+-?[A-Z]")
"""What is written as it is wherever it stands: "e-NAM", "iGOT"."""


def opened(text: str) -> str:
    """Return the text with its first letter large, the rest as it is; "e-NAM" stays."""
    if _OWN_CASE.match(text):
        return text
    return text[:1].upper() + text[1:]
