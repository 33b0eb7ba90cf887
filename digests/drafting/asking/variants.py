"""Cuts a sentence down to, and turns it round into, simpler ones that it says as well.

Only what the sentence itself asserts comes out: endings are left off, never a condition or a negation; the
second of two verbs, a clause in commas or at the front gets the subject that grammar gives it.
"""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import DATE, MONTH_YEAR
from digests.drafting.clauses import is_subject
from digests.drafting.verbs import BASES, PARTICIPLES
from digests.drafting.wordlists import listed
from digests.numerals import YEAR

_YEARLY: Final = re.compile(
    r"(?P<when>Every|Each) year,? (?P<s>[^,]{3,110}?) (?P<be>is|are) (?P<part>\w+) (?P<rest>.+)"
)
_ENDING: Final = re.compile(
    r", (?=(?:which|where)\b)|,? (?=(?:whereas|while|thereby|making|aimed at|aiming|followed by|because|so"
    r" that|with"
    r" the aim"
    r"|with an aim|with the objective|in order to|to mark"
    r" the|including|comprising|enabling|marking|signifying"
    r"|declaring|bringing|covering|highlighting|concerning|regarding|beside|adjacent to|close to|bordering"
    r"|overlooking"
    r"|with (?:its |a )?(?:permanent )?(?:headquarters|secretariat|head office)"
    r"|under the (?:auspices|aegis) of|near the|on the banks? of|and"
    r" (?:is|was|has|are|were|had|aims|serves|will|seeks|provides|works|operates|acts))\b)|, (?=[a-z])"
)
_NO_LIST: Final = (
    "which|namely|including|such|where|who|and|as|with|under|in|on|at|by|for|from|to|near|its|thereby|while"
    r"|whereas|so|because|making|marking|close|adjacent|beside|not|but|then|\w+ed|\w+ly"
)
_LISTED: Final = re.compile(
    rf", (?!(?:{_NO_LIST})\b)(?!\w+ing (?!and\b|or\b))(?:(?:the|an?) (?=[\w’-]+(?:,| and | or )))?"
    r"(?!(?:the|an?) )(?:[\w’-]+ ){0,3}[\w’-]+(?:,| and | or )"
)
"""What goes on with the next thing of a list: "on potato, sweet potato and roots"."""
_LAST_LISTED: Final = re.compile(
    r",? (?:and|or) (?!(?:is|was|has|are|were|had|will|aims|serves|seeks|provides|works|operates"
    r"|acts)\b)[^,]+$"
)
"""The last thing of a list, before which another comma stands."""
_TIMED: Final = re.compile(
    rf".{{10,}}? (?:in (?:the year )?{YEAR}|on (?:the )?(?:{DATE})(?<=\d{{4}})|in (?:{MONTH_YEAR}))"
    r"(?= (?:to|for|with|as|during|at|after|following|by|under|based) )"
)
_RECEIVES: Final = re.compile(
    r"^(?!.*\bfirst\b).*\b(?:awarded|conferred|given|gave|granted|presented|added|merged|included|inscribed"
    r"|handed|ceded|sold|won)\b"
)
"""Says little without to whom or what: a prize was awarded in many years."""
_SOME: Final = re.compile(
    rf"\b(?:an?|some|several|its|their) [\w-]+(?: [\w-]+){{0,3}}"
    rf"(?: (?:in {YEAR}|on (?:{DATE})|in (?:{MONTH_YEAR})))?$"
)
_PURPOSE: Final = re.compile(
    r" to (?:recogni[sz]e|raise|mark|commemorate|promote|honou?r|spread|create|celebrate|highlight|pay"
    r"|encourage|remember|provide|ensure|improve|increase|support|help|boost|strengthen|make|protect|conserve|regulate"
    r"|achieve|reduce|combat|prevent|tackle|enhance|foster|develop|build|acknowledge|address|educate|inspire|underline"
    r"|underscore|emphasi[sz]e|draw|remind)\b"
)
_CHANGES_SENSE: Final = re.compile(
    r"\b(?:not|no|never|except|excluding|unless|if|only|but|however|although|though|or|subject"
    r" to|provided|alleged"
    r"|according to|said|says|reported|claimed|claims|contested(?! by)|disputed|debated|unclear)\b",
    re.IGNORECASE,
)
_TAKES_TO: Final = re.compile(
    r"\b(?:began|begun|begin|begins|started|starts|agreed|agrees|decided|decides|planned|plans|proposed|proposes"
    r"|aims|aimed|seeks|sought|tries|tried|wants|wanted|hopes|continued|continues|ceased|failed|helps|helped"
    r"|allowed|able|likely|expected|ready|set|used|meant|needed|required|intended|designed|known|said|believed"
    r"|supposed|due|about|how|which|what|where)$"
)
"""What "to" after these belongs to: "began to recognise" is no beginning."""
_WAITS: Final = re.compile(r"\b(?:under|in|of|by|with|for|to|on|at|from|through|and|or|an?|the|in order)$")
"""Ends a stretch that the next words belong to: "a treaty under which"."""
_BE: Final = r"is|was|are|were"
_HAVE: Final = r"has|have|had"
_SECOND: Final = re.compile(
    rf"(?P<s>[^,]{{3,110}}?) (?:{_BE}|{_HAVE}|aims|comprises|consists|serves|works) .+?,? and"
    r" (?:also )?"
    rf"(?P<rest>(?:{_BE}|has its|comprises|consists of) .+)"
)
_HOLDS_THAT: Final = re.compile(r"\b(?:that|whether|how|why)\b")
"""The second verb is then of another: "The court held that the club is no State and is not subject to it"."""
_WHICH: Final = re.compile(
    r"(?P<s>[^,]{3,110}?) (?:is|was) (?:an?|the) (?P<np>[^,]{3,90}?),? (?:which|that)"
    r" (?P<rest>(?:is|was|has its) .+)"
)
_REDUCED: Final = re.compile(
    r"(?P<s>[^,]{3,110}?) (?P<be>is|was) (?:an?|the) (?P<np>[^,]{3,70}?),? (?P<rest>(?:PART)"
    r" (?:in|on|by|under|at|between|into|around|across|annually|every|globally|worldwide|each) .+)".replace(
        "PART", "|".join(sorted(PARTICIPLES, key=len, reverse=True))
    )
)
_INSIDE: Final = re.compile(
    r"(?P<s>[^,]{3,90}?), (?:which was )?(?P<rest>(?:PART) (?:in|on|by|under|at) [^,]{2,80}),"
    r" (?P<main>is|was|has|aims|had|will) .+".replace(
        "PART", "|".join(sorted(PARTICIPLES, key=len, reverse=True))
    )
)
_BEFORE: Final = re.compile(
    r"(?P<part>(?:PART)) (?P<rest>(?:in|on|by|under|at) [^,]{2,90}), (?:[a-z][^,]+, )?"
    r"(?P<s>[^,]{3,110}?) (?P<main>is|was|has|aims|serves|had|works|acts) .+".replace(
        "PART",
        "|".join(sorted((word[0].upper() + word[1:] for word in PARTICIPLES), key=len, reverse=True)),
    )
)
_MIDST: Final = re.compile(
    rf"(?P<s>[^,]{{3,110}}?) (?P<time>on (?:{DATE})|in (?:{MONTH_YEAR})|in {YEAR})"
    r" (?P<rest>(?:PAST) .+)".replace("PAST", "|".join(sorted(BASES, key=len, reverse=True)))
)
_LASTING: Final = frozenset(
    listed("celebrated observed held released published commemorated located situated based")
)
_LYING: Final = frozenset(listed("located situated based headquartered"))
_LOWER_NAME: Final = re.compile(r"\b[A-Z]")
_DATED_PURPOSE: Final = re.compile(r"\d to [a-z]+ [^,]*$")
"""Goes as a whole: "set up in 1947 to carry out the mandate" would mislead."""
_DASHED: Final = re.compile(r".{15,}?(?= [-–] )")
_ASIDES_LISTED: Final = re.compile(r" [-–] .* [-–] (?:and|or) ")
"""Goes on with its list after an aside: "five islets – A and B – and three rocks"."""
_MOST: Final = 12


def variants(text: str) -> Iterator[str]:
    """Yield the sentence and what it says in simpler words, each once, without full stops."""
    seen: set[str] = set()
    waiting = [text]
    while waiting and len(seen) < _MOST:
        one = waiting.pop(0)
        if one in seen:
            continue
        seen.add(one)
        yield one
        waiting += [*_turned(one), *(() if _ASIDES_LISTED.search(one) else _cut(one))]


def _cut(text: str) -> Iterator[str]:
    aims = (found for found in _PURPOSE.finditer(text) if not _SOME.search(text[: found.start()]))
    for found in (*_ENDING.finditer(text), *aims):
        left = text[: found.start()].rstrip(" ,")
        if _is_in_a_list(text, found.start()):
            continue
        if text[found.start() :].startswith(" to ") and (
            _TAKES_TO.search(left) or _DATED_PURPOSE.search(left)
        ):
            continue
        if len(left) > 15 and not _CHANGES_SENSE.search(text[found.start() :]) and not _WAITS.search(left):
            yield left
    timed = _TIMED.match(text)
    if (
        timed is not None
        and not _RECEIVES.search(timed[0])
        and not _SOME.search(timed[0])
        and not _CHANGES_SENSE.search(text[timed.end() :])
    ):
        yield timed[0]
    dashed = _DASHED.match(text)
    if dashed is not None and not _CHANGES_SENSE.search(text):
        yield dashed[0]
    listed = re.fullmatch(r"([^:]{15,}): [A-Z][^:]+", text)
    if listed is not None and not _CHANGES_SENSE.search(text):
        yield listed[1]


def _is_in_a_list(text: str, at: int) -> bool:
    """Tell whether a cut would leave the first things of a list."""
    rest = text[at:]
    last = _LAST_LISTED.match(rest) is not None and re.search(r", [\w’-]+(?: [\w’-]+){0,3}$", text[:at])
    return _LISTED.match(rest) is not None or bool(last)


def _turned(text: str) -> Iterator[str]:
    yearly = _YEARLY.fullmatch(text)
    if yearly is not None:
        subject = f"{yearly['s'][0].upper()}{yearly['s'][1:]}"
        yield f"{subject} {yearly['be']} {yearly['part']} every year {yearly['rest']}"
    second = _SECOND.fullmatch(text)
    holds = _HOLDS_THAT.search(text, 0, second.start("rest")) if second is not None else None
    if second is not None and holds is None and is_subject(second["s"]):
        yield f"{second['s']} {second['rest']}"
    which = _WHICH.fullmatch(text)
    if which is not None and is_subject(which["s"]) and _is_the_thing(which["np"]):
        yield f"{which['s']} {which['rest']}"
    reduced = _REDUCED.fullmatch(text)
    if reduced is not None and is_subject(reduced["s"]) and _is_the_thing(reduced["np"]):
        verb = "is" if reduced["rest"].split()[0] in _LASTING else "was"
        yield f"{reduced['s']} {verb} {reduced['rest']}"
    inside = _INSIDE.fullmatch(text)
    if inside is not None and is_subject(inside["s"]) and not _is_plural(inside["s"]):
        yield f"{inside['s']} {_helper(inside['rest'], inside['main'])} {inside['rest']}"
    before = _BEFORE.fullmatch(text)
    if before is not None and is_subject(before["s"]) and not _is_plural(before["s"]):
        done = f"{before['part'].lower()} {before['rest']}"
        yield f"{before['s']} {_helper(done, before['main'])} {done}"
    midst = _MIDST.fullmatch(text)
    if midst is not None and is_subject(midst["s"]):
        yield f"{midst['s']} {midst['rest']} {midst['time']}"


def _helper(done: str, main: str) -> str:
    """Return the verb of what is left out: a pass that is high is situated, a council was formed."""
    lies = done.split(maxsplit=1)[0] in _LYING and main not in {"was", "had"}
    return "is" if lies and not re.search(r"\b(?:until|till|from|between)\b", done) else "was"


def _is_the_thing(phrase: str) -> bool:
    """Tell whether a clause after a phrase can only speak of the phrase itself: no name ends it."""
    named = _LOWER_NAME.search(phrase.replace("India", "").replace("Indian", ""))
    return not named and not _OF_ANOTHER.search(phrase)


_OF_ANOTHER: Final = re.compile(
    r"\b(?:of|by|to|from|with|as|for|after|in|on) (?:an?|the) (?:[a-z-]+ )?[a-z-]+$"
)
"""Ends in another noun, which may be what the clause is of: "a treaty drawn up after a resolution"."""


def _is_plural(subject: str) -> bool:
    last = re.sub(r" \([^)]*\)$", "", subject).split()[-1]
    return " and " in subject or (
        last.endswith("s") and not last.endswith(("ss", "us", "is")) and last[0].islower()
    )
