"""Flaws of wording that can be seen without understanding: marks, spacing, cut ends, empty phrases."""

import re
from collections.abc import Container, Iterator
from typing import Final

from digests.drafting.articles import noun_without_article
from digests.drafting.grammar import PREPOSITIONS
from digests.drafting.grammar_verbs import AUXILIARIES, PASTS, THIRD
from digests.drafting.spelling import misspelt
from digests.numerals import MONTH

BOILERPLATE: Final = re.compile(
    r"https?://|www\.|\b(?:click|download|subscribe|read more|also read|must read|read also|join (?:us|our)"
    r"|telegram|whatsapp"
    r"|upsc|ssc exam|prelims|gs[- ](?:paper|[1-4i]{1,3})\b|mains (?:exam|question|practice)"
    r"|gs paper|general studies|syllabus|mcqs?|quiz"
    r"|practice question"
    r"|source\s*[:–]|image (?:source|credit)|picture courtesy|copyright|all rights reserved|previous year|pyq"
    r"|exam (?:tip|point|pattern)"
    r"|important for|aspirants?|candidates should|students should|let us|we will|in this article|this"
    r" article|answer\s*:"
    r"|ans\s*[:.]|correct (?:option|answer)|option [a-d]\b|posted (?:on|by)|updated on|by admin|tags?\s*:"
    r"|leave a (?:reply|comment)"
    r"|share (?:this|on)|comments?\s*:|follow us|log ?in|sign up|enrol now|coaching|free pdf|table of"
    r" contents)\b"
    r"|^Q\.? ?\d*[.):]|^\(?[a-dA-D]\)\s",
    re.IGNORECASE,
)
OPINION: Final = re.compile(
    r"\b(?:crucial|vital(?:ly)?|pivotal|significant(?:ly)?|important(?:ly)?|remarkabl[ey]|landmark"
    r"|milestone|game[- ]chang\w+|prestigious"
    r"|renowned|famous|iconic|historic|unique|rich (?:in|heritage|history)|immense|major (?:boost|step"
    r"|milestone)|huge|big(?! cats?\b)|great(?:ly)?"
    r"|best(?! practices)|excellent|popular|beautiful|unprecedented|groundbreaking|innovative|robust"
    r"|seamless|holistic|inspiring|commendable"
    r"|world[- ]class|state[- ]of[- ]the[- ]art|cutting[- ]edge|vibrant|majestic|breathtaking"
    r"|picturesque|backbone"
    r"|cornerstone|lifeline|epitome|symbol of|heart of|is (?:considered|regarded|hailed)|much wider"
    r"|proactive|vision of"
    r"|foremost|of (?:international |national |great )?repute"
    r"|proud|pride|impressive|eminent|notabl[ey]|key role"
    r"|much[- ]needed|long[- ]awaited|tremendous|brilliant|legendary|visionary|fearless"
    r"|courageous|valiant|gallant|valuable|invaluable|unfortunately|sadly|clearly|obviously"
    r"|tragic|devastating|glorious"
    r"|highlight(?:s|ed|ing)?|underscor\w+|reflect\w*|commitment|testament|demonstrates?|showcas\w+)\b",
    re.IGNORECASE,
)
VAGUE: Final = re.compile(
    r"\b(?:plays? (?:an? )?(?:\w+ )?role|paves? the way|raises? (?:\w+ )?concerns?|is a step|step towards?"
    r"|helps? (?:to |in )?\w+"
    r"|will (?:ensure|facilitate|enable|help|promote|improve|strengthen|boost|enhance|support|encourage"
    r"|contribute|lead|create)"
    r"|serves? as an? (?:\w+ )?(?:opportunity|platform|reminder|symbol)|various|several (?:measures|steps"
    r"|initiatives|factors|reasons)"
    r"|aims? (?:to|at) (?:\w+ly )?(?:promot|strengthen|enhanc|boost|improv|foster|encourag|ensur"
    r"|support|deepen|rais"
    r"|build|further|empower|highlight|address|accelerat|facilitat)\w*|focus(?:es|ed|ing)? on"
    r"|is (?:committed|dedicated) to"
    r"|a (?:large |great |huge )?number of|numerous|many|several|growing (?:demand|interest|number|concern)"
    r"|attracts? (?:\w+ )?(?:tourists|visitors|people)|is key|key (?:player|driver|pillar|part"
    r"|factor|feature|element|aspect|component|point)"
    r"|the potential"
    r"|a (?:wide )?(?:range|variety) of|and so on|etc|many (?:other|more)|need(?:s)? to be|should be"
    r" (?:done|taken)|people are|supportive of|warm welcome|promotes|encourages|strengthens|enhances|boosts"
    r"|fosters|empowers|preserves|congratulated"
    r"|greeted|hailed|thanked|condoled|expressed|helpful in|(?:been|is|are) (?:actively )?involved in"
    r"|instrumental in|continues? to be"
    r"|people (?:should|must|can)|can be (?:a|an|used)|raise awareness|increasing awareness|work together"
    r"|one of the (?:highest|most|best|greatest|finest|leading|top|key|major|main)|seen by some"
    r"|relatively|fairly|quite"
    r"|some examples|countdown|occasions? to celebrate"
    r"|is on a (?:\w+ )?visit|is in (?-i:[A-Z])[\w ]{2,30} to|can put|will go on for|bears testimony"
    r"|examples? (?:is|are|include)|following (?:are|is)|are as follows|some (?:of the )?(?:key|important"
    r"|facts))\b",
    re.IGNORECASE,
)
MISSING_ARTICLE: Final = re.compile(
    r"(?:(?:First|Second|Third|Last|Only|Largest|Main) \w+|Theme|Aim|Objective|Purpose|Headquarters?|Name"
    r"|Capital|Chairman|Chairperson|Head|Motto|Mandate"
    r"|Secretariat|Tenure|Mission"
    r"|Ministry|Department|Government|Governor|President|Director|Founder|Number|Cost|Height|Length|Area"
    r"|Ranking|Report) (?:of|for)\b"
    r"|(?:Ministry|Government|Cabinet|Centre|Parliament|Supreme Court|Prime Minister|Union Minister|Union"
    r" Cabinet) (?:has|is|was|will|had)\b"
)
_HEIGHTS: Final = (
    "(?:largest|highest|biggest|smallest|oldest|youngest|longest|tallest|greatest|fastest|lowest|deepest)"
)
_MARKS: Final = (
    (re.compile(r"[,;:]{2,}|\.{2,}|…"), "a mark is doubled or the text is cut off"),
    (re.compile(r"\s[,.;:!?](?!\d)"), "a space stands before a mark"),
    (re.compile(r"[a-z][,;][A-Za-z]|[a-z][.][A-Z][a-z]|[,;]\d{4}\b"), "a space is missing after a mark"),
    (re.compile(r"\b([A-Za-z]{2,}) \1\b(?<!that that)(?<!had had)(?!\))"), "a word is doubled"),
    (re.compile(r"[a-z]{2}[A-Z][a-z]{2}|\d(?:st|nd|rd|th)[A-Z]|\b\d{4}[a-z]{3}"), "two words are glued"),
    (re.compile(r"\b\d+ (?:st|nd|rd|th)\b"), "an ordinal is broken"),
    (re.compile(r"[•▪➢◦■►✓→|#*_]|\s[-–—]\s*$"), "a stray sign of the layout"),
    (re.compile(r"\b(?:a|an|the) (?:a|an|the)\b", re.IGNORECASE), "an article is doubled"),
    (re.compile(r"\ba (?:[aeio]\w*|8\d*\b)(?<!a one)(?<!a once)(?<!a eu)", re.ASCII), "'a' should be 'an'"),
    (re.compile(r"\ban (?:[bcdfgjklmnpqrtvwxyz]\w+)"), "'an' should be 'a'"),
    (
        re.compile(
            r"\b(?:has|have) (?:\w+ )?(?:on|in) (?:\d"
            r"|[A-Z]\w+ \d)"
        ),
        "the tense does not fit the date",
    ),
    (re.compile(r"\b(?:is|are|was|were) (?:is|are|was|were|has|have)\b"), "a verb is doubled"),
    (
        re.compile(r"\b(?:km|crore|lakh|million|billion) (?:km|crore crore|rupees rupees)\b"),
        "a unit is doubled",
    ),
    (
        re.compile(
            r"\b(?:leads|runs|holds|publishes|works|serves|observes|celebrates|conducts) [^,.]* since\b"
        ),
        "the tense does not fit the date",
    ),
    (re.compile(r"\w -\w"), "a dash stands apart from one side"),
    (re.compile(r"\b(?:means|i\.e),|\w & (?=[a-z])"), "it is written like a note"),
    (re.compile(r"\(\s|\s\)|“\s|\s”"), "a space stands inside brackets or quotation marks"),
    (
        re.compile(
            r"\bcompris(?:es|ed|e|ing) of\b|\bconsists? in\b|\bcalled (?:[^,.]{3,60} )?as\b|\btermed it as\b"
            r"|\bsubstitutes? to\b|\baccess of\b|\badmitted in as\b|\b(?:discuss(?:ed)?|described?) about\b"
            r"|\bresult(?:ed|s)? into\b|\bdespite of\b|\bdifferent than\b|\bcapable to\b"
            r"|\bextends? (?:above|over) \d"
            r"|\b(?:regarded|considered|known|described|seen) (?:having|being)\b|\badjoin(?:ing|s|ed) with\b"
            r"|\beligible for becoming\b"
        ),
        "the verb has a wrong little word",
    ),
    (
        re.compile(
            r"\b(?:is|are) (?!.*\b(?:conducted|held|organi[sz]ed|observed|celebrated)\b)[^.]*\bsince (?:19"
            r"|20)\d\d"
        ),
        "the tense does not fit the date",
    ),
    (re.compile(r"\b[Nn]o of\b"), "a word is cut short"),
    (re.compile(r"\b(?:in|for|over) (?:long|short|medium)[- ]term\b(?! [a-z])"), "an article is missing"),
    (re.compile(r"\b(?:of|from|in|on|at|to|with) same [a-z]"), "an article is missing"),
    (re.compile(r"\bbec(?:ame|ome) an? (?:first|only|sole)\b"), "a wrong article"),
    (
        re.compile(
            rf"\b(?:is|was|are|were|be|become|became) (?:\d+(?:st|nd|rd|th) (?!century)|{_HEIGHTS}\b|only"
            rf" (?!a\b|\d|the|one))"
        ),
        "an article is missing",
    ),
    (re.compile(rf"\b(?:making it|as|of) {_HEIGHTS}\b"), "an article is missing"),
    (
        re.compile(r"\bas (?:\w+ )?(?:officer|member|hub|part of|result of)\b(?<!as part of)(?<!as a)"),
        "an article is missing",
    ),
    (re.compile(r"^\W?(?:Govt|Min|Dept|Gov)\b|\bGovt\b"), "a word is cut short"),
    (re.compile(r"\b[A-Z]\.[A-Z] [A-Z]"), "a stop is missing in the initials"),
    (re.compile(r"\?|!"), "it asks or exclaims"),
    (
        re.compile(
            r"\bas (?:[A-Z][\w’'-]+ ){0,4}(?:Site|City|State|Park|Reserve|Language|Year|Day|Hub"
            r"|District|Monument)\b"
        ),
        "an article is missing",
    ),
    (
        re.compile(
            rf"\b(?:\d|crore|lakh|million|thousand|hundred) (?:poorest|richest"
            rf"|{_HEIGHTS})\b"
        ),
        "an article is missing",
    ),
    (re.compile(r"^An? (?:[A-Z]\w+ ){1,3}[A-Z]\w+[^s\W]s (?:was|is) "), "an article stands before a plural"),
    (re.compile(r"\d %|[₹$] \d|\d\s?\.\s\d"), "a number is broken by a space"),
    (
        re.compile(r", (?:In|On|The|At|By|For|With|From|And|Or|As|It|This|A|An|Its|Which|Who) [a-z]"),
        "a word inside is written large",
    ),
    (
        re.compile(
            r"\b(?:is|was|are|were|been|be) (?!Endangered|Threatened)[A-Z][a-z]+(?:ed|ing)\b(?! [A-Z])"
        ),
        "a word inside is written large",
    ),
    (re.compile(r"[’']s (?:is|was|are|were|has)\b"), "it is not said what of it"),
    (re.compile(r"\b[Tt]he [A-Z]{2,} the\b"), "an article is doubled"),
    (re.compile(r"\w/ \w|\w /\w"), "a stroke stands apart from one side"),
    (
        re.compile(r"(?<!\bto)(?<!\bwill)(?<!\band)(?<!\bor)(?<!s) form [A-Z][a-z]+[.,]"),
        "'form' should perhaps be 'from'",
    ),
    (
        re.compile(r"\b(?:highest|largest|lowest|maximum) number of \d"),
        "a number stands inside what it counts",
    ),
    (
        re.compile(
            r"\bis being (?:observed|celebrated|held|organi[sz]ed) (?:yearly|annually|every year|each year)"
        ),
        "the tense does not fit",
    ),
    (re.compile(r"\b\d+ thousand \d"), "a number is written oddly"),
    (
        re.compile(
            r"\ball (?:[A-Z]\w+ )+(?:Commission|Board|Council|Committee|University|Ministry|Authority|Court)\b"
        ),
        "one stands for many",
    ),
    (
        re.compile(
            r"^[^,(]{3,60} (?:also|popularly|commonly|formerly) (?:known|called) as [^,]{3,40} (?:is|was|are|has) "
        ),
        "commas are missing",
    ),
    (re.compile(r"\bthe \d[\d.]*(?:%| per ?cent) [a-z]+ of\b"), "a share stands before what it is of"),
    (re.compile(r"\bin the year \d{4}(?:,| and) \d{4}\b"), "many years are written as one"),
    (re.compile(r"\bAct \([A-Z]+[B-Z]\),? \d{4}"), "a short form stands inside a name"),
    (re.compile(r"\([A-Z][a-z]{17,}\)"), "two words are glued"),
    (re.compile(r"\b\d\d\.\d\d\.\d{4}\b"), "a day is written oddly"),
    (
        re.compile(
            r"\b(?:centres|centers|bodies|organi[sz]ations|agencies|banks|companies|institutions|countries|nations"
            r"|states)\b(?: \w+){0,4} who\b",
            re.IGNORECASE,
        ),
        "who is said of things",
    ),
    (re.compile(r",[\"”’']?\.?$|, \("), "a comma is left over"),
    (re.compile(r"\ba \d+ (?:days|years|months|weeks|hours)\b"), "a length of time is written as many"),
    (
        re.compile(rf"\b\d{{1,2}} (?:{MONTH}) in \d{{4}}\b|\b1[4-9]\d\d AD\b"),
        "a day is written oddly",
    ),
)
_BODY: Final = (
    "Act|(?:(?<=Reserve )|(?<=Investment )|(?<=World )|(?<=Central )|(?<=Development ))Bank|Committee"
    "|Commission|Organi[sz]ation|Authority|Agency|Council|Board|Union|Alliance"
    "|Association|Fund|Corporation"
    "|Department|Ministry|Convention|Treaty|Bill|Scheme|Index|Programme|Court|Force|Army|Navy|Cabinet|Forum"
    "|Constitution"
    "|Republic|Assembly|Agreement|Protocol|Survey|Confederation|Bureau|Federation|Foundation|Tribunal"
    "|Secretariat"
)
_ANIMAL: Final = re.compile(
    r"(?!The |An? |Its |This |Project |Mission |Operation |Save )(?:[A-Z][a-z-]+"
    r" ){1,3}(?:Dolphin|Panda|Bustard|Tiger|Leopard"
    r"|Vulture|Crane|Turtle|Deer"
    r"|Bear|Elephant|Rhinoceros"
    r"|Squirrel|Monkey|Macaque|Langur|Pangolin|Crocodile|Gharial|Frog|Hornbill|Eagle|Owl|Stork|Wolf|Fox|Cat|Dog"
    r"|Antelope|Gazelle|Yak|Whale|Shark|Otter|Falcon|Tortoise|Lion|Cheetah|Hyena|Beetle"
    r"|Butterfly|Lizard|Gibbon|Ass|Pony) "
    r"(?:is|was|has|lives|inhabits|belongs)\b"
)
_DEVICE: Final = (
    "Movement|Congress|Approach|Declaration|Initiative|Campaign|Strategy|Doctrine|Report|Summit|Olympiad"
    "|Revolution|Rebellion|Accord|Pact|Statute|Charter|Code|Visa|Process|Arrangement|Mechanism|Award|Prize|Medal|Trophy|Institute|Museum|Society|League|Office|Mission|Cup|Basin|Civili[sz]ation|Laboratory|Championships?"
    "|Vehicle|Radar|System|Ratio|Facility|Telescope|Satellite|Network|Corridor|Framework|Interface|Tax"
    "|Zone|Ocean"
    "|Sea|Desert|Strait|Peninsula|Islands|Mountains|Hills|Ghats|Canal|Railway|Festival|Empire|Dynasty|River"
    "|Project|Centre|Center|Portal|Database|Register|Registry|Levy|Directorate|Policy|Platform|Consortium"
)
_OPENING_NAME: Final = re.compile(
    r"(?!The |An? |Every |Each |This |All |No |Project |Mission |Operation |Exercise |PM |Digital |Team )(?P<name>[A-Z][\w’-]+(?: (?:(?:of|for|on"
    r"|and) )?[A-Z][\w’-]+)+)"
    r"(?:,? (?:19|20)\d\d)?(?: \([A-Z][\w-]+\))? (?P<verb>[a-z]+)\b"
)
_FINITE: Final = AUXILIARIES | THIRD | PASTS
_BARE_BODY: Final = re.compile(
    rf"(?:^|(?<=[a-z)]\s)(?:under|by|with|from|for|to|through|of|in) )"
    rf"(?P<body>(?!The |An? |Every |Each |This |Under |In |By |At |On |For |From |With |As |During "
    rf"|After )(?:[A-Z][A-Za-z-]+ (?:and |of |for )?)+(?:{_BODY}))(?= \(|"
    rf" of [A-Z]| [a-z]"
    rf"|[.,])"
)
_SHORT_OF_MANY: Final = re.compile(r"((?:[A-Z][a-z]+ )+[A-Z][a-z]+s) \(([A-Z]{3,}S)\)")
_PAIRS: Final = (("(", ")"), ("“", "”"), ("[", "]"))
_LAST_WORDS: Final = PREPOSITIONS | {
    "and",
    "or",
    "the",
    "a",
    "an",
    "is",
    "are",
    "was",
    "were",
    "which",
    "that",
    "namely",
}
_MAY_END: Final = frozenset(
    ["in", "on", "up", "beyond", "above", "below", "around", "across", "along", "under", "over"]
)
_PERFECT_PAST: Final = re.compile(
    r"^(?:On|In) (?:[^,]*, )?[^,]*\b(?:19|20)\d\d,? [^,]*\b(?:has|have) (?!been\b.*\bsince\b)\w+|"
    r"\b(?:has|have) (?:been )?\w+ed\b[^,]*\b(?:on \d|on (?:January|February|March|April|May|June|July"
    r"|August|September|October|November|December) \d)"
)


def flaws_of_wording(text: str, known: Container[str] = frozenset()) -> Iterator[str]:
    """Yield what is wrong with the wording, in plain words; `known` are words that are no slips."""
    if text[:1].islower() and not re.match(r"[a-z]+[A-Z]", text):
        yield "it begins with a small letter"
    for pattern, flaw in _MARKS:
        if pattern.search(text):
            yield flaw
    if _lacks_partner(text):
        yield "a bracket or quotation mark has no partner"
    if _is_cut_off(text):
        yield "the end is cut off"
    if any(found[2] == _initials(found[1]) + "S" for found in _SHORT_OF_MANY.finditer(text)):
        yield "a short form of many ends in a small s"
    odd = misspelt(text, known)
    if odd:
        yield f"{odd!r} looks misspelt"
    bare = [
        found["body"]
        for found in _BARE_BODY.finditer(text)
        if not re.search(r"\b[A-Z][\w-]* $", text[: found.start()])
    ]
    yield from (f"{noun!r} lacks its article" for noun in [*bare, noun_without_article(text)] if noun)
    if _PERFECT_PAST.search(text):
        yield "the tense does not fit the date"


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())


def _is_cut_off(text: str) -> bool:
    last = re.sub(r"[^\w]+$", "", text).split()[-1:]
    unfinished = bool(last) and last[0].lower() in _LAST_WORDS - _MAY_END
    return unfinished or text.endswith((":", ",", ";", "-", "–"))


def _lacks_partner(text: str) -> bool:
    uneven = any(text.count(a) != text.count(b) for a, b in _PAIRS) or text.count('"') % 2 == 1
    return uneven or _single_quotes_are_odd(text)


def _single_quotes_are_odd(text: str) -> bool:
    opened = len(re.findall(r"(?<![\w)])[‘']", text))
    closed = len(re.findall(r"[’'](?!\w)", text)) - len(re.findall(r"s[’'](?= )", text))
    return opened > closed + len(re.findall(r"s[’'](?= )", text)) or (opened == 0 and closed > 0)


def with_articles(text: str) -> str:
    """Begin with "The" where a body or an office of the brief opens the sentence without it."""
    if _ANIMAL.match(text):
        return f"The {text}"
    bare = MISSING_ARTICLE.match(text)
    if bare:
        keep = re.match(
            r"(?:Ministry|Department|Government|Cabinet|Supreme|Prime|Union|Parliament|Centre)\b", text
        )
        return f"The {text}" if keep else f"The {text[0].lower()}{text[1:]}"
    named = _OPENING_NAME.match(text)
    if named is not None and named["verb"] in _FINITE and takes_article(named["name"]):
        return f"The {text}"
    opened = _BARE_BODY.match(text)
    return f"The {text}" if opened and opened.start("body") == 0 else text


def takes_article(name: str) -> bool:
    """Tell whether a name is one of a body, which stands with "the": "the Food Organization"."""
    if re.match(rf"(?:{_BODY}|Institute|League|Centre|Office|Society) (?:of|for|on) ", name):
        return True
    return bool(re.search(rf" (?:{_BODY}|{_DEVICE})(?: (?:of|for|on) .*)?$", name)) and not re.match(
        r"(?i:the )|\S+[’']s ", name
    )
