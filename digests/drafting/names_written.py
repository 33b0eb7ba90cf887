"""Finds the runs of words that are names in a text, by their capitals and the small words between them."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import CLAUSE_OPENERS, DETERMINERS, PREPOSITIONS
from digests.drafting.grammar_verbs import AUXILIARIES
from digests.drafting.heading_names import only_generic
from digests.drafting.kinds import GOES_ON, KINDS
from digests.drafting.names import Names
from digests.drafting.openings import inside
from digests.drafting.short_forms import looks_short, unowning, without_short_form
from digests.drafting.shouting import is_shouted
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.numerals import MONTHS

_NUMBER: Final = r"\d+(?:\.\d+)?(?![\w,.%-]| (?:million|crore|lakh|km|per|members?|years?|days?)\b)"
"""What may end a name: "Mission Tarn 2.0", but no count of something."""
_NAME: Final = re.compile(
    r"(?:\b[Tt]he )?(?:[“‘\"](?P<quoted>[A-Z][^”’\"]{2,60})[”’\"]"
    r"|[A-Z][\w'’.&/-]*(?:(?: (?:of|for|on|de|&|and|to)(?: the)?)?"
    rf" (?:[A-Z][\w’'&/-]*|{_NUMBER}))*)"
    r"(?: \([A-Z][\w.-]+\))?"
)
_FIRST: Final = re.compile(r"(?P<word>(?:The )?[A-Z][\w’'-]*)(?: |$)")
_LEADS: Final = (
    PREPOSITIONS
    | DETERMINERS
    | CLAUSE_OPENERS
    | AUXILIARIES
    | frozenset(
        listed(
            "it they he she about also what which who how why according and but first its their more key"
            " there theme out list lists types we our you your i"
            " former present current explained latest recently earlier honouring named called"
        )
    )
) - {"the"}
"""With a capital they open a sentence or a heading, and no name."""
_WHOLE_WITH_AND: Final = re.compile(
    r"(?:the )?(?:Ministry|Department|Minister|Secretary|Union|Food|Directorate|National|Convention|United"
    r"|International|World)\b",
    re.IGNORECASE,
)
"""Names that may hold an "and": the Ministry of Health and Family Welfare."""
_COMMON: Final = frozenset(
    listed(
        """
    hq hqs headquarters president chairman chairperson ceo md dg director gk phase part date venue capital
    currency motto tagline formula total number name names others government centre union cabinet section
    article schedule act bill scheme mission day amendment rule title ministry minister state states central
    national international world upsc prelims mains edition launched founded established budget programme
        """
    )
)
"""With a capital, too, they name nothing by themselves."""
_NO_NAMES: Final = frozenset(
    listed(
        "jan feb mar apr jun jul aug sep sept oct nov dec"
        " monday tuesday wednesday thursday friday saturday sunday"
        " rs crore lakh km mw gw kwh sq kg mm usd inr"
    )
) | {month.lower() for month in MONTHS}
_DESCRIBES: Final = ("an", "ish", "ese", "im", "ic")
"""How words end that with a capital say of which land or faith something is."""
_SORT: Final = re.compile(r" (?P<noun>[a-z]+)\b(?:[.,;:]| (?P<next>\w+)|$)")
_SMALL: Final = re.compile(r"^(?:of|for|on|to|and|&) (?:the )?")
_LEADS_ON: Final = re.compile(r" (?:of|for|on|de|&|and|to|the)$")


def names_written(text: str, names: Names, *, heads: bool) -> Iterator[tuple[str, int]]:
    """Yield each name with where it starts; one that opens a sentence must be known as one."""
    for found in _NAME.finditer(text):
        start, told = _unled(found)
        for name, place in _parted(told, start):
            bare = without_short_form(inside(name).removeprefix("the ")).strip("“”‘’\"' .")
            opens = place == 0 or heads or text[max(0, place - 2) : place] in {". ", ": "}
            after = text[place + len(name) : place + len(name) + 2]
            if _is_name(bare, names, opens=opens) and not _is_description(bare, after):
                yield f"{name}{_sort_behind(name, text[place + len(name) :])}", place


def _unled(found: re.Match[str]) -> tuple[int, str]:
    """Return where a name begins, and the name, without the "Under" or "Theme of" before it."""
    start, told = found.start(), found[0]
    while (opener := _FIRST.match(told)) is not None and opener["word"].lower() in _LEADS:
        rest = _SMALL.sub("", told[opener.end() :])
        start, told = start + len(told) - len(rest), rest
    return start, told


def _parted(told: str, start: int) -> Iterator[tuple[str, int]]:
    """Yield the names that "and" or an owner's mark joins, each with where it starts."""
    joints = r"[’']s " if _WHOLE_WITH_AND.match(told) or _is_one_body(told) else r"[’']s | and "
    place = 0
    for joint in (*re.finditer(joints, told), None):
        end = joint.start() if joint is not None else len(told)
        name = _LEADS_ON.sub("", unowning(told[place:end].rstrip(" .,")))
        if joint is not None and joint[0] != " and " and name.startswith("the "):
            name, place = name[4:], place + 4  # "the Tarn’s bank": the bank has the article.
        yield name, start + place
        place = joint.end() if joint is not None else end


def _is_one_body(told: str) -> bool:
    """Tell "the Securities and Exchange Board" from "Goa and the Reef Board", "Reef Club and Tarn Board"."""
    first, _, last = without_short_form(told).rpartition(" and ")
    before = inside(first).removeprefix("the ")
    head = last.split(" of ")[0].split()[-1:] or [""]
    apart = not first or last.startswith("the ") or (" " in before and before.split()[-1].lower() in KINDS)
    return head[0].lower() in KINDS and not apart and gazetteer().named(before) is None


def _is_name(bare: str, names: Names, *, opens: bool) -> bool:
    words = bare.lower().split()
    if len(bare) < _FEWEST or bare == "the" or words[0] in _NO_NAMES or is_common(bare):
        return False
    if is_shouted(bare) or (
        len(words) == 1 and bare.isupper() and len(bare) > _LONGEST_SHORT and is_word(words[0])
    ):
        return False  # A heading in capitals: "EMBLEM".
    if not any(letter.isalpha() for letter in bare) or (only_generic(bare) and not looks_short(bare)):
        return False
    if len(words) > 1 or looks_short(bare) or not opens:
        return True
    return words[0] not in names.plain and (words[0] in names.capitalised or not is_word(words[0]))


def is_common(bare: str) -> bool:
    """Tell whether a name is of words only that name nothing by themselves: "Headquarters"."""
    return all(word in _COMMON for word in bare.lower().split())


_FEWEST: Final = 2
_LONGEST_SHORT: Final = 4


def _sort_behind(name: str, after: str) -> str:
    """Return the noun in small letters that belongs to a name: " database" of "the ICSE database is"."""
    found = _SORT.match(after)
    if found is None or found["noun"] not in KINDS or name.rsplit(maxsplit=1)[-1].lower() in KINDS:
        return ""
    return f" {found['noun']}" if found["next"] is None or found["next"] in GOES_ON else ""


def _is_description(bare: str, after: str) -> bool:
    """Tell whether a word only says of which land something is: "Indian officers"."""
    alone = " " not in bare and not looks_short(bare) and gazetteer().named(bare) is None
    return alone and bare.endswith(_DESCRIBES) and re.match(r" [a-z]", after) is not None
