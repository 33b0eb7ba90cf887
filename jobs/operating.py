"""The operator's hand on all posting: pause, resume, cancel, at any moment and for any number of processes.

Nothing here talks to a running sender: each looks at the switch about once a second.
"""

from datetime import datetime
from typing import Final

from jobs.ports import Clock, Ledger, Switches

POSTING: Final = "posting"
"""The switch that posts go by; replies do not."""


class Operating:
    """What the shell and the editors' commands do."""

    def __init__(self, switches: Switches, ledger: Ledger, clock: Clock) -> None:
        self._switches = switches
        self._ledger = ledger
        self._clock = clock

    async def pause(self) -> bool:
        """Begin no call for a post until resumed; False when it was paused already. What waits may expire."""
        return await self._switches.turn_off(POSTING, self._clock.now())

    async def resume(self) -> bool:
        """Let posts go out; False when they were not paused."""
        return await self._switches.turn_on(POSTING)

    async def cancel(self) -> int:
        """End all that is planned and not yet sent, and nothing that is planned later; return how many parts.

        A call in flight is not called back.
        """
        return await self._ledger.cancel(self._clock.now())

    async def paused_since(self) -> datetime | None:
        """Return since when posting is paused; None when it is not."""
        return await self._switches.off_since(POSTING)
