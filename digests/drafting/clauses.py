"""Tells whether a stretch of a sentence is simple enough to be moved about, and moves it."""

import re
from collections.abc import Callable
from typing import Final

from digests.drafting.wordlists import listed
from digests.numerals import CARDINALS

_SUBORDINATE: Final = re.compile(
    r"\b(?:which|who|whom|whose|where|when|while|whereas|that|after|before|because|although|though|if|unless"
    r"|until|but|however|thereby|hence|namely|such|respectively|said|says|it|its|they|their"
    r"|he|his|she|her|this|these|those|latter|former)\b",
    re.IGNORECASE,
)
_FINITE: Final = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|shall|should|does|did|do|am|be|been)\b"
)
_AND_VERB: Final = re.compile(r"\b(?:and|or)\s+(?:\w+ly\s+)?\w+(?:ed|es)\s+(?:by|in|on|to|the|a|an|as|at)\b")
_DETERMINERS: Final = frozenset(
    listed("the a an each every all both most many some several one two three four five six")
)
_OPEN_ENDS: Final = re.compile(
    r"\b(?:the|a|an|of|in|on|at|by|for|to|with|from|and|or|as|under)$", re.IGNORECASE
)
LONGEST_SUBJECT: Final = 110
"""Characters; a longer subject makes a question that nobody reads to its end."""


def is_simple(text: str) -> bool:
    """Tell whether a stretch holds no clause of its own, no pronoun and no loose end."""
    if (
        " - " in text
        or "—" in text
        or " – " in text.replace(" – ‘", " ")
        or _SUBORDINATE.search(text)
        or _FINITE.search(text)
        or _AND_VERB.search(text)
    ):
        return False
    balanced = text.count("(") == text.count(")") and text.count('"') % 2 == 0
    return balanced and text.count("“") == text.count("”") and not re.search(r"[;:?!]|\.\s", text)


_ADVERBIAL: Final = re.compile(
    r"(?:every|each) (?:year|month|day|time)\b|(?:in|on|at|during|under|with|since|by|for|from|after|as"
    r"|of|to|among|along|currently|presently|earlier|later|recently|historically|globally|initially|originally|thus|so|also|besides|here"
    r"|once|when|while|until|if|because|there|today|apart|according|based|established|founded|launched|around|over|about)\b",
    re.IGNORECASE,
)


def is_subject(text: str) -> bool:
    """Tell whether a stretch can be the subject of a question: simple, named, of even commas."""
    if _ADVERBIAL.match(text):
        return False
    if not 2 <= len(text) <= LONGEST_SUBJECT or text.count(",") % 2 or _OPEN_ENDS.search(text):
        return False
    return is_simple(text) and has_name(text)


def has_name(text: str) -> bool:
    """Tell whether a stretch has a proper name besides the capital of its first word."""
    first, _, rest = text.partition(" ")
    strong = sum(letter.isupper() for letter in first) > 1 or any(letter.isdigit() for letter in first)
    weak = first[:1].isupper() and first.lower() not in _DETERMINERS
    return strong or any(word[:1].isupper() for word in rest.split()) or (weak and not rest)


_CALLINGS: Final = frozenset(
    listed(
        """
    poet writer author scientist physicist chemist mathematician economist historian philosopher artist
    painter sculptor actor singer dancer musician composer journalist activist lawyer cricketer revolutionary
    educationist industrialist saint reformer
        """
    )
)
"""Stand before a name, small and with "the" inside a sentence: "did the poet Ada Reef found"."""


def lowered(text: str, is_proper: Callable[[str], bool | None]) -> str | None:
    """Write a sentence's beginning as it stands inside one; None when it cannot be told.

    `is_proper` says whether a lone first word is a name, or None when it does not know.
    """
    first, space, rest = text.partition(" ")
    if re.match(r"All (?:India|Saints|Souls|Black)\b", text):
        return text
    if first.lower() in _DETERMINERS or first.lower().partition("-")[0] in CARDINALS:
        return f"{first.lower()}{space}{rest}"
    bare_word = first.strip("‘’“”\"'(),")
    if sum(letter.isupper() for letter in bare_word) > 1 or any(letter.isdigit() for letter in bare_word):
        return text
    if rest[:1].isupper():
        return f"the {first.lower()} {rest}" if first.lower() in _CALLINGS else text
    proper = is_proper(bare_word)
    if proper is None and rest:
        return None
    proper = proper is not False
    return text if proper else f"{first[0].lower()}{first[1:]}{space}{rest}"
