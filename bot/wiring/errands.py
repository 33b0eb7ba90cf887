"""What the command line does to the database while no bot need be running."""

from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import make_url

from bot.background import HEARTBEAT
from bot.clocks import WallClock
from bot.errors import CannotServe
from bot.roles import Role, heartbeat_of
from bot.settings import Settings
from bot.wiring.serving import opened
from digests.library import load_library
from jobs.model import State
from jobs.operating import Operating
from jobs.roster import Roster
from store.store import Store, open_store
from store.transfer import transfer


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """How things stand. `silent_seconds` since the last sign of life; None: there never was one."""

    active: int
    inactive: int
    posts: Mapping[State, int]
    silent_seconds: float | None
    paused_seconds: float | None = None
    """Since an operator paused posting; None: it is not paused."""


async def bring_up_to_date(settings: Settings) -> None:
    """Create or upgrade the tables."""
    store = await opened(settings)
    await store.close()


async def move_database(from_url: str, to_url: str, told: Callable[[str, int], None]) -> int:
    """Copy one database into another, empty one; `told` gets each table and its rows. Returns all rows."""
    return await transfer(from_url, to_url, told)


async def require_database(settings: Settings) -> None:
    """Raise CannotServe or StoreError unless there is a database with this program's tables."""
    async with _reading(settings):
        pass


async def read_status(settings: Settings, role: Role = Role.ALL) -> Status:
    """Count chats and posts, and read the last sign of life; changes nothing."""
    async with _reading(settings) as store:
        activity = [subscriber.active async for subscriber in store.subscribers.everyone()]
        last = await store.heartbeats.last(HEARTBEAT if role is Role.ALL else heartbeat_of(role))
        paused = await _operating(store).paused_since()
        now = WallClock().now()
        return Status(
            active=sum(activity),
            inactive=len(activity) - sum(activity),
            posts=await store.ledger.counts(),
            silent_seconds=None if last is None else (now - last).total_seconds(),
            paused_seconds=None if paused is None else (now - paused).total_seconds(),
        )


async def watch_posts(
    settings: Settings, every_seconds: float
) -> AsyncGenerator[tuple[float, Mapping[State, int]], None]:
    """Count the parts of posts again and again; gives the seconds since the first count, and the counts."""
    clock = WallClock()
    began = clock.monotonic()
    async with _reading(settings) as store:
        while True:
            yield clock.monotonic() - began, await store.ledger.counts()
            await clock.sleep(every_seconds)


async def pause_posts(settings: Settings) -> bool:
    """Pause all posting; False when it was paused already."""
    async with _reading(settings) as store:
        return await _operating(store).pause()


async def resume_posts(settings: Settings) -> bool:
    """Let posts go out again; False when they were not paused."""
    async with _reading(settings) as store:
        return await _operating(store).resume()


async def cancel_posts(settings: Settings) -> int:
    """End every post planned now; return how many parts."""
    async with _reading(settings) as store:
        return await _operating(store).cancel()


def _operating(store: Store) -> Operating:
    return Operating(store.switches, store.ledger, WallClock())


async def import_roster(settings: Settings, text: str, name: str) -> int:
    """Subscribe every chat of a CSV text, or none; return how many. Raises BrokenRoster."""
    store = await opened(settings)
    try:
        return await _roster(settings, store).import_file(text, name, WallClock().now())
    finally:
        await store.close()


async def export_roster(settings: Settings) -> AsyncGenerator[str, None]:
    """Return the active subscriptions as CSV, line by line; who stops halfway has to close it."""
    async with _reading(settings) as store:
        async for line in _roster(settings, store).export_lines():
            yield line


def _roster(settings: Settings, store: Store) -> Roster:
    topics = load_library(settings.digests).topics()
    return Roster(store.subscribers, topics, default_zone=settings.timezone)


@asynccontextmanager
async def _reading(settings: Settings) -> AsyncIterator[Store]:
    """The store as it is, and none made by looking; refused when its tables are not this program's."""
    _require_file(settings)
    store = open_store(settings.database_url.get_secret_value())
    try:
        await store.require_current()
        yield store
    finally:
        await store.close()


def _require_file(settings: Settings) -> None:
    """Opening a SQLite file would make it."""
    url = make_url(settings.database_url.get_secret_value())
    if url.get_backend_name() == "sqlite" and not Path(url.database or "").expanduser().exists():
        raise CannotServe(
            f"there is no database at {url.database} yet: `briefcast run` or `briefcast migrate` makes one;"
            " if it should be there, look at BRIEFCAST_DATABASE_URL and at the folder you are in"
        )
