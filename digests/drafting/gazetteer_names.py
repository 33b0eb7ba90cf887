"""Names that can stand in for one another: states, countries, cities, ministries, bodies, closed sets.

The tables lie in the folder `gazetteer`; countries and cities are cut from GeoNames (CC BY 4.0) by
tools/cut_gazetteer.py, the others are written by hand.
"""

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from importlib.resources import files
from typing import Final

from digests.drafting.wordlists import listed
from digests.likeness import bare
from digests.model import KeyKind

MINISTRY: Final = "ministry"
STATE: Final = "state"
UNION_TERRITORY: Final = "Indian state or union territory"
"""What a union territory is asked for as: there are too few of them to tempt."""
INDIA: Final = "India"
ACT: Final = "Act"
PARTNER: Final = "partner of exercises"
WORLD_SEATS: Final = "world seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One name: what it is, with which others it may stand (`group`), and where it lies (`home`).

    `what` is the noun a question asks with ("Indian state", "ministry"). `sea`: it has a coast.
    `seat` is where a body has its headquarters, as (city, country). `near`: what is
    most easily taken for it. `central`: false for a city that is neither a capital nor the seat of a body.
    `into`: the river that a river flows into.
    """

    name: str
    aliases: tuple[str, ...] = ()
    short: str | None = None
    kind: KeyKind
    what: str
    group: str
    home: str = ""
    sea: bool = False
    seat: tuple[str, str] | None = None
    near: tuple[str, ...] = ()
    central: bool = True
    into: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name it goes by, the full one first."""
        return (self.name, *self.aliases, *((self.short,) if self.short else ()))


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
    return gathered(
        (
            *_states(),
            *_seats(),
            *_countries(),
            *_cities(),
            *_ministries(),
            *_bodies(),
            *_rivers(),
            *_sets(),
            *_partners(),
            *_roles(),
            *_themes(),
            *_acts(),
        )
    )


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


def _rows(name: str) -> Iterator[Mapping[str, str]]:
    table = files("digests.drafting").joinpath("gazetteer", f"{name}.csv")
    yield from csv.DictReader(table.read_text(encoding="utf-8").splitlines())


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _states() -> Iterator[Entry]:
    for row in _rows("states"):
        yield Entry(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            kind=KeyKind.STATE,
            what=f"Indian {STATE}" if row["kind"] == STATE else UNION_TERRITORY,
            group=row["region"],
            home=INDIA,
            sea=row["sea"] == "yes",
            near=_parts(row["near"]),
        )
    for row in _rows("states"):
        if row["capital"] != "Chandigarh" or row["name"] == "Chandigarh":  # two states share it
            yield _indian(row["capital"], "Indian city", row["region"], row["name"])
        for town in _parts(row["cities"]):
            yield _indian(town, "Indian town", row["region"], row["name"])


def _indian(name: str, what: str, group: str, state: str) -> Entry:
    if name in _METROS:
        what, group = "Indian city", "metros"
    return Entry(name=name, kind=KeyKind.PLACE, what=what, group=group, home=state)


_METROS: Final = frozenset(
    listed("New Delhi|Mumbai|Kolkata|Chennai|Bengaluru|Hyderabad|Ahmedabad|Pune|Jaipur|Lucknow", "|")
)


def _countries() -> Iterator[Entry]:
    rows = list(_rows("countries"))
    for row in rows:
        yield Entry(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            kind=KeyKind.COUNTRY,
            what="country",
            group=row["region"],
            sea=row["sea"] == "yes",
            near=_parts(row["near"]),
        )
    for row in rows:
        yield _city(row["capital"], row["name"], row["region"])


def _cities() -> Iterator[Entry]:
    region = {row["name"]: row["region"] for row in _rows("countries")}
    for row in _rows("cities"):
        yield replace(_city(row["name"], row["country"], region[row["country"]]), central=False)


def _seats() -> Iterator[Entry]:
    """The best-known seats of world bodies go together, the others with the cities of their region."""
    region = {row["name"]: row["region"] for row in _rows("countries")}
    for row in _rows("bodies"):
        if row["country"] != INDIA:
            group = WORLD_SEATS if row["seat"] in _WORLD_SEATS else region[row["country"]]
            yield _city(row["seat"], row["country"], group)


_WORLD_SEATS: Final = frozenset(
    listed(
        "Geneva|Vienna|New York|Washington, D.C.|Paris|Rome|London|The Hague|Brussels|Nairobi|Montreal|Madrid"
        "|Bern|Lyon|Basel|Bonn|Copenhagen|Zurich",
        "|",
    )
)


def _city(name: str, country: str, group: str) -> Entry:
    return Entry(name=name, kind=KeyKind.PLACE, what="city", group=group, home=country)


def _ministries() -> Iterator[Entry]:
    for row in _rows("ministries"):
        yield Entry(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            kind=KeyKind.BODY,
            what=MINISTRY,
            group=row["group"],
            home=INDIA,
            near=_parts(row["near"]),
        )


def _bodies() -> Iterator[Entry]:
    """A body of the world that sits in India goes with those of the world."""
    abroad = {row["group"] for row in _rows("bodies") if row["country"] != INDIA}
    home = {row["group"] for row in _rows("bodies")} - abroad
    for row in _rows("bodies"):
        yield Entry(
            name=row["name"],
            aliases=_spellings(row["name"]),
            short=row["short"] or None,
            kind=KeyKind.BODY,
            what="Indian body" if row["group"] in home else "organisation",
            group=row["group"],
            home=row["country"],
            seat=(row["seat"], row["country"]),
        )


def _spellings(name: str) -> tuple[str, ...]:
    """Return the other spelling of an organisation's name."""
    british, american = name.replace("ization", "isation"), name.replace("isation", "ization")
    return tuple(sorted({british, american} - {name}))


def _rivers() -> Iterator[Entry]:
    """Rivers go with those of their basin, those of the peninsula by the sea they reach."""
    for row in _rows("rivers"):
        yield Entry(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            kind=KeyKind.TERM,
            what="river",
            group=f"river {row['basin']}",
            into=row["into"],
            near=_parts(row["near"]),
        )


def _sets() -> Iterator[Entry]:
    for row in _rows("sets"):
        for member in _parts(row["members"]):
            yield Entry(name=member, kind=KeyKind.TERM, what=row["label"], group=row["group"])


def _partners() -> Iterator[Entry]:
    for row in _rows("partners"):
        for country in _parts(row["members"]):
            yield Entry(name=country, kind=KeyKind.COUNTRY, what=PARTNER, group=row["group"])


def _roles() -> Iterator[Entry]:
    for row in _rows("roles"):
        for person in _parts(row["members"]):
            yield Entry(name=person, kind=KeyKind.PERSON, what="person", group=row["group"])


def _themes() -> Iterator[Entry]:
    for row in _rows("themes"):
        yield Entry(name=row["theme"], kind=KeyKind.NAME, what="theme", group=row["group"])


def _acts() -> Iterator[Entry]:
    for row in _rows("acts"):
        name, _, year = row["act"].rpartition(", ")
        aliases = (f"{name} {year}", f"{name} of {year}", f"{name}, of {year}")
        yield Entry(name=row["act"], aliases=aliases, kind=KeyKind.NAME, what=ACT, group=row["group"])


def names_land(name: str) -> bool:
    """Tell whether a name is that of a country or a state, which alone has a capital or a governor."""
    land = gazetteer().named(name.removeprefix("the "))
    return land is not None and land.kind in {KeyKind.COUNTRY, KeyKind.STATE}
