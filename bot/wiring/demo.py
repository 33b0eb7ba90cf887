"""The demo: a local Telegram, the bot in it, and a control that skips to the next scheduled post."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final, Protocol
from zoneinfo import ZoneInfo

from bot.clocks import WallClock
from bot.settings import read_settings
from bot.wiring.serving import assembled
from jobs.model import ChatKind, State
from jobs.planning import Planner
from jobs.ports import Clock, Ledger, Subscribers
from sandbox.server import Control, Sandbox

_PATIENCE_SECONDS: Final = 90.0
"""How long a skip waits for what is due: a group's pace holds a post back for up to a minute."""
_PUT_OFF: Final = timedelta(minutes=5)
"""What falls due within this time was put off, by a refusal or a broken call."""
_LOOK_SECONDS: Final = 0.2


class Leaping(Clock, Protocol):
    """A clock that can be moved forward."""

    def skip(self, to: datetime) -> None:
        """Make `to` the present, if it lies ahead."""


class NextPost:
    """The control "Skip to the next post": time jumps, everything else happens as it always does."""

    def __init__(self, clock: Leaping) -> None:
        self._clock = clock
        self._one_at_a_time = asyncio.Lock()
        self._subscribers: Subscribers | None = None
        self._ledger: Ledger | None = None
        self._planner: Planner | None = None

    def works_with(self, subscribers: Subscribers, ledger: Ledger, planner: Planner) -> None:
        """Name the bot it serves, once that is built."""
        self._subscribers, self._ledger, self._planner = subscribers, ledger, planner

    async def skip(self) -> str:
        """Let what is due now be sent, then leap to the earliest slot and plan it; say the time.

        Waits for posts that a chat's pace holds back; a leap over them would let them expire unsent.
        """
        assert self._subscribers is not None, "the control is pressed after the bot is built"
        assert self._planner is not None, "the control is pressed after the bot is built"
        async with self._one_at_a_time:
            if not await self._is_all_sent():
                return "The post of now is still on its way: press again in a moment."
            due = await self._subscribers.next_due()
            if due is None:
                return "Nobody is subscribed yet: press Start first."
            zone = await self._zone_of_the_post(due)
            self._clock.skip(due + timedelta(seconds=1))
            await self._planner.tick(self._clock.now())
            local = due.astimezone(ZoneInfo(zone))
            return f"It is now {local:%A} {local.day} {local:%B, %H:%M} ({zone}): the post is on its way."

    async def _zone_of_the_post(self, due: datetime) -> str:
        """Return the zone of a chat that is due, a private one's before others'."""
        assert self._subscribers is not None, "the control is pressed after the bot is built"
        zones: dict[bool, str] = {}
        async for chat in self._subscribers.everyone():
            if chat.active and chat.next is not None and chat.next.at == due:
                zones.setdefault(chat.kind is ChatKind.PRIVATE, chat.schedule.zone)
        return zones.get(True) or zones.get(False) or "UTC"

    async def _is_all_sent(self) -> bool:
        """Wait until nothing is owed at present; False when that takes too long."""
        assert self._planner is not None, "the control is pressed after the bot is built"
        until = self._clock.monotonic() + _PATIENCE_SECONDS
        while True:
            await self._planner.tick(self._clock.now())
            if not await self._is_owed():
                return True
            if self._clock.monotonic() >= until:
                return False
            await self._clock.sleep(_LOOK_SECONDS)

    async def _is_owed(self) -> bool:
        """Tell whether a post is being sent, is due, or was put off for a moment."""
        assert self._ledger is not None, "the control is pressed after the bot is built"
        if (await self._ledger.counts()).get(State.SENDING, 0):
            return True
        now = self._clock.now()
        return any([await self._ledger.due(at, 1) for at in (now, now + _PUT_OFF)])


@asynccontextmanager
async def demonstrating(folder: Path, port: int = 0) -> AsyncIterator[str]:
    """Run the demo inside the block, its database in `folder`; gives the page's address. Raises OSError."""
    clock = WallClock()
    control = NextPost(clock)
    controls = [Control(label="Skip to the next post", action=control.skip)]
    async with Sandbox(clock=lambda: clock.now().timestamp(), port=port, controls=controls) as telegram:
        telegram.world.furnish()
        settings = read_settings(
            _env_file=None,
            token=telegram.token,
            bot_api_url=telegram.url,
            database_url=f"sqlite:///{folder / 'demo.db'}",
            webhook_url=None,
        )
        async with assembled(settings, clock) as (service, parts, office):
            control.works_with(parts.store.subscribers, parts.store.ledger, office.planner)
            await service.start()
            yield telegram.url
