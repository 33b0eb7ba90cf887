"""Tells proper names from common words by what a brief itself writes with a capital."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from digests.drafting.articles import stands_with_article
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS, Word
from digests.drafting.grammar_verbs import AUXILIARIES, PASTS, THIRD
from digests.drafting.heading_names import SMALL_WORDS, is_vouched_for, name_in, weighty
from digests.drafting.kinds import KINDS
from digests.drafting.short_forms import in_two_senses, looks_short, without_short_form
from digests.drafting.shouting import is_shouted
from digests.drafting.spelled_names import SpelledNames
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTHS
from digests.weekdays import WEEKDAYS
from digests.words import words

_LONG_NAME: Final = re.compile(r"[A-Z][\w’'-]+(?: (?:(?:of|for|and|on) )?[A-Z][\w’'-]+)+")
_STEADY: Final = 3
_NOT_NAMES: Final = frozenset(
    listed(
        """
    january february march april may june july august september october november december monday tuesday
    wednesday thursday friday saturday sunday i rs crore lakh id tv pc
        """
    )
)


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
        """Return the name a heading is made of, or None where the text itself does not speak of it."""
        bare = self.label(heading)
        return bare if bare is not None and self._spoken_of(bare, weighty(bare)) else None

    def label(self, heading: str) -> str | None:
        """Return the name as `heading` does, but one that the text speaks of nowhere else will do."""
        bare = name_in(heading)
        if bare is not None and is_shouted(heading) and not is_vouched_for(bare) and bare not in self.text:
            return None  # In capitals every heading looks like a name.
        return bare

    def _spoken_of(self, bare: str, heavy: list[Word]) -> bool:
        if len(heavy) > 1 and bare.isupper():
            return False
        if len(heavy) == 1 and not looks_short(bare):
            known = bare.lower() in self.capitalised or gazetteer().named(bare) is not None
            return known and bare.lower() not in self.plain
        spoken = words(self.text.replace(bare, " ", 1))
        if all(is_word(each.low) for each in heavy) and not re.search(rf"\w {re.escape(bare)}\b", self.text):
            return False
        return any(word in spoken for each in heavy for word in words(each.text) if len(word) > 2)

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
        common = is_word(name.lower()) or name.lower() in self.plain or name.lower() in _NO_SURNAMES
        if common or name in MONTHS or gazetteer().named(name) is not None:
            return None
        if name.endswith("s") and re.search(rf"\b[Tt]he {name}\b", self.text):
            return None  # A people: "the Bhils".
        fuller = self._first_names.get(name, frozenset())
        return name if any(map(_is_first_name, fuller)) else None

    def whole(self, surname: str) -> str | None:
        """Return the one longer name that the text gives to somebody: "Asha Rao" for "Rao"."""
        found = {
            " ".join(_first_names_of(first))
            for first in re.findall(
                rf"((?:[A-Z][a-z]+ |[A-Z]\. ?|[A-Z]{{1,3}} ){{1,4}}){re.escape(surname)}\b", self.text
            )
        } - {""}
        return f"{found.pop()} {surname}" if len(found) == 1 else None

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
        pair = r"(?<![\w-])([A-Z][a-z]+|[A-Z]\.) ([A-Z][\w’'-]*[\w])\b(?! [A-Z])"
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


_NO_SURNAMES: Final = SMALL_WORDS | KINDS | frozenset(WEEKDAYS)
_NO_FIRST_NAMES: Final = SMALL_WORDS | DETERMINERS | CLAUSE_OPENERS | {"sub", "mr", "ms", "mrs", "dr"}


def _is_first_name(word: str) -> bool:
    """Tell the first name in "Asha Rao" from what else has a capital there: "The Rao", "About Rao"."""
    return word.lower() not in _NO_FIRST_NAMES and not is_word(word.lower())


def _first_names_of(before: str) -> Sequence[str]:
    """Return the first names at the end of some words: "Asha" of "Minister Asha"."""
    words = before.split()
    last = next((place for place, word in enumerate(reversed(words)) if not _is_first_name(word)), len(words))
    return words[len(words) - last :]


def _is_noun(after: Sequence[Word]) -> bool:
    """Tell whether a common noun follows: "Himalayan serow", but not "Rahman was"."""
    if not after or not after[0].text.islower():
        return False
    return is_word(after[0].low) and after[0].low not in AUXILIARIES | THIRD | PASTS | PREPOSITIONS
