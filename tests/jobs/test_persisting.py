"""Writes that are not given up, and writes made together."""

import asyncio
from collections.abc import Sequence

import pytest

from jobs.errors import TryLater
from jobs.persisting import GroupCommit, insist
from tests.fakes import FakeClock, settled


class Writer:
    """Writes slowly, and keeps the groups it was given."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []
        self.gate = asyncio.Event()
        self.error: Exception | None = None

    async def write(self, items: Sequence[int]) -> int:
        await self.gate.wait()
        self.groups.append(list(items))
        if self.error is not None:
            raise self.error
        return len(self.groups)


async def test_what_comes_while_a_write_is_under_way_is_written_together() -> None:
    writer = Writer()
    commit = GroupCommit(writer.write)
    first = asyncio.create_task(commit.add(1))
    await settled()
    others = [asyncio.create_task(commit.add(item)) for item in (2, 3, 4)]
    await settled()
    writer.gate.set()
    await asyncio.gather(first, *others)
    assert writer.groups == [[1], [2, 3, 4]]


async def test_a_group_is_never_larger_than_the_limit() -> None:
    writer = Writer()
    commit = GroupCommit(writer.write, limit=2)
    writer.gate.set()
    await asyncio.gather(*(commit.add(item) for item in range(5)))
    assert [len(group) for group in writer.groups] == [2, 2, 1]


async def test_every_caller_gets_the_result_of_its_group() -> None:
    writer = Writer()
    commit = GroupCommit(writer.write, limit=2)
    writer.gate.set()
    assert await asyncio.gather(*(commit.add(item) for item in range(3))) == [1, 1, 2]


async def test_an_error_reaches_every_caller_of_the_group_and_no_other() -> None:
    writer = Writer()
    commit = GroupCommit(writer.write, limit=1)
    writer.gate.set()
    writer.error = TryLater(1, reason="locked")
    with pytest.raises(TryLater):
        await commit.add(1)
    writer.error = None
    assert await commit.add(2) == 2


async def test_a_caller_that_is_cancelled_does_not_undo_the_write() -> None:
    writer = Writer()
    commit = GroupCommit(writer.write)
    gone, stays = (asyncio.create_task(commit.add(item)) for item in (1, 2))
    await settled()
    gone.cancel()
    writer.gate.set()
    await stays
    assert writer.groups == [[1, 2]]


async def test_a_write_that_has_to_wait_is_made_again_until_it_succeeds() -> None:
    clock, errors = FakeClock(), [TryLater(5, reason="locked"), TryLater(500, reason="away")]

    async def write() -> str:
        if errors:
            raise errors.pop(0)
        return "written"

    writing = asyncio.create_task(insist(write, clock))
    await clock.advance(34)
    assert not writing.done()
    await clock.advance(1)
    assert await writing == "written"


async def test_any_other_error_of_a_write_passes_through() -> None:
    async def write() -> None:
        raise KeyError("bug")

    with pytest.raises(KeyError):
        await insist(write, FakeClock())


async def test_few_items_wait_a_moment_for_others_to_be_written_with_them() -> None:
    writer, clock = Writer(), FakeClock()
    writer.gate.set()
    commit = GroupCommit(writer.write, gather=lambda: clock.sleep(0.005))
    early = asyncio.create_task(commit.add(1))
    await clock.advance(0.004)
    late = asyncio.create_task(commit.add(2))
    await clock.advance(0.001)
    await asyncio.gather(early, late)
    assert writer.groups == [[1, 2]]


async def test_many_items_are_written_without_waiting_for_more() -> None:
    writer, clock = Writer(), FakeClock()
    writer.gate.set()
    commit = GroupCommit(writer.write, gather=lambda: clock.sleep(1000))
    adding = [asyncio.create_task(commit.add(item)) for item in range(20)]
    await settled()
    await asyncio.gather(*adding)
    assert len(writer.groups) == 1
