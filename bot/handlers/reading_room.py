"""The library as it stands now, with its look-up: swapped together when a digest file changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from digests.library import Library, Shelf
from digests.lookup import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    library: Library
    lookup: Lookup


class ReadingRoom:
    """What handlers read from. `today` is the date that decides which facts are still current."""

    def __init__(self, shelf: Shelf, today: Callable[[], date]) -> None:
        self._shelf = shelf
        self._today = today
        self._open = _opened(shelf.library)

    @property
    def library(self) -> Library:
        """The library in use."""
        return self._open.library

    @property
    def lookup(self) -> Lookup:
        """The look-up over that library."""
        return self._open.lookup

    def today(self) -> date:
        """Return the date that decides which facts are still current."""
        return self._today()

    def swap(self) -> None:
        """Take the shelf's library into use if it is new; this builds an index, so call it off the loop."""
        if self._shelf.library is not self._open.library:
            self._open = _opened(self._shelf.library)


def _opened(library: Library) -> _Open:
    return _Open(library=library, lookup=Lookup(library))
