"""Buttons to what is a person's own: the same as typing its command in private."""

from collections.abc import Mapping

from bot.handlers.asked import OnCommand, Pressed
from bot.rendering.speech import STALE_BUTTON


class Own:
    """Serves the named commands."""

    def __init__(self, commands: Mapping[str, OnCommand]) -> None:
        self._commands = commands

    async def on_press(self, pressed: Pressed) -> str | None:
        """Answer as the button's command does."""
        command = self._commands.get(pressed.word(0))
        if command is None:
            return STALE_BUTTON
        await command(pressed.asked())
        return None
