"""How a question becomes a native quiz poll, and how scores look."""

from collections.abc import Mapping, Sequence

from bot.callbacks import Action, press
from bot.rendering.page import Button, Page, QuizPage, Rows, b, esc, lines, paragraphs
from digests.limits import POLL_QUESTION, length
from digests.question import Question
from jobs.model import Round, Score

GROUP_OPEN_SECONDS = 60
"""How long a group may answer a round's question before the next one comes (Bot API: 5 to 600 seconds)."""

TABLE_PLACES = 20
"""Of a score table: names of up to 128 characters stay far below a message's limit."""


def progress_label(running: Round) -> str:
    """How far a round is: "2/5"."""
    return f"[{running.position + 1}/{len(running.questions)}]"


def quiz_page(
    question: Question,
    order: tuple[int, ...],
    *,
    label: str = "",
    late: bool = False,
    open_seconds: int | None = None,
    rows: Rows = (),
) -> QuizPage:
    """A question in a given option order; `label` ("2/5") leads the stem where it fits in 300 characters."""
    arranged = question.arranged(order)
    stem = f"{label} {arranged.stem}".strip()
    notes = (arranged.description, "This post is late: it could not be sent at its time." if late else None)
    return QuizPage(
        question=stem if length(stem) <= POLL_QUESTION else arranged.stem,
        options=arranged.options,
        correct=arranged.correct,
        explanation=arranged.explanation,
        description=paragraphs(*notes) or None,
        open_seconds=open_seconds,
        rows=rows,
    )


def round_buttons(running: Round, *, alone: bool) -> Rows:
    """Under a round's question: end it; in company also go on, since nobody answers for all."""
    stop = Button("Stop", press(Action.ROUND_STOP, running.round_id))
    if alone:
        return ((stop,),)
    last = running.position + 1 >= len(running.questions)
    onward = press(Action.ROUND_NEXT, running.round_id, running.position)
    return ((Button("Finish" if last else "Next question", onward), stop),)


def score_page(score: Score | None, asked: int) -> Page:
    """A learner's own score at the end of a round."""
    right = score.right if score else 0
    return Page(text=paragraphs(b(f"Your score: {right} of {asked}"), _comment(right, asked)), rows=_again())


def table_page(scores: Sequence[Score], names: Mapping[int, str], asked: int) -> Page:
    """A group's best, best first, and how many more played; people who left no name are "A learner"."""
    if not scores:
        return Page(text="The round is over; nobody answered.", rows=_again())
    table = (
        f"{place}. {esc(names.get(score.user_id, 'A learner'))}: {b(f'{score.right} of {asked}')}"
        for place, score in enumerate(scores[:TABLE_PLACES], start=1)
    )
    others = len(scores) - TABLE_PLACES
    return Page(
        text=paragraphs(b("Scores"), lines(*table), f"and {others} more." if others > 0 else None),
        rows=_again(),
    )


def _comment(right: int, asked: int) -> str:
    if right == asked:
        return "All right. Well remembered."
    return "What you missed will come back: /review shows when."


def _again() -> Rows:
    return ((Button("Another round", press(Action.QUIZ, "", "")),),)
