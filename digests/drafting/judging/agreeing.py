"""Holds a fact against F7 as far as names go: names with their articles, verbs that agree with them."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.gazetteer_names import gazetteer, names_land
from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, Sentence, Word, is_adverb
from digests.drafting.grammar_verbs import AUXILIARIES, BASES, NOUN_TOO, PARTICIPLES, PASTS, THIRD
from digests.drafting.judging.claim import Claim
from digests.drafting.model import Finding
from digests.drafting.plurals import SINGULAR, ends_like_many
from digests.drafting.short_forms import looks_short
from digests.drafting.spelling import is_word
from digests.drafting.wordlists import listed
from digests.model import KeyKind

_BARE_HEADS: Final = frozenset(
    listed(
        """
    day week month year hour time virus fever disease syndrome reserve sanctuary park port island islands dam
    lake fort
    palace temple airport station university college school hospital press limited street road square city
    town village district house bridge beach mountain mount hill nagar india headquarters parliament
    cyclone heritage square hall yojana anaemia trump later peak falls pass point river tribe language dance
    painting paintings craft pottery embroidery saree shawl glacier tunnel regency volcano canyon crater
    prefecture gate circle dock enterprise ratings research geographic yogi solicitor therapy coordination
    stadium base pneumonia resistance coverage governance systems site lite
    """
    )
)
"""A name that ends in one of these stands without an article as often as with one."""
_BARE_FIRSTS: Final = frozenset(
    listed(
        """
    exercise operation project mission ins pm prime cyclone hurricane typhoon mount lake cape fort port saint
    article section schedule chapter part sdg goal phase president minister king queen lord lady sir justice
    dr mr mrs ms prof professor shri smt general admiral air lieutenant colonel major captain governor chief
    deputy vice union foreign defence finance home external rani maharaja emperor pope prince princess swami
    guru saint sri new old north south east west northern southern eastern western central
    digital skill make team tata
    """
    )
)
"""A name that begins with one of these has none, or is a person's, an office's or a place's."""
_OWN_NAMES: Final = frozenset(["Indian bank", "private bank", "NGO"])
"""Groups of bodies whose names stand alone: "Canara Bank"."""
_ONE: Final = frozenset(
    listed(
        "is was has comes works functions lies rises flows consists comprises includes contains covers lives"
        " seeks aims"
    )
)
_CARDINALS: Final = frozenset(listed("two three four five six seven eight nine ten eleven twelve"))
_STUFF: Final = frozenset(
    listed(
        """
    nitrate oxide dioxide acid chloride carbonate sulphate phosphate cocaine rice tobacco cotton silk tea
    coffee wheat turmeric honey atrophy dystrophy syndrome accountancy guru international site many
    most more endangered vulnerable threatened literature conservation services forge
    funding insurance finance banking lending saving self-help material content information equipment
    evidence advice support violence
        """
    )
)
"""What these name has no article, or may have another."""
_BEFORE_AN_ARTICLE: Final = (
    PREPOSITIONS | AUXILIARIES | PASTS | THIRD | BASES | {"and", "or", "that", ","}
) - {"first"}
_TITLES: Final = frozenset(
    listed("minister president governor chairman chairperson secretary director chief speaker justice judge")
)
_OF_SOMEBODY: Final = frozenset(["anniversary", "birthday", "birth", "death"])
_BEFORE_A_NAME: Final = DETERMINERS | frozenset(listed("several many few most more whose no both and or & ,"))
_FURTHEST: Final = 4
_BY_PEOPLE: Final = frozenset(listed("wrote said visited travelled married died met sang told thought"))
_PAIR: Final = 3
"""Words of "Nix and Hydra"."""
_LENDERS: Final = frozenset(
    listed("development infrastructure investment reserve housing world central exim import")
)
"""Words of banks that have the article: the Asian Development Bank; "Paytm Payments Bank" stands alone."""
_LONG: Final = 6
"""Letters of a word that, after two others with capitals, is hardly a name: "Great Indian Bustards"."""


def agrees(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F7: no name lacks its article, and no plural has a verb of the singular."""
    if claim.labelled or not sentence.verbs:
        return
    bare = _name_without_article(sentence)
    if bare:
        opens, inside = bare[0].start == 0, claim.text[bare[0].start : bare[-1].end]
        article = "The" if opens else "the"
        edit = f"{claim.text[: bare[0].start]}{article} {claim.text[bare[0].start :]}"
        yield Finding(
            check="F7",
            reason=f"{inside!r} may lack its article",
            remedy=f"Write {article!r} before it, or keep it as it is.",
            edit=edit if _takes_it(sentence, bare) else None,
        )
    head = _plural_head(sentence, claim.names.text) or _lone_head(sentence)
    if head is not None and sentence.verb is not None:
        yield Finding(
            check="F7",
            reason=f"{head.text!r} and {sentence.verb.text!r} do not agree",
            remedy="Make both one or many.",
        )


def _name_without_article(sentence: Sentence) -> tuple[Word, ...] | None:
    words = sentence.words
    place = 0
    while place < len(words):
        end = _end_of_name(words, place)
        if end - place > 1 and _needs_article(words, place, end):
            return words[place:end]
        place = max(end, place + 1)
    return None


def _takes_it(sentence: Sentence, name: tuple[Word, ...]) -> bool:
    """Tell whether "the" can stand right before a name: no adjective is between, and it is no verb."""
    words = sentence.words
    at = words.index(name[0])
    before = words[at - 1].low if at else ""
    first, last = name[0].low, name[-1].low
    inside_another = at > 1 and words[at - 1].low in PREPOSITIONS and words[at - 2].text[0].isupper()
    following = next((word.text for word in words[at + len(name) :]), "")
    pair = following[:1].isdigit() or (len(name) == _PAIR and name[1].low == "and")
    if not at and (first.endswith("ing") or any(word.low in _BY_PEOPLE for word in sentence.predicate[:1])):
        return False  # "Funding for reefs", "Marco Polo wrote".
    if inside_another or pair or any(word.text[-1].isdigit() for word in name):
        return False
    is_thing = not (first in BASES - NOUN_TOO or last in PARTICIPLES or "." in name[0].text)
    return (not at or before in _BEFORE_AN_ARTICLE) and is_thing and not {first, last} & _STUFF


def _end_of_name(words: tuple[Word, ...], place: int) -> int:
    """Return where a run of capitalised words ends, small words inside it counted."""
    end = place
    while end < len(words):
        if words[end].text[0].isupper() and not (end == 0 and words[0].low in DETERMINERS | PREPOSITIONS):
            end += 1
        elif joined := _joins(words, place, end):
            end += joined
        else:
            return end
    return end


def _joins(words: tuple[Word, ...], place: int, at: int) -> int:
    """Return how many words go on with a name after a small one inside it; none between two countries."""
    after = words[at + 1 : at + 3]
    if at == place or not after:
        return 0
    if words[at].low == "and" and any(gazetteer().named(words[near].text) for near in (at - 1, at + 1)):
        return 0
    small = words[at].low in {"of", "for", "on"}
    if after[0].text[0].isupper():
        return 2 if small or words[at].low == "and" else 0
    return 3 if small and after[0].low == "the" and after[-1].text[0].isupper() else 0


def _needs_article(words: tuple[Word, ...], place: int, end: int) -> bool:
    """Tell whether a name ends in a common noun that needs "the", and nothing before it gives one."""
    name = words[place:end]
    head = next((name[at - 1] for at, word in enumerate(name) if word.low in {"of", "for", "on"}), name[-1])
    if not head.text[1:].islower() or _stands_alone(head.low, name):
        return False
    if place > 1 and words[place - 1].low == "for" and words[place - 2].low == "stands":
        return False
    if place > 1 and words[place - 1].low == "of" and words[place - 2].low in _OF_SOMEBODY:
        return False
    if name[0].low in _BARE_FIRSTS or "'" in "".join(word.low for word in name):
        return False
    known = gazetteer().named(" ".join(word.text for word in name))
    if known is not None and (known.kind is not KeyKind.BODY or known.group in _OWN_NAMES):
        return False
    after = words[end] if end < len(words) else None
    if after is not None and after.text[0].isalpha() and after.low not in _ENDS and not is_adverb(after.low):
        return False
    return not _has_article(words, place)


def _stands_alone(head: str, name: tuple[Word, ...]) -> bool:
    """Tell whether what a name ends in asks for no article: a title, no common noun, many, a bank."""
    if head in _BARE_HEADS | _TITLES or not is_word(head):
        return True
    if head == "bank" and not _LENDERS & {word.low for word in name}:
        return True
    return head.endswith("s") and head not in SINGULAR


_ENDS: Final = PREPOSITIONS | frozenset(
    listed("is was has have had will are were and or that which who to lies")
)


def _has_article(words: tuple[Word, ...], place: int) -> bool:
    """Walk left over the words that describe the name, to the small word before them."""
    if place > 1 and words[place - 1].text in "–-—":
        return _has_article(words, place - 2)
    for word in reversed(words[max(0, place - _FURTHEST) : place]):
        if word.low in _BEFORE_A_NAME or word.low.endswith(("'s", "s'", "'")) or word.text[0].isdigit():
            return True
        if (
            word.low in PREPOSITIONS
            or word.low in _ENDS
            or not word.text[0].isalpha()
            or looks_short(word.text)
        ):
            return False
    return False


def _lone_head(sentence: Sentence) -> Word | None:
    """Return the one land, body or scheme that a verb of many is told of: "The Fund of Funds are"."""
    verb, subject = sentence.verb, sentence.subject
    if verb is None or verb.low not in _MANY:
        return None
    if _is_one_land(subject):
        return subject[-1]
    if len(subject) < _OF_A_NAME:
        return None
    if any(word.low in {"and", "or", ",", "both"} or word.text[0].isdigit() for word in subject):
        return None
    at = next((at for at, word in enumerate(subject) if word.low in PREPOSITIONS and at), 0)
    head = subject[at - 1]
    return head if at and subject[0].low == "the" and head.text in _ONES else None


def _is_one_land(subject: tuple[Word, ...]) -> bool:
    return names_land(" ".join(word.text for word in subject)) and not subject[-1].low.endswith("s")


_MANY: Final = frozenset(["are", "were", "have"])
_ONES: Final = frozenset(
    listed("Fund Scheme Board Council Commission Bank Mission Programme Act Court Index Report Treaty Award")
)
_OF_A_NAME: Final = 3


def _plural_head(sentence: Sentence, brief: str) -> Word | None:
    """Return the plural that a verb of the singular is told of; the brief may know its singular."""
    verb, subject = sentence.verb, sentence.subject
    if verb is None or verb.low not in _ONE or not subject:
        return None
    if any(word.low in {"and", "or", ","} or word.text[0].isdigit() for word in subject[:-1]):
        return None
    at = next((at for at, word in enumerate(subject) if word.low in PREPOSITIONS and at), len(subject))
    head = subject[at - 1]
    plural = ends_like_many(head.low)
    counted = any(word.low in _CARDINALS for word in subject[:at])
    known = (head.low in SINGULAR and not counted) or looks_short(head.text)
    known = known or subject[0].low in {"each", "one", "every"}
    one = head.text[:-1]
    described = len([word for word in subject if word.text[0].isupper()]) > 2 and len(one) >= _LONG
    vouched = is_word(one.lower()) or is_word(one.lower().removesuffix("e")) or described
    vouched = vouched or re.search(rf"\b{one}\b", brief) is not None
    return head if plural and not known and vouched else None
