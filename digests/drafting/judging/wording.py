"""Holds a fact against F2, F7 and F8: one claim, a clean sentence, short enough."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.claims import LONG, second_claim
from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, RELATIVES, Sentence, blanked
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, PARTICIPLES, PASTS, THIRD
from digests.drafting.judging.claim import Claim, undated
from digests.drafting.model import Finding
from digests.drafting.names_with_the import MISSING_ARTICLE, with_articles
from digests.drafting.slips import flaws_of_wording
from digests.drafting.spelling import is_word
from digests.drafting.trimming import trimmed
from digests.drafting.wordlists import listed
from digests.model import MAX_FACT_TEXT
from digests.numerals import MONTHS, YEAR

_HEADLINE_VERBS: Final = frozenset(
    listed(
        """
    appoints launches tops signs approves inaugurates wins unveils announces elects clears sanctions
    bags beats celebrates organizes organises releases extends urges lauds joins inks flags bans
        """
    )
)
_CHOSEN: Final = frozenset(listed("named appointed elected chosen selected"))
_OFFICES: Final = frozenset(
    listed(
        """
    as ambassador brand chairman chairperson chair president chief captain secretary governor head coach
    director member vice goodwill interim acting
        """
    )
)

_FEWEST_WORDS: Final = 4
_SMALL_NAME: Final = re.compile(
    r"\b(?:india|russia|japan|france|nepal|bhutan|pakistan|bangladesh|germany|australia|america|africa|asia|europe"
    r"|iran|iraq|israel|ukraine|indonesia|malaysia|britain|italy|spain|brazil|canada|mexico|egypt|kenya"
    r"|hindu|muslim|buddhist|christian|sikh|hinduism|buddhism|christianity|sikhism|jainism|islam)\b"
)
_NOT_DONE: Final = re.compile(
    r"\d[\d,]* [^.]*\b(?:set up|built|opened|launched|approved|sanctioned|established)\.$"
)
"""A heading's grammar: "150 centres set up." """
_LONE_VALUE: Final = re.compile(
    r"(?:Rs\.? ?|₹ ?|\$ ?)?\d[\d,.]*(?:%| (?:years?|months?|days?|km|kg|crore|lakh|million"
    r"|billion|per cent)),"
)


_LONE_YEAR: Final = re.compile(rf"{YEAR}:? (?:(?:The )?[A-Z][\w.]* )+[a-z]+s\b")
"""A line of a table of years: "1991 Asha Rao finds nets"."""


def one_claim(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F2: one claim, or one list, or one value with its qualifier."""
    second = None if claim.labelled and not sentence.verbs else second_claim(sentence)
    if second:
        yield Finding(
            check="F2",
            reason="the sentence is long" if second == LONG else f"a second claim begins at {second!r}",
            remedy="Split the sentence.",
            edit=trimmed(sentence),
        )


_STRAY: Final = re.compile(
    r"\b(?P<before>[a-z][a-z-]{2,}) (?P<stray>[A-Z][a-z]{3,})\b(?! [A-Z(“\"‘&\d]| of |-|,|’s [A-Z])"
)
_SMALL: Final = (
    PREPOSITIONS | DETERMINERS | RELATIVES | AUXILIARIES | PASTS | THIRD | BASES | frozenset(["and", "or"])
)
_WRITTEN_LARGE: Final = _OFFICES | frozenset(
    listed("prime minister governor parliament constitution government cabinet state union earth moon sun")
)
_OF_A_PEOPLE: Final = ("an", "ians", "ans", "ish", "ese", "ist", "ists", "ic")


def well_worded(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F7: a complete, clean sentence, or "Label of X: value"."""
    for flaw in flaws_of_wording(undated(claim.text), claim.names.repeated):
        yield Finding(check="F7", reason=flaw, remedy="Mend the wording.")
    if not claim.labelled and _has_lone_comma(sentence):
        yield Finding(
            check="F7", reason="a comma parts the subject from its verb", remedy="Drop the comma or close it."
        )
    yield from _like_a_headline(sentence)
    if not claim.labelled and not sentence.verbs:
        yield Finding(
            check="F7", reason="no verb was found", remedy="Make it a sentence.", fatal=_is_scrap(claim.text)
        )
    if _NOT_DONE.match(claim.text) and not re.search(r"\b(?:were|are|was|been)\b", claim.text):
        yield Finding(
            check="F7", reason="it is not said that it was done", remedy="Write were, or who did it."
        )
    if (_LONE_VALUE.match(claim.text) or _LONE_YEAR.match(claim.text)) and not claim.labelled:
        yield Finding(check="F7", reason="it begins with a value alone", remedy="Say of what.")
    yield from _names_well(claim)
    bare = MISSING_ARTICLE.match(claim.text)
    if bare and not claim.labelled:
        yield Finding(
            check="F7",
            reason=f"{bare[0].strip()!r} lacks its article",
            remedy='Begin with "The".',
            edit=with_articles(claim.text),
        )


def _like_a_headline(sentence: Sentence) -> Iterator[Finding]:
    """F7: "PM launches a scheme", "X passes away", "X named ambassador" are no sentences of a fact."""
    verb, after = (*sentence.predicate, None, None)[:2]
    if verb is None:
        return
    edit = None
    if len(sentence.verbs) == 1 and verb.low in _CHOSEN and after and after.low in _OFFICES:
        edit = f"{sentence.text[: verb.start]}was {sentence.text[verb.start :]}"
    told = verb.low in _HEADLINE_VERBS and not (after and after.low in PREPOSITIONS)
    if edit or told or (verb.low == "passes" and after and after.low == "away"):
        remedy = "Write a full sentence."
        yield Finding(check="F7", reason="it is written like a headline", remedy=remedy, edit=edit)


def _names_well(claim: Claim) -> Iterator[Finding]:
    """Hold the names of a fact against the brief's own way of writing them."""
    proper = _SMALL_NAME.search(claim.text)
    if proper:
        edit = f"{claim.text[: proper.start()]}{proper[0].capitalize()}{claim.text[proper.end() :]}"
        yield Finding(
            check="F7", reason=f"{proper[0]!r} is a name", remedy="Write it with a capital.", edit=edit
        )
    stray = _stray_capital(claim.text)
    if stray:
        yield Finding(
            check="F7", reason=f"{stray!r} has a stray capital", remedy="Write it small, if it is no name."
        )
    small = claim.names.spelled.written_small(claim.text)
    if small:
        yield Finding(
            check="F7",
            reason=f"the brief writes {small!r} with capitals",
            remedy="Write the name so.",
            edit=re.sub(rf"\b{re.escape(small)}\b", small, claim.text, flags=re.IGNORECASE),
        )
    other = claim.names.spelled.misspelt(claim.text)
    if other:
        yield Finding(
            check="F7", reason=f"the brief spells {other!r} in two ways", remedy="Choose the right one."
        )


def _stray_capital(text: str) -> str | None:
    """Return a common noun written large after a word that describes it: "the largest tribal Community"."""
    for found in _STRAY.finditer(blanked(text)):
        low = found["stray"].lower()
        named = low in _WRITTEN_LARGE or low.capitalize() in MONTHS or low.endswith(_OF_A_PEOPLE)
        if found["before"] not in _SMALL and not named and is_word(low):
            return found["stray"]
    return None


def _has_lone_comma(sentence: Sentence) -> bool:
    marks = [word for word in sentence.subject if word.text == ","]
    listed = marks and any(
        word.low in {"and", "or", "&"} and word.start > marks[0].start for word in sentence.subject
    )
    return bool(sentence.verbs) and len(marks) == 1 and not listed


def _is_scrap(text: str) -> bool:
    """Tell a heading or the end of a line from what could be mended: "Scope and methodology of audit".

    Of 167 such scraps readers passed 1, and would have passed 10 once mended. One with a short form stays: it
    tells what that stands for.
    """
    words = re.findall(r"[\w’'-]+", text)
    if len(words) < _FEWEST_WORDS:
        return True
    if len(words) > _MOST_OF_A_SCRAP or re.search(r"\d|:|n[’']t\b|^To |\([A-Z]{2}", text):
        return False
    told = [words[0].lower(), *(word for word in words[1:] if word.islower())]
    return not any(word in _DOINGS or word.endswith("ed") for word in told)


_MOST_OF_A_SCRAP: Final = 9
_DOINGS: Final = AUXILIARIES | BASES | PARTICIPLES | PASTS | THIRD


def short(claim: Claim) -> Iterator[Finding]:
    """F8: at most 280 characters, and better with what it is shown under, which readers read with it."""
    if len(claim.text) > MAX_FACT_TEXT:
        yield Finding(
            check="F8",
            reason=f"{len(claim.text)} characters; {MAX_FACT_TEXT} fit",
            remedy="Shorten it.",
            fatal=True,
        )
    elif claim.section and len(f"{claim.section}: {claim.text}") > MAX_FACT_TEXT:
        yield Finding(
            check="F8",
            reason=f"with its heading it is longer than {MAX_FACT_TEXT} characters",
            remedy="Shorten it, if there is a shorter way.",
        )
