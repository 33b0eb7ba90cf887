"""Binds the commas inside names ("Kochi, Kerala"; "... Act, 1999") so that frames do not cut there."""

import re
from typing import Final

from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.short_forms import matches
from digests.model import KeyKind

_BOUND: Final = "⁏"
"""Stands for a comma inside a name; no brief has it."""
_LAW: Final = re.compile(r"(?:(?<=\bAct)|(?<=\bBill)|(?<=\bRules)|(?<=\bCode)), (?=(?:1[89]|20)\d\d\b)")
_LONG_NAME: Final = re.compile(
    r"(?:\b[Tt]he )?(?P<long>[A-Z][\w’'-]*(?: (?:[A-Z][\w’'-]*|and|of|for|the|on|in))*,(?:,? [\w’'-]+)+)"
    r" \((?P<short>[A-Z][\w-]+)\)"
)
_TOWN: Final = re.compile(
    r"\b(?:in|at) [A-Z][\w’-]+(?: [A-Z][\w’-]+)?, (?P<wider>[A-Z][\w&-]*(?: (?:and |[A-Z])[\w&-]*)*)"
)
_WIDER: Final = re.compile(r", (?P<wider>[A-Z][\w&-]*(?: (?:and |[A-Z])[\w&-]*)*)")


def names_bound(text: str) -> str:
    """Return the text with the commas inside long names bound that their short forms vouch for."""
    bound = text
    for found in _LONG_NAME.finditer(text):
        if matches(found["short"], found["long"]):
            bound = bound.replace(found["long"], found["long"].replace(",", _BOUND))
    return bound


def commas_bound(text: str, names: Gazetteer) -> str:
    """Return the text with the commas inside laws, known names and "city, state" bound."""
    if "," not in text:
        return text
    bound = _LAW.sub(f"{_BOUND} ", text)
    for found in _TOWN.finditer(text):
        around = names.named(found["wider"])
        if around is not None and around.kind in (KeyKind.STATE, KeyKind.COUNTRY):
            bound = bound.replace(found[0], found[0].replace(",", _BOUND))
    for spotted in reversed(names.spot(text)):
        if "," in spotted.written:
            bound = bound.replace(spotted.written, spotted.written.replace(",", _BOUND))
        elif spotted.entry.kind is KeyKind.PLACE:
            wider = _WIDER.match(text, spotted.end)
            around = names.named(wider["wider"]) if wider is not None else None
            bound = _after_a_hall(bound, spotted.written)
            if wider is not None and around is not None and around.kind in (KeyKind.STATE, KeyKind.COUNTRY):
                whole = f"{spotted.written}{wider[0]}"
                bound = bound.replace(whole, whole.replace(",", _BOUND))
    return bound


def _after_a_hall(text: str, place: str) -> str:
    """Bind the comma of "at the Reef Institute, Kochi on ..."."""
    hall = rf"(?P<hall>\bat (?:the )?[A-Z][\w .-]{{2,60}}), (?={re.escape(place)}(?: (?:on|in|from) |$))"
    return re.sub(hall, lambda found: f"{found['hall']}{_BOUND} ", text)


def commas_free(text: str) -> str:
    """Undo `commas_bound`."""
    return text.replace(_BOUND, ",")
