"""List outsiders: three members of a list the fact gives, and one thing that does not belong."""

from collections.abc import Iterator
from typing import Final

from digests.exams.claims import drawn
from digests.exams.composing import composed
from digests.model import Digest, Fact, Listing
from digests.question import Question
from digests.quiz import dated, item_of

MEMBERS_SHOWN: Final = 3


def outsiders_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile a question for each list of the fact."""
    for number, listing in enumerate(fact.lists, start=1):
        question = _outsider(digest, fact, listing, f"o{number}")
        if question is not None:
            yield question


def _outsider(digest: Digest, fact: Fact, listing: Listing, form: str) -> Question | None:
    seed = f"{item_of(digest, fact)}#{form}"
    outsider = listing.outsiders[drawn(seed, len(listing.outsiders))]
    first = drawn(f"{seed}/members", len(listing.members))
    onward = (*listing.members[first:], *listing.members[:first])
    return composed(
        digest,
        fact,
        form,
        stem=f"Which of these is NOT one of {listing.of}?",
        options=(outsider, *onward[:MEMBERS_SHOWN]),
        correct=0,
        explanation=dated(fact.text, fact.as_of),
    )
