"""Tells whether a claim may change, whether it says when it held, and adds the day where it does not."""

import re
from datetime import date
from typing import Final

from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import Word, blanked, inside_a_name, read, without_quotations
from digests.drafting.grammar_verbs import BASES, PASTS, SPEECH, THIRD
from digests.drafting.openings import opened
from digests.drafting.wordlists import listed
from digests.numerals import MONTH, MONTHS

_YEAR: Final = re.compile(
    r"(?<![\d,.])(1[6-9]\d\d|20\d\d|21\d\d|(?<=years )1[0-5]\d\d"
    r"|(?<=and )1[0-5]\d\d)(?![\d,]*\d)(?!\s*(?:km|kg|crore|lakh|MW|GW|metres))"
)
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
_DAY: Final = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)\b(?!,?"
    rf" \d{{4}})"
)
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
    r"|monday|tuesday"
    r"|wednesday|thursday|friday|saturday|sunday)|currently|at present|presently|now|at the moment|of late"
    r"|in the coming"
    r"|(?:over|in) the (?:last|past|next)|as of now|until now|current|present-day)\b"
    r"|(?:\bon )?\b(?<!first )(?<!second )(?<!third )(?<!fourth )(?<!last )(?<!every )(?<!each )(?<!Good )"
    r"(?<!Black )(?<!Ash )(?<!Palm )(?<!Giving )(?:mon|tues|wednes|thurs|fri|satur"
    r"|sun)day(?! of\b)(?!s\b)\b",
    re.IGNORECASE,
)
_NOW: Final = re.compile(
    r"\s(?:currently|presently|at present|now)\b(?=\s)|^(?:Currently|Presently|At present|Now),? "
)
_CURRENT: Final = re.compile(
    r"^(?:The )?(?:[Cc]urrent|[Pp]resent|[Ii]ncumbent) (?=[A-Z]|\w+(?:[ -]\w+)? of\b)"
)

_FOREVER: Final = re.compile(
    r"\b(?:in|of) the (?:(?:known|observable|whole) )?(?:universe|solar system|human body|periodic table)\b",
    re.IGNORECASE,
)
"""Where nothing overtakes the largest."""
_SUPERLATIVE: Final = re.compile(
    r"\b(?:largest|biggest|highest|smallest|lowest|longest|tallest|deepest|fastest|richest|poorest|youngest"
    r"|busiest|leading"
    r"|second-largest|third-largest|(?:second|third|fourth|fifth) [a-z]{3,}est"
    r"|top|(?:the|second|third|fourth|[’']s)[ -]most|last (?:surviving"
    r"|remaining)|least|only|sole|maximum|minimum|more than half|majority"
    r"|fastest-growing|(?:clean|green|safe|happi|warm|hott|dens|heavi|wealthi|strong)est)\b",
    re.IGNORECASE,
)
_STATUS: Final = re.compile(
    r"\b(?:is|are)\b[^.]* under (?:Sultan|King|Queen|Emir|President|Prime Minister) [A-Z]|"
    r"\b(?:continuing|ongoing|on-going)\b"
    r"|\b(?:IUCN|[Rr]ed [Ll]ist|[Cc]onservation|[Pp]opulation) (?:[Rr]ed [Ll]ist )?status [^.]*\bis\b"
    r"|\b(?:holds?|enjoys?) (?:an? |the )?(?:observer|associate|dialogue|special) [a-z]*\s?status\b"
    r"|\b(?:is|are) an? (?:dialogue|observer|associate) (?:partner|member|state)\b"
    r"|\bhas (?:\w+ ){0,2}(?:branches|offices)\b"
    r"|\b(?:makes? up|accounts? for) (?:nearly|almost|about|over|half|a)\b"
    r"|\bis (?:the )?[Cc]hair of\b|^(?:The )?[Cc]hair of [^:]+ is\b"
    r"|\b(?:is|are) (?:one of|among) the (?:\w{3,}est|most)\b(?! (?:of|in) (?:the )?(?:universe|solar))"
    r"|^(?:[Nn]umber|[Ss]tate [Pp]arties|[Pp]arties|[Cc]apital adequacy) of [^:]+:"
    r"|\b(?:has|have) re-?[a-z]+ed\b"
    r"|\b(?:is|are) an? (?:\w+ )?dormant\b|(?i:\b(?:mini|nav|maha)ratna\b)"
    r"|\b(?:is|are) ready to\b|\b(?:least concern|near threatened|critically endangered)\b"
    r"|\b(?:is|are) (?:still )?open (?:for|to|till|until)\b|\b(?:has|have) not (?:been|yet)\b"
    r"|\b(?:is|are) an? (?:critically )?(?:endangered|vulnerable|threatened) "
    r"|\b(?:is|are) (?:\w+ly )?(?:engaged|involved) in\b|\b(?:year|decade|month|century)-long\b"
    r"|\b(?:is|are) (?:not )?an? (?:\w+ )?(?:party|signatory) to\b"
    r"|\b(?:listed|placed|included|kept|put|comes|falls|is) (?:in|under) (?:Appendix|Schedule)[- ][IV]+\b"
    r"|\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|[a-z]*teen|twenty)-(?:nation|member|country|state)\b"
    r"|\b(?:listed|classified|categori[sz]ed) as (?:[Cc]ritically|[Ee]ndangered"
    r"|[Vv]ulnerable|[Nn]ear"
    r"|[Ll]east)"
)
_STILL: Final = re.compile(r"\b(?:continuing|ongoing|on-going)\b(?! until\b)")
"""What goes on since a year may have ended since."""
_NEW: Final = re.compile(
    r"\b(?:is|are) (?:(?:an?|the) |the name of an? )new\b|\ban? new [a-z]+ (?:is|are|has)\b"
)
_RANK: Final = re.compile(
    r"\brank(?:s|ed|ing|ings)?\b|\b\d+(?:st|nd|rd|th) (?:position|place|spot|rank)\b", re.IGNORECASE
)
_OFFICE: Final = re.compile(
    r"\b(?:leader|spokesperson|envoy|governor|chairman|chairperson|president|minister|director|secretary|CEO|chief|commissioner|convenor|convener|patron"
    r"|captain|subedar|havildar|lieutenant|colonel|brigadier|head|(?<!initiative )headed|(?<!initiative )led"
    r"|contingent|delegation|chaired|judge|ambassador|member|members|membership|chairmanship|presidency)\b",
    re.IGNORECASE,
)
_HOLDS: Final = re.compile(r"\b(?:is|are|heads|leads|chairs|serves|remains?|has \d+)\b")
_MOVING_LABEL: Final = re.compile(
    r"(?:[\w-]+ ){0,3}(?:CEO|chairman|chairperson|chair|head|president|governor|director|director-general"
    r"|secretary|CM|DG|secretary-general|chief|members"
    r"|membership|rank|captain|minister|commissioner|MD|status|prize|fee|salary|price|population|coverage|participants"
    r"|countries)(?: \w+)? (?:of|in) [^:]+:",
    re.IGNORECASE,
)
_FLOWS: Final = re.compile(
    r"runs (?:north|south|east|west|through|across|along|from|parallel|between|down)\b"
)
"""What lies in the land goes on for ever."""
_ONGOING: Final = frozenset(
    listed("operates uses deploys exports imports supplies owns runs maintains faces employs")
)
_GOING_ON: Final = re.compile(
    r"\b(?:is|are) (?:\w+ly )?(?!(?:being|including|during|string|king|spring|wing|evening|morning|ring"
    r"|lightning"
    r"|something|nothing|anything|offspring|outstanding|building(?! (?:the|an?|its)\b)"
    r"|lacking)\b)[a-z]{2,}ing (?!of\b)"
)
_PERFECT: Final = re.compile(
    r"(?:has|have) (?:already )?been \w+ing\b|(?:has|have) (?:already )?(?:been )?(?:\w+ly )?(?!to\b"
    r"|an?\b|the\b)[a-z]+(?:ed|un|en"
    r"|ade|old|eld|uilt)\b"
)
_SIDE: Final = re.compile(r"\b(?:which|that|who|where)\b")
_PLAN: Final = re.compile(
    r"\b(?:will|would|shall|plans?|planned|propos\w+|expected|likely|intends?|targets?|targeted|(?-i:scheduled)"
    r"|slated"
    r"|being (?:\w+ed|built|set up)|to be (?:\w+ed)|set to|upcoming|is being|are being|estimated|projected"
    r"|is set|under construction)\b",
    re.IGNORECASE,
)
_COUNT: Final = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[a-z]+teen|twenty|dozen|hundred|thousand|lakh"
    r"|crore|million|billion)\b|%)"
)
_PRESENT: Final = re.compile(
    r"\b(?:is|are|has|have|stands?|accounts?|holds?|comprises?|includes?|consists?|contains?|covers?"
    r"|houses?|hosts?|employs?"
    r"|operates?|provides?|offers?|contributes?|produces?|supports?|serves?|receives?|spans?|spread|runs?"
    r"|remains?|owns?)\b"
)
_BORN: Final = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ly )?(?:founded|established|formed|set up|created|launched|signed"
    r"|adopted|named|built|started"
    r"|born|held|introduced|enacted|constituted|inaugurated|passed|ratified|proclaimed|declared|amended"
    r"|approved|sanctioned)\b"
)
_FOUNDED_IT: Final = re.compile(r"\b(?:founder|founding|original|charter) members?\b")
_DISTANCE: Final = re.compile(
    r"\d[\d,.]*\s*-?(?:km|kms|kilomet\w+|met(?:re|er)s?|feet|ft|miles|kg|kilograms?|nautical miles|degrees?"
    r"|°)\b",
    re.IGNORECASE,
)
_ARTICLE: Final = re.compile(
    r"\b(?:[Nn]umber|[Aa]rticles?|[Ss]ections?|[Rr]ules?|Chapter|Entry|Part|Amendment|Resolution"
    r"|Schedules?|Phase|Class|Grade"
    r"|Category|Level|Stage|Type|Tier|Goal|SDG) (?:\d+[A-Z]*|[IVX]+)\b|\b\d+(?:st|nd|rd|th)\b",
)

_COMPOUND: Final = re.compile(
    r"\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve)-(?:[a-z]+|[A-Z][a-z]+)\b", re.IGNORECASE
)
_CODED: Final = re.compile(r"\b[A-Za-z]+-?\d+\w*")


def moves(text: str) -> bool:
    """Tell whether the claim may change: a rank, a rate, a count, an office, a superlative, a plan.

    What somebody said does not.
    """
    plain = blanked(text)
    if _MOVING_LABEL.match(plain):
        return True
    verb = read(text).verb
    if verb is not None and verb.low in SPEECH:
        return False
    if _is_unsettled(plain, verb) or _has_members(plain):
        return True
    if _BORN.search(plain) and not re.search(r"\b(?:has|have) been\b", plain):
        return False
    acts = verb is not None and verb.low in THIRD | BASES and verb.low not in PASTS
    if not acts and not _PRESENT.search(plain):
        return False
    if _OFFICE.search(plain) and _HOLDS.search(plain) and not _FOUNDED_IT.search(plain):
        return True
    return counts(plain)


def _has_members(plain: str) -> bool:
    """Tell whether the lands are named that a group consists of: others may join."""
    found = _CONSISTS.search(plain)
    if found is None:
        return False
    parts = re.split(r",? and |, ", plain[found.end() :].rstrip("."))
    return sum(names_land(part.removeprefix("the ")) for part in parts) >= _FEWEST_MEMBERS


_CONSISTS: Final = re.compile(r"\b(?:comprises|consists of|is made up of|is composed of) ")
_FEWEST_MEMBERS: Final = 3


def _is_unsettled(plain: str, verb: Word | None) -> bool:
    """Tell whether something is planned, ranked, new, going on, or has lately been done."""
    if _STATUS.search(plain) or _NEW.search(plain):
        return True
    superlative = _SUPERLATIVE.search(plain) and not _FOREVER.search(plain)
    if _RANK.search(plain) or superlative or _PLAN.search(_SIDE.split(plain, maxsplit=1)[0]):
        return True
    if verb is None:
        return False
    at_verb = _GOING_ON.match(plain, verb.start) or _PERFECT.match(plain, verb.start)
    ongoing = verb.low in _ONGOING and not _FLOWS.match(plain, verb.start)
    return ongoing or at_verb is not None


def counts(text: str) -> bool:
    """Tell whether a text counts or measures; years, days, distances, articles and codes are no counts."""
    plain = text
    for pattern in (_COMPOUND, _YEAR, _DAY, _DISTANCE, _ARTICLE, _CODED):
        plain = pattern.sub(" ", plain)
    return bool(_COUNT.search(plain))


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
    if _PRESENT.search(blanked(text)) and not re.search(r"\b(?:was|were|had)\b", text):
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
    found = _DAY.search(text)
    if found is None or _EVERY_YEAR.search(text) or _YEAR.search(_OF_A_LAW.sub("", text)):
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
