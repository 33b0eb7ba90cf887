"""Holds a fact against forms that read well in a brief and lean on it when they stand alone (F2, F3, F7).

Strict on purpose: what is doubtful here costs an editor one key, and what slips through is published.
"""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.articles import COUNTED
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, Sentence, Word, blanked, inside_a_name
from digests.drafting.grammar_verbs import PARTICIPLES
from digests.drafting.judging.claim import Claim
from digests.drafting.judging.of_what import leaves_unsaid
from digests.drafting.model import Finding
from digests.drafting.plurals import ends_like_many
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import CARDINALS

_LEANING: Final = re.compile(
    r"\b(?:it|they|them|he|him|she|either|similarly|likewise|therefore|thus|also|too|later|earlier|next|then"
    r"|ever|others|the other|another|other (?:areas|parts|regions)"
    r"|(?<!and )(?:\d+|two|three|four|five|six) other"
    r"|(?:is|are|was|were|became|becomes) (?:its|their|his|her))\b"
    r"|^(?:But|And|So|Yet|Each(?! (?:year|month|week|day)\b)|Both|Other|Another|The new|The same)\b",
    re.IGNORECASE,
)
_FREE: Final = re.compile(
    r"\b(?:each|either|one)\b[^.;]{0,60}\bthe other\b"
    r"|\b(?:no later than|(?:years?|months?|days?|weeks?) (?:later|earlier)|also (?:known|called"
    r"|referred))\b",
    re.IGNORECASE,
)
_PRONOUN: Final = re.compile(r"(?:It|They|He|She)\b")
"""Of an opening pronoun it is said already that nobody knows what it is."""
_TWO_PLACES: Final = re.compile(
    r"\b(?:in|of|across|from) (?P<one>[A-Z][a-z]+(?: [A-Z][a-z]+)*), (?P<two>[A-Z][a-z]+(?: [A-Z][a-z]+)*)\.$"
)
_DESCRIBED: Final = re.compile(
    r"\bthe [a-z]+(?:-[a-z]+)? (?P<land>[A-Z][a-z]+)(?=[.,;]| (?:in|on|of|and|by|to|from|is|was)\b)"
)
_LANDS: Final = frozenset({KeyKind.STATE, KeyKind.COUNTRY})
_GENERIC: Final = frozenset(
    listed(
        """
    the of and for a an new old principal bench headquarters deadline
    bridge search selection standing joint national central state union high special
    cabinet ut uts committee commission council board bench court survey mission scheme bill act report
    index bank
    agency authority team panel ministry minister ministers government centre governor award prize treaty
    convention articles agreement memorandum understanding charter protocol
    mou pact deal accord
    exercise project programme program policy portal platform department institute institution
    organisation organization summit meeting conference mission campaign initiative body forum group alliance
    air force navy army coast guard facility plant governors directors trustees governing executive general
    level academy assembly
    company ship satellite spacecraft park sanctuary reserve lake river fort temple festival tribe species
    winner winners author chief head chairman chairperson president secretary director members countries
    """
    )
)
_KNOWN_ALONE: Final = frozenset(
    {"the union cabinet", "the supreme court", "the union government", "the central government", "parliament"}
)
_BARE_OF: Final = re.compile(
    r"\b(?:with|under|by|for|allowed|approved|announced|through|from|(?<!right )to|after|before) "
    r"(?P<noun>[a-z]+(?:tion|sion|ment|ance|ence|ship|al|ing up|port|ure|age|help|aid|use)) of\b"
)
_BARE_BASIS: Final = re.compile(
    r"\b(?:on|at|in) (?P<noun>[a-z]+(?:al|ic|ary|ive|ed|ous|ual|-wise)) "
    r"(?:basis|level|scale|rate|manner|form)\b"
)
_SECOND: Final = re.compile(
    r", (?:led|headed|chaired|presided over|hosted) by\b"
    r"|\bis the [^.,]* (?:commissioned|inducted|delivered) (?:by|into) [^.,]* on \d"
    r"|\bas well as (?:the )?(?:largest|consumer|second|first|one)\b"
)
_DEFINED: Final = re.compile(r"are (?:the )?[a-z-]+(?: [a-z-]+)? (?:that|which|of|where|in which|given)\b")
"""High seas are the areas that lie outside ...: a plural that is defined needs no article."""
_STUFF: Final = frozenset(
    listed(
        """
    art pottery grass silk embroidery weaving music dance craft lacquerware rice tea coffee cheese honey
    painting architecture cuisine cloth carving wood bamboo saffron jute cotton wool literature
        """
    )
)
"""With a name before it, it has no article: "Sikki grass", "Gond art"."""
_THERE_ARE: Final = re.compile(
    rf"There (?:are|were) (?:(?:about|over|nearly) )?(?:\d|(?:{'|'.join(CARDINALS)})\b)"
)
"""Counts something, which is named behind: "There are five boards under the Reef Ministry"."""
_FIRST_PLURAL: Final = re.compile(r"(?:s|ee|ia|people|men|women|children|data)$")


def stands_alone(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F2, F3 and F7: the text leans on nothing around it."""
    text = blanked(claim.text)
    yield from _leaning(text)
    if claim.labelled or not sentence.verbs:
        return
    yield from _unnamed(claim, sentence)
    yield from _without_article(claim.text, text)
    yield from _without_and(claim.text)
    yield from _land_with_article(claim.text)
    if _SECOND.search(text):
        yield Finding(
            check="F2", reason="a second claim stands beside the first", remedy="Tell it by itself."
        )


def _leaning(text: str) -> Iterator[Finding]:
    leaning = (each for each in _LEANING.finditer(_FREE.sub("", text)) if not inside_a_name(each))
    found = next(leaning, None)
    if found is not None and not _PRONOUN.match(text):
        yield Finding(check="F3", reason=f"{found[0]!r} points to what is not there", remedy="Name it.")
    unsaid = leaves_unsaid(text)
    if unsaid is not None:
        yield Finding(check="F3", reason=f"it is not said of what: {unsaid!r}", remedy="Name it.")


def _unnamed(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    subject = sentence.subject
    words = " ".join(word.low for word in subject)
    if not subject or sentence.opening or words in _KNOWN_ALONE:
        return
    if all(word.low in _GENERIC or word.low.isdigit() for word in subject):
        yield Finding(check="F3", reason=f"{sentence.span(subject)!r} may be any", remedy="Say which one.")
    elif _is_bare(sentence) and not claim.names.stands_bare(sentence.span(subject)):
        yield Finding(
            check="F7",
            reason=f"{sentence.span(subject)!r} lacks an article or a name",
            remedy="Write the, or say whose.",
        )


def _is_bare(sentence: Sentence) -> bool:
    """Tell whether the subject begins with a plain word, written large only because it comes first."""
    subject = sentence.subject
    first, last = subject[0], _head_of(subject)
    if first.low == "there":
        return _THERE_ARE.match(sentence.text) is None
    if first.low in DETERMINERS or not first.text[:1].isupper() or "'" in first.low:
        return False
    if (
        last.low.endswith("s")
        and sentence.verb is not None
        and _DEFINED.match(sentence.span(sentence.predicate))
    ):
        return False
    if not is_word(first.low) and (ends_like_many(last.low) or last.low in _STUFF):
        return False
    if len(subject) == 1:
        known = gazetteer().named(first.text) is not None
        return is_word(first.low) and not known and not _FIRST_PLURAL.search(first.low)
    return last.text.islower() and (
        subject[1].text.islower() or subject[-2].text.islower() or len(subject) <= 3
    )


def _head_of(subject: tuple[Word, ...]) -> Word:
    """Return the noun before "of", or one that can be counted before another small word, or else the last."""
    for place, word in enumerate(subject[1:], start=1):
        head = subject[place - 1]
        counted = word.low in PREPOSITIONS and head.low in COUNTED
        if word.low == "of" or counted or _is_done_to(head, subject[place:]):
            return head
    return subject[-1]


def _is_done_to(head: Word, rest: tuple[Word, ...]) -> bool:
    """Tell whether one small word has what was done to it behind it: "campus built with the grant"."""
    done, *after = rest
    plain = head.text.islower() and not ends_like_many(head.low)
    return plain and done.low in PARTICIPLES and bool(after) and after[0].low in PREPOSITIONS


def _without_and(text: str) -> Iterator[Finding]:
    """Tell "in Odisha, Jharkhand", a list cut short, from "in Oslo, Norway"."""
    found = _TWO_PLACES.search(text)
    entries = [gazetteer().named(found[each]) for each in ("one", "two")] if found is not None else []
    kinds = {entry.kind if entry is not None else None for entry in entries}
    if found is not None and len(kinds) == 1 and kinds <= _LANDS:
        yield Finding(
            check="F7",
            reason="a list of lands has no 'and'",
            remedy="Write it whole.",
            edit=f"{text[: found.end('one')]} and {text[found.start('two') :]}",
        )


def _land_with_article(text: str) -> Iterator[Finding]:
    """Find "of the energy-rich Iran"; the southern Iran and the ancient Egypt are no better."""
    for found in _DESCRIBED.finditer(text):
        entry = gazetteer().named(found["land"])
        if entry is not None and entry.kind in _LANDS:
            yield Finding(
                check="F7", reason=f"an article too many: {found[0]!r}", remedy="Write the land alone."
            )


def _without_article(text: str, plain: str) -> Iterator[Finding]:
    """Look in the plain text, which has the same places, and mend the whole one."""
    found = _BARE_OF.search(plain) or _BARE_BASIS.search(plain)
    if found is not None:
        at = found.start("noun")
        article = "the " if found.re is _BARE_OF else "an " if found["noun"][0] in "aeiou" else "a "
        yield Finding(
            check="F7",
            reason=f"an article is missing before {found['noun']!r}",
            remedy=f"Write {article.strip()!r} before it.",
            edit=f"{text[:at]}{article}{text[at:]}",
        )
