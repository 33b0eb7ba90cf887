"""Since which year a state, a country or a body has been, for wrong answers that were there at the time."""

from collections.abc import Mapping
from functools import lru_cache

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.gazetteer_tables import rows
from digests.likeness import has_words


@lru_cache(maxsize=1)
def _years() -> Mapping[str, int]:
    return {name: int(row["year"]) for row in rows("since") for name in _names_of(row["name"])}


def _names_of(name: str) -> tuple[str, ...]:
    """Return every name of what the table has by one: the SCO is as old as the whole name."""
    entry = gazetteer().named(name)
    return (name,) if entry is None else (name, *entry.names)


def begun_in(words: str) -> tuple[tuple[str, int], ...]:
    """Return the states, countries and bodies named in the words, and since when they have been."""
    return tuple((name, year) for name, year in _years().items() if name in words and has_words(words, name))


def was_there(name: str, year: int) -> bool:
    """Tell whether a name was there in a year; what the table does not know always was."""
    return _years().get(name, 0) <= year
