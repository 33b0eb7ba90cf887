"""The demo: a local Telegram, the bot in it, and a control that skips to the next scheduled post."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.settings import read_settings
from bot.wiring.clocks import WallClock
from bot.wiring.serving import assembled
from jobs.planning import Planner
from jobs.ports import Subscribers
from sandbox.server import Control, Sandbox


class NextPost:
    """The control "Skip to the next post": time jumps, everything else happens as it always does."""

    def __init__(self, clock: WallClock) -> None:
        self._clock = clock
        self._subscribers: Subscribers | None = None
        self._planner: Planner | None = None

    def works_with(self, subscribers: Subscribers, planner: Planner) -> None:
        """Name the bot it serves, once that is built."""
        self._subscribers, self._planner = subscribers, planner

    async def skip(self) -> str:
        """Move the clock to the earliest slot and plan it; say what time it is now."""
        assert self._subscribers is not None, "the control is pressed after the bot is built"
        assert self._planner is not None, "the control is pressed after the bot is built"
        due = await self._subscribers.next_due()
        if due is None:
            return "Nobody is subscribed yet: press Start first."
        self._clock.skip(due + timedelta(seconds=1))
        await self._planner.tick(self._clock.now())
        return f"It is now {due:%A %d %B, %H:%M} UTC: the post is on its way."


@asynccontextmanager
async def demonstrating(folder: Path, port: int = 0) -> AsyncIterator[str]:
    """Run the demo inside the block, its database in `folder`; gives the page's address. Raises OSError."""
    clock = WallClock()
    control = NextPost(clock)
    controls = [Control(label="Skip to the next post", action=control.skip)]
    async with Sandbox(clock=time.time, port=port, controls=controls) as telegram:
        telegram.world.furnish()
        settings = read_settings(
            _env_file=None,
            token=telegram.token,
            bot_api_url=telegram.url,
            database_url=f"sqlite:///{folder / 'demo.db'}",
            webhook_url=None,
        )
        async with assembled(settings, clock) as (service, parts, office):
            control.works_with(parts.store.subscribers, office.planner)
            await service.start()
            yield telegram.url
