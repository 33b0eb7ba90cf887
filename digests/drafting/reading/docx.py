"""A Word document into marked text, by way of the page mammoth makes of it."""

import io
import zipfile
from typing import Final

import mammoth

from digests.drafting.errors import Unreadable
from digests.drafting.reading.html import marked_text

_NEEDED: Final = frozenset(
    (
        "[Content_Types].xml",
        "_rels/.rels",
        "word/document.xml",
        "word/_rels/document.xml.rels",
        "word/styles.xml",
        "word/numbering.xml",
        "word/footnotes.xml",
        "word/endnotes.xml",
    )
)
_MOST_PARTS: Final = 3_000
_MOST_BYTES: Final = 4 * 1024 * 1024
"""Of the XML parts unpacked; a brief of ten pages has less than half of one million."""
_MOST_RATIO: Final = 200
"""Unpacked to packed; Word's own XML reaches about 20."""
_FLOOR: Final = 1024 * 1024
"""Unpacked bytes below which no ratio is suspicious."""
_DEEPEST: Final = 120
_STYLES: Final = "p[style-name='Title'] => h1:fresh\np[style-name='Subtitle'] => p:fresh"
_AGAIN: Final = "Open it in a word processor and save it as .docx again, or save it as text"


def _damaged() -> Unreadable:
    return Unreadable("This Word document is damaged", _AGAIN)


def _without_pictures(data: bytes) -> bytes:
    """Return the document with its XML parts only; sizes are judged before anything is unpacked."""
    slim = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as packed, zipfile.ZipFile(slim, "w") as kept:
        parts = packed.infolist()
        _judge(parts)
        for part in parts:
            if part.filename in _NEEDED:
                kept.writestr(part.filename, _unpacked(packed, part))
    return slim.getvalue()


def _judge(parts: list[zipfile.ZipInfo]) -> None:
    names = {part.filename for part in parts}
    if "word/document.xml" not in names:
        raise Unreadable(
            "This is an archive, or an Office file, but no Word document",
            "Unpack it, or save the brief as .docx",
        )
    if any(part.flag_bits & 1 for part in parts):
        raise Unreadable("This Word document is locked with a password", "Save it without the password")
    size = sum(part.file_size for part in parts if part.filename in _NEEDED)
    packed = sum(part.compress_size for part in parts)
    if (
        len(names) < len(parts)
        or len(parts) > _MOST_PARTS
        or size > _MOST_BYTES
        or (size > _FLOOR and size > _MOST_RATIO * packed)
    ):
        raise Unreadable(
            "This Word document unpacks to far more than a brief",
            "Copy the part you want into a new document",
        )


def _unpacked(packed: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    """Return a part's XML. Reading stops at the declared size, whatever the part really unpacks to."""
    data = packed.read(part)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise Unreadable("This Word document holds definitions that Word never writes", _AGAIN)
    if _depth(data) > _DEEPEST:
        raise Unreadable("This Word document is nested too deep", _AGAIN)
    return data


def _depth(data: bytes) -> int:
    """Bound the nesting of XML by counting its tags, without parsing it."""
    depth = deepest = 0
    for piece in data.split(b"<")[1:]:
        if piece.startswith(b"/"):
            depth -= 1
        elif not piece.startswith((b"?", b"!")) and not piece.partition(b">")[0].endswith(b"/"):
            depth += 1
            deepest = max(deepest, depth)
    return deepest


def marked_text_of_docx(data: bytes) -> str:
    """Return the headings, paragraphs, lists and tables of a Word document as lines with their marks.

    Raises `Unreadable` for what is no Word document, or unpacks to more than a brief can hold.
    """
    try:
        page = mammoth.convert_to_html(
            io.BytesIO(_without_pictures(data)), convert_image=_no_picture, style_map=_STYLES
        ).value
    except Unreadable:
        raise
    except Exception as error:  # a converter fed with damage raises anything
        raise _damaged() from error
    return marked_text(f"<body>{page}</body>")


def _no_picture(_image: object) -> list[object]:
    return []
