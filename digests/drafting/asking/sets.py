"""Questions with a closed set of answers: a Red List category, an appendix, an orbit, a river, a launcher."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import (
    ADVERB,
    PARTICIPLE,
    SUBJECT,
    Asked,
    Sentence,
    parts_are_simple,
    tidy,
)
from digests.model import KeyKind

_RANK: Final = re.compile(
    rf"{SUBJECT} (?P<be>has|holds|enjoys) the rank of (?:an? )?(?P<key>(?:Union )?[A-Z][A-Za-z ]{{6,60}})"
)
_MOUTH: Final = re.compile(
    rf"{SUBJECT} (?:passes through [^,]{{3,60}} before )?(?P<be>drains|flows|empties|merges|falls|draining"
    r"|flowing|emptying) (?P<t>into|with) (?:the"
    rf" )?(?P<key>(?:Bay of [A-Z]\w+|Gulf of [A-Z]\w+"
    r"|(?:[A-Z]\w+ )?[A-Z]\w+ Sea))"
)
_LISTED: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are) (?:listed|classified|categori[sz]ed|assessed) as"
    r" [‘“\"']?(?P<key>[A-Z][a-z]+(?: [A-Z][a-z]+)?)[’”\"']?"
    r"(?P<t> (?:on|in|by|under) (?:the )?(?:IUCN|International Union for)[^,]{0,60})"
)
_SCHEDULED: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are) (?:(?P<part>listed|included|placed|protected)) (?P<on>in|under)"
    r" (?:the )?(?P<key>(?P<what>Schedule|Appendix) I{1,3}V?)"
    r"(?P<t> of (?:the )?(?:Wild ?[Ll]ife|Convention on International Trade|CITES)[^?]{0,110})"
)
_TRIBUTARY: Final = re.compile(
    rf"{SUBJECT} is (?P<what>(?:a|the) (?:[a-z-]+ )?(?:dis)?tributary) of (?:the )?(?P<key>[A-Z]\w+)(?P<t>(?:"
    r" [Rr]iver)?)"
)
_INFLOW: Final = re.compile(
    rf"{SUBJECT} (?P<verb>flows into|drains into|joins|meets|merges with) (?:the )?(?:[Rr]iver )?"
    r"(?P<key>[A-Z]\w+)(?P<t>(?: [Rr]iver)?)"
)
_BANK: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|lies|stands) (?:(?P<where>located|situated|built)"
    r" )?(?P<on>on|across)(?P<bank>(?:"
    r" the (?:[a-z]+ )?banks? of)?)"
    r" (?:the )?(?:[Rr]iver )?(?P<key>[A-Z]\w+)(?P<t>(?: [Rr]iver)?)"
)
_ORBIT: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were) {ADVERB}{PARTICIPLE}(?P<m>(?: [^,]{{2,60}}?)?) into (?:a |an |the"
    r" )?(?P<key>[A-Za-z]+(?:[- ][A-Za-z]+){0,2} [Oo]rbit)"
)

_BUILT: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were)"
    rf" {ADVERB}(?P<part>built|constructed|founded|established|commissioned|patronised)(?P<m>(?:"
    r" [^,]{2,60}?)?)"
    r" (?:by|under|during) (?:the )?(?:(?:rule|reign|patronage) of (?:the )?)?(?P<key>[A-Z][a-z]+"
    r" (?P<t>dynasty|Dynasty))"
)

_DEITY: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|are|was) (?:(?P<m>(?:a|an|the) [^,]{{3,60}}?) )?dedicated to"
    r" (?P<t>(?:Lord"
    r" |Goddess |the (?:sun|Sun) god )?)(?P<key>[A-Z][a-z]+)"
)

_FROM: Final = re.compile(
    rf"{SUBJECT} (?P<be>was|were) {ADVERB}(?P<part>launched|lifted off)(?P<m>(?: [^,]{{2,60}}?)?)"
    r" from"
    r" (?:the )?"
    r"(?:First Launch Pad |Second Launch Pad )?(?:at |of )?(?:the )?(?P<key>[A-Z][\w ]+"
    r" (?:Centre|Station))(?: \([A-Z-]+\))?"
)


_FOOTING: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was) an? (?P<key>(?:constitutional|statutory|executive) body)(?:"
    rf" (?:under|established|set up"
    r"|constituted|created|formed)[^,]{3,90})?"
)


def members(sentence: Sentence) -> Iterator[Asked]:
    """Find a member of a closed set in the place where only one of them is right."""
    for pattern, group, ask in (
        (_FOOTING, "footing", _ask_footing),
        (_RANK, "rank", _ask_rank),
        (_MOUTH, ("mouth", "sea"), _ask_mouth),
        (_LISTED, "red list", _ask_listed),
        (_SCHEDULED, ("schedule", "cites"), _ask_scheduled),
        (_TRIBUTARY, "river", _ask_tributary),
        (_INFLOW, "river", _ask_inflow),
        (_BANK, "river", _ask_bank),
        (_ORBIT, "orbit", _ask_orbit),
        (_BUILT, "dynasty", _ask_built),
        (_DEITY, "deity", _ask_deity),
        (_FROM, "space centre", _ask_from),
    ):
        found = pattern.fullmatch(sentence.text)
        entry = sentence.names.named(found["key"]) if found else None
        if found is None or entry is None or not entry.group.startswith(group):
            continue
        subject = sentence.subject(found["s"])
        if subject is not None and parts_are_simple(*(found.groupdict().get(part) or "" for part in "mt")):
            ask_text = tidy(ask(found, subject))
            yield Asked(span=found["key"], kind=KeyKind.TERM, ask=ask_text, slot="set", entry=entry)
            return


def _ask_listed(found: re.Match[str], subject: str) -> str:
    return f"Under which category {found['be']} {subject} listed{found['t']}?"


def _ask_footing(found: re.Match[str], subject: str) -> str:
    return f"What kind of body {found['be']} {subject}?"


def _ask_rank(_: re.Match[str], subject: str) -> str:
    return f"Which rank does {subject} have?"


def _ask_mouth(found: re.Match[str], subject: str) -> str:
    verb = "empty" if found["be"] == "empties" else found["be"].removesuffix("s").removesuffix("ing")
    return f"{found['t'].capitalize()} which water body does {subject} {verb}?"


def _ask_scheduled(found: re.Match[str], subject: str) -> str:
    which = f"{found['on'].capitalize()} which {found['what']}{found['t']}"
    return f"{which} {found['be']} {subject} {found['part']}?"


def _ask_tributary(found: re.Match[str], subject: str) -> str:
    return f"Of which river is {subject} {found['what']}?"


def _ask_inflow(found: re.Match[str], subject: str) -> str:
    verb, _, little = found["verb"].partition(" ")
    which = f"{little.capitalize()} which" if little else "Which"
    return f"{which} river does {subject} {verb.removesuffix('s')}?"


def _ask_bank(found: re.Match[str], subject: str) -> str:
    bank = f"On{found['bank']} which river" if found["on"] == "on" else "Across which river"
    if found["be"] == "is":
        return f"{bank} is {subject} {found['where'] or 'located'}?"
    return f"{bank} does {subject} {found['be'].removesuffix('s')}?"


def _ask_orbit(found: re.Match[str], subject: str) -> str:
    return f"Into which kind of orbit {found['be']} {subject} {found['adv']}{found['part']}{found['m']}?"


def _ask_built(found: re.Match[str], subject: str) -> str:
    by = "By" if " by " in found[0] else "Under"
    return f"{by} which {found['t']} {found['be']} {subject} {found['adv']}{found['part']}{found['m']}?"


def _ask_deity(found: re.Match[str], subject: str) -> str:
    what = f", {found['m']}," if found["m"] and "," not in subject else ""
    return f"To which deity {found['be']} {subject}{what} dedicated?"


def _ask_from(found: re.Match[str], subject: str) -> str:
    return f"From which centre {found['be']} {subject} {found['adv']}{found['part']}{found['m']}?"
