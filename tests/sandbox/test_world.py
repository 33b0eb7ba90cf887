"""A test can wait for what the bot does, without sleeping and without missing anything."""

import asyncio

import pytest

from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, talk


async def test_the_bots_messages_are_handed_out_one_by_one(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "/facts")
    for text in ("one", "two"):
        await bot("sendMessage", chat_id=chat.id, text=text)
    assert [(await sandbox.world.next_from_bot(chat)).text for _ in range(2)] == ["one", "two"]


async def test_a_message_may_be_waited_for_before_it_is_sent(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    waiting = asyncio.create_task(sandbox.world.next_from_bot(chat))
    await bot("sendMessage", chat_id=chat.id, text="late")
    assert (await waiting).text == "late"


async def test_after_names_the_message_to_look_behind(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    first = await bot("sendMessage", chat_id=chat.id, text="one")
    await bot("sendMessage", chat_id=chat.id, text="two")
    assert (await sandbox.world.next_from_bot(chat, after=first["message_id"])).text == "two"


async def test_silence_raises_a_timeout(sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(TimeoutError, match=f"no message of the bot after 0 in chat {chat.id}"):
        await sandbox.world.next_from_bot(chat, timeout=0.01)


async def test_anything_else_can_be_waited_for(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="old")
    message = await sandbox.world.next_from_bot(chat)
    waiting = asyncio.create_task(sandbox.world.wait_for(lambda: message.text == "new"))
    await bot("editMessageText", chat_id=chat.id, message_id=sent["message_id"], text="new")
    await waiting
    with pytest.raises(TimeoutError):
        await sandbox.world.wait_for(lambda: False, timeout=0.01)


async def test_supergroups_number_their_own_messages(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    group = sandbox.world.group("Circle")
    ids = [
        (await bot("sendMessage", chat_id=where.id, text="x"))["message_id"] for where in (chat, group, chat)
    ]
    assert ids == [1, 1, 2]
