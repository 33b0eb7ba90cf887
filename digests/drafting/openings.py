"""Begins a sentence as sentences begin."""


def opened(text: str) -> str:
    """Return the text with its first letter large, the rest as it is."""
    return text[:1].upper() + text[1:]
