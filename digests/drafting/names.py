"""Tells proper names from common words: in headings, in labels, at the start of a sentence."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from digests.drafting.articles import stands_with_article
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, Word, words_of
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, NOUN_TOO, PASTS, THIRD
from digests.drafting.kinds import KINDS
from digests.drafting.short_forms import in_two_senses, looks_short, matches, without_short_form
from digests.drafting.shouting import is_shouted, unshouted
from digests.drafting.spelled_names import SpelledNames
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTH, MONTHS
from digests.words import words

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
    r"\s+(?:[–:-]\s*)?(?:an )?(?:overview|profile|at a glance|in brief|basics)$", re.IGNORECASE
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
    expected outcome recommendation finding result threat conservation location habitat characteristic
    application use uses limitation future forward origin establishment evolution development scope
    strategy method ranking performance beneficiary funding area areas sector category classification
    relation ties comparison difference versus vs information must read article articles today day's
    daily weekly monthly affairs update india's
        """
    )
)
SMALL_WORDS: Final = PREPOSITIONS | {"and", "the", "a", "an", "&", "or"}
_LONG_NAME: Final = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|and|on) )?[A-Z][\w’'-]+)+")
_PLANNED: Final = re.compile(r"\b[Tt]o (?!Information\b|Education\b|Work\b|Food\b)[A-Z][a-z]+")
"""A headline, not a name: "NISAR Satellite to Revolutionize Earth Observation"."""
_HEIGHT: Final = re.compile(
    r"(?:top \d+|list of|names of|types of|largest|highest|biggest|longest|first|last|latest) ", re.IGNORECASE
)
"""What a heading that begins so stands over is one of many, or none of them."""
_OF_DOING: Final = re.compile(r"\w+(?:tion|sion|ment|ance|ence|ing|sis|ity|ism) (?:of|in|for|on|with)\b")
_MOST_IN_A_NAME: Final = 9
"""Weighty words."""
_STEADY: Final = 3
_NOT_NAMES: Final = frozenset(
    listed(
        """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday i rs crore lakh id tv pc
        """
    )
)


_CAPTION: Final = re.compile(r"\b(?:Map|Photo|Image|Figure|Table|Chart|Diagram|Infographic) of\b")
"""A picture is shown so, and what follows is not about the picture."""


@dataclass(frozen=True)
class Names:
    """What a brief itself shows of its names: words it writes with a capital inside sentences."""

    text: str

    @cached_property
    def capitalised(self) -> frozenset[str]:
        """Words written with a capital where no sentence starts."""
        inside = re.findall(r"(?<=[\w,;’'”)] )[“‘\"'(]?([A-Z][\w’'-]+)", self.text)
        return frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in inside)

    @cached_property
    def plain(self) -> frozenset[str]:
        """Words written without a capital somewhere."""
        return frozenset(re.findall(r"\b[a-z][\w’'-]+", self.text))

    @cached_property
    def repeated(self) -> frozenset[str]:
        """Words the brief writes three times or more, in small letters: slips are not so steady."""
        counted = Counter(re.findall(r"[^\W\d_]{6,}", self.text.lower()))
        return frozenset(word for word, times in counted.items() if times >= _STEADY)

    @cached_property
    def spelled(self) -> SpelledNames:
        """How the brief spells them."""
        return SpelledNames(self.text)

    @cached_property
    def ambiguous(self) -> frozenset[str]:
        """Short forms that the brief explains in two ways."""
        return in_two_senses(self.text)

    def heading(self, heading: str) -> str | None:
        """Return the name a heading is made of ("About the Ramsar Convention": "Ramsar Convention"), or None.

        Every weighty word must have a capital, none may be a word that headings are made of, and the text
        itself must speak of it.
        """
        bare = self.label(heading)
        return bare if bare is not None and self._spoken_of(bare, _weighty(bare)) else None

    def label(self, heading: str) -> str | None:
        """Return the name as `heading` does, but one that the text speaks of nowhere else will do."""
        bare = _stripped(heading)
        weighty = _weighty(bare)
        bare = _short_first(bare)
        if is_shouted(heading) and not _is_vouched_for(bare) and bare not in self.text:
            return None  # In capitals every heading looks like a name.
        if _is_no_name(bare, weighty) or _CAPTION.search(bare):
            return None
        told = any(word.low in AUXILIARIES or word.low in THIRD - NOUN_TOO for word in weighty[1:])
        told = told or _DONE_TO.search(bare) is not None
        named = (
            _is_named(weighty)
            and weighty[0].low not in AUXILIARIES
            and not told
            and not _PLANNED.search(bare)
        )
        return bare if named else None

    def is_generic(self, heading: str) -> bool:
        """Tell whether a heading says little without the one above it ("Key features", "Background")."""
        lows = [word.low for word in _weighty(heading)]
        return any(low in _GENERIC or low.removesuffix("s") in _GENERIC for low in lows)

    def only_generic(self, heading: str) -> bool:
        """Tell whether every weighty word of a heading is one that headings are made of."""
        lows = [word.low for word in _weighty(LIST_NUMBER.sub("", heading))]
        return bool(lows) and all(low in _GENERIC or low.removesuffix("s") in _GENERIC for low in lows)

    def _spoken_of(self, bare: str, weighty: list[Word]) -> bool:
        if len(weighty) > 1 and bare.isupper():
            return False
        if len(weighty) == 1 and not looks_short(bare):
            known = bare.lower() in self.capitalised or gazetteer().named(bare) is not None
            return known and bare.lower() not in self.plain
        spoken = words(self.text.replace(bare, " ", 1))
        if all(is_word(each.low) for each in weighty) and not re.search(
            rf"\w {re.escape(bare)}\b", self.text
        ):
            return False
        return any(word in spoken for each in weighty for word in words(each.text) if len(word) > 2)

    def with_article(self, text: str) -> str:
        """Begin with "The" where the brief itself writes "the" before the name that opens the sentence."""
        found = _LONG_NAME.match(text)
        if found is None or looks_short(found[0].split()[0]):
            return text
        return f"The {text}" if stands_with_article(found[0], self.text) else text

    def surname(self, part: tuple[Word, ...]) -> str | None:
        """Return a name that elsewhere stands only after a first name: "Kumar" of "Rajnish Kumar"."""
        if len(part) != 1 or not part[0].text[:1].isupper() or looks_short(part[0].text):
            return None
        name = part[0].text.removesuffix("'s").removesuffix("’s")
        common = is_word(name.lower()) or name.lower() in self.plain or name.lower() in SMALL_WORDS
        if common or name in MONTHS or gazetteer().named(name) is not None:
            return None
        fuller = self._first_names.get(name, frozenset())
        return name if any(not is_word(first.lower()) for first in fuller) else None

    def surnames(self, sentence: Sequence[Word]) -> Iterator[str]:
        """Yield the surnames that stand in a sentence without a first name or an office before them."""
        for place, word in enumerate(sentence):
            beside = (*sentence[max(0, place - 1) : place], *sentence[place + 1 : place + 2])
            joined = any(each.text[0].isupper() for each in beside)
            initialled = place > 1 and sentence[place - 1].text == "." and len(sentence[place - 2].text) == 1
            describes = word.low.endswith(("an", "ic", "ese")) and _is_noun(sentence[place + 1 : place + 2])
            found = None if joined or initialled or describes else self.surname((word,))
            if found:
                yield found

    def stands_bare(self, noun: str) -> bool:
        """Tell whether the text uses a noun without an article as a rule: "of vanadium", "by oropouche"
        " fever"."""
        low = re.escape(without_short_form(noun).lower())
        bare = re.findall(
            rf"\b(?:of|in|by|with|for|from|to|as|on|and|or|against|is|called) {low}\b", self.text
        )
        given = re.findall(rf"\b(?:an?|the) {low}\b", self.text, re.IGNORECASE)
        return len(bare) > len(given)

    @cached_property
    def _first_names(self) -> Mapping[str, frozenset[str]]:
        """The words with a capital that stand before each last word of a name."""
        shelves: dict[str, set[str]] = {}
        pair = r"\b([A-Z][a-z]+|[A-Z]\.) ([A-Z][\w’'-]*[\w])\b(?! [A-Z])"
        for first, last in re.findall(pair, self.text):
            shelves.setdefault(re.sub(r"[’']s$", "", last), set()).add(first)
        return {last: frozenset(found) for last, found in shelves.items()}

    def names(self, part: tuple[Word, ...], *, opens: bool) -> bool:
        """Tell whether some words hold a proper name; `opens`: the first of them opens the sentence."""
        for place, word in enumerate(part):
            if not word.text[0].isupper() or word.low in _NOT_NAMES:
                continue
            if place or not opens or self._opens_as_name(part):
                return True
        return False

    def _opens_as_name(self, part: tuple[Word, ...]) -> bool:
        first = part[0]
        if (
            looks_short(first.text)
            or any(letter.isdigit() for letter in first.text)
            or first.low.startswith("qq")
        ):
            return True
        bare = first.low.removesuffix("'s")
        land = gazetteer().named(first.text)
        if land is not None and land.kind is KeyKind.COUNTRY:
            return True
        if first.low in SMALL_WORDS | DETERMINERS or bare in self.plain:
            return False
        return bare in self.capitalised or (len(bare) > 2 and bare.isalpha() and not is_word(bare))


def _is_noun(after: Sequence[Word]) -> bool:
    """Tell whether a common noun follows: "Himalayan serow", but not "Rahman was"."""
    if not after or not after[0].text.islower():
        return False
    return is_word(after[0].low) and after[0].low not in AUXILIARIES | THIRD | PASTS | PREPOSITIONS


_DONE_TO: Final = re.compile(r"\w (?:[A-Z][a-z]+ed) (?:into|in|by|at|as|from|to|on|under|with)\b")
"""A headline: "INS Tarn Commissioned into the Navy"."""


def _stripped(heading: str) -> str:
    """Return a heading without its number, "About", quotation marks and "- an overview"."""
    bare = LIST_NUMBER.sub("", heading).strip(" :–—-*?")
    bare = _ABOUT.sub("", _ABOUT.sub("", bare)).strip(" :?")
    bare = re.sub(r"[“”\"]|(?<!\w)[‘']|[’'](?!\w)", "", bare).strip()
    return unshouted(_ON_ITS_DAY.sub("", _OVERVIEW.sub("", bare)).removesuffix(" Country"))


def _is_doing(first: str) -> bool:
    """Tell "Addressing Pollution" from "Bering Strait"."""
    base = first.removesuffix("ing")
    return first.endswith("ing") and bool({base, f"{base}e", base[:-1]} & BASES)


def _is_no_name(bare: str, weighty: list[Word]) -> bool:
    """Tell a phrase, a list of things, a headline or a mere kind of thing from a name."""
    if not weighty or len(weighty) > _MOST_IN_A_NAME or bare.endswith((".", "!")) or ":" in bare:
        return True
    first, both, _ = bare.partition(" and ")
    land = gazetteer().named(first) if both else None
    lows = [word.low for word in weighty]
    return (
        "," in re.sub(r", \d{4}$", "", _long_form(bare))
        or (not _is_vouched_for(bare) and any({low, low.removesuffix("s")} & _GENERIC for low in lows))
        or re.search(r"\w- |\s[-–—]\s", bare) is not None
        or _HEIGHT.match(bare) is not None
        or _WITH_A_DAY.search(bare) is not None
        or (land is not None and land.kind is KeyKind.COUNTRY)
        or _OF_DOING.match(bare) is not None
        or _is_doing(weighty[0].low)
        or all(low in KINDS or low.removesuffix("s") in KINDS for low in lows)
    )


def _is_vouched_for(bare: str) -> bool:
    """Tell whether a short form in brackets makes a name of common words: "Reef Impact Index (RII)"."""
    found = re.fullmatch(r"(?P<long>[^()]+) \((?P<short>[A-Z][\w-]+)\)(?: \d{4})?", bare)
    return found is not None and matches(found["short"], found["long"])


def _long_form(bare: str) -> str:
    """Return a heading without the commas of a name that its short form vouches for: "Food, ... (FAO)"."""
    found = re.fullmatch(r"(?P<long>[^()]+) \((?P<short>[A-Z][\w-]+)\)", bare)
    return bare.replace(",", "") if found and matches(found["short"], found["long"]) else bare


def _weighty(bare: str) -> list[Word]:
    return [word for word in words_of(bare) if word.text[0].isalnum() and word.low not in SMALL_WORDS]


def _short_first(bare: str) -> str:
    """Write "SCO- Shanghai Cooperation Organization" as "Shanghai Cooperation Organization (SCO)"."""
    found = re.fullmatch(r"([A-Z]{2,10})\s?[-–—]\s?(.+)", bare)
    return f"{found[2]} ({found[1]})" if found and matches(found[1], found[2]) else bare


def _is_named(weighty: list[Word]) -> bool:
    if len(weighty) == 1:
        return weighty[0].text[0].isupper()
    return all(word.text[0].isupper() or word.text[0].isdigit() for word in weighty)
