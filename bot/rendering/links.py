"""Buttons that open the reader's own chat with the bot, where a press would answer everybody.

In a channel a press must not post for all its readers; in a group what is personal is shown to nobody else.
"""

from dataclasses import replace

from bot.callbacks import Action, Press
from bot.rendering.page import Button, Page, Rows
from jobs.model import ChatKind

READING = frozenset(
    {
        Action.EXPLAIN,
        Action.QUIZ_FACT,
        Action.TERM,
        Action.DIGEST,
        Action.TOPIC,
        Action.QUIZ,
        Action.REVIEW,
        Action.OWN,
    }
)
"""What a link may carry into a private chat: it only shows or asks, and changes no settings."""
_PERSONAL = frozenset({Action.OWN})
_MEANINGLESS_IN_CHANNELS = frozenset({Action.NEXT_FACT})


def fitted(page: Page, kind: ChatKind, bot: str) -> Page:
    """Return the page as it may stand in a chat of this kind; `bot` is the bot's own name, without "@"."""
    return page if kind is ChatKind.PRIVATE else replace(page, rows=_fitted_rows(page.rows, kind, bot))


def _fitted_rows(rows: Rows, kind: ChatKind, bot: str) -> Rows:
    fitting = (tuple(each for button in row if (each := _fitted(button, kind, bot))) for row in rows)
    return tuple(row for row in fitting if row)


def _fitted(button: Button, kind: ChatKind, bot: str) -> Button | None:
    """What changes settings stays a press: only administrators may."""
    does, in_channel = button.does, kind is ChatKind.CHANNEL
    if not isinstance(does, Press):
        return button
    if button.in_private or does.action in (READING if in_channel else _PERSONAL):
        return _opening(button.text, does, bot)
    return None if in_channel and does.action in _MEANINGLESS_IN_CHANNELS else button


def _opening(text: str, does: Press, bot: str) -> Button | None:
    """A button that carries the press into the private chat; None where a link has no room for it."""
    words = does.words[:2] if does.action is Action.DIGEST else does.words
    payload = Press(does.action, words).payload()
    return Button(text, f"https://t.me/{bot}?start={payload}") if payload else None
