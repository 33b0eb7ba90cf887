"""Where the bot may act: blocked, kicked, muted, migrated, and what privacy mode hides from it."""

from typing import Any

import pytest

from sandbox.errors import NotPossible
from sandbox.records import Chat
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, talk


async def refusal(bot: Caller, chat: Chat, method: str = "sendMessage", **given: Any) -> tuple[int, str]:
    """The code and description with which sending to the chat is refused."""
    with pytest.raises(Refused) as raised:
        await bot(method, chat_id=chat.id, **({"text": "x"} | given))
    return raised.value.code, str(raised.value)


async def seen(bot: Caller) -> list[str]:
    """The texts of the messages the bot was told of."""
    return [one["message"].get("text", "") for one in await bot("getUpdates") if "message" in one]


async def test_who_has_not_started_the_bot_cannot_be_written_to(bot: Caller, sandbox: Sandbox) -> None:
    chat = sandbox.world.private(sandbox.world.person("Reader"), started=False)
    assert await refusal(bot, chat) == (403, "Forbidden: bot can't initiate conversation with a user")


async def test_the_first_word_starts_the_bot(bot: Caller, sandbox: Sandbox) -> None:
    person = sandbox.world.person("Reader")
    chat = sandbox.world.private(person, started=False)
    sandbox.world.say(person, chat, "/start")
    assert await bot("sendMessage", chat_id=chat.id, text="x")


async def test_who_blocked_the_bot_is_out_of_reach_and_the_bot_hears_of_it(
    bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    sandbox.world.block(person)
    assert await refusal(bot, chat) == (403, "Forbidden: bot was blocked by the user")
    (update,) = await bot("getUpdates")
    change = update["my_chat_member"]
    assert (change["old_chat_member"]["status"], change["new_chat_member"]["status"]) == ("member", "kicked")
    assert change["from"]["id"] == person.id


async def test_who_writes_again_has_unblocked_the_bot(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.block(person)
    sandbox.world.say(person, chat, "/start")
    assert await bot("sendMessage", chat_id=chat.id, text="x")
    assert [next(kind for kind in one if kind != "update_id") for one in await bot("getUpdates")] == [
        "my_chat_member",
        "my_chat_member",
        "message",
    ]


async def test_a_deleted_account_is_deactivated(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    sandbox.world.delete_account(person)
    assert await refusal(bot, chat) == (403, "Forbidden: user is deactivated")


@pytest.mark.parametrize(("supergroup", "name"), [(True, "supergroup chat"), (False, "group chat")])
async def test_a_group_that_removed_the_bot_is_closed_to_it(
    supergroup: bool, name: str, bot: Caller, sandbox: Sandbox
) -> None:
    owner = sandbox.world.person("Owner")
    group = sandbox.world.group("Circle", admins=[owner], supergroup=supergroup)
    sandbox.world.kick(group)
    assert await refusal(bot, group) == (403, f"Forbidden: bot was kicked from the {name}")
    assert await refusal(bot, group, "getChat") == (403, f"Forbidden: bot was kicked from the {name}")
    (update,) = await bot("getUpdates")
    assert update["my_chat_member"]["new_chat_member"]["status"] == "kicked"


async def test_a_group_the_bot_left_is_not_its_own(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    assert await bot("leaveChat", chat_id=group.id) is True
    assert await refusal(bot, group) == (403, "Forbidden: bot is not a member of the supergroup chat")


async def test_an_added_bot_hears_of_it_and_may_write(bot: Caller, sandbox: Sandbox) -> None:
    owner = sandbox.world.person("Owner")
    group = sandbox.world.group("Circle", admins=[owner], with_bot=False)
    sandbox.world.add(group)
    change, note = await bot("getUpdates")
    assert change["my_chat_member"]["new_chat_member"]["status"] == "member"
    assert note["message"]["new_chat_members"][0]["id"] == sandbox.world.bot.id
    assert await bot("sendMessage", chat_id=group.id, text="x")


@pytest.mark.parametrize(
    ("method", "given", "what"),
    [
        ("sendMessage", {}, "text messages"),
        ("sendPoll", {"question": "?", "options": ["a", "b"]}, "polls"),
    ],
)
async def test_a_muted_bot_lacks_the_right(
    method: str, given: dict[str, Any], what: str, bot: Caller, sandbox: Sandbox
) -> None:
    group = sandbox.world.group("Circle")
    sandbox.world.mute(group)
    reason = f"Bad Request: not enough rights to send {what} to the chat"
    assert await refusal(bot, group, method, **given) == (400, reason)


async def test_in_a_channel_only_an_administrator_posts(bot: Caller, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("Briefs")
    sandbox.world.demote(channel)
    assert await refusal(bot, channel) == (400, "Bad Request: need administrator rights in the channel chat")
    sandbox.world.kick(channel)
    assert await refusal(bot, channel) == (403, "Forbidden: bot was kicked from the channel chat")


async def test_a_migrated_group_names_its_successor(bot: Caller, sandbox: Sandbox) -> None:
    owner = sandbox.world.person("Owner")
    group = sandbox.world.group("Circle", admins=[owner], supergroup=False)
    new = sandbox.world.migrate(group)
    with pytest.raises(Refused) as raised:
        await bot("sendMessage", chat_id=group.id, text="x")
    assert str(raised.value) == "Bad Request: group chat was upgraded to a supergroup chat"
    assert raised.value.parameters == {"migrate_to_chat_id": new.id}
    assert await bot("sendMessage", chat_id=new.id, text="x")
    old_note, new_note = await bot("getUpdates")
    assert old_note["message"]["migrate_to_chat_id"] == new.id
    assert new_note["message"]["migrate_from_chat_id"] == group.id


async def test_only_a_basic_group_migrates_and_only_once(sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle", supergroup=False)
    sandbox.world.migrate(group)
    with pytest.raises(NotPossible):
        sandbox.world.migrate(group)
    with pytest.raises(NotPossible):
        sandbox.world.migrate(sandbox.world.group("Super"))


async def test_privacy_mode_hides_ordinary_talk(bot: Caller, sandbox: Sandbox) -> None:
    person = sandbox.world.person("Reader")
    group = sandbox.world.group("Circle", [person])
    ours = await bot("sendMessage", chat_id=group.id, text="A fact")
    for text in ("hello", "/facts", "/facts@briefcast_demo_bot x", "/facts@other_bot", "see /facts"):
        sandbox.world.say(person, group, text)
    sandbox.world.say(person, group, "why?", reply_to=group.messages[ours["message_id"]])
    assert await seen(bot) == ["/facts", "/facts@briefcast_demo_bot x", "why?"]


async def test_an_administrator_bot_hears_everything(bot: Caller, sandbox: Sandbox) -> None:
    person = sandbox.world.person("Reader")
    group = sandbox.world.group("Circle", [person], admins=[sandbox.world.bot])
    sandbox.world.say(person, group, "hello")
    assert await seen(bot) == ["hello"]


async def test_a_removed_bot_hears_nothing_more(bot: Caller, sandbox: Sandbox) -> None:
    person = sandbox.world.person("Reader")
    group = sandbox.world.group("Circle", [person])
    sandbox.world.kick(group)
    await bot("getUpdates", offset=-1)
    sandbox.world.say(person, group, "/facts")
    assert await seen(bot) == []


async def test_strangers_and_readers_write_nowhere(sandbox: Sandbox) -> None:
    stranger, owner = sandbox.world.person("Stranger"), sandbox.world.person("Owner")
    group = sandbox.world.group("Circle", admins=[owner])
    channel = sandbox.world.channel("Briefs", [owner], members=[stranger])
    for chat in (group, channel, sandbox.world.private(owner)):
        with pytest.raises(NotPossible):
            sandbox.world.say(stranger, chat, "hello")


async def test_a_deep_link_starts_the_bot_with_its_payload(bot: Caller, sandbox: Sandbox) -> None:
    sandbox.world.follow(sandbox.world.person("Reader"), "s-0800_Asia")
    assert await seen(bot) == ["/start s-0800_Asia"]


@pytest.mark.parametrize("payload", ["", "a b", "é", "x" * 65])
def test_a_deep_link_carries_only_so_much(payload: str, sandbox: Sandbox) -> None:
    with pytest.raises(NotPossible, match="1 to 64"):
        sandbox.world.follow(sandbox.world.person("Reader"), payload)


@pytest.mark.parametrize("text", ["", "  \n", "x" * 4097, "half \ud83d"])
async def test_an_app_sends_no_empty_or_endless_message(text: str, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    with pytest.raises(NotPossible):
        sandbox.world.say(person, chat, text)


async def test_only_own_words_are_edited(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    await bot("sendMessage", chat_id=chat.id, text="The bot's")
    with pytest.raises(NotPossible, match="a message of one's own"):
        sandbox.world.edit(person, sandbox.world.messages(chat)[0], "mine")


async def test_a_button_that_is_not_there_is_named_with_those_that_are(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    keyboard = {
        "inline_keyboard": [[{"text": "Next", "callback_data": "n"}, {"text": "Web", "url": "example.org"}]]
    }
    await bot("sendMessage", chat_id=chat.id, text="x", reply_markup=keyboard)
    message = await sandbox.world.next_from_bot(chat)
    with pytest.raises(NotPossible, match="there: 'Next', 'Web'"):
        sandbox.world.press(person, message, "Back")
    with pytest.raises(NotPossible, match="tells the bot nothing"):
        sandbox.world.press(person, message, "Web")
