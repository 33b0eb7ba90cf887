"""Waking whoever waits for the next change, at no cost while nobody waits."""

import asyncio


class Bell:
    """Rung on every change; a waiter hears the next ring only, so it must look before it waits."""

    def __init__(self) -> None:
        self._waiting: list[asyncio.Future[None]] = []

    def ring(self) -> None:
        """Wake everyone who waits now."""
        if self._waiting:
            waiting, self._waiting = self._waiting, []
            for future in waiting:
                if not future.done():
                    future.set_result(None)

    async def next(self, timeout_seconds: float | None = None) -> bool:
        """Wait for the next ring; False when the time ran out first."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        try:
            async with asyncio.timeout(timeout_seconds):
                await future
        except TimeoutError:
            return False
        finally:
            if not future.done():
                future.cancel()
            if future in self._waiting:
                self._waiting.remove(future)
        return True
