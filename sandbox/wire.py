"""Records as the Bot API writes them in JSON."""

from typing import Any

from sandbox.records import Button, Chat, Document, Entity, Member, Message, Person, Poll, Styled

Json = dict[str, Any]


def person(who: Person) -> Json:
    """A User."""
    told: Json = {"id": who.id, "is_bot": who.is_bot, "first_name": who.first_name}
    if who.username:
        told["username"] = who.username
    if who.language:
        told["language_code"] = who.language
    return told


def chat(where: Chat) -> Json:
    """A Chat."""
    told: Json = {"id": where.id}
    if where.person:
        told["first_name"] = where.person.first_name
        if where.person.username:
            told["username"] = where.person.username
    else:
        told["title"] = where.title
        if where.username:
            told["username"] = where.username
    told["type"] = where.type
    if where.topics:
        told["is_forum"] = True
    return told


def entity(one: Entity) -> Json:
    """A MessageEntity."""
    told: Json = {"offset": one.offset, "length": one.length, "type": one.type}
    if one.url is not None:
        told["url"] = one.url
    if one.language is not None:
        told["language"] = one.language
    if one.user_id is not None:
        told["user"] = {"id": one.user_id, "is_bot": False, "first_name": ""}
    if one.custom_emoji_id is not None:
        told["custom_emoji_id"] = one.custom_emoji_id
    return told


def said(told: Json, name: str, styled: Styled) -> None:
    """Add a text and, under `<name>_entities`, its entities; an empty text adds nothing."""
    if styled.text:
        told[name] = styled.text
        if styled.entities:
            told[f"{name}_entities"] = [entity(one) for one in styled.entities]


def poll(asked: Poll) -> Json:
    """A Poll as its own bot sees it: with the right options."""
    told: Json = {"id": asked.id}
    said(told, "question", asked.asked)
    told["options"] = [_option(option) for option in asked.options]
    told |= {
        "total_voter_count": len(asked.votes),
        "is_closed": asked.is_closed,
        "is_anonymous": asked.is_anonymous,
        "type": asked.type,
        "allows_multiple_answers": asked.allows_multiple_answers,
        "allows_revoting": asked.allows_revoting,
        "members_only": False,
    }
    if asked.type == "quiz":
        told["correct_option_ids"] = list(asked.correct)
    said(told, "explanation", asked.explained)
    said(told, "description", asked.described)
    if asked.open_period is not None:
        told["open_period"] = asked.open_period
    if asked.close_date is not None:
        told["close_date"] = asked.close_date
    return told


def _option(option: Any) -> Json:
    told: Json = {"persistent_id": option.id}
    said(told, "text", option.said)
    told["voter_count"] = option.votes
    return told


def keyboard(rows: tuple[tuple[Button, ...], ...]) -> Json:
    """An InlineKeyboardMarkup."""
    return {"inline_keyboard": [[_button(button) for button in row] for row in rows]}


def _button(button: Button) -> Json:
    if button.url is not None:
        return {"text": button.text, "url": button.url}
    if button.other is not None:
        name, value = button.other
        return {"text": button.text, name: value}
    return {"text": button.text, "callback_data": button.data}


def document(file: Document) -> Json:
    """A Document."""
    return {
        "file_name": file.name,
        "mime_type": file.mime_type,
        "file_id": file.id,
        "file_unique_id": file.unique_id,
        "file_size": len(file.content),
    }


def photo(file: Document) -> list[Json]:
    """The one PhotoSize kept of a photo; its measures are nominal."""
    size = {"file_id": file.id, "file_unique_id": file.unique_id, "file_size": len(file.content)}
    return [size | {"width": 320, "height": 320}]


def message(sent: Message, *, with_reply: bool = True) -> Json:
    """A Message; the message it replies to is told without its own reply."""
    told: Json = {"message_id": sent.id}
    if sent.sender:
        told["from"] = person(sent.sender)
    else:
        told["sender_chat"] = chat(sent.chat)
    told["chat"] = chat(sent.chat)
    told |= _thread(sent)
    told["date"] = sent.date
    if sent.edit_date is not None:
        told["edit_date"] = sent.edit_date
    if sent.origin:
        told |= _forwarded(sent.origin)
    if sent.reply_to and with_reply:
        told["reply_to_message"] = message(sent.reply_to, with_reply=False)
    if sent.protected:
        told["has_protected_content"] = True
    _content(told, sent)
    if sent.keyboard:
        told["reply_markup"] = keyboard(sent.keyboard)
    if sent.service:
        told |= sent.service
    return told


def _thread(sent: Message) -> Json:
    return {} if sent.topic is None else {"message_thread_id": sent.topic, "is_topic_message": True}


def _content(told: Json, sent: Message) -> None:
    if sent.poll:
        told["poll"] = poll(sent.poll)
        return
    text = "text"
    if sent.document:
        text = "caption"
        if sent.document.is_photo:
            told["photo"] = photo(sent.document)
        else:
            told["document"] = document(sent.document)
    if sent.text:
        told[text] = sent.text
        if sent.entities:
            name = "entities" if text == "text" else "caption_entities"
            told[name] = [entity(one) for one in sent.entities]


def _forwarded(origin: Message) -> Json:
    if origin.sender:
        source: Json = {"type": "user", "sender_user": person(origin.sender)}
    else:
        source = {"type": "channel", "chat": chat(origin.chat), "message_id": origin.id}
    return {"forward_origin": source | {"date": origin.date}}


_ADMIN_RIGHTS = (
    "can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members",
    "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories",
)  # fmt: skip
_SEND_RIGHTS = (
    "can_send_messages", "can_send_audios", "can_send_documents", "can_send_photos", "can_send_videos",
    "can_send_video_notes", "can_send_voice_notes", "can_send_polls", "can_send_other_messages",
    "can_add_web_page_previews", "can_edit_tag", "can_react_to_messages",
)  # fmt: skip
_OTHER_RIGHTS = ("can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics")
MEMBER_RIGHTS = _SEND_RIGHTS + _OTHER_RIGHTS


def member(who: Member, *, channel: bool = False) -> Json:
    """A ChatMember of the kind its status asks for."""
    told: Json = {"user": person(who.person), "status": who.status}
    if who.status == "creator":
        told["is_anonymous"] = False
    elif who.status == "administrator":
        told |= {"can_be_edited": False, "is_anonymous": False, "can_promote_members": False}
        told |= dict.fromkeys(_ADMIN_RIGHTS, True)
        own = (
            ("can_post_messages", "can_edit_messages")
            if channel
            else ("can_pin_messages", "can_manage_topics")
        )
        told |= dict.fromkeys(own, True)
    elif who.status == "restricted":
        told |= {"is_member": True, "until_date": 0}
        told |= dict.fromkeys(_SEND_RIGHTS, who.can_send)
        told |= dict.fromkeys(_OTHER_RIGHTS, False)
    elif who.status == "kicked":
        told["until_date"] = 0
    return told
