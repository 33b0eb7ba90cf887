"""Finds whom a brief is about, where its title is somebody's name: whom "He" and "Born in 1806" mean."""

import re
from functools import lru_cache
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar_verbs import PARTICIPLES, PASTS
from digests.drafting.kinds import KINDS
from digests.drafting.short_forms import without_short_form
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed

_BEFORE: Final = re.compile(
    r"(?:(?:Who (?:was|is)|About|Life of|Biography of|Remembering|(?:\d+\w\w )?(?:Birth|Death) Anniversary of"
    r"|(?:Social )?Reformers?:|Freedom [Ff]ighters?:|Freedom [Ff]ighter|Personality:?) )+"
)
_AFTER: Final = re.compile(r"(?:,|:| [-–—(|]|[’']s? ).*$|\?$")
_WORD: Final = re.compile(r"[A-Z][\w.’-]*")
_TITLES: Final = frozenset(
    listed(
        """
    sri shri smt dr pt pandit acharya swami saint sant guru raja rani maharaja maharani maharana maharaj king
    queen emperor prince princess sir lord lady begum baba bhagat chhatrapati lokmanya mahatma netaji sardar
    thakur rao bai devi birsa veer justice general marshal captain major colonel
        """
    )
)
"""Words that stand in names of people, though common."""
_THINGS: Final = frozenset(
    listed(
        """
    ins samiti bhagya jayanti jayanthi yatra jatra puraskar puraskaram purnima tal darpan stupa law act day
    sabha sangh yojana abhiyan utsav mela nritya natak kala vav mahal dham vihar vahini
        """
    )
)
"""Words of Indian names that are no one's."""
_SOMEBODY: Final = re.compile(
    r"(?:^|[.!?:•-] |\n)[“\"]?(?:He|She|Born|Married)\b|\b(?:[Hh]e|[Ss]he) was born\b"
)
_FEWEST, _MOST = 2, 5
_FEWEST_DEEDS: Final = 3


@lru_cache(maxsize=1 << 8)
def person_of(title: str, said: str) -> str | None:
    """Return the person that a title names and nothing else, if the brief speaks of somebody."""
    name = _AFTER.sub("", _BEFORE.sub("", without_short_form(title))).strip()
    words = name.split()
    if not _FEWEST <= len(words) <= _MOST or not all(map(_WORD.fullmatch, words)):
        return None
    lows = [word.lower().strip(".") for word in words]
    if any(low in KINDS | _THINGS or (len(low) > 3 and is_word(low) and low not in _TITLES) for low in lows):
        return None
    if any(gazetteer().named(part) is not None for part in (name, *words)):
        return None
    return name if _SOMEBODY.search(said) is not None or _tells_deeds(said) else None


def _tells_deeds(said: str) -> bool:
    """Tell whether several lines begin with what somebody did: "Opened schools in Goa."."""
    first = (re.match(r"[^\w\n]*([A-Z][a-z]+ed) (?!by\b)", line) for line in said.splitlines())
    return sum(found is not None and _is_deed(found[1].lower()) for found in first) >= _FEWEST_DEEDS


_WITHOUT_OBJECT: Final = frozenset(
    listed("fought served died worked lived studied joined participated became rose")
)
_DEEDS: Final = PASTS | PARTICIPLES | {"born", "married"}
_HOW: Final = re.compile(r"(?:in|on|at|as|for|to|from|into|with|under|among|of)\b")


def told_of(person: str, text: str) -> str | None:
    """Return "Asha Rao led a march." for "Led a march.", or None for what begins with no deed."""
    first, _, rest = text.partition(" ")
    low = first.lower()
    if not _is_deed(low) or not first[0].isupper() or rest.startswith("by ") or not rest:
        return None
    done_to = low in PARTICIPLES | {"born"} and low not in PASTS
    was = "was " if low not in _WITHOUT_OBJECT and (done_to or _HOW.match(rest)) else ""
    return f"{person} {was}{low} {rest}"


def _is_deed(low: str) -> bool:
    return low in _DEEDS or (low.endswith("ed") and is_word(low))
