"""Questions from labelled values: "Headquarters of X: Geneva", "IUCN status of X: Vulnerable"."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from digests.drafting.asking.bodies import body_named, noun_for
from digests.drafting.asking.frames import COUNT, DATE, MONEY, MONTH_YEAR, Asked, Sentence, tidy
from digests.drafting.asking.places import place_asked
from digests.drafting.gazetteer_entries import INDIA, MINISTRY
from digests.model import KeyKind
from digests.numerals import YEAR

_LABELLED: Final = re.compile(r"(?P<label>[A-Z][\w /()'-]{1,48}?) of (?P<s>[^:]{2,110}): (?P<v>[^:]{1,120})")
_PLACE: Final = re.compile(r"(?P<place>[^,]+?)(?:, (?P<wider>[^,]+))?")

_PARTNERS: Final = re.compile(
    r"Countries (?:involved|participating) in (?P<s>[^:]{2,110}): (?:the )?(?P<left>[A-Z][\w ]{2,30}?) and"
    r" (?:the )?(?P<right>[A-Z][\w ]{2,30})"
)

Reader = Callable[[Sentence, str, str, str], Asked | None]
"""From the sentence, the label, the subject and the value to what is asked."""


def labels(sentence: Sentence) -> Iterator[Asked]:
    """Find the question that a labelled value answers, where the label is one of those known."""
    found = _LABELLED.fullmatch(sentence.text)
    if found is None:
        yield from _partners(sentence)
        return
    label, value = found["label"], found["v"].strip()
    subject = sentence.subject(found["s"])
    asked = labelled(sentence, label, subject, value) if subject is not None else None
    if asked is not None and subject is not None:
        yield replace(asked, why=_told(label, subject, value, asked.slot))


def labelled(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    """Return what is asked of a label's value by the first reader that knows the label."""
    read = next((reader for known, reader in _READERS if known.fullmatch(label)), None)
    return read(sentence, label, subject, value) if read is not None else None


def _told(label: str, subject: str, value: str, slot: str) -> str | None:
    """Say a label and its value as a sentence; None for what was done, which needs another form."""
    if slot in {"time", "agent", "place"} and not label.lower().endswith("ministry"):
        return None
    noun = label if label.isupper() or label.startswith(("IUCN", "CITES")) else label.lower()
    return f"The {noun} of {subject} is {'in ' if slot == 'seat' and noun != 'capital' else ''}{value}."


def _partners(sentence: Sentence) -> Iterator[Asked]:
    """Find the other country of "Countries involved in Exercise Varuna: India and France"."""
    found = _PARTNERS.fullmatch(sentence.text)
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is None or subject is None:
        return
    written = {found["left"], found["right"]} - {INDIA}
    entries = {name: sentence.names.named(name) for name in written}
    for name, entry in entries.items():
        if len(written) == 1 and entry is not None and entry.kind is KeyKind.COUNTRY:
            ask = f"Which country takes part in {subject} with India?"
            partner = sentence.names.partner(entry.name) or entry
            yield Asked(span=name, kind=KeyKind.COUNTRY, ask=ask, slot="partner", entry=partner)


def _seat(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    found = _PLACE.fullmatch(value)
    known = place_asked(sentence, found["place"], found["wider"]) if found else None
    parts = value.split(", ")
    if known is None and len(parts) == _CITY_REGION_COUNTRY:
        city, around, country = parts
        known = place_asked(sentence, city, around) and place_asked(sentence, city, country)
    if known is None:
        return None
    what = "secretariat" if "ecretariat" in label else "headquarters"
    ask = f"Where is the {what} of {subject}?"
    return Asked(span=known[0], kind=KeyKind.PLACE, ask=ask, slot="seat", entry=known[1])


_CITY_REGION_COUNTRY: Final = 3


def _founded(_: Sentence, label: str, subject: str, value: str) -> Asked | None:
    verb = next(word for stem, word in _BEGUN.items() if stem in label.lower())
    for pattern, kind, start in _TIMES:
        begun = re.match(rf"(?:{pattern})(?=,|;|$)", value)
        if begun is not None:
            return Asked(span=begun[0], kind=kind, ask=tidy(f"{start} was {subject} {verb}?"), slot="time")
    return None


_BEGUN: Final = {
    "found": "founded",
    "establish": "established",
    "form": "formed",
    "launch": "launched",
    "incept": "established",
    "sign": "signed",
    "adopt": "adopted",
    "set up": "set up",
}
_TIMES: Final = (
    (YEAR, KeyKind.YEAR, "In which year"),
    (rf"{DATE}(?<=\d{{4}})", KeyKind.DATE, "On which date"),
    (MONTH_YEAR, KeyKind.DATE, "In which month and year"),
)


def _ministry(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    name = value.removeprefix("the ").removeprefix("The ")
    entry = body_named(sentence, name)
    if entry is None or entry.what != MINISTRY:
        return None
    ask = f"Under which ministry does {subject} come?"
    if "odal" in label:
        ask = f"Which is the nodal ministry of {subject}?"
    return Asked(span=name, kind=KeyKind.BODY, ask=ask, slot="agent", entry=entry)


def _agent(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    name = re.sub(r" \([A-Z][\w&-]+\)$", "", value.removeprefix("the ").removeprefix("The "))
    entry = body_named(sentence, name)
    if entry is None:
        return None
    verb = label.lower().removesuffix(" by")
    ask = f"By which {noun_for(entry)} is {subject} {verb}?"
    if verb in ("launched", "developed", "established", "founded", "organised", "organized"):
        ask = f"By which {noun_for(entry)} was {subject} {verb}?"
    return Asked(span=name, kind=KeyKind.BODY, ask=ask, slot="agent", entry=entry)


def _status(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    entry = sentence.names.named(value)
    if entry is None or entry.group not in ("red list", "cites"):
        return None
    if entry.group == "red list":
        whose = "conservation" if "conservation" in label.lower() and "iucn" not in label.lower() else "IUCN"
        ask = f"What is the {whose} status of {subject}?"
    else:
        ask = f"In which Appendix of CITES is {subject} listed?"
    return Asked(span=value, kind=KeyKind.TERM, ask=ask, slot="status", entry=entry)


def _location(sentence: Sentence, _: str, subject: str, value: str) -> Asked | None:
    around = [one for one in sentence.names.spot(value) if one.entry.kind in (KeyKind.STATE, KeyKind.COUNTRY)]
    lands = [one for one in around if one.entry.name != INDIA]
    if len(lands) != 1:
        return None
    land = lands[0]
    ask = f"In which {land.entry.what} is {subject} located?"
    return Asked(span=land.written, kind=land.entry.kind, ask=ask, slot="place", entry=land.entry)


def _members(_: Sentence, label: str, subject: str, value: str) -> Asked | None:
    found = re.match(
        rf"({COUNT})(?: (?:members?|countries|member (?:countries|states|nations)))?(?=,|;|:| \(|$)", value
    )
    if found is None:
        return None
    noun = {"member countries": "member countries", "member states": "member states"}.get(
        label.lower(), "members"
    )
    ask = f"How many {noun} does {subject} have?"
    return Asked(span=found[1], kind=KeyKind.NUMBER, ask=ask, slot="count")


def _outlay(_: Sentence, label: str, subject: str, value: str) -> Asked | None:
    if not re.fullmatch(MONEY, value):
        return None
    ask = f"What is the {label.lower()} of {subject}?"
    return Asked(span=value, kind=KeyKind.NUMBER, ask=ask, slot="money")


def _capital(sentence: Sentence, _: str, subject: str, value: str) -> Asked | None:
    entry = sentence.names.named(value)
    if entry is None or entry.kind is not KeyKind.PLACE:
        return None
    return Asked(
        span=value, kind=KeyKind.PLACE, ask=f"What is the capital of {subject}?", slot="seat", entry=entry
    )


def _binomial(sentence: Sentence, label: str, subject: str, value: str) -> Asked | None:
    entry = sentence.names.named(value)
    sounds = _BEGINS_ALIKE.search(f"{subject}: {value}".lower())
    if entry is None or entry.what != "scientific name" or sounds:
        return None
    ask = f"What is the {label.lower()} of {subject}?"
    return Asked(span=value, kind=KeyKind.TERM, ask=ask, slot="name", entry=entry)


_BEGINS_ALIKE: Final = re.compile(r"\b(\w{4}).*: .*\b\1")
"""A name that sounds in the other gives it away: the Amur falcon, Falco amurensis."""

_BEGINNING: Final = (
    r"(?:year of |date of )?(?:established|establishment|founded|foundation|formed|formation|inception"
    r"|launched|launch|signed|adopted|set up)(?: in| on| year| date)?"
)
_READERS: Final[tuple[tuple[re.Pattern[str], Reader], ...]] = tuple(
    (re.compile(pattern, re.IGNORECASE), reader)
    for pattern, reader in (
        (r"headquarters?|hq|head office|(?:permanent )?secretariat|headquarters? location", _seat),
        (_BEGINNING, _founded),
        (r"(?:nodal |parent |concerned |implementing )?ministry", _ministry),
        (
            r"(?:launched|released|published|organi[sz]ed|developed|implemented|established|founded) by",
            _agent,
        ),
        (
            (
                r"iucn(?: red list)?(?: conservation)?(?: status)?|conservation status|cites(?: status|"
                r" appendix)?"
            ),
            _status,
        ),
        (r"location|located in|state|country", _location),
        (r"(?:number of |no\.? of |total )?(?:members?(?: countries| states)?|membership)", _members),
        (r"(?:total |financial |budget )?(?:outlay|budget|corpus|authori[sz]ed capital)", _outlay),
        (r"capital", _capital),
        (r"(?:scientific|binomial|zoological|botanical) name", _binomial),
    )
)
