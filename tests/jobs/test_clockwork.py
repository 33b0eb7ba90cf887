"""What happens at intervals."""

import asyncio
import logging
from datetime import datetime, timedelta, tzinfo
from typing import Self

import pytest

from jobs.clockwork import Clockwork
from jobs.errors import StopEverything, TryLater
from tests.fakes import MONDAY_EIGHT, FakeClock, settled


async def wait_for(event: asyncio.Event) -> None:
    async with asyncio.timeout(5):
        await event.wait()


async def test_a_tick_is_called_at_once_with_the_clocks_time() -> None:
    clockwork, called = Clockwork(FakeClock()), list[datetime]()

    async def tick(now: datetime) -> None:
        called.append(now)

    clockwork.every(3600, "planner", tick)
    clockwork.start()
    await settled()
    await clockwork.stop()
    assert called == [MONDAY_EIGHT]


async def test_a_tick_is_called_again_at_its_interval() -> None:
    clockwork, thrice, times = Clockwork(FakeClock()), asyncio.Event(), 0

    async def tick(_now: datetime) -> None:
        nonlocal times
        times += 1
        if times == 3:
            thrice.set()

    clockwork.every(0.01, "planner", tick)
    clockwork.start()
    await wait_for(thrice)
    await clockwork.stop()


@pytest.mark.parametrize("error", [KeyError("bug"), TryLater(1, reason="locked")])
async def test_a_tick_that_fails_is_logged_and_comes_again(
    error: Exception, caplog: pytest.LogCaptureFixture
) -> None:
    clockwork, again, times = Clockwork(FakeClock()), asyncio.Event(), 0

    async def tick(_now: datetime) -> None:
        nonlocal times
        times += 1
        if times == 2:
            again.set()
        raise error

    clockwork.every(0.01, "planner", tick)
    clockwork.start()
    await wait_for(again)
    await clockwork.stop()
    assert any(
        "planner" in record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING
    )


class AnHourAgo(datetime):
    """What the library takes for the machine's clock, once that was set back."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> Self:
        return super().now(tz) - timedelta(hours=1)


async def test_ticks_go_on_when_the_clock_is_set_back_an_hour(monkeypatch: pytest.MonkeyPatch) -> None:
    clock, thrice, times = FakeClock(), asyncio.Event(), 0
    clockwork = Clockwork(clock)

    async def tick(_now: datetime) -> None:
        nonlocal times
        times += 1
        if times == 3:
            thrice.set()

    clockwork.every(0.01, "planner", tick)
    clockwork.start()
    for part in ("schedulers.base", "triggers.interval", "executors.base"):
        monkeypatch.setattr(f"apscheduler.{part}.datetime", AnHourAgo)
    clock.set_back(3600)
    await clock.advance(5)
    await wait_for(thrice)
    await clockwork.stop()


async def test_a_trouble_that_lasts_is_logged_once_and_so_is_its_end(
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.INFO, "briefcast.clockwork")
    clockwork, over, times = Clockwork(FakeClock()), asyncio.Event(), 0

    async def tick(_now: datetime) -> None:
        nonlocal times
        times += 1
        if times <= 3:
            raise TryLater(1, reason="locked")
        over.set()

    clockwork.every(0.01, "planner", tick)
    clockwork.start()
    await wait_for(over)
    await clockwork.stop()
    assert [each.getMessage() for each in caplog.records if each.name == "briefcast.clockwork"] == [
        "planner waits: locked: try again in 1 s",
        "planner goes on",
    ]


async def test_what_only_an_operator_can_mend_is_passed_on_once_and_no_bug() -> None:
    full, told = StopEverything("the disk is full"), list[StopEverything]()
    clockwork = Clockwork(FakeClock())
    clockwork.on_stop(told.append)

    async def tick(_now: datetime) -> None:
        raise full

    clockwork.every(3600, "planner", tick)
    clockwork.start()
    await settled()
    await clockwork.stop()
    assert told == [full]


async def test_a_tick_that_takes_long_is_not_called_a_second_time_meanwhile() -> None:
    clockwork, inside, most = Clockwork(FakeClock()), 0, 0
    other, release = asyncio.Event(), asyncio.Event()

    async def slow(_now: datetime) -> None:
        nonlocal inside, most
        inside += 1
        most = max(most, inside)
        await release.wait()
        inside -= 1

    others = 0

    async def quick(_now: datetime) -> None:
        nonlocal others
        others += 1
        if others == 5:
            other.set()

    clockwork.every(0.01, "slow", slow)
    clockwork.every(0.01, "quick", quick)
    clockwork.start()
    await wait_for(other)
    release.set()
    await clockwork.stop()
    assert most == 1


async def test_stopping_lets_a_tick_under_way_finish() -> None:
    clockwork, release, finished = Clockwork(FakeClock()), asyncio.Event(), []

    async def tick(_now: datetime) -> None:
        await release.wait()
        finished.append(True)

    clockwork.every(3600, "planner", tick)
    clockwork.start()
    await settled()
    stopping = asyncio.create_task(clockwork.stop())
    await settled()
    assert not stopping.done()
    release.set()
    await stopping
    assert finished == [True]


async def test_a_tick_whose_time_comes_while_the_rest_finishes_is_left_out() -> None:
    """Found in the suite: such a tick asked a database that was closed by then, and opened it anew."""
    clockwork, release, times = Clockwork(FakeClock()), asyncio.Event(), 0

    async def quick(_now: datetime) -> None:
        nonlocal times
        times += 1

    async def slow(_now: datetime) -> None:
        await release.wait()

    clockwork.every(3600, "quick", quick)
    clockwork.every(3600, "slow", slow)
    clockwork.start()
    await settled()
    called = next(job.func for job in clockwork._scheduler.get_jobs() if job.id == "quick")
    stopping = asyncio.create_task(clockwork.stop())
    await settled()
    await called()
    release.set()
    await stopping
    assert times == 1


async def test_stopping_what_never_started_does_nothing() -> None:
    await Clockwork(FakeClock()).stop()
