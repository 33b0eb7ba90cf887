"""Tells whether a text says when its claim held, and adds the day where it does not."""

import re
from datetime import date
from typing import Final

from digests.drafting.dating_words import DAY, PRESENT, YEAR
from digests.drafting.grammar import blanked, inside_a_name, read, without_quotations
from digests.drafting.grammar_verbs import PASTS
from digests.drafting.openings import opened
from digests.numerals import MONTH, MONTHS

_STATED_YEAR: Final = re.compile(
    r"\b(?:in|of|for|during|by|since|till|until|from|to|and|between|FY|fiscal|year|as of|as on|"
    rf"{MONTH}|\d(?:st|nd|rd|th)?)\b[,\s]*(?:the year\s+|early\s+|late\s+|mid-|FY\s*"
    rf"|fiscal\s+)?(?:{MONTH})?[,\s]*"
    r"(?:\d{1,2},?\s*)?((?:1[6-9]|20|21)\d\d)\b|\b((?:20)\d\d)-\d\d\b"
    rf"|\b(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?\s?(?:-|–|to|and|&)\s?\d{{1,2}}(?:st|nd|rd|th)?,? (20\d\d)\b",
    re.IGNORECASE,
)
_EDITION: Final = re.compile(
    r"\b\d+(?:st|nd|rd|th)\s+(?:\w+\s+){0,2}(?:edition|session|summit|meeting|round|anniversary)\b"
    r"|\b(?!Rs\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*(?: \([A-Z][\w-]+\))? (?:19|20)\d\d\b",
)
_OCCASION: Final = re.compile(
    r"\b\d+(?:st|nd|rd|th) (?:[\w&’'-]+\s+){0,6}?(?:Summit|Assembly|Session|Meeting|Conference"
    r"|Congress|Games|Cup"
    r"|Festival|Forum|Dialogue|Awards?|Edition|Convention|Council|Plenary)\b"
)
_AS_OF: Final = re.compile(r"\bas (?:of|on|per (?:the )?\d{4})\b", re.IGNORECASE)
_EVERY_YEAR: Final = re.compile(
    r"\b(?:every year|each year|annually|annual|yearly|(?:is|are|been) (?:observed|celebrated|marked"
    r"|commemorated)"
    r"|observed on|celebrated on|is (?:the )?(?:(?-i:[A-Z][\w’'-]+) ){1,5}Day)\b",
    re.IGNORECASE,
)
_LOOSE: Final = re.compile(
    r"\b(?:recently|previously|earlier|recent|lately|today|yesterday|tomorrow|tonight|nowadays|these days"
    r"|so far|till date"
    r"|till now|to date"
    r"|ago|soon|shortly|upcoming|forthcoming|newly|latest|newest|just (?:released|launched|announced)"
    r"|(?:this|last"
    r"|next|past|previous"
    r"|coming|current|ongoing) (?:year|month|week|decade|quarter|fiscal|financial year|few|season|century"
    rf"|(?:mon|tues|wednes|thurs|fri|satur|sun)day(?! (?:of|in) (?:each|every|{MONTH})\b))"
    r"|currently|at present|presently|now|at the moment|of late"
    r"|in the coming"
    r"|(?:over|in) the (?:last|past|next)|as of now|until now|current|present-day)\b"
    r"|(?:\bon )?\b(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!every )(?<!each )(?<!Good )"
    r"(?<!Black )(?<!Ash )(?<!Palm )(?<!Giving )(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day(?! of\b)(?!s\b)\b",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"(?<!\b[Tt]ill)(?<!\b[Uu]ntil)(?<!\bby)\s(?:currently|presently|at present|now)\b(?=\s)"
    r"|^(?:Currently|Presently|At present|Now),? "
)
_CURRENT: Final = re.compile(
    r"^(?:The )?(?:[Cc]urrent|[Pp]resent|[Ii]ncumbent) (?=[A-Z]|\w+(?:[ -]\w+)? of\b)"
)
_STILL: Final = re.compile(r"\b(?:continuing|ongoing|on-going)\b(?! until\b)")
"""What goes on since a year may have ended since."""


def dated(text: str, day: date) -> bool:
    """Tell whether the text itself says when its claim held: "as of", a year of its time, an edition."""
    if _AS_OF.search(text):
        return True
    if _STILL.search(text):
        return False
    if _EDITION.search(text) or _CENSUS.search(text):
        return True
    if _FORECAST.search(blanked(text)) and not _EXACT.search(text):
        return False
    years = [int(found[1] or found[2] or found[3]) for found in _STATED_YEAR.finditer(text)]
    years = [year for year in years if year <= day.year] if not _EXACT.search(text) else years
    if PRESENT.search(blanked(text)) and not re.search(r"\b(?:was|were|had)\b", text):
        return any(year >= day.year - 1 for year in years)
    return bool(years)


_CENSUS: Final = re.compile(r"\b(?:19|20)\d\d [Cc]ensus\b|\b[Cc]ensus,? (?:of )?(?:19|20)\d\d\b")
_FORECAST: Final = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:projected|expected|likely|estimated|set|planned|to)|may)\b"
    r"|\b(?:raised|lowered|cut|slashed|increased|revised|pegged|retained|kept)\b[^.;]*"
    r"\b(?:forecasts?|estimates?|projections?|outlook)\b"
)
_EXACT: Final = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),? \d{{4}}|(?:{MONTH}) \d{{1,2}}[^.]{{0,12}}, \d{{4}}"
)
"""A plan for a day is as good as its day; one for a year moves."""


def names_edition(text: str) -> bool:
    """Tell whether an occasion is named by its number: "the 5th BIMSTEC (...) Summit"."""
    return _OCCASION.search(blanked(text)) is not None


def loose_times(text: str) -> list[str]:
    """Return words that tell the time from the day of writing: "recently", "last year"; no quoted ones."""
    return [found[0] for found in _LOOSE.finditer(without_quotations(text)) if not inside_a_name(found)]


_OF_A_LAW: Final = re.compile(
    r"\b(?:Act|Bill|Rules|Code|Policy|Regulations|Scheme|Order|Ordinance|Report|Index|Survey|Ranking),?"
    r" (?:19|20)\d\d\b"
)
"""The year in the name of a law or a report is not that of the day on which something was done."""


def day_without_year(text: str) -> str | None:
    """Return a day that lacks its year and does not come back every year, or None."""
    found = DAY.search(text)
    if found is None or _EVERY_YEAR.search(text) or YEAR.search(_OF_A_LAW.sub("", text)):
        return None
    return found[0]


def can_take_day(text: str) -> bool:
    """Tell whether "as of" the day of the news fits; what stands in the past tense held on another day."""
    verb = read(text).verb
    return verb is None or (verb.low not in PASTS and verb.low not in {"was", "were", "had", "did"})


def spelled(day: date) -> str:
    """Write a day as "15 September 2022"."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


_RENAMED: Final = re.compile(r"\b[A-Z][\w’-]* now [A-Z]")
"""What a thing is called now: "the Mikir Hills now Karbi Anglong"."""
_ENDS_SHORT: Final = re.compile(r"\b(?:[A-Z]\.[A-Z]|etc|Ltd|Inc|Jr|Sr|govt|Govt)\.$")
"""Ends with the stop of a short form, which stays where the sentence goes on."""


def with_day(text: str, day: date) -> str:
    """Add the day to a sentence, before its full stop; "now" and "currently" give way to it."""
    told = text if _RENAMED.search(text) else _spliced(_NOW, "", text)
    plain = _spliced(_CURRENT, "The ", told)
    plain = opened(plain) if _ENDS_SHORT.search(plain) else opened(plain).removesuffix(".")
    return f"{plain}, as of {spelled(day)}." if plain.endswith(")") else f"{plain} (as of {spelled(day)})."


def _spliced(pattern: re.Pattern[str], written: str, text: str) -> str:
    """Write something else for what is found first outside quotation marks and brackets."""
    found = pattern.search(blanked(text))
    return text if found is None else f"{text[: found.start()]}{written}{text[found.end() :]}"
