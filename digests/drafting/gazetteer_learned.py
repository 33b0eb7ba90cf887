"""Learns people and bodies from approved digests: who was checked as a wrong answer may be one again."""

from collections.abc import Iterator, Sequence
from typing import Final

from digests.drafting.gazetteer_entries import Entry
from digests.drafting.gazetteer_names import Gazetteer, gathered
from digests.model import Digest, Key, KeyKind

_LEARNED: Final = (KeyKind.PERSON, KeyKind.BODY)


def with_learned(names: Gazetteer, library: Sequence[Digest]) -> Gazetteer:
    """Return the gazetteer with the options of the library's keys on people and bodies.

    The options of one key stand for one another; a name that is known already is not learned again.
    """
    learned = tuple(
        entry
        for digest in library
        for fact in digest.facts
        for number, key in enumerate(fact.keys)
        for entry in _entries(key, f"{digest.id}/{fact.id}/{number}")
        if names.named(entry.name) is None
    )
    return gathered((*names.entries, *learned)) if learned else names


def _entries(key: Key, group: str) -> Iterator[Entry]:
    if key.kind in _LEARNED:
        for option in (key.span, *key.distractors):
            yield Entry(name=option, kind=key.kind, what=group, group=group)
