"""The promises, and every way to break one."""

from collections import Counter, defaultdict
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

_EXAMPLES_KEPT: Final = 3


class Breach(StrEnum):
    """What must not happen; the words are for the report."""

    LOST = "a part that was due never came, and nothing stood in its way"
    STUCK = "a row of the ledger had no outcome at the end"
    CLAIMED = "a row was marked as sent and was not"
    TWICE = "a part came again though no call of it was in doubt"
    UNASKED = "a part came that no appointment asked for"
    EARLY = "a part came before its time"
    STALE = "a part came after its useful life"
    UNPUNCTUAL = "parts came later than the ceiling explains"
    QUIET = "a part came in quiet hours"
    UNMARKED = "a late post was not marked as late, or one in time was"
    AGAIN_LATE = "one downtime was made up for by more than one post in a chat"
    RATE = "there were more calls in a second than allowed"
    CHAT_RATE = "there were two calls to one chat within a second"
    GROUP_RATE = "there were more than 20 calls in a minute to one group or channel"
    FLOOD = "a call was made during a wait that Telegram had asked for"
    GONE = "a call was made to a chat known to have left"
    WRONGLY_GONE = "a chat was given up that had not left"
    NO_ROW = "a call was made that no row of the ledger stands for"
    BUG = "the program met a bug"


PROMISES: Final[Mapping[str, tuple[Breach, ...]]] = {
    "never lost": (Breach.LOST, Breach.STUCK, Breach.CLAIMED),
    "never twice": (Breach.TWICE,),
    "at the right time": (Breach.UNASKED, Breach.EARLY, Breach.STALE, Breach.UNPUNCTUAL),
    "not in quiet hours": (Breach.QUIET,),
    "caught up once, and marked": (Breach.AGAIN_LATE, Breach.UNMARKED),
    "within Telegram's ceilings": (Breach.RATE, Breach.CHAT_RATE, Breach.GROUP_RATE),
    "waits obeyed": (Breach.FLOOD,),
    "chats that left, and no others": (Breach.GONE, Breach.WRONGLY_GONE),
    "nothing past the ledger": (Breach.NO_ROW, Breach.BUG),
}
"""Each promise with what breaks it; every breach breaks one."""


class Breaches:
    """Broken promises, counted, with the first few of each kind in words."""

    def __init__(self) -> None:
        self.counts: Counter[Breach] = Counter()
        self.examples: defaultdict[Breach, list[str]] = defaultdict(list)

    def note(self, breach: Breach, what: str) -> None:
        """Keep a broken promise."""
        self.counts[breach] += 1
        if len(self.examples[breach]) < _EXAMPLES_KEPT:
            self.examples[breach].append(what)
