"""What the bot tells about itself: commands per scope and language, name, descriptions, menu button."""

import re
from typing import Any

from sandbox import limits
from sandbox.call import Call, Method
from sandbox.destination import chat_named
from sandbox.errors import bad_request
from sandbox.menu import DEFAULT_SCOPE, scope_key
from sandbox.parameters import Parameters

_COMMAND = re.compile(r"[a-z0-9_]+")
_CHAT_SCOPES = frozenset({"chat", "chat_administrators", "chat_member"})
_PLAIN_SCOPES = frozenset({"default", "all_private_chats", "all_group_chats", "all_chat_administrators"})
_LANGUAGE = re.compile(r"[a-z]{2}")


def _language(call: Call) -> str:
    language = call.given.text("language_code")
    if language and not _LANGUAGE.fullmatch(language):
        raise bad_request("invalid language code specified")
    return language


def _scope(call: Call) -> str:
    given = call.given.parsed("scope", "BotCommandScope JSON object")
    if given is None:
        return DEFAULT_SCOPE
    if not isinstance(given, dict) or "type" not in given:
        raise bad_request("can't parse BotCommandScope: BotCommandScope must be an Object")
    kind = str(given["type"])
    if kind in _PLAIN_SCOPES:
        return kind
    if kind not in _CHAT_SCOPES:
        raise bad_request("unsupported type specified in BotCommandScope")
    within = Parameters(given)
    if not within.text("chat_id"):
        raise bad_request("can't parse BotCommandScope: Can't find field \"chat_id\"")
    number = within.number_or_none("chat_id")
    chat = call.world.find_chat(within.text("chat_id") if number is None else number)
    return scope_key(kind, chat.id, within.number("user_id"))


def _command(given: Any) -> dict[str, str]:
    if not isinstance(given, dict) or not isinstance(given.get("command"), str):
        raise bad_request("can't parse BotCommand: BotCommand must be an Object")
    command = given["command"].removeprefix("/")
    description = str(given.get("description") or "")
    if not command or len(command) > limits.COMMAND or not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not description or len(description) > limits.COMMAND_DESCRIPTION:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    return {"command": command, "description": description}


def set_my_commands(call: Call) -> Any:
    """SetMyCommands."""
    given = call.given.parsed("commands", "commands JSON object")
    if not isinstance(given, list):
        raise bad_request("expected an Array of BotCommand")
    if len(given) > limits.COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    key = (_scope(call), _language(call))
    call.world.profile.commands[key] = [_command(one) for one in given]
    call.world.events.add("commands", None)
    return True


def get_my_commands(call: Call) -> Any:
    """GetMyCommands, of exactly this scope and language."""
    return call.world.profile.commands.get((_scope(call), _language(call)), [])


def delete_my_commands(call: Call) -> Any:
    """DeleteMyCommands."""
    call.world.profile.commands.pop((_scope(call), _language(call)), None)
    call.world.events.add("commands", None)
    return True


def _said_of_itself(field: str, limit: int) -> tuple[Method, Method]:
    def setter(call: Call) -> Any:
        text = call.given.text(field)
        if len(text) > limit:
            raise bad_request(f"BOT_{field.upper()}_TOO_LONG")
        kept: dict[str, str] = getattr(call.world.profile, field)
        language = _language(call)
        if text:
            kept[language] = text
        else:
            kept.pop(language, None)
        if field == "name" and not language:
            call.world.bot.first_name = kept.setdefault("", call.world.bot.first_name)
        return True

    def getter(call: Call) -> Any:
        kept: dict[str, str] = getattr(call.world.profile, field)
        return {field: kept.get(_language(call), kept.get("", ""))}

    return setter, getter


def set_chat_menu_button(call: Call) -> Any:
    """SetChatMenuButton, for one private chat or as the default."""
    button = call.given.parsed("menu_button", "menu button JSON object") or {"type": "default"}
    if not isinstance(button, dict) or str(button.get("type")) not in {"commands", "default", "web_app"}:
        raise bad_request("unsupported menu button type specified")
    if call.given.has("chat_id"):
        chat_named(call).menu_button = button
    else:
        call.world.profile.menu_button = {"type": "commands"} if button["type"] == "default" else button
    return True


def get_chat_menu_button(call: Call) -> Any:
    """GetChatMenuButton."""
    if call.given.has("chat_id"):
        return chat_named(call).menu_button or {"type": "default"}
    return call.world.profile.menu_button


_set_name, _get_name = _said_of_itself("name", limits.BOT_NAME)
_set_description, _get_description = _said_of_itself("description", limits.BOT_DESCRIPTION)
_set_short, _get_short = _said_of_itself("short_description", limits.BOT_SHORT_DESCRIPTION)

METHODS: dict[str, Method] = {
    "setmycommands": set_my_commands,
    "getmycommands": get_my_commands,
    "deletemycommands": delete_my_commands,
    "setmyname": _set_name,
    "getmyname": _get_name,
    "setmydescription": _set_description,
    "getmydescription": _get_description,
    "setmyshortdescription": _set_short,
    "getmyshortdescription": _get_short,
    "setchatmenubutton": set_chat_menu_button,
    "getchatmenubutton": get_chat_menu_button,
}
