"""What settings are called: finds the one that words are about, and the words that are its value."""

import re
from collections.abc import Mapping
from typing import Final

from rapidfuzz import fuzz, process

SETTINGS: Final = (
    "times",
    "days",
    "zone",
    "topics",
    "pace",
    "quiet",
    "pause",
    "sensitive",
    "language",
    "exam",
)
"""The settings by their own names."""
_OTHER_NAMES: Final = {
    "times": "time, posting time, posting times, post time, post times, schedule, hour, hours",
    "days": "day, weekday, posting days, day of week, days of week",
    "zone": "time zone, timezone, time-zone, tz, city, location",
    "topics": "topic, subject, subjects, category, categories",
    "pace": "amount, speed, facts and quizzes, per post",
    "quiet": "quiet hours, quiet hour, quiet time, quiet times, silent hours, silence, silent, dnd, "
    "do not disturb, sleep, sleep hours, night mode",
    "pause": "paused, snooze, pause until, pause for, break, holiday, vacation",
    "sensitive": "sensitive topics, sensitive topic, sensitive content, sensitive subjects, "
    "sensitive digests, sensitive posts, grave topics, grave subjects",
    "language": "languages, lang",
    "exam": "exams, examination, preparing for, preparation",
}
_WHOLE: Final = {
    "resume": ("pause", "off"),
    "unpause": ("pause", "off"),
    "continue": ("pause", "off"),
    "no quiet": ("quiet", "off"),
    "no quiet hours": ("quiet", "off"),
    "no sensitive": ("sensitive", "off"),
    "no sensitive topics": ("sensitive", "off"),
    "no sensitive content": ("sensitive", "off"),
    "all topics": ("topics", "all"),
}
"""What says a setting and its value at once."""
_AMOUNT = re.compile(r"(facts?|quiz|quizzes|questions?)(?: to| per post)?(?: =)? (\d{1,3}|no)", re.ASCII)
_BEFORE: Final = frozenset({"set", "change", "my", "the", "turn", "switch", "make", "please", "put"})
_POLITE: Final = frozenset({"please", "pls", "plz", "thanks", "thank", "you", "kindly"})
_DONE_TO_IT: Final = {
    "enable": "on",
    **dict.fromkeys(("disable", "remove", "cancel", "clear", "delete", "stop", "end", "no"), "off"),
}
"""What stands before a setting's name and is its value: "disable quiet hours"."""
_BETWEEN: Final = frozenset({"to", "is", "are", "be", "as", "=", ":", "-", "into"})
_SURE: Final = 85
"""rapidfuzz ratio (0-100) from which a misspelt name is taken as meant."""
_FEWEST_LETTERS: Final = 4


def _by_name() -> Mapping[str, str]:
    others = {name.strip(): what for what, names in _OTHER_NAMES.items() for name in names.split(",")}
    return {**others, **{what: what for what in SETTINGS}}


_NAMES: Final = _by_name()
_LONGEST: Final = max(len(name.split()) for name in _NAMES)


def named_setting(words: str, *, misspelt: bool = False) -> tuple[str, str] | None:
    """Return the setting that the words are about and its value, "" when they give none.

    None when the words name no setting. With `misspelt` a name that is nearly one counts as well.
    """
    said = [word for word in words.replace("=", " = ").split() if word.lower().strip(".!") not in _POLITE]
    while said and said[0].lower() in _BEFORE:
        del said[0]
    if whole := _WHOLE.get(" ".join(said).lower()):
        return whole
    if amount := _AMOUNT.fullmatch(" ".join(said).lower()):
        return "pace", f"{amount[2]} {amount[1]}"
    if misspelt:
        near = _near(said[0].lower()) if said else None
        return (near, _value([], said[1:])) if near else None
    for start in range(min(len(said), 3)):
        for size in range(_LONGEST, 0, -1):
            what = _NAMES.get(" ".join(said[start : start + size]).lower().rstrip(":"))
            if what and len(said) >= start + size:
                return what, _value(said[:start], said[start + size :])
    return None


def _near(name: str) -> str | None:
    near = process.extractOne(name, SETTINGS, scorer=fuzz.ratio, score_cutoff=_SURE)
    return near[0] if near and len(name) >= _FEWEST_LETTERS else None


def _value(before: list[str], after: list[str]) -> str:
    """Put together "off ... " and what follows the name, without the "to" between them."""
    while after and after[0].lower() in _BETWEEN:
        del after[0]
    if not after and len(before) == 1 and before[0].lower() in _DONE_TO_IT:
        return _DONE_TO_IT[before[0].lower()]
    return " ".join([*(word for word in before if word.lower() not in _BEFORE), *after])
