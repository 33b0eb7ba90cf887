"""Patterns by which times are found in a text: a year, a day without its year, the present tense."""

import re
from typing import Final

from digests.numerals import MONTH

YEAR: Final = re.compile(
    r"(?<![\d,.])(1[6-9]\d\d|20\d\d|21\d\d|(?<=years )1[0-5]\d\d"
    r"|(?<=and )1[0-5]\d\d)(?![\d,]*\d)(?!\s*(?:km|kg|crore|lakh|MW|GW|metres))"
)
DAY: Final = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)\b(?!,?"
    rf" \d{{4}})"
)
PRESENT: Final = re.compile(
    r"\b(?:is|are|has|have|stands?|accounts?|holds?|comprises?|includes?|consists?|contains?|covers?"
    r"|houses?|hosts?|employs?"
    r"|operates?|provides?|offers?|contributes?|produces?|supports?|serves?|receives?|spans?|spread|runs?"
    r"|remains?|owns?)\b"
)
