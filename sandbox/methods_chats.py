"""Looking at chats and members, leaving, pinning and reacting."""

from typing import Any

from sandbox import wire
from sandbox.call import Call, Method
from sandbox.destination import chat_to_read, chat_to_write, message_named
from sandbox.errors import bad_request
from sandbox.membership import post_note, set_status
from sandbox.records import IN_CHARGE, PRESENT, Chat, Member, Message

# The emoji of ReactionTypeEmoji (core.telegram.org/bots/api#reactiontypeemoji) that are one character.
_REACTIONS = frozenset(
    "👍👎🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡❤"
)
_VARIATION = "\ufe0f"


def get_chat(call: Call) -> Any:
    """GetChat: the fields of ChatFullInfo that the stand-in knows."""
    chat = chat_to_read(call)
    told = wire.chat(chat) | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(
            (
                "unlimited_gifts",
                "limited_gifts",
                "unique_gifts",
                "premium_subscription",
                "gifts_from_channels",
            ),
            False,
        ),
    }
    if chat.username:
        told["active_usernames"] = [chat.username]
    if chat.pinned:
        told["pinned_message"] = wire.message(chat.pinned, with_reply=False)
    if not chat.is_private and chat.type != "channel":
        told["permissions"] = dict.fromkeys(wire.MEMBER_RIGHTS, True)
    return told


def get_chat_member(call: Call) -> Any:
    """GetChatMember; a stranger is a member who left."""
    chat = chat_to_read(call)
    user_id = call.given.number("user_id")
    if user_id <= 0:
        raise bad_request("invalid user_id specified")
    person = call.world.people.get(user_id)
    if person is None:
        raise bad_request("user not found")
    if chat.is_private:
        if person not in {chat.person, call.world.bot}:
            raise bad_request("member not found")
        return wire.member(Member(person=person))
    return wire.member(
        chat.members.get(user_id) or Member(person=person, status="left"), channel=chat.type == "channel"
    )


def get_chat_administrators(call: Call) -> Any:
    """GetChatAdministrators: all but other bots."""
    chat = chat_to_read(call)
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    channel = chat.type == "channel"
    return [wire.member(one, channel=channel) for one in chat.members.values() if one.status in IN_CHARGE]


def get_chat_member_count(call: Call) -> Any:
    """GetChatMemberCount."""
    chat = chat_to_read(call)
    if chat.is_private:
        return 2
    return sum(1 for one in chat.members.values() if one.status in PRESENT)


def leave_chat(call: Call) -> Any:
    """LeaveChat."""
    chat = chat_to_read(call)
    if chat.is_private:
        raise bad_request("chat member status can't be changed in private chats")
    set_status(call.world, chat, call.world.bot, "left", call.world.bot)
    return True


def _check_pin_right(call: Call, chat: Chat) -> None:
    if not chat.is_private and chat.status_of(call.world.bot) not in IN_CHARGE:
        raise bad_request("not enough rights to manage pinned messages in the chat")


def pin_chat_message(call: Call) -> Any:
    """PinChatMessage, with the grey line where Telegram writes one."""
    chat = chat_to_write(call)
    message = message_named(call, chat, "to pin")
    _check_pin_right(call, chat)
    if chat.pinned is message:
        return True
    chat.pinned = message
    if chat.type == "channel":
        call.world.events.add("chat", chat)
    else:
        post_note(
            call.world, chat, call.world.bot, {"pinned_message": wire.message(message, with_reply=False)}
        )
    return True


def unpin_chat_message(call: Call) -> Any:
    """UnpinChatMessage and unpinAllChatMessages."""
    chat = chat_to_write(call)
    _check_pin_right(call, chat)
    if call.given.has("message_id"):
        message = message_named(call, chat, "to unpin")
        if chat.pinned is not message:
            return True
    chat.pinned = None
    call.world.events.add("chat", chat)
    return True


def set_message_reaction(call: Call) -> Any:
    """SetMessageReaction: at most one emoji, as for every bot without Premium."""
    wanted = call.given.parsed("reaction", "reaction types JSON object") or []
    if not isinstance(wanted, list) or not all(isinstance(one, dict) for one in wanted):
        raise bad_request("expected an Array of ReactionType")
    chat = chat_to_read(call)
    message = message_named(call, chat, "to react")
    if len(wanted) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    if wanted and str(wanted[0].get("emoji", "")).replace(_VARIATION, "") not in _REACTIONS:
        raise bad_request("REACTION_INVALID")
    _react(call, message, str(wanted[0]["emoji"]) if wanted else None)
    return True


def _react(call: Call, message: Message, emoji: str | None) -> None:
    message.reaction = emoji
    call.world.touch(message)


METHODS: dict[str, Method] = {
    "getchat": get_chat,
    "getchatmember": get_chat_member,
    "getchatadministrators": get_chat_administrators,
    "getchatmembercount": get_chat_member_count,
    "getchatmemberscount": get_chat_member_count,
    "leavechat": leave_chat,
    "pinchatmessage": pin_chat_message,
    "unpinchatmessage": unpin_chat_message,
    "unpinallchatmessages": unpin_chat_message,
    "setmessagereaction": set_message_reaction,
}
