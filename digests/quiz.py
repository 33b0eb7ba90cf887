"""Compiles questions from facts: each key becomes a direct and a blank question with checked wrong answers.

Pure: nothing is drawn here but what the caller's `random.Random` decides. Right answers always stand first
in `options` (numbers, years and dates excepted, which stand in ascending order); `arrange` permutes them.
"""

import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final

from digests import limits
from digests.model import Digest, Fact, HandQuestion, ItemRef, Key, KeyKind
from digests.numerals import MONTHS, YEAR, only_date, only_number
from digests.question import Question

BLANK: Final = "_____"
BLANK_PROMPT: Final = "Fill in the blank: "

_PAST: Final = re.compile(
    r"\b(?:was|were|had|began|became|opened|joined|founded|won|landed|lifted|launched|signed|announced"
    r"|acquired|came|went|took|gave|met|rose|fell)\b"
)
_PRESENT: Final = re.compile(r"\b(?:is|are|has|have|now|still)\b")
_LASTING: Final = re.compile(
    r"\b(?:is|are) (?:an? (?:[\w-]+ ){1,6})?(?:located|situated|a native of|native to)\b"
    r"|\b(?:lies|lie) (?:in|on|between|off|along)\b"
    r"|\b(?:rises|originates|originated) (?:in|from|at)\b|\bha(?:s|ve) (?:its|their) (?:origins?|roots|source"
    r"|beginnings?)\b|\bstands for\b"
    r"|\b(?:is|are) (?:observed|celebrated|marked|commemorated) (?:(?:every|each) year |annually )?on\b"
)
"""Where something lies or began, what a short form means, a day of every year: no day adds to it."""
_YEAR: Final = re.compile(rf"(?<![\d,.]){YEAR}(?!,?\d|\.\d)")

_ORDER: Final[dict[KeyKind, Callable[[str], Any]]] = {
    KeyKind.YEAR: only_number,
    KeyKind.NUMBER: only_number,
    KeyKind.PERCENTAGE: only_number,
    KeyKind.ORDINAL: only_number,
    KeyKind.DATE: only_date,
}
"""Kinds whose options have a natural order, and what to order them by."""
_ROMANS: Final = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_NUMBERED: Final = re.compile(rf"(?P<what>Appendix|Schedule|Part|Category) (?P<number>{'|'.join(_ROMANS)})")


def item_of(digest: Digest, fact: Fact) -> ItemRef:
    """Name the fact for posting: digest id / fact id / version."""
    return ItemRef(digest=digest.id, fact=fact.id, version=fact.version)


def questions_on(digest: Digest, fact: Fact) -> tuple[Question, ...]:
    """Compile the questions about one fact: its keys in order, then the hand-written ones.

    A blank form that would not fit Telegram's question is left out where the key has a direct form.
    """
    by_hand = (_by_hand(digest, fact, hand) for hand in digest.questions if hand.fact == fact.id)
    return (*_from_keys(digest, fact), *by_hand)


def _from_keys(digest: Digest, fact: Fact) -> Iterator[Question]:
    for number, key in enumerate(fact.keys, start=1):
        if key.ask is not None:
            yield _compiled(digest, fact, key, f"k{number}", key.ask)
        stem = blank_stem(fact.text, key.span) if key.blank else None
        if stem is not None and (key.ask is None or limits.length(stem) <= limits.POLL_QUESTION):
            yield _compiled(digest, fact, key, f"b{number}", stem)


def _compiled(digest: Digest, fact: Fact, key: Key, variant: str, stem: str) -> Question:
    options, ordered = ordered_options(key)
    item = item_of(digest, fact)
    return Question(
        ref=f"{item}#{variant}",
        item=item,
        stem=stem,
        options=options,
        correct=(options.index(key.span),),
        explanation=explanation_of(fact, key),
        fixed_order=ordered,
    )


def _by_hand(digest: Digest, fact: Fact, hand: HandQuestion) -> Question:
    item = item_of(digest, fact)
    return Question(
        ref=f"{item}#q-{hand.id}",
        item=item,
        stem=hand.ask,
        options=hand.options,
        correct=(hand.answer - 1,),
        explanation=_shortened(hand.explain, limits.POLL_EXPLANATION),
        fixed_order=hand.fixed_order,
    )


def span_places(text: str, span: str) -> tuple[int, ...]:
    """Find where a span stands in a text as whole words: "2" is not found in "2.7" or "2022"."""
    pattern = rf"(?<!\w)(?<!\d[.,]){re.escape(span)}(?!\w)(?![.,]\d)"
    return tuple(found.start() for found in re.finditer(pattern, text))


def blank_stem(text: str, span: str) -> str | None:
    """Return the text with the span blanked out, or None unless the span stands in it exactly once."""
    places = span_places(text, span)
    if len(places) != 1:
        return None
    return f"{BLANK_PROMPT}{text[: places[0]]}{BLANK}{text[places[0] + len(span) :]}"


def ordered_options(key: Key) -> tuple[tuple[str, ...], bool]:
    """Return the options and whether their order is fixed: numbers, years, dates and "Schedule II" ascend."""
    options = (key.span, *key.distractors)
    order = _ORDER.get(key.kind, _roman)
    ranks = {option: order(option) for option in options}
    if any(rank is None for rank in ranks.values()):
        return options, False
    return tuple(sorted(options, key=ranks.__getitem__)), True


def _roman(option: str) -> tuple[str, int] | None:
    """Return what "Appendix II" is ordered by, or None for what has no such number."""
    found = _NUMBERED.fullmatch(option)
    return None if found is None else (found["what"], _ROMANS.index(found["number"]))


def explanation_of(fact: Fact, key: Key) -> str:
    """Return what is shown after the answer; <= 200 characters, with the day it held where it fits."""
    return dated(_shortened(key.explain or fact.text, limits.POLL_EXPLANATION), fact.as_of)


def dated(said: str, as_of: date) -> str:
    """Add the day a claim held, unless it needs none or leaves no room."""
    if not needs_a_day(said):
        return said
    with_day = f"{said.removesuffix('.')} (as of {day_in_words(as_of)})."
    return with_day if limits.length(with_day) <= limits.POLL_EXPLANATION else said


def needs_a_day(said: str) -> bool:
    """Tell whether a claim may change: it names no year, and tells neither the past nor a place."""
    lasts = _LASTING.search(said) or (_PAST.search(said) and not _PRESENT.search(said))
    return not names_a_year(said) and not lasts


def names_a_year(said: str) -> bool:
    """Tell whether words are dated already."""
    return _YEAR.search(said) is not None


def day_in_words(day: date) -> str:
    """Write a day as a digest does: 18 July 2022."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def _shortened(text: str, most: int) -> str:
    """Cut at a word, so that a fact that was never checked still makes a poll Telegram takes."""
    if limits.length(text) <= most:
        return text
    cut = text[: most - 1]
    while limits.length(cut) > most - 1:
        cut = cut[:-1]
    return f"{cut.rsplit(' ', 1)[0]}…"


def arrange(question: Question, rng: random.Random, most: int = limits.POLL_OPTIONS_MAX) -> tuple[int, ...]:
    """Draw an order for the options, for `Question.arranged`; the given one where it carries meaning.

    Of more than `most` options the last wrong ones are left out.
    """
    wrong = [place for place in range(len(question.options)) if place not in question.correct]
    shown = sorted((*question.correct, *wrong[: most - len(question.correct)]))
    return tuple(shown) if question.fixed_order else tuple(rng.sample(shown, len(shown)))
