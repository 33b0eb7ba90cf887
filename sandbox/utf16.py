"""Offsets as Telegram counts them: in UTF-16 code units."""

from bisect import bisect_left


def units(text: str) -> int:
    """How many UTF-16 code units the text takes."""
    if text.isascii():
        return len(text)
    return len(text) + sum(1 for character in text if character > "\uffff")


class Offsets:
    """Converts between character positions of one text and its UTF-16 offsets."""

    def __init__(self, text: str) -> None:
        self._size = len(text)
        self._wide = (
            () if text.isascii() else tuple(place for place, c in enumerate(text) if c > "\uffff")
        )  # characters that take two units
        self._wide_ends = tuple(place + nth + 1 for nth, place in enumerate(self._wide))

    def to_utf16(self, place: int) -> int:
        """The UTF-16 offset of a character position."""
        return place + bisect_left(self._wide, place)

    def to_place(self, offset: int) -> int:
        """The character position of a UTF-16 offset; an offset inside a character falls behind it."""
        return min(offset - bisect_left(self._wide_ends, offset), self._size)
