"""The letters of a brief: one alphabet of line ends and spaces, nothing invisible, no garbled accents."""

import re
import unicodedata
from typing import Final

_LINE_END = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_SPACE = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u2800\u3000\u3164]")
_VOID = re.compile("\n{4,}")
_PRIVATE_BULLET = re.compile("^([ \t]*)[\ue000-\uf8ff]+", re.MULTILINE)
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u115f\u1160\u180b-\u180e\u200b\u200e\u200f"
    "\u202a-\u202e\u2060-\u206f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffd"
    "\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U0010ffff]"
)
# Joiners shape Indic letters and mean nothing elsewhere.
_LONE_JOINER = re.compile("(?<![\u0900-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0900-\u0dff])")
_LIGATURE = {ord("ﬀ"): "ff", ord("ﬁ"): "fi", ord("ﬂ"): "fl", ord("ﬃ"): "ffi", ord("ﬄ"): "ffl", ord("ﬅ"): "st"}
_LOOK_ALIKE = str.maketrans(
    "АВЕЅІЈКМНОРСТУХаеорсухіјѕΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESIJKMHOPCTYXaeopcyxijsABEZHIKMNOPTYXo",
)
_FOREIGN_LETTER = re.compile("[\u0370-\u04ff]")
_MIXED_WORD = re.compile("[A-Za-z\u0370-\u04ff]+")
_WORD = re.compile(r"\S+")
_LONGEST_COMPOSED: Final = 200
"""Letters composed at once; with endless accents on one letter the time grows with their square."""


def _as_byte(letter: str) -> str:
    try:
        return letter.encode("cp1252").decode("latin-1")
    except UnicodeEncodeError:
        return letter


_CONTROLS: Final = bytes(range(0x80, 0xA0)).decode("cp1252", "ignore")
_TAIL: Final = f"\x80-\xbf{_CONTROLS}"
"""What the later bytes of a UTF-8 letter look like when they were read as Latin-1 or Windows-1252."""
_GARBLED = re.compile(
    f"[ÂÃ][{_TAIL}]|[âàï][{_TAIL}]{{2}}|ð[{_TAIL}]{{3}}",
)


_LONE_BYTE = re.compile(r"(?<=[\d.,;:!?\s])Â(?=[.,;:!?\s]|$)")
"""The first byte of a space that was lost: "won the cup.Â"."""
_LOST_APOSTROPHE = re.compile(r"(?<=[a-z])â(?:\?\?)?(?=s\b)")
"""An apostrophe of which only the first byte is left: "the sunâ??s surface"."""


def _ungarbled(match: re.Match[str]) -> str:
    try:
        return "".join(map(_as_byte, match.group())).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return match.group()


def _plain_word(match: re.Match[str]) -> str:
    word = match.group()
    plain = word.translate(_LOOK_ALIKE)
    # A word wholly of one alphabet is what it is.
    mixed = plain.isascii() and any(letter.isascii() for letter in word)
    return plain if mixed else word


def _composed(text: str) -> str:
    if unicodedata.is_normalized("NFC", text):
        return text
    return _WORD.sub(_composed_word, text)


def _composed_word(match: re.Match[str]) -> str:
    word = match.group()
    parts = (word[start : start + _LONGEST_COMPOSED] for start in range(0, len(word), _LONGEST_COMPOSED))
    return "".join(unicodedata.normalize("NFC", part) for part in parts)


def clean(text: str) -> str:
    """Return text in composed letters (NFC) with lines ended by a line feed, without invisible letters.

    UTF-8 once read as Windows-1252 ("â€™") is put right; a word in which Greek or Cyrillic look-alikes
    stand among Latin letters becomes Latin; a private letter at the start of a line is a bullet.
    """
    text = _LONE_BYTE.sub("", _LOST_APOSTROPHE.sub("’", _GARBLED.sub(_ungarbled, text)))
    text = _SPACE.sub(" ", _LINE_END.sub("\n", text))
    text = _VOID.sub("\n\n\n", "\n".join(line.rstrip() for line in text.split("\n")))
    text = _LONE_JOINER.sub("", _UNSEEN.sub("", _PRIVATE_BULLET.sub(r"\1• ", text)))
    text = _composed(text.translate(_LIGATURE))
    return _MIXED_WORD.sub(_plain_word, text) if _FOREIGN_LETTER.search(text) else text
