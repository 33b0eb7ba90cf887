"""Tells when a brief is about what may hurt its readers, so that nobody drafts it without helplines."""

import re
from typing import Final

_GRAVE: Final = re.compile(
    r"\b(?:child (?:sexual|sex|pornography|abuse|trafficking|marriages?)|csam|csem|pocso|sexual(?:ly)? "
    r"(?:abuse[ds]?|assault(?:s|ed)?|exploit(?:ation|ed)|violence|harassment)|rape[ds]?|suicides?|self-harm"
    r"|human trafficking|acid attacks?|domestic violence|dowry deaths?|lynch(?:ing|ed)|massacres?|genocide"
    r"|honou?r killings?)\b|बलात्कार|आत्महत्या|यौन (?:शोषण|उत्पीड़न|हिंसा)",
    re.IGNORECASE,
)
_OFTEN: Final = 2
"""Mentions from which a brief is about it; a single one may be a law's name in a list."""


def grave_words(title: str, text: str) -> str | None:
    """Return the words that make a brief grave: one in the title, or two in the text; None for any other."""
    in_title, in_text = _GRAVE.search(title), _GRAVE.findall(text)
    if in_title is not None:
        return in_title[0]
    return in_text[0] if len(in_text) >= _OFTEN else None
