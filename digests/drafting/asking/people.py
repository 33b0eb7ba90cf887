"""Questions for a holder of an office, where others who held it are known."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import ORDINAL, Asked, Sentence, parts_are_simple, tidy
from digests.model import KeyKind

_NAME: Final = (
    r"(?:(?:Dr\.?|Sir|Shri|Smt\.?|Justice|Mr\.?|Ms\.?) )?(?P<key>[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){1,4})"
)
_WAS: Final = re.compile(
    rf"(?:The )?(?P<role>(?:(?:{ORDINAL}|only) )?(?:Indian )?[A-Z]?[\w -]{{3,40}}? of [^,]{{2,60}}?)"
    rf" (?P<be>is|was) {_NAME}(?: (?:from|of) [A-Z][\w ]+)?"
)
_BECAME: Final = re.compile(
    rf"{_NAME} (?P<v>was (?:appointed|elected|sworn in)(?: as)?|became|took charge as|took over as|is|was)"
    rf" the (?P<role>(?:{ORDINAL} )[\w -]{{3,40}}"
    r" of [^,]{2,60}?)(?P<t>(?: (?:in|on) [^,]{3,25})?)"
)


def people(sentence: Sentence) -> Iterator[Asked]:
    """Find the holder of an office, where the gazetteer knows others who held it."""
    for pattern, verb in ((_WAS, "be"), (_BECAME, "v")):
        found = pattern.fullmatch(sentence.text)
        if found is None or not parts_are_simple(found["role"]):
            continue
        entry = sentence.names.named(found["key"])
        if entry is not None and entry.kind is KeyKind.PERSON:
            ask = tidy(f"Who {found[verb]} the {found['role']}{found.groupdict().get('t') or ''}?")
            yield Asked(span=found["key"], kind=KeyKind.PERSON, ask=ask, slot="person", entry=entry)
