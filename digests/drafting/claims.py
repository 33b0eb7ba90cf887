"""Tells where a sentence makes a second claim. Cuts nothing; `trimming` does."""

import re
from textwrap import shorten
from typing import Final

from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import (
    CLAUSE_OPENERS,
    DETERMINERS,
    RELATIVES,
    Sentence,
    Word,
    blanked,
    is_adverb,
    read,
)
from digests.drafting.grammar_verbs import (
    AUXILIARIES,
    BASES,
    NOUN_TOO,
    PARTICIPLES,
    PASTS,
    SPEECH,
    THIRD,
    third_person,
)
from digests.drafting.wordlists import listed
from digests.numerals import MONTH, MONTHS

_LIST_ING: Final = frozenset(
    listed(
        """
    including comprising excluding involving ranging starting beginning ending following according
    considering during covering spanning containing consisting regarding concerning covering being
    barring pending
        """
    )
)
_TAIL: Final = re.compile(
    r"(?:,| –| —| -|;)\s+(?:(?:and |thus |thereby |hence |but |so )?(?P<word>[a-z]+)\b)|;\s|\s[–—]\s|\s-\s"
)
_AFTER_QUOTE: Final = re.compile(r"(?P<quote>,[\"”’'])\s(?:with|which|who|making|while)\b")
_CUTTING_WORDS: Final = frozenset(
    listed(
        """
    which who whose where while whereas when making although though but an a so thereby hence thus
    followed
        """
    )
)
_WHO: Final = re.compile(
    r"(?P<end>, the [^,;]{3,60}? (?:who|which|that|whose|where) )(?![^,;]*, [^,;]* (?:is|was|has)\b)"
)
"""What is said beside the last name of a sentence: "Phalke, the film maker who gave ..."."""
_DENSE: Final = re.compile(
    r"\b(?:is|was) an? (?:[^,;]|(?<=\d),(?=\d))*\d[^,;]* which (?:[a-z]+s|is|was|has)\b"
)
_BARE_TAIL: Final = re.compile(
    r",? (?:while|whereas|which (?:is|was|are|were|will|has|have)|and (?:it|they|he|she|is|was|are|were|has"
    r"|have|had|will|the (?:(?!to )\w+ ){1,2}(?:is|was|are|were|has|have|will|includes?)))\b"
)
_TWO_CLAUSES: Final = re.compile(
    r"\b(?:while|whereas|although|though|however|but|moreover|furthermore|besides|in addition|apart from"
    r"|because|since it|and (?:later|then|subsequently|thereafter|eventually))\b"
)
_TWO_HEIGHTS: Final = re.compile(
    r"\b(?:\w+est|first|most)\b[^,;]*\band (?:also )?(?:the |its )?(?:(?:second|third|fourth"
    r"|fifth)[ -])?(?:\w+est|most)\b"
)
_MADE_AND_PLACED: Final = re.compile(
    r"\b[a-z]+ed (?:by|in|from|of) [^,;]*\band (?:is )?(?:situated|located)\b"
)
_TWO_YEARS: Final = re.compile(r"\bin [12]\d{3},? and (?:as |in )?(?:an?|the) [^,]*\bin [12]\d{3}\b")
_TWO_ORDINALS: Final = re.compile(
    r"\b\d+(?:st|nd|rd|th) [^,;]*\b(?:to|by|in|at|for|from) [^,;]*\band the \d+(?:st|nd|rd|th) [^,;]*"
    r"\b(?:to|by|in|at|for|from)\b"
)
"""One verb for two: "the 56th has gone to X and the 57th to Y"."""
LONG: Final = "…"
"""Stands for words that open a second claim, where a sentence is too long to make one alone."""
_MOST_WORDS: Final = 36
_LONGEST_ASIDE: Final = 8


def second_claim(sentence: Sentence) -> str | None:
    """Return the words that open a second claim, or None where the sentence makes one."""
    plain = blanked(sentence.text)
    if (
        sentence.words
        and sentence.words[0].low in CLAUSE_OPENERS
        and sentence.words[0].low not in {"since", "before", "after", "until", "as"}
    ):
        return sentence.words[0].text
    tail = loose_end(plain, sentence)
    if tail is not None:
        return shorten(plain[tail:].split(".")[0].strip(" ,;–—-"), 40, placeholder=" …")
    twice = (
        _MADE_AND_PLACED.search(plain)
        or _TWO_HEIGHTS.search(plain)
        or _TWO_YEARS.search(plain)
        or _TWO_ORDINALS.search(plain)
        or _DENSE.search(plain)
    )
    if twice:
        return twice[0]
    joined = _TWO_CLAUSES.search(plain) or _BARE_TAIL.search(plain)
    if joined:
        return joined[0].strip(" ,")
    verb = second_verb(sentence)
    if verb:
        return verb.text
    if len(sentence.words) > _MOST_WORDS:
        return LONG
    return None


def loose_end(plain: str, sentence: Sentence) -> int | None:
    """Find where a loose end begins: ", which ...", ", making ...", "; ...", ", an ..."."""
    quoted = _AFTER_QUOTE.search(sentence.text)
    if quoted is not None:
        return quoted.end("quote")
    beside = _WHO.search(plain)
    if beside is not None and sentence.verb is not None and beside.start() > sentence.verb.start:
        return beside.start()
    after = sentence.words[sentence.opening].start if sentence.opening < len(sentence.words) else 0
    main = sentence.verb.start if sentence.verb else 0
    for found in _TAIL.finditer(plain, after):
        word = found["word"]
        if _joins_lands(plain, found):
            continue
        if _is_aside(plain, found, main) or (
            word is not None and found.start("word") == main and "," in plain[after : found.start()]
        ):
            continue
        if _opens_claim(plain, found, sentence):
            return found.start()
    return None


def _joins_lands(plain: str, found: re.Match[str]) -> bool:
    """Tell whether a dash stands between two lands or months: "the India – Sri Lanka exercise"."""
    before = re.search(r"[A-Z]\w+$", plain[: found.start()])
    if before is not None and before[0] in MONTHS:
        return re.match(MONTH, plain[found.end() :]) is not None
    if before is None or not names_land(before[0]):
        return False
    after = plain[found.end() :].split()
    return any(names_land(" ".join(after[:length])) for length in (1, 2, 3))


def _opens_claim(plain: str, found: re.Match[str], sentence: Sentence) -> bool:
    """Tell whether what follows this comma, dash or semicolon claims something of its own."""
    word, before, after = found["word"], plain[: found.start()], plain[found.end() :]
    if found[0].startswith(";") and word is not None:
        clause = re.match(r"[^;]*", plain[found.start() + 1 :])
        return word in _CUTTING_WORDS or bool(clause and read(clause[0].strip()).verbs)
    if word is None:
        return found[0].startswith(";") or not re.match(r"\d", after)
    if is_adverb(word):
        described = re.match(r" ([a-z]+)\b", after)
        return described is not None and described[1] in PARTICIPLES
    if word == "with":
        return not re.match(r" (?:effect|the (?:aim|objective|goal|purpose|help|support))\b", after)
    if word in _CUTTING_WORDS or (_is_new_doing(word) and not _lists_doings(before)):
        return True
    if word in PARTICIPLES and found[0].startswith(", ") and _not_listed(plain, found):
        return True
    if re.match(r"(?:,| and )", after):
        return False
    return word in (THIRD | AUXILIARIES) - NOUN_TOO and bool(sentence.verbs)


def _is_aside(plain: str, found: re.Match[str], main: int) -> bool:
    """Tell whether the words between two commas before the main verb only say what the subject is."""
    if found.start() > main or not found[0].startswith(","):
        return False
    close = plain.find(",", found.end())
    aside = plain[found.end() : close]
    word = found["word"]
    return (
        0 < close < main and len(aside.split()) < _LONGEST_ASIDE and (word is None or word not in RELATIVES)
    )


def _is_new_doing(word: str) -> bool:
    return word.endswith("ing") and len(word) > 4 and word not in _LIST_ING


def _lists_doings(before: str) -> bool:
    """Tell whether "for regulating ..." came before, which ", issuing ..." goes on with."""
    return bool(re.search(r"\b(?:for|of|by|in|at|include|includes|like|as|on) \w+ing\b", before))


def _not_listed(plain: str, found: re.Match[str]) -> bool:
    following = plain[found.end() :].lstrip()
    return following.startswith(("by ", "in ", "under ", "as ", "on ", "to ", "from ", "with ", "at "))


def second_verb(sentence: Sentence) -> Word | None:
    """Return a second finite verb that is not inside a "that" clause or a defining relative clause."""
    for place in sentence.verbs[1:]:
        if not _inside_clause(sentence, place):
            return sentence.words[place]
    return _joined_verb(sentence)


def _inside_clause(sentence: Sentence, place: int) -> bool:
    """Tell whether "that", "which" or a speech verb opens the clause of this verb."""
    openers = [
        at
        for at in range(sentence.verbs[0] if sentence.verbs else 0, place)
        if sentence.words[at].low in RELATIVES | {"whether", "how", "if", "because"}
        or sentence.words[at].low in SPEECH
    ]
    openers += [
        at
        for at in range(sentence.opening, place)
        if sentence.words[at].low in {"that", "which", "who", "where"}
    ]
    if not openers:
        return False
    between = sentence.words[max(openers) + 1 : place]
    verbs = [at for at in sentence.verbs if max(openers) < at < place]
    return not verbs or not any(word.low in {"and", "but", ","} for word in between)


def _joined_verb(sentence: Sentence) -> Word | None:
    """Return the verb after "and" in "has helped ... and was set up", participles after an auxiliary too."""
    words = sentence.words
    if not sentence.verbs:
        return None
    for place in range(sentence.verbs[0] + 1, len(words) - 1):
        if (
            words[place].low != "and"
            or words[place - 1].low in PASTS | PARTICIPLES | BASES | THIRD - NOUN_TOO
        ):
            continue
        after = place + 1
        while after < len(words) - 1 and is_adverb(words[after].low):
            after += 1
        if _opens_verb_phrase(words, after, sentence):
            return words[after]
    return None


def _opens_verb_phrase(words: tuple[Word, ...], place: int, sentence: Sentence) -> bool:
    low = words[place].low
    following = words[place + 1].low if place + 1 < len(words) else "."
    listed_on = low in NOUN_TOO and words[place - 2].text == ","
    if words[place].text[0].isupper() or listed_on or (following == "of" and low in BASES):
        return False  # "the preservation and spread of" a language.
    objects = following in DETERMINERS or following in {
        "to",
        "that",
        "on",
        "in",
        "by",
        "from",
        "as",
        "for",
        "at",
        "with",
        "of",
        "over",
        "off",
        "out",
        "up",
    }
    if low in AUXILIARIES:
        return True
    if low in PASTS and sentence.words[sentence.verbs[0]].low in PASTS:
        return True
    if low in BASES and sentence.words[sentence.verbs[0]].low in PASTS and objects:
        return False
    if low in PASTS | PARTICIPLES and objects:
        return _verb_like_before(words, place)
    if low in BASES and third_person(low) not in NOUN_TOO and following[0].isalpha():
        return words[sentence.verbs[0]].low in BASES | {"are", "have"}
    alone = low not in NOUN_TOO or not words[place - 2].low.endswith("s")
    if low in THIRD and following[0].isalpha() and alone:
        return words[sentence.verbs[0]].low in THIRD | {"is", "has", "was"}
    return (
        low in THIRD and objects and alone and sentence.words[sentence.verbs[0]].low in THIRD | {"is", "has"}
    )


def _verb_like_before(words: tuple[Word, ...], place: int) -> bool:
    return any(word.low in PASTS | PARTICIPLES | AUXILIARIES for word in words[: place - 1]) and place > 0


def bare_end(plain: str) -> int | None:
    """Find where a second clause begins that no comma parts: "... and it was ...", "... which is ..."."""
    found = _BARE_TAIL.search(plain)
    return found.start() if found else None
