"""Little words and verbs that a brief puts wrongly, and how they are written: "called as", "comprises of"."""

import re
from collections.abc import Callable
from functools import partial
from typing import Final

from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import read
from digests.drafting.grammar_verbs import BASES
from digests.drafting.openings import inside
from digests.model import KeyKind
from digests.numerals import MONTH, MONTHS

Written = str | Callable[[re.Match[str]], str]

_YEAR: Final = r"(?:1[5-9]|20)\d\d"
_ONCE: Final = r"(?!.*\b(?:every|each|annually|yearly|when|whenever|if|after|before)\b)"
"""What comes back is rightly told in the present: "is started every year"."""
_KEPT: Final = "observed|celebrated|marked|held|organi[sz]ed|published|awarded|given|conferred"
_MADE: Final = "formed|founded|established|set up|launched|built|born|opened|discovered|found|introduced"
_GIVEN: Final = "given|chosen|approved|sanctioned|selected|trained|covered|completed|built|set up|distributed"
_MANY: Final = r"(?:(?:During|In) [^,]{3,24}, )?\d[\d,.]* (?:lakhs? |crores? )?[^.;:,]{3,60}s"
_SET_UP: Final = (
    "set up|established|founded|constituted|organi[sz]ed|inaugurated|introduced|enacted|instituted"
    "|headquartered"
)
_WHEN_OR_WHERE: Final = r"(?:[a-z]+ly )?(?:in|on|by|at|under) (?!.*\d (?:an?|the|its)\b)(?!\w+ (?:an?|its)\b)"
"""What was set up is told before: "Oman set up in Goa a bank"."""
_AIM: Final = "(?:main|chief|key|primary) (?:goal|aim|objective|role|function|purpose)|mandate|motto"
_AIMED: Final = "spread|rais|promot|protect|creat|improv|honour|conserv|preserv|provid|build|support|develop"
_NEWS: Final = (
    "found|discovered|launched|formed|created|constituted|established|built|inaugurated|introduced|released"
    "|notified|elected|appointed"
)
_COMPRISED: Final = {"is": "comprises", "are": "comprise", "was": "comprised", "were": "comprised"}


def _comprised(found: re.Match[str]) -> str:
    return _COMPRISED[found["be"]]


def _day_in_words(found: re.Match[str]) -> str:
    return f"{int(found['day'])} {MONTHS[int(found['month']) - 1]} {found['year']}"


def _was_made(found: re.Match[str]) -> str:
    """Write "Namco was formed in 2005." for "Namco, formed in 2005.", where that is all."""
    beside = "," if ", " in found["who"] else ""
    whole = f"{found['who']}{beside} was {found['done']} "
    return found[0] if read(found.string).verbs else whole


def _was_done(found: re.Match[str]) -> str:
    """Write "The Tarn Union was set up in 1960." for "The Tarn Union set up in 1960.": no union sets up."""
    sentence = read(found.string)
    others = [each for each in sentence.verbs if sentence.words[each].start != found.start("done")]
    many = found["who"].endswith("s") and not found["who"].endswith("ss")
    return found[0] if others or many else f"{found['who']} was {found['done']} "


def _were_given(found: re.Match[str]) -> str:
    """Write "500 students were chosen for" for "500 students chosen for", where no other verb is."""
    return found[0] if read(found.string).verbs else f"{found['who']} were {found['done']} "


def _order(found: re.Match[str]) -> str:
    return f"Padma {found['order'].capitalize()}"


def _two_years(found: re.Match[str]) -> str:
    """Write "2024-25" for "202425", from which the dash was lost."""
    follows = int(found["next"]) == (int(found["year"]) + 1) % 100
    return f"{found['year']}-{found['next']}" if follows else found[0]


def _kept_since(found: re.Match[str]) -> str:
    """Write "has been observed" for what "is being observed" since a year."""
    when = f"{found['when']} " if "when" in found.re.groupindex else ""
    return f"{when}{'has' if found['be'] == 'is' else 'have'} been {found['done']}"


def _in_a_land(found: re.Match[str]) -> str:
    """Write "in" for the "at" before a State or a country, and leave it before a town."""
    entry = gazetteer().named(found["land"])
    lies = entry is not None and entry.kind in {KeyKind.STATE, KeyKind.COUNTRY}
    return f"in {found['land']}" if lies else found[0]


def _of_whom(found: re.Match[str]) -> str:
    """Write "The main goal of the Reef Bank (RB) is" for "The Reef Bank (RB)’s main goal is"."""
    return f"The {found['what']} of {inside(found['name'])} {found['be']} "


def _span_of_days(found: re.Match[str]) -> str:
    """Write "between April 16 and 25" for "between April 16-25"."""
    joint = "and" if found["how"] == "between" else "to"
    return f"{found['how']} {found['month']} {found['first']} {joint} {found['last']}"


def _base(found: re.Match[str]) -> str:
    """Write "aims to cover" for "aims to covers"."""
    return f"{found['aims']} to {found['do']}" if found["do"] in BASES else found[0]


def _doing(found: re.Match[str]) -> str:
    """Write "devoted to spreading" for "devoted to spread", unless more that is to be done follows."""
    another = re.search(r" and ([a-z]+)\b", found.string[found.end() :])
    return found[0] if another and another[1] in BASES else f"{found['how']} to {found['do']}ing"


def _in_capitals(found: re.Match[str]) -> str:
    """Write an office of the State large: the President of India."""
    return found["office"].title() + " of India"


def _large(found: re.Match[str]) -> str:
    """Write the last word of a name large: the Tarn Wildlife Sanctuary."""
    return f"{found['name']} {found['kind'].capitalize()}"


def _without_etc(found: re.Match[str]) -> str:
    """Write "such as fish, nets and boats" for "such as fish, nets, boats etc."."""
    first, _, last = found["some"].rpartition(", ")
    whole = not first or last.startswith(("and ", "or ")) or " and " in last
    told = found["some"] if whole else f"{first} and {last}"
    return f"{found['like']} {told}{'.' if found.end() == len(found.string) else ''}"


_WRONG: Final[tuple[tuple[str, Written], ...]] = (
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
    (r"\b(?P<one>[Oo]ne) the (?=[a-z]+est\b|most\b|(?:world|country|state)[’']s\b)", r"\g<one> of the "),
    (
        r"\b(?P<let>(?:lets?|letting) (?:[a-z]+ ){1,3})to (?=(?:use|vote|sell|buy|make|take|join|send)\b)",
        r"\g<let>",
    ),
    (
        rf"\b(?P<be>is|are)(?: being)? (?P<done>{_KEPT})(?=[^.]*\bsince (?:the year )?{_YEAR}\b)",
        _kept_since,
    ),
    (
        rf"^(?P<when>(?:Every year s|S)ince {_YEAR},[^.]*?) (?P<be>is|are)(?: being)? (?P<done>{_KEPT})\b",
        _kept_since,
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
    (
        rf"\b(?P<b>[Bb])etween (?P<from>{_YEAR}) ?(?:-|–|to) ?(?P<to>{_YEAR})\b",
        r"\g<b>etween \g<from> and \g<to>",
    ),
    (r"\baircrafts\b", "aircraft"),
    (r"\bAccording (?=(?:the )?[A-Z]|the )", "According to "),
    (r"\b(?P<of>\w+ (?:days|weeks|months|years)) time\b", r"\g<of>’ time"),
    (r"\b(?P<office>president|vice[- ]president|prime minister) of India\b", _in_capitals),
    (r"\b(?:the )?constitution of India\b", "the Constitution of India"),
    (r"\bof Union of India\b", "of the Union of India"),
    (r"\bsenior most\b", "seniormost"),
    (r"^(?P<name>[A-Z][^:]{3,60}): (?P=name) (?=[a-z])", r"\g<name> "),
    (rf"^(?P<name>The [^()]+ \([A-Z]{{2,}}\))[’']s (?P<what>{_AIM}) (?P<be>is|are) ", _of_whom),
    (
        r"\b(?P<done>established|founded|set up|launched|formed|signed|held|started) - (?=(?:on|in|by|at) )",
        r"\g<done> ",
    ),
    (r"^The (?=[A-Z]{2,} stands for\b)", ""),
    (rf"^Since (?P<year>{_YEAR}), (?P<who>[^,;]+?) is (?=[a-z]+ing\b)", r"Since \g<year>, \g<who> has been "),
    (
        rf"\b(?P<how>between|from) (?P<month>{MONTH}) (?P<first>\d{{1,2}}) ?[-–] ?(?P<last>\d{{1,2}})\b",
        _span_of_days,
    ),
    (r"\b(?P<aims>aims|seeks|plans|wants|helps) to (?P<do>[a-z]+)s\b(?= [a-z])", _base),
    (r"\bappl(?P<form>y|ies|ied) on (?=all\b|the\b|an?\b|every\b)", r"appl\g<form> to "),
    (r"\bNoble (?=(?:Peace )?(?:Prizes?|Laureates?)\b)", "Nobel "),
    (r"\bPrime minister\b", "Prime Minister"),
    (r"\b(?P<size>\d[\d.,]*) ?(?P<unit>km|m) long (?=[A-Z])", r"\g<size>-\g<unit>-long "),
    (r"(?<=[a-z]) namely, (?=[A-Z])", ", namely "),
    (r"\b(?P<be>is|are|was|were) not be (?=[a-z]+ed\b)", r"\g<be> not "),
    (r"\bidentical as that of\b", "identical to that of"),
    (rf"\b(?P<how>devoted|dedicated|committed) to (?P<do>{_AIMED})e?(?= [a-z])", _doing),
    (
        r"\b(?P<by>by|from|with) (?=[A-Z][\w.]*-based (?:[a-z-]+ ){0,4}[a-z]*[^\Ws],? [‘“]?[A-Z])",
        r"\g<by> the ",
    ),
    (rf"\bfrom (?P<from>{_YEAR}) ?[-–] ?(?P<to>{_YEAR})\b", r"from \g<from> to \g<to>"),
    (
        rf"^(?P<who>[A-Z][^.,;]*?) is (?P<done>launched|started|founded|begun) (?=by |in ){_ONCE}",
        r"\g<who> was \g<done> ",
    ),
    (r"\ban (?=(?!8|11\b|18\b)\d)", "a "),
    (r"\b(?P<come>comes?|came|coming) in to (?=effect|force|being)", r"\g<come> into "),
    (
        rf"\b(?P<the>[Tt]he) (?:recently|newly|lately) (?:{_NEWS}) (?=[A-Z])",
        r"\g<the> ",
    ),
    (r"\b(?P<rank>first|largest|highest|biggest)[ -]ever\b", r"\g<rank>"),
    (r"\bin between (?=\d)", "between "),
    (r"\bseeked\b", "sought"),
    (r"\b(?P<like>like|such as|including), (?=[A-Z])", r"\g<like> "),
    (rf"\bin (?P<year>{_YEAR}) (?P<day>(?:{MONTH}) \d{{1,2}})\b", r"on \g<day>, \g<year>"),
    (r"\b(?P<day>0?[1-9]|[12]\d|3[01])\.(?P<month>0[1-9]|1[0-2])\.(?P<year>(?:19|20)\d\d)\b", _day_in_words),
    (rf"^(?P<who>(?:The )?[A-Z][^.;:]{{2,90}}), (?P<done>{_MADE}) (?=in |on |by )(?!.*, )", _was_made),
    (r"\b(?P<consist>consists?) (?=\d|two\b|three\b|four\b|five\b|six\b)", r"\g<consist> of "),
    (r"\binflicted to\b", "inflicted on"),
    (r"\bPadma ?(?P<order>bhushan|shri|vibhushan)\b", _order),
    (r"\b(?P<year>20\d\d)(?P<next>\d\d)\b", _two_years),
    (rf"^(?P<who>(?:The )?[A-Z][^.,;:]{{3,90}}?) (?P<done>{_SET_UP}) (?={_WHEN_OR_WHERE})", _was_done),
    (r"\ba (?=[BCDFGHJKLMNPQRSTVWXZ]{2,5}\b)(?=[FHLMNRSX])", "an "),
    (rf"^(?P<who>{_MANY}) (?P<done>{_GIVEN}) (?=[A-Za-z])", _were_given),
    (r"\bas well along with\b", "along with"),
    (r"\b(?P<was>was|were|been|is) made as (?=the |an? |[A-Z])", r"\g<was> made "),
    (r"\bUnited Nation\b(?!-)", "United Nations"),
    (
        r"\b(?P<name>[A-Z]\w+ (?:National|Tiger|Wildlife|Bird|Biosphere)) (?P<kind>park|reserve|sanctuary)\b",
        _large,
    ),
    (r"\b(?P<name>Indian|Pacific|Atlantic|Arctic) (?P<kind>ocean)\b", _large),
    (r"\b(?P<name>Arabian|Caspian|Baltic) (?P<kind>sea)\b", _large),
    (rf"\b(?P<name>[A-Z]\w+) (?P<kind>act)(?=,? (?:of )?{_YEAR}\b)", _large),
    (r"\b(?P<name>World|Asia|Davis|Thomas|Uber) (?P<kind>cup)\b", _large),
    (r"\b(?P<name>Olympic|Paralympic|Asian|Commonwealth) (?P<kind>games)\b", _large),
    (r"\b(?P<name>Indian) (?P<kind>navy|army)\b", _large),
    (rf"\bin the (?P<year>{_YEAR})(?=[.,]| (?:by|at|in|under|as)\b)", r"in \g<year>"),
    (r"\b(?P<done>bestowed|conferred) to\b", r"\g<done> on"),
    (r"\bfrom the (?=\d{1,2}(?:st|nd|rd|th)? to \d)", "from "),
    (r"\bthe (?=(?:Hindu|Greek|Roman|Norse|Egyptian) mythology\b)", ""),
    (r"\bso ?called\b", "so-called"),
    (r"\b(?P<the>[Tt]he) entire of\b", r"\g<the> whole of"),
    (r"\b(?P<why>reasons? [^.,;]*?(?:is|was)) because of\b", r"\g<why>"),
    (r"(?<=[\w,] )Every (?=(?:year|month|week|day)\b)", "every "),
    (r"\b(?P<name>Lok|Rajya|Vidhan) (?P<kind>sabha)\b", _large),
    (r"(?<=\bis )Theme: ?", ""),
    (r"\ba (?=(?:8[\d,]*|1[18](?:,\d+)?)(?:[ -]|%))", "an "),
    (
        r"\bat (?P<land>[A-Z][a-z]+(?: [A-Z][a-z]+)?)(?=[.,;)]| (?:in|on|by|from|since|for|and)\b|$)",
        _in_a_land,
    ),
    (
        r"\b(?P<like>such as|like|including) (?P<some>[^.;()]+?),? etc\b\.?(?=$|[,; ])",
        _without_etc,
    ),
)

_WORDS: Final = tuple((re.compile(pattern), written) for pattern, written in _WRONG)


def with_words(text: str) -> str:
    """Return the text with its little words set right; what stands in double quotation marks is left."""
    told = text
    for wrong, written in _WORDS:
        told = wrong.sub(partial(_written, written=written), told)
    return told


def _written(found: re.Match[str], *, written: Written) -> str:
    before = found.string[: found.start()]
    if before.count("“") > before.count("”") or before.count('"') % 2:
        return found[0]
    return found.expand(written) if isinstance(written, str) else written(found)
