"""Says by a label's value who holds an office, who runs or made something, where it is and how large."""

import re
from typing import Final

from digests.drafting.articles import a_or_an
from digests.drafting.gazetteer_names import gazetteer, names_land
from digests.drafting.grammar import read
from digests.drafting.names_with_the import takes_article
from digests.drafting.openings import inside
from digests.model import KeyKind

_OFFICE: Final = re.compile(
    r"(?:(?:current|present) )?(?P<office>(?:vice[- ]?)?(?:chair(?:man|person)?|president|governor|speaker)"
    r"|director(?:[- ]general)?|secretary[- ]general|executive director|managing director|ceo|head|chief"
    r"|prime minister)",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"(?:(?:Shri|Smt|Dr|Mr|Ms|Mrs|Justice|Lt|Gen|Admiral)\.? )*"
    r"[A-Z][\w’'-]*\.?(?: (?:[A-Z][\w’'-]*\.?|de|al|bin|von)){1,4}"
)
_HOLDS_BY_OFFICE: Final = re.compile(
    r"(?:the )?(?P<other>(?:prime minister|president|vice[- ]president|chief justice|home minister"
    r"|finance minister)(?: of india)?)",
    re.IGNORECASE,
)
_MINISTRY: Final = re.compile(
    r"(?:(?P<nodal>nodal|parent|concerned|administrative) )?(?P<what>ministry|department|agency)"
    r"(?: concerned)?|(?P<by>implement(?:ed by|ing (?:agency|ministry|body))|administered by)",
    re.IGNORECASE,
)
_MINISTRY_VALUE: Final = re.compile(
    r"(?:the )?(?P<body>(?:(?:Union )?(?:Ministry|Department) of|[A-Z][\w’'-]+ ).{4,70}?)\.?"
)
_DONE: Final = re.compile(
    r"(?P<done>launched|founded|established|set up|developed|built|discovered|introduced|proposed|composed"
    r"|written|designed|manufactured) by",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"(?P<done>released|published|given|conferred|presented|organi[sz]ed|compiled|issued|hosted) by",
    re.IGNORECASE,
)
_BODY_VALUE: Final = re.compile(
    r"(?:the )?(?P<body>[A-Z][\w’'().-]*(?: (?:(?:of|and|for|the|on) )*[A-Z][\w’'().-]*)*)\.?"
)
_PLACE: Final = re.compile(r"(?:location|located (?:in|at)|situated (?:in|at)|place|state)", re.IGNORECASE)
_HELD: Final = re.compile(
    r"\b(?:Summit|Conference|Meeting|Exercise|Games|Festival|Cup|Forum|Dialogue|Assembly|Index|Report|Award|Day)\b"
)
"""What takes place somewhere, or has no place at all."""
_OF_MANY: Final = re.compile(r"\b(?:System|Group|Family|Series|Network)$")
"""Names of several things, none of which has their length."""
_LIES: Final = re.compile(
    r"\b(?:Park|Sanctuary|Reserve|River|Lake|Island|Islands|Temple|Fort|Tunnel|Bridge|Dam|Port|Canal|Valley|Glacier"
    r"|Volcano|Wetland|Pass|Hills?|Mountains?|Peak|Caves?|Monastery|Beach|Falls|Waterfall|Desert|Plateau|Museum|Palace"
    r"|Airport|Project|Village|Town|City|Stadium|Zoo|Forest|Bay|Lagoon|Delta)\b"
)
"""What lies in a state; a festival or a tongue is at home in one."""
_PLACE_VALUE: Final = re.compile(
    r"(?:(?i:located|situated|based|lies) (?:in|at) )?"
    r"(?P<place>[A-Z][\w’'-]+(?: [\w’'-]+){0,3}(?:, [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})?)\.?"
)
_SIZE: Final = re.compile(
    r"(?:total )?(?P<what>area|length|height|depth|width|outlay|budget|cost|range|speed)", re.IGNORECASE
)
_SIZE_VALUE: Final = re.compile(
    r"(?P<size>(?:about |around |over |nearly )?(?:Rs\.? ?|₹ ?|US\$ ?|\$ ?)?\d[\d,.]*\d?"
    r"(?: ?[a-z²]+){0,3})\.?"
)
_MONEY: Final = re.compile(r"Rs|₹|\$|\b(?:crore|lakh|million|billion|trillion|rupees|dollars)\b")
_MEASURE: Final = re.compile(
    r"\d ?(?:sq(?:uare)?\b|km|m\b|metres|meters|kilomet|hectares?|ha\b|acres?|feet|ft\b|miles|cm\b)"
)
_NAMED: Final = re.compile(
    r"(?P<what>scientific name|capital(?: city)?|currency|official language|national language|motto"
    r"|parent body|parent organi[sz]ation)",
    re.IGNORECASE,
)
_NAME_VALUE: Final = re.compile(r"(?P<name>[“\"‘']?[A-Z][^.;:,]{1,60})\.?")
_SYMBOL: Final = re.compile(
    r"state (?P<what>animal|bird|tree|flower|fish|butterfly|fruit|reptile|amphibian)(?: of)?", re.IGNORECASE
)
_TYPE: Final = re.compile(r"(?:type|nature|category|kind)(?: of (?:scheme|body))?", re.IGNORECASE)
_TYPE_VALUE: Final = re.compile(
    r"(?P<kind>(?:[A-Z][\w-]+ ){1,4}(?:Scheme|Mission|Programme|Program|Body|Agency|Organi[sz]ation"
    r"|Commission|Tribunal|Treaty|Bank|Company|Institution|Index|Fund|Authority))\.?"
)

WORDS_OF_HOLDERS: Final = (
    " chairman chairperson president governor speaker director general secretary executive managing ceo head"
    " chief prime minister nodal ministry department agency implemented administered by area length height"
    " depth width outlay budget cost range speed scientific name capital currency official national language"
    " motto parent body organisation state animal bird tree flower fish butterfly fruit a an of in india"
)


def holder(label: str, value: str, name: str) -> str | None:
    """Say who holds an office."""
    found = _OFFICE.fullmatch(label)
    if found is None:
        return None
    office = found["office"].upper() if found["office"] == "ceo" else found["office"].capitalize()
    bare = value.rstrip(".")
    ex_officio = _HOLDS_BY_OFFICE.fullmatch(bare)
    if ex_officio is not None:
        other = ex_officio["other"].title().replace(" Of ", " of ")
        return f"The {office} of {inside(name)} is the {other}."
    person = _PERSON.fullmatch(bare) is not None and gazetteer().named(bare) is None
    return f"The {office} of {inside(name)} is {bare}." if person else None


def ministry(label: str, value: str, name: str) -> str | None:
    """Say which ministry is the nodal one, or who implements."""
    found, told = _MINISTRY.fullmatch(label), _MINISTRY_VALUE.fullmatch(value)
    if found is None or told is None or read(value).verbs:
        return None
    if "," in told["body"].replace("Environment, Forest", ""):
        return None
    body = _with_the(_of_a_minister(told["body"]))
    if found["by"] is not None:
        done = "administered" if found["by"].startswith("admin") else "implemented"
        return f"{name} is {done} by {body}."
    if found["what"] == "agency" and found["nodal"] is None:
        return None
    return f"The {(found['nodal'] or 'nodal').lower()} {found['what'].lower()} of {inside(name)} is {body}."


def _of_a_minister(body: str) -> str:
    """Write "Ministry of Coal" for "Coal (Minister - Ada Reef)": who the minister is may change."""
    bare = re.sub(r"\s*\([^()]*\b[Mm]inister\b[^()]*\)", "", body)
    return bare if re.search(r"\b(?:Ministry|Department)\b", bare) or bare == body else f"Ministry of {bare}"


def done_by(label: str, value: str, name: str) -> str | None:
    """Say who launched or founded something, or gives it every time."""
    once, often, told = _DONE.fullmatch(label), _GIVEN.fullmatch(label), _BODY_VALUE.fullmatch(value)
    done = once or often
    if done is None or told is None:
        return None
    return f"{name} {'was' if once else 'is'} {done['done'].lower()} by {_with_the(told['body'])}."


def place(label: str, value: str, name: str) -> str | None:
    """Say where something lies."""
    found = _PLACE_VALUE.fullmatch(value) if _PLACE.fullmatch(label) else None
    if found is None or _HELD.search(name):
        return None
    if label.lower() == "state" and not _LIES.search(name):
        return None
    land = gazetteer().named(found["place"].rsplit(", ", 1)[-1].split(" district")[0].strip())
    if land is None or land.kind not in (KeyKind.STATE, KeyKind.COUNTRY):
        return None
    return f"{name} is in {found['place']}."


def size(label: str, value: str, name: str) -> str | None:
    """Say how large, long or costly something is."""
    found, told = _SIZE.fullmatch(label), _SIZE_VALUE.fullmatch(value)
    if found is None or told is None:
        return None
    what = found["what"].lower()
    if _OF_MANY.search(name):
        return None
    if not (_MONEY if what in {"outlay", "budget", "cost"} else _MEASURE).search(told["size"]):
        return None
    article = "an" if what in {"area", "outlay"} else "a"
    return f"{name} has {article} {what} of {told['size'].strip()}."


def named(label: str, value: str, name: str) -> str | None:
    """Say the scientific name, the capital, the motto."""
    found, told = _NAMED.fullmatch(label), _NAME_VALUE.fullmatch(value)
    if found is None or told is None or (found["what"].lower() != "motto" and re.search(r"\d", told["name"])):
        return None
    what, value = found["what"].lower(), told["name"].strip()
    if what.startswith("capital") and not names_land(name):
        return None  # "Capital: Thiruvananthapuram" under a park is that of its state.
    article = "the " if what == "currency" and re.match(r"[A-Z][a-z]+ [a-z]", value) else ""
    return f"The {what} of {inside(name)} is {article}{value}."


def symbol(label: str, value: str, name: str) -> str | None:
    """Say of which state something is the bird or the tree."""
    found, land = _SYMBOL.fullmatch(label), gazetteer().named(value.rstrip("."))
    if found is None or land is None or land.kind is not KeyKind.STATE:
        return None
    return f"{name} is the state {found['what'].lower()} of {land.name}."


def kind(label: str, value: str, name: str) -> str | None:
    """Say what sort of scheme or body something is."""
    found = _TYPE_VALUE.fullmatch(value) if _TYPE.fullmatch(label) else None
    if found is None:
        return None
    return f"{name} is {a_or_an(found['kind'])} {found['kind']}."


def _with_the(body: str) -> str:
    bare = re.sub(r"\s*\([^()]*\)$", "", body)
    bodied = bare.startswith(("Ministry ", "Department ", "Union ", "Government ")) or takes_article(bare)
    return f"the {body}" if bodied else body
