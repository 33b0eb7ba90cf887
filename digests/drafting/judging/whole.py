"""Sentences that say one whole thing in a fixed form, though no question is made of them.

Where something lies, whom it is named after, what it belongs to, when it is observed, what it is: a slip has
little room in these forms, as it has little in those that questions are made of (`asking`).
"""

import re
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, RELATIVES
from digests.drafting.judging.claim import undated
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.numerals import MONTH

_PART: Final = (
    "part|side|slopes?|coast|foothills|hills|banks?|state|district|city|town|region|province|island"
)
_NAME: Final = (
    rf"(?:the )?(?:[a-z]+(?:ern|al|ian|most) )?(?:[A-Z]\w+ )?(?:(?:{_PART}) of (?:the )?)?[A-Z][\w’'-]*"
)
_IN: Final = r"(?:in|on|along|between|off|at the (?:foot|mouth|head|confluence|junction|border) of)"
_DAY: Final = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)"
)
_YEARLY: Final = r"(?:every year|each year|annually|yearly)"
_WIDELY: Final = r"(?:around the world|across the world|all over the world|worldwide|globally)"
_DONE: Final = (
    r"(?:set up|founded|established|created|formed|started|launched|built|erected|constructed|composed"
    r"|written|authored|penned|directed|painted|designed|discovered|invented|developed|commissioned"
    r"|introduced|proposed|coined)"
)
_SEEN: Final = r"(?:situated|located|found|seen|spoken|practised|grown|worn|performed|played|made)"
_KIN: Final = r"(?:son|daughter|wife|husband|widow|father|mother|brother|sister|disciple|founder|author)"
_NAMES: Final = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_DID: Final = r"(?:become|get|win|receive|head|chair|lead|cross|reach|enter)"
_MARK: Final = r"(?:official language|currency|state (?:bird|animal|tree|flower)|mascot|motto)"
_AIM: Final = r"(?:main |chief |primary )?(?:objective|aim|goal|purpose)"
_PRIZE: Final = r"(?:Prize|Award|Medal|Trophy|Report|Index|Survey)"
_GIVEN: Final = r"(?:given|awarded|conferred|issued|released|published)"
_REST: Final = rf"[^,;:]*(?:, {_NAMES})?"
_LIST: Final = r"[^;:]*"
_QUOTED: Final = r"[“‘\"'][^”’\"']+[”’\"']"
_FORMS: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?:is|are|was) (?:mainly |mostly )?{_SEEN} {_IN} {_NAME}{_REST}",
        rf"(?:is|are) (?:spread|scattered) (?:across|over|through) {_NAME}{_LIST}",
        rf"(?:lies|lie|stands|sits) {_IN} {_NAME}{_REST}",
        rf"(?:is|was|are|were) (?:named|called) after {_NAME}{_REST}",
        rf"(?:is|are|was|were) also (?:called|known as) (?:the )?(?:{_QUOTED}|{_NAMES})",
        rf"(?:was|were) (?:renamed|rechristened|retitled)(?: as| to)? {_NAME}{_REST}",
        rf"(?:is|are) (?:native|indigenous|endemic|restricted|confined) to {_NAME}{_REST}",
        r"belongs? to the (?:[a-z]+ )?[\w-]+ (?:family|genus|order|class)(?: of [\w-]+)?",
        rf"(?:flows|runs|passes) through {_NAME}{_REST}",
        rf"(?:rises|originates|begins|has its (?:source|origin)) (?:in|from|at|near) {_NAME}{_REST}",
        rf"(?:joins|meets|borders) {_NAME}{_REST}",
        rf"(?:links|connects|separates|divides) {_NAME}{_REST} (?:and|with|from|to) {_NAME}{_REST}",
        rf"is (?:observed|marked|celebrated) {_YEARLY}(?: {_WIDELY})? on {_DAY}",
        rf"is (?:observed|marked|celebrated) (?:{_WIDELY} )?on {_DAY} {_YEARLY}",
        rf"marks the (?:birth|death) anniversary of {_NAME}{_REST}",
        rf"is the (?:capital|capital city|official language) of {_NAME}(?: [A-Z]\w+)*",
        rf"was born (?:on {_DAY},? \d{{4}}|in (?:{MONTH} )?\d{{4}}),?{_REST}",
        rf"was the first [a-z ]{{2,30}} to {_DID} {_REST}",
        rf"has (?:land )?(?:borders|boundaries) with {_NAME}{_LIST}\band {_REST}",
        rf"(?:won|gained|got|achieved) independence from {_NAME}{_REST}",
        rf"(?:is|was|are|were) (?:first |jointly )?{_DONE} by {_NAME}{_REST}",
        rf"(?:is|was) the {_KIN} of {_NAME}{_REST}",
        rf"(?:is|forms|are|form) (?:a )?part of {_NAME}{_REST}",
        rf"(?:is|are) (?:an? )?(?:founding |founder )?members? of {_NAME}{_REST}",
        rf"(?:falls|functions|works|comes|operates) under (?:the (?:[a-z]+ ){{1,3}}of )?{_NAME}{_REST}",
        rf"(?:comprises|consists of|is made up of|is composed of) {_NAME}{_LIST}\band {_REST}",
        rf"(?:means|is derived from|comes from) (?:the [A-Z]\w+ (?:words?|term) (?:for )?)?{_QUOTED}",
    )
)
_TELLS: Final = tuple(
    re.compile(form)
    for form in (
        rf"The (?:[Ss]cientific|[Bb]otanical) name of .+ is {_NAMES}(?: [a-z]+)?",
        rf"The {_MARK} of {_NAME}{_REST} (?:is|was) (?:the )?(?:{_NAMES}|{_QUOTED})",
        rf"The {_AIM} of {_NAME}{_REST} (?:is|was) to [a-z]+ {_REST}",
        rf"{_NAME}{_REST}\b{_PRIZE}{_REST} is {_GIVEN} by {_NAME}{_REST}",
    )
)
"""Forms of a whole sentence: what a thing's name, aim or currency is, and who gives a prize."""
_DEFINES: Final = re.compile(
    rf"(?:is|was) an? (?:[\w’'-]+ ){{1,7}}?(?:of|in|by|from|under|within|off|on) {_NAME}{_REST}"
)
_DOES: Final = re.compile(rf"is an? (?:[a-z’'-]+ ){{0,4}}(?P<kind>[a-z’'-]+) that [a-z]+s (?!that\b){_REST}")
_PRAISE: Final = frozenset(
    listed(
        """
    major serious special unusual usual main easy powerful important noted popular great proof key leading
    significant prominent famous unique rare shorter longer better full kind way simple good big small vital
    crucial critical new old well very outcome result member part hub participant project example symbol sign
        """
    )
)
"""Words of a judgment, or of nothing: what is "a major event" is not yet told."""
_OPEN: Final = frozenset(
    listed(
        """
    and or while when if because so to for that which who where despite due like such etc there here more
    most many several various some other another same as with
        """
    )
)
"""Words with which another claim may begin, or that leave open what is meant."""
_LONGEST: Final = 160
"""Characters: what is longer says more than one thing."""


_OF_ONE: Final = frozenset(
    listed("is was has lies stands sits belongs flows runs passes rises originates begins")
)


def is_whole(text: str, verb: int) -> bool:
    """Tell whether a sentence says one whole thing; `verb` is where its verb starts."""
    subject, predicate = text[:verb].strip(), undated(text)[verb:].removesuffix(".")
    if len(text) > _LONGEST or not predicate or _is_known(subject) or not _is_one_thing(subject):
        return False
    words = predicate.split()
    if words[-1] in PREPOSITIONS or (words[0] in _OF_ONE and _is_of_many(subject)):
        return False
    if any(form.fullmatch(f"{subject} {predicate}") for form in _TELLS):
        return not _OPEN & {*words[2:], *subject.split()}
    is_plain = not RELATIVES & set(words) and any(form.fullmatch(predicate) for form in _FORMS)
    return is_plain or _is_definition(subject, predicate)


def _is_one_thing(subject: str) -> bool:
    """Tell a name from "One case of growing aridity" and from "The lake that lies in Goa"."""
    words = subject.split()
    return bool(words) and words[0] not in _ANY and not RELATIVES & set(words)


_ANY: Final = frozenset(listed("A An One Some Two Three Four Five Several Many Most Few Another Other Such"))


def _is_known(subject: str) -> bool:
    """Tell whether every candidate knows where it lies: the states and cities of India."""
    entry = gazetteer().named(subject)
    return entry is not None and (entry.kind is KeyKind.STATE or entry.what.startswith("Indian "))


def _is_of_many(subject: str) -> bool:
    """Tell whether a name ends in a plural: "Reef Caves was built" has the verb of one."""
    last = re.sub(r" \([^)]*\)$", "", subject).rpartition(" ")[2].lower()
    return last.endswith("s") and not last.endswith(("ss", "us", "is")) and is_word(last.removesuffix("s"))


def _is_definition(subject: str, predicate: str) -> bool:
    """Tell "is a tributary of the Tarn" from "is a major event in Goa and a sign of peace"."""
    said = set(predicate.split())
    does = _DOES.fullmatch(predicate)
    if does is not None:
        return does["kind"] not in subject.lower().split() and not (_PRAISE | _OPEN - {"that"}) & said
    return _DEFINES.fullmatch(predicate) is not None and not (_PRAISE | _OPEN) & said
