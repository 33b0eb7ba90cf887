"""Writes long lists of words as one readable text."""


def listed(text: str, between: str | None = None) -> tuple[str, ...]:
    """Return the words of a text, parted by white space or by `between`."""
    return tuple(text.split(between))
