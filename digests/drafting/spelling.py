"""Suspects misspelt words: written small, unknown, and one letter away from a word that is known.

The lexicon (about 60,000 English words of four letters and more, British and American) is cut by
`tools/cut_lexicon.py` from the SPECIALIST lexicon of the US National Library of Medicine.
"""

import gzip
import re
from collections.abc import Container, Iterator
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.wordlists import listed

_SHORTEST: Final = 6
_ALPHABET: Final = "abcdefghijklmnopqrstuvwxyz"
_IN_NAMES: Final = frozenset(
    listed(
        """
    sanctuary national international biosphere wildlife commission organisation organization institute
    institution ministry government programme development agriculture authority university association
    federation corporation foundation committee convention department constitution parliament conservation
    environment education technology community protection commonwealth republic conference agreement
    protocol framework research heritage yojana abhiyan pradhan mantri mahotsav
    jharkhand chhattisgarh maharashtra karnataka meghalaya arunachal uttarakhand telangana nagaland mizoram
    rajasthan himachal
        """
    )
)
"""Words that names are made of: nearly one of them, written large, is a slip and no other name."""
_LARGE: Final = re.compile(r"\b[A-Z][a-z]{5,}\b")
_LOWER: Final = re.compile(r"(?<![\w./@’'-])[a-z]{6,}(?![\w/@’'-])")
_FIRST: Final = re.compile(r"[A-Z][a-z]{5,}(?=,? [a-z])")
_ALSO: Final = frozenset(
    listed(
        """
    during whether whereas whereby another neither cannot beside biotic abiotic crores lakhs demits
    within without through towards between themselves itself himself herself against toward therefore
    therein thereof hereby whose inter among amongst throughout alongside onboard e-mail website percent
    rupees rupee millets panchayat gram tehsil taluka yojana ayurveda naxal cyber crypto fintech biofuel
    superfood eighth twelfth thirteenth fifteenth electrolyser electrolysers kmph
    tranche tranches cryogenic chital emirate emirates accessible hotspot feasible tectonic warship capita
    montane empire sambar sustainably langur awardee underway thirty mandal artiste detector conclave taluk
    rainfed qubit permissible corvette calorie versus robusta processor modality modalities imperial gallery
    galleries exclave dependency dependencies trunk skimmer pintail mandi hideout examinee emitter deflection
    convenor cerium bustard
        """
    )
)
_ENDINGS: Final = ("s", "ed", "ing", "ly", "er", "ers", "al", "ally", "ness", "ic", "able")
_SMALL_ENDS: Final = ("in", "of", "the", "and", "for", "with", "by", "was", "which")
"""Small words that are glued to the one before: "populationin"."""
_BEGINNINGS: Final = [
    "un",
    "re",
    "non",
    "anti",
    "inter",
    "multi",
    "sub",
    "bio",
    "agro",
    "micro",
    "cyber",
    "geo",
    "over",
    "under",
    "pre",
    "co",
    "nano",
    "hydro",
    "eco",
    "electro",
    "photo",
    "thermo",
    "counter",
    "super",
    "semi",
    "aero",
    "astro",
    "de",
    "dis",
    "mis",
    "out",
    "socio",
    "tele",
    "trans",
    "ultra",
]

_SHORTEST_KNOWN: Final = 4
"""Letters of the shortest words of the lexicon."""


@cache
def _lexicon() -> frozenset[str]:
    packed = files("digests.drafting").joinpath("lexicon.txt.gz").read_bytes()
    return frozenset(gzip.decompress(packed).decode().split()) | _ALSO


def misspelt(text: str, known: Container[str] = frozenset()) -> str | None:
    """Return the first word of a text that looks misspelt and is not `known`, or None."""
    first = _FIRST.match(text)
    if first and first[0].lower() not in known and _opens_oddly(first[0]):
        return first[0]
    odd = (word for word in _LOWER.findall(text) if not is_word(word) and _is_slip(word))
    named = (word for word in _LARGE.findall(text) if _is_slip_of_a_name(word.lower()))
    return next((word for word in (*odd, *named) if word.lower() not in known), None)


def _opens_oddly(word: str) -> bool:
    """Tell whether a sentence's first word is nearly a word and no name that a table has."""
    return not is_word(word.lower()) and _is_slip(word.lower()) and gazetteer().named(word) is None


@lru_cache(maxsize=1 << 14)
def is_word(word: str) -> bool:
    """Tell whether a word, written small, is a common English one or made of common ones."""
    known = _lexicon()
    if word in known:
        return True
    for ending in _ENDINGS:
        if word.endswith(ending):
            bare = word.removesuffix(ending)
            if bare in known or f"{bare}e" in known:
                return True
    if any(word.startswith(start) and word[len(start) :] in known for start in _BEGINNINGS):
        return True
    return not word.endswith("ly") and any(
        word[:cut] in known and word[cut:] in known for cut in range(4, len(word) - 3)
    )


def may_be_a_word(word: str) -> bool:
    """Tell whether a word, written small, is a common one or too short for `is_word` to know."""
    return len(word) < _SHORTEST_KNOWN or is_word(word)


@lru_cache(maxsize=1 << 12)
def _is_slip_of_a_name(word: str) -> bool:
    """Tell whether one letter more, less, changed or moved makes a word that names are made of."""
    return word not in _IN_NAMES and not is_word(word) and any(other in _IN_NAMES for other in _one_off(word))


@lru_cache(maxsize=1 << 12)
def _is_slip(word: str) -> bool:
    """Tell whether one letter more, less, changed or moved makes a known word with the same first letter.

    Or whether a space does: "bodyfully".
    """
    if len(word) < _SHORTEST:
        return False
    glued = any(word[:cut] in _lexicon() and word[cut:] in _lexicon() for cut in range(4, len(word) - 3))
    glued = glued or any(word.endswith(end) and word.removesuffix(end) in _lexicon() for end in _SMALL_ENDS)
    return glued or any(other in _lexicon() for other in _one_off(word))


def _one_off(word: str) -> Iterator[str]:
    for place in range(1, len(word) + 1):
        left, right = word[:place], word[place:]
        if right:
            yield left + right[1:]
        if len(right) > 1:
            yield left + right[1] + right[0] + right[2:]
        for letter in _ALPHABET:
            yield left + letter + right
            if right:
                yield left + letter + right[1:]
