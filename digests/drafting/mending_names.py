"""Names and offices that a brief writes small or wrongly: "Lok sabha", "the president of India"."""

import re
from typing import Final

from digests.drafting.mending_rules import rules, through
from digests.numerals import YEAR


def _order(found: re.Match[str]) -> str:
    return f"Padma {found['order'].capitalize()}"


def _in_capitals(found: re.Match[str]) -> str:
    """Write an office of the State large: the President of India."""
    return found["office"].title() + " of India"


def _large(found: re.Match[str]) -> str:
    """Write the last word of a name large: the Tarn Wildlife Sanctuary."""
    return f"{found['name']} {found['kind'].capitalize()}"


_RULES: Final = rules(
    (r"\b(?P<office>president|vice[- ]president|prime minister) of India\b", _in_capitals),
    (r"\b(?:the )?constitution of India\b", "the Constitution of India"),
    (r"\bof Union of India\b", "of the Union of India"),
    (r"\bNoble (?=(?:Peace )?(?:Prizes?|Laureates?)\b)", "Nobel "),
    (r"\bPrime minister\b", "Prime Minister"),
    (r"\bPadma ?(?P<order>bhushan|shri|vibhushan)\b", _order),
    (r"\bUnited Nation\b(?!-)", "United Nations"),
    (
        r"\b(?P<name>[A-Z]\w+ (?:National|Tiger|Wildlife|Bird|Biosphere)) (?P<kind>park|reserve|sanctuary)\b",
        _large,
    ),
    (r"\b(?P<name>Indian|Pacific|Atlantic|Arctic) (?P<kind>ocean)\b", _large),
    (r"\b(?P<name>Arabian|Caspian|Baltic) (?P<kind>sea)\b", _large),
    (rf"\b(?P<name>[A-Z]\w+) (?P<kind>act)(?=,? (?:of )?{YEAR}\b)", _large),
    (r"\b(?P<name>World|Asia|Davis|Thomas|Uber) (?P<kind>cup)\b", _large),
    (r"\b(?P<name>Olympic|Paralympic|Asian|Commonwealth) (?P<kind>games)\b", _large),
    (r"\b(?P<name>Indian) (?P<kind>navy|army)\b", _large),
    (r"\b(?P<name>Lok|Rajya|Vidhan) (?P<kind>sabha)\b", _large),
)


def with_names(text: str) -> str:
    """Return the text with its names and offices written as they are."""
    return through(_RULES, text)
