"""Checks on options: no clue, one kind, wrong ones wrong by the brief and the library, and likely enough."""

import re
from collections.abc import Iterator
from statistics import median
from typing import Final

from digests.check_options import unlike
from digests.drafting.distracting.surroundings import Surroundings, content, numbers_in, years_in
from digests.drafting.gazetteer_entries import INDIA
from digests.drafting.gazetteer_names import Gazetteer
from digests.drafting.judging.item import OF_TIME, Item, finding
from digests.drafting.model import Finding
from digests.likeness import bare, has_words, initials
from digests.model import KeyKind
from digests.numerals import only_date
from digests.quiz import BLANK
from digests.words import words

_SHORTEST, _LONGEST = 0.6, 1.6
_FEWEST_WORDS: Final = 6
_ORDERED: Final = frozenset({KeyKind.YEAR, KeyKind.DATE, KeyKind.NUMBER, KeyKind.PERCENTAGE, KeyKind.ORDINAL})
_ALL_OR_NONE: Final = re.compile(r"\b(?:all|none|both|neither) of (?:the|these)\b", re.IGNORECASE)


_LONG: Final = 5
"""Letters of a word that gives a name away which ends in it."""


def length_tells_nothing(item: Item) -> Iterator[Finding]:
    """I7: the key is 0.6 to 1.6 times as long as the middle option."""
    ratio = len(item.right) / median(len(option) for option in item.options)
    if not _SHORTEST <= ratio <= _LONGEST:
        yield finding("I7", "the answer's length gives it away", "Choose wrong answers of its length")


def no_word_is_shared(item: Item) -> Iterator[Finding]:
    """I7: no word of the stem stands in the key alone."""
    if item.key.kind in _ORDERED:
        return
    others = frozenset[str]().union(*(content(wrong) for wrong in item.wrong))
    shared = (content(item.right) & item.asked) - others
    shared |= {word for word in item.asked if _stands_inside(word, item)}
    if shared:
        yield finding(
            "I7", f"'{min(shared)}' stands in the stem and in the answer alone", "Ask without it", fatal=True
        )


def _stands_inside(word: str, item: Item) -> bool:
    """Tell whether a long word of the stem is the end of the key's name alone: Zoram, in Mizoram."""
    ends = any(own.endswith(word) and own != word for own in content(item.right))
    return ends and len(word) >= _LONG and not any(word in wrong.lower() for wrong in item.wrong)


def no_short_form_tells(item: Item) -> Iterator[Finding]:
    """I7: the stem has neither the key's short form nor its long one."""
    if item.key.kind is KeyKind.FULL_FORM and BLANK not in item.stem:
        return
    entry = item.names.named(item.right)
    others = set(entry.names if entry else ()) - {item.right}
    short = initials(item.right)
    tellers = others | ({short} if short else set())
    told = next((name for name in tellers if has_words(item.stem, name)), None)
    if told is not None:
        yield finding("I7", f"the stem says '{told}'", "Ask without it", fatal=True)


def short_form_spells_no_word(item: Item) -> Iterator[Finding]:
    """I7: the short form does not spell the key's last word alone: IN-SPACe, of a Centre."""
    found = re.search(r"\babbreviation \S*?(?P<end>[A-Z][a-z]+) stand", item.stem)
    if item.key.kind is not KeyKind.FULL_FORM or found is None:
        return
    end = found["end"].lower()
    last, *others = (words(each)[-1] for each in (item.right, *item.wrong))
    if last.startswith(end) and not all(other.startswith(end) for other in others):
        yield finding("I7", "the short form's end tells the last word", "Ask something else", fatal=True)


def blank_is_a_whole_name(item: Item) -> Iterator[Finding]:
    """I7: the blank is not a part of a longer name."""
    found = re.search(rf"(\w+[ -])?{BLANK}(?:['’]s)?([ -]\w+)?", item.stem)
    if found is None or item.key.kind in _ORDERED:
        return
    before, after = (found[1] or "").strip(" -"), (found[2] or "").strip(" -")
    if (
        before[:1].isupper()
        or after[:1].isupper()
        or "-" in (found[1] or "")[-1:]
        or "-" in (found[2] or "")[:1]
    ):
        yield finding("I7", "the blank stands inside a longer name", "Blank the whole name", fatal=True)


def places_do_not_clash(item: Item) -> Iterator[Finding]:
    """I7: no place of the stem rules options out."""
    if item.key.kind not in _PLACES:
        return
    place = next(_places_in(item.stem, item.names), None)
    if place is not None:
        reason = f"'{place}' in the stem rules options out"
        edit = _without_place(item.stem, place) if item.key.ask else None
        yield finding("I7", reason, "Ask without the place", edit=edit)


_PLACES: Final = (KeyKind.PLACE, KeyKind.STATE, KeyKind.COUNTRY)


def _places_in(stem: str, names: Gazetteer) -> Iterator[str]:
    """Yield the places a stem names, those inside the names of bodies too: the Lima Pact."""
    for spotted in names.spot(stem):
        is_place = spotted.entry.kind in _PLACES
        for word in (spotted.written,) if is_place else spotted.written.split():
            entry = names.named(word)
            if entry is not None and entry.kind in _PLACES and entry.name != INDIA:
                yield word


_RIVERS: Final = re.compile(
    r"\b(?:Gang(?:a|es|etic)|Yamuna|Brahmaputra|Godavari|Krishna|Narmada|Cauvery|Kaveri|Mahanadi)\b"
    r"|\bon (?:the )?(?:banks? of (?:the )?)?(?:[A-Z]\w+ [Rr]iver|[Rr]iver [A-Z])"
)


def rivers_do_not_clash(item: Item) -> Iterator[Finding]:
    """I7: no river of the stem tells where something lies."""
    river = _RIVERS.search(item.stem) if item.key.kind is KeyKind.STATE else None
    if river is not None:
        yield finding("I7", f"'{river[0]}' in the stem rules states out", "Ask without the river")


def _without_place(stem: str, place: str) -> str | None:
    """Leave out the last phrase of a question that names a place, where something is left to ask."""
    named = rf"(?: (?:the )?[\w ]{{2,30}} of)? (?:the )?{re.escape(place)}\?$"
    cut = re.sub(rf" (?:in|at|of|from|near|under|by|with){named}", "?", stem)
    return cut if cut != stem and len(cut.split()) > _FEWEST_WORDS else None


_CONFERENCE: Final = re.compile(r"\bCOP ?-?\d+\b")


def times_do_not_clash(item: Item) -> Iterator[Finding]:
    """I7: no other year of the stem rules a year out."""
    if item.key.kind not in OF_TIME:
        return
    right = min(years_in(item.right), default=None)
    if right is None:
        return
    if _CONFERENCE.search(item.stem):
        yield finding("I7", "the number of the conference tells its year", "Ask without it")
    others = frozenset[int]().union(*(years_in(wrong) for wrong in item.wrong)) - {right}
    for year in years_in(item.stem):
        apart = [other for other in others if (other <= year) != (right < year)]
        if apart or (year == right and item.key.kind is KeyKind.YEAR):
            yield finding("I7", f"{year} in the stem rules options out", "Ask without that year", fatal=True)
        elif item.key.kind is KeyKind.YEAR and abs(year - right) == 1:
            yield finding("I7", f"{year} in the stem points to the year beside it", "Ask without that year")


def same_kind(item: Item) -> Iterator[Finding]:
    """I8: three or four options, of one kind and form, none the same as another or part of it."""
    if not 3 <= len(item.options) <= 4:
        yield finding("I8", f"there are {len(item.options)} options", "Give three or four", fatal=True)
    for _, reason, remedy in unlike(item.key):
        yield finding("I8", reason, remedy, fatal=True)
    plain = [bare(option) for option in item.options]
    if len(set(plain)) < len(plain):
        yield finding("I8", "two options read the same", "Write another", fatal=True)
    elif item.key.kind not in _ORDERED and any(
        one != two and has_words(two, one) for one in plain for two in plain
    ):
        yield finding("I8", "one option is a part of another", "Write another", fatal=True)
    if any(_ALL_OR_NONE.search(option) for option in item.options):
        yield finding("I8", "an option speaks of the others", "Write another", fatal=True)


def wrong_is_wrong(item: Item) -> Iterator[Finding]:
    """I9: no wrong option is a name the brief uses, a number it gives, or right by the library."""
    around = Surroundings(
        brief=item.brief, date=item.day, numbers=frozenset(), years=frozenset(), claims=item.claims,
        stem=item.stem, seed="",
    )  # fmt: skip
    given = numbers_in(item.brief) if item.key.kind in _ORDERED - {KeyKind.DATE} else frozenset()
    for option in item.wrong:
        if item.key.kind not in _ORDERED and around.says(option):
            yield finding("I9", f"the brief speaks of '{option}' too", "Write another", fatal=True)
        elif (item.key.kind is KeyKind.DATE and around.says(option)) or given & numbers_in(option):
            yield finding("I9", f"the brief gives '{option}' too", "Write another", fatal=True)
        elif around.is_claimed(option):
            yield finding("I9", f"a published fact may make '{option}' right", "Write another", fatal=True)


def states_are_near(item: Item) -> Iterator[Finding]:
    """I10: no state of India from another part of it: Kerala is not taken for Jharkhand."""
    right = item.names.named(item.right)
    if item.key.kind is not KeyKind.STATE or right is None:
        return
    wrong = (item.names.named(option) for option in item.wrong)
    if any(one is not None and one.group != right.group and one.name not in right.near for one in wrong):
        yield finding("I10", "a state so far away may not tempt", "Offer its neighbours")


def wrong_is_likely(item: Item) -> Iterator[Finding]:
    """I10: no year or date that cannot be."""
    if item.key.kind not in OF_TIME:
        return
    days = [only_date(option.replace(" of ", " ")) for option in item.options]
    right = only_date(item.right)
    if right is None or right[0] > item.day.year:
        return
    today = (item.day.year, item.day.month, item.day.day)
    if any(day is not None and day[0] and day > today for day in days):
        yield finding("I10", "an option is later than the brief", "Choose earlier ones", fatal=True)
