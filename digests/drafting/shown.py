"""Says under which heading a fact is shown: "Topic > Aim", without what headings say of the page alone."""

import re
from collections.abc import Sequence
from typing import Final

from digests.drafting.kinds import KINDS
from digests.drafting.model import Passage
from digests.drafting.names import Names
from digests.drafting.openings import opened
from digests.drafting.short_forms import ShortForm, without_short_form
from digests.drafting.shouting import unshouted
from digests.drafting.wordlists import listed
from digests.words import stem, words

BARE: Final = frozenset(
    listed(
        "about|context|overview|introduction|key facts|key points|key features|key highlights"
        "|key takeaways|features"
        "|details|description|main points|important points|salient features|points to remember|in short"
        "|the news"
        "|background|significance|news in brief|what is the news|prelims facts|static facts|static gk"
        "|additional info"
        "|highlights|why you should know|why should you know|in news|why in news|news|about it"
        "|important facts|facts|an overview of the news|important value additions|value additions|news"
        " excerpt"
        "|daily news analysis|quick facts|essential facts|in brief|brief|summary|gist|print friendly, pdf"
        " & email",
        "|",
    )
)
"""Headings that say nothing of what stands under them: the heading above them does."""
NEWS: Final = re.compile(r"(?:why|what)(?: is|[’']s)?.*\bnews|in (?:the )?news|(?:in |current )?context|news")
_OF_THE_PAGE: Final = re.compile(
    r"\b(?:current affairs|upsc|gs paper|paper \d|prelims|mains|syllabus|pib (?:weekly|summary"
    r"|analysis)|topic \d|news in short|news-?crux|\d{1,2}(?:st|nd|rd|th)? (?:january|february"
    r"|march|april|may|june|july|august|september|october|november|december),? \d{4}|(?:19"
    r"|20)\d\d (?:jan|feb|mar|apr|may|june?|july?|aug"
    r"|sept?|oct|nov|dec)\w* \d)\b",
    re.IGNORECASE,
)
_LONGEST_HEADING: Final = 10
_SHORT_WORD: Final = 3
_ABOUT: Final = re.compile(
    r"^(?:(?:(?:some |more |the )?(?:key|important|other|main|salient|quick|basic)[ -]*(?:facts|points"
    r"|features"
    r"|highlights|details|takeaways|value additions?)[ -]*)?(?:about|on|of|regarding)|what (?:is|are)"
    r"|who (?:is|are))"
    r"\s+(?:(?:the|an?)\s+)?",
    re.IGNORECASE,
)
_ASKS: Final = re.compile(
    r"^(?:how|why|which|when|where|what|who|does|do|is|are|can|will)\b.*|.*\?\W*$", re.IGNORECASE
)
"""A question is a heading for a page, and no name for what stands under it."""
_SYLLABUS: Final = re.compile(
    r"\s*[(\[{](?:Syllabus|GS ?\d?|Relevance|Prelims|Mains)\b[^()\[\]{}]*[)\]}]", re.IGNORECASE
)


def heading_spelled_out(name: str | None, forms: Sequence[ShortForm]) -> str | None:
    """Write "Global Hunger Index (GHI)" for a heading that is "GHI"."""
    form = next((form for form in forms if form.short == name), None)
    return f"{form.long} ({form.short})" if form else name


def section_of(passage: Passage, title: str, names: Names, text: str, forms: Sequence[ShortForm]) -> str:
    """Return "Topic > Aim", the headings a fact is shown under, or the title.

    A heading that says nothing is left out, and so is a name that the fact does not speak of.
    """
    title = unshouted(_SYLLABUS.sub("", title).strip() or title)
    told = [_shown(heading) for heading in dict.fromkeys(passage.headings)]
    told = [heading for heading in told if len(heading.split()) <= _LONGEST_HEADING]
    told = [
        heading
        for heading in told
        if heading.lower().rstrip(" ?:") not in BARE | KINDS
        and not NEWS.fullmatch(heading.lower().rstrip(" ?:"))
        and not _OF_THE_PAGE.search(heading)
        and not _ASKS.match(heading)
    ]
    if not told:
        return title
    if not names.is_generic(told[-1]):
        last = heading_spelled_out(told[-1], forms) or told[-1]
        return title if names.label(told[-1]) is not None and not _is_about(text, last) else last
    above = [heading for heading in told[-2:-1] if _speaks_of(text, heading) or not names.label(heading)]
    if above:
        return " > ".join([*above, told[-1]])
    return told[-1] if _speaks_of(text, told[-1]) and " " in told[-1] else title


def _shown(heading: str) -> str:
    bare = _ABOUT.sub("", _SYLLABUS.sub("", heading)).strip()
    asked = _ABOUT.match(heading) is not None and not _ASKS.match(bare.rstrip("?:. "))
    bare = (bare.rstrip("?:. ") if asked else bare) or heading
    return opened(unshouted(bare))


def _is_about(text: str, heading: str) -> bool:
    """Tell whether a text has at least half of the weighty words of a name, or its short form."""
    said = {stem(word) for word in words(text)}
    parts = [
        part
        for word in words(without_short_form(heading))
        for part in word.split("-")
        if len(part) > _SHORT_WORD
    ]
    short = heading.removesuffix(")").rpartition("(")[2].lower()
    return short in said or 2 * sum(stem(part) in said for part in parts) >= max(1, len(parts))


def _speaks_of(text: str, heading: str) -> bool:
    """Tell whether a text has a weighty word of a heading."""
    said = {stem(word) for word in words(text)}
    parts = [part for word in words(heading) for part in word.split("-")]
    return any(stem(part) in said for part in parts if len(part) > _SHORT_WORD)
