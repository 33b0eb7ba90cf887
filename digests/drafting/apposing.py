"""Takes "X, a Y, does Z" apart into "X does Z" and "X is a Y"; where that is not safe, does nothing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import Sentence, blanked, read
from digests.drafting.grammar_verbs import PASTS, SPEECH
from digests.drafting.openings import opened
from digests.drafting.short_forms import looks_short

_ASIDE: Final = re.compile(
    r"^(?P<name>[^,]{3,80}), (?P<aside>(?:an?|the|one of|also known as|also called|popularly known as"
    r"|located in|situated in|headquartered in|based in"
    r"|\d[\d.]*(?:,\d+)? ?(?:km|m|metres?|meters?|feet|ft|kilomet\w+)"
    r"|(?:[a-z]+ed|set up|built) (?:in|on|by|at|under|during)) [^,]{4,90}), (?P<rest>.+)$"
)
_LAST: Final = re.compile(
    r"(?<=\b(?:by|in|to|at|on) )(?P<the>the )?"
    r"(?P<name>[A-Z][\w’'-]*(?: (?:(?:of|for|the) )?[A-Z][\w’'-]*)*), "
    r"(?P<aside>(?:an?|one of|also known as) [^,;]{6,90})\.$"
)
_PLURAL: Final = re.compile(r" and |\b(?:both|two|three|four|five)\b", re.IGNORECASE)
_OF_ANOTHER: Final = re.compile(r" (?:by|of|in|for|from|with|at|to|on|under|between) ")
"""A subject of two names: what is said beside it may be of the second. It is left out."""
_DONE: Final = re.compile(
    r"(?:signed|established|launched|founded|set up|created|formed|adopted|enacted|inaugurated|introduced"
    r"|constituted|built|discovered|released|published|instituted|started|notified|developed"
    r"|ratified|commissioned) "
    r"(?:in|on|by|at|under|during) "
)
"""What was done to the subject: "COMCASA, signed in 2018, allows ..."."""
_FRONTED: Final = re.compile(
    rf"(?P<aside>(?i:{_DONE.pattern}(?:the year )?[^,]*\b\d{{4}}\b[^,]{{0,60}}"
    r"|(?:located|situated|headquartered|based) in [^,]{3,60})), (?P<rest>(?:the |[A-Z]).+)$"
)
_NO_THING: Final = re.compile(
    r"(?:an?|the|one of) (?:\w+ )?(?:day|week|fortnight|month|year|decade|hour|move|step|rise|fall|drop|jump"
    r"|first|record|success|feat|milestone|boost|far cry|departure|bid|blow)\b",
    re.IGNORECASE,
)
"""What tells when or how something was done, and names nobody."""
_PERSON: Final = re.compile(
    r"(?:an?|the|one of) (?:[\w-]+ ){0,3}?(?:members?|leader|activist|journalist|poet|poetess|writer|author"
    r"|scientist|fighter|soldier|officer|player|king|queen|ruler|reformer|politician|lawyer|singer|dancer|actor|artist"
    r"|painter|revolutionary|saint|philosopher|general|minister|resident|native|student|teacher)\b"
)
_OF_THE_WHOLE: Final = re.compile(r" of [^,]* in [A-Z][\w’'-]* in [A-Z]")
"""Where the whole sentence is: "a temple of Jagannath, a form of Krishna in Puri in Odisha"."""
_LIVED_IN: Final = re.compile(
    r"(?:an?|the|one of) (?:[\w-]+ ){0,3}(?:village|town|city|district|hamlet|suburb|island|state"
    r"|country|mandal|taluk)\b"
)
_NOUNLESS: Final = re.compile(r"the (?:first|last|only|second|\w+est)(?: one)? to ")
_TOLD: Final = re.compile(r"[a-z]+ed ")
_IS: Final = re.compile(r"(?:located|situated|headquartered|based) (?:in|on|at|near|along|between) ")
_SAYS_WHAT: Final = re.compile(r"(?:an?|the) ")
_LEANS: Final = re.compile(
    r"\b(?:which|who|whose|that|it|its|they|their|he|his|she|her|this|these|former|then|said|says|according)\b",
    re.IGNORECASE,
)


def asides(sentence: Sentence) -> tuple[str, ...]:
    """Return the sentence without what is said beside its subject, then that as a sentence of its own."""
    found = _ASIDE.match(blanked(sentence.text))
    verb = sentence.verb
    if found is None or verb is None or sentence.opening or verb.start != found.start("rest"):
        return ()
    name, aside = (sentence.text[slice(*found.span(part))] for part in ("name", "aside"))
    rest = f"{name} {sentence.text[found.start('rest') :]}"
    if _PERSON.match(found["aside"]) and (_is_lone(name) or verb.low in PASTS | {"was", "were", "had"}):
        return (rest,)  # Nobody knows whether they still are, or who a lone surname is.
    if _SAYS_WHAT.match(found["aside"]) and _is_lone(name) and verb.low in {"was", "were"}:
        return ()
    if _OF_ANOTHER.search(found["name"]) or re.match(r"(?:An?|One|Some) ", name):
        return (rest,)
    done = _DONE.match(found["aside"])
    whole = read(f"{name} {'was' if done else 'is'} {aside}.")
    if _PLURAL.search(found["name"]) or _LEANS.search(found["aside"]) or len(whole.verbs) != 1:
        return ()
    if _NOUNLESS.match(found["aside"]):
        return (rest,)
    if _TOLD.match(found["aside"]) and not done and not _IS.match(found["aside"]):
        return ()
    return rest, whole.text


def _is_lone(name: str) -> bool:
    """Tell whether a name is one word that few know: "Vaghsheer was launched" does not say what was."""
    return " " not in name and not looks_short(name) and gazetteer().named(name) is None


def fronted(sentence: Sentence) -> tuple[str, ...]:
    """Take "Set up in 1951, the Reef Club runs a fund." apart: when it was set up, then what it does."""
    found = _FRONTED.match(blanked(sentence.text))
    verb = sentence.verb
    if found is None or verb is None or verb.start <= found.start("rest"):
        return ()
    name = sentence.text[found.start("rest") : verb.start].strip()
    if (
        re.search(r",|[’']s? ", name)
        or _PLURAL.search(name)
        or _OF_ANOTHER.search(name)
        or _LEANS.search(found["aside"])
    ):
        return ()
    aside = sentence.text[slice(*found.span("aside"))]
    joint = "is" if _IS.match(aside.lower()) else "was"
    first = read(f"{opened(name)} {joint} {aside[0].lower()}{aside[1:]}.")
    if len(first.verbs) != 1 or verb.low in {"are", "were", "have"}:
        return ()
    return first.text, opened(sentence.text[found.start("rest") :])


def last_aside(sentence: Sentence) -> Iterator[str]:
    """Yield "Y is a Z." of "X joined Y, a Z.", where Y is a name and nothing leans on the rest."""
    found = _LAST.search(blanked(sentence.text))
    if found is None or _LEANS.search(found["aside"]) or _NO_THING.match(found["aside"]):
        return
    if (SPEECH | {"informed"}) & set(found["aside"].split()):
        return  # "..., a senior official stated": who said so is no aside.
    if _OF_ANOTHER.search(found["name"]) and _LIVED_IN.match(found["aside"]):
        return  # "the Reef Temple of Tarn, a village": the village is Tarn.
    if _PERSON.match(found["aside"]) or _OF_THE_WHOLE.search(found["aside"]):
        return
    name, aside = (sentence.text[slice(*found.span(part))] for part in ("name", "aside"))
    article = "The " if found["the"] else ""
    whole = read(f"{article}{name} is {aside}.")
    if len(whole.verbs) == 1 and not _PLURAL.search(found["name"]):
        yield whole.text
