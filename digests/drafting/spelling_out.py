"""Finds short forms that a text neither spells out nor may take for known, and spells them out."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from digests.drafting.articles import a_or_an
from digests.drafting.grammar import DETERMINERS, PREPOSITIONS, is_adverb
from digests.drafting.grammar_verbs import AUXILIARIES, NOUN_TOO, PASTS, THIRD
from digests.drafting.names_with_the import takes_article
from digests.drafting.openings import opened
from digests.drafting.referring_words import CODE_NAMED, HOUSEHOLD
from digests.drafting.short_forms import ShortForm, looks_short, short_forms

_PM: Final = re.compile(r"\bPM[ -]$")
"""Schemes of the Prime Minister are known by such names: PM SHRI, PM-KUSUM."""
_NO_NOUNS: Final = (
    AUXILIARIES | PREPOSITIONS | ((PASTS | THIRD) - NOUN_TOO) | {"and", "or", "which", "that", "who"}
)
"""Words after a short form that it does not describe: "ISRO launched", and not "ISRO scientists"."""
_OPENERS: Final = PREPOSITIONS | AUXILIARIES | {"and", "or", "while", "when", "since", "though", "although"}
_NAMED_SO: Final = re.compile(
    r"[”\"’']? (?:\(India\) L(?:td|imited)"
    r"|Bank|Ltd|Limited|Abhiyaan|Abhiyan|Yojana|Portal|App|Group|Airlines|Motors|Industries"
    r"|Technologies|Stadium|Foundation)\b"
)
"""After a short form: the two are a name, which is nowhere spelled out."""


def unexplained(text: str) -> Iterator[str]:
    """Yield short forms that are neither household words nor spelled out in the text itself."""
    explained = {form.short for form in short_forms(text)} | {
        found[1] for found in re.finditer(r"(\S+)(?:\s*\([^()]{6,}\)| (?:stands|is short) for\b)", text)
    }
    known = explained | HOUSEHOLD
    beside = set(re.findall(r"\(([^()\s]+)\)", text))
    for found in re.finditer(
        r"(?P<kind>[A-Z][a-z]+ )?[“‘\"']?(?<!\d)(?P<word>[A-Za-z][\w&-]*)(?![$₹])", text
    ):
        word = found["word"]
        numbered = re.fullmatch(r"[A-Z]+-?[A-Z]?\d+[A-Z]?", word) and not re.fullmatch(
            r"[A-Z]{2,5}20\d\d", word
        )
        if (found["kind"] or "").strip().lower() in CODE_NAMED or numbered:
            continue
        bare = re.sub(r"(?<=[A-Z])s$", "", word)
        if _NAMED_SO.match(text, found.end()):
            continue
        if _PM.search(text, 0, found.start("word")):
            continue
        if "-" in word and all(part in known for part in word.split("-")):
            continue
        if looks_short(word) and not {word, bare} & (explained | beside | HOUSEHOLD):
            yield word


def spelled_out(text: str, forms: Sequence[ShortForm]) -> tuple[str, str]:
    """Write the long form beside each short form the text does not explain; return both forms, too."""
    told, given = text, ""
    for short in dict.fromkeys(unexplained(text)):
        form = next((form for form in forms if form.short in {short, f"{short}s"}), None)
        if form is not None and len(short) <= len(form.long):
            told, given = _with_long_form(told, form), f"{given} {form.long} {form.short}"
    return opened(told) if text[:1].isupper() else told, given


def _with_long_form(text: str, form: ShortForm) -> str:
    """Write "the Long Form (LF)" for the first "LF", and "a Long Form (LF)" for "an LF"."""
    found = re.search(rf"(?:\b(?P<a>[Aa]n?) )?(?<![\w–-]){re.escape(form.short)}(?![\w–-])", text)
    if found is None:
        return text
    if form.long in text:
        return text.replace(f"{form.long} or {form.short}", f"{form.long} ({form.short})")
    if found["a"]:
        return f"{text[: found.start()]}{a_or_an(form.long)} {form.long} ({form.short}){text[found.end() :]}"
    before, after = text[: found.start()], text[found.end() :]
    if _ends_a_name(before):
        return text
    bare = not re.search(
        r"(?:\b(?:the|its|their|this|that|each|every|new|own|first|second|third|fourth|fifth|last|next|previous"
        r"|former|\d+(?:st|nd|rd|th))|\b(?:an?|the|its|their) [a-z]+-[a-z]+|[’']s?) $",
        before,
        re.IGNORECASE,
    )
    bare = bare and not _is_of_a_name(before)
    article = (
        ("the " if before else "The ") if bare and takes_article(f"{form.long} {form.kind}".strip()) else ""
    )
    owns = re.match(r"[’']s?(?!\w)", after)
    if owns is not None:
        return f"{before}{article}{form.long}{owns[0]} ({form.short}){after[owns.end() :]}"
    last = form.long.rsplit(maxsplit=1)[-1]
    after = re.sub(rf"^ {re.escape(last)}\b", "", after, flags=re.IGNORECASE)
    following = re.match(r" ([a-z]+)\b", after)
    describes = following is not None and following[1] not in _NO_NOUNS
    kind = f" {form.kind}" if form.kind and not describes and not re.match(r" [A-Z]", after) else ""
    return f"{before}{'' if describes else article}{form.long} ({form.short}){kind}{after}"


def _ends_a_name(before: str) -> bool:
    """Tell whether a text opens with a name that the short form ends: "Gram UJALA is", not "The UJALA"."""
    return (
        before.istitle()
        and before.isascii()
        and before.strip().isalpha()
        and not (before.strip().lower() in _OPENERS | DETERMINERS or is_adverb(before.strip().lower()))
    )


def _is_of_a_name(before: str) -> bool:
    """Tell whether a name goes on into the short form: "Junior TOPS", "a Category I AIF"."""
    found = re.search(r"(?P<word>[A-Z][\w-]*) $", before)
    return found is not None and found["word"].lower() not in _OPENERS and len(before.split()) > 1
