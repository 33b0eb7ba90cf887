"""Looking at chats and members, pinning and reacting."""

from typing import Any

import pytest

from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused, talk


async def test_a_chat_is_described(bot: Caller, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("Briefs", username="daily_briefs")
    told = await bot("getChat", chat_id=channel.id)
    assert (told["title"], told["type"], told["active_usernames"]) == ("Briefs", "channel", ["daily_briefs"])


async def test_members_are_told_by_their_standing(bot: Caller, sandbox: Sandbox) -> None:
    world = sandbox.world
    owner, admin, member, stranger = (world.person(name) for name in ("Owner", "Admin", "Member", "Stranger"))
    group = world.group("Circle", [member], [owner, admin])
    found = [
        await bot("getChatMember", chat_id=group.id, user_id=one.id)
        for one in (owner, admin, member, stranger)
    ]
    assert [one["status"] for one in found] == ["creator", "administrator", "member", "left"]
    assert await bot("getChatMemberCount", chat_id=group.id) == 4


async def test_administrators_are_listed(bot: Caller, sandbox: Sandbox) -> None:
    owner = sandbox.world.person("Owner")
    group = sandbox.world.group("Circle", [sandbox.world.person("Member")], [owner])
    (found,) = await bot("getChatAdministrators", chat_id=group.id)
    assert (found["user"]["id"], found["status"]) == (owner.id, "creator")


async def test_a_channel_names_the_bot_as_administrator_that_posts(bot: Caller, sandbox: Sandbox) -> None:
    channel = sandbox.world.channel("Briefs")
    found = await bot("getChatMember", chat_id=channel.id, user_id=sandbox.world.bot.id)
    assert (found["status"], found["can_post_messages"]) == ("administrator", True)


@pytest.mark.parametrize(
    ("method", "given", "reason"),
    [
        ("getChatMember", {"user_id": 5}, "user not found"),
        ("getChatMember", {}, "invalid user_id specified"),
        ("getChatAdministrators", {}, "there are no administrators in the private chat"),
        ("leaveChat", {}, "chat member status can't be changed in private chats"),
        ("pinChatMessage", {"message_id": 99}, "message to pin not found"),
        ("setMessageReaction", {"message_id": 99}, "message to react not found"),
        ("getChat", {"chat_id": 12345}, "chat not found"),
    ],
)
async def test_an_impossible_question_is_refused(
    method: str, given: dict[str, Any], reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    _, chat = talk(sandbox)
    with pytest.raises(Refused, match=f"Bad Request: {reason}"):
        await bot(method, **({"chat_id": chat.id} | given))


async def test_a_pinned_message_is_remembered_and_noted(bot: Caller, sandbox: Sandbox) -> None:
    _, chat = talk(sandbox)
    sent = await bot("sendMessage", chat_id=chat.id, text="Important")
    await bot("pinChatMessage", chat_id=chat.id, message_id=sent["message_id"])
    assert (await bot("getChat", chat_id=chat.id))["pinned_message"]["text"] == "Important"
    assert "pinned_message" in (sandbox.world.messages(chat)[-1].service or {})
    await bot("unpinChatMessage", chat_id=chat.id)
    assert "pinned_message" not in await bot("getChat", chat_id=chat.id)


async def test_pinning_in_a_group_needs_the_right(bot: Caller, sandbox: Sandbox) -> None:
    group = sandbox.world.group("Circle")
    sent = await bot("sendMessage", chat_id=group.id, text="Important")
    with pytest.raises(Refused, match="not enough rights to manage pinned messages in the chat"):
        await bot("pinChatMessage", chat_id=group.id, message_id=sent["message_id"])


async def test_a_reaction_is_set_and_taken_back(bot: Caller, sandbox: Sandbox) -> None:
    person, chat = talk(sandbox)
    said = sandbox.world.say(person, chat, "thanks")
    target = {"chat_id": chat.id, "message_id": said.id}
    await bot("setMessageReaction", **target, reaction=[{"type": "emoji", "emoji": "❤️"}])
    assert said.reaction == "❤️"
    await bot("setMessageReaction", **target)
    assert said.reaction is None


@pytest.mark.parametrize(
    ("reaction", "reason"),
    [
        ([{"type": "emoji", "emoji": "x"}], "REACTION_INVALID"),
        ([{"type": "emoji", "emoji": "👍"}] * 2, "REACTIONS_TOO_MANY"),
        ("{", "can't parse reaction types JSON object"),
        ("7", "expected an Array of ReactionType"),
    ],
)
async def test_an_impossible_reaction_is_refused(
    reaction: Any, reason: str, bot: Caller, sandbox: Sandbox
) -> None:
    person, chat = talk(sandbox)
    said = sandbox.world.say(person, chat, "thanks")
    with pytest.raises(Refused, match=reason):
        await bot("setMessageReaction", chat_id=chat.id, message_id=said.id, reaction=reaction)
