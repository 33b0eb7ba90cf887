"""Where "the" is missing and only "the" can stand, as patterns: before bodies, seas, ranks and awards."""

import re
from typing import Final

from digests.numerals import MONTH

ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    r"|last(?! (?:year|month|week|night))|\d+(?:st|nd|rd|th))"
)
_HEIGHT: Final = (
    r"(?:(?:(?:second|third|fourth|fifth)[ -])?(?:largest|highest|biggest|smallest|oldest|youngest|longest"
    r"|tallest|greatest|fastest|lowest|deepest|busiest|richest)|most [a-z]+)"
)
PREPOSITION: Final = r"(?:by|under|to|of|from|with|for|in|at|through|between|and its|along)"
BODY: Final = (
    "Act|Civili[sz]ation|Basin|Institute|Museum|League|Alliance|Cup|Prix|Championships?|Ocean"
    "|Conference|Summit|Association|Organi[sz]ation|Committee|Commission|Authority|Agency|Council"
    "|Board|Fund|Corporation|Department|Ministry|(?:(?<=Housing )|(?<=Development ))Bank"
    "|Convention"
    "|Treaty|Bill|Scheme|Index|Programme|Program|Project|Court|Army|Navy|Air Force|Forum|Constitution"
    "|Assembly"
    "|Agreement|Protocol|Survey|Bureau|Federation|Tribunal|Secretariat|Government|Initiative|Policy"
)
THING: Final = (
    "System|Telescope|Project|Centre|Center|Portal|Directorate|Corridor|Network|Framework|Register|Registry|Levy"
    "|Mechanism|Challenge|Olympiad|Expedition|Championships|Platform|Database|Process|Pact|Accord|Regulations|Rules"
    "|Consortium|Mission|Coast Guard|Stock Exchange|Border Police|Directory"
    "|(?:(?<=Security )|(?<=Police )|(?<=Task ))Force"
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
_WHEN: Final = "(?:In|On|During|For|Under|Since|By|At|After) [^,]{2,60}"
_VERB_OF_A_HOUSE: Final = r"(?:has|had|is|was|will|passed|cleared|adopted|approved|rejected)"
MISSING: Final = (
    re.compile(
        rf"\b(?:is|was|are|were|became|become|as|has|have|had) (?=(?!most of\b){_HEIGHT} (?!of\b)[a-z])"
    ),
    re.compile(
        r"(?:^|, |\bthat )(?=(?!The |This |Our )(?:[A-Z][a-z]+ ){1,2}government"
        r" (?:has|had|is|was|will|[a-z]+(?:ed|s))\b)"
    ),
    re.compile(
        rf"^(?:{_WHEN}, )?(?=(?:G20|UK|US|USA|UAE|UN|EU|RBI|WHO|IMF|WTO|ICJ|UNGA|UNSC)"
        r" (?:has|had|is|was|will|[a-z]+ed)\b)"
    ),
    re.compile(r"^(?=Indian (?:contingent|team|delegation|squad) [a-z])"),
    re.compile(r"\b(?:to|in|of|with|from|and|across) (?=rest of\b)"),
    re.compile(rf"\bfor (?={ORDINAL} (?:consecutive|straight|successive) (?:time|term|year)\b)"),
    re.compile(
        r"\b(?:is|was) (?=(?:first|second|third|fourth|fifth|sixth|seventh) and (?:final|last|only)\b)"
    ),
    re.compile(r"\b(?:is|was) (?=(?:primary|principal|main|chief) [a-z]+ of\b)"),
    re.compile(rf"^(?:{_WHEN}, )?(?=(?:Lok|Rajya) Sabha {_VERB_OF_A_HOUSE}\b)"),
    re.compile(r"\b(?:at|before|after|from|till|until|by|once|to) (?=age of \d)"),
    re.compile(r"\b(?:of|in|for|to) (?=(?:global|world|rural) economy\b)"),
    re.compile(r"\bbanks? of (?=(?!Lake |Loch )[A-Z][a-z]+(?:[.,]|$| (?:in|at|near|and|[Rr]iver)\b))"),
    re.compile(
        r"\b(?:election|post|office|role|appointment) of (?=(?:Deputy |Vice[ -])?(?:Chairman|Speaker"
        r"|President|Governor|Director|Chief Minister) of\b)"
    ),
    re.compile(
        r"\b(?:of|in|for|to|by|across) (?=(?!(?:any|each|every|this|that|its|one|another|no|the|an?|which"
        r"|public|private) )[a-z]{4,} (?:sector|industry)"
        r"(?:[.,;]|$| (?:in|of|has|is|by|to|for|from|with|on)\b))"
    ),
    re.compile(
        r"\b(?:is|was|became|as) (?=(?:only|sole) (?:Indian|Asian|country|state|city|woman|person)\b)"
    ),
    re.compile(
        r"\b(?:by|under|to|of|from|with|for|and) (?=then (?:[A-Z][\w-]+ )*"
        r"(?:Minister|President|Governor|Chairman|Secretary|Viceroy|King|Director|Chief|Speaker"
        r"|Collector)\b)"
    ),
    re.compile(rf"\b{PREPOSITION} (?=\d+(?:st|nd|rd|th) (?!(?:{MONTH}|and|of)\b)[A-Za-z])"),
    re.compile(
        rf"\b(?:chaired|attended|addressed|hosted|won|held) (?=\d+(?:st|nd|rd"
        rf"|th) (?!(?:{MONTH})\b)[A-Za-z])"
    ),
    re.compile(rf"^(?=\d+(?:st|nd|rd|th) (?!(?:{MONTH}|and|of)\b)[A-Za-z])"),
    re.compile(rf"\b(?:in|on|at|with|under|from|of|by|for) (?=(?:{_GIVEN}) of (?!(?:a|an|which)\b))"),
    re.compile(
        rf"\b{PREPOSITION} (?<!Minister of )(?<!Ministers of )(?<!Secretary of )(?<!Head of )(?<!Heads of )"
        rf"(?=(?:{_OF}) (?:of|for) [A-Z])"
    ),
    re.compile(
        rf"\b{PREPOSITION} (?!(?:The|An?|Every|Each|This|Article|Section)\b)"
        rf"(?=(?:[A-Z][A-Za-z-]+ (?:and |of |for )?){{1,6}}(?:{BODY})\b(?! [A-Z]|-|’|'))"
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
        rf"(?:{BODY}|Mission|Award|Prize|Trophy|Medal|Report|Plan)\b(?! [A-Z]|-|’|'))"
    ),
    # "under Tarn (Protection) Act": what stands in brackets is blanked
    re.compile(r"\b(?:under|of|by|in|with) (?=(?:[A-Z][a-z]+ ){1,4} {4,}(?:Act|Rules)\b)"),
    re.compile(r"\b(?:during|by|of|with|after|from|to|in) (?=(?:PM|CM)[’']s\b)"),
    re.compile(
        r"\b(?:by|with|after|before|since) (?=(?:signing|adoption|launch|passing|enactment) of [a-zA-Z])"
    ),
    re.compile(r"\bof (?=(?:Summit|Conference|Council|Commission|Committee|Mission) (?:is|was|are|were)\b)"),
    re.compile(r"\bfor (?=(?:first|last) time\b)"),
    re.compile(r"\b(?:near|along|across|on|at|of|guarding) (?=[A-Z]\w+(?:[-–][A-Z]\w+)? border\b)"),
    re.compile(r"\b(?:in|across|from|of) (?=states of [A-Z])|\bin (?=year \d{4}\b)"),
    re.compile(
        r"\b(?:in|of|by|to|from|with) (?=(?:Lok|Rajya|Vidhan) Sabha\b(?! (?:TV|[A-Z]|members?|elections?"
        r"|seats?|polls?|constituenc|secretariat|speaker|question)))"
    ),
    re.compile(
        r"\b(?:by|of|to|from|with|under) (?=(?:(?:Vice )?President|Prime Minister|Chief Justice|Supreme Court"
        r"|Reserve Bank|Election Commission) of India\b)"
    ),
    re.compile(
        r"^(?=(?:Union|Home|Finance|Defence|Foreign) (?:[A-Za-z]+ )?[Mm]inister"
        r" (?:is|was|has|had|will|said|stated|launched|inaugurated)\b)"
    ),
    re.compile(
        r"^(?!The )(?=(?:[A-Z][\w’-]+ ){1,3}(?:Temple|Mosque|Monastery|Stupa|Church|Palace|Caves)"
        r" (?:at|in) [A-Z]\w+ (?:is|was|has|are|were)\b)"
    ),
    re.compile(r"\b(?:over|across|along|off|near|into|around) (?=(?:Bay|Gulf|Strait) of [A-Z])"),
    re.compile(
        r"\b(?:of|in|to|from|during|against|by|for|with|led|joined)"
        r" (?=(?!The )(?:[A-Z][A-Za-z-]+ ){1,4}(?:Movement|Satyagraha)\b(?! [A-Z]))"
    ),
    re.compile(
        r"^(?=(?:First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)"
        r" (?:[A-Z][\w’'-]+ ){1,4}(?:is|was|will|were|are)\b)"
    ),
    re.compile(
        r"\b(?:given|awarded|received|won|got|conferred|with|of)"
        r" (?=(?:Padma (?:Shri|Bhushan|Vibhushan)|Bharat Ratna|Param Vir Chakra|Ashoka? Chakra)\b)"
    ),
    re.compile(
        r"\b(?:in|of|by|with|for|on|from|to) "
        r"(?=Indian (?:military(?! power)|sub-?continent|economy|government|armed forces|constitution"
        r"|market)\b"
        r"|[A-Z][a-z]+an civili[sz]ation\b|[A-Z]\w+ (?:Award|Prize)\b(?! [A-Z]))"
    ),
    re.compile(r"\b(?:by|of|from|with|to) (?=Government\b(?! [A-Z]))"),
    re.compile(
        r"\b(?:by|of|from|in|with|to) (?=(?:US|UK|EU|American|British)"
        r" (?:Congress|Senate|Parliament|Supreme Court|Treasury|Navy|Army|government|Government)\b(?! [A-Z]))"
    ),
    re.compile(
        r"\b(?:of|on|around|to|from|near|orbits?) (?=Moon\b(?! (?:[A-Z]|rock|landing|mission|lander|soil)))"
    ),
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
    re.compile(
        r"\b(?:of|in|from|to|across|around|near) "
        r"(?=(?:Ant)?[Aa]rctic(?:[.,;)]|$| (?:is|was|has|in|by|since|and|[a-z]+ed)\b))"
    ),
    re.compile(r"\b(?:by|of|from|with|to) (?=[A-Z][a-z]+(?:an|ese|ish|i) government\b)"),
    re.compile(r"\bof (?=Indo-[A-Z]\w+ (?:conflict|war|border|treaty|agreement|pact)\b)"),
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
        r"(?=(?:[A-Z][\w’'-]+ ){1,4}(?:[Aa]ward|[Pp]rize|[Tt]rophy|[Mm]edal) (?:is|was|are|were|has|will)\b)"
    ),
    re.compile(
        r"\b(?:awarded|conferred|given|with|for|of) (?=(?:(?:[A-Z][\w’'-]+ ){1,4}(?:Award|Prize|Trophy)\b"
        r"|Order of [A-Z]))"
    ),
    re.compile(
        rf"^(?:Under|In|By|As per|At) (?=(?:[A-Z][a-z]+ (?:and |of "
        rf"|for )?){{1,6}}(?:{BODY})\b(?! [A-Z]|-|’|'))"
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
        rf"(?:^|\b{PREPOSITION} )(?!(?:The|This|That|An?|Its|Each|Every|One|No|Any"
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
        r"^(?=(?:City|Town|Village|Island|Kingdom|Sultanate|Group|List|Statue|Battle|Treaty|Bay|Gulf|Temple|Port|Tropic|Line|Council|House|Strait|Isthmus"
        r"|Cape|Valley"
        r"|Constitution|University|Republic|Kingdom|Isle|Board|Bureau|Directorate|Institute) of )"
    ),
)
"""Each matches up to the place where "the" is missing."""
