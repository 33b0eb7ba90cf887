"""Finds the dateline that opens a news agency's report: where it was written, when, and by whom."""

import re
from typing import Final

from digests.numerals import MONTH

_SHORT: Final = "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_DAY: Final = rf"(?:\d{{1,2}} (?:{MONTH}|{_SHORT}\b\.?)|(?:{MONTH}|{_SHORT}\b\.?) \d{{1,2}})(?:,? \d{{4}})?"
_PLACE: Final = r"[A-Z][A-Za-z]+(?: [A-Z][A-Za-z]+){0,2}(?:, [A-Z][A-Za-z]+)?"
_LOUD: Final = r"[A-Z]{3,}(?: [A-Z]{2,})*(?:, [A-Z]{3,})?"
_AGENCY: Final = r"PTI|IANS|ANI|UNI|Reuters|Xinhua|Bernama"
_DATELINE: Final = re.compile(
    rf"(?:{_PLACE},? (?:{_DAY} ?\((?:{_AGENCY}|AP|AFP)\)|\((?:{_AGENCY})\))\s*(?::|--?|[–—])?"
    rf"|{_PLACE}, {_DAY} ?--|{_LOUD}, {_DAY} ?[–—])\s*(?=[A-Z\d‘“\"'])"
)


def dateline(text: str) -> int:
    """Return how many characters of a line its dateline takes: 17 of "Goa, Aug 2 (PTI) The Reef met"."""
    found = _DATELINE.match(text)
    return found.end() if found is not None else 0
