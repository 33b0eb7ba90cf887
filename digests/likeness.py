"""Compares wordings as a reader would: case, spaces and the shapes of quotes and dashes do not count."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

_SHAPES: Final = str.maketrans(
    dict.fromkeys("‘’‚‛′`´", "'")
    | dict.fromkeys("“”„‟″«»", '"')
    | dict.fromkeys("‐‑‒–—―−", "-")
    | {"\u00ad": ""}
)
_ELLIPSIS: Final = re.compile(r"\[?\.{3,}\]?|\[?…\]?")
_LEADING_ARTICLE: Final = re.compile(r"^(?:the|an?) ")

_LETTERED: Final = re.compile(r"\b[^\W\d_]\w*")
_FEWEST_INITIALS: Final = 3


@lru_cache(maxsize=1 << 12)
def bare(text: str) -> str:
    """Reduce a text to what counts when two wordings are compared."""
    return " ".join(unicodedata.normalize("NFKC", text.translate(_SHAPES)).casefold().split())


def bare_name(text: str) -> str:
    """Reduce a name or an option: like `bare`, without a leading article or a closing full stop."""
    return _LEADING_ARTICLE.sub("", bare(text)).rstrip(".")


def has_words(text: str, words: str) -> bool:
    """Tell whether `words` stand in `text` as whole words, one after another."""
    plain, folded = bare(words), bare(text)
    return plain in folded and re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", folded) is not None


def initials(name: str) -> str | None:
    """Abbreviate "International Criminal Police Organisation"; None for fewer than three capitals."""
    capitals = "".join(word[0] for word in _LETTERED.findall(name) if word[0].isupper())
    return capitals if len(capitals) >= _FEWEST_INITIALS else None


def missing_part(quote: str, bare_text: str) -> str | None:
    """Return the first part of a quote (parts are joined by "…") not found in order in a bare text."""
    at = 0
    for part in quote_parts(quote):
        found = bare_text.find(bare(part), at)
        if found < 0:
            return part
        at = found + len(bare(part))
    return None


def quote_parts(quote: str) -> Sequence[str]:
    """Split a quote at its ellipses."""
    return [part.strip() for part in _ELLIPSIS.split(quote) if part.strip()]
