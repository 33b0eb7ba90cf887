"""The library as it stands now, with its look-up: swapped together when a digest file changes."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from digests.library import Library, Shelf
from digests.lookup import Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A library and the look-up over it."""

    library: Library
    lookup: Lookup


@dataclass(frozen=True, slots=True, kw_only=True)
class _Open:
    library: Library
    whole: Reading
    mild: Reading


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
    def whole(self) -> Reading:
        """All there is to read."""
        return self._open.whole

    @property
    def mild(self) -> Reading:
        """The same without sensitive digests; `whole` itself where there are none."""
        return self._open.mild

    def today(self) -> date:
        """Return the date that decides which facts are still current."""
        return self._today()

    def swap(self) -> None:
        """Take the shelf's library into use if it is new; this builds an index, so call it off the loop."""
        if self._shelf.library is not self._open.library:
            self._open = _opened(self._shelf.library)


def _opened(library: Library) -> _Open:
    whole = _reading(library)
    harmless = [digest for digest in library.digests if not digest.sensitive]
    mild = whole if len(harmless) == len(library.digests) else _reading(Library(harmless))
    return _Open(library=library, whole=whole, mild=mild)


def _reading(library: Library) -> Reading:
    return Reading(library=library, lookup=Lookup(library))
