"""Marks that a brief puts wrongly and that can be set right in one way only: commas, dashes, lone quotes."""

import re
from typing import Final

from digests.drafting.grammar import DETERMINERS, RELATIVES, read
from digests.drafting.grammar_verbs import AUXILIARIES, NOUN_TOO, PARTICIPLES, SPEECH, THIRD
from digests.numerals import MONTH
from digests.weekdays import WEEKDAYS

_WEEKDAY: Final = rf"(?:{'|'.join(each.title() for each in WEEKDAYS)})"
_DAY: Final = rf"(?:(?:{MONTH}) \d{{1,2}}|\d{{1,2}} (?:{MONTH}))(?!,? (?:19|20)\d\d)"
MARKS: Final = (
    (re.compile(r"(?<=[a-z]), than\b"), " than"),
    (re.compile(r"\b(?P<have>has|have|had) being (?=[a-z]+ed\b)"), r"\g<have> been "),
    (re.compile(r"^(?:Yes|Well), (?:and )?(?=[A-Z])"), ""),
    (re.compile(r", incidentally,(?= )"), ""),
    (re.compile(r"(?<=\w)[’']s the (?=[a-z]{3,}est\b)"), "’s "),
    (re.compile(r"(?<=\w)Â(?=\s)"), ""),
    (re.compile(r",+(?=[”’]?\.$)"), ""),
    (re.compile(r"(?<=[.!?])(?P<mark>[”’])\.$"), r"\g<mark>"),
    (re.compile(r"(?<=[a-z]), \((?![ivx]+\)|[a-h]\))(?=[a-z])"), " ("),
    (re.compile(r"(?<=\d{4})(?: [-–] ?|[-–] )(?=\d\d\b)"), "-"),
    (re.compile(r"(?<=[a-z]) -(?=[A-Z])"), " – "),
    (re.compile(rf"\bon {_WEEKDAY},? (?={_DAY}\b)"), "on "),
    (re.compile(rf"\bon {_WEEKDAY} \((?P<day>{_DAY})\)"), r"on \g<day>"),
)
_OPEN: Final = re.compile(r"(?<=\w )“|(?<=\w )\"(?=\w)")
_CLOSED: Final = re.compile(r"(?<=\w)”(?= [a-z])|(?<=\w)\"(?= [a-z])")
_CLOSED_SINGLE: Final = re.compile(r"(?<=[a-z])’(?=[.,;]|$)")
_LONE_WHICH: Final = re.compile(r"(?P<who>The [^,]{3,90}), which (?=[a-z]+)")
_DOES: Final = re.compile(r"(?P<who>[A-Z][^,;:–—]{3,80}(?:, \d{4})?) [–—-] (?=(?P<does>[a-z]+s) )")
_MOST_BEFORE_COMMA: Final = 12


def with_marks(text: str) -> str:
    """Return the text with its marks set right."""
    told = text
    for wrong, right in MARKS:
        told = wrong.sub(right, told)
    told = _without_lone_dash(told)
    return _without_lone_which(_without_lone_comma(_without_lone_quote(told)))


def _without_lone_dash(text: str) -> str:
    """Write "The Reef Act, 1956 enables" for "The Reef Act, 1956 – enables"."""
    found = _DOES.match(text)
    if found is None or found["does"] not in THIRD - NOUN_TOO or read(f"{found['who']}.").verbs:
        return text
    return f"{found['who']} {text[found.end() :]}"


def _without_lone_which(text: str) -> str:
    """Write "The Reef Scheme gives help." for "The Reef Scheme, which gives help.", which says no more."""
    found = _LONE_WHICH.match(text)
    if found is None or read(f"{found['who']}.").verbs:
        return text
    whole = f"{found['who']} {text[found.end() :]}"
    sentence = read(whole)
    return (
        whole
        if len(sentence.verbs) == 1 and sentence.words[sentence.verbs[0]].start == len(found["who"]) + 1
        else text
    )


def _without_lone_quote(text: str) -> str:
    """Drop a quotation mark without partner inside a sentence; what somebody says may end in the next one."""
    if sum(text.count(mark) for mark in '“”"') == 1:
        found = _OPEN.search(text) or _CLOSED.search(text)
        if found is not None and not SPEECH & set(re.findall(r"\w+", text.lower())):
            return f"{text[: found.start()]}{text[found.end() :]}"
    if not re.search(r"‘|(?<!\w)'", text):
        return _CLOSED_SINGLE.sub("", text)
    return text


def _without_lone_comma(text: str) -> str:
    """Write "The Apatanis live in a valley" for "The Apatanis, live in a valley"."""
    sentence = read(text)
    subject = sentence.subject
    verb = sentence.verb
    if verb is None or verb.low not in AUXILIARIES:
        return text  # "The board, set up in 1948, is": another comma closes what is said beside.
    if not subject or subject[-1].text != "," or sentence.opening:
        return text
    first, inner = subject[0], subject[:-1]
    is_name = first.low in DETERMINERS or (
        first.text[:1].isupper() and first.low not in PARTICIPLES | {"born"}
    )
    goes_on = any(word.text in ",;:—–" or word.low in RELATIVES for word in inner)
    if not is_name or goes_on or len(inner) > _MOST_BEFORE_COMMA:
        return text
    after = text[subject[-1].start + 1 :]
    return f"{text[: subject[-1].start]}{'' if after.startswith(' ') else ' '}{after}"
