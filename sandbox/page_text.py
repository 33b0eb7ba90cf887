"""A text with entities as harmless HTML: all characters escaped, a handful of tags, only safe addresses."""

from html import escape

from sandbox.links import checked_link
from sandbox.records import Entity
from sandbox.utf16 import Offsets

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "code": ("<code>", "</code>"),
    "pre": ("<pre>", "</pre>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
    "spoiler": ('<span class="tg-spoiler">', "</span>"),
}
_SAFE = ("http://", "https://", "tg:")


def to_html(text: str, entities: tuple[Entity, ...]) -> str:
    """The HTML of one text; line feeds stay line feeds."""
    offsets = Offsets(text)
    spans: list[tuple[int, int, str, str]] = []
    for one in entities:
        begin, end = offsets.to_place(one.offset), offsets.to_place(one.offset + one.length)
        tags = _tags(one, text[begin:end])
        if tags and end > begin:
            spans.append((begin, end, *tags))
    return _nested(text, spans)


def _tags(entity: Entity, covered: str) -> tuple[str, str] | None:
    if entity.type not in {"text_link", "url"}:
        return _TAGS.get(entity.type)
    address = entity.url if entity.type == "text_link" else checked_link(covered)
    if address is None or not address.lower().startswith(_SAFE):
        return None
    return f'<a href="{escape(address)}">', "</a>"


def _nested(text: str, spans: list[tuple[int, int, str, str]]) -> str:
    """Write the spans as nested tags; one that crosses another's end is closed there and opened again."""
    pieces: list[str] = []
    open_spans: list[tuple[int, int, str, str]] = []
    places = sorted({0, len(text), *(span[0] for span in spans), *(span[1] for span in spans)})
    waiting = sorted(spans, key=lambda span: (span[0], -span[1]))
    for place, following in zip(places, [*places[1:], len(text)], strict=True):
        again = _close_until(place, open_spans, pieces)
        while waiting and waiting[0][0] == place:
            again.append(waiting.pop(0))
        for span in again:
            pieces.append(span[2])
            open_spans.append(span)
        pieces.append(escape(text[place:following]))
    return "".join(pieces)


def _close_until(
    place: int, open_spans: list[tuple[int, int, str, str]], pieces: list[str]
) -> list[tuple[int, int, str, str]]:
    """Close every span that ends here; what had to be closed with it is returned to be opened again."""
    again: list[tuple[int, int, str, str]] = []
    while any(span[1] <= place for span in open_spans):
        span = open_spans.pop()
        pieces.append(span[3])
        if span[1] > place:
            again.insert(0, span)
    return again
