"""Forms of sentence that say one whole thing: where something lies, whom it is named after, what it is."""

import re
from typing import Final

from digests.numerals import MONTH

_PART: Final = (
    "(?:part|portion|corner|edge)s?|districts|side|slopes?|coast|foothills|hills|banks?|state|district|city|town"
    "|region|province|island"
)
_NAME: Final = (
    rf"(?:the )?(?:[a-z]+(?:ern|al|ian|most) )?(?:[A-Z]\w+ )?(?:(?:{_PART}) of (?:the )?)?[A-Z][\w’'-]*"
)
_IN: Final = r"(?:in|on|along|between|off|at|at the (?:foot|mouth|head|confluence|junction|border) of)"
_DAY: Final = (
    rf"(?:the )?(?:\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{MONTH})|(?:{MONTH}) \d{{1,2}}(?:st|nd|rd|th)?)"
)
_YEARLY: Final = r"(?:every year|each year|annually|yearly)"
_WIDELY: Final = r"(?:around the world|across the world|all over the world|worldwide|globally)"
_MADE: Final = (
    r"(?:founded|built|erected|constructed|composed|written|authored|penned|directed|painted|designed"
    r"|discovered|invented|developed|proposed|coined)"
)
_SEEN: Final = r"(?:situated|located|found|seen|spoken|practised|grown|worn|performed|played|made)"
_KIN: Final = r"(?:son|daughter|wife|husband|widow|father|mother|brother|sister|disciple|founder|author)"
_NAMES: Final = r"[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*"
_DID: Final = r"(?:become|get|win|receive|head|chair|lead|cross|reach|enter)"
_MARK: Final = r"(?:official language|state (?:bird|animal|tree|flower)|mascot|motto)"
_AIM: Final = r"(?:main |chief |primary |central )?(?:objective|aim|goal|purpose|role|function|mandate)"
_KNOWN: Final = r"(?:also|(?:more )?widely|popularly|commonly|locally|better|officially|often)"
_PERSON: Final = r"(?:[A-Z]\.? ?)*[A-Z][\w’'-]+(?: [A-Z][\w’'-]*\.?)*"
_NUMBER: Final = r"(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SIZE: Final = (
    r"(?:an area of )?(?:about |around |nearly |over |some |more than |approximately )?\d[\d,.]*"
    r" (?:million |lakh )?(?:sq\.? ?|square )?(?:km|kms|kilomet(?:er|re)s?|miles|hectares|met(?:er|re)s?)"
)
_RUN: Final = (
    r"(?:run|governed|managed|administered|implemented|published|released|issued|compiled|conducted"
    r"|organi[sz]ed|hosted|notified|regulated|maintained|kept|headed|chaired|funded|sponsored"
    r"|developed|set up|established|chosen|elected|appointed|prepared|monitored|overseen|coordinated"
    r"|convened|celebrated|spoken|given|awarded|conferred|adopted|drained|fed|owned|operated)"
)
_FIRST: Final = (
    r"first (?:[a-z]+[ -])?(?:[Cc]hair\w*|[Dd]irector|[Pp]resident|[Gg]overnor|secretary|winner|recipient"
    r"|commander|editor|chief)"
)
_PRIZE: Final = r"(?:Prize|Award|Medal|Trophy|Report|Index|Survey)"
_GIVEN: Final = r"(?:given|awarded|conferred|issued|released|published)"
_REST: Final = rf"[^,;:]*(?:, {_NAMES})?"
_LIST: Final = r"[^;:]*"
_QUOTED: Final = r"[“‘\"'][^”’\"']+[”’\"']"
_CALLED: Final = rf"(?:(?:the )?{_QUOTED}|the {_NAMES}|(?P<bare>{_NAMES}))"
_COUNTED: Final = (
    r"(?:members|states|districts|islands|judges|countries|benches|regions|provinces|clans|branches)"
)
PREDICATES: Final = tuple(
    re.compile(form)
    for form in (
        rf"(?:is|are|was) (?:mainly |mostly )?{_SEEN} {_IN} {_NAME}{_REST}",
        rf"(?:is|are) (?:spread|scattered) (?:across|over|through) {_NAME}{_LIST}",
        rf"(?:lies|lie|stands|sits) {_IN} {_NAME}{_REST}",
        rf"(?:is|was|are|were) (?:named|called) after {_NAME}{_REST}",
        rf"(?:is|are|was|were) {_KNOWN} (?:called|known as) {_CALLED}",
        rf"(?:is|are|was) (?:based|housed|headquartered) (?:in|at) {_NAME}{_REST}",
        rf"has its (?:headquarters|head office|secretariat|main office) (?:in|at) {_NAME}{_REST}",
        rf"(?:spans|covers|stretches|runs|extends) (?:for |over |across )?{_SIZE}",
        rf"(?:falls|flows|drains|empties) in(?:to)? {_NAME}{_REST}",
        rf"(?:is|are) (?:divided|separated) from {_NAME} by {_NAME}{_REST}",
        rf"(?:is|are|was|were) (?:first |jointly |mainly )?{_RUN} by {_NAME}{_REST}",
        r"stands for (?:the )?[A-Z][\w’'-]*(?: [\w’'-]+){2,}",
        rf"is the (?:[a-z’'-]+ ){{1,5}}?(?:of|for|under|in) {_NAME}{_REST}",
        rf"is one of (?:the {_NUMBER} |[A-Z][a-z]+[’']s )[a-z -]+",
        rf"(?:comprises|consists of|has|will (?:comprise|have|consist of)) {_NUMBER} (?:[a-z-]+ )?{_COUNTED}",
        rf"(?:is|are) (?:split|divided) into {_NUMBER} [a-z -]+",
        rf"(?:was|were) (?:renamed|rechristened|retitled)(?: as| to)? {_NAME}{_REST}",
        rf"(?:is|are) (?:native|indigenous|endemic|restricted|confined) to {_NAME}{_REST}",
        r"belongs? to the (?:[a-z]+ )?[\w-]+ (?:family|genus|order|class)(?: of [\w-]+)?",
        rf"(?:flows|runs|passes) through {_NAME}{_REST}",
        rf"(?:rises|originates|begins|has its (?:source|origin)) (?:in|from|at|near) {_NAME}{_REST}",
        rf"(?:joins|borders) {_NAME}{_REST}",
        rf"(?:links|connects|separates|divides) {_NAME}{_REST} (?:and|with|from|to) {_NAME}{_REST}",
        rf"is (?:observed|marked|celebrated) {_YEARLY}(?: {_WIDELY})? on {_DAY}",
        rf"is (?:observed|marked|celebrated) (?:{_WIDELY} )?on {_DAY} {_YEARLY}",
        rf"marks the (?:birth|death) anniversary of {_NAME}{_REST}",
        rf"was born (?:on {_DAY},? \d{{4}}|in (?:{MONTH} )?\d{{4}}),?{_REST}",
        rf"was the first [a-z ]{{2,30}} to {_DID} {_REST}",
        rf"has (?:land )?(?:borders|boundaries) with {_NAME}{_LIST}\band {_REST}",
        rf"(?:won|gained|got|achieved) independence from {_NAME}{_REST}",
        rf"(?:is|was|are|were) (?:first |jointly )?{_MADE} by {_NAME}{_REST}",
        rf"(?:is|was) the {_KIN} of {_NAME}{_REST}",
        rf"(?:is|forms|are|form) (?:a )?part of {_NAME}{_REST}",
        rf"(?:is|are) (?:an? )?(?:founding |founder )?members? of {_NAME}{_REST}",
        rf"(?:falls|functions|works|comes|operates) under (?:the (?:[a-z]+ ){{1,3}}of )?{_NAME}{_REST}",
        rf"(?:comprises|consists of|is made up of|is composed of) {_NAME}{_LIST}\band {_REST}",
        rf"(?:means|is derived from|comes from) (?:the [A-Z]\w+ (?:words?|term) (?:for )?)?{_QUOTED}",
    )
)
SENTENCES: Final = tuple(
    re.compile(form)
    for form in (
        r"The (?:[Ss]cientific|[Bb]otanical) name of .+ is [A-Z][a-z]+ [a-z]+(?: [a-z]+)?",
        rf"The {_MARK} of {_NAME}{_REST} (?:is|was) (?:the )?(?:{_NAMES}|{_QUOTED})",
        rf"The currency of {_NAME}{_REST} is the {_NAMES}",
        rf"{_NAME}{_REST}\b{_PRIZE}{_REST} is {_GIVEN} by {_NAME}{_REST}",
    )
)
"""Forms of a whole sentence: what a thing's name or currency is, and who gives a prize."""
AIMS: Final = (
    re.compile(rf"The {_AIM} of {_NAME}{_REST} (?:is|was) to [a-z]+ {_REST}"),
    re.compile(rf"The {_FIRST} (?:of|for) {_NAME}{_REST} was (?:(?:Dr\.?|Sir|Justice) )?{_PERSON}"),
)
"""Their names and ends may have "and" and "for": an aim is one, however many things it is about."""
DEFINES: Final = re.compile(
    rf"(?:is|was) an? (?:[\w’'-]+ ){{1,7}}?(?:of|in|by|from|under|within|off|on) {_NAME}{_REST}"
)
DOES: Final = re.compile(
    rf"is an? (?:[a-z’'-]+ ){{0,4}}(?P<kind>[a-z’'-]+) that [a-z]+s (?P<what>(?!that\b){_REST})"
)
