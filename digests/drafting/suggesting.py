"""Suggests how a doubtful fact should read: names for pronouns, days for "on Monday", articles.

A guess, never told by itself: an editor accepts it or not. It names what nothing else can be meant by
(`antecedents.py`), or else what is most in mind (`resolving.py`).
"""

import re
from typing import Final

from digests.drafting.antecedents import Around, antecedent, of_kind
from digests.drafting.completing import completed
from digests.drafting.dating import can_take_day, dated, loose_times, with_day
from digests.drafting.grammar import read
from digests.drafting.grammar_verbs import THIRD
from digests.drafting.kinds import GOES_ON, ends_a_name
from digests.drafting.kinds_of_names import is_of_another_kind, stands_for
from digests.drafting.mending import mended
from digests.drafting.moving import moves
from digests.drafting.openings import inside, opened, owning
from digests.drafting.people import told_of
from digests.drafting.resolving import OF_MANY, likeliest, likeliest_of_kind
from digests.drafting.timing import timed

_PRONOUN: Final = re.compile(
    r"^(?:(?P<word>It|They|Its|Their)|Th(?:is|ese) (?P<kind>[a-z]{3,12})"
    r"(?= (?:is|are|was|were|has|have|had|will|can|aims|seeks)\b))\b (?=[a-z0-9])"
)
"""Of people only whom the title names is meant: else "He" may be whom the sentence before names last.

"This" alone mostly means all that the sentence before tells.
"""
_IMPERSONAL: Final = re.compile(
    r"It (?:is|was|has been|can be|may be) (?:[a-z]+ ){0,3}?[a-z]+(?: by [^,]+)? that\b"
    r"|It (?:is|was) (?:\w+ )?(?:im)?possible\b|It (?:appear|seem)(?:s|ed)\b"
    r"|It (?:is|was) .+ (?:who|which|that|when|where)\b"
    r"|It (?:is|was) an? (?:custom|tradition|practice|rule|ritual) (?:for|to)\b"
    r"|It (?:means|meant|takes|took|follows|shows|implies|c[oa]mes? (?:after|at|amid|as|days))\b"
    r"|It (?:is|was) (?:in|on|at|only|not|here|during)\b"
    r"|It (?:is|was) (?:drawn|derived|taken) from (?:the |an? )?(?:Latin|Greek|Sanskrit|Arabic|word)\b"
)
_OBJECT: Final = re.compile(
    r"(?<=[a-z]) (?P<it>it)(?=\.$| \(as of| (?:in|on|by|at|for|every|annually|yearly|to|from|with|under)\b)"
)
_LATER: Final = re.compile(
    r"(?P<when>[A-Z][^,]{2,40}(?:, [^,]{2,20})?), (?P<word>it|they|he|she) (?=[a-z]{2,})"
)
"""What an opening phrase says when or where: "Four years later, in 1982, it was extended"."""
_POSSESSED: Final = re.compile(r"\b(?P<be>is|was|are|were) its (?!own )(?P<rest>[^.,]+)\.$")
_LIES: Final = re.compile(
    r"(?:Native|Endemic|Indigenous|Located|Situated|Found|Home) (?:to|in|on|at|along|near)\b"
)
"""Of other lines nobody knows whether they go on about the heading or about the line before."""
_STATE_OF: Final = re.compile(
    r"(?:State|National) (?:bird|animal|tree|flower|fish|fruit|aquatic animal|reptile|game|river"
    r"|butterfly) of "
)
_GOES_ON: Final = GOES_ON - {"between", "with", "under", "against", "among", "within", "near"}
"""What such a word adds to "the treaty" says which."""
_GOVERNMENTS: Final = frozenset(["Centre", "Center", "Union"])
"""Written so they are India's government, and no research centre."""
_SPOKEN_TO: Final = re.compile(r"\b(?:address\w*|sp[eo]\w+|dedicated|message|tribute)(?: \w+)? (?:to )?$")
"""A speech is made to the nation, and to no land by its name."""
_POSSESSIVES: Final = frozenset(["Its", "Their"])
_POINTED: Final = re.compile(
    r"\b(?P<the>[Tt]he|[Tt]his|[Tt]hat) (?P<kind>[A-Za-z]{3,12})\b(?! (?:of|for)\b)(?!-)"
)
_PART: Final = re.compile(
    r"^The (?:(?:first|second|third|last|\d+(?:st|nd|rd|th)|main|primary|total) )?(?:edition|theme|aim"
    r"|objective|goal"
    r"|purpose|headquarters|motto|outlay|mandate|mascot|venue|tenure|budget|secretariat|cost"
    r"|duration)(?= (?:is|was"
    r"|will|has|includes)\b)"
)


def suggested(text: str, around: Around) -> str:
    """Return the text as it should probably read."""
    told = _subject_given(text, around)
    for way in (
        _person_named,
        _pronoun_named,
        _later_named,
        _object_named,
        _possessor_named,
        _parts_named,
        _kinds_named,
    ):
        told = way(told, around)
    told = mended(timed(told, around.day))
    if told.endswith((":", ":.")):
        return told
    if moves(told) and not dated(told, around.day) and can_take_day(told) and not loose_times(told):
        told = with_day(told, around.day)
    return told


def _subject_given(text: str, around: Around) -> str:
    """Write "The Red Panda is the state animal of Sikkim." for "State animal of Sikkim."."""
    if read(text).verbs:
        return text
    person = _person(around)
    if person is not None:
        return told_of(person, text) or text
    topic = antecedent(around) or antecedent(around, many=True)
    if topic is None:
        return text
    name = opened(topic)
    if _STATE_OF.match(text):
        return f"{name} is the {text[:1].lower()}{text[1:]}"
    return (completed(text, name) if _LIES.match(text) else None) or text


def _person(around: Around) -> str | None:
    """Return whom the brief is about, unless the sentence before is about another."""
    person = around.person
    if person is None or (around.before is None and around.beside):
        return None
    return person if around.before is None or person.split()[-1] in around.before else None


def _person_named(text: str, around: Around) -> str:
    """Write whom the title names for an opening "He" or "Her"."""
    found = _OF_SOMEBODY.match(text)
    person = _person(around) or likeliest(text, around.in_mind, around.said) if found is not None else None
    if found is None or person is None or re.search(r"\b(?:her|him)\b", text[found.end() :]):
        return text  # "She assisted her": one of the two is another.
    written = opened(person)
    if found["who"] not in {"He", "She"}:
        written = owning(written)
    return f"{written} {text[found.end() :]}"


_OF_SOMEBODY: Final = re.compile(r"(?P<who>He|She|His|Her) (?=[a-z0-9])")


def _pronoun_named(text: str, around: Around) -> str:
    """Write the name for an opening "It" or "Their", or for "This scheme" where the name is a scheme's."""
    found = _PRONOUN.match(text)
    if found is None or _IMPERSONAL.match(text):
        return text
    name = _ruled(found, text, around) or likeliest(text, around.in_mind, around.said)
    if name is None:
        return text
    written = opened(name)
    if found["word"] in _POSSESSIVES:
        written = owning(written)
    return f"{written} {text[found.end() :]}"


def _ruled(found: re.Match[str], text: str, around: Around) -> str | None:
    """Return what the pronoun means where nothing else can be meant."""
    name = antecedent(around, many=found["word"] in OF_MANY)
    if name is None or (found["kind"] and not stands_for(found["kind"], name)):
        return None
    return None if is_of_another_kind(name, text[found.end() :]) else name


def _later_named(text: str, around: Around) -> str:
    """Write the name for the "it" behind an opening phrase that names nothing."""
    found = _LATER.match(text)
    if found is None or re.search(
        r"[a-z] [A-Z]|^(?:If|When|While|As|Since|Although|Though|Because)\b", found["when"]
    ):
        return text
    name = likeliest(f"{opened(found['word'])} {text[found.end() :]}", around.in_mind, around.said)
    return text if name is None else f"{found['when']}, {name} {text[found.end() :]}"


def _object_named(text: str, around: Around) -> str:
    """Write the heading's name for "it" at the end of a sentence that has not named it."""
    found, verb = _OBJECT.search(text), read(text).verb
    if found is None or verb is None:
        return text
    name = antecedent(around) or likeliest("It", around.in_mind, f"{around.said} {text}")
    if name is None or name.removeprefix("the ") in text:
        return text
    if re.search(r"[A-Z]|\b(?:the|an?|its|and)\b", text[verb.end : found.start("it")]):
        return text  # It may mean what stands between.
    return f"{text[: found.start('it')]}{inside(name)}{text[found.end('it') :]}"


def _possessor_named(text: str, around: Around) -> str:
    """Write "is the 50th recipient of the Reef Award" for "is its 50th recipient"."""
    found = _POSSESSED.search(text)
    name = antecedent(around)
    if found is None or name is None:
        return text
    return f"{text[: found.start()]}{found['be']} the {found['rest']} of {inside(name)}."


def _parts_named(text: str, around: Around) -> str:
    """Write "The first edition of Exercise Varuna was" for "The first edition was"."""
    found = _PART.match(text)
    name = (antecedent(around) or _likely_whole(around)) if found is not None else None
    if found is None or name is None:
        return text
    return f"{found[0]} of {inside(name)}{text[found.end() :]}"


def _likely_whole(around: Around) -> str | None:
    """Return the thing most in mind, whose aim "the aim" probably is."""
    return likeliest("It", around.in_mind, around.said)


def _kinds_named(text: str, around: Around) -> str:
    """Write the name of its kind for "the mission", and India for "the country"."""
    for found in _POINTED.finditer(text):
        after = re.match(r" (?P<next>\w+)", text[found.end() :])
        goes_on = after is None or after["next"] in _GOES_ON
        acts = after is not None and found["the"] == "This" and after["next"] in THIRD
        if not (goes_on or acts) or found["kind"] in _GOVERNMENTS:
            continue
        if ends_a_name(text, found.start(), found["kind"]):
            continue
        if found["kind"] == "nation" and _SPOKEN_TO.search(text, 0, found.start()):
            continue
        kind = found["kind"].lower()
        name = of_kind(kind, around) or likeliest_of_kind(kind, text, around.in_mind, around.said)
        if name is not None and name.removeprefix("the ") not in text:
            written = inside(name) if found.start() else opened(name)
            return f"{text[: found.start()]}{written}{text[found.end() :]}"
    return text
