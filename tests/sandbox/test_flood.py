"""Too many messages are refused with the seconds to wait: per chat, per group and over all."""

import pytest

from sandbox.errors import Refusal
from sandbox.flood import Flood, FloodLimits
from sandbox.records import Chat, ChatType
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, Refused, talk


def chat(number: int = 1, kind: ChatType = "private") -> Chat:
    return Chat(id=number, type=kind)


def passes(flood: Flood, where: Chat, *, paid: bool = False) -> int:
    """0 when a message passes, else the seconds to wait."""
    try:
        flood.spend(where, paid=paid)
    except Refusal as refusal:
        return int((refusal.parameters or {})["retry_after"])
    return 0


def test_a_chat_takes_a_burst_and_then_one_a_second(clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=3), clock)
    assert [passes(flood, chat()) for _ in range(5)] == [0, 0, 0, 1, 1]
    clock.forward(1)
    assert [passes(flood, chat()) for _ in range(2)] == [0, 1]


def test_what_was_too_much_is_counted(clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=3), clock)
    for _ in range(5):
        passes(flood, chat())
    assert flood.exceeded == 2


def test_waiting_as_long_as_told_is_enough(clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=1, chat_per_second=0.2), clock)
    assert passes(flood, chat()) == 0
    clock.forward(0.5)
    wait = passes(flood, chat())
    clock.forward(wait)
    assert (wait, passes(flood, chat())) == (5, 0)


def test_one_chat_does_not_slow_another(clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=1), clock)
    assert [passes(flood, chat(1)), passes(flood, chat(1)), passes(flood, chat(2))] == [0, 1, 0]


def test_all_chats_together_take_thirty_a_second(clock: HandClock) -> None:
    flood = Flood(FloodLimits(), clock)
    assert [passes(flood, chat(number)) for number in range(31)] == [0] * 30 + [1]
    clock.forward(0.5)
    assert passes(flood, chat(99)) == 1
    clock.forward(0.5)
    assert [passes(flood, chat(number)) for number in range(100, 131)] == [0] * 30 + [1]


def test_a_paid_broadcast_takes_a_thousand(clock: HandClock) -> None:
    flood = Flood(FloodLimits(), clock)
    assert sum(passes(flood, chat(number), paid=True) == 0 for number in range(1100)) == 1000


@pytest.mark.parametrize("kind", ["group", "supergroup", "channel"])
def test_a_group_takes_twenty_a_minute(kind: ChatType, clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=100), clock)
    assert [passes(flood, chat(1, kind)) for _ in range(21)] == [0] * 20 + [60]
    clock.forward(59)
    assert passes(flood, chat(1, kind)) == 1
    clock.forward(1)
    assert [passes(flood, chat(1, kind)) for _ in range(21)] == [0] * 20 + [60]


def test_a_refused_message_costs_nothing(clock: HandClock) -> None:
    flood = Flood(FloodLimits(chat_burst=1), clock)
    passes(flood, chat())
    for _ in range(50):
        passes(flood, chat())
    clock.forward(1)
    assert passes(flood, chat()) == 0


def test_without_limits_everything_passes(clock: HandClock) -> None:
    flood = Flood(None, clock)
    assert {passes(flood, chat()) for _ in range(500)} == {0}


async def test_the_answer_names_the_seconds_twice(bot: Caller, sandbox: Sandbox) -> None:
    _, where = talk(sandbox)
    sandbox.flood.limits = FloodLimits(chat_burst=1, chat_per_second=0.1)
    await bot("sendMessage", chat_id=where.id, text="one")
    with pytest.raises(Refused) as raised:
        await bot("sendMessage", chat_id=where.id, text="two")
    assert (raised.value.code, str(raised.value)) == (429, "Too Many Requests: retry after 10")
    assert raised.value.parameters == {"retry_after": 10}


async def test_only_messages_count(bot: Caller, sandbox: Sandbox) -> None:
    _, where = talk(sandbox)
    sandbox.flood.limits = FloodLimits(chat_burst=1)
    await bot("sendMessage", chat_id=where.id, text="one")
    assert await bot("sendChatAction", chat_id=where.id, action="typing") is True
    assert (await bot("getChat", chat_id=where.id))["id"] == where.id
