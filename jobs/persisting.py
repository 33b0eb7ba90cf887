"""Writes to the store that must not be given up, and writes of many callers made as one."""

import asyncio
import logging
import math
from collections.abc import Awaitable, Callable, Sequence
from typing import Final, Generic, TypeVar

from jobs.errors import TryLater
from jobs.ports import Clock

_LOG = logging.getLogger("briefcast.store")
_PAUSE_CEILING: Final = 30.0
"""Seconds between two attempts, at most."""

_FEW: Final = 20
"""Items; fewer are worth waiting for more."""

_In = TypeVar("_In")
_Out = TypeVar("_Out")


async def insist(call: Callable[[], Awaitable[_Out]], clock: Clock, *, until: float = math.inf) -> _Out:
    """Make a call of a port again for as long as it raises TryLater: what it writes has already happened.

    From `until` on (seconds of the clock that never runs back) TryLater is passed on.
    """
    while True:
        try:
            return await call()
        except TryLater as error:
            if clock.monotonic() >= until:
                raise
            _LOG.warning("a write waits: %s", error.reason)
            await clock.sleep(min(max(error.seconds, 0.1), _PAUSE_CEILING))


class GroupCommit(Generic[_In, _Out]):
    """Gathers what callers hand in while a write is under way, and writes that in one go next.

    `write` takes up to `limit` items and its result goes to each caller, as does an error it raises. A write
    under way is finished even if its callers are cancelled. `gather`: awaited before a write of few items, so
    that more may come.
    """

    def __init__(
        self,
        write: Callable[[Sequence[_In]], Awaitable[_Out]],
        *,
        limit: int = 100,
        gather: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        self._write = write
        self._limit = limit
        self._gather = gather
        self._pending: list[tuple[_In, asyncio.Future[_Out]]] = []
        self._writing: asyncio.Task[None] | None = None

    async def add(self, item: _In) -> _Out:
        """Hand in an item; return once it is written."""
        written: asyncio.Future[_Out] = asyncio.get_running_loop().create_future()
        self._pending.append((item, written))
        if self._writing is None:
            self._writing = asyncio.create_task(self._write_all())
        return await written

    async def _write_all(self) -> None:
        try:
            while self._pending:
                if self._gather is not None and len(self._pending) < _FEW:
                    await self._gather()
                group, self._pending = self._pending[: self._limit], self._pending[self._limit :]
                await self._write_group(group)
        finally:
            self._writing = None

    async def _write_group(self, group: Sequence[tuple[_In, asyncio.Future[_Out]]]) -> None:
        waiting = [written for _, written in group]
        try:
            result = await self._write([item for item, _ in group])
        except Exception as error:  # noqa: BLE001 (it belongs to the callers, who raise it)
            for written in _undone(waiting):
                written.set_exception(error)
        else:
            for written in _undone(waiting):
                written.set_result(result)


def _undone(waiting: "Sequence[asyncio.Future[_Out]]") -> "Sequence[asyncio.Future[_Out]]":
    """Leave out the callers who were cancelled."""
    return [written for written in waiting if not written.done()]
