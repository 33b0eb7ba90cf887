"""Delivering updates to the bot's webhook: in order, with the secret token, again until they are taken."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import aiohttp

from sandbox.limits import UPDATES_PER_CALL
from sandbox.updates import Updates

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

_PATIENCE = aiohttp.ClientTimeout(total=60)


@dataclass(slots=True)
class Hook:
    """Where updates go; `last_error` is (unix seconds, message) of the last failed delivery."""

    url: str = ""
    secret: str = ""
    max_connections: int = 40
    ip_address: str = ""
    last_error: tuple[int, str] | None = None


class Webhooks:
    """One bot's webhook. A failed delivery is repeated after `retry_seconds`, twice as long each time."""

    def __init__(self, updates: Updates, clock: Callable[[], float], *, retry_seconds: float = 0.1) -> None:
        self.hook = Hook()
        self._updates = updates
        self._clock = clock
        self.retry_seconds = retry_seconds
        self._task: asyncio.Task[None] | None = None

    @property
    def active(self) -> bool:
        """Whether updates go to a webhook, so that getUpdates is refused."""
        return bool(self.hook.url)

    async def set(self, hook: Hook) -> None:
        """Deliver to `hook` from now on; an empty url stops delivering."""
        await self.stop()
        self.hook = hook
        if hook.url:
            self._task = asyncio.get_running_loop().create_task(self._deliver())

    async def stop(self) -> None:
        """End the delivery."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
            self._task = None

    async def _deliver(self) -> None:
        wait = self.retry_seconds
        async with aiohttp.ClientSession(timeout=_PATIENCE) as client:
            while True:
                batch = self._updates.peek(UPDATES_PER_CALL)
                if not batch:
                    await self._updates.arrived.next()
                for update in batch:
                    if await self._post(client, update):
                        self._updates.confirm(update["update_id"] + 1)
                        wait = self.retry_seconds
                    else:
                        await asyncio.sleep(wait)
                        wait = min(wait * 2, 60)
                        break

    async def _post(self, client: aiohttp.ClientSession, update: dict[str, Any]) -> bool:
        headers = {SECRET_HEADER: self.hook.secret} if self.hook.secret else {}
        try:
            async with client.post(self.hook.url, json=update, headers=headers) as response:
                status, reason = response.status, response.reason
        except (aiohttp.ClientError, TimeoutError) as broken:
            self._failed(f"Connection failed: {type(broken).__name__}")
            return False
        if 200 <= status < 300:
            return True
        self._failed(f"Wrong response from the webhook: {status} {reason}")
        return False

    def _failed(self, message: str) -> None:
        self.hook.last_error = (int(self._clock()), message)
