"""Sentences that say one whole thing in a fixed form, though no question is made of them.

Where something lies, whom it is named after, what it belongs to, when it is observed, what it is: a slip has
little room in these forms, as it has little in those that questions are made of (`asking`).
"""

import re
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import PREPOSITIONS, RELATIVES
from digests.drafting.judging.claim import undated
from digests.drafting.judging.whole_forms import AIMS, DEFINES, DOES, PREDICATES, SENTENCES
from digests.drafting.kinds import KINDS
from digests.drafting.plurals import ends_like_many
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_PRAISE: Final = frozenset(
    listed(
        """
    well-known high-profile flagship famous popular renowned prominent
    major serious special unusual usual main easy powerful important noted popular great proof key leading
    significant prominent famous unique rare shorter longer better full kind way simple good big small vital
    keen strong staunch ardent supporter follower devotee advocate admirer hero
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
_LOOSE: Final = frozenset(
    listed("per according reportedly legend legends believed here there shown other others except among")
)
"""Hedges, exceptions and pointers: what no fixed form may end in."""
_VAGUE: Final = frozenset(listed("most one ex former better famous popular nation"))
_POINTING: Final = frozenset(listed("its their it them this these such other etc so while"))
_LONGEST: Final = 160
"""Characters: what is longer says more than one thing."""


_CALLINGS: Final = frozenset(
    listed(
        """
    teacher officer judge mathematician economist scientist player politician author poet singer actor
    activist lawyer journalist professor researcher engineer doctor cricketer wrestler boxer businessman
    entrepreneur leader diplomat bureaucrat designer artisan artist painter dancer musician weaver writer
    journalist sculptor potter filmmaker photographer alumnus alumna graduate
        """
    )
)
"""What somebody is may change, and is not what he is in the news for."""
_FEWEST_TOLD: Final = 3
"""Words after the verb of "a disease that kills people": fewer say little."""
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
    if _goes_without_saying(subject, predicate) or (words[0] in _PARTS and words.count("and") > 1):
        return False
    if any(form.fullmatch(f"{subject} {predicate}") for form in AIMS):
        return not (RELATIVES | _LOOSE | _POINTING) & set(words) and " and to " not in predicate
    if any(form.fullmatch(f"{subject} {predicate}") for form in SENTENCES):
        return not _OPEN & {*words[2:], *subject.split()}
    is_plain = not (RELATIVES | _LOOSE | _VAGUE) & set(words[2:]) and any(
        _is_its(form, predicate) for form in PREDICATES
    )
    return is_plain or _is_definition(subject, predicate)


def _is_its(form: re.Pattern[str], predicate: str) -> bool:
    """Tell whether a form is the predicate's, and no name in it lacks its article."""
    found = form.fullmatch(predicate)
    bare = found.groupdict().get("bare") if found is not None else None
    return found is not None and not (bare and is_word(bare.split()[-1].lower()))


def _is_one_thing(subject: str) -> bool:
    """Tell a name from "One case of growing aridity", "The lake that lies in Goa" and "Reef's outlook"."""
    words = re.sub(r" \([^)]*\)$", "", subject).split()
    if not words or words[0] in _NO_NAMES or RELATIVES & set(words) or re.search(r"\b(\w+) or \1\b", subject):
        return False
    return words[-1][0].isupper() or not words[-1][0].isalpha() or words[-1].lower() in KINDS | _LIVING


_NO_NAMES: Final = frozenset(
    listed(
        """
    A An One Some Two Three Four Five Several Many Most Few Another Other Such Justice Professor Prof Dr
    President Minister Admiral General
        """
    )
)
"""Begin what may be any, and persons, whose offices pass."""
_LIVING: Final = frozenset(
    listed(
        """
    bird frog snake fish tree plant flower cat crane hornbill turtle deer bear fox wolf monkey macaque
    squirrel tiger leopard elephant vulture hills range mountains islands archipelago state city town
    community people peoples kingdom sultanate party paintings painting embroidery shawl saree craft weaving
    cave caves inscription fair mela puja water wetlands delta basin bay gulf peninsula word name term
        """
    )
)
_PARTS: Final = frozenset(["divides", "separates", "links", "connects"])


def _goes_without_saying(subject: str, predicate: str) -> bool:
    """Tell what the name itself says: "The Reef Prize is named after Reef", "the language of Japan"."""
    namesake = re.fullmatch(r"(?:is|was|are|were) (?:named|called) after (?:the )?(?P<whom>[^,]+)", predicate)
    if namesake is not None:
        return content(namesake["whom"]) <= content(subject)
    told = re.search(r"(?P<root>[A-Z][a-z]{2,3})[a-z]*$", predicate)
    is_language = "language of" in subject and told is not None
    return bool(is_language and told and told["root"] in subject) or (
        " Day" in subject and " to " in predicate
    )


def _is_known(subject: str) -> bool:
    """Tell whether every candidate knows where it lies: the states and cities of India."""
    entry = gazetteer().named(subject)
    return entry is not None and (entry.kind is KeyKind.STATE or entry.what.startswith("Indian "))


def _is_of_many(subject: str) -> bool:
    """Tell whether a name ends in a plural: "Reef Caves was built" has the verb of one."""
    last = re.sub(r" \([^)]*\)$", "", subject).rpartition(" ")[2].lower()
    return ends_like_many(last) and is_word(last.removesuffix("s"))


_JOINS_NAMES: Final = re.compile(
    r"(?:(?!\band\b).)+ (?:[A-Z][\w’'-]*|\([A-Z]+\)) and (?:the )?[A-Z](?:(?!\band [a-z]).)*"
)
"""Its "and" stands between two names: "a joint project of the Reef Board and the Tarn Trust"."""


def _is_definition(subject: str, predicate: str) -> bool:
    """Tell "is a tributary of the Tarn" from "is a major event in Goa and a sign of peace"."""
    said = set(predicate.split())
    does = DOES.fullmatch(predicate)
    if does is not None:
        told = does["what"].split()
        is_thin = len(told) < _FEWEST_TOLD or re.search(r"\b[a-z]+s [a-z]+s\b", does["what"])
        is_clean = not (_PRAISE | _OPEN - {"that"}) & said
        return not is_thin and is_clean and does["kind"] not in subject.lower().split()
    if predicate.startswith("is ") and _CALLINGS & said:
        return False
    open_words = _OPEN - {"and"} if _JOINS_NAMES.fullmatch(predicate) else _OPEN
    return DEFINES.fullmatch(predicate) is not None and not (_PRAISE | open_words) & said
