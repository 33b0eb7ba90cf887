"""Finds nouns that lack their article, among a closed list, and names that a brief writes with one."""

import re
from typing import Final

from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, Word, is_adverb, words_of
from digests.drafting.grammar_verbs import AUXILIARIES, PARTICIPLES, PASTS, THIRD
from digests.drafting.wordlists import listed

SPOKEN: Final = "ASEAN|SAARC|NATO|UNESCO|UNICEF|OPEC|BIMSTEC|INTERPOL"
"""Short forms that are spoken as words, and stand without "the"."""
COUNTED: Final = frozenset(
    listed(
        """
    missile satellite submarine ship aircraft rocket scheme mission portal exercise project agreement treaty
    bill policy company bank officer member vaccine drone bridge airport plant station hub country nation
    organisation organization body agency institution university campaign programme program initiative system
    platform report index book film player team helicopter radar warship vessel spacecraft probe telescope
    subcontinent economy producer exporter lender regulator forum summit committee commission council
    monastery temple church mosque shrine palace tomb monument museum statue lake river stream glacier island
    peninsula plateau valley basin delta gulf bay strait canal dam reservoir waterfall hill mountain peak
    volcano crater cave district village town city municipality province region zone corridor sanctuary
    ecosystem wetland kingdom dynasty empire republic colony era tribe clan caste group squad battalion
    regiment brigade fleet boat frigate corvette destroyer carrier tanker gun rifle weapon bomb warhead jet
    launcher orbiter lander rover camera sensor device tool machine engine motor vehicle car bus truck tunnel
    flyover harbour terminal refinery factory mine pipeline reactor turbine laboratory clinic stadium venue
    bird animal insect reptile mammal frog snake lizard turtle tortoise dolphin whale crocodile tree shrub
    flower fungus bacterium parasite microbe gene molecule atom organ syndrome symptom drug tablet
    regime pact accord convention protocol charter declaration statute ordinance guideline norm
    clause provision petition verdict tribunal jury panel ministry department directorate bureau alliance
    bloc coalition federation confederation league association corporation firm enterprise startup insurer
    drive plan strategy framework roadmap model mechanism procedure technique method algorithm app website
    database dashboard registry journal magazine newspaper novel poem story song album photograph portrait
    mural manuscript inscription dialect award prize medal trophy certificate permit passport coin loan grant
    subsidy tariff quota ratio target goal deadline pledge tour trip journey conference seminar workshop
    ceremony event festival carnival tournament championship match raid earthquake landslide sector militant
    movement component element parameter indicator category industry area season scope ambit card
    levy cyclone route coach train coastline census authority tradition fighter design wing shape
    agenda agent amount anniversary announcement archipelago architect arrangement array article asset
    atmosphere attempt backbone backdrop band batch belt bench blend block bond boundary brain
    breakthrough budget burden canopy career cause cell center centre century chain channel citation
    cluster coast collection community condition constitution continent contingent continuation copy core
    count crust cycle debate decade decision definition deity dialogue director discussion document draft
    drill edge edition effort emblem enemy entity eruption facility fair feast feat feature field figure
    flavour floor forerunner fort founder fund galaxy globe hamlet highway hole idea institute instrument
    item judge kind lagoon layer leader limit list location logo mainland mandate meeting message
    milestone minister mixture moment month moon neighbourhood network object objective observatory
    observer offence opportunity option outbreak outcome outlay overview package pair park party patient
    pattern period phase picture piece pillar plane poet port portion post problem product proposal
    quarter reign relationship reputation requirement reserve result role ruler script seat secretariat
    section sentence sheet shift shore signatory situation span spectrum star statement stretch surface
    survey symbol tank tapestry task terrain territory theme threshold throne title topic torpedo trend
    tributary umbrella unit universe user variety version visit wall wave week wife winner woman word
    workforce world
        """
    )
)
"""Nouns of which there can be one: "coach", and not "coal"."""
_BESIDE_A_NAME: Final = frozenset(
    listed(
        "bank scheme mission portal exercise project summit bill index system district province city island"
        " lake river region hill festival temple church tribe village town hamlet"
    )
)
_DETERMINING: Final = DETERMINERS | frozenset(
    listed("my your our no any each every either neither which whose what several many few most more another")
)
_OPENS: Final = PREPOSITIONS - {"per", "than", "like", "including"}
_FORCES: Final = re.compile(
    r"(?<![Tt]he )(?<![Tt]he \w{6} and )\b(?:Indian|French|Japanese|Russian|British|US|Royal) "
    r"(?:Navy|Army|Air Force|Coast Guard|Parliament|Constitution|Ocean|Railways|Government|government)\b"
    r"|\b(?<![Tt]he )[A-Z][a-z]+n and [A-Z][a-z]+ (?:Navies|Armies|Air Forces|armies|navies|air forces)\b"
)
_FURTHEST: Final = 5
_GO_ON: Final = (
    "(?:is|was|are|were|has|have|had|will|and|or|of|in|to|by|on|at|for|with|from|under|as|which|that|who)"
)
"""What may follow a name that is whole: "the Pitch Black exercise" names an exercise."""


def noun_without_article(text: str) -> str | None:
    """Return the first noun that lacks its article, or None; a plural or a list of names lacks none."""
    force = _FORCES.search(text)
    before = text[: force.start()] if force else ""
    if force and not re.search(r"\b[Tt]he (?:(?:\w+ ){0,2}(?:and|,) |(?:[A-Za-z-]+ ){1,2})$", before):
        return force[0]
    words = words_of(text)
    for place, word in enumerate(words):
        if word.text in COUNTED and _ends_phrase(words, place) and _is_bare(words, place):
            return word.text
    return None


def _ends_phrase(words: tuple[Word, ...], place: int) -> bool:
    """Tell whether no noun follows that the word would only describe ("missile system")."""
    if place + 1 == len(words):
        return True
    after = words[place + 1]
    return (
        after.low in PREPOSITIONS | AUXILIARIES | {"that", "which", "and", "or", "to"}
        or (after.low in PARTICIPLES and after.low.endswith("ed"))
        or not after.text[0].isalnum()
    )


def _is_bare(words: tuple[Word, ...], place: int) -> bool:
    """Walk left over the words that describe the noun, to the small word or verb before them."""
    for steps, word in enumerate(reversed(words[max(0, place - _FURTHEST) : place])):
        if word.low in _DETERMINING or word.low.endswith(("'s", "s'")) or word.text[0].isdigit():
            return False
        if word.low in _OPENS:
            return not (steps and words[place].text in _BESIDE_A_NAME and words[place - 1].text[0].isupper())
        if word.low in {"is", "was", "has", "had"}:
            return True
        if (
            word.low in AUXILIARIES
            or not word.text[0].isalpha()
            or is_adverb(word.low)
            or word.low in {"and", "or"}
        ):
            return False
        if word.low in PASTS | THIRD:
            told = words[max(0, place - steps - 2) : place - steps - 1]
            described = bool(told) and (told[0].low in _DETERMINING or is_adverb(told[0].low))
            return word.text.islower() and word.low not in COUNTED and not described
    return False


def stands_with_article(name: str, text: str) -> bool:
    """Tell whether a text writes "the" before a name, and leaves it out inside sentences no more often."""
    if f"the {name.lower()}" not in text.lower():
        return False
    ends = rf"(?i:{re.escape(name)})\b(?! [A-Z])(?! (?!{_GO_ON}\b)[a-z])"
    bare = re.findall(
        rf"(?:(?<=[a-z] )(?<!\b[Tt]he )|(?<=- )|^){ends} (?:is|was|has|will)?", text, re.MULTILINE
    )
    return len(re.findall(rf"\b[Tt]he {ends}", text)) > len([each for each in bare if each])


def a_or_an(name: str) -> str:
    """Return the article of one of its kind; a U is spoken "you" in most names: "a Union Minister"."""
    return "an" if name[0].lower() in "aeio" else "a"
