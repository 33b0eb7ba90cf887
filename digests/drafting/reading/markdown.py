"""Markdown into marked text, by way of the page it stands for."""

import re
from typing import Final

from markdown_it import MarkdownIt

from digests.drafting.errors import Unreadable
from digests.drafting.reading.html import marked_text

_NEW_PARAGRAPH: Final = re.compile(
    r"^([ ]*(?:[-*+]|\d{1,3}[.)])[ ]+(?:.*[.!?:]|.{1,69}))\n(?=(?:[A-Z]|\*\*[A-Z]))", re.MULTILINE
)
"""A bullet that has ended, or is too short to have been wrapped, and a line that begins a sentence below it.

By the letter of CommonMark the line goes on with the bullet; nobody who writes a brief means it.
"""
_NEW_ROW: Final = re.compile(r"(?<=\S)\n(?=\*\*[^*\n]{1,60}(?::\*\*|\*\*[ ]?:))")
"""A line that begins with a label in bold, which CommonMark would join to the line before."""
_MOST_LETTERS: Final = 200_000
"""Characters of Markdown; parsing nested quotes and lists can take time that grows with their square."""


def marked_text_of_markdown(text: str) -> str:
    """Return Markdown as lines with their marks; raw HTML in it is read as words, never as a page."""
    if len(text) > _MOST_LETTERS:
        raise Unreadable(
            f"This is longer than {_MOST_LETTERS:,} characters, far more than one brief",
            "Cut out the part you want",
        )
    text = _NEW_ROW.sub("\n\n", _NEW_PARAGRAPH.sub(r"\1\n\n", text))
    parser = MarkdownIt("commonmark", {"html": False, "breaks": False, "maxNesting": 20}).enable("table")
    return marked_text(f"<body>{parser.render(text)}</body>")
