"""The last steps of every sending method: the reply it answers, flood control, and the stored message."""

from dataclasses import dataclass
from typing import Any

from sandbox import wire
from sandbox.call import Call
from sandbox.errors import bad_request
from sandbox.keyboards import Keyboard
from sandbox.records import UNSAID, Chat, Document, Message, Poll, Styled


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What a new message of the bot carries."""

    said: Styled = UNSAID
    keyboard: Keyboard = ()
    poll: Poll | None = None
    document: Document | None = None
    origin: Message | None = None


def answered_message(call: Call, chat: Chat) -> Message | None:
    """The message that reply_parameters names. Raises when it is gone and must be there."""
    given = call.given
    if not given.has("reply_parameters") and not given.has("reply_to_message_id"):
        return None
    reply = given.parsed("reply_parameters", "reply parameters JSON object")
    if reply is None:
        reply = {
            "message_id": given.number("reply_to_message_id"),
            "allow_sending_without_reply": given.flag("allow_sending_without_reply"),
        }
    if not isinstance(reply, dict):
        raise bad_request("object expected as reply parameters")
    message_id = reply.get("message_id")
    if not isinstance(message_id, int) or not message_id:
        return None
    found = call.world.find_message(chat, message_id)
    if found is None and not reply.get("allow_sending_without_reply"):
        raise bad_request("message to be replied not found")
    return found


def _topic(call: Call, chat: Chat) -> int | None:
    """The forum topic that message_thread_id names. Raises where a group has no such topic."""
    topic = call.given.number_or_none("message_thread_id") or None
    if chat.is_private:
        return None
    if topic is not None and topic not in chat.topics:
        raise bad_request("message thread not found")
    return topic


def post(call: Call, chat: Chat, content: Content) -> Message:
    """Store one message of the bot, when flood control lets it pass."""
    given, world = call.given, call.world
    topic = _topic(call, chat)
    reply_to = answered_message(call, chat)
    call.flood.spend(chat, paid=given.flag("allow_paid_broadcast"))
    message = Message(
        id=world.next_message_id(chat),
        chat=chat,
        sender=None if chat.type == "channel" else world.bot,
        date=world.now(),
        text=content.said.text,
        entities=content.said.entities,
        keyboard=content.keyboard,
        poll=content.poll,
        document=content.document,
        reply_to=reply_to,
        origin=content.origin,
        protected=given.flag("protect_content"),
        by_bot=True,
        topic=topic,
    )
    return world.store(message)


def posted(call: Call, chat: Chat, content: Content) -> dict[str, Any]:
    """The same, as the API answers it."""
    return wire.message(post(call, chat, content))
