"""Reads the tables of names that can stand in for one another.

They lie in the folder `gazetteer`; countries and cities are cut from GeoNames (CC BY 4.0) by
tools/cut_gazetteer.py, the others are written by hand.
"""

import csv
from collections.abc import Iterator, Mapping
from dataclasses import replace
from importlib.resources import files
from typing import Final

from digests.drafting.gazetteer_entries import (
    ACT,
    INDIA,
    MINISTRY,
    PARTNER,
    STATE,
    UNION_TERRITORY,
    WORLD_SEATS,
    Entry,
)
from digests.drafting.wordlists import listed
from digests.model import KeyKind


def every_entry() -> Iterator[Entry]:
    """Yield the entries of every table; where two share a name, the earlier one is meant."""
    yield from _states()
    yield from _seats()
    yield from _countries()
    yield from _cities()
    yield from _ministries()
    yield from _bodies()
    yield from _rivers()
    yield from _sets()
    yield from _partners()
    yield from _roles()
    yield from _themes()
    yield from _acts()


def rows(name: str) -> Iterator[Mapping[str, str]]:
    """Yield the rows of a table, each cell by the name of its column."""
    table = files("digests.drafting").joinpath("gazetteer", f"{name}.csv")
    yield from csv.DictReader(table.read_text(encoding="utf-8").splitlines())


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


def _states() -> Iterator[Entry]:
    for row in rows("states"):
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
    for row in rows("states"):
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
    lands = list(rows("countries"))
    for row in lands:
        yield Entry(
            name=row["name"],
            aliases=_parts(row["aliases"]),
            kind=KeyKind.COUNTRY,
            what="country",
            group=row["region"],
            sea=row["sea"] == "yes",
            near=_parts(row["near"]),
        )
    for row in lands:
        yield _city(row["capital"], row["name"], row["region"])


def _cities() -> Iterator[Entry]:
    region = {row["name"]: row["region"] for row in rows("countries")}
    for row in rows("cities"):
        yield replace(_city(row["name"], row["country"], region[row["country"]]), central=False)


def _seats() -> Iterator[Entry]:
    """The best-known seats of world bodies go together, the others with the cities of their region."""
    region = {row["name"]: row["region"] for row in rows("countries")}
    for row in rows("bodies"):
        if row["country"] != INDIA:
            group = WORLD_SEATS if row["seat"] in _WORLD_SEATS else region[row["country"]]
            yield replace(_city(row["seat"], row["country"], group), aliases=_CALLED.get(row["seat"], ()))


_CALLED: Final[Mapping[str, tuple[str, ...]]] = {"New York": ("New York City",)}
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
    for row in rows("ministries"):
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
    abroad = {row["group"] for row in rows("bodies") if row["country"] != INDIA}
    home = {row["group"] for row in rows("bodies")} - abroad
    for row in rows("bodies"):
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
    for row in rows("rivers"):
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
    for row in rows("sets"):
        for member in _parts(row["members"]):
            yield Entry(name=member, kind=KeyKind.TERM, what=row["label"], group=row["group"])


def _partners() -> Iterator[Entry]:
    for row in rows("partners"):
        for country in _parts(row["members"]):
            yield Entry(name=country, kind=KeyKind.COUNTRY, what=PARTNER, group=row["group"])


def _roles() -> Iterator[Entry]:
    for row in rows("roles"):
        for person in _parts(row["members"]):
            yield Entry(name=person, kind=KeyKind.PERSON, what="person", group=row["group"])


def _themes() -> Iterator[Entry]:
    for row in rows("themes"):
        yield Entry(name=row["theme"], kind=KeyKind.NAME, what="theme", group=row["group"])


def _acts() -> Iterator[Entry]:
    for row in rows("acts"):
        name, _, year = row["act"].rpartition(", ")
        aliases = (f"{name} {year}", f"{name} of {year}", f"{name}, of {year}")
        yield Entry(name=row["act"], aliases=aliases, kind=KeyKind.NAME, what=ACT, group=row["group"])
