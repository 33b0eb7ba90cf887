"""Little words and verbs that a brief puts wrongly, and how they are written: "called as", "comprises of"."""

import re
from typing import Final

from digests.drafting.articles import COUNTED, a_or_an
from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar import DETERMINERS
from digests.drafting.grammar_verbs import BASES
from digests.drafting.mending_rules import rules, through
from digests.drafting.openings import inside
from digests.numerals import CARDINALS

_ONCE: Final = r"(?!.*\b(?:every|each|annually|yearly|when|whenever|if|after|before)\b)"
"""What comes back is rightly told in the present: "is started every year"."""
_BEGUN: Final = "launched|started|founded|begun"
_AIM: Final = "(?:main|chief|key|primary) (?:goal|aim|objective|role|function|purpose)|mandate|motto"
_AIMED: Final = "spread|rais|promot|protect|creat|improv|honour|conserv|preserv|provid|build|support|develop"
_DID: Final = "conducted|held|hosted|completed|launched|organi[sz]ed|inaugurated|started|opened|released"
_REVERED: Final = "Guru|Mahatma|Swami|Pandit|Sant"
_DAY_KEPT: Final = r"(?:World|International|National) [^,.;:]*?(?:Day|Week)(?: (?:19|20)\d\d)?"
_LAND_KEPT: Final = (
    "(?:tiger|elephant|biosphere|bird|wildlife|marine|national|conservation) (?:reserve|sanctuary|park)"
)
_OPENED: Final = "launched|started|began|introduced|inaugurated|unveiled"
_QUOTED: Final = r"[‘'“\"][A-Z][^‘’'“”\"]{2,60}[’'”\"]"
_RUN: Final = "programme|scheme|campaign|initiative|mission|project|portal"
_COMPRISED: Final = {"is": "comprises", "are": "comprise", "was": "comprised", "were": "comprised"}


def _comprised(found: re.Match[str]) -> str:
    return _COMPRISED[found["be"]]


def _aimed(found: re.Match[str]) -> str:
    return "aims to " if found["be"] == "is" else "aimed to "


def _small(found: re.Match[str]) -> str:
    return f"{found['word']} {found['small'].lower()}"


def _in_a_land(found: re.Match[str]) -> str:
    """Write "in" for the "at" before a State or a country, and leave it before a town."""
    return f"in {found['land']}" if names_land(found["land"]) else found[0]


def _of_whom(found: re.Match[str]) -> str:
    """Write "The main goal of the Reef Bank (RB) is" for "The Reef Bank (RB)’s main goal is"."""
    return f"The {found['what']} of {inside(found['name'])} {found['be']} "


def _base(found: re.Match[str]) -> str:
    """Write "aims to cover" for "aims to covers"."""
    return f"{found['aims']} to {found['do']}" if found["do"] in BASES else found[0]


def _doing(found: re.Match[str]) -> str:
    """Write "devoted to spreading" for "devoted to spread", unless more that is to be done follows."""
    another = re.search(r" and ([a-z]+)\b", found.string[found.end() :])
    return found[0] if another and another[1] in BASES else f"{found['how']} to {found['do']}ing"


def _many(found: re.Match[str]) -> str:
    """Write "one of the largest lakes" for "one of the largest lake", where the noun is known to be one."""
    noun = found["noun"]
    if noun not in COUNTED:
        return found[0]
    many = re.sub(r"(?<=[^aeiou])y$", "ie", noun) + ("es" if noun.endswith(("s", "x", "ch", "sh")) else "s")
    return f"{found['one']} {many}"


def _any_of_its_kind(found: re.Match[str]) -> str:
    """Write "A black hole is an object" for "Black hole is an object", where the noun is known to be one."""
    what = found["what"]
    first = what.split()[0].lower()
    if (
        first in DETERMINERS
        or what.split()[-1].lower() not in COUNTED
        or what.lower() in found.string[found.end() :]
    ):
        return found[0]
    return f"{a_or_an(what).title()} {what.lower()} is "


def _without_etc(found: re.Match[str]) -> str:
    """Write "such as fish, nets and boats" for "such as fish, nets, boats etc."."""
    first, _, last = found["some"].rpartition(", ")
    whole = not first or last.startswith(("and ", "or ")) or " and " in last
    told = found["some"] if whole else f"{first} and {last}"
    return f"{found['like']} {told}{'.' if found.end() == len(found.string) else ''}"


_RULES: Final = rules(
    (
        r"\b(?P<called>called|termed|dubbed|nicknamed|titled) as (?!an? witness)(?=[“‘'\"A-Z]|the |an? )",
        r"\g<called> ",
    ),
    (r"\b(?P<be>is|are|was|were) comprised of\b", _comprised),
    (r"\bcompris(?P<form>es|ed|e|ing) of\b", r"compris\g<form>"),
    (r"\b(?P<verb>(?:discuss|mention)(?:es|ed|s)?) about (?=the |an? |its |[A-Z])", r"\g<verb> "),
    (
        r"\b(?P<verb>to (?:stress|emphasi[sz]e)|(?:stress|emphasi[sz])e[sd]) (?:up)?on (?=the |an? |its )",
        r"\g<verb> ",
    ),
    (r"\b(?P<verb>result(?:ed|s)?) into\b", r"\g<verb> in"),
    (r"\bdespite of\b", "despite"),
    (r"^Last (?=(?:two|three|four|five|six|ten|\d{1,2}) [a-z]+ )", "The last "),
    (r"\b(?P<one>[Oo]ne|[Tt]wo)(?P<part>thirds?)\b", r"\g<one>-\g<part>"),
    (r"\bin the line of (?=the |an? |[a-z]+[’']s )", "in line with "),
    (r"\bcoast line\b", "coastline"),
    (r"^Princely (?=state of [A-Z])", "The princely "),
    (r"\b(?P<of>of|by|in|to|with|from|and) (?=princely state of [A-Z])", r"\g<of> the "),
    (
        rf"\b(?P<did>{_OPENED}|under) (?={_QUOTED} (?:{_RUN})\b)",
        r"\g<did> the ",
    ),
    (r"\b(?P<be>is|are|was|were) related with\b", r"\g<be> related to"),
    (
        r"\b(?P<of>carbon|mineral|iron|oxygen|nutrient|protein|water|resource) rich (?!in\b|and\b)(?=[a-z])",
        r"\g<of>-rich ",
    ),
    (r"\b(?P<the>[Tt]he) government of India\b", r"\g<the> Government of India"),
    (r"\b(?P<non>[Nn]on) (?=(?!grata|sequitur|est|compos)[a-z]{4,})", r"\g<non>-"),
    (r"\b(?P<be>was|were|been|is|are) setup (?=in |on |by |under |to |at |as )", r"\g<be> set up "),
    (
        rf"\b(?P<a>[Aa]n?) (?P<count>\d+|{'|'.join(CARDINALS)}) member (?=[a-z]+\b)",
        r"\g<a> \g<count>-member ",
    ),
    (r"\b(?P<one>[Oo]ne) the (?=[a-z]+est\b|most\b|(?:world|country|state)[’']s\b)", r"\g<one> of the "),
    (
        r"\b(?P<let>(?:lets?|letting) (?:[a-z]+ ){1,3})to (?=(?:use|vote|sell|buy|make|take|join|send)\b)",
        r"\g<let>",
    ),
    (r"\b(?P<verb>adjoin(?:ing|s|ed)) with\b", r"\g<verb>"),
    (r"\b(?P<verb>investigat(?:es|ed|e)) into\b", r"\g<verb>"),
    (r"\b(?P<verb>await(?:s|ed|ing)) for\b", r"\g<verb>"),
    (r"\b(?P<verb>awarded|conferred|bestowed) with (?=the |an? )", r"\g<verb> "),
    (r"\baccompanied with\b", "accompanied by"),
    (r"\b(?P<be>is|are|was|were|been) inspired from\b", r"\g<be> inspired by"),
    (r"\bapplicable for (?!(?:the |an? )?(?:period|year|term|\d))", "applicable to "),
    (
        r"\badded in (?=the (?:list|schedule|register|network|constitution)\b)",
        "added to ",
    ),
    (r"\bin regards? to\b|\bwith regards to\b", "with regard to"),
    (r"\bcop(?P<form>es|ed|ing|e) up with\b", r"cop\g<form> with"),
    (r"\breturn(?P<form>s|ed|ing)? back\b", r"return\g<form>"),
    (r"\b(?P<a>[Aa])longwith\b", r"\g<a>long with"),
    (r"\b(?P<g>[Gg])ovt\b\.?(?=[ ,’'])", r"\g<g>overnment"),
    (r"\brs\.? ?(?=\d)", "Rs "),
    (r"\baircrafts\b", "aircraft"),
    (r"\bAccording (?=(?:the )?[A-Z]|the )", "According to "),
    (r"\bsenior most\b", "seniormost"),
    (r"^(?P<name>[A-Z][^:]{3,60}): (?P=name) (?=[a-z])", r"\g<name> "),
    (rf"^(?P<name>The [^()]+ \([A-Z]{{2,}}\))[’']s (?P<what>{_AIM}) (?P<be>is|are) ", _of_whom),
    (
        r"\b(?P<done>established|founded|set up|launched|formed|signed|held|started) - (?=(?:on|in|by|at) )",
        r"\g<done> ",
    ),
    (r"^The (?=[A-Z]{2,} stands for\b)", ""),
    (r"\b(?P<aims>aims|seeks|plans|wants|helps) to (?P<do>[a-z]+)s\b(?= [a-z])", _base),
    (r"\bappl(?P<form>y|ies|ied) on (?=all\b|the\b|an?\b|every\b)", r"appl\g<form> to "),
    (r"\b(?P<size>\d[\d.,]*) ?(?P<unit>km|m) long (?=[A-Z])", r"\g<size>-\g<unit>-long "),
    (r"(?<=[a-z]) namely, (?=[A-Z])", ", namely "),
    (r"\b(?P<be>is|are|was|were) not be (?=[a-z]+ed\b)", r"\g<be> not "),
    (r"\bidentical as that of\b", "identical to that of"),
    (r"\btook part at (?=the )", "took part in "),
    (r"\bthe human health\b(?=[.,;]| (?:and|or|from|by|in|against)\b)", "human health"),
    (r"\bby Cabinet\b(?! [A-Z])", "by the Cabinet"),
    (r"\bin collaboration of\b", "in collaboration with"),
    (r"\bcomposed (?P<how>exclusively|only|mainly|entirely|mostly|wholly) by\b", r"composed \g<how> of"),
    (r"\b(?P<word>[A-Z][a-z]+) (?P<small>Of|And|For)(?= [A-Z][a-z])", _small),
    (
        r"(?<=[a-z\d] )of (?=(?:Supreme Court|Constitution|Indian (?:Army|Navy|Air Force))\b(?! [A-Z]))",
        "of the ",
    ),
    (r"\b(?P<by>under|of|in|by) the (?=(?:Project|Operation|Exercise) [A-Z]\w+(?! [A-Z]|\w))", r"\g<by> "),
    (r"^: (?=[A-Z])", ""),
    (r"\bheadquartered in Headquarters: ", "headquartered in "),
    (r"\b(?P<at>[Aa]t) same time\b", r"\g<at> the same time"),
    (
        r"\b(?P<when>[Ff]or|[Oo]ver|[Dd]uring) (?=(?:last|past) (?:\w+ )?(?:years|months|decades|weeks)\b)",
        r"\g<when> the ",
    ),
    (r"\b(?P<be>is|are|was|were) of (?=[a-z]+ nature\b)", r"\g<be> of a "),
    (r"\bdedicated for (?=[A-Z]|the |an? )", "dedicated to "),
    (r"\b(?P<rank>Director|Secretary)-general\b", r"\g<rank>-General"),
    (r"(?<=\w )of (?=Government of [A-Z])", "of the "),
    (rf"^The (?=(?:{_REVERED}) (?!Granth)(?:[A-Z][a-z]+ ){{1,2}}(?:was|said|wrote|founded)\b)", ""),
    (
        rf"\b(?P<did>{_DID}) (?=(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th)) [a-z]+ of )",
        r"\g<did> the ",
    ),
    (r"\b(?P<be>is|was) aimed to (?=[a-z]+ )", _aimed),
    (r"\bin terms of (?=(?:number|share|value|volume|size|area|length|population) of )", "in terms of the "),
    (r"\b(?P<by>over|on|across|along|of) (?=[A-Z][a-z]+ [Rr]iver\b(?! [A-Z]))", r"\g<by> the "),
    (rf"\b(?P<how>devoted|dedicated|committed) to (?P<do>{_AIMED})e?(?= [a-z])", _doing),
    (
        r"\b(?P<by>by|from|with) (?=[A-Z][\w.]*-based (?:[a-z-]+ ){0,4}[a-z]*[^\Ws],? [‘“]?[A-Z])",
        r"\g<by> the ",
    ),
    (
        rf"^(?P<who>[“‘]?[A-Z][^.,;]*?) is (?P<done>{_BEGUN}) (?=by |in |with an? ){_ONCE}",
        r"\g<who> was \g<done> ",
    ),
    (r"\ban (?=(?!8|11\b|18\b)\d)", "a "),
    (r"\bseeked\b", "sought"),
    (r"\b(?P<like>like|such as|including), (?=[A-Z])", r"\g<like> "),
    (r"\b(?P<consist>consists?) (?=\d|two\b|three\b|four\b|five\b|six\b)", r"\g<consist> of "),
    (r"\binflicted to\b", "inflicted on"),
    (r"\ba (?=[BCDFGHJKLMNPQRSTVWXZ]{2,5}\b)(?=[FHLMNRSX])", "an "),
    (r"\bas well along with\b", "along with"),
    (r"\b(?P<was>was|were|been|is) made as (?=the |an? |[A-Z])", r"\g<was> made "),
    (r"\b(?P<done>bestowed|conferred) to\b", r"\g<done> on"),
    (r"\bconferred (?P<what>[\w ]{3,30}?) to (?=the |[A-Z])", r"conferred \g<what> on "),
    (r"\bthe (?=(?:Hindu|Greek|Roman|Norse|Egyptian) mythology\b)", ""),
    (r"\bso ?called\b", "so-called"),
    (r"\b(?P<the>[Tt]he) entire of\b", r"\g<the> whole of"),
    (r"\b(?P<why>reasons? [^.,;]*?(?:is|was)) because of\b", r"\g<why>"),
    (r"(?<=[\w,] )Every (?=(?:year|month|week|day)\b)", "every "),
    (r"(?<=\bis )Theme: ?", ""),
    (r"\ba (?=(?:8[\d,]*|1[18](?:,\d+)?)(?:[ -]|%))", "an "),
    (
        r"\bat (?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[.,;)]| (?:in|on|by|from|since|for|and)\b|$)",
        _in_a_land,
    ),
    (r"\bto setup (?=[a-z]+ )", "to set up "),
    (r"^Total (?=\d)", "A total of "),
    (r"\bsqkm\b", "sq km"),
    (r"\beveryday(?=[.,;]|$| (?:in|at|by|on|from)\b)", "every day"),
    (
        r"\b(?P<have>has|have|of) (?P<count>\d+)-member (?=states|countries|nations)",
        r"\g<have> \g<count> member ",
    ),
    (r"\b(?P<have>has|have|had) rise (?=to |by |from )", r"\g<have> risen "),
    (r"\bGeological Indication\b", "Geographical Indication"),
    (r"\blet (?P<what>[a-z]+) to (?=(?:escape|pass|enter|leave|come|go|grow|work)\b)", r"let \g<what> "),
    (r"\bout of total (?=\d)", "out of a total of "),
    (
        r"\b(?P<when>[Aa]fter|[Ff]or|[Oo]ver|[Ii]n) (?=few (?:more )?(?:years|months|weeks|days|trials)\b)",
        r"\g<when> a ",
    ),
    (rf"\bas (?={_LAND_KEPT}(?: (?:in|on|by|under)\b|[.,]))", "as a "),
    (r"\b(?P<has>has|have|with) (?=(?:mix|wide range|variety|combination) of\b)", r"\g<has> a "),
    (
        rf"^(?P<day>{_DAY_KEPT})(?:[’']s)? theme (?P<be>is|was) ",
        r"The theme of \g<day> \g<be> ",
    ),
    (r"^(?P<what>[A-Z][a-z]+(?: [a-z]+)?) is (?=an? )", _any_of_its_kind),
    (r"\brenamed (?:as|to) (?=[“‘A-Z]|the [A-Z])", "renamed "),
    (r"\bof (?=(?:19|20)\d\d (?:[A-Z][\w’'-]+ )+Day\b)", "of the "),
    (r"\bTamilnadu\b", "Tamil Nadu"),
    (r"(?<=[A-Z][a-z]{3} )setup (?=in \d{4}\b)", "set up "),
    (r"\b(?P<be>is|was|are|were|been) head by\b", r"\g<be> headed by"),
    (r"\b(?P<be>is|was|as) the chairmen (?=of\b)", r"\g<be> the chairman "),
    (
        r"\b(?P<how>held|conducted|hosted|organi[sz]ed) alternatively (?=in |by |between )",
        r"\g<how> alternately ",
    ),
    (r"\b(?P<l>[Ll])ongest[ -]served (?=[A-Z])", r"\g<l>ongest-serving "),
    (r"\b(?P<when>in|since|from|during|of|by) (?=(?:1[89]|20)\d0s\b)", r"\g<when> the "),
    (r"\bprovisions (?=(?:Section|Article|Clause) \d)", "provisions of "),
    (r"\b(?P<year>(?:19|20)\d\d) batch (?=(?:officers?|IAS|IPS|IFS|IRS|IA&AS|Indian)\b)", r"\g<year>-batch "),
    (r"\bUnited Nation(?:[’']s|s[’']s)(?= )", "United Nations’"),
    (r"\b(?P<be>is|was|be|been|became|become|as) (?=successor (?:of|to)\b)", r"\g<be> the "),
    (r"\b(?P<rank>Director|Secretary|Attorney|Solicitor|Governor) general\b", r"\g<rank> General"),
    (
        r"\b(?P<one>one of the (?:[a-z]+est|most [a-z]+)(?: [a-z]+)?) (?P<noun>[a-z]+)(?= (?:in|of|on)\b)",
        _many,
    ),
    (
        r"\b(?P<like>such as|like|including) (?P<some>[^.;()]+?),? etc\b\.?(?=$|[,; ])",
        _without_etc,
    ),
)


def with_words(text: str) -> str:
    """Return the text with its little words set right."""
    return through(_RULES, text)
