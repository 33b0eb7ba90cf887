"""Parts of a fact that say something by themselves: "X was set up in 1982" of a sentence that goes on.

They take the place of a fact's question where the whole sentence has to be looked at.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from digests.drafting.asking.commas import commas_bound, commas_free
from digests.drafting.asking.variants import variants
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, RELATIVES
from digests.drafting.model import DraftFact, Tier, tier_of
from digests.drafting.names_with_the import with_articles
from digests.drafting.telling import Statement

_SHORTEST_WHOLE: Final = 60
"""Characters: what is shorter has no part worth telling."""
_GOES_ON: Final = PREPOSITIONS | RELATIVES
"""Words with which something is added; what else a comma cuts off may be the rest of a list."""


def parts_of(statement: Statement) -> Iterator[Statement]:
    """Yield what a sentence says in fewer words: the longest first, of two as long the one found first."""
    whole = statement.text.removesuffix(".")
    if statement.labelled or len(whole) < _SHORTEST_WHOLE or ":" in whole:
        return
    found = dict.fromkeys(commas_free(one) for one in variants(commas_bound(whole, gazetteer())))
    for part in sorted(found, key=len, reverse=True):
        if (
            len(part) < len(whole)
            and not _cuts_a_list(whole, part)
            and not _counts_more(whole, part)
            and not _loses_speaker(whole, part)
            and _OF_NOTHING.search(part) is None
            and _STANDS_OUT.search(part) is None
        ):
            yield replace(statement, text=with_articles(f"{part}."))


def _cuts_a_list(whole: str, part: str) -> bool:
    """Tell whether what is left off may belong to a list: "a head, a deputy and three members"."""
    rest = whole.removeprefix(part)
    word = re.match(r", (\w+)", rest)
    return rest != whole and word is not None and not _adds(word[1])


def _counts_more(whole: str, part: str) -> bool:
    """Tell whether what is left off says whom a count includes: "18 sanctuaries, including two parks"."""
    return _INCLUDING.search(whole) is not None and _INCLUDING.search(part) is None


def _loses_speaker(whole: str, part: str) -> bool:
    """Tell whether what is left off says who claims it: ", as per a filing"."""
    return _SPEAKER.search(whole) is not None and _SPEAKER.search(part) is None


_OF_NOTHING: Final = re.compile(
    r"\b(?:key|various|several|many|important|major|different|certain|some|other|such) [a-z]+s$"
)
"""What is left off said which: "brings out key reports, including ..."."""
_STANDS_OUT: Final = re.compile(
    r"\b(?:is|was|are|were) (?:the|one of the) (?:only|sole|first|[a-z]{3,}est|most)\b"
)
"""Among what: "the only body set up in 1986 to hunt smugglers" is not the only one set up then."""
_SPEAKER: Final = re.compile(
    r"\b(?:as per|according to|reportedly|said|says|claims?|stated|believed)\b", re.IGNORECASE
)
_INCLUDING: Final = re.compile(r"\bincluding (?:\d+|two|three|four|five|six)\b")


def _adds(word: str) -> bool:
    return word in _GOES_ON or word.endswith(("ing", "ed"))


def with_parts(facts: Sequence[DraftFact]) -> tuple[DraftFact, ...]:
    """Keep of each fact that is not ready and asked the first part that is, with the questions on it.

    Facts stand before their parts; every other part is dropped.
    """
    kept: dict[str, DraftFact] = {}
    for fact in facts:
        whole = kept.get(fact.part_of or "")
        if whole is None:
            kept[fact.id] = fact
        elif _is_ready_and_asked(fact) and not _is_ready_and_asked(whole) and f"{whole.id}a" not in kept:
            spans = {key.key.span for key in fact.keys}
            left = tuple(key for key in whole.keys if key.key.span not in spans)
            kept[whole.id] = whole.model_copy(update={"keys": left})
            kept[f"{whole.id}a"] = fact.model_copy(update={"id": f"{whole.id}a"})
    return tuple(kept.values())


def _is_ready_and_asked(fact: DraftFact) -> bool:
    return fact.is_asked and tier_of(fact.findings) is Tier.READY
