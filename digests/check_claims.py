"""Rules on claims: whom and what a digest names, its brief names too."""

import re
from collections.abc import Iterator
from itertools import takewhile
from typing import Final

from digests.errors import Problem
from digests.loading import Loaded
from digests.model import Digest
from digests.numerals import CARDINALS, MONTHS, ORDINALS, numerals_in
from digests.words import words

_WORD: Final = re.compile(r"[^\W\d_][\w’'&-]*")
_OPENING: Final = re.compile(r"(?:^|[.!?:;][”’\"')]*\s)[\s“‘\"'(]*$")
_AFTER_SHORT: Final = re.compile(r"(?:\b[A-Z]|\b(?:Dr|Mr|Mrs|Ms|St|No|Rs|vs|Prof))\.\s+$")
_PLAIN_FORM: Final = re.compile(r"(?:s|ed|ing|ly)$")
"""Endings of a sentence's first word that is hardly a name on its own."""
_FUNCTION_WORDS: Final = frozenset(
    """
    a about above according after against all along also although among an and another any around as at
    because before behind below beneath beside between beyond both but by despite during each either even
    every few following for from half here how if in inside into it its just last least less many more most
    much near neither never next no nobody none nor not now of off on once one only onto opposite or other
    our out outside over own part per same several since so some soon still such than that the their then
    there they this though through throughout till to today together toward under unlike until up upon what
    when where whether which while who whole whose why will with within without world yet
    """.split()  # noqa: SIM905 (words of a list are read as a text)
) | frozenset({*CARDINALS, *ORDINALS})
_SHORTEST_ROOT: Final = 4
_LONGEST_ENDING: Final = 3
"""Letters by which forms of a name differ: India and Indian, China and Chinese."""


def names_stand_in_the_brief(file: Loaded, brief: str) -> Iterator[Problem]:
    """A name that a fact brings in from elsewhere is a claim that its brief does not bear."""
    known = _Evidence(f"{brief}\n{_own_names(file.digest)}")
    for n, fact in enumerate(file.digest.facts):
        for name in known.lacks(fact.text):
            yield file.problem(
                ("facts", n, "text"),
                f"'{name}' stands neither in the brief {file.digest.brief} nor among the terms",
                "Leave it out; another name of what the brief does name belongs among a term's `aliases:`",
            )


def terms_beyond_the_brief(file: Loaded, brief: str) -> Iterator[str]:
    """Say which names and figures of the terms' explanations come from elsewhere: somebody has to vouch."""
    facts = " ".join(fact.text for fact in file.digest.facts)
    evidence = f"{brief}\n{facts}\n{_own_names(file.digest)}"
    known, numbers = _Evidence(evidence), {numeral.value for numeral in numerals_in(evidence)}
    for n, term in enumerate(file.digest.terms):
        for field in ("explain", "why_it_matters", "definition"):
            text = getattr(term, field) or ""
            figures = [each.written for each in numerals_in(text) if each.value not in numbers]
            beyond = [*known.lacks(text, openings=False), *(each for each in figures if each[0].isdigit())]
            if beyond:
                at = file.places.line(("terms", n, field))
                said = ", ".join(f"'{each}'" for each in beyond)
                yield f"{file.path}:{at}: {field} of '{term.term}' not found in the brief: {said}"


def _own_names(digest: Digest) -> str:
    terms = ((term.term, term.stands_for or "", *term.aliases) for term in digest.terms)
    quotes = (fact.source_quote for fact in digest.facts)
    return "\n".join([digest.title, *MONTHS, *(name for names in terms for name in names), *quotes])


class _Evidence:
    """What names may rest on: words in whatever form, and short forms for long names and the reverse."""

    def __init__(self, text: str) -> None:
        self._words = frozenset(words(text))
        self._short = frozenset(_plain(word) for word in re.findall(r"\b(?:[A-Z]\.?){2,}", text))
        self._initials = "|".join(_initials(run) for run in _runs(text))

    def lacks(self, text: str, *, openings: bool = True) -> Iterator[str]:
        """Give the names in a text that it does not bear; words that open a sentence if asked to."""
        for run in _runs(text, openings=openings):
            if not self._bears(run):
                yield " ".join(run)

    def _bears(self, run: list[str]) -> bool:
        if all(self._has(word) for word in run):
            return True
        if len(run) > 1:
            return _initials(run) in self._short
        return run[0].isupper() and len(run[0]) > 1 and run[0] in self._initials

    def _has(self, word: str) -> bool:
        return all(len(part) == 1 or self._has_form(part) for part in words(word))

    def _has_form(self, word: str) -> bool:
        return word in self._words or any(_is_form(word, other) for other in self._words)


def _is_form(word: str, other: str) -> bool:
    shared = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(word, other, strict=False))))
    return shared >= _SHORTEST_ROOT and shared >= max(len(word), len(other)) - _LONGEST_ENDING


def _runs(text: str, *, openings: bool = True) -> Iterator[list[str]]:
    """Give the names in a text, each as its words; a sentence's first word counts where it may."""
    run: list[str] = []
    end = 0
    found = list(_WORD.finditer(text))
    for place, word in enumerate(found):
        between = text[end : word.start()]
        opens = bool(_OPENING.search(text[: word.start()])) and not _AFTER_SHORT.search(text[: word.start()])
        if run and (opens or between.strip(" .")):
            yield run
            run = []
        following = _next_to(word, found[place + 1 : place + 2], text)
        is_name = any(letter.isupper() for letter in word[0])
        if is_name and opens and word[0][1:].islower():
            is_name = word[0].casefold() not in _FUNCTION_WORDS and (
                following[:1].isupper() or (openings and not _PLAIN_FORM.search(word[0]))
            )
        if is_name:
            run.append(word[0])
        elif run:
            yield run
            run = []
        end = word.end()
    if run:
        yield run


def _next_to(word: re.Match[str], others: list[re.Match[str]], text: str) -> str:
    """Give the word that follows without a comma; "Truly, India" is no name of two words."""
    return next((other[0] for other in others if not text[word.end() : other.start()].strip()), "")


def _initials(run: list[str]) -> str:
    return "".join(part[0] for word in run for part in word.split("-") if part).upper()


def _plain(short: str) -> str:
    return short.replace(".", "")
