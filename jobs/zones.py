"""How people name time zones: IANA names, cities, countries, short forms and offsets.

The names come from the `tzdata` package, so that every machine understands the same ones.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, NoReturn

from rapidfuzz import fuzz, process

from jobs.errors import NotUnderstood
from jobs.repeating import shown

_SURE: Final = 88
"""Likeness (of 100) from which a misspelt name is taken as meant."""
_WORTH_NAMING: Final = 80
"""Likeness from which a name is offered in an error; of words under five letters only the surest are."""
_FEWEST_LETTERS: Final = 5
_SHORT_FORMS: Final[Mapping[str, tuple[str, str]]] = {
    "ist": ("Asia/Kolkata", "Irish and Israel time; for those write Dublin or Jerusalem"),
    "bst": ("Europe/London", "Bangladesh time; for that write Dhaka"),
    "cst": ("America/Chicago", "China and Cuba time; for those write Shanghai or Havana"),
    "ast": ("America/Halifax", "Arabia time; for that write Riyadh"),
    "gst": ("Asia/Dubai", "South Georgia time"),
    "est": ("America/New_York", ""),
    "edt": ("America/New_York", ""),
    "et": ("America/New_York", ""),
    "cdt": ("America/Chicago", ""),
    "mst": ("America/Denver", ""),
    "mdt": ("America/Denver", ""),
    "pst": ("America/Los_Angeles", ""),
    "pdt": ("America/Los_Angeles", ""),
    "cet": ("Europe/Berlin", ""),
    "cest": ("Europe/Berlin", ""),
    "eet": ("Europe/Athens", ""),
    "eest": ("Europe/Athens", ""),
    "wet": ("Europe/Lisbon", ""),
    "msk": ("Europe/Moscow", ""),
    "pkt": ("Asia/Karachi", ""),
    "npt": ("Asia/Kathmandu", ""),
    "sgt": ("Asia/Singapore", ""),
    "hkt": ("Asia/Hong_Kong", ""),
    "jst": ("Asia/Tokyo", ""),
    "kst": ("Asia/Seoul", ""),
    "wib": ("Asia/Jakarta", ""),
    "eat": ("Africa/Nairobi", ""),
    "cat": ("Africa/Maputo", ""),
    "wat": ("Africa/Lagos", ""),
    "sast": ("Africa/Johannesburg", ""),
    "aest": ("Australia/Sydney", ""),
    "acst": ("Australia/Adelaide", ""),
    "awst": ("Australia/Perth", ""),
    "nzst": ("Pacific/Auckland", ""),
    "gmt": ("UTC", ""),
    "utc": ("UTC", ""),
    "z": ("UTC", ""),
}
"""A short form, the zone it is taken for, and what else it may mean."""
_INDIA: Final = (
    "delhi",
    "new delhi",
    "mumbai",
    "bombay",
    "chennai",
    "madras",
    "bengaluru",
    "bangalore",
    "hyderabad",
    "pune",
    "ahmedabad",
    "jaipur",
    "lucknow",
    "patna",
    "bhopal",
)
"""Cities people name that have no entry of their own: tzdata knows one city for all of India."""
_ALSO: Final[Mapping[str, str]] = {
    **dict.fromkeys((*_INDIA, "indian", "india standard", "indian standard"), "Asia/Kolkata"),
    "uk": "Europe/London",
    "britain": "Europe/London",
    "great britain": "Europe/London",
    "united kingdom": "Europe/London",
    "england": "Europe/London",
    "scotland": "Europe/London",
    "wales": "Europe/London",
    "uae": "Asia/Dubai",
    "abu dhabi": "Asia/Dubai",
    "islamabad": "Asia/Karachi",
    "lahore": "Asia/Karachi",
    "beijing": "Asia/Shanghai",
    "san francisco": "America/Los_Angeles",
    "washington": "America/New_York",
    "boston": "America/New_York",
    "frankfurt": "Europe/Berlin",
    "munich": "Europe/Berlin",
}
_PART_HOURS: Final[Mapping[int, str]] = {
    210: "Asia/Tehran",
    270: "Asia/Kabul",
    330: "Asia/Kolkata",
    345: "Asia/Kathmandu",
    390: "Asia/Yangon",
    525: "Australia/Eucla",
    570: "Australia/Darwin",
    -570: "Pacific/Marquesas",
}
"""Zones that keep a part-hour offset all year, by minutes east of Greenwich (tzdata 2025)."""
_LEAD = re.compile(r"^(?:i (?:live|am) in|im in|i'm in|in|from|same as) ")
_OFFSET = re.compile(r"(?:utc|gmt)?\s*([+-−])\s*(\d{1,2})(?::?([0-5]\d))?", re.ASCII)
_REMEDY = "Write a city such as Kolkata, a name such as Asia/Kolkata, or an offset such as UTC+5:30"


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """An IANA zone, and a sentence on how the words were taken where that is not plain."""

    name: str
    note: str | None = None


def read_zone(text: str) -> Zone:
    """Read a zone: "kolkata", "IST", "asia/kolkata", "new york", "UTC+5:30", "nepal".

    Raises NotUnderstood, with the nearest names where there are any.
    """
    word = _LEAD.sub("", _plain(text))
    if not word:
        _refuse(text, "names no time zone")
    if word in _SHORT_FORMS:
        return _short_form(word)
    offset = _OFFSET.fullmatch(text.strip().lower())
    if offset:
        return _offset_zone(text, offset)
    city, _, country = text.partition(",")
    for place in (word, word.removesuffix(" city"), _plain(city), _plain(country)):
        if zone := _place(text, place):
            return zone
    return _nearest(text, word)


def _short_form(word: str) -> Zone:
    name, other = _SHORT_FORMS[word]
    note = f"{word.upper()} was read as {name}. It can also mean {other}." if other else None
    return Zone(name=name, note=note)


def _offset_zone(text: str, found: re.Match[str]) -> Zone:
    minutes = (int(found[2]) * 60 + int(found[3] or 0)) * (1 if found[1] == "+" else -1)
    if not -12 * 60 <= minutes <= 14 * 60:
        _refuse(text, "is not an offset in use: they go from UTC-12 to UTC+14")
    if minutes in _PART_HOURS:
        name = _PART_HOURS[minutes]
        return Zone(name=name, note=f"{shown(text)} is the time of {name}, so that zone was taken.")
    hours, rest = divmod(minutes, 60)
    if rest:
        _refuse(text, "is not an offset that a zone keeps all year")
    if not hours:
        return Zone(name="UTC")
    note = f"{shown(text)} stays the same all year. Name a city if its clocks change in summer."
    return Zone(name=f"Etc/GMT{-hours:+d}", note=note)  # the sign of these names is turned round (POSIX)


def _place(text: str, word: str) -> Zone | None:
    """Return the zone of a city, a country or an IANA name; raises NotUnderstood for a country of several."""
    if word in _ALSO:
        return Zone(name=_ALSO[word])
    if word in _countries():
        return _country(text, _countries()[word])
    return Zone(name=_names()[word]) if word in _names() else None


def _country(text: str, zones: tuple[str, ...]) -> Zone:
    if len(zones) == 1:
        return Zone(name=zones[0])
    raise NotUnderstood(shown(text), "has several time zones", f"Name a city, such as {_listed(zones[:3])}")


def _nearest(text: str, word: str) -> Zone:
    places = {**_countries(), **{name: (zone,) for name, zone in _names().items()}}
    least = _WORTH_NAMING if len(word) >= _FEWEST_LETTERS else _SURE
    found = process.extract(word, places.keys(), scorer=fuzz.ratio, limit=5, score_cutoff=least)
    if found and found[0][1] >= _SURE and len(places[found[0][0]]) == 1:
        name = places[found[0][0]][0]
        return Zone(name=name, note=f"{shown(text)} was read as {name}.")
    kept = {zone for zones in _by_country().values() for zone in zones}
    near = dict.fromkeys(zone for match, _, _ in found for zone in places[match][:1] if zone in kept)
    if near:
        raise NotUnderstood(shown(text), "is not a time zone", f"Did you mean {_listed(tuple(near)[:3])}?")
    return _refuse(text, "is not a time zone")


def _listed(names: tuple[str, ...]) -> str:
    return " or ".join(filter(None, (", ".join(names[:-1]), names[-1])))


def _refuse(text: str, reason: str) -> NoReturn:
    raise NotUnderstood(shown(text) or "Nothing", reason, _REMEDY)


def _plain(text: str) -> str:
    return " ".join(re.sub(r"[_,.\s-]+", " ", text.lower()).split()).removesuffix(" time").strip()


@cache
def _names() -> Mapping[str, str]:
    """Map every IANA name, and its last part where that is not taken yet, to the name."""
    zones = files("tzdata").joinpath("zones").read_text().split()
    canonical = [zone for group in _by_country().values() for zone in group]
    cities = {_plain(zone.rpartition("/")[2]): zone for zone in [*reversed(zones), *reversed(canonical)]}
    cities.pop("factory", None)
    return {**cities, **{_plain(zone): zone for zone in zones if zone != "Factory"}, **_ALSO}


@cache
def _countries() -> Mapping[str, tuple[str, ...]]:
    """Map every country's name, in the forms people use, to its zones."""
    names: dict[str, tuple[str, ...]] = {}
    for code, name in _rows("iso3166.tab"):
        zones = tuple(_by_country().get(code, ()))
        for form in _forms(name):
            names[form] = names.get(form, ()) + zones
    states = names["united states"]
    return {**{name: zones for name, zones in names.items() if zones}, "usa": states, "america": states}


def _forms(name: str) -> set[str]:
    """List the forms of a name: "Korea (South)" is also "Korea", "South" and "South Korea"."""
    short, _, bracket = name.removesuffix(")").partition(" (")
    return {_plain(form) for form in (name, short, bracket, f"{bracket} {short}") if form}


@cache
def _by_country() -> Mapping[str, list[str]]:
    zones: dict[str, list[str]] = {}
    for code, _, zone, *_ in _rows("zone.tab"):
        zones.setdefault(code, []).append(zone)
    return zones


def _rows(name: str) -> list[list[str]]:
    table = files("tzdata").joinpath("zoneinfo", name).read_text(encoding="utf-8")
    return [line.split("\t") for line in table.splitlines() if line and not line.startswith("#")]
