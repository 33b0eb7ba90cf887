"""The words of a question that say which sort of answer is wanted: "how many", "which year", "full form"."""

from collections.abc import Iterable, Sequence
from functools import cache

from digests.lookup_language import ASKED_KINDS, ASKING, NEW, Wanted
from digests.words import words


def asking(said: Sequence[str]) -> dict[range, Wanted]:
    """Return the places of such phrases in folded words, the longest at each place, with what they want."""
    found: dict[range, Wanted] = {}
    starting = _by_first_word()
    end = 0
    for start, first in enumerate(said):
        if start < end or first not in starting:
            continue
        for phrase, wanted in starting[first]:
            if tuple(said[start : start + len(phrase)]) == phrase:
                end = start + len(phrase)
                found[range(start, end)] = wanted
                break
    return found


def only_names_a_kind(said: Sequence[str], place: int) -> bool:
    """Tell whether a word is the "body" of "which body": a sort of answer, and no part of the subject."""
    return place > 0 and said[place - 1] in {"which", "what"} and said[place] in _kinds()


def says_new(said: Iterable[str]) -> bool:
    """Tell whether the latest is asked for or told."""
    return not _new().isdisjoint(said)


@cache
def _new() -> frozenset[str]:
    return frozenset(NEW.split())


@cache
def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], Wanted]]]:
    phrases = [(tuple(words(one)), wanted) for wanted, line in ASKING.items() for one in line.split(",")]
    by_first: dict[str, list[tuple[tuple[str, ...], Wanted]]] = {}
    for phrase, wanted in sorted(phrases, key=lambda known: -len(known[0])):
        by_first.setdefault(phrase[0], []).append((phrase, wanted))
    return by_first


@cache
def _kinds() -> frozenset[str]:
    return frozenset(ASKED_KINDS.split())
