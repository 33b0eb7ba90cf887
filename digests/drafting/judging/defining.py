"""Sentences that define what their own heading names, in a fixed form: "The Tarn is a club of lenders"."""

import re
from typing import Final

from digests.drafting.grammar import PREPOSITIONS, RELATIVES
from digests.drafting.grammar_verbs import PARTICIPLES
from digests.drafting.judging.claim import undated
from digests.drafting.kinds import core
from digests.drafting.short_forms import without_short_form
from digests.drafting.shown import headings_in
from digests.drafting.wordlists import listed

_DEFINES: Final = re.compile(r"(?:The |An? )?(?P<name>[^,;:]{3,70}?) (?:is|are) an? (?P<what>[^;:\d]+)\.")
_LONGEST: Final = 180
"""Characters: what is longer says more than what a thing is."""
_FEWEST: Final = 4
"""Words behind "is a": fewer say little."""
_LOOSE: Final = (RELATIVES - {"that"}) | frozenset(
    listed(
        """
    high-profile flagship
    favoured favorite popular famous renowned iconic special landmark historic major key important leading
    great best unique instance example similar mainly mostly largely part way step member symbol wake-up
    erstwhile former new old ancient it its they their this these such
        """
    )
)
"""Words of a judgment, of nothing, or of another sentence."""


def defines_its_heading(text: str, heading: str) -> bool:
    """Tell whether a text says what its heading names is, and nothing else."""
    found = _DEFINES.fullmatch(undated(text))
    if found is None or len(text) > _LONGEST:
        return False
    name, told = core(without_short_form(found["name"])), found["what"].split()
    headed = core(without_short_form(headings_in(heading)[-1]))
    plain = {word.lower().strip(",()’'") for word in told}
    return name == headed and len(told) >= _FEWEST and not _LOOSE & plain and _kind(told) not in name.split()


def _kind(told: list[str]) -> str:
    """Return the noun that says of what kind it is: the last one before what says which."""
    ends = PREPOSITIONS | PARTICIPLES | {"that", "to"}
    at = next((at for at, word in enumerate(told) if at and word.lower() in ends), len(told))
    return told[at - 1].lower()
