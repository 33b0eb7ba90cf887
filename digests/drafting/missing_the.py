"""Writes "the" where a brief leaves it out and only "the" can stand: bodies, seas, ranks, short forms."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, blanked
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, NOUN_TOO, PARTICIPLES, PASTS, THIRD
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTH

_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|last(?! (?:year|month|week|night))|\d+(?:st|nd|rd|th))"
)
_HEIGHT: Final = (
    r"(?:(?:(?:second|third|fourth|fifth)[ -])?(?:largest|highest|biggest|smallest|oldest|youngest|longest"
    r"|tallest|greatest|fastest|lowest|deepest|busiest|richest)|most [a-z]+)"
)
_PREPOSITION: Final = r"(?:by|under|to|of|from|with|for|in|at|through|between|and its|along)"
_BODY: Final = (
    "Act|Civili[sz]ation|Basin|Institute|Museum|League|Alliance|Cup|Prix|Championships?|Ocean"
    "|Conference|Summit|Association|Organi[sz]ation|Committee|Commission|Authority|Agency|Council"
    "|Board|Fund|Corporation|Department|Ministry"
    "|Convention"
    "|Treaty|Bill|Scheme|Index|Programme|Program|Project|Court|Army|Navy|Air Force|Forum|Constitution"
    "|Assembly"
    "|Agreement|Protocol|Survey|Bureau|Federation|Tribunal|Secretariat|Government|Initiative|Policy"
)
_THING: Final = (
    "System|Project|Centre|Center|Portal|Directorate|Corridor|Network|Framework|Register|Registry|Levy"
    "|Mechanism|Challenge|Olympiad|Expedition|Championships|Platform|Database|Process|Pact|Accord|Regulations|Rules|Consortium"
)
"""They end names as bodies do, and need an article after a verb or a small word, too."""
_OF: Final = (
    "Ministry|Department|Government|Constitution|Bay|Gulf|Battle|Treaty|University|Republic|Kingdom"
    "|Governor"
    "|House|Parliament|Organi[sz]ation|Directorate|Office|Council|Board|Institute|State|Union Territory"
)
_KIND: Final = (
    "tribe|dynasty|river|government|empire|kingdom|community|committee|commission|navy|army|parliament"
    "|sultanate"
)
_GIVEN: Final = (
    "presence|occasion|chairmanship|leadership|aim|objective|help|state|month|banks|bank|outskirts|wake"
    "|aegis"
    "|guidance|purview|jurisdiction|auspices|northern part|southern part|eastern part|western part|name"
    "|(?:north|south)-?(?:east|west)|north|south|east|west"
    "|rank"
)
_THE: Final = (
    re.compile(rf"\b(?:is|was|are|were|became|become|as) (?={_HEIGHT} (?!of\b)[a-z])"),
    re.compile(
        r"\b(?:is|was|became|as) (?=(?:only|sole) (?:Indian|Asian|country|state|city|woman|person)\b)"
    ),
    re.compile(
        r"\b(?:by|under|to|of|from|with|for|and) (?=then (?:[A-Z][\w-]+ )*"
        r"(?:Minister|President|Governor|Chairman|Secretary|Viceroy|King|Director|Chief|Speaker"
        r"|Collector)\b)"
    ),
    re.compile(rf"\b{_PREPOSITION} (?=\d+(?:st|nd|rd|th) (?!(?:{MONTH}|and|of)\b)[A-Za-z])"),
    re.compile(
        rf"\b(?:chaired|attended|addressed|hosted|won|held) (?=\d+(?:st|nd|rd"
        rf"|th) (?!(?:{MONTH})\b)[A-Za-z])"
    ),
    re.compile(rf"^(?=\d+(?:st|nd|rd|th) (?!(?:{MONTH}|and|of)\b)[A-Za-z])"),
    re.compile(rf"\b(?:in|on|at|with|under|from|of|by|for) (?=(?:{_GIVEN}) of (?!(?:a|an|which)\b))"),
    re.compile(
        rf"\b{_PREPOSITION} (?<!Minister of )(?<!Ministers of )(?<!Secretary of )(?<!Head of )(?<!Heads of )"
        rf"(?=(?:{_OF}) (?:of|for) [A-Z])"
    ),
    re.compile(
        rf"\b{_PREPOSITION} (?!(?:The|An?|Every|Each|This|Article|Section)\b)"
        rf"(?=(?:[A-Z][A-Za-z-]+ (?:and |of |for )?){{1,6}}(?:{_BODY})\b(?! [A-Z]|-|’|'))"
    ),
    re.compile(
        r"\b(?:launched|launches|topped|runs|joined|signed|approved|constituted|set up|passed|enacted"
        r"|released"
        r"|established"
        r"|amended|introduced|implements|notified|won|received|publishes|publish|adopted|ratified"
        r"|repealed|replaced"
        r"|implemented|inaugurated|unveiled) "
        r"(?!(?:Mission|Project|Operation|Exercise|Digital|PM|Pradhan|Mukhyamantri|The)\b)"
        rf"(?=(?:[A-Z][A-Za-z-]+ (?:and |of |for |on )?){{1,6}}"
        rf"(?:{_BODY}|Mission|Award|Prize|Trophy|Medal|Report|Plan)\b(?! [A-Z]|-|’|'))"
    ),
    re.compile(r"\bfor (?=(?:first|last) time\b)"),
    re.compile(
        r"\b(?:given|awarded|received|won|got|conferred|with)"
        r" (?=(?:Padma (?:Shri|Bhushan|Vibhushan)|Bharat Ratna|Param Vir Chakra|Ashoka? Chakra)\b)"
    ),
    re.compile(
        r"\b(?:in|of|by|with|for|on|from|to) "
        r"(?=Indian (?:military|sub-?continent|economy|government|armed forces|constitution|market)\b"
        r"|[A-Z][a-z]+an civili[sz]ation\b|[A-Z]\w+ (?:Award|Prize)\b(?! [A-Z]))"
    ),
    re.compile(r"\b(?:by|of|from|with|to) (?=Government\b(?! [A-Z]))"),
    re.compile(
        r"\b(?:by|of|from|in|with|to) (?=(?:US|UK|EU|American|British)"
        r" (?:Congress|Senate|Parliament|Supreme Court|Treasury|Navy|Army|government|Government)\b(?! [A-Z]))"
    ),
    re.compile(r"\b(?:of|on|around|to|from|near|orbits?) (?=Moon\b(?! [A-Z]))"),
    re.compile(r"\bin (?=[A-Z][a-z]+ language\b)"),
    re.compile(
        r"^(?=(?:National|Indian|Royal|Central|International) (?:School|Academy|College|Gallery|Library"
        r"|Archives) (?:of|for) )"
    ),
    re.compile(
        r"\b(?:headed|led|chaired|assisted) by (?=(?:Cabinet|Home|Foreign|Finance|Defence|Chief)"
        r" (?:Secretary|Minister|Justice)\b(?! [A-Z]))"
    ),
    re.compile(r"\b(?:by|of|from|to|with|after) (?=late (?:Shri|Smt|Sri|Dr|Sir|Pandit|Lord)\b)"),
    re.compile(
        r"\b(?:in|of|from|to|near|across|along|through|around|within)"
        r" (?=[A-Z][a-z]+ (?:forests?|desert|plateau|delta|peninsula|mountains|valley|grasslands|ghats"
        r"|hill range)\b(?! (?:[A-Z]|departments?|officials?|officers?|cover|divisions?|areas?|land|rights"
        r"|dwellers|fires?)))"
    ),
    re.compile(
        r"\b(?:at|in|of|from|near|to|on|around) (?=(?:Red Fort|Taj Mahal|Golden Temple|Gateway of India"
        r"|Qut[ua]b Minar|Eiffel Tower|White House|Great Wall)\b(?! [A-Z]))"
    ),
    re.compile(r"\b(?:of|in|by|for|from|to) (?=world[’']s\b)"),
    re.compile(r"\b(?:in|of|from|to|across) (?=[A-Z][a-z]+ (?:region|belt|basin)\b(?! of))"),
    re.compile(
        r"\b(?:of|in|by|to|from|with|among) (?=(?:Baltic|Nordic|Balkan|Benelux) (?:states|countries)\b)"
    ),
    re.compile(r"\b(?:by|of|from|with|to|on|along|across|near|beside|into|over) (?=[Rr]iver [A-Z])"),
    re.compile(
        r"^(?=(?:International|World|National) (?:Day|Week|Year|Decade) (?:of|for|against) (?:the )?[A-Z])"
    ),
    re.compile(
        r"\b(?:of|on|for|by|as) (?=(?:International|World|National) (?:Day|Week|Year|Decade)"
        r" (?:of|for|against) (?:the )?[A-Z])"
    ),
    re.compile(
        r"\b(?:in|of|from|to|into|over|above|near|across|along|through|around|within|off|by|with|between|borders?)"
        r" (?=(?:(?:northern|southern|eastern|western|central"
        r"|main) )?(?:[A-Z][a-z]+ (?:and )?){1,3}(?:Sea|Ocean|River|Peninsula|Ghats"
        r"|Himalayas?|Islands|Basin|Plateau|Ranges?|Mountains)\b(?! [A-Z]))"
    ),
    re.compile(r"\bas per (?=(?:[A-Z][A-Za-z-]+ (?:and |of |for )?){1,6}Act\b(?! [A-Z]))"),
    re.compile(r"\b(?:under|by|of|with|from) (?=(?:[Cc]entral|[Ss]tate|[Uu]nion) [Gg]overnment\b)"),
    re.compile(r"^(?=(?:European Union|United (?:States|Nations|Kingdom))[’']s? )"),
    re.compile(
        r"\b(?:by|to|of|from|with|for|and|after) (?=(?:former|late|current|incumbent) (?:[A-Z][\w-]+ )*"
        r"(?:Minister|President|Governor|Chief) of\b)"
    ),
    re.compile(
        r"^(?=[A-Z]{2,}[\w-]* (?:project|scheme|programme|mission|system|portal|index|summit|treaty|agreement"
        r"|initiative|policy|fund)\b)"
    ),
    re.compile(
        r"^(?!(?:The|An?|This|Its) )"
        r"(?=(?:[A-Z][\w’'-]+ ){1,4}(?:Award|Prize|Trophy|Medal) (?:is|was|are|were|has|will)\b)"
    ),
    re.compile(
        r"\b(?:awarded|conferred|given|with|for|of) (?=(?:(?:[A-Z][\w’'-]+ ){1,4}(?:Award|Prize|Trophy)\b"
        r"|Order of [A-Z]))"
    ),
    re.compile(
        rf"^(?:Under|In|By|As per|At) (?=(?:[A-Z][a-z]+ (?:and |of "
        rf"|for )?){{1,6}}(?:{_BODY})\b(?! [A-Z]|-|’|'))"
    ),
    re.compile(
        r"\b(?:as per|in|by|to|under|of) (?=(?:19|20)\d\d (?:[Cc]ensus|[Bb]udget|World Cup|Olympics"
        r"|elections?"
        r"|[Ss]urvey)\b)"
    ),
    re.compile(
        r"\b(?:headed|led|chaired) by (?=[A-Z]{2,} (?:[Gg]overnor|[Cc]hair\w+|[Ss]ecretary"
        r"|[Cc]hief))"
    ),
    re.compile(
        rf"(?:^|\b{_PREPOSITION} )(?!(?:The|This|That|An?|Its|Each|Every|One|No|Any"
        rf"|Their)\b)(?=[A-Z][a-z]+ (?:{_KIND})\b(?! of\b)(?!-))"
    ),
    re.compile(
        r"^(?=[A-Z][a-z]+(?:an|ese|ish|i) (?:rupee|rupiah|yen|yuan|dollar|pound|dinar|riyal|taka|baht"
        r"|government"
        r"|army|navy|economy|parliament|constitution|president|embassy|cabinet|peninsula|subcontinent) )"
    ),
    re.compile(
        r"^(?!(?:The|This|That|An?|Each|Every|One|No|Any) )(?=(?:[A-Z][\w’'-]+ ){1,3}"
        r"(?:Tribe|Dynasty|Empire|Kingdom|Community) (?:is|was|are|were|has|have|had|lives?)\b)"
    ),
    re.compile(
        r"^(?=(?:Indian|French|Japanese|Russian|British|US|Royal) (?:Navy|Army|Air Force|Coast Guard"
        r"|Parliament"
        r"|Constitution|Railways|Government)\b)"
    ),
    re.compile(
        rf"^(?=(?:{_OF}|Union|Federation|League|Alliance|Association|Society|Committee|Commission"
        rf"|Centre|Bureau"
        rf"|Agency|Fund) (?:of|for) )"
    ),
    re.compile(
        r"^(?=(?:City|Town|Village|Island|Kingdom|Sultanate|Group|List|Statue|Battle|Treaty|Bay|Gulf|Temple|Port|Tropic|Line|Council|House|Strait"
        r"|Cape|Valley"
        r"|Constitution|University|Republic|Kingdom|Isle|Board|Bureau|Directorate|Institute) of )"
    ),
)
"""Each matches up to the place where "the" is missing."""
_NAMED: Final = re.compile(
    r"(?<![\w-] [A-Z])\b(?!(?:The|An?|Project|Mission|Operation|Exercise|Digital|PM|Pradhan|Mukhyamantri"
    r"|Article"
    r"|Section|Schedule|Part|Save|Skill|Make|Team|Cyclone|Minister|President|Governor|Secretary|Chairman|Director"
    r"|Chief)\b)(?:[A-Z][A-Za-z-]+ (?:and |of |for |on )?){1,6}"
    rf"(?:{_BODY}|{_THING})\b(?! [A-Z]|-|’|')"
)
_NAMING: Final = frozenset(["called", "named", "renamed", "dubbed", "became", "become", "titled", "termed"])
_BEFORE_A_BODY: Final = (
    PASTS
    | THIRD
    | BASES
    | {"by", "under", "to", "of", "from", "with", "for", "in", "through", "out", "up", "as"}
) - _NAMING
_OFTEN_BARE: Final = re.compile(
    rf"(?:^|\b(?:{_PREPOSITION}|and|after|as|like|including|against) )(?P<name>UAE|US|UK|UN|EU|IMF|WHO"
    rf"|RBI|WTO|ILO|IAEA|ICJ|IMO"
    r"|NPT|CTBT|OECD|UNHCR|NHRC|CBI|CAG|Philippines"
    rf"|Netherlands|Maldives"
    r"|United (?:States|Kingdom|Nations|Arab Emirates)|European Union|World Bank)(?P<next>[.,;]| [a-z]+\b)"
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
_RANKED: Final = re.compile(rf"\b(?:is|was|became|as) (?={_ORDINAL} (?P<next>[\w’'-]+))")
_NAMES_BEFORE: Final = re.compile(r"(?:[Tt]he|[Aa]n?|[Ii]ts|their|every|each|this|other|any)\s*$")
_DESCRIBES: Final = re.compile(r"\b(?:an?|the|its|this) (?:newly |[\w-]+-\s?)?[a-z]+ed $")
"""A participle before a name: "the newly constituted Coastal Council" has its article already."""
_INSIDE_NAME: Final = re.compile(
    r"\b(?!(?:Governor|Chairman|Minister|President|Secretary|Director|Chief|Member|Head)\b)"
    r"(?:[A-Z][\w-]* (?:of|for)|Right to) $"
)


def with_the(text: str) -> str:
    """Return the text with its missing articles, and without the one that no state of India takes."""
    plain = blanked(text)
    places = {found.end() for pattern in _THE for found in pattern.finditer(plain)}
    places |= {
        found.end()
        for found in _RANKED.finditer(plain)
        if not found["next"].endswith(("ed", "ly"))
        and found["next"] not in PARTICIPLES | {"only", "to", "in", "at", "on", "by", "and"}
    }
    places |= {
        found.start("name")
        for found in _OFTEN_BARE.finditer(plain)
        if found["next"].strip() in _FOLLOWS | {".", ",", ";"}
    }
    places |= set(_bodies_after_words(plain))
    told = text
    for place in sorted(places, reverse=True):
        if place == 0:
            told = f"The {told[0].lower() if _is_common(told) else told[0]}{told[1:]}"
        elif not _has_its_article(plain[:place]):
            told = f"{told[:place]}the {told[place:]}"
    return _lands().sub("", told)


def _has_its_article(before: str) -> bool:
    """Tell whether an article stands before, or what goes on is a name: "Cruelty to Animals Act"."""
    if any(pattern.search(before) for pattern in (_DESCRIBES, _NAMES_BEFORE, _INSIDE_NAME)):
        return True
    word = re.search(r"(?<=\w )([A-Z][a-z]{3,}) (?:to|from|in|with) $", before)
    return word is not None and is_word(word[1].lower())


def _bodies_after_words(plain: str) -> Iterator[int]:
    """Yield where a body's name follows a verb or a small word that gives it no article."""
    for found in _NAMED.finditer(plain):
        before = re.search(r"([a-z]+) $", plain[: found.start()])
        if before is not None and before[1] in _BEFORE_A_BODY:
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
    follows = r"(?= (?:is|was|has|had|will|lies|covers|shares|and)\b|[.,]|[’']s\b)"
    names = rf"{'|'.join([*states, *countries])}|(?:North|South|East|West)[a-z-]*(?: ?[Ee]ast)? India"
    return re.compile(rf"\b[Tt]he (?=(?:{names}){follows})")
