"""Finds the lists a fact gives in full, and names of the same sort that surely do not belong to them."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from digests.drafting.asking.frames import COUNT
from digests.drafting.clauses import is_subject
from digests.drafting.distracting.names import outside_names
from digests.drafting.distracting.surroundings import Surroundings
from digests.drafting.gazetteer_entries import Entry
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.openings import inside
from digests.drafting.verbs import PARTICIPLES
from digests.model import KeyKind, Listing
from digests.numerals import only_number

_OF_WHAT: Final = (
    r"(?P<noun>(?i:(?:founding|original|permanent|current|full|regional|first) )?"
    r"(?i:members?(?: (?:states|countries|nations|banks))?|founders|signatories|partners|benches|bases))"
)
_LIST: Final = r"(?P<list>[A-Z].+)"
_FORMS: Final = (
    re.compile(rf"(?P<s>[A-Z].+?)[’']s? {_OF_WHAT} are {_LIST}"),
    re.compile(rf"(?:The )?(?:(?P<count>{COUNT}) )?{_OF_WHAT} of (?P<s>.+?)(?: are|:) {_LIST}"),
    re.compile(
        rf"(?P<s>.+?) (?:has|had|comprises|consists of) (?P<count>{COUNT}) {_OF_WHAT}(?:: |, namely,? | - )"
        rf"{_LIST}"
    ),
    re.compile(rf"{_LIST} are the (?:(?P<count>{COUNT}) )?{_OF_WHAT} of (?P<s>.+)"),
)
_DONE_BY: Final = re.compile(
    rf"(?P<s>.+?) was (?P<part>signed|ratified|founded|established|launched) by (?P<count>{COUNT})"
    rf" (?P<noun>countries|nations|states|banks|organisations)(?:: |, namely,? | - ){_LIST}"
)
_LISTED_KINDS: Final = (KeyKind.COUNTRY, KeyKind.STATE, KeyKind.BODY, KeyKind.TERM, KeyKind.PLACE)
_FEWEST: Final = 3
_MOST_OUTSIDERS: Final = 3


def listings(told: str, when: str | None, names: Gazetteer, around: Surroundings) -> Iterator[Listing]:
    """Find the full list of a sentence whose members are all known, with at least one outsider.

    `when` is the day of a list that may grow; it then stands in what the members are.
    """
    for of, count, written in _found(told):
        members = _split(written)
        entries = [names.named(member) for member in members]
        known = [entry for entry in entries if entry is not None]
        if len(members) < _FEWEST or len(known) < len(members) or not _alike(known):
            continue
        if count is not None and only_number(count) != len(members):
            continue
        out = outside_names(known, names, around)[:_MOST_OUTSIDERS]
        if out:
            dated = f"{of}, {when}" if when is not None else of
            yield Listing(of=dated, members=tuple(members), outsiders=out)
            return


def _found(told: str) -> Iterator[tuple[str, str | None, str]]:
    for form in _FORMS:
        found = form.fullmatch(told)
        if found is not None and is_subject(found["s"]):
            count = found.groupdict().get("count")
            yield f"the {found['noun'].lower()} of {inside(found['s'])}", count, found["list"]
    found = _DONE_BY.fullmatch(told)
    if found is not None and is_subject(found["s"]):
        did = PARTICIPLES[found["part"]]
        of = f"the {found['noun']} that {did} {inside(found['s'])}"
        yield of, found["count"], found["list"]


def _split(written: str) -> list[str]:
    parts = re.split(r"; and |; |, and |, | and ", written.rstrip("."))
    return [part.removeprefix("the ").strip() for part in parts if part.strip()]


def _alike(entries: Sequence[Entry]) -> bool:
    """Tell whether all members are of one sort, which other names can be taken from."""
    return len({(entry.kind, entry.what) for entry in entries}) == 1 and entries[0].kind in _LISTED_KINDS
