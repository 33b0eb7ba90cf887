"""Tenses and times that a brief puts wrongly: "is being observed since", "between 2010-2012"."""

import re
from typing import Final

from digests.drafting.grammar import read
from digests.drafting.mending_rules import rules, through
from digests.numerals import MONTH, MONTHS, YEAR
from digests.weekdays import WEEKDAYS

_KEPT: Final = "observed|celebrated|marked|held|organi[sz]ed|published|awarded|given|conferred"
_MADE: Final = "formed|founded|established|set up|launched|built|born|opened|discovered|found|introduced"
_GIVEN: Final = "given|chosen|approved|sanctioned|selected|trained|covered|completed|built|set up|distributed"
_MANY: Final = r"(?:(?:During|In) [^,]{3,24}, )?\d[\d,.]* (?:lakhs? |crores? )?[^.;:,]{3,60}s"
_SET_UP: Final = (
    "set up|established|founded|constituted|organi[sz]ed|inaugurated|introduced|enacted|instituted"
    "|headquartered"
)
_WHEN_OR_WHERE: Final = r"(?:[a-z]+ly )?(?:in|on|by|at|under) (?!.*\d (?:an?|the|its)\b)(?!\w+ (?:an?|its)\b)"
"""What was set up is told before: "Oman set up in Goa a bank"."""
_PART: Final = "(?:an? )?(?:founding )?(?:members?|signator(?:y|ies)|part(?:y|ies)) (?:of|to)"
_NEWS: Final = (
    "found|discovered|launched|formed|created|constituted|established|built|inaugurated|introduced|released"
    "|notified|elected|appointed"
)


def _day_in_words(found: re.Match[str]) -> str:
    return f"{int(found['day'])} {MONTHS[int(found['month']) - 1]} {found['year']}"


def _was_made(found: re.Match[str]) -> str:
    """Write "Namco was formed in 2005." for "Namco, formed in 2005.", where that is all."""
    beside = "," if ", " in found["who"] else ""
    whole = f"{found['who']}{beside} was {found['done']} "
    return found[0] if read(found.string).verbs else whole


def _was_done(found: re.Match[str]) -> str:
    """Write "The Tarn Union was set up in 1960." for "The Tarn Union set up in 1960.": no union sets up."""
    sentence = read(found.string)
    others = [each for each in sentence.verbs if sentence.words[each].start != found.start("done")]
    many = found["who"].endswith("s") and not found["who"].endswith("ss")
    return found[0] if others or many else f"{found['who']} was {found['done']} "


def _were_given(found: re.Match[str]) -> str:
    """Write "500 students were chosen for" for "500 students chosen for", where no other verb is."""
    return found[0] if read(found.string).verbs else f"{found['who']} were {found['done']} "


def _capital_month(found: re.Match[str]) -> str:
    """Write "in May 2023" for "in may 2023"."""
    return f"{found['before']} {found['month'].title()}"


def _did(found: re.Match[str]) -> str:
    """Write "Goa marked Reef Day on 24 April 2021" for "Goa marks" it: that day is over."""
    return f"{found['who']} {re.sub('e?s$', 'ed', found['does'])}"


def _two_years(found: re.Match[str]) -> str:
    """Write "2024-25" for "202425", from which the dash was lost."""
    follows = int(found["next"]) == (int(found["year"]) + 1) % 100
    return f"{found['year']}-{found['next']}" if follows else found[0]


def _kept_since(found: re.Match[str]) -> str:
    """Write "has been observed" for what "is being observed" since a year."""
    when = f"{found['when']} " if "when" in found.re.groupindex else ""
    return f"{when}{'has' if found['be'] == 'is' else 'have'} been {found['done']}"


def _part_since(found: re.Match[str]) -> str:
    """Write "has been a party to the Tarn Treaty since 1982" for "is a party to it from 1982"."""
    return f"{'has' if found['be'] == 'is' else 'have'} been {found['part']} since {found['year']}"


def _span_of_days(found: re.Match[str]) -> str:
    """Write "between April 16 and 25" for "between April 16-25"."""
    joint = "and" if found["how"] == "between" else "to"
    return f"{found['how']} {found['month']} {found['first']} {joint} {found['last']}"


_DOES_ONCE: Final = (
    "marks|celebrates|observes|launches|inaugurates|signs|approves|unveils|releases|organi[sz]es|announces"
)
_ONE_DAY: Final = rf"(?:{MONTH}) \d{{1,2}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})"
_BEFORE_A_MONTH: Final = r"in|on|of|since|from|till|until|by|\d{1,2}(?:st|nd|rd|th)?"
_RULES: Final = rules(
    (
        rf"\b(?P<be>is|are)(?: being)? (?P<done>{_KEPT})(?=[^.]*\bsince (?:the year )?{YEAR}\b)",
        _kept_since,
    ),
    (
        rf"^(?P<when>(?:Every year s|S)ince {YEAR},[^.]*?) (?P<be>is|are)(?: being)? (?P<done>{_KEPT})\b",
        _kept_since,
    ),
    (
        rf"\b(?P<b>[Bb])etween (?P<from>{YEAR}) ?(?:-|–|to) ?(?P<to>{YEAR})\b",
        r"\g<b>etween \g<from> and \g<to>",
    ),
    (r"\b(?P<of>\w+ (?:days|weeks|months|years)) time\b", r"\g<of>’ time"),
    (rf"^Since (?P<year>{YEAR}), (?P<who>[^,;]+?) is (?=[a-z]+ing\b)", r"Since \g<year>, \g<who> has been "),
    (
        rf"\b(?P<how>between|from) (?P<month>{MONTH}) (?P<first>\d{{1,2}}) ?[-–] ?(?P<last>\d{{1,2}})\b",
        _span_of_days,
    ),
    (rf"\bfrom (?P<from>{YEAR}) ?[-–] ?(?P<to>{YEAR})\b", r"from \g<from> to \g<to>"),
    (r"\b(?P<come>comes?|came|coming) in to (?=effect|force|being)", r"\g<come> into "),
    (
        rf"\b(?P<the>[Tt]he) (?:recently|newly|lately) (?:{_NEWS}) (?=[A-Z])",
        r"\g<the> ",
    ),
    (
        rf"\b(?P<be>is|are) (?P<part>{_PART} [^.;]*?) from (?P<year>{YEAR})(?! (?:to|till|until)\b)",
        _part_since,
    ),
    (r"\b(?P<rank>first|largest|highest|biggest)[ -]ever\b", r"\g<rank>"),
    (r"\bin between (?=\d|(?:the )?[A-Z])", "between "),
    (rf"\bin (?P<year>{YEAR}) (?P<day>(?:{MONTH}) \d{{1,2}})\b", r"on \g<day>, \g<year>"),
    (r"\b(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)\b", _day_in_words),
    (rf"^(?P<who>(?:The )?[A-Z][^.;:]{{2,90}}), (?P<done>{_MADE}) (?=in |on |by )(?!.*, )", _was_made),
    (r"\b(?P<year>20\d\d)(?P<next>\d\d)\b", _two_years),
    (rf"^(?P<who>(?:The )?[A-Z][^.,;:]{{3,90}}?) (?P<done>{_SET_UP}) (?={_WHEN_OR_WHERE})", _was_done),
    (rf"^(?P<who>{_MANY}) (?P<done>{_GIVEN}) (?=[A-Za-z])", _were_given),
    (
        rf"\b(?P<date>(?:{MONTH}) \d{{1,2}}),? \(?(?i:{'|'.join(WEEKDAYS)})\)?(?=,? [a-z]|\.)",
        r"\g<date>",
    ),
    (rf"\bin the (?P<year>{YEAR})(?=[.,]| (?:by|at|in|under|as)\b)", r"in \g<year>"),
    (r"\bfrom the (?=\d{1,2}(?:st|nd|rd|th)? to \d)", "from "),
    (
        rf"\bis (?P<done>observed|celebrated|marked|held) (?=on (?:{_ONE_DAY}),? {YEAR}\b)",
        r"was \g<done> ",
    ),
    (
        rf"^(?P<who>[A-Z][^.,;]*?) (?P<does>{_DOES_ONCE})(?= [^.;]*\bon (?:{_ONE_DAY}),? {YEAR}\b)",
        _did,
    ),
    (
        rf"\b(?P<before>{_BEFORE_A_MONTH}) (?P<month>{MONTH.lower()})(?=,? \d)",
        _capital_month,
    ),
    (
        rf"\b(?P<be>is|are)(?: being)? (?P<done>{_KEPT})(?= for the (?:last|past) \w+ (?:years|decades)\b)",
        _kept_since,
    ),
)


def with_times(text: str) -> str:
    """Return the text with its tenses and times set right."""
    return through(_RULES, text)
