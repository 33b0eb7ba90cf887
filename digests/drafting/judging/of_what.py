"""Finds what a sentence leaves unsaid: whom somebody joined, of what something is the largest (F3)."""

import re
from typing import Final

from digests.numerals import MONTH

_WHEN: Final = rf"(?:in|on|since|during|by|from) (?:the year )?(?:\d|{MONTH})"
_NTH: Final = r"(?:(?i:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)|\d+(?:st|nd|rd|th))"
_JOINED: Final = re.compile(
    rf"\b(?:joined|acceded|withdrew|admitted|inducted|came in(?= with)|removed|added|included"
    rf"|entered(?= (?:with|as)\b)"
    rf"|elected|selected|chosen|dropped"
    rf"|became (?:(?:full|permanent) )?(?:members|signatories|parties)"
    rf"|(?:became|is|was|been) an? (?:(?:founding|permanent|full) )?"
    rf"(?:signatory|[Pp]arty|member|shareholder|(?:association|partner|observer) (?:country|state)))"
    rf"(?: (?:{_WHEN}|at|as well|with (?:observer|Q\w+))|[.,]|$)"
)
"""Joined what, a party to what: "Oman has been a member since 2001"."""
_OTHER_MEMBERS: Final = (
    r"^(?!.*\b(?:besides|[Cc]hair\w*|[Pp]resident|[Hh]ead)\b)"
    r".*\b(?:two|three|four|five|six|\d+) other (?:members|countries)\b"
)
_OBSERVER: Final = (
    r"\b(?:been|is|was|became|given|granted|got|holds|has) (?:an?|the) [Oo]bserver"
    r"(?: (?:[Ss]tatus|[Mm]ember|[Cc]ountry|[Ss]tate))?(?: since\b| in \d| from \d| by\b| as\b|[.,])"
)
_TERM: Final = (
    r"\b(?:[Tt]erm|[Tt]enure) (?:for|of) (?:the )?(?:Chair\w+|Members?)\b(?! of)"
    r"(?: and (?:the )?Members)?(?! of)"
)
_MEMBERS: Final = (
    r"\bis an? (?:founding |permanent )?member and\b",
    _OTHER_MEMBERS,
    _OBSERVER,
    _TERM,
    r"\bbecame the (?:\w+ ){1,3}(?:president|chairman|chairperson|secretary|captain|member) (?:at|in|on)\b",
)
_IN_A_MEASURE: Final = (
    r"\b(?:rank|stand)(?:s|ed)? \d+(?:st|nd|rd|th)"
    r" in the [a-z ]+ (?:measure|parameter|indicator|category)\b(?! of)"
)
_RANKED: Final = (
    r"\bis the (?:(?:second|third) )?(?:largest|biggest|longest|oldest|smallest) in (?:the )?[A-Z]",
    _IN_A_MEASURE,
    r"\bbecame the \w+ (?:state|country|nation|city|district|bank|company|player|woman|man|person) after\b",
    r"\b(?:main|chief|biggest|major) contribution\b(?! (?:to|of|towards|for|from|by))",
    r"\bis a different (?!.* (?:from|to)\b)",
)
_EDITION: Final = (
    rf"The {_NTH} (?:(?:Tri-|[a-z])[\w-]+ )?(?i:edition|session|council|round|phase|meeting|summit|plan) "
    r"(?:is|was|began|took|will|opened)\b"
)
_PARK: Final = (
    r"(?:The )?(?:Biosphere|Tiger|Elephant|Bird|Wildlife|National|Marine) (?:Reserve|Sanctuary|Park)"
    r" (?:is|was|became|has|lies|covers|spreads)\b"
)
_HELD: Final = (
    r"The [A-Z]\w+ (?:meeting|talks|conference|session|visit|deal)\b(?!.*\b(?:19|20)\d\d\b)",
    _EDITION,
    r"The (?:deadline|target|quota|ceiling|date|fee|penalty) for (?:the )?[A-Z]\w+ (?:is|was)\b",
    r"The [A-Z][a-z]+n (?:contingents?|teams?|delegations?|squads?)\b",
    _PARK,
)
"""The beginnings of sentences about an edition, a deadline, a team or a park of nothing that is named."""
_ON_A_SIDE: Final = (
    r"\b(?:located|situated|lies) (?:on|in|at|to) the (?:[NSEWnsew](?:orth|outh|ast|est)(?:ern)?-?)+ "
    r"(?:side|part|end|edge|bank|corner|tip)(?=\.| \(as of|$)"
)
_DAY_OF_NOTHING: Final = (
    r"\A(?:The )?(?:Raising|Foundation|Formation|Founding|Establishment|Annual) Day (?:is|was)\b"
)
_PHASE: Final = r"(?:^|\b[Oo]f |\b[Tt]he )Phase (?:[IVX]+|\d)\b(?! (?:of|in|for|[A-Z]))"
_PARTS: Final = (
    _PHASE,
    _DAY_OF_NOTHING,
    _ON_A_SIDE,
    r"\bthe [A-Z][a-z]+ (?:variety|breed|strain)\b(?! of)",
    r"\bin the (?:first|second|third|last) (?:lot|batch)\b(?! of)",
)
_FOUNDED_ANY: Final = (
    r"\b(?:formed|founded|established|built|created|set up|opened|started|launched) an? [a-z]+"
    r" in (?:the year )?\d{4}\.$"
)
_DONE: Final = (
    r"\b(?:was|were) followed by\b",
    r"\b(?:to do|did|does|done|doing) so\b",
    r"\b(?:is|are) eligible(?! (?:for|to)\b)",
    r"\b(?:is|are) (?:observed|marked|held|celebrated)\b[^.]*\b(?:days?|weeks?) (?:later|earlier)\b",
    _FOUNDED_ANY,
    r"\b(?:barred|banned|prevented|prohibited|restrained|exempted|deprived) (?:the |an? )?[^.,]{3,40}\.$",
)
_UNSAID: Final = (
    _JOINED,
    *(re.compile(pattern) for pattern in (*_MEMBERS, *_RANKED, *_PARTS, *_DONE)),
    *(re.compile(rf"\A{pattern}") for pattern in _HELD),
)


def leaves_unsaid(text: str) -> str | None:
    """Return the first word of a phrase that lacks what it is told of, or None where nothing does."""
    found = next((found for pattern in _UNSAID if (found := pattern.search(text))), None)
    return found[0].split()[0].rstrip(".,") if found is not None else None
