"""Hands out batches with Procrastinate's worker, and sees to those whose worker died."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

import procrastinate
from procrastinate.exceptions import ConnectorException
from procrastinate.jobs import Job
from sqlalchemy import text

from jobs.model import Batch
from store.engine import Database
from store.errors import DatabaseUnreachable
from store.queue.rows import BATCH_ROWS, QUEUE, TASK, queue_rows
from store.waiting import FIRST_TO_SEND

_LOG = logging.getLogger("briefcast.queue")
AT_ONCE: Final = 16
"""Batches a sender holds: with posts of three parts a second apart, they make 500 calls a second."""
_POLL_SECONDS: Final = 1.0
"""A batch that comes back later is announced by nobody: it is found by asking."""
_BEAT_SECONDS: Final = 1.0
STALLED_SECONDS: Final = 10.0
"""A worker silent for so long is dead."""
_AGAIN_SECONDS: Final = 2.0
_FORGOTTEN: Final = timedelta(seconds=10)
_FORGOTTEN_ROWS: Final = 100 * BATCH_ROWS
_CONNECTIONS: Final = 4

_BUSY: Final = text(
    "SELECT EXISTS (SELECT FROM procrastinate_jobs WHERE queue_name = :queue AND (status = 'doing'"
    " OR (status = 'todo' AND (scheduled_at IS NULL OR scheduled_at <= now()))))"
)


class _LookAgain(Exception):
    """The batch is not settled yet."""

    def __init__(self, at: datetime) -> None:
        super().__init__("not settled yet")
        self.at = at


class _Retry(procrastinate.BaseRetryStrategy):
    """A batch comes back until all of it is settled, whatever happens: it is never given up."""

    def get_retry_decision(self, *, exception: BaseException, job: Job) -> procrastinate.RetryDecision:  # noqa: ARG002
        if isinstance(exception, _LookAgain):
            return procrastinate.RetryDecision(retry_at=exception.at)
        return procrastinate.RetryDecision(retry_in={"seconds": 10})


class Batches:
    """Satisfies `jobs.ports.BatchQueue` and `jobs.ports.BatchKeeper`; `close` it in the end."""

    def __init__(self, database: Database, *, stalled_seconds: float = STALLED_SECONDS) -> None:
        self._database = database
        self._stalled_seconds = stalled_seconds
        self._working: asyncio.Task[None] | None = None
        self._stopping = False
        self._keeper: procrastinate.App | None = None

    async def serve(self, look: Callable[[Batch], Awaitable[datetime | None]]) -> None:
        """Call `look` for batches until stopped; goes on by itself after the database was away."""
        while not self._stopping:
            self._working = asyncio.create_task(self._work(look))
            await _finished(self._working)
            if not self._stopping:
                await asyncio.sleep(_AGAIN_SECONDS)

    def stop(self) -> None:
        """Hand out no more."""
        self._stopping = True
        if self._working is not None:
            self._working.cancel()

    async def requeue_stalled(self) -> int:
        """Queue the batches of senders that died again."""
        try:
            manager = (await self._keeping()).job_manager
            stalled = list(
                await manager.get_stalled_jobs(queue=QUEUE, seconds_since_heartbeat=self._stalled_seconds)
            )
            for job in stalled:
                with suppress(ConnectorException):  # another keeper was first
                    await manager.retry_job(job)
            await manager.prune_stalled_workers(max(60.0, self._stalled_seconds))
        except ConnectorException as error:
            raise DatabaseUnreachable(self._database.place, "the queue does not answer") from error
        return len(stalled)

    async def queue_forgotten(self, now: datetime) -> int:
        """Where no batch waits, queue rows that have been due for a while and are in none."""
        async with self._database.writing() as connection:
            await self._database.alone(connection, "briefcast forgotten rows")
            if (await connection.execute(_BUSY, {"queue": QUEUE})).scalar_one():
                return 0
            queue = queue_rows(FIRST_TO_SEND.subquery("forgotten"))
            given = {"now": now - _FORGOTTEN, "limit": _FORGOTTEN_ROWS}
            return int((await connection.execute(queue, given)).scalar_one())

    async def close(self) -> None:
        """Close the keeper's connections."""
        if self._keeper is not None:
            await self._keeper.close_async()
            self._keeper = None

    async def _keeping(self) -> procrastinate.App:
        if self._keeper is None:
            app = self._app(connections=1)
            await app.open_async()
            self._keeper = app
        return self._keeper

    async def _work(self, look: Callable[[Batch], Awaitable[datetime | None]]) -> None:
        app = self._app(_CONNECTIONS)

        @app.task(name=TASK, queue=QUEUE, retry=_Retry())
        async def look_at(slot: str, chats: list[int]) -> None:
            again = await look(Batch(slot=slot, chats=tuple(chats)))
            if again is not None:
                raise _LookAgain(again)

        async with app.open_async():
            await app.run_worker_async(
                queues=[QUEUE],
                concurrency=AT_ONCE,
                install_signal_handlers=False,
                delete_jobs="successful",
                fetch_job_polling_interval=_POLL_SECONDS,
                update_heartbeat_interval=_BEAT_SECONDS,
                stalled_worker_timeout=max(60.0, self._stalled_seconds),
            )

    def _app(self, connections: int) -> procrastinate.App:
        url = self._database.engine.url.set(drivername="postgresql")
        options: dict[str, Any] = {"min_size": 1, "max_size": connections}
        conninfo = url.render_as_string(hide_password=False)
        return procrastinate.App(connector=procrastinate.PsycopgConnector(conninfo=conninfo, **options))


async def _finished(working: asyncio.Task[None]) -> None:
    """Wait until the worker has ended, however it does; whoever cancels us ends it too."""
    try:
        await asyncio.wait({working})
    finally:
        working.cancel()
        await asyncio.wait({working})
    if not working.cancelled() and (error := working.exception()):
        _LOG.warning("the queue was lost (%s) and is opened again", type(error).__name__)
