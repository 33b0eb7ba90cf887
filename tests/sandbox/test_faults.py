"""Trouble comes when it is asked for, where it is asked for, and as often."""

import random

import aiohttp
import pytest

from sandbox.faults import Faults
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, talk


async def test_an_error_strikes_as_often_as_told_and_nothing_is_done(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sandbox.faults.add("error", method="sendMessage", count=2, status=502)
    for _ in range(2):
        with pytest.raises(Refused, match="Bad Gateway") as raised:
            await bot("sendMessage", chat_id=chat.id, text="x")
        assert raised.value.code == 502
    await bot("sendMessage", chat_id=chat.id, text="x")
    assert len(sandbox.world.messages(chat)) == 1


async def test_a_flood_can_be_asked_for_one_chat(bot: Caller, sandbox: Sandbox) -> None:
    (_, struck), (_, spared) = talk(sandbox), talk(sandbox)
    sandbox.faults.add("flood", chat_id=struck.id, retry_after=7)
    with pytest.raises(Refused) as raised:
        await bot("sendMessage", chat_id=struck.id, text="x")
    assert raised.value.parameters == {"retry_after": 7}
    assert await bot("sendMessage", chat_id=spared.id, text="x")


async def test_a_reset_before_loses_the_request(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sandbox.faults.add("reset_before", count=1)
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=chat.id, text="x")
    assert sandbox.world.messages(chat) == []


async def test_a_reset_after_loses_only_the_answer(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sandbox.faults.add("reset_after", count=1)
    with pytest.raises(aiohttp.ClientError):
        await bot("sendMessage", chat_id=chat.id, text="x")
    assert [one.text for one in sandbox.world.messages(chat)] == ["x"]


@pytest.mark.parametrize(("kind", "sent"), [("slow", 0), ("slow_after", 1)])
async def test_slowness_holds_the_request_or_the_answer(
    kind: str, sent: int, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    sandbox.faults.add("slow" if kind == "slow" else "slow_after", seconds=30)
    with pytest.raises(TimeoutError):
        async with bot.http.post(
            bot.base + "sendMessage",
            data={"chat_id": chat.id, "text": "x"},
            timeout=aiohttp.ClientTimeout(total=0.2),
        ):
            pass
    assert len(sandbox.world.messages(chat)) == sent


async def test_lifted_rules_strike_no_more(bot: Caller, sandbox: Sandbox) -> None:
    sandbox.faults.add("error")
    sandbox.faults.clear()
    assert (await bot("getMe"))["is_bot"]


def test_chance_is_the_same_for_the_same_seed() -> None:
    def strikes(seed: int) -> list[bool]:
        faults = Faults(random.Random(seed))
        faults.add("error", probability=0.5)
        return [faults.draw("sendmessage", 1) is not None for _ in range(40)]

    assert strikes(3) == strikes(3) != strikes(4)
    assert 10 < sum(strikes(3)) < 30


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="choose one of error, flood"):
        Faults(random.Random(0)).add("earthquake")  # type: ignore[arg-type]
