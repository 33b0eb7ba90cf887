"""Wrong names: of the same kind, group and form as the right one, and nowhere in the brief."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from statistics import median
from typing import Final

from digests.drafting.distracting.seats import (
    continent,
    is_crowded,
    is_indian,
    is_overseas,
    seats_nearby,
    sits_among_others,
    sits_nowhere,
    towns_abroad,
)
from digests.drafting.distracting.surroundings import Surroundings, content, years_in
from digests.drafting.gazetteer_entries import INDIA, PARTNER, Entry
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.gazetteer_since import was_there
from digests.drafting.wordlists import listed
from digests.likeness import has_words
from digests.model import KeyKind

_ENOUGH: Final = 3
_SHORTEST, _LONGEST = 0.6, 1.6
"""How the length of an answer may stand to the median of its options; a neighbour may be the one odd one."""
_BESIDE: Final = {
    "North": ("Central", "West", "East"),
    "West": ("Central", "North", "South"),
    "Central": ("West", "North", "East"),
    "East": ("North", "Central", "South"),
    "South": ("West", "Central", "East"),
    "Northeast": ("East",),
    "South Asia": ("Southeast Asia", "Central Asia"),
    "Southeast Asia": ("East Asia", "South Asia"),
    "East Asia": ("Southeast Asia", "Central Asia"),
    "Central Asia": ("South Asia", "East Asia"),
    "West Asia": ("Central Asia",),
}
"""Regions and those beside them: nobody takes Nagaland for Gujarat, or Israel for Nepal."""
_SEA: Final = frozenset(
    listed(
        "coast coastal sea port beach lagoon island ocean marine bay harbour shipyard naval point cape creek"
        " mangrove estuary gulf"
    )
)


def wrong_names(span: str, entry: Entry, names: Gazetteer, around: Surroundings) -> tuple[str, ...]:
    """Return three names that could stand for the right one, or none when there are fewer than two."""
    fitting = _closest(span, entry, tuple(dict.fromkeys(_fitting(span, entry, names, around))), around)
    near = [written for written, other in fitting if other.name in entry.near]
    nearest = next((three for three in combinations(near, _ENOUGH) if _are_as_long(span, three)), None)
    if nearest is not None:
        return nearest
    if entry.kind is KeyKind.COUNTRY and entry.what == "country" and _are_far(entry, fitting):
        return ()
    wrong = _as_long(span, entry, fitting)[:_ENOUGH]
    return wrong if len(wrong) >= 2 else ()


def _closest(
    span: str, entry: Entry, fitting: tuple[tuple[str, Entry], ...], around: Surroundings
) -> tuple[tuple[str, Entry], ...]:
    """Return the states of the region or beside it, where two are left: Bihar is not taken for Kerala.

    Nothing is taken for a hill state of the north-east but another of them.
    """
    if entry.kind is not KeyKind.STATE or _is_high(entry, around):
        return fitting
    close = tuple(each for each in fitting if each[1].group == entry.group or each[1].name in entry.near)
    is_apart = entry.group == "Northeast"
    return close if is_apart or len(_as_long(span, entry, close)) >= _CLOSE else fitting


def _as_long(span: str, entry: Entry, fitting: Sequence[tuple[str, Entry]]) -> tuple[str, ...]:
    """Return the names about as long as the right one; a neighbour may be the one that is not."""
    odd, wrong = False, list[str]()
    for written, other in fitting:
        is_odd = not _SHORTEST <= len(span) / len(written) <= _LONGEST
        if written not in wrong and (not is_odd or (other.name in entry.near and not odd)):
            odd = odd or is_odd
            wrong.append(written)
    return tuple(wrong)


def _fitting(span: str, entry: Entry, names: Gazetteer, around: Surroundings) -> Iterator[tuple[str, Entry]]:
    """Yield the names that are wrong and of the same kind, as they are to be written, the nearest first."""
    write = _form(span, entry)
    barred = content(around.stem)
    homes: list[str] = []
    for other in _nearest(entry, names, around):
        written = write(other)
        if written is None or (barred & content(written)) - content(span):
            continue
        if _is_out(written, other, span, around) or not _is_agreed(other):
            continue
        if _is_too_small(other, around) or sits_nowhere(other, around):
            continue
        if entry.what == "river" and _may_meet(other, entry, around, names):
            continue
        if not is_crowded(other, entry, homes):
            homes.append(other.home)
            yield written, other


def _may_meet(other: Entry, right: Entry, around: Surroundings, names: Gazetteer) -> bool:
    """Tell whether another river could be right as well: it ends where the asked one does, or in it.

    Of a river that no table knows any tributary of the right one may be the nearest.
    """
    asked = [
        entry
        for word in re.findall(r"[A-Z]\w+", around.stem)
        if (entry := names.named(word)) is not None and entry.what == "river"
    ]
    ends = {name for river in (*asked, right) for name in _downstream(river, names)}
    feeds = _downstream(other, names) & {river.name for river in (asked or [right])}
    return other.name in ends or bool(feeds)


def _downstream(river: Entry, names: Gazetteer) -> frozenset[str]:
    """Return what a river ends in at last: a tributary of the Yamuna may be called one of the Ganga."""
    found = set[str]()
    into = river.into
    while into and into not in found:
        found.add(into)
        following = names.named(into)
        into = following.into if following is not None else ""
    return frozenset(found)


def _are_far(entry: Entry, fitting: Sequence[tuple[str, Entry]]) -> bool:
    """Tell whether the lands around, all named in the brief, leave only those far away."""
    return sum(other.group == entry.group or other.name in entry.near for _, other in fitting) < _CLOSE


_CLOSE: Final = 2
_SHARED: Final = re.compile(
    r"\b(?:river|lake|range|mountains?|desert|forest|basin|falls|plateau|sea|gulf|glacier|valley|border)\b.*"
    r"\b(?:located|lie|situated|found|flow)\?$",
    re.IGNORECASE,
)


def _may_share(around: Surroundings) -> bool:
    """Tell whether what is asked for may lie in two lands that border on each other."""
    return _SHARED.search(around.stem) is not None


def _are_as_long(span: str, wrong: Sequence[str]) -> bool:
    """Tell whether the right answer does not stand out by its length among these."""
    return _SHORTEST <= len(span) / median(map(len, (span, *wrong))) <= _LONGEST


_SMALL: Final = frozenset(
    listed(
        "Singapore|Brunei|Chandigarh|Delhi|Puducherry|Monaco|Malta|Bahrain|Maldives|Vatican City|San"
        " Marino|Nauru",
        "|",
    )
)
_OF_THE_LAND: Final = re.compile(
    r"\b(?:volcano|river|mountain|desert|lake|canal|dam|forest|waterfall|valley|park|reserve|hills|glacier"
    r"|plateau|peak|pass)\b",
    re.IGNORECASE,
)


def _is_too_small(other: Entry, around: Surroundings) -> bool:
    """Tell whether a small land or a city is offered for a volcano or a river."""
    return other.name in _SMALL and _OF_THE_LAND.search(around.stem) is not None


def _nearest(entry: Entry, names: Gazetteer, around: Surroundings) -> Iterator[Entry]:
    """Those of its own group come first; places by the sea go with places by the sea."""
    others = towns_abroad(names) if sits_among_others(entry, around) else names.alike(entry)
    if _is_high(entry, around):
        yield from around.shuffled("high", [other for other in others if other.name in _HIMALAYAN])
        return
    maritime = bool(_SEA & content(around.stem)) and _has_coast(entry, names)
    near = [
        other
        for other in others
        if other.name in entry.near and not _may_share(around) and (not maritime or _has_coast(other, names))
    ]
    yield from around.shuffled("near", near)
    own = [other for other in others if other.group == entry.group]
    own = list(dict.fromkeys((*own, *seats_nearby(entry, others, names))))
    if entry.what in ("organisation", "Indian body", entry.group) or entry.kind in (
        KeyKind.TERM,
        KeyKind.PERSON,
    ):
        others = own
    if entry.kind is KeyKind.COUNTRY and entry.what == "country":
        others = [other for other in others if continent(other) == continent(entry)]
        own = [other for other in others if other.group == entry.group]
    beside = _BESIDE.get(entry.group)
    strange = [other for other in others if other.group != entry.group]
    if beside is not None:
        strange = [other for other in strange if other.group in beside]
    for group in (own, strange):
        fitting = [other for other in group if not maritime or _has_coast(other, names)]
        keeps_order = entry.kind is KeyKind.PERSON or (entry.what == PARTNER and group is not own)
        ordered = fitting if keeps_order else around.shuffled("names", fitting)
        yield from sorted(ordered, key=lambda other: is_overseas(other, entry, names))


_HIGH: Final = re.compile(r"\b(?:glacier|snow|Himalayan?|alpine|mountain pass|monal)\b", re.IGNORECASE)
_HIMALAYAN: Final = frozenset(
    listed("Jammu and Kashmir|Ladakh|Himachal Pradesh|Uttarakhand|Sikkim|Arunachal Pradesh|West Bengal", "|")
)


def _is_high(entry: Entry, around: Surroundings) -> bool:
    """Tell whether a glacier is asked for: a state without high mountains would tempt nobody."""
    return entry.name in _HIMALAYAN and _HIGH.search(around.stem) is not None


def _has_coast(entry: Entry, names: Gazetteer) -> bool:
    """Tell whether a land has a coast, or a place lies in one that has."""
    land = names.named(entry.home) if entry.kind is KeyKind.PLACE else entry
    return land is None or land.kind is KeyKind.PLACE or land.sea


_OF_OTHERS: Final = re.compile(r"\b[A-Z]{3,}\b")
"""A theme that names its own meeting is dropped at sight under another's."""
_DISPUTED: Final = frozenset(listed("Taiwan|Kosovo|Palestine|Western Sahara", "|"))


def _is_agreed(entry: Entry) -> bool:
    """Tell whether all exam boards call it, or where it lies, a country."""
    return not {entry.name, entry.home} & _DISPUTED


def _form(span: str, entry: Entry) -> Callable[[Entry], str | None]:
    """Write others as the right one is written: by the short form, or as "City, Country"."""
    if entry.short is not None and span == entry.short:
        return lambda other: other.short
    if entry.kind is KeyKind.PLACE and ", " in span:
        wide_india = entry.home != INDIA and is_indian(entry) and span.endswith(INDIA)
        return lambda other: (
            f"{other.name}, {INDIA if wide_india and is_indian(other) else other.home}"
            if other.name != other.home
            else None
        )
    if " & " in span:
        return lambda other: other.name.replace(" and ", " & ")
    if span[:1].islower():
        return lambda other: other.name if other.name[:1].islower() else None
    return lambda other: other.name if other.name[:1].isupper() else None


def _is_out(written: str, other: Entry, span: str, around: Surroundings) -> bool:
    if other.what == "theme" and any(name not in around.stem for name in _OF_OTHERS.findall(written)):
        return True
    said = any(around.says(name) for name in other.names)
    overlaps = has_words(written, span) or has_words(span, written)
    too_young = any(not was_there(other.name, year) for year in years_in(f"{around.stem} {around.told}"))
    return said or overlaps or too_young or around.is_claimed(written)


def outside_names(members: Sequence[Entry], names: Gazetteer, around: Surroundings) -> tuple[str, ...]:
    """Return names of the sort and the groups of a list's members that the brief does not name."""
    groups = [entry.group for entry in members]
    listed_names = {entry.name for entry in members}
    near = [
        other
        for other in names.entries
        if other.what == members[0].what
        and other.group in groups
        and other.name not in listed_names
        and not any(around.says(name) for name in other.names)
        and not around.is_claimed(other.name)
    ]
    ranked = sorted(around.shuffled("outside", near), key=lambda other: -groups.count(other.group))
    return tuple(other.name for other in ranked)
