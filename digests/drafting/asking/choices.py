"""Questions with a small set of names as answers: an armed service, an ocean, a treaty by what it is for."""

import re
from collections.abc import Callable, Iterator
from typing import Final

from digests.drafting.asking.frames import ONE_OF_THESE, SUBJECT, Asked, Sentence, parts_are_simple, tidy
from digests.model import KeyKind

_SERVED: Final = re.compile(
    rf"{SUBJECT} (?P<be>is|was) (?:(?:a|an|the) (?P<m>[^,;]{{3,80}}?) )?(?P<part>hosted|conducted"
    rf"|organi[sz]ed"
    r"|led|run|developed) by (?:the )?(?P<key>Indian (?:Army|Navy|Air Force|Coast Guard))"
)
_OCEAN: Final = re.compile(
    rf"{SUBJECT} is (?:(?:a|an|the) (?P<m>[^,;]{{3,80}}?) )?(?P<part>located|situated|found) in (?:the"
    r" )?(?P<key>(?:(?:South|North)(?:ern|west|east)? )?(?:Pacific|Atlantic|Indian|Arctic) Ocean)"
)
_OTHER_NAME: Final = re.compile(
    rf"{SUBJECT} is (?:also|commonly|popularly)(?: known as| called) (?:the )?(?P<key>[A-Z]\w+ \w+)"
)
_TREATY: Final = re.compile(
    r"(?:The )?(?P<key>[A-Z]\w+ (?:Convention|Protocol|Agreement|Amendment))(?: \([A-Z]+\))? (?P<be>is|was)"
    r" (?P<what>(?:an?|the) [^,;]*?(?:treaty|convention|agreement|accord|protocol|instrument)"
    r" (?:on|to|for|that|about) [a-z][^,;]{8,120})"
)
_PRAISED: Final = re.compile(
    r"\b(?:most|largest|oldest|latest|newest|biggest|successful|important|landmark|key|main|only|first)\b"
)
_TELLS_THE_SERVICE: Final = re.compile(
    r"\b(?:naval|navy|maritime|ships?|warships?|submarines?|sea|coast\w*|air|aircraft|flying|squadron"
    r"|INS|ICGS|army|armoured|infantry)\b",
    re.IGNORECASE,
)


def choices(sentence: Sentence) -> Iterator[Asked]:
    """Find the one name of a small set that a sentence gives."""
    for pattern, group, ask in _FRAMES:
        found = pattern.fullmatch(sentence.text)
        entry = sentence.names.named(found["key"]) if found is not None else None
        if found is None or entry is None or not entry.group.startswith(group):
            continue
        question = ask(sentence, found)
        if question is not None:
            yield Asked(span=found["key"], kind=KeyKind.TERM, ask=tidy(question), slot="choice", entry=entry)
        return


def _service(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    if subject is None or _TELLS_THE_SERVICE.search(f"{subject} {found['m']}"):
        return None
    return f"By which armed service {found['be']} {subject} {found['part']}?"


def _ocean(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    return f"In which ocean is {subject} {found['part']}?" if subject is not None else None


def _other_name(sentence: Sentence, found: re.Match[str]) -> str | None:
    subject = sentence.subject(found["s"])
    return f"By which other name is {subject} known?" if subject is not None else None


def _treaty(_: Sentence, found: re.Match[str]) -> str | None:
    """Ask which one it is, where its own purpose alone can tell."""
    is_told_apart = parts_are_simple(found["what"]) and not _PRAISED.search(found["what"])
    return f"{ONE_OF_THESE} {found['be']} {found['what']}?" if is_told_apart else None


_FRAMES: Final[tuple[tuple[re.Pattern[str], str, Callable[[Sentence, re.Match[str]], str | None]], ...]] = (
    (_SERVED, "service", _service),
    (_OCEAN, "ocean", _ocean),
    (_OTHER_NAME, "nickname", _other_name),
    (_TREATY, "treaty", _treaty),
)
