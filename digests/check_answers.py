"""Rules on hand-written questions: the keyed option is the one that the fact and the explanation name."""

import re
from collections.abc import Iterator
from typing import Final

from digests.errors import Problem
from digests.likeness import has_words
from digests.loading import Loaded
from digests.model import HandQuestion
from digests.numerals import numerals_in, only_number

_NEGATIVE: Final = re.compile(r"\bNOT\b|\bEXCEPT\b|\b(?:in|not )correct(?:ly)?\b|\bexcept\b")
_DOUBTFUL: Final = re.compile(r"\b(?:not|never|no|neither|nor|false|wrong|odd one|other than)\b|n[’']t\b")


def keyed_options_are_told(file: Loaded) -> Iterator[Problem]:
    """Where fact or explanation name one option, that is the answer; where NOT is asked, it is not."""
    texts = {fact.id: fact.text for fact in file.digest.facts}
    for n, question in enumerate(file.digest.questions):
        wrong = _wrong(question, texts[question.fact]) if question.fact in texts else None
        if wrong is not None:
            yield file.problem(("questions", n, "answer"), *wrong)


def _wrong(question: HandQuestion, fact: str) -> tuple[str, str] | None:
    """Return reason and remedy; None where nothing speaks against the keyed option."""
    keyed = question.options[question.answer - 1]
    others = [option for option in question.options if option != keyed]
    if _NEGATIVE.search(question.ask):
        untold = [option for option in others if not _tells(fact, option)]
        if untold and _tells(fact, keyed):
            reason = f"'{keyed}' is keyed for a NOT, but the fact's text names it, and not '{untold[0]}'"
            return reason, "Key the option that the fact does not name"
        return None
    if _DOUBTFUL.search(question.ask):
        return None
    for where, text in (("the fact's text", fact), ("`explain`", question.explain)):
        told = next((option for option in others if _tells(text, option)), None)
        if told is not None and not _tells(text, keyed):
            place = question.options.index(told) + 1
            reason = f"'{keyed}' is keyed, but {where} names '{told}' and not it"
            return reason, f"Write {place} if that is right, or correct the words"
    return None


def _tells(text: str, option: str) -> bool:
    value = only_number(option) if re.fullmatch(r"[\w,.-]+", option) else None
    if value is not None:
        return any(numeral.value == value for numeral in numerals_in(text))
    return has_words(text, option.rstrip("."))
