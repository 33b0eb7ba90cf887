"""Rules on room: whatever is posted from a digest fits what Telegram takes."""

from collections.abc import Iterator
from typing import Final

from digests import limits
from digests.errors import Problem
from digests.loading import Loaded
from digests.model import Fact, Key
from digests.places import Steps
from digests.quiz import blank_stem

MAX_TITLE: Final = 150
"""Characters of a title, a section, a name or a contact: one or two lines on a phone."""
MAX_PASSAGE: Final = 600
"""Characters of a term's importance, so that its page with explanation (900) and facts fits a message."""


def key_questions_fit(file: Loaded) -> Iterator[Problem]:
    """Stem, options and explanation of each key fit a poll."""
    for n, fact in enumerate(file.digest.facts):
        for k, key in enumerate(fact.keys):
            at = ("facts", n, "keys", k)
            yield from _key_fits(file, fact, key, at)


def _key_fits(file: Loaded, fact: Fact, key: Key, at: Steps) -> Iterator[Problem]:
    yield from _fits(file, (*at, "span"), key.span, limits.POLL_OPTION, "an option")
    for d, distractor in enumerate(key.distractors):
        yield from _fits(file, (*at, "distractors", d), distractor, limits.POLL_OPTION, "an option")
    yield from _stem_fits(file, fact, key, at)
    if key.explain is not None:
        yield from _fits(file, (*at, "explain"), key.explain, limits.POLL_EXPLANATION, "an explanation")
    elif limits.length(fact.text) > limits.POLL_EXPLANATION:
        given = limits.length(fact.text)
        yield file.problem(
            at,
            f"the fact's text ({given} characters) is too long to explain the answer",
            f"Give the key an `explain:` of {limits.POLL_EXPLANATION} characters at most",
        )


def _stem_fits(file: Loaded, fact: Fact, key: Key, at: Steps) -> Iterator[Problem]:
    if key.ask is not None:
        yield from _fits(file, (*at, "ask"), key.ask, limits.POLL_QUESTION, "a poll's question")
        return
    given = limits.length(blank_stem(fact.text, key.span) or "")
    if given > limits.POLL_QUESTION:
        reason = f"the blank form has {given} characters, {limits.POLL_QUESTION} fit a poll's question"
        yield file.problem(at, reason, "Shorten the fact, or give the key an `ask:`")


def hand_questions_fit(file: Loaded) -> Iterator[Problem]:
    """Stem, options and explanation of each hand-written question fit a poll."""
    for n, question in enumerate(file.digest.questions):
        at = ("questions", n)
        yield from _fits(file, (*at, "ask"), question.ask, limits.POLL_QUESTION, "a poll's question")
        yield from _fits(file, (*at, "explain"), question.explain, limits.POLL_EXPLANATION, "an explanation")
        for i, option in enumerate(question.options):
            yield from _fits(file, (*at, "options", i), option, limits.POLL_OPTION, "an option")


def messages_fit(file: Loaded) -> Iterator[Problem]:
    """Titles, names and passages leave a message its room."""
    for steps, text, most in _passages(file):
        yield from _fits(file, steps, text, most, "a message")


def _passages(file: Loaded) -> Iterator[tuple[Steps, str, int]]:
    digest = file.digest
    yield ("title",), digest.title, MAX_TITLE
    for n, source in enumerate(digest.sources):
        yield ("sources", n, "name"), source.name, MAX_TITLE
    for n, helpline in enumerate(digest.helplines):
        yield ("helplines", n, "name"), helpline.name, MAX_TITLE
        yield ("helplines", n, "contact"), helpline.contact, MAX_TITLE
        yield ("helplines", n, "note"), helpline.note or "", MAX_TITLE
    for n, fact in enumerate(digest.facts):
        yield ("facts", n, "section"), fact.section, MAX_TITLE
    for n, term in enumerate(digest.terms):
        yield ("terms", n, "term"), term.term, MAX_TITLE
        yield ("terms", n, "stands_for"), term.stands_for or "", MAX_TITLE
        yield ("terms", n, "why_it_matters"), term.why_it_matters or "", MAX_PASSAGE


def _fits(file: Loaded, steps: Steps, text: str, most: int, what: str) -> Iterator[Problem]:
    given = limits.length(text)
    if given > most:
        reason = f"it is too long for {what} ({given} characters, at most {most})"
        yield file.problem(steps, reason, f"Shorten it by {given - most}")
