"""The gate: who waits, how long, and what ends it."""

import asyncio
import math

import pytest

from jobs.errors import TryLater
from jobs.model import ChatKind
from jobs.pacing import Gate, Lane
from tests.fakes import FakeClock, settled

PRIVATE = ChatKind.PRIVATE
TINY = 1e-9


class Passers:
    """Tasks at a gate, and when each got through."""

    def __init__(self, gate: Gate, clock: FakeClock) -> None:
        self.gate = gate
        self.clock = clock
        self.passed: list[tuple[int, float]] = []

    def send(self, *chats: int, lane: Lane = Lane.POST, patience: float = 1e9) -> list[asyncio.Task[None]]:
        return [asyncio.create_task(self._pass(chat, lane, patience)) for chat in chats]

    async def _pass(self, chat: int, lane: Lane, patience: float) -> None:
        await self.gate.pass_through(chat, PRIVATE, lane, patience=patience)
        self.passed.append((chat, round(self.clock.monotonic(), 3)))


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def passers(clock: FakeClock) -> Passers:
    return Passers(Gate(clock, rate=10), clock)


async def test_whoever_comes_to_an_open_gate_goes_through_at_once(passers: Passers) -> None:
    await passers.gate.pass_through(1, PRIVATE, Lane.POST)
    assert passers.clock.monotonic() == 0


async def test_posts_follow_each_other_at_the_rate(passers: Passers, clock: FakeClock) -> None:
    passers.send(1, 2, 3, 4, 5)
    await clock.advance(0.25)
    assert [chat for chat, _ in passers.passed] == [1, 2, 3]


async def test_at_a_high_rate_turns_are_given_out_by_the_handful_and_none_is_lost() -> None:
    clock = FakeClock()
    passers = Passers(Gate(clock, rate=1000), clock)
    passers.send(*range(1, 301))
    await clock.advance(0.2)
    assert len(passers.passed) == pytest.approx(200, abs=6)
    assert len({at for _, at in passers.passed}) <= 41


async def test_a_reply_overtakes_the_posts(passers: Passers, clock: FakeClock) -> None:
    passers.send(*range(1, 30))
    await clock.advance(0.95)
    passers.send(99, lane=Lane.REPLY)
    await clock.advance(0.2)
    (reply,) = [at for chat, at in passers.passed if chat == 99]
    assert reply == pytest.approx(1.0, abs=0.06)


async def test_a_hold_of_one_chat_leaves_the_others_alone(passers: Passers, clock: FakeClock) -> None:
    passers.gate.hold(1, 30)
    passers.send(1, 2)
    await clock.advance(29)
    assert [chat for chat, _ in passers.passed] == [2]
    await clock.advance(1)
    assert passers.passed[-1] == (1, 30)


async def test_a_hold_on_all_is_told_and_ends_on_time(passers: Passers, clock: FakeClock) -> None:
    passers.gate.hold_all(12)
    passers.send(1)
    assert passers.gate.standstill() == 12
    await clock.advance(12)
    assert passers.passed == [(1, 12)]


async def test_a_wait_longer_than_ones_patience_is_refused(passers: Passers) -> None:
    passers.gate.hold(1, 60)
    with pytest.raises(TryLater) as refusal:
        await passers.gate.pass_through(1, PRIVATE, Lane.POST, patience=10)
    assert (refusal.value.seconds, refusal.value.everywhere) == (60, False)


async def test_a_hold_on_all_refuses_those_who_wait_without_the_patience(passers: Passers) -> None:
    passers.send(1)
    (waiting,) = passers.send(1, patience=10)
    await settled()
    passers.gate.hold_all(60)
    await settled()
    error = waiting.exception()
    assert isinstance(error, TryLater)
    assert error.everywhere


async def test_who_is_cancelled_while_waiting_leaves_the_turn_to_the_next(
    passers: Passers, clock: FakeClock
) -> None:
    _, gone, _ = passers.send(1, 2, 3)
    await settled()
    gone.cancel()
    await clock.advance(0.15)
    assert [chat for chat, _ in passers.passed] == [1, 3]


async def test_an_error_is_heeded_for_its_scope_only(passers: Passers) -> None:
    passers.gate.heed(1, TryLater(5, reason="chat flood"))
    assert passers.gate.standstill() == 0
    passers.gate.heed(1, TryLater(5, reason="flood", everywhere=True))
    assert passers.gate.standstill() == 5


async def test_who_waits_at_a_closed_gate_goes_when_the_rate_is_raised(
    passers: Passers, clock: FakeClock
) -> None:
    passers.gate.set_rate(0)
    passers.send(1)
    await clock.advance(100)
    assert passers.passed == []

    passers.gate.set_rate(10)
    await clock.advance(0)

    assert passers.passed == [(1, 100)]


async def test_the_gate_tells_when_a_chats_own_pace_lets_the_next_post_go() -> None:
    clock = FakeClock()
    gate = Gate(clock)
    assert gate.paced_until(1, ChatKind.PRIVATE) == -math.inf
    await gate.pass_through(1, ChatKind.PRIVATE, Lane.POST)
    gate.hold(1, 500)
    assert gate.paced_until(1, ChatKind.PRIVATE) == 1
    for _ in range(20):
        clock.pass_by(1)
        await gate.pass_through(-2, ChatKind.GROUP, Lane.POST)
    assert gate.paced_until(-2, ChatKind.GROUP) == 61


async def test_calls_that_bunch_between_their_turn_and_their_leaving_never_leave_past_the_rate() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=10)
    left: list[float] = []

    async def call(chat_id: int, delay: float) -> None:
        await gate.pass_through(chat_id, PRIVATE, Lane.POST)
        await clock.sleep(delay)
        async with gate.leaving(chat_id, Lane.POST):
            left.append(clock.monotonic())

    calls = [asyncio.create_task(call(number, 0.9 if number < 10 else 0.0)) for number in range(20)]
    await clock.advance(10)
    await asyncio.gather(*calls)
    left.sort()
    assert all(later - earlier > 1 - TINY for earlier, later in zip(left, left[10:], strict=False))


async def test_a_call_that_left_late_keeps_the_next_to_its_chat_a_second_away() -> None:
    clock = FakeClock()
    gate = Gate(clock)
    await gate.pass_through(1, PRIVATE, Lane.POST)
    await clock.advance(0.4)
    async with gate.leaving(1, Lane.POST):
        pass
    assert gate.paced_until(1, PRIVATE) == pytest.approx(1.4)


async def test_a_reply_does_not_wait_behind_the_posts_at_the_door() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=10)
    left: dict[int, float] = {}

    async def call(chat_id: int, lane: Lane = Lane.POST) -> None:
        async with gate.leaving(chat_id, lane):
            left[chat_id] = clock.monotonic()

    for number in range(10):
        await call(number)
        await clock.advance(0.095)
    calls = [asyncio.create_task(call(number)) for number in range(10, 15)]
    await settled()
    calls.append(asyncio.create_task(call(99, Lane.REPLY)))
    await clock.advance(2)
    await asyncio.gather(*calls)
    assert left[99] < left[12] < left[14]
    assert left[99] <= 1.1


async def test_while_many_stand_at_the_door_no_post_gets_a_turn_and_all_go_in_the_end() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=100)
    passed = left = most = 0

    async def call(chat_id: int) -> None:
        nonlocal passed, left, most
        await gate.pass_through(chat_id, PRIVATE, Lane.POST)
        passed += 1
        most = max(most, passed - left)
        async with gate.leaving(chat_id, Lane.POST):
            left += 1
            await clock.sleep(0.3)

    calls = [asyncio.create_task(call(number)) for number in range(1, 1001)]
    await clock.advance(20)
    await asyncio.gather(*calls)
    assert left == len(calls)
    assert most <= 12


async def test_a_call_that_fails_is_over_and_keeps_its_place_for_a_second() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=1)
    with pytest.raises(ConnectionError):
        async with gate.leaving(1, Lane.POST):
            raise ConnectionError
    waiting = asyncio.create_task(_leave(gate, 2))
    await clock.advance(0.9)
    assert not waiting.done()
    await clock.advance(0.2)
    assert waiting.done()


async def _leave(gate: Gate, chat_id: int) -> None:
    async with gate.leaving(chat_id, Lane.POST):
        pass


async def test_who_gives_up_at_the_door_leaves_the_posts_their_turns() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=10)
    for number in range(10):
        await _leave(gate, number)
    standing = [asyncio.create_task(_leave(gate, number)) for number in range(20, 26)]
    await settled()
    for task in standing:
        task.cancel()
    await settled()
    after = [asyncio.create_task(gate.pass_through(number, PRIVATE, Lane.POST)) for number in range(30, 33)]
    await clock.advance(1)
    assert all(task.done() for task in after)


async def test_posts_at_the_door_leave_in_the_order_they_came() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=2)
    left: list[int] = []

    async def call(number: int) -> None:
        async with gate.leaving(number, Lane.POST):
            left.append(number)

    calls = [asyncio.create_task(call(number)) for number in range(4)]
    await clock.advance(0.999)
    calls += [asyncio.create_task(call(number)) for number in range(4, 8)]
    await clock.advance(6)
    await asyncio.gather(*calls)
    assert left == sorted(left)


@pytest.mark.parametrize("everywhere", [True, False])
async def test_what_stands_at_the_door_when_a_hold_begins_is_refused(everywhere: bool) -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=1)
    await _leave(gate, 9)
    standing = asyncio.create_task(_leave(gate, 1))
    await settled()
    if everywhere:
        gate.hold_all(60)
    else:
        gate.hold(1, 60)
    await clock.advance(2)
    error = standing.exception()
    assert isinstance(error, TryLater)
    assert error.everywhere is everywhere


async def test_a_long_hold_of_one_chat_is_not_taken_for_a_short_one_of_all(passers: Passers) -> None:
    passers.gate.hold(1, 3600)
    passers.gate.hold_all(1)
    with pytest.raises(TryLater) as refusal:
        await passers.gate.pass_through(1, PRIVATE, Lane.POST, patience=10)
    assert (refusal.value.seconds, refusal.value.everywhere) == (3600, False)


async def test_both_leaving_and_answer_keep_the_next_call_to_a_chat_away() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=1000)
    async with gate.leaving(1, Lane.POST):
        assert gate.paced_until(1, PRIVATE) == pytest.approx(1.0)
        await clock.advance(0.03)
    assert gate.paced_until(1, PRIVATE) == pytest.approx(1.03)


async def test_a_rate_below_one_that_is_raised_lets_who_stands_at_the_door_go() -> None:
    clock = FakeClock()
    gate = Gate(clock, rate=0.1)
    await _leave(gate, 1)
    standing = asyncio.create_task(_leave(gate, 2))
    await clock.advance(1)
    gate.set_rate(28)
    await clock.advance(1.1)
    assert standing.done()


async def test_nothing_leaves_once_the_rate_has_run_out() -> None:
    clock = FakeClock()
    gate = Gate(clock)
    gate.set_rate(1, until=1.5)
    await _leave(gate, 1)
    standing = [asyncio.create_task(_leave(gate, number)) for number in (2, 3)]
    await clock.advance(5)
    assert [type(task.exception()) for task in standing] == [type(None), TryLater]
