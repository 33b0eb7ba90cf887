"""Takes a sentence with two claims apart: its first alone, or both halves. Cuts only where nothing leans."""

import re
from itertools import pairwise
from typing import Final

from digests.drafting.apposing import asides, fronted, last_aside
from digests.drafting.claims import bare_end, loose_end, second_claim, second_verb
from digests.drafting.grammar import (
    CLAUSE_OPENERS,
    INTRANSITIVE,
    PREPOSITIONS,
    RELATIVES,
    Sentence,
    Word,
    blanked,
    is_adverb,
    read,
)
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, BE, HAVE, PARTICIPLES, PASTS, SPEECH, THIRD
from digests.drafting.wordlists import listed
from digests.numerals import MONTH

_LEANS: Final = re.compile(
    r"\b(?:if|unless|provided|except|excluding|the other|subject to|only when|until|without"
    r"|instead|rather|not|no"
    r"|never|either|neither|though|although|albeit|contested(?! by)|disputed|debated|unclear|unknown|doubt\w*"
    r"|said|says|according|per|report\w*|believed|alleged\w*|claim\w*|expected|may|might|could)\b",
    re.IGNORECASE,
)
_OPEN_LIST: Final = re.compile(
    r"\b(?:like|such as|including|between|when|where|if|namely|as well as|from|(?:consist|compos|compris"
    r"|includ|contain|cover|involv|mad)\w*(?: up)?(?: of)?)\b[^,]*$"
)
_SERIES: Final = re.compile(
    r", (?!(?:in|on|at|by|as|for|from|to|near|of|with|under|and|or|but|which|who|where|an?|the|\w+ly) )[^,]+$"
)
_PURPOSE: Final = re.compile(
    rf"(?:(?P<when>\d|\b(?:{MONTH})|\b(?:each|every) year)(?:,? in order)?|,? in order) to [a-z]+ [^,]*$"
)
_GOES_ON_DOING: Final = re.compile(r",? (?:and )?(?:[a-z]+ing|" + "|".join(sorted(BASES)) + r")\b")
_AROUND_AN_ASIDE: Final = re.compile(r"\s*[–—-] [^–—-]* [–—-] (?:and|or) ")
"""A list goes on after what is said between dashes: "five islets – A and B – and three rocks"."""
_ASIDE_IN_A_LIST: Final = re.compile(r", an? [^,]+, (?:and|as well as|along with) (?:the )?[A-Z]")
"""The next of a list stands behind what the first is: "by A, a part of B, and C"."""
_GOES_ON: Final = re.compile(
    r",?\s+(?:(?:and|or)\b|& )|,\s+(?!which|who|where|while|whereas|but)(?=.*(?:\b(?:and|or)\b| & ))"
)
"""What the last things of a list look like once they are cut off: ", farming, and mining"."""
_FEWEST_WORDS: Final = 5
_MOST_ANDS: Final = 2
_FEWEST_BEFORE: Final = 3


def trimmed(sentence: Sentence) -> str | None:
    """Return the first claim alone, with its full stop, or None where it cannot be cut safely.

    What is cut off must not limit what stays: a condition, an exception or a speaker in it forbids the cut.
    """
    plain = blanked(sentence.text)
    cuts = [place for place in (loose_end(plain, sentence), bare_end(plain)) if place is not None]
    if not cuts:
        return None
    kept, lost = sentence.text[: min(cuts)], sentence.text[min(cuts) :]
    whole = read(f"{kept}.")
    if _belongs(blanked(kept), lost):
        return None
    enough = len(whole.words) - whole.opening > _FEWEST_WORDS and whole.verbs
    if re.match(r",\s+(?!who|which|where|while|and )\w", lost) and _OPEN_LIST.search(
        blanked(kept)[whole.words[whole.verbs[0]].start :] if whole.verbs else ""
    ):
        return None
    if not enough or _LEANS.search(lost) or second_claim(whole) or _is_base_list(lost):
        return None
    if _breaks_series(whole, lost) or (lost.lstrip(" ,").startswith("and ") and _says_which(whole)):
        return None
    return f"{_without_half_a_purpose(kept, lost).rstrip(' ,;–—-')}."


def _belongs(kept: str, lost: str) -> bool:
    """Tell whether what would be cut off belongs to what stays: it says which or when, or ends its list."""
    if re.match(r" which\b|, (?:when|until|where) |,? while [a-z]+ing\b", lost) or _AROUND_AN_ASIDE.match(
        lost
    ):
        return True  # "activities which harm competition"
    if _ASIDE_IN_A_LIST.match(lost) or (_COUNTED_LIST.search(kept) and " and " in lost):
        return True  # "two more prizes, the Tarn Prize, for nets, and the Reef Medal"
    if _BROKEN_OFF.search(kept) and lost.startswith(","):
        return True  # "a narrow, navigable channel"
    # "brings new goods, disrupts markets, or creates them"
    return _WHICH_DOES.search(kept) is not None and _DOES_MORE.match(lost) is not None


_COUNTED_LIST: Final = re.compile(r"\b(?:two|three|four|five|six) (?:[a-z]+ )?[a-z]+s, (?:the )?[A-Z][^,]*$")
_BROKEN_OFF: Final = re.compile(r"\b(?:is|was|are|were) (?:an?|the) [a-z-]+$")
_WHICH_DOES: Final = re.compile(r"\b(?:that|which|who) [a-z]+s\b")
_DOES_MORE: Final = re.compile(r", [a-z]+s [^,.]*,? (?:and|or) [a-z]+s [a-z]")


def _without_half_a_purpose(kept: str, lost: str) -> str:
    """Cut off the purpose too where the cut goes through it: "on 6 February to raise awareness" and more."""
    purpose = _PURPOSE.search(kept)
    if purpose is None or not _GOES_ON_DOING.match(lost):
        return kept
    return kept[: purpose.end("when") if purpose["when"] else purpose.start()]


def claims_of(sentence: Sentence) -> tuple[str, ...]:
    """Return what the sentence claims, each alone: itself, its two halves around "and", or its first.

    "X is a and was b" gives "X is a" and "X was b"; where it cannot be taken apart safely it is left whole.
    """
    apart = asides(sentence) or fronted(sentence)
    if apart:
        return tuple(claim for part in apart for claim in claims_of(read(part)))
    if second_claim(sentence) is None:
        return (sentence.text,)
    halves = _halves(sentence)
    if halves:
        return halves
    short = trimmed(sentence)
    return (short, *last_aside(sentence)) if short else (sentence.text,)


def _halves(sentence: Sentence) -> tuple[str, ...]:
    """Take "X is a and was b" apart; only for a plain subject, and where nothing limits either half."""
    plain = blanked(sentence.text)
    second = second_verb(sentence)
    verb = sentence.verb
    if second is None or verb is None or _LEANS.search(plain) or verb.low in SPEECH or sentence.opening:
        return ()
    conjunction = [
        word for word in sentence.words if word.low == "and" and verb.end < word.start < second.start
    ]
    subject = sentence.span(sentence.subject)
    if (
        not conjunction
        or _ASPECT.match(subject)
        or "," in blanked(subject)
        or " and " in blanked(subject)
        or plain.count(" and ") > _MOST_ANDS
    ):
        return ()
    joint = conjunction[-1]
    before = [word for word in sentence.words if verb.start <= word.start < joint.start]
    listed = len(before) < _FEWEST_BEFORE or before[-1].low in PASTS | PARTICIPLES | BASES
    doings = any(one.low == "to" and two.low in BASES for one, two in pairwise(before))
    listed = listed or (second.low in BASES and doings)
    if listed or _says_which(read(f"{sentence.text[: joint.start]}.")):
        return ()
    between = [
        word for word in sentence.words if joint.end <= word.start < second.start and not is_adverb(word.low)
    ]
    first = f"{sentence.text[: joint.start].rstrip(' ,')}."
    if not _is_whole(read(first)) or _breaks_series(read(first), sentence.text[joint.start - 1 :]):
        return ()
    if between:
        # "10 experts and 10 judges though the Act permits more": the verb is of another clause.
        opens = any(word.low in RELATIVES | CLAUSE_OPENERS | {"that", "but"} for word in between)
        return (first,) if len(conjunction) == 1 and not opens else ()
    helper = _helper(sentence, verb, second)
    if helper is None:
        return () if _is_done_to_another(sentence, verb, second) else (first,)
    other = f"{subject} {helper}{sentence.text[joint.end :].strip()}"
    agrees = helper or second.low in AUXILIARIES | THIRD | PASTS
    return (first, other) if agrees and _is_whole(read(other)) else (first,)


_ASPECT: Final = re.compile(
    r"(?:The |An? )?(?:[\w-]+ ){0,2}?(?:name|status|theme|aim|objective|headquarters?|seat|capital|motto"
    r"|emblem|habitat|population|size|length|height|weight|colour|color|area|number|cost|share) of\b"
)
"""What else is said goes on about the thing itself: no name is "seen in the reefs of Goa"."""
_NAMING: Final = frozenset(
    listed("declared named designated notified called termed dubbed made elected appointed chosen crowned")
)
"""Done to the subject as often as by it: "was sanctioned in 1994 and declared a national project"."""


def _says_which(kept: Sentence) -> bool:
    """Tell whether a clause says which is meant, and may go on: "goods that have an origin and possess"
    " ..."."""
    main = kept.verb.end if kept.verb is not None else 0
    return any(word.low in RELATIVES | {"that"} and word.start > main for word in kept.words)


def _is_whole(half: Sentence) -> bool:
    """Tell whether one half is a sentence of one claim, in some words."""
    return second_claim(half) is None and len(half.words) >= _FEWEST_WORDS


def _helper(sentence: Sentence, verb: Word, second: Word) -> str | None:
    """Return what the second half takes over from the first verb ("has been "), or None where none fits."""
    if second.low not in PARTICIPLES or (verb.low in BE and second.low in INTRANSITIVE):
        return ""
    if verb.low in HAVE:
        done = sentence.text[verb.end :].lstrip().startswith("been ")
        return f"{verb.text} been " if done else f"{verb.text} "
    if verb.low not in BE or _is_at_it(sentence, verb):
        return ""
    following = next((word.low for word in sentence.words if word.start >= second.end), ".")
    if following in PREPOSITIONS - {"over", "off"}:
        return None if _is_done_to_another(sentence, verb, second) else f"{verb.text} "
    if second.low in _NAMING:
        return None
    return "" if second.low in PASTS else None


def _is_at_it(sentence: Sentence, verb: Word) -> bool:
    """Tell whether the subject was doing something: "Oman was having a seat and asked for two"."""
    after = next(
        (word.low for word in sentence.words if word.start > verb.start and not is_adverb(word.low)), ""
    )
    return after.endswith("ing") and after != "being"


def _is_done_to_another(sentence: Sentence, verb: Word, second: Word) -> bool:
    """Tell whether "and published in" goes on with "the best novel written in English", of another thing."""
    between = [word for word in sentence.words if verb.end <= word.start < second.start]
    done = [at for at, word in enumerate(between) if word.low in PARTICIPLES and not is_adverb(word.low)]
    first = next((at for at, word in enumerate(between) if not is_adverb(word.low)), 0)
    return second.low not in _LIES and any(at > first for at in done)


_LIES: Final = frozenset(listed("headquartered based located situated known"))


def _breaks_series(kept: Sentence, lost: str) -> bool:
    """Tell whether a cut would leave the first things of a list: "comprise landfills, oil"."""
    plain = blanked(kept.text).removesuffix(".")
    predicate = plain[kept.words[kept.verbs[0]].start :] if kept.verbs else plain
    in_list = _SERIES.search(predicate) is not None and _GOES_ON.match(lost) is not None
    return in_list or (_NAMED.search(plain) is not None and re.match(r",? (?:and|&) [A-Z]", lost) is not None)


_NAMED: Final = re.compile(
    r"\b(?:Ministry|Department|Minister|Secretary|Institute|Board) (?:of|for) [A-Z][\w ]*$"
    r"|\b(?:by|of|for|on|under|with|in|at|from|to) (?:the )?[A-Z][\w’-]*$"
)
"""A name or a list that "and Industry" may go on: the Ministry of Commerce, by Climate."""


def _is_base_list(lost: str) -> bool:
    """Tell whether what follows the comma goes on with a list ("to protect, conserve and restore")."""
    word = re.match(r"\W*(\w+)", lost)
    return bool(word and word[1].lower() in BASES and word[1].lower() not in {"but", "while"})
