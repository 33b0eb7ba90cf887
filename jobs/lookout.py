"""Looks at the operator's switch, about once a second, and lets the brakes obey."""

import math

from jobs.brakes import LOOK_SECONDS, Brakes
from jobs.operating import POSTING
from jobs.ports import Clock, Switches


class Lookout:
    """One per process, asked before and between posts."""

    def __init__(self, switches: Switches, brakes: Brakes, clock: Clock) -> None:
        self._switches = switches
        self._brakes = brakes
        self._clock = clock
        self._next_look = -math.inf

    async def look(self) -> None:
        """Take in whether posting is paused, unless the last look is not a second old; raises TryLater."""
        now = self._clock.monotonic()
        if now < self._next_look:
            return
        self._next_look = now + LOOK_SECONDS
        self._brakes.obey(is_off=await self._switches.off_since(POSTING) is not None)
