"""Finds short forms that a text neither spells out nor may take for known."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.referring_words import CODE_NAMED, HOUSEHOLD
from digests.drafting.short_forms import looks_short, short_forms

_NAMED_SO: Final = re.compile(
    r"[”\"’']? (?:Bank|Ltd|Limited|Abhiyaan|Abhiyan|Yojana|Portal|App|Group|Airlines|Motors|Industries"
    r"|Technologies|Stadium|Foundation)\b"
)
"""After a short form: the two are a name, which is nowhere spelled out."""


def unexplained(text: str) -> Iterator[str]:
    """Yield short forms that are neither household words nor spelled out in the text itself."""
    explained = {form.short for form in short_forms(text)} | {
        found[1] for found in re.finditer(r"(\S+)\s*\([^()]{6,}\)", text)
    }
    known = explained | HOUSEHOLD
    beside = set(re.findall(r"\(([^()\s]+)\)", text))
    for found in re.finditer(
        r"(?P<kind>[A-Z][a-z]+ )?[“‘\"']?(?<!\d)(?P<word>[A-Za-z][\w&-]*)(?![$₹])", text
    ):
        word = found["word"]
        if (found["kind"] or "").strip().lower() in CODE_NAMED or re.fullmatch(
            r"[A-Z]+-?[A-Z]?\d+[A-Z]?", word
        ):
            continue
        bare = re.sub(r"(?<=[A-Z])s$", "", word)
        if _NAMED_SO.match(text, found.end()):
            continue
        if "-" in word and all(part in known for part in word.split("-")):
            continue
        if looks_short(word) and not {word, bare} & (explained | beside | HOUSEHOLD):
            yield word
