"""python-telegram-bot understands every answer: the wire has Telegram's shape."""

from collections.abc import AsyncIterator

import pytest
import telegram
from telegram.error import BadRequest, ChatMigrated, Forbidden, InvalidToken, RetryAfter

from sandbox.server import FloodLimits, Sandbox
from tests.sandbox.calls import talk


@pytest.fixture
async def ptb(sandbox: Sandbox) -> AsyncIterator[telegram.Bot]:
    async with telegram.Bot(sandbox.token, base_url=f"{sandbox.url}/bot") as bot:
        yield bot


async def test_the_bot_learns_who_it_is(ptb: telegram.Bot) -> None:
    assert (await ptb.get_me()).username == "briefcast_demo_bot"


async def test_a_sent_message_comes_back_with_its_entities(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await ptb.send_message(chat.id, "<b>Facts</b> of today", parse_mode="HTML")
    assert sent.parse_entities() == {sent.entities[0]: "Facts"}


async def test_a_command_arrives_as_an_update_with_its_entity(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.say(person, chat, "/start now")
    (update,) = await ptb.get_updates()
    assert update.message is not None
    assert update.message.parse_entities(["bot_command"]) == {update.message.entities[0]: "/start"}


async def test_a_quiz_keeps_its_right_option(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await ptb.send_poll(chat.id, "Where?", ["Lyon", "Paris"], type="quiz", correct_option_ids=[0])
    assert sent.poll is not None
    assert sent.poll.correct_option_ids == (0,)


async def test_a_public_vote_arrives_as_a_poll_answer(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    await ptb.send_poll(chat.id, "Where?", ["Lyon", "Paris"], is_anonymous=False)
    sandbox.world.vote(person, await sandbox.world.next_from_bot(chat), 1)
    (update,) = await ptb.get_updates()
    assert update.poll_answer is not None
    assert update.poll_answer.option_ids == (1,)


async def test_a_press_is_answered_with_a_toast(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    button = telegram.InlineKeyboardButton("Next", callback_data="n")
    await ptb.send_message(chat.id, "A fact", reply_markup=telegram.InlineKeyboardMarkup([[button]]))
    pressed = sandbox.world.press(person, await sandbox.world.next_from_bot(chat), "Next")
    (update,) = await ptb.get_updates()
    assert update.callback_query is not None
    await update.callback_query.answer("Coming")
    assert (await sandbox.world.toast(pressed)).text == "Coming"


async def test_flood_control_raises_retry_after(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sandbox.flood.limits = FloodLimits(chat_burst=1)
    await ptb.send_message(chat.id, "one")
    with pytest.raises(RetryAfter):
        await ptb.send_message(chat.id, "two")


async def test_a_migrated_group_raises_its_new_id(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle", supergroup=False)
    new = sandbox.world.migrate(group)
    with pytest.raises(ChatMigrated) as raised:
        await ptb.send_message(group.id, "hello")
    assert raised.value.new_chat_id == new.id


async def test_a_blocked_bot_is_forbidden(ptb: telegram.Bot, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.block(person)
    with pytest.raises(Forbidden, match="bot was blocked by the user"):
        await ptb.send_message(chat.id, "hello")


async def test_an_unknown_chat_is_a_bad_request(ptb: telegram.Bot) -> None:
    with pytest.raises(BadRequest, match="Chat not found"):
        await ptb.send_message(5, "hello")


async def test_a_foreign_token_is_invalid(sandbox: Sandbox) -> None:
    with pytest.raises(InvalidToken):
        async with telegram.Bot("1:other", base_url=f"{sandbox.url}/bot"):
            pass
