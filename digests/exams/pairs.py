"""Pairs: a name and what belongs to it, some matched wrongly; the learner counts the right ones."""

from collections.abc import Iterator

from digests.exams.claims import Claim, drawn
from digests.exams.statements import F, Form, T, asked
from digests.model import Digest, Fact, Key
from digests.question import Question
from digests.quiz import item_of

_ONE, _TWO = ((T, F, F), (F, T, F), (F, F, T)), ((T, T, F), (T, F, T), (F, T, T))
PAIRS = Form(
    name="p3",
    stem="How many of these pairs are correctly matched?",
    codes=(
        ("Only one pair", _ONE),
        ("Only two pairs", _TWO),
        ("All three pairs", ((T, T, T),)),
        ("None of the pairs", ((F, F, F),)),
    ),
)


def pairs_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile the question on three pairs that begins with a fact, one for each kind of its keys."""
    for kind in dict.fromkeys(key.kind for key in fact.keys if key.pair is not None):
        claims = [
            _claim(digest, each, key)
            for each in digest.facts
            for key in each.keys
            if key.pair is not None and key.kind is kind and not each.drafted
        ]
        question = asked(digest, fact, PAIRS, claims, "Pair")
        if question is not None:
            yield question


def _claim(digest: Digest, fact: Fact, key: Key) -> Claim:
    wrong = key.distractors[drawn(f"{item_of(digest, fact)}#{PAIRS.name}", len(key.distractors))]
    return Claim(
        fact=fact,
        text=f"{key.pair} : {key.span}",
        false=f"{key.pair} : {wrong}",
        right=key.span,
        wrong=wrong,
    )
