"""The ceiling shared by several processes: never exceeded, whoever joins, leaves, dies or is cut off."""

import asyncio
import random
from dataclasses import dataclass, field

import pytest

from jobs.errors import TryLater
from jobs.limiter import Lane
from jobs.model import ChatKind
from jobs.pacing import Gate
from jobs.shares import BEAT_SECONDS, LEASE_SECONDS, Share, part_of
from store.store import Store, in_memory_store
from tests.fakes import FakeClock
from tests.jobs.test_limiter import most_in_window

POST, REPLY = (Lane.POST,), (Lane.REPLY,)
BOTH = tuple(Lane)


@pytest.mark.parametrize(
    ("lanes", "repliers", "posters", "part"),
    [
        (BOTH, 1, 1, 28.0),
        (POST, 1, 1, 25.2),
        (POST, 0, 2, 12.6),
        (REPLY, 1, 2, 2.8),
        (REPLY, 7, 1, 1.0),
        (POST, 7, 3, 7.0),
        (BOTH, 2, 2, 14.0),
        (REPLY, 15, 1, 0.0),
        (POST, 1, 26, 0.0),
    ],
)
def test_the_parts_are_even_with_a_share_for_replies(
    lanes: tuple[Lane, ...], repliers: int, posters: int, part: float
) -> None:
    assert part_of(28, lanes, {Lane.REPLY: repliers, Lane.POST: posters}) == pytest.approx(part)


@dataclass
class Fleet:
    """Processes that send as fast as they may, on one clock, and the seconds at which calls went out."""

    rate: float = 28.0
    clock: FakeClock = field(default_factory=FakeClock)
    store: Store = field(default_factory=in_memory_store)
    times: list[float] = field(default_factory=list)
    chats: int = 0
    joined: int = 0

    def join(self, *lanes: Lane, beats: float = BEAT_SECONDS) -> "Process":
        self.joined += 1
        return Process(self, f"process {self.joined}", lanes or POST, beats)

    def calls_of(self, seconds: float) -> int:
        return sum(1 for at in self.times if at > self.clock.monotonic() - seconds)


class Process:
    """One of them: beats, and keeps many calls waiting at its gate."""

    def __init__(self, fleet: Fleet, name: str, lanes: tuple[Lane, ...], beats: float) -> None:
        self.fleet = fleet
        self.gate = Gate(fleet.clock, rate=fleet.rate)
        self.share = Share(fleet.store.senders, self.gate, fleet.clock, name, lanes, rate=fleet.rate)
        self.cut_off = False
        self.tasks = [asyncio.create_task(self._beat(beats))]
        self.tasks += [asyncio.create_task(self._send(lanes[-1])) for _ in range(40)]

    async def _beat(self, every: float) -> None:
        while True:
            if not self.cut_off:
                await self.share.tick(self.fleet.clock.now())
            await self.fleet.clock.sleep(every)

    async def _send(self, lane: Lane) -> None:
        while True:
            self.fleet.chats += 1
            await self.gate.pass_through(self.fleet.chats, ChatKind.PRIVATE, lane)
            self.fleet.times.append(self.fleet.clock.monotonic())

    async def die(self) -> None:
        for task in self.tasks:
            task.cancel()
        await asyncio.gather(*self.tasks, return_exceptions=True)


async def test_nothing_goes_before_the_others_must_have_counted_us() -> None:
    fleet = Fleet()
    process = fleet.join()

    await fleet.clock.advance(LEASE_SECONDS - 0.1)

    assert fleet.times == []
    await process.die()


async def test_two_share_evenly_and_use_all_of_the_posts_share() -> None:
    fleet = Fleet()
    processes = [fleet.join(), fleet.join()]
    await fleet.clock.advance(10)

    fleet.times.clear()
    await fleet.clock.advance(10)

    assert len(fleet.times) == pytest.approx(2 * 12 * 10, abs=4)
    for process in processes:
        await process.die()


async def test_the_last_one_left_takes_over_the_part_of_one_that_died() -> None:
    fleet = Fleet()
    left, dead = fleet.join(), fleet.join()
    await fleet.clock.advance(10)

    await dead.die()
    await fleet.clock.advance(10)

    assert fleet.calls_of(1) == pytest.approx(25, abs=1)
    await left.die()


async def test_a_process_without_a_fresh_sign_of_life_sends_nothing() -> None:
    fleet = Fleet()
    process = fleet.join()
    await fleet.clock.advance(10)

    process.cut_off = True
    await fleet.clock.advance(10)

    assert fleet.calls_of(5) == 0
    await process.die()


async def test_a_process_that_was_cut_off_joins_anew() -> None:
    fleet = Fleet()
    process = fleet.join()
    await fleet.clock.advance(10)
    process.cut_off = True
    await fleet.clock.advance(10)

    process.cut_off = False
    fleet.times.clear()
    await fleet.clock.advance(LEASE_SECONDS)

    assert fleet.times == []
    await process.die()


async def shaken(fleet: Fleet, processes: list[Process], chance: random.Random) -> None:
    """Let a process join, die, be cut off from the database or reach it again."""
    match chance.choice(["join", "reply", "die", "cut", "mend"]):
        case "join":
            processes.append(fleet.join(*POST, beats=chance.uniform(0.7, 2.5)))
        case "reply":
            processes.append(fleet.join(*REPLY))
        case "die" if processes:
            await processes.pop(chance.randrange(len(processes))).die()
        case "cut" if processes:
            chance.choice(processes).cut_off = True
        case _:
            for process in processes:
                process.cut_off = False


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(6))
async def test_in_no_second_the_parts_exceed_the_ceiling_whoever_comes_and_goes(seed: int) -> None:
    fleet, chance = Fleet(), random.Random(seed)
    processes = [fleet.join(*BOTH)]
    for _ in range(14):
        await fleet.clock.advance(chance.uniform(0.2, 4))
        await shaken(fleet, processes, chance)
    await fleet.clock.advance(12)

    assert fleet.times
    assert most_in_window(fleet.times, 1.0) <= fleet.rate
    for process in processes:
        await process.die()


async def test_a_sign_of_life_that_took_too_long_does_not_let_us_send() -> None:
    fleet = Fleet()
    gate, slow = Gate(fleet.clock), SlowSenders(fleet)
    share = Share(slow, gate, fleet.clock, "slow", POST, rate=28)
    for _ in range(4):
        await run(fleet.clock, share.tick(fleet.clock.now()), 4)

    waiting = asyncio.create_task(gate.pass_through(1, ChatKind.PRIVATE, Lane.POST))
    await fleet.clock.advance(0)

    assert not waiting.done()
    waiting.cancel()


async def test_an_unreachable_database_is_for_the_caller_to_tell() -> None:
    fleet = Fleet()
    share = Share(NoSenders(), Gate(fleet.clock), fleet.clock, "alone", POST, rate=28)

    with pytest.raises(TryLater):
        await share.tick(fleet.clock.now())


class SlowSenders:
    """A database that takes four seconds to write."""

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet

    async def beat(self, *_: object, since: object) -> dict[Lane, int]:
        await self._fleet.clock.sleep(4)
        return dict.fromkeys(Lane, 1)

    async def forget(self, before: object) -> None: ...


class NoSenders:
    """A database that is away."""

    async def beat(self, *_: object, since: object) -> dict[Lane, int]:
        raise TryLater(5, reason="away")

    async def forget(self, before: object) -> None: ...


async def run(clock: FakeClock, work: object, seconds: float) -> None:
    assert asyncio.iscoroutine(work)
    task = asyncio.create_task(work)
    await clock.advance(seconds)
    await task
