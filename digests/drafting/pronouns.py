"""Finds pronouns and pointing words for which nothing in their sentence stands: "it", "such", "here"."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import PREPOSITIONS, Sentence, Word, blanked
from digests.drafting.grammar_verbs import AUXILIARIES
from digests.drafting.referring_words import (
    ALONE,
    OTHER_PRONOUNS,
    POINTING,
    POINTING_PHRASES,
    SUBJECT_PRONOUNS,
)

_ITS_OWN: Final = re.compile(
    r"\b(?:is|are|was|were)\b[^.,]*\b(?:charge|head|part|member|organ) of (?P<its>its|their)\b"
)


def opening_pronoun(sentence: Sentence) -> Iterator[str]:
    """Yield the pronoun that a sentence, or what follows its opening phrase, begins with."""
    for place in {0, sentence.opening}:
        if place >= len(sentence.words):
            continue
        word = sentence.words[place]
        if word.low == "other":
            yield word.text
        alone = word.low in ALONE and _stands_alone(sentence.words, place)
        if word.low in SUBJECT_PRONOUNS | OTHER_PRONOUNS | POINTING or alone:
            yield word.text
        if word.low == "there" and not _exists(sentence.words, place):
            yield word.text


def _stands_alone(words: tuple[Word, ...], place: int) -> bool:
    """Tell "Some are" and "Most of them" from "Most temples"."""
    following = words[place + 1].low if place + 1 < len(words) else "."
    return following in AUXILIARIES or following in PREPOSITIONS - {"of"} or not following[0].isalnum()


def _exists(words: tuple[Word, ...], place: int) -> bool:
    return place + 1 < len(words) and words[place + 1].low in AUXILIARIES


def pointing(sentence: Sentence) -> Iterator[str]:
    """Yield "such", "this", "here" and phrases like them."""
    plain = blanked(sentence.text)
    for found in POINTING_PHRASES.finditer(plain):
        if found[0].lower() == "such" and plain[found.end() :].startswith(" as"):
            continue
        if found[0].lower() == "the other" and re.search(r"\b(?:each|either|one)\b", plain[: found.start()]):
            continue
        if found[0].lower() == "those" and re.match(r" (?:who|in|with|of|from)\b", plain[found.end() :]):
            continue
        yield found[0]
    for place, word in enumerate(sentence.words):
        if word.low == "this":
            yield word.text
        if word.low == "here" or (
            word.low in {"said", "concerned"} and sentence.words[place - 1].low == "the"
        ):
            yield word.text


def later_pronouns(sentence: Sentence) -> Iterator[str]:
    """Yield pronouns for which nothing before them in the sentence can stand."""
    charge = _ITS_OWN.search(sentence.text)
    if charge is not None:
        yield charge["its"]
    for place, word in enumerate(sentence.words):
        if place in {0, sentence.opening} or (word.text.isupper() and len(word.text) > 1):
            continue
        if word.text == "I" and _is_numbered(sentence.words[place - 1]):
            continue
        if word.low in {"he", "she", "him", "we", "us", "our", "you", "your", "i", "my", "me"}:
            yield word.text
        if (word.low in {"it", "them"} and place - 1 == next(iter(sentence.verbs), -1)) or (
            word.low in {"it", "they", "them", "its", "their", "his", "her"}
            and not _names_before(sentence, place)
        ):
            yield word.text


def _is_numbered(before: Word) -> bool:
    """Tell whether "I" after this word is a numeral: "Appendix I", "classes I to VIII"."""
    return before.text[0].isupper() or before.low in {
        "class",
        "classes",
        "phase",
        "type",
        "grade",
        "part",
        "tier",
    }


def _names_before(sentence: Sentence, place: int) -> bool:
    subject = sentence.words[sentence.opening : place]
    if sentence.verbs and place < sentence.verbs[0]:
        subject = sentence.words[: place - 1]
    return any(word.text[0].isalpha() and word.low not in PREPOSITIONS for word in subject)
