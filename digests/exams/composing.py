"""Puts a question of several claims together, or leaves it where it would not fit Telegram's poll."""

import hashlib
from collections.abc import Sequence

from digests import limits
from digests.model import Digest, Fact, ItemRef
from digests.question import Question
from digests.quiz import item_of


def composed(
    digest: Digest,
    fact: Fact,
    form: str,
    *,
    stem: str,
    options: Sequence[str],
    correct: int,
    explanation: str,
    description: str | None = None,
    fixed_order: bool = False,
    others: Sequence[Fact] = (),
) -> Question | None:
    """Return the question on `fact` and `others`, named after its words; None where it does not fit."""
    if not _fits(stem, options, explanation, description):
        return None
    item = item_of(digest, fact)
    words = "\n".join((stem, description or "", *options, str(correct)))
    print_of_words = hashlib.blake2s(words.encode(), digest_size=3).hexdigest()
    return Question(
        ref=f"{item}#{form}-{print_of_words}",
        item=item,
        stem=stem,
        description=description,
        options=tuple(options),
        correct=(correct,),
        explanation=explanation,
        fixed_order=fixed_order,
        rests_on=_items(digest, fact, others),
    )


def _fits(stem: str, options: Sequence[str], explanation: str, description: str | None) -> bool:
    return (
        limits.length(stem) <= limits.POLL_QUESTION
        and all(limits.length(option) <= limits.POLL_OPTION for option in options)
        and limits.length(explanation) <= limits.POLL_EXPLANATION
        and limits.length(description or "") <= limits.POLL_DESCRIPTION
    )


def _items(digest: Digest, fact: Fact, others: Sequence[Fact]) -> tuple[ItemRef, ...]:
    return tuple(item_of(digest, other) for other in others if other.id != fact.id)
