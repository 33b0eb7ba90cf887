"""Names that stand with "the": which do, and where one that opens a sentence lacks it."""

import re
from typing import Final

from digests.drafting.articles import stands_with_article
from digests.drafting.gazetteer_names import names_land
from digests.drafting.grammar_verbs import AUXILIARIES, PASTS, THIRD
from digests.numerals import YEAR

MISSING_ARTICLE: Final = re.compile(
    r"(?:(?:First|Second|Third|Last|Only|Largest|Main) [A-Za-z][\w-]*|Full form|Scientific name"
    r"|Theme|Aim|Objective|Purpose|Headquarters?"
    r"|Name|Capital|Chairman|Chairperson|Head|Motto|Mandate"
    r"|Secretariat|Tenure|Mission"
    r"|Ministry|Department|Government|Governor|President|Director|Founder|Number|Cost|Height|Length|Area"
    r"|Ranking|Report) (?:of|for)\b"
    r"|Prime Minister (?:launched|inaugurated|unveiled|released|dedicated|flagged|laid|announced|approved)\b"
    r"|(?:Ministry|Government|Cabinet|Centre|Parliament|Supreme Court|Prime Minister|Union Minister|Union"
    r" Cabinet) (?:has|is|was|will|had)\b"
)
_BODY: Final = (
    "Act|Committee"
    "|(?:(?<=Reserve )|(?<=Investment )|(?<=World )|(?<=Central )|(?<=Development )|(?<=Housing ))Bank"
    "|Commission|Organi[sz]ation|Authority|Agency|Council|Board|Union|Alliance"
    "|Association|Fund|Corporation"
    "|Department|Ministry|Convention|Treaty|Bill|Scheme|Index|Programme|Court|Force|Army|Navy|Cabinet|Forum"
    "|Constitution"
    "|Republic|Assembly|Agreement|Protocol|Survey|Confederation|Bureau|Federation|Foundation|Tribunal"
    "|Secretariat|Budget"
)
_SPECIES: Final = (
    "Macaque|Langur|Leopard|Bustard|Dolphin|Vulture|Hornbill|Elephant|Rhinoceros|Crocodile|Gharial|Tortoise|Turtle|Frog"
    "|Pangolin|Loris|Squirrel|Otter|Florican|Tahr|Gibbon|Panda|Antelope|Gazelle|Porpoise|Cheetah|Hyena"
)
"""Kinds of animals that are no surnames."""
_OF_A_KIND: Final = (
    r"(?!The |An? |Its |This |Project |Mission |Operation |Exercise |Save )(?:[A-Z][A-Za-z-]+ ){1,3}"
)
_OF_A_SPECIES: Final = re.compile(rf"{_OF_A_KIND}(?:{_SPECIES})")
_ANIMAL: Final = re.compile(
    rf"{_OF_A_KIND}(?:{_SPECIES}|Tiger|Crane|Deer|Bear|Monkey|Eagle|Owl|Stork|Wolf|Fox|Cat|Dog|Yak|Whale|Shark"
    r"|Falcon|Lion|Beetle|Butterfly|Lizard|Ass|Pony) (?:is|was|has|lives|inhabits|belongs)\b"
)
_DEVICE: Final = (
    "MoU|Samman|Puraskar|Community|Partnership|Coalition|Movement|Congress|Approach|Declaration|Initiative|Campaign|Strategy|Doctrine|Report|Summit|Olympiad"
    "|Revolution|Rebellion|Revolt|Uprising|Mutiny|Accord|Pact|Statute|Charter|Code|Visa|Process|Arrangement|Mechanism|Award|Prize|Medal|Trophy|Institute|Museum|Society|League|Office|Mission|Cup|Basin|Civili[sz]ation|Laboratory|Lab|Observatory|Championships?"
    "|Vehicle|Collider|Radar|System|Ratio|Facility|Telescope|Satellite|Network|Corridor|Framework|Interface|Tax"
    "|Zone|Ocean"
    "|Sea|Desert|Strait|Peninsula|Islands|Mountains|Hills|Ghats|Canal|Railway|Festival|Empire|Dynasty|River"
    "|Project|Centre|Center|Portal|Database|Register|Registry|Levy|Directorate|Policy|Platform|Consortium"
    "|Biosphere Reserve"
)
_OPENING_NAME: Final = re.compile(
    r"(?!The |An? |Every |Each |Both |Either |Neither "
    r"|Some |Many |Most |This |All |No |Project |Mission |Operation |Exercise |PM |Digital "
    r"|Team )(?P<name>[A-Z][\w’-]+(?: (?:(?:of|for|on"
    r"|and) )?[A-Z][\w’-]+)+)"
    r"(?:,? (?:19|20)\d\d)?(?: \([A-Z][\w-]+\))? (?P<verb>[a-z]+)\b"
)
FIRM: Final = re.compile(
    r"(?!(?:Food|Oil|Life|Water|Air|Port|Film|Coal|Housing|Municipal)\b)[A-Z]\w+ Corporation\b"
)
"""A company of one name: "Intel Corporation"."""
_OPENS_BARE: Final = re.compile(
    r"(?:That|Those|Such|Another|Other|Our|His|Her|Their|Former|Total|Over|About|Nearly|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten"
    r"|[A-Z]\w+ (?:Limited|Ltd)) "
    r"|(?:On|In|At|By|From|Since|During|After|Before) [A-Z]"
    r"|[A-Z][a-z]+ [A-Z][a-z]+ of (?:[A-Z]\w+ ){2}Association\b"
)
"""A count, a firm, a day without its comma, or somebody of somewhere."""
_DAY: Final = re.compile(rf"(?:On|In|During) [\w ]*\b{YEAR}(?:-\d\d)?, (?=[A-Z])")
_FINITE: Final = AUXILIARIES | THIRD | PASTS
BARE_BODY: Final = re.compile(
    rf"(?:^|(?<=[a-z)]\s)(?:under|by|with|from|for|to|through|of|in) )"
    rf"(?P<body>(?!The |An? |Every |Each |Both |Either |Neither |This "
    rf"|Under |In |By |At |On |For |From |With |As |During "
    rf"|After )(?:[A-Z][A-Za-z-]+ (?:and |of |for )?)+(?:{_BODY}))(?= \(|"
    rf" of [A-Z]| [a-z]"
    rf"|[.,])"
)


def with_articles(text: str) -> str:
    """Begin with "The" where a body or an office opens the sentence, or comes after its day, without it."""
    day = _DAY.match(text)
    if day is not None:
        told = with_articles(text[day.end() :])
        return text if told == text[day.end() :] else f"{day[0]}{told[0].lower()}{told[1:]}"
    if _ANIMAL.match(text):
        return f"The {text}"
    if FIRM.match(text) or _OPENS_BARE.match(text):
        return text
    bare = MISSING_ARTICLE.match(text)
    if bare:
        keep = re.match(
            r"(?:Ministry|Department|Government|Cabinet|Supreme|Prime|Union|Parliament|Centre)\b", text
        )
        return f"The {text}" if keep else f"The {text[0].lower()}{text[1:]}"
    named = _OPENING_NAME.match(text)
    if named is not None and named["verb"] in _FINITE and takes_article(named["name"]):
        return f"The {text}"
    opened = BARE_BODY.match(text)
    return f"The {text}" if opened and opened.start("body") == 0 else text


def stands_with_the(name: str, text: str) -> bool:
    """Tell whether a name takes "the", by what it is or as the text writes it, and has none yet."""
    bare = re.sub(r"\s*\([^()]*\)$|, \d{4}$", "", name)
    if takes_article(bare) or _LATIN.search(name):
        return True
    return stands_with_article(bare, text) and not bare.lower().startswith("the ")


_LATIN: Final = re.compile(r" \([A-Z][a-z]+(?: [a-z]+){1,2}\)$")


def takes_article(name: str) -> bool:
    """Tell whether a name stands with "the", as a body's and a species' do: "the Food Organization"."""
    if re.search(r" (?:Day|Week|Fortnight|Month|Year)$", name):
        return False
    if re.match(rf"(?:{_BODY}|Institute|League|Centre|Office|Society) (?:of|for|on) ", name):
        return True
    if _OF_A_SPECIES.fullmatch(name):
        return True
    owned = re.match(r"(?i:the )|\S+[’']s ", name) is not None or _is_of_a_land(name)
    return not owned and bool(re.search(rf" (?:{_BODY}|{_DEVICE})(?: (?:of|for|on) .*)?$", name))


def _is_of_a_land(name: str) -> bool:
    """Tell whether a land stands before it as its owner: "Andhra Pradesh's Legislative Council"."""
    owner = re.match(r"(?P<land>[A-Z]\S+(?: (?:and )?[A-Z]\S+){1,2})[’']s? ", name)
    return owner is not None and names_land(owner["land"])
