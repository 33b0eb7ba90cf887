"""Days of the year whose date is another each year: they fall on a weekday, or go by the moon."""

import re
from typing import Final

_BY_WEEKDAY: Final = (
    r"World (?:Maritime|Kidney|Asthma|Sight|Habitat|Leprosy|Philosophy|Migratory Bird|COPD|Smile|Egg|Sleep"
    r"|Pangolin|Fair Trade) Day"
    r"|World Day of Remembrance for Road Traffic Victims"
    r"|International (?:Day of Cooperatives|Cooperatives Day|Red Panda Day|Vulture Awareness Day)"
    r"|(?:International )?Girls in ICT Day|Safer Internet Day|Earth Hour"
    r"|Mother[’']?s[’']? Day|Father[’']?s[’']? Day"
)
"""Held on "the last Thursday of September" and the like, as the bodies that hold them say."""
_BY_MOON: Final = (
    r"Diwali|Deepavali|Holi|Dussehra|Dhanteras|Raksha Bandhan|(?:Krishna )?Janmashtami|Ganesh Chaturthi|Onam"
    r"|Navratri|Ugadi|Ram Navami|Maha ?[Ss]hivar?a?tri|Guru Purnima|Buddha Purnima|Vesak(?: Day)?"
    r"|Mahavir Jayanti|Guru Nanak Jayanti|Rath Yatra|Chhath(?: Puja)?|Eid(?:[ -][Uu]l[ -](?:Fitr|Adha))?"
    r"|Muharram|Good Friday|Easter(?! Island| Rising)"
)
_MOVES: Final = re.compile(rf"\b(?:{_BY_WEEKDAY}|{_BY_MOON})\b")


def moving_day(text: str) -> str | None:
    """Return the name of the first such day in a text, or None."""
    named = _MOVES.search(text)
    return named[0] if named is not None else None
