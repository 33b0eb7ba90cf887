"""Tells whether a passage speaks of what its heading names, or turns to something else."""

import re
from collections.abc import Sequence
from typing import Final

from digests.drafting.completing import completed, lacks_subject
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import Sentence, read
from digests.drafting.grammar_verbs import BASES, BE, HAVE, NOUN_TOO, PARTICIPLES, PASTS, THIRD
from digests.drafting.labelling import is_known_label
from digests.drafting.model import LineKind, Passage
from digests.drafting.names import Names
from digests.drafting.short_forms import looks_short, matches, without_short_form
from digests.drafting.wordlists import listed
from digests.model import KeyKind
from digests.words import words

_SCRAP: Final = 3
"""Words of a line that claims nothing, such as "Parameters"."""
_NOW: Final = re.compile(r"(?:Now|Currently|Presently|Also|Recently),? ")
_PARTS: Final = re.compile(
    r"(?:most|some|all|many|one) of them\b"
    r"|(?:(?:the|its|their|each|every|all|most|at least \w+|\d+) )?(?:of (?:the|its) )?(?:other )?"
    r"(?:(?:vice-?)?chair(?:man|person)|members?|president|directors?|director-general|secretary-general"
    r"|headquarters|secretariat|governor|terms?|tenure)\b"
)
"""Subjects that are parts of what a section is about."""
_IS: Final = BE | HAVE
"""Verbs that tell what something is: the next line may go on about it."""
_OPENING_VERBS: Final = (THIRD - NOUN_TOO) | PASTS | PARTICIPLES
_WHOLE_NAME: Final = 3
"""Words of a scrap that is a name even where the text uses it nowhere else."""


def is_about(passage: Passage, name: str) -> bool:
    """Tell whether the name, or a pronoun for it, is the subject of a passage; a labelled value always is."""
    sentence = read(passage.text)
    if passage.label is not None and is_known_label(passage.label) and not sentence.verbs:
        return True
    if lacks_subject(_NOW.sub("", passage.text).capitalize()) or _PARTS.match(passage.text.lower()):
        return True
    if not sentence.verbs:
        return len(passage.text.split()) <= _SCRAP or passage.lead is not None
    if _names_it(sentence.span(sentence.subject).lower(), name):
        return True
    return sentence.opening == 0 and sentence.words[0].low in {"it", "its"}


def is_of_others(passage: Passage, here: Passage, text: str) -> bool:
    """Tell whether a passage speaks of many, which an "It" at the beginning of another bullet cannot mean."""
    sentence = read(passage.text)
    if here.kind is not LineKind.BULLET or "\n" not in text[passage.end : here.start] or not sentence.verb:
        return False
    many = sentence.verb.low in {"are", "were", "have"} or sentence.verb.low in BASES - PASTS
    return many and not re.match(r"They\b", passage.text)


def _names_it(subject: str, name: str) -> bool:
    """Tell whether a subject, in small letters, is the name, its short form, or a part of what it names."""
    bare = without_short_form(name).lower()
    short = re.search(r"\(([^()]+)\)$", name)
    own = {bare, short[1].lower()} if short else {bare}
    told, length = subject.removeprefix("the "), len(subject.split())
    kind = re.fullmatch(r"(?:the|this) (\S+)", subject)
    initials = re.fullmatch(r"[a-z]{3,8}", told)
    return (
        (initials is not None and matches(told.upper(), re.sub(r"\s*\([^()]*\)$|^the ", "", name)))
        or (told.startswith(bare) and length <= len(bare.split()) + 2)
        or told in own
        or {told.rsplit(", ", 1)[-1].removeprefix("the "), told.split(",")[0]} & own != set()
        or (kind is not None and kind[1] in words(bare))
        or _PARTS.match(subject) is not None
    )


def leads_on(before: Sequence[Passage], name: str) -> bool:
    """Tell whether the sentence right before is about the name, so that an "It" here goes on about it.

    Its subject is the name, or an "It" that goes on about the name itself; and it tells what the thing is,
    where or since when: one that does something to another thing may lead on to that.
    """
    for passage in reversed(before):
        sentence = read(passage.text)
        if passage.label is not None or not _is_quiet(sentence):
            return False
        if _is_the_name(sentence.span(sentence.subject).lower(), name):
            return True
        if sentence.opening or sentence.words[0].low not in _PRONOUNS:
            return False
    return False


_PRONOUNS: Final = frozenset(["it", "he", "she"])
_STATES: Final = frozenset(
    listed("lies covers consists comprises works functions stands belongs operates runs flows lived")
)


def _is_quiet(sentence: Sentence) -> bool:
    """Tell whether a sentence says what something is, or what was done to it, and brings in nothing new."""
    verb = sentence.verb
    return (
        verb is not None and (verb.low in BE or verb.low in _STATES) and "that" not in sentence.text.split()
    )


def _is_the_name(subject: str, name: str) -> bool:
    """Tell whether a subject is the name, its short form, or its first and last words: the Tarn Sanctuary."""
    told = without_short_form(subject).removeprefix("the ").split()
    short = re.search(r"\(([^()]+)\)", name)
    own = without_short_form(name).lower().split()
    if not told or not own:
        return False
    is_cut = len(told) > 1 and told[0] == own[0] and told[-1] == own[-1] and set(told) <= set(own)
    return told == own or is_cut or (short is not None and told == [short[1].lower()])


def goes_on_about(passage: Passage, name: str) -> bool:
    """Tell whether a passage is about the name at least as far as it leaves its subject out."""
    return passage.label is not None or _is_bare(passage.text, name) or is_about(passage, name)


def turns_away(passage: Passage, name: str, names: Names) -> bool:
    """Tell whether a passage begins to tell of another thing, which the next line may mean, without naming
    it by a label or a line: `names_another` looks at those."""
    text = passage.text
    sentence = read(text)
    if not sentence.verbs and passage.label is None:
        return text.rstrip().endswith(":")
    return not _is_bare(text, name) and _says_what_another_is(sentence, name, names)


def names_another(passage: Passage, name: str, names: Names) -> bool:
    """Tell whether a label is another name, or a line by itself, which may be a heading."""
    if passage.label is not None:
        return _is_another(_ABOUT.sub("", passage.label), name, names)
    text = passage.text.rstrip(" .")
    return not read(text).verbs and _is_another(text, name, names)


def is_short_for_another(label: str, name: str) -> bool:
    """Tell whether a label is the short form of another thing than the name, and no word of labels (HQ)."""
    if not looks_short(label) or label in _NO_NAMES:
        return False
    return not is_known_label(label) and not _names_it(label.lower(), name)


_NO_NAMES: Final = frozenset(listed("HQ CEO MD DG CMD ED CM PM FM IUCN CITES WPA UNESCO ISBN"))
"""Offices, and lists that say something of what the heading names."""
_ABOUT: Final = re.compile(r"^(?:More )?[Aa]bout (?:the )?")


def _is_another(written: str, name: str, names: Names) -> bool:
    """Tell whether a scrap is a name: one of two words that the text uses, too, or one of three."""
    if is_known_label(written) or _names_it(written.lower(), name):
        return False
    length = len(written.split())
    named = names.label(written) if length >= _WHOLE_NAME else names.heading(written)
    return named is not None and (length > 1 or looks_short(written))


def _is_bare(text: str, name: str) -> bool:
    """Tell whether a text begins with its verb or is completed by a name: "Came into being in 1994"."""
    first = text.split(" ", 1)[0].lower()
    return first in _OPENING_VERBS or completed(text, name) is not None


def _says_what_another_is(sentence: Sentence, name: str, names: Names) -> bool:
    """Tell whether a sentence says what something named is: "The Reef Club is a body ..."."""
    subject, verb = sentence.span(sentence.subject), sentence.verb
    if not sentence.subject or verb is None or verb.low not in _IS or _names_it(subject.lower(), name):
        return False
    if not _is_name(sentence, names):
        return False
    return gazetteer().named(subject) is None


def speaks_of_another(passage: Passage, name: str, names: Names) -> bool:
    """Tell whether a sentence's subject is another named thing that may have a seat, a size or a year."""
    sentence = read(passage.text)
    subject = sentence.span(sentence.subject)
    if not sentence.subject or _names_it(subject.lower(), name) or _ACTS.search(subject):
        return False
    entry = gazetteer().named(subject)
    return (entry is None or entry.kind is KeyKind.BODY) and _is_name(sentence, names)


_ACTS: Final = re.compile(
    r"\b(?:Minister|Ministry|President|Cabinet|Government|Governor|Court|Parliament|Sabha|Researchers|Scientists"
    r"|Centre|Commission|Committee|Council|Bureau|Agency|Union|Nations|Labs?|University|Institute)\b"
)
"""Who does something to what a section is about, and does not become its theme by that."""


def _is_name(sentence: Sentence, names: Names) -> bool:
    """Tell whether a subject is a name, and not only words with a name among them."""
    subject = sentence.subject
    the = subject[0].low == "the"
    first = subject[1:2] if the else subject[:1]
    return names.names(first, opens=not the and sentence.opening == 0)
