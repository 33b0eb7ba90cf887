"""Rules on keys: each question has one right answer, and nothing but knowledge gives it away."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from digests.check_options import unlike
from digests.errors import Problem
from digests.likeness import bare, bare_name, has_words, initials
from digests.loading import Loaded
from digests.model import Digest, Fact, Key, KeyKind
from digests.places import Steps
from digests.quiz import BLANK, span_places

LENGTH_TELL: Final = 2.2
"""How many times longer than every wrong answer, or shorter, a right one may be before it stands out."""
_IN_ORDER: Final = frozenset(
    {KeyKind.YEAR, KeyKind.DATE, KeyKind.NUMBER, KeyKind.PERCENTAGE, KeyKind.ORDINAL}
)


def _keys(digest: Digest) -> Iterator[tuple[Steps, Fact, Key]]:
    for n, fact in enumerate(digest.facts):
        for k, key in enumerate(fact.keys):
            yield ("facts", n, "keys", k), fact, key


def spans_stand_once(file: Loaded) -> Iterator[Problem]:
    """The span is blanked out of the text, so it has to be there, as whole words, once."""
    for at, fact, key in _keys(file.digest):
        times = len(span_places(fact.text, key.span))
        steps = (*at, "span")
        if times > 1:
            reason = f"'{key.span}' stands {times} times in the fact's text"
            yield file.problem(steps, reason, "Choose a longer span, or reword the fact")
        elif times == 0 and key.span in fact.text:
            reason = f"'{key.span}' is only part of a longer word or number in the fact's text"
            yield file.problem(steps, reason, "Take the whole word or number")
        elif times == 0:
            reason = f"'{key.span}' is not in the fact's text"
            yield file.problem(steps, reason, "Copy the words from the text, letter by letter")


def options_differ(file: Loaded) -> Iterator[Problem]:
    """Two options that read the same leave a guess."""
    for at, _, key in _keys(file.digest):
        yield from _same(file, (*at, "distractors"), (key.span, *key.distractors), 1)
    for n, question in enumerate(file.digest.questions):
        yield from _same(file, ("questions", n, "options"), question.options, 0)


def _same(file: Loaded, at: Steps, options: Sequence[str], ahead: int) -> Iterator[Problem]:
    """Compare options; the first `ahead` of them do not stand in the list at `at`."""
    first: dict[str, int] = {}
    for i, option in enumerate(options):
        known = first.setdefault(bare_name(option), i)
        if known != i:
            reason = f"'{option}' reads the same as '{options[known]}'"
            yield file.problem((*at, i - ahead), reason, "Write another wrong answer")


def one_option_is_right(file: Loaded) -> Iterator[Problem]:
    """No wrong answer is right: by another name, for the same question elsewhere, or in the fact itself."""
    namesakes = _namesakes(file.digest)
    answers = _answers(file.digest)
    for at, fact, key in _keys(file.digest):
        right = bare_name(key.span)
        for d, distractor in enumerate(key.distractors):
            wrong = bare_name(distractor)
            if wrong == right:
                continue
            reason = None
            if wrong in namesakes.get(right, ()):
                reason = f"'{distractor}' is another name of the answer '{key.span}'"
            elif key.ask is not None and wrong in answers[bare(key.ask)]:
                reason = f"'{distractor}' is the right answer to the same question in another key"
            elif key.kind not in _IN_ORDER and has_words(fact.text, distractor):
                reason = f"'{distractor}' stands in the fact's own text, so it is right too or plainly wrong"
            if reason is not None:
                yield file.problem((*at, "distractors", d), reason, "Write another wrong answer")


def _namesakes(digest: Digest) -> Mapping[str, frozenset[str]]:
    """Map each name of a term to all the names of that term."""
    known: dict[str, frozenset[str]] = {}
    for term in digest.terms:
        names = (term.term, term.stands_for, *term.aliases)
        group = frozenset(bare_name(name) for name in names if name)
        known |= {name: known.get(name, frozenset()) | group for name in group}
    return known


def _answers(digest: Digest) -> Mapping[str, set[str]]:
    """Map each direct question to its right answers."""
    answers: dict[str, set[str]] = {}
    for _, _, key in _keys(digest):
        if key.ask is not None:
            answers.setdefault(bare(key.ask), set()).add(bare_name(key.span))
    return answers


def options_are_alike(file: Loaded) -> Iterator[Problem]:
    """Options are of one kind and written alike, so that the form gives nothing away."""
    for at, _, key in _keys(file.digest):
        for place, reason, remedy in unlike(key):
            steps = (*at, "span") if place == 0 else (*at, "distractors", place - 1)
            yield file.problem(steps, reason, remedy)


def lengths_tell_nothing(file: Loaded) -> Iterator[Problem]:
    """The answer is neither much longer than every wrong answer nor much shorter."""
    for at, _, key in _keys(file.digest):
        given, others = len(key.span), [len(distractor) for distractor in key.distractors]
        if given > LENGTH_TELL * max(others):
            tell, remedy = "longer", "Write longer wrong answers, or choose a shorter span"
        elif given * LENGTH_TELL < min(others):
            tell, remedy = "shorter", "Write shorter wrong answers, or choose a longer span"
        else:
            continue
        reason = f"the answer is over {LENGTH_TELL} times {tell} than every wrong answer, which gives it away"
        yield file.problem((*at, "span"), reason, remedy)


def stems_hide_the_answer(file: Loaded) -> Iterator[Problem]:
    """The question names neither its answer nor another name of it."""
    namesakes = _namesakes(file.digest)
    for at, fact, key in _keys(file.digest):
        tellers = sorted(_tellers(key, namesakes))
        told = next((name for name in tellers if has_words(key.ask or "", name)), None)
        if told is not None:
            reason = f"the question itself says '{told}', which gives the answer away"
            yield file.problem((*at, "ask"), reason, "Ask without it")
        if not key.blank:
            continue
        rest = fact.text.replace(key.span, BLANK, 1)
        told = next((name for name in tellers if name != bare_name(key.span) and has_words(rest, name)), None)
        if told is not None:
            reason = f"the rest of the fact says '{told}', which gives the blank away"
            yield file.problem((*at, "span"), reason, "Ask for the kind 'full form', or reword the fact")


def _tellers(key: Key, namesakes: Mapping[str, frozenset[str]]) -> set[str]:
    """The answer and its other names; the short form is the subject where the full form is asked."""
    answer = bare_name(key.span)
    if key.kind is KeyKind.FULL_FORM:
        return {answer}
    short = initials(key.span)
    return {answer, *namesakes.get(answer, ()), *((short.lower(),) if short else ())}
