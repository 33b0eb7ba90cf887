"""Puts the name where the brief says "It" or "The exercise", under a strict rule."""

import re
from typing import Final

from digests.drafting.grammar import PREPOSITIONS
from digests.drafting.kinds import GOES_ON, KINDS, ends_a_name
from digests.drafting.kinds_of_names import is_of_another_kind
from digests.drafting.openings import opened, owning
from digests.drafting.topics import Topic
from digests.words import words

_CONNECTIVE: Final = re.compile(
    r"^(?:For example|For instance|Moreover|Likewise"
    r"|Furthermore|Further|Additionally|In addition|Also|Besides|Similarly|Notably|Meanwhile"
    r"|Interestingly|Importantly|However|Nevertheless|Nonetheless|Accordingly|Overall|As a result"
    r"|Consequently|Therefore|Thus|Hence|In other words|In fact|Indeed|On the other hand|On the contrary"
    r"|At the same time|To this end|In this (?:regard|context|direction)"
    r"|(?:In addition to|Apart from|Besides) this|In pursuance of (?:the above|this)|With (?:this|these)"
    r"|(?:Earlier|Later)(?=,? (?:on|in) [^,]*\b(?:19|20)\d\d\b))\s*,\s+(?=\S)"
    r"|^(?:Overview|Introduction|Background|Summary)\s+(?=(?:The|It|In|This|An?)\s)"
    r"|^(?:Please )?[Nn]ote that,?\s+|^Well,?\s+(?=[a-z])"
    r"|^It (?:may be recalled|(?:will|must|may|should) be remembered"
    r"|(?:is to|should|must|may) be noted|is (?:important|pertinent) to note"
    r"|is worth (?:noting|mentioning)) that,?\s+|^(?:While|Whereas)\s+(?=[^,]+$)"
    r"|^(?:So|Thus|Hence),?\s+(?=[A-Z]|(?:an?|the) )"
    r"|^(?:And|But|Yet),?\s+(?!for\b|then\b|that\b|this\b|he\b|she\b)(?=\w)"
)
_ALSO: Final = re.compile(
    r"(?<=\b)(?P<verb>is|are|was|were|has|have|will|can|had) also "
    r"(?!known|called|referred|named|dubbed|the name\b)(?=[a-z])"
    r"|\balso (?!known|called|referred|named|dubbed)(?=[a-z]+(?:s|ed)\b)"
)
_IT: Final = re.compile(
    r"^It (?=(?:is|was|has|had|will|can|may|[a-z]+s|[a-z]+ed)\b)(?!is (?:said|believed|expected|estimated"
    r"|the \w+ (?:anniversary|time|year|birth)\b|also known that|important|likely|necessary|clear"
    r"|possible|reported|worth|an? (?:custom|tradition|practice|rule|ritual) (?:for|to))\b)"
    r"(?!seems|appears)(?!was (?:during|in|on"
    r"|only|not)\b)(?!(?:has|was|is|had) (?:been )?(?:\w+ed|found|said) that\b)"
)
_THIS: Final = re.compile(
    r"This (?=(?:is|was) (?:an?|the|one of)\b)|Th(?:is|ese) (?P<kind>[a-z]+) (?=(?:is|are|was|were"
    r"|has|have)\b)"
)
_PART: Final = re.compile(
    r"^The (?:(?:first|second|third|last|\d+(?:st|nd|rd|th)) )?(?:edition|theme|objective|motto"
    r"|headquarters|outlay|mandate|mascot|secretariat|tenure|(?:[Vv]ice-?)?[Cc]hair(?:man|person)|[Mm]embers"
    r"|[Dd]irector-[Gg]eneral|[Ss]ecretary-[Gg]eneral|(?:primary|main|chief|key) (?:objective|aim|function)"
    r"|purpose|aim|goal|function)(?= (?:is|was|will|has|have|are|includes|holds|hold|shall|can)\b)"
)
_RELATIVE: Final = re.compile(
    r"(?<=[a-z)] )(?:which|that) (?:is|was|are|were) (?P<done>[a-z]{2,}(?:ed|built|held|led|made"
    r"|run|set up|given)) "
    r"(?=(?:by|in|under|on|at|from|between|as|for|to) )"
)
_HELD_ONCE: Final = re.compile(
    r"^(?:The )?(?:[A-Z][\w’-]+ )+(?:Summit|Conference|Festival|Games|Congress|Awards?|Cup|Championships?"
    r"|Conclave|Expo|Show)(?: \([A-Z]+\))? (?:was |were |has been |had been )?(?:held|started|began|begun"
    r"|ended|concluded|opened|inaugurated|hosted|organi[sz]ed|attended|took place|kicked off)\b"
)
"""What comes back is held under one number; its bare name would say it of all of them."""
_OF_ALL_EDITIONS: Final = re.compile(
    r"^(?:The )?(?:[A-Z][\w’-]+ )+(?:19|20)\d\d\b"
    r"(?: (?:was|were) (?:started|founded|established|instituted|set up|created)\b"
    r"|.*\b(?:first|every year|each year|annually|yearly|since)\b)"
)
"""What is told of all does not go with the name of one: "Reef Day 2018 was first kept in 2014"."""
_ITS: Final = re.compile(r"^Its (?=[a-z0-9])")


_COUNTS_MORE: Final = re.compile(
    r"\balso (?:consists? of|comprises?|has|have|includes?) (?:\d|two|three|four|five|six)\b"
)


def without_connective(text: str) -> str:
    """Drop "Moreover," and an "also", which only point back to another sentence."""
    plain = _CONNECTIVE.sub("", text)
    if _COUNTS_MORE.search(text):
        return opened(plain)  # What it also has is not all that it has.
    plain = _ALSO.sub(lambda found: f"{found['verb']} " if found["verb"] else "", plain, count=1)
    return opened(plain)


def without_relative(text: str) -> str:
    """Write "a system developed by X" for "a system which was developed by X", which claims no more."""
    return _RELATIVE.sub(lambda found: f"{found['done']} ", text, count=1)


def named(text: str, topic: Topic) -> str | None:
    """Return the text with its opening "It", "Its" or "The <noun>" named, or None where no rule holds.

    The section must be headed by a proper name and every earlier sentence of it must have that name as its
    subject. "The exercise" may stand anywhere in it, if no other name of the section has that noun; and under
    any heading that has the name, where the brief names one exercise and speaks of no other.
    """
    told = text
    if topic.name is not None and (topic.steady or topic.carried):
        if not is_of_another_kind(topic.name, text.removeprefix("It ")):
            told = _IT.sub(f"{_written(topic, opens=True)} ", told, count=1)
        told = _ITS.sub(f"{owning(_written(topic, opens=True))} ", told, count=1)
        told = _PART.sub(lambda found: f"{found[0]} of {_written(topic, opens=False)}", told)
        told = _nouns_named(told, topic)
        if topic.first:
            told = _this_named(told, topic)
    elif topic.name is not None:
        told = _head_named(told, topic)
    if told == text:
        told = _only_one_named(told, topic)
    if told == text or _HELD_ONCE.search(told) or _OF_ALL_EDITIONS.search(told):
        return None
    return told


def _this_named(text: str, topic: Topic) -> str:
    """Write the name for "This" and "These bangles" right after it: nothing else can be meant."""
    assert topic.name is not None
    found = _THIS.match(text)
    if found is None or (found["kind"] and found["kind"] not in words(topic.name)):
        return text
    return f"{_written(topic, opens=True)} {text[found.end() :]}"


def _written(topic: Topic, *, opens: bool) -> str:
    article = ("The " if opens else "the ") if topic.article else ""
    return f"{article}{topic.name}"


def _nouns_named(text: str, topic: Topic) -> str:
    assert topic.name is not None
    for noun in re.findall(r"[^\W\d_]{3,}", re.sub(r"\([^()]*\)", "", topic.name)):
        if noun.lower() in topic.rivals or noun.lower() not in KINDS:
            continue
        pattern = re.compile(
            rf"\b(?P<the>The|the|This|this) (?P<noun>{noun})(?='s|’s)?(?= (?!of\b|for\b|(?-i:[A-Z]))|[.,])",
            re.IGNORECASE,
        )
        found = pattern.search(text)
        if found and ends_a_name(text, found.start(), found["noun"]):
            continue
        if found and topic.name.lower() not in text.lower():
            return text[: found.start()] + _written(topic, opens=found.start() == 0) + text[found.end() :]
    return text


def _head_named(text: str, topic: Topic) -> str:
    """Write the name for an opening "The reserve" under a heading that names a reserve, and no other does."""
    assert topic.name is not None
    bare = re.split(r" (?:of|for|on|in) |,? \(", topic.name)[0].split()
    head = bare[-1].lower() if len(bare) > 1 else ""
    if head not in KINDS or head in topic.rivals:
        return text
    found = re.match(rf"The {head} (?=(?P<next>[a-z]+)\b)", text, re.IGNORECASE)
    if found is None or found["next"] not in _GOES_ON or topic.name.lower() in text.lower():
        return text
    return f"{_written(topic, opens=True)} {text[found.end() :]}"


_GOES_ON: Final = GOES_ON - PREPOSITIONS - {"and"}
"""Verbs: "The reserve of Goa" may be another."""


_SAYS_WHICH: Final = re.compile(r" \w+ed[.,]")
"""No verb of the sentence at its end: "as per the bill cleared." """


def _only_one_named(text: str, topic: Topic) -> str:
    for kind, name in topic.kinds.items():
        found = re.search(rf"\b(?:[Tt]he|[Tt]his) {kind}\b(?= (?P<next>[a-z]+)|[.,])", text)
        if found is None or name.removeprefix("the ").lower() in text.lower():
            continue
        after = found["next"]
        if after and (after not in GOES_ON or f" {after} " in name or _SAYS_WHICH.match(text, found.end())):
            continue
        written = name if found.start() else opened(name)
        return text[: found.start()] + written + text[found.end() :]
    return text
