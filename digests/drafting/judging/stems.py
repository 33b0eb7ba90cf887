"""Checks on a stem: grounded, self-contained, dated, faithful, clean, worth asking, decent, fitting."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import ONE_OF_THESE
from digests.drafting.clauses import has_name
from digests.drafting.distracting.surroundings import content, years_in
from digests.drafting.judging.item import Item, finding
from digests.drafting.model import Finding
from digests.drafting.spelling_out import unexplained
from digests.drafting.wordlists import listed
from digests.likeness import bare
from digests.model import KeyKind
from digests.numerals import MONTHS, numerals_in
from digests.quiz import BLANK_PROMPT, span_places

_POINTING: Final = re.compile(
    r"\b(?:it|its|this|these|those|they|their|them|such|he|she|his|her|him|the"
    r" (?:former|latter|same|above|said))\b"
    r"|\bthe (?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve) [a-z]+\b(?! (?:of|in"
    r"|on|that|which|who|under))"
    r"|according to the passage",
    re.IGNORECASE,
)
_THING: Final = (
    "scheme|programme|program|mission|exercise|convention|agreement|treaty|committee|commission|council|index|report"
    "|bill|act|law|ministry|minister|portal|summit|organi[sz]ation|country|state|project|initiative|policy|company"
    "|bank|fair|day|site|event|body|agency|group|grouping|institute|institution|meeting|conference|campaign|app"
    "|platform|system|park|lake|river|city|temple|award|prize|fund|board|authority|mela|festival|theme|satellite|rocket"
    "|drill|ship|vessel|submarine|aircraft|missile|tournament|village|town|district|island|fort|monument|palace"
    "|mosque|church|cave|dam|bridge|canal|port|airport|tribe|dance"
)
_UNNAMED: Final = re.compile(
    rf"\b[Tt]he (?i:{_THING})s?\b(?! (?:of|for|on|under|to|by|against|named|called|between|in|at) |"
    r" [A-Z]| (?:bird|animal|tree|flower|fish|butterfly|fruit|aquatic)\b)",
)
_NOW: Final = re.compile(
    r"\b(?:recent(?:ly)?|current(?:ly)?|today|now|nowadays|so far|latest|upcoming|newly|this"
    r" (?:year|month|week)"
    r"|last (?:year|month|week)|at present|presently|yesterday|tomorrow|next (?:year|month))\b",
    re.IGNORECASE,
)
_MOVING: Final = re.compile(
    r"\bHow many (?:[\w-]+"
    r" ){0,3}(?:members?|countries|states|parties|sites|signatories|employees|branches|offices)\b"
    r".*\b(?:does|do|is|are)\b|\b(?:largest|highest|richest|current)\b",
    re.IGNORECASE,
)
_HEDGED: Final = re.compile(
    r"\b(?:about|around|nearly|over|more than|up to|upto|at least|approximately|almost|less"
    r" than|some|roughly|close to"
    r"|estimated|likely|expected|proposed|planned|an average of|as many as)(?: at| to| of)?(?:"
    r" (?:a|the|Rs\.?|₹|US\$|\$))* ?$",
    re.IGNORECASE,
)
_DOUBT: Final = re.compile(
    r"\b(?:not|never|no|nor|except|excluding|unless|plans?|planned|proposed|proposes|(?-i:may)|might|could|would|likely"
    r"|expected|believed|alleged|reportedly|claims?|claimed|estimated|draft|provisional(?:ly)?|tentative(?:ly)?)\b",
    re.IGNORECASE,
)
_SLIPS: Final = (
    (re.compile(r"  |\s[,.;:?!)]|\(\s"), "a stray space"),
    (re.compile(r"\.\.|,,|;;|\?\?|,\?|\.\?(?<![A-Z]\.\?)"), "a doubled mark"),
    (re.compile(r"\b(?<!\([A-Z])(\w+) \1\b(?!\))", re.IGNORECASE), "a doubled word"),
    (re.compile(r"[a-z]{2}[.,:;][A-Za-z]{2}|[a-z]\d{4}\b"), "words run together"),
    (re.compile(r"\d(?!st|nd|rd|th|km|kg|kW|MW|GW|m\b)[a-z]{3,}"), "words run together"),
    (re.compile(r"[•▪➢●◦※]|^[-*]\s"), "a bullet"),
    (re.compile(r"\ba (?:[aei]\w|[uo](?!ni|ne|nce|se|ti|sa|ro|kr)\w)"), "a wrong article"),
    (re.compile(r"\ban (?:[b-df-gj-np-tv-z]|[BCDGJKPQTVWYZ]|[FHLMNRSX][a-z]{2})"), "a wrong article"),
    (re.compile(r"\bthe (?:the|a|an)\b|\ban? (?:the|an?)\b", re.IGNORECASE), "two articles"),
    (
        re.compile(r"\b(?:did|by|was) (?:Prime Minister|President|Vice President|Chief Minister) [a-z]"),
        "a missing article",
    ),
    (re.compile(r"\b(?P<kind>[A-Za-z]+), an? (?:[a-z]+ )?(?P=kind),", re.IGNORECASE), "a kind said twice"),
    (re.compile(r"\b(?P<short>[A-Z]{3,})\b.* by (?:the )?(?P=short)\b"), "a name said twice"),
    (re.compile(r"https?:|www\.|@|#"), "an address"),
    (re.compile(r"\b(?:itself|themselves)\b"), "a word that leans on another"),
)  # fmt: skip
_ASKING: Final = content(
    "In which year month and year On which date Where Which What How many does did do ministry"
    " nodal organisation institution bank company body grouping force space agency shipyard"
    " abbreviation stand headquarters secretariat located Indian state union territory country city"
    " edition session Article rank hold With what By which year under category orbit kind river"
    " other located status IUCN Appendix CITES listed capital members based founded established"
    " launched theme title dynasty person who fill blank deity share there much weigh long tall"
    " high wide launch vehicle centre aboard given give known percentage increase rise grow decline fall"
    " decrease contract expand period term amount percentage besides according of state"
    " formerly called every armed service name these"
    " bird animal tree flower water rank have indigenous native"
)


def _stands_in(answer: str, words_of_brief: str) -> bool:
    """Tell whether the brief has the answer; "150th" stands for its "150"."""
    counted = re.fullmatch(r"(\d+)(?:st|nd|rd|th)", answer)
    if counted is not None and re.search(rf"(?<![\d.,]){counted[1]}(?![\d.,]*\d)", words_of_brief):
        return True
    return bare(answer) in bare(words_of_brief)


def _words_of_brief(item: Item) -> str:
    """Return what a fact rests on: its sentence and its heading; a full form may stand anywhere."""
    everywhere = item.key.kind is KeyKind.FULL_FORM
    return item.brief if everywhere else f"{item.fact.section}\n{item.fact.quote}"


def grounded(item: Item) -> Iterator[Finding]:
    """I1: the answer stands, once, in the words of the brief that the fact rests on."""
    if len(span_places(item.fact.text, item.right)) != 1:
        yield finding("I1", "the answer does not stand once in the fact", "Choose another span", fatal=True)
    elif not _stands_in(item.right, _words_of_brief(item)):
        yield finding(
            "I1",
            "the answer is not in the words of the brief",
            "Ask for the brief's own words",
            fatal=True,
        )


def self_contained(item: Item) -> Iterator[Finding]:
    """I3: the stem names what it speaks of."""
    describes = item.stem.startswith(ONE_OF_THESE)
    stem = item.stem.removeprefix(BLANK_PROMPT).removeprefix(ONE_OF_THESE)
    pointing = next((each for each in _POINTING.finditer(stem) if not _is_bound(stem, each)), None)
    if pointing is not None:
        yield finding("I3", f"the stem says '{pointing[0]}'", "Name what is meant", fatal=True)
    unnamed = _UNNAMED.search(stem)
    if unnamed is not None:
        yield finding("I3", f"'{unnamed[0]}' is named nowhere in the stem", "Name it", fatal=True)
    for short in dict.fromkeys(unexplained(stem)) if item.key.kind is not KeyKind.FULL_FORM else ():
        yield finding("I3", f"{short} is not spelled out", "Write its long form beside it")
    if _OF_NOTHING.match(stem):
        yield finding("I3", "it is not said where or of what they are counted", "Name the body", fatal=True)
    event = _WHAT_EVENT.search(stem)
    if event is not None:
        yield finding("I3", f"it is not said what {event['name']!r} is", "Say what it is")
    if not has_name(stem.partition(" ")[2] if item.key.ask else stem) and not describes:
        yield finding("I3", "the stem names nothing", "Name who or what is meant", fatal=True)


_OF_NOTHING: Final = re.compile(
    r"How many (?:[Mm]embers?|[Mm]ember [Ss]tates|[Mm]ember [Cc]ountries|[Ss]tate [Pp]arties|[Cc]ountries)"
    r"(?: \([^()]*\))? are there\b(?! in\b)|How many [a-z][a-z -]* are there(?:, [^?]*)?\?$"
)
_WHAT_EVENT: Final = re.compile(
    r"\b(?:was|is) (?P<name>[A-Z][a-z]+) (?:first )?(?:held|organi[sz]ed|hosted|inaugurated)\b"
)
"""A lone name of what is held: a conclave, a fair, a drill; nobody can tell which."""


def _is_bound(stem: str, pointing: re.Match[str]) -> bool:
    """Tell whether a possessive has the name it stands for before it in the stem."""
    owns = pointing[0].lower() in ("its", "their")
    return owns and has_name(stem[: pointing.start()].partition(" ")[2].strip() or "a")


def dated(item: Item) -> Iterator[Finding]:
    """I4: an answer that can change is asked for a time."""
    now = _NOW.search(item.stem)
    if now is not None:
        yield finding("I4", f"'{now[0]}' means nothing later", "Give the date instead", fatal=True)
    elif _may_move(item) and not years_in(item.stem):
        when = f"{MONTHS[item.fact.as_of.month - 1]} {item.fact.as_of.year}"
        edit = f"{item.stem.rstrip('?')}, as of {when}?" if item.stem.endswith("?") else None
        yield finding("I4", "the answer can change, but the stem has no year", "Add the date", edit=edit)


def _may_move(item: Item) -> bool:
    lasting = item.key.kind in (KeyKind.YEAR, KeyKind.DATE, KeyKind.FULL_FORM)
    lasting = lasting or item.stem.endswith("located?")
    goes_on = item.stem.startswith("Since ") and item.fact.moves
    return (item.fact.moves and not lasting) or goes_on or _MOVING.search(item.stem) is not None


def faithful(item: Item) -> Iterator[Finding]:
    """I5: the stem says what the fact says, no more, and keeps its doubts."""
    text = item.fact.text
    day = f"{MONTHS[item.fact.as_of.month - 1]} {item.fact.as_of.year}"
    added = item.asked - content(f"{text} {item.fact.section} {day}") - _ASKING - _forms(text)
    if added:
        yield finding(
            "I5",
            f"the stem adds {', '.join(sorted(added))}",
            "Keep to the fact's words",
            fatal=True,
        )
    before = text[: text.find(item.right)]
    hedge = _HEDGED.search(before)
    if hedge is not None and hedge[0].strip().lower() not in item.stem.lower():
        yield finding("I5", f"'{hedge[0].strip()}' before the answer is lost", "Ask with it", fatal=True)
    for doubt in _DOUBT.findall(text):
        if doubt.lower() not in item.stem.lower() and doubt.lower() not in item.right.lower():
            yield finding("I5", f"'{doubt}' is lost", "Keep it in the stem", fatal=True)
    told = {numeral.value for numeral in numerals_in(f"{text} {item.fact.as_of:%d} {day}")}
    if any(
        numeral.value not in told
        for numeral in numerals_in(item.stem.removeprefix("Which "))
        if not numeral.in_words
    ):
        yield finding("I5", "the stem has a number that the fact has not", "Take it out", fatal=True)


def _forms(text: str) -> frozenset[str]:
    """Return the base and past forms of a text's words, which a question may need."""
    words = content(text)
    cut = {word.removesuffix(end) for word in words for end in ("ed", "d", "s", "es")}
    return frozenset(cut | {f"{word}ed" for word in cut} | {f"{word}d" for word in cut} | _IRREGULAR)


_IRREGULAR: Final = frozenset(
    listed(
        "hold held begin began come came take took become became win won have set bring brought make made"
        " give gave given build built leave left lead led rise rose grow grew"
        " write wrote written choose chose"
    )
)


def clean(item: Item) -> Iterator[Finding]:
    """I6: one well-written question, or one sentence with one blank."""
    for text in (item.stem.replace("_____", "X"), *item.options):
        for pattern, slip in _SLIPS:
            if pattern.search(text):
                edit = mended(text) if text == item.key.ask else None
                yield finding("I6", f"there is {slip} in '{text[:60]}'", "Write it cleanly", edit=edit)
                return
    stem = item.stem
    balanced = (
        stem.count("(") == stem.count(")") and stem.count("“") == stem.count("”") and stem.count('"') % 2 == 0
    )
    if not balanced or len(_OPENS.findall(stem)) > len(_CLOSES.findall(stem)):
        yield finding("I6", "a bracket or a quotation mark has no partner", "Close it")
    if stem == item.key.ask and (not stem.endswith("?") or not stem[0].isupper()):
        yield finding(
            "I6",
            "the question does not read as one",
            "Start with a capital, end with a question mark",
        )


_OPENS: Final = re.compile(r"(?<!\w)['‘](?=\w)")
_CLOSES: Final = re.compile(r"(?<=[\w.,!?])['’](?!\w)")
"""A single quotation mark looks like an apostrophe: it opens before a word, and closes behind one."""
_MENDS: Final = (
    (
        re.compile(
            r"\b(?P<before>did|by|was) (?=(?:Prime Minister|President|Vice President|Chief Minister) [a-z])"
        ),
        r"\g<before> the ",
    ),
    (re.compile(r" {2,}"), " "),
    (re.compile(r"\s+(?=[.,;:?!)])|(?<=\()\s+"), ""),
    (re.compile(r",(?=\?)|([.,;?])(?=\1)"), ""),
    (re.compile(r"\b(\w+) (?=\1\b)", re.IGNORECASE), ""),
    (re.compile(r"\ba (?=[aei]\w|[uo](?!ni|ne|nce|se|ti|sa|ro|kr)\w)"), "an "),
    (re.compile(r"\ban (?=[b-df-gj-np-tv-z])"), "a "),
)


def mended(text: str) -> str | None:
    """Return a text without the slips that have one cure; None where nothing was cured."""
    clean_text = text
    for slip, cure in _MENDS:
        clean_text = slip.sub(cure, clean_text)
    return clean_text if clean_text != text else None
