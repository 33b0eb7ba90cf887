"""Reads one English sentence: its words, its opening phrase, its subject and its finite verbs.

No tagger: closed word lists and word order. It errs by finding nothing; then no sentence is called ready.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from digests.drafting.grammar_verbs import (
    AUXILIARIES,
    BASES,
    BE,
    NOUN_TOO,
    PARTICIPLES,
    PASTS,
    SPEECH,
    THIRD,
    third_person,
)
from digests.drafting.wordlists import listed
from digests.numerals import MONTH

_TOKEN: Final = re.compile(r"[$₹€£]?\d(?:[\w,./:-]*\w)?%?|(?:[A-Z]\.){2,}|[^\W\d_](?:[\w’'&/.-]*\w)?|[^\w\s]")
_BRACKETED: Final = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_QUOTED: Final = re.compile(r"“[^”]*”|\"[^\"]*\"|‘[^’]+’(?!\w)|(?<!\w)'[^']+'(?!\w)")
_DAY_COMMA: Final = re.compile(rf"\b((?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?), (\d{{4}}),?")

DETERMINERS: Final = frozenset(
    listed(
        """
    a an the this that these those its their his her our each every any some no all both such another
    one two three four five six seven eight nine ten
        """
    )
)
PREPOSITIONS: Final = frozenset(
    listed(
        """
    of in on at by for from to with under over into between among during after before since until
    against through across within without towards toward as per about around above below near along via
    upon beyond including than like off onto despite following
        """
    )
)
_OPENERS: Final = PREPOSITIONS | {"according", "based", "due", "besides", "apart", "unlike", "pursuant", "as"}
_PLACES: Final = frozenset(["in", "at", "on", "under", "among", "between", "within", "near"])
"""Before a comma, a verb after one of these is the sentence's own."""
CLAUSE_OPENERS: Final = frozenset(
    listed(
        """
    while although though when whenever if once because whereas unless until after before since as
        """
    )
)
_POINTERS: Final = frozenset(["this", "that", "these", "those"])
"""They stand for a subject too: "the will" is no verb, "This will help" has one."""
RELATIVES: Final = frozenset(["which", "that", "who", "whom", "whose", "where", "when"])
_ADVERBS: Final = frozenset(
    listed(
        """
    also currently presently now still already not never ever only mainly mostly primarily officially
    formally initially originally subsequently later recently successfully jointly annually often always
    generally usually commonly widely partly fully largely further thus hence therefore even however
    soon just nearly additionally actively legally popularly globally collectively directly strictly
    entirely together again finally
        """
    )
)
INTRANSITIVE: Final = frozenset(
    listed(
        """
    entered began rose fell stood met came went grew won ranked participated agreed voted collaborated
    emerged retired resigned arrived landed expired ended resulted succeeded served worked contributed
    increased decreased declined dropped surged occurred originated existed lasted belonged appeared
    joined acceded withdrew merged started commenced opened visited moved returned responded exited departed
    rebelled revolted reigned sailed shifted revolved orbited competed migrated evolved prevailed collapsed
        """
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word or mark of a sentence; `low` is its lower-case form."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence read: `opening` ("In 2019,"), then the subject, then the first finite verb and the rest.

    `verbs` are positions in `words` of all finite verbs found, in order; the first is the main one.
    Brackets are blanked and quotations stand as one name, so offsets still fit the text.
    """

    text: str
    words: tuple[Word, ...]
    opening: int
    verbs: tuple[int, ...]

    @property
    def subject(self) -> tuple[Word, ...]:
        """The words between the opening phrase and the first finite verb, adverbs left out."""
        last = self.verbs[0] if self.verbs else len(self.words)
        return tuple(word for word in self.words[self.opening : last] if not is_adverb(word.low))

    @property
    def verb(self) -> Word | None:
        """The first finite verb."""
        return self.words[self.verbs[0]] if self.verbs else None

    @property
    def predicate(self) -> tuple[Word, ...]:
        """The first finite verb and all after it."""
        return self.words[self.verbs[0] :] if self.verbs else ()

    def span(self, words: tuple[Word, ...]) -> str:
        """Return the text from the first to the last of some neighbouring words."""
        return self.text[words[0].start : words[-1].end] if words else ""


_SHORTEST_ADVERB: Final = 4
_NO_ADVERBS: Final = frozenset(
    listed("family supply july italy assembly monopoly anomaly butterfly dragonfly firefly reply apply")
)


def is_adverb(low: str) -> bool:
    """Tell whether a word may stand between a subject and its verb."""
    return low in _ADVERBS or (low.endswith("ly") and len(low) > _SHORTEST_ADVERB and low not in _NO_ADVERBS)


def blanked(text: str) -> str:
    """Blank what stands in brackets, and write one name of equal length for each quotation."""
    plain = _BRACKETED.sub(lambda found: " " * len(found[0]), text)
    return _QUOTED.sub(lambda found: "Q" + "q" * (len(found[0]) - 1), plain)


def without_quotations(text: str) -> str:
    """Blank what stands in quotation marks: what somebody wrote is not told by the sentence."""
    return _QUOTED.sub(lambda found: " " * len(found[0]), text)


def inside_a_name(found: re.Match[str]) -> bool:
    """Tell whether what was found is a part of a name: "Buy Now Pay Later"."""
    before = found.string[: found.start()].rstrip().rpartition(" ")[2]
    return found[0][0].isupper() and before[:1].isupper() and before[-1:].isalpha()


def words_of(text: str) -> tuple[Word, ...]:
    """Cut a text into words and marks."""
    return tuple(
        Word(text=found[0], low=found[0].lower().replace("’", "'"), start=found.start(), end=found.end())
        for found in _TOKEN.finditer(text)
    )


@lru_cache(maxsize=1 << 12)
def read(text: str) -> Sentence:
    """Read a sentence; one without a finite verb has no `verbs`."""
    words = words_of(blanked(text))
    opening = _opening(words, text)
    return Sentence(text=text, words=words, opening=opening, verbs=_finite_verbs(words, opening))


def _opening(words: tuple[Word, ...], text: str) -> int:
    """Count the words of a leading "In 2019," or "According to the report,"."""
    if len(words) > 1 and words[1].text == "," and is_adverb(words[0].low):
        return 2
    if len(words) > 1 and words[0].low == "back" and words[1].low == "in":
        return 1 + _opening(words[1:], text)
    if not words or not (
        words[0].low in _OPENERS
        or (words[0].low in {"each", "every"} and words[1:2] and words[1].low == "year")
    ):
        return 0
    dated = _DAY_COMMA.match(text, words[1].start) if len(words) > 1 else None
    least = dated.end() if dated else 0
    for place, word in enumerate(words[:40]):
        if word.text == "," and word.end >= least:
            return place + 1
        if word.low in BE and words[0].low in _PLACES and place > 1:
            return 0
        if dated and word.start >= least:
            return place
    return 0


def _finite_verbs(words: tuple[Word, ...], opening: int) -> tuple[int, ...]:
    found: list[int] = []
    for place in range(opening, len(words)):
        if place > opening and _is_finite(words, place, found):
            found.append(place)
    return tuple(found) or _verb_like_a_noun(words, opening)


def _verb_like_a_noun(words: tuple[Word, ...], opening: int) -> tuple[int, ...]:
    """Take "uses" in "The database uses video": only where no other verb is found, after a singular noun."""
    for place in range(opening + 1, len(words) - 1):
        before, word, after = words[place - 1], words[place], words[place + 1]
        if word.low not in NOUN_TOO or not word.text.islower() or before.low in DETERMINERS | PREPOSITIONS:
            continue
        singular = before.text[0].isalpha() and not before.low.endswith("s") and place - opening > 1
        if singular and after.text[0].isalnum() and after.low not in PREPOSITIONS | {"and", "or"}:
            return (place,)
    return ()


def _is_finite(words: tuple[Word, ...], place: int, found: list[int]) -> bool:
    low = words[place].low
    before = _before(words, place)
    if found and _continues(words, found[-1], place):
        return False
    if low in AUXILIARIES:
        to_have = before == "to" and not {word.low for word in words[place + 1 : place + 2]} & PARTICIPLES
        no_verb = low == "may" and words[place].text == "May"
        return not (to_have or no_verb or (low == "will" and before in DETERMINERS - _POINTERS))
    if words[place].text[0].isupper() or (before in DETERMINERS and before != "that") or before == "to":
        return False
    if before in PREPOSITIONS or (low == "means" and found):
        return False
    after = words[place + 1].low if place + 1 < len(words) else "."
    if low in PASTS:
        return _is_past(words, place, found)
    if low in THIRD:
        return low not in NOUN_TOO or _takes_object(after, after_verb=bool(found))
    noun_too = third_person(low) in NOUN_TOO and after not in DETERMINERS and low not in _SELDOM_NOUNS
    loose = third_person(low) in NOUN_TOO and bool(found)
    if low in BASES and not found and after in DETERMINERS and _joined_names(words[:place]):
        return True
    return low in BASES and not noun_too and _is_plural_verb(words[place + 1 :], before, loose)


_SELDOM_NOUNS: Final = frozenset(["flow", "rank", "live", "stay", "travel", "work"])
"""After a plural these are its verb: "the rivers flow"."""


def _joined_names(before: tuple[Word, ...]) -> bool:
    """Tell whether "India and Indonesia" stand before a verb."""
    return before[-1].text[0].isupper() and any(word.low == "and" for word in before[1:-1])


def _continues(words: tuple[Word, ...], last: int, place: int) -> bool:
    """Tell whether only adverbs and other auxiliaries stand between: "has been", "will also be launched"."""
    if words[last].low not in AUXILIARIES:
        return False
    return all(
        is_adverb(word.low)
        or word.low in AUXILIARIES
        or word.low in {"been", "be", "being", "n't", "due", "set"}
        for word in words[last + 1 : place]
    )


def _before(words: tuple[Word, ...], place: int) -> str:
    place -= 1
    while place > 0 and is_adverb(words[place].low):
        place -= 1
    return words[place].low


def _is_past(words: tuple[Word, ...], place: int, found: list[int]) -> bool:
    """Tell "ISRO launched a rocket" from "a rocket launched by ISRO" and "the newly launched rocket"."""
    low, before = words[place].low, _before(words, place)
    after = words[place + 1] if place + 1 < len(words) else None
    if low not in PARTICIPLES:
        return True
    if before.endswith("est") and after is not None and after.text.islower():
        return False
    if after is None or after.low in {"by", "under", "as", "between", "among", "with"}:
        both_ways = after is not None and after.low != "as" and low in {"started", "opened"}
        return after is not None and not found and low in INTRANSITIVE and not both_ways
    if found and before not in {"and", ","}:
        return False
    if low in SPEECH and after.low in {"for", "on", "upon"}:
        return words[place - 1].text[0].isupper()
    if after.low in {"on", "in", "at", "from", "into", "to", "for"}:
        named = place > 1 and (words[place - 1].text[0].isupper() or words[place - 1].text[0].isdigit())
        return low in INTRANSITIVE or (low == "provided" and after.low == "for" and named)
    if not found and before == "," and any(word.text == "," for word in words[: place - 1]):
        return True
    return (
        after.low in DETERMINERS | {"that", "up", "out", "off", "over"}
        or after.text[0].isdigit()
        or after.text[0].isupper()
        or (not found and before not in {"and", ","})
    )


def _takes_object(after: str, *, after_verb: bool) -> bool:
    if after == "such":
        return False
    if after in DETERMINERS or after[:1].isdigit() or is_adverb(after):
        return True
    return not after_verb and after in PREPOSITIONS - {"of"}


def _is_plural_verb(rest: tuple[Word, ...], before: str, after_verb: bool) -> bool:
    """Tell whether a base form after a plural is its verb: "wetlands cover", "they provide"."""
    if not rest or not rest[0].text[0].isalnum() or rest[0].low == "of":
        return False
    if before in {"they", "we"}:
        return True
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is", "'s")) and len(before) > 3
    return plural and (not after_verb or _takes_object(rest[0].low, after_verb=True))
