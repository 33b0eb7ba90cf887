"""Spoken times into written ones: "8 in the evening" into "8pm", "half past 9" into "9:30"."""

import re
from collections.abc import Callable
from typing import Final

_PARTS: Final = r"(early morning|morning|afternoon|evening|night)s?"
_CLOCK: Final = r"(\d{1,2})([:.]\d{2})?"
_RATES: Final = {
    r"\b(?:once|one time|1 time) (?:a|per|each|every) day\b|\bonce daily\b": "daily",
    r"\b(?:twice|two times|2 times) (?:a|per|each|every) day\b|\btwice daily\b": "daily 08:00 18:30",
    r"\b(?:thrice|three times|3 times) (?:a|per|each|every) day\b": "daily 08:00 13:00 18:30",
}
_AFTER = re.compile(rf"\b{_CLOCK}\s*(?:in the |at |this |of the )?{_PARTS}\b", re.ASCII)
_BEFORE = re.compile(
    rf"\b{_PARTS}(?: times?)?(?: at| by| around)? {_CLOCK}(?![:.\d])(?!\s*[ap]\.?m\b)", re.ASCII
)
_STARTS_WITH_PART = re.compile(rf"(?:(?:every|each|in|the|at|on)\s+)*{_PARTS}\b")
_PAST = re.compile(r"\b(half|quarter) (past|to) (\d{1,2})\b", re.ASCII)
_NOON: Final = 12
_SMALL_HOURS: Final = 5
"""At night, hours before it are after midnight, and those from it on before."""
_MINUTES: Final = {"half past": (0, 30), "quarter past": (0, 15), "quarter to": (-1, 45), "half to": (-1, 30)}


def written(text: str) -> str:
    """Return the text with its spoken times as a clock writes them, in small letters; the rest as it is."""
    plain = re.sub(r"(?<=\d)\s*(?:o['’]?\s?clock\b|hrs?\b|hours\b)", "", text.lower())
    plain = re.sub(r"(?<=\d)\s+(?=[ap]\.?m\b)", "", plain)
    for spoken, times in _RATES.items():
        plain = re.sub(spoken, times, plain)
    plain = _PAST.sub(_past, plain)
    if _STARTS_WITH_PART.match(plain.strip()):
        return _BEFORE.sub(_of_part(part=1, clock=2), plain)
    return _AFTER.sub(_of_part(part=3, clock=1), plain)


def _past(found: re.Match[str]) -> str:
    step, minutes = _MINUTES[f"{found[1]} {found[2]}"]
    return f"{int(found[3]) + step or _NOON}:{minutes}"


def _of_part(*, part: int, clock: int) -> Callable[[re.Match[str]], str]:
    def clock_of(found: re.Match[str]) -> str:
        hour, minutes = int(found[clock]), found[clock + 1] or ""
        if not 0 < hour <= _NOON:
            return f"{hour}{minutes}"
        return f"{hour}{minutes}{_half(hour, found[part])}"

    return clock_of


def _half(hour: int, part: str) -> str:
    if part.endswith("morning") or (part == "night" and (hour < _SMALL_HOURS or hour == _NOON)):
        return "am"
    return "pm"
