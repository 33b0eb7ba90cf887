"""Text into words that can be compared: folded, cut, stemmed. Knows nothing of facts or of questions."""

import html
import re
import unicodedata
from functools import lru_cache
from typing import Final

import snowballstemmer

LONGEST_WORD: Final = 40
"""Letters of a word that count; what is longer is no word, and edit distances grow with the square of it."""

_TAG = re.compile(r"</?[a-z][^<>]{0,200}>", re.IGNORECASE)
_INVISIBLE = re.compile("[\u00ad\u200c\u200d\u2060\ufe0e\ufe0f\ufeff]")
_MARK = re.compile("[\u0300-\u036f]")
_INITIALS = re.compile(r"\b(?:[^\W\d_]\.){2,}[^\W\d_]?(?!\w)|\b[^\W\d_](?: [^\W\d_]){2,}\b")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d\d)")
_POSSESSIVE = re.compile("['’`](?:s\\b)?")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)\b")
# Vowel signs are no "word characters" for `re`: the Indic blocks are named whole, without their full stops.
_WORD = re.compile("[\u0900-\u0963\u0966-\u0dff]+|\\d+(?:\\.\\d+)?|[^\\W\\d_\u0900-\u0dff]+")
_SHORTEST_STEMMED = 5
"""Letters; shorter words are often acronyms, and with its ending cut off one becomes another (ICSE, ICS)."""
_PLURAL = re.compile(r"(?<=^[a-z]{3})(?<![su])s$")
_DEVANAGARI = re.compile("[\u0900-\u097f]")
_IRREGULAR = {
    "found": "find",
    "held": "hold",
    "led": "lead",
    "built": "build",
    "began": "begin",
    "begun": "begin",
    "bought": "buy",
    "won": "win",
    "grew": "grow",
    "grown": "grow",
    "chosen": "choose",
    "chose": "choose",
    "children": "child",
    "women": "woman",
    "men": "man",
}
_SPELLINGS = {
    "center": "centr",
    "program": "programm",
    "labor": "labour",
    "defens": "defenc",
    "offens": "offenc",
    "licens": "licenc",
    "color": "colour",
    "harbor": "harbour",
    "honor": "honour",
    "neighbor": "neighbour",
    "fulfil": "fulfill",
    "enrol": "enroll",
}


def words(text: str) -> list[str]:
    """Cut a text into folded words, in order; markup, accents, case and punctuation are gone.

    "I.C.S.E." and "i c s e" are one word, "Chandrayaan-3" and "chandrayaan3" are both two,
    "23,564" is "23564", "68th" is "68" and "India's" is "india". Any string is welcome.
    """
    plain = _TAG.sub(" ", html.unescape(text)) if "<" in text or "&" in text else text
    if not plain.isascii():
        plain = _INVISIBLE.sub("", unicodedata.normalize("NFKD", plain))
        plain = unicodedata.normalize("NFC", _MARK.sub("", plain))
    plain = _INITIALS.sub(lambda found: re.sub(r"[. ]", "", found[0]) + " ", plain.casefold())
    plain = _ORDINAL.sub("", _THOUSANDS.sub("", _POSSESSIVE.sub("", plain)))
    return [word[:LONGEST_WORD] for word in _WORD.findall(plain)]


@lru_cache(maxsize=1 << 17)
def stem(word: str) -> str:
    """Reduce a folded word to what its forms share; British and American spellings meet."""
    word = _IRREGULAR.get(word, word)
    if word[0].isdigit() or len(word) < _SHORTEST_STEMMED:
        return _PLURAL.sub("", word)
    # A stemmer keeps its word in itself, so each call has its own: two threads cannot mix theirs.
    language = "hindi" if _DEVANAGARI.match(word) else "english"
    short: str = snowballstemmer.stemmer(language).stemWord(word)
    if short.endswith(("iz", "yz")):
        return f"{short[:-1]}s"
    return _SPELLINGS.get(short, short)


def stems(text: str) -> list[str]:
    """Cut a text into stemmed words, in order."""
    return [stem(word) for word in words(text)]


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """Keep what misspellers keep: the first letter, and the consonants as they sound, doubled ones once."""
    sound = _SOFT_C.sub("s", word[1:].replace("ph", "f").replace("ck", "k"))
    sound = re.sub(r"[aeiouyh]", "", sound.translate(_SOUND))
    return re.sub(r"(.)\1+", r"\1", word[0].translate(_SOUND) + sound)


_SOFT_C = re.compile("c(?=[eiy])")
_SOUND = str.maketrans("cqzw", "kksv")
