"""Completes bullets that leave out their subject: "Composed of 21 states" under the name of a committee."""

import re
from typing import Final

from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, read
from digests.drafting.grammar_verbs import BASES, NOUN_TOO, PARTICIPLES, PASTS, THIRD, third_person
from digests.drafting.kinds import KINDS
from digests.drafting.openings import opened
from digests.drafting.short_forms import without_short_form
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed

_LASTING: Final = (
    "composed|comprised|made up|located|situated|headquartered|based|known|found|funded|financed|implemented"
    "|administered|headed|chaired|led|governed|regulated|classified|listed|owned|managed|operated|overseen"
    "|spread|divided|named|called|connected|designed|intended|aimed|published|bounded|surrounded"
    "|fed|drained|bordered|fringed|flanked|supported|monitored|supervised|distributed|native|endemic|inhabited|modelled|dedicated|devoted|committed"
    "|observed|celebrated|marked"
)
_KEPT: Final = (
    r"(?:held|organi[sz]ed|conducted|given|awarded|presented)(?= (?:every|each|annually|once in)\b)"
    r"|(?:given|conferred)(?= by\b)"
)
_CALLED: Final = re.compile(
    r"(?:declared|named|designated|renamed|recogni[sz]ed) (?:as )?(?:an?|the) ", re.IGNORECASE
)
_DONE: Final = (
    "established|founded|launched|constituted|formed|set up|created|introduced|enacted|adopted"
    "|signed|notified"
    "|inaugurated|declared|inscribed|designated|started|developed|built|discovered|renamed|amended|passed"
    "|raised|born|begun|conceptuali[sz]ed|invented|domesticated|replaced|merged|released|unveiled|commissioned|conceived|initiated|ratified|approved|awarded|instituted"
    "|designed and developed|jointly developed|proposed|recommended|held|organised|organized|first held"
)
_AFTER: Final = (
    "(?:in|by|on|of|under|at|as|for|to|with|from|across|during|between|among|along|after|into|upon|jointly"
    "|every|each|annually|once)"
)
_PASSIVE: Final = re.compile(
    rf"(?:(?P<lasting>{_LASTING}|{_KEPT})|(?P<done>{_DONE})) {_AFTER}\b", re.IGNORECASE
)
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
_PLURAL: Final = re.compile(
    r"(?<!Nation)(?<!Affair)(?<!Science)(?<!Game)(?<!State)(?<!Rifle)(?<![su])(?<!i)s$"
)
_VOWEL: Final = re.compile(r"(?:[aeio]|un(?!i|esco)|hon|8|11|18)", re.IGNORECASE)
_SMALL: Final = re.compile(r"(?<=\w )(?:By|In|On|Of|At|And|For|To|Under|With|From|As|The)(?= )")
"""Written large where a whole bullet is."""
_ADVERB: Final = re.compile(
    r"(?:Formally|Officially|Initially|Originally|Jointly|Annually|Subsequently) (?=[a-z])"
)
_IN_CLAUSE: Final = re.compile(r"\b(?:which|who|whom|whose|that|where)\b[^,;]*$")
_DOES: Final = re.compile(
    r"\b(?!this|its|was|has|is)[a-z]{3,}[^s\W]s (?:the|an?|its|their) "
    r"|\b(?!called|named|titled|dubbed)[a-z]+ed (?:\d|the |an? |[A-Z])"
)
"""A verb that is in no list, perhaps: "A General commands the force", "A study counted 40 nests"."""
_SIDE: Final = re.compile(r"\b(?:which|that|who|where)\s$")
"""What makes the verb after it one of a side clause."""
_PLAIN: Final = {third_person(base): base for base in BASES}
_TO_SOMEBODY: Final = frozenset(
    listed("awarded given named called elected appointed conferred granted presented offered chosen")
)
"""Done to what has no name here as often as by it: "Awarded the Bharat Ratna"."""
_OBJECTS: Final = frozenset(["the", "a", "an", "his", "her", "its"])
_ACTIVE: Final = PASTS - PARTICIPLES | {"entered", "came", "became"}
_FEWEST_WORDS: Final = 2
_SHORTEST_NOUN: Final = 4
_LONGEST_NOUN: Final = 5


_SOMEBODY: Final = re.compile(r"An? \d+-year-old\b")


def completed(text: str, name: str) -> str | None:
    """Return the text as a sentence about `name` (with its article, as it opens one), or None.

    Only what begins without a subject is completed: a finite verb, a participle, "Responsible for", a noun
    phrase that says what something is. Of a name in the plural only what was done or what it does is told.
    """
    if len(text.split()) < _FEWEST_WORDS or _is_of_the_name(text, name) or _SOMEBODY.match(text):
        return None
    joint = _joint(text)
    if joint is not None and is_plural(name):
        one = without_short_form(name).split()[-1].lower().removesuffix("s")
        joint, text = _of_many(joint, text) if len(one) > _SHORTEST_NOUN and is_word(one) else (None, text)
    if joint is None:
        return None
    text = _SMALL.sub(lambda found: found[0].lower(), text)
    opening = (
        text if re.match(r"[A-Z]{2}|(?!World)[A-Z][a-z]+[’']s", text) else f"{text[:1].lower()}{text[1:]}"
    )
    return f"{name} {joint}{opening}"


def is_plural(name: str) -> bool:
    """Tell whether a name is of many: "the Golden Langurs"."""
    return _PLURAL.search(without_short_form(name)) is not None


def _is_of_the_name(text: str, name: str) -> bool:
    """Tell whether the text is about something of the name's: "India's first reef park" in "North India"."""
    owned = re.match(r"(?P<whose>\w+)[’']s ", text)
    return owned is not None and owned["whose"] in name.split()


def _of_many(joint: str, text: str) -> tuple[str | None, str]:
    """Return the joint and the text for a name in the plural: "were discovered", "hunt by"."""
    first, _, rest = text.partition(" ")
    if joint == "" and first.lower() in _PLAIN:
        return "", f"{_PLAIN[first.lower()]} {rest}"
    if _PASSIVE.match(text) or joint == "":
        return {"is ": "are ", "was ": "were ", "": ""}.get(joint), text
    return None, text


def lacks_subject(text: str) -> bool:
    """Tell whether a text begins where its subject would end."""
    return _joint(text) is not None


def does(text: str) -> bool:
    """Tell whether a text without a subject begins with what is done; a noun may be a heading."""
    return _joint(text) == "" or _PASSIVE.match(text) is not None


def _joint(text: str) -> str | None:
    """Return what has to stand between a name and the text: "", "is ", "was a "; None where nothing fits."""
    adverb = _ADVERB.match(text)
    if adverb is not None:
        onward = text[adverb.end() :]
        return _joint(opened(onward))
    if _CALLED.match(text) or _PASSIVE.match(text):
        return _joint_of_done(text)
    if _begins_with_verb(text):
        return ""
    return None if _has_verb_of_its_own(text) else _joint_of_noun(text)


def _joint_of_done(text: str) -> str | None:
    """Return "was " or "is " for a participle, unless it only describes a subject that follows."""
    passive = _PASSIVE.match(text)
    if _has_main_verb(text, passive.end() if passive else 0):
        return None
    return "is " if passive and passive["lasting"] and not _CALLED.match(text) else "was "


def _begins_with_verb(text: str) -> bool:
    words = read(text).words
    if not words:
        return False  # All of it stands in brackets.
    first, after = words[0], next(iter(words[1:]), None)
    if after is not None and not read(text).verbs:
        acts = first.low in PASTS - _TO_SOMEBODY and after.low in _OBJECTS
        if acts or (first.low in _ACTIVE and after.text[0].isalnum()):
            return True
    return _is_verb(first.low, after.low if after else ".", after.text if after else ".")


def _has_verb_of_its_own(text: str) -> bool:
    """Tell whether a text has a subject: it has a verb outside its side clauses, or what looks like one."""
    sentence = read(text)
    verb = sentence.words[sentence.verbs[0]].start if sentence.verbs else 0
    return bool(sentence.verbs and not _SIDE.search(text[:verb])) or _DOES.search(text) is not None


_OFFICE_OF_STATE: Final = re.compile(r"(?:Union )?(?:Ministry|Department) of [A-Z]")


def _joint_of_noun(text: str) -> str | None:
    if _OFFICE_OF_STATE.match(text):
        return None  # A scheme under the name of its ministry is no ministry.
    if _STATE.match(text) or _GLOSS.match(text):
        return "is "
    first = re.match(r"(?:First|Only) ", text)
    if first is not None and _with_article(opened(text[first.end() :])) is None:
        return None  # "First loan of up to Rs 15,000" is one of several things named.
    if _HEIGHT.match(text):
        owned = re.match(r"(?P<whose>\w+)[’']s", text)
        return "is " if owned and owned["whose"] not in {"World", "Earth"} else "is the "
    return _with_article(text)


def _has_main_verb(text: str, after: int) -> bool:
    """Tell whether a participle only describes a subject: "Based on the report, the CBI started ..."."""
    verbs = [read(text).words[place].start for place in read(text).verbs]
    main = [at for at in verbs if at > after and not _IN_CLAUSE.search(text[after:at])]
    return bool(main) and "," in text


def _is_verb(low: str, after: str, written: str) -> bool:
    if low not in THIRD:
        return False
    follows = after in DETERMINERS | PREPOSITIONS - {"of"} or written[:1].isupper() or written[:1].isdigit()
    return follows if low in NOUN_TOO else after[:1].isalnum() and after not in {"and", "or"}


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
