"""The fact that is judged: as it would be told, with what it rests on."""

import re
from dataclasses import dataclass
from datetime import date

from digests.drafting.names import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is judged: the text as it would be told, what it rests on, and where it stands.

    `labelled`: the text is "Label of X: value", which needs no verb. `given`: words that may stand in the
    text though the quote lacks them (headings, long forms). `speaker`: earlier words that say who claims it.
    `grave`: the brief is about what may hurt its readers. `section`: the headings it is shown under.
    """

    text: str
    quote: str
    day: date
    names: Names
    labelled: bool = False
    given: str = ""
    speaker: str | None = None
    grave: bool = False
    section: str = ""


def undated(text: str) -> str:
    """Return the text without the day that was added to it."""
    return re.sub(r",? \(?as of \d{1,2} \w+ \d{4}\)?", "", text)
