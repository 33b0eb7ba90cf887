"""What the bot says about itself, and which commands a person sees where."""

from typing import Any

import pytest

from sandbox import limits
from sandbox.menu import commands_for
from sandbox.server import Sandbox
from tests.sandbox.calls import Caller, Refused


def commands(*names: str) -> list[dict[str, str]]:
    return [{"command": one, "description": f"does {one}"} for one in names]


async def test_commands_are_kept_per_scope_and_language(bot: Caller) -> None:
    await bot("setMyCommands", commands=commands("start"))
    await bot("setMyCommands", commands=commands("inicio"), language_code="es")
    await bot("setMyCommands", commands=commands("admin"), scope={"type": "all_chat_administrators"})
    assert await bot("getMyCommands") == commands("start")
    assert await bot("getMyCommands", language_code="es") == commands("inicio")
    assert await bot("getMyCommands", scope={"type": "all_chat_administrators"}) == commands("admin")
    await bot("deleteMyCommands")
    assert await bot("getMyCommands") == []


async def test_the_narrowest_scope_wins(bot: Caller, sandbox: Sandbox) -> None:
    world = sandbox.world
    owner, member = world.person("Owner"), world.person("Member")
    group, channel = world.group("Circle", [member], [owner]), world.channel("Briefs", [owner])
    private = world.private(owner)
    await bot("setMyCommands", commands=commands("default"))
    await bot("setMyCommands", commands=commands("private"), scope={"type": "all_private_chats"})
    await bot("setMyCommands", commands=commands("admins"), scope={"type": "all_chat_administrators"})
    await bot("setMyCommands", commands=commands("here"), scope={"type": "chat", "chat_id": group.id})
    shown = [
        [one["command"] for one in commands_for(world.profile, chat, person)]
        for chat, person in ((private, owner), (group, owner), (group, member), (channel, owner))
    ]
    assert shown == [["private"], ["here"], ["here"], []]


async def test_a_person_reads_commands_in_their_language(bot: Caller, sandbox: Sandbox) -> None:
    await bot("setMyCommands", commands=commands("start"))
    await bot("setMyCommands", commands=commands("inicio"), language_code="es")
    reader = sandbox.world.person("Reader", language="es")
    assert commands_for(sandbox.world.profile, sandbox.world.private(reader), reader) == commands("inicio")


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        ({"commands": commands("Start")}, "BOT_COMMAND_INVALID"),
        ({"commands": commands("x" * (limits.COMMAND + 1))}, "BOT_COMMAND_INVALID"),
        ({"commands": [{"command": "start", "description": ""}]}, "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": [{"command": "start", "description": "x" * (limits.COMMAND_DESCRIPTION + 1)}]},
         "BOT_COMMAND_DESCRIPTION_INVALID"),
        ({"commands": commands(*["start"] * (limits.COMMANDS + 1))}, "BOT_COMMANDS_TOO_MUCH"),
        ({"commands": "start"}, "can't parse commands JSON object"),
        ({"commands": ["start"]}, "can't parse BotCommand"),
        ({"commands": [], "language_code": "english"}, "invalid language code specified"),
        ({"commands": [], "scope": {"type": "everywhere"}}, "unsupported type specified"),
        ({"commands": [], "scope": {"type": "chat"}}, "Can't find field \"chat_id\""),
        ({"commands": [], "scope": {"type": "chat", "chat_id": 5}}, "chat not found"),
        ({"commands": [], "scope": "[]"}, "BotCommandScope must be an Object"),
    ],
)  # fmt: skip
async def test_an_impossible_menu_is_refused(given: dict[str, Any], reason: str, bot: Caller) -> None:
    with pytest.raises(Refused, match=reason):
        await bot("setMyCommands", **given)


@pytest.mark.parametrize(
    ("name", "field", "limit"),
    [
        ("Name", "name", limits.BOT_NAME),
        ("Description", "description", limits.BOT_DESCRIPTION),
        ("ShortDescription", "short_description", limits.BOT_SHORT_DESCRIPTION),
    ],
)
async def test_what_the_bot_says_of_itself_is_kept_per_language(
    name: str, field: str, limit: int, bot: Caller
) -> None:
    await bot(f"setMy{name}", **{field: "x" * limit})
    await bot(f"setMy{name}", **{field: "hola", "language_code": "es"})
    assert (await bot(f"getMy{name}"))[field] == "x" * limit
    assert (await bot(f"getMy{name}", language_code="es"))[field] == "hola"
    assert (await bot(f"getMy{name}", language_code="de"))[field] == "x" * limit
    with pytest.raises(Refused, match="TOO_LONG"):
        await bot(f"setMy{name}", **{field: "x" * (limit + 1)})


async def test_a_new_name_is_the_name_in_messages(bot: Caller) -> None:
    await bot("setMyName", name="Brief")
    assert (await bot("getMe"))["first_name"] == "Brief"


async def test_the_menu_button_is_kept_per_chat(bot: Caller, sandbox: Sandbox) -> None:
    chat = sandbox.world.private(sandbox.world.person("Reader"))
    await bot("setChatMenuButton", chat_id=chat.id, menu_button={"type": "commands"})
    assert await bot("getChatMenuButton", chat_id=chat.id) == {"type": "commands"}
    assert await bot("getChatMenuButton") == {"type": "commands"}
    with pytest.raises(Refused, match="unsupported menu button type specified"):
        await bot("setChatMenuButton", menu_button={"type": "round"})
