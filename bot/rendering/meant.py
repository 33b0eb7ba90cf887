"""Which command is meant by a name that is none: another bot's habit, a plain word, a slip of the finger."""

from collections.abc import Mapping
from re import compile as pattern
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from bot.commands import BY_NAME

_CLOSE_ENOUGH: Final = 70
"""rapidfuzz ratio from which a mistyped command is recognised (0-100)."""
_GRAVE: Final = frozenset({"forget", "unsubscribe"})
"""What ends or erases is offered to nobody who may have meant something else."""
_SLIPS: Final = 2
_FIRST_LETTERS: Final = 4
_OTHER_NAMES: Final = {
    "start": "hi hello hey hii namaste begin join",
    "subscribe": "schedule remind reminder",
    "unsubscribe": "stop cancel quit leave end exit off mute",
    "settings": "setting config options preferences pref change edit",
    "settings times": "time times timing when",
    "settings zone": "zone timezone tz",
    "settings days": "day days",
    "settings topics": "topic topics subject subjects",
    "settings pace": "pace",
    "settings quiet": "quiet dnd silent silence",
    "settings pause": "pause snooze",
    "settings resume": "resume unpause continue",
    "settings language": "language lang",
    "settings sensitive": "sensitive",
    "settings exam": "upsc ssc banking",
    "facts": "fact news search find ask current",
    "quiz": "test question questions play mcq quizzes exam",
    "explain": "define definition meaning term what",
    "digest": "brief briefs digests list",
    "digest latest": "latest today newest",
    "stats": "score scores progress me result results rank",
    "review": "revise revision repeat",
    "help": "commands menu about info",
    "export": "data download",
    "forget": "delete erase remove",
}
"""What people send to other bots for the same."""


def _by_name() -> Mapping[str, str]:
    others = {name: meant for meant, names in _OTHER_NAMES.items() for name in names.split()}
    return {**others, **{name: name for name in BY_NAME}}


_SENTENCES: Final = {
    "help": pattern(
        r"^(?:what|who|how) (?:can|do|are) you\b|\b(?:to|i) use (?:this|you|it)\b"
        r"|\b(?:does|is) this(?: bot| thing| work| for| do)*[?.! ]*$"
    ),
    "unsubscribe": pattern(
        r"\b(?:stop (?:send|post|messag|it|this)|(?:do not|don't|dont) (?:send|message|post)"
        r"|(?:want|like|how) to unsubscribe)"
    ),
    "subscribe": pattern(r"\b(?:want|like|how) to subscribe\b|\bsubscribe me\b"),
    "settings": pattern(r"^(?:please )?(?:change|set|switch|turn) |\bnext post\b"),
    "digest latest": pattern(r"\b(?:latest|newest|new|today'?s?) (?:digest|brief)\b"),
    "quiz": pattern(r"\b(?:quiz|ask|test) me\b"),
}
"""Sentences that ask for something to be done, by the command that does it."""
_FEW: Final = 2
"""Words up to which a message is a wish to do something; longer ones rather ask for something."""
_NAMES: Final = _by_name()


def called_so(name: str) -> str | None:
    """Return the command, without its slash, that people call by the name; None for any other word."""
    return _NAMES.get(name.lower())


def called_in_words(words: str) -> str | None:
    """Return the command, without its slash, in words typed without one: "quiz 5" or "stop please"."""
    sentence = words.lower().replace("’", "'")
    if wanted := next((command for command, said in _SENTENCES.items() if said.search(sentence)), None):
        return wanted
    first, _, rest = " ".join(words.split()).partition(" ")
    if first.lower() in BY_NAME:
        return f"{first.lower()} {rest}".rstrip()
    said = [word.strip(".,!?") for word in words.split()]
    return called_so("".join(said)) or called_so(said[0]) if 0 < len(said) <= _FEW else None


def meant_command(name: str) -> str | None:
    """Return the command that a name, mistyped perhaps, stands for; None where none comes near."""
    word = name.lower()
    offered = [known for known in BY_NAME if known not in _GRAVE or _is_slip(word, known)]
    near = process.extractOne(word, offered, score_cutoff=_CLOSE_ENOUGH)
    return called_so(word) or (near[0] if near else None)


def _is_slip(word: str, known: str) -> bool:
    """Tell whether a word is surely the command, with a slip of the finger."""
    same_start = word[:_FIRST_LETTERS] == known[:_FIRST_LETTERS]
    return same_start and Levenshtein.distance(word, known) <= _SLIPS
