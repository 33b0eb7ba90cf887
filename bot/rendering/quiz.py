"""How a question becomes a native quiz poll, and how scores look."""

from collections.abc import Mapping

from bot.callbacks import Action, press
from bot.rendering.marks import marks_line
from bot.rendering.page import Button, Page, QuizPage, Rows, b, esc, lines, paragraphs
from digests.limits import POLL_QUESTION, length
from digests.question import Question
from jobs.model import ChatKind, Round, Score
from jobs.rounds import Ending, Finished

GROUP_OPEN_SECONDS = 60
"""How long a group may answer a round's question before the next one comes (Bot API: 5 to 600 seconds)."""

TABLE_PLACES = 20
"""Of a score table: names of up to 128 characters stay far below a message's limit."""

_CUT_SHORT = {Ending.STOPPED: "Stopped.", Ending.REPLACED: "The round before ends here."}


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


def score_page(score: Score | None, finished: Finished) -> Page:
    """A learner's own score at the end of a round; of a round cut short, of what was answered."""
    right, answered = (score.right, score.answered) if score else (0, 0)
    asked = len(finished.running.questions)
    if finished.ending is Ending.PLAYED:
        heading = b(f"Your score: {right} of {asked}")
    else:
        heading = f"{b(_CUT_SHORT[finished.ending])} {_so_far(right, answered)}"
    counts = answered or finished.ending is Ending.PLAYED
    marks = marks_line(finished.reader.exam, right, answered, _asked(finished)) if counts else None
    return Page(text=paragraphs(heading, marks, _comment(right, answered, asked)), rows=_again(finished))


def table_page(finished: Finished, names: Mapping[int, str]) -> Page:
    """A group's best, best first, and how many more played; people who left no name are "A learner"."""
    heading, scores, asked = _table_heading(finished), finished.scores, _asked(finished)
    if finished.reader.kind is ChatKind.CHANNEL:
        nobody = "Votes in a channel are anonymous, so there is no table."
        return Page(text=f"{heading or 'The round is over.'} {nobody}", rows=_again(finished))
    if not scores:
        return Page(text=f"{heading or 'The round is over.'} Nobody answered.", rows=_again(finished))
    table = (
        f"{place}. {esc(names.get(score.user_id, 'A learner'))}: {b(f'{score.right} of {asked}')}"
        for place, score in enumerate(scores[:TABLE_PLACES], start=1)
    )
    others = len(scores) - TABLE_PLACES
    return Page(
        text=paragraphs(heading, b("Scores"), lines(*table), f"and {others} more." if others > 0 else None),
        rows=_again(finished),
    )


def no_round_page() -> Page:
    """Say that there is no round to end."""
    return Page(text="No quiz round is under way here. /quiz starts one.")


def under_way_page(running: Round) -> Page:
    """Refuse to end somebody else's round for a new one."""
    return Page(text=under_way(running))


def under_way(running: Round) -> str:
    """The same, as a toast."""
    return (
        f"A round is under way here ({_where(running)}). Whoever started it, or an administrator, can end it."
    )


def at_most_page(asked: int, most: int) -> Page:
    """Say that a round is shorter than was asked for."""
    return Page(text=f"{asked} questions are more than a round has room for: here are {most}.")


def _table_heading(finished: Finished) -> str | None:
    if finished.ending is Ending.PLAYED:
        return None
    return f"{_CUT_SHORT[finished.ending][:-1]} at {_where(finished.running)}."


def _asked(finished: Finished) -> int:
    running = finished.running
    return len(running.questions) if finished.ending is Ending.PLAYED else running.position + 1


def _where(running: Round) -> str:
    return f"question {running.position + 1} of {len(running.questions)}"


def _so_far(right: int, answered: int) -> str:
    return f"{right} right of {answered} answered." if answered else "No question was answered."


def _comment(right: int, answered: int, asked: int) -> str | None:
    if right == asked:
        return "All right. Well remembered."
    return "What you missed will come back: /review shows when." if right < answered else None


def _again(finished: Finished) -> Rows:
    """Another round of the same kind; none under a round that made room for another."""
    if finished.ending is Ending.REPLACED:
        return ()
    running = finished.running
    more = press(Action.QUIZ, len(running.questions), running.topic or "")
    return ((Button("Another round", more),),)
