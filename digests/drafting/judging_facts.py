"""Holds a stated fact against the checks of the rubric, F1 to F10, as far as a program can decide them.

Each check is a pure function that yields findings; `judge_fact` runs them all. The draft, the check of a
digest and the editor's review share them. Nothing is mended here: a finding may
carry the mended text as its `edit`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from digests.drafting.claims import second_claim
from digests.drafting.dating import can_take_day, dated, day_without_year, loose_times, moves, with_day
from digests.drafting.grammar import Sentence, blanked, read
from digests.drafting.model import Finding
from digests.drafting.names import Names
from digests.drafting.referring import dangling, unexplained
from digests.drafting.short_forms import short_forms
from digests.drafting.trimming import trimmed
from digests.drafting.wording import (
    BOILERPLATE,
    MISSING_ARTICLE,
    OPINION,
    VAGUE,
    flaws_of_wording,
)
from digests.drafting.wordlists import listed
from digests.model import MAX_FACT_TEXT
from digests.words import stem, words

_NEGATIONS: Final = frozenset(
    listed(
        """
    not no never none neither nor without cannot non except unless only
        """
    )
)
_HEDGES: Final = frozenset(
    listed(
        """
    about around approximately nearly almost over more less than up at least most some likely may might
    could would should estimated expected believed proposed planned alleged reportedly roughly under
    below above
        """
    )
)
_SMALL: Final = frozenset(
    listed(
        """
    a an the of for in on at by to is was are were as and or with from s number it its their has have
        """
    )
)
_ATTRIBUTION: Final = re.compile(
    r"\b(?:according to|as per|said|says|reported|states?|stated|told|study|survey|report|estimates? by"
    r"|claims?|claimed)\b",
    re.IGNORECASE,
)
_DEFINES: Final = re.compile(
    r"\b(?:is|are|was|were) (?:also )?(?:a|an|the|any|one of|known as|called|defined as|located|situated"
    r"|areas?|derived)\b"
    r"|\b(?:is|are) [a-z]+s (?:of|that|where|which|in|with|used)\b"
    r"|\b(?:refers? to|means|stands? for|consists? of|comprises?|includes?|denotes?)\b"
)
_DEFINES_TERM: Final = re.compile(
    r"\b(?:is|are) (?:(?:a|an|any|the|one of|known as|called|defined as)\b|[a-z]+s (?:of|that|where|which"
    r"|in|with|used)\b)"
    r"|\b(?:refers? to|means)\b"
)
_HEADLINE_VERBS: Final = frozenset(
    listed(
        """
    appoints launches tops signs approves inaugurates wins unveils announces elects clears sanctions
    bags beats celebrates organizes organises releases extends urges lauds joins inks flags bans
        """
    )
)
_FINDERS: Final = frozenset(
    ["researchers", "scientists", "archaeologists", "astronomers", "astrophysicists", "paleontologists"]
)
_TEAM: Final = re.compile(
    r"A (?:group|team) of (?:\w+ )?(?:researchers|scientists|archaeologists|astronomers) "
)
_AIMS: Final = re.compile(r"\b(?:aims? (?:to|at)|seeks to|(?:objective|aim|goal|purpose) [^.]{0,60} is to)\b")
_FEWEST_WORDS: Final = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What is judged: the text as it would be told, what it rests on, and where it stands.

    `labelled`: the text is "Label of X: value", which needs no verb. `given`: words that may stand in the
    text though the quote lacks them (headings, long forms). `speaker`: earlier words that say who claims it.
    """

    text: str
    quote: str
    day: date
    names: Names
    labelled: bool = False
    given: str = ""
    speaker: str | None = None


def judge_fact(claim: Claim) -> tuple[Finding, ...]:
    """Return every finding, the fatal ones first; none means that the fact can be told as it stands."""
    sentence = read(claim.text)
    found = [
        *boilerplate(claim),
        *faithful(claim),
        *one_claim(claim, sentence),
        *names_its_subject(claim, sentence),
        *says_when(claim),
        *says_who(claim),
        *well_worded(claim, sentence),
        *short(claim),
        *useful(claim, sentence),
    ]
    return tuple(sorted(found, key=lambda finding: not finding.fatal))


def boilerplate(claim: Claim) -> Iterator[Finding]:
    """F9: exam advice, questions, links and source lines are no facts."""
    if BOILERPLATE.search(claim.text) or claim.text.rstrip(" \"'”’").endswith("?"):
        yield Finding(
            check="F9",
            reason="this line is for the exam or the web page, not a fact",
            remedy="Leave it out.",
            fatal=True,
        )


def faithful(claim: Claim) -> Iterator[Finding]:
    """F1: no number and no name that the brief lacks; negations and hedges are kept."""
    told = _undated(claim.text)
    allowed = set(words(f"{claim.quote} {claim.given}"))
    stems = {stem(word) for word in allowed}
    foreign = [
        word for word in words(told) if word not in allowed and stem(word) not in stems and word not in _SMALL
    ]
    if foreign:
        yield Finding(
            check="F1",
            reason=f"the brief does not say {' '.join(foreign)!r} here",
            remedy="Use the words of the brief.",
            fatal=True,
        )
    kept = _kept_part(claim.quote, told)
    lost = (set(words(kept)) & (_NEGATIONS | _HEDGES)) - set(words(told))
    if lost:
        yield Finding(
            check="F1",
            reason=f"{', '.join(sorted(lost))!r} was lost",
            remedy="Put it back.",
            fatal=bool(lost & _NEGATIONS),
        )


def _undated(text: str) -> str:
    return re.sub(r",? \(?as of \d{1,2} \w+ \d{4}\)?", "", text)


def _kept_part(quote: str, told: str) -> str:
    """Return the quote up to the last word that is told."""
    last = words(told)[-1:] or [""]
    end = quote.lower().rfind(last[0])
    return quote[: end + len(last[0])] if end >= 0 else quote


def one_claim(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F2: one claim, or one list, or one value with its qualifier."""
    second = None if claim.labelled and not sentence.verbs else second_claim(sentence)
    if second:
        yield Finding(
            check="F2",
            reason=f"a second claim begins at {second!r}",
            remedy="Split the sentence.",
            edit=trimmed(sentence),
        )


def names_its_subject(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F3: nothing points outside the text, and it says who or what it is about."""
    for words_out in dict.fromkeys(dangling(sentence)):
        yield Finding(check="F3", reason=f"it is not said what {words_out!r} is", remedy="Name it.")
    for short_form in dict.fromkeys(unexplained(claim.text)):
        yield Finding(
            check="F3", reason=f"{short_form} is not spelled out", remedy="Write its long form beside it."
        )
    if claim.labelled or not sentence.verbs:
        return
    alone = claim.names.surname(sentence.subject)
    if alone:
        yield Finding(check="F3", reason=f"{alone!r} is only part of a name", remedy="Write the whole name.")
    subject = sentence.subject
    if subject and subject[-1].low == "there":
        subject = sentence.predicate
    if sentence.words[0].low in _FINDERS or _TEAM.match(claim.text):
        subject = sentence.predicate
    if not claim.names.names(subject, opens=sentence.opening == 0) and not _is_definition(sentence):
        yield Finding(check="F3", reason="the subject has no name", remedy="Say whose or which it is.")


def _is_definition(sentence: Sentence) -> bool:
    """Tell whether a common noun is defined: "Wetlands are areas where ...", "A white label ATM is ..."."""
    if sentence.opening or not _DEFINES_TERM.match(blanked(sentence.text)[sentence.predicate[0].start :]):
        return False
    return sentence.words[0].low != "the" and len(sentence.subject) <= _FEWEST_WORDS


def says_when(claim: Claim) -> Iterator[Finding]:
    """F5: what may change says when it held; no "recently", no day without its year."""
    loose = loose_times(claim.text)
    if loose:
        yield Finding(
            check="F5",
            reason=f"{loose[0]!r} means nothing on a later day",
            remedy="Give the date.",
            edit=with_day(_without(claim.text, loose[0]), claim.day) if len(loose) == 1 else None,
        )
    day = day_without_year(_undated(claim.text))
    if day:
        yield Finding(
            check="F5",
            reason=f"{day!r} lacks its year",
            remedy="Add the year.",
            edit=claim.text.replace(
                day, f"{day}, {claim.day.year}" if day[-1].isdigit() else f"{day} {claim.day.year}", 1
            ),
        )
    if not loose and moves(claim.text) and not dated(claim.text, claim.day):
        edit = with_day(claim.text, claim.day) if can_take_day(claim.text) else None
        yield Finding(check="F5", reason="this may change", remedy="Say when it held.", edit=edit)


def _without(text: str, phrase: str) -> str:
    plain = re.sub(rf"(?:(?<=^)|(?<=\s)){re.escape(phrase)},?\s", "", text, count=1)
    return plain[:1].upper() + plain[1:]


def says_who(claim: Claim) -> Iterator[Finding]:
    """F6: a claim that somebody makes in the brief keeps its speaker."""
    if (
        claim.speaker
        and not _ATTRIBUTION.search(claim.text)
        and re.search(r"\d|est\b|\bmost\b|\bcould\b|\bmay\b", claim.text)
    ):
        yield Finding(
            check="F6",
            reason=f"the brief may still be quoting ({claim.speaker})",
            remedy="Say who claims it.",
        )


def well_worded(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F7: a complete, clean sentence, or "Label of X: value"."""
    for flaw in flaws_of_wording(_undated(claim.text)):
        yield Finding(check="F7", reason=flaw, remedy="Mend the wording.")
    if not claim.labelled and _has_lone_comma(sentence):
        yield Finding(
            check="F7", reason="a comma parts the subject from its verb", remedy="Drop the comma or close it."
        )
    if sentence.verb is not None and sentence.verb.low in _HEADLINE_VERBS:
        yield Finding(check="F7", reason="it is written like a headline", remedy="Write a full sentence.")
    if not claim.labelled and not sentence.verbs:
        yield Finding(
            check="F7", reason="no verb was found", remedy="Make it a sentence.", fatal=_is_scrap(claim.text)
        )
    other = claim.names.misspelt(claim.text)
    if other:
        yield Finding(
            check="F7", reason=f"the brief spells {other!r} in two ways", remedy="Choose the right one."
        )
    bare = MISSING_ARTICLE.match(claim.text)
    if bare and not claim.labelled:
        yield Finding(
            check="F7",
            reason=f"{bare[0].strip()!r} lacks its article",
            remedy='Begin with "The".',
            edit=f"The {claim.text[0].lower()}{claim.text[1:]}",
        )


def _has_lone_comma(sentence: Sentence) -> bool:
    marks = [word for word in sentence.subject if word.text == ","]
    listed = marks and any(
        word.low in {"and", "or", "&"} and word.start > marks[0].start for word in sentence.subject
    )
    return bool(sentence.verbs) and len(marks) == 1 and not listed


def _is_scrap(text: str) -> bool:
    return len(text.split()) < _FEWEST_WORDS


def short(claim: Claim) -> Iterator[Finding]:
    """F8: at most 280 characters."""
    if len(claim.text) > MAX_FACT_TEXT:
        yield Finding(
            check="F8",
            reason=f"{len(claim.text)} characters; {MAX_FACT_TEXT} fit",
            remedy="Shorten it.",
            fatal=True,
        )


def useful(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F9: something to remember: a number, a name, a date or a definition; no praise, no generalities."""
    praise = OPINION.search(blanked(claim.text))
    if praise:
        yield Finding(
            check="F9", reason=f"{praise[0]!r} is an opinion", remedy="Keep the fact, drop the praise."
        )
    vague = VAGUE.search(blanked(claim.text))
    if vague:
        yield Finding(check="F9", reason=f"{vague[0]!r} says nothing to remember", remedy="Leave it out.")
    if not claim.labelled and sentence.verbs and not _has_substance(claim, sentence):
        yield Finding(check="F9", reason="no number, name, date or definition in it", remedy="Leave it out.")


def _has_substance(claim: Claim, sentence: Sentence) -> bool:
    told = _undated(claim.text)
    if _AIMS.search(told) and claim.names.names(sentence.subject, opens=True):
        return True
    if re.search(r"\d", told) or short_forms(told):
        return True
    if claim.names.names(sentence.predicate, opens=False):
        return True
    return bool(_DEFINES.match(blanked(claim.text)[sentence.predicate[0].start :]))
