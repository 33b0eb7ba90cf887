"""Puts the name where the brief says "It" or "The exercise", under a strict rule."""

import re
from typing import Final

from digests.drafting.sections import Topic
from digests.drafting.wordlists import listed

_CONNECTIVE: Final = re.compile(
    r"^(?:For example|For instance|Moreover"
    r"|Furthermore|Further|Additionally|In addition|Also|Besides|Similarly|Notably|Meanwhile"
    r"|Interestingly"
    r"|Importantly|Accordingly|Overall|As a result|Consequently|Therefore|Thus|Hence)\s*,\s+(?=\S)"
)
_ALSO: Final = re.compile(
    r"(?<=\b)(?P<verb>is|are|was|were|has|have|will|can|had) also (?=[a-z])|\balso (?=[a-z]+(?:s|ed)\b)"
)
_IT: Final = re.compile(
    r"^It (?=(?:is|was|has|had|will|can|may|[a-z]+s|[a-z]+ed)\b)(?!is (?:said|believed|expected|estimated"
    r"|also known that|important|likely|necessary|clear|possible|reported|worth)\b)(?!was (?:during|in|on"
    r"|only|not)\b)(?!(?:has|was|is|had) (?:been )?(?:\w+ed|found|said) that\b)"
)
_ITS: Final = re.compile(r"^Its (?=[a-z0-9])")


def without_connective(text: str) -> str:
    """Drop "Moreover," and an "also", which only point back to another sentence."""
    plain = _CONNECTIVE.sub("", text)
    plain = _ALSO.sub(lambda found: f"{found['verb']} " if found["verb"] else "", plain, count=1)
    return plain[:1].upper() + plain[1:]


def named(text: str, topic: Topic) -> str | None:
    """Return the text with its opening "It", "Its" or "The <noun>" named, or None where no rule holds.

    The section must be headed by a proper name and every earlier sentence of it must have that name as its
    subject. "The exercise" may stand anywhere in it, if no other name of the section has that noun.
    """
    if topic.name is None:
        return None
    told = text
    if topic.steady:
        told = _IT.sub(f"{_written(topic, opens=True)} ", told, count=1)
        told = _ITS.sub(f"{_possessive(_written(topic, opens=True))} ", told, count=1)
        told = _nouns_named(told, topic)
    return told if told != text else None


def _written(topic: Topic, *, opens: bool) -> str:
    article = ("The " if opens else "the ") if topic.article else ""
    return f"{article}{topic.name}"


def _possessive(name: str) -> str:
    return f"{name}’" if name.endswith("s") else f"{name}’s"


def _nouns_named(text: str, topic: Topic) -> str:
    assert topic.name is not None
    for noun in re.findall(r"[^\W\d_]{3,}", re.sub(r"\([^()]*\)", "", topic.name)):
        if noun.lower() in topic.rivals or noun.lower() not in _HEADS:
            continue
        pattern = re.compile(
            rf"\b(?P<the>The|the|This|this) {noun}(?='s|’s)?(?= (?!of\b|for\b|(?-i:[A-Z]))|[.,])",
            re.IGNORECASE,
        )
        found = pattern.search(text)
        if found and topic.name.lower() not in text.lower():
            return text[: found.start()] + _written(topic, opens=found.start() == 0) + text[found.end() :]
    return text


_HEADS: Final = frozenset(
    listed(
        """
    mission scheme bill act committee commission ministry authority board convention council court day
    index report fund bank corporation agency centre center union exercise programme program project
    policy plan treaty protocol initiative organisation organization institute university portal summit
    conference award prize agreement alliance forum temple fort park sanctuary reserve river lake island
    satellite rocket missile vaccine survey festival database platform system network campaign app
    tunnel bridge dam port canal corridor highway railway dynasty force police service regiment guard
    wetland movement war battle empire kingdom tribe language dance species sea ocean desert plateau
    valley glacier volcano telescope observatory spacecraft submarine aircraft helicopter tank radar
    virus disease syndrome cyclone code tribunal foundation federation association society league group
    company yojana abhiyan
        """
    )
)
