"""Buttons that open the reader's own chat with the bot: in a channel a press would post for everybody."""

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
    }
)
"""What a link may carry into a private chat: it only shows or asks, and changes no settings."""
_MEANINGLESS_IN_CHANNELS = frozenset({Action.NEXT_FACT})


def fitted(page: Page, kind: ChatKind, bot: str) -> Page:
    """Return the page as it may stand in a chat of this kind; `bot` is the bot's own name, without "@"."""
    return replace(page, rows=_in_channel(page.rows, bot)) if kind is ChatKind.CHANNEL else page


def _in_channel(rows: Rows, bot: str) -> Rows:
    fitting = (tuple(each for button in row if (each := _for_readers(button, bot))) for row in rows)
    return tuple(row for row in fitting if row)


def _for_readers(button: Button, bot: str) -> Button | None:
    """What is for administrators stays: only they may press there."""
    does = button.does
    if isinstance(does, Press) and does.action in READING:
        return _opening(button.text, does, bot)
    return None if isinstance(does, Press) and does.action in _MEANINGLESS_IN_CHANNELS else button


def _opening(text: str, does: Press, bot: str) -> Button | None:
    """A button that carries the press into the private chat; None where a link has no room for it."""
    words = does.words[:2] if does.action is Action.DIGEST else does.words
    payload = Press(does.action, words).payload()
    return Button(text, f"https://t.me/{bot}?start={payload}") if payload else None
