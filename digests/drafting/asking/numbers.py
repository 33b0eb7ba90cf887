"""Questions for a number: how many members, what outlay, which rank, which edition, which Article."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    BE_PAST,
    COUNT,
    MONEY,
    ORDINAL,
    PARTICIPLE,
    SUBJECT,
    UPTO,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.model import KeyKind
from digests.numerals import MONTH, YEAR

_HAS: Final = re.compile(
    rf"(?P<front>(?:As (?:of|on) [^,]{{4,30}}, )?){SUBJECT} (?P<v>has|have|had|carries|carried|comprises"
    r"|comprises of|consists of|covers|includes"
    rf"|comprised|consisted of|covered|included|contains|contained) (?P<count>{COUNT})"
    r"(?P<of> (?:(?!and\b)[a-z-]+ ){0,4}[a-z-]*s)"
    r"(?P<m>(?: (?:in|of|at|from|across|with|on|designated|under|for)"
    rf" [^,:]{{2,60}}?)?)(?: and {COUNT} [^,:]{{4,60}})?{UPTO}"
)
_COMPOSED: Final = re.compile(
    rf"{SUBJECT} (?P<v>is composed of|consists of|comprises"
    rf"|is made up of) (?P<who>(?:[a-z]+ ){{1,3}}(?:from|of))"
    rf" (?P<count>{COUNT})(?P<of> [A-Za-z][^,:]{{3,80}})"
)
_GROUP_OF: Final = re.compile(
    rf"{SUBJECT} (?P<v>is|was) (?P<who>an? (?:[a-z-]+ ){{0,4}}(?:alliance|group|grouping|bloc|union"
    r"|organi[sz]ation|association|network|coalition|forum|club|partnership|confederation|federation|body"
    rf"|committee|council|commission|consortium"
    rf"|initiative) of) (?P<count>{COUNT})(?P<of> [a-z][^,:\d]{{3,80}})"
)
"""Without a hedge: more than 120 are more than 100, too."""
_WITH_MONEY: Final = re.compile(
    rf"{SUBJECT} {BE_PAST} {ADVERB}{PARTICIPLE}(?P<m>(?: (?:by|in|on) [^,]{{2,60}}?)?) with (?:a |an )?"
    r"(?P<what>(?:[a-z]+ ){0,3}(?:outlay|budget|corpus|capital|investment|allocation)) of"
    rf" (?P<money>{MONEY})"
    r"(?P<t>(?: (?:for|over|in|till|up to|from) [^,]{3,60})?)"
)
_HAS_MONEY: Final = re.compile(
    rf"{SUBJECT} has (?:a |an )?(?P<what>(?:[a-z]+"
    r" ){0,3}(?:outlay|budget|corpus|capital|investment|allocation)) of"
    rf" (?P<money>{MONEY})(?P<t>(?: (?:for|over|in|till|up to|from) [^,]{{3,60}})?)"
)
_RANKED: Final = re.compile(
    rf"{SUBJECT} (?:(?P<be>is|was|has been) (?:ranked|placed)|ranked|placed|(?P<now>ranks|stands)|stood)"
    r" (?:at )?(?:the )?(?P<rank>\d+(?:st|nd|rd|th))(?: (?:rank|position|place))?"
    r"(?P<m>(?: (?:out of|among) [^,]{3,50}?)?)(?P<t> (?:in|on|of) (?:the )?[^,]{4,100})"
)
_GAVE_RANK: Final = re.compile(
    rf"{SUBJECT} (?P<v>has ranked|ranked|has placed|placed) (?P<who>[A-Z][\w ]{{2,30}}?) (?:at |at the )?"
    r"(?P<rank>\d+(?:st|nd|rd|th))(?: (?:rank|position|place))?(?P<m>(?: (?:out of|among) [^,]{3,50})?)"
)
_EDITION: Final = re.compile(
    rf"The (?P<nth>{ORDINAL}) (?P<what>[Ee]dition|session|meeting|summit|conference) of {SUBJECT}"
    r" (?P<be>was|has been) (?P<part>held|hosted"
    r"|organi[sz]ed|conducted|concluded|inaugurated)(?P<t> (?:at|in|by|from) .{3,80})"
)
_IS_NUMBER: Final = re.compile(
    r"(?:The |the )(?P<s>[^,]{5,120}?) (?P<be>is|was|stood at|stands at)"
    rf" (?P<key>{MONEY}|\d[\d,]*(?:\.\d+)?(?:%| per cent| percent| (?:lakh |crore"
    r" |million |billion"
    r" )?(?:tonnes|MW|GW|km|kilometres|kilometers|metres|meters|hectares|kg|tonne|megawatts|gigawatts|square"
    r" kilometres"
    r"|sq km|years|days))"
    rf"|{COUNT} (?:members|seats|subjects|countries|states|districts|languages))"
)
_OF_SIZE: Final = re.compile(
    rf"{SUBJECT} (?P<v>has|had|covers|carries) an?"
    r" (?P<what>(?:(?:maximum|total|operational|strike|storage|generation|installed|cash|payload|average"
    r"|mission) )?(?:range|speed|height|length|capacity|weight|mass|depth|area|lifespan|life|prize|term"
    r"|tenure)) of"
    r" (?P<key>\d[\d,.]*\d? ?(?:km|m|kg|metres|meters"
    r"|kilometres|kilometers|tonnes|MW|GW|hectares|sq km|square"
    r" kilometres|years|months|days|lakh|crore)\b[^,]{0,12}|MONEY)(?P<t>)".replace("MONEY", MONEY)
)
_SINCE: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are|has been|have been) (?P<m>[^,]{{3,100}}?) since"
    rf" (?P<key>(?:(?P<month>{MONTH}) )?{YEAR})"
)
_ARTICLE: Final = re.compile(
    r"(?P<s>.{8,180}?) (?P<by>under|by|in) (?P<key>Article \d+[A-Z]?(?:\(\d+\))?)(?P<t> of the"
    r" (?:Indian"
    r" )?Constitution(?: of India)?)"
)


def numbers(sentence: Sentence) -> Iterator[Asked]:
    """Find the number that says how many, how much or which one."""
    for pattern, ask in (
        (_HAS, _count),
        (_COMPOSED, _composed),
        (_GROUP_OF, _composed),
        (_WITH_MONEY, _with_money),
        (_HAS_MONEY, _has_money),
        (_RANKED, _rank),
        (_GAVE_RANK, _gave_rank),
        (_EDITION, _edition),
        (_ARTICLE, _article),
        (_IS_NUMBER, _is_number),
        (_OF_SIZE, _of_size),
        (_SINCE, _since),
    ):
        found = pattern.fullmatch(sentence.text)
        asked = ask(sentence, found) if found is not None else None
        if asked is not None:
            yield asked
            return


_AMONG_THEM: Final = re.compile(
    r" (?:comprising|including|from all over|from (?:nations|countries))\b.*"
    r"| with [a-z\d]+ (?:permanent|elected|nominated|appointed)$"
)
"""Says who is among those counted, which the question need not: "39 members comprising two blocs"."""
_DO: Final = {"has": ("does", "have"), "have": ("do", "have"), "had": ("did", "have")}


def _count(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["of"], found["m"]) or found["of"].endswith("ss"):
        return None
    helper, base = _DO.get(found["v"]) or _do_form(found["v"])
    until = re.sub(r"^ \((.*)\)$", r", \1", found["t"]) or (
        f", {found['front'][0].lower()}{found['front'][1:-2]}" if found["front"] else ""
    )
    counted = _AMONG_THEM.sub("", f"{found['of']}{found['m']}")
    ask = f"How many{counted} {helper} {subject} {base}{until}?"
    return Asked(span=found["count"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="count")


def _composed(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["of"]):
        return None
    ask = f"{found['s']} {found['v']} {found['who']} how many{found['of']}?"
    return Asked(span=found["count"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="count")


def _do_form(verb: str) -> tuple[str, str]:
    head, space, rest = verb.replace("comprises of", "comprises").partition(" ")
    past = head.endswith("ed")
    stems = {
        "carried": "carry",
        "carries": "carry",
        "comprised": "comprise",
        "included": "include",
        "consisted": "consist",
        "contained": "contain",
        "covered": "cover",
    }
    base = stems.get(head) or head.removesuffix("s")
    return "did" if past else "does", f"{base}{space}{rest}"


def _with_money(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"], found["what"]):
        return None
    rest = f"{found['be']} {subject} {found['adv']}{found['part']}{found['m']}{found['t']}"
    ask = f"With what {found['what']} {rest}?"
    return Asked(span=found["money"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="money")


def _has_money(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["t"], found["what"]):
        return None
    ask = f"What is the {found['what']} of {subject}{found['t']}?"
    return Asked(span=found["money"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="money")


def _rank(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"], found["t"]):
        return None
    holds = "does" if found["be"] == "is" or found["now"] else "did"
    ask = f"Which rank {holds} {subject} hold{found['m']}{found['t']}?"
    return Asked(span=found["rank"], kind=KeyKind.ORDINAL, ask=tidy(ask), slot="rank")


def _edition(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["t"]):
        return None
    ask = f"Which {found['what'].lower()} of {subject} {found['be']} {found['part']}{found['t']}?"
    return Asked(span=found["nth"], kind=KeyKind.ORDINAL, ask=tidy(ask), slot="edition")


def _article(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    begun = re.fullmatch(r"(?P<s>.+?) (?P<be>is|was|are|were) (?P<what>.+)", found["s"])
    subject = sentence.subject(begun["s"]) if begun else None
    if begun is None or subject is None or not parts_are_simple(begun["what"]):
        return None
    ask = f"{found['s']} {found['by']} which Article{found['t']}?"
    return Asked(span=found["key"], kind=KeyKind.NUMBER, ask=tidy(ask), slot="article")


def _is_number(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = f"the {found['s']}"
    if sentence.subject(subject) is None:
        return None
    verb = {"is": "What is", "was": "What was"}.get(found["be"])
    if verb is None:
        return None
    percentage = "%" in found["key"] or "cent" in found["key"]
    kind = KeyKind.PERCENTAGE if percentage else KeyKind.NUMBER
    return Asked(span=found["key"], kind=kind, ask=tidy(f"{verb} {subject}?"), slot="measure")


def _of_size(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None:
        return None
    be = "was" if found["v"] == "had" else "is"
    ask = f"What {be} the {found['what']} of {subject}?"
    if found["v"] == "carries":
        ask = f"What {found['what']} does {subject} carry?"
    return Asked(span=found["key"].strip(), kind=KeyKind.NUMBER, ask=tidy(ask), slot="measure")


def _since(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"]):
        return None
    have = "have" if found["be"] in ("are", "have been") else "has"
    when, kind = ("month and year", KeyKind.DATE) if found["month"] else ("year", KeyKind.YEAR)
    ask = f"Since which {when} {have} {subject} been {found['m']}?"
    return Asked(span=found["key"], kind=kind, ask=tidy(ask), slot="time")


def _gave_rank(sentence: Sentence, found: re.Match[str]) -> Asked | None:
    subject = sentence.subject(found["s"])
    if subject is None or not parts_are_simple(found["m"]):
        return None
    helper, base = ("has", "given") if found["v"].startswith("has") else ("did", "give")
    ask = f"What rank {helper} {subject} {base} {found['who']}{found['m']}?"
    return Asked(span=found["rank"], kind=KeyKind.ORDINAL, ask=tidy(ask), slot="rank")
