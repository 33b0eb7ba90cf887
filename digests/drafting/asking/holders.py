"""Questions whose answer is the subject or the host: the first, the largest, the host country."""

import re
from collections.abc import Iterator
from typing import Final

from digests.drafting.asking.frames import SUBJECT, Asked, Sentence, parts_are_simple, tidy
from digests.drafting.gazetteer_entries import INDIA, Entry
from digests.model import KeyKind

_TOPS: Final = re.compile(
    r"(?P<key>[A-Z][\w' &.-]{2,40}?) (?P<v>(?:has |had )?(?:topped|ranked first|became the"
    r" first|become the"
    r" first)|(?:ranked|ranks|was ranked|stood|has ranked)"
    r" (?:first|second|third|fourth|fifth|\d+(?:st|nd|rd|th))"
    r"|won|has won|holds|assumed"
    r"|(?:is|was) (?:the world|Asia|Africa|Europe)[’']s (?:first|last|only|largest|smallest|biggest|oldest)"
    r"|(?:is|was) the"
    r" (?:first|largest|highest|biggest|second largest|second-largest|leading|top|only)|(?:has|had) the"
    r" (?:highest|largest"
    r"|maximum|most|longest|lowest)) (?P<rest>[^,]{6,120})"
)
_HOSTED: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was|is being|will be) (?:being )?hosted by (?:the )?(?P<key>[A-Z][\w'"
    r" .-]{2,40})(?P<t>(?: (?:in|on) [^,]{2,30})?)"
)
_HOSTS: Final = re.compile(
    r"(?P<key>[A-Z][\w' .-]{2,40}?) (?P<v>hosted|will host|is hosting|has hosted|is the host of|was the"
    r" host"
    r" of) (?P<rest>[^,]{6,120})"
)


def holders(sentence: Sentence) -> Iterator[Asked]:
    """Find who is first and who hosts."""
    for pattern in (_TOPS, _HOSTS):
        found = pattern.fullmatch(sentence.text)
        entry = _land(sentence, found["key"]) if found is not None else None
        if found is not None and entry is not None and _is_one_of_a_kind(found):
            rest = re.sub(r" (?:at|with) \d[\d,.]*(?= \(|, as of|$)", "", found["rest"])
            ask = f"Which {entry.what} {found['v']} {rest}?"
            yield Asked(span=found["key"], kind=entry.kind, ask=tidy(ask), slot="holder", entry=entry)
            return
    found = _HOSTED.fullmatch(sentence.text)
    entry = _land(sentence, found["key"]) if found is not None else None
    subject = sentence.subject(found["s"]) if found is not None else None
    if found is not None and entry is not None and subject is not None:
        ask = (
            f"By which {entry.what} {found['be'].split()[0]}"
            f" {subject}{' being' if 'being' in found['be'] else ''} hosted{found['t']}?"
        )
        if found["be"] != "will be":
            yield Asked(span=found["key"], kind=entry.kind, ask=tidy(ask), slot="holder", entry=entry)


def _is_one_of_a_kind(found: re.Match[str]) -> bool:
    """Tell whether one only can be meant: "the first" needs to say at what."""
    bare_first = found["v"].endswith("the first") and (
        " to " not in found["rest"] or " and the " in found["rest"]
    )
    return parts_are_simple(found["rest"]) and not bare_first


def _land(sentence: Sentence, name: str) -> Entry | None:
    entry = sentence.names.named(name)
    if entry is None or entry.kind not in (KeyKind.STATE, KeyKind.COUNTRY) or entry.name == INDIA:
        return None
    return entry
