"""Another chat than the one we speak in: what it is called, and how to name it in a command."""

from dataclasses import dataclass

from bot.rendering.page import Page, b, esc, paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """A group or channel that somebody sets up from their private chat. `call`: its @name, or its number."""

    title: str
    call: str


def heading(words: str, other: Elsewhere | None) -> str:
    """Head an answer, with the chat it is about where that is another."""
    return b(f"{words}: {other.title}" if other else words)


def command(name: str, other: Elsewhere | None, words: str = "") -> str:
    """Write a command that is about the chat; not escaped."""
    return " ".join(part for part in (f"/{name}", other.call if other else "", words) if part)


def headed(page: Page, other: Elsewhere | None) -> Page:
    """Put the other chat's name above a page."""
    return page if other is None else Page(text=paragraphs(b(other.title), page.text), rows=page.rows)


def unsubscribed_elsewhere(other: Elsewhere) -> Page:
    """Confirm the end of another chat's posts."""
    again = esc(command("subscribe", other, "08:00"))
    return Page(text=f"{heading('Unsubscribed', other)}. It gets no more posts. {again} brings them back.")


def not_subscribed_elsewhere(other: Elsewhere) -> Page:
    """Say that another chat has no posts to stop."""
    begin = esc(command("subscribe", other, "08:00"))
    return Page(text=f"{b(other.title)} is not subscribed. {begin} starts the posts there.")
