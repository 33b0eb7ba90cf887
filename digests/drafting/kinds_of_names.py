"""Tells of what kind a named thing is: which noun may stand for it, and what cannot be told of it."""

import re
from typing import Final

from digests.drafting.kinds import KINDS, NAMED_FIRST, core
from digests.drafting.short_forms import without_short_form
from digests.drafting.wordlists import listed

_ALIKE: Final = (
    frozenset(listed("agreement treaty convention pact accord protocol charter")),
    frozenset(listed("scheme programme program yojana mission initiative abhiyan campaign project")),
    frozenset(listed("exercise drill wargame")),
    frozenset(listed("operation mission drive")),
    frozenset(listed("summit conference meeting assembly session conclave")),
    frozenset(listed("centre center institute facility")),
    frozenset(listed("commission committee council board authority body panel")),
    frozenset(listed("organisation organization alliance union grouping bloc association forum initiative")),
    frozenset(listed("virus infection disease")),
    frozenset(listed("award prize medal honour samman puraskar")),
    frozenset(listed("satellite spacecraft probe mission")),
    frozenset(listed("act law bill")),
    frozenset(listed("index ranking report survey")),
)
"""Nouns one of which may stand for another's name: "the agreement" for the High Seas Treaty."""
NOUNS: Final = KINDS.union(*_ALIKE, {"country", "nation"})


def stands_for(kind: str, name: str) -> bool:
    """Tell whether "this <kind>" may be what a name names: it is one, or another thing of its sort."""
    alike = (other for sort in _ALIKE if kind in sort for other in sort)
    return is_a(kind, name) or any(is_a(other, name) for other in alike)


def is_a(kind: str, name: str) -> bool:
    """Tell whether a noun is what a name names: its last word, or the one before "of", or "Lake" first."""
    told = core_name(name).split(" of ")[0].split(" for ")[0].split()
    return bool(told) and (kind == told[-1] or (kind == told[0] and kind in NAMED_FIRST))


def is_of_another_kind(name: str, said: str) -> bool:
    """Tell whether "it" is told of as what no name like this one is: an illness, a battle, a body, a book."""
    told = _IS_A.match(said)
    head = re.split(r" (?:of|on|for) ", core_name(name))[0].rpartition(" ")[2]
    if re.match(r"(?:is|was|were) fought\b", said):
        return head not in _FOUGHT
    if head in _NEVER_BUILT and _BUILT.match(said):
        return True
    if head in _NOWHERE and _SOMEWHERE.match(said):
        return True
    if told is None:
        return False
    kind = told["kind"]
    if kind in _LIVING:
        return head in NOUNS - _LIVING
    return head in _THINGS and ((kind in _BODIES) or (kind in _WORKS and head not in _WORKS))


_NEVER_BUILT: Final = frozenset(
    listed(
        """
    committee commission ministry cabinet government sabha parliament court tribunal organisation agency
    assembly
        """
    )
)
_BUILT: Final = re.compile(
    r"(?:is|was|has been|will be|(?:is|was) to be) (?:[a-z]+ )?"
    r"(?:built|constructed|held|celebrated|observed)\b"
)
"""What is done to no body of people."""
_NOWHERE: Final = frozenset(
    listed(
        """
    day week award prize medal samman puraskar index report act bill treaty convention protocol scheme yojana
        """
    )
)
_SOMEWHERE: Final = re.compile(
    r"(?:is|was) (?:home to|located|situated|surrounded|bordered|drained|fed)\b"
    r"|(?:lies|flows|rises|originates|borders|stretches)\b|covers an area\b"
)
"""What is told of places alone."""
_LIVING: Final = frozenset(
    listed("virus infection disease disorder bacterium parasite bird animal species mammal fish plant tree")
)
_FOUGHT: Final = frozenset(listed("battle war wars revolt rebellion siege"))
_BODIES: Final = frozenset(
    listed(
        "agency body organisation organization commission committee council board authority institution union"
    )
)
_WORKS: Final = frozenset(listed("story novel book film song play poem painting documentary memoir"))
_THINGS: Final = _WORKS | frozenset(
    listed(
        """
    day week award prize medal ratna puraskar samman index report act bill treaty convention protocol festival
    river lake fort temple dam park sanctuary reserve island mission satellite exercise scheme yojana
        """
    )
)
"""Last words of the names of what is neither a body nor a book: the World Reef Day is no agency."""
_IS_A: Final = re.compile(
    r"(?:is|was) (?:an?|the|[A-Z][\w’']*[’']s?) (?:[\w-]+ ){0,5}?(?P<kind>[a-z]{3,})"
    r"(?= (?:of|that|which|in|for|to|with|by|under|about|on|set|founded|written)\b|[,.;]| \()"
)


def core_name(name: str) -> str:
    """Return a name's words alone, small, without "the" and without its short form."""
    return core(without_short_form(name))
