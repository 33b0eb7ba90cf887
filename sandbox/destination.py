"""Where the bot wants to act, and whether Telegram lets it: blocked, kicked, migrated, muted."""

from sandbox.call import Call
from sandbox.errors import bad_request, forbidden, migrated
from sandbox.records import Chat, Message

_CHAT_NAMES = {"group": "group chat", "supergroup": "supergroup chat", "channel": "channel chat"}


def chat_named(call: Call, name: str = "chat_id") -> Chat:
    """The chat a request names, whatever the bot's standing there. Raises "chat not found"."""
    value = call.given.values.get(name)
    if value is None or value == "":
        raise bad_request(f"{name} is empty")
    number = call.given.number_or_none(name)
    chat = call.world.find_chat(str(value) if number is None else number)
    if chat.migrated_to:
        raise migrated(chat.migrated_to.id)
    return chat


def chat_to_read(call: Call, name: str = "chat_id") -> Chat:
    """A chat the bot may look at. Raises 403 where it was removed."""
    chat = chat_named(call, name)
    if not chat.is_private:
        _check_present(call, chat)
    return chat


def chat_to_write(call: Call, what: str = "text messages") -> Chat:
    """A chat the bot may post `what` in. Raises 400 or 403 with Telegram's reason."""
    chat = chat_named(call)
    if chat.is_private:
        _check_private(chat)
        return chat
    _check_present(call, chat)
    member = chat.members[call.world.bot.id]
    if chat.type == "channel" and member.status != "administrator":
        raise bad_request("need administrator rights in the channel chat")
    if not member.can_send:
        raise bad_request(f"not enough rights to send {what} to the chat")
    return chat


def _check_private(chat: Chat) -> None:
    if chat.person and chat.person.deleted:
        raise forbidden("user is deactivated")
    if chat.blocked:
        raise forbidden("bot was blocked by the user")
    if not chat.started:
        raise forbidden("bot can't initiate conversation with a user")


def _check_present(call: Call, chat: Chat) -> None:
    status = chat.status_of(call.world.bot)
    name = _CHAT_NAMES[chat.type]
    if status == "kicked":
        raise forbidden(f"bot was kicked from the {name}")
    if status == "left":
        raise forbidden(f"bot is not a member of the {name}")


def message_named(call: Call, chat: Chat, purpose: str, name: str = "message_id") -> Message:
    """A message of the chat. Raises "message to <purpose> not found"."""
    message_id = call.given.number(name)
    if message_id <= 0:
        raise bad_request("message identifier is not specified")
    found = call.world.find_message(chat, message_id)
    if found is None:
        raise bad_request(f"message {purpose} not found")
    return found
