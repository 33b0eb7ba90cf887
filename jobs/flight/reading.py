"""Something to read on board: digests made up for the flight, more facts than any chat is told in it."""

from datetime import date
from typing import Final

from digests.library import Library
from digests.model import Digest, Fact, Key, KeyKind, Source

_FACTS_A_DIGEST: Final = 5
"""Few, because a fact's questions are made with all the others of its digest."""


def make_library(facts: int, on: date) -> Library:
    """Make so many facts, each with one key and so with two questions, dated `on`."""
    numbers = range(1, facts + 1)
    return Library(
        [_digest(numbers[first : first + _FACTS_A_DIGEST], on) for first in range(0, facts, _FACTS_A_DIGEST)]
    )


def _digest(numbers: range, on: date) -> Digest:
    return Digest(
        id=f"volume-{numbers[0]}",
        title="On board",
        date=on,
        topics=("flying",),
        sources=(Source(name="The logbook", date=on),),
        facts=tuple(_fact(number, on) for number in numbers),
    )


def _fact(number: int, on: date) -> Fact:
    return Fact(
        id=f"f{number}",
        section="Log",
        text=f"Entry {number} of the logbook was written in Lyon, France.",
        as_of=on,
        source_quote="as written in the logbook",
        keys=(
            Key(
                span="Lyon, France",
                kind=KeyKind.PLACE,
                distractors=("Vienna, Austria", "Geneva, Switzerland", "Rome, Italy"),
                ask=f"Where was entry {number} written?",
            ),
        ),
    )
