"""Seats of bodies among wrong places: who sits where, and which other towns nobody would take for them."""

import re
from collections.abc import Sequence
from typing import Final

from digests.drafting.distracting.surroundings import Surroundings
from digests.drafting.gazetteer_entries import INDIA, WORLD_SEATS, Entry
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_SEATED: Final = re.compile(r"\b(?:[Hh]ead-?[Qq]uarter\w*|secretariat|based|seat|held|hosted)\b")
_NO_SEATS: Final = frozenset(listed("Pyongyang|Kabul|Damascus|Sanaa|Tripoli|Mogadishu|Ashgabat|Asmara", "|"))
"""Capitals that hardly any world body sits in."""


def sits_nowhere(other: Entry, around: Surroundings) -> bool:
    """Tell whether a place that hardly any body sits in is offered as a seat."""
    seldom = other.name in _NO_SEATS or not other.central
    return seldom and _SEATED.search(around.stem) is not None


def is_crowded(other: Entry, entry: Entry, homes: Sequence[str]) -> bool:
    """Tell whether seats in one country would leave the right one odd: three of Korea and Beijing."""
    abroad = entry.kind is KeyKind.PLACE and entry.home not in ("", INDIA)
    return abroad and other.home in homes


def is_overseas(other: Entry, entry: Entry, names: Gazetteer) -> bool:
    """Tell whether a seat of the world lies on another continent than the right one."""
    if entry.group != WORLD_SEATS:
        return False
    here, there = names.named(entry.home), names.named(other.home)
    return here is not None and there is not None and continent(here) != continent(there)


def seats_nearby(entry: Entry, others: Sequence[Entry], names: Gazetteer) -> Sequence[Entry]:
    """Return the seats of bodies on the continent of a seat of the world: Addis Ababa beside Nairobi.

    Europe has enough seats of the world itself.
    """
    land = names.named(entry.home)
    if entry.group != WORLD_SEATS or land is None or continent(land) == "Europe":
        return ()
    seats = {body.seat[0] for body in names.entries if body.seat is not None} - _LITTLE_KNOWN
    return [other for other in others if other.name in seats and not is_overseas(other, entry, names)]


_LITTLE_KNOWN: Final = frozenset(listed("Longueuil|Ebene", "|"))
_OF_MANY_LANDS: Final = re.compile(
    r"\b(?:International|World|Global|Asian?|African?|Afro|Pacific|Indian Ocean|Commonwealth|United Nations"
    r"|UN|South Asian?|Regional|SAARC|BIMSTEC|BRICS)\b|-(?:Asian|African|Pacific)\b"
)


_OF_ONE_LAND: Final = re.compile(r"\b(?:National|Indian(?! Ocean)|India|Bharat|Union|State|Central)\b")


def sits_among_others(entry: Entry, around: Surroundings) -> bool:
    """Tell whether a body of many lands has its seat in India: another Indian city would tempt nobody."""
    asked = _SEATED.search(around.stem) and _OF_MANY_LANDS.search(around.stem)
    return asked is not None and is_indian(entry) and _OF_ONE_LAND.search(around.stem) is None


def towns_abroad(names: Gazetteer) -> Sequence[Entry]:
    """Return the capitals and seats of India's part of the world."""
    places = (each for each in names.entries if each.kind is KeyKind.PLACE and each.central)
    return [each for each in places if each.group in _ASIA]


def is_indian(entry: Entry) -> bool:
    """Tell whether a place is a city or a town of India."""
    return entry.what in ("Indian city", "Indian town")


_ASIA: Final = frozenset(["South Asia", "Southeast Asia", "East Asia"])


def continent(entry: Entry) -> str:
    """Return the last word of a country's region: "Asia" of "Southeast Asia"."""
    return entry.group.split()[-1]
