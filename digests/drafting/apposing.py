"""Takes "X, a Y, does Z" apart into "X does Z" and "X is a Y"; where that is not safe, does nothing."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import Sentence, blanked, read

_ASIDE: Final = re.compile(
    r"^(?P<name>[^,]{3,80}), (?P<aside>(?:an?|the|one of|also known as|also called|popularly known as"
    r"|located in|situated in|headquartered in|based in) [^,]{4,90}), (?P<rest>.+)$"
)
_LAST: Final = re.compile(
    r"(?<=\b(?:by|in|to|at|on) )(?:the )?(?P<name>[A-Z][\w’'-]*(?: (?:(?:of|for|the) )?[A-Z][\w’'-]*)*), "
    r"(?P<aside>(?:an?|one of|also known as) [^,;]{6,90})\.$"
)
_PLURAL: Final = re.compile(r" and |\b(?:both|two|three|four|five)\b", re.IGNORECASE)
_NO_THING: Final = re.compile(
    r"(?:an?|the|one of) (?:\w+ )?(?:day|week|fortnight|month|year|decade|hour|move|step|rise|fall|drop|jump"
    r"|first|record|success|feat|milestone|boost|far cry|departure|bid|blow)\b",
    re.IGNORECASE,
)
"""What tells when or how something was done, and names nobody."""
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
    whole = read(f"{name} is {aside}.")
    if _PLURAL.search(found["name"]) or _LEANS.search(found["aside"]) or len(whole.verbs) != 1:
        return ()
    return f"{name} {sentence.text[found.start('rest') :]}", whole.text


def last_aside(sentence: Sentence) -> Iterator[str]:
    """Yield "Y is a Z." of "X joined Y, a Z.", where Y is a name and nothing leans on the rest."""
    found = _LAST.search(blanked(sentence.text))
    if found is None or _LEANS.search(found["aside"]) or _NO_THING.match(found["aside"]):
        return
    name, aside = (sentence.text[slice(*found.span(part))] for part in ("name", "aside"))
    whole = read(f"{name} is {aside}.")
    if len(whole.verbs) == 1 and not _PLURAL.search(found["name"]):
        yield whole.text
