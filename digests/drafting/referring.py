"""Finds what a sentence points at without naming it: pronouns, "this", "the scheme". Mends nothing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, RELATIVES, Sentence, Word, blanked, is_adverb
from digests.drafting.grammar_verbs import AUXILIARIES, NOUN_TOO, PARTICIPLES, PASTS, SPEECH, THIRD
from digests.drafting.pronouns import later_pronouns, opening_pronoun, pointing
from digests.drafting.referring_words import (
    BODIES,
    COUNTRY_WORDS,
    FEWEST_TO_PLACE,
    FIRSTS,
    KNOWN,
    MONTHS,
    NOT_SUPERLATIVE,
    POINTING_NOUNS,
    RANKED,
    RANKS,
    TITLES,
)
from digests.drafting.short_forms import looks_short
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed

_SHORTEST_SUPERLATIVE: Final = 5
_RANKS: Final = re.compile(
    r"\b(?:an? (?:\w+ )?score of|ranked|ranks|rank|topped|tops|ranking|fared|scored|outperformed)\b(?! of an?"
    r" )(?! (?:officer|holder"
    r"|and file)s?\b)"
)
_RANKING: Final = re.compile(
    r"\b(?:Index|Indices|Report|Lists?|Rankings?|Survey|Barometer|Scorecard|Table|Review|Framework"
    r"|Forbes|Fortune)\b"
    r"|\b(?:in|on|by) (?:the )?(?:[\w’'-]+ ){0,3}[A-Z]{3,}\b|\bin terms of\b|\bQq"
)
_COURTESY: Final = re.compile(
    r"\b(?:Dr|Mr|Mrs|Ms|Prof|Professor|Shri|Smt|Sir|Lord|Lady|Justice)\.?"
    r" (?P<name>[A-Z][a-z]+)\b(?!\.? [A-Z]|-|’s? [A-Z])"
)


_OFFICE_ALONE: Final = re.compile(
    r"\b[Tt]he (?:Prime Minister|President|Chief Minister|Home Minister|Finance Minister|Defence Minister)\b"
    r"(?! of\b| [A-Z]|, [A-Z])"
)


def dangling(sentence: Sentence) -> Iterator[str]:
    """Yield the words that point outside the sentence, as written, first ones first."""
    yield from opening_pronoun(sentence)
    yield from pointing(sentence)
    yield from later_pronouns(sentence)
    yield from _bare_definites(sentence)
    yield from _unnamed_ranking(sentence)
    yield from _lone_surname(sentence)
    office = _OFFICE_ALONE.search(sentence.text)
    if office is not None:
        yield office[0]


def _bare_definites(sentence: Sentence) -> Iterator[str]:
    """Yield "the scheme" where nothing after it or before it says which."""
    words = sentence.words
    for place, word in enumerate(words[:-1]):
        phrase = _noun_phrase(words, place + 1) if word.low == "the" else ()
        if phrase and _names_nothing(phrase, place, sentence):
            yield f"{word.text} {' '.join(each.text for each in phrase)}"


def _names_nothing(phrase: tuple[Word, ...], place: int, sentence: Sentence) -> bool:
    """Tell whether the words after the "the" at `place` leave it open which one is meant."""
    words = sentence.words
    before, after = words[:place], words[place + 1 + len(phrase) :]
    if (
        _is_kind_written_large(phrase, after)
        or _describes_by_pointing(phrase)
        or _is_first_of_nothing(phrase, after)
    ):
        return True
    if _is_one_word_written_large(phrase, before, after):
        return True
    if tuple(word.low for word in phrase) in _OF_INDIA:
        return False
    if _is_known(phrase, before, sentence.text) or _placed(phrase, after):
        return False
    end = _end_of_pair(words, place + 1 + len(phrase))
    if end < len(words) and (words[end].text in ":“‘\"'" or words[end].low.startswith("qq")):
        return False
    told = end < len(words) and end not in sentence.verbs and _says_which(words[end])
    return not told or _titled(phrase, words, end)


def _is_kind_written_large(phrase: tuple[Word, ...], after: tuple[Word, ...]) -> bool:
    """Tell "the Biosphere Reserve", which names none, from "the Tarn Biosphere Reserve"."""
    lows = [word.low for word in phrase]
    parts = {"biosphere", "national", "wildlife", "tiger", "bird", "marine", "elephant", "conservation"}
    named = bool(after) and (after[0].low == "of" or after[0].text[0].isupper())
    return (
        len(lows) > 1
        and lows[-1] in {"reserve", "park", "sanctuary"}
        and parts >= set(lows[:-1])
        and not named
    )


def _is_one_word_written_large(
    phrase: tuple[Word, ...], before: tuple[Word, ...], after: tuple[Word, ...]
) -> bool:
    """Tell whether "the Celebration" stands where no more of a name follows, and none came before."""
    if len(phrase) != 1 or not phrase[0].text[0].isupper() or phrase[0].low in _KNOWN_NAMES | KNOWN:
        return False
    goes_on = (
        len(after) > 1 and after[0].low in _JOINTS and (after[1].text[0].isupper() or after[1].low == "the")
    )
    inside = len(before) > 1 and before[-1].low in {"of", "for", "on"} and before[-2].text[0].isupper()
    inside = inside and re.fullmatch(r"[IVX]+", before[-2].text) is None  # "Unit I of the Plant"
    told = bool(after) and _says_which(after[0])
    met = any(each.low == phrase[0].low for each in before)
    common = is_word(phrase[0].low) or phrase[0].low in _SHORT_NOUNS
    return common and not (goes_on or inside or told or met)


_SHORT_NOUNS: Final = frozenset(["hub", "lab", "app", "zoo", "dam", "cup", "law", "act"])
"""Nouns too short for the list of words."""
_JOINTS: Final = frozenset(["and", "of", "for", "on", "&", ","])


def _noun_phrase(words: tuple[Word, ...], place: int) -> tuple[Word, ...]:
    """Take the words after "the" up to a verb, a mark or a small word."""
    phrase: list[Word] = []
    for word in words[place : place + 8]:
        if (
            not (word.text[0].isalnum() or word.text[0] in "$₹")
            or word.low in _ENDERS
            or (is_adverb(word.low) and phrase)
        ):
            break
        if phrase and (word.low in AUXILIARIES or _is_verb_here(words, word)):
            break
        if phrase and word.low in PASTS and (word.low.endswith("ed") or word.low not in PARTICIPLES):
            break
        if phrase and word.text[0].isupper() and phrase[-1].text.islower() and phrase[-1].low.endswith("s"):
            break
        phrase.append(word)
    return tuple(phrase)


_ENDERS: Final = (
    PREPOSITIONS | RELATIVES | {"and", "or", "but", "nor", "the", "a", "an", "&", "is", "are", "if", "so"}
)


def _placed(phrase: tuple[Word, ...], after: tuple[Word, ...]) -> bool:
    """Tell whether a place, a list or a matter says which: "the Director at Bank of Baroda"."""
    if phrase[-1].text[0].isupper() and len(after) > 1 and after[0].low in {"on", "for", "against"}:
        return after[1].text[0].isupper()
    if len(after) < FEWEST_TO_PLACE or after[0].low not in {"in", "at", "on"}:
        return False
    named = after[1].text[0].isupper() or (after[1].low == "the" and after[2].text[0].isupper())
    return named and phrase[-1].low in TITLES | RANKED


def _describes_by_pointing(phrase: tuple[Word, ...]) -> bool:
    """Tell whether a noun that points stands before another: "the scheme guidelines"."""
    return not any(word.text[0].isupper() for word in phrase) and any(
        word.low in POINTING_NOUNS for word in phrase[:-1]
    )


def _is_first_of_nothing(phrase: tuple[Word, ...], after: tuple[Word, ...]) -> bool:
    """Tell "the first Indian Governor." and "the largest lake." from "the largest lake of Asia"."""
    ranked = phrase[0].low == "nodal" or any(
        word.low in FIRSTS or _is_superlative(word.low) for word in phrase
    )
    open_ended = not after or after[0].text in ".,;" or after[0].low in {"and", "with", "since"}
    if not ranked or not open_ended or phrase[-1].low in _TIMES:
        return False
    named = any(word.text[0].isupper() or "'s" in word.low for word in phrase if word.low != "nodal")
    return phrase[-1].low in TITLES or not named


_TIMES: Final = frozenset(["time", "half", "place", "step", "instance", "phase", "week", "day", "century"])


def _unnamed_ranking(sentence: Sentence) -> Iterator[str]:
    """Yield "ranked" where it is not said in which list."""
    plain = blanked(sentence.text)
    found = _RANKS.search(plain)
    if found and not _RANKING.search(plain) and sentence.verbs:
        yield found[0]


def _is_superlative(low: str) -> bool:
    return low.endswith("est") and low not in NOT_SUPERLATIVE and len(low) > _SHORTEST_SUPERLATIVE


def _end_of_pair(words: tuple[Word, ...], end: int) -> int:
    """Step over "and sustainable use" in "the conservation and sustainable use of wetlands"."""
    if end < len(words) and words[end].low in {"and", "or", "&"}:
        second = _noun_phrase(words, end + 1)
        return end + 1 + len(second) if second else end
    return end


def _is_verb_here(words: tuple[Word, ...], word: Word) -> bool:
    """Tell "the report notes that" from "the report notes of 2019"."""
    if word.low not in THIRD:
        return False
    if word.low not in NOUN_TOO:
        return True
    following = words[words.index(word) + 1 :][:1]
    return bool(following) and (
        following[0].low in DETERMINERS | {"to", "at"} or following[0].text[0].isdigit()
    )


def _is_known(phrase: tuple[Word, ...], before: tuple[Word, ...], text: str) -> bool:
    head = phrase[-1].low
    lows = [word.low for word in phrase]
    if lows[0] in {"country's", "state's", "nation's"}:
        return any(word.low.removesuffix("'s") in _COUNTRIES for word in before)
    if any(low in KNOWN or _is_superlative(low) for low in lows) or "most" in lows or "least" in lows:
        return True
    if head == "other" and any(word.low in {"each", "either", "one"} for word in before):
        return True
    if "member" in lows:
        return False
    if any(low.removesuffix("'s") in COUNTRY_WORDS for low in lows):
        return any(word.low.removesuffix("'s") in _COUNTRIES for word in (*before, *phrase))
    named = [word for word in phrase if word.text[0].isupper() or word.text[0].isdigit() or "qq" in word.low]
    if named:
        return any(word.low.removesuffix("'s") not in _ALONE_UNNAMED for word in named)
    if len(before) > 1 and before[-1].low == "of" and before[-2].low in _OF_ANOTHER:
        return False
    return any(word.low == head and word.text[0].isupper() for word in before) or _elided(head, text)


_OF_INDIA: Final = frozenset([("central", "government"), ("union", "government"), ("union", "cabinet")])
"""For readers in India there is one."""
_OF_ANOTHER: Final = frozenset(["tributary", "branch", "offshoot", "successor", "predecessor", "neighbour"])
"""What is a tributary of the river is no tributary of itself."""


_KNOWN_NAMES: Final = frozenset(
    listed(
        """
    arctic antarctic pacific atlantic mediterranean commonwealth holocaust renaissance buddha bible quran
    vatican emirates senate kremlin pentagon lokpal centre parliament cabinet government constitution union
    """
    )
)
"""Common words that with a capital name one thing that everybody knows."""
_ALONE_UNNAMED: Final = (
    BODIES
    | TITLES
    | RANKS
    | frozenset(
        listed(
            "bond bonds scheme mission programme policy index report charter convention"
            " treaty award festival portal fund"
        )
    )
)
"""Nouns that name nothing by a capital alone: "the Bond"."""
_COUNTRIES: Final = frozenset(
    ["india", "china", "japan", "russia", "france", "nepal", "bhutan", "bangladesh", "pakistan", "egypt"]
)


def _elided(head: str, text: str) -> bool:
    """Tell whether a quoted name before has the noun ("Exercise Varuna" ... the exercise)."""
    return bool(re.search(rf"[“‘\"'(][^“”\"()]*\b{re.escape(head.capitalize())}\b", text))


def _says_which(word: Word) -> bool:
    if word.low in SPEECH:
        return False
    return word.low in PREPOSITIONS - {
        "by",
        "from",
        "since",
        "during",
        "after",
        "before",
        "with",
        "on",
        "at",
        "in",
    } or (word.low in RELATIVES or word.low == "'s" or (word.low in PASTS and word.low.endswith("ed")))


def _titled(phrase: tuple[Word, ...], words: tuple[Word, ...], end: int) -> bool:
    return phrase[-1].low in TITLES and words[end].low not in {"of", "for"}


def _lone_surname(sentence: Sentence) -> Iterator[str]:
    """Yield "Gourinchas" of "Gourinchas said": a speaker with one name and no office."""
    courtesy = _COURTESY.search(sentence.text)
    if courtesy is not None:
        yield courtesy["name"]
    subject = sentence.subject
    verb = sentence.verb
    if verb is None or len(subject) != 1 or verb.low not in SPEECH:
        return
    name = subject[0]
    if name.text[0].isupper() and not looks_short(name.text) and name.low not in _COUNTRIES | MONTHS:
        yield name.text
