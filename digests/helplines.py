"""Public helplines of India, and which of them answer for which kind of trouble.

The numbers are national, free of charge and published by the ministries that run them. Ministry of Home
Affairs: 112 (Emergency Response Support System), 1930 and cybercrime.gov.in (Indian Cybercrime Coordination
Centre). Ministry of Health and Family Welfare: 14416 (Tele-MANAS). Ministry of Women and Child Development:
181 (Women Helpline) and 1098 (Child Helpline). They hold in India only: whoever shows them says so.
"""

from enum import StrEnum
from typing import Final

from digests.model import Helpline


class Trouble(StrEnum):
    """What somebody is in."""

    EMERGENCY = "emergency"
    """A life is in danger now."""
    DESPAIR = "despair"
    """Thoughts of death or self-harm, one's own or a friend's."""
    CHILD = "child"
    """A child is hurt or abused, online too."""
    ONLINE = "online"
    """Blackmail, stolen pictures, fraud."""
    VIOLENCE = "violence"
    """Somebody is beaten, raped, stalked or threatened."""
    UNSAID = "unsaid"
    """Help is wanted, and not said for what."""


_EMERGENCY: Final = Helpline(
    name="Emergency", contact="112", note="police, ambulance and fire, day and night"
)
_MIND: Final = Helpline(
    name="Tele-MANAS", contact="14416", note="somebody to talk to when life hurts, day and night"
)
_WOMEN: Final = Helpline(name="Women Helpline", contact="181", note="day and night")
_CHILDREN: Final = Helpline(
    name="Childline",
    contact="1098",
    note="for everybody under 18 and adults worried about a child, day and night",
)
_CYBER: Final = Helpline(
    name="Cyber crime helpline", contact="1930", note="blackmail, threats and fraud online"
)
_PORTAL: Final = Helpline(
    name="Cyber crime portal",
    contact="cybercrime.gov.in",
    note="takes reports, of abuse without your name too",
)
PUBLIC: Final = (_EMERGENCY, _MIND, _CHILDREN, _WOMEN, _CYBER, _PORTAL)
"""All of them, in the order for a trouble that is not said."""
_FITTING: Final = {
    Trouble.EMERGENCY: (_EMERGENCY, _MIND, _CHILDREN),
    Trouble.DESPAIR: (_MIND, _EMERGENCY, _CHILDREN),
    Trouble.CHILD: (_CHILDREN, _EMERGENCY, _CYBER, _PORTAL, _MIND),
    Trouble.ONLINE: (_CYBER, _PORTAL, _EMERGENCY, _CHILDREN, _WOMEN, _MIND),
    Trouble.VIOLENCE: (_EMERGENCY, _WOMEN, _CHILDREN, _MIND),
    Trouble.UNSAID: PUBLIC,
}


def fitting(trouble: Trouble) -> tuple[Helpline, ...]:
    """Return the helplines for a trouble, the one to call first at the head."""
    return _FITTING[trouble]
