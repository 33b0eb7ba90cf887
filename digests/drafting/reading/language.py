"""Which language a brief is in, as far as drafting needs to know."""

import re
from typing import Final

from digests.drafting.model import Manuscript

_DEVANAGARI: Final = re.compile("[\u0904-\u0939\u0958-\u0961]")
_LATIN: Final = re.compile("[A-Za-z]")
_LETTER: Final = re.compile(r"[^\W\d_]")
_WORD: Final = re.compile("[\u0900-\u0963]+")
_HINDI: Final = frozenset(
    ("है", "हैं", "का", "की", "के", "में", "ने", "को", "से", "और", "यह", "था", "थे", "थी", "पर", "इस", "एक")
)
_FEWEST_OF_HINDI: Final = 0.06
"""Share of these small words among all; Hindi prose has about a quarter, Marathi and Nepali nearly none."""


def language_of(manuscript: Manuscript) -> str | None:
    """Return "en" for Latin letters, "hi" for Hindi, None for any other language or script."""
    text = manuscript.text
    letters = len(_LETTER.findall(text))
    devanagari, latin = len(_DEVANAGARI.findall(text)), len(_LATIN.findall(text))
    if devanagari > 0.3 * max(letters, 1):
        words = _WORD.findall(text)
        return "hi" if sum(word in _HINDI for word in words) >= _FEWEST_OF_HINDI * len(words) else None
    return "en" if latin > 0.7 * letters else None
