"""Sending, editing and deleting messages; answering presses."""

from typing import Any

from sandbox import wire
from sandbox.call import Call, Method
from sandbox.destination import chat_to_read, chat_to_write, message_named
from sandbox.entities import finished, parsed
from sandbox.errors import bad_request
from sandbox.keyboards import read_keyboard
from sandbox.limits import (
    CALLBACK_ANSWER,
    CALLBACK_SECONDS,
    CAPTION,
    DELETE_WITHIN_SECONDS,
    MESSAGE_TEXT,
    MESSAGES_PER_CALL,
)
from sandbox.posting import Content, post, posted
from sandbox.records import IN_CHARGE, Chat, Message, Styled, Toast
from sandbox.voting import copied_poll

_ACTIONS = frozenset(
    {
        "typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice",
        "upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note",
    }
)  # fmt: skip
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)


def styled_parameter(call: Call, name: str, mode: str = "parse_mode", entities: str = "entities") -> Styled:
    """A text parameter with its markup read; trimmed and searched later, by `finished`."""
    marked = call.given.parsed(entities, "entities JSON object") if call.given.has(entities) else None
    return parsed(call.given.text(name), call.given.text(mode), marked)


def _text(call: Call, too_long: str) -> Styled:
    if not call.given.text("text"):
        raise bad_request("message text is empty")
    said = finished(styled_parameter(call, "text"))
    if not said.text:
        raise bad_request("text must be non-empty")
    if len(said.text) > MESSAGE_TEXT:
        raise bad_request(too_long)
    return said


def send_message(call: Call) -> Any:
    """SendMessage."""
    said = _text(call, "message is too long")
    keyboard = read_keyboard(call.given)
    return posted(call, chat_to_write(call), Content(said=said, keyboard=keyboard))


def _message_to_edit(call: Call) -> Message:
    if call.given.text("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = chat_to_write(call)
    message = message_named(call, chat, "to edit")
    if not message.by_bot or message.service:
        raise bad_request("message can't be edited")
    return message


def edit_message_text(call: Call) -> Any:
    """EditMessageText; a keyboard that is not given again is gone."""
    said = _text(call, "MESSAGE_TOO_LONG")
    keyboard = read_keyboard(call.given, inline_only=True)
    message = _message_to_edit(call)
    if message.poll or message.document:
        raise bad_request("there is no text in the message to edit")
    if (message.text, message.entities, message.keyboard) == (said.text, said.entities, keyboard):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.keyboard = said.text, said.entities, keyboard
    call.world.touch(message, edited=True)
    return wire.message(message)


def edit_message_caption(call: Call) -> Any:
    """EditMessageCaption."""
    said = caption(call)
    keyboard = read_keyboard(call.given, inline_only=True)
    message = _message_to_edit(call)
    if not message.document:
        raise bad_request("there is no caption in the message to edit")
    if (message.text, message.entities, message.keyboard) == (said.text, said.entities, keyboard):
        raise bad_request(NOT_MODIFIED)
    message.text, message.entities, message.keyboard = said.text, said.entities, keyboard
    call.world.touch(message, edited=True)
    return wire.message(message)


def edit_message_reply_markup(call: Call) -> Any:
    """EditMessageReplyMarkup."""
    keyboard = read_keyboard(call.given, inline_only=True)
    message = _message_to_edit(call)
    if message.keyboard == keyboard:
        raise bad_request(NOT_MODIFIED)
    message.keyboard = keyboard
    call.world.touch(message, edited=False)
    return wire.message(message)


def caption(call: Call) -> Styled:
    """The caption of a file. Raises when it is too long."""
    said = finished(styled_parameter(call, "caption", entities="caption_entities"))
    if len(said.text) > CAPTION:
        raise bad_request("message caption is too long")
    return said


def _remove(call: Call, chat: Chat, message: Message) -> None:
    del chat.messages[message.id]
    call.world.events.add("deleted", chat, message)


def _deletable(call: Call, chat: Chat, message: Message) -> bool:
    if call.world.clock() - message.date > DELETE_WITHIN_SECONDS:
        return False
    return chat.is_private or message.by_bot or chat.status_of(call.world.bot) in IN_CHARGE


def delete_message(call: Call) -> Any:
    """DeleteMessage."""
    chat = chat_to_read(call)
    message = message_named(call, chat, "to delete")
    if not _deletable(call, chat, message):
        raise bad_request("message can't be deleted")
    _remove(call, chat, message)
    return True


def delete_messages(call: Call) -> Any:
    """DeleteMessages; what is not there is skipped."""
    ids = call.given.parsed("message_ids", "message identifiers JSON object")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    if len(ids) > MESSAGES_PER_CALL:
        raise bad_request("too many message identifiers specified")
    chat = chat_to_read(call)
    for message_id in ids:
        message = chat.messages.get(message_id) if isinstance(message_id, int) else None
        if message and _deletable(call, chat, message):
            _remove(call, chat, message)
    return True


def _source(call: Call, purpose: str) -> Message:
    chat = chat_to_read(call, "from_chat_id")
    message = message_named(call, chat, f"to {purpose}")
    if message.protected or message.service:
        raise bad_request(f"message can't be {'forwarded' if purpose == 'forward' else 'copied'}")
    return message


def _copy_of(source: Message, said: Styled, call: Call, origin: Message | None) -> Content:
    return Content(
        said=said,
        keyboard=() if origin else read_keyboard(call.given),
        poll=source.poll if origin or source.poll is None else copied_poll(call.world, source.poll),
        document=source.document,
        origin=origin,
    )


def forward_message(call: Call) -> Any:
    """ForwardMessage."""
    source = _source(call, "forward")
    said = Styled(source.text, source.entities)
    return posted(call, chat_to_write(call), _copy_of(source, said, call, source.origin or source))


def copy_message(call: Call) -> Any:
    """CopyMessage; answers only the new number."""
    source = _source(call, "copy")
    said = (
        caption(call)
        if call.given.has("caption") and source.document
        else Styled(source.text, source.entities)
    )
    return {"message_id": post(call, chat_to_write(call), _copy_of(source, said, call, None)).id}


def send_chat_action(call: Call) -> Any:
    """SendChatAction."""
    action = call.given.text("action")
    if action not in _ACTIONS:
        raise bad_request("wrong parameter action in request")
    chat = chat_to_write(call)
    call.world.events.add("typing", chat, text=action)
    return True


def answer_callback_query(call: Call) -> Any:
    """AnswerCallbackQuery: once, and soon."""
    press = call.world.presses.get(call.given.text("callback_query_id"))
    late = press is not None and call.world.clock() - press.at > CALLBACK_SECONDS
    if press is None or press.answer is not None or late:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    text = call.given.text("text")
    if len(text) > CALLBACK_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    press.answer = Toast(text or None, call.given.flag("show_alert"), call.given.text("url") or None)
    call.world.events.add("toast", press.message.chat, press.message, text=text or None, person=press.person)
    return True


METHODS: dict[str, Method] = {
    "sendmessage": send_message,
    "editmessagetext": edit_message_text,
    "editmessagecaption": edit_message_caption,
    "editmessagereplymarkup": edit_message_reply_markup,
    "deletemessage": delete_message,
    "deletemessages": delete_messages,
    "forwardmessage": forward_message,
    "copymessage": copy_message,
    "sendchataction": send_chat_action,
    "answercallbackquery": answer_callback_query,
}
