"""Says where a fact is not of the plainest form: nothing wrong can be named, but slips hide in the others.

Of 497 drafted facts of plain form, blind readers found those of which a question could be made publishable in
84 of 100 cases, whatever their brief's English, and the others in 63. So the others wait for a glance.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Final

from digests.drafting.grammar import PREPOSITIONS, RELATIVES, Word, blanked, read
from digests.drafting.grammar_verbs import BE, HAVE, PASTS
from digests.drafting.judging.claim import undated
from digests.drafting.judging.defining import defines_its_heading
from digests.drafting.judging.headed import doubts_by_heading
from digests.drafting.judging.whole import is_whole
from digests.drafting.model import GLANCE, DraftFact, Finding
from digests.drafting.short_forms import short_forms
from digests.numerals import MONTH, YEAR

_THEN: Final = re.compile(r"\b\d{4},? and (?:also )?(?P<verb>[a-z]+)\b")
_DOES: Final = PASTS | BE | HAVE
_DATED: Final = re.compile(rf"\b[IiOo]n [^.]*\b{YEAR}\b")
_BEYOND: Final = (
    (
        re.compile(
            r"\b(?:which|who|whom|whose|where|while|via|i\.e|viz|namely|amid)\b"
            r"|\b[A-Z][\w’'-]*\s+that\b|[&/;:]|\s[–—-]\s|[–—]\s|\s[–—]"
        ),
        "it goes on after {!r}",
    ),
    (
        re.compile(
            r"\b(?:his|her|hers|him|he|she|they|their|them|its(?! (?:headquarters|secretariat|seat|source"
            r"|origins?|roots)\b)|it|our|we|your|you)\b",
            re.IGNORECASE,
        ),
        "{!r} may mean another",
    ),
    (
        re.compile(
            r"^(?!.*\b(?:aims?|objectives?|goals?|purpose|roles?|mandate|mission|functions?|task)\b)"
            r".* is to [a-z]"
        ),
        "it is written like a headline",
    ),
    (
        re.compile(
            r"\b(?:\w{3,}est|only|first) [^.]*\b(?:located|situated)\b|\band (?:hence|thus|therefore)\b"
            r"|\bis one of the [^,.]* and (?:works|functions|operates|falls|comes) under\b"
            r"|\bis the \w{3,}est (?:in|of) [^,.]* and (?:over|about|nearly|almost|more|twice|has|is)\b"
            r"|\b(?:is|was) \S+[’']s (?:\w{3,}est|sole|only|first"
            r"|\w+-\w+est)\b[^,.]* and (?:\S+ ){0,3}\S+[’']s "
            r"|\b(?:set up|established|founded|formed|created) in \d{4}\b[^.]*, (?:consisting|comprising"
            r"|including)\b"
            r"|\b(?:in|on) [^.,]*?\b[12]\d{3}\b[^.]* and [^.]*\b(?:in|on) [^.,]*\b[12]\d{3}\b"
            r"|\b(?:set up|established|founded|formed|created)\b[^.]* with (?:its |a )?(?:permanent )?"
            r"(?:headquarters|secretariat|(?:head|main|registered) office)\b"
            r"|\bis one of [^,.]* and an? [a-z]"
            r"|\bwith an? (?:estimated|total|current|worldwide|global) [^,.]*\d"
            r"|, (?:far |much )?(?:more|less|larger|smaller|higher|lower|bigger) than\b"
            r"|\band (?:the )?(?:world|\w+)[’']s (?:(?:second|third)[- ])?(?:\w{3,}est|only|first|sole)\b"
            r"|\b(?:is|was) (?:(?!\b(?:of|in|by|for|from|between|with|to|on|under)\b)[^,.])*"
            r"\band (?:an?|the) "
        ),
        "it says two things",
    ),
    (re.compile(r"\b(?:is|are) being [a-z]+ed\b"), "what is going on is soon over"),
    (
        re.compile(r"^There (?:is|are) (?!.*\b(?:in|of|under|across|at|on) (?:the )?[A-Z])"),
        "it is not said where",
    ),
    (
        re.compile(
            r"^[^,]* (?:spanning|covering|having|comprising|measuring) [^,]*\d[^,]* (?:was|is|were|has) "
        ),
        "it says two things",
    ),
    (re.compile(r"\b(?:itself|themselves|himself|herself)\b"), "{!r} leans on another sentence"),
)
"""What goes on after the first claim, or points back to another."""
_OWN: Final = re.compile(
    r"^ its (?=(?:first|second|third|last|own|\d+(?:st|nd|rd|th)|beginnings?|head office|\w+ (?:jubilee|day"
    r"|anniversary))\b)"
)
_REMARK: Final = re.compile(r"\((?!as of\b)(?![A-Z][\w&.’-]*\))(?![A-Z][a-z]+ [a-z]+\))[^)]*[ \d][^)]*\)")
"""Anything but a short form, a Latin name or a day."""
_CAPITALS: Final = re.compile(r"\(([A-Z][A-Z&-]{3,})\)")
_NAME: Final = r"(?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)*"
_PLACE: Final = rf"{_NAME}(?: (?:district|town|city|state|province|region))?"
_HARMLESS: Final = (
    re.compile(rf"(?:{MONTH}) \d{{1,2}}, \d{{4}}\b,?"),
    re.compile(r"\b(?:Act|Rules|Code|Regulations|Bill|Convention|Policy|Order|Ordinance)\s*, \d{4}"),
    re.compile(r"\d,\d"),
    re.compile(rf"\b(?:in|at|of|near) {_PLACE}(?:, {_PLACE}){{1,2}}(?=\.| \()"),
    re.compile(rf"\b(?:in|at|of|near) {_PLACE}, {_PLACE}, (?=(?:in|on|from) (?:(?:{MONTH}) )?\d)"),
    re.compile(r"\bDepartment of [A-Z][^,.]*, (?:the )?Ministry of "),
)
"""Commas of a date, of an Act's year, of a number, of a place and its country, of a department's ministry."""
_SETS: Final = re.compile(
    rf"(?:(?:In|On|Since|As of) (?:the year )?(?:(?:{MONTH}) )?(?:\d{{1,2}}(?:st|nd|rd"
    rf"|th)?,? )?(?:(?:{MONTH}),? )?\d{{4}}"
    r"|Under (?:Article|Section) \w+(?: of the [A-Z][^,]*)?|(?:As per|According to) (?:the )?[A-Z][^,]*), "
)
"""Says when, by which article or by whom it is told, and then the sentence begins."""
_OFFICIAL: Final = re.compile(r"(?:Ministry|Department) of [A-Z][\w, ]* & [A-Z]")
"""Writes its name with the sign."""
_WITH: Final = re.compile(
    r", (?:in|with) (?:partnership|collaboration|association|consultation|support) (?:with|of|from) [^,]+,"
)
_AT_THE_END: Final = re.compile(
    r", (?:(?:such as|situated|located|lying) [^;]+|(?:on|off|near|at|atop|along) (?:the )?[^,]+"
    r"|Government of India|(?:down|up) from [^,]+)(?=\.$)"
)
"""What may follow a comma and is no claim of its own."""
_LIST: Final = re.compile(
    r"(?:[^,]+, (?!(?:in|on|at|by|as|for|from|to|near|about|an?|spread|held|known|seen|made|set|\w+ly|\w+ed"
    r"|\w+en) ))+"
    r"[^,]+,? (?:and|or) [^,]+"
)
_THIN: Final = re.compile(r"(?:is|was) an? (?P<what>[^.,()]+?)(?: \([^)]*\))?\.$")
_KINDS_WORTH_KNOWING: Final = re.compile(
    r"\b(?:statutory|constitutional|autonomous|extra-constitutional|quasi-\w+|non-\w+|apex|nodal"
    r"|intergovernmental|treaty|public|subsidiary|civilian|maharatna|navratna|zoonotic|viral|bacterial"
    r"|vector-borne|endangered|ramsar|unesco|stratovolcano|tributary|volcano)\b",
    re.IGNORECASE,
)
_COUNTS: Final = re.compile(r"has (?:two|three|four|five|six|seven|eight|nine|ten) [a-z]+\.$")
"""A bare count of what is named nowhere."""
_FEWEST_TO_DEFINE: Final = 4
"""Words after "is a": fewer say little more than the name does."""


def with_glances(facts: Iterable[DraftFact], title: str) -> tuple[DraftFact, ...]:
    """Return the facts, with F7 for what first keeps one without a finding from the plainest form.

    `title` is the brief's.
    """
    return tuple(fact if fact.findings else _glanced(fact, title) for fact in facts)


def _glanced(fact: DraftFact, title: str) -> DraftFact:
    whole = fact.is_asked or defines_its_heading(fact.text, fact.section)
    doubts = chain(not_plain(fact.text, asked=whole), doubts_by_heading(fact, title))
    reason = next(doubts, None)
    found = (Finding(check="F7", reason=reason, remedy=GLANCE),) if reason is not None else ()
    return fact.model_copy(update={"findings": found})


def not_plain(text: str, *, asked: bool) -> Iterator[str]:
    """Yield what keeps a text from the plainest form; `asked`: it says one thing that could be asked for."""
    sentence = read(text)
    verb = sentence.verb
    if verb is None:
        yield "it is a label and its value"
        return
    plain = _OFFICIAL.sub(lambda found: found[0].replace("&", "and"), blanked(undated(text)))
    if (sentence.opening or sentence.words[0].low in RELATIVES | PREPOSITIONS) and not _SETS.match(plain):
        yield "a phrase stands before what it is about"
    yield from _of_the_verb(plain, verb)
    plain = _with_its_owner_told(plain, verb)
    yield from (
        reason.format(found[0].strip()) for pattern, reason in _BEYOND if (found := pattern.search(plain))
    )
    if _REMARK.search(text):
        yield "something stands in brackets"
    shortened = {form.short for form in short_forms(text)}
    yield from (
        f"{found[1]} shortens no name before it"
        for found in _CAPITALS.finditer(text)
        if found[1] not in shortened
    )
    if not asked and not is_whole(text, verb.start):
        yield "no question could be made of all of it"


def _with_its_owner_told(plain: str, verb: Word) -> str:
    """Take "its" out where it can mean the subject alone: "India observed its first Reef Day"."""
    if verb.low in BE | {"be", "been"}:
        return plain
    return plain[: verb.end] + _OWN.sub(" the ", plain[verb.end :])


def _of_the_verb(plain: str, verb: Word) -> Iterator[str]:
    """Yield what is found with the main verb in view."""
    if re.match(r"An? ", plain) and verb.low in {"was", "has"} and not _DATED.search(plain):
        yield "it may be any"
    if any(found["verb"] in _DOES for found in _THEN.finditer(plain)):
        yield "it says two things"
    if _has_other_commas(plain, verb.end):
        yield "it has commas"
    if _is_thin(plain, verb.start):
        yield "it says little more than the name"


def _has_other_commas(plain: str, main: int) -> bool:
    """Tell whether a comma is left that neither a date, a place nor one list after the verb needs."""
    plain = _SETS.sub(lambda found: found[0].replace(",", " "), plain)
    plain = _WITH.sub(lambda found: found[0].replace(",", " "), plain)
    for pattern in _HARMLESS:
        plain = pattern.sub(lambda found: found[0].replace(",", " "), plain)
    if "," in plain[:main]:
        return True
    plain = _AT_THE_END.sub("", plain)
    return "," in plain and not _LIST.search(plain[main:])


def _is_thin(plain: str, main: int) -> bool:
    """Tell "Malabar is an exercise." and "The Reef Committee is a committee of India." from definitions."""
    found = _THIN.match(plain[main:])
    if _COUNTS.match(plain[main:]):
        return True
    if found is None or _KINDS_WORTH_KNOWING.search(found["what"]) or _is_name(found["what"]):
        return False
    told = {word.lower() for word in re.findall(r"\w{4,}|\d+", found["what"])}
    new = told - {word.lower() for word in re.findall(r"\w{4,}", plain[:main])}
    kind = re.split(r" (?:of|in|by|for|from|to) ", found["what"])[0].split()
    repeats = bool(kind) and kind[-1].lower() in plain[:main].lower().split()
    return len(found["what"].split()) < _FEWEST_TO_DEFINE or (repeats and len(kind) == 1) or len(new) <= 1


def _is_name(what: str) -> bool:
    """Tell whether every word is written large: "a Central Sector Scheme"."""
    return " " in what and all(word[0].isupper() for word in what.split())
