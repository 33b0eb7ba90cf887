"""What an operator has switched off, in memory."""

from datetime import datetime

from store.in_memory.tables import Tables


class InMemorySwitches:
    """Satisfies `jobs.ports.Switches`."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    async def turn_off(self, name: str, at: datetime) -> bool:
        """Switch off; True when it was on before."""
        was_on = name not in self._tables.switches
        self._tables.switches.setdefault(name, at)
        return was_on

    async def turn_on(self, name: str) -> bool:
        """Switch on; True when it was off before."""
        return self._tables.switches.pop(name, None) is not None

    async def off_since(self, name: str) -> datetime | None:
        """Return since when it is off; None when it is on."""
        return self._tables.switches.get(name)
