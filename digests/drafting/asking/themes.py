"""Questions for the theme of a day, a week or a year; the wrong ones are true themes of other days."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import Asked, Sentence, tidy
from digests.drafting.gazetteer_entries import Entry
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_OPEN: Final = "[“\"'‘]"
_THEME: Final = re.compile(
    r"(?:(?:The|This year's) )?[Tt]heme (?:of|for) (?P<s>(?:the )?[^,“\"‘:]{4,110}?)(?:,?"
    r" (?P<be>is|was|has"
    r" been)(?: titled)?:?|:)"
    rf" {_OPEN}(?P<key>[^“”\"]{{4,98}}?)[.,]?[”\"'’]"
)
_UNDER: Final = re.compile(
    rf"(?P<s>[^,“\"‘]{{4,110}}?) (?P<be>is being|is|was)"
    rf" (?P<part>celebrated|observed|held|organised|organized)(?P<m>[^,“\"‘]{{0,60}}?)"
    rf" (?:under|with|on) the theme(?: of)?:? {_OPEN}(?P<key>[^“”\"]{{4,98}}?)[.,]?[”\"'’]"
)


def themes(sentence: Sentence) -> Iterator[Asked]:
    """Find the theme that a sentence quotes for a day or an event that it names."""
    for pattern in (_THEME, _UNDER):
        found = pattern.fullmatch(sentence.text)
        subject = sentence.subject(found["s"]) if found is not None else None
        if found is None or subject is None:
            continue
        field = _field(sentence, subject)
        if field is None:
            return
        was = "was" if found["be"] in ("was", "has been") else "is"
        ask = f"What {was} the theme of {subject}?"
        if pattern is _UNDER:
            ask = f"Under which theme {found['be'].split()[0]} {subject} {found['part']}{found['m']}?"
        why = f"The theme of {subject} {was} “{found['key']}”." if pattern is _THEME else None
        yield Asked(span=found["key"], kind=KeyKind.NAME, ask=tidy(ask), slot="theme", entry=field, why=why)
        return


def _field(sentence: Sentence, subject: str) -> Entry | None:
    """Return an entry of the day's field; None for what is no day and no meeting."""
    name = next((name for name, words in _FIELDS if words.search(subject)), None)
    return next((one for one in sentence.names.entries if one.what == "theme" and one.group == name), None)


def _days(text: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(listed(text))})\b", re.IGNORECASE)


_FIELDS: Final = (
    ("summit", _days("Summit BRICS G20 SCO Presidency")),
    (
        "green",
        _days(
            "Environment Earth Water Wetlands? Wildlife Forests? Biodiversity Biological Oceans? Ozone"
            " Climate Desertification Soil Bees? Tiger Mangrove Migratory Meteorological Energy Cleanup"
            " Rivers?"
        ),
    ),
    (
        "health",
        _days(
            "Health Cancer AIDS Tuberculosis TB Malaria Heart Diabetes Blood Nurses? Yoga Autism"
            " Hepatitis Kidney Leprosy Tobacco Immuni[sz]ation Nutrition Poshan Food Down"
        ),
    ),
    (
        "science",
        _days(
            "Science Space Technology Telecommunication Radio Statistics Mathematics Standards"
            " Intellectual Aviation Astronomy Engineers?"
        ),
    ),
    ("society", _days("Day Week Fortnight Month Decade")),
)
