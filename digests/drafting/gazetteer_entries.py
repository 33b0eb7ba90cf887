"""What is known of a name that can stand in for others: its kind, its group, where it lies."""

from dataclasses import dataclass
from typing import Final

from digests.model import KeyKind

MINISTRY: Final = "ministry"
STATE: Final = "state"
UNION_TERRITORY: Final = "Indian state or union territory"
"""What a union territory is asked for as: there are too few of them to tempt."""
INDIA: Final = "India"
ACT: Final = "Act"
PARTNER: Final = "partner of exercises"
WORLD_SEATS: Final = "world seats"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One name: what it is, with which others it may stand (`group`), and where it lies (`home`).

    `what` is the noun a question asks with ("Indian state", "ministry"). `sea`: it has a coast.
    `seat` is where a body has its headquarters, as (city, country). `near`: what is
    most easily taken for it. `central`: false for a city that is neither a capital nor the seat of a body.
    `into`: the river that a river flows into.
    """

    name: str
    aliases: tuple[str, ...] = ()
    short: str | None = None
    kind: KeyKind
    what: str
    group: str
    home: str = ""
    sea: bool = False
    seat: tuple[str, str] | None = None
    near: tuple[str, ...] = ()
    central: bool = True
    into: str = ""

    @property
    def names(self) -> tuple[str, ...]:
        """Return every name it goes by, the full one first."""
        return (self.name, *self.aliases, *((self.short,) if self.short else ()))
