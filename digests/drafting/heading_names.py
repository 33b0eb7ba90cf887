"""Tells the headings that are names from those that say what stands below them, by their words alone."""

import re
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, Word, words_of
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, NOUN_TOO, THIRD
from digests.drafting.kinds import KINDS
from digests.drafting.short_forms import matches
from digests.drafting.shouting import unshouted
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTH

_ABOUT: Final = re.compile(
    r"^(?:(?:key |important |some |more |basic |quick )?(?:facts|points|details|information|highlights"
    r"|things|features|\d+ lines)"
    r" (?:to know )?(?:about|on|of|regarding)|all about|know(?:ing)? about|more about|about|what (?:is|are"
    r"|was)|who (?:is|are)"
    r"|(?:(?:key|major|main|important|salient) )?(?:functions?|roles?|powers?|objectives?|aims?"
    r"|features?|mandate"
    r"|composition|structure|responsibilities|duties|members|membership|history|background) of"
    r"|overview of|background of|brief about|full form of|what do you mean by|understanding)\s+(?:the\s+)?",
    re.IGNORECASE,
)
_WITH_A_DAY: Final = re.compile(rf"\b\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),? \d{{4}}\b|\bMin Series\b")
"""A page of one day: "News of 20 July 2023"."""
_ON_ITS_DAY: Final = re.compile(
    rf"(?<=\w)(?:,| on|:| [–-]) (?:\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH})|(?:{MONTH}) \d{{1,2}})$"
)
"""When a day is: "Reef Day on 15th September"."""
_OVERVIEW: Final = re.compile(
    r"\s+(?:[–:-]\s*)?(?:an )?(?:overview|profile|at a glance|in brief|basics|static(?: gk)?)$", re.IGNORECASE
)
LIST_NUMBER: Final = re.compile(
    r"^(?:(?:\[?\d{1,2}[.)\]]|\d{1,2}(?:\.\d{1,2})+\.?|\d{1,2} [-–]|\(?[ivx]{1,4}[.)]|\([a-z\d]\)|[A-Za-z]\)"
    r"|[a-h]\.|[A-Z]\.(?= [A-Z][a-z]+ \w))\s+|\d{1,2}\.(?=[A-Z])|\d{1,2}\)(?=[A-Z\d‘“]))"
)
"""Of a heading in a list: "1)4% Fall in Growth", "1.3 Reef Council"; no initial of a name: "C. V. Raman"."""
_GENERIC: Final = frozenset(
    listed(
        """
    feature significance importance background overview benefit objective addition distribution effort
    challenge concern need impact role fact news point highlight component structure function history
    type cause effect issue way criticism advantage disadvantage notable other recent key major about
    what why how which when where who context introduction conclusion summary detail details timeline
    example list status present current aim purpose goal vision target provision initiative measure step
    achievement analysis description eligibility criteria coverage implementation working mechanism
    procedure process composition member membership mandate power legal related similar various
    different important salient main general additional further note notes source sources reference tag
    tags topic syllabus question answer practice prelims mains exam quiz mcq link do you know did
    speciality specialty
    expected outcome recommendation finding result threat conservation location habitat characteristic
    application use uses limitation future forward origin establishment evolution development scope
    strategy method ranking performance beneficiary funding area areas sector category classification
    relation ties comparison difference versus vs information must read article articles today day's
    daily weekly monthly affairs update india's
        """
    )
)
SMALL_WORDS: Final = PREPOSITIONS | {"and", "the", "a", "an", "&", "or"}
_PLANNED: Final = re.compile(r"\b[Tt]o (?!Information\b|Education\b|Work\b|Food\b)[A-Z][a-z]+")
"""A headline, not a name: "NISAR Satellite to Revolutionize Earth Observation"."""
_HEIGHT: Final = re.compile(
    r"(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d+) new |new species "
    r"|top \d+|list of|names of|types of|largest|highest|biggest|longest|first|last|latest) ",
    re.IGNORECASE,
)
"""What a heading that begins so stands over is one of many, or none of them."""
_OF_DOING: Final = re.compile(r"\w+(?:tion|sion|ment|ance|ence|ing|sis|ity|ism) (?:of|in|for|on|with)\b")
_MOST_IN_A_NAME: Final = 9
"""Weighty words."""
_CAPTION: Final = re.compile(r"\b(?:Map|Photo|Image|Figure|Table|Chart|Diagram|Infographic) of\b")
"""A picture is shown so, and what follows is not about the picture."""
_DONE_TO: Final = re.compile(
    r"\w (?:[A-Z][a-z]+ed|Split|Built|Held) (?:into|in|by|at|as|from|to|on|under|with)\b"
)
"""A headline: "INS Tarn Commissioned into the Navy"."""


def name_in(heading: str) -> str | None:
    """Return the name a heading is made of ("About the Ramsar Convention": "Ramsar Convention"), or None.

    Every weighty word must have a capital, none may be a word that headings are made of.
    """
    plain = stripped(heading)
    heavy = weighty(plain)
    bare = _short_first(plain)
    if _is_no_name(bare, heavy) or _CAPTION.search(bare) or _PLANNED.search(bare):
        return None
    told = any(word.low in AUXILIARIES or word.low in THIRD - NOUN_TOO for word in heavy[1:])
    told = told or heavy[0].low in AUXILIARIES or _DONE_TO.search(bare) is not None
    return bare if _is_named(heavy) and not told else None


def is_generic(heading: str) -> bool:
    """Tell whether a heading says little without the one above it ("Key features", "Background")."""
    return any(map(_heads_sections, weighty(heading)))


def only_generic(heading: str) -> bool:
    """Tell whether every weighty word of a heading is one that headings are made of."""
    heavy = weighty(LIST_NUMBER.sub("", heading))
    return bool(heavy) and all(map(_heads_sections, heavy))


def _heads_sections(word: Word) -> bool:
    return bool({word.low, word.low.removesuffix("s")} & _GENERIC)


def weighty(bare: str) -> list[Word]:
    """Return the words of a heading that are neither marks nor little words."""
    return [word for word in words_of(bare) if word.text[0].isalnum() and word.low not in SMALL_WORDS]


def stripped(heading: str) -> str:
    """Return a heading without its number, "About", quotation marks and "- an overview"."""
    bare = LIST_NUMBER.sub("", heading).strip(" :–—-*?")
    bare = _ABOUT.sub("", _ABOUT.sub("", bare)).strip(" :?")
    bare = re.sub(r"[“”\"]|(?<!\w)[‘']|[’'](?!\w)", "", bare).strip()
    return unshouted(_ON_ITS_DAY.sub("", _OVERVIEW.sub("", bare)).removesuffix(" Country"))


def _is_doing(first: str) -> bool:
    """Tell "Addressing Pollution" from "Bering Strait"."""
    base = first.removesuffix("ing")
    return first.endswith("ing") and bool({base, f"{base}e", base[:-1]} & BASES)


def _is_no_name(bare: str, heavy: list[Word]) -> bool:
    """Tell a phrase, a list of things, a headline or a mere kind of thing from a name."""
    if not heavy or len(heavy) > _MOST_IN_A_NAME or bare.endswith((".", "!")) or ":" in bare:
        return True
    first, both, _ = bare.partition(" and ")
    land = gazetteer().named(first) if both else None
    lows = [word.low for word in heavy]
    return (
        "," in re.sub(r", \d{4}$", "", _long_form(bare))
        or (not is_vouched_for(bare) and any(map(_heads_sections, heavy)))
        or re.search(r"\w- |\s[-–—]\s", bare) is not None
        or _HEIGHT.match(bare) is not None
        or _WITH_A_DAY.search(bare) is not None
        or (land is not None and land.kind is KeyKind.COUNTRY)
        or _OF_DOING.match(bare) is not None
        or _is_doing(heavy[0].low)
        or all(low in KINDS or low.removesuffix("s") in KINDS for low in lows)
    )


def is_vouched_for(bare: str) -> bool:
    """Tell whether a short form in brackets makes a name of common words: "Reef Impact Index (RII)"."""
    found = re.fullmatch(r"(?P<long>[^()]+) \((?P<short>[A-Z][\w-]+)\)(?: \d{4})?", bare)
    return found is not None and matches(found["short"], found["long"])


def _long_form(bare: str) -> str:
    """Return a heading without the commas of a name that its short form vouches for: "Food, ... (FAO)"."""
    found = re.fullmatch(r"(?P<long>[^()]+) \((?P<short>[A-Z][\w-]+)\)", bare)
    return bare.replace(",", "") if found and matches(found["short"], found["long"]) else bare


def _short_first(bare: str) -> str:
    """Write "SCO- Shanghai Cooperation Organization" as "Shanghai Cooperation Organization (SCO)"."""
    found = re.fullmatch(r"([A-Z]{2,10})\s?[-–—]\s?(.+)", bare)
    return f"{found[2]} ({found[1]})" if found and matches(found[1], found[2]) else bare


def _is_named(heavy: list[Word]) -> bool:
    if len(heavy) == 1:
        return heavy[0].text[0].isupper()
    return all(word.text[0].isupper() or word.text[0].isdigit() for word in heavy)
