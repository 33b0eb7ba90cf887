"""Turns "Headquarters: Geneva" under the name of a body into "Headquarters of the body: Geneva"."""

import re
from typing import Final

from digests.drafting.completing import completed
from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import PREPOSITIONS, read
from digests.drafting.grammar_verbs import PARTICIPLES
from digests.drafting.names import Names
from digests.drafting.openings import opened
from digests.drafting.phrases import BOILERPLATE
from digests.drafting.short_forms import without_short_form
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.numerals import MONTH

_DONE: Final = re.compile(r"(?P<done>[A-Za-z]+(?: up)?) (?P<how>by|in|on|at|under)$")
_JOINED: Final = re.compile(
    r"(?P<noun>[A-Za-z ]+?) (?P<done>involved|participating|covered|included)$", re.IGNORECASE
)
_NOUN: Final = re.compile(r"(?:[A-Z]+|[A-Z][a-z-]+)(?: [a-z]+| [A-Z][a-z]+| of)*")
_EMPTY: Final = frozenset(
    listed(
        """
    news context note significance importance background about description example examples key facts
    fact tags tag source topic why recent update updates criticism concerns issues issue challenges way
    benefits impact title date author category published share related answer explanation ans question
    remember tip result what how highlights features in-news info
        """
    )
)
_LABELS: Final = frozenset(
    listed(
        """
    aim aims objective objectives purpose goal type nature theme motto headquarters headquarter
    secretariat seat founded founder founders established establishment formation members membership
    chairman chairperson chair head president governor director secretary-general ceo ministry
    department agency implemented location place venue host hosts state states district country
    countries participants duration edition date dates year area length height depth capital currency
    language languages population river tributaries origin mouth source-river budget outlay cost funding
    beneficiaries eligibility coverage target targets tenure term full-form name scientific iucn
    habitat status launch launched started signed range speed weight payload developer developed
    manufacturer built builder frequency period nodal parent formula symbol inventor discoverer author
    animal bird tree flower fruit minister speaker partner partners park parks campus slogan
    organiser organizer organisers hosted signatories signatory launching kingdom family genus order class
    writer publisher award prize winner mandate function functions jurisdiction legal act article
    schedule architect dynasty period style religion rank ranking score parameters indicators
        """
    )
)
_DESCRIBING: Final = frozenset(listed("nodal parent legal scientific launching related"))
"""Adjectives, whose noun the value gives or nobody does: "Nodal: Ministry of Labour"."""
_MEANT: Final = re.compile(
    r"(?:main |key |primary )?(?:purpose|aim|objective|goal|role|mandate|function|mission)s?", re.IGNORECASE
)
"""What something is for: "To promote ..." or "Promoting ...", and no noun that says what it is."""
_DOES: Final = re.compile(
    r"(?:Called|Known|Covers?|Devised|Built|Used|Located|Situated|Composed|Comprises|Consists|With|It|They) ",
)
"""No value of a label but the rest of a sentence: "Coverage: Covers five sectors"."""
_OF_A_LAND: Final = re.compile(r"(?:capital|chief minister|governor|bird|population)", re.IGNORECASE)
_OFFICE: Final = re.compile(
    r"(?:ex[- ]officio )?(?:chair(?:man|person)|member|convener|head)s?", re.IGNORECASE
)
_OF_MEMBERS: Final = re.compile(
    r"tenure|term(?: of office)?|age(?: limit)?|salary|removal|oath", re.IGNORECASE
)
_BODY: Final = re.compile(
    r"\b(?:Commission|Committee|Council|Tribunal|Board|Authority|Court|Bench|Lokpal)\b(?! Chair| Member)"
)
"""What is said of its members, and not of itself: "Tenure: three years"."""
_GLOSS: Final = re.compile(r"(?:An?|One of|(?:India|Asia|World|The world|Africa|Europe)[’']s) [a-z]")
_LONGEST_LABEL: Final = 5


def labelled_text(label: str, value: str, name: str | None) -> str | None:
    """Return "Label of X: value", or "X was launched by value" for a label that says what was done, or None.

    Only labels made of known nouns are used: under "Exercise Varuna", "Aim" is its aim, "News" is nothing.
    """
    plain = label.strip().rstrip(":")
    bare = value.strip().lstrip("-–— ")
    if name is None or not bare or _tells_nothing(plain, bare, name):
        return None
    joined = _JOINED.fullmatch(plain)
    if joined:
        return f"{_capital(joined['noun'])} {joined['done'].lower()} in {name}: {_closed(bare)}"
    done = _DONE.fullmatch(plain)
    if done and done["done"].lower().split()[0] in PARTICIPLES | {"born"}:
        rest = f"{done['how']} {_closed(_fitting(bare))}"
        lasting = completed(f"{_capital(done['done'])} {rest}", opened(name))
        return lasting or f"{opened(name)} was {done['done'].lower()} {rest}"
    if plain.lower() in PARTICIPLES | {"set up"}:
        when = _dated_value(bare) or _circumstance(bare)
        return f"{opened(name)} was {plain.lower()} {when}." if when else None
    plain = _without_its_own(plain, name)
    words = plain.lower().split()
    if (
        not words
        or not is_known_label(plain)
        or {words[0], words[-1]} & PARTICIPLES
        or not _NOUN.fullmatch(plain)
    ):
        return None  # "Reef Board founded: 1942" is a sentence of its own.
    return f"{_sentence_case(plain)} of {name}: {_closed(bare)}"


def _without_its_own(label: str, name: str) -> str:
    """Return a label without the short form of the name it is of, and without "include": "GCC members"."""
    short = re.search(r"\(([A-Z][\w-]+)\)$", name)
    bare = label.removeprefix(f"{short[1]} ") if short is not None else label
    return re.sub(r" includes?$", "", bare)


def is_of_a_body(label: str, name: str) -> bool:
    """Tell whether only a body has what a label gives, and the name is of none: the seat of a Day."""
    return _OF_A_BODY.fullmatch(label.strip(" :")) is not None and _NO_BODY.search(name) is not None


_OF_A_BODY: Final = re.compile(
    r"(?:headquarters?|head ?office|hq|members?|president|chair(?:man|person)?|ceo|director(?:[- ]general)?"
    r"|secretary(?:[- ]general)?|formation|founders?|parent (?:body|organi[sz]ation))",
    re.IGNORECASE,
)
_NO_BODY: Final = re.compile(
    r"\b(?:Day|Week|Awards?|Prize|Report|Index|Survey|Ranking|Exercise|Cup|Festival|Theory|Virus|Disease)\b"
    r"(?: \([^()]*\))?(?: \d{4}(?:[-–]\d{2,4})?)?$"
)


def _tells_nothing(label: str, value: str, name: str) -> bool:
    """Tell whether a value is advice, repeats the name, goes on like a sentence or is of another thing."""
    if len(label.split()) > _LONGEST_LABEL or BOILERPLATE.search(f"{label}: {value}"):
        return True
    if label.lower().startswith("born") and is_word(without_short_form(name).rsplit(maxsplit=1)[-1].lower()):
        return True  # No fort was born.
    if _OF_MEMBERS.fullmatch(label) and _BODY.search(name):
        return True
    if _OFFICE.fullmatch(value.rstrip(".")) and not label.lower().startswith("rank"):
        return True  # "Prime Minister: Chairperson", under an Act.
    if value.rstrip(".").lower() in name.lower() or value.endswith(("years old", "years old.")):
        return True
    if _DOES.match(value) or (_OF_A_LAND.fullmatch(label) and not names_land(name)):
        return True
    return _MEANT.fullmatch(label) is not None and not re.match(r"To [a-z]|[A-Z][a-z]+ing\b", value)


def _dated_value(value: str) -> str | None:
    """Return "on 1 April 1976" or "in 1976" where the value is a date and nothing else."""
    bare = value.rstrip(". ")
    if re.fullmatch(rf"(?:(?:{MONTH}) )?\d{{4}}", bare):
        return f"in {bare}"
    day = re.fullmatch(
        rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{MONTH}),? \d{{4}}|(?:{MONTH}) \d{{1,2}},? \d{{4}}", bare
    )
    return f"on {bare}" if day else None


def _circumstance(value: str) -> str | None:
    """Return "in 1945 under the Reef Charter" where the value is when, where or by whom it was done."""
    bare = value.rstrip(". ")
    found = re.fullmatch(
        r"(?:In|Under|By|On|At|After|From) (?P<rest>(?:the |an? )?[A-Z\d][^.:;]{2,100})", bare
    )
    return f"{bare[:1].lower()}{bare[1:]}" if found and not read(bare).verbs else None


def glossed(label: str, value: str, names: Names) -> str | None:
    """Return "X is a lake" for "X: A lake", where the label is a proper name and the value has an article."""
    bare = value.strip()
    name = names.label(re.split(r" in (?=[A-Z])", label.strip())[0])
    if name is None or not _GLOSS.match(bare) or all(is_word(word.lower()) for word in name.split()):
        return None
    return f"{label.strip()} is {_closed(_fitting(bare))}"


def is_known_label(label: str) -> bool:
    """Tell whether a label is made of nouns that say what a value is, rather than a name or a remark."""
    words = label.lower().split()
    if _DONE.fullmatch(label) or _JOINED.fullmatch(label):
        return True
    if words[-1] in _DESCRIBING:
        return False
    return any(word in _LABELS for word in words) and words[0] not in _EMPTY and words[-1] not in PREPOSITIONS


def names_a_thing(label: str) -> bool:
    """Tell whether a label has a word of a name, so that "It" behind it is nothing else: "Rudra I server"."""
    return any(word.istitle() and word.isalpha() and not is_word(word.lower()) for word in label.split())


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:].lower()


def _sentence_case(label: str) -> str:
    first, *rest = label.split()
    if "Red List" in label or (rest and rest[-1] in {"Minister", "Secretary", "Governor", "Justice"}):
        return label
    return " ".join(
        [first if first.isupper() else first.capitalize(), *(w if w.isupper() else w.lower() for w in rest)]
    )


def _fitting(value: str) -> str:
    """Write "The Ministry ..." small inside a sentence."""
    return re.sub(r"^(?:The|A|An|One)\b", lambda found: found[0].lower(), value)


def _closed(value: str) -> str:
    return value if value.endswith(".") else f"{value}."


_ASKED: Final = {
    label: asked
    for asked, labels in (
        ("headquarters", "hq|headquarter|head office|seat"),
        ("location", "located at|located in"),
        ("ministry", "nodal ministry|parent ministry"),
        ("founded", "established|formed|set up|constituted|established in|formed in|founded in"),
        ("iucn status", "iucn|conservation status|red list"),
    )
    for label in labels.split("|")
}


def label_asked(label: str) -> str:
    """Return what a label asks for, in one form: "headquarters" for "HQ:"."""
    bare = label.lower().strip(" :")
    return _ASKED.get(bare, bare)


_MEASURES: Final = frozenset(
    ("headquarters", "location", "founded", "area", "length", "height", "depth", "capital", "members", "seat")
)


def is_measure(label: str | None) -> bool:
    """Tell whether a label gives a year, a seat or a size, which most named things may have."""
    return label is not None and label_asked(label) in _MEASURES
