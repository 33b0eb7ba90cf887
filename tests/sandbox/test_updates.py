"""Updates wait until they are confirmed; one who polls for them is enough."""

import asyncio
from typing import Any

import pytest

from sandbox import limits
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, HandClock, Refused, attend, buttons, talk


def texts(updates: list[dict[str, Any]]) -> list[str]:
    return [one["message"]["text"] for one in updates]


async def test_updates_come_again_until_they_are_confirmed(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    for text in "abc":
        sandbox.world.say(person, chat, text)
    first = await bot("getUpdates")
    assert texts(first) == texts(await bot("getUpdates")) == ["a", "b", "c"]
    assert texts(await bot("getUpdates", offset=first[1]["update_id"] + 1)) == ["c"]
    assert texts(await bot("getUpdates")) == ["c"]


async def test_updates_are_numbered_in_a_row(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    for text in "abc":
        sandbox.world.say(person, chat, text)
    ids = [one["update_id"] for one in await bot("getUpdates")]
    assert ids == list(range(ids[0], ids[0] + 3))


async def test_a_negative_offset_forgets_all_but_the_last(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    for text in "abc":
        sandbox.world.say(person, chat, text)
    assert texts(await bot("getUpdates", offset=-1)) == ["c"]
    assert texts(await bot("getUpdates")) == ["c"]


@pytest.mark.parametrize(("limit", "given"), [(2, 2), (0, 100), (500, 100)])
async def test_a_call_brings_a_hundred_at_most(limit: int, given: int, bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    for number in range(101):
        sandbox.world.say(person, chat, str(number))
    assert len(await bot("getUpdates", limit=limit)) == given


async def test_after_a_day_an_update_is_forgotten(bot: Caller, sandbox: Sandbox, clock: HandClock) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "old")
    clock.forward(limits.UPDATES_KEPT_SECONDS)
    sandbox.world.say(person, chat, "new")
    assert texts(await bot("getUpdates")) == ["old", "new"]
    clock.forward(1)
    assert texts(await bot("getUpdates")) == ["new"]


async def test_a_long_poll_ends_with_the_first_update(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    attended = attend(sandbox)
    waiting = asyncio.create_task(bot("getUpdates", timeout=30))
    await attended.wait()
    sandbox.world.say(person, chat, "at last")
    assert texts(await waiting) == ["at last"]


@pytest.mark.slow
async def test_a_long_poll_without_updates_ends_with_none(bot: Caller) -> None:
    assert await bot("getUpdates", timeout=1) == []


async def test_a_second_long_poll_ends_the_first(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    attended = attend(sandbox)
    first = asyncio.create_task(bot("getUpdates", timeout=30))
    await attended.wait()
    second = asyncio.create_task(bot("getUpdates", timeout=30))
    with pytest.raises(Refused) as raised:
        await first
    assert (raised.value.code, str(raised.value)) == (
        409,
        "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
    )
    sandbox.world.say(person, chat, "for the second")
    assert texts(await second) == ["for the second"]


async def test_only_wanted_kinds_are_kept_until_others_are_wanted(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=buttons("Next"))
    await bot("getUpdates", allowed_updates=["message"])
    sandbox.world.press(person, await sandbox.world.next_from_bot(chat), "Next")
    sandbox.world.say(person, chat, "hello")
    (update,) = await bot("getUpdates")
    assert "message" in update
    await bot("getUpdates", allowed_updates=[], offset=update["update_id"] + 1)
    sandbox.world.press(person, sandbox.world.messages(chat)[0], "Next")
    assert "callback_query" in (await bot("getUpdates"))[0]


async def test_changes_of_other_members_come_only_when_asked_for(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    sandbox.world.promote(group)
    await bot("getUpdates", offset=-1)
    sandbox.world.add(group, sandbox.world.person("Newcomer"))
    assert ["chat_member" in one for one in await bot("getUpdates", offset=-5)].count(True) == 0
    await bot("getUpdates", allowed_updates=["chat_member"])
    sandbox.world.add(group, sandbox.world.person("Another"))
    assert (await bot("getUpdates", offset=-1))[0]["chat_member"]["new_chat_member"]["status"] == "member"


async def test_an_edit_arrives_as_such(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    said = sandbox.world.say(person, chat, "/fcts")
    sandbox.world.edit(person, said, "/facts")
    _, edited = await bot("getUpdates")
    assert (edited["edited_message"]["text"], "edit_date" in edited["edited_message"]) == ("/facts", True)


async def test_channel_posts_have_their_own_kinds(bot: Caller, sandbox: Sandbox) -> None:
    owner = sandbox.world.person("Owner")
    channel = sandbox.world.channel("Briefs", [owner])
    post = sandbox.world.say(owner, channel, "/settings")
    sandbox.world.edit(owner, post, "/help")
    first, second = await bot("getUpdates")
    assert first["channel_post"]["sender_chat"]["id"] == channel.id
    assert "from" not in first["channel_post"]
    assert second["edited_channel_post"]["text"] == "/help"


async def test_stopping_lets_a_long_poll_go(clock: HandClock) -> None:
    async with Sandbox(clock=clock) as leaving, Caller(leaving) as bot:
        attended = attend(leaving)
        waiting = asyncio.create_task(bot("getUpdates", timeout=50))
        await attended.wait()
        await leaving.stop()
        assert await waiting == []
