"""Writes "the" where a brief leaves it out and only "the" can stand: bodies, seas, ranks, short forms."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from digests.drafting.gazetteer_names import gazetteer, names_land
from digests.drafting.grammar import PREPOSITIONS, blanked
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, NOUN_TOO, PARTICIPLES, PASTS, THIRD
from digests.drafting.missing_the_places import BODY, MISSING, ORDINAL, PREPOSITION, THING
from digests.drafting.names_with_the import FIRM
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_NAMED: Final = re.compile(
    r"(?<![\w-] [A-Z])\b(?!(?:The|An?|Project|Mission|Operation|Exercise|Digital|PM|Pradhan|Mukhyamantri"
    r"|Article"
    r"|Section|Schedule|Part|Save|Skill|Make|Team|Cyclone|Minister|President|Governor|Secretary|Chairman|Director"
    r"|Chief)\b)(?:[A-Z][A-Za-z-]+ (?:and |of |for |on |& )?){1,6}"
    rf"(?:{BODY}|{THING})\b(?! [A-Z]|-|’|')"
)
_NAMING: Final = frozenset(["called", "named", "renamed", "dubbed", "became", "become", "titled", "termed"])
_BEFORE_A_BODY: Final = (
    (
        PASTS
        | THIRD
        | BASES
        | {
            "is",
            "was",
            "by",
            "under",
            "to",
            "of",
            "from",
            "with",
            "for",
            "in",
            "through",
            "out",
            "up",
            "as",
            "using",
        }
    )
    - _NAMING
    - {"based"}
)
_OFTEN_BARE: Final = re.compile(
    rf"(?:^|\b(?:{PREPOSITION}|and|after|as|like|including|against) )(?P<name>UAE|USA|US|UK|UN|EU|IMF|WHO"
    r"|IAF|BSF|CRPF|CISF|ITBP|NIA|ICC|FAO|WMO|ADB"
    rf"|RBI|WTO|ILO|IAEA|ICJ|IMO"
    r"|NPT|CTBT|OECD|UNHCR|UNGA|UNSC|IPCC|UNFCCC|BCCI|NHRC|CBI|CAG|Philippines"
    rf"|Netherlands|Maldives"
    r"|United (?:States|Kingdom|Nations|Arab Emirates)|European Union|World Bank)"
    r"(?P<next>[.,;]|\s+[a-z]+\b)"
)
_FOLLOWS: Final = (AUXILIARIES | THIRD | PASTS | PREPOSITIONS | {"and", "or"}) - NOUN_TOO
_WITH_THE: Final = frozenset(
    listed(
        "United Kingdom|United Arab Emirates|Gambia|Congo|Vatican City|Czech Republic|Dominican Republic"
        "|Central African Republic|Democratic Republic of the Congo|Republic of the Congo|Ivory Coast|Sudan"
        "|Ukraine|Lebanon|Yemen|Argentina",
        "|",
    )
)
"""Countries that stand with "the", or did so not long ago."""
_RANKED: Final = re.compile(rf"\b(?:is|was|became|as) (?={ORDINAL} (?P<next>[\w’'-]+))")
_NAMES_BEFORE: Final = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|their|every|each|this|other|any|own)\s*$")
_DESCRIBES: Final = re.compile(
    r"\b(?i:an?|the|its|this) (?:newly |[\w-]+-\s?)?[a-z]+ed $"
    r"|\b(?i:an?|the|its|this) (?:[a-z]+-[a-z]+|separate|single|special|joint|new) $"
    r"|\b(?:are|were) (?:retired|former|serving|sitting) $"
    r"|\b[Tt]he (?:present|current|former|then|ruling|previous|same|entire|whole|new) $"
)
"""A participle before a name: "the newly constituted Coastal Council" has its article already."""
_IS_DESCRIBED: Final = re.compile(r"\b(?:under|by|of|in|with|for|from|to) (?:[a-z]+ly )?[a-z]+ed $")
"""A participle without an article: "under centrally sponsored Reef Mission" needs it before that."""
_INSIDE_NAME: Final = re.compile(
    r"\b(?!(?:Governor|Chairman|Minister|President|Secretary|Director|Chief|Member|Head|Office"
    r"|Division|Wing|Unit|Headquarters?|Secretary-General|Director-General|Judge|Justice|Commands?|Languages?"
    r"|University)\b)"
    r"(?:[A-Z][\w-]* (?:of|for)|Right to) $"
)


def with_the(text: str) -> str:
    """Return the text with its missing articles, and without the one that no state of India takes."""
    plain = blanked(text)
    places = {found.end() for pattern in MISSING for found in pattern.finditer(plain)}
    places |= {
        found.end()
        for found in _RANKED.finditer(plain)
        if not found["next"].endswith(("ed", "ly"))
        and found["next"] not in PARTICIPLES | {"only", "to", "in", "at", "on", "by", "and", "after"}
    }
    places |= {
        found.start("name")
        for found in _OFTEN_BARE.finditer(plain)
        if found["next"].strip() in _FOLLOWS | {".", ",", ";"}
    }
    places |= set(_bodies_after_words(plain))
    told = text
    for place in sorted(places, reverse=True):
        if (place == 0 and _DETERMINED.match(told)) or _stands_bare(plain, place):
            continue
        if place == 0:
            told = f"The {told[0].lower() if _is_common(told) else told[0]}{told[1:]}"
        elif not _has_its_article(plain[:place]) or _of_a_house(plain, place):
            told = f"{told[:place]}the {told[place:]}"
    return _lands().sub("", told)


def _stands_bare(plain: str, place: int) -> bool:
    """Tell whether what follows takes no article: a firm, a case at law, a rank, what a land owns."""
    if _BARE.match(plain, place) or FIRM.match(plain, place):
        return True
    lands = _OF_A_LAND.match(plain, place)
    return lands is not None and names_land(lands["land"])


_BARE: Final = re.compile(
    r"[IVX]+ of |State of (?:[A-Z]\w+ )+v\. |Contempt of Court|Qqq"
    r"|\d+(?:st|nd|rd|th) (?:in|from|to|by|at|after|among) |most [a-z]+ly "
    r"|[A-Z]{2,} \w+ (?:Justice|Dr|Shri)\b"
)
"""A numeral counts what stands before it: "stage II of the Reef Cup"; what is quoted is blanked (Qqq)."""
_OF_A_LAND: Final = re.compile(r"(?P<land>[A-Z]\w+(?: [A-Z]\w+)?) (?:forests?\b|and [A-Z]\w+ Islands\b)")
_DETERMINED: Final = re.compile(r"(?:Both|Either|Neither|All|Some|Many|Most|Several|Each|Every|No) ")


def _of_a_house(plain: str, place: int) -> bool:
    """Tell whether "Kakatiya dynasty" follows a name and "of", which makes no longer name of both."""
    bare = _NAMES_BEFORE.search(plain[:place]) is None
    return bare and re.match(r"[A-Z][a-z]+ (?:dynasty|empire|kingdom|sultanate)\b", plain[place:]) is not None


def _has_its_article(before: str) -> bool:
    """Tell whether an article stands before, or what goes on is a name: "Cruelty to Animals Act"."""
    if any(pattern.search(before) for pattern in (_DESCRIBES, _NAMES_BEFORE, _INSIDE_NAME)):
        return True
    word = re.search(r"(?<=\w )([A-Z][a-z]{3,}) (?:to|from|in|with) $", before)
    return word is not None and is_word(word[1].lower())


def _bodies_after_words(plain: str) -> Iterator[int]:
    """Yield where a body's name follows a verb or a small word that gives it no article."""
    for found in _NAMED.finditer(plain):
        before = re.search(r"\b([a-z]+) $", plain[: found.start()])
        described = _IS_DESCRIBED.search(plain[: found.start()]) is not None
        if before is not None and before[1] in _BEFORE_A_BODY and not described:
            yield found.start()


def _is_common(text: str) -> bool:
    return bool(re.match(r"(?:Group|List|Temple|Port) of [a-z]", text))


@cache
def _lands() -> re.Pattern[str]:
    """Match the article that no state of India and few countries take: "The Nagaland was formed"."""
    states = [entry.name for entry in gazetteer().entries if entry.kind is KeyKind.STATE]
    countries = [
        entry.name
        for entry in gazetteer().entries
        if entry.kind is KeyKind.COUNTRY and entry.name not in _WITH_THE and not entry.name.endswith("s")
    ]
    follows = (
        r"(?= (?:is|was|has|had|will|lies|covers|shares|and|from|on|by|to|with|for|since)\b|[.,]|[’']s\b)"
    )
    names = rf"{'|'.join([*states, *countries])}|(?:North|South|East|West)[a-z-]*(?: ?[Ee]ast)? India"
    return re.compile(rf"\b[Tt]he (?=(?:{names}){follows})")
