"""Says a labelled value as a sentence: "Established: 1945" as "UNESCO was established in 1945"."""

import re
from collections.abc import Callable
from typing import Final

from digests.drafting import label_holders
from digests.drafting.articles import a_or_an
from digests.drafting.completing import completed, is_plural
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import read
from digests.drafting.openings import inside, opened
from digests.drafting.plurals import ends_like_many
from digests.model import KeyKind
from digests.numerals import MONTH

_DATE: Final = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),? \d{{4}}|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    rf"|(?:(?:{MONTH}),? )?(?:1[4-9]|20)\d\d)"
)
_BORN: Final = {
    "established": "established",
    "establishment": "established",
    "year of establishment": "established",
    "date of establishment": "established",
    "established in": "established",
    "established on": "established",
    "found": "founded",
    "founded": "founded",
    "founded in": "founded",
    "founded on": "founded",
    "foundation": "founded",
    "formed": "formed",
    "formed in": "formed",
    "formation": "formed",
    "year of formation": "formed",
    "set up": "set up",
    "set up in": "set up",
    "setup in": "set up",
    "created": "created",
    "created in": "created",
    "constituted": "constituted",
    "constituted in": "constituted",
    "launched": "launched",
    "launched in": "launched",
    "launched on": "launched",
    "launch": "launched",
    "launch year": "launched",
    "launch date": "launched",
    "year of launch": "launched",
    "date of launch": "launched",
    "introduced": "introduced",
    "introduced in": "introduced",
    "started in": "started",
    "started": "started",
    "inaugurated": "inaugurated",
    "enacted": "enacted",
    "enacted in": "enacted",
    "adopted": "adopted",
    "adopted in": "adopted",
    "signed": "signed",
    "signed in": "signed",
}
_BORN_VALUE: Final = re.compile(
    rf"(?:(?:in|on) )?(?P<date>{_DATE})(?P<rest>(?:,? (?:by|under|at|through|as|following|after|during"
    rf"|in) [^.;:]+)?)\.?"
)
_SEAT: Final = re.compile(r"(?:headquarters?|head ?quarters|hq|head office|secretariat|seat)", re.IGNORECASE)
_PLACE_NAME: Final = r"[A-Z][\w’'-]+(?: (?:[A-Z][\w’'-]+|de|of|the))*"
_SEAT_VALUE: Final = re.compile(
    rf"(?:(?i:(?:(?:is |are )?(?:located|situated|based) )?(?:in"
    rf"|at)) )?(?P<place>{_PLACE_NAME}(?:, {_PLACE_NAME}){{0,2}})"
    r"(?: \([A-Z][\w .]+\))?\.?"
)
_MEMBERS: Final = re.compile(
    r"(?:members?|membership|member (?:countries|states|nations)|number of members|total members)",
    re.IGNORECASE,
)
_MEMBERS_VALUE: Final = re.compile(
    r"(?i:(?:comprises|has|includes|consists of|total of|currently|presently"
    r"|a total of) )*(?P<count>\d[\d,]*)"
    r"(?P<what> (?:member|full|founding|associate|permanent|countries|states|nations)[\w ,&-]*)?\.?"
)
_AIM: Final = re.compile(
    r"(?P<noun>(?:main |primary |key )?(?:aim|objective|goal|purpose|mandate|mission|vision|function"
    r"|role|task))s?",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"(?:type|nature|agency|status|category|what is it|about|definition|kind|identity)", re.IGNORECASE
)
_OFFICE: Final = re.compile(
    r"(?:vice[- ]?)?(?:chair(?:man|person)?|president|director(?:[- ]general)?|secretary[- ]general|governor"
    r"|head|chief|members?|speaker|commissioner|ceo)s?",
    re.IGNORECASE,
)
_LISTED: Final = (
    (re.compile(r"cites(?: status| listing| appendix)?", re.IGNORECASE), "Appendix", "CITES"),
    (
        re.compile(
            r"(?:the )?(?:indian )?wild ?life \(?protection\)? act(?:,? ?\(?1972\)?)?(?: status)?"
            r"|wpa(?:,? ?1972)?",
            re.IGNORECASE,
        ),
        "Schedule",
        "the Wildlife (Protection) Act, 1972",
    ),
)
_WHOSE_RANK: Final = re.compile(
    r"(?P<who>[a-z]+(?: [a-z]+)?)(?:[’']s)? (?:rank|ranking|position)", re.IGNORECASE
)
_RANK: Final = re.compile(
    r"(?P<rank>\d{1,3})(?:st|nd|rd|th)?(?P<of> (?:out of|among) \d+ countries)?(?: with .+)?\.?"
)
_TOP: Final = re.compile(
    r"(?:top|topped by|top rank|top ranked|first|rank 1|topper)(?: country)?", re.IGNORECASE
)
_PLACE_FULL: Final = re.compile(rf"{_PLACE_NAME}\.?")
_RED_LIST: Final = re.compile(
    r"(?:iucn(?: red list)?(?: of threatened species)?|red list|conservation)(?: conservation)?(?: status)?",
    re.IGNORECASE,
)
_STATUS: Final = re.compile(
    r"(?P<status>Critically Endangered|Endangered|Vulnerable|Near Threatened|Least Concern"
    r"|Extinct in the Wild"
    r"|Data Deficient|Extinct)\.?"
)
_PLACE: Final = re.compile(r"(?P<kind>Appendix|Schedule)[ -](?P<number>[IV]+)\.?")

WORDS_OF_LABELS: Final = (
    "headquarters members established founded formed set up created constituted launched introduced started"
    " inaugurated enacted adopted signed listed CITES Wildlife Protection Act 1972 IUCN Red List status"
    " ranked topped out has rank" + label_holders.WORDS_OF_HOLDERS
)
"""What these sentences may say besides the words of the brief."""


_DOES: Final = re.compile(r"(?:Works|Functions|Operates|Comes|Acts|Serves|Falls|Runs|Is|Are|Was|Has|Have)\b")
"""Begins a value that is no value: "Ministry: Works under the Ministry of Culture"."""


def label_sentence(label: str, value: str, name: str) -> str | None:
    """Return the sentence about `name` (with its article), or None where the label has no form of its own."""
    if _DOES.match(value.strip()):
        return None
    plain = re.sub(r"\s+", " ", label).strip(" :").lower()
    ways = _OF_MANY if is_plural(name) else (*_OF_ONE, *_OF_MANY)
    return next((told for way in ways if (told := way(plain, value.strip(), opened(name))) is not None), None)


def _born(label: str, value: str, name: str) -> str | None:
    done = _BORN.get(label)
    found = _BORN_VALUE.fullmatch(value) if done else None
    if found is None or (found["rest"] and read(f"It was{found['rest']}.").verbs[1:]):
        return None
    day = re.match(rf"\d{{1,2}}\b|(?:{MONTH}) \d{{1,2}}\b", found["date"])
    return f"{name} was {done} {'on' if day else 'in'} {found['date']}{found['rest']}."


def _seat(label: str, value: str, name: str) -> str | None:
    found = _SEAT_VALUE.fullmatch(value) if _SEAT.fullmatch(label) else None
    noun = "secretariat" if label == "secretariat" else "headquarters"
    return None if found is None else f"{name} has its {noun} in {found['place'].strip()}."


def _members(label: str, value: str, name: str) -> str | None:
    found = _MEMBERS_VALUE.fullmatch(value) if _MEMBERS.fullmatch(label) else None
    if found is None:
        return None
    what = (found["what"] or "").strip()
    if not what.startswith(("member", "full", "founding", "associate", "permanent")):
        what = f"member {what}" if what else "members"
    return f"{name} has {found['count']} {what}."


def _aim(label: str, value: str, name: str) -> str | None:
    found = _AIM.fullmatch(label)
    if found is None or label.endswith("s"):
        return None
    if re.match(r"To [a-z]+ ", value):
        return f"The {found['noun']} of {inside(name)} is {value[:1].lower()}{_closed(value[1:])}"
    return completed(_closed(value), name) if re.match(r"[A-Z][a-z]+s ", value) else None


def _office(label: str, value: str, name: str) -> str | None:
    """Say what an office is, not who holds it: "Chairperson: Holds the rank of a minister"."""
    found = _OFFICE.fullmatch(label)
    if found is None or label.endswith("s"):
        return None
    office = f"The {found[0].capitalize()} of {inside(name)}"
    rank = re.fullmatch(r"(?:the )?rank of (?:an? |the )?(?P<of>[A-Z].+?)[.,;]?", value)
    if rank is not None:
        return f"{office} has the rank of {a_or_an(rank['of'])} {rank['of']}."
    return completed(_closed(value), office) if value.split()[1:] else None


def _kind(label: str, value: str, name: str) -> str | None:
    return completed(_closed(value), name) if _KIND.fullmatch(label) else None


_NO_SPECIES: Final = re.compile(
    r"\b(?:Census|Count|Survey|Report|Project|Programme|Mission|Plan|Day|Week|Festival|Park|Reserve|Sanctuary|Lake"
    r"|Island|Islands|State|City|River|Wetland|Site|Safari|Forest|Act|Convention)\b"
)


def _is_species(name: str) -> bool:
    """Tell an animal or a plant from what is told of one: a census, a park, a place."""
    return _NO_SPECIES.search(name) is None and gazetteer().named(name.removeprefix("The ")) is None


def _with_article(name: str) -> str:
    """Write "the Reef Porpoise"; a Latin name, a name of one word or with figures stands alone."""
    is_common = re.fullmatch(r"(?!The )[A-Z][a-z’'-]+(?:(?: |(?<=-))[A-Z][a-z’'-]+)+", name)
    return f"the {name}" if is_common else name


def _listed(label: str, value: str, name: str) -> str | None:
    for of_list, kind, where in _LISTED:
        found = _PLACE.fullmatch(value) if of_list.fullmatch(label) else None
        if found is not None and found["kind"] == kind and _is_species(name):
            return f"{opened(_with_article(name))} is listed in {kind} {found['number']} of {where}."
    return None


def _red_list(label: str, value: str, name: str) -> str | None:
    found = _STATUS.fullmatch(value) if _RED_LIST.fullmatch(label) else None
    if found is None or not _is_species(name):
        return None
    listing = "IUCN Red List" if "red list" in label else "IUCN" if "iucn" in label else "conservation"
    if re.search(r"(?:ies|[sx]es|[cs]hes)$", name):
        return None
    one = name.removesuffix("s") if ends_like_many(name) and not name.endswith("os") else name
    return f"The {listing} status of {inside(_with_article(one))} is {found['status']}."


def _rank(label: str, value: str, name: str) -> str | None:
    """Say who ranked where, under the name of an index."""
    whose = _WHOSE_RANK.fullmatch(label)
    found = _RANK.fullmatch(value) if whose is not None else None
    if whose is not None and found is not None:
        land = _land(whose["who"])
        if land is None:
            return None
        rank = f"{found['rank']}{_ending(int(found['rank']))}{found['of'] or ''}"
        return f"{land} ranked {rank} in {inside(name)}."
    top = _TOP.fullmatch(label)
    return f"{value.rstrip('.')} topped {inside(name)}." if top and _PLACE_FULL.fullmatch(value) else None


def _land(written: str) -> str | None:
    """Return the name of a country: "india", "usa"."""
    found = gazetteer().named(written.title()) or gazetteer().named(written.upper())
    return found.name if found is not None and found.kind is KeyKind.COUNTRY else None


def _ending(rank: int) -> str:
    if rank % 100 in {11, 12, 13}:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(rank % 10, "th")


def _closed(value: str) -> str:
    return value if value.endswith(".") else f"{value}."


_Way = Callable[[str, str, str], str | None]
_OF_ONE: Final[tuple[_Way, ...]] = (
    _born,
    _seat,
    _members,
    _listed,
    label_holders.done_by,
    label_holders.place,
    label_holders.size,
    label_holders.symbol,
    label_holders.kind,
)
"""The name is what is told of, and it is one."""
_OF_MANY: Final[tuple[_Way, ...]] = (
    _aim,
    _office,
    _kind,
    _red_list,
    _rank,
    label_holders.holder,
    label_holders.ministry,
    label_holders.named,
)
