"""Mends slips of a brief's English that can be mended in one way only: tenses, split words, odd forms."""

import re
from typing import Final

from digests.drafting.articles import SPOKEN
from digests.drafting.grammar import blanked, read
from digests.drafting.grammar_verbs import PARTICIPLES, PASTS
from digests.drafting.mending_marks import with_marks
from digests.drafting.mending_names import with_names
from digests.drafting.mending_times import with_times
from digests.drafting.mending_words import with_words
from digests.drafting.missing_the import with_the
from digests.numerals import MONTH, MONTHS, YEAR

_MEASURED: Final = re.compile(
    r"\b(?:with|at|for|having) (?=(?:total |maximum |minimum |combined )?(?P<first>length|height|width"
    r"|depth|capacity"
    r"|cost|speed|population|area|weight|range|rate|diameter|distance|altitude|budget|outlay|total|score|term"
    r"|period|view|record) of\b)"
)
_PERFECT: Final = re.compile(
    r"\b(?P<have>has|have|had) (?P<been>been )?(?P<done>(?:[a-z]+ly )?(?P<what>[a-z]+))\b"
)
_ON_A_DAY: Final = re.compile(
    rf"\b(?:on (?:\d{{1,2}}(?:st|nd|rd|th)? )?(?:{MONTH})\b|in (?:the year |(?:{MONTH}),? )?"
    rf"(?:19|20)\d\d\b(?! and))"
)
_OPENED_BY_A_DAY: Final = re.compile(
    rf"(?:On|In) (?:the year |the )?(?:(?:{MONTH}) )?(?:\d{{1,2}}(?:st|nd|rd|th)?,? )?(?:(?:{MONTH}),? )?"
    r"(?:19|20)\d\d, "
)
_SPLIT: Final = (
    (re.compile(r"(?<=[a-z])- (?=[a-z]+ed\b)|(?<=\d)- (?=(?:star|day|year|member|point|nation|km)\b)"), "-"),
    (re.compile(rf"\b(?P<day>(?:{MONTH}) \d{{1,2}}) (?={YEAR}\b)"), r"\g<day>, "),
    (re.compile(rf"\b(?P<day>\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})), (?={YEAR}\b)"), r"\g<day> "),
    (re.compile(r"\b(?P<in>in|at) Hague\b"), r"\g<in> The Hague"),
    (re.compile(r"(?<=\w )the (?=(?:World|International) (?:[A-Z]\w+ ){0,4}Day\b(?! [A-Z]| of | for ))"), ""),
    (re.compile(r"^The (?=(?:World|International) (?:[A-Z]\w+ ){0,4}Day\b(?! [A-Z]| of | for ))"), ""),
    (re.compile(r"^The (?=(?:Exercise|Operation) (?:[A-Z][\w-]+ )+(?:is|was|has|will|aims)\b)"), ""),
    (re.compile(r"^The (?=INS [A-Z]|(?:[A-Z][a-z]+ ){1,2}Lake\b(?! [A-Z]))"), ""),
    (
        re.compile(
            r"\b(?P<of>[a-z]+) the (?=(?:UNESCO|UNICEF|NATO|ASEAN|SAARC|OPEC|ISRO|NASA|INTERPOL)[’']s )"
        ),
        r"\g<of> ",
    ),
    (
        re.compile(
            r"\b(?P<of>of|by|in|to|from|with|for|as) the "
            rf"(?=(?:{SPOKEN})"
            r"(?: (?:in|on|by|is|was|has|since|and|at)\b|[.,?]))"
        ),
        r"\g<of> ",
    ),
    (re.compile(r"\bUS\$ (?=\d)"), "US$"),
    (re.compile(r"(?<=\d) %(?=\W|$)"), "%"),
    (re.compile(r"\b(?P<word>[a-z]{4,}) (?P<form>\([A-Za-z-]+\)) (?P=word)\b"), r"\g<word> \g<form>"),
    (re.compile(r"\b(?P<first>[A-Z][a-z]{3,})- (?=[A-Z][a-z]{3,} [A-Z])"), r"\g<first>-"),
    (re.compile(r"\b(?P<a>an?|the) (?P<city>[A-Z][a-z]+) based (?=[a-z])"), r"\g<a> \g<city>-based "),
    (re.compile(r"^River (?=[A-Z])"), "The River "),
    (re.compile(r"(?<=\w)[‘`](?=s\b)"), "’"),
    (re.compile(r"(?<=\d)- (?=(?:lakh|crore|million|billion|year|day|member)\b)"), " "),
    (re.compile(rf"\b(?P<month>{MONTH}), (?={YEAR}\b)"), r"\g<month> "),
    (
        re.compile(r"(?<!the )(?<!The )\bgeneral public\b(?! [a-z]+(?:ance|tance|est|ion|ity)\b)"),
        "the general public",
    ),
    (re.compile(r"\bincluding (?=(?:chair(?:man|person)|president|director|secretary)\b)"), "including the "),
    (re.compile(r"\bwith registered office\b"), "with its registered office"),
    (re.compile(r"\bCOVID 19\b"), "COVID-19"),
    (re.compile(r"\bupto\b"), "up to"),
    (
        re.compile(r"\b(?P<which>(?:World|International|National) (?:[A-Z][\w’-]+ )+)day\b(?! of)"),
        r"\g<which>Day",
    ),
    (
        re.compile(
            r"\b(?P<was>(?:was|were|is|been) (?:notified|recogni[sz]ed|classified|categori[sz]ed)) (?=an? )"
        ),
        r"\g<was> as ",
    ),
    (re.compile(r"\b(?P<who>president|chairman|leader|member|partner|citizen) ship\b"), r"\g<who>ship"),
    (re.compile(r"\b(?P<test>test|flight) (?P<done>fired|tested)\b"), r"\g<test>-\g<done>"),
    (re.compile(r"\bGov(?:t\.?)? of\b"), "Government of"),
    (re.compile(r"(?P<name>\w)[’']s (?P<short>\([A-Z]{2,}\)) (?=[a-z])"), r"\g<name> \g<short>’s "),
    (re.compile(r"\b(?P<h>[Hh])eadquarter(?= (?:is|was|of|in|at)\b|[.,])"), r"\g<h>eadquarters"),
    (re.compile(r"\b0(?P<day>[1-9](?:st|nd|rd|th))(?= (?:of )?[A-Z])"), r"\g<day>"),
    (
        re.compile(r"(?P<number>\d)-(?=(?:crore|lakh|million|billion) (?:for|to|in|by|as|on|under|from)\b)"),
        r"\g<number> ",
    ),
    (re.compile(r"\bU\.(?P<land>[SK])(?=[ ,’'])"), r"U.\g<land>."),
    (re.compile(r"\bsq[./](?=km\b)"), "sq "),
    (re.compile(r"\binspite\b"), "in spite"),
    (
        re.compile(
            r"\b(?P<done>(?:held|signed|launched|founded|established|formed|created|set up|started|begun"
            r"|began|inaugurated|adopted|released|passed)(?: (?:by|in|at) [^.,\d]{2,40})?) on"
            rf" (?=(?:(?:{MONTH}),? )?{YEAR}\b(?:[.,](?!\d)| (?:in|at|by|and)\b))"
        ),
        r"\g<done> in ",
    ),
    (re.compile(rf"\bon (?P<day>\d{{1,2}}(?:st|nd|rd|th) of (?:{MONTH}))\b"), r"on the \g<day>"),
)


_SHORT_MONTH: Final = re.compile(
    r"\b0?(?P<day>\d{1,2}) (?P<month>Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
    rf" (?={YEAR}\b)"
)
_STRAY_PREFIX: Final = re.compile(r"\b(?P<a>an?|the) (?P<prefix>Multi|Semi|Non|Co|Pre|Post|Anti)-(?=[a-z])")


def mended(text: str) -> str:
    """Return the text with its sure slips mended; what stands in quotation marks or brackets is left."""
    told = with_the(_in_its_tense(with_marks(_without_lead_in(text))))
    found = _MEASURED.search(told)
    if found is not None:
        article = "an" if re.match(r"[aeiou]", told[found.end() :]) else "a"
        told = f"{told[: found.end()]}{article} {told[found.end() :]}"
    told = _SHORT_MONTH.sub(lambda found: f"{found['day']} {_in_full(found['month'])} ", told)
    told = _STRAY_PREFIX.sub(lambda found: f"{found['a']} {found['prefix'].lower()}-", told)
    for wrong, right in _SPLIT:
        told = wrong.sub(right, told)
    return with_words(with_times(with_names(told)))


def _without_lead_in(text: str) -> str:
    """Leave out what only leads on to a list that is told elsewhere: "It has three lists. They are:"."""
    if not text.endswith(":"):
        return text
    whole, _, last = text.rpartition(". ")
    if whole and len(last.split()) <= _MOST_OF_A_LEAD_IN and read(f"{whole}.").verbs:
        return f"{whole}."
    return _FOLLOWING.sub(".", text)


_MOST_OF_A_LEAD_IN: Final = 12
_FOLLOWING: Final = re.compile(
    r",? (?:with|under|having|on) the following (?:\w+ )?(?:aims|objectives|features|functions|goals"
    r"|components|areas|heads|points|conditions|grounds|purposes):$"
)


_LASTS: Final = re.compile(
    r"\bsince\b|\bfor (?:\d|an? |one|two|three|four|five|ten|over|more|many|several|decades|years"
    r"|centuries|long|the (?:last|past|first|next))"
)
"""What has gone on is rightly told so, also of a day that is over."""


def _in_full(month: str) -> str:
    return next(full for full in MONTHS if full.startswith(month[:3]))


def _in_its_tense(text: str) -> str:
    """Write "signed the pact on 5 May 2021" for "has signed" it; a day that is over takes the past."""
    plain = blanked(text)
    found = _PERFECT.search(plain)
    if found is None or _LASTS.search(plain):
        return text
    if not (_ON_A_DAY.search(plain, found.end()) or _OPENED_BY_A_DAY.match(plain)):
        return text
    if found["what"] not in PASTS & PARTICIPLES or _PERFECT.search(plain, found.end()):
        return text
    if found["have"] == "had" and (found["been"] or re.search(r"\b(?:before|when|after|by)\b", plain)):
        return text
    helper = ("was " if found["have"] == "has" else "were ") if found["been"] else ""
    return f"{text[: found.start()]}{helper}{text[found.start('done') :]}"
