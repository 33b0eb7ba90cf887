"""`/start` with a deep link that carries a press: what a channel's button shows, shown in private."""

from collections.abc import Mapping

from bot.callbacks import Action, press_in
from bot.handlers.asked import Asked, OnCommand, OnPress, Pressed
from bot.handlers.replies import Replies
from bot.rendering.links import READING
from bot.rendering.speech import not_understood

_NO_MESSAGE = 0
"""A link stands under no message of this chat."""


class Linked:
    """Serves the press a link carries; anything else after `/start` is for `start`."""

    def __init__(self, presses: Mapping[Action, OnPress], start: OnCommand, replies: Replies) -> None:
        self._presses = {action: presses[action] for action in READING}
        self._start = start
        self._replies = replies

    async def on_start(self, asked: Asked) -> None:
        """Answer `/start [payload]`; in groups and channels a link carries no press."""
        press = press_in(asked.words) if asked.private else None
        handler = self._presses.get(press.action) if press else None
        if press is None or handler is None or asked.user_id is None:
            await self._start(asked)
            return
        pressed = Pressed(place=asked.place, user_id=asked.user_id, message_id=_NO_MESSAGE, press=press)
        if refusal := await handler(pressed):
            await self._replies.say(asked.place, not_understood(refusal))
