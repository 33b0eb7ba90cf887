"""What a file is, by its first bytes and its name, and which letters its bytes stand for."""

import codecs
import re
from enum import StrEnum
from typing import Final

from digests.drafting.errors import Unreadable


class Format(StrEnum):
    """A format a brief can be brought in."""

    TEXT = "text"
    MARKDOWN = "Markdown"
    HTML = "HTML"
    SAVED_PAGE = "saved page"
    DOCX = "DOCX"
    PDF = "PDF"


_AS_TEXT: Final = "Save the brief as text (.txt), Markdown, HTML, DOCX or PDF"
_FOREIGN: Final = (
    (b"\xd0\xcf\x11\xe0", "This is an old Word, Excel or PowerPoint file", "Open it and save it as .docx"),
    (b"{\\rtf", "This is an RTF file", "Open it and save it as .docx"),
    (b"\x89PNG", "This is a picture", "Type or paste the words of the brief into a text file"),
    (b"\xff\xd8\xff", "This is a picture", "Type or paste the words of the brief into a text file"),
    (b"GIF8", "This is a picture", "Type or paste the words of the brief into a text file"),
    (b"bplist0", "This is a Safari web archive", "Save the page as HTML (page source) instead"),
    (b"Rar!", "This is an archive", "Unpack it and give the file inside"),
    (b"7z\xbc\xaf", "This is an archive", "Unpack it and give the file inside"),
    (b"\x1f\x8b", "This is an archive", "Unpack it and give the file inside"),
)
_ZIP: Final = (b"PK\x03\x04", b"PK\x05\x06")
_LOOKED_AT: Final = 4096
"""Bytes at the start of a file that tell its format."""
_TAGS: Final = re.compile(
    rb"<(?:!doctype html|html|head|body|div|p|br|ul|ol|li|h[1-6]|table|article)\b[^<>]*>", re.IGNORECASE
)
_PAGE_HEAD: Final = re.compile(rb"^mime-version:", re.IGNORECASE | re.MULTILINE)
_PAGE_TYPE: Final = re.compile(
    rb"^content-type:\s*(?:multipart/related|text/html)", re.IGNORECASE | re.MULTILINE
)
_CHARSET: Final = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY_SHARE: Final = 0.02
"""Share of control characters from which on a file is no text."""
_CONTROL: Final = re.compile("[\x00-\x08\x0e-\x1f\x7f\ufffd]")


def format_of(data: bytes, name: str) -> Format:
    """Return the format of a file; what its bytes say goes before its name.

    Raises `Unreadable` for formats that hold no text this project reads.
    """
    start = data[:_LOOKED_AT]
    for magic, reason, remedy in _FOREIGN:
        if start.startswith(magic):
            raise Unreadable(reason, remedy)
    if b"%PDF-" in start[:1024] and not name.lower().endswith((".txt", ".md")):
        return Format.PDF
    if start.startswith(_ZIP):
        return Format.DOCX
    if start.startswith(b"%PDF-"):
        return Format.PDF
    return _page_or_text(start, name.lower())


def _page_or_text(start: bytes, name: str) -> Format:
    if name.endswith((".mht", ".mhtml")) or (_PAGE_HEAD.search(start) and _PAGE_TYPE.search(start)):
        return Format.SAVED_PAGE
    plain = start.replace(b"\0", b"")
    if name.endswith((".html", ".htm", ".xhtml")) or len(_TAGS.findall(plain)) >= 3:
        return Format.HTML
    return Format.MARKDOWN if name.endswith((".md", ".markdown")) else Format.TEXT


def _wide(data: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark: every other byte of Latin text is nought."""
    start = data[:_LOOKED_AT]
    high, low = start[::2].count(0), start[1::2].count(0)
    half = max(len(start) // 2, 1)
    if low > 0.4 * half and high < 0.1 * half:
        return "utf-16-le"
    return "utf-16-be" if high > 0.4 * half and low < 0.1 * half else None


def _declared(data: bytes) -> str | None:
    found = _CHARSET.search(data[:_LOOKED_AT])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
    except LookupError:
        return None
    # Pages that say Latin-1 or ASCII mean Windows-1252, as browsers know.
    return "cp1252" if name in ("iso8859-1", "ascii") else name


def _candidates(data: bytes, charset: str | None) -> list[str]:
    marked = [name for mark, name in _MARKS if data.startswith(mark)][:1]
    names = [*marked, _wide(data), "utf-8", charset, _declared(data)]
    return [name for name in names if name]


def decoded(data: bytes, charset: str | None = None) -> str:
    """Return the text of bytes in UTF-8, UTF-16, the declared encoding or Windows-1252.

    Raises `Unreadable` for bytes that are no text.
    """
    for name in _candidates(data, charset):
        try:
            return _as_text(data.decode(name))
        except (UnicodeError, LookupError, AttributeError):
            continue
    return _as_text(data.decode("cp1252", "replace"))


def _as_text(text: str) -> str:
    text = str(text).removeprefix("\ufeff")
    if len(_CONTROL.findall(text)) > max(_BINARY_SHARE * len(text), 3):
        raise Unreadable("This is no text", _AS_TEXT)
    return text
