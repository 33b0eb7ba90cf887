"""Gives terms the few words that define them, where three of one sort can be told apart by them."""

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import Final

from digests.drafting.clauses import has_name, is_simple
from digests.drafting.distracting.surroundings import content
from digests.drafting.model import DraftFact, DraftTerm, Tier, asks_for_a_glance, tier_of
from digests.exams.definitions import FEWEST
from digests.likeness import has_words

_DEFINES: Final = re.compile(
    r"(?P<term>.+?)(?: \([^)]*\))? (?:is|was) (?P<what>(?:an?|the) [a-z].{14,110})\."
)
_HEAD: Final = re.compile(
    r"(?:an?|the) (?P<words>[\w-]+(?: [\w-]+)*?)"
    r"(?= (?:of|for|to|by|in|on|at|between|under|that|which|used|held|from|with|against|run|made|found)\b|$)"
)
_MOVES: Final = re.compile(r"\b(?:\w+est|most|first|only|new|latest|current|recent)\b|as of", re.IGNORECASE)


def with_definitions(terms: Sequence[DraftTerm], facts: Sequence[DraftFact]) -> tuple[DraftTerm, ...]:
    """Return the terms, the largest group of one sort with definitions where it has enough members.

    A definition does not name its term, does not fit another of the group, and says nothing that changes.
    """
    by_sort: dict[str, dict[str, str]] = defaultdict(dict)
    for term in terms:
        defined = _definition(term, facts)
        if defined is not None:
            by_sort[defined[0]][term.term.term] = defined[1]
    apart = [group for group in map(_told_apart, by_sort.values()) if len(group) >= FEWEST]
    chosen = max(apart, key=len, default={})
    return tuple(
        term.model_copy(update={"term": term.term.model_copy(update={"definition": chosen[term.term.term]})})
        if term.term.term in chosen
        else term
        for term in terms
    )


def _definition(term: DraftTerm, facts: Sequence[DraftFact]) -> tuple[str, str] | None:
    """Return the sort and the words of a term's definition, taken from its first fact with nothing wrong."""
    first = next((fact for fact in facts if fact.id in term.term.facts[:1]), None)
    if term.findings or first is None or first.moves or not _is_sound(first):
        return None
    found = _DEFINES.fullmatch(first.text)
    if found is None or not has_words(found["term"], term.term.term):
        return None
    what, head = found["what"], _HEAD.match(found["what"])
    names = " ".join(filter(None, (term.term.term, term.term.stands_for, *term.term.aliases)))
    if head is None or not is_simple(what) or not has_name(what) or _MOVES.search(what):
        return None
    return None if content(what) & content(names) else (head["words"].split()[-1], what)


def _is_sound(fact: DraftFact) -> bool:
    return tier_of(fact.findings) is Tier.READY or asks_for_a_glance(fact.findings)


def _told_apart(group: dict[str, str]) -> dict[str, str]:
    """Keep the definitions that no other of the group could be meant by."""
    return {
        term: what
        for term, what in group.items()
        if all(
            other == term or len(content(what) & content(words)) * 2 <= len(content(what))
            for other, words in group.items()
        )
    }
