"""Writes messages and quiz polls as the form fields of a Bot API call, once for any number of chats.

A broadcast repeats one text to everybody: only the chat's id differs, so everything else is encoded ahead.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlencode

from bot.callbacks import Press
from bot.rendering.page import Button, Page, QuizPage, Rows

_NO_PREVIEW: Final = {"is_disabled": True}


@dataclass(frozen=True, slots=True)
class Letter:
    """A call of the Bot API that lacks nothing but the chat. `fields`: encoded as in a web form."""

    method: str
    fields: bytes

    def to(self, chat_id: int, topic: int | None = None) -> bytes:
        """Return all fields; `topic` is a forum's."""
        where = b"" if topic is None else b"&message_thread_id=%d" % topic
        return b"chat_id=%d%b&%b" % (chat_id, where, self.fields)


def message_letter(page: Page, *, paid: bool = False) -> Letter:
    """Write a page; `paid` allows Telegram's paid broadcasts."""
    fields = {
        "text": page.text,
        "parse_mode": "HTML",
        "link_preview_options": _NO_PREVIEW,
        "reply_markup": _keyboard(page.rows),
        "allow_paid_broadcast": paid or None,
    }
    return Letter("sendMessage", _encoded(fields))


def poll_letter(quiz: QuizPage, *, anonymous: bool, paid: bool = False) -> Letter:
    """Write a native quiz poll."""
    fields = {
        "question": quiz.question,
        "options": [{"text": option} for option in quiz.options],
        "type": "quiz",
        "is_anonymous": anonymous,
        "correct_option_ids": list(quiz.correct),
        "explanation": quiz.explanation,
        "description": quiz.description,
        "open_period": quiz.open_seconds,
        "reply_markup": _keyboard(quiz.rows),
        "allow_paid_broadcast": paid or None,
    }
    return Letter("sendPoll", _encoded(fields))


def _encoded(fields: Mapping[str, object]) -> bytes:
    """Encode what is given: strings as they are, everything else as JSON."""
    given = {name: value for name, value in fields.items() if value is not None}
    return urlencode({name: _field(value) for name, value in given.items()}).encode()


def _field(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


def _keyboard(rows: Rows) -> Mapping[str, object] | None:
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]} if rows else None


def _button(button: Button) -> Mapping[str, str]:
    if isinstance(button.does, Press):
        return {"text": button.text, "callback_data": button.does.encode()}
    return {"text": button.text, "url": button.does}
