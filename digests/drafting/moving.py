"""Tells whether a claim may change: a rank, a rate, a count, an office, a plan. Says nothing of when."""

import re
from typing import Final

from digests.drafting.dating_words import DAY, PRESENT, YEAR
from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import Word, blanked, read
from digests.drafting.grammar_verbs import BASES, PASTS, SPEECH, THIRD
from digests.drafting.wordlists import listed

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
    r"|\b(?:aims?|hopes?|seeks?|wants?) to [^.]* by (?:19|20)\d\d\b"
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
    r"|countries|member (?:states|nations))(?: \w+)? (?:of|in) [^:]+:",
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
    r"|an?\b|the\b)(?:[a-z]+(?:ed|un|en"
    r"|ade|old|eld|uilt|ent)|become|put|set|met|won|laid|paid|brought)\b"
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
    if not acts and not PRESENT.search(plain):
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
    for pattern in (_COMPOUND, YEAR, DAY, _DISTANCE, _ARTICLE, _CODED):
        plain = pattern.sub(" ", plain)
    return bool(_COUNT.search(plain))
