"""How a learner's progress and revision look."""

from bot.callbacks import Action, press
from bot.rendering.facts import topic_name
from bot.rendering.page import Button, Page, b, esc, lines, paragraphs
from bot.rendering.times import day_in
from jobs.revision import Progress

_MOST_AT_ONCE = 10
"""Questions of a revision round."""


def stats_page(progress: Progress, zone: str) -> Page:
    """Answers so far, right ones, each topic's share, and what is due, in the learner's zone."""
    if not progress.answered:
        return Page(text="You have not answered a quiz yet. /quiz starts one.", rows=((_quiz_button(),),))
    percent = round(100 * progress.right / progress.answered)
    topics = (
        f"• {esc(topic_name(topic))}: {right} of {answered}"
        for topic, (right, answered) in sorted(progress.by_topic.items())
    )
    return Page(
        text=paragraphs(
            b("Your progress"),
            f"{progress.right} of {progress.answered} answers right ({percent} %).",
            lines(*_heading_of_topics(progress), *topics),
            _due(progress, zone),
        ),
        rows=((_review_button(progress.due) if progress.due else _quiz_button(),),),
    )


def _heading_of_topics(progress: Progress) -> tuple[str, ...]:
    """Say why the topics add up to more than the total, where they do."""
    several = sum(answered for _, answered in progress.by_topic.values()) > progress.answered
    return ("By topic (a fact may belong to several):",) if several else ()


def review_page(progress: Progress, zone: str) -> Page:
    """What is due for revision; when nothing is, when the next one will be."""
    rows = ((_review_button(progress.due),),) if progress.due else ((_quiz_button(),),)
    return Page(text=_due(progress, zone), rows=rows)


def in_private(what: str, label: str) -> Page:
    """Say that something is personal, with a button that opens it in the private chat."""
    return Page(
        text="That is personal: I show it to you alone, in our private chat.",
        rows=((Button(label, press(Action.OWN, what)),),),
    )


def _due(progress: Progress, zone: str) -> str:
    if progress.due:
        return f"{progress.due} {'fact is' if progress.due == 1 else 'facts are'} due for revision."
    if progress.next_due:
        return f"Nothing is due for revision now. The next fact is due on {day_in(progress.next_due, zone)}."
    return "Nothing is due for revision: answer a quiz first."


def _review_button(due: int) -> Button:
    return Button(f"Revise {min(due, _MOST_AT_ONCE)} now", press(Action.REVIEW))


def _quiz_button() -> Button:
    return Button("Start a quiz", press(Action.QUIZ, "", ""))
