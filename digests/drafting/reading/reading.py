"""Read a brief as an editor has it: text, Markdown, a web page, Word or PDF, in any usual encoding.

What comes out is a manuscript: clean lines in one layout, with their places. What is no brief is refused
with the reason and a remedy; nothing is run, fetched or unpacked without bounds.
"""

from typing import Final

from digests.drafting.errors import Unreadable
from digests.drafting.model import Manuscript
from digests.drafting.reading.bytes import Format, decoded, format_of
from digests.drafting.reading.docx import marked_text_of_docx
from digests.drafting.reading.html import marked_text
from digests.drafting.reading.markdown import marked_text_of_markdown
from digests.drafting.reading.pdf import marked_text_of_pdf
from digests.drafting.reading.saved_page import page_in
from digests.drafting.reading.text import manuscript_of

MAX_TEXT_BYTES: Final = 2 * 1024 * 1024
"""Of a brief in text, Markdown or HTML."""
MAX_BYTES: Final = 16 * 1024 * 1024
"""Of any file: formats that carry pictures along are larger, and only their words are read."""
_PICTURED: Final = frozenset((Format.SAVED_PAGE, Format.DOCX, Format.PDF))


def read(data: bytes, name: str) -> Manuscript:
    """Return the manuscript of a brief; `name` is its file's name, whose ending helps.

    Reading `manuscript.text` again gives the same manuscript. Raises `Unreadable` for whatever is no brief.
    """
    if not data.strip(b" \t\r\n\0"):
        raise Unreadable("This file is empty", "Check that the right file was saved")
    format_ = format_of(data, name)
    most = MAX_BYTES if format_ in _PICTURED else MAX_TEXT_BYTES
    if len(data) > most:
        raise Unreadable(
            f"This file is larger than {most // 1024 // 1024} MB",
            "Save the part you want as a text file",
        )
    return _readable_again(manuscript_of(_marked(data, format_)))


def _marked(data: bytes, format_: Format) -> str:
    match format_:
        case Format.PDF:
            return marked_text_of_pdf(data)
        case Format.DOCX:
            return marked_text_of_docx(data)
        case Format.SAVED_PAGE:
            return marked_text(page_in(data))
        case Format.HTML:
            return marked_text(decoded(data))
        case Format.MARKDOWN:
            return marked_text_of_markdown(decoded(data))
        case Format.TEXT:
            return decoded(data)


def _readable_again(manuscript: Manuscript) -> Manuscript:
    """Refuse words that would pass for another format when they are read again from the digest's brief."""
    if format_of(manuscript.text.encode(), "brief.txt") is not Format.TEXT:
        raise Unreadable(
            "This text looks like the inside of a file of another kind", "Paste only the words of the brief"
        )
    return manuscript
