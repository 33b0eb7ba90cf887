"""Holds a fact against F3: it names what it speaks of, and points to nothing outside itself."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.grammar import Sentence, blanked
from digests.drafting.judging.claim import Claim
from digests.drafting.model import Finding
from digests.drafting.referring import dangling
from digests.drafting.short_forms import looks_short, short_forms, without_short_form
from digests.drafting.shown import headings_in
from digests.drafting.spelling_out import unexplained
from digests.numerals import MONTH
from digests.weekdays import WEEKDAYS

_DEFINES_TERM: Final = re.compile(
    r"\b(?:is|are) [a-z]+ (?:that|which|produced|made|obtained|extracted) \b"
    r"|\b(?:is|are) (?:(?:a|an|any|the|one of|known as|called|defined as)\b|[a-z]+s (?:of|that|where|which"
    r"|in|with|used)\b)"
    r"|\b(?:refers? to|means)\b"
)

_FINDERS: Final = frozenset(
    ["researchers", "scientists", "archaeologists", "astronomers", "astrophysicists", "paleontologists"]
)
_TEAM: Final = re.compile(
    r"A (?:group|team) of (?:\w+ )?(?:researchers|scientists|archaeologists|astronomers) "
)

_DONE_BY: Final = re.compile(
    r"(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d[\d,.]*(?: (?:lakh|crore|million|billion))?) "
    r"[^.;]{3,90}? (?:was|were|has been|have been) [a-z]+(?:ed|en|un|ilt|ade|set|given)\b[^.;]{0,60}? "
    r"(?:by|under) (?:the )?(?:[A-Z][\w’'-]* ){1,}"
)
_OF_SEVERAL: Final = re.compile(
    r"\b(?:Vienna|Geneva|Hague|London|Nairobi|Brussels|Strasbourg|Barcelona) (?:Convention|Agreement)\b"
    r"(?! (?:on|for|of|relating|concerning)\b)"
)
"""Agreements that share the city they were signed in."""
_OF_A_YEAR: Final = re.compile(
    r"\b[Tt]he (?:19|20)\d\d (?:Convention|Agreement|Treaty|Protocol|Declaration|Accord|Act)\b"
    r"(?! (?:on|for|of|relating|concerning|against|to)\b)"
)
_WHICH_PRIZE: Final = re.compile(
    r"\b(?:given|awarded|received|won|got|bagged|conferred) the (?P<what>award|prize|medal|honour|title)\b"
    r"(?! (?:of|[A-Z]))"
)
_RANKED: Final = re.compile(
    r"\b(?:ranked|ranks|placed|stood|stands|is) (?:at )?(?:the )?(?:\d+(?:st|nd|rd|th)|first|second|third)"
    r" in (?:(?!the )[A-Za-z]|(?:19|20)\d\d\b)"
)
_RANKING: Final = re.compile(
    r"\b(?:index|indices|rankings?|report|list|survey|score|table|ratings?|world|globally|among|worldwide)\b",
    re.IGNORECASE,
)
_PICTURE: Final = re.compile(r"\b(?P<name>[A-Z]{4,})[1-9]\b")
_FEWEST_WORDS: Final = 4
_TOKEN: Final = re.compile(r"[A-Z][\w&-]+")


def names_its_subject(claim: Claim, sentence: Sentence) -> Iterator[Finding]:
    """F3: nothing points outside the text, and it says who or what it is about."""
    out = tuple(dict.fromkeys(dangling(sentence)))
    for words_out in out:
        yield Finding(check="F3", reason=f"it is not said what {words_out!r} is", remedy="Name it.")
    yield from _short_forms(claim)
    yield from _one_of_several(claim.text)
    yield from _shown_in_pictures(claim)
    yield from _named_longer(claim)
    if claim.labelled or not sentence.verbs:
        return
    for alone in dict.fromkeys(claim.names.surnames(sentence.words)):
        yield Finding(
            check="F3",
            reason=f"{alone!r} is only part of a name",
            remedy="Write the whole name.",
            edit=_with_whole_name(claim, alone),
        )
    subject = sentence.subject
    if subject and subject[-1].low == "there":
        subject = sentence.predicate
    if sentence.words[0].low in _FINDERS or _TEAM.match(claim.text):
        subject = sentence.predicate
    named = claim.names.names(subject, opens=sentence.opening == 0) or _is_the_heading(sentence, claim)
    told = any(claim.text.startswith(words_out) for words_out in out)
    if not named and not told and not _is_definition(sentence) and not _is_news(claim.text):
        yield Finding(check="F3", reason="the subject has no name", remedy="Say whose or which it is.")


def _one_of_several(text: str) -> Iterator[Finding]:
    """F3: a prize, a ranking and an agreement are named so that no other of their kind is meant."""
    prize = _WHICH_PRIZE.search(text)
    if prize is not None:
        yield Finding(check="F3", reason=f"it is not said which {prize['what']}", remedy="Name it.")
    ranked = _RANKED.search(text)
    if ranked is not None and not _RANKING.search(text):
        yield Finding(
            check="F3", reason="it is not said in which ranking, or among whom", remedy="Say in which."
        )
    several = _OF_SEVERAL.search(text) or _OF_A_YEAR.search(text)
    if several is not None:
        yield Finding(
            check="F3", reason=f"there are several by the name {several[0]!r}", remedy="Say on what."
        )


def _shown_in_pictures(claim: Claim) -> Iterator[Finding]:
    """F3: "ROROC2" beside a brief's "ROROC" is the name of its second picture."""
    for found in _PICTURE.finditer(claim.text):
        if re.search(rf"\b{found['name']}\b", claim.names.text):
            yield Finding(
                check="F3", reason=f"{found[0]!r} may be the name of a picture", remedy="Write what is meant."
            )


def _named_longer(claim: Claim) -> Iterator[Finding]:
    """F3: the brief goes on with a name where the fact does not."""
    marked = _MARKED.match(claim.text)
    stretches = [rf"\({re.escape(form.short)}\) (?:on|for) {_OF_WHAT}" for form in short_forms(claim.text)]
    if marked is not None:
        stretches.append(rf"{re.escape(marked['name'])} (?:Day|Week|Fortnight|Month|Year)\b")
    for stretch in stretches:
        longer = re.search(stretch, claim.names.text)
        if longer is not None and re.search(stretch, claim.text) is None:
            yield Finding(
                check="F3", reason=f"the brief goes on: {longer[0]!r}", remedy="Write the whole name."
            )


_MARKED: Final = re.compile(
    r"(?:The )?[‘“'\"]?(?P<name>[A-Z][\w ]+?)[’”'\"]? (?:is|was)"
    r" (?:marked|observed|celebrated|commemorated)\b"
)
_OF_WHAT: Final = rf"(?!India\b|{'|'.join(map(str.title, WEEKDAYS))}|{MONTH})[A-Z][a-z]+"
"""What a centre is on, and no day on which it did something."""


def _with_whole_name(claim: Claim, surname: str) -> str | None:
    """Return the text with the name in whole, where the brief gives one."""
    whole = claim.names.whole(surname)
    return re.sub(rf"\b{re.escape(surname)}\b", whole, claim.text, count=1) if whole is not None else None


def _short_forms(claim: Claim) -> Iterator[Finding]:
    for short_form in _unexplained(claim):
        yield Finding(
            check="F3", reason=f"{short_form} is not spelled out", remedy="Write its long form beside it."
        )
    told = {form.short for form in short_forms(claim.text)}
    for short_form in sorted(claim.names.ambiguous & set(_TOKEN.findall(claim.text)) - told):
        yield Finding(
            check="F3", reason=f"{short_form!r} stands for two things here", remedy="Write its long form."
        )


def _unexplained(claim: Claim) -> Iterator[str]:
    """Yield each short form once that neither the text nor the heading it is shown under explains.

    What is defined by its kind is explained, too: "MILAN is an exercise ..." under the heading "MILAN".
    """
    beside = {form.short for form in short_forms(claim.section)}
    defined = {heading for heading in headings_in(claim.section) if _is_defined(heading, claim.text)}
    yield from (short for short in dict.fromkeys(unexplained(claim.text)) if short not in beside | defined)


def _is_defined(heading: str, text: str) -> bool:
    return looks_short(heading) and re.match(rf"{re.escape(heading)} is an? ", text) is not None


def _is_the_heading(sentence: Sentence, claim: Claim) -> bool:
    """Tell whether the subject is what the fact is shown under: "Vanadium is mined in Goa"."""
    headings = {without_short_form(heading).lower() for heading in headings_in(claim.section)}
    return without_short_form(sentence.span(sentence.subject)).lower().removeprefix("the ") in headings


def _is_news(text: str) -> bool:
    """Tell whether somebody named did it: "Two therapies were approved by the Reef Agency"."""
    return _DONE_BY.match(blanked(text)) is not None


def _is_definition(sentence: Sentence) -> bool:
    """Tell whether a common noun is defined: "Wetlands are areas where ...", "A white label ATM is ..."."""
    if sentence.opening or not _DEFINES_TERM.match(blanked(sentence.text)[sentence.predicate[0].start :]):
        return False
    return sentence.words[0].low != "the" and len(sentence.subject) <= _FEWEST_WORDS
