"""Since which year a state, a country or a body has been, for wrong answers that were there at the time."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from digests.likeness import has_words


@lru_cache(maxsize=1)
def _years() -> Mapping[str, int]:
    table = files("digests.drafting").joinpath("gazetteer", "since.csv")
    return {row["name"]: int(row["year"]) for row in csv.DictReader(table.read_text("utf-8").splitlines())}


def begun_in(words: str) -> tuple[tuple[str, int], ...]:
    """Return the states, countries and bodies named in the words, and since when they have been."""
    return tuple((name, year) for name, year in _years().items() if name in words and has_words(words, name))


def was_there(name: str, year: int) -> bool:
    """Tell whether a name was there in a year; what the table does not know always was."""
    return _years().get(name, 0) <= year
