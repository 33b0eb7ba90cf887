"""Doubts a plain fact by the heading it is shown under: that may name it longer, or be another's."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.distracting.surroundings import content
from digests.drafting.gazetteer_names import gazetteer
from digests.drafting.grammar import read
from digests.drafting.heading_names import SMALL_WORDS
from digests.drafting.judging.about import is_about_its_heading
from digests.drafting.model import DraftFact
from digests.drafting.short_forms import looks_short
from digests.drafting.shown import headings_in
from digests.drafting.slip_forms import SLIPS
from digests.drafting.spelling import is_word


def doubts_by_heading(fact: DraftFact, title: str) -> Iterator[str]:
    """Yield what the heading, or the brief's title, says against a fact."""
    if _is_half_named(fact.text, f"{title}\n{fact.section}"):
        yield "its heading names it longer"
    if _joins_unknown(fact.text) or _is_lone(fact):
        yield "a name of one word may be of other things, too"
    if any(pattern.search(fact.section) for pattern, _ in SLIPS):
        yield "its heading has a slip"
    if _is_written_small(fact.text, fact.section):
        yield "its heading writes the name large"
    if not fact.expands and _is_strange(fact):
        yield "it may not be about what its heading names"


def _joins_unknown(text: str) -> bool:
    """Tell whether somebody joined one word that no table knows: Copernicus, whatever the heading says."""
    joined = _JOINED.search(text)
    return joined is not None and gazetteer().named(joined["name"]) is None


_JOINED: Final = re.compile(r"\bjoined (?:the )?(?P<name>[A-Z][a-z]+) (?:in|on|as)\b")


def _is_lone(fact: DraftFact) -> bool:
    """Tell whether a fact is on one word that neither its heading nor a table knows: Virunga, a park."""
    subject = read(fact.text).subject
    if len(subject) != 1 or not subject[0].text[0].isupper() or looks_short(subject[0].text):
        return False
    name = subject[0].text
    return (
        name.lower() not in fact.section.lower()
        and gazetteer().named(name) is None
        and not is_word(name.lower())
    )


def _is_half_named(text: str, headings: str) -> bool:
    """Tell whether one word lies somewhere that a heading makes a longer name of: Tarn, the Tarn Reserve."""
    lies = _LIES.match(text)
    return lies is not None and re.search(rf"\b{lies['name']} [A-Z][a-z]", headings) is not None


_LIES: Final = re.compile(
    r"(?P<name>[A-Z][a-z]+)(?:, [^,]+,)? (?:(?:is|was) (?:located|situated|found)|lies)\b"
)


def _is_written_small(text: str, heading: str) -> bool:
    """Tell "the botanical survey of India", whose heading writes it large, from "the Miro tribe"."""
    name = re.sub(r" \([^()]*\)$", "", headings_in(heading)[-1])
    found = re.search(re.escape(name), text, re.IGNORECASE)
    if found is None:
        return False
    told = found[0].split()
    large = [place for place, word in enumerate(told) if word[0].isupper()]
    return any(
        word[0].islower()
        and own[0].isupper()
        and word not in SMALL_WORDS
        and 0 < place < max(large, default=0)
        for place, (word, own) in enumerate(zip(told, name.split(), strict=True))
    )


def _is_strange(fact: DraftFact) -> bool:
    """Tell whether a fact tells of another thing than its heading, or of the first summit under the 16th."""
    editions = [_ORDINAL.findall(text) for text in (fact.section, fact.text)]
    if all(editions) and not set(editions[0]) & set(editions[1]):
        return True
    if _counts_another(fact.text, fact.section) or _is_of_a_holder(fact.text, fact.section):
        return True
    return not is_about_its_heading(fact)


def _counts_another(text: str, heading: str) -> bool:
    """Tell whether a text counts what the heading names another of: Gallantry Awards, under Padma Awards."""
    found = _COUNTS.match(text)
    words = found["name"].split() if found is not None else []
    known = content(heading)
    return len(words) > 1 and content(words[-1]) <= known and not content(words[0]) & known


def _is_of_a_holder(text: str, heading: str) -> bool:
    """Tell whether a heading names who holds an office, whom the text does not: "Secretary – Ada Rao"."""
    found = _HOLDER.search(heading)
    return found is not None and found["name"] not in text


_HOLDER: Final = re.compile(
    r"\b(?:(?:Secretary|Director)(?:[- ]General)?|Chair\w*|President|Governor|CEO|Head) ?"
    r"[:–-] ?(?:[A-Z][\w.]* )+(?P<name>[A-Z]\w+)$"
)
_COUNTS: Final = re.compile(
    r"There (?:are|were) [^.]*?\bof (?:the )?(?P<name>[A-Z][\w’-]+(?: [A-Z][\w’-]+)+)"
)
_ORDINAL: Final = re.compile(
    r"\b(?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))\b(?! century)", re.IGNORECASE
)
