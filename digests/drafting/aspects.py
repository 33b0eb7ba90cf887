"""Tells the labels that say what of a thing is told ("Core zone: 20 sq km") from headings of other things."""

from typing import Final

from digests.drafting.grammar import PREPOSITIONS
from digests.drafting.spelling import may_be_a_word
from digests.drafting.wordlists import listed

_WHEN_OR_WHERE: Final = frozenset(["at", "before", "after", "in", "on", "under"])
"""In a label they say when or where: "Exit at age 60"."""
_NO_ASPECTS: Final = frozenset(
    listed("Article Section Schedule Part New Latest Current Factual Total Reason Question Definition")
)
"""What stands under such a label is of a law, of a day, of a sum or of a lesson, and no aspect of a thing."""


def is_aspect(label: str, value: str) -> bool:
    """Tell whether "of the Tarn" may follow a label of common words; a `value` in capitals is a heading."""
    words = label.split()
    common = all(may_be_a_word(word.lower()) for word in words)
    if words[-1].endswith(("ed", "body")) or words[0] in _NO_ASPECTS or _WHEN_OR_WHERE & set(words):
        return False
    is_heading = value[:-1].istitle() and " " in value
    return common and not is_heading and label[1:] == label[1:].lower() and words[-1] not in PREPOSITIONS
