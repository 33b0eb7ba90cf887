"""Completes bullets that leave out their subject: "Composed of 21 states" under the name of a committee."""

import re
from typing import Final

from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, read
from digests.drafting.grammar_verbs import NOUN_TOO, PARTICIPLES, PASTS, THIRD
from digests.drafting.kinds import KINDS
from digests.drafting.wordlists import listed

_LASTING: Final = (
    "composed|comprised|made up|located|situated|headquartered|based|known|found|funded|financed|implemented"
    "|administered|headed|chaired|led|governed|regulated|classified|listed|owned|managed|operated|overseen"
    "|spread|divided|named|called|connected|designed|intended|aimed|published|bounded|surrounded"
    "|supported|monitored|supervised|distributed|native|endemic|inhabited|modelled|dedicated|devoted|committed"
)
_DONE: Final = (
    "established|founded|launched|constituted|formed|set up|created|introduced|enacted|adopted"
    "|signed|notified"
    "|inaugurated|declared|inscribed|designated|started|developed|built|discovered|renamed|amended|passed"
    "|replaced|merged|released|unveiled|commissioned|conceived|initiated|ratified|approved|awarded|instituted"
    "|designed and developed|jointly developed|proposed|recommended|held|organised|organized|first held"
)
_AFTER: Final = (
    "(?:in|by|on|of|under|at|as|for|to|with|from|across|during|between|among|along|after|into|upon|jointly"
    "|every|annually)"
)
_PASSIVE: Final = re.compile(rf"(?:(?P<lasting>{_LASTING})|(?P<done>{_DONE})) {_AFTER}\b", re.IGNORECASE)
_STATE: Final = re.compile(
    r"(?:responsible for|open to|home to|part of|subject to|accountable to|answerable to|similar to"
    r"|capable of"
    r"|independent of|under the (?:[A-Z]|ministry|department|control|administration))\b",
    re.IGNORECASE,
)
_GLOSS: Final = re.compile(
    r"(?:An?|One of(?: the)?) (?=[a-z\d]|[A-Z][\w’-]+(?: [\w’'-]+)* (?:of|in|by|for|under)\b)"
    r"|The (?=(?:\w+est|only|first|second|third|apex|nodal|principal|official|highest|most|main) )"
)
_HEIGHT: Final = re.compile(
    r"(?:(?:World|India|Asia|Earth)[’']s )?(?:(?:[Ss]econd|[Tt]hird)[ -])?(?:[Ll]argest|[Hh]ighest|[Bb]iggest"
    r"|[Ss]mallest|[Oo]ldest|[Ll]ongest|[Tt]allest|[Dd]eepest|[Ff]astest|[Ff]irst|[Oo]nly) [a-z]"
)
_MORE_KINDS: Final = (
    frozenset(
        listed(
            """
    body agency committee organisation organization scheme programme initiative species bird fish mammal
    reptile plant tree disease virus force union alliance grouping think-tank regulator company bank fund
    institution instrument ministry department award index report ship vessel warship missile aircraft drone
    satellite telescope rocket spacecraft technique technology process tool platform app game sport dance
    fruit crop grain metal mineral gas compound protocol treaty convention agreement pact body-corporate
        """
        )
    )
    | KINDS
)
_PLURAL: Final = re.compile(r"(?<!Nation)(?<!Affair)(?<!Science)(?<!Game)(?<!State)(?<![su])(?<!i)s$")
_VOWEL: Final = re.compile(r"(?:[aeio]|un(?!i|esco)|hon|8|11|18)", re.IGNORECASE)
_SMALL: Final = re.compile(r"(?<=\w )(?:By|In|On|Of|At|And|For|To|Under|With|From|As|The)(?= )")
"""Written large where a whole bullet is."""
_ADVERB: Final = re.compile(
    r"(?:Formally|Officially|Initially|Originally|Jointly|Annually|Subsequently) (?=[a-z])"
)
_SIDE: Final = re.compile(r"\b(?:which|that|who|where)\s$")
"""What makes the verb after it one of a side clause."""
_ACTIVE: Final = PASTS - PARTICIPLES | {"entered", "came", "became"}
_FEWEST_WORDS: Final = 2
_LONGEST_NOUN: Final = 5


def completed(text: str, name: str) -> str | None:
    """Return the text as a sentence about `name` (with its article, as it opens one), or None.

    Only what begins without a subject is completed: a finite verb, a participle, "Responsible for", a noun
    phrase that says what something is. A name in the plural is left alone: its verb would be another.
    """
    bare = re.sub(r"\s*\([^()]*\)$", "", name)
    if len(text.split()) < _FEWEST_WORDS or _PLURAL.search(bare):
        return None
    joint = _joint(text)
    if joint is None:
        return None
    text = _SMALL.sub(lambda found: found[0].lower(), text)
    opening = text if re.match(r"[A-Z]{2}|[A-Z][a-z]+[’']s", text) else f"{text[:1].lower()}{text[1:]}"
    return f"{name} {joint}{opening}"


def lacks_subject(text: str) -> bool:
    """Tell whether a text begins where its subject would end."""
    return _joint(text) is not None


def _joint(text: str) -> str | None:
    """Return what has to stand between a name and the text: "", "is ", "was a "; None where nothing fits."""
    adverb = _ADVERB.match(text)
    if adverb is not None:
        onward = text[adverb.end() :]
        return _joint(f"{onward[:1].upper()}{onward[1:]}")
    passive = _PASSIVE.match(text)
    if passive is not None:
        return None if _has_main_verb(text, passive.end()) else ("is " if passive["lasting"] else "was ")
    first, *rest = read(text).words
    if first.low in _ACTIVE and rest and rest[0].text[0].isalnum() and not read(text).verbs:
        return ""
    if _is_verb(first.low, rest[0].low if rest else ".", rest[0].text if rest else "."):
        return ""
    if read(text).verbs and not _SIDE.search(text[: read(text).words[read(text).verbs[0]].start]):
        return None
    if _STATE.match(text) or _GLOSS.match(text):
        return "is "
    if _HEIGHT.match(text):
        return "is " if re.match(r"\w+[’']s", text) else "is the "
    return _with_article(text)


def _has_main_verb(text: str, after: int) -> bool:
    """Tell whether a participle only describes a subject: "Based on the report, the CBI started ..."."""
    return any(read(text).words[place].start > after for place in read(text).verbs) and "," in text


def _is_verb(low: str, after: str, written: str) -> bool:
    if low not in THIRD:
        return False
    follows = after in DETERMINERS | PREPOSITIONS - {"of"} or written[:1].isupper() or written[:1].isdigit()
    return follows if low in NOUN_TOO else after[:1].isalnum()


def _with_article(text: str) -> str | None:
    """Write "is a statutory body under" for "Statutory body under": a kind of thing, and what limits it."""
    found = re.match(
        r"(?P<noun>(?:[A-Z][\w-]*|[a-z-]+)(?: [a-z][a-z-]*)*?)(?= (?:of|under|in|for|that|which|by"
        r"|with|to|established|set|launched|located|run|funded|administered)\b|[.,;(]| \(|$)",
        text,
    )
    if found is None:
        return None
    nouns = found["noun"].lower().split()
    if len(nouns) > _LONGEST_NOUN or nouns[-1] not in _MORE_KINDS or nouns[0] in DETERMINERS | PREPOSITIONS:
        return None
    return "is an " if _VOWEL.match(nouns[0]) else "is a "
