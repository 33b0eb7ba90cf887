"""Statements: two or three claims, some wrong in one detail, answered by the exam's codes or by counting."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

from digests.exams.claims import Claim, claims_of, drawn, gathered, ways_of
from digests.exams.composing import composed
from digests.exams.explaining import confirmations, corrections, numbered
from digests.model import Digest, Fact
from digests.question import Question
from digests.quiz import item_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """How claims are asked: which truths each option stands for, in the exam's own order."""

    name: str
    stem: str
    codes: tuple[tuple[str, tuple[tuple[bool, ...], ...]], ...]
    """Each option with the patterns of truth it is right for."""

    @property
    def count(self) -> int:
        """How many claims it takes."""
        return len(self.codes[0][1][0])


T, F = True, False
_WHICH: Final = "Which of these statements is/are correct?"
TWO: Final = Form(
    name="s2",
    stem=_WHICH,
    codes=(
        ("1 only", ((T, F),)),
        ("2 only", ((F, T),)),
        ("Both 1 and 2", ((T, T),)),
        ("Neither 1 nor 2", ((F, F),)),
    ),
)
THREE: Final = Form(
    name="s3",
    stem="Which of these statements are correct?",
    codes=(
        ("1 and 2 only", ((T, T, F),)),
        ("2 and 3 only", ((F, T, T),)),
        ("1 and 3 only", ((T, F, T),)),
        ("1, 2 and 3", ((T, T, T),)),
    ),
)
HOW_MANY: Final = Form(
    name="n3",
    stem="How many of these statements are correct?",
    codes=(
        ("Only one", ((T, F, F), (F, T, F), (F, F, T))),
        ("Only two", ((T, T, F), (T, F, T), (F, T, T))),
        ("All three", ((T, T, T),)),
        ("None", ((F, F, F),)),
    ),
)


def statements_on(digest: Digest, fact: Fact) -> Iterator[Question]:
    """Compile the statement questions that begin with a fact: by two, by three, by counting."""
    ways = [(each, ways_of(each)) for each in digest.facts]
    for form in (TWO, THREE, HOW_MANY):
        claims = [claim for each, own in ways for claim in claims_of(digest, each, form.name, own)]
        question = asked(digest, fact, form, claims, "Statement")
        if question is not None:
            yield question


def asked(digest: Digest, fact: Fact, form: Form, claims: Sequence[Claim], noun: str) -> Question | None:
    """Compile a question on some of the claims, the fact's first; None where too few fit together."""

    @cache
    def group(*, briefest: bool) -> tuple[Claim, ...]:
        return gathered(claims, fact, form.count, briefest=briefest)

    for right, truths in _patterns(form, f"{item_of(digest, fact)}#{form.name}"):
        tells_much = all(truths) or truths.count(False) > 1
        chosen = group(briefest=tells_much)
        why = _why(chosen, truths, noun) if chosen else ""
        if not why:
            continue
        question = composed(
            digest,
            fact,
            form.name,
            stem=form.stem,
            description=numbered(chosen, truths),
            options=[code for code, _ in form.codes],
            correct=right,
            explanation=why,
            fixed_order=True,
            others=[claim.fact for claim in chosen],
        )
        if question is not None:
            return question
    return None


def _patterns(form: Form, seed: str) -> Iterator[tuple[int, tuple[bool, ...]]]:
    """Yield each option with a pattern of truth it is right for, in an order drawn by a name."""
    for right in sorted(range(len(form.codes)), key=lambda right: drawn(f"{seed}/{right}", _MANY)):
        patterns = form.codes[right][1]
        yield right, patterns[drawn(f"{seed}/truths", len(patterns))]


_MANY: Final = 1 << 32


def _why(claims: Sequence[Claim], truths: tuple[bool, ...], noun: str) -> str:
    """Explain the truths; "" where all hold and there is no room to say what does."""
    return corrections(claims, truths, _names(claims, noun)) or confirmations(claims, noun)


def _names(claims: Sequence[Claim], noun: str) -> list[str]:
    return [f"{noun} {n}" for n in range(1, len(claims) + 1)]
