"""Says under which heading a fact is shown: "Topic > Aim", without what headings say of the page alone."""

import re
from collections.abc import Sequence
from typing import Final

from digests.drafting.clauses import has_name
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, is_adverb, read
from digests.drafting.grammar_verbs import HAVE, PASTS
from digests.drafting.heading_names import LIST_NUMBER, is_generic
from digests.drafting.kinds import KINDS
from digests.drafting.model import Passage
from digests.drafting.names import Names
from digests.drafting.openings import opened
from digests.drafting.referring_words import HOUSEHOLD
from digests.drafting.short_forms import ShortForm, looks_short, without_short_form
from digests.drafting.shouting import unshouted
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTH
from digests.weekdays import WEEKDAYS
from digests.words import stem, words

BARE: Final = frozenset(
    listed(
        "about|context|overview|introduction|key facts|key points|key features|key highlights"
        "|key takeaways|features"
        "|details|description|main points|important points|salient features|points to remember|in short"
        "|the news"
        "|protection|conservation|conservation status|threats|distribution|habitat|status"
        "|background|significance|news in brief|what is the news|prelims facts|static facts|static gk"
        "|additional info|additional information"
        "|highlights|why you should know|why should you know|in news|why in news|news|about it"
        "|important facts|facts|an overview of the news|important value additions|value additions|news"
        " excerpt"
        "|daily news analysis|quick facts|essential facts|in brief|brief|summary|gist|print friendly, pdf"
        " & email",
        "|",
    )
)
"""Headings that say nothing of what stands under them: the heading above them does."""
NEWS: Final = re.compile(r"(?:why|what)(?: is|[’']s)?.*\bnews|in (?:the )?news|(?:in |current )?context|news")
_SHORT_MONTH: Final = "jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec"
_OF_THE_PAGE: Final = re.compile(
    r"\b(?:current affairs|upsc|gs paper|paper \d|prelims|mains|syllabus|(?:weekly )?pib (?:weekly"
    r"|summary|analysis|news)"
    r"|topic \d|correct (?:option|answer)"
    r"|news in short|news-?crux|quick read|print friendly|week in review|blog|image"
    rf"|\d{{1,2}}-(?:\d\d|{_SHORT_MONTH})-\d{{2,4}}|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),?[’']? \d{{4}}"
    rf"|(?:{MONTH}) \d{{1,2}},? \d{{4}}"
    rf"|(?:19|20)\d\d (?:{_SHORT_MONTH})\w* \d)\b",
    re.IGNORECASE,
)
_OF_A_PAGE: Final = re.compile(
    r"^(?:fact ?box|prelims|mains|upsc|current affairs|prelim bits|daily current affairs)[^:|]*[:|]\s*"
    r"|^(?:topic|(?:one )?(?:term|word)|personality|news) (?:of the|a) day\s*[-–:|]\s*"
    r"|^all about (?:the )?(?=[A-Z])"
    r"|\s*[-–|:]*\s*(?:pdf\W*)?(?:download (?:the )?pdf|free pdf|pdf download).*$",
    re.IGNORECASE,
)
_OF_A_SHELF: Final = re.compile(
    r"\s*\|.*$|\s*[-–]+\s*(?:environment|ecology|biodiversity|schemes?(?: and policies)?|economy|polity"
    r"|governance|international(?: relations)?|history|geography|art (?:and|&) culture"
    r"|science(?: (?:and|&) tech\w*)?|defence|security|social issues|current affairs|explained)\s*$",
    re.IGNORECASE,
)
"""What a site files a page under: "Reef Crab - Environment", "Reef Day | 9 August"."""
_FLEETING: Final = re.compile(r"\b(?:recently|underway|today|concludes?d?|begins)\b", re.IGNORECASE)
"""Of a headline: it holds on its day alone."""
_CELLS: Final = re.compile(
    r"^\d+[A-Z].*\d$|[a-z]\)\d|^(?:Headquarters?|Members|Established|Founded|Location) ?[–-]"
)
"""The cells of a table run together ("1United States (US)82.2"), or a label with its value."""
_LARGE: Final = r"(?:[A-Z][\w’'.-]*|of|and|for|on|the|\d+)"
_PROPER: Final = re.compile(rf"{_LARGE}(?: {_LARGE})*")
_LONGEST_HEADING: Final = 10
_SHORT_WORD: Final = 3
_ABOUT: Final = re.compile(
    r"^(?:(?:important points to |all you need to )?know (?:more )?)?"
    r"(?:(?:(?:some |more |the )?(?:key|important|other|main|salient|quick|basic)[ -]*(?:facts|points"
    r"|features"
    r"|highlights|details|takeaways|value additions?)[ -]*)?(?:about|on|of|regarding)|what (?:is|are)"
    r"|who (?:is|are))"
    r"\s+(?:(?:the|an?)\s+)?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^(?:how|why|which|when|where|what|who|does|do|is|are|can|will)\b.*|.*\?\W*$", re.IGNORECASE
)
"""A question is a heading for a page, and no name for what stands under it."""
_POINTS: Final = re.compile(r"(?:Its|Their|His|Her|This|These|Those)\b")
"""What it points to is not said: "Its members"."""
_SYLLABUS: Final = re.compile(
    r"\s*[(\[{](?:Syllabus|GS ?\d?|Relevance|Prelims|Mains)\b[^()\[\]{}]*[)\]}]", re.IGNORECASE
)


_ON_A_DAY: Final = re.compile(
    rf" [Oo]n (?:{'|'.join(map(str.title, WEEKDAYS))}|\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})"
    rf"|(?:{MONTH}) \d).*$"
)
"""What was done on a day stands before its verb: "India on Sunday launched"."""


def heading_spelled_out(name: str | None, forms: Sequence[ShortForm]) -> str | None:
    """Write "Global Hunger Index (GHI)" for a heading that is "GHI"."""
    form = next((form for form in forms if form.short == name), None)
    return f"{form.long} ({form.short})" if form else name


BELOW: Final = " > "
"""Stands between a heading and the one below it."""


def headings_in(section: str) -> Sequence[str]:
    """Return the headings that a section is shown under, the outermost first."""
    return section.split(BELOW)


def section_of(passage: Passage, title: str, names: Names, text: str, forms: Sequence[ShortForm]) -> str:
    """Return what a fact is shown under: a heading that names what it speaks of, or else its own subject.

    Headings lean on their page, and spell names as they like. Where the subject has no name, the headings
    are shown ("Topic > Aim"), or the title.
    """
    headed = _headed(passage, title, names, text, forms)
    if without_short_form(headed).lower() in text.lower():
        return headed
    leans = any((_OF_THE_PAGE.search(headed), _ASKS.match(headed), _FLEETING.search(headed)))
    return _subject(text, names, any_name=leans) or headed


def _subject(text: str, names: Names, *, any_name: bool) -> str | None:
    """Return the name a sentence is about, without its article; None where it says less than the headings.

    One word says too little ("Hwange" is a park and a town), and common words name none ("Internal Group");
    `any_name`: even those say more than the headings.
    """
    sentence = read(text)
    if sentence.opening or not sentence.verbs or not names.names(sentence.subject, opens=True):
        return None
    told = _ON_A_DAY.sub("", re.sub(r"^(?:The|An?) ", "", sentence.span(sentence.subject)))
    if any_name:
        told = re.sub(r"(?<=\)) [a-z]+$", "", told)
    first, name = sentence.words[0].low, without_short_form(told)
    if (
        first in PREPOSITIONS
        or is_adverb(first)
        or _POINTS.match(told)
        or not _PROPER.fullmatch(name)
        or not has_name(name)
    ):
        return None
    says_enough = any_name or (" " in name and not all(is_word(each) for each in words(name)))
    if not says_enough or len(name.split()) > _LONGEST_HEADING:
        return None
    return None if _says_less(name, sentence.words[sentence.verbs[0]].low) else told


_ACTS: Final = re.compile(
    r"(?:Government|Ministry|Union|Central|Prime Minister|President|Vice[- ]President|Chief Minister|Governor"
    r"|PM|CM|Shri|Defence|External|Home|Finance) "
)
"""Who has done something to what a fact is about: no heading for it."""


def _says_less(name: str, verb: str) -> bool:
    """Tell whether a name is a country, a body that has done something, or a short form that few can read."""
    entry = gazetteer().named(name)
    kind = entry.kind if entry is not None else None
    acts = kind is KeyKind.BODY or _ACTS.match(name) is not None
    unread = looks_short(name) and name not in HOUSEHOLD
    return kind is KeyKind.COUNTRY or unread or (acts and verb in PASTS | HAVE)


def _headed(passage: Passage, title: str, names: Names, text: str, forms: Sequence[ShortForm]) -> str:
    """Return the headings that say something of the text, without a name that it does not speak of."""
    bare = _OF_A_SHELF.sub("", _OF_A_PAGE.sub("", _SYLLABUS.sub("", LIST_NUMBER.sub("", title))))
    title = unshouted(_with_even_dashes(bare).strip(" .:;,") or title)
    told = list(dict.fromkeys(map(_shown, passage.headings)))
    told = [heading for heading in told if len(heading.split()) <= _LONGEST_HEADING]
    told = [
        heading
        for heading in told
        if heading.lower().rstrip(" ?:") not in BARE | KINDS
        and not NEWS.fullmatch(heading.lower().rstrip(" ?:"))
        and not _OF_THE_PAGE.search(heading)
        and not _CELLS.search(heading)
        and not _ASKS.match(heading)
        and not _POINTS.match(heading)
    ]
    if not told:
        return title
    if not is_generic(told[-1]):
        last = heading_spelled_out(told[-1], forms) or told[-1]
        strange = names.label(told[-1]) is not None and not _is_about(text, last)
        return title if strange or _is_elsewhere(text, last) else last
    above = [heading for heading in told[-2:-1] if _speaks_of(text, heading) or not names.label(heading)]
    if above:
        return BELOW.join([*above, told[-1]])
    return told[-1] if _speaks_of(text, told[-1]) and " " in told[-1] else title


def _shown(heading: str) -> str:
    bare = _ABOUT.sub("", _SYLLABUS.sub("", LIST_NUMBER.sub("", heading))).strip(" *")
    asked = _ABOUT.match(heading) is not None and not _ASKS.match(bare.rstrip("?:. "))
    bare = (bare.rstrip("?:. ") if asked else bare) or heading
    return opened(unshouted(_with_even_dashes(bare.rstrip(".:;, "))))


def _with_even_dashes(heading: str) -> str:
    """Write "Reef Project – Aims" for "Reef Project- Aims", and years as a span."""
    spans = re.sub(r"\b(\d{4}) ?[-–] ?(\d{4})\b", r"\1–\2", re.sub(r",(?=[A-Za-z])", ", ", heading))
    spans = re.sub(r"\b(\d+)(St|Nd|Rd|Th|ST|ND|RD|TH)\b", lambda found: found[0].lower(), spans)
    return re.sub(r"(?<=\w)- (?=[A-Z])|(?<=\w) [-–](?=[A-Z])", " – ", re.sub(r" : ", ": ", spans))


def _stems(text: str) -> frozenset[str]:
    return frozenset(map(stem, words(text)))


def _is_about(text: str, heading: str) -> bool:
    """Tell whether a text has at least half of the weighty words of a name, or its short form."""
    said = _stems(text)
    parts = [
        part
        for word in words(without_short_form(heading))
        for part in word.split("-")
        if len(part) > _SHORT_WORD
    ]
    short = heading.removesuffix(")").rpartition("(")[2].lower()
    return short in said or 2 * sum(stem(part) in said for part in parts) >= max(1, len(parts))


def _is_elsewhere(text: str, heading: str) -> bool:
    """Tell whether a heading says where, and a text names something and nothing of it: another temple."""
    where = re.search(r" (?:at|in|near) (?P<places>[A-Z].*)$", heading)
    if where is None or not re.search(r"(?<=[a-z] )[A-Z][a-z]|^The [A-Z]", text):
        return False
    return not _stems(text) & _stems(where["places"])


def _speaks_of(text: str, heading: str) -> bool:
    """Tell whether a text has a weighty word of a heading."""
    said = _stems(text)
    parts = [part for word in words(heading) for part in word.split("-")]
    return any(stem(part) in said for part in parts if len(part) > _SHORT_WORD)
