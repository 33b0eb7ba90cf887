"""The values a person's screen is made of: a Page (text and buttons) and a QuizPage (a native poll)."""

from dataclasses import dataclass
from html import escape
from re import sub

from bot.callbacks import Press
from digests.limits import MESSAGE, length


@dataclass(frozen=True, slots=True)
class Button:
    """A button under a message: it either presses (callback) or opens a link."""

    text: str
    does: Press | str
    """A Press, or an https address to open."""
    in_private: bool = False
    """Outside a private chat the press is made in the reader's own."""


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A message: HTML text of at most 4,096 characters after entities, and rows of buttons."""

    text: str
    rows: Rows = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class QuizPage:
    """A native quiz poll: plain texts within the limits table; `correct` counts options from 0."""

    question: str
    options: tuple[str, ...]
    correct: tuple[int, ...]
    explanation: str
    description: str | None = None
    open_seconds: int | None = None
    rows: Rows = ()


def esc(text: str) -> str:
    """Make any text safe inside a page's HTML."""
    return escape(text, quote=False)


def b(text: str) -> str:
    """Bold, escaped."""
    return f"<b>{esc(text)}</b>"


def i(text: str) -> str:
    """Italic, escaped."""
    return f"<i>{esc(text)}</i>"


def code(text: str) -> str:
    """Monospace, escaped; Telegram lets a person copy it with a tap."""
    return f"<code>{esc(text)}</code>"


def clip(text: str, most: int) -> str:
    """Shorten to at most `most` characters at a word's end, with an ellipsis."""
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut else cut).rstrip(" ,;:") + "…"


def paragraphs(*parts: str | None) -> str:
    """Join the non-empty parts with a blank line between them."""
    return "\n\n".join(part for part in parts if part)


def lines(*parts: str | None) -> str:
    """Join the non-empty parts, one a line."""
    return "\n".join(part for part in parts if part)


def fits(html: str) -> bool:
    """Tell whether a page's text is within Telegram's message limit, tags not counted."""
    bare = sub(r"<[^>]+>", "", html).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return length(bare) <= MESSAGE


def in_rows(buttons: list[Button], across: int) -> Rows:
    """Lay buttons out, `across` to a row."""
    return tuple(tuple(buttons[at : at + across]) for at in range(0, len(buttons), across))
