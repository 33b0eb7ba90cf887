"""Finds the names a brief gives to things of one kind ("the mission"), and whether there is only one."""

import re
from collections.abc import Mapping
from typing import Final

from digests.drafting.grammar import PREPOSITIONS
from digests.drafting.grammar_verbs import AUXILIARIES, NOUN_TOO, PASTS, THIRD
from digests.drafting.wordlists import listed

KINDS: Final = frozenset(
    listed(
        """
    mission scheme bill act committee commission ministry authority board convention council court day
    index report fund bank corporation agency centre center union exercise drill programme program project
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
NAMED_FIRST: Final = frozenset(listed("exercise operation mission project cyclone lake fort port abhiyan"))
_OPENERS: Final = re.compile(
    r"^(?:(?:The|In|Under|At|On|As|For|By|This|That|An?|Of|And|Its|About|What"
    r"|Is|How)\b\s*)+"
)
GOES_ON: Final = (AUXILIARIES | THIRD | PASTS | PREPOSITIONS | {"and", "to"}) - NOUN_TOO - {"of", "for"}
"""Words after "the mission" that show that it is not "the mission guidelines"."""
_COMMONEST: Final = 40_000
_OF_IT: Final = (
    r"(?:Facts|Details|Overview|Objectives?|Highlights|Features|Control|Director|Life|Profile|Team)\b"
)
"""What follows "Mission" in a headline and is no name of one."""
_GOES_BACK: Final = re.compile(r"\b[A-Z][\w’'&-]+ (?:in|to|from|with|against|by|at) (?:the )?$")
"""Before a name that is the rest of a longer one: the Trafficking in | Persons Report."""
_IN_A_NAME: Final = re.compile(r"(?<!The )\b(?!The )[A-Z][\w’'&-]* $")


def names_of_kind(kind: str, text: str) -> tuple[str, ...]:
    """Return the names with this noun in them, first ones first, with "the" where they take it."""
    noun = kind.capitalize()
    found: dict[str, int] = {}
    last = (
        rf"(?:[A-Z][\w’'&-]+ (?:(?:of|for|and|on) )?)+{noun}\b(?! [A-Z])"
        r"(?: (?:of|on|for) [A-Z][\w-]+(?: [A-Z][\w-]+)*)*"
    )
    for match in re.finditer(last, text[:_COMMONEST]):
        bare = _OPENERS.sub("", match[0].strip())
        if _is_a_sort(bare, _just_before(text, match)) or _GOES_BACK.search(_just_before(text, match)):
            continue
        if " " in bare and not any(word.lower() in THIRD - NOUN_TOO for word in bare.split()):
            found.setdefault(bare if noun == "Day" else f"the {bare}", match.start())
    for match in re.finditer(rf"\b{noun} of (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*", text[:_COMMONEST]):
        if not _IN_A_NAME.search(_just_before(text, match)):
            found.setdefault(f"the {match[0]}", match.start())
    if kind in NAMED_FIRST:
        for match in re.finditer(rf"\b{noun} (?!{_OF_IT})(?:[A-Z][\w-]+ ?)+(?:[IVX]+\b)?", text[:_COMMONEST]):
            found.setdefault(match[0].strip(), match.start())
    return tuple(sorted(found, key=lambda name: found[name]))


def _just_before(text: str, match: re.Match[str]) -> str:
    return text[max(0, match.start() - _LONGEST_LABEL) : match.start()]


def _is_a_sort(name: str, before: str) -> bool:
    """Tell whether a name only says of what sort something is: "Type: Central Sector Scheme"."""
    return _SORT_OF.search(before) is not None or all(word.lower() in _SORTS for word in name.split()[:-1])


_LONGEST_LABEL: Final = 60
"""Characters before a name in which the label may stand whose value it is."""
_SORT_OF: Final = re.compile(
    r"\b(?:[Tt]ype|[Kk]ind|[Nn]ature|[Cc]ategory|[Ss]tatus)(?: of [\w ]{2,30})? ?[:–-] ?(?:[\w -]+ and )?$"
)
_SORTS: Final = frozenset(
    listed(
        """
    central sector centrally sponsored state voluntary statutory constitutional autonomous regulatory flagship
    umbrella advisory government-backed public private international multilateral regional quasi-judicial and
        """
    )
)
"""Words that are of a sort and of no name."""


def ends_a_name(text: str, the: int, noun: str) -> bool:
    """Tell whether "the Sea" only ends a longer name: "the Law of the Sea" is of no sea in mind."""
    return noun[:1].isupper() and _LEADS_TO.search(text, 0, the) is not None


_LEADS_TO: Final = re.compile(r"[A-Z][\w’'-]* (?:of|for|on|in|to) $")


def only_names(text: str) -> Mapping[str, str]:
    """Return the name for each kind of which the text names one, and speaks of no other."""
    spoken = {found[1].lower() for found in re.finditer(r"\b[Tt]h(?:e|is) ([a-z]{3,12})\b", text)}
    only = {kind: only_name(kind, text) for kind in sorted(spoken & KINDS)}
    return {kind: name for kind, name in only.items() if name is not None}


def only_name(kind: str, text: str) -> str | None:
    """Return the name of this kind of which the text names just one, and speaks of no other; or None."""
    names = names_of_kind(kind, text)
    alone = len({core(name) for name in names}) == 1 and not _speaks_of_others(kind, text)
    return names[0] if alone else None


def core(name: str) -> str:
    """Return a name's words alone, small and without "the", to tell whether two names are one."""
    return re.sub(r"\W+", " ", name.lower().removeprefix("the ")).strip()


def _speaks_of_others(kind: str, text: str) -> bool:
    others = (
        rf"\b(?:another|other|similar|different|previous|earlier|old|older|two|three|both|several|many"
        rf"|new"
        rf"|each|every|any) (?:[\w-]+ ){{0,2}}{kind}s?\b|\b{kind}s\b"
        rf"|(?<!is )(?<!was )(?<!as )(?<!such )\ban? (?:[\w-]+ ){{0,2}}{kind}\b"
    )
    return bool(re.search(others, text))
