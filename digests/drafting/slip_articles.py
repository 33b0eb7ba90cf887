"""What a missing, a wrong or a doubled article looks like, each with what is wrong in plain words."""

import re
from typing import Final

_HEIGHTS: Final = (
    "(?:largest|highest|biggest|smallest|oldest|youngest|longest|tallest|greatest|fastest|lowest|deepest)"
)
ARTICLES: Final = (
    (re.compile(r"\b(?:a|an|the) (?:a|an|the)\b", re.IGNORECASE), "an article is doubled"),
    (re.compile(r"\bthe (?:[a-z]+[- ])?[a-z]+ed the [A-Z]"), "an article is doubled"),
    (
        re.compile(
            r"\b(?:on|off|in|along|at|from|near) (?:coasts?|foot|borders?|banks?|outskirts|mouth|slopes"
            r"|(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est)\w* (?:part|side|coast|bank|border)) of\b"
            r"|\b(?:by|under|from) (?:British|Portuguese|Dutch|French|Mughals|Marathas|Centre"
            r"|East India Company|Act of Parliament|King of|Queen of"
            r"|(?:Union|State|Central) (?:[A-Z]\w+ )?(?:Minister|Cabinet|Government)"
            r"(?! (?:of|for)\b| [A-Z]|’s? [A-Z])"
            r"|(?:President|Governor|Prime Minister|Chief Minister|Speaker|Chief Justice)"
            r"(?! [A-Z]|’s? [A-Z]))\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(r"\bthe (?:Oceania|Africa|Asia|Europe|Bharat|Antarctica)\b(?![ -][A-Z])"),
        "an article too many",
    ),
    (
        re.compile(
            r"\bthe (?:[Pp]eninsular|[Nn]orthern|[Ss]outhern|[Ee]astern|[Ww]estern|[Cc]entral|[Aa]ncient"
            r"|[Mm]edieval|[Mm]odern|[Cc]ontinental) (?:India|Africa|Asia|Europe|China|Japan)\b(?![ -][A-Z])"
        ),
        "an article too many",
    ),
    (
        re.compile(r"\ba (?:un(?!i|anim)[a-z]|um[a-z]|up[a-z]|us(?!e|u|a)[a-z]|hour|honest|honou?r|heir)"),
        "'a' should be 'an'",
    ),
    (re.compile(r"\ban (?:uni(?!n|m)|eu|Eu|one\b|one-|once|use[a-z]*\b|Uni(?!n))"), "'an' should be 'a'"),
    (
        re.compile(
            r"\b(?:mark|commemorate|of|on|for|memory of) (?:(?:birth|death) (?:anniversary|centenary)"
            r"|birthday|victory|landing|anniversary) of\b"
            r"|\b(?:get|gets|got|received|given|bagged|secured|has) GI tag\b"
            r"|\b(?:in|after|during) (?:1[89]|20)\d\d (?:war|elections?|revolt|mutiny)\b"
            r"|\b(?:granted|given|got|accorded|received) status of\b|\b(?:in|on|to) UNESCO World Heritage\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"^(?!The |An? )(?:[A-Z][\w’-]*|\([A-Z]\w+\))"
            r"(?: (?:of|and|for|to|on|[A-Z][\w’-]*|\([A-Z]\w+\)))* (?:Act|Sanhita|Adhiniyam)"
            r"(?: \(\w+\))?(?:,? \d{4})? (?:was|is|came|has|seeks|provides)\b"
            r"|^(?!The |An? )[A-Z][^,(]* \([A-Z]{2,}\)"
            r" (?:strategy|scheme|plan|campaign|program(?:me)?|mission|portal|initiative|policy|app"
            r"|framework) (?:is|was|has|aims|seeks)\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"\bis the (?!(?:\w+est|first|only|sole|last|second|third|capital|main|most|chief|oldest)\b)"
            r"(?:[a-z]+ ){1,3}(?:town|city|village|park|lake|river|state) in [A-Z]"
        ),
        "a wrong article",
    ),
    (
        re.compile(
            r"\b(?:start|launch|inaugurate|unveil|introduce)(?:e?d|s|es)? "
            r"(?!Project|Operation|Exercise|Mission)(?:[A-Z][\w’-]*|\d[\d.]*)"
            r"(?: (?:[A-Z][\w’-]*|\d[\d.]*)){0,5} "
            r"(?:Campaign|Scheme|Programme|Initiative|Portal|Policy|Index|Report|Fund)\b"
        ),
        "an article is missing",
    ),
    (re.compile(r"\ba (?:[aeio]\w*|8\d*\b)(?<!a one)(?<!a once)(?<!a eu)", re.ASCII), "'a' should be 'an'"),
    (re.compile(r"\ban (?:[bcdfgjklmnpqrtvwxyz]\w+)"), "'an' should be 'a'"),
    (
        re.compile(
            r"\b(?:in|of|from|near|to|across) (?:Andamans|Himalayas|Sundarbans|Nilgiris|Alps|Andes|Maldives"
            r"|Netherlands|Philippines|(?:Western|Eastern) Ghats"
            r"|(?!Black|Cherrapunji)[A-Z]\w+ (?:hills?|mountains|ranges?|plateau|tradition|islands|desert))\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"\b(?:in|of|at|for|by|with|to|during)"
            r" (?:annual|biennial|maiden|inaugural|quarterly|high[- ]level) (?:[a-z-]+ ){0,2}"
            r"(?:[a-z]+(?:ion|ment|ing|ue|ate|um|al)|forum|fair|summit)\b(?= (?:of|in|on|with)\b|[.,])"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"\b(?:of|in|across) (?:(?:north|south)-?(?:east|west)|north|south|east|west)(?= and\b|[.,]|$)"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"\b(?:became|becomes?|is|was) the (?:dialogue |founding |permanent |full )?"
            r"(?:partner|member|signatory)\b(?! (?:country|state|nation|who|that))"
        ),
        "a wrong article",
    ),
    (re.compile(r"\b(?:in|for|over) (?:long|short|medium)[- ]term\b(?! [a-z])"), "an article is missing"),
    (re.compile(r"\b(?:of|from|in|on|at|to|with) same [a-z]"), "an article is missing"),
    (
        re.compile(
            r"^(?!The |India )[A-Z][a-z]+(?: \([A-Z][a-z]+\))? "
            r"(?:rises|originates|flows|drains|empties|merges) (?:in|from|at|near|into|through|with)\b"
        ),
        "an article is missing",
    ),
    (re.compile(r"\bin an? [A-Z]\w+ language (?:means|is)\b"), "a wrong article"),
    (re.compile(r"^[A-Z]{2,} or (?!the )[A-Z][a-z]+ (?:[A-Z]|of |for )"), "an article is missing"),
    (
        re.compile(
            r"\bat (?!(?:any|some|every|each|what|this|that|which|no|an?|the|its|their|one|all|same)\b)"
            r"[a-z][a-z–-]* (?:stage|phase)\b"
            r"|\b(?:satisfy|meet|fulfil|serve)(?! (?:the|an?|its|their|this|that|every|any)\b)"
            r" (?:[a-z]+ ){0,3}(?:need|demand|requirement) of\b"
        ),
        "an article is missing",
    ),
    (re.compile(r"\bbec(?:ame|ome) an? (?:first|only|sole)\b"), "a wrong article"),
    (
        re.compile(
            rf"\b(?:is|was|are|were|be|become|became) (?:\d+(?:st|nd|rd|th) (?!century)|{_HEIGHTS}\b|only"
            rf" (?!a\b|\d|the|one))"
        ),
        "an article is missing",
    ),
    (re.compile(rf"\b(?:making it|as|of) {_HEIGHTS}\b"), "an article is missing"),
    (
        re.compile(r"\bas (?:\w+ )?(?:officer|member|hub|part of|result of)\b(?<!as part of)(?<!as a)"),
        "an article is missing",
    ),
    (
        re.compile(
            r"\bas (?:[A-Z][\w’'-]+ ){0,4}(?:Site|City|State|Park|Reserve|Language|Year|Day|Hub"
            r"|District|Monument)\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            rf"\b(?:\d|crore|lakh|million|thousand|hundred) (?:poorest|richest"
            rf"|{_HEIGHTS})\b"
        ),
        "an article is missing",
    ),
    (re.compile(r"^An? (?:[A-Z]\w+ ){1,3}[A-Z]\w+[^s\W]s (?:was|is) "), "an article stands before a plural"),
    (re.compile(r"\b[Tt]he [A-Z]{2,} the\b"), "an article is doubled"),
    (re.compile(r"\b(?:in|of|to|from) Andaman (?:and|&) Nicobar Islands\b"), "an article is missing"),
    (re.compile(r"\ban Rs\b"), "'an' should be 'a'"),
    (
        re.compile(
            r"(?<=[a-z] )(?:of|by|under|to) (?:Authority|Commission|Board|Council|Committee|Scheme|Mission"
            r"|Programme|Agency|Corporation|Ministry|Convention|Treaty|Bank|Organi[sz]ation|Institute)\b"
            r"(?! (?:of|for|on)\b)(?! [A-Z(])"
            r"|\b(?:of|on|by|to|from|across|along) river [A-Z]|\btributar(?:y|ies) of [A-Z]"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            r"\b(?!the\b)[a-z]+ (?:[A-Z][a-z]+ ){1,2}[Gg]overnment['’]s\b"
            r"|\b(?:proclaimed|declared|established) International (?:Day|Year|Decade) (?:of|for)\b"
        ),
        "an article is missing",
    ),
)
