"""Finds names that can stand in for one another, by name or in a text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from digests.drafting.gazetteer_entries import PARTNER, STATE, UNION_TERRITORY, Entry
from digests.drafting.gazetteer_tables import every_entry
from digests.likeness import bare
from digests.model import KeyKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Spotted:
    """A name where it stands in a text; `written` is how."""

    start: int
    end: int
    written: str
    entry: Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Gazetteer:
    """All entries, found by name or in a text."""

    entries: tuple[Entry, ...]
    _by_first: Mapping[str, tuple[tuple[str, Entry], ...]] = field(repr=False)
    _by_name: Mapping[str, Entry] = field(repr=False)

    def named(self, name: str) -> Entry | None:
        """Return the entry that goes by a name."""
        return self._by_name.get(bare(name.replace(" & ", " and ")))

    def spot(self, text: str) -> Sequence[Spotted]:
        """Find the names of a text, the longest at each place; none inside another or inside a word."""
        found: list[Spotted] = []
        at = 0
        while at < len(text):
            hit = self._at(text, at) if _begins_word(text, at) else None
            if hit is not None:
                found.append(hit)
            at = hit.end if hit is not None else at + 1
        return found

    def partner(self, name: str) -> Entry | None:
        """Return the entry of a country as one that India's forces exercise with."""
        return next((one for one in self.entries if one.what == PARTNER and one.name == name), None)

    def alike(self, entry: Entry) -> Sequence[Entry]:
        """Return the others of its kind: those of its own group first, then those that stand nearest."""
        kinds = {entry.what, f"Indian {STATE}"} if entry.what == UNION_TERRITORY else {entry.what}
        same = [other for other in self.entries if other.what in kinds]
        at = same.index(entry) if entry in same else 0
        near = sorted(range(len(same)), key=lambda place: abs(place - at))
        others = (same[place] for place in near if same[place].name != entry.name)
        return sorted(others, key=lambda other: other.group != entry.group)

    def _at(self, text: str, at: int) -> Spotted | None:
        for name, entry in self._by_first.get(text[at], ()):
            end = at + len(name)
            if text.startswith(name, at) and not (end < len(text) and text[end].isalnum()):
                return Spotted(start=at, end=end, written=name, entry=entry)
        return None


def _begins_word(text: str, at: int) -> bool:
    return text[at].isalnum() and not (at and (text[at - 1].isalnum() or text[at - 1] in "-'’"))


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Read the tables, once."""
    return gathered(every_entry())


def gathered(entries: Iterable[Entry]) -> Gazetteer:
    """Make entries findable; where two share a name, the first one has it."""
    kept = tuple(entries)
    by_name: dict[str, Entry] = {}
    written: dict[str, Entry] = {}
    for entry in kept:
        for name in entry.names:
            by_name.setdefault(bare(name), entry)
            written.setdefault(name, entry)
    by_first: dict[str, list[tuple[str, Entry]]] = {}
    for name in sorted(written, key=len, reverse=True):
        by_first.setdefault(name[0], []).append((name, written[name]))
    return Gazetteer(
        entries=kept,
        _by_first={first: tuple(names) for first, names in by_first.items()},
        _by_name=by_name,
    )


def names_land(name: str) -> bool:
    """Tell whether a name is that of a country or a state, which alone has a capital or a governor."""
    land = gazetteer().named(name.removeprefix("the "))
    return land is not None and land.kind in {KeyKind.COUNTRY, KeyKind.STATE}
